# shellcheck shell=bash
# The private cluster, on a throw-away folder: made, found, killed, brought back. Only processes of that folder are ever ended.

export TEST_HOME=$WORK/'a home with spaces'

on_home() { env SPATIALPLAN_HOME="$TEST_HOME" "$@"; }

# The cheapest command that needs a running, migrated database.
wake() { expect 0 on_home "$LAUNCHER" migrate; }

status_of() {
  expect 0 on_home "$LAUNCHER" status --format json
  node -e 'const s = JSON.parse(process.argv[1]); console.log(process.argv[2].split(".").reduce((o, k) => o[k], s))' "$OUTPUT" "$1"
}

# ask ROLE DATABASE STATEMENT
ask() {
  PGPASSFILE=$TEST_HOME/postgres.pgpass psql -X -A -t -q -v ON_ERROR_STOP=1 \
    -h 127.0.0.1 -p "$(cat "$TEST_HOME/postgres.port")" -U "$1" -d "$2" -c "$3"
}

# Kills every process of the throw-away cluster at once, by number, as a power cut would.
kill_cluster() {
  local data folder
  data=$(readlink -f "$TEST_HOME/postgres")
  for folder in /proc/[0-9]*; do
    if [[ $(readlink "$folder/cwd" 2>/dev/null) == "$data" ]]; then kill -KILL "${folder##*/}" 2>/dev/null || true; fi
  done
}

kill_postmaster() { kill -KILL "$(head -n 1 "$TEST_HOME/postgres/postmaster.pid")"; }

test_a_killed_initdb_leaves_no_half_cluster() {
  mkdir -p "$TEST_HOME/postgres.new.killed"
  echo half >"$TEST_HOME/postgres.new.killed/PG_VERSION"
  wake
  [[ -f $TEST_HOME/postgres/PG_VERSION && ! -e $TEST_HOME/postgres.new.killed ]]
  refused compgen -G "$TEST_HOME/postgres.new.*"
}

