# shellcheck shell=bash
# What must be there before anything can run. The .NET SDK and Node.js are asked for; the rest is installed from the distribution.
# Every check looks at files, never at the package database: a second run costs nothing, and a database built by hand counts as well.

OLDEST_POSTGRES=15 OLDEST_NODE=20

# require dotnet node ...: names everything that is missing, not only the first.
require() {
  local program missing=""
  for program in "$@"; do
    "find_$program" || missing=yes
  done
  [[ -z $missing ]] || exit "$EXIT_ENVIRONMENT"
}

# The .NET 10 SDK, also where its own installer puts it.
find_dotnet() {
  local folder
  if ! command -v dotnet >/dev/null; then
    for folder in "${DOTNET_ROOT:-}" "${HOME:-/root}/.dotnet" /usr/share/dotnet /usr/lib/dotnet /usr/local/share/dotnet; do
      if [[ -n $folder && -x $folder/dotnet ]]; then
        export PATH=$folder:$PATH DOTNET_ROOT=$folder
        break
      fi
    done
  fi
  if ! dotnet --list-sdks 2>/dev/null | grep -q '^10\.'; then
    say_error missing.dotnet
    return 1
  fi
}

find_node() {
  local version
  version=$(node --version 2>/dev/null) || version=""
  local major=${version#v}
  major=${major%%.*}
  if [[ ! $major =~ ^[0-9]+$ ]] || ((major < OLDEST_NODE)) || ! command -v npm >/dev/null; then
    say_error missing.node "${version:--}"
    return 1
  fi
}

# Prints the version of the database server to make a cluster with: 15, else the newest complete one.
find_postgres() {
  local version best=""
  for version in 15 $(postgres_versions); do
    if postgres_complete "$version" && ((version >= OLDEST_POSTGRES)); then
      best=$version
      break
    fi
  done
  [[ -n $best ]] && echo "$best"
}

postgres_versions() {
  local folder
  for folder in /usr/lib/postgresql/*/; do
    folder=${folder%/}
    [[ ${folder##*/} =~ ^[0-9]+$ ]] && echo "${folder##*/}"
  done | sort -rn
}

postgres_complete() {
  local share=/usr/share/postgresql/$1/extension
  [[ -x /usr/lib/postgresql/$1/bin/initdb && -f $share/postgis.control && -f $share/btree_gist.control && -f $share/pg_trgm.control ]]
}

find_chromium() {
  local name
  for name in "${SPATIALPLAN_CHROMIUM:-chromium}" chromium chromium-browser google-chrome google-chrome-stable; do
    command -v "$name" && return 0
  done
  return 1
}

# require_packages [chromium]: installs what is missing; does nothing, and never calls apt, when all is there.
require_packages() {
  local missing=() program
  if [[ -z $EXTERNAL_DATABASE ]] && ! find_postgres >/dev/null; then
    missing+=(postgres)
  fi
  command -v ogr2ogr >/dev/null || missing+=(gdal-bin)
  # Prints the paper of a parcel; it belongs to the Python of the distribution, whichever other one stands first on the path.
  [[ -d /usr/lib/python3/dist-packages/weasyprint ]] || missing+=(weasyprint)
  [[ -f /usr/share/fonts/truetype/dejavu/DejaVuSans.ttf ]] || missing+=(fonts-dejavu-core)
  [[ -s /etc/ssl/certs/ca-certificates.crt ]] || missing+=(ca-certificates)
  for program in unshare setpriv prlimit flock; do
    if ! command -v "$program" >/dev/null; then
      missing+=(util-linux)
      break
    fi
  done
  if [[ ${1:-} == chromium ]]; then
    # What only the tests use: a browser, readers of the printed paper, and a solver to compare allocations with.
    find_chromium >/dev/null || missing+=(chromium)
    command -v pdftotext >/dev/null || missing+=(poppler-utils)
    command -v glpsol >/dev/null || missing+=(glpk-utils)
  fi
  ((${#missing[@]} == 0)) || install_packages "${missing[@]}"
}

install_packages() {
  command -v apt-get >/dev/null || stop "$EXIT_ENVIRONMENT" install.no-apt "$*"
  local as_root=()
  if ((EUID != 0)); then
    if command -v sudo >/dev/null && { sudo -n true 2>/dev/null || { [[ -t 0 ]] && sudo -v; }; }; then
      as_root=(sudo)
    else
      stop "$EXIT_ENVIRONMENT" install.no-root "$(package_names "$@")"
    fi
  fi
  local wanted="$*" log result=0
  say install.starts "${wanted/postgres/postgresql postgis}"
  log=$(mktemp)
  unlocked "${as_root[@]}" bash "$PROJECT/scripts/install-packages.sh" "$@" >"$log" 2>&1 </dev/null || result=$?
  ((result == 0)) || tail -n 20 -- "$log" >&2
  rm -f -- "$log"
  case $result in
    0) ;;
    4) stop "$EXIT_ENVIRONMENT" install.old-distribution "$OLDEST_POSTGRES" ;;
    *) stop "$EXIT_ENVIRONMENT" install.failed "$(package_names "$@")" ;;
  esac
}

# The names for the person who must install by hand: the database version depends on what the distribution has.
package_names() {
  local names=() name version
  for name in "$@"; do
    if [[ $name == postgres ]]; then
      version=$(bash "$PROJECT/scripts/install-packages.sh" --postgres-version)
      names+=("postgresql-$version" "postgresql-$version-postgis-3")
    else
      names+=("$name")
    fi
  done
  echo "${names[*]}"
}
