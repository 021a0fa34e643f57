#!/bin/bash
# Judges pages of 'runtimectl deprecations --format html' with HTML Tidy and in headless Chromium.
# What is not installed is left out and says so; with CI=true it fails instead.
#   scripts/check-html.sh FILE...              PICTURES=DIR keeps screenshots of the last one
set -euo pipefail
here=$(cd "$(dirname "$0")/.." && pwd)

[ $# -gt 0 ] || { echo "usage: scripts/check-html.sh FILE..." >&2; exit 2; }
failed=0

left_out() {
    echo "page check: left out: $1" >&2
    [ "${CI:-}" != true ] || failed=1
}

# What tidy 5.6 does not know: HTML 5 allows an empty span and an attribute of ours, and ids begin as they like.
known='proprietary attribute "(color-scheme|tabindex|role|aria-[a-z]+)"|trimming empty <(span|td)>|<svg> is not recognized'

judge_with_tidy() {
    local said status=0
    # Tidy gives 1 for warnings, 2 for errors.
    said=$(tidy -q -e -utf8 --drop-empty-elements no --warn-proprietary-attributes no "$1" 2>&1) || status=$?
    [ "$status" -le 2 ] || { echo "$said" >&2; failed=1; return; }
    said=$(grep -vE "$known" <<< "$said" || true)
    [ -z "$said" ] || { sed "s|^|$1: tidy: |" <<< "$said" >&2; failed=1; }
}

for page in "$@"; do
    if command -v tidy > /dev/null; then judge_with_tidy "$page"; else left_out "tidy is not installed"; fi
    browser=$(command -v chromium || command -v chromium-browser || command -v google-chrome || true)
    if [ -n "$browser" ] && command -v python3 > /dev/null; then
        python3 "$here/Tests/PageCheck/check_page.py" "$browser" "$page" ${PICTURES:+--pictures "$PICTURES"} || failed=1
    else
        left_out "no Chromium, or no python3 to drive it"
    fi
done
[ "$failed" -ne 0 ] || echo "page check: $# of $# pages are as they should be"
exit "$failed"
