#!/bin/bash
# Prints an interpreter that can import some modules: one of an earlier run, the system's, or that of a new environment
# with what a requirements file names. Where it cannot be had, says why on standard error and fails.
#
#   scripts/find-python.sh REQUIREMENTS MODULE...
set -euo pipefail
cd "$(dirname "$0")/.."
requirements=$1
shift
venv=.build/venv
log=.build/find-python.log
mkdir -p .build

modules=$(printf ', %s' "$@")
for candidate in "$venv/bin/python" python3 /usr/bin/python3; do
    if "$candidate" -c "import ${modules:2}" 2> /dev/null; then
        echo "$candidate"
        exit
    fi
done
if { [ -x "$venv/bin/python" ] || python3 -m venv "$venv"; } > "$log" 2>&1 \
    && "$venv/bin/python" -m pip --disable-pip-version-check --no-input install -q --retries 1 --timeout 15 \
        -r "$requirements" >> "$log" 2>&1; then
    echo "$venv/bin/python"
    exit
fi
reason=$(grep -v '^ *$' "$log" | tail -n 1 || true)
echo "$* of Python could not be had (${reason:-no python3}); to have it, type: pip install -r $requirements" >&2
exit 1
