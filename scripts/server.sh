# shellcheck shell=bash
# The web server: started in the background (up) or in the foreground (demo), found again by its process id, stopped politely.

DEFAULT_SERVER_PORT=8080 SERVER_START_SECONDS=60 SERVER_STOP_SECONDS=15

# The process id of our server, or nothing: the number must belong to a process that runs our program.
server_pid() {
  local pid
  pid=$(sed -n 1p "$STATE/server" 2>/dev/null || true)
  [[ $pid =~ ^[0-9]+$ ]] && tr '\0' '\n' 2>/dev/null <"/proc/$pid/cmdline" | grep -Fxq -- "$SERVER_DLL" && echo "$pid"
}

server_address() { sed -n 2p "$STATE/server" 2>/dev/null; }

# A taken port is not an error: the next free one is used, and said.
choose_server_port() {
  local wanted=$1 number
  for ((number = wanted; number < wanted + 100 && number < 65536; number++)); do
    if [[ -z $(listener_on "$number") ]]; then
      SERVER_PORT=$number
      ((number == wanted)) || say server.port-taken "$wanted" "$number"
      return 0
    fi
  done
  stop "$EXIT_ENVIRONMENT" server.no-port "$wanted"
}

# start_server PORT: starts it in the background and waits until it answers.
start_server() {
  choose_server_port "$1"
  local address=http://127.0.0.1:$SERVER_PORT pid log=$STATE/server.log database=$EXTERNAL_DATABASE
  [[ -n $database ]] || database=$(connection_string reader spatialplan)
  say server.starting
  (umask 077 && : >"$log")
  (
    cd -- "$PROJECT/src/SpatialPlan.Server" || exit
    let_go_of_locks
    # The language of a terminal is not the language of the site.
    unset SPATIALPLAN_LANG
    SPATIALPLAN_DATABASE=$database setsid dotnet "$SERVER_DLL" --urls "$address" >"$log" 2>&1 </dev/null &
    echo "$!" >"$STATE/server.pid"
  )
  pid=$(cat -- "$STATE/server.pid")
  remember server "$pid
$address"
  wait_for_server "$pid" "$SERVER_PORT" "$log"
}

wait_for_server() {
  local pid=$1 port=$2 log=$3 until=$((SECONDS + SERVER_START_SECONDS))
  while ((SECONDS < until)) && kill -0 "$pid" 2>/dev/null; do
    [[ $(http_status "$port" /health) == 200 ]] && return 0
    sleep 0.2
  done
  tail -n 20 -- "$log" >&2
  stop_server || true
  stop "$EXIT_ENVIRONMENT" server.failed "$log"
}

# The status number of a GET, without any program beside bash.
http_status() (
  local line
  exec 3<>"/dev/tcp/127.0.0.1/$1" || exit 0
  printf 'GET %s HTTP/1.0\r\nHost: 127.0.0.1\r\n\r\n' "$2" >&3
  IFS=' ' read -r -t 5 _ line _ <&3 && echo "$line"
) 2>/dev/null

stop_server() {
  local pid until=$((SECONDS + SERVER_STOP_SECONDS))
  pid=$(server_pid) || return 1
  kill -TERM "$pid" 2>/dev/null || true
  while [[ -n $(server_pid) ]]; do
    ((SECONDS < until)) || kill -KILL "$pid" 2>/dev/null || true
    sleep 0.1
  done
  rm -f -- "$STATE/server"
}

# New program files under a running program make it fall over in the middle of an answer.
stop_server_before_build() {
  [[ -z $(server_pid) ]] || { say server.stops-for-build; stop_server; }
}
