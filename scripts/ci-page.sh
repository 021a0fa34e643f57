#!/bin/bash
# Prints a part of docs/ci.md, as it stands there.
#
#   scripts/ci-page.sh workflow    GitHub's file
#   scripts/ci-page.sh pipeline    GitLab's file
#   scripts/ci-page.sh baseline    the commands for what is new
#   scripts/ci-page.sh step N      the commands of the workflow's Nth step that has some
#   scripts/ci-page.sh script      the commands of the pipeline's job
set -euo pipefail
cd "$(dirname "$0")/.."

# block LANGUAGE N: the Nth fenced block of a language
block() {
    awk -v open="\`\`\`$1" -v wanted="$2" '
        /^```/ { if (inside) { inside = 0 } else if ($0 == open && ++count == wanted) { inside = 1 }; next }
        inside' docs/ci.md
}

case $1 in
    workflow) block yaml 1 ;;
    pipeline) block yaml 2 ;;
    baseline) block sh 1 ;;
    step) block yaml 1 | awk -v wanted="$2" '
        { match($0, /^ */) }
        inside && RLENGTH < 10 { inside = 0 }
        inside { print substr($0, 11) }
        /^        run: \|$/ && ++count == wanted { inside = 1 }' ;;
    script) block yaml 2 | awk '
        inside && !/^    - / { inside = 0 }
        inside { print substr($0, 7) }
        /^  script:$/ { inside = 1 }' ;;
    *)
        echo "docs/ci.md has no part '$1'" >&2
        exit 2
        ;;
esac
