#!/usr/bin/env bash
# Makes the OpenAPI document, without a running server, and lints it by the rules of the NL API Design Rules.
set -euo pipefail

ROOT="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"
source "$ROOT/scripts/shell.sh"

DOCUMENT="$ROOT/artifacts/openapi.json"
SPECTRAL="$ROOT/artifacts/spectral"

# No database is asked; the connection string only lets the system be put together.
write_document() (
    local app="$ROOT/artifacts/bin/Casework.Api/release/Casework.Api.dll"
    [ -e "$app" ] || app="$ROOT/artifacts/bin/Casework.Api/debug/Casework.Api.dll"
    [ -e "$app" ] || fail "The system is not built. Run ./casework build first."
    rm -f "$DOCUMENT"
    cd "${app%/*}"
    ASPNETCORE_ENVIRONMENT=Development CASEWORK_DATA="$ROOT/artifacts/codegen" \
        ConnectionStrings__casework="Host=127.0.0.1;Port=1;Database=none;Username=none" \
        dotnet "$app" openapi --output "$DOCUMENT" >"$ROOT/artifacts/openapi.log" 2>&1 || true
    [ -s "$DOCUMENT" ] || { cat "$ROOT/artifacts/openapi.log" >&2 && fail "The OpenAPI document could not be made."; }
)

install_npm() {
    is_root || return 1
    say "Installing npm…"
    if have apt-get; then
        DEBIAN_FRONTEND=noninteractive apt-get update -q >&2 && DEBIAN_FRONTEND=noninteractive apt-get install -y -q npm >&2
    elif have dnf; then
        dnf install -y nodejs-npm >&2
    else
        return 1
    fi
}

# Once per lock file; what is installed lies in artifacts.
install_spectral() {
    local lock
    lock="$(hash_of_input <"$ROOT/scripts/spectral/package-lock.json")"
    if [ "$(cat "$SPECTRAL/installed" 2>/dev/null)" = "$lock" ]; then return; fi
    say "Fetching Spectral with npm…"
    rm -rf "$SPECTRAL" && mkdir -p "$SPECTRAL" && cp "$ROOT"/scripts/spectral/package*.json "$SPECTRAL/"
    (cd "$SPECTRAL" && npm ci --ignore-scripts --no-audit --no-fund --no-update-notifier --loglevel=error >&2) && echo "$lock" >"$SPECTRAL/installed"
}

write_document
if ! have npm && ! install_npm; then
    say "Skipped the linting of the OpenAPI document: npm is missing, and only root can install it."
    exit 0
fi
install_spectral || fail "npm could not fetch Spectral."
"$SPECTRAL/node_modules/.bin/spectral" lint "$DOCUMENT" --ruleset "$ROOT/scripts/spectral/adr-ruleset.yaml" --fail-severity error --display-only-failures
