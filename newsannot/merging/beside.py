"""What one person said twice of one thing, in two sets: both stay, the other one under a name that says whose set it is from."""

from __future__ import annotations

from collections.abc import Container

_MARK = "#"


def beside(annotator: str, label: str) -> str:
    """The id under which another word of a person stands, from the set that is called ``label``."""
    return f"{annotator}{_MARK}{label}"


def is_beside(annotator: str, people: Container[str]) -> bool:
    """Whether somebody of these ids is but another word of one of them, and nobody of their own."""
    own, mark, _ = annotator.partition(_MARK)
    return bool(mark) and own in people
