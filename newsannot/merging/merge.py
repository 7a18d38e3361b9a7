"""What a coming record of a pair says beyond what is here."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from newsannot.acts import Change, PairRow, Statements
from newsannot.composition import compose, decompose
from newsannot.errors import Phrase
from newsannot.merging.claims import claim_news
from newsannot.merging.corrections import mark_news, rejection_news
from newsannot.merging.state import state_news
from newsannot.merging.values import Difference, Known, News, Standing
from newsannot.model import Article, Layers, Pair


@dataclass(frozen=True, slots=True)
class Merged:
    """Two records made one, and where they differ."""

    pair: Pair
    differences: tuple[Difference, ...]


def merge(here: Pair, coming: Pair) -> Merged:
    """Both records of one pair as one; where they differ it says what is ``here``."""
    standing = Standing.of(here)
    found = news(standing, coming)
    names = {person.id: person for person in (*coming.annotators, *here.annotators)}
    order = dict.fromkeys(person.id for person in (*here.annotators, *coming.annotators))
    pair = compose(
        _bare(here.source),
        here.derived and _bare(here.derived),
        _with(standing.said, found.changes),
        standing.reading or found.reading,
        tuple(names[who] for who in order),
    )
    return Merged(pair, found.differences)


def _bare(article: Article) -> Article:
    return replace(article, layers=Layers(language=article.layers.language), rejected=())


def _with(said: Statements, changes: Iterable[Change]) -> Statements:
    changes = tuple(changes)
    before = [change.before for change in changes if change.before]
    kept = (row for row in said.rows() if row not in before)
    return Statements.of([*kept, *(change.after for change in changes if change.after)])


def other_texts(here: Pair, coming: Pair) -> Phrase | None:
    """Why two records of one id are not of one pair, to stand after «the set»; None where they are."""
    ours, theirs = ([a and a.sha256 for a in (p.source, p.derived)] for p in (here, coming))
    if ours == theirs:
        return None
    if ours == theirs[::-1]:
        return Phrase("has pair {id} with source and derived text swapped", id=here.id)
    return Phrase("has a pair {id} of other texts", id=here.id)


def news(here: Standing, coming: Pair) -> News:
    """What ``coming`` says of the same texts beyond what is here; what is here is never changed by it."""
    if here.pair == coming:
        return News()
    row = here.said.pair
    told, reading = decompose(coming, PairRow.of(coming, row.source, row.derived))
    known = Known.of(here.stood)
    parts = (
        claim_news(here, coming, known),
        mark_news(here.said, told, known),
        rejection_news(here.said, told, known),
        state_news(here, coming, known),
    )
    return News(
        tuple(change for part in parts for change in part.changes),
        tuple(difference for part in parts for difference in part.differences),
        None if here.reading else reading,
    )
