"""The windows that only say something: the keys, and what program this is."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QTextBrowser, QVBoxLayout, QWidget

from newsannot import __version__
from newsannot.gui.actions import COMMANDS, Menu
from newsannot.gui.theme import SPACE
from newsannot.gui.words import tr


def show(parent: QWidget, title: str, html: str, _checked: bool = False) -> None:
    """Show a text beside the window; nothing waits for it."""
    dialog = QDialog(parent)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setWindowTitle(title)
    text = QTextBrowser()
    text.setHtml(html)
    text.setOpenLinks(False)
    buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
    buttons.rejected.connect(dialog.close)
    layout = QVBoxLayout(dialog)
    layout.setContentsMargins(*[3 * SPACE] * 4)
    layout.addWidget(text)
    layout.addWidget(buttons)
    dialog.resize(120 * SPACE, 150 * SPACE)
    dialog.show()


def keys_text() -> str:
    """Every command that has a key, menu by menu."""
    parts = []
    for menu in Menu:
        rows = [
            f"<tr><td width='160'><b>{escape(_keys(command.keys))}</b></td><td>{escape(tr(command.text))}</td></tr>"
            for command in COMMANDS
            if command.menu is menu and command.keys
        ]
        if rows:
            head = escape(tr(menu).replace("&", ""))
            parts.append(f"<h3>{head}</h3><table cellpadding='2'>{''.join(rows)}</table>")
    return "".join(parts)


def _keys(keys: tuple[str, ...]) -> str:
    native = QKeySequence.SequenceFormat.NativeText
    return tr(" or ").join(QKeySequence(key).toString(native) for key in keys)


def about_text() -> str:
    return "".join(
        (
            f"<h2>newsannot {escape(__version__)}</h2>",
            f"<p>{escape(tr('Hold an article against its source, claim by claim.'))}</p>",
            f"<p>{escape(tr('Everything stays on this computer.'))}</p>",
            f"<p>{escape(tr('MIT licence. Uses Qt under the LGPL.'))}</p>",
        )
    )
