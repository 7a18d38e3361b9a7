"""The quotations of a text: quoted runs that are speech, each with kind, cue, speaker and utterance."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace

from newsannot.analysis.covered import Covered
from newsannot.analysis.cues import cues
from newsannot.analysis.indirect import reported_clauses
from newsannot.analysis.marks import QuotedRun, quoted_runs
from newsannot.analysis.parsed import ParsedText
from newsannot.analysis.referents import Referents
from newsannot.analysis.sayings import Saying, find_sayings
from newsannot.analysis.speakers import Attribution, Attributor
from newsannot.model import Cue, Entity, Quote, QuoteKind, Span, Speaker

# A run of this many words or more is taken for speech unless it is written like a title.
_SPEECH_WORDS = 5
# A fragment belongs to a verb of saying no farther before it than this, in code points.
_REACH = 250
_WEAK_REACH = 60
_WORD = re.compile(r"\w[\w'’.-]*")
_SMALL = frozenset(
    [
        "a",
        "an",
        "the",
        "of",
        "in",
        "on",
        "at",
        "to",
        "for",
        "and",
        "or",
        "but",
        "nor",
        "by",
        "with",
        "from",
        "as",
        "is",
        "it",
        "its",
        "vs",
        "v",
        "into",
        "over",
        "up",
        "that",
    ]
)
# Words that give a name: what follows them in marks is one, however long.
_NAMING = {"titled", "entitled", "headlined", "named", "nicknamed"}
_SENTENCE_END = re.compile(r"[.?!:…][\"”’')\]]*\s*$|^\s*$")


def find_quotes(parsed: ParsedText, sentences: Sequence[Span]) -> tuple[Quote, ...]:
    """The quotations in marks and the reported clauses, sorted; their speakers are mentions not yet resolved."""
    text = parsed.article.text
    runs = [run for p in parsed.paragraphs for run in quoted_runs(text, p)]
    covered = Covered(list(runs))
    by_paragraph = [find_sayings(p, covered) for p in parsed.paragraphs]
    sayings = [saying for found in by_paragraph for saying in found]
    attributor = Attributor(text, runs, sayings, sentences, parsed.paragraphs)
    speech = _Speech(text, attributor)
    quotes = [
        replace(_quote(text, run, said, speech.kind(run, said)), unclosed=run.unclosed)
        for run, said in zip(runs, attributor.attribute(), strict=True)
        if speech.holds(run, said)
    ]
    for paragraph, found in zip(parsed.paragraphs, by_paragraph, strict=True):
        for clause, saying in reported_clauses(paragraph, found, covered):
            said = Attribution(saying, saying.speaker)
            quotes.append(_quote(text, clause, said, QuoteKind.INDIRECT))
    return tuple(sorted(quotes, key=lambda quote: (quote.start, quote.end)))


def name_speakers(
    parsed: ParsedText, quotes: Sequence[Quote], entities: Sequence[Entity]
) -> tuple[Quote, ...]:
    """The quotes with their speakers resolved to the referents of ``entities``, and numbered by utterance."""
    marked = [quote for quote in quotes if quote.kind is not QuoteKind.INDIRECT]
    referents = Referents(parsed.article.text, entities, Covered(list(marked)))
    named: list[Quote] = []
    for quote in quotes:
        speaker = quote.speaker
        if speaker is not None:
            referent = referents.resolve(speaker)
            if referent is not None:
                speaker = replace(speaker, who=referent.who, name=referent.name)
        named.append(replace(quote, speaker=speaker))
    return tuple(_joined(named, parsed.paragraphs))


def _quote(text: str, run: Span, said: Attribution, kind: QuoteKind) -> Quote:
    cue = speaker = None
    if said.saying is not None:
        cue = Cue(said.saying.start, said.saying.end, text[said.saying.start : said.saying.end])
    if said.speaker is not None:
        where = said.speaker
        speaker = Speaker(where.start, where.end, text[where.start : where.end])
    return Quote(run.start, run.end, kind, speaker=speaker, cue=cue)


class _Speech:
    """Tells speech from titles, nicknames and scare quotes."""

    def __init__(self, text: str, attributor: Attributor) -> None:
        self._text = text
        self._attributor = attributor

    def holds(self, run: QuotedRun, said: Attribution) -> bool:
        """Whether somebody says the words in the marks."""
        words = _WORD.findall(self._text[run.inner.start : run.inner.end])
        title = _is_title(words)
        before = ["", *self._text[max(0, run.start - 40) : run.start].lower().split()]
        if len(words) >= _SPEECH_WORDS:
            if before[-1] in _NAMING and words[0][0].isupper():
                return False
            return not title or self._adjoins(run, said.saying)
        if before[-1] in cues().word_before:
            return False
        if self._adjoins(run, said.saying):
            return True
        if title or before[-1] in cues().title_before:
            return False
        if said.saying is None:
            return self._whole_sentence(run)
        return self._governs(run, said.saying)

    def _governs(self, run: QuotedRun, saying: Saying) -> bool:
        """Whether a cue farther off still reports a fragment: before it, or closing the sentence after a comma."""
        if saying.start < run.start:
            between = self._text[saying.end : run.start]
            return len(between) < (_REACH if saying.strong else _WEAK_REACH)
        first = min(saying.start, saying.speaker.start if saying.speaker else saying.start)
        ahead = self._text[run.end : max(run.end, first)].rstrip()
        return saying.strong and ahead.endswith(",") and len(ahead) < _WEAK_REACH

    def _adjoins(self, run: QuotedRun, saying: Saying | None) -> bool:
        """Whether a cue stands right at the marks: «said: “Yes”», «“Yes,” she said»."""
        if saying is None:
            return False
        if saying.start < run.start:
            between = self._text[saying.end : run.start].strip()
            return between in ("", ",", ":", "that")
        first = saying.speaker.start if saying.speaker else saying.start
        between = self._text[run.end : max(run.end, min(first, saying.start))].strip()
        last = self._text[run.inner.end - 1]
        return between in ("", ",") and (last in ",?!" or between == ",")

    def _whole_sentence(self, run: QuotedRun) -> bool:
        sentence = self._attributor.sentence_of(run)
        rest = self._text[sentence.start : run.start] + self._text[run.end : sentence.end]
        inner = self._text[run.inner.start : run.inner.end].rstrip()
        return not any(c.isalnum() for c in rest) and inner[-1:] in tuple(".?!,…—")

    def kind(self, run: QuotedRun, said: Attribution) -> QuoteKind:
        """Direct when all that is said stands in the marks, mixed when a fragment of a reported sentence does."""
        before = self._text[max(0, run.start - 30) : run.start]
        inner = self._text[run.inner.start : run.inner.end].lstrip("[(… .")
        capital = inner[:1].isupper() or not inner[:1].isalpha()
        if _SENTENCE_END.search(before) or "\n" in before[-2:]:
            return QuoteKind.DIRECT if capital or said.carried else QuoteKind.MIXED
        if before.rstrip().endswith(","):
            near = said.saying is not None and said.saying.start < run.start
            return QuoteKind.DIRECT if capital or near else QuoteKind.MIXED
        adjoins = said.saying is not None and self._text[said.saying.end : run.start].isspace()
        return QuoteKind.DIRECT if capital and adjoins else QuoteKind.MIXED


def _is_title(words: list[str]) -> bool:
    """Whether all words but small ones are capitalised, as in titles of works."""
    content = [word for word in words if word.lower() not in _SMALL]
    return bool(content) and all(word[0].isupper() or word[0].isdigit() for word in content)


def _joined(quotes: list[Quote], paragraphs: Sequence[Span]) -> list[Quote]:
    """The quotes numbered by utterance: runs of one speech share a number."""
    starts = [paragraph.start for paragraph in paragraphs]
    done: list[Quote] = []
    for quote in quotes:
        number = 0
        if done:
            number = done[-1].utterance + (not _same_speech(done[-1], quote, starts))
        done.append(replace(quote, utterance=number))
    return done


def _same_speech(before: Quote, quote: Quote, starts: list[int]) -> bool:
    """Whether a run goes on with the speech of the run before it."""
    apart = bisect_right(starts, quote.start) - bisect_right(starts, before.start)
    if not _same_speaker(before, quote):
        return False
    if apart:
        return apart == 1 and before.unclosed
    if before.cue and before.cue == quote.cue:
        return True
    return quote.kind is QuoteKind.DIRECT and before.kind is QuoteKind.DIRECT


def _same_speaker(a: Quote, b: Quote) -> bool:
    if a.speaker is None or b.speaker is None:
        return a.speaker is b.speaker
    if a.speaker.who and b.speaker.who:
        return a.speaker.who == b.speaker.who
    return a.speaker == b.speaker or a.speaker.text.casefold() == b.speaker.text.casefold()
