# Sourced by the checks that hold README.md and the documentation, or rather the file that `document` names, to
# what the program prints. A line in front of a block says where the block comes from; `--update` as the check's
# argument rewrites the block:
#
#     <!-- output of: COMMAND -->          what a command prints; COMMAND may run an example (`swift run …`)
#     <!-- source: FILE -->                a file
#     <!-- run: COMMAND -->                no block: a command that prints nothing, for the ones behind it
#     <!-- picture of: COMMAND · CODE -->  no block but an image: an indicator's chart on the page that COMMAND writes

# shellcheck disable=SC2034
documents=(
  README.md
  Documentation/{Evaluation,TargetChances,PlanReview,Repair,Baselines,ReportExtraction}.md
  Sources/IndicatorForecast/IndicatorForecast.docc/{IndicatorForecast,Guides/*,Articles/*}.md
)
document=README.md
examples=Documentation/Examples
run_example="swift run --package-path $examples "

# Prints the lines of the document that are marks of the kind $1, without the frame.
marks() {
  sed -n "s/^<!-- $1: \(.*\) -->\$/\1/p" "$document"
}

# Prints the block that follows the mark $1.
block_behind() {
  marker="<!-- $1 -->" awk '
    $0 == ENVIRON["marker"] { found = 1; next }
    found && /^```/ { if (inside++) exit; next }
    inside' "$document"
}

# Replaces that block by the file $2.
replace_block() {
  local updated
  updated=$(mktemp)
  marker="<!-- $1 -->" output=$2 awk '
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

# Holds the block behind the mark $1 against the file $2; $3 is empty or `--update`.
compare_block() {
  if [[ ${3-} == --update ]]; then
    replace_block "$1" "$2"
  elif diff -u --label "$document" --label "what it should be" <(block_behind "$1") "$2" >&2; then
    echo "$document is up to date: $1"
  else
    echo "$document is not up to date: $1" >&2
    return 1
  fi
}
