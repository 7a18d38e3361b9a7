"""JSONL: a record a line, read line by line and written in one step."""

from __future__ import annotations

import codecs
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from newsannot import canonical, record
from newsannot.errors import Phrase, RecordError
from newsannot.files import reading, replacing
from newsannot.model import Pair
from newsannot.record import Damaged

# Bytes; a pair of books with every layer fits.
LINE_LIMIT = 64 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Line:
    """A line that is not blank; ``number`` counts from 1."""

    number: int
    data: bytes


@dataclass(frozen=True, slots=True)
class Read:
    """The pair of a line."""

    number: int
    pair: Pair


@dataclass(frozen=True, slots=True)
class Refused:
    """A line that holds no pair, and why."""

    number: int
    problem: str


def lines(path: Path, *, limit: int = LINE_LIMIT) -> Iterator[Line | Refused]:
    """The lines of a file, blank ones left out, one in memory at a time; ``limit`` counts bytes."""
    with reading(path) as file:
        yield from _lines(file, limit)


def _lines(file: BinaryIO, limit: int) -> Iterator[Line | Refused]:
    number = 0
    while data := file.readline(limit + 1):
        number += 1
        if len(data) > limit and not data.endswith(b"\n"):
            _skip_line(file)
            yield Refused(number, f"is longer than {limit:,} bytes")
            continue
        if number == 1:
            data = data.removeprefix(codecs.BOM_UTF8)
        if data.strip():
            yield Line(number, data)


def _skip_line(file: BinaryIO) -> None:
    while (rest := file.readline(1024 * 1024)) and not rest.endswith(b"\n"):
        pass


def parsed(line: Line) -> Read | Refused:
    """The pair of a line, or what is wrong with it."""
    try:
        return Read(line.number, canonical.read(line.data) or record.loads(line.data))
    except RecordError as error:
        return Refused(line.number, str(error))


def read(path: Path, *, limit: int = LINE_LIMIT) -> Iterator[Read | Refused]:
    """The pairs of a file, line by line."""
    for line in lines(path, limit=limit):
        yield parsed(line) if isinstance(line, Line) else line


def each_once(items: Iterable[Read | Refused]) -> Iterator[Read | Refused]:
    """The items, but a pair is refused whose id stood in an earlier line."""
    lines: dict[str, int] = {}
    for item in items:
        if isinstance(item, Read):
            first = lines.setdefault(item.pair.id, item.number)
            if first != item.number:
                problem = Phrase(
                    "the id {id} stands in line {line} too", id=item.pair.id, line=first
                )
                yield Refused(item.number, problem)
                continue
        yield item


def write(path: Path, pairs: Iterable[Pair | Damaged]) -> tuple[Damaged, ...]:
    """Write the pairs and replace ``path`` in one step; the damaged ones are left out and returned.

    Every span is sliced again before its pair is written.
    """
    damaged = []
    with replacing(path) as file:
        for pair in pairs:
            if isinstance(pair, Damaged):
                damaged.append(pair)
            elif problem := canonical.damage(pair):
                damaged.append(Damaged(pair.id, problem))
            else:
                file.write(record.dumps(pair).encode() + b"\n")
    return tuple(damaged)
