# shellcheck shell=bash
# The commands that keep the system running, and the command-line tool for every other word.

# Commands of the tool which need no database. Every other word does: a new command then works at once, and a forgotten entry here
# costs a start of the database, nothing more.
OFFLINE_COMMANDS=" synthesize "

tool() {
  dotnet "$CLI_DLL" "$@"
}

# The whole line goes to the tool as it is; its exit code is ours.
run_tool() {
  command -v dotnet >/dev/null || require dotnet
  build cli
  if needs_database "$@"; then
    connect owner
    [[ ${WORDS[0]} == migrate ]] || migrate_once
  elif [[ -z $EXTERNAL_DATABASE ]]; then
    unset SPATIALPLAN_DATABASE
  fi
  exec dotnet "$CLI_DLL" "$@"
}

needs_database() {
  local word=${WORDS[0]} argument
  [[ -z $EXTERNAL_DATABASE && $word != -* && $OFFLINE_COMMANDS != *" $word "* ]] || return 1
  # A problem file is allocated without a database; only a municipality's land stands in one.
  [[ $word != allocate || " $* " == *" --municipality"* ]] || return 1
  for argument in "$@"; do
    [[ $argument != --help && $argument != -h && $argument != -\? && $argument != --version ]] || return 1
  done
  # A slip of the pen must not set up a database: before the first one is made, the tool is asked whether it knows the word.
  locate_cluster || knows_command "$word"
}

# By the list of commands in the tool's own help.
knows_command() {
  tool --help | awk -v word="$1" '$1 == word { found = 1 } END { exit !found }'
}

# connect ROLE [DATABASE]: starts the private cluster and tells the programs we start where it is.
connect() {
  if [[ -n $EXTERNAL_DATABASE ]]; then
    export SPATIALPLAN_DATABASE=$EXTERNAL_DATABASE
    return
  fi
  ensure_cluster
  SPATIALPLAN_DATABASE=$(connection_string "$1" "${2:-spatialplan}")
  export SPATIALPLAN_DATABASE
}

# Asked of the files, so that a command that finds everything as it left it starts at once. A database of the user's own may have been changed by
# others meanwhile and is always asked itself.
migrate_once() {
  local wanted
  if [[ -n $EXTERNAL_DATABASE ]]; then
    tool migrate >&2 || stop "$?" database.migrate-failed
    return
  fi
  wanted=$(cd -- "$PROJECT/src/SpatialPlan.PostGis/Migrations" && sha256sum -- *.sql "$DATA/PG_VERSION" | sha256sum)
  [[ $(cat -- "$STATE/migrated" 2>/dev/null) != "$wanted" ]] || return 0
  say database.migrating
  tool migrate >&2 || stop "$?" database.migrate-failed
  echo "$wanted" >"$STATE/migrated"
}

# set_up TARGET: everything up to a migrated database.
set_up() {
  require dotnet node
  require_packages
  build "$1"
  connect owner
  migrate_once
}

run_up() {
  local port=$DEFAULT_SERVER_PORT
  while (($# > 0)); do
    case $1 in
      --port) port=$(port_number "${2:-}") || exit "$EXIT_USAGE"; shift ;;
      *) stop "$EXIT_USAGE" usage.unknown "$1" up ;;
    esac
    shift
  done
  set_up product
  with_lock "$STATE/server.lock" bring_server_up "$port"
  text up.done "$(server_address)"
}

bring_server_up() {
  [[ -n $(server_pid) ]] || start_server "$1"
}

run_down() {
  (($# == 0)) || stop "$EXIT_USAGE" usage.unknown "$1" down
  local stopped=""
  if stop_server; then
    say down.server
    stopped=yes
  fi
  if with_existing_cluster stop_cluster; then
    say down.database
    stopped=yes
  fi
  [[ -n $stopped ]] || say down.nothing
}

with_existing_cluster() {
  [[ -d $STATE ]] && with_lock "$STATE/cluster.lock" "$@"
}

port_number() {
  if [[ ! $1 =~ ^[0-9]{1,5}$ ]] || ((10#$1 < 1 || 10#$1 > 65535)); then
    say_error usage.port "$1"
    return 1
  fi
  echo "$((10#$1))"
}

run_status() {
  local format=text
  while (($# > 0)); do
    case $1 in
      --format) format=${2:-}; shift ;;
      --format=*) format=${1#--format=} ;;
      *) stop "$EXIT_USAGE" usage.unknown "$1" status ;;
    esac
    shift || break
  done
  [[ $format == text || $format == json ]] || stop "$EXIT_USAGE" usage.format "$format"
  # shellcheck source=/dev/null
  source "$PROJECT/scripts/status.sh"
  "status_$format"
}

run_bench() {
  set_up tests
  connect owner postgres
  export SPATIALPLAN_TEST_DATABASE=$SPATIALPLAN_DATABASE
  connect owner
  exec dotnet "$PROJECT/tests/SpatialPlan.Benchmarks/bin/$CONFIGURATION/net10.0/SpatialPlan.Benchmarks.dll" "$@"
}
