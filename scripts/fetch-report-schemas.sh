#!/bin/bash
# Fetches the schemas that reports are judged by into a folder; does nothing for those that are there.
#
# They are taken from packages of PyPI that carry them, checked by their digests, and never become part of the project:
# the OASIS schema of SARIF from sarif-om, and Jenkins's schema of JUnit XML from pytest's tests.
#
#   scripts/fetch-report-schemas.sh PYTHON FOLDER
set -euo pipefail
python=$1
mkdir -p "$2"
folder=$(realpath "$2")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# fetch PACKAGE VERSION PATH SHA256
fetch() {
    local name=${3##*/}
    if [ ! -f "$folder/$name" ]; then
        "$python" -m pip --disable-pip-version-check --no-input download -q --retries 1 --timeout 15 --no-deps \
            --no-binary "$1" -d "$work" "$1==$2" > "$work/log" 2>&1 \
            && tar -xzf "$work/${1//-/_}-$2.tar.gz" -C "$work" \
            && echo "$4  $work/${1//-/_}-$2/$3" | sha256sum --check --quiet \
            && mv "$work/${1//-/_}-$2/$3" "$folder/$name" && return
        echo "$name could not be fetched from $1 $2 of PyPI" >&2
        return 1
    fi
}

status=0
fetch sarif-om 1.0.4 sarif-2.1.0-rtm.4.json 49729d5909e2b1b976621a29dcebef22e57c78c20d469dfe6c7f15f759904f61 || status=1
fetch pytest 9.2.0 testing/example_scripts/junit-10.xsd a1a816f58d1bf95ebabf371994df0b9246dee66ea9572fbec4f9296f1b2c0ff6 || status=1
exit "$status"
