"""The kinds of marks: the layers over a text, each with a switch of its own."""

from __future__ import annotations

from enum import StrEnum


class MarkKind(StrEnum):
    """What a mark stands for; the legend's switches are these too."""

    ENTITY = "entity"
    QUOTE = "quote"
    CLAIM = "claim"
    EVIDENCE = "evidence"
    BOILERPLATE = "boilerplate"
    HINT = "hint"
    MATCH = "match"


ALL_KINDS = frozenset(MarkKind)
