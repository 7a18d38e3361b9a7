"""``agreement`` and ``stats``: what a set's verdicts add up to, as tables or as JSON."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

import click
import msgspec

from newsannot.cli.entry import commands
from newsannot.cli.options import debug, on_set
from newsannot.cli.saying import FAILED, counted, tell

if TYPE_CHECKING:
    from newsannot.record import Damaged
    from newsannot.reports.sheets import Sheet

_json = click.option("--json", "as_json", is_flag=True, help="Write JSON in place of tables.")


@commands.command()
@on_set
@_json
@debug
def agreement(set_file: Path, as_json: bool) -> int:
    """Say how far people agree on the claims that two or more of them judged.

    Cohen's kappa of each two people and of each against all others, Krippendorff's alpha (nominal and ordinal) over everybody,
    each verdict against the rest, how far claims and evidence were marked alike, and who said what. What is undefined, for
    fewer than two claims in common or verdicts that are all the same, is null in JSON.

    \b
    JSON: claims, shared, matched (claims judged; by two or more; of these cut
    differently), alpha_nominal {overall, verdicts {matching, embellished,
    unsupported}}, alpha_ordinal, annotators [{annotator {id, name}, claims,
    shared, agreed, kappa {overall, verdicts}}], between [{one, other, claims,
    table (rows: one), agreed, kappa, claim_overlap, evidence_overlap}],
    damaged [{pair, problem}].
    """
    from newsannot.reports.agreement import agreement as measure
    from newsannot.reports.agreement_sheets import agreement_sheets
    from newsannot.store import Store
    from newsannot.store.judged import judged

    with Store(set_file, readonly=True) as store:
        found = measure(counted(judged(store), "pairs counted"), store.annotators())
    _print(found, agreement_sheets(found), as_json=as_json)
    return _tell_damaged(set_file, found.damaged)


@commands.command()
@on_set
@_json
@debug
def stats(set_file: Path, as_json: bool) -> int:
    """Say what was done in a set: pairs, verdicts, reasons, suggestions and time.

    Verdicts, reasons and seconds for each claim (medians, where the time was measured) are of each person and of everybody.

    \b
    JSON: holdings {pairs, statuses, read, claims (of the pairs that are read),
    articles, unpaired, tags}, touched, tagged, decided (claims with anything of
    a person's; with a verdict; with a decision), decisions, everybody and
    annotators [{annotator {id, name}, verdicts, unsure, reasons, measured,
    seconds, seconds_by_verdict}], suggestions {accepted, same, overridden,
    given (by what was suggested), abstained}, first, last,
    damaged [{pair, problem}].
    """
    from functools import partial

    from newsannot.reports.statistics import statistics
    from newsannot.reports.statistics_sheets import statistics_sheets
    from newsannot.store import Store
    from newsannot.store.figures import holdings, suggested
    from newsannot.store.judged import judged

    with Store(set_file, readonly=True) as store:
        found = statistics(
            holdings(store),
            counted(judged(store), "pairs counted"),
            store.annotators(),
            partial(suggested, store),
        )
    _print(found, statistics_sheets(found), as_json=as_json)
    return _tell_damaged(set_file, found.damaged)


def _print(found: object, sheets: Iterable[Sheet], *, as_json: bool) -> None:
    from newsannot.reports.sheets import as_text

    if as_json:
        click.echo(msgspec.json.encode(found, enc_hook=str))  # a Phrase is its words
        return
    for sheet in sheets:
        click.echo(as_text(sheet))


def _tell_damaged(set_file: Path, damaged: tuple[Damaged, ...]) -> int:
    for pair in damaged:
        tell(f"{set_file}, pair {pair.pair}: left out, for it is damaged: {pair.problem}")
    return FAILED if damaged else 0
