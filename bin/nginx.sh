# nginx, behind which some tests put an app. To be sourced by mvnw and .ci/run.

# has_nginx: whether the tests find one. Debian has it where only root looks.
has_nginx() {
  command -v nginx > /dev/null || [ -x /usr/sbin/nginx ]
}

# need_nginx: installs it where that is simple (as root on a Debian-like system, in a container: elsewhere the package would
# also start a server on port 80), else says what to do and fails.
need_nginx() {
  has_nginx && return 0
  if [ "$(id -u)" = 0 ] && [ -f /etc/debian_version ] && [ ! -d /run/systemd/system ]; then
    echo "nginx is missing: installing Debian's package nginx" >&2
    { apt-get update -q && DEBIAN_FRONTEND=noninteractive apt-get install -yq --no-install-recommends nginx; } \
      < /dev/null >&2 || :
    has_nginx && return 0
  fi
  cat >&2 <<'END'
The tests put apps behind nginx, and there is none on the PATH. Install it, then run this again:
  Debian, Ubuntu apt-get install nginx; systemctl disable --now nginx
  macOS          brew install nginx
END
  return 1
}
