#!/usr/bin/env bash
# Every command of ./casework tells how it is used, without building anything, and refuses what it does not know with exit code 2.
set -euo pipefail

ROOT="$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)"
source "$ROOT/scripts/shell.sh"

WORK="$(mktemp -d)"
trap 'rm -rf "$WORK"' EXIT

commands() {
    sed -n '/^case "$command" in/,/^esac/p' "$ROOT/casework" | sed -n -E 's/^    ([a-z| -]+)\).*/\1/p' | tr -d ' ' | tr '|' '\n' | grep -v '^-' | grep -v '^help$'
}

casework() {
    STATUS=0
    CASEWORK_DATA="$WORK/data" "$ROOT/casework" "$@" >"$WORK/output" 2>"$WORK/errors" </dev/null || STATUS=$?
}

tells_its_usage() {
    casework "$1" --help
    [ "$STATUS" -eq 0 ] && cmp -s "$WORK/output" "$ROOT/usage/$1.txt" && [ ! -s "$WORK/errors" ] || fail "$1 --help does not print usage/$1.txt alone"
    head -n 1 "$WORK/output" | grep -q "^Usage: ./casework $1" || fail "usage/$1.txt does not begin with its usage"
    grep -qE "^\|.*(\./casework |\`)$1[ \`]" "$ROOT/CONTRIBUTING.md" || fail "CONTRIBUTING.md does not name $1"
    "$ROOT/casework" --help | grep -qE "^ +$1( |\$)" || fail "./casework --help does not list $1"
}

refuses() {
    casework "$@"
    [ "$STATUS" -eq 2 ] || fail "'$*' ends with $STATUS, not with 2"
    [ ! -s "$WORK/output" ] || fail "'$*' writes to standard output"
    grep -qF "$(head -n 1 "$ROOT/usage/$1.txt")" "$WORK/errors" || fail "'$*' does not print the usage"
    ! grep -qE '^Database: |Searching|Unhandled|   at ' "$WORK/errors" || fail "'$*' did more than refuse"
}

for command in $(commands); do
    tells_its_usage "$command"
    case "$command" in test | psql) continue ;; esac
    refuses "$command" --no-such-option
    case "$command" in import | export | officials | terms | verify | try-upgrade) refuses "$command" ;; *) refuses "$command" surplus ;; esac
done
for file in "$ROOT"/usage/*.txt; do
    commands | grep -qx "$(basename "$file" .txt)" || fail "$file is no command's"
done
refuses run -- --urls
refuses bench --clients many
refuses two-nodes --seconds=soon
refuses export pdf "$WORK/out"
refuses seed
refuses verify --views --all
[ ! -e "$WORK/data/users" ] || fail "a data folder was made for arguments that do not hold"
