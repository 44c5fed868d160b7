# shellcheck shell=bash
# Every command that the README shows, run as it stands there, in its order, on a throw-away database.

readme_commands() {
  awk '/^```sh$/ { inside = 1; next } /^```$/ { inside = 0 } inside && /^\.\/spatialplan/' "$PROJECT/README.md"
}

test_every_command_of_the_readme_does_what_it_says() {
  local line words ran=0
  cd -- "$PROJECT"
  while IFS= read -r line; do
    read -r -a words <<<"${line#./spatialplan }"
    case $line in
      # This very run.
      "./spatialplan test") continue ;;
      # It would serve until Ctrl-C; that it serves is tested with the server.
      "./spatialplan demo") words=(demo --no-serve) ;;
    esac
    expect 0 env SPATIALPLAN_HOME="$WORK/readme" "$LAUNCHER" "${words[@]}"
    [[ -n $OUTPUT ]] || fail "no answer from: $line"
    ran=$((ran + 1))
  done < <(readme_commands)
  expect 0 env SPATIALPLAN_HOME="$WORK/readme" "$LAUNCHER" down
  ((ran >= 10)) || fail "the README shows only $ran commands"
}

test_a_short_measurement_runs() {
  expect 0 env SPATIALPLAN_HOME="$WORK/readme" "$LAUNCHER" bench allocation
  [[ $OUTPUT == *greedy* ]]
}
