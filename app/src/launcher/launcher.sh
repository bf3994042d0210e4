#!/bin/sh
# Starts Routewright with the first Java of version 25 or newer among ROUTEWRIGHT_JAVA, JAVA_HOME, the java on the PATH,
# /usr/lib/jvm/* and the usual folders of macOS. Works from any folder, through symbolic links, with spaces in the path.

# Follows symbolic links one by one; not every readlink knows -f. The answer is in $real.
resolve() {
  real=$1
  while [ -h "$real" ]; do
    target=$(readlink "$real")
    case $target in
      /*) real=$target ;;
      *) real=${real%/*}/$target ;;
    esac
  done
}

# The major version of the Java at $1, in $major; empty where it is none. A JDK says it in its file "release"; only
# where there is none is the virtual machine asked, because that takes time.
java_version() {
  major=
  [ -f "$1" ] && [ -x "$1" ] || return
  resolve "$1"
  release=${real%/bin/*}/release
  if [ -r "$release" ]; then
    while IFS= read -r line; do
      case $line in
        JAVA_VERSION=*) major=${line#*=}; major=${major#\"}; major=${major%%[!0-9]*} ;;
      esac
    done < "$release"
  fi
  if [ -z "$major" ]; then
    line=$("$1" -version 2>&1) || return
    case $line in
      *version\ \"*) major=${line#*version \"}; major=${major%%[!0-9]*} ;;
    esac
  fi
}

# Whether $1, a folder of a JDK or a java itself, is new enough; then it is in $java.
try() {
  [ -n "$1" ] || return 1
  for candidate in "$1/bin/java" "$1"; do
    java_version "$candidate"
    if [ -n "$major" ] && [ "$major" -ge 25 ]; then
      java=$candidate
      return 0
    fi
  done
  return 1
}

find_java() {
  try "${ROUTEWRIGHT_JAVA:-}" && return 0
  try "${JAVA_HOME:-}" && return 0
  try "$(command -v java)" && return 0
  for home in /usr/lib/jvm/* \
      /Library/Java/JavaVirtualMachines/*/Contents/Home "${HOME:-}"/Library/Java/JavaVirtualMachines/*/Contents/Home \
      /opt/homebrew/opt/openjdk* /usr/local/opt/openjdk* "${HOME:-}"/.sdkman/candidates/java/*; do
    try "$home" && return 0
  done
  return 1
}

self=$0
case $self in
  */*) ;;
  *) self=$(command -v -- "$self") ;;
esac
resolve "$self"
dist=$(CDPATH='' cd -- "${real%/*}/.." && pwd -P) || exit 2

if ! find_java; then
  echo 'Routewright needs Java 25 or newer and finds none. Install it (Debian: temurin-25-jdk of Temurin; macOS: brew install temurin@25; others: adoptium.net), or set ROUTEWRIGHT_JAVA to its folder.' >&2
  exit 2
fi

# In the C locale Java could not open files whose names are not ASCII.
case ${LC_ALL:-${LC_CTYPE:-${LANG:-C}}} in
  C | POSIX) LC_ALL=C.UTF-8; export LC_ALL ;;
esac

# What ends in a moment is not worth an optimising compiler.
brief=
case ${1:-} in
  @{launcher.brief}) brief=-XX:TieredStopAtLevel=1 ;;
esac
interactive=false
[ -t 2 ] && interactive=true

# An archive of loaded classes, where the build made one; one that does not fit this Java is passed over. Logging is off
# because the virtual machine would tell so on standard output.
archive=-Xshare:auto
[ -r "$dist/lib/classes.jsa" ] && archive=-XX:SharedArchiveFile=$dist/lib/classes.jsa

# shellcheck disable=SC2086
exec "$java" -Xlog:disable @{launcher.options} $brief ${ROUTEWRIGHT_JAVA_OPTIONS:-} "$archive" \
  --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow \
  -Droutewright.interactive=$interactive \
  -cp "$dist/lib/*" @{launcher.mainClass} "$@"
