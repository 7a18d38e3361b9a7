"""The claims of a pair as a list model: what a row shows, which rows pass the filter."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum
from functools import cached_property
from html import escape

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from newsannot.gui.voices import Crowd
from newsannot.gui.words import passages_count, sentence, tr, verdict_name
from newsannot.model import Claim, Judgement, Verdict

Index = QModelIndex | QPersistentModelIndex

ITEM_ROLE = Qt.ItemDataRole.UserRole

_ROOT = QModelIndex()


class ClaimFilter(StrEnum):
    """Which claims the list shows."""

    ALL = "all"
    UNTAGGED = "untagged"
    UNSURE = "unsure"
    MATCHING = "matching"
    EMBELLISHED = "embellished"
    UNSUPPORTED = "unsupported"
    DIFFER = "differ"


def filter_name(choice: ClaimFilter) -> str:
    return {
        ClaimFilter.ALL: tr("All"),
        ClaimFilter.UNTAGGED: tr("Untagged"),
        ClaimFilter.UNSURE: tr("Unsure"),
        ClaimFilter.MATCHING: sentence(verdict_name(Verdict.MATCHING)),
        ClaimFilter.EMBELLISHED: sentence(verdict_name(Verdict.EMBELLISHED)),
        ClaimFilter.UNSUPPORTED: sentence(verdict_name(Verdict.UNSUPPORTED)),
        ClaimFilter.DIFFER: tr("Verdicts differ"),
    }[choice]


@dataclass(frozen=True)
class ClaimItem:
    """A claim as its row shows it, the ``number``th of the text; ``judge_first`` keeps the suggestion back.

    ``judgement`` is one's own; the ``crowd`` is there where not only that is looked at.
    """

    claim: Claim
    judgement: Judgement | None = None
    judge_first: bool = False
    number: int = 1
    crowd: Crowd | None = None

    @property
    def verdict(self) -> Verdict | None:
        """The person's verdict, or that of all who are looked at."""
        if self.crowd:
            return self.crowd.verdict
        return self.judgement.verdict if self.judgement else None

    @property
    def suggested(self) -> Verdict | None:
        """The machine's verdict where it is to be seen: none when it abstains, is kept back or overruled."""
        suggestion = self.claim.suggestion
        said = self.verdict or (self.crowd and self.crowd.heard)
        if said or self.judge_first or suggestion is None or suggestion.abstain:
            return None
        return suggestion.verdict

    @property
    def _said(self) -> tuple[Judgement, ...]:
        if self.crowd:
            return tuple(heard.judgement for heard in self.crowd.heard)
        return (self.judgement,) if self.judgement else ()

    @property
    def unsure(self) -> bool:
        return any(said.unsure for said in self._said)

    @property
    def note(self) -> str:
        return "\n".join(said.note for said in self._said if said.note)

    @property
    def evidence_count(self) -> int:
        return sum(len(said.evidence) for said in self._said)

    @property
    def open(self) -> bool:
        """Whether the person's own work waits here, whoever is looked at."""
        own = self.judgement
        return own is None or own.verdict is None or own.unsure

    @cached_property
    def filters(self) -> frozenset[ClaimFilter]:
        """Those that show it, by what anybody says who is looked at; counted over all claims after each act."""
        given = {ClaimFilter(said.verdict) for said in self._said if said.verdict}
        found = {ClaimFilter.ALL, *(given or {ClaimFilter.UNTAGGED})}
        if self.unsure:
            found.add(ClaimFilter.UNSURE)
        if self.crowd and self.crowd.differs:
            found.add(ClaimFilter.DIFFER)
        return frozenset(found)


