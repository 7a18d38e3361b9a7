"""How a page of a PDF looks, for those who compare its text with it."""

from __future__ import annotations

import math

import pypdfium2 as pdfium

from newsannot.errors import Phrase
from newsannot.originals import PagePicture
from newsannot.readers.draft import Unreadable

_MOST_POINTS = 4_000_000
_LONGEST = 8_000  # points, of either side


def picture(data: bytes, number: int, width: int) -> PagePicture:
    """A page, counted from 0, about as many points wide; smaller where it is out of shape."""
    try:
        with pdfium.PdfDocument(data) as document:
            if not 0 <= number < len(document):
                raise Unreadable(Phrase("has no page {number}", number=number + 1))
            page = document[number]
            try:
                return _drawn(page, width, len(document))
            finally:
                page.close()
    except pdfium.PdfiumError as error:
        problem = Phrase(
            "page {number} cannot be drawn; open the file elsewhere", number=number + 1
        )
        raise Unreadable(problem) from error


def _drawn(page: pdfium.PdfPage, width: int, pages: int) -> PagePicture:
    across, along = page.get_size()
    scale = _scale(across, along, width)
    bitmap = page.render(scale=scale, rev_byteorder=True, may_draw_forms=False)
    try:
        return PagePicture(pages, bitmap.width, bitmap.height, bitmap.stride, bytes(bitmap.buffer))
    finally:
        bitmap.close()


def _scale(across: float, along: float, width: int) -> float:
    """By which a page of this size is as wide as asked for, as far as the bounds allow."""
    across, along = max(across, 1.0), max(along, 1.0)
    largest = math.sqrt(_MOST_POINTS / (across * along))
    return min(width / across, largest, _LONGEST / across, _LONGEST / along)