test_status_as_json_lets_psql_in_and_tells_no_password() {
  wake
  local file port role password
  [[ $(status_of database.running) == true ]]
  file=$(status_of database.passwordFile)
  port=$(status_of database.port)
  for role in "$(status_of database.role)" "$(status_of database.readerRole)"; do
    [[ $(PGPASSFILE=$file psql -X -A -t -w -h "$(status_of database.address)" -p "$port" -U "$role" "$(status_of database.database)" -c 'SELECT 6 * 7') == 42 ]]
    [[ $(PGPASSFILE=$file psql -X -A -t -w -h "$(status_of database.socket)" -p "$port" -U "$role" "$(status_of database.database)" -c 'SELECT 6 * 7') == 42 || $EUID != 0 ]]
  done
  [[ $(stat -c %a "$file") == 600 ]] || fail "the password file can be read by others"
  password=$(head -n 1 "$file" | cut -d: -f5)
  ((${#password} >= 32)) || fail "short password"
  expect 0 on_home "$LAUNCHER" status --format json
  [[ $OUTPUT != *"$password"* ]]
  expect 0 on_home "$LAUNCHER" status
  [[ $OUTPUT != *"$password"* ]]
  refused grep -rqF "$password" "$(readlink -f "$TEST_HOME/postgres")/log"
}

test_the_owner_is_no_superuser_and_makes_databases_from_the_template() {
  wake
  [[ $(ask spatialplan_owner postgres "SELECT rolsuper FROM pg_roles WHERE rolname = current_user") == f ]]
  ask spatialplan_owner postgres 'CREATE DATABASE from_template TEMPLATE spatialplan_template'
  [[ $(ask spatialplan_owner from_template "SELECT count(*) FROM pg_extension WHERE extname IN ('postgis', 'btree_gist', 'pg_trgm')") == 3 ]]
  ask spatialplan_owner from_template 'DELETE FROM spatial_ref_sys WHERE srid = 2000'
  ask spatialplan_owner postgres 'DROP DATABASE from_template'
  [[ $(ask spatialplan_owner spatialplan_test 'SELECT count(*) FROM pg_tables WHERE schemaname = '"'public'"' AND tablename <> '"'spatial_ref_sys'") == 0 ]]
}

test_the_reader_cannot_write() {
  wake
  refused ask spatialplan_reader spatialplan 'CREATE TABLE intruder (id int)'
  refused ask spatialplan_reader spatialplan 'SET default_transaction_read_only = off; DELETE FROM spatial_ref_sys'
}

test_nobody_becomes_superuser_over_tcp_and_a_wrong_password_is_refused() {
  wake
  refused env PGPASSWORD=x psql -X -w -h 127.0.0.1 -p "$(status_of database.port)" -U postgres -d postgres -c 'SELECT 1'
  refused env PGPASSWORD=x psql -X -w -h 127.0.0.1 -p "$(status_of database.port)" -U spatialplan_owner -d postgres -c 'SELECT 1'
}

test_down_and_up_again_keep_the_data() {
  wake
  ask spatialplan_owner spatialplan_test 'CREATE TABLE kept AS SELECT 1 AS id'
  expect 0 on_home "$LAUNCHER" down
  [[ $(status_of database.running) == false ]]
  expect 0 on_home "$LAUNCHER" down
  wake
  [[ $(ask spatialplan_owner spatialplan_test 'SELECT count(*) FROM kept') == 1 ]]
  ask spatialplan_owner spatialplan_test 'DROP TABLE kept'
}

test_three_kills_under_load_lose_nothing_that_was_acknowledged() {
  wake
  local round acknowledged
  ask spatialplan_owner spatialplan_test 'CREATE TABLE load (id int)'
  for round in 1 2 3; do
    (while ask spatialplan_owner spatialplan_test "INSERT INTO load SELECT coalesce(max(id), 0) + 1 FROM load RETURNING id"; do :; done >"$WORK/acknowledged" 2>/dev/null) &
    local writer=$!
    (ask spatialplan_owner spatialplan_test "SELECT count(*) FROM generate_series(1, 20000000000)" >/dev/null 2>&1 || true) &
    sleep 1
    # In turn: everything at once; only the server process, whose backends then are orphans at work.
    if ((round == 2)); then kill_postmaster; else kill_cluster; fi
    wait "$writer" || true
    wake
    acknowledged=$(tail -n 1 "$WORK/acknowledged")
    [[ -n $acknowledged ]] || fail "there was no load"
    (($(ask spatialplan_owner spatialplan_test 'SELECT coalesce(max(id), 0) FROM load') >= acknowledged)) || fail "an acknowledged row is lost"
  done
  ask spatialplan_owner spatialplan_test 'DROP TABLE load'
}

test_a_process_number_given_away_again_does_not_keep_the_database_from_starting() {
  wake
  kill_cluster
  local data stranger
  data=$(readlink -f "$TEST_HOME/postgres")
  # A living process of the cluster's own user, somewhere else, under the number in postmaster.pid.
  if ((EUID == 0)); then
    setpriv --reuid "$(stat -c %u "$data")" --clear-groups --regid "$(stat -c %g "$data")" sleep 60 &
  else
    sleep 60 &
  fi
  stranger=$!
  sed -i "1s/.*/$stranger/" "$data/postmaster.pid"
  wake
  kill "$stranger"
  [[ $(status_of database.running) == true ]]
}

test_a_taken_port_is_left_to_its_owner() {
  wake
  local port listener
  port=$(status_of database.port)
  expect 0 on_home "$LAUNCHER" down
  node -e 'require("net").createServer().listen(+process.argv[1], "127.0.0.1")' "$port" &
  listener=$!
  sleep 0.5
  wake
  kill "$listener"
  [[ $(status_of database.port) != "$port" ]]
  [[ $(ask spatialplan_owner spatialplan 'SELECT 1') == 1 ]]
}

test_two_at_once_make_one_cluster() {
  local home=$WORK/twins first second
  SPATIALPLAN_HOME=$home "$LAUNCHER" migrate >"$WORK/first" 2>&1 </dev/null & first=$!
  SPATIALPLAN_HOME=$home "$LAUNCHER" migrate >"$WORK/second" 2>&1 </dev/null & second=$!
  wait "$first" || fail "first: $(cat "$WORK/first")"
  wait "$second" || fail "second: $(cat "$WORK/second")"
  (($(cat "$WORK/first" "$WORK/second" | grep -c '^Creating the private database') == 1)) || fail "$(cat "$WORK/first" "$WORK/second")"
  expect 0 env SPATIALPLAN_HOME="$home" "$LAUNCHER" down
}

test_a_folder_unfit_for_a_cluster_points_elsewhere_and_finds_its_data_again() {
  # pg_ctl cannot live with such a path; the same way out serves a project which the user postgres cannot reach.
  local home=$WORK/'five $ and "quotes"' elsewhere
  TEST_HOME=$home XDG_DATA_HOME=$WORK/data
  export XDG_DATA_HOME
  wake
  [[ -L $home/postgres ]]
  elsewhere=$(dirname "$(readlink -f "$home/postgres")")
  [[ $(status_of database.passwordFile) == "$home/postgres.pgpass" ]]
  ask spatialplan_owner spatialplan_test 'CREATE TABLE kept AS SELECT 1 AS id'
  # A copy of the project is another project.
  cp -a "$home" "$home copy"
  TEST_HOME="$home copy"
  wake
  refused ask spatialplan_owner spatialplan_test 'SELECT * FROM kept'
  expect 0 on_home "$LAUNCHER" down
  rm -rf "$(dirname "$(readlink -f "$TEST_HOME/postgres")")"
  # The notes are lost while the server runs.
  TEST_HOME=$home
  rm -rf "${home:?}"
  wake
  [[ $(ask spatialplan_owner spatialplan_test 'SELECT count(*) FROM kept') == 1 ]]
  expect 0 on_home "$LAUNCHER" down
  rm -rf "$elsewhere"
}

test_a_database_that_cannot_start_fails_the_tests_and_says_so_last() {
  # 'test' inside a test: nothing runs, because the database is broken before any project is reached.
  local home=$WORK/broken
  mkdir -p "$home"
  echo "a file where a folder should be" >"$home/postgres"
  expect 1 env SPATIALPLAN_HOME="$home" "$LAUNCHER" test
  [[ ${OUTPUT##*$'\n'} == "0 passed, 1 failed" ]] || fail "last line: ${OUTPUT##*$'\n'}"
}

test_an_unreachable_database_of_the_user_fails_the_tests_and_none_is_made() {
  local home=$WORK/external
  expect 1 env SPATIALPLAN_HOME="$home" SPATIALPLAN_DATABASE="Host=127.0.0.1;Port=1;Database=x;Username=y" "$LAUNCHER" test
  [[ ${OUTPUT##*$'\n'} == "0 passed, 1 failed" ]] || fail "last line: ${OUTPUT##*$'\n'}"
  [[ ! -e $home/postgres ]]
}
