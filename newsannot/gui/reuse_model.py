"""How much of each paragraph is the source's, as a list model, and the words for it."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from newsannot.gui.words import percent, tr
from newsannot.ledgers.shares import Kind, ParagraphReuse, Reuse, Shares

Index = QModelIndex | QPersistentModelIndex

PARAGRAPH_ROLE = Qt.ItemDataRole.UserRole

_ROOT = QModelIndex()


@dataclass(frozen=True, slots=True)
class ReuseParagraph:
    """One row: a paragraph, its number from 1 and its first words."""

    number: int
    beginning: str
    reuse: ParagraphReuse

    @property
    def shares(self) -> Shares:
        return self.reuse.shares


@dataclass(frozen=True, slots=True)
class ReuseSheet:
    """What the page shows; ``waiting`` while suggestions wait for the person's verdict and tie nothing."""

    reuse: Reuse
    paragraphs: tuple[ReuseParagraph, ...] = ()
    waiting: bool = False


def kind_name(kind: Kind) -> str:
    return {
        Kind.VERBATIM: tr("verbatim"),
        Kind.NEAR: tr("nearly verbatim"),
        Kind.REWORDED: tr("reworded"),
        Kind.NEW: tr("new"),
    }[kind]


def kind_meaning(kind: Kind) -> str:
    """What counts as this, for a tooltip."""
    return {
        Kind.VERBATIM: tr(
            "Six words or more in a row, or a whole sentence, as the source has them"
        ),
        Kind.NEAR: tr("Shorter runs close together out of one sentence of the source"),
        Kind.REWORDED: tr("The rest of the claims that are tied to evidence"),
        Kind.NEW: tr("What is not tied to anything in the source"),
    }[kind]


def shares_in_words(shares: Shares) -> str:
    """«62 % verbatim, 8 % nearly verbatim, …», without what there is nothing of."""
    there = [kind for kind in Kind if shares.count(kind)]
    parts = [
        tr("{share} {kind}", share=percent(shares.share(kind)), kind=kind_name(kind))
        for kind in there
    ]
    return ", ".join(parts)


class ReuseModel(QAbstractListModel):
    """The paragraphs in order."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: tuple[ReuseParagraph, ...] = ()

    def set_rows(self, rows: tuple[ReuseParagraph, ...]) -> None:
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row = self.rows[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.AccessibleTextRole:
                return _spoken(row)
            case Qt.ItemDataRole.ToolTipRole:
                return shares_in_words(row.shares)
            case _ if role == PARAGRAPH_ROLE:
                return row
        return None


def _spoken(row: ReuseParagraph) -> str:
    return tr(
        "Paragraph {number}: {shares}; {words}",
        number=row.number,
        shares=shares_in_words(row.shares),
        words=row.beginning,
    )
