# shellcheck shell=bash
# Builds what is older than its sources, and nothing else: a second run asks the file system and goes on.
# The fingerprint is taken before the build, so that a file changed meanwhile is seen the next time. Everything is built in Release,
# the tests too, so that nothing is built twice.

CONFIGURATION=Release
BUILD_STATE=$PROJECT/.spatialplan
CLI_DLL=$PROJECT/src/SpatialPlan.Cli/bin/$CONFIGURATION/net10.0/SpatialPlan.Cli.dll
SERVER_DLL=$PROJECT/src/SpatialPlan.Server/bin/$CONFIGURATION/net10.0/SpatialPlan.Server.dll
MAP=$PROJECT/src/SpatialPlan.Map

# build TARGET...: cli, product (command line, server and map), tests (everything).
build() {
  local target
  for target in "$@"; do
    "built_$target" && continue
    with_lock "$BUILD_STATE/build.lock" "build_$target"
  done
}

built_cli() { is_current cli "$CLI_DLL" || is_current product "$CLI_DLL" || is_current tests "$CLI_DLL"; }
built_product() { map_is_current && { is_current product "$SERVER_DLL" || is_current tests "$SERVER_DLL"; }; }
built_tests() { map_is_current && is_current tests "$SERVER_DLL"; }

build_cli() {
  built_cli && return 0
  say build.cli
  dotnet_build cli "$PROJECT/src/SpatialPlan.Cli/SpatialPlan.Cli.csproj"
}

# The map first: the server takes it in as a static asset.
build_product() {
  build_map
  built_product && return 0
  say build.product
  dotnet_build product "$PROJECT/scripts/product.slnf"
}

build_tests() {
  build_map
  built_tests && return 0
  say build.tests
  dotnet_build tests "$PROJECT/SpatialPlan.sln"
}

dotnet_build() {
  local target=$1 project=$2 print log=$BUILD_STATE/build.log locked=()
  require dotnet
  stop_server_before_build
  print=$(fingerprint "$target")
  [[ ${CI:-} != true ]] || locked=(-p:RestoreLockedMode=true)
  # Build servers would outlive us, and hold the pipe of whoever reads our output.
  if ! unlocked dotnet build "$project" -c "$CONFIGURATION" -v quiet -nodeReuse:false -p:UseSharedCompilation=false "${locked[@]}" >"$log" 2>&1 </dev/null; then
    show_build_errors "$log"
    build_failed "$project" "$log"
  fi
  echo "$print" >"$BUILD_STATE/built-$target"
}

show_build_errors() {
  { grep -E '(error|warning) [A-Z]+[0-9]+' "$1" | sort -u || tail -n 30 "$1"; } | head -n 40 >&2
}

build_failed() {
  stop "$EXIT_REFUSED" build.failed "$1" "$2"
}

map_is_current() {
  [[ ! -f $MAP/package.json ]] || is_current map "$MAP/node_modules"
}

build_map() {
  map_is_current && return 0
  require node
  local print packages log=$BUILD_STATE/build-map.log
  stop_server_before_build
  print=$(fingerprint map)
  packages=$(sha256sum <"$MAP/package-lock.json")
  if [[ ! -d $MAP/node_modules || $(cat -- "$BUILD_STATE/built-map-packages" 2>/dev/null) != "$packages" ]]; then
    say build.map-packages
    unlocked npm --prefix "$MAP" ci --no-audit --no-fund --prefer-offline >"$log" 2>&1 </dev/null || { tail -n 30 "$log" >&2; build_failed "$MAP" "$log"; }
    echo "$packages" >"$BUILD_STATE/built-map-packages"
  fi
  say build.map
  unlocked npm --prefix "$MAP" run build >"$log" 2>&1 </dev/null || { tail -n 30 "$log" >&2; build_failed "$MAP" "$log"; }
  echo "$print" >"$BUILD_STATE/built-map"
}

# is_current TARGET PRODUCT: the product is there and was built from exactly these sources.
is_current() {
  prepare_folder "$BUILD_STATE"
  [[ -e $2 && -s $BUILD_STATE/built-$1 ]] || return 1
  [[ $(cat -- "$BUILD_STATE/built-$1") == "$(fingerprint "$1")" ]]
}

# Names, sizes and times of all sources of a target (a file that vanished changes it as well).
fingerprint() {
  local folders
  # Scripts below tests/ are not built.
  case $1 in
    cli) folders=(src/SpatialPlan src/SpatialPlan.PostGis src/SpatialPlan.Synthesis src/SpatialPlan.Gdal src/SpatialPlan.Tables src/SpatialPlan.Cli) ;;
    product) folders=(src tiles) ;;
    map) folders=(src/SpatialPlan.Map tiles) ;;
    tests) folders=(src tiles tests) ;;
  esac
  (
    cd -- "$PROJECT" || exit
    find "${folders[@]}" Directory.Build.props Directory.Packages.props global.json .editorconfig SpatialPlan.sln scripts/product.slnf \
      \( -name bin -o -name obj -o -name node_modules -o -name TestResults -o -path src/SpatialPlan.Server/wwwroot/map \) -prune -o \
      -type f ! -name '*.pmtiles' ! -path 'tests/*.sh' -printf '%p %s %T@\n' 2>/dev/null | LC_ALL=C sort | sha256sum
  )
}
