# A private cluster: make it, start it, stop it. Each function takes the cluster's folder.
# shellcheck shell=bash

PORT=""

# The postmaster's process, or failure. Its folder tells it from others, whatever its command line says and however the
# cluster's path is written: after a kill the file stays behind, and its number may be another process's by now.
postmaster() {
    local process
    { read -r process <"$1/postmaster.pid"; } 2>/dev/null || return 1
    as_server test "$(working_folder "$process")" -ef "$1" || return 1
    echo "$process"
}

# Empty when there is no such process, or it is not the server's user's. Linux has /proc, macOS has lsof.
working_folder() {
    if [ -d /proc/self ]; then
        if as_server test -d "/proc/$1/cwd"; then echo "/proc/$1/cwd"; fi
    else
        as_server lsof -a -p "$1" -d cwd -Fn 2>/dev/null | sed -n 's/^n//p'
    fi
}

# Fails when the cluster does not run. It may have been started by somebody else, on another port than last time.
find_running_cluster() {
    postmaster "$1" >/dev/null || return 1
    PORT="$(sed -n 4p "$1/postmaster.pid")"
}

start_cluster() {
    local cluster="$1" attempt
    [ -e "$cluster/PG_VERSION" ] || create_cluster "$@"
    for attempt in 1 2 3 4 5; do
        find_running_cluster "$cluster" && return
        forget_reused_number "$cluster"
        PORT="$(free_port)"
        start_postmaster "$cluster" && return
        sleep "$attempt"
    done
    as_server tail -n 20 "$cluster/server.log" >&2
    fail "PostgreSQL did not start. Its log: $cluster/server.log"
}

# PostgreSQL itself removes the file of a killed server, after a look for its remains. It is only misled when the
# number is now another process of the same user's. In all other cases the file is PostgreSQL's own business.
forget_reused_number() {
    local process folder
    { read -r process <"$1/postmaster.pid"; } 2>/dev/null || return 0
    folder="$(working_folder "$process")"
    [ -n "$folder" ] && ! as_server test "$folder" -ef "$1" || return 0
    as_server rm -f "$1/postmaster.pid"
}

# Else glibc gives memory back and takes it again with each statement: on a virtual machine a third of the server's time.
KEEP_MEMORY=(MALLOC_TOP_PAD_=4194304 MALLOC_TRIM_THRESHOLD_=67108864 MALLOC_MMAP_THRESHOLD_=67108864)

start_postmaster() {
    as_server env "${KEEP_MEMORY[@]}" "$BIN/pg_ctl" start --wait --silent --pgdata="$1" --log="$1/server.log" --options="-p $PORT" >/dev/null 2>&1 9>&-
}

# INT is PostgreSQL's fast shutdown. pg_ctl would be back before the process is gone, and may not be at hand.
stop_cluster() {
    local process attempt
    process="$(postmaster "$1")" || return 0
    kill -INT "$process"
    for attempt in $(seq 100); do
        process_arguments "$process" | grep -q . || return 0
        if [ "$attempt" -eq 80 ]; then kill -QUIT "$process"; fi
        sleep 0.1
    done
    fail "The database in $1 (process $process) does not stop."
}

# Made beside its place and moved there when it is whole, so that an interrupted start leaves nothing half made.
create_cluster() {
    local cluster="$1" settings="$2" new="$1.new"
    say "Making a private database in $cluster…"
    rm -rf "$new"
    mkdir "$new"
    if [ -n "$SERVER_USER" ]; then chown "$SERVER_USER" "$new"; fi
    chmod 700 "$new"
    as_server "$BIN/initdb" --pgdata="$new" --username=postgres --encoding=UTF8 --locale="$(cluster_locale)" \
        --auth-local=reject --auth-host=scram-sha-256 --data-checksums --no-sync >"$DATA/initdb.log" 2>&1 ||
        fail "initdb failed. Its output: $DATA/initdb.log"
    "$settings" | as_server tee -a "$new/postgresql.conf" >/dev/null
    create_owner "$new"
    mv "$new" "$cluster"
    rm -f "$DATA/initdb.log"
}

# Only C.UTF-8 knows letters beyond ASCII and sorts the same on every machine.
cluster_locale() {
    if locale -a 2>/dev/null | grep -qiE '^C\.utf-?8$'; then echo C.UTF-8; else echo C; fi
}

# The superuser gets no password and no socket: nobody can sign in as that one. The owner may make the lesser roles.
create_owner() {
    as_server "$BIN/postgres" --single -D "$1" postgres >"$DATA/initdb.log" 2>&1 <<SQL
CREATE ROLE casework LOGIN CREATEROLE CREATEDB PASSWORD '$(database_password)'
CREATE DATABASE casework OWNER casework
SQL
    # It answers 0 whatever happens to the statements.
    if grep -q ERROR "$DATA/initdb.log"; then fail "Could not make the owner and the database: $DATA/initdb.log"; fi
}

common_settings() {
    cat <<'CONF'
listen_addresses = '127.0.0.1'
unix_socket_directories = ''
timezone = 'UTC'
shared_buffers = 256MB
work_mem = 16MB
maintenance_work_mem = 128MB
effective_cache_size = 1GB
random_page_cost = 1.1
jit = off
CONF
}

run_settings() {
    common_settings
    cat <<'CONF'
max_connections = 200
max_wal_size = 2GB
CONF
}

# A test cluster is thrown away after use; what a crash would lose does not matter.
test_settings() {
    common_settings
    cat <<'CONF'
max_connections = 300
fsync = off
synchronous_commit = off
full_page_writes = off
autovacuum_naptime = 5s
CONF
}
