#!/bin/bash
# Builds the fuzz targets with libFuzzer and AddressSanitizer and runs each for a while.
#
#   scripts/fuzz.sh SECONDS [SUBJECT...]
#
# Seeds and past findings stand in Fuzz/Corpora/SUBJECT and are run first; with 0 seconds nothing else is. What a run
# finds goes to Fuzz/found/SUBJECT; an input that broke a rule is worth keeping under Fuzz/Corpora, where every later
# run meets it again.
set -euo pipefail
seconds=$1
shift
cd "$(dirname "$0")/../Fuzz"
[ $# -gt 0 ] || set -- Corpora/*

swift build --sanitize fuzzer -Xswiftc -sanitize=fuzzer,address -Xswiftc -use-ld=lld
for subject in "$@"; do
    subject=$(basename "$subject")
    export FUZZ_SUBJECT=$subject SWIFT_BACKTRACE=enable=no # the backtrace of a sanitized program takes for ever
    if [ "$seconds" = 0 ]; then
        inputs=("Corpora/$subject"/*)
        output=$(.build/debug/fuzz -runs=0 -timeout=10 "${inputs[@]}" 2>&1) || {
            echo "$output"
            exit 1
        }
        echo "fuzz: $subject: ${#inputs[@]} known inputs, no rule broken"
        continue
    fi
    echo "fuzz: $subject, $seconds s"
    mkdir -p "found/$subject"
    # readers of model files start from the real ones that the tests have
    case $subject in
        catalog | image-reference | plugin-manifest | runtime-name | version) seeds=() length=4096 ;;
        inventory) seeds=(../Tests/DeprecationReportTests/Fixtures/inventory) length=4096 ;;
        model-file) seeds=(../Tests/PluginTests/Fixtures/models) length=20000 ;;
        *) seeds=(../Tests/ArtifactFormatsTests/Fixtures) length=20000 ;;
    esac
    .build/debug/fuzz -max_total_time="$seconds" -max_len=$length -timeout=20 -verbosity=0 -print_funcs=0 \
        -print_final_stats=1 -artifact_prefix="found/$subject/" "found/$subject" "Corpora/$subject" "${seeds[@]}"
done
