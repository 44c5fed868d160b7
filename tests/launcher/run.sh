#!/usr/bin/env bash
# Runs the tests of the launcher and prints TAP. Each file of this folder holds functions named test_<sentence>; each runs in a
# subshell of its own, fails at its first failing command, and sees a throw-away cluster, never the project's own.
#   run.sh [FILE...]
set -uo pipefail

FOLDER=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")" && pwd -P)
export PROJECT=${FOLDER%/tests/launcher}
LAUNCHER=$PROJECT/spatialplan
unset SPATIALPLAN_DATABASE SPATIALPLAN_TEST_DATABASE SPATIALPLAN_HOME LC_ALL CI
export SPATIALPLAN_LANG=en LANG=C.UTF-8

WORK=$(mktemp -d -- /tmp/spatialplan-launcher.XXXXXX)
chmod 0755 -- "$WORK"
# Nothing of a failed test stays behind: what still runs below the throw-away folder is ended.
end() {
  local home folder
  for home in "$WORK"/*/ "$WORK"/*/*/; do
    [[ ! -e $home/postgres ]] || SPATIALPLAN_HOME=${home%/} "$LAUNCHER" down >/dev/null 2>&1
  done
  for folder in /proc/[0-9]*; do
    [[ $(readlink "$folder/cwd" 2>/dev/null) != "$WORK"/* ]] || kill -KILL "${folder##*/}" 2>/dev/null
  done
  for folder in /var/lib/spatialplan/*/; do
    [[ $(cat -- "$folder/project" 2>/dev/null) != "$WORK"/* ]] || rm -rf -- "$folder"
  done
  rm -rf -- "$WORK"
}
trap end EXIT

# fail WHY: says why and ends the test.
fail() {
  echo "$*"
  exit 1
}

# expect CODE COMMAND...: the command ends with this exit code; its output is in $OUTPUT (standard output) and $ERRORS.
expect() {
  local wanted=$1 code=0
  shift
  "$@" >"$WORK/out" 2>"$WORK/err" </dev/null || code=$?
  OUTPUT=$(cat "$WORK/out") ERRORS=$(cat "$WORK/err")
  ((code == wanted)) || fail "expected exit code $wanted, got $code from: $*"$'\n'"$OUTPUT"$'\n'"$ERRORS"
}

# refused COMMAND...: the command must not succeed. (A leading ! would be lost on set -e.)
refused() {
  if "$@"; then fail "should have been refused: $*"; fi
}

FILES=("$@")
((${#FILES[@]} > 0)) || for file in "$FOLDER"/*.sh; do
  [[ $file == */run.sh ]] || FILES+=("$file")
done

number=0 failed=0
for file in "${FILES[@]}"; do
  # shellcheck source=/dev/null
  source "$file"
  for test in $(sed -n 's/^\(test_[A-Za-z0-9_]*\)().*/\1/p' "$file"); do
    number=$((number + 1)) since=${EPOCHREALTIME/[.,]/}
    # The result is taken outside of any condition: inside one, set -e would not hold.
    (set -e; "$test") >"$WORK/log" 2>&1
    result=$?
    if ((result == 0)); then
      echo "ok $number - $(basename "$file" .sh): ${test#test_} ($(((${EPOCHREALTIME/[.,]/} - since) / 1000)) ms)"
    else
      failed=$((failed + 1))
      echo "not ok $number - $(basename "$file" .sh): ${test#test_}"
      sed 's/^/  # /' "$WORK/log"
    fi
  done
done
echo "1..$number"
((failed == 0))
