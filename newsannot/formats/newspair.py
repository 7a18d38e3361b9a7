"""A ``.newspair`` file: one record on its own."""

from __future__ import annotations

import codecs
from pathlib import Path

from newsannot import record
from newsannot.errors import FileError, Phrase, RecordError
from newsannot.files import contents, replacing
from newsannot.model import Pair

SUFFIX = ".newspair"


def read(path: Path) -> Pair:
    """The pair of a file; FileError where it holds no record."""
    data = contents(path).removeprefix(codecs.BOM_UTF8)
    try:
        return record.loads(data)
    except RecordError as error:
        raise FileError(
            str(path), Phrase("is not the record of a pair: {reason}", reason=error.phrase)
        ) from error


def write(path: Path, pair: Pair) -> None:
    """Write the pair and replace ``path`` in one step; FileError where a span of it is damaged."""
    problem = record.damage(pair)
    if problem is not None:
        raise FileError(
            str(path), Phrase("was not written, for the pair is damaged: {reason}", reason=problem)
        )
    with replacing(path) as file:
        file.write(record.dumps(pair).encode() + b"\n")
