"""Sentences as news have them, each in the encodings that its language was written in before UTF-8."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

_FILE = Path(__file__).parent.parent / "data" / "sentences.txt"
# What writers put where an encoding lacks the better sign.
_PLAIN = str.maketrans(dict(zip("“”„«»״‘’–—", '""""""\'\'--', strict=True)) | {"…": "..."})


@dataclass(frozen=True, slots=True)
class Sample:
    language: str
    encoding: str
    text: str

    @property
    def data(self) -> bytes:
        return self.text.encode(self.encoding)


def sentences() -> Iterator[Sample]:
    """Those that are not ASCII, one by one."""
    for language, encodings, lines in _blocks():
        for encoding in encodings:
            yield from (_sample(language, encoding, line) for line in lines if not line.isascii())


def articles() -> Iterator[Sample]:
    """All of a language's sentences together."""
    for language, encodings, lines in _blocks():
        for encoding in encodings:
            yield _sample(language, encoding, "\n\n".join(lines))


def _blocks() -> Iterator[tuple[str, list[str], list[str]]]:
    for block in _FILE.read_text(encoding="utf-8").strip().split("\n\n"):
        head, *lines = block.split("\n")
        language, *encodings = head.split()
        yield language, encodings, lines


def _sample(language: str, encoding: str, text: str) -> Sample:
    try:
        text.encode(encoding)
    except UnicodeEncodeError:
        text = text.translate(_PLAIN)
    return Sample(language, encoding, text)
