# Chromium, which the tests drive. To be sourced by mvnw and .ci/run.

# has_chromium: whether the tests find one.
has_chromium() {
  command -v chromium > /dev/null || command -v chromium-browser > /dev/null || command -v google-chrome > /dev/null
}

# need_chromium: installs it where that is simple (as root on a Debian-like system), else says what to do and fails.
need_chromium() {
  has_chromium && return 0
  if [ "$(id -u)" = 0 ] && [ -f /etc/debian_version ]; then
    echo "Chromium is missing: installing Debian's package chromium" >&2
    { apt-get update -q && DEBIAN_FRONTEND=noninteractive apt-get install -yq --no-install-recommends chromium; } \
      < /dev/null >&2 || :
    has_chromium && return 0
  fi
  cat >&2 <<'END'
The tests look at real pages in Chromium, and there is none on the PATH. Install it, then run this again:
  Debian, Ubuntu apt-get install chromium
  macOS          brew install --cask chromium
END
  return 1
}
