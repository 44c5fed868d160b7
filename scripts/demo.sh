# shellcheck shell=bash
# The whole line in one command: database, sample municipality, a restrictions check, a land-demand table, the map in the browser.

SAMPLE=sample-maps/ak-jar
SAMPLE_MUNICIPALITY=41704220803000

run_demo() {
  local port=$DEFAULT_SERVER_PORT serve=yes
  while (($# > 0)); do
    case $1 in
      --port) port=$(port_number "${2:-}") || exit "$EXIT_USAGE"; shift ;;
      --port=*) port=$(port_number "${1#--port=}") || exit "$EXIT_USAGE" ;;
      --no-serve) serve="" ;;
      *) stop "$EXIT_USAGE" usage.unknown "$1" demo ;;
    esac
    shift
  done
  set_up product
  cd -- "$PROJECT" || exit
  with_lock "$STATE/sample.lock" tool sample load "$SAMPLE" || stop "$?" demo.sample-failed
  text demo.check
  tool check --geometry "$SAMPLE/sample-request.geojson" --municipality "$SAMPLE_MUNICIPALITY" || stop "$?" demo.check-failed
  text demo.demand
  tool demand "$SAMPLE/forecast" || stop "$?" demo.demand-failed
  if [[ -n $serve ]]; then
    serve_until_interrupted "$port"
  else
    text demo.done
  fi
}

# The server ends with Ctrl-C; the database stays, so that the next start is quick.
serve_until_interrupted() {
  if [[ -n $(server_pid) ]]; then
    text demo.already-serving "$(server_address)"
    return
  fi
  trap 'stop_server || true; say demo.stopped; exit 0' INT TERM HUP
  with_lock "$STATE/server.lock" bring_server_up "$1"
  text demo.serving "$(server_address)"
  while [[ -n $(server_pid) ]]; do
    sleep 1 || true
  done
  trap - INT TERM HUP
  stop "$EXIT_REFUSED" server.ended "$STATE/server.log"
}
