"""Babel, of which courlan asks for a language's name only, without the data of other languages, 35 MB."""

from __future__ import annotations

from PyInstaller.utils.hooks import collect_data_files

datas = collect_data_files(
    "babel", includes=["global.dat", "locale-data/root.dat", "locale-data/en.dat"]
)
