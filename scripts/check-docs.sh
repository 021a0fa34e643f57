#!/bin/bash
# Fails when the reference page is not what the program prints now.
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
if ! diff -u --label "$page" --label "runtimectl $command, now" "$page" "$new"; then
    echo "$page is out of step with the program; type: make docs" >&2
    exit 1
fi
