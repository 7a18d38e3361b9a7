"""The words by which justext knows sentences."""

from __future__ import annotations

from PyInstaller.utils.hooks import collect_data_files

datas = collect_data_files("justext", includes=["stoplists/*.txt"])
