# shellcheck shell=bash
# The private PostgreSQL cluster: where it lives, who owns it, how it is started and stopped. How it is made stands in cluster-create.sh.
# A system cluster is never touched: ours has its own folder, port, socket and log.

START_TIMEOUT_SECONDS=60 ORPHAN_PATIENCE_SECONDS=3 RECOVERY_TIMEOUT_SECONDS=900

# shellcheck source=/dev/null
source "$PROJECT/scripts/cluster-create.sh"

# Sets CLUSTER_FOLDER (parent of everything below), DATA, CLUSTER_USER. Knows only; makes nothing.
locate_cluster() {
  DATA=$STATE/postgres
  if [[ -L $DATA ]]; then
    DATA=$(readlink -f -- "$DATA" || true)
  fi
  if [[ -z $DATA || ! -d $DATA ]] || belongs_to_the_original; then
    DATA="" CLUSTER_FOLDER="" CLUSTER_USER=""
    return 1
  fi
  CLUSTER_FOLDER=$(dirname -- "$DATA")
  CLUSTER_USER=$(stat -c %U -- "$DATA")
  if ((EUID != 0)) && [[ $CLUSTER_USER != "$(id -un)" ]]; then
    stop "$EXIT_ENVIRONMENT" cluster.other-user "$DATA" "$CLUSTER_USER"
  fi
}

# A project that was copied still points at the data of the original, and gets a cluster of its own. One that was moved keeps its data.
belongs_to_the_original() {
  [[ -L $STATE/postgres ]] || return 1
  local recorded
  recorded=$(cat -- "${DATA%/*}/project" 2>/dev/null || true)
  [[ -n $recorded && $recorded != "$STATE" && -L $recorded/postgres && $(readlink -f -- "$recorded/postgres") == "$DATA" ]]
}

# Runs a command as the owner of the cluster: from a folder it can reach, with nothing of the caller's environment and none of our locks.
as_cluster_user() {
  local become=()
  if ((EUID == 0)); then
    become=(setpriv "--reuid=$CLUSTER_USER" "--regid=$(id -g "$CLUSTER_USER")" --init-groups --)
  fi
  (cd / && unlocked "${become[@]}" env -i "PATH=${PG_BIN:-}:/usr/bin:/bin" HOME=/ LC_ALL=C.UTF-8 "$@")
}

# psql as superuser through the socket, in database $1; the statements come on standard input.
superuser_psql() {
  local database=$1
  shift
  as_cluster_user psql -X -q -h "$SOCKET" -p "$PORT" -U postgres -d "$database" "$@"
}

# A running server knows best; the notes are for the next start.
read_remembered() {
  if [[ -n $(cluster_pid) ]]; then
    PORT=$(sed -n 4p "$DATA/postmaster.pid" 2>/dev/null)
    SOCKET=$(sed -n 5p "$DATA/postmaster.pid" 2>/dev/null)
    return
  fi
  PORT=$(cat -- "$STATE/postgres.port" 2>/dev/null || true)
  SOCKET=$(cat -- "$STATE/postgres.socket" 2>/dev/null || true)
}

# The process id of the running server, or nothing. A postmaster.pid may be older than the last reboot and name a stranger: only a
# process that stands in our data folder is ours.
cluster_pid() {
  local pid
  pid=$(recorded_pid)
  [[ -n $pid && $(process_folder "$pid") == "$DATA" ]] && echo "$pid"
}

recorded_pid() {
  head -n 1 -- "$DATA/postmaster.pid" 2>/dev/null | grep -x '[0-9]\+'
}

# Asked as the owner of the cluster: root in a container may not look at the processes of others.
process_folder() {
  as_cluster_user readlink -- "/proc/$1/cwd" 2>/dev/null
}

cluster_ready() {
  [[ -n $(cluster_pid) && $(sed -n 8p "$DATA/postmaster.pid" 2>/dev/null) == ready* ]]
}

cluster_running() {
  locate_cluster && read_remembered && cluster_ready
}

# Makes the cluster if there is none and starts it if it sleeps.
ensure_cluster() {
  cluster_running && bootstrap_is_current && return 0
  require_packages
  with_lock "$STATE/cluster.lock" bring_cluster_up
}

bring_cluster_up() {
  locate_cluster || create_cluster
  local version
  version=$(cat -- "$DATA/PG_VERSION")
  PG_BIN=/usr/lib/postgresql/$version/bin
  [[ -x $PG_BIN/postgres ]] || stop "$EXIT_ENVIRONMENT" cluster.version "$version" "$DATA"
  [[ $CLUSTER_FOLDER == "$STATE" ]] || echo "$STATE" >"$CLUSTER_FOLDER/project"
  read_remembered
  cluster_ready || start_cluster
  [[ -s $STATE/postgres.port && -s $STATE/postgres.socket ]] || { remember postgres.port "$PORT"; remember postgres.socket "$SOCKET"; }
  bootstrap_is_current || bootstrap_cluster
}

