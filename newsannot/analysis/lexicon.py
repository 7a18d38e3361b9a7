"""Word lists out of resources/, read at the first use."""

from __future__ import annotations

from functools import cache

from newsannot.resources import read_json


@cache
def _content(file: str) -> dict[str, object]:
    content = read_json(file)
    if not isinstance(content, dict):
        raise TypeError(f"{file} is no object")
    return content


@cache
def words(file: str, key: str) -> frozenset[str]:
    """The words of one list: a string with blanks between, or a list of phrases."""
    return frozenset(phrases(file, key))


@cache
def phrases(file: str, key: str) -> tuple[str, ...]:
    """The entries of one list in the file's order."""
    found = _content(file)[key]
    if isinstance(found, str):
        return tuple(found.split())
    if isinstance(found, list):
        return tuple(map(str, found))
    raise TypeError(f"{key} in {file} is no list")


@cache
def table(file: str, key: str) -> dict[str, str]:
    """One table of word to word. Do not write to it."""
    found = _content(file)[key]
    if not isinstance(found, dict):
        raise TypeError(f"{key} in {file} is no table")
    return {str(name): str(value) for name, value in found.items()}
