# The data folder: the private database, its password, and who is using it.
# shellcheck shell=bash

DATA="${CASEWORK_DATA:-$ROOT/.local}"
case "$DATA" in /*) ;; *) DATA="$PWD/$DATA" ;; esac

# `reset` empties this folder, so it must be one that holds nothing but our own.
open_data() {
    if [ -n "${CASEWORK_DATA:-}" ] && [ -d "$DATA" ] && [ ! -e "$DATA/.casework" ] && [ -n "$(ls -A "$DATA")" ]; then
        fail "CASEWORK_DATA is $DATA, which holds other things. Name an empty folder or a new one."
    fi
    mkdir -p "$DATA/users" 2>/dev/null || fail "Cannot write in $DATA. Set CASEWORK_DATA to a folder of your own."
    touch "$DATA/.casework" 2>/dev/null || fail "$DATA belongs to somebody else. Set CASEWORK_DATA to a folder of your own."
    # One folder has one name here, whatever links and slashes it was called by.
    DATA="$(cd -P "$DATA" && pwd -P)"
    export CASEWORK_DATA="$DATA"
}

# Each running command that needs the private database has a file here, named after its process.
# The last one to leave stops the server, so nobody loses it in the middle of their work.
enter() { touch "$DATA/users/$$"; }

leave() { rm -f "$DATA/users/$$"; }

users() {
    local file process
    for file in "$DATA"/users/*; do
        process="${file##*/}"
        case "$(process_arguments "$process")" in
            *casework*) echo "$process" ;;
            *) rm -f "$file" ;;
        esac
    done
}

# Two commands at once must not both start, or one start while the other stops. macOS has no flock: there we trust to luck.
lock_data() {
    have flock || return 0
    exec 9>"$DATA/lock"
    flock 9
}

unlock_data() { exec 9>&-; }

# The owner's password, kept beside the clusters so that they come and go together. It is never printed.
database_password() {
    if [ ! -s "$CLUSTERS/password" ]; then
        (umask 077 && random_word >"$CLUSTERS/password")
    fi
    cat "$CLUSTERS/password"
}

reset_data() {
    [ -e "$DATA/.casework" ] || { say "There is no private data in $DATA." && return; }
    open_data
    [ -z "$(users)" ] || fail "A casework command is still running (process $(users | tr '\n' ' ')). Stop it first."
    find_server_user
    find_cluster_folder
    local cluster
    for cluster in "$CLUSTERS"/local-* "$CLUSTERS"/embedded-[0-9]* "$CLUSTERS"/test-*; do
        [ -d "$cluster" ] || continue
        stop_cluster "$cluster"
        rm -rf "$cluster"
    done
    if [ -e "$DATA/docker" ]; then remove_docker_database; fi
    rm -f "$CLUSTERS/password"
    # The downloaded server is no data, and fetching it again costs time.
    find "$DATA" -mindepth 1 -maxdepth 1 ! -name embedded -exec rm -rf {} +
    say "Threw away the private data in $DATA."
}
