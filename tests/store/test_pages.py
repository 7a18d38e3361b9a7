from __future__ import annotations

import pytest

from newsannot.store.pages import told


@pytest.mark.parametrize(
    ("found", "words"),
    [
        (
            "*** in database main ***\nPage 38: btreeInitPage() returns error code 11",
            "page 38 of the file cannot be read",
        ),
        (
            "Tree 5 page 7: btreeInitPage() returns error code 11",
            "page 7 of the file cannot be read",
        ),
        (
            "*** in database main ***\nMain freelist: freelist leaf count too big on page 50",
            "parts of the file cannot be read",
        ),
        ("row 17 missing from index acts_pair", "row 17 missing from index acts_pair"),
    ],
)
def test_what_sqlite_finds_is_told_in_plain_words(found: str, words: str) -> None:
    assert told(found) == words
