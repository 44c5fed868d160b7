# shellcheck shell=bash
# How the private cluster is made: its folder, its settings, its roles and databases. Every step may be killed and repeated.

FREE_MEBIBYTES_NEEDED=1024

create_cluster() {
  if [[ -L $STATE/postgres ]]; then
    rm -f -- "$STATE"/postgres "$STATE"/postgres.{port,socket,pgpass,bootstrap}
  fi
  choose_cluster_folder
  if [[ $CLUSTER_FOLDER != "$STATE" && -f $CLUSTER_FOLDER/postgres/global/pg_control ]]; then
    # The link was lost (git clean, a new clone in the same place); the data was not.
    say cluster.found "$CLUSTER_FOLDER"
    link_cluster
    return
  fi
  PG_VERSION=$(find_postgres) || stop "$EXIT_ENVIRONMENT" install.failed "$(package_names postgres)"
  PG_BIN=/usr/lib/postgresql/$PG_VERSION/bin
  local free
  free=$(df -Pm -- "$CLUSTER_FOLDER" | awk 'NR == 2 { print $4 }')
  ((free >= FREE_MEBIBYTES_NEEDED)) || stop "$EXIT_ENVIRONMENT" cluster.disk-full "$CLUSTER_FOLDER" "$free" "$FREE_MEBIBYTES_NEEDED"
  say cluster.creating "$PG_VERSION" "$CLUSTER_FOLDER"
  initialise_data
  link_cluster
}

link_cluster() {
  if [[ $CLUSTER_FOLDER != "$STATE" ]]; then
    ln -sfn -- "$CLUSTER_FOLDER/postgres" "$STATE/postgres"
  fi
  locate_cluster || stop "$EXIT_ENVIRONMENT" cluster.start-failed "$STATE/postgres" "$CLUSTER_FOLDER/postgres/start.log"
}

# initdb works in a folder of another name, which becomes the data folder only when it is whole: a killed initdb leaves no half cluster.
initialise_data() {
  local new log
  rm -rf -- "$CLUSTER_FOLDER"/postgres.new.* 2>/dev/null || true
  new=$(mktemp -d -- "$CLUSTER_FOLDER/postgres.new.XXXXXX")
  give_to_cluster_user "$new"
  log=$(as_cluster_user initdb -D "$new" -U postgres --encoding=UTF8 --locale=C.UTF-8 --data-checksums --auth-local=peer --auth-host=scram-sha-256 2>&1) || {
    rm -rf -- "$new"
    echo "$log" >&2
    stop "$EXIT_ENVIRONMENT" cluster.create-failed "$CLUSTER_FOLDER"
  }
  as_cluster_user sh -c 'cat >"$1"' sh "$new/pg_hba.conf" <"$PROJECT/scripts/database/pg_hba.conf"
  echo "bootstrap \"$CLUSTER_USER\" postgres" | as_cluster_user sh -c 'cat >"$1"' sh "$new/pg_ident.conf"
  echo "include_if_exists = 'spatialplan.conf'" | as_cluster_user sh -c 'cat >>"$1"' sh "$new/postgresql.conf"
  # Roles and databases do not outlive the cluster they were made in.
  rm -f -- "$STATE/postgres.bootstrap"
  mv -T -- "$new" "$CLUSTER_FOLDER/postgres"
}

# PostgreSQL refuses to run as root, so root's cluster belongs to the user postgres. Where that user cannot reach the project (for
# example below /root), or the file system knows no owners and modes, the data lives elsewhere and a link shows the way.
choose_cluster_folder() {
  CLUSTER_USER=$(id -un)
  local elsewhere=${XDG_DATA_HOME:-${HOME:-/tmp}/.local/share}/spatialplan
  if ((EUID == 0)); then
    CLUSTER_USER=postgres
    elsewhere=/var/lib/spatialplan
  fi
  CLUSTER_FOLDER=$STATE
  if ! folder_suits "$CLUSTER_FOLDER"; then
    CLUSTER_FOLDER=$elsewhere/$(state_hash)
    prepare_folder "$elsewhere"
    prepare_folder "$CLUSTER_FOLDER"
    folder_suits "$CLUSTER_FOLDER" || stop "$EXIT_ENVIRONMENT" state.unwritable "$CLUSTER_FOLDER"
  fi
}

