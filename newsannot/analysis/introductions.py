"""Who speaks where no verb of saying does: «X:» and «X issued a statement,» right before a quotation."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsannot.analysis.lexicon import words
from newsannot.analysis.marks import QuotedRun
from newsannot.analysis.subjects import Outside, clause_of, is_name, mention, subject, word_before
from newsannot.model import Span

if TYPE_CHECKING:
    from spacy.tokens import Token

# Behind a comma only what looks like a sentence is introduced: this many words, the first with a capital.
_SENTENCE_WORDS = 5
_EMPTY = {"it", "that", "this", "which", "what", "there", "these", "those", "who"}


def introducer(run: QuotedRun, outside: Outside) -> Span | None:
    """The mention that the words right before a run present as its speaker."""
    last = word_before(run.start, outside)
    if last is None:
        return None
    colon = last.nbor().text == ":"
    if not colon and not _is_sentence(run, outside):
        return None
    head = last if colon and _stands_alone(last, outside) else _speaker(last, outside)
    return mention(head, outside.paragraph.start) if head is not None else None


def _is_sentence(run: QuotedRun, outside: Outside) -> bool:
    start = outside.paragraph.start
    inner = outside.text[run.inner.start - start : run.inner.end - start]
    return inner[:1].isupper() and len(inner.split()) >= _SENTENCE_WORDS


def _stands_alone(name: Token, outside: Outside) -> bool:
    """Whether a name is all that stands before the colon, at the line's start or after a stop or dash: «- Ann Lee: “…”»."""
    if not is_name(name):
        return False
    start = mention(name, 0).start
    before = outside.text[max(0, start - 20) : start].rstrip()
    return not before or before.endswith((".", "-", "–", "—", "”", '"', "]", ")", "From", "from"))


def _speaker(last: Token, outside: Outside) -> Token | None:
    """The subject of the clause that ends before the mark; of «X’s answer was:» it is X."""
    verb = clause_of(last)
    found = subject(verb, outside) if verb.pos_ in ("VERB", "AUX") else None
    if found is None or found.lower_ in _EMPTY or found.dep_ == "nsubjpass":
        return None
    if found.lower_ in words("speech.json", "replies"):
        return next((word for word in found.children if word.dep_ == "poss"), None)
    return found if is_name(found) else None
