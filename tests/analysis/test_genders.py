"""A person's gender is what the text tells of it."""

from __future__ import annotations

import pytest

from newsannot.analysis.covered import Covered
from newsannot.analysis.genders import genders
from newsannot.model import Entity


@pytest.mark.parametrize(
    ("text", "gender"),
    [
        ("Mrs. Ann Lee came.", "f"),
        ("Ann Lee, the actress, came.", "f"),
        ("His wife Ann Lee came.", "f"),
        ("Ann Lee said she came.", "f"),
        ("Ann Lee came. He slept.", None),
        ("The son of Ann Lee came.", None),
        ("Ann Lee, the sister of a king, came.", "f"),
        ("Ann Lee came and told us.", None),
    ],
)
def test_gender_is_told_by_words_beside_the_name_and_lone_pronouns(
    text: str, gender: str | None
) -> None:
    at = text.index("Ann Lee")
    person = Entity(at, at + 7, "PERSON", who="p1", name="Ann Lee")
    assert genders(text, [person], Covered([])).get("p1") == gender
