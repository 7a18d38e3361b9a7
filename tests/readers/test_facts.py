from __future__ import annotations

import pytest

from newsannot.readers import facts


@pytest.mark.parametrize(
    "given", ["Bridge\0may reopen", "Bridge\ud800may reopen", "Bridge\x1bmay\nreopen"]
)
def test_a_title_keeps_no_sign_that_no_text_holds(given: str) -> None:
    assert facts.title(given) == "Bridge may reopen"


def test_a_byline_of_such_signs_is_none() -> None:
    assert facts.byline("\0\0") is None
