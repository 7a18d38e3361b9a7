"""The passages of the source that a person tied to the current claim, each with what it does for the claim."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from newsannot.gui.choice import Choice
from newsannot.gui.own_keys import claimed
from newsannot.gui.theme import SPACE, Theme
from newsannot.gui.words import elided, role_name, sentence, tr, with_key
from newsannot.gui.words_button import Line, WordsButton
from newsannot.model import Evidence, Role

REMOVE_KEY = "Delete"

_LINES = 3


class EvidenceRow(QWidget):
    """One passage. Signals: ``activated()``, ``role_chosen(Role)``, ``removed()``."""

    activated = Signal()
    role_chosen = Signal(object)
    removed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = WordsButton(theme, _LINES, self)
        self.role = Choice(self)
        for role in Role:
            self.role.addItem(sentence(role_name(role)), role)
        self.role.setToolTip(tr("What this passage does for the claim (Up and Down)"))
        self.remove = QPushButton(tr("Remove"), self)
        self.remove.setToolTip(with_key(tr("Take this passage from the claim"), REMOVE_KEY))
        self._lay_out()
        self.words.clicked.connect(self.activated)
        self.role.activated.connect(self._choose_role)
        self.remove.clicked.connect(self.removed)

    def _lay_out(self) -> None:
        below = QHBoxLayout()
        below.setContentsMargins(2 * SPACE, 0, 0, 0)
        below.setSpacing(SPACE)
        below.addWidget(self.role)
        below.addWidget(self.remove)
        below.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE)
        column.addWidget(self.words)
        column.addLayout(below)

    def show_evidence(self, evidence: Evidence) -> None:
        self.words.show_line(Line(evidence.text, tr("Show this passage in the source")))
        self.role.setCurrentIndex(self.role.findData(evidence.role))
        words = elided(evidence.text)
        self.role.setAccessibleName(tr("Role of the passage {words}", words=words))
        self.remove.setAccessibleName(tr("Remove the passage {words}", words=words))

    def event(self, event: QEvent) -> bool:
        """Keep Delete from the window's own actions while the focus is in this row."""
        return claimed(event, Qt.Key.Key_Delete) or super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Delete:
            self.removed.emit()
            return
        super().keyPressEvent(event)

    def _choose_role(self, index: int) -> None:
        # Qt gives a string enum back as a plain string.
        self.role_chosen.emit(Role(self.role.itemData(index)))


class EvidenceList(QWidget):
    """Signals: ``role_chosen(row, Role)``, ``removed(row)``, ``source_span(start, end)`` in code points."""

    role_chosen = Signal(int, object)
    removed = Signal(int)
    source_span = Signal(int, int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._evidence: tuple[Evidence, ...] = ()
        self.rows: list[EvidenceRow] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(2 * SPACE)

    def show_evidence(self, evidence: tuple[Evidence, ...]) -> None:
        """Show these passages in the rows that are there, so that focus stays where it is."""
        self._evidence = evidence
        for _ in range(len(self.rows), len(evidence)):
            self._add()
        for row in self.rows[len(evidence) :]:
            row.hide()
            row.deleteLater()
        del self.rows[len(evidence) :]
        for row, piece in zip(self.rows, evidence, strict=True):
            row.show_evidence(piece)
        self.setVisible(bool(evidence))

    def stops(self) -> list[QWidget]:
        """What Tab goes through, in order."""
        return [part for row in self.rows for part in (row.words, row.role, row.remove)]

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        for row in self.rows:
            row.words.set_theme(theme)

    def _add(self) -> None:
        row = EvidenceRow(self._theme, self)
        row.activated.connect(self._activate)
        row.role_chosen.connect(self._choose_role)
        row.removed.connect(self._remove)
        self._column.addWidget(row)
        self.rows.append(row)

    def _row(self) -> int:
        """The number of the row that sent the signal."""
        row = self.sender()
        return self.rows.index(row) if isinstance(row, EvidenceRow) and row in self.rows else -1

    def _activate(self) -> None:
        if (row := self._row()) >= 0:
            self.source_span.emit(self._evidence[row].start, self._evidence[row].end)

    def _choose_role(self, role: Role) -> None:
        if (row := self._row()) >= 0 and role is not self._evidence[row].role:
            self.role_chosen.emit(row, role)

    def _remove(self) -> None:
        if (row := self._row()) >= 0:
            self.removed.emit(row)
