# shellcheck shell=bash
# What runs and where; never a password.

status_json() {
  local server=false address=null
  if [[ -n $(server_pid) ]]; then
    server=true
    address=$(json "$(server_address)")
  fi
  printf '{"server":{"running":%s,"address":%s},"database":%s}\n' "$server" "$address" "$(database_json)"
}

database_json() {
  local running=false port=null socket=null
  if [[ -n $EXTERNAL_DATABASE ]]; then
    printf '{"private":false,"running":%s,"address":%s,"port":%s,"socket":null,"database":%s,"role":%s,"readerRole":null,"passwordFile":null}' \
      "$(external_answers && echo true || echo false)" "$(json "$(external_part host server)")" "$(external_port)" \
      "$(json "$(external_part database db)")" "$(json "$(external_part username 'user id' user)")"
    return
  fi
  cluster_running && running=true
  [[ -z ${PORT:-} ]] || port=$PORT
  [[ -z ${SOCKET:-} ]] || socket=$(json "$SOCKET")
  printf '{"private":true,"running":%s,"address":"127.0.0.1","port":%s,"socket":%s,"database":"spatialplan","role":"spatialplan_owner","readerRole":"spatialplan_reader","passwordFile":%s}' \
    "$running" "$port" "$socket" "$(json "$STATE/postgres.pgpass")"
}

status_text() {
  if [[ -n $(server_pid) ]]; then text status.server "$(server_address)"; else text status.no-server; fi
  if [[ -n $EXTERNAL_DATABASE ]]; then
    text status.external "$(external_part host server)" "$(external_port)" "$(external_part database db)" "$(external_part username 'user id' user)"
  elif cluster_running; then
    text status.database "$PORT" "$SOCKET" "$STATE/postgres.pgpass"
    text status.connect "$STATE/postgres.pgpass" "$PORT"
  elif locate_cluster; then
    text status.database-sleeps
  else
    text status.no-database
  fi
}

# A part of the user's connection string by any of its names.
external_part() {
  local wanted part name
  local IFS=';'
  for part in $EXTERNAL_DATABASE; do
    name=${part%%=*}
    name=${name,,}
    name=${name#"${name%%[![:space:]]*}"}
    for wanted in "$@"; do
      if [[ $name == "$wanted" ]]; then
        printf '%s' "${part#*=}"
        return
      fi
    done
  done
}

external_port() {
  local port
  port=$(external_part port)
  [[ $port =~ ^[0-9]+$ ]] || port=5432
  echo "$port"
}

# Whether something listens there at all; whether it lets us in is the business of the programs that connect.
external_answers() {
  local host
  host=$(external_part host server)
  [[ $host == /* ]] && { [[ -S $host/.s.PGSQL.$(external_port) ]]; return; }
  timeout 3 bash -c ': 2>/dev/null <>"/dev/tcp/$1/$2"' bash "${host:-127.0.0.1}" "$(external_port)" 2>/dev/null
}

json() {
  local value=$1
  value=${value//\\/\\\\}
  value=${value//\"/\\\"}
  value=${value//$'\n'/\\n}
  value=${value//$'\t'/\\t}
  printf '"%s"' "$value"
}
