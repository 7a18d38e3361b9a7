"""The one import of sqlite-utils: without numpy, which it would load only to know numpy's numbers.

That is 0.1 s of the window's start; where numpy is loaded already, nothing changes.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from types import ModuleType
from typing import cast


@contextmanager
def _without(module: str) -> Iterator[None]:
    """For an import that tries the module and does without."""
    if module in sys.modules:
        yield
        return
    sys.modules[module] = cast(ModuleType, None)  # what import takes for «not to be had»
    try:
        yield
    finally:
        del sys.modules[module]


with _without("numpy"):
    from sqlite_utils import Database, Migrations

__all__ = ["Database", "Migrations"]
