"""Figures and quotations of a sample pair as the pinned model reads it, held against its source."""

from __future__ import annotations

from pathlib import Path

import pytest

from newsannot import record
from newsannot.acts import PairRow, Statements
from newsannot.analysis.language import BUNDLED
from newsannot.analysis.reading import Reader
from newsannot.composition import compose
from newsannot.ledgers.figures import held_figures
from newsannot.ledgers.quotes import held_quotes
from newsannot.model import MatchStatus, Pair, QuoteStatus
from newsannot.settings import ReadingSettings
from tests.articles import read_article

pytestmark = pytest.mark.model


@pytest.fixture(scope="module")
def trial() -> Pair:
    """The pair of seeds/trial, read."""
    folder = Path(__file__).parents[2] / "seeds" / "trial"
    pair = record.new_pair(
        *(read_article(folder / f"{name}.txt") for name in ("source", "derived"))
    )
    reading = Reader(ReadingSettings(BUNDLED)).read(pair)
    return compose(pair.source, pair.derived, Statements(PairRow.of(pair, 1, 2)), reading)


def test_the_figures_that_differ_are_beside_the_sources(trial: Pair) -> None:
    changed = [
        (held.derived.written, held.source.written)
        for held in held_figures(trial)
        if held.status is MatchStatus.CHANGED and held.source
    ]
    assert changed == [("18%", "15%"), ("10 September", "3 September"), ("five", "three")]


def test_every_figure_and_quotation_lies_in_a_claim(trial: Pair) -> None:
    assert all(held.claim for held in (*held_figures(trial), *held_quotes(trial)))


def test_the_altered_word_of_a_quotation_is_marked_with_what_stands_in_its_place(
    trial: Pair,
) -> None:
    (altered,) = (q for q in held_quotes(trial) if q.check.status is QuoteStatus.ALTERED)
    assert [piece.text for piece in altered.derived if piece.differs] == ["detective"]
    assert [piece.text for piece in altered.source if piece.differs] == ["laboratory"]


def test_a_quotation_made_of_reported_words_is_beside_them(trial: Pair) -> None:
    (nowhere,) = (q for q in held_quotes(trial) if q.check.status is QuoteStatus.ABSENT)
    assert nowhere.source[0].text.startswith("She told the court that she had begun to doubt")


def test_another_speaker_is_named(trial: Pair) -> None:
    (given,) = (q for q in held_quotes(trial) if q.check.speaker_differs)
    assert given.quote.speaker
    assert given.speaker
    assert (given.quote.speaker.name, given.speaker.name) == ("Tomas Ilven", "Anton Reykel")
