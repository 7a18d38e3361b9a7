"""Reads CHANGELOG.md, in the form of Keep a Changelog, into the releases that software centres show."""

from __future__ import annotations

import re
from dataclasses import dataclass

_HEADING = re.compile(r"## \[?(?P<version>[^]\s]+)\]?(?: - (?P<date>\d{4}-\d\d-\d\d))?\s*")


@dataclass(frozen=True, slots=True)
class Release:
    """A version with its date (ISO) and the changes its readers care about; a date of None is not out yet."""

    version: str
    date: str | None
    changes: tuple[str, ...]


def releases(text: str, version: str) -> list[Release]:
    """The releases, newest first; what is headed "Unreleased" goes out as ``version``."""
    found = []
    for heading, body in _sections(text):
        name = version if heading["version"] == "Unreleased" else heading["version"]
        changes = tuple(_items(body))
        if changes:
            found.append(Release(name, heading["date"], changes))
    return found


def _sections(text: str) -> list[tuple[re.Match[str], list[str]]]:
    sections: list[tuple[re.Match[str], list[str]]] = []
    for line in text.splitlines():
        heading = _HEADING.fullmatch(line)
        if heading is not None:
            sections.append((heading, []))
        elif sections:
            sections[-1][1].append(line)
    return sections


def _items(lines: list[str]) -> list[str]:
    """The list's items, each folded into one line and without its marks for code."""
    items: list[str] = []
    for line in lines:
        if line.startswith("- "):
            items.append(line[2:])
        elif line.startswith("  ") and items:
            items[-1] += f" {line.strip()}"
    return [item.replace("`", "") for item in items]
