"""What spaCy takes for entities, cut to the names themselves."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsannot.analysis.boilerplate import is_greyed
from newsannot.analysis.kinds import (
    NAMES,
    is_given,
    is_honoured,
    is_nothing,
    is_place,
    title_length,
)
from newsannot.analysis.parsed import Paragraph, ParsedText
from newsannot.model import Boilerplate, Entity

_LEAD = re.compile(
    r"(?:[\s\"“”„'‘’(\[{<>«»*#•|–—-]+|(?i:the|a|an)\s+|(?i:people (?:in|of|on|from)\s+))+"
)
_TAIL = re.compile(r"(?:['’]s?|[\s\"“”‘)\]}>«»,;:!?*|/–—-]|(?<=[a-z]{3})\.)+$")
_URL = re.compile(r"https?:|www\.|\.(?:com|org|net)\b|@|\S/\S+/", re.IGNORECASE)
_PARTS = re.compile(
    r"['’]s\s+|\s*[([]|\s+(?:and|&)\s+(?=[A-Z]\S*\s*$)|\s*[:;|]\s+|,\s+(?!(?:Jr|Sr|I+|IV|Inc|Ltd|LLC|LLP|PLC)\b)"
)
_TWO_WORDS = re.compile(r"[^\W\d_]+, [^\W\d_]+")
_JOINED = re.compile(r"-(?:[a-z]+ed|led|born|style|wide|run|era|held|made|linked)$")
_CORPORATE = re.compile(r"\b(?:Inc|Corp|Co|Ltd|Jr|Sr)$")
_LOWER = re.compile(r"^(?:[a-z]\S*\s+)+(?=[A-Z])")
_WORD_BEFORE = re.compile(r"(?<![\w’'-])([^\W\d_]+) $")
_GIVEN_LENGTH = 20
_KEEP_LOWER = re.compile(r"(?:al|el|bin|ibn|de|del|della|da|di|du|van|von|der|den|la|le)[\s-]")


def read_mentions(parsed: ParsedText, boilerplate: tuple[Boilerplate, ...]) -> Iterator[Entity]:
    """What spaCy found outside the boilerplate, in order, without article, title, marks and possessive."""
    for paragraph in parsed.paragraphs:
        for mention in _mentions(paragraph):
            if not is_greyed(mention, boilerplate):
                yield mention


def _mentions(paragraph: Paragraph) -> Iterator[Entity]:
    text = paragraph.text
    for ent in paragraph.doc.ents:
        spans = [(ent.start_char, ent.end_char)]
        if ent.label_ in NAMES:
            spans = _parts(text, ent.start_char, ent.end_char, ent.label_)
        for start, end in spans:
            mention = _cut(text, start, end, ent.label_)
            if mention:
                shift = paragraph.start
                yield Entity(mention[0] + shift, mention[1] + shift, ent.label_)


def _parts(text: str, start: int, end: int, label: str) -> list[tuple[int, int]]:
    """The names that one entity runs together: «A (B)», «A, B» of two words, and for persons «A’s B», «A and B», «A, B»."""
    pieces = []
    at = start
    loose = label == "PERSON" or _TWO_WORDS.fullmatch(text, start, end) is not None
    for gap in _PARTS.finditer(text, start, end):
        joins = gap.group().strip() in {"and", "&", ","} or gap.group()[:1] in "'’"
        if joins and not loose and not is_place(text[at : gap.start()].removeprefix("the ")):
            continue
        pieces.append((at, gap.start()))
        at = gap.end()
    pieces.append((at, end))
    return [(a, b) for a, b in pieces if a < b]


def _cut(text: str, start: int, end: int, label: str) -> tuple[int, int] | None:
    """The span without what is not the name; None when nothing is left."""
    lead = _LEAD.match(text, start, end)
    start = lead.end() if lead else start
    if label not in NAMES:
        tail = re.search(r"[\s\"“”,;:]+$", text[start:end])
        end -= len(tail.group()) if tail else 0
        return (start, end) if start < end else None
    tail = _TAIL.search(text[start:end])
    end -= len(tail.group()) if tail else 0
    joined = _JOINED.search(text[start:end])
    end -= len(joined.group()) if joined else 0
    if text[end : end + 1] == "." and _CORPORATE.search(text[start:end]):
        end += 1
    if label == "PERSON" or is_honoured(text[start:end]):
        start = _person_start(text, start, end)
    lower = _LOWER.match(text[start:end])
    if lower and not _KEEP_LOWER.match(text[start:end]):
        start += lower.end()
    name = text[start:end]
    if not name or _URL.search(name) or is_nothing(name) or not any(map(str.isupper, name)):
        return None
    return (start, end) if any(map(str.isalpha, name)) else None


def _person_start(text: str, start: int, end: int) -> int:
    """Where a person's name begins: behind titles that no «of» follows, and with the given name that spaCy missed."""
    length = title_length(text[start:end])
    if not text.startswith("of ", start + length):
        start += length
    given = _WORD_BEFORE.search(text, max(0, start - _GIVEN_LENGTH), start)
    return given.start() if given and is_given(given.group(1)) else start
