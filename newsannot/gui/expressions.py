"""Regular expressions that a person types, matched so that none of them can hold the window up."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from time import monotonic

from PySide6.QtCore import QRegularExpression

from newsannot.errors import BadPattern, SlowPattern
from newsannot.gui.marks import Utf16Map
from newsannot.ledgers.finding import whole
from newsannot.model import Span

_STEPS = 50_000
"""From one place a match may try this often; then the whole pattern is given up. PCRE2 counts."""
_LONGEST = 2000
"""Code points that are matched in one go, while no other thread runs: at most 16 ms with the worst of patterns."""
_SECONDS = 2.0
_LINE = re.compile(rf"[^\n]{{1,{_LONGEST}}}(?=\s|\Z)|[^\n]{{1,{_LONGEST}}}")


def matches(
    text: str, pattern: str, *, case: bool, stopped: Callable[[], bool] = lambda: False
) -> Iterator[Span]:
    """Where a pattern matches in the lines of a text, in order; a match holds whole letters, and at least one.

    A line above 2,000 code points is matched in parts, cut at blanks. Raises BadPattern and SlowPattern.
    """
    expression = _expression(pattern, case)
    utf16, latest, past = Utf16Map(text), monotonic() + _SECONDS, 0
    for line in _LINE.finditer(text):
        if stopped():
            return
        if monotonic() > latest:
            raise SlowPattern
        before = utf16.to_qt(line.start())
        for start, end in _in_line(expression, line[0]):
            # The letter before may have its marks here, and «\C» takes half a character.
            first, last = max(past, utf16.from_qt(before + start)), utf16.from_qt(before + end)
            if first < last:
                span = whole(text, Span(first, last))
                past = span.end
                yield span


def _expression(pattern: str, case: bool) -> QRegularExpression:
    options = QRegularExpression.PatternOption.UseUnicodePropertiesOption
    if not case:
        options |= QRegularExpression.PatternOption.CaseInsensitiveOption
    typed = QRegularExpression(pattern, options)
    if not typed.isValid():
        raise BadPattern(typed.errorString(), typed.patternErrorOffset())
    return QRegularExpression(f"(*LIMIT_MATCH={_STEPS}){pattern}", options)


def _in_line(expression: QRegularExpression, line: str) -> Iterator[tuple[int, int]]:
    """The matches that hold something, in UTF-16 units of the line."""
    found, end = expression.globalMatch(line), -1
    while found.hasNext():
        match = found.next()
        start, end = match.capturedStart(), match.capturedEnd()
        if start < end:
            yield start, end
    # Qt ends as quietly where the matching was given up as after nothing at the line's very end.
    if not found.isValid() and end < Utf16Map(line).to_qt(len(line)):
        raise SlowPattern
