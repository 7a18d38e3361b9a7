"""Write resources/model_manifest.json from the pinned model as pip installed it.

usage: python scripts/model_manifest.py

The lock lets only the examined wheel in; what the wheel's own list says of each file must hold here, or nothing is written.
"""

from __future__ import annotations

import base64
import json
import re
import sys
from collections.abc import Iterator
from dataclasses import asdict
from importlib.metadata import Distribution, PackagePath
from pathlib import Path

from newsannot.analysis.language import BUNDLED
from newsannot.analysis.manifest import Facts, Manifest, facts_of
from newsannot.resources import resource

LOCK = Path(__file__).resolve().parents[1] / "requirements.lock"


def pinned_wheel() -> str:
    """The SHA-256 of the only wheel that may be installed."""
    name = re.escape(BUNDLED.replace("_", "-"))
    lock = LOCK.read_text(encoding="utf-8")
    (found,) = re.findall(rf"^{name}==.*\n    --hash=sha256:(\w+)$", lock, re.MULTILINE)
    return str(found)


def listed(model: Distribution) -> Iterator[tuple[str, PackagePath]]:
    """The files of the package that the wheel brought, by their place in it."""
    for file in model.files or ():
        if file.parts[0] == BUNDLED and file.hash:
            yield file.relative_to(BUNDLED).as_posix(), file


def examined(file: PackagePath) -> Facts:
    """A file's facts, when they are those of the wheel's list."""
    found = facts_of(Path(str(file.locate())))
    digest = base64.urlsafe_b64encode(bytes.fromhex(found.sha256)).rstrip(b"=").decode()
    if not file.hash or file.hash.value != digest or file.size != found.size:
        sys.exit(f"{file} is not what the wheel holds; install the model again")
    return found


def main() -> None:
    model = Distribution.from_name(BUNDLED)
    files = {name: examined(file) for name, file in sorted(listed(model))}
    manifest = Manifest(BUNDLED, model.version, pinned_wheel(), files)
    text = json.dumps(asdict(manifest), indent=1)
    resource("model_manifest.json").write_text(f"{text}\n", encoding="utf-8")
    print(f"{len(files)} files")


if __name__ == "__main__":
    main()
