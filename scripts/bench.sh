# The benchmark: both ceilings and the system, in one run on this machine.
# shellcheck shell=bash

run_bench() {
    need_dotnet
    trap leave_database EXIT
    trap 'exit 130' INT
    trap 'exit 143' TERM
    build_app || fail "The build failed."
    build "$ROOT/bench/Casework.Bench" || fail "The build failed."
    open_database
    local options=(--app "$APP" --connection "$ConnectionStrings__casework" --json "$ROOT/bench/last.json") pgbench
    if [ -n "$CLUSTER" ]; then options+=(--postgres "$(postmaster "$CLUSTER")"); fi
    if pgbench="$(find_client pgbench)"; then
        options+=(--pgbench "$pgbench")
    else
        say "No pgbench on this machine (Debian: postgresql-contrib): PostgreSQL's own ceiling is not measured."
    fi
    CASEWORK_DATA="$DATA" dotnet "$ROOT/artifacts/bin/Casework.Bench/release/Casework.Bench.dll" "${options[@]}" "$@"
}

try_restore() {
    local clients
    clients="$(find_client pg_restore)" || fail "pg_restore is not installed: it comes with the package postgresql-client."
    build "$ROOT/src/Casework.Verify" || fail "The build failed."
    run_bench --restore-with "$(dirname "$clients")" --verify "$ROOT/artifacts/bin/Casework.Verify/release/Casework.Verify.dll" "$@"
}

# The earlier release is built beside this one, once for each revision.
try_upgrade() {
    local revision folder
    revision="$(git -C "$ROOT" rev-parse --verify --short "${1:?Which revision?}^{commit}")" || fail "There is no revision $1."
    folder="$ROOT/artifacts/releases/$revision"
    shift
    if [ ! -e "$folder/built" ]; then
        say "Building $revision…"
        rm -rf "$folder" && mkdir -p "$folder"
        git -C "$ROOT" archive "$revision" | tar -x -C "$folder"
        CASEWORK_DATA="$folder/data" "$folder/casework" build && touch "$folder/built"
    fi
    run_bench --previous "$folder/artifacts/bin/Casework.Api/release/Casework.Api.dll" "$@"
}

run_micro_bench() {
    need_dotnet
    build "$ROOT/bench/Casework.MicroBench" || fail "The build failed."
    (cd "$ROOT/artifacts" && exec dotnet "$ROOT/artifacts/bin/Casework.MicroBench/release/Casework.MicroBench.dll" "$@")
}