# Starts, however the last run ended: a stale postmaster.pid, orphans of a killed server still at work, socket locks left behind,
# a port taken by somebody else meanwhile.
start_cluster() {
  local deadline=$((SECONDS + START_TIMEOUT_SECONDS)) orphans_until=$((SECONDS + ORPHAN_PATIENCE_SECONDS)) log=$DATA/start.log
  say cluster.starting
  while ((SECONDS < deadline)); do
    if [[ -n $(cluster_pid) ]]; then
      wait_until_ready && read_remembered && return 0
      continue
    fi
    choose_socket
    clear_leftovers
    choose_port
    write_settings
    as_cluster_user sh -c ': >"$1"' sh "$log"
    if as_cluster_user pg_ctl start -D "$DATA" -l "$log" -w -t 30 >/dev/null 2>&1 && cluster_ready; then
      return 0
    fi
    grep -q 'could not bind\|could not create any TCP' "$log" 2>/dev/null && REFUSED_PORT=$PORT
    ((SECONDS < orphans_until)) || end_orphans
    sleep 0.5
  done
  { tail -n 5 -- "$log"; newest_log_lines; } >&2
  stop "$EXIT_ENVIRONMENT" cluster.start-failed "$DATA" "$log"
}

# A server that repairs itself after a crash may need longer than any fixed time; while it lives it is waited for.
wait_until_ready() {
  local since=$SECONDS
  while [[ -n $(cluster_pid) ]] && ((SECONDS - since < RECOVERY_TIMEOUT_SECONDS)); do
    cluster_ready && return 0
    (((SECONDS - since) % 10 != 9)) || say cluster.recovering
    sleep 0.5
  done
  return 1
}

# Only called when no server runs on our data folder, and the socket folder is ours alone: what lies there is dead.
clear_leftovers() {
  rm -f -- "$SOCKET"/.s.PGSQL.*
  local pid
  pid=$(recorded_pid)
  # A number that was given away again, to a process of the same user that stands elsewhere: PostgreSQL would wait for it for ever.
  # (No folder to be seen: it has just ended, or must not be touched.)
  if [[ -n $pid && -n $(process_folder "$pid") ]]; then
    rm -f -- "$DATA/postmaster.pid"
  fi
}

# Backends of a killed server leave by themselves at their next rest; one deep in a long geometry calculation does not.
# Their server is dead, so nothing they do can count any more.
end_orphans() {
  # shellcheck disable=SC2016
  as_cluster_user sh -c '
    for folder in /proc/[0-9]*; do
      if [ "$(readlink "$folder/cwd" 2>/dev/null)" = "$1" ] && [ "$(cat "$folder/comm" 2>/dev/null)" = postgres ]; then
        kill -KILL "${folder#/proc/}"
      fi
    done' sh "$DATA" 2>/dev/null || true
}

# The first free port of a range below the ports which the system hands out by itself; begins at a place that depends on the project.
choose_port() {
  local first=25432 span=4000 offset number
  if [[ $PORT =~ ^[0-9]+$ ]]; then
    port_is_taken "$PORT" || return 0
    say cluster.port-taken "$PORT"
  fi
  offset=$((16#$(state_hash | cut -c 1-4) % span))
  for ((number = 0; number < span; number++)); do
    PORT=$((first + (offset + number) % span))
    port_is_taken "$PORT" || break
  done
  remember postgres.port "$PORT"
}

port_is_taken() {
  [[ $1 == "${REFUSED_PORT:-}" || -n $(listener_on "$1") ]]
}

# Something listening on a TCP port, read from the kernel's own table.
listener_on() {
  awk -v port="$(printf '%04X' "$1")" '$4 == "0A" { split($2, at, ":"); if (at[length(at)] == port) { print "taken"; exit } }' /proc/net/tcp /proc/net/tcp6 2>/dev/null
}

# Socket paths end at 107 bytes: a project deep in the tree gets a short folder of its own instead.
choose_socket() {
  local wanted=$CLUSTER_FOLDER/run
  if ((${#wanted} > 85)) || [[ $wanted == *[\"\\,]* ]]; then
    wanted=$SOCKET
    if [[ $wanted != */spatialplan-socket.* || ! -d $wanted || -L $wanted || $(stat -c %U -- "$wanted") != "$CLUSTER_USER" ]]; then
      wanted=$(mktemp -d -- "$(short_folder)/spatialplan-socket.XXXXXX")
    fi
  fi
  mkdir -p -- "$wanted"
  chmod 0700 -- "$wanted"
  give_to_cluster_user "$wanted"
  SOCKET=$wanted
  remember postgres.socket "$SOCKET"
}

# Root's own TMPDIR may be closed to the owner of the cluster, and a long one would not help.
short_folder() {
  local folder=${TMPDIR:-/tmp}
  ((EUID != 0 && ${#folder} < 50)) || folder=/tmp
  echo "$folder"
}

# Fast shutdown; a server that does not obey in time is stopped at once (it repairs itself at the next start).
stop_cluster() {
  locate_cluster || return 1
  [[ -n $(cluster_pid) ]] || return 1
  PG_BIN=/usr/lib/postgresql/$(cat -- "$DATA/PG_VERSION")/bin
  as_cluster_user pg_ctl stop -D "$DATA" -m fast -w -t 60 >/dev/null 2>&1 ||
    as_cluster_user pg_ctl stop -D "$DATA" -m immediate -w -t 20 >/dev/null 2>&1 || true
  [[ -z $(cluster_pid) ]]
}

newest_log_lines() {
  local newest
  # shellcheck disable=SC2012
  newest=$(ls -t -- "$DATA"/log/*.log 2>/dev/null | head -n 1)
  [[ -z $newest ]] || tail -n 5 -- "$newest"
}

# The connection string of one of our roles (owner, reader) for one of our databases.
connection_string() {
  local role=spatialplan_$1 database=$2 password
  password=$(sed -n "s/^[^:]*:[^:]*:[^:]*:$role://p" "$STATE/postgres.pgpass")
  echo "Host=127.0.0.1;Port=$PORT;Database=$database;Username=$role;Password=$password"
}
