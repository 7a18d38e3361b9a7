"""An open set and the pair on the desk: acts in, notices out; the machine's readings in, never mixed with the acts."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass, replace
from enum import Enum, auto

from newsannot import record
from newsannot.acts import (
    Act,
    Change,
    ClaimRow,
    MarkRow,
    ReadClaim,
    Reading,
    RejectionRow,
    Row,
    Statements,
    as_cut,
    machine_span,
    now,
)
from newsannot.composition import (
    assemble,
    claims_after,
    claims_of,
    laid,
    reading_key,
    with_covered,
)
from newsannot.errors import ActRefused, Phrase, SetError
from newsannot.judgements import judgement_of
from newsannot.model import Annotator, Article, Claim, Judgement, Layers, Pair, Pipeline, Side, Span
from newsannot.originals import Arrival
from newsannot.store import Store
from newsannot.store.rows import key
from newsannot.store.texts import texts_of
from newsannot.verbs import Cover, Desk

_LONG = 200_000
"""Code points of both texts above which they are told of before all else is read."""


class What(Enum):
    """What a notice is about."""

    TEXTS = auto()  # a long pair is about to come: its texts are here, all else takes a while
    PAIR = auto()  # another pair is on the desk, or none
    ACT = auto()
    BESIDE = auto()  # an act that says something of another pair than the one on the desk
    READING = auto()
    PEOPLE = auto()


@dataclass(frozen=True, slots=True)
class Notice:
    """What changed; ``act`` is the act that changed it, ``texts`` are source and derived article that come."""

    what: What
    act: Act | None = None
    texts: tuple[Article, ...] = ()


@dataclass(frozen=True, slots=True)
class Progress:
    """How many of the pair's claims the annotator has tagged."""

    tagged: int
    total: int


@dataclass(frozen=True, slots=True)
class _Laid:
    """An article with its layers, and what it was made of."""

    made_of: tuple[Article, Layers | None, tuple[MarkRow, ...], tuple[RejectionRow, ...]]
    article: Article


