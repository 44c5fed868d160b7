# shellcheck shell=bash
# Two launchers may run at once (two terminals, a test beside a demo). Each piece of shared state has a lock; who comes second waits.
# The kernel drops a lock with its holder, so a kill -9 leaves none behind. A process that outlives the launcher must not inherit
# the descriptor: such a process is started with  unlocked COMMAND.

# with_lock FILE COMMAND [ARG...]
with_lock() {
  local file=$1 descriptor result=0
  shift
  prepare_folder "$(dirname -- "$file")"
  { exec {descriptor}>"$file"; } 2>/dev/null || stop "$EXIT_ENVIRONMENT" state.unwritable "$(dirname -- "$file")"
  if ! flock --nonblock "$descriptor"; then
    say lock.waiting
    flock "$descriptor"
  fi
  HELD_LOCKS+=("$descriptor")
  "$@" || result=$?
  unset 'HELD_LOCKS[-1]'
  exec {descriptor}>&-
  return "$result"
}
HELD_LOCKS=()

# Runs a command in a subshell which holds none of the locks.
unlocked() (
  let_go_of_locks
  exec "$@"
)

# For a subshell that starts a program which stays.
let_go_of_locks() {
  local descriptor
  for descriptor in "${HELD_LOCKS[@]}"; do
    exec {descriptor}>&-
  done
}

# The folder may be passed through, whatever the umask: the cluster may belong to another user.
prepare_folder() {
  [[ -d $1 ]] || install -d -m 0755 -- "$1" 2>/dev/null || stop "$EXIT_ENVIRONMENT" state.unwritable "$1"
}
