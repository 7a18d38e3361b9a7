"""Libraries imported without what only other uses of them need: that is what the window and the reader would wait for."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from types import ModuleType
from typing import cast


@contextmanager
def standing_in(stand_ins: dict[str, ModuleType | None]) -> Iterator[None]:
    """For an import: what it finds under these names, None for «not to be had»; real modules that are loaded stay."""
    put = {name: module for name, module in stand_ins.items() if name not in sys.modules}
    sys.modules.update(cast("dict[str, ModuleType]", put))
    try:
        yield
    finally:
        for name in put:
            del sys.modules[name]
