#!/bin/sh
# Installs from the system what pip cannot: a Python with venv. Asks for nothing
# that is there already, and says what is missing where it may not install.
set -eu
python=${1:-python3}
if "$python" -c 'import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
    exit 0
fi
if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
    apt-get update -qq
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq python3 python3-venv
    exit 0
fi
echo "elchi: Python 3.11 or newer with venv is needed: sudo apt-get install python3 python3-venv" >&2
exit 1
