# shellcheck shell=bash
# The web server: found, asked, killed, moved aside by a taken port.

export TEST_HOME=$WORK/site SERVER_PORT=27180

on_home() { env SPATIALPLAN_HOME="$TEST_HOME" "$@"; }

server_address_now() {
  expect 0 on_home "$LAUNCHER" status --format json
  node -e 'console.log(JSON.parse(process.argv[1]).server.address)' "$OUTPUT"
}

answers() { node -e 'fetch(process.argv[1] + "/health").then(r => process.exit(r.status === 200 ? 0 : 1), () => process.exit(1))' "$1"; }

test_up_prints_an_address_that_answers_and_a_second_up_the_same() {
  expect 0 on_home "$LAUNCHER" up --port "$SERVER_PORT"
  local address=${OUTPUT##* }
  answers "$address"
  expect 0 on_home "$LAUNCHER" up --port "$SERVER_PORT"
  [[ ${OUTPUT##* } == "$address" ]] || fail "another address: $OUTPUT"
}

test_the_site_reads_as_the_reader_and_its_output_is_closed_to_others() {
  expect 0 on_home "$LAUNCHER" up --port "$SERVER_PORT"
  local pid
  pid=$(head -n 1 "$TEST_HOME/server")
  tr '\0' '\n' <"/proc/$pid/environ" | grep -q '^SPATIALPLAN_DATABASE=.*Username=spatialplan_reader'
  [[ $(stat -c %a "$TEST_HOME/server.log") == 600 ]]
}

test_after_a_kill_of_everything_up_brings_both_back() {
  expect 0 on_home "$LAUNCHER" up --port "$SERVER_PORT"
  kill -KILL "$(head -n 1 "$TEST_HOME/server")" "$(head -n 1 "$TEST_HOME/postgres/postmaster.pid")"
  expect 0 on_home "$LAUNCHER" up --port "$SERVER_PORT"
  answers "${OUTPUT##* }"
}

test_a_taken_server_port_gives_the_next_free_one_and_says_so() {
  expect 0 on_home "$LAUNCHER" down
  node -e 'require("net").createServer().listen(+process.argv[1], "127.0.0.1")' "$SERVER_PORT" &
  local listener=$!
  sleep 0.5
  expect 0 on_home "$LAUNCHER" up --port "$SERVER_PORT"
  kill "$listener"
  [[ $ERRORS == *"Port $SERVER_PORT is taken"* ]] || fail "not said: $ERRORS"
  [[ ${OUTPUT##* } != *":$SERVER_PORT" ]]
  answers "$(server_address_now)"
}

test_down_ends_the_server_and_a_strange_process_number_is_left_alone() {
  expect 0 on_home "$LAUNCHER" up --port "$SERVER_PORT"
  local address stranger
  address=${OUTPUT##* }
  expect 0 on_home "$LAUNCHER" down
  refused answers "$address"
  [[ $(server_address_now) == null ]]
  sleep 60 &
  stranger=$!
  printf '%s\n' "$stranger" "$address" >"$TEST_HOME/server"
  expect 0 on_home "$LAUNCHER" down
  kill -0 "$stranger" || fail "a stranger was ended"
  kill "$stranger"
}
