"""Lines that were broken at a width are joined, all others stay."""

from __future__ import annotations

import textwrap

import pytest

from newsannot.readers import mail, text
from newsannot.readers.wrapped import unwrapped

FIRST = (
    "Mayor Ana Ruiz said the closure would cost about £2.4 million and could be reversed “if the numbers do not work”. "
    "Some 39 workers are to begin the conversion in May."
)
SECOND = (
    "“We hope for dry weather and a little patience,” Ms Ruiz told reporters after the vote in the "
    "much-discussed matter. “Nobody is taking anything away from anyone.”"
)
STORY = f"Bridge closes\n\n{FIRST}\n\n{SECOND}"


def wrapped(story: str, width: int = 72) -> str:
    return "\n".join(textwrap.fill(line, width) for line in story.split("\n"))


@pytest.mark.parametrize("width", [60, 65, 72, 78])
def test_a_story_comes_back_whatever_the_width(width: int) -> None:
    assert unwrapped(wrapped(STORY, width)) == STORY


def test_line_ends_of_windows_are_joined_too() -> None:
    assert unwrapped(wrapped(STORY).replace("\n", "\r\n")) == STORY


@pytest.mark.parametrize(
    "own",
    [
        "- a first item of a list\n- a second one",
        "> what somebody else wrote",
        "Best\nTom",
        "-- \nTom Hale",
    ],
)
def test_a_line_of_its_own_stays_one(own: str) -> None:
    assert unwrapped(f"{wrapped(STORY)}\n{own}") == f"{STORY}\n{own}"


@pytest.mark.parametrize(
    "kept",
    [
        "",
        STORY,
        "Roses are red and violets are blue, as everybody knows too well\nSugar is sweet\nAnd so are you",
        "\n".join(f"Item {n} of the list, with {'many ' * (n % 7)}words" for n in range(30)),
        f"{FIRST}\n{SECOND}\n{FIRST}\n{SECOND}",
    ],
)
def test_a_text_whose_lines_end_on_purpose_stays_as_it_is(kept: str) -> None:
    assert unwrapped(kept) == kept


def test_the_paragraphs_of_a_mail_are_whole() -> None:
    data = f"From: a@b.example\nSubject: Bridge closes\nContent-Type: text/plain; charset=utf-8\n\n{wrapped(STORY)}"
    assert mail.read(data.encode()).text == STORY


def test_a_text_file_keeps_its_lines_as_records_promise() -> None:
    assert text.read(wrapped(STORY).encode()).text == wrapped(STORY)
