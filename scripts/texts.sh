# shellcheck shell=bash
# What the launcher says, in Kyrgyz (the default), Russian and English. {1}, {2} ... stand for values.
# The tables live in texts.<language>.sh; every key stands in all three (tests/launcher/texts.sh holds them together).

declare -A TEXT=()
LANGUAGE=ky
SAID_LANGUAGE=""

# --lang, else SPATIALPLAN_LANG, else the locale of the terminal, else Kyrgyz: the same rule as in the command-line tool.
choose_language() {
  local candidate code
  if [[ -n $1 ]]; then
    code=$(language_code "$1")
    [[ -n $code ]] || { say_error usage.lang; exit "$EXIT_USAGE"; }
    SAID_LANGUAGE=$code
  fi
  LANGUAGE=ky
  for candidate in "$SAID_LANGUAGE" "${SPATIALPLAN_LANG:-}" "${LC_ALL:-}" "${LANG:-}"; do
    code=$(language_code "$candidate")
    if [[ -n $code ]]; then
      LANGUAGE=$code
      break
    fi
  done
  # shellcheck source=/dev/null
  source "$PROJECT/scripts/texts.$LANGUAGE.sh"
}

language_code() {
  case ${1,,} in
    ky | ky[-_]*) echo ky ;;
    ru | ru[-_]*) echo ru ;;
    en | en[-_]*) echo en ;;
  esac
}

# text KEY [VALUE...]: the text on standard output.
text() {
  local line=${TEXT[$1]:-$1} number=1 value
  shift
  for value in "$@"; do
    line=${line//"{$number}"/"$value"}
    number=$((number + 1))
  done
  printf '%s\n' "$line"
}

# Progress and refusals go to standard error, so that an answer can be piped.
say() { text "$@" >&2; }
say_error() { text "$@" >&2; }

# stop CODE KEY [VALUE...]: says why and ends.
stop() {
  local code=$1
  shift
  say_error "$@"
  exit "$code"
}
