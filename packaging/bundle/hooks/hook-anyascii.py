"""The tables that letters are looked up in; they are read as a package's resources."""

from __future__ import annotations

from PyInstaller.utils.hooks import collect_data_files

hiddenimports = ["anyascii._data"]
datas = collect_data_files("anyascii", subdir="_data")
