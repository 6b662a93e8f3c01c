# Sourced by the checks that hold README.md, or the file that `document` names, to what the program
# prints. A block of output follows the line `<!-- output of: COMMAND -->`; `--update` as the check's
# argument rewrites it.

# shellcheck disable=SC2034
readme_swift="the Swift above"
document=README.md

# Prints the commands whose output README shows.
readme_commands() {
  sed -n 's/^<!-- output of: \(.*\) -->$/\1/p' "$document"
}

# Prints the first block of Swift.
readme_swift_block() {
  awk '/^```swift$/ { inside = 1; next } inside && /^```$/ { exit } inside' "$document"
}

# Prints the block that follows the marker of the command $1.
readme_output_block() {
  marker="<!-- output of: $1 -->" awk '
    $0 == ENVIRON["marker"] { found = 1; next }
    found && /^```/ { if (inside++) exit; next }
    inside' "$document"
}

# Replaces that block by the file $2.
replace_readme_output_block() {
  local updated
  updated=$(mktemp)
  marker="<!-- output of: $1 -->" output=$2 awk '
    $0 == ENVIRON["marker"] { found = 1 }
    found && /^```/ {
      if (inside++) found = inside = 0
      else {
        print
        while ((getline line < ENVIRON["output"]) > 0) print line
        next
      }
    }
    !inside' "$document" >"$updated"
  cat "$updated" >"$document"
  rm "$updated"
}

# Holds README's block for the command $1 against the file $2; $3 is empty or `--update`.
compare_with_readme() {
  if [[ ${3-} == --update ]]; then
    replace_readme_output_block "$1" "$2"
  elif diff -u --label "$document" --label "real output" <(readme_output_block "$1") "$2" >&2; then
    echo "$document shows what this prints: $1"
  else
    echo "$document is not what this prints: $1" >&2
    return 1
  fi
}
