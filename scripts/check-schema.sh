#!/bin/bash
# Checks catalogs and plugin manifests against their JSON Schemas, with Python's jsonschema.
# Where that cannot be had the check is left out and says so; with CI=true it fails instead.
set -euo pipefail
cd "$(dirname "$0")/.."

if ! python=$(scripts/find-python.sh Tests/SchemaCheck/requirements.txt jsonschema); then
    echo "schema check: left out" >&2
    [ "${CI:-}" = true ] && exit 1
    exit 0
fi

check() {
    local schema=$1 output
    shift
    if ! output=$("$python" Tests/SchemaCheck/check.py "$schema" "$@"); then
        grep -v ': valid$' <<< "$output" >&2 || true
        return 1
    fi
    echo "schema check: $# files fit $schema"
}

shopt -s nullglob
result=0
check catalog/schema/catalog.schema.json catalog/modelarts/*.json catalog/ascend-hub/*.json Examples/overlay/*.json Examples/plugins/*/catalog.json || result=1
check catalog/schema/plugin.schema.json plugins/*/plugin.json Examples/plugins/*/plugin.json \
    Examples/swift-plugin/plugin/*/plugin.json || result=1

# The loaders and the schemas must come to one verdict on the same files.
if agreement=$("$python" Tests/SchemaCheck/agree.py 2>&1); then
    echo "$agreement"
else
    echo "$agreement" >&2
    result=1
fi
exit $result
