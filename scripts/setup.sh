#!/bin/sh
# Makes .venv from requirements.lock and puts the project into it, editable. Safe to run again.
set -eu
cd "$(dirname "$0")/.."
python=${PYTHON:-python3}

"$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' || {
    echo "newsannot needs Python 3.11 or later; $python is $("$python" -V 2>&1). Try: make PYTHON=python3.11 ..." >&2
    exit 1
}
pip() { .venv/bin/python -m pip --disable-pip-version-check "$@"; }

echo "Setting up .venv (once; about a minute)"
[ -x .venv/bin/python ] || "$python" -m venv .venv || {
    echo "Could not make .venv. On Debian and Ubuntu: apt-get install python3-venv" >&2
    exit 1
}
# Older pips cannot resolve some of these packages, so the locked pip comes first.
sed -n '/^pip==/,/^    # via/p' requirements.lock >.venv/pip.lock
pip install -qq --require-hashes --no-deps -r .venv/pip.lock
pip install -qq --require-hashes --no-deps -r requirements.lock
pip install -qq --no-deps --no-build-isolation --editable .
