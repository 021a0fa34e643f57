#!/bin/bash
# Does what the pipelines of docs/ci.md do, with the commands that stand there, on inventories that end differently.
#
#   scripts/try-ci-page.sh RUNTIMECTL
set -euo pipefail
program=$(realpath "$1")
cd "$(dirname "$0")/.."
root=$PWD
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir "$work/bin"
ln -s "$program" "$work/bin/runtimectl"
export PATH="$work/bin:$PATH"
unset RUNTIMECTL_PLUGINS
export RUNTIMECTL_CATALOG="$root/Tests/DeprecationReportTests/Fixtures/machines/catalog.json"

fail() {
    echo "docs/ci.md, $name: $1" >&2
    cat "$work/log" >&2
    exit 1
}

# does FILE TEXT: it holds the text
holds() { grep -qF -- "$2" "$1" || fail "no '$2' in $1: $(cat "$1")"; }

# does EXPECTED SHELL...: commands on standard input end with an exit code
ends() {
    local expected=$1 status=0
    shift
    "$@" > "$work/log" 2>&1 || status=$?
    [ "$status" -eq "$expected" ] || fail "exit code $status instead of $expected"
}

# begin NAME ROW ACCEPTANCES: a checkout with one model
begin() {
    name=$1
    mkdir "$work/$name"
    cd "$work/$name"
    printf 'name,version,owner,engine,runtime\n%s\n' "$2" > models.csv
    printf '{"acceptances": [%s]}\n' "$3" > accepted.json
    export GITHUB_STEP_SUMMARY="$work/$name/summary.md"
}

# pipelines EXIT RESULT TEST: both, with how they end, what code scanning is given, and what the test does
pipelines() {
    # GitHub runs a step in a container with 'sh -e', GitLab a script with pipefail
    ends 0 sh -e <("$root/scripts/ci-page.sh" step 1)
    holds deprecations.sarif "$2"
    holds summary.md "# Runtimes on their way out"
    ends "$1" sh -e <("$root/scripts/ci-page.sh" step 2)
    ends "$1" bash -eo pipefail <("$root/scripts/ci-page.sh" script)
    for file in deprecations.json deprecations.xml; do [ -s "$file" ] || fail "no $file"; done
    holds deprecations.xml "$3"
    echo "docs/ci.md, $name: ends with $1"
    cd "$root"
}

begin supported 'fraud,0.0.1,risk,Weaver,weaver2.0' ''
pipelines 0 '"results": []' 'failures="0" errors="0"'

begin deprecated 'fraud,0.0.1,risk,Weaver,weaver1.1-gpu' ''
pipelines 0 '"ruleId":"deprecated"' '<system-out>fraud/0.0.1: '

begin removed 'fraud,0.0.1,risk,Weaver,weaver0.9' ''
pipelines 1 '"region":{"startLine":2}' '<failure '

begin accepted 'fraud,0.0.1,risk,Weaver,weaver0.9' \
    '{"engine": "Weaver", "runtime": "weaver0.9", "reason": "retired soon", "owner": "risk"}'
pipelines 0 '"suppressions":[{"kind":"external"' '<skipped '

begin unknown 'fraud,0.0.1,risk,Weaver,weaver7' ''
pipelines 3 '"ruleId":"unknown-runtime"' '<error '

begin baseline 'fraud,0.0.1,risk,Weaver,weaver0.9' ''
ends 0 bash -eo pipefail <("$root/scripts/ci-page.sh" baseline)
printf 'vision,1.0.0,vision,Weaver,weaver1.1-gpu\n' >> models.csv
ends 1 bash -eo pipefail <("$root/scripts/ci-page.sh" baseline | tail -n 1)
echo "docs/ci.md, baseline: ends with 1 for what is new"
