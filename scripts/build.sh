# The Release build with statically generated code.
# shellcheck shell=bash

RELEASE="$ROOT/artifacts/bin/Casework.Api/release"
APP="$RELEASE/Casework.Api.dll"
STAMP="$ROOT/artifacts/casework.stamp"
API="$ROOT/src/Casework.Api"

# No compiler or build server stays behind when we are done.
export MSBUILDDISABLENODEREUSE=1 DOTNET_CLI_USE_MSBUILD_SERVER=0 DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1

need_dotnet() {
    have dotnet || fail "This needs the .NET 10 SDK: https://dot.net"
}

build() {
    mkdir -p "$ROOT/artifacts"
    dotnet build "$1" --configuration Release -p:UseSharedCompilation=false --verbosity minimal --nologo >"$ROOT/artifacts/build.log" 2>&1 ||
        { grep -E 'error|warning' "$ROOT/artifacts/build.log" | sort -u >&2 && return 1; }
}

# Everything that goes into the system, and what came out of it: a build by hand in between is seen too.
fingerprint() {
    (
        cd "$ROOT" || exit
        find . \( -name .git -o -name .local -o -path "$DATA" -o -name artifacts -o -name obj -o -name bin -o -name node_modules \
            -o -path ./tests -o -path ./docs -o -path ./scripts -o -path '*/Internal/Generated' \) -prune \
            -o -type f ! -name '*.md' -print0 | LC_ALL=C sort -z | xargs -0 "$(have sha256sum && echo sha256sum || echo cksum)"
        dotnet --version
        cat "$RELEASE"/Casework.*.dll 2>/dev/null || true
    ) | hash_of_input
}

is_built() { [ -e "$APP" ] && [ -e "$STAMP" ] && [ "$(cat "$STAMP")" = "$(fingerprint)" ]; }

forget_build() { rm -rf "$STAMP" "$API/Internal/Generated"; }

# The system alone, or with an argument the solution, which holds the system.
build_app() {
    need_dotnet
    if ! is_built; then
        say "Building…"
        forget_build
        build "$API" || return 1
        write_generated_code || return 1
        build "${1:-$API}" || return 1
        fingerprint >"$STAMP"
    elif [ $# -gt 0 ]; then
        build "$1" || return 1
    fi
}

# Code generation asks no database and keeps nothing; these settings only let the system be put together.
write_generated_code() (
    grep -rqs RunJasperFxCommands "$API" --include='*.cs' || return 0
    cd "$API" || return
    ASPNETCORE_ENVIRONMENT=Development CASEWORK_DATA="$ROOT/artifacts/codegen" \
        ConnectionStrings__casework="Host=127.0.0.1;Port=1;Database=none;Username=none" \
        dotnet "$APP" codegen write >"$ROOT/artifacts/codegen.log" 2>&1 ||
        { cat "$ROOT/artifacts/codegen.log" >&2 && return 1; }
)
