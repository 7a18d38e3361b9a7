"""What the Help menu shows: the keys, what program this is, and where its log is."""

from __future__ import annotations

from html import escape
from pathlib import Path

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices, QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from newsannot.gui import clipboard
from newsannot.gui.actions import COMMANDS, Menu
from newsannot.gui.label import Label
from newsannot.gui.theme import SPACE, type_sizes
from newsannot.gui.versions import all_parts, listed
from newsannot.gui.words import tr
from newsannot.resources import licences


def show_keys(parent: QWidget) -> None:
    """Every command that has a key."""
    dialog = QDialog(parent)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setWindowTitle(tr("Keys"))
    text = QTextBrowser()
    text.setHtml(keys_text())
    text.setOpenLinks(False)
    text.setAccessibleName(tr("Keys"))
    buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
    buttons.rejected.connect(dialog.close)
    layout = QVBoxLayout(dialog)
    layout.setContentsMargins(*[3 * SPACE] * 4)
    layout.addWidget(text)
    layout.addWidget(buttons)
    dialog.resize(120 * SPACE, 150 * SPACE)
    dialog.show()


def keys_text() -> str:
    """The keys menu by menu, as HTML."""
    parts = []
    for menu in Menu:
        own = (command for command in COMMANDS if command.menu is menu)
        rows = [_row(command.keys, tr(command.text)) for command in own if command.keys]
        if rows:
            parts.append(_table(tr(menu).replace("&", ""), rows))
    return "".join([*parts, _table(tr("In the list of pairs"), _rows_of_list())])


def _rows_of_list() -> list[str]:
    """What the list does by itself: these keys are no commands of the window."""
    return [
        _row(("Return",), tr("Open the pair")),
        _row(("/",), tr("Search; any letter begins it too")),
        _row(("Backspace",), tr("Clear filters")),
        _row(("Esc",), tr("Back to the texts")),
    ]


def _table(head: str, rows: list[str]) -> str:
    return f"<h3>{escape(head)}</h3><table cellpadding='2'>{''.join(rows)}</table>"


def _row(keys: tuple[str, ...], words: str) -> str:
    return f"<tr><td width='160'><b>{escape(_keys(keys))}</b></td><td>{escape(words)}</td></tr>"


def _keys(keys: tuple[str, ...]) -> str:
    native = QKeySequence.SequenceFormat.NativeText
    return tr(" or ").join(QKeySequence(key).toString(native) for key in keys)


class About(QDialog):
    """What program this is, part by part, to read and to copy."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("About newsannot"))
        self._parts = tuple(all_parts())
        self._licences = licences()
        title = Label(f"{self._parts[0].name} {self._parts[0].version}")
        font = title.font()
        font.setPointSizeF(type_sizes().title)
        title.setFont(font)
        column = QVBoxLayout(self)
        column.setContentsMargins(*[4 * SPACE] * 4)
        column.setSpacing(3 * SPACE)
        column.addWidget(title)
        what = tr("Hold an article against its source, claim by claim.")
        column.addWidget(Label(f"{what}\n{tr('Everything stays on this computer.')}"))
        column.addLayout(self._table())
        column.addWidget(Label(tr("MIT licence. Uses Qt under the LGPL.")))
        column.addWidget(self._buttons())

    def _table(self) -> QFormLayout:
        table = QFormLayout()
        table.setHorizontalSpacing(4 * SPACE)
        table.setVerticalSpacing(SPACE)
        for part in self._parts[1:]:
            value = Label(part.version)
            value.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            table.addRow(part.name, value)
        return table

    def _buttons(self) -> QDialogButtonBox:
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        role = QDialogButtonBox.ButtonRole.ActionRole
        self._copy = buttons.addButton(tr("C&opy"), role)
        self._copy.clicked.connect(self._copy_parts)
        if self._licences:
            show = buttons.addButton(tr("&Licences"), role)
            show.clicked.connect(self._show_licences)
        buttons.rejected.connect(self.close)
        return buttons

    def _copy_parts(self) -> None:
        clipboard.put(listed(self._parts))
        self._copy.setText(tr("Copied"))

    def _show_licences(self) -> None:
        if self._licences:
            show_folder(self._licences)


def show_folder(folder: Path) -> bool:
    """Have the system's file manager show it; whether it took it."""
    return QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))
