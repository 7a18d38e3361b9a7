"""A page's letters, as pdfium gives them, made lines with their places."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterator, Sequence
from ctypes import byref, c_double
from itertools import islice
from statistics import median, mode
from unicodedata import bidirectional

import pypdfium2 as pdfium
import pypdfium2.raw as raw

from newsannot.readers.printed import initials
from newsannot.readers.printed.lines import Box, Line, Page, around

Place = tuple[float, float, float, float]
"""Left, top, right and bottom: a letter is not worth a Box."""

UNNAMED = "\ufffd"  # a letter that is drawn, and of which the file does not say which it is
_HYPHEN = 0x2  # pdfium's sign for one that ends a line
_APART = 1.0  # of a letter's height: between columns, or words set wide
_LIFTED = 0.6
_SMALLEST = 1.5  # points
_BOLD = 600
_SAMPLES = 16
_MOST_OBJECTS = 5000
_LEAST_PICTURE = 24.0  # points: less is a rule or a sign
_INVISIBLE = 3  # text render mode


def page(source: pdfium.PdfPage, text: pdfium.PdfTextPage, count: int) -> Page:
    """All that a page shows; ``count`` is how many letters it has."""
    frame = _Frame(source, _direction(text, count))
    pictures = tuple(_pictures(source, frame))
    behind = any(frame.is_mostly(picture) for picture in pictures)
    lines = _Lines(text, frame, scanned=behind)
    shown = initials.joined(list(lines.all(count)))
    found = Page(frame.width, frame.height, shown, tuple(lines.hidden), pictures)
    return found.mirrored() if _runs_left(shown) else found


def _runs_left(lines: Sequence[Line]) -> bool:
    """Whether most of the letters are of a script such as Arabic or Hebrew."""
    ways = Counter(bidirectional(letter) for line in lines for letter in line.text)
    return ways["R"] + ways["AL"] > ways["L"]


def _direction(text: pdfium.PdfTextPage, count: int) -> int:
    """Which way most letters run, in degrees against the clock: pages lie on their sides, and so do texts on pages."""
    numbers = range(0, count, count // _SAMPLES + 1)
    angles = [raw.FPDFText_GetCharAngle(text, number) for number in numbers]
    return mode(
        [-round(math.degrees(angle) / 90) * 90 % 360 for angle in angles if angle >= 0] or [0]
    )


class _Frame:
    """Turns pdfium's places, which grow upwards from the page's own corner, so that letters run to the right."""

    def __init__(self, source: pdfium.PdfPage, direction: int) -> None:
        edges: Place = source.get_bbox()
        self._left, self._bottom, self._right, self._top = edges
        self._turned = direction
        across, along = self._right - self._left, self._top - self._bottom
        self.width, self.height = (along, across) if self._turned in (90, 270) else (across, along)

    def place(self, left: float, bottom: float, right: float, top: float) -> Place:
        match self._turned:
            case 90:
                return (
                    bottom - self._bottom,
                    left - self._left,
                    top - self._bottom,
                    right - self._left,
                )
            case 180:
                return (
                    self._right - right,
                    bottom - self._bottom,
                    self._right - left,
                    top - self._bottom,
                )
            case 270:
                return self._top - top, self._right - right, self._top - bottom, self._right - left
        return left - self._left, self._top - top, right - self._left, self._top - bottom

    def shows(self, box: Box) -> bool:
        return box.right > 0 and box.bottom > 0 and box.left < self.width and box.top < self.height

    def is_mostly(self, box: Box) -> bool:
        return (box.right - box.left) * (box.bottom - box.top) > 0.5 * self.width * self.height


def _pictures(source: pdfium.PdfPage, frame: _Frame) -> Iterator[Box]:
    images = source.get_objects(filter=[raw.FPDF_PAGEOBJ_IMAGE], max_depth=3)
    for image in islice(images, _MOST_OBJECTS):
        box = Box(*frame.place(*image.get_bounds()))
        if min(box.right - box.left, box.bottom - box.top) >= _LEAST_PICTURE and frame.shows(box):
            yield box


class _Lines:
    """Walks through a page's letters in pdfium's order and ends a line where pdfium does, or a gap or a step does."""

    def __init__(self, text: pdfium.PdfTextPage, frame: _Frame, *, scanned: bool) -> None:
        self._text = text
        self._frame = frame
        self._scanned = scanned
        self.hidden: list[Line] = []
        self._rect = raw.FS_RECTF()
        self._rect_at = byref(self._rect)
        self._x, self._y = c_double(), c_double()
        self._letters: list[str] = []
        self._numbers: list[int] = []
        self._places: list[Place] = []

    def all(self, count: int) -> Iterator[Line]:
        for number in range(count):
            code = raw.FPDFText_GetUnicode(self._text, number)
            if code in (10, 13):
                yield from self._ended()
            elif code in (9, 32):
                self._blank()
            else:
                yield from self._letter(number, code)
        yield from self._ended()

    def _blank(self) -> None:
        if self._letters and self._letters[-1] != " ":
            self._letters.append(" ")

    def _letter(self, number: int, code: int) -> Iterator[Line]:
        if not raw.FPDFText_GetLooseCharBox(self._text, number, self._rect_at):
            return
        rect = self._rect
        place = self._frame.place(rect.left, rect.bottom, rect.right, rect.top)
        if self._places and _is_elsewhere(self._places[-1], place):
            yield from self._ended()
        self._letters.append(_character(code))
        self._numbers.append(number)
        self._places.append(place)

    def _ended(self) -> Iterator[Line]:
        words, places, numbers = _words(self._letters), self._places, self._numbers
        self._letters, self._numbers, self._places = [], [], []
        if not words:
            return
        box = around(places)
        if not all(map(math.isfinite, box.edges)):
            return
        # A word in another fount does not decide, and asking for each letter's takes long.
        step = len(numbers) // _SAMPLES + 1
        size = median(map(self._size, numbers[::step])) or box.bottom - box.top or 1.0
        bold = all(self._is_bold(number) for number in (numbers[0], numbers[-1]))
        line = Line(words, box, self._base(numbers[0], box), size, bold=bold)
        if size < _SMALLEST or not self._frame.shows(box) or self._is_invisible(numbers[0]):
            self.hidden.append(line)
        else:
            yield line

    def _base(self, number: int, box: Box) -> float:
        if not raw.FPDFText_GetCharOrigin(self._text, number, byref(self._x), byref(self._y)):
            return box.bottom
        x, y = self._x.value, self._y.value
        base = self._frame.place(x, y, x, y)[3]
        return base if math.isfinite(base) else box.bottom

    def _size(self, number: int) -> float:
        matrix = raw.FS_MATRIX()
        if not raw.FPDFText_GetMatrix(self._text, number, byref(matrix)):
            return 0.0
        size = raw.FPDFText_GetFontSize(self._text, number) * math.hypot(matrix.c, matrix.d)
        return size if math.isfinite(size) else 0.0

    def _is_bold(self, number: int) -> bool:
        return bool(raw.FPDFText_GetFontWeight(self._text, number) >= _BOLD)

    def _is_invisible(self, number: int) -> bool:
        """Whether it is neither drawn nor the words of a scanned picture behind it."""
        if self._scanned:
            return False
        drawn = raw.FPDFText_GetTextObject(self._text, number)
        return bool(drawn and raw.FPDFTextObj_GetTextRenderMode(drawn) == _INVISIBLE)


def _is_elsewhere(last: Place, place: Place) -> bool:
    height = max(last[3] - last[1], place[3] - place[1])
    apart = max(place[0] - last[2], last[0] - place[2])
    return apart > _APART * height or abs(place[3] - last[3]) > _LIFTED * height


def _character(code: int) -> str:
    if code == _HYPHEN:
        return "-"
    return chr(code) if 32 <= code < 0x110000 and code != 0xFFFE else UNNAMED


def _words(letters: list[str]) -> str:
    """The letters as text; those beyond the first plane come as pairs of surrogates."""
    text = "".join(letters).strip()
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
