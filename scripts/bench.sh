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

run_micro_bench() {
    need_dotnet
    build "$ROOT/bench/Casework.MicroBench" || fail "The build failed."
    (cd "$ROOT/artifacts" && exec dotnet "$ROOT/artifacts/bin/Casework.MicroBench/release/Casework.MicroBench.dll" "$@")
}
