#!/bin/sh
# Makes the database password, the master key and the signing key in /secrets (or the folder given) when they are not there yet.
set -eu
folder="${1:-/secrets}"
umask 077
if [ ! -s "$folder/database" ]; then
    od -An -v -N24 -tx1 /dev/urandom | tr -d ' \n' >"$folder/database"
    printf 'database:5432:casework:casework:%s\n' "$(cat "$folder/database")" >"$folder/pgpass"
fi
for key in master signing; do
    [ -s "$folder/$key.key" ] || head -c 32 /dev/urandom | base64 >"$folder/$key.key"
done
# 999 is the user of the PostgreSQL image, 1654 that of the .NET images.
chmod 755 "$folder"
chown 999 "$folder/database"
chown 1654 "$folder/pgpass" "$folder/master.key" "$folder/signing.key"
