"""What the window shows before any text is open: what to do, and where to go on."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSignalMapper, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QGridLayout, QPushButton, QToolButton, QVBoxLayout, QWidget

from newsannot.errors import visible
from newsannot.files import is_file
from newsannot.gui.label import Label
from newsannot.gui.theme import SPACE, type_sizes
from newsannot.gui.words import as_tip, on_button, tr

_MOST = 5


class EmptyState(QWidget):
    """Buttons for the ways to begin, and the sets worked on last.

    Signals:
        set_chosen(str): the path of a recent set.
    """

    set_chosen = Signal(str)

    def __init__(self, begin: tuple[QAction, ...]) -> None:
        super().__init__()
        title = Label(tr("Hold an article against its source"))
        font = title.font()
        font.setPointSizeF(type_sizes().title)
        title.setFont(font)
        hint = Label(
            tr(
                "Drop the source and the article derived from it here, or open them. Nothing leaves this computer."
            )
        )
        hint.setWordWrap(True)
        inner = QVBoxLayout()
        inner.setSpacing(3 * SPACE)
        inner.addWidget(title)
        inner.addWidget(hint)
        inner.addSpacing(2 * SPACE)
        for action in begin:
            inner.addWidget(_button(action))
        self._recent = QVBoxLayout()
        self._recent.setSpacing(SPACE)
        inner.addLayout(self._recent)
        layout = QGridLayout(self)
        layout.addLayout(inner, 1, 1)
        layout.setColumnMinimumWidth(1, 110 * SPACE)
        for edge in (0, 2):
            layout.setColumnStretch(edge, 1)
            layout.setRowStretch(edge, 1)
        self._mapper = QSignalMapper(self)
        self._mapper.mappedString.connect(self.set_chosen)

    def show_recent(self, sets: tuple[str, ...]) -> None:
        """Offer the sets that are still there."""
        while item := self._recent.takeAt(0):
            if widget := item.widget():
                widget.deleteLater()
        there = [path for path in sets if is_file(Path(path))][:_MOST]
        if there:
            self._recent.addWidget(Label(tr("Go on with a set")))
        for path in there:
            button = QToolButton(autoRaise=True)
            button.setText(on_button(visible(Path(path).stem)))
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            button.setToolTip(as_tip(visible(path)))
            button.clicked.connect(self._mapper.map)
            self._mapper.setMapping(button, path)
            self._recent.addWidget(button)


def _button(action: QAction) -> QPushButton:
    key = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
    button = QPushButton(f"{action.text()}    {key}" if key else action.text())
    button.setToolTip(action.toolTip())
    button.setMinimumHeight(9 * SPACE)
    button.clicked.connect(action.trigger)
    button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    return button
