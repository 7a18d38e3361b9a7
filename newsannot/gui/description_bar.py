"""Tags and note of the pair at hand, below the texts or the list: a line that is there while it is wanted."""

from __future__ import annotations

from functools import partial
from itertools import pairwise

from PySide6.QtCore import QEvent, QStringListModel, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QCompleter,
    QFrame,
    QGridLayout,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from newsannot.errors import visible
from newsannot.gui.article_header import ElidedLabel
from newsannot.gui.flow import FlowBox
from newsannot.gui.label import Label
from newsannot.gui.note_editor import NoteEditor
from newsannot.gui.notice_bar import Field
from newsannot.gui.own_keys import claimed
from newsannot.gui.theme import SPACE
from newsannot.gui.words import as_tip, elided, on_button, tr, with_key
from newsannot.store.overview import PairOverview


class DescriptionBar(QFrame):
    """Shows what one pair has, or what several have in common, and says what is wanted.

    Signals:
        tags_added(tuple[str, ...]), tag_removed(str): for all that it shows.
        note_written(str, str): a pair's id and its note.
        left(): by Esc.
    """

    tags_added = Signal(object)
    tag_removed = Signal(str)
    note_written = Signal(str, str)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: tuple[tuple[str, ...], bool] = ((), True)
        self._buttons: list[QToolButton] = []
        self.title = ElidedLabel()
        self.tags = FlowBox(self)
        self.field = Field(self)
        self.note = NoteEditor(self)
        self._known = QStringListModel(self)
        self._set_up()
        self._lay_out()
        self.field.returnPressed.connect(self._add)
        self.field.left.connect(self.left)
        self.note.written.connect(self.note_written)
        self.note.left.connect(self.left)
        self.hide()

    def _set_up(self) -> None:
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.field.setPlaceholderText(tr("Add a tag"))
        self.field.setToolTip(with_key(tr("Add a tag"), "Return"))
        self.field.setAccessibleName(tr("Add a tag"))
        self.field.setFixedWidth(40 * SPACE)
        self.note.setAccessibleName(tr("Note for the pair"))
        completer = QCompleter(self._known, self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self.field.setCompleter(completer)

    def _lay_out(self) -> None:
        tags, note = Label(tr("Tags"), self), Label(tr("Note"), self)
        for label in (tags, note):  # level with the field beside it
            label.setFixedHeight(self.field.sizeHint().height())
        tags.setBuddy(self.field)
        note.setBuddy(self.note)
        self.tags.add(self.field)
        self.cross = QToolButton(self)
        self.cross.setText("✕")
        self.cross.setAutoRaise(True)
        self.cross.setToolTip(with_key(tr("Close"), "Esc"))
        self.cross.setAccessibleName(tr("Close tags and note"))
        self.cross.clicked.connect(self.left)
        column = QVBoxLayout()
        column.addWidget(self.tags)
        column.addStretch(1)
        grid = QGridLayout(self)
        grid.setContentsMargins(3 * SPACE, 2 * SPACE, 2 * SPACE, 2 * SPACE)
        grid.setHorizontalSpacing(3 * SPACE)
        grid.addWidget(self.title, 0, 0, 1, 4)
        grid.addWidget(self.cross, 0, 4)
        top = Qt.AlignmentFlag.AlignTop
        grid.addWidget(tags, 1, 0, top)
        grid.addLayout(column, 1, 1)
        grid.addWidget(note, 1, 2, top)
        grid.addWidget(self.note, 1, 3, top)
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(3, 1)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)

    def show_pairs(self, pairs: tuple[PairOverview, ...], more: int, why_not: str) -> None:
        """These pairs and so many more; a note is one pair's. ``why_not`` they can be described, empty where they can."""
        one = pairs[0] if len(pairs) == 1 and not more else None
        self.title.setText(" · ".join(filter(None, (_title(pairs, more), why_not))))
        shared = (
            [tag for tag in pairs[0].tags if all(tag in p.tags for p in pairs)] if pairs else []
        )
        self._show_tags(tuple(shared), enabled=not why_not)
        self.field.setEnabled(bool(pairs) and not why_not)
        self.note.setEnabled(one is not None and not why_not)
        several = tr("A note is written for one pair at a time")
        self.note.setPlaceholderText(tr("A note for the pair") if one else several)
        self.note.setToolTip(as_tip(why_not or ("" if one else several)))
        self.field.setToolTip(as_tip(why_not or with_key(tr("Add a tag"), "Return")))
        self.note.show_note(one.id if one else None, one.note if one else "")

    def know_tags(self, tags: tuple[str, ...]) -> None:
        """What the field proposes."""
        self._known.setStringList(list(tags))

    def _show_tags(self, tags: tuple[str, ...], *, enabled: bool) -> None:
        """A button each, that takes it off; the field behind them."""
        if (tags, enabled) == self._shown:
            return
        self._shown = tags, enabled
        for part in (*self._buttons, self.field):
            self.tags.remove(part)
        for button in self._buttons:
            if button.hasFocus():
                self.field.setFocus()
            button.hide()
            button.deleteLater()
        self._buttons = [self._button(tag, enabled) for tag in tags]
        for part in (*self._buttons, self.field):
            self.tags.add(part)
            part.show()
        for part, after in pairwise((*self._buttons, self.field)):
            self.setTabOrder(part, after)

    def _button(self, tag: str, enabled: bool) -> QToolButton:
        button = QToolButton(self.tags)
        button.setText(f"{on_button(visible(tag))}  ✕")
        name = tr("Remove the tag {tag}", tag=visible(elided(tag)))
        button.setToolTip(as_tip(name))
        button.setAccessibleName(name)
        button.setEnabled(enabled)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        button.clicked.connect(partial(self.tag_removed.emit, tag))
        return button

    def _add(self) -> None:
        """What was typed; a comma parts tags, but not one that is known with it."""
        words = self.field.text().strip()
        self.field.clear()
        parts = [words] if words in self._known.stringList() else words.split(",")
        if tags := tuple(filter(None, map(str.strip, parts))):
            self.tags_added.emit(tags)

    def flush(self) -> None:
        """Write what was typed into the note."""
        self.note.flush()

    def event(self, event: QEvent) -> bool:
        return claimed(event, Qt.Key.Key_Escape) or super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)


def _title(pairs: tuple[PairOverview, ...], more: int) -> str:
    if not pairs:
        return tr("No pair is chosen")
    if len(pairs) == 1 and not more:
        return visible(pairs[0].derived)
    return tr("{number} pairs: the tags that all of them have", number=len(pairs) + more)
