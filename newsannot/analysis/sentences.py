"""Sentences of a paragraph: spaCy's breaks, repaired by what the marks in the text say."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsannot.analysis.lexicon import words
from newsannot.analysis.parsed import Paragraph
from newsannot.model import Span

_FILE = "abbreviations.json"
_OPENERS = "“„«‹\"'‘([{¿¡"
_CLOSERS = "”»›\"'’)]}"
# The stop before a break, with what closes after it.
_STOP = re.compile(rf"(?:[.!?…。！？]|\.\.\.)[{re.escape(_CLOSERS)}\s]*$")
_LAST_WORD = re.compile(r"([^\s“„«‹\"‘(\[{—–]+?)\.$")
_INITIAL = re.compile(r"(?:^|[\s.(“\"-])[^\W\d_]\.$")
_LIST_NUMBER = re.compile(r"(?:^|[.!?]\s+)\d{1,2}\.$")
# A stop after a plain word, then a capital: a break that the parser may miss, glued or not.
_PLAIN = re.compile(
    r"(?<=[^\W\d_]{2})[.!?…][”’\"')\]]*(?:\s+(?=[“„\"'‘(\[]*[A-ZÀ-ÞА-Я])|(?=[A-Z][a-z]*[ ,’']))"
)
_MARK = re.compile(r"[“”„\"«»]")
# A mark that is closed no sooner than this is taken for a slip: it must not melt a page into one sentence.
_LONGEST_QUOTATION = 1_500
_TAIL = 60


def split_sentences(paragraph: Paragraph) -> Iterator[Span]:
    """The paragraph's sentences, in code points of the article's text; blanks between them belong to none."""
    text = paragraph.text
    quoted = _quotations(text)
    breaks = {sent.start_char for sent in paragraph.doc.sents}
    breaks |= {match.end() for match in _PLAIN.finditer(text)}
    moved = {_behind_closers(text, at, quoted) for at in breaks}
    starts = sorted({at for at in moved if at == 0 or _breaks(text, at, quoted)} | {0})
    for start, end in zip(starts, [*starts[1:], len(text)], strict=True):
        part = text[start:end]
        left = start + len(part) - len(part.lstrip())
        right = start + len(part.rstrip())
        if left < right:
            yield Span(paragraph.start + left, paragraph.start + right)


def _quotations(text: str) -> list[Span]:
    """Quotations in marks, each to its closing mark; one that is not closed runs to the text's end.

    Straight marks open before a word and close after one.
    """
    found = []
    opened: int | None = None
    for mark in _MARK.finditer(text):
        at = mark.start()
        if opened is None:
            opened = at if _opens(text, at) else None
        elif _closes(text, at):
            found.append(Span(opened, at + 1))
            opened = None
    if opened is not None and (opened == 0 or text[opened] != '"'):
        found.append(Span(opened, len(text)))
    return [span for span in found if span.end - span.start <= _LONGEST_QUOTATION]


def _opens(text: str, at: int) -> bool:
    if text[at] != '"':
        return text[at] in "“„«"
    before, after = text[at - 1 : at], text[at + 1 : at + 2]
    return bool(after) and not after.isspace() and not (before.isalnum() or before in ".,!?")


def _closes(text: str, at: int) -> bool:
    if text[at] != '"':
        return text[at] in "”»" or (text[at] == "“" and not text[at + 1 : at + 2].isalnum())
    before = text[at - 1 : at]
    return not before.isspace()


def _behind_closers(text: str, at: int, quoted: list[Span]) -> int:
    """The place behind marks that close what stands before a break."""
    end = at
    while end < len(text) and (text[end] in "”»’)]}" or any(q.end == end + 1 for q in quoted)):
        end += 1
    if end == at:
        return at
    while end < len(text) and text[end].isspace():
        end += 1
    return end


def _breaks(text: str, at: int, quoted: list[Span]) -> bool:
    """Whether a new sentence may begin here."""
    if any(span.start < at < span.end for span in quoted):
        return False
    before = text[max(0, at - _TAIL) : at].rstrip()
    after = text[at : at + _TAIL].lstrip(_OPENERS + " ")
    if not after or after[0].islower() or not _STOP.search(before):
        return False
    if _stops_in_brackets(text, at):
        return False
    return not _is_abbreviated(before, after)


def _stops_in_brackets(text: str, at: int) -> bool:
    """Whether a round or square bracket opened in the last words is still open."""
    window = text[max(0, at - 200) : at]
    return window.count("(") > window.count(")") or window.count("[") > window.count("]")


def _is_abbreviated(before: str, after: str) -> bool:
    last = _LAST_WORD.search(before)
    if last is None:
        return False
    word = last.group(1)
    if word in words(_FILE, "before_name") or word.lower() in words(_FILE, "inside"):
        return True
    if word in words(_FILE, "before_figure") and after[0].isdigit():
        return True
    if _INITIAL.search(before) and word != "I":
        return not (len(word) > 1 and _starts_sentence(after))
    return bool(_LIST_NUMBER.search(before))


def _starts_sentence(after: str) -> bool:
    """Whether the next word is one that seldom stands capital inside a sentence."""
    first = after.split(maxsplit=1)[0]
    return first.strip(",'’s").lower() in words(_FILE, "first")
