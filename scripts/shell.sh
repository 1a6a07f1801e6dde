# Small things that every part of the script uses.
# shellcheck shell=bash

# The server's tools obey these; another cluster's settings must not leak into ours.
unset PGDATA PGHOST PGPORT PGUSER PGDATABASE PGPASSWORD PGPASSFILE PGSERVICE PGOPTIONS

say() { printf '%s\n' "$*" >&2; }

fail() {
    say "casework: $*"
    exit 1
}

have() { command -v "$1" >/dev/null 2>&1; }

is_root() { [ "$(id -u)" -eq 0 ]; }

hash_of_input() {
    if have sha256sum; then sha256sum; else shasum -a 256; fi | cut -d ' ' -f 1
}

random_word() { od -An -v -N24 -tx1 /dev/urandom | tr -d ' \n'; }

port_is_busy() { (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null; }

# Below the range that the system hands out for outgoing connections.
free_port() {
    local port
    while true; do
        port=$((15000 + RANDOM % 15000))
        port_is_busy "$port" || break
    done
    echo "$port"
}

# The command line of a process; fails when it no longer lives. Minimal containers have no ps, macOS has no /proc.
process_arguments() {
    if [ -d /proc/self ]; then
        { tr '\0' ' ' <"/proc/$1/cmdline"; } 2>/dev/null
    else
        ps -p "$1" -o args= 2>/dev/null
    fi
}
