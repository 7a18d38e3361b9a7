"""Trafilatura reads its settings as it is imported."""

from __future__ import annotations

from PyInstaller.utils.hooks import collect_data_files

datas = collect_data_files("trafilatura", includes=["settings.cfg"])
