# Finds a JDK 25 or newer. To be sourced by mvnw, runnel and .ci/run:
#
#   . bin/find-jdk.sh
#   find_jdk || no_jdk_help      # find_jdk exports JAVA_HOME and sets JDK_VERSION
#
# Versions are read from the JDKs' own `release` files, so no java is started and nothing is forked.

JDK_WANTED=25

# jdk_version DIR: sets JDK_VERSION (25.0.3) and JDK_MAJOR (25); fails if DIR holds no JDK.
jdk_version() {
  JDK_VERSION= JDK_MAJOR=0
  [ -x "$1/bin/javac" ] && [ -r "$1/release" ] || return 1
  while IFS='"' read -r jdk_key jdk_value _; do
    case $jdk_key in JAVA_VERSION=*) JDK_VERSION=$jdk_value; break ;; esac
  done < "$1/release"
  JDK_MAJOR=${JDK_VERSION%%[!0-9]*}
  JDK_MAJOR=${JDK_MAJOR:-0}
  [ "$JDK_MAJOR" -gt 0 ]
}

# take_jdk DIR: makes DIR the JAVA_HOME if it is new enough.
take_jdk() {
  jdk_version "$1" && [ "$JDK_MAJOR" -ge "$JDK_WANTED" ] || return 1
  JAVA_HOME=$1
  export JAVA_HOME
}

# find_jdk: JAVA_HOME if it will do, else the java on the PATH, else the oldest that will do in the
# usual places (tools are known to work with 25; a newer one may be too new for them).
find_jdk() {
  [ -n "${JAVA_HOME:-}" ] && take_jdk "$JAVA_HOME" && return 0
  if jdk_java=$(command -v java) && jdk_java=$(readlink -f "$jdk_java" 2>/dev/null); then
    take_jdk "${jdk_java%/bin/java}" && return 0
  fi
  jdk_best= jdk_best_major=
  for jdk_dir in \
    /usr/lib/jvm/* /opt/java/* /opt/*jdk* /usr/local/*jdk* /usr/java/* \
    "${HOME:-/nowhere}"/.sdkman/candidates/java/* "${HOME:-/nowhere}"/.jdks/* \
    "${HOME:-/nowhere}"/.jbang/cache/jdks/* "${HOME:-/nowhere}"/.asdf/installs/java/* \
    "${HOME:-/nowhere}"/.local/share/mise/installs/java/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home \
    "${HOME:-/nowhere}"/Library/Java/JavaVirtualMachines/*/Contents/Home \
    /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home \
    /usr/local/opt/openjdk*/libexec/openjdk.jdk/Contents/Home; do
    jdk_version "$jdk_dir" && [ "$JDK_MAJOR" -ge "$JDK_WANTED" ] || continue
    if [ -z "$jdk_best" ] || [ "$JDK_MAJOR" -lt "$jdk_best_major" ]; then
      jdk_best=$jdk_dir jdk_best_major=$JDK_MAJOR
    fi
  done
  [ -n "$jdk_best" ] && take_jdk "$jdk_best"
}

# no_jdk_help: says what to do, and fails.
no_jdk_help() {
  cat >&2 <<END
Runnel needs a JDK $JDK_WANTED or newer, and there is none in JAVA_HOME, on the PATH or in the usual places.
Install one, then run this again (no need to make it the default java):
  any system     sdk install java $JDK_WANTED-tem        (SDKMAN)
  Debian, Ubuntu apt-get install openjdk-$JDK_WANTED-jdk, where the release has it; else the package
                 temurin-$JDK_WANTED-jdk of Eclipse Adoptium
  macOS          brew install openjdk@$JDK_WANTED
  Windows        use WSL and follow Debian, Ubuntu
If it is in an unusual place: JAVA_HOME=/path/to/jdk $0
END
  return 1
}
