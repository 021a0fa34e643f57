#!/bin/bash
# Lets others' tools judge what 'runtimectl deprecations' writes for programs: SARIF, JUnit XML and calendars, of the
# golden files and of reports that are made now; and the pipelines of docs/ci.md.
# Where the tools cannot be had the check is left out and says so; with CI=true it fails instead.
#
#   scripts/check-reports.sh RUNTIMECTL
set -euo pipefail
runtimectl=$(realpath "$1")
cd "$(dirname "$0")/.."
unset RUNTIMECTL_CATALOG RUNTIMECTL_PLUGINS
schemas=.build/report-schemas
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

leave_out() {
    echo "report check: left out: $1" >&2
    [ "${CI:-}" = true ] && exit 1
    exit 0
}

if ! python=$(scripts/find-python.sh Tests/ReportCheck/requirements.txt \
    jsonschema rfc3986_validator junitparser xmlschema icalendar check_jsonschema); then
    leave_out "see above"
fi
if ! scripts/fetch-report-schemas.sh "$python" "$schemas"; then
    [ "${CI:-}" = true ] && exit 1
    echo "report check: reports are judged without the schemas that could not be fetched" >&2
fi

fixtures=Tests/DeprecationReportTests/Fixtures/machines
# report NAME ARGUMENT...: the same report in each format; what it finds is no failure of this check
report() {
    local name=$1 format
    shift
    for format in sarif:sarif junit:xml ics:ics; do
        local status=0
        "$runtimectl" -q deprecations --as-of 2026-11-20 -o "${format%:*}" --output "$work/$name.${format#*:}" "$@" \
            2> "$work/errors" || status=$?
        if [ "$status" -ne 0 ] && [ "$status" -ne 1 ] && [ "$status" -ne 3 ]; then
            cat "$work/errors" >&2
            exit 1
        fi
    done
}
report built-in --catalog catalog/modelarts
report sample --catalog "$fixtures/catalog.json"
report inventory --catalog "$fixtures/catalog.json" --inventory "$fixtures/models.jsonl" \
    --accept "$fixtures/accepted.json" --baseline "$fixtures/earlier.json"
echo '[{"name": "modern", "engine": "Weaver", "runtime": "weaver2.0"}]' > "$work/modern.json"
report nothing --catalog "$fixtures/catalog.json" --inventory "$work/modern.json"

files=(Tests/DeprecationReportTests/Snapshots/machines/* "$work"/*.sarif "$work"/*.xml "$work"/*.ics)
if ! verdicts=$("$python" Tests/ReportCheck/judge.py --schemas "$schemas" "${files[@]}"); then
    grep -v ': valid' <<< "$verdicts" >&2 || true
    exit 1
fi
echo "report check: ${#files[@]} reports are valid"

scripts/ci-page.sh workflow > "$work/workflow.yml"
scripts/ci-page.sh pipeline > "$work/pipeline.yml"
for kind in workflow:vendor.github-workflows pipeline:vendor.gitlab-ci; do
    "$python" -m check_jsonschema --builtin-schema "${kind#*:}" "$work/${kind%:*}.yml" > "$work/verdict" \
        || { cat "$work/verdict" >&2; exit 1; }
done
echo "report check: the pipelines of docs/ci.md are valid"
