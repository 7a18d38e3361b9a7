"""``merge``: the sets of several annotators into one."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from newsannot.cli.entry import commands
from newsannot.cli.options import FILE, debug
from newsannot.cli.saying import FAILED, count, counted, tell
from newsannot.files import is_there

if TYPE_CHECKING:
    from newsannot.unions import Step, Tally


@commands.command()
@click.argument("out", metavar="OUT.newsannot", type=FILE)
@click.argument("sets", metavar="SET.newsannot ...", nargs=-1, required=True, type=FILE)
@debug
def merge(out: Path, sets: tuple[Path, ...]) -> int:
    """Join the sets of several annotators into OUT; nothing that anybody said is lost.

    OUT is made, or, where it is a set already, the others are brought into it; these are only read. It is written in one
    step. Where one person said two things of one claim, or decided it twice, the later one counts and the other one
    stands beside it as a judgement of «NAME (SET)»; differing notes, facts and names of a pair are kept both.
    """
    from newsannot.unions import Tally, merge_sets, named

    if is_there(out):
        tell(f"{out} is there already: the others are brought into it")
    tallies = {label: Tally() for label in named(sets)}
    for step in counted(merge_sets(out, sets), "taken over"):
        tallies[step.label].count(step)
        for sentence in _told(step):
            tell(sentence)
    for label, tally in tallies.items():
        tell(f"{label}: {_tallied(tally)}")
    return FAILED if any(tally.lost for tally in tallies.values()) else 0


def _told(step: Step) -> Iterator[str]:
    """What a person has to know of one pair."""
    from newsannot.store.joining import Called, Joined, Lost

    match step.result:
        case Called(here, there):
            yield f"{step.label}: {there} is the same person as {here}, whose name stays"
        case Lost(what, problem):
            yield f"{step.label}, {what}: left out, for it is damaged: {problem}"
        case Joined(other=str(other)) as joined:
            yield f"{step.label}, pair {other}: has other texts than the pair called so; kept as {joined.pair}"
        case Joined(twin=str(twin)) as joined:
            yield f"{step.label}, pair {joined.pair}: has the same texts as pair {twin}; both are kept"


def _tallied(tally: Tally) -> str:
    from newsannot.store.joining import How

    parts = [
        f"{count(tally.pairs[How.ADDED], 'new pair')}",
        f"{tally.pairs[How.JOINED]} joined",
        f"{tally.pairs[How.UNCHANGED]} unchanged",
        count(tally.judgements, "judgement"),
    ]
    if tally.beside:
        parts.append(
            f"{tally.beside} that {'differs' if tally.beside == 1 else 'differ'} kept beside"
        )
    if tally.articles:
        parts.append(count(tally.articles, "article"))
    if tally.lost:
        parts.append(f"{tally.lost} damaged and left out")
    return ", ".join(parts)
