# The database in use: open it, leave it, look into it.
# shellcheck shell=bash

ENTERED="" CLUSTER=""

# Exports ConnectionStrings__casework, the owner's, and starts the private database when it does not run yet.
open_database() {
    open_data
    if [ -n "${ConnectionStrings__casework:-}" ]; then
        say "Database: the one that ConnectionStrings__casework names."
        return
    fi
    lock_data
    find_server "$(last_server)"
    echo "$SERVER" >"$DATA/server"
    enter
    ENTERED=yes
    start_private_database
    unlock_data
    export ConnectionStrings__casework
    ConnectionStrings__casework="$(connection_string)"
}

last_server() {
    if [ -e "$DATA/server" ]; then cat "$DATA/server"; fi
}

start_private_database() {
    if [ "$SERVER" = docker ]; then
        start_docker_database
        say "Database: PostgreSQL in Docker, 127.0.0.1:$PORT."
    else
        CLUSTER="$CLUSTERS/$SERVER"
        start_cluster "$CLUSTER" run_settings
        say "Database: PostgreSQL ${SERVER#*-} (${SERVER%-*}), 127.0.0.1:$PORT, in $CLUSTER."
    fi
}

connection_string() {
    echo "Host=127.0.0.1;Port=$PORT;Database=casework;Username=casework;Password=$(database_password)"
}

leave_database() {
    [ -n "$ENTERED" ] || return 0
    ENTERED=""
    lock_data
    leave
    if [ -n "$(users)" ]; then
        say "The database stays up: another casework command uses it (process $(users | tr '\n' ' '))."
    elif [ "$SERVER" = docker ]; then
        stop_docker_database
    else
        stop_cluster "$CLUSTER"
    fi
    unlock_data
}

# One value of an Npgsql connection string, by any of its names, whatever their case.
connection_value() {
    local names="$1" name value
    while IFS='=' read -r name value; do
        name="$(printf %s "$name" | tr -d ' ' | tr '[:upper:]' '[:lower:]')"
        case " $names " in *" $name "*) printf %s "$value" && return ;; esac
    done < <(printf '%s\n' "$ConnectionStrings__casework" | tr ';' '\n')
}

open_psql() {
    trap leave_database EXIT
    open_database
    export PGHOST PGPORT PGDATABASE PGUSER PGPASSWORD
    PGHOST="$(connection_value 'host server')"
    PGPORT="$(connection_value port)"
    PGDATABASE="$(connection_value 'database db')"
    PGUSER="$(connection_value 'username userid user uid')"
    PGPASSWORD="$(connection_value 'password pwd psw')"
    # Ctrl-C is psql's own: it cancels a query.
    trap : INT
    if psql="$(find_client psql)"; then
        "$psql" "$@"
    elif [ "$SERVER" = docker ]; then
        compose exec database psql -U casework casework "$@"
    else
        fail "psql is not installed: it comes with the package postgresql-client."
    fi
}

# psql, pgbench: the embedded server has neither, and any version will do.
find_client() {
    local folder
    command -v "$1" && return
    while read -r folder; do
        if [ -x "$folder/$1" ]; then echo "$folder/$1" && return; fi
    done < <(server_folders)
    return 1
}