folder_suits() {
  local probe result=1
  # pg_ctl hands the path to a shell between double quotes.
  [[ $1 != *[\"\`\$\\]* ]] || return 1
  probe=$(mktemp -d -- "$1/probe.XXXXXX") || return 1
  if give_to_cluster_user "$probe" && chmod 0700 -- "$probe" && [[ $(stat -c %a -- "$probe") == 700 ]] &&
    as_cluster_user touch "$probe/file" 2>/dev/null; then
    result=0
  fi
  rm -rf -- "$probe"
  return "$result"
}

give_to_cluster_user() {
  ((EUID != 0)) || chown -- "$CLUSTER_USER:$(id -g "$CLUSTER_USER")" "$1"
}

# Rewritten before every start: memory, port and socket may have changed since.
write_settings() {
  local memory shared cached dynamic=posix
  memory=$(awk '/^MemTotal:/ { print int($2 / 1024) }' /proc/meminfo)
  shared=$((memory / 4 < 2048 ? memory / 4 : 2048))
  cached=$((memory / 2))
  # Containers often have a /dev/shm of 64 MB, too small for a parallel query.
  (($(df -Pm /dev/shm 2>/dev/null | awk 'NR == 2 { print $2 }') >= 256)) || dynamic=mmap
  as_cluster_user sh -c 'cat >"$1.new" && mv "$1.new" "$1"' sh "$DATA/spatialplan.conf" <<END
# Written by ./spatialplan at every start; changes belong into postgresql.auto.conf (ALTER SYSTEM).
listen_addresses = '127.0.0.1'
port = $PORT
unix_socket_directories = '${SOCKET//\'/\'\'}'
unix_socket_permissions = 0777
password_encryption = 'scram-sha-256'
max_connections = 100
shared_buffers = ${shared}MB
effective_cache_size = ${cached}MB
work_mem = 32MB
maintenance_work_mem = $((shared / 4 > 64 ? shared / 4 : 64))MB
dynamic_shared_memory_type = $dynamic
max_wal_size = 4GB
checkpoint_timeout = 15min
wal_compression = on
random_page_cost = 1.1
jit = off
timezone = 'Asia/Bishkek'
log_timezone = 'Asia/Bishkek'
logging_collector = on
log_directory = 'log'
log_filename = 'postgresql-%a.log'
log_rotation_age = 1d
log_rotation_size = 0
log_truncate_on_rotation = on
log_line_prefix = '%m [%p] %q%u@%d '
END
}

# Roles, extensions and databases. Their recipe has a fingerprint: a newer recipe is carried out on an older cluster too.
bootstrap_fingerprint() {
  cat -- "$PROJECT/scripts/database/roles.sql" "$PROJECT/scripts/database/database.sql" | sha256sum | cut -c 1-16
}

bootstrap_is_current() {
  [[ -s $STATE/postgres.pgpass && $(cat -- "$STATE/postgres.bootstrap" 2>/dev/null) == "$(bootstrap_fingerprint)" ]]
}

bootstrap_cluster() {
  local name source failed=""
  say cluster.bootstrap
  [[ -s $STATE/postgres.pgpass ]] || write_passwords
  { password_variables; cat -- "$PROJECT/scripts/database/roles.sql"; } | superuser_psql postgres >&2 || failed=yes
  for name in spatialplan_template spatialplan spatialplan_test; do
    source=spatialplan_template
    [[ $name != "$source" ]] || source=template1
    [[ -n $failed ]] || superuser_psql postgres -v name="$name" -v source="$source" <"$PROJECT/scripts/database/database.sql" >&2 || failed=yes
  done
  # From this template the tests make their databases without a superuser.
  [[ -n $failed ]] || echo "ALTER DATABASE spatialplan_template IS_TEMPLATE true" | superuser_psql postgres >&2 || failed=yes
  [[ -z $failed ]] || stop "$EXIT_ENVIRONMENT" cluster.bootstrap-failed "$DATA"
  remember postgres.bootstrap "$(bootstrap_fingerprint)"
}

# In the format of libpq's password file, so that  PGPASSFILE=... psql  works. Host and port stay open: the port may change.
write_passwords() {
  remember postgres.pgpass "*:*:*:spatialplan_owner:$(random_password)
*:*:*:spatialplan_reader:$(random_password)"
}

random_password() {
  od -An -N 24 -tx1 /dev/urandom | tr -d ' \n'
}

# Passwords travel on standard input only: arguments are visible to everyone on the machine.
password_variables() {
  sed -n 's/^[^:]*:[^:]*:[^:]*:spatialplan_\(owner\|reader\):\([0-9a-f]*\)$/\\set \1_password '"'"'\2'"'"'/p' "$STATE/postgres.pgpass"
}

# remember FILE VALUE: written beside and renamed, so that a kill or a full disk leaves the old or the new value, never half of one.
# Only its owner may read it: one of these values is a password.
remember() {
  local new=$STATE/$1.new
  if ! { (umask 077 && rm -f -- "$new" && echo "$2" >"$new") && own_like_state "$new" && mv -- "$new" "$STATE/$1"; }; then
    stop "$EXIT_ENVIRONMENT" state.unwritable "$STATE"
  fi
}

# What root writes into an ordinary user's project stays readable for that user.
own_like_state() {
  ((EUID != 0)) || chown --reference="$STATE" -- "$1"
}

state_hash() {
  printf '%s' "$STATE" | sha256sum | cut -c 1-12
}
