"""Texts as their words, by which those of one origin are compared."""

from __future__ import annotations

import re

_WORD = re.compile(r"\w+")
_EMPTY_LINE = re.compile(r"\n\s*\n")


def words(text: str) -> str:
    """The words of a text, a blank around each, whatever stands between them."""
    return f" {' '.join(_WORD.findall(text))} "


def says_more(text: str, plain: str) -> bool:
    """Whether a text has other words or paragraphs than one that came with it as plain text."""
    return _said(text) != _said(plain)


def _said(text: str) -> list[str]:
    paragraphs = _EMPTY_LINE.split(text.replace("\r\n", "\n"))
    return [said for paragraph in paragraphs if (said := words(paragraph)).strip()]
