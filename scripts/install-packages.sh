#!/usr/bin/env bash
# Installs packages of the distribution; runs as root (the launcher calls it, directly or through sudo).
#   install-packages.sh NAME...             'postgres' stands for the database server with PostGIS, version 15 where there is a choice
#   install-packages.sh --postgres-version  only prints which version that would be (needs no root)
# Ends with 4 when the distribution only has an older database server.
set -euo pipefail
export DEBIAN_FRONTEND=noninteractive LC_ALL=C.UTF-8

has_candidate() {
  apt-cache policy "$1" 2>/dev/null | grep 'Candidate:' | grep -vq '(none)'
}

# Version 15 when the distribution has it, else the one its metapackage stands for.
postgres_version() {
  if has_candidate postgresql-15 && has_candidate postgresql-15-postgis-3; then
    echo 15
    return
  fi
  local version
  version=$({ apt-cache depends postgresql 2>/dev/null || true; } | sed -n 's/.*Depends: postgresql-\([0-9]\{1,\}\)$/\1/p' | head -n 1)
  echo "${version:-$(version_of_distribution)}"
}

# Before the first apt-get update nothing is known about packages.
version_of_distribution() {
  local VERSION_CODENAME=""
  # shellcheck source=/dev/null
  source /etc/os-release
  case $VERSION_CODENAME in
    noble) echo 16 ;;
    trixie | plucky | questing) echo 17 ;;
    bullseye) echo 13 ;;
    jammy) echo 14 ;;
    *) echo 15 ;;
  esac
}

TOO_OLD=4

if [[ ${1:-} == --postgres-version ]]; then
  postgres_version
  exit 0
fi

# The database package would create and start a cluster of its own on port 5432; ours is private, so that is switched off while we
# install and only while we install. The file name is unlikely to be anybody else's.
SWITCH_FOLDER=/etc/postgresql-common/createcluster.d
SWITCH=$SWITCH_FOLDER/zz-spatialplan-installing.conf
MADE_FOLDER=""

switch_back() {
  rm -f "$SWITCH"
  [[ -z $MADE_FOLDER ]] || rmdir --ignore-fail-on-non-empty "$SWITCH_FOLDER" 2>/dev/null || true
}
trap switch_back EXIT
trap 'exit 130' INT
trap 'exit 143' TERM

# A repository of somebody else which does not answer must not stop the installation.
apt-get update -q -o DPkg::Lock::Timeout=300 || echo "apt-get update: some repositories did not answer"

packages=()
for name in "$@"; do
  if [[ $name == postgres ]]; then
    version=$(postgres_version)
    ((version >= 15)) || { echo "PostgreSQL 15 or newer is needed; this distribution has $version"; exit "$TOO_OLD"; }
    packages+=("postgresql-$version" "postgresql-$version-postgis-3" "postgresql-$version-postgis-3-scripts")
    [[ -d $SWITCH_FOLDER ]] || MADE_FOLDER=yes
    mkdir -p "$SWITCH_FOLDER"
    echo "create_main_cluster = false" >"$SWITCH"
  else
    packages+=("$name")
  fi
done

apt-get install -y -q --no-install-recommends -o DPkg::Lock::Timeout=300 -o Dpkg::Options::=--force-confold "${packages[@]}"
