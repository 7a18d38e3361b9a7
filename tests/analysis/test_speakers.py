"""Who says a quotation, and by which words of the text."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from newsannot.model import Quote

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "speaker", "cue"),
    [
        ("“We go,” the mayor of Springfield pressed.", "the mayor", "pressed"),
        ("“We go!” beamed Ann Lee.", "Ann Lee", "beamed"),
        ("“Do we go?” Ann Lee pressed.", "Ann Lee", "pressed"),
        ("As Ann Lee put it, “we will go home.”", "Ann Lee", "put"),
        ("Ann Lee was quoted as saying: “We will go home.”", "Ann Lee", "saying"),
        ("Ann Lee told Bo Li: “We will go home.”", "Ann Lee", "told"),
        ("Ann Lee, who took office in May, said: “We go.”", "Ann Lee", "said"),
        ("Gov. Ann Lee (D-OH), said, “We will go home.”", "Gov. Ann Lee", "said"),
        ("Ann Lee released a statement saying “we will go home.”", "Ann Lee", "saying"),
        ("Ann Lee went after Bo Li, calling him “a total stiff.”", "Ann Lee", "calling"),
        ("Ann Lee said he was certain that they should repeat “the old way.”", "Ann Lee", "repeat"),
        ("Ann Lee said she had called it “a shame.”", "Ann Lee", "called"),
        ("When Bo Li spoke of it, Ann Lee shot back, “We go home.”", "Ann Lee", "shot"),
        ("“We go home,” Ann Lee, 58, told AFP in Rome.", "Ann Lee", "told"),
        ("It said the bridge was “beyond repair.”", "It", "said"),
    ],
)
def test_a_cue_has_its_speaker(
    marked_in: Callable[[str], list[Quote]], text: str, speaker: str, cue: str
) -> None:
    (quote,) = marked_in(text)
    assert quote.speaker is not None
    assert quote.cue is not None
    assert (quote.speaker.text, quote.cue.text) == (speaker, cue)


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Ann Lee: “We will go home.”", "Ann Lee"),
        ("From the report: “We will go home.”", "the report"),
        ("Ann Lee issued a statement, “We will go home today.”", "Ann Lee"),
        ("Ann Lee’s answer was: “We will go home.”", "Ann Lee"),
        ("Ann Lee praised the plan and said it helps.\n\n“We will go home.”", "Ann Lee"),
    ],
)
def test_words_before_the_marks_present_a_speaker_without_a_cue(
    marked_in: Callable[[str], list[Quote]], text: str, speaker: str
) -> None:
    (quote,) = marked_in(text)
    assert quote.speaker is not None
    assert quote.cue is None
    assert quote.speaker.text == speaker


@pytest.mark.parametrize(
    "text",
    [
        "Ann Lee was asked: “Where will you go?”",
        "It is said that “we will go home today.”",
    ],
)
def test_who_is_asked_does_not_speak(marked_in: Callable[[str], list[Quote]], text: str) -> None:
    (quote,) = marked_in(text)
    assert quote.speaker is None


def test_he_who_says_that_she_says_it_does_not_speak(
    marked_in: Callable[[str], list[Quote]],
) -> None:
    (quote,) = marked_in("He said that she called it “a shame.”")
    assert quote.speaker is not None
    assert quote.speaker.text == "she"
