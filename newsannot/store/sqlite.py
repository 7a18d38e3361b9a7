"""The one import of sqlite-utils: without numpy, which it would load only to know numpy's numbers.

That is 0.1 s of the window's start; where numpy is loaded already, nothing changes.
"""

from __future__ import annotations

from sqlite3 import sqlite_version

from newsannot.imports import standing_in

with standing_in({"numpy": None}):
    from sqlite_utils import Database, Migrations

__all__ = ["Database", "Migrations", "sqlite_version"]
