"""The arguments and options that several commands have."""

from __future__ import annotations

import logging
from pathlib import Path

import click

from newsannot import charsets

FILE = click.Path(path_type=Path)
on_set = click.argument("set_file", metavar="SET.newsannot", type=FILE)


def _log_all(_context: click.Context, _option: click.Parameter, debug: bool) -> None:
    if debug:
        logging.basicConfig()
        logging.getLogger("newsannot").setLevel(logging.DEBUG)


debug = click.option(
    "--debug",
    is_flag=True,
    expose_value=False,
    callback=_log_all,
    help="Show the log, and where an error arose.",
)


_SOME_ENCODINGS = "Windows-1251, ISO 8859-2, KOI8-R, Mac Roman, Shift-JIS, UTF-16"


def _codec(_context: click.Context, _option: click.Parameter, name: str | None) -> str | None:
    charset = charsets.find(name) if name else None
    if name and charset is None:
        raise click.BadParameter(f"no encoding is called «{name}»; some are {_SOME_ENCODINGS}.")
    return charset.codec if charset else None


encoding_of = click.option(
    "--encoding",
    metavar="NAME",
    callback=_codec,
    help="The encoding of text files that are not UTF-8, such as Windows-1251.",
)
