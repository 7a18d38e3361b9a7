"""Another text in the place of one of a pair's two: what would become of all that was said, and the acts that do it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from newsannot.acts import now
from newsannot.anchoring import Alignment, Anchored, Fate, Kind, Places, Use, anchored, uses_of
from newsannot.model import Article, Side, Span
from newsannot.originals import Arrival
from newsannot.session import Session
from newsannot.store import Store, replaced
from newsannot.verbs import Desk, replace_text

_SETTLED = {Fate.STAYS, Fate.MOVES}


@dataclass(frozen=True, slots=True)
class Spot:
    """One of the two texts of a pair."""

    pair: str
    side: Side


@dataclass(frozen=True, slots=True)
class Item:
    """A span that people's words have in the old text, what it is there for, and what becomes of it."""

    found: Anchored
    uses: tuple[Use, ...]

    @property
    def settled(self) -> bool:
        """Whether its exact words stand at one place."""
        return self.found.fate in _SETTLED

    @property
    def must_decide(self) -> bool:
        """Whether a person must say where it goes; what is lost and is no claim leaves what it was said for.

        Passages that were only seen in passing are nothing to ask about.
        """
        if self.found.fate is Fate.LOST:
            return any(use.kind is Kind.CLAIM for use in self.uses)
        return not self.settled and any(use.kind is not Kind.SEARCHED for use in self.uses)


@dataclass(frozen=True, slots=True)
class Prospect:
    """What would become of a pair, and of the ``others`` that have the same article, with a new text.

    ``items`` are all spans in order, those of other pairs too; ``taken`` and ``added`` what of the texts is not in both.
    """

    spot: Spot
    alignment: Alignment
    items: tuple[Item, ...]
    taken: tuple[Span, ...]
    added: tuple[Span, ...]
    others: tuple[Spot, ...] = ()

    def of(self, spots: Iterable[Spot]) -> tuple[Item, ...]:
        """The items of these pairs, with their uses only."""
        pairs = {spot.pair for spot in spots}
        kept = (
            Item(item.found, tuple(use for use in item.uses if use.pair in pairs))
            for item in self.items
        )
        return tuple(item for item in kept if item.uses)


@dataclass(frozen=True, slots=True)
class Replacement:
    """A text that is to take the place of another in these ``spots``; ``places`` say where each span is then."""

    arrival: Arrival
    spots: tuple[Spot, ...]
    places: Places


def prospect(path: Path, spot: Spot, new: Article) -> Prospect:
    """What would become of a set's pair with a new text. Takes its time where texts are long: for a thread."""
    with Store(path, readonly=True) as store, store.together():
        said = store.statements(spot.pair)
        number = said.pair.source if spot.side is Side.SOURCE else said.pair.derived
        alignment = Alignment(store.article(number).text, new.text)
        others = tuple(there for there in _spots(store, number) if there != spot)
        uses = [*uses_of(said, spot.side)]
        for other in others:
            uses += uses_of(store.statements(other.pair), other.side)
    return Prospect(spot, alignment, _items(alignment, uses), *alignment.changed(), others)


def _spots(store: Store, article: int) -> tuple[Spot, ...]:
    """Where an article stands."""
    sql = """SELECT pair, 'source' AS side FROM pairs WHERE source = :article
             UNION ALL SELECT pair, 'derived' FROM pairs WHERE derived = :article"""
    with store.database() as db:
        found = db.query(sql, {"article": article})
        return tuple(Spot(row["pair"], Side(row["side"])) for row in found)


def _items(alignment: Alignment, uses: Iterable[Use]) -> tuple[Item, ...]:
    by_span: dict[Span, list[Use]] = {}
    for use in uses:
        by_span.setdefault(use.span, []).append(use)
    found = anchored(alignment, by_span)
    return tuple(Item(one, tuple(dict.fromkeys(by_span[one.span]))) for one in found)


def places_of(items: Iterable[Item], decided: Mapping[Span, Span | None]) -> Places:
    """Where everything is, with what a person ``decided``; what they said nothing of is nowhere."""
    return {
        item.found.span: item.found.places[0] if item.settled else decided.get(item.found.span)
        for item in items
    }


def replace_texts(session: Session, wanted: Replacement, *, keep: bool = False) -> bool:
    """Put the text in its places, one act a pair and all of them at once; that on the pair on the desk is the last.

    ``keep`` has the set keep the file's bytes. ActRefused where it cannot be done.
    """
    article = wanted.arrival.article
    on_desk = session.desk().pair.id
    number = _added(session.store, wanted, on_desk, keep=keep)
    spots = sorted(wanted.spots, key=lambda spot: spot.pair == on_desk)
    acts = [
        replace_text(_desk(session, spot.pair), spot.side, number, article.text, wanted.places)
        for spot in spots
    ]
    *others, act = filter(None, acts) if any(acts) else [None]
    return session.do(act, *others)


def _added(store: Store, wanted: Replacement, on_desk: str, *, keep: bool) -> int:
    """The number of the new article, which stays for redo as the old one does for undo."""
    row = store.row(on_desk)
    with store.together(), store.changing() as db:
        number = store.add_article(wanted.arrival.article)
        store.add_original(wanted.arrival, keep=keep)
        replaced.keep_back(db, {number, row.source, row.derived})
    return number


def _desk(session: Session, pair: str) -> Desk:
    """What an act on any pair of the set is made from."""
    desk = session.desk()
    if desk.pair.id == pair:
        return desk
    store = session.store
    return Desk(store.pair(pair), store.statements(pair), session.annotator.id, now())
