#!/bin/bash
# Fails when the reference page, or an example of README.md, is not what the program prints now.
#
#   scripts/check-docs.sh RUNTIMECTL COMMAND PAGE
set -euo pipefail
runtimectl=$(realpath "$1") command=$2 page=$3
cd "$(dirname "$0")/.."

new=$(mktemp)
trap 'rm -f "$new"' EXIT
"$runtimectl" "$command" > "$new"
if [ ! -s "$new" ]; then
    echo "runtimectl $command printed nothing" >&2
    exit 1
fi
status=0
if ! diff -u --label "$page" --label "runtimectl $command, now" "$page" "$new"; then
    echo "$page is out of step with the program; type: make docs" >&2
    status=1
fi
scripts/readme.sh "$runtimectl" > "$new"
if ! diff -u --label README.md --label "README.md, made anew" README.md "$new"; then
    echo "README.md is out of step with the program; type: make docs" >&2
    status=1
fi
exit "$status"
