#!/bin/bash
# Checks catalogs and plugin manifests against their JSON Schemas, with Python's jsonschema.
# Where that cannot be had the check is left out and says so; with CI=true it fails instead.
set -euo pipefail
cd "$(dirname "$0")/.."

requirements=Tests/SchemaCheck/requirements.txt
venv=.build/venv
log=.build/schema-check.log
mkdir -p .build

# An interpreter that can import jsonschema: an earlier run's, the system's, or a new environment's.
find_python() {
    local candidate
    for candidate in "$venv/bin/python" python3 /usr/bin/python3; do
        if "$candidate" -c 'import jsonschema' 2> /dev/null; then
            echo "$candidate"
            return
        fi
    done
    python3 -m venv "$venv" > "$log" 2>&1 || return 1
    "$venv/bin/python" -m pip --disable-pip-version-check --no-input install -q --retries 1 --timeout 15 \
        -r "$requirements" >> "$log" 2>&1 || return 1
    echo "$venv/bin/python"
}

if ! python=$(find_python); then
    reason=$(grep -v '^ *$' "$log" 2> /dev/null | tail -n 1 || true)
    echo "schema check: left out: Python's jsonschema is not installed and could not be fetched (${reason:-no python3})" >&2
    echo "schema check: to have it, type: pip install -r $requirements" >&2
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
