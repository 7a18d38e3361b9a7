"""Which part of a view is painted anew when marks change: the lines that they lie in, and what stands out of those."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QRect
from PySide6.QtGui import QTextLayout, QTextLine

from newsannot.gui.layers import MarkGroup
from newsannot.gui.long_view import LongView
from newsannot.gui.marks import Mark, Placed
from newsannot.gui.page_view import PageView
from newsannot.gui.strips import LaidBlock


def put(view: PageView | LongView, group: MarkGroup, marks: Sequence[Mark]) -> bool:
    """Have these marks in place of the group's and what is seen of that painted; whether there is any, seen or not."""
    stack = view.sheet.marks
    if not marks and not len(stack.group(group)):
        return False
    blocks = list(view.laid_blocks(view.viewport().rect()))
    before = _seen(view, blocks, group)
    if not stack.put(group, marks):
        return False
    for placed in before ^ _seen(view, blocks, group):
        for band in _bands(view, blocks, placed):
            view.viewport().update(band)
    return True


def _seen(view: PageView | LongView, blocks: list[LaidBlock], group: MarkGroup) -> set[Placed]:
    if not blocks:
        return set()
    first, last = blocks[0].block, blocks[-1].block
    start, end = map(view.sheet.utf16.from_qt, (first.position(), last.position() + last.length()))
    return set(view.sheet.marks.group(group).within(start, end))


def _bands(view: PageView | LongView, blocks: list[LaidBlock], placed: Placed) -> Iterator[QRect]:
    start, end = map(view.sheet.utf16.to_qt, (placed.mark.start, placed.mark.end))
    room, width = view.ink.room, view.viewport().width()
    for laid in blocks:
        first = laid.block.position()
        if end <= first or start >= first + laid.block.length():
            continue
        layout, down = laid.block.layout(), laid.origin.y()
        upper, lower = _line(layout, start - first), _line(layout, end - first)
        top = down + upper.y() - room
        bottom = down + lower.y() + lower.height() + room
        yield QRect(0, int(top), width, int(bottom - top) + 2)


def _line(layout: QTextLayout, position: int) -> QTextLine:
    """The line of a position in a block, the nearest where it is outside."""
    line = layout.lineForTextPosition(max(position, 0))
    return line if line.isValid() else layout.lineAt(layout.lineCount() - 1)
