"""What both views of a text share. Neither gives its text back: what is copied is cut from the article."""

from __future__ import annotations

from collections.abc import Iterable
from unicodedata import bidirectional

from PySide6.QtCore import QMimeData, QPointF, Qt
from PySide6.QtGui import QColor, QFont, QPalette, QTextCursor, QTextLine
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QTextEdit

from newsannot.gui.strips import LaidBlock, Sheet, visible_lines
from newsannot.gui.theme import Theme

# What Qt would swallow, take for a block's end or draw as an object; each becomes one UTF-16 unit again.
_SHOWN = str.maketrans(
    {
        "\r": "\u200b",
        "\u2029": "\u2028",
        "\f": "\u2028",
        "\v": "\u2028",
        "\u0085": "\u2028",
        "\0": "\ufffd",
        "\ufdd0": "\ufffd",
        "\ufdd1": "\ufffd",
        "\ufffc": "\ufffd",
        **{chr(code): "\ufffd" for code in range(0xD800, 0xE000)},
    }
)


_OTHERWISE = "\0\v\f\r\u0085\u2029\ufdd0\ufdd1\ufffc"


def shown(text: str) -> str:
    """The text as Qt keeps it position by position: only a line feed ends a block."""
    return text.translate(_SHOWN) if _is_otherwise(text) else text


def _is_otherwise(text: str) -> bool:
    """Whether Qt would keep it otherwise. Most texts are as they are, and to translate a long one takes a while."""
    try:
        text.encode()
    except UnicodeEncodeError:  # half a surrogate pair
        return True
    return any(character in text for character in _OTHERWISE)


def leading_side(text: str) -> Qt.AlignmentFlag:
    """Where lines begin: the first letter with a direction says."""
    strong = next((way for way in map(bidirectional, text) if way in {"L", "R", "AL"}), "L")
    return Qt.AlignmentFlag.AlignLeft if strong == "L" else Qt.AlignmentFlag.AlignRight


def prepare(view: QTextEdit | QPlainTextEdit) -> None:
    """Read, select and copy by mouse and keys, and no more; files dropped here are the window's."""
    view.setTextInteractionFlags(
        Qt.TextInteractionFlag.TextSelectableByMouse
        | Qt.TextInteractionFlag.TextSelectableByKeyboard
    )
    view.setUndoRedoEnabled(False)
    view.setAcceptDrops(False)
    view.setTabChangesFocus(True)
    view.setFrameShape(QFrame.Shape.NoFrame)
    view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    viewport = view.viewport()
    viewport.setMouseTracking(True)
    viewport.setAutoFillBackground(False)
    # It paints all of itself, so that scrolling may move what is there.
    viewport.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)


def dress(view: QTextEdit | QPlainTextEdit, theme: Theme, font: QFont) -> None:
    """Take on a theme and a font. The text leaves its ground to us: with a style sheet scroll bars turn black."""
    view.setFont(font)
    view.document().setDefaultFont(font)
    palette = QPalette(theme.palette)
    view.setPalette(palette)
    palette.setColor(QPalette.ColorRole.Base, QColor(Qt.GlobalColor.transparent))
    view.viewport().setPalette(palette)


def copied(sheet: Sheet, cursor: QTextCursor) -> QMimeData:
    """The selected words for clipboard and dragging, character by character the article's."""
    data = QMimeData()
    data.setText(sheet.words(cursor.selectionStart(), cursor.selectionEnd()))
    return data


def side_margin(view: QTextEdit | QPlainTextEdit, column: float) -> int:
    """The room on either side of a column that stands in the middle of the view."""
    room = view.width() - view.verticalScrollBar().sizeHint().width()
    return max(0, round((room - column) / 2))


def character_at(blocks: Iterable[LaidBlock], point: QPointF) -> int | None:
    """The UTF-16 position of the character under a point of the viewport."""
    for laid in blocks:
        inside = point - laid.origin
        for line in visible_lines(laid.block.layout(), inside.y(), inside.y() + 1):
            if line.naturalTextRect().contains(inside):
                on = QTextLine.CursorPosition.CursorOnCharacter
                return laid.block.position() + line.xToCursor(inside.x(), on)
    return None
