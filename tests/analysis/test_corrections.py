"""What people corrected is what the next reading goes on from, and what it says of their spans comes back."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import TypeVar

import pytest

from newsannot import record
from newsannot.analysis.language import BLANK, BUNDLED
from newsannot.analysis.reading import Reader
from newsannot.model import (
    Article,
    Boilerplate,
    Claim,
    Entity,
    Finding,
    Layer,
    Layers,
    Origin,
    Pair,
    Quote,
    QuoteKind,
    QuoteStatus,
    Reason,
    Rejection,
    Side,
    Span,
    Speaker,
)
from newsannot.settings import ReadingSettings

JOIN_US = "JOIN US ON TELEGRAM"
DENIAL = "Serbia does not recognize Kosovo’s 2008 declaration of independence."
UNDER_THREAT = "“are under threat in Kosovo.”"

Mark = Boilerplate | Entity | Quote
M = TypeVar("M", bound=Mark)


@pytest.fixture(scope="module")
def blank() -> Reader:
    return Reader(ReadingSettings(BLANK))


@pytest.fixture(scope="module")
def pinned() -> Reader:
    return Reader(ReadingSettings(BUNDLED))


def find(article: Article, words: str, number: int = 0) -> Span:
    at = -1
    for _ in range(number + 1):
        at = article.text.index(words, at + 1)
    return Span(at, at + len(words))


def corrected(article: Article, *marks: Mark, rejected: tuple[Rejection, ...] = ()) -> Article:
    """The article as a person leaves it; ``marks`` are in order of start."""
    own = tuple(replace(mark, origin=Origin.MANUAL) for mark in marks)
    layers = Layers(
        boilerplate=tuple(mark for mark in own if isinstance(mark, Boilerplate)),
        entities=tuple(mark for mark in own if isinstance(mark, Entity)),
        quotes=tuple(mark for mark in own if isinstance(mark, Quote)),
    )
    return replace(article, layers=layers, rejected=rejected)


def name(article: Article, words: str, label: str, number: int = 0) -> Entity:
    span = find(article, words, number)
    return Entity(span.start, span.end, label)


def quote(article: Article, words: str, speaker: str | None = None, number: int = 0) -> Quote:
    span = find(article, words)
    there = find(article, speaker, number) if speaker else None
    made = Quote(span.start, span.end, QuoteKind.MIXED)
    if there is None:
        return made
    words = article.text[there.start : there.end]
    return replace(made, speaker=Speaker(there.start, there.end, words))


def struck(article: Article, layer: Layer, words: str) -> Rejection:
    span = find(article, words)
    return Rejection(span.start, span.end, layer)


def at(spans: tuple[M, ...], span: Span) -> M:
    (found,) = (s for s in spans if (s.start, s.end) == (span.start, span.end))
    return found


def derived_layers(reader: Reader, pair: Pair) -> Layers:
    layers = reader.read(pair).derived
    assert layers is not None
    return layers


def pair_of(pair: Pair, source: Article | None = None, derived: Article | None = None) -> Pair:
    return replace(pair, source=source or pair.source, derived=derived or pair.derived)


def derived_of(pair: Pair) -> Article:
    assert pair.derived is not None
    return pair.derived


def quoting(text: str, words: str) -> Pair:
    """A source in which Vučić says words, and a derived text."""
    source = "Jens Stoltenberg met Aleksandar Vučić. “" + words + "” Vučić said."
    return record.new_pair(record.article(source), record.article(text))


def reasons(reader: Reader, pair: Pair, words: str) -> list[Finding]:
    """What speaks against a claim of these words."""
    span = find(derived_of(pair), words)
    (read,) = reader.suggest(pair, (Claim(span.start, span.end, "c", words),))
    assert read.suggestion is not None
    return list(read.suggestion.reasons)


def evidence(reader: Reader, pair: Pair) -> str:
    """The first passage for every claim, joined."""
    first = (
        claim.suggestion.evidence[0]
        for claim in reader.read(pair).claims
        if claim.suggestion and claim.suggestion.evidence
    )
    return " | ".join(pair.source.text[p.start : p.end] for p in first)


def test_a_passage_that_a_person_greyed_is_no_evidence(blank: Reader, seed_pair: Pair) -> None:
    assert DENIAL in evidence(blank, seed_pair)
    span = find(seed_pair.source, DENIAL)
    source = corrected(seed_pair.source, Boilerplate(span.start, span.end))
    assert DENIAL not in evidence(blank, pair_of(seed_pair, source))


def test_a_passage_that_a_person_restored_is_evidence_and_a_claim(blank: Reader) -> None:
    text = f"The fair opened.\n{JOIN_US}\nIt was fine.\nIt ended."
    given = record.new_pair(record.article(text), record.article(text))
    assert JOIN_US not in evidence(blank, given)
    restored = [
        corrected(article, rejected=(struck(article, Layer.BOILERPLATE, JOIN_US),))
        for article in (given.source, derived_of(given))
    ]
    assert JOIN_US in evidence(blank, pair_of(given, restored[0], restored[1]))


def test_half_a_line_may_be_greyed_and_the_rest_is_read(blank: Reader) -> None:
    text = "Follow @us now. Mary Smith paid 12 dollars in Oslo.\nIt rained. It ended."
    given = record.new_pair(record.article(text), record.article("It rained."))
    grey, line = (
        find(given.source, "Follow @us now."),
        find(given.source, text.split("\n", maxsplit=1)[0]),
    )
    source = corrected(
        given.source,
        Boilerplate(grey.start, grey.end),
        rejected=(Rejection(line.start, line.end, Layer.BOILERPLATE),),
    )
    layers = blank.read(pair_of(given, source)).source
    assert [text[e.start : e.end] for e in layers.entities] == ["Mary Smith", "Oslo"]
    assert [figure.value for figure in layers.figures] == ["12"]


def test_no_claim_is_cut_from_what_a_person_greyed(blank: Reader, seed_pair: Pair) -> None:
    derived = derived_of(seed_pair)
    words = "Vucic insisted that only Serbs were under threat in Kosovo."
    span = find(derived, words)
    greyed = pair_of(seed_pair, None, corrected(derived, Boilerplate(span.start, span.end)))
    before, after = blank.read(seed_pair).claims, blank.read(greyed).claims
    assert len(after) == len(before) - 1
    assert not any(claim.start == span.start for claim in after)


@pytest.mark.parametrize("model", ["blank", pytest.param("pinned", marks=pytest.mark.model)])
def test_a_name_that_a_person_marked_is_the_same_one_in_both_texts(
    model: str, seed_pair: Pair, request: pytest.FixtureRequest
) -> None:
    reader: Reader = request.getfixturevalue(model)
    derived = derived_of(seed_pair)
    here = name(seed_pair.source, "Jens Stoltenberg", "PERSON")
    there = name(derived, "Stoltenberg", "PERSON", 3)
    reading = reader.read(
        pair_of(seed_pair, corrected(seed_pair.source, here), corrected(derived, there))
    )
    assert reading.derived is not None
    ours, theirs = at(reading.source.entities, here), at(reading.derived.entities, there)
    assert ours.who == theirs.who
    assert ours.who is not None
    assert (ours.name, theirs.name) == ("Jens Stoltenberg", "Jens Stoltenberg")


def test_whom_a_mark_meant_in_an_earlier_reading_is_forgotten(
    blank: Reader, seed_pair: Pair
) -> None:
    old = replace(name(seed_pair.source, "KFOR", "ORG"), who="p77", name="Somebody")
    reading = blank.read(pair_of(seed_pair, corrected(seed_pair.source, old)))
    assert at(reading.source.entities, old).name == "KFOR"
    assert at(reading.source.entities, old).who != "p77"


ODD = "Ann Lee said “no way at all”. It rained in Oslo.\nJOIN US NOW\nMore text here."


@pytest.mark.parametrize(
    "layers",
    [
        Layers(entities=(Entity(0, 10_000, "PERSON"),)),
        Layers(entities=(Entity(3, 4, "PERSON"), Entity(13, 14, "ORG"), Entity(28, 30, "GPE"))),
        Layers(entities=(Entity(0, 40, "ORG"), Entity(7, 12, "PERSON"), Entity(9, 70, "DATE"))),
        Layers(quotes=(Quote(13, 9_000, QuoteKind.DIRECT, speaker=Speaker(800, 900, "x")),)),
        Layers(quotes=(Quote(0, 70, QuoteKind.DIRECT), Quote(5, 20, QuoteKind.INDIRECT))),
        Layers(boilerplate=(Boilerplate(0, 30), Boilerplate(10, 50), Boilerplate(48, 49))),
        Layers(boilerplate=(Boilerplate(0, 10_000),)),
    ],
)
def test_whatever_a_person_marked_the_pair_is_read(blank: Reader, layers: Layers) -> None:
    marked = corrected(record.article(ODD), *layers.boilerplate, *layers.entities, *layers.quotes)
    for pair in (
        record.new_pair(marked, record.article(ODD)),
        record.new_pair(record.article(ODD), marked),
        record.new_pair(marked, marked),
    ):
        reading = blank.read(pair)
        assert reading.derived is not None
        assert len(reading.derived.paragraphs) == 3


@pytest.mark.model
def test_what_a_person_calls_one_mention_all_mentions_of_it_are(
    pinned: Reader, seed_pair: Pair
) -> None:
    def labels(pair: Pair) -> list[str]:
        text, layers = derived_of(pair).text, derived_layers(pinned, pair)
        return [e.label for e in layers.entities if text[e.start : e.end] == "Moscow"]

    assert labels(seed_pair) == ["GPE", "GPE"]
    mark = name(seed_pair.source, "Moscow", "ORG")
    assert labels(pair_of(seed_pair, corrected(seed_pair.source, mark))) == ["ORG", "ORG"]


@pytest.mark.model
def test_a_name_that_a_person_struck_out_is_nobody(pinned: Reader) -> None:
    claim = "Anna Holt opened the harbour in Oslo."
    source, derived = record.article("Tom Baker opened the harbour in Oslo."), record.article(claim)
    changed = [f.text for f in reasons(pinned, record.new_pair(source, derived), claim)]
    assert changed == ["Anna Holt"]
    strike = Rejection(0, len("Anna Holt"), Layer.ENTITIES)
    without = record.new_pair(source, corrected(derived, rejected=(strike,)))
    assert all(f.kind is not Reason.CHANGED_NAME for f in reasons(pinned, without, claim))


def test_a_quote_that_a_person_marked_is_checked(blank: Reader, seed_pair: Pair) -> None:
    derived = derived_of(seed_pair)
    mark = quote(derived, "were under threat in Kosovo")
    layers = derived_layers(blank, pair_of(seed_pair, None, corrected(derived, mark)))
    check = at(layers.quotes, mark).check
    assert check is not None
    assert check.status is QuoteStatus.ALTERED
    (passage,) = check.passages
    assert seed_pair.source.text[passage.start : passage.end].startswith("are under threat")


def test_words_that_a_person_marked_as_a_quote_in_the_source_are_quoted_there(
    blank: Reader,
) -> None:
    words = "the road is closed for good"
    given = record.new_pair(
        record.article(f"Ann Lee said {words}. It rained."),
        record.article(f"Ann Lee said “{words}”."),
    )

    def status(pair: Pair) -> QuoteStatus | None:
        (read,) = derived_layers(blank, pair).quotes
        return read.check.status if read.check else None

    assert status(given) is QuoteStatus.FROM_PARAPHRASE
    marked = corrected(given.source, quote(given.source, words))
    assert status(pair_of(given, marked)) is QuoteStatus.VERBATIM


@pytest.mark.model
@pytest.mark.parametrize("side", list(Side))
def test_who_a_person_says_speaks_counts_in_check_and_reasons(pinned: Reader, side: Side) -> None:
    text = "Jens Stoltenberg was there. “We must cooperate with the alliance now,” Vučić said."
    given = quoting(text, "We must cooperate with the alliance now,")
    derived = derived_of(given)
    own = "“We must cooperate with the alliance now,”"

    def differs(pair: Pair) -> bool:
        (read,) = derived_layers(pinned, pair).quotes
        assert read.check is not None
        assert read.check.status is QuoteStatus.VERBATIM
        return read.check.speaker_differs

    assert not differs(given)
    changed = given.source if side is Side.SOURCE else derived
    marked = corrected(changed, quote(changed, own, "Jens Stoltenberg"))
    other = pair_of(given, marked) if side is Side.SOURCE else pair_of(given, None, marked)
    assert differs(other)
    kinds = [f.kind for f in reasons(pinned, other, text[text.index("“") :])]
    assert Reason.CHANGED_SPEAKER in kinds
    (read,) = derived_layers(pinned, other).quotes
    assert read.speaker is not None
    expected = "Aleksandar Vučić" if side is Side.SOURCE else "Jens Stoltenberg"
    assert read.speaker.name == expected


@pytest.mark.model
def test_a_quote_that_a_person_struck_out_is_not_held_against_the_claim(
    pinned: Reader, seed_pair: Pair
) -> None:
    derived = derived_of(seed_pair)
    words = "He underscored the severity of the situation"
    claim = derived.text[find(derived, words).start :].split("\n")[0].split('injuries."')[0]
    claim += 'injuries."'
    before = [f.kind for f in reasons(pinned, seed_pair, claim)]
    assert Reason.CHANGED_QUOTE in before
    strike = struck(derived, Layer.QUOTES, '"life-changing injuries."')
    without = pair_of(seed_pair, None, corrected(derived, rejected=(strike,)))
    assert Reason.CHANGED_QUOTE not in [f.kind for f in reasons(pinned, without, claim)]


@pytest.mark.model
def test_every_span_of_a_reading_is_the_machines_and_none_overlap(
    pinned: Reader, seed_pair: Pair
) -> None:
    source = seed_pair.source
    marks = (
        name(source, "NATO Secretary General Jens Stoltenberg", "PERSON"),
        quote(source, UNDER_THREAT, "Jens Stoltenberg"),
    )
    grey = find(source, DENIAL)
    strikes = (
        struck(source, Layer.ENTITIES, "Belgrade"),
        struck(source, Layer.BOILERPLATE, JOIN_US),
    )
    marked = corrected(source, Boilerplate(grey.start, grey.end), *marks, rejected=strikes)
    layers = pinned.read(pair_of(seed_pair, marked)).source
    spans: tuple[Mark, ...] = (*layers.entities, *layers.quotes, *layers.boilerplate)
    assert {span.origin for span in spans} == {Origin.AUTO}
    ends = [(entity.start, entity.end) for entity in layers.entities]
    assert ends == sorted(ends)
    assert all(a[1] <= b[0] for a, b in pairwise(ends))
    # What is struck out comes back when the person thinks better of it, so it is kept.
    assert at(layers.entities, find(source, "Belgrade")).label == "GPE"
    assert at(layers.boilerplate, find(source, JOIN_US))
    assert at(layers.entities, marks[0]).who is not None


def test_the_machines_layers_of_an_input_change_nothing(blank: Reader, seed_pair: Pair) -> None:
    bare = blank.read(seed_pair)
    laid = pair_of(
        seed_pair,
        replace(seed_pair.source, layers=bare.source),
        replace(derived_of(seed_pair), layers=bare.derived or Layers()),
    )
    odd = replace(bare.source, entities=(Entity(0, 2, "PERSON", "p1", "In"),), quotes=())
    assert blank.read(laid) == bare
    assert blank.read(pair_of(laid, replace(seed_pair.source, layers=odd))) == bare


def test_a_text_is_parsed_once_however_often_it_is_corrected(
    blank: Reader, seed_pair: Pair
) -> None:
    seen: list[float] = []
    blank.read(seed_pair)
    mark = name(seed_pair.source, "KFOR", "ORG")
    blank.read(
        pair_of(seed_pair, corrected(seed_pair.source, mark)),
        add_claims=False,
        progress=seen.append,
    )
    assert seen == []
