# How the program is built and started; sourced by ./run and ./package, after tools.sh and with $here set.

newest=$here/target/program # a link to the folder of the program that was built last
# Whoever has no memory left ends (with 3), so that it is started again, instead of living on deaf.
java_options=(-XX:+ExitOnOutOfMemoryError -XX:+UseSerialGC -XX:+UseCompactObjectHeaders -Xms64m "-Xmx${FRAMSTEG_MEMORY:-1g}" --enable-native-access=ALL-UNNAMED
    --sun-misc-unsafe-memory-access=allow -Duser.timezone=UTC)

sources_are_newer() {
    [ ! -f "$newest/built" ] || [ -n "$(find "$here/pom.xml" "$here/src/main" -newer "$newest/built" -type f -print -quit)" ]
}

# Only one at a time, since all build into the same classes; whoever waited looks again.
one_at_a_time() {
    mkdir -p "$here/target/programs"
    if command -v flock >/dev/null; then
        exec 8>"$here/target/build.lock"
        flock 8
    fi
}

# compile FOLDER: the program with its libraries, newly built, in a folder of its own.
compile() {
    need_maven
    touch "$here/target/programs/began"
    printf 'Building Framsteg (minutes the first time, while Maven fetches libraries) ' >&2
    (cd "$here" && with_dots target/build.log mvn -B -DskipTests -Dmaven.test.skip=true -Dquick package >&2)
    java -Djarmode=tools -jar "$here/target/framsteg.jar" extract --destination "$1"
}

# Only a program that is whole takes the place of the one before, which goes on working meanwhile.
build() {
    local folder
    one_at_a_time
    sources_are_newer || return 0
    folder=$here/target/programs/$(date +%Y%m%d-%H%M%S)-$$
    compile "$folder"
    printf 'Preparing a quick start ' >&2
    with_dots "$here/target/start.log" keep_start "$folder" >&2
    mv "$here/target/programs/began" "$folder/built" # as old as the first source that was read
    [ -L "$newest" ] || rm -rf "$newest"
    ln -sfn "$folder" "$newest"
    remove_older "$folder"
}

# keep_start FOLDER: starts the program once on a folder of its own and keeps what Java had to load and link, so that later
# starts need not. Without it the start is slower, and nothing else.
keep_start() {
    local rehearsal
    local folder=$1
    rehearsal=$(mktemp -d)
    env -u FRAMSTEG_DB_URL -u FRAMSTEG_KEYSET -u FRAMSTEG_METRICS_PORT java "${java_options[@]}" \
        "-XX:AOTCacheOutput=$folder/start.aot" -jar "$folder/framsteg.jar" --rehearse --empty --data "$rehearsal/data" --port "$((20000 + RANDOM % 20000))" || true
    rm -rf "$rehearsal"
    [ -f "$folder/start.aot" ] || : >"$folder/start.aot"
}

remove_older() { # remove_older FOLDER: programs before it that nobody runs
    local other
    for other in "$here"/target/programs/*/; do
        other=${other%/}
        if [ "$other" != "$1" ] && ! grep -qsF "$other/" /proc/[0-9]*/cmdline; then
            rm -rf "$other"
        fi
    done
}
