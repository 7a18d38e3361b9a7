"""The claim at hand held against its evidence word by word, and the marks that show it in both texts."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer

from newsannot.acts import parts_of
from newsannot.gui.layers import MarkGroup, MarkKind
from newsannot.gui.main_window import MainWindow
from newsannot.gui.marking import Outlook
from newsannot.gui.marks import Mark
from newsannot.gui.presenter import Presenter
from newsannot.gui.words import quoted, tr
from newsannot.ledgers.certainty import Reader, Shift, shifts_of
from newsannot.ledgers.citations import evidence_of
from newsannot.ledgers.rewording import Fate, Rewording, Worded, compare_words
from newsannot.model import Claim, Pair, Reason, Side


class WordMarking(QObject):
    """Compares the claim at hand whenever the presenter shows something else, in a turn of its own after that."""

    def __init__(self, window: MainWindow, presenter: Presenter) -> None:
        super().__init__(window)
        self._window = window
        self._asked: tuple[object, ...] = ()
        self._rewording: Rewording | None = None
        self._reader: Reader | None = None
        self._outlook: Outlook | None = None
        self._turn = QTimer(self, singleShot=True, interval=0)
        self._turn.timeout.connect(self._compare)
        presenter.looked.connect(self._look)

    def _look(self, outlook: Outlook | None) -> None:
        """The words of another claim lose their signs at once."""
        if outlook is None or self._outlook is None or outlook.claim != self._outlook.claim:
            self._mark({})
        self._outlook = outlook
        self._turn.start()

    def _compare(self) -> None:
        outlook = self._outlook
        claim = outlook.at_hand if outlook else None
        rewording = self._reworded(outlook, claim) if outlook and claim else None
        self._window.claims.detail.words.show_words(rewording)
        if outlook and claim and rewording:
            pair = outlook.pair
            self._mark({side: word_marks(pair, claim, rewording, side) for side in Side})
        else:
            self._mark({})

    def _mark(self, marks: dict[Side, list[Mark]]) -> None:
        self._window.source.set_marks(marks.get(Side.SOURCE, []), MarkGroup.WORDS)
        self._window.derived.set_marks(marks.get(Side.DERIVED, []), MarkGroup.WORDS)

    def _reworded(self, outlook: Outlook, claim: Claim) -> Rewording | None:
        """Compared once: another verdict does not change the words."""
        pair, parts = outlook.pair, parts_of(claim)
        evidence = evidence_of(claim, outlook.annotator, judge_first=outlook.judge_first)
        suggestion = outlook.suggestion(claim)
        asked = (pair.source, pair.derived, claim.id, parts, evidence, suggestion)
        if asked != self._asked:
            self._asked = asked
            self._rewording = reworded(outlook, claim, self._reader_of(pair))
        return self._rewording

    def _reader_of(self, pair: Pair) -> Reader | None:
        """The same one while the articles are the same."""
        if pair.derived and not (self._reader and self._reader.reads(pair)):
            self._reader = Reader(pair.derived, pair.source)
        return self._reader


def reworded(outlook: Outlook, claim: Claim, reader: Reader | None = None) -> Rewording | None:
    """The claim's words against those of its evidence; None where there is none to compare, or too much."""
    pair = outlook.pair
    evidence = evidence_of(claim, outlook.annotator, judge_first=outlook.judge_first)
    if pair.derived is None or not evidence:
        return None
    suggestion = outlook.suggestion(claim)
    found = suggestion.reasons if suggestion else ()
    shifts = shifts_of(
        pair, (claim,), outlook.annotator, judge_first=outlook.judge_first, reader=reader
    )
    return compare_words(
        pair.derived,
        parts_of(claim),
        pair.source,
        evidence,
        known=[(f, f.source) for f in found if f.source and f.kind is not Reason.ATTRIBUTION_LOST],
        lost=[shift.source for shift in shifts if shift.shift is Shift.UNATTRIBUTED],
    )


def word_marks(pair: Pair, claim: Claim, rewording: Rewording, side: Side) -> list[Mark]:
    """The marks of one text; the first ones are the claim's whole parts, whose own line gives way to the signs.

    All of a claim that has no sign is kept; of the evidence it may as well not be used, so there it has one.
    """
    if pair.derived is None:
        return []
    texts = (pair.derived.text, pair.source.text)
    if side is Side.SOURCE:
        return [_mark(claim, w, w.fate, _source_tip(w, *texts)) for w in rewording.source]
    parts = [Mark(s.start, s.end, MarkKind.WORDS, claim.id) for s in parts_of(claim)]
    kept = {Fate.KEPT: None}
    told = [w for w in rewording.derived if w.fate is not Fate.KEPT or w.other]
    return parts + [
        _mark(claim, w, kept.get(w.fate, w.fate), _derived_tip(w, *texts)) for w in told
    ]


def _mark(claim: Claim, worded: Worded, fate: Fate | None, tip: str) -> Mark:
    return Mark(
        worded.start,
        worded.end,
        MarkKind.WORDS,
        claim.id,
        machine=worded.alike,
        fate=fate,
        tip=tip,
    )


def _derived_tip(worded: Worded, derived: str, source: str) -> str:
    here = quoted(derived[worded.start : worded.end])
    if worded.other:
        there = quoted(source[worded.other.start : worded.other.end])
        return tr("{here}, in the evidence {there}", here=here, there=there)
    return (
        tr("Added: {here} is not in the evidence", here=here) if worded.fate is Fate.ADDED else ""
    )


def _source_tip(worded: Worded, derived: str, source: str) -> str:
    here = quoted(source[worded.start : worded.end])
    if worded.other:
        there = quoted(derived[worded.other.start : worded.other.end])
        return tr("{here}, in the claim {there}", here=here, there=there)
    return (
        tr("Dropped: {here} is not in the claim", here=here) if worded.fate is Fate.DROPPED else ""
    )
