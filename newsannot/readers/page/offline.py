"""Trafilatura without its means to fetch pages: stand-ins that do nothing take the network's place while it is imported."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from types import ModuleType

# What trafilatura, htmldate, courlan and tld import in order to fetch; reading a page asks nothing of it.
_NETWORK = ("urllib.request", "urllib3", "urllib3.response", "trafilatura.downloads")


class _StandIn(ModuleType):
    """Whatever is asked of it is another one, and so is what a call of it gives."""

    def __getattr__(self, name: str) -> object:
        if name.startswith("__"):
            raise AttributeError(name)
        return _StandIn(name)

    def __call__(self, *_: object, **__: object) -> _StandIn:
        return self


class _Response:
    """The type of what is fetched, which nothing is of."""


@contextmanager
def no_network() -> Iterator[None]:
    """Let modules be imported that would bring the network's libraries; those that are there already stay as they are."""
    if "trafilatura" in sys.modules:
        yield
        return
    before = {name: sys.modules.get(name) for name in _NETWORK}
    sys.modules.update({name: _StandIn(name) for name in _NETWORK})
    vars(sys.modules["urllib3.response"])["HTTPResponse"] = _Response
    try:
        yield
    finally:
        for name, module in before.items():
            if module is None:
                del sys.modules[name]
            else:
                sys.modules[name] = module


with no_network():
    from trafilatura import bare_extraction, extract_metadata

__all__ = ["bare_extraction", "extract_metadata"]
