"""Where the program's own data lies: in a checkout, in an installed wheel, and in a PyInstaller bundle."""

from __future__ import annotations

import json
import sys
from pathlib import Path

SAMPLES = ("ferry", "trial")
"""The pairs of seeds/ that ship with the program, the one that is shown first at the front."""

_PACKAGE = Path(__file__).resolve().parent


def _roots() -> list[Path]:
    """The folders that may hold ``resources`` and ``seeds``, the surest first."""
    bundle = getattr(sys, "_MEIPASS", None)
    if bundle is not None:
        return [Path(bundle)]
    return [_PACKAGE / "_data", _PACKAGE.parent]


def _folder(name: str) -> Path:
    roots = _roots()
    return next((root / name for root in roots if (root / name).is_dir()), roots[-1] / name)


def resource(name: str) -> Path:
    """The path of a file in resources/, which need not exist."""
    return _folder("resources") / name


def seeds() -> Path:
    """The folder of the sample pairs."""
    return _folder("seeds")


def sample(name: str) -> list[Path]:
    """The source and the derived article of one of ``SAMPLES``."""
    return [seeds() / name / part for part in ("source.txt", "derived.txt")]


def licences() -> Path | None:
    """The folder with the licences of all that a bundle holds; None in a checkout and in a wheel."""
    bundle = getattr(sys, "_MEIPASS", None)
    # Beside the program, or in it: an app of macOS is one sealed thing.
    places = (Path(bundle).parent, Path(bundle)) if bundle else ()
    return next((place / "licences" for place in places if (place / "licences").is_dir()), None)


def read_json(name: str) -> object:
    """The parsed content of a JSON file in resources/."""
    parsed: object = json.loads(resource(name).read_text(encoding="utf-8"))
    return parsed
