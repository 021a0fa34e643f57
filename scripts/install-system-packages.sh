#!/bin/bash
# Installs the packages of system-packages.txt that are missing; does nothing, offline too, when none is.
set -euo pipefail
cd "$(dirname "$0")/.."

[ "${SKIP_SYSTEM_PACKAGES:-}" = 1 ] && exit 0

mapfile -t wanted < <(sed 's/#.*//' system-packages.txt | awk 'NF { print $1 }')

fail() {
    printf 'system packages: %s\n' "$@" >&2
    exit 1
}

if ! command -v dpkg > /dev/null; then
    fail "this is no Debian or Ubuntu system, so what is missing cannot be told" \
        "needed, under whatever names they have here: ${wanted[*]}" \
        "once they are installed, type: export SKIP_SYSTEM_PACKAGES=1"
fi

missing=()
for package in "${wanted[@]}"; do
    # 'dpkg -s' also knows packages that were removed but left their configuration behind
    status=$(dpkg -s "$package" 2> /dev/null | grep '^Status:' || true)
    [[ $status == *" installed" ]] || missing+=("$package")
done
[ ${#missing[@]} -eq 0 ] && exit 0

install=(apt-get -o DPkg::Lock::Timeout=120 install -y --no-install-recommends "${missing[@]}")
by_hand="sudo apt-get update && sudo apt-get install -y --no-install-recommends ${missing[*]}"

command -v apt-get > /dev/null || fail "missing: ${missing[*]}" "there is no apt-get here to install them with"

as_root=()
if [ "$(id -u)" -ne 0 ]; then
    if ! command -v sudo > /dev/null; then
        fail "missing: ${missing[*]}" "installing them takes root, and there is no sudo here; as root, type:" \
            "    ${by_hand//sudo /}"
    fi
    as_root=(sudo)
    [ -t 0 ] || as_root=(sudo -n) # nobody is there to type a password
fi

run() {
    echo "+ $*"
    "$@" < /dev/null
}

apt() {
    run ${as_root[@]+"${as_root[@]}"} env DEBIAN_FRONTEND=noninteractive "$@"
}

echo "system packages: missing: ${missing[*]}; installing them"
if ! apt-cache show "${missing[@]}" > /dev/null 2>&1; then
    apt apt-get update || fail "the list of packages could not be fetched; when it can, type:" "    $by_hand"
fi
# a list may be there and be too old: the files it names are gone then
apt "${install[@]}" || { apt apt-get update && apt "${install[@]}"; } \
    || fail "could not install: ${missing[*]}; see above, or type:" "    $by_hand"
