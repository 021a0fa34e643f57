#!/bin/bash
# Judges the page of 'runtimectl deprecations --format html' as the built program writes it: with HTML Tidy, and in
# headless Chromium. With CI=true both are installed from Debian where that is possible; a judge that cannot be had is
# left out with a word.
#   scripts/check-page.sh RUNTIMECTL
set -euo pipefail
cd "$(dirname "$0")/.."
program=${1:?usage: scripts/check-page.sh RUNTIMECTL}

if [ "${CI:-}" = true ] && [ "$(id -u)" -eq 0 ] && { ! command -v tidy || ! command -v chromium; } > /dev/null; then
    log=.build/page-tools.log
    { timeout 60 apt-get update -q && DEBIAN_FRONTEND=noninteractive timeout 240 apt-get install -q -y \
        --no-install-recommends tidy chromium; } > "$log" 2>&1 < /dev/null \
        || echo "page check: tidy and chromium could not be installed, see $log" >&2
fi

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
fixtures=Tests/DeprecationReportTests/Fixtures/machines
"$program" deprecations --catalog "$fixtures/catalog.json" --inventory "$fixtures/models.jsonl" \
    --accept "$fixtures/accepted.json" --as-of 2026-11-20 --skip-invalid --fail-on none -q -o html --output "$folder/models.html"
"$program" deprecations --catalog catalog/modelarts --as-of 2026-11-20 --fail-on none -q -o html --output "$folder/catalog.html"
CI='' scripts/check-html.sh "$folder/models.html" "$folder/catalog.html"
