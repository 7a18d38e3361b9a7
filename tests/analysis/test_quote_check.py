"""A derived quotation is held against the source's words."""

from __future__ import annotations

import re

import pytest

from newsannot.analysis.marks import quoted_runs
from newsannot.analysis.quote_check import QuoteChecker
from newsannot.model import Quote, QuoteCheck, QuoteKind, QuoteStatus, Span, Speaker

SOURCE = (
    "“We’re doing the right thing by cooperating,” Ana Ruiz said. “Our interaction is at a good level.”\n"
    "The mayor said the bridge would reopen in early May. “I never promised anything to anyone,” said Bo Li."
)


def sentences() -> list[Span]:
    return [Span(m.start(), m.end()) for m in re.finditer(r"[^\n]+", SOURCE)]


def check(words: str, who: str | None = None) -> QuoteCheck:
    runs = [run for span in sentences() for run in quoted_runs(SOURCE, span)]
    speaker = Speaker(0, 1, "x", who="p1")
    spoken = [Quote(run.start, run.end, QuoteKind.DIRECT, speaker=speaker) for run in runs]
    own = Speaker(0, 1, "y", who=who) if who else None
    quote = Quote(0, len(words), QuoteKind.DIRECT, speaker=own)
    (done,) = QuoteChecker(SOURCE, sentences(), runs).check(words, [quote], spoken)
    assert done.check is not None
    return done.check


@pytest.mark.parametrize(
    ("words", "status"),
    [
        ('"we\'re doing the right thing by  cooperating."', QuoteStatus.VERBATIM),
        ("“right thing”", QuoteStatus.VERBATIM),
        ("“We’re doing the wrong thing by cooperating”", QuoteStatus.ALTERED),
        (
            "“We’re doing the right thing by cooperating. I never promised anything”",
            QuoteStatus.SPLICED,
        ),
        ("“We’re doing the right thing … at a good level”", QuoteStatus.SPLICED),
        ("“would reopen in early May”", QuoteStatus.FROM_PARAPHRASE),
        ("“life-changing injuries”", QuoteStatus.ABSENT),
        ("“ing the right thin”", QuoteStatus.ALTERED),
        ("“…”", QuoteStatus.ABSENT),
    ],
)
def test_status(words: str, status: QuoteStatus) -> None:
    assert check(words).status is status


def test_the_passage_is_the_sources_own_words() -> None:
    (passage,) = check('"We\'re doing the right thing"').passages
    assert SOURCE[passage.start : passage.end] == "We’re doing the right thing"


def test_a_splice_names_every_piece() -> None:
    passages = check("“Our interaction … never promised anything”").passages
    assert [SOURCE[p.start : p.end] for p in passages] == [
        "Our interaction",
        "never promised anything",
    ]


def test_another_mouth_is_told_by_referent() -> None:
    assert check("“right thing”", who="p2").speaker_differs
    assert not check("“right thing”", who="p1").speaker_differs
    assert not check("“right thing”").speaker_differs
