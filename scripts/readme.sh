#!/bin/bash
# Prints README.md with its examples made anew: what a command prints now, what a file holds now.
#
#   scripts/readme.sh RUNTIMECTL
#
# The fenced block after `<!-- output: ARGUMENTS -->` shows a command and its output, the one after
# `<!-- source: FILE -->` a file. Whatever stands in the block is replaced.
set -euo pipefail
runtimectl=$(realpath "$1")
cd "$(dirname "$0")/.."
unset RUNTIMECTL_CATALOG RUNTIMECTL_PLUGINS

content() {
    case $1 in
        'source: '*) cat "${1#source: }" ;;
        'output: '*)
            local arguments=${1#output: }
            # the day keeps the page the same tomorrow; a reader need not type it
            echo "\$ runtimectl ${arguments% --as-of *}"
            # shellcheck disable=SC2086 # the arguments are words
            "$runtimectl" $arguments 2>&1 || true
            ;;
    esac
}

marker=''  # what the next fenced block shows
replaced=0 # whether the lines that are read belong to a block that has been replaced
while IFS= read -r line; do
    if [ "$replaced" -eq 1 ]; then
        if [ "$line" = '```' ]; then
            echo "$line"
            replaced=0
        fi
        continue
    fi
    echo "$line"
    case $line in
        '<!-- output: '*' -->' | '<!-- source: '*' -->')
            marker=${line#'<!-- '}
            marker=${marker%' -->'}
            ;;
        '```'*)
            if [ -n "$marker" ]; then
                content "$marker"
                marker=''
                replaced=1
            fi
            ;;
    esac
done < README.md
