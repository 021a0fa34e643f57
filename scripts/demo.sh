#!/bin/bash
# Asks the built-in catalog questions that people ask, and shows the answers.
#
#   scripts/demo.sh [RUNTIMECTL], seen from the repository's top folder
#
# Fails when an answer's exit code is not the one that stands beside its question.
set -euo pipefail
cd "$(dirname "$0")/.."
program=${1:-.build/release/runtimectl}
unset RUNTIMECTL_CATALOG RUNTIMECTL_PLUGINS

bold='' faint='' plain=''
if [ -t 1 ] && [ -z "${NO_COLOR:-}" ]; then
    bold=$'\e[1m' faint=$'\e[2m' plain=$'\e[0m'
fi
number=0
failures=0

# ask EXPECTED-EXIT-CODE QUESTION ARGUMENT...
# Runs the program on the arguments; what stands on the function's standard input is the program's. The variable
# 'shorten' may hold a sed script for lines that are too long to look at.
shorten=''
ask() {
    local expected=$1 question=$2 code=0 line
    shift 2
    number=$((number + 1))
    printf '\n%s%d. %s%s\n' "$bold" "$number" "$question" "$plain"
    line=$(printf ' %q' "$@")
    printf '%s$ runtimectl%s%s\n' "$faint" "${line//\\=/=}" "$plain"
    if [ -n "$shorten" ]; then
        "$program" "$@" 2>&1 | sed -E "$shorten" || code=$?
    else
        "$program" "$@" 2>&1 || code=$?
    fi
    case $code in
        0) ;;
        1) printf '%s(exit code 1: the answer is no)%s\n' "$faint" "$plain" ;;
        *) printf '%s(exit code %d)%s\n' "$faint" "$code" "$plain" ;;
    esac
    if [ "$code" -ne "$expected" ]; then
        printf 'demo: exit code %d was expected here\n' "$expected" >&2
        failures=$((failures + 1))
    fi
}

ask 0 "Which image serves a PyTorch model on Ascend, with Python 3.7?" \
    resolve -m PyTorch -w ascend -p 3.7 < /dev/null

ask 0 "An old package asks for TensorFlow on GPU with Python 2.7. Does that still work, and where should it go?" \
    resolve -m tensorflow -w gpu -p python2.7 < /dev/null

ask 1 "Can MXNet run on Ascend? If not, what comes nearest?" \
    resolve -m MXNet -w ascend < /dev/null

ask 1 "What if the name is mistyped?" \
    resolve -m pytroch -w gpu < /dev/null

ask 1 "A config.json says only \"runtime\": \"python3.6\". Is that enough?" \
    resolve -r python3.6 < /dev/null

ask 0 "Which CANN base image is there for a chip 910B with Python 3.10, in the public Ascend catalog?" \
    --catalog catalog/ascend-hub resolve -m CANN --chip 910B -p 3.10 < /dev/null

ask 0 "Which runtimes serve models on Ascend?" \
    list -w ascend --purpose inference < /dev/null

ask 1 "Is the public Ascend catalog in good order?" \
    --catalog catalog/ascend-hub catalog lint < /dev/null

imports=$(mktemp -d)
trap 'rm -rf "$imports"' EXIT
mkdir -p "$imports/flowers"
cp -r Tests/PluginTests/Fixtures/models/torchscript "$imports/flowers/model"
cat > "$imports/flowers/model/config.json" << 'END'
{
  "model_algorithm": "image_classification",
  "model_type": "TensorFlow",
  "apis": [{"procotol": "http", "url": "/", "method": "POST"}]
}
END
ask 1 "A TorchScript model comes with a config.json that says TensorFlow. Would the platform import it?" \
    import "$imports/flowers" --name flowers --check < /dev/null

cat > "$imports/models.csv" << 'END'
name,version,engine,runtime,owner
fraud-score,0.0.1,TensorFlow,python2.7,risk
fraud-score,0.0.2,TensorFlow,tensorflow_2.6.0-cuda_11.2-py_3.7-ubuntu_18.04-x86_64,risk
flowers,1.0.0,PyTorch,python3.6,vision
END
ask 1 "Which of our models run on something that is on its way out, and what should they move to?" \
    deprecations --inventory "$imports/models.csv" --fail-on deprecated < /dev/null

requests='{"id": "a", "modelType": "TensorFlow", "hardware": "cpu"}
{"id": "b", "modelType": "MindSpore", "hardware": "ascend", "python": "3.7"}
{"id": "c", "modelType": "XGBoost", "hardware": "gpu"}'
shorten='s/("image":("[^"]*"|null)),"runtime":.*/\1, .../'
ask 1 "An import pipeline sends one request a line. Which images does it get? (Lines are cut after the image here.)
$requests" \
    resolve --batch - <<< "$requests"

printf '\n%d questions asked' "$number"
if [ "$failures" -gt 0 ]; then
    printf ', %d with an exit code that was not expected\n' "$failures"
    exit 1
fi
printf '. More: %s --help\n' "$program"
