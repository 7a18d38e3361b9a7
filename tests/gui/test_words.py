"""The words for people: every enum has some, and sentences say exactly what happened."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum

import pytest
from PySide6.QtCore import QCoreApplication, QTranslator

from newsannot import errors, model
from newsannot.acts import Act, Change, ClaimRow, JudgementRow, Verb
from newsannot.gui import act_words, error_words, finding_words, mark_words, words
from newsannot.model import Finding, Reason, SourceWords, Verdict
from newsannot.readers.draft import Unreadable


@pytest.mark.parametrize(
    ("kind", "name"),
    [
        (model.Verdict, words.verdict_name),
        (model.Verdict, words.verdict_meaning),
        (model.Role, words.role_name),
        (model.Reason, words.reason_name),
        (Verb, act_words.verb_name),
    ],
)
def test_every_value_has_a_name_of_its_own(
    kind: type[StrEnum], name: Callable[[StrEnum], str]
) -> None:
    names = [name(value) for value in kind]
    assert all(names)
    assert len(set(names)) == len(names)
    assert not any("_" in text for text in names)


def test_placeholders_are_filled_after_translation(qapp: QCoreApplication) -> None:
    class Reversing(QTranslator):
        def translate(self, context: str, text: str, *_rest: object) -> str:
            return "getaggt: {tagged} von {total}" if context == "newsannot" else text

    translator = Reversing()
    QCoreApplication.installTranslator(translator)
    try:
        assert words.claims_progress(12, 32) == "getaggt: 12 von 32"
    finally:
        QCoreApplication.removeTranslator(translator)


def test_progress_counts_one_claim_in_the_singular() -> None:
    assert words.claims_progress(12, 32) == "12 of 32 claims tagged"
    assert words.claims_progress(0, 1) == "0 of 1 claim tagged"
    assert words.passages_count(1) == "1 piece of evidence"
    assert words.passages_count(2) == "2 pieces of evidence"


def _finding(kind: Reason, text: str, source: str | None = None) -> Finding:
    there = SourceWords(0, len(source), text=source) if source else None
    return Finding(0, len(text), kind=kind, text=text, source=there)


@pytest.mark.parametrize(
    ("finding", "sentence"),
    [
        (_finding(Reason.CHANGED_NUMBER, "93"), "93 is not in the source"),
        (_finding(Reason.CHANGED_NUMBER, "93", "39"), "The source says 39, not 93"),
        (_finding(Reason.ADDED_DETAIL, "93"), "93 is not in the source"),
        (_finding(Reason.CHANGED_DATE, "24 May", "14 May"), "The source says 14 May, not 24 May"),
        (
            _finding(Reason.DROPPED_HEDGE, "contaminated", "may"),
            "«contaminated» is told as certain, the source says «may»",
        ),
        (_finding(Reason.DROPPED_HEDGE, "will"), "«will» is more certain than the source"),
        (
            _finding(Reason.ATTRIBUTION_LOST, "the fuel was bad", "Penhale-Marsh"),
            "«the fuel was bad» is told as fact, the source attributes it to «Penhale-Marsh»",
        ),
        (
            _finding(Reason.ATTRIBUTION_LOST, "the fuel was bad"),
            "«the fuel was bad» is told as fact, in the source somebody says it",
        ),
        (
            _finding(Reason.BACKGROUND, "a town of 9,000"),
            "«a town of 9,000» is background that the source does not give",
        ),
        (
            _finding(Reason.GENERALISED, "all", "most"),
            "«all» is wider than «most» in the source",
        ),
        (
            _finding(Reason.ADDED_CAUSE, "because"),
            "«because» adds a cause that the source does not give",
        ),
        (
            _finding(Reason.NEGATION_CHANGED, "knew", "not know"),
            "The source says «not know», not «knew»",
        ),
        (
            _finding(Reason.NEGATION_CHANGED, "expected", "expect"),
            "«expected» is denied in one of the texts only",
        ),
        (
            _finding(Reason.CHANGED_QUOTE, "“life-changing injuries.”"),
            "«life-changing injuries» is not in the source in these words",
        ),
        (_finding(Reason.ADDED_DETAIL, "on  a\nFriday"), "«on a Friday» is not in the source"),
        (
            _finding(Reason.CHANGED_SPEAKER, "Vucic", "Stoltenberg"),
            "In the source Stoltenberg says this, not Vucic",
        ),
        (_finding(Reason.OTHER, "gone", "Gone"), "«gone» differs from the source"),
        (_finding(Reason.OTHER, "{x}"), "«{x}» differs from the source"),
    ],
)
def test_a_finding_says_what_stands_where(finding: Finding, sentence: str) -> None:
    assert finding_words.finding_sentence(finding) == sentence


@pytest.mark.parametrize("source", [None, "there"])
@pytest.mark.parametrize("kind", list(Reason))
def test_a_finding_of_any_kind_is_one_plain_sentence(kind: Reason, source: str | None) -> None:
    sentence = finding_words.finding_sentence(_finding(kind, "here", source))
    assert "here" in sentence
    assert source is None or source in sentence or kind is Reason.NEGATION_CHANGED
    assert "!" not in sentence
    assert "{" not in sentence
    assert not sentence.endswith(".")


def test_long_words_are_cut_between_words_in_the_middle() -> None:
    text = " ".join(f"word{number}" for number in range(60))
    short = words.elided(text, 40)
    assert len(short) <= 40
    assert short.startswith("word0 ")
    assert short.endswith("word59")
    head, _, tail = short.partition(" … ")
    assert set(head.split()) | set(tail.split()) <= set(text.split())


def test_a_long_text_without_blanks_is_cut_too() -> None:
    assert words.elided("字" * 100, 20) == f"{'字' * 13} … {'字' * 5}"


def _suggestion(scores: model.Scores, *, abstain: bool) -> model.Suggestion:
    return model.Suggestion(Verdict.EMBELLISHED, abstain, 0.72, scores)


@pytest.mark.parametrize(
    ("suggestion", "headline"),
    [
        (
            _suggestion(model.Scores(0.2, 0.72, 0.08), abstain=False),
            "Suggests embellished, 72\u00a0%",
        ),
        (
            _suggestion(model.Scores(0.45, 0.4, 0.15), abstain=True),
            "No suggestion: matching and embellished are close",
        ),
        (
            _suggestion(model.Scores(0.1, 0.3, 0.6), abstain=True),
            "No suggestion: too little speaks for unsupported",
        ),
    ],
)
def test_the_headline_tells_a_suggestion_from_an_abstention(
    suggestion: model.Suggestion, headline: str
) -> None:
    assert finding_words.suggestion_headline(suggestion) == headline


def test_a_quote_tells_speaker_cue_kind_and_check() -> None:
    quote = model.Quote(
        0,
        10,
        kind=model.QuoteKind.MIXED,
        unclosed=True,
        speaker=model.Speaker(20, 25, text="Vucic", name="Aleksandar Vučić"),
        cue=model.Cue(26, 30, text="said"),
        check=model.QuoteCheck(model.QuoteStatus.ALTERED, speaker_differs=True),
    )
    assert mark_words.quote_tip(quote).splitlines() == [
        "Aleksandar Vučić, here «Vucic»: «said»",
        "Quoted fragment, mark not closed",
        "Words differ from the source",
        "Another speaker in the source",
    ]


def test_a_quote_without_speaker_says_so() -> None:
    quote = model.Quote(0, 10, kind=model.QuoteKind.DIRECT)
    assert mark_words.quote_tip(quote).splitlines() == ["Speaker not found", "Direct quote"]


def test_an_entity_tells_its_name_and_what_it_is() -> None:
    person = model.Entity(0, 5, label="PERSON", name="Jens Stoltenberg")
    assert mark_words.entity_tip(person) == "Jens Stoltenberg, person"
    by_hand = model.Entity(0, 5, label="GPE", origin=model.Origin.MANUAL)
    assert mark_words.entity_tip(by_hand) == "Country or city\nSet by hand"


def test_a_label_of_another_scheme_is_shown_as_it_is() -> None:
    assert words.label_name("Vessel") == "Vessel"


def test_an_act_of_tagging_names_the_verdict() -> None:
    row = JudgementRow("p", "c", "me", model.Judgement("me", Verdict.MATCHING))
    act = Act("me", "2026-11-22T00:00:00Z", Verb.TAG, "p", (Change(None, row),))
    assert act_words.act_name(act) == "tag matching"


@pytest.mark.parametrize(
    ("decision", "name"),
    [
        (model.Decision("me", Verdict.UNSUPPORTED), "decide unsupported"),
        (None, "take decision back"),
    ],
)
def test_an_act_of_deciding_names_what_was_decided(
    decision: model.Decision | None, name: str
) -> None:
    row = ClaimRow("p", "c", 0, 5)
    changes = (Change(row, ClaimRow("p", "c", 0, 5, decision=decision)),)
    act = Act("me", "2026-11-22T00:00:00Z", Verb.DECIDE, "p", changes)
    assert act_words.act_name(act) == name


ERRORS = [
    errors.RecordError("has no text", "$.source.text"),
    errors.TextError("a NUL character", 3),
    errors.LongText("has a line of 12 characters"),
    errors.FileError("b.txt", "it is locked"),
    Unreadable("is a picture"),
    errors.SetError("a/b.newsannot", "it is damaged"),
    errors.SetDamaged("a/b.newsannot", "it has no article 7"),
    errors.SetHeld("a/b.newsannot", "it is open elsewhere"),
    errors.SetFailed("a/b.newsannot", "the disk is full"),
    errors.SetGone("a/b.newsannot", "it is not there any more"),
    errors.ActRefused("others built on it"),
    errors.StepRefused("others built on it", 3),
    errors.WorkerError("the child ended", "traceback"),
    errors.BadPattern("missing closing parenthesis", 3),
    errors.SlowPattern(),
    errors.Cancelled(),
    FileNotFoundError(2, "No such file", "gone.txt"),
    KeyError("x"),
]


def _all_classes(kind: type[errors.NewsannotError]) -> set[type[errors.NewsannotError]]:
    return {kind}.union(*(_all_classes(sub) for sub in kind.__subclasses__()))


def test_every_error_class_is_among_the_examples() -> None:
    shown = {type(error) for error in ERRORS}
    assert _all_classes(errors.NewsannotError) - shown == {errors.NewsannotError}


@pytest.mark.parametrize("error", ERRORS, ids=lambda error: type(error).__name__)
def test_an_error_becomes_sentences_that_hold_its_facts(error: Exception) -> None:
    sentence = error_words.error_sentence(error)
    assert sentence.endswith(".")
    assert sentence[0].isupper() or sentence.startswith(str(getattr(error, "path", "?")))
    for name in ("path", "problem", "where", "name", "filename"):
        assert str(getattr(error, name, "")) in sentence


def test_a_set_is_called_a_set() -> None:
    sentence = error_words.error_sentence(errors.SetError("b.newsannot", "it is damaged"))
    assert sentence.startswith("The set b.newsannot")


def test_characters_are_counted_from_one_for_people() -> None:
    assert "character 4" in error_words.error_sentence(errors.TextError("a NUL character", 3))
