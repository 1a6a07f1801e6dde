# Starting the system, and its other verbs.
# shellcheck shell=bash

DEFAULT_PORT=5080
SYSTEM_PROCESS="" WATCH_PROCESS=""

# Collects the young once for each 32 MB: by itself .NET does it for each quarter of a small cache (see docs/performance.md).
export DOTNET_GCgen0size="${DOTNET_GCgen0size:-0x2000000}"

# The caller's folder stays the working folder, so that file names mean what they say.
exec_app() {
    export ASPNETCORE_ENVIRONMENT=Development ASPNETCORE_CONTENTROOT="$RELEASE"
    exec dotnet "$APP" "$@"
}

# A script that starts us with & makes us deaf to INT, and bash cannot undo that by itself.
hear_interrupts() {
    case "$(trap -p INT)" in
        "trap -- '' SIGINT") ! env --default-signal=INT true 2>/dev/null || exec env --default-signal=INT "$ROOT/casework" run "$@" ;;
    esac
}

run_system() {
    hear_interrupts "$@"
    read_address "$@"
    have dotnet || { run_in_docker && return; }
    trap leave_system EXIT
    trap 'exit 130' INT
    trap 'exit 143' TERM
    open_data
    build_app || fail "The build failed."
    open_database
    exec_app </dev/null &
    SYSTEM_PROCESS=$!
    [ -z "$CLUSTER" ] || watch_database &
    WATCH_PROCESS=$!
    wait "$SYSTEM_PROCESS"
}

# `--urls` becomes a setting, as ASPNETCORE_URLS is.
read_address() {
    if [ "${1:-}" = -- ]; then shift; fi
    takes run "--urls=text" "$@"
    case "${1:-}" in
        --urls) ASPNETCORE_URLS="$2" ;;
        --urls=*) ASPNETCORE_URLS="${1#--urls=}" ;;
    esac
    export ASPNETCORE_URLS="${ASPNETCORE_URLS:-$(default_address)}"
}

default_address() {
    local port="$DEFAULT_PORT"
    if port_is_busy "$port"; then
        port="$(free_port)"
        say "Port $DEFAULT_PORT is in use; taking $port."
    fi
    echo "http://127.0.0.1:$port"
}

# Somebody else may stop the private server, or start it anew. The system goes on: it works again when the server is back.
watch_database() {
    local port="$PORT" before="$PORT" now
    while sleep 2; do
        now="$(find_running_cluster "$CLUSTER" && echo "$PORT")" || now=""
        [ "$now" != "$before" ] || continue
        case "$now" in
            "") tell_server_stopped ;;
            "$port") say "PostgreSQL runs again." ;;
            *) say "PostgreSQL now runs on port $now instead of $port, where the system looks for it. Stop this and start it anew." ;;
        esac
        before="$now"
    done
}

tell_server_stopped() { say "PostgreSQL has stopped; the system cannot work without it. The server's log: $CLUSTER/server.log"; }

leave_system() {
    [ -z "$WATCH_PROCESS" ] || kill "$WATCH_PROCESS" 2>/dev/null || true
    [ -z "$CLUSTER" ] || postmaster "$CLUSTER" >/dev/null || tell_server_stopped
    stop_system
    leave_database
}

# The system gets 20 seconds to finish what it is doing.
stop_system() {
    trap '' INT TERM
    [ -n "$SYSTEM_PROCESS" ] || return 0
    kill -TERM "$SYSTEM_PROCESS" 2>/dev/null || return 0
    local attempt
    for attempt in $(seq 200); do
        kill -0 "$SYSTEM_PROCESS" 2>/dev/null || return 0
        sleep 0.1
    done
    say "The system does not stop by itself after $((attempt / 10)) seconds; ending it."
    kill -KILL "$SYSTEM_PROCESS"
}


run_verb() {
    need_dotnet
    build_app || fail "The build failed."
    exec_app "$@"
}

# Nothing is started for arguments that do not hold.
check_arguments() {
    build_app || fail "The build failed."
    (exec_app check-arguments "$@")
}

run_verb_on_database() {
    trap leave_database EXIT
    trap 'exit 130' INT
    trap 'exit 143' TERM
    check_arguments "$@"
    open_database
    (exec_app "$@")
}

# A program of its own, that needs neither the database nor the system's code; save for the views, which only the system can make.
verify_log() {
    if [ "${1:-}" = --views ]; then
        run_verb_on_database verify-views "${@:2}"
        return
    fi
    need_dotnet
    local program="$ROOT/artifacts/bin/Casework.Verify/release/Casework.Verify.dll"
    build "$ROOT/src/Casework.Verify" || fail "The build failed."
    CASEWORK_DATA="$DATA" exec dotnet "$program" "$@"
}