class ClaimsModel(QAbstractListModel):
    """Rows of ``ClaimItem`` in the order of the text.

    The kept claim (the current one) passes every filter, so that it does not vanish under the hand that tags it.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._all: tuple[ClaimItem, ...] = ()
        self._rows: list[ClaimItem] = []
        self._filter = ClaimFilter.ALL
        self._kept: str | None = None

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not self.checkIndex(index, self.CheckIndexOption.IndexIsValid):
            return None
        item = self._rows[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return item.claim.text
            case Qt.ItemDataRole.ToolTipRole:
                return tip(item)
            case Qt.ItemDataRole.AccessibleTextRole:
                return spoken(item)
            case _ if role == ITEM_ROLE:
                return item
        return None

    def set_items(self, items: tuple[ClaimItem, ...]) -> None:
        """Show these claims with the fewest changes of rows; selection and scroll stay where they can."""
        self._all = items
        self._refresh()

    def set_filter(self, choice: ClaimFilter) -> None:
        self._filter = choice
        self._refresh()

    def set_kept(self, claim_id: str | None) -> None:
        """The claim that is shown whatever the filter says."""
        self._kept = claim_id
        if self._filter is not ClaimFilter.ALL:
            self._refresh()

    def item(self, claim_id: str | None) -> ClaimItem | None:
        """The item of any claim, shown or filtered out."""
        return next((item for item in self._all if item.claim.id == claim_id), None)

    def index_of(self, claim_id: str | None) -> QModelIndex:
        """The row of a claim; invalid where it is not shown."""
        for row, item in enumerate(self._rows):
            if item.claim.id == claim_id:
                return self.index(row)
        return QModelIndex()

    def visible_ids(self) -> tuple[str, ...]:
        return tuple(item.claim.id for item in self._rows)

    def counts(self) -> Counter[ClaimFilter]:
        """How many claims each filter would show, the kept one not counted in."""
        return Counter(choice for item in self._all for choice in item.filters)

    def left(self) -> int:
        """How many wait for the person's own verdict, or for another look."""
        return sum(item.open for item in self._all)

    def _refresh(self) -> None:
        wanted = list(self._all) if self._filter is ClaimFilter.ALL else self._passing()
        self._align(wanted)
        for row, (old, new) in enumerate(zip(self._rows, wanted, strict=True)):
            if old is not new and old != new:
                self._rows[row] = new
                self.dataChanged.emit(self.index(row), self.index(row))

    def _passing(self) -> list[ClaimItem]:
        return [i for i in self._all if self._filter in i.filters or i.claim.id == self._kept]

    def _align(self, wanted: list[ClaimItem]) -> None:
        """Remove and insert rows until the ids are those wanted, from the end so that rows before stay put."""
        old = [item.claim.id for item in self._rows]
        new = [item.claim.id for item in wanted]
        if old == new:
            return
        steps = SequenceMatcher(None, old, new, autojunk=False).get_opcodes()
        for kind, start, end, first, last in reversed(steps):
            if kind != "equal":
                self._replace(start, end, wanted[first:last])

    def _replace(self, start: int, end: int, items: list[ClaimItem]) -> None:
        if start < end:
            self.beginRemoveRows(QModelIndex(), start, end - 1)
            del self._rows[start:end]
            self.endRemoveRows()
        if items:
            self.beginInsertRows(QModelIndex(), start, start + len(items) - 1)
            self._rows[start:start] = items
            self.endInsertRows()


def standing(item: ClaimItem) -> str:
    """How a claim stands, in words for a screen reader: «claim 7, unsupported, no evidence»."""
    extras = list(_extras(item))
    if not item.evidence_count:
        extras.insert(0, tr("no evidence"))
    claim = tr("claim {number}", number=item.number)
    return ", ".join((claim, *_spoken_verdicts(item), *extras))


def spoken(item: ClaimItem) -> str:
    """A row for a screen reader: what is painted, in words."""
    return f"{sentence(standing(item))}. {item.claim.text}"


def tip(item: ClaimItem) -> str:
    """The claim's whole words, then what the row's signs mean; HTML, for only that wraps in a tooltip."""
    signs = ". ".join(sentence(part) for part in (*_spoken_verdicts(item), *_extras(item)))
    parts = [item.claim.text, signs, item.note]
    return "".join(f"<p>{escape(part)}</p>" for part in parts if part)


def _extras(item: ClaimItem) -> Iterable[str]:
    if item.evidence_count:
        yield passages_count(item.evidence_count)
    if item.unsure:
        yield tr("unsure")
    if item.note:
        yield tr("has a note")


def _spoken_verdicts(item: ClaimItem) -> tuple[str, ...]:
    words = tuple(item.crowd.words()) if item.crowd else ()
    return words or (_spoken_verdict(item),)


def _spoken_verdict(item: ClaimItem) -> str:
    if item.verdict:
        return verdict_name(item.verdict)
    if item.suggested:
        return tr("untagged, suggested {verdict}", verdict=verdict_name(item.suggested))
    return tr("untagged")
