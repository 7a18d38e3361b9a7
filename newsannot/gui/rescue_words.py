"""What became of a damaged set, in sentences."""

from __future__ import annotations

from pathlib import Path

from newsannot.errors import visible
from newsannot.gui.words import elided, tr
from newsannot.store.rescue import Count, Rescued

_MOST_NAMED = 3


def rescue_sentence(target: Path, rescued: Rescued) -> str:
    """Where the new set is, what is in it, and what is not."""
    text = tr("What could be read is in {file}, and open now:", file=visible(target.name))
    kept = {count.table: count.kept for count in rescued.counts}
    holds = tr(
        "{pairs} pairs, {articles} articles, {judgements} verdicts and {acts} entries of the history.",
        pairs=kept["pairs"],
        articles=kept["articles"],
        judgements=kept["judgements"],
        acts=kept["acts"],
    )
    return f"{text} {holds} {_lost(rescued)}"


def _lost(rescued: Rescued) -> str:
    if rescued.whole:
        return tr("Nothing is lost.")
    lost = [words for count in rescued.counts if (words := _lost_of(count))]
    text = tr("Lost: {what}.", what=", ".join(lost)) if lost else ""
    if rescued.pairs:
        names = "; ".join(visible(elided(name)) for name in rescued.pairs[:_MOST_NAMED])
        more = " …" if len(rescued.pairs) > _MOST_NAMED else ""
        text = f"{text} {tr('Pairs that are gone: {names}.', names=names + more)}"
    return text.strip()


def _lost_of(count: Count) -> str:
    """How much of one kind is lost, empty where nothing is."""
    name = {
        "articles": tr("articles"),
        "pairs": tr("pairs"),
        "claims": tr("claims"),
        "judgements": tr("verdicts"),
        "marks": tr("marks"),
        "rejections": tr("marks struck out"),
        "aliases": tr("names joined"),
        "annotators": tr("names of annotators"),
        "readings": tr("readings (made anew when a pair is opened)"),
        "originals": tr("kept original files"),
        "acts": tr("entries of the history"),
    }.get(count.table)
    if name is None or (count.counted and not count.lost):
        return ""
    if count.counted:
        return tr("{number} {things}", number=count.lost, things=name)
    return tr("some {things}", things=name)
