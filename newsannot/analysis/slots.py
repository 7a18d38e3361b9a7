"""Which figure of the source a derived figure stands for: the same value, or another value in the same slot."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal

from newsannot.analysis.lexicon import table, words
from newsannot.analysis.moments import rivals, same_date, same_month, tells_day
from newsannot.analysis.numerals import FILE
from newsannot.folding import fold
from newsannot.model import Approx, Figure, FigureKind, FigureMatch, MatchStatus

_WORD = re.compile(r"[^\W\d_]{3,}")
_BREAK = re.compile(r"\n|[.!?][\"”’)]*\s+(?=[“\"‘(]?[A-Z])")
_WINDOW = 90
# Counts up to this recur by chance: equal ones with other nouns are not the same count.
_COMMON = 12
# How far a rounded figure («about», «more than») may lie from the exact one, as a share of it.
_ROUNDING = Decimal("0.1")
# A figure from here on, or with decimals, may be given with fewer digits, but not with one: «1.2 million» for 1,214,000.
_LARGE = 1000
_DIGITS = 2
# «hundreds» are at most so many times 100.
_VAGUE = 12
# So many percent from «a third» another share may be the same.
_NEAR = Decimal("0.5")
# The source's figure in the same words stands for a derived one whose value it has only elsewhere, so many words fewer.
_BETTER = 2
_ENDLESS = {Decimal("0.33"), Decimal("0.67")}
_OWNER = re.compile(
    r"([^\W\d_][\w’'-]*),? \(?(?:who (?:is|was) |aged |age |is |was |turned |turns )?\(?$"
)


@dataclass(frozen=True, slots=True)
class Figures:
    """A text and its figures, sorted."""

    text: str
    figures: tuple[Figure, ...]


@dataclass(frozen=True, slots=True)
class _Slot:
    """A figure with the stems of the words around it; ``owner`` is the name before an age."""

    figure: Figure
    size: Decimal | None
    context: frozenset[str] = frozenset()
    vague: bool = False
    owner: str | None = None


def match_figures(derived: Figures, source: Figures) -> tuple[Figure, ...]:
    """The derived figures, each with how it stands to the source's.

    Equal: kind and value agree, and what is counted does where both texts name it; «about 30» agrees with 30, 93 with
    «more than 90». Changed: no equal one, but a figure of the same kind and unit among the same words. Else absent.
    """
    theirs, mine = list(_slots(source)), list(_slots(derived))
    equal = [_equal(slot, theirs) for slot in mine]
    told = {other.figure.start for others in equal for other in others}
    return tuple(
        replace(slot.figure, match=_match(slot, same, theirs, told))
        for slot, same in zip(mine, equal, strict=True)
    )


def same_value(one: Figure, other: Figure) -> bool:
    """Whether a derived figure has the value of the source's, or rounds it."""
    if FigureKind.DATE in (one.kind, other.kind):
        return one.kind is other.kind and same_date(one, other)
    sizes = Decimal(one.value), Decimal(other.value)
    mine, theirs = (_Slot(f, size) for f, size in zip((one, other), sizes, strict=True))
    return _same_size(mine, theirs)


def _slots(text: Figures) -> Iterator[_Slot]:
    for figure in text.figures:
        size = None if figure.kind is FigureKind.DATE else Decimal(figure.value)
        vague = text.text[figure.start : figure.end].lower() in table(FILE, "vague")
        yield _Slot(figure, size, _context(text.text, figure), vague, _owner(text.text, figure))


def _owner(text: str, figure: Figure) -> str | None:
    """The last word of the name right before an age: «Smith» in «Ann Smith, 45,»."""
    if figure.kind is not FigureKind.AGE:
        return None
    found = _OWNER.search(text, max(0, figure.start - 40), figure.start)
    return fold(found.group(1)) if found and found.group(1)[0].isupper() else None


def _context(text: str, figure: Figure) -> frozenset[str]:
    before = text[max(0, figure.start - _WINDOW) : figure.start]
    after = text[figure.end : figure.end + _WINDOW]
    before, after = _BREAK.split(before)[-1], _BREAK.split(after)[0]
    stops = words("languages.json", "en")
    around = (word.lower() for word in _WORD.findall(f"{before} {after}"))
    return frozenset(_stem(word) for word in around if word not in stops)


def _stem(word: str) -> str:
    return re.sub(r"(?:ing|ed|es|s|ly|ion|ions)$", "", word) if len(word) > 5 else word


def _equal(slot: _Slot, slots: list[_Slot]) -> list[_Slot]:
    """The source's figures that a derived one may be."""
    equal = [other for other in slots if _comparable(slot.figure, other.figure)]
    equal = [other for other in equal if _agrees(slot, other)]
    owned = [other for other in slots if slot.owner and other.owner == slot.owner]
    return [other for other in equal if other in owned] if owned else equal


