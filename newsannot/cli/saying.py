"""What the command line says beside its data, on standard error."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TypeVar

import click

from newsannot import charsets
from newsannot.errors import visible

Result = TypeVar("Result")

FAILED = 1
WRONG_USAGE = 2


def tell(sentence: str) -> None:
    click.echo(f"newsannot: {visible(sentence)}", err=True)


def counted(results: Iterable[Result], what: str) -> Iterator[Result]:
    """The results, counted aloud where somebody watches."""
    watched = sys.stderr.isatty()
    for number, result in enumerate(results, 1):
        yield result
        if watched:
            click.echo(f"\r{number} {what}", err=True, nl=False)
    if watched:
        click.echo(err=True)


def count(number: int, thing: str) -> str:
    return f"{number} {thing}{'' if number == 1 else 's'}"


def tell_guess(path: Path | None, encoding: str) -> None:
    called = charsets.called(encoding)
    tell(f"{path}: read as {called}; if that is wrong, give --encoding NAME")
