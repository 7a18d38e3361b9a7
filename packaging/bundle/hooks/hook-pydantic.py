"""Pydantic as far as spaCy's schemas need it: it loads its own modules by name."""

from __future__ import annotations

from PyInstaller.utils.hooks import collect_submodules

LEFT_OUT = (
    "pydantic.v1",
    "pydantic.deprecated",
    "pydantic.experimental",
    "pydantic.mypy",
    "pydantic._hypothesis_plugin",
)


def _wanted(name: str) -> bool:
    return not f"{name}.".startswith(tuple(f"{left}." for left in LEFT_OUT))


hiddenimports = collect_submodules("pydantic", filter=_wanted)