def _match(slot: _Slot, equal: list[_Slot], slots: list[_Slot], told: set[int]) -> FigureMatch:
    """Equal, where no other figure stands in the same words far better; ``told`` are the source's that are equal."""
    rest = [
        other for other in slots if other not in equal and _comparable(slot.figure, other.figure)
    ]
    changed = [other for other in rest if _same_slot(slot, other)]
    if equal:
        # Many events of a text have a day: that it is named somewhere does not make it this one's.
        if slot.figure.kind is FigureKind.DATE and tells_day(slot.figure):
            least = max(_shared(slot, other) for other in equal) + _BETTER
            free = [other for other in changed if other.figure.start not in told]
            better = [other for other in free if _shared(slot, other) >= least]
            if better:
                return _found(MatchStatus.CHANGED, slot, better)
        return _found(MatchStatus.EQUAL, slot, equal)
    if changed:
        free = [other for other in changed if other.figure.start not in told]
        return _found(MatchStatus.CHANGED, slot, free or changed)
    return FigureMatch(MatchStatus.ABSENT)


def _found(status: MatchStatus, slot: _Slot, others: list[_Slot]) -> FigureMatch:
    best = max(others, key=lambda other: _nearness(slot, other))
    return FigureMatch(status, best.figure.start, best.figure.end)


def _nearness(slot: _Slot, other: _Slot) -> tuple[int, bool, int]:
    """Words in common, then the same unit, then the earlier one."""
    return _shared(slot, other), slot.figure.unit == other.figure.unit, -other.figure.start


def _shared(slot: _Slot, other: _Slot) -> int:
    return len(slot.context & other.context)


def _comparable(one: Figure, other: Figure) -> bool:
    """Whether two figures could be one: the same kind, or a bare number beside what is counted."""
    if one.kind is not other.kind:
        return {one.kind, other.kind} == {FigureKind.NUMBER, FigureKind.AGE}
    # A sum in another currency is another sum, unless its figures have been kept.
    return one.kind is not FigureKind.MONEY or one.unit == other.unit or one.value == other.value


def _agrees(slot: _Slot, other: _Slot) -> bool:
    one, two = slot.figure, other.figure
    if one.kind is FigureKind.DATE:
        return same_date(one, two)
    if not _same_size(slot, other) or slot.size is None:
        return False
    units = {one.unit, two.unit}
    if one.kind is FigureKind.MONEY and len(units) > 1:
        return False
    small = abs(slot.size) <= _COMMON and one.kind is FigureKind.NUMBER
    return not small or len(units) == 1 or None in units or _shared(slot, other) >= 2


def _same_size(slot: _Slot, other: _Slot) -> bool:
    """Whether two sizes are one, or the derived one is the source's rounded."""
    one, two = slot.figure, other.figure
    if slot.size is None or other.size is None:
        return False
    if slot.size == other.size:
        return {one.approx, two.approx} != {Approx.OVER, Approx.UNDER}
    if slot.vague:
        return not other.vague and _within(other.size, slot)
    more = slot.size - other.size
    if one.unit != two.unit or abs(more) > _ROUNDING * abs(other.size):
        return False
    if _is_rounded(slot.size, other.size):
        return True
    if one.kind is FigureKind.PERCENT and _is_fraction(slot.size) and abs(more) < _NEAR:
        return True
    if one.approx is Approx.ABOUT:
        return True
    return more < 0 if one.approx is Approx.OVER else more > 0 and one.approx is Approx.UNDER


def _within(size: Decimal, vague: _Slot) -> bool:
    """Whether a size is one that «dozens» or «hundreds» tell."""
    return vague.size is not None and vague.size <= size <= _VAGUE * vague.size


def _is_rounded(size: Decimal, other: Decimal) -> bool:
    digits = max(_DIGITS, len(size.normalize().as_tuple().digits))
    return (abs(size) >= _LARGE or other % 1 != 0) and Decimal(f"{other:.{digits - 1}e}") == size


def _is_fraction(size: Decimal) -> bool:
    """Whether a share is one of thirds or sixths in words, whose decimals nobody gave."""
    return size % 1 in _ENDLESS


def _same_slot(slot: _Slot, other: _Slot) -> bool:
    """Whether two figures with other values stand among the same words: of few words most, of many some."""
    one, two = slot.figure, other.figure
    if slot.owner and slot.owner == other.owner:
        return True
    if one.kind is FigureKind.DATE:
        return rivals(one, two) and _shares(slot, other, 2 if same_month(one, two) else 3)
    if other.vague and slot.size is not None and _within(slot.size, other):
        return False
    named = one.unit == two.unit and one.unit is not None
    # «one» is a word of many uses: of what it counts there must be more or fewer.
    if slot.size == 1 and not named:
        return False
    if named and one.kind is FigureKind.NUMBER:
        return _shares(slot, other, 2)
    return _shares(slot, other, 3 if named or None in {one.unit, two.unit} else 4)


def _shares(slot: _Slot, other: _Slot, enough: int) -> bool:
    most = max(1, -(-2 * len(slot.context) // 3))
    return _shared(slot, other) >= min(enough, most)
