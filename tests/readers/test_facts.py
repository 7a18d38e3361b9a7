from __future__ import annotations

import pytest

from newsannot.readers import facts


@pytest.mark.parametrize(
    "given", ["Bridge\0may reopen", "Bridge\ud800may reopen", "Bridge\x1bmay\nreopen"]
)
def test_a_title_keeps_no_sign_that_no_text_holds(given: str) -> None:
    assert facts.title(given) == "Bridge may reopen"


@pytest.mark.parametrize(
    ("given", "taken"),
    [
        ("https://post.example/a?b=c#d", "https://post.example/a?b=c#d"),
        ("javascript:alert(1)", None),
        ("file:///etc/passwd", None),
        ("https://post.example/ a", None),
        ("https://post.example/" + "a" * 3000, None),
        (None, None),
    ],
)
def test_an_address_is_one_of_the_web(given: str | None, taken: str | None) -> None:
    assert facts.address(given) == taken


def test_a_byline_of_such_signs_is_none() -> None:
    assert facts.byline("\0\0") is None
