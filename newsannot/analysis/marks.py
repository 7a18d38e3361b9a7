"""Quotation marks of one paragraph, paired by a state machine on code points.

Curly marks and guillemets go by identity, straight ones by their neighbours, single ones only where they cannot be
apostrophes; real copy has closers the wrong way round, and openers that nothing closes. No mark is ever an error.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from newsannot.analysis.covered import Covered
from newsannot.model import Span

_CLOSERS = {"“": "”“", "”": "”", "„": "“”", "‟": "″”", "«": "»", "»": "«", "‹": "›", '"': '"'}
_DOUBLE = re.compile("[“”„‟«»‹›\"]|``|(?<=[^\\s'])''(?![\\w'])")
# Marks typed as two: LaTeX's openers; «''» closes nothing else.
_TYPED = {"``": "‟", "''": "″"}
_SINGLE = re.compile("[‘‛'’]")
_CURLY = re.compile("[“”]")
_OPENING = set("([{<—–-/…“„«‹‘'\"`")
_TWICE = re.compile(r"(?<![\w'])''(?=\S).{1,600}?''(?!\w)")
_ENDS = '.,?!…—–-”"»'
_TAG = re.compile(r",\s+(?:\w+\s+){1,3}\w+,\s*$")
_STOPPED = re.compile(r"[.?!:…][\"”’')\]]*\s*$|^\s*$")
_ELIDED = re.compile(
    r"['‘’](?:\d|(?:tis|twas|em|til|till|cause|cos|bout|n|round|tween)\b)", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class QuotedRun(Span):
    """An unbroken run of quoted words in one paragraph, marks included; ``inner`` is without them."""

    inner: Span
    unclosed: bool = False


@dataclass(frozen=True, slots=True)
class _Mark(Span):
    sign: str


def stands_first(text: str, run: Span, also: str = "") -> bool:
    """Whether a sentence begins with a run: behind a stop, a colon, another run, or one of ``also``, or first in its line."""
    before = text[max(0, run.start - 30) : run.start]
    if _STOPPED.search(before) or "\n" in before[-2:]:
        return True
    return bool(also) and before.rstrip().endswith(tuple(also))


def quoted_runs(text: str, paragraph: Span) -> list[QuotedRun]:
    """The quoted runs of one paragraph, in order, nested ones left out; spans count in ``text``."""
    marks = [
        _Mark(m.start(), m.end(), _TYPED.get(m.group(), m.group()))
        for m in _DOUBLE.finditer(text, paragraph.start, paragraph.end)
    ]
    doubles = _paired(text, paragraph, marks)
    around = list(_around(text, paragraph, doubles)) if doubles else []
    doubles = around + [
        run for run in doubles if not any(o.start < run.start < o.end for o in around)
    ]
    taken = sorted([*doubles, *_doubled(text, paragraph, doubles)], key=lambda run: run.start)
    runs = doubles + _single_runs(text, paragraph, taken)
    return sorted(runs, key=lambda run: run.start)


def _doubled(text: str, paragraph: Span, doubles: list[QuotedRun]) -> Iterator[Span]:
    """What stands between single marks typed twice: no runs, for that is rarer than slips, but what they hold is nested."""
    for found in _TWICE.finditer(text, paragraph.start, paragraph.end):
        if not any(run.start < found.end() and found.start() < run.end for run in doubles):
            yield Span(found.start(), found.end())


def _paired(text: str, paragraph: Span, marks: list[_Mark]) -> list[QuotedRun]:
    runs: list[QuotedRun] = []
    opener: _Mark | None = None
    depth = 0
    straight = False
    for number, mark in enumerate(marks):
        if opener is None:
            if _opens(text, paragraph, mark):
                opener, depth, straight = mark, 0, False
        elif (
            opener.sign == "“"
            and mark.sign == '"'
            and (straight or _opens_inside(text, paragraph, mark))
        ):
            straight = not straight
        elif _is_nested(text, paragraph, opener, marks[number : number + 3]):
            depth += 1
        elif _closes(text, paragraph, opener, mark):
            if depth:
                depth -= 1
                continue
            runs += _run(text, opener, mark.start, mark.end, unclosed=False)
            opener = None
        elif _opens(text, paragraph, mark) and _same_family(opener, mark):
            end = _before_tag(text, opener, mark)
            runs += _run(text, opener, end, end, unclosed=True)
            opener, depth = mark, 0
    if opener is not None:
        runs += _run(text, opener, paragraph.end, paragraph.end, unclosed=True)
    return runs


def _run(text: str, opener: _Mark, inner_end: int, end: int, *, unclosed: bool) -> list[QuotedRun]:
    """The run, less blanks at an open end; none where the marks hold no words."""
    inner = text[opener.end : inner_end]
    if not any(character.isalnum() for character in inner):
        return []
    if unclosed:
        inner_end = end = opener.end + len(inner.rstrip())
    return [QuotedRun(opener.start, end, Span(opener.end, inner_end), unclosed)]


def _before_tag(text: str, opener: _Mark, mark: _Mark) -> int:
    """Where a run without a closer ends: before the «, he added,» that stands between its words and the next opener."""
    tag = _TAG.search(text, max(opener.end, mark.start - 60), mark.start)
    return tag.start() + 1 if tag else mark.start


def _before(text: str, paragraph: Span, mark: Span) -> str:
    return text[mark.start - 1] if mark.start > paragraph.start else " "


def _after(text: str, paragraph: Span, mark: Span) -> str:
    return text[mark.end] if mark.end < paragraph.end else " "


def _opens(text: str, paragraph: Span, mark: _Mark) -> bool:
    """Whether a mark can open: by its shape where it has one, else by its neighbours."""
    before, after = _before(text, paragraph, mark), _after(text, paragraph, mark)
    if after.isspace():
        return mark.sign in "“„«" and before.isspace() and mark.end < paragraph.end
    if mark.sign in "“„‟«‹":
        return before.isspace() or not before.isalnum() or after.isalnum()
    if mark.sign in "›″":
        return False
    if mark.sign == '"' and before in ",;:":
        return after.isalnum()
    return before.isspace() or before in _OPENING


def _closes(text: str, paragraph: Span, opener: _Mark, mark: _Mark) -> bool:
    if mark.sign not in _CLOSERS.get(opener.sign, opener.sign) and not (
        mark.sign == '"' or (opener.sign == '"' and mark.sign == "”")
    ):
        return False
    before, after = _before(text, paragraph, mark), _after(text, paragraph, mark)
    shut = not before.isspace() and not after.isalnum()
    if mark.sign in '"“' and opener.sign != "„":
        return shut or not (before.isspace() or before in _OPENING) or after.isspace()
    return True


def _opens_inside(text: str, paragraph: Span, mark: Span) -> bool:
    """Whether a straight mark opens inside curly ones, which must still be closed before others open."""
    if not _before(text, paragraph, mark).isspace() or _after(text, paragraph, mark).isspace():
        return False
    rest = _CURLY.search(text, mark.end, paragraph.end)
    return rest is not None and rest.group() == "”"


def _same_family(opener: _Mark, mark: _Mark) -> bool:
    return (opener.sign in "«»‹›") == (mark.sign in "«»‹›")


def _is_nested(text: str, paragraph: Span, opener: _Mark, ahead: list[_Mark]) -> bool:
    """A double mark inside doubles is nested only where two closers follow it at once."""
    mark = ahead[0]
    if mark.sign not in "“«" or mark.sign != opener.sign or len(ahead) < 3:
        return False
    if not _opens(text, paragraph, mark) or not _before(text, paragraph, mark).isspace():
        return False
    return all(later.sign in "”»" for later in ahead[1:])


def _single_runs(text: str, paragraph: Span, doubles: Sequence[Span]) -> list[QuotedRun]:
    """Runs in single marks, outside of the double ones."""
    runs: list[QuotedRun] = []
    begin = paragraph.start
    for outer in [*doubles, Span(paragraph.end, paragraph.end + 1)]:
        if outer.start > begin:
            runs += _singles_between(text, Span(begin, outer.start), paragraph)
        begin = max(begin, outer.end)
    return runs


def _around(text: str, paragraph: Span, doubles: list[QuotedRun]) -> Iterator[QuotedRun]:
    """Runs in single marks that hold double ones, as the British write: «‘It is a “shame”,’ she said»."""
    covered = Covered(doubles)
    found = _SINGLE.finditer(text, paragraph.start, paragraph.end)
    marks = [_Mark(m.start(), m.end(), m.group()) for m in found if m.start() not in covered]
    opener: _Mark | None = None
    for mark in marks:
        if _single_opens(text, paragraph, mark) and stands_first(text, mark, ",;—–"):
            opener = mark
        elif opener is not None and mark.sign == ("’" if opener.sign in "‘‛" else "'"):
            before = text[mark.start - 1]
            if not _single_closes(text, paragraph, mark) or before in "sS":
                continue
            held = any(opener.start < run.start and run.end <= mark.start for run in doubles)
            if held and (before in _ENDS or text[mark.end : mark.end + 1] in tuple(";,.:")):
                yield from _run(text, opener, mark.start, mark.end, unclosed=False)
            opener = None


def _singles_between(text: str, stretch: Span, paragraph: Span) -> list[QuotedRun]:
    marks = [
        _Mark(m.start(), m.end(), m.group())
        for m in _SINGLE.finditer(text, stretch.start, stretch.end)
    ]
    closers = [mark for mark in marks if _single_closes(text, stretch, mark)]
    runs: list[QuotedRun] = []
    free, next_closer = stretch.start, 0
    for mark in marks:
        if mark.start < free or not _single_opens(text, stretch, mark):
            continue
        while next_closer < len(closers) and closers[next_closer].start <= mark.end:
            next_closer += 1
        closer = _single_closer(text, mark, closers[next_closer : next_closer + 40])
        doubtful = closer is None or text[closer.start - 1] in "sS"
        if doubtful and stretch.end == paragraph.end and _goes_on(text, paragraph, mark):
            found = _run(text, mark, stretch.end, stretch.end, unclosed=True)
        elif closer is not None:
            found = _run(text, mark, closer.start, closer.end, unclosed=False)
        else:
            continue
        runs += found
        free = found[0].end if found else free
    return runs


def _goes_on(text: str, paragraph: Span, mark: _Mark) -> bool:
    """Whether a single mark that nothing closes opens a speech: at a sentence's start, when the next line opens with it again."""
    following = text[paragraph.end : paragraph.end + 40].lstrip()
    return following.startswith(mark.sign) and stands_first(text, mark, ",")


def _single_opens(text: str, stretch: Span, mark: _Mark) -> bool:
    before, after = _before(text, stretch, mark), _after(text, stretch, mark)
    if mark.sign == "’" or not (after.isalnum() or after in "…["):
        return False
    if not (before.isspace() or before in "([—–-"):
        return False
    return not _ELIDED.match(text, mark.start)


def _single_closes(text: str, stretch: Span, mark: _Mark) -> bool:
    before, after = _before(text, stretch, mark), _after(text, stretch, mark)
    return mark.sign != "‘" and not before.isspace() and not after.isalnum()


def _single_closer(text: str, opener: _Mark, closers: list[_Mark]) -> _Mark | None:
    """The first mark that surely closes; after an s it may be a possessive, so a later sure one is taken before it."""
    doubtful: _Mark | None = None
    for mark in closers:
        fits = mark.sign == ("’" if opener.sign in "‘‛" else "'")
        if not fits:
            continue
        between = text[opener.end : mark.start]
        if doubtful is not None and _SINGLE_OPENER.search(between, doubtful.start - opener.end):
            break
        if text[mark.start - 1] not in "sS":
            return mark
        doubtful = doubtful or mark
    return doubtful


_SINGLE_OPENER = re.compile(r"\s[‘']\w")
