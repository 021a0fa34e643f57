#!/bin/bash
# Validates and lints the catalogs of this repository.
#
#   scripts/lint-catalogs.sh RUNTIMECTL
#
# catalog/modelarts must be clean. catalog/ascend-hub repeats a published list, defects included: what lint says of it
# must be what catalog/ascend-hub.lint.txt says, no more and no less. RECORD=1 writes that file.
set -euo pipefail
runtimectl=$(realpath "$1")
cd "$(dirname "$0")/.."
unset RUNTIMECTL_CATALOG RUNTIMECTL_PLUGINS

expected=catalog/ascend-hub.lint.txt
found=$(mktemp)
trap 'rm -f "$found"' EXIT

for catalog in catalog/modelarts catalog/ascend-hub; do
    "$runtimectl" --catalog "$catalog" catalog validate
done
result=0
"$runtimectl" --catalog catalog/modelarts catalog lint || result=$?

status=0
"$runtimectl" --catalog catalog/ascend-hub catalog lint > "$found" || status=$?
if [ "$status" -gt 1 ]; then
    cat "$found"
    exit "$status"
fi
if [ "${RECORD:-}" = 1 ]; then
    cp "$found" "$expected"
    echo "wrote $expected"
elif ! diff -u --label "$expected" --label "catalog lint, now" "$expected" "$found"; then
    echo "catalog/ascend-hub: lint differs from $expected; if that is as it should be: RECORD=1 make lint-catalogs" >&2
    result=1
fi
exit "$result"
