"""Thinc without its tests; its backends read their kernels' sources as they are imported, also where no card is."""

from __future__ import annotations

from PyInstaller.utils.hooks import collect_data_files, collect_submodules


def _wanted(name: str) -> bool:
    return "tests" not in name.split(".") and name != "thinc.mypy"


hiddenimports = collect_submodules("thinc", filter=_wanted)
datas = collect_data_files("thinc", includes=["backends/*.cu"])
