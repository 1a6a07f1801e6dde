# Every test that CI runs. Whatever happens, the last line is `N passed, N failed`.
# shellcheck shell=bash

PASSED=0 FAILED=0 SKIPPED=0
RESULTS="$ROOT/artifacts/test-results"
TEST_CLUSTERS=()
FILES=""

run_tests() {
    trap leave_tests EXIT
    trap 'exit 130' INT
    trap 'exit 143' TERM
    rm -rf "$RESULTS" && mkdir -p "$RESULTS"
    if [ $# -gt 0 ]; then
        run_one_suite "$@"
    else
        run_all_suites
    fi
}

run_all_suites() {
    build_app "$ROOT/Casework.sln" || fail "The build failed."
    run_step formatting dotnet format whitespace "$ROOT/Casework.sln" --verify-no-changes --no-restore
    if have shellcheck; then run_step shellcheck check_shell; fi
    open_test_database
    need_chromium
    local project
    for project in "$ROOT"/tests/*.Tests; do
        run_suite "${project##*/}" "${project##*/}"
    done
    run_shell_tests
    if [ -x "$ROOT/scripts/lint-openapi.sh" ]; then run_step openapi "$ROOT/scripts/lint-openapi.sh"; fi
    run_smoke_on_the_other_server
}

# `./casework test api -class X`: what follows the name goes to the test runner.
run_one_suite() {
    local project
    if [ "$1" = shell ]; then build_app && run_shell_tests && return; fi
    project="$(find "$ROOT/tests" -maxdepth 1 -iname "Casework.$1.Tests")"
    [ -n "$project" ] || fail "There is no suite '$1'. There are: $(cd "$ROOT/tests" && echo *.Tests)"
    shift
    need_dotnet
    if [ "${project##*/}" != Casework.Domain.Tests ]; then
        build_app || fail "The build failed."
        open_test_database
    fi
    build "$project" || fail "The build failed."
    [ "${project##*/}" != Casework.Pages.Tests ] || need_chromium
    run_suite "${project##*/}" "${project##*/}" "$@"
}

# The tests of the pages drive the machine's own browser. Without one they are skipped, and say so.
need_chromium() {
    if have chromium || have chromium-browser || have google-chrome; then return; fi
    if is_root && have apt-get; then
        say "Installing Chromium for the tests of the pages…"
        DEBIAN_FRONTEND=noninteractive apt-get update -q >"$RESULTS/chromium.log" 2>&1 &&
            DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends chromium >>"$RESULTS/chromium.log" 2>&1 && return
    fi
    say "Skipped the tests of the pages: Chromium is missing, and only root can install it."
}

check_shell() { (cd "$ROOT" && shellcheck --severity=warning casework .ci/run tests/shell/*.sh); }

# Tests of the script itself, one program each.
run_shell_tests() {
    local test
    for test in "$ROOT"/tests/shell/*.sh; do
        run_step "$(basename "$test" .sh)" limited "$test"
    done
}

# One check that is no test project, counted as one test.
run_step() {
    local name="$1"
    shift
    if "$@" >&2; then
        PASSED=$((PASSED + 1)) && say "$name: fine"
    else
        FAILED=$((FAILED + 1)) && say "$name: FAILED"
    fi
}

# A test database is private, new, and gone afterwards, unless ConnectionStrings__casework names one.
open_test_database() {
    open_data
    FILES="$DATA/test-files-$$"
    mkdir -p "$FILES"
    export CASEWORK_DATA="$FILES"
    if [ -n "${ConnectionStrings__casework:-}" ]; then
        say "Tests use the database that ConnectionStrings__casework names."
        find_server_user && find_cluster_folder && SERVER=given
        return
    fi
    find_server
    remove_abandoned_test_clusters
    start_test_server
}

start_test_server() {
    if [ "$SERVER" = docker ]; then
        PROJECT="casework-test-$$"
        start_docker_database
    else
        TEST_CLUSTERS+=("$CLUSTERS/test-$$-$SERVER")
        start_cluster "$CLUSTERS/test-$$-$SERVER" test_settings
    fi
    export ConnectionStrings__casework
    ConnectionStrings__casework="$(connection_string)"
    say "Tests run on PostgreSQL $SERVER, 127.0.0.1:$PORT."
}

# Left by a test run that was killed.
remove_abandoned_test_clusters() {
    local folder process
    for folder in "$CLUSTERS"/test-[0-9]* "$DATA"/test-files-*; do
        [ -d "$folder" ] || continue
        process="$(echo "${folder##*/}" | sed -E 's/^test-(files-)?([0-9]+).*/\2/')"
        case "$(process_arguments "$process")" in *casework*) continue ;; esac
        stop_cluster "$folder"
        rm -rf "$folder"
    done
}

