"""The text of a desktop's lists and entries: groups of keys. What is not asked for stays as it is, byte for byte."""

from __future__ import annotations

import io
import re
from collections.abc import Callable, Iterator

Groups = dict[str, dict[str, str]]

_GROUP = re.compile(r"\s*\[([^\][]+)\]\s*")
_PAIR = re.compile(r"(\s*([^\s=#[][^=]*?)\s*=[ \t]*)(.*?)(\r?\n?)")
_NOTHING = re.compile(r"\s*(#.*)?\s*")


def parse(text: str) -> Groups:
    """The keys of each group, the last one where a key is repeated.

    A line that is none makes the whole text worth nothing: GLib, by which most file managers open files, reads it so.
    """
    groups: Groups = {}
    keys: dict[str, str] | None = None
    for line in io.StringIO(text):
        if head := _GROUP.fullmatch(line):
            keys = groups.setdefault(head[1], {})
        elif keys is not None and (pair := _PAIR.fullmatch(line)):
            keys[pair[2]] = pair[3]
        elif not _NOTHING.fullmatch(line):
            return {}
    return groups


def split(value: str) -> list[str]:
    """The parts of a list, which semicolons part or end."""
    return [part for part in value.split(";") if part]


def put_first(text: str, group: str, key: str, part: str) -> str:
    """The text with ``part`` at the front of a list, before what it holds."""
    found = []

    def change(value: str) -> str:
        found.append(value)
        return f"{part};{_without(value, part)}"

    changed = "".join(_edited(text, group, key, change))
    return changed if found else _with_line(text, group, f"{key}={part};")


def take_out(text: str, group: str, key: str, part: str) -> str:
    """The text without ``part`` in a list; without the line where nothing else is in it."""
    return "".join(_edited(text, group, key, lambda value: _without(value, part)))


def _without(value: str, part: str) -> str:
    return ";".join(other for other in value.split(";") if other.strip() != part)


def _edited(text: str, group: str, key: str, change: Callable[[str], str]) -> Iterator[str]:
    """The lines, with every line of this key changed or, where nothing is left in it, gone."""
    within = False
    for line in io.StringIO(text):
        if head := _GROUP.fullmatch(line):
            within = head[1] == group
        pair = _PAIR.fullmatch(line) if within else None
        if pair is None or pair[2] != key:
            yield line
        elif value := change(pair[3]):
            yield f"{pair[1]}{value}{pair[4]}"


def _with_line(text: str, group: str, new: str) -> str:
    """The text with a line more, first in its group."""
    end = "\r\n" if "\r\n" in text else "\n"
    if text and not text.endswith("\n"):
        text += end
    lines = list(io.StringIO(text))
    heads = [number for number, line in enumerate(lines) if _heads(line, group)]
    if not heads:
        return f"{text}[{group}]{end}{new}{end}"
    lines.insert(heads[0] + 1, new + end)
    return "".join(lines)


def _heads(line: str, group: str) -> bool:
    head = _GROUP.fullmatch(line)
    return head is not None and head[1] == group
