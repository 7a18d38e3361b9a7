"""The line below the texts: how far the work is, where it is kept, who reads and who tags."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QProgressBar,
    QPushButton,
    QSizePolicy,
    QStatusBar,
    QWidget,
)

from newsannot.gui.announcing import announce
from newsannot.gui.article_header import ElidedLabel
from newsannot.gui.label import Label
from newsannot.gui.theme import SPACE
from newsannot.gui.words import claims_progress, on_button, tr, with_key

ANNOTATOR_KEY = "Ctrl+Shift+U"
_PASSING = 6000  # milliseconds that a sentence stays which asks nothing


class Status(QStatusBar):
    """Progress left, the set in the middle, language and annotator right.

    Signals:
        cancel_requested(): the reading is to stop.
        annotator_requested(): somebody else wants to tag, or the same person by another name.
    """

    cancel_requested = Signal()
    annotator_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._claims = Label()
        self._bar = _bar(tr("Share of claims tagged"))
        self._set = _giving_way()
        self._reading = Label(tr("Reading…"))
        self._share = _bar(tr("Share of the texts read"))
        self._cancel = QPushButton(tr("Stop"), flat=True)
        self._cancel.setToolTip(tr("Stop reading; what is tagged stays"))
        self._ahead = _giving_way()
        self._language = _giving_way()
        self.annotator = QPushButton(flat=True)
        tip = tr("The name that your verdicts carry; press to change it")
        self.annotator.setToolTip(with_key(tip, ANNOTATOR_KEY))
        # One holder: a sentence that passes hides it whole, whatever is shown in it meanwhile.
        left = QWidget()
        row = QHBoxLayout(left)
        row.setContentsMargins(0, 0, 0, 0)
        parts: tuple[QWidget, ...] = (self._claims, self._bar, self._set)
        for part in parts:
            row.addWidget(part)
        row.addStretch(1)
        self.addWidget(left)
        self._under_way: tuple[QWidget, ...] = (self._reading, self._share, self._cancel)
        for widget in (*self._under_way, self._ahead, self._language, self.annotator):
            self.addPermanentWidget(widget)
        self.setContentsMargins(SPACE, 0, SPACE, 0)
        self._cancel.clicked.connect(self.cancel_requested)
        self.annotator.clicked.connect(self.annotator_requested)
        self.show_progress(None, 0)
        self.show_reading(None)
        self.show_ahead("")
        self.show_annotator("")

    def say(self, text: str) -> None:
        """A sentence that passes."""
        self.showMessage(text, _PASSING)
        announce(self, text)

    def hold(self, text: str) -> None:
        """A sentence that stays until another is said; empty takes it away. It is not read out."""
        self.showMessage(text)

    def show_progress(self, tagged: int | None, total: int) -> None:
        """None tagged while no pair is open."""
        self._claims.setText("" if tagged is None else claims_progress(tagged, total))
        self._bar.setVisible(bool(total) and tagged is not None)
        self._bar.setRange(0, max(total, 1))
        self._bar.setValue(tagged or 0)

    def text(self) -> str:
        """How far the work is, in words."""
        return self._claims.text()

    def set_text(self) -> str:
        """The set's name, and whether it is saved."""
        return self._set.text()

    def show_set(self, text: str, path: str = "") -> None:
        self._set.setText(text)
        self._set.set_tip(path)

    def show_reading(self, share: float | None) -> None:
        """How much is read, 0..1; None when nothing is being read."""
        for widget in self._under_way:
            widget.setVisible(share is not None)
        self._share.setRange(0, 100)
        self._share.setValue(round(100 * (share or 0)))

    def show_ahead(self, text: str) -> None:
        """Which pair is read before anybody opens it; empty when none is."""
        self._ahead.setText(text)
        self._ahead.setVisible(bool(text))
        self._ahead.set_tip(
            tr("Pairs are read before you open them. Switch it off in the Set menu.")
        )

    def ahead(self) -> str:
        """What is said of it."""
        return self._ahead.text()

    def show_language(self, text: str, tip: str = "") -> None:
        self._language.setText(text)
        self._language.set_tip(tip)

    def language(self) -> str:
        """Who reads."""
        return self._language.text()

    def show_annotator(self, name: str) -> None:
        self.annotator.setText(on_button(name))
        self.annotator.setAccessibleName(tr("Annotator: {name}", name=name))
        self.annotator.setVisible(bool(name))


def _giving_way() -> ElidedLabel:
    """As wide as its words where there is room; a long one must not make the window wider than the screen."""
    label = ElidedLabel()
    label.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
    return label


def _bar(name: str) -> QProgressBar:
    bar = QProgressBar(textVisible=False)
    bar.setAccessibleName(name)
    bar.setFixedSize(25 * SPACE, 2 * SPACE)
    return bar