# The tests run on one server; those with the trait Category=Smoke also on the other.
run_smoke_on_the_other_server() {
    local project
    if [ "$SERVER" = embedded-18 ]; then
        find_local || { say "Skipped the smoke tests on a second server: no other PostgreSQL here." && return; }
    else
        find_embedded || { say "Skipped the smoke tests on the embedded server: it cannot be had here." && return; }
    fi
    start_test_server
    for project in "$ROOT"/tests/*.Tests; do
        run_suite "${project##*/}" "${project##*/}.Smoke-on-$SERVER" -trait Category=Smoke
    done
}

run_suite() {
    local name="$1" title="$2" status=0 began=$SECONDS
    shift 2
    export CASEWORK_TEST_SEED="${CASEWORK_TEST_SEED:-$RANDOM}"
    Logging__LogLevel__Default=Warning limited dotnet "$ROOT/artifacts/bin/$name/release/$name.dll" \
        -noLogo -noColor -reporter quiet -result-xml "$RESULTS/$title.xml" "$@" >"$RESULTS/$title.log" 2>&1 || status=$?
    if [ "$status" -ne 0 ]; then tail -n 300 "$RESULTS/$title.log" >&2; fi
    count_suite "$title" "$status" "$((SECONDS - began))"
}

limited() {
    if have timeout; then timeout --foreground 1200 "$@"; else "$@"; fi
}

# From the runner's report; a process that ends badly without saying why is a failure of its own.
count_suite() {
    local title="$1" status="$2" seconds="$3" report passed failed skipped
    report="$(head -c 4000 "$RESULTS/$title.xml" 2>/dev/null | grep -oE '<assembly [^>]*>' | head -n 1 || true)"
    passed="$(report_value passed "$report")"
    failed=$(($(report_value failed "$report") + $(report_value errors "$report")))
    skipped="$(report_value skipped "$report")"
    if [ "$status" -ne 0 ] && [ "$failed" -eq 0 ]; then
        failed=1
        say "$title ended with code $status before it told its result."
    fi
    PASSED=$((PASSED + passed)) FAILED=$((FAILED + failed)) SKIPPED=$((SKIPPED + skipped))
    if [ "$failed" -gt 0 ]; then grep -A 12 '\[FAIL\]' "$RESULTS/$title.log" >>"$RESULTS/failures.txt" || true; fi
    say "$title: $passed of $((passed + failed + skipped)) in $seconds s, CASEWORK_TEST_SEED=$CASEWORK_TEST_SEED$([ "$failed" -eq 0 ] || echo ", FAILED $failed")"
}

report_value() {
    local value
    value="$(printf %s "$2" | sed -n -E "s/.* $1=\"([0-9]+)\".*/\1/p")"
    echo "${value:-0}"
}

leave_tests() {
    local status=$?
    trap '' INT TERM
    set +e
    close_test_databases
    if [ "$status" -ne 0 ] && [ "$FAILED" -eq 0 ]; then FAILED=1; fi
    if [ -s "$RESULTS/failures.txt" ]; then say "What failed:" && head -n 200 "$RESULTS/failures.txt"; fi
    local last="$PASSED passed, $FAILED failed"
    if [ "$SKIPPED" -gt 0 ]; then last="$last, $SKIPPED skipped"; fi
    echo "$last"
    exit "$((FAILED > 0))"
}

close_test_databases() {
    local cluster
    for cluster in ${TEST_CLUSTERS[@]+"${TEST_CLUSTERS[@]}"}; do
        stop_cluster "$cluster"
        rm -rf "$cluster" "$cluster.new"
    done
    if [ "${PROJECT#casework-test}" != "$PROJECT" ]; then remove_docker_database; fi
    if [ -n "$FILES" ]; then rm -rf "$FILES"; fi
}
