"""The list of the web's top-level names, which courlan checks addresses by."""

from __future__ import annotations

from PyInstaller.utils.hooks import collect_data_files

datas = collect_data_files("tld", includes=["res/*.txt"])
