"""``import``, ``export`` and ``check``: what goes into a set, what comes out of it, and whether it is sound."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from newsannot.cli.entry import commands
from newsannot.cli.likeness import why
from newsannot.cli.model import say_condition
from newsannot.cli.options import FILE, debug, encoding_of, on_set
from newsannot.cli.saying import FAILED, Result, count, counted, tell, tell_guess
from newsannot.errors import visible

if TYPE_CHECKING:
    from newsannot.intake import Tally

# Known without loading what opens a set.
FORMATS = ["jsonl"]


@commands.command("import")
@on_set
@click.argument("paths", metavar="FILE|FOLDER|PAIRS.jsonl ...", nargs=-1, required=True, type=FILE)
@click.option("--pair", type=click.Choice(["auto"]), help="Pair articles where it is clear.")
@encoding_of
@debug
def take_in(set_file: Path, paths: tuple[Path, ...], pair: str | None, encoding: str | None) -> int:
    """Take articles and records into a set, which is made if it does not exist.

    Articles are files of text, Markdown, web pages, Word, OpenDocument or rich text documents, PDFs or mails; records are
    .jsonl and .newspair files. Of a pair that the set has, what its record says beyond the set is added, and nothing is
    replaced. With --pair auto, articles become pairs by their files' names (NAME.source.txt and NAME.derived.txt), then by
    dates and likeness, where nothing else comes near; the others stay unpaired and are named.
    """
    from newsannot import intake
    from newsannot.store import Store

    tally = intake.Tally()
    with Store(set_file, holder="newsannot import") as store:
        pairing = pair == "auto"
        results = intake.take_in(store, paths, pair_articles=pairing, encoding=encoding)
        for result in counted(results, "taken in"):
            tally.count(result)
            match result:
                case intake.ReadAs():
                    tell_guess(result.path, result.encoding)
                case intake.Rejected():
                    tell(f"{result.what}: {result.problem}")
                case intake.Paired():
                    tell(f"{result.source} with {result.derived}: {why(result.proposal)}")
                case intake.Unpaired(what=what) if what:
                    tell(
                        f"{what}: not paired; which is its partner, or which is the source, is not clear"
                    )
                case intake.Merged():
                    for difference in result.report.left_out:
                        tell(f"{result.what}: left out: {difference}")
    for sentence in _tallied(tally, set_file, pairing=pairing):
        tell(sentence)
    return FAILED if tally.rejected else 0


def _tallied(tally: Tally, set_file: Path, *, pairing: bool) -> Iterator[str]:
    refused = f", {tally.rejected} refused" if tally.rejected else ""
    yield f"{count(tally.added, 'pair')} taken into {set_file}{refused}"
    if tally.merged:
        gains = ", ".join(f"{what}: {number}" for what, number in tally.gains.items())
        yield f"{_were_there(tally.merged)}; merged: {gains}"
    if tally.unchanged:
        yield f"{_were_there(tally.unchanged)}, unchanged"
    if tally.known:
        yield _were_there(tally.known, "article")
    if tally.unpaired:
        hint = "" if pairing else "; --pair auto pairs those that clearly belong together"
        yield f"{count(tally.unpaired, 'article')} taken in, not paired yet{hint}"


def _were_there(number: int, thing: str = "pair") -> str:
    return f"{count(number, thing)} {'was' if number == 1 else 'were'} there already"


@commands.command()
@on_set
@click.option("-o", "--output", metavar="OUT", required=True, type=FILE, help="What to write.")
@click.option(
    "--format",
    "kind",
    type=click.Choice(FORMATS),
    default="jsonl",
    show_default=True,
    help="What form it has.",
)
@debug
def export(set_file: Path, output: Path, kind: str) -> int:
    """Write all pairs of a set; a damaged one is left out and named."""
    from newsannot.export import export_set

    def watch(pairs: Iterable[Result]) -> Iterator[Result]:
        return counted(pairs, "pairs written")

    damaged = export_set(set_file, output, kind=kind, watch=watch)
    for pair in damaged:
        tell(f"{set_file}, pair {pair.pair}: left out, for it is damaged: {pair.problem}")
    return FAILED if damaged else 0


@commands.command()
@click.argument("set_file", metavar="[SET.newsannot]", required=False, type=FILE)
@click.option("--model", is_flag=True, help="Check the language model in place of a set.")
@debug
def check(set_file: Path | None, model: bool) -> int:
    """Say whether a set is sound, and what was lost if not; or, with --model, the language model that came along."""
    match set_file, model:
        case None, True:
            return say_condition()
        case Path(), False:
            return _check_set(set_file)
    raise click.UsageError("Give SET.newsannot, or --model without a set.")


def _check_set(set_file: Path) -> int:
    from newsannot.store import check

    sound = True
    for problem in check(set_file):
        sound = False
        click.echo(visible(problem))
    click.echo(visible(f"{set_file} is {'sound' if sound else 'damaged'}"))
    return 0 if sound else FAILED
