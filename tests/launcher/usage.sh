# shellcheck shell=bash
# Words, languages and exit codes.

test_no_word_prints_the_help_and_is_wrong_usage() {
  expect 2 "$LAUNCHER"
  [[ $ERRORS == *"spatialplan demo"* ]] || fail "no help in: $ERRORS"
}

test_help_comes_in_three_languages_and_kyrgyz_is_the_default() {
  local word
  for word in --help help -h; do
    expect 0 env -u SPATIALPLAN_LANG LANG=C.UTF-8 "$LAUNCHER" "$word"
    [[ $OUTPUT == *"жер пайдалануусу"* ]] || fail "not Kyrgyz: $OUTPUT"
  done
  expect 0 env -u SPATIALPLAN_LANG LANG=ru_RU.UTF-8 "$LAUNCHER" --help
  [[ $OUTPUT == *"землепользование"* ]] || fail "not Russian: $OUTPUT"
  expect 0 env SPATIALPLAN_LANG=ru "$LAUNCHER" --lang en --help
  [[ $OUTPUT == *"land use"* ]] || fail "not English: $OUTPUT"
}

test_every_command_of_the_launcher_explains_itself() {
  local word
  for word in demo test up down status bench; do
    expect 0 "$LAUNCHER" "$word" --help
    [[ $OUTPUT == "./spatialplan $word"* ]] || fail "no help for $word: $OUTPUT"
  done
}

test_wrong_options_and_values_end_with_2_and_name_the_value() {
  expect 2 "$LAUNCHER" --lang fr status
  expect 2 "$LAUNCHER" status --format xml
  [[ $ERRORS == *xml* ]] || fail "value not named: $ERRORS"
  expect 2 "$LAUNCHER" demo --no-such-option
  [[ $ERRORS == *--no-such-option* ]] || fail "option not named: $ERRORS"
  expect 2 "$LAUNCHER" up --port 70000
  expect 2 "$LAUNCHER" down everything
  expect 2 "$LAUNCHER" test everything
}

test_an_unknown_word_is_wrong_usage_and_sets_up_no_database() {
  expect 2 env SPATIALPLAN_HOME="$WORK/untouched" "$LAUNCHER" no-such-command
  [[ ! -e $WORK/untouched/postgres ]] || fail "a database was set up"
}

test_commands_without_a_database_start_none() {
  expect 0 env SPATIALPLAN_HOME="$WORK/untouched" "$LAUNCHER" --version
  expect 0 env SPATIALPLAN_HOME="$WORK/untouched" "$LAUNCHER" migrate --help
  [[ ! -e $WORK/untouched/postgres ]] || fail "a database was set up"
}

test_every_text_stands_in_three_languages_with_the_same_values() {
  local language
  for language in ky ru en; do
    # shellcheck disable=SC2016
    bash -c 'declare -A TEXT; source "$1"
      for key in "${!TEXT[@]}"; do echo "$key $(grep -o "{[0-9]}" <<<"${TEXT[$key]}" | sort -u | tr -d "\n")"; done | sort' \
      bash "$PROJECT/scripts/texts.$language.sh" >"$WORK/texts.$language"
  done
  diff "$WORK/texts.en" "$WORK/texts.ru"
  diff "$WORK/texts.en" "$WORK/texts.ky"
}

test_every_text_that_is_used_exists() {
  local key
  for key in $(grep -ohE '\b(text|say|say_error|note_broken|stop "[^"]*"|stop) [a-z]+\.[a-z-]+' "$PROJECT/spatialplan" "$PROJECT"/scripts/*.sh | awk '{ print $NF }' | sort -u); do
    grep -qF "TEXT[$key]=" "$PROJECT/scripts/texts.en.sh" || fail "no text for $key"
  done
}
