"""The quotations of a text: quoted runs that are speech, each with kind, cue, speaker and utterance."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import chain

from newsannot.analysis.covered import Covered
from newsannot.analysis.dashes import spoken_lines
from newsannot.analysis.indirect import reported_clauses
from newsannot.analysis.introductions import introducer
from newsannot.analysis.marks import QuotedRun, quoted_runs
from newsannot.analysis.parsed import ParsedText
from newsannot.analysis.referents import Referents
from newsannot.analysis.sayings import Saying, find_sayings
from newsannot.analysis.speakers import Attribution, Attributor
from newsannot.analysis.speech import Speech
from newsannot.analysis.speech_tags import speech_tags, tags_before
from newsannot.analysis.subjects import Outside
from newsannot.model import Cue, Entity, Quote, QuoteKind, Span, Speaker


def find_quotes(parsed: ParsedText, sentences: Sequence[Span]) -> tuple[Quote, ...]:
    """The quotations in marks and the reported clauses, sorted; their speakers are mentions not yet resolved."""
    text = parsed.article.text
    runs_in = [quoted_runs(text, p) for p in parsed.paragraphs]
    if not any(runs_in):
        runs_in = spoken_lines(text, parsed.paragraphs)
    runs = [run for found in runs_in for run in found]
    covered = Covered(runs)
    places = [Outside.of(p, covered) for p in parsed.paragraphs]
    by_paragraph = [_sayings(*place) for place in zip(places, runs_in, strict=True)]
    sayings = [saying for found in by_paragraph for saying in found]
    attributor = Attributor(
        text, runs, sayings, sentences, parsed.paragraphs, _introducers(places, runs_in)
    )
    speech = Speech(text)
    quotes = [
        replace(_quote(text, run, said, speech.kind(run, said)), unclosed=run.unclosed)
        for run, said in zip(runs, attributor.attribute(), strict=True)
        if speech.holds(run, said)
    ]
    for paragraph, found in zip(parsed.paragraphs, by_paragraph, strict=True):
        for clause, saying in reported_clauses(paragraph, found, covered):
            said = Attribution(saying, saying.speaker)
            quotes.append(_quote(text, clause, said, QuoteKind.INDIRECT))
    return tuple(_outermost(quotes))


def _outermost(quotes: Sequence[Quote]) -> Iterator[Quote]:
    """The quotes in order, without what is reported within a reported clause: «X said that Y said that …»."""
    end = 0
    for quote in sorted(quotes, key=lambda quote: (quote.start, -quote.end)):
        if quote.start >= end:
            yield quote
            end = quote.end


def _introducers(
    places: Sequence[Outside], runs_in: Sequence[Sequence[QuotedRun]]
) -> dict[int, Span]:
    found = {}
    for outside, runs in zip(places, runs_in, strict=True):
        for run in runs:
            speaker = introducer(run, outside)
            if speaker is not None:
                found[run.start] = speaker
    return found


def _sayings(outside: Outside, runs: Sequence[QuotedRun]) -> list[Saying]:
    """The sayings of one paragraph, speech tags among them; a tag says more than a verb that may report or not."""
    found = {saying.start: saying for saying in find_sayings(outside)}
    for tag in chain(speech_tags(outside, runs), tags_before(outside, runs)):
        known = found.get(tag.start)
        if known is None or not known.strong:
            found[tag.start] = tag
    return [found[start] for start in sorted(found)]


def name_speakers(
    parsed: ParsedText, quotes: Sequence[Quote], entities: Sequence[Entity]
) -> tuple[Quote, ...]:
    """The quotes with their speakers resolved to the referents of ``entities``, and numbered by utterance."""
    marked = [quote for quote in quotes if quote.kind is not QuoteKind.INDIRECT]
    speakers = [quote.speaker for quote in quotes if quote.speaker is not None]
    referents = Referents(parsed.article.text, entities, Covered(marked), speakers)
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