class Session:
    """One set, one annotator, one pair at a time. Listeners are called after the change is in the set."""

    def __init__(self, store: Store, annotator: Annotator) -> None:
        self.store = store
        self.annotator = annotator
        self.pair: Pair | None = None
        self._said: Statements | None = None
        self._reading: Reading | None = None
        self._listeners: list[Callable[[Notice], None]] = []
        self._people = store.annotators()
        self._laid: dict[Side, _Laid] = {}

    def subscribe(self, listener: Callable[[Notice], None]) -> None:
        self._listeners.append(listener)

    def _tell(self, what: What, act: Act | None = None) -> None:
        self._announce(Notice(what, act))

    def _announce(self, notice: Notice) -> None:
        for listener in self._listeners:
            listener(notice)

    def close(self) -> None:
        self.store.close()

    # Pairs

    def open_pair(self, pair: str) -> None:
        """Put a pair of the set on the desk; SetError, and the desk as it was, where it cannot be read."""
        self._load(pair)
        self._opened(pair)

    def _opened(self, pair: str) -> None:
        if not self.store.readonly:
            with suppress(SetError):  # it is on the desk, whatever becomes of this
                self.store.set_info("pair", pair)
        self._count()
        self._tell(What.PAIR)

    def leave_pair(self) -> None:
        """Take the pair off the desk."""
        self.pair = self._said = self._reading = None
        self._tell(What.PAIR)

    def open_last(self) -> tuple[SetError, ...]:
        """Put the pair on the desk that lay there last, else the first that opens; the errors of those that do not.

        The last one's error where the set has pairs and none of them opens.
        """
        errors: list[SetError] = []
        for pair in self._last_first():
            try:
                self._load(pair)
            except SetError as error:
                errors.append(error)
            else:
                self._opened(pair)
                return tuple(errors)
        if errors:
            raise errors[0]
        return ()

    def _last_first(self) -> Iterator[str]:
        last = self.store.info("pair")
        if last and self.store.has_pair(last):
            yield last
        yield from (pair for pair in self.store.pair_ids() if pair != last)

    def add(self, source: Article, derived: Article) -> None:
        """Take in two articles as a pair and open it; one that is there already is opened as it is."""
        pair = record.new_pair(source, derived)
        if not self.store.has_pair(pair.id):
            self.store.add_pair(pair)
        self.open_pair(pair.id)

    def add_arrivals(self, source: Arrival, derived: Arrival, *, keep: bool = False) -> None:
        """As ``add``, with the files that the articles come from, their bytes too where ``keep`` says so."""
        with self.store.together():
            for arrival in (source, derived):
                self.store.add_original(arrival, keep=keep)
        self.add(source.article, derived.article)

    def _load(self, pair: str) -> None:
        row = self.store.row(pair)
        texts = source, derived = self.store.article(row.source), self.store.article(row.derived)
        early = sum(len(article.text) for article in texts) > _LONG
        if early:
            self._announce(Notice(What.TEXTS, texts=texts))
        try:
            with self.store.together():
                said = self.store.statements(pair)
                reading = self.store.reading_of(pair, source, derived)
        except SetError:
            if early:
                self._tell(What.PAIR)  # what was on the desk is there still
            raise
        # Only now, or a pair that cannot be read would leave the one on the desk with half of itself.
        self._people = self.store.annotators()  # a record may have brought some
        self._said, self._reading, self._source, self._derived = said, reading, source, derived
        self._compose()

    def _compose(self, act: Act | None = None) -> None:
        """Make the pair anew; after an act the claims that it is not about stay the same values."""
        said, reading = self._said, self._reading
        if said is None:
            return
        source, derived = self._lay(Side.SOURCE), self._lay(Side.DERIVED)
        if act and self.pair:
            claims = claims_after(act, self.pair.claims, derived.text, reading, said)
        else:
            claims = claims_of(derived.text, reading, said)
        self.pair = assemble(source, derived, claims, said, reading, self._people)

    def _count(self) -> None:
        """Have the set know how many claims the pair has, for lists of pairs."""
        if self.pair and not self.store.readonly:
            claims = len(self.pair.claims) if self._reading else None
            with suppress(SetError):  # the act is in the set, and is shown whatever becomes of this
                self.store.count_claims(self.pair.id, claims)

    def _lay(self, side: Side) -> Article:
        """An article with its layers; the same one as before while nothing was said of them."""
        said, reading = self._said, self._reading
        assert said
        layers = (reading.source if side is Side.SOURCE else reading.derived) if reading else None
        bare = self._source if side is Side.SOURCE else self._derived
        made_of = (bare, layers, said.marks, said.rejections)
        known = self._laid.get(side)
        if known and known.made_of == made_of:
            return known.article
        article = laid(bare, layers or Layers(), side, said)
        self._laid[side] = _Laid(made_of, article)
        return article

    # Acts

    def desk(self) -> Desk:
        """What a verb makes an act from."""
        if self.pair is None or self._said is None:
            raise ActRefused(Phrase("no pair is open"))
        return Desk(self.pair, self._said, self.annotator.id, now())

    def do(self, act: Act | None, *before: Act) -> bool:
        """Commit an act, after those on other pairs that go with it, then tell the views; False where there is none."""
        if act is None:
            return False
        new = self.annotator not in self._people
        with self.store.together():
            if new:
                self.store.put_annotator(self.annotator)
            for one in (*before, act):
                self.store.apply(one)
        if new:
            self._people = self.store.annotators()
        self._after(act)
        return True

    def describe(self, pair: str, verb: Callable[[Cover], Act | None]) -> bool:
        """Say something of a pair as a whole, which need not be the one on the desk."""
        return self.do(verb(Cover(self.store.row(pair), self.annotator.id, now())))

    def undo(self) -> Act:
        """Take back the annotator's last act, in whatever pair it was; ActRefused with the reason."""
        act = self.store.undo(self.annotator.id, now())
        self._after(act)
        return act

    def redo(self) -> Act:
        """Do again what was taken back last."""
        act = self.store.redo(self.annotator.id, now())
        self._after(act)
        return act

    def undoable(self) -> Act | None:
        return self.store.undoable(self.annotator.id)

    def redoable(self) -> Act | None:
        return self.store.redoable(self.annotator.id)

    def _after(self, act: Act) -> None:
        if self.pair is None or act.pair != self.pair.id or self._said is None:
            if act.describes():
                self._tell(What.BESIDE, act)
            else:
                self.open_pair(act.pair)
            return
        before = self._said.pair
        self._said = said_after(self._said, act.changes)
        if texts_of(self._said.pair) != texts_of(before):
            self._load(act.pair)
            self._tell(What.PAIR)
            return
        self._compose(act)
        self._count()
        self._tell(What.ACT, act)

    # People

    def know(self, annotator: Annotator) -> None:
        """Work as this annotator from now on; the set has them, and their new name."""
        known = annotator in self._people
        if known and annotator == self.annotator:
            return
        self.annotator = annotator
        if not known:
            with suppress(SetError):  # their first act brings them along
                self.store.put_annotator(annotator)
            self._people = self.store.annotators()
            self._compose()
        self._tell(What.PEOPLE)

    # The machine's layer

    def is_read(self, pipeline: Pipeline) -> bool:
        """Whether the pair on the desk has a reading by this pipeline."""
        if self.pair is None or self._reading is None:
            return False
        return self._reading.key == reading_key(self.pair, pipeline)

    def take_reading(self, pair: str, reading: Reading) -> None:
        """Replace the machine's layer of a pair; what people touched stays theirs.

        A reading of other texts than the pair's, as they were before one was replaced or both swapped, is dropped.
        """
        if not self.store.has_pair(pair):
            return
        on_desk = self.pair is not None and self.pair.id == pair
        read = self.pair if on_desk and self.pair else self.store.pair(pair)
        if reading.key != reading_key(read, reading.pipeline):
            return
        said = self._said if on_desk and self._said else self.store.statements(pair)
        kept = with_covered(reading, said, len(read.derived.text) if read.derived else 0)
        if not self.store.readonly:
            self.store.put_reading(pair, kept)
        if on_desk:
            self._reading = kept
            self._compose()
            self._tell(What.READING)

    def unsuggested(self, act: Act | None = None) -> tuple[Claim, ...]:
        """Claims that wait for the machine's word: those it has not seen, and those whose ends the act moved."""
        if self.pair is None or self._reading is None:
            return ()
        seen = {claim.id for claim in self._reading.claims} - recut(act)
        return tuple(claim for claim in self.pair.claims if claim.id not in seen)

    def take_suggestions(self, pair: str, claims: tuple[ReadClaim, ...]) -> None:
        """Add the machine's word on claims that people made; it is dropped where pair or claim is no longer there."""
        if self.pair is None or self.pair.id != pair or self._reading is None:
            return
        there = {claim.id for claim in self.pair.claims}
        known = {claim.id: claim for claim in self._reading.claims}
        length = len(self._derived.text)
        known |= {claim.id: as_cut(claim, length) for claim in claims if claim.id in there}
        merged = sorted(known.values(), key=lambda claim: (claim.start, claim.end))
        self._reading = replace(self._reading, claims=tuple(merged))
        if not self.store.readonly:
            self.store.put_reading(pair, self._reading)
        self._compose()
        self._tell(What.READING)

    # Where the work stands

    def judgement(self, claim: Claim) -> Judgement | None:
        """The annotator's own judgement of a claim."""
        return judgement_of(claim, self.annotator.id)

    def tagged(self, claim: Claim) -> bool:
        own = self.judgement(claim)
        return own is not None and own.verdict is not None

    def progress(self) -> Progress:
        claims = self.pair.claims if self.pair else ()
        return Progress(sum(map(self.tagged, claims)), len(claims))

    def next_open(self, claim: str | None) -> str | None:
        """The next claim after this one, round the end, that is untagged; then one that is unsure."""
        claims = self.pair.claims if self.pair else ()
        at = next((n for n, found in enumerate(claims) if found.id == claim), -1)
        ring = (*claims[at + 1 :], *claims[: at + 1])
        untagged = (found.id for found in ring if not self.tagged(found))
        unsure = (found.id for found in ring if (own := self.judgement(found)) and own.unsure)
        return next(untagged, None) or next(unsure, None)


def said_after(said: Statements, changes: tuple[Change, ...]) -> Statements:
    """The statements with an act's changes made."""
    kinds = {type(change.row) for change in changes}
    rows = said.rows()
    changed = {(type(r), key(r)): r for r in rows if type(r) in kinds}
    for change in changes:
        place = (type(change.row), key(change.row))
        if change.after is None:
            changed.pop(place, None)
        else:
            changed[place] = change.after
    return Statements.of([*(r for r in rows if type(r) not in kinds), *changed.values()])


def recut(act: Act | None) -> set[str]:
    """The claims whose ends an act moved."""
    changes = act.changes if act else ()
    return {
        change.row.id
        for change in changes
        if isinstance(change.row, ClaimRow)
        and _ends(change.before, change) != _ends(change.after, change)
    }


def _ends(row: Row | None, change: Change) -> Span | None:
    if isinstance(row, ClaimRow):
        return Span(row.start, row.end)
    return machine_span(change.row.id) if isinstance(change.row, ClaimRow) else None
