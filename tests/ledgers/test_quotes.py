"""Each derived quotation beside the source's nearest words."""

from __future__ import annotations

import re
from dataclasses import replace

from newsannot import record
from newsannot.ledgers.differences import Piece
from newsannot.ledgers.quotes import HeldQuote, held_quotes
from newsannot.model import (
    Claim,
    Layers,
    Quote,
    QuoteCheck,
    QuoteKind,
    QuoteStatus,
    Span,
    Speaker,
)

SOURCE = (
    "“We are not asking for another apology. We want to know who knew,” Ana Ruiz said.\n"
    "Bo Li said the harbour would stay closed until the engineers had finished.\n"
    "He added: “I never saw it.”"
)


def place(words: str, text: str = SOURCE) -> Span:
    start = text.index(words)
    return Span(start, start + len(words))


RUIZ = Speaker(place("Ana Ruiz").start, place("Ana Ruiz").end, "Ana Ruiz", "p1", "Ana Ruiz")
LI = Speaker(place("He added").start, place("He added").start + 2, "He", "p2", "Bo Li")


def spoken(words: str, speaker: Speaker, kind: QuoteKind = QuoteKind.DIRECT) -> Quote:
    span = place(words)
    return Quote(span.start, span.end, kind, speaker=speaker)


QUOTES = (
    spoken("“We are not asking for another apology. We want to know who knew,”", RUIZ),
    spoken("“I never saw it.”", LI),
)


def held(
    words: str,
    status: QuoteStatus,
    *passages: str,
    who: str | None = None,
    kind: QuoteKind = QuoteKind.DIRECT,
) -> HeldQuote:
    """A derived text that is one quotation, held against the source."""
    speaker = Speaker(0, 1, words[:1], who, None) if who else None
    check = QuoteCheck(status, tuple(map(place, passages)))
    quote = Quote(0, len(words), kind, speaker=speaker, check=check)
    sentences = tuple(Span(m.start(), m.end()) for m in re.finditer(r"[^\n.]+\.?", SOURCE))
    pair = record.new_pair(
        replace(record.article(SOURCE), layers=Layers(sentences=sentences, quotes=QUOTES)),
        replace(record.article(words), layers=Layers(quotes=(quote,))),
    )
    claims = (Claim(0, len(words), "c", words),)
    (found,) = held_quotes(replace(pair, claims=claims))
    return found


def told(pieces: tuple[Piece, ...]) -> str:
    return "".join(f"[{p.text}]" if p.differs else p.text for p in pieces)


def test_what_differs_is_marked_in_both_and_the_claim_is_known() -> None:
    found = held("“I hardly saw it”", QuoteStatus.ALTERED, "I never saw it")
    assert told(found.derived) == "“I [hardly] saw it”"
    assert told(found.source) == "I [never] saw it"
    assert found.claim
    assert found.claim.id == "c"
    assert found.sentence == place("He added: “I never saw it.")


def test_words_that_stand_for_others_at_the_end_are_shown_beside_them() -> None:
    found = held("“not asking for another pier”", QuoteStatus.ALTERED, "not asking for another")
    assert told(found.source) == "not asking for another [apology]"
    assert found.passages == (place("not asking for another apology"),)


def test_words_that_stand_for_others_at_the_beginning_are_shown_beside_them() -> None:
    found = held("“They want to know who knew”", QuoteStatus.ALTERED, "want to know who knew")
    assert told(found.source) == "[We] want to know who knew"


def test_words_added_before_a_full_stop_stand_for_nothing() -> None:
    found = held("“I never saw it coming”", QuoteStatus.ALTERED, "I never saw it")
    assert told(found.derived) == "“I never saw it [coming]”"
    assert told(found.source) == "I never saw it"


def test_a_passage_grows_by_no_more_words_than_it_lacks_and_not_out_of_its_quotation() -> None:
    found = held("“The harbour would open”", QuoteStatus.FROM_PARAPHRASE, "the harbour would")
    assert told(found.source) == "the harbour would [stay]"
    found = held("“who knew about it”", QuoteStatus.ALTERED, "who knew")
    assert told(found.source) == "who knew"


def test_a_splice_shows_both_passages_and_the_seam() -> None:
    found = held(
        "“We are not asking. I never saw it”",
        QuoteStatus.SPLICED,
        "We are not asking",
        "I never saw it",
    )
    assert told(found.source) == "We are not asking […] I never saw it"
    assert [SOURCE[p.start : p.end] for p in found.passages] == [
        "We are not asking",
        "I never saw it",
    ]


def test_the_few_words_that_a_splice_leaves_out_are_shown() -> None:
    cut = ("We are not asking", "We want to know")
    found = held("“We are not asking. We want to know”", QuoteStatus.SPLICED, *cut)
    assert told(found.source) == "We are not asking [for another apology]. We want to know"
    turned = held("“We want to know. We are not asking”", QuoteStatus.SPLICED, *cut[::-1])
    assert told(turned.source) == "We want to know […] We are not asking"


def test_in_a_verbatim_quotation_nothing_differs() -> None:
    found = held("“I never saw it. So”", QuoteStatus.VERBATIM, "I never saw it")
    assert told((*found.derived, *found.source)) == "“I never saw it. So”I never saw it"


def test_where_the_words_are_nowhere_the_sentence_most_like_them_is_shown() -> None:
    found = held("“The harbour stays closed until the engineers finish”", QuoteStatus.ABSENT)
    assert told(found.source).startswith("Bo Li said the harbour")
    assert found.sentence == found.passages[0]
    unlike = held("“Engineers love cake and closed doors”", QuoteStatus.ABSENT)
    assert (unlike.source, unlike.sentence, unlike.speaker) == ((), None, None)


def test_the_speaker_in_the_source_is_who_says_the_passage() -> None:
    found = held("“I never saw it”", QuoteStatus.VERBATIM, "I never saw it", who="p1")
    assert found.speaker == LI
    both = ("We are not asking", "I never saw it")
    assert held("“x y”", QuoteStatus.SPLICED, *both, who="p2").speaker == LI
    assert held("“x y”", QuoteStatus.SPLICED, *both).speaker == RUIZ
    outside = held("“the harbour”", QuoteStatus.FROM_PARAPHRASE, "the harbour")
    assert outside.speaker is None


def test_quotations_that_were_not_checked_are_left_out() -> None:
    text = "“x”"
    layers = Layers(quotes=(Quote(0, 3, QuoteKind.INDIRECT),))
    article = replace(record.article(text), layers=layers)
    pair = record.new_pair(record.article(SOURCE), article)
    assert held_quotes(pair) == ()
    assert held_quotes(replace(pair, derived=None)) == ()
