#!/usr/bin/env bash
# Commands that share one data folder share one server, however the folder is written and whoever restarted the server;
# and `run` tells when its server is gone. Drives ./casework itself; exits non-zero at the first thing that is not so.
set -euo pipefail

ROOT="$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)"
source "$ROOT/scripts/shell.sh"
source "$ROOT/scripts/server.sh"
source "$ROOT/scripts/cluster.sh"
unset ConnectionStrings__casework CASEWORK_POSTGRES

# Where the server's user can reach it, so that the cluster lies in the folder itself.
WORK="$(mktemp -d)"
chmod 755 "$WORK"
HOLDER="" SYSTEM=""

leave() {
    exec 3>&-
    if [ -n "$HOLDER" ]; then wait "$HOLDER" || true; fi
    if [ -n "$SYSTEM" ]; then kill -TERM "$SYSTEM" 2>/dev/null && wait "$SYSTEM" || true; fi
    CASEWORK_DATA="$WORK/data" "$ROOT/casework" reset >/dev/null 2>&1 || true
    rm -rf "$WORK"
}

casework() { (cd "$WORK" && CASEWORK_DATA="$1" exec "$ROOT/casework" "${@:2}" 3>&-); }

# What is asked becomes true within a minute, or the test ends here. It asks again at once, so nothing waits for a clock.
eventually() {
    local deadline=$((SECONDS + 60))
    until "$@"; do
        if [ $SECONDS -ge $deadline ]; then cat "$WORK"/*.log >&2 && fail "this did not become true: $*"; fi
    done
}

same_server() {
    local now
    now="$(postmaster "$CLUSTER")" || fail "after $1 the server is gone"
    [ "$now" = "$SERVER_PROCESS" ] || fail "after $1 there is another server"
    [ -e "$CLUSTER/postmaster.pid" ] || fail "after $1 the server's pid file is gone"
    tail -n 1 "$WORK/psql.log" | grep -q "^The database stays up" ||
        fail "with $1 the command did not see who else uses the database"
    grep '^Database: ' "$WORK/psql.log" | tail -n 1 | grep -qF "in $CLUSTER." || fail "with $1 another cluster is used"
}

answers() { [ "$(casework "$1" psql -Atc 'select 1' 2>>"$WORK/psql.log")" = 1 ]; }

told() { grep -qs "$1" "$WORK/run.log"; }

# A first command holds the database open for as long as we hold its input open.
hold() {
    mkfifo "$WORK/input"
    CASEWORK_DATA="$WORK/data" "$ROOT/casework" psql -At <"$WORK/input" >"$WORK/held" 2>"$WORK/hold.log" &
    HOLDER=$!
    exec 3>"$WORK/input"
    echo "select 'held';" >&3
    eventually grep -q held "$WORK/held"
    find_server_user
    CLUSTER="$(sed -n 's/^Database: .* in \(.*\)\.$/\1/p' "$WORK/hold.log")"
    SERVER_PROCESS="$(postmaster "$CLUSTER")" || fail "the server is not recognised in $CLUSTER"
}

every_way_to_write_the_folder() {
    ln -s data "$WORK/link"
    ln -s "$WORK" "$WORK/round"
    local written
    for written in "$WORK/data/" "$WORK//data" "$WORK/./data" "$WORK/link" "$WORK/link/" "$WORK/round/data" data ./data/; do
        answers "$written" || fail "with CASEWORK_DATA=$written there is no answer"
        same_server "$written"
    done
}

after_a_restart_with_options() {
    local programs
    programs="$(dirname "$(readlink "/proc/$SERVER_PROCESS/exe" || command -v postgres)")"
    PORT="$(free_port)"
    as_server env PGDATA="$CLUSTER" "$programs/pg_ctl" restart --wait --silent --mode=fast --log="$CLUSTER/server.log" -o "-p $PORT" >/dev/null 3>&-
    SERVER_PROCESS="$(postmaster "$CLUSTER")" || fail "after pg_ctl restart the server is not recognised"
    answers "$WORK/data/" || fail "after pg_ctl restart there is no answer"
    same_server "pg_ctl restart"
}

# After a kill the file stays; here its number belongs to another process of the same user's by now.
after_a_kill_whose_number_is_used_again() {
    exec 3>&-
    wait "$HOLDER" || true
    HOLDER=""
    ! postmaster "$CLUSTER" >/dev/null || fail "the last command did not stop the server"
    as_server sh -c 'echo "$$" >"$1/postmaster.pid" && printf "%s\n0\n15000\n\n*\n0 0\n" "$1" >>"$1/postmaster.pid"; exec sleep 300' - "$CLUSTER" &
    eventually test -s "$CLUSTER/postmaster.pid"
    local other
    read -r other <"$CLUSTER/postmaster.pid"
    answers "$WORK/data" || fail "a number used again keeps the server from starting"
    kill "$other"
}

run_tells_that_its_server_is_gone() {
    CASEWORK_DATA="$WORK/data" "$ROOT/casework" run -- --urls "http://127.0.0.1:$(free_port)" >"$WORK/run.log" 2>&1 &
    SYSTEM=$!
    eventually told '^Database: '
    kill -INT "$(postmaster "$CLUSTER")"
    eventually told 'PostgreSQL has stopped'
    kill -TERM "$SYSTEM"
    wait "$SYSTEM" || true
    SYSTEM=""
}

trap leave EXIT
hold
every_way_to_write_the_folder
after_a_restart_with_options
after_a_kill_whose_number_is_used_again
run_tells_that_its_server_is_gone
