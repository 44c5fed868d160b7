# shellcheck shell=bash
# All tests in one run. Results are read from the result files of the test runner, never from its console text. Whatever happens,
# the last line is  N passed, N failed  (in English in every language: programs read it), and what could not run counts as failed.

PASSED=0 FAILED=0 SKIPPED=0
FAILURES="" RESULTS=""

run_test() {
  (($# == 0)) || stop "$EXIT_USAGE" usage.unknown "$1" test
  FAILURES=$(mktemp)
  trap end_of_tests EXIT
  prepare_tests
  local project
  for project in "$PROJECT"/tests/*/*.Tests.csproj; do
    run_test_project "$(basename -- "$project" .csproj)" "$(dirname -- "$project")"
  done
  run_map_tests
  run_launcher_tests
  TESTS_RAN=yes
}

# From here on an early end is a failure too: a build that breaks, a database that does not start.
prepare_tests() {
  require dotnet node
  require_packages chromium
  SPATIALPLAN_CHROMIUM=$(find_chromium)
  export SPATIALPLAN_CHROMIUM
  build tests
  # A folder for each run: tests may start test runs of their own.
  RESULTS=$(mktemp -d -- "${TMPDIR:-/tmp}/spatialplan-tests.XXXXXX")
  connect_tests
}

# The tests make databases of their own beside this one; they never see the user's data by accident.
connect_tests() {
  if [[ -n $EXTERNAL_DATABASE ]]; then
    # shellcheck source=/dev/null
    source "$PROJECT/scripts/status.sh"
    external_answers || { say_error database.unreachable "$(external_part host server)" "$(external_port)"; no_database; }
    export SPATIALPLAN_TEST_DATABASE=${SPATIALPLAN_TEST_DATABASE:-$EXTERNAL_DATABASE}
  elif (ensure_cluster); then
    locate_cluster && read_remembered
    SPATIALPLAN_TEST_DATABASE=$(connection_string owner postgres)
    SPATIALPLAN_TEST_READER=$(connection_string reader postgres)
    export SPATIALPLAN_TEST_DATABASE SPATIALPLAN_TEST_READER
  else
    no_database
  fi
  unset SPATIALPLAN_DATABASE
}

no_database() {
  say_error test.no-database
  exit "$EXIT_REFUSED"
}

run_test_project() {
  local name=$1 folder=$2 since=$SECONDS trx=$RESULTS/$1.trx log=$RESULTS/$1.log passed=0 failed=0 skipped=0
  if ! grep -rqE --include='*.cs' '\[(Fact|Theory|[A-Za-z]*Fact|[A-Za-z]*Theory|Property)\b' "$folder"; then
    text test.none "$name"
    return
  fi
  text test.running "$name"
  unlocked dotnet vstest "$folder/bin/$CONFIGURATION/net10.0/$name.dll" --ResultsDirectory:"$RESULTS" "--logger:trx;LogFileName=$name.trx" >"$log" 2>&1 </dev/null || failed=1
  if [[ ! -s $trx ]]; then
    note_broken test.no-result "$name"
    tail -n 20 -- "$log" | tee -a "$FAILURES"
    return
  fi
  local ended=$failed
  read -r passed failed skipped < <(node "$PROJECT/scripts/read-trx.mjs" "$trx" "$name" "$FAILURES")
  count "$name" "${passed:-0}" "${failed:-0}" "${skipped:-0}" "$((SECONDS - since))"
  if ((passed + failed + skipped == 0)); then
    note_broken test.no-tests-ran "$name"
  elif ((ended != 0 && failed == 0)); then
    # All results are good, and still the run broke: a process that crashed on the way.
    note_broken test.no-result "$name"
    tail -n 20 -- "$log" | tee -a "$FAILURES"
  fi
}

note_broken() {
  FAILED=$((FAILED + 1))
  text "$@" | tee -a "$FAILURES"
}

count() {
  PASSED=$((PASSED + $2)) FAILED=$((FAILED + $3)) SKIPPED=$((SKIPPED + $4))
  text test.project "$1" "$2" "$3" "$5"
}

# The map's own tests, if it has any: the test runner of Node.js, which writes TAP when asked.
run_map_tests() {
  grep -q '"test"[[:space:]]*:' "$MAP/package.json" 2>/dev/null || return 0
  run_tap SpatialPlan.Map env NODE_OPTIONS=--test-reporter=tap npm --prefix "$MAP" test --silent
}

run_launcher_tests() {
  run_tap launcher bash "$PROJECT/tests/launcher/run.sh"
}

# run_tap NAME COMMAND...: counts the lines 'ok' and 'not ok' of the outermost level.
run_tap() {
  local name=$1 log=$RESULTS/$1.log since=$SECONDS ended=0 passed failed skipped
  shift
  text test.running "$name"
  unlocked "$@" >"$log" 2>&1 </dev/null || ended=$?
  skipped=$(grep -cE '^ok .*# SKIP' "$log" || true)
  passed=$(($(grep -cE '^ok ' "$log" || true) - skipped))
  failed=$(grep -cE '^not ok ' "$log" || true)
  count "$name" "$passed" "$failed" "$skipped" "$((SECONDS - since))"
  if ((failed > 0)); then
    { echo "$name:"; grep -A 15 '^not ok ' "$log"; } >>"$FAILURES"
  elif ((ended != 0 || passed == 0)); then
    note_broken test.no-result "$name"
    tail -n 20 -- "$log" | tee -a "$FAILURES"
  fi
}

end_of_tests() {
  local code=$?
  trap - EXIT
  if [[ -z ${TESTS_RAN:-} ]]; then
    ((FAILED > 0)) || FAILED=1
    text test.not-started
  fi
  if [[ -s $FAILURES ]]; then
    text test.failures
    cat -- "$FAILURES"
    [[ -z $RESULTS ]] || text test.logs "$RESULTS"
  else
    rm -rf -- "$RESULTS"
  fi
  rm -f -- "$FAILURES"
  local line="$PASSED passed, $FAILED failed"
  ((SKIPPED == 0)) || line+=", $SKIPPED skipped"
  echo "$line"
  ((FAILED == 0)) || { ((code != 0)) || code=$EXIT_REFUSED; }
  exit "$code"
}
