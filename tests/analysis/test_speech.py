"""What in marks is speech, and of which kind."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from newsannot.model import Quote

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    "text",
    [
        "On CNN’s “Late Night,” Ann Lee said that it rained.",
        "Ann Lee attended a class called “history” there.",
        "She read “War and Peace” there.",
        "Rock ’n’ roll of the ’90s pleased the “Blue Boys” fans.",
    ],
)
def test_titles_and_names_are_no_speech(marked_in: Callable[[str], list[Quote]], text: str) -> None:
    assert marked_in(text) == []


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("“Yes.” “Why?” “No reason.” He left.", "direct"),
        ("Ann Lee shouted “Hurrah!”", "direct"),
        ("Ann Lee: “Never.”", "direct"),
        ("— Late, said Ann.\n— Very late.", "direct"),
        ("Ann Lee called him “a disgrace.”", "mixed"),
        ("Ann Lee said “a disgrace” was near.", "mixed"),
    ],
)
def test_kinds_of_speech(marked_in: Callable[[str], list[Quote]], text: str, kind: str) -> None:
    quotes = marked_in(text)
    assert {quote.kind.value for quote in quotes} == {kind}
