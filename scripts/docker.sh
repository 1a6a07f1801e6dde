# The database, or everything, in Docker.
# shellcheck shell=bash

PROJECT=""

compose() {
    [ -n "$PROJECT" ] || PROJECT="casework-$(printf %s "$DATA" | hash_of_input | cut -c 1-12)"
    CASEWORK_DATABASE_PASSWORD="$(database_password)" docker compose \
        --project-name "$PROJECT" --file "$ROOT/scripts/docker-compose.development.yml" "$@"
}

find_docker() {
    have docker && docker compose version >/dev/null 2>&1 && docker info >/dev/null 2>&1 || return 1
    SERVER=docker
}

start_docker_database() {
    touch "$DATA/docker"
    compose up --detach --wait database >&2
    local address
    address="$(compose port database 5432)"
    PORT="${address##*:}"
}

stop_docker_database() { compose stop database >&2; }

remove_docker_database() { compose down --volumes >&2; }

# For a machine without the .NET SDK.
run_in_docker() {
    open_data
    find_server_user
    find_cluster_folder
    find_docker || fail "This needs the .NET 10 SDK (https://dot.net), or a Docker engine with docker compose."
    say "There is no .NET SDK here, so everything runs in Docker, on http://127.0.0.1:5080."
    touch "$DATA/docker"
    trap 'compose --profile system stop' EXIT
    compose --profile system up --build
}
