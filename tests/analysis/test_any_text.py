"""Whatever two texts are, their reading keeps the record's contract."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

import pytest
from hypothesis import HealthCheck, example, given, settings, strategies as st

from newsannot import record
from newsannot.analysis.language import BLANK, BUNDLED
from newsannot.batch import read_pair
from newsannot.model import Article, Claim, Pair, Span, Suggestion
from newsannot.settings import ClaimSize, ReadingSettings

PIECES = st.sampled_from(
    [
        "Mayor Ana Li said ",
        "Ana Li, 44, told the BBC on Monday: ",
        "It did not cost about €1.2 million, ",
        "“We may never ",
        "sell 93 boats because of it” ",
        '"No," he said. ',
        "according to St. Petersburg's U.N. office ",
        "Read more: ",
        "reportedly failed to ",
        "on 3 May 2019",
        ". ",
        "…",
        "\n",
        "\n\n",
        "\u2028",
        "\u00a0",
        "'",
        "«",
        "” ",
        "(",
        "👩‍👩‍👧‍👦 ",
        "e\u0301",
        "İ",
        "ﬁ",
        "שלום ",
        "\ufeff",
        "\x1c",
    ]
)
CHARACTERS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=30)
TEXTS = st.lists(PIECES | CHARACTERS, max_size=14).map("".join)


@st.composite
def copies(draw: st.DrawFn) -> tuple[str, str]:
    """A text and what some cuts, gaps and insertions have made of it."""
    source = draw(TEXTS)
    derived = source
    for _ in range(draw(st.integers(0, 4))):
        start = draw(st.integers(0, len(derived)))
        end = draw(st.integers(start, min(len(derived), start + 12)))
        derived = derived[:start] + draw(PIECES | st.just("")) + derived[end:]
    return source, derived


BOTH = st.tuples(TEXTS, TEXTS) | copies()
SIZES = st.sampled_from(ClaimSize)


def checked(texts: tuple[str, str], model: str, size: ClaimSize) -> None:
    source, derived = map(record.article, texts)
    given_pair = record.new_pair(source, derived)
    pair = read_pair(given_pair, ReadingSettings(model, size))
    assert record.damage(pair) is None
    for article in (pair.source, pair.derived):
        assert article is not None
        spans_lie_in_order(article)
    starts = [(claim.start, claim.end) for claim in pair.claims]
    assert starts == sorted(starts)
    for claim in pair.claims:
        assert claim.end <= len(derived.text)
        assert claim.suggestion is not None
        suggestion_fits(claim, claim.suggestion, pair)
    assert read_pair(given_pair, ReadingSettings(model, size)) == pair


def spans_lie_in_order(article: Article) -> None:
    layers = article.layers
    side_by_side: Sequence[Sequence[Span]] = (
        layers.paragraphs,
        layers.sentences,
        layers.boilerplate,
        layers.entities,
        layers.figures,
        layers.quotes,
    )
    for spans in side_by_side:
        assert all(0 <= span.start < span.end <= len(article.text) for span in spans)
        assert all(one.end <= two.start for one, two in pairwise(spans))
    for quote in layers.quotes:
        parts = [part for part in (quote.speaker, quote.cue) if part]
        assert all(article.text[part.start : part.end] == part.text for part in parts)


def suggestion_fits(claim: Claim, suggestion: Suggestion, pair: Pair) -> None:
    assert pair.derived is not None
    source, derived = pair.source.text, pair.derived.text
    scores = suggestion.scores
    shares = (scores.matching, scores.embellished, scores.unsupported)
    assert all(0 <= share <= 1 for share in (*shares, suggestion.confidence))
    assert sum(shares) == pytest.approx(1)
    best = [passage.score for passage in suggestion.evidence]
    assert len(best) <= 5
    assert best == sorted(best, reverse=True)
    assert all(passage.end <= len(source) for passage in suggestion.evidence)
    for finding in suggestion.reasons:
        # A token may go on beyond the claim's end.
        assert finding.start < claim.end and claim.start < finding.end
        assert derived[finding.start : finding.end] == finding.text
        there = finding.source
        assert there is None or source[there.start : there.end] == there.text


@given(BOTH, SIZES)
@settings(max_examples=60)
def test_any_pair_is_read_within_the_contract_without_a_model(
    texts: tuple[str, str], size: ClaimSize
) -> None:
    checked(texts, BLANK, size)


SPEAKER_ELSEWHERE = (
    "Ana Li, 44, told the BBC on Monday: 00000000000001AAna Li, 44, told the BBC on Monday: “We may never Mayor Ana Li said ",
    "Ana Li, 44, told the BBC on Monday: 01AAna Li, 44, told the \n\n: “We may never Mayor Ana Li said ",
)


@pytest.mark.model
@given(BOTH, SIZES)
@example(SPEAKER_ELSEWHERE, ClaimSize.SENTENCE)
@settings(max_examples=40, suppress_health_check=[HealthCheck.too_slow])
def test_any_pair_is_read_within_the_contract(texts: tuple[str, str], size: ClaimSize) -> None:
    checked(texts, BUNDLED, size)
