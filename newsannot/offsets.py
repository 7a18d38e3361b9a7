"""A text as given becomes the text that is kept, and positions move along; here it is decided what can be kept."""

from __future__ import annotations

import re
from bisect import bisect_left

from newsannot.errors import LongText, Phrase, RecordError, TextError

LONGEST = 10_000_000
"""Code points of a text; a novel has a million."""
LONGEST_LINE = 200_000
"""Code points of a paragraph: the window lays it out whole, which takes it a second."""
MOST_LINES = 200_000
"""Paragraphs of a text, empty ones too: the window keeps each on its own."""
LONGEST_WORD = 20_000
"""Code points without a place to break the line: the window's time grows with their square."""

QUOTED = 20 * LONGEST
"""Code points that all spans of a text may hold together: layers, claims and evidence hold it some ten times."""

LINE_END = re.compile("\r\n?")
HALF = Phrase("half a surrogate pair")
# Chinese, Japanese and Korean break between any two characters.
_WORD = re.compile("[^\\s\u2e80-\ud7ff\uf900-\ufaff\uff00-\uffef]+")
_REFUSED = re.compile("[\0\ud800-\udfff]")


class Offsets:
    """A text as it is kept, and how positions in the text as given move: a BOM goes, a line ends with one LF.

    TextError where the text holds what no text has, or is too long.
    """

    def __init__(self, given: str) -> None:
        self._quotable = QUOTED
        _refuse_long(given)
        bad = _REFUSED.search(given)
        if bad:
            nul = bad.group() == "\0"
            raise TextError(Phrase("a NUL character") if nul else HALF, bad.start())
        self.given = given
        bom = len(given) - len(given.lstrip("\ufeff"))
        self._gone = list(range(bom))
        self._gone += [m.start() for m in LINE_END.finditer(given) if len(m.group()) == 2]
        self.text = LINE_END.sub("\n", given[bom:])
        _refuse_lines(self.text)

    def words(self, start: int, end: int, where: str) -> str:
        """What stands at a kept place of the text; RecordError where all that was asked for is out of measure."""
        self._quotable -= end - start
        if self._quotable < 0:
            raise RecordError(Phrase("the spans up to here hold the text too many times"), where)
        return self.text[start:end]

    def __call__(self, position: int) -> int:
        """The kept position of a given one."""
        return position - bisect_left(self._gone, position)


def _refuse_long(text: str) -> None:
    if len(text) > LONGEST:
        problem = Phrase(
            "has {number} characters; an article may have {most}", number=len(text), most=LONGEST
        )
        raise LongText(problem)


def _refuse_lines(text: str) -> None:
    lines = text.split("\n")
    if len(lines) > MOST_LINES:
        wording = "has {number} lines; an article may have {most}"
        raise LongText(Phrase(wording, number=len(lines), most=MOST_LINES))
    longest = max(map(len, lines))
    if longest > LONGEST_LINE:
        problem = Phrase(
            "has a line of {number} characters; break it into paragraphs", number=longest
        )
        raise LongText(problem)
    if longest > LONGEST_WORD:
        _refuse_long_words(text)


def _refuse_long_words(text: str) -> None:
    longest = max((word.end() - word.start() for word in _WORD.finditer(text)), default=0)
    if longest > LONGEST_WORD:
        problem = Phrase(
            "has {number} characters without a blank; take out what is no article", number=longest
        )
        raise LongText(problem)
