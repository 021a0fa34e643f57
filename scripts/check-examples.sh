#!/bin/bash
# Builds and runs what stands in packages of its own, so that none of it falls behind the program: the examples,
# the benchmarks (briefly), and the fuzz targets (on their seeds and past findings only).
#
#   scripts/check-examples.sh RUNTIMECTL
set -euo pipefail
runtimectl=$(realpath "$1")
cd "$(dirname "$0")/.."
unset RUNTIMECTL_CATALOG RUNTIMECTL_PLUGINS
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# expect NAME EXPECTED FOUND
expect() {
    [ "$2" = "$3" ] && return
    printf '%s: expected:\n%s\nfound:\n%s\n' "$1" "$2" "$3" >&2
    exit 1
}

echo "checking Examples/embedding"
swift build --package-path Examples/embedding
expect Examples/embedding swr.eu-de.example.com/atelier/pytorch:pytorch_1.11.0-cann_6.3.0-py_3.7-euler_2.8.3-aarch64 \
    "$(Examples/embedding/.build/debug/embedding catalog/modelarts)"

echo "checking Examples/overlay"
overlaid=("$runtimectl" -q --catalog catalog/modelarts --catalog Examples/overlay/overlay.json)
"${overlaid[@]}" catalog validate
expect "Examples/overlay, the row it adds, in its own registry" \
    registry.example.org/ml/atelier/pytorch:pytorch_2.3.1-cuda_12.1-py_3.10-ubuntu_22.04-x86_64 \
    "$("${overlaid[@]}" resolve -m PyTorch -w gpu --as-of 2026-11-20)"
expect "Examples/overlay, the row it patches" '1' \
    "$("${overlaid[@]}" -o json show PyTorch/pytorch1.4-python3.7 | tr -d ' \n' | grep -c '"since":"2027-06-30"')"
status=0
"${overlaid[@]}" show PyTorch/python2.7 > "$work/removed" 2>&1 || status=$?
expect "Examples/overlay, the row it removes: exit code" 1 "$status"

echo "checking Examples/plugins"
for plugin in Examples/plugins/*/; do "$runtimectl" plugins validate "$plugin" > "$work/plugin" || { cat "$work/plugin" >&2; exit 1; }; done

echo "checking Examples/swift-plugin"
swift build --package-path Examples/swift-plugin
cp -R Examples/swift-plugin/plugin/onnxruntime-swift "$work"
install -d -m 755 "$work/onnxruntime-swift/bin"
chmod go-w "$work/onnxruntime-swift"
install -m 755 Examples/swift-plugin/.build/debug/onnxruntime-swift "$work/onnxruntime-swift/bin"
"$runtimectl" plugins validate "$work/onnxruntime-swift" > "$work/plugin" || { cat "$work/plugin" >&2; exit 1; }

echo "checking Benchmarks"
swift build --package-path Benchmarks
Benchmarks/.build/debug/runtimectl-bench --quick --json > "$work/figures.json"

echo "checking Fuzz"
scripts/fuzz.sh 0
