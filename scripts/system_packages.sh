#!/bin/sh
# Installs from the system what pip cannot: a Python with venv and, for the tests of
# the pages, the browser Chromium. Asks for nothing that is there already, and says
# what is missing where it may not install.
#
#     sh scripts/system_packages.sh [PYTHON] [browser]
set -eu
python=${1:-python3}

install() {
    if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
        apt-get update -qq
        DEBIAN_FRONTEND=noninteractive apt-get install -y -qq "$@" >/dev/null
        return 0
    fi
    return 1
}

if ! "$python" -c 'import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
    install python3 python3-venv || {
        echo "elchi: Python 3.11 or newer with venv is needed: sudo apt-get install python3 python3-venv" >&2
        exit 1
    }
fi

if [ "${2:-}" = browser ]; then
    for name in chromium chromium-browser google-chrome; do
        if command -v "$name" >/dev/null 2>&1; then
            exit 0
        fi
    done
    install chromium ||
        echo "elchi: the tests of the pages are left out without Chromium: sudo apt-get install chromium" >&2
fi
