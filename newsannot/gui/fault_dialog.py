"""The window that tells of a fault of ours, with what may be sent about it."""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QDialogButtonBox,
    QPlainTextEdit,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from newsannot import logs
from newsannot.gui import clipboard
from newsannot.gui.application import Application
from newsannot.gui.help import show_folder
from newsannot.gui.label import Label
from newsannot.gui.theme import SPACE, type_sizes
from newsannot.gui.versions import listed, own_parts
from newsannot.gui.words import tr

_UNSEEN = ("offscreen", "minimal")
"""Platforms of Qt's that have no screen."""


class FaultDialog(QDialog):
    """``details`` are as the log has them, and quote no article. Without a parent, newsannot could not start."""

    def __init__(self, parent: QWidget | None, details: str, log_file: Path | None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("A fault in newsannot"))
        self._times = 1
        self._log_file = log_file
        happened = (
            tr("Something went wrong in newsannot.") if parent else tr("newsannot could not start.")
        )
        kept = tr("Your work is kept, and you can go on.") if parent else tr("Your work is kept.")
        send = tr(
            "If it happens again, send the details or the log file to those who look after newsannot for you. "
            "Neither quotes your articles or names their files."
        )
        self._head = Label(happened)
        self._advice = Label(f"{kept} {send}")
        self._fold = QToolButton()
        self._fold.setCheckable(True)
        self._fold.setAutoRaise(True)
        self._details = QPlainTextEdit(f"{listed(own_parts())}\n\n{details}", readOnly=True)
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self._lay_out()
        self._add_buttons()
        self._unfold(False)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(*[4 * SPACE] * 4)
        column.setSpacing(3 * SPACE)
        for part in (self._head, self._advice, self._fold, self._details, self._buttons):
            column.addWidget(part)
        font = self._head.font()
        font.setPointSizeF(type_sizes().large)
        self._head.setFont(font)
        self._advice.setWordWrap(True)
        self._advice.setMinimumWidth(120 * SPACE)
        self._fold.setText(tr("&Details"))
        self._fold.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._details.setAccessibleName(tr("Details"))
        self._details.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)

    def _add_buttons(self) -> None:
        role = QDialogButtonBox.ButtonRole.ActionRole
        self._copy = self._buttons.addButton(tr("&Copy details"), role)
        self._copy.clicked.connect(self._copy_details)
        if self._log_file:
            show = self._buttons.addButton(tr("Show the &log file"), role)
            show.clicked.connect(self._show_log)
        for button in self.findChildren(QPushButton):
            button.setAutoDefault(False)  # Enter is meant for the work
        self._buttons.rejected.connect(self.close)
        self._fold.toggled.connect(self._unfold)

    def _unfold(self, shown: bool) -> None:
        self._fold.setArrowType(Qt.ArrowType.DownArrow if shown else Qt.ArrowType.RightArrow)
        self._details.setVisible(shown)
        self.adjustSize()

    def _copy_details(self) -> None:
        clipboard.put(self._details.toPlainText())
        self._copy.setText(tr("Copied"))

    def _show_log(self) -> None:
        if self._log_file:
            show_folder(self._log_file.parent)

    def count(self) -> None:
        """Another fault, while this one is on the screen."""
        self._times += 1
        text = tr("Something went wrong in newsannot, {times} times by now.", times=self._times)
        self._head.setText(text)


def show_alone(error: Exception, log_file: Path) -> None:
    """Tell of a fault before there is a window, until it is closed; not at all where nobody could close it."""
    application = QApplication.instance() or Application(sys.argv[:1])
    if isinstance(application, QApplication) and application.platformName() not in _UNSEEN:
        FaultDialog(None, logs.trace(error), log_file).exec()
