# Finds what the commands ./run, ./test and ./bench need; each missing thing is said in one line. Sourced, not run.

missing() { echo "Framsteg needs $1" >&2; exit 1; }

java_major() { # the major version of a JDK's folder, empty when it is none
    [ -x "$1/bin/javac" ] || return 0
    "$1/bin/javac" -version 2>&1 | sed -n 's/^javac \([0-9][0-9]*\).*/\1/p'
}

use_jdk() {
    local home
    for home in "${JAVA_HOME:-}" /usr/lib/jvm/* /usr/java/* /opt/* "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* \
        /Library/Java/JavaVirtualMachines/*/Contents/Home; do
        if [ -n "$home" ] && [ "$(java_major "$home")" = 25 ]; then
            export JAVA_HOME=$home PATH=$home/bin:$PATH
            return
        fi
    done
    missing "a JDK 25: install one (for example Eclipse Temurin 25) or set JAVA_HOME to it."
}

at_least() { # at_least WANTED FOUND: whether a version is not older than another
    [ "$(printf '%s\n%s\n' "$1" "$2" | sort -V | head -n 1)" = "$1" ]
}

need_maven() {
    local found
    found=$(mvn -v 2>/dev/null | sed -n 's/.*Apache Maven \([0-9.]*\).*/\1/p' | head -n 1)
    [ -n "$found" ] && at_least 3.8 "$found" || missing "Maven 3.8 or later: install it (for example apt-get install maven)."
}

need_node() {
    local found
    found=$(node -v 2>/dev/null | tr -d v)
    [ -n "$found" ] && at_least 20.20 "$found" || missing "Node 20.20 or later: install it from nodejs.org or your system's packages."
}

# with_dots LOG COMMAND…: runs it with its output in LOG and a dot every two seconds; shows the end of LOG when it fails.
with_dots() {
    local log=$1 dots
    shift
    (while sleep 2; do printf .; done) &
    dots=$!
    if "$@" >"$log" 2>&1; then
        kill "$dots" 2>/dev/null; wait "$dots" 2>/dev/null || true
        echo " done"
    else
        kill "$dots" 2>/dev/null; wait "$dots" 2>/dev/null || true
        echo " failed"
        grep -E 'ERROR|FAIL' "$log" | head -n 20 >&2 || tail -n 20 "$log" >&2
        echo "All of it: $log" >&2
        return 1
    fi
}
