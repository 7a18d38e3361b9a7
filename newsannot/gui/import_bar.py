"""The line below the texts that says how far an import is, and at its end what came of it."""

from __future__ import annotations

from PySide6.QtCore import QElapsedTimer, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QPushButton

from newsannot.gui.announcing import announce
from newsannot.gui.notice_bar import Bar
from newsannot.gui.words import tr, with_key

_OFTEN = 100  # milliseconds between two counts that are shown


class ImportBar(Bar):
    """Counts, with a button that calls the rest off; then tells, with buttons that show more.

    Signals:
        cancelled(): the rest is to be left.
        remarks_asked(): what was refused is to be shown.
    """

    cancelled = Signal()
    remarks_asked = Signal()

    def __init__(self, pair: QAction) -> None:
        """``pair`` pairs articles."""
        super().__init__()
        self.cancel = QPushButton(tr("Cancel"))
        self.cancel.setToolTip(tr("Leave the rest; what was taken in stays"))
        self.cancel.clicked.connect(self.cancelled)
        self.remarks = QPushButton()
        self.remarks.setToolTip(tr("Show each file, and why"))
        self.remarks.clicked.connect(self.remarks_asked)
        self.pair = QPushButton(tr("Pair articles…"))
        self.pair.setToolTip(
            with_key(tr("See which articles belong together"), pair.shortcut().toString())
        )
        self.pair.clicked.connect(pair.trigger)
        pair.triggered.connect(self._take_back)
        for place, button in enumerate((self.cancel, self.remarks, self.pair), 1):
            self.row.insertWidget(place, button)
        self._shown = QElapsedTimer()

    def _take_back(self) -> None:
        """What is offered is being done."""
        if self.pair.isVisible():
            self.hide()

    def begin(self) -> None:
        self.cross.hide()
        self.remarks.hide()
        self.pair.hide()
        self.cancel.show()
        self._shown.start()
        self.say(tr("Looking for files to import"))

    def show_progress(self, done: int, total: int) -> None:
        if self._shown.elapsed() < _OFTEN:
            return
        self._shown.restart()
        text = tr("Importing {done} of {total}", done=done, total=max(done, total))
        self.words.setText(text)
        self.setAccessibleDescription(text)

    def end(self, words: str, remarks: int, alone: int) -> None:
        """So many remarks can be shown, so many articles are in no pair."""
        self.cancel.hide()
        self.cross.show()
        many = tr("Show {number} remarks…", number=remarks)
        self.remarks.setText(tr("Show 1 remark…") if remarks == 1 else many)
        self.remarks.setVisible(remarks > 0)
        self.pair.setVisible(alone > 0)
        self.say(words)
        announce(self, words)
