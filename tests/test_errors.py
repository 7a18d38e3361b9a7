from __future__ import annotations

import pytest

from newsannot.errors import FileError, Phrase, RecordError, visible


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("a\nnewsannot: 3 pairs taken into x", r"a\nnewsannot: 3 pairs taken into x"),
        ("gpj\u202etxt.exe", r"gpj\u202etxt.exe"),
        ("\x1b[2K\r\x85", r"\x1b[2K\r\x85"),
        ("caf\udce9.txt", r"caf\xe9.txt"),
        ("\u2066a\u2069\u200f\u061c\u2028", r"\u2066a\u2069\u200f\u061c\u2028"),
        ("\ud800", r"\ud800"),
        ("שלום 👩‍👩‍👧 e\u0301\u00a0ok", "שלום 👩‍👩‍👧 e\u0301\u00a0ok"),
    ],
)
def test_what_cannot_be_seen_in_a_name_is_escaped(name: str, shown: str) -> None:
    assert visible(name) == shown
    assert str(FileError(name, "is empty")) == f"{shown}: is empty"
    assert Phrase("the id {id} stands twice", id=name) == f"the id {shown} stands twice"
    assert RecordError("no object", f"$.{name}").where == f"$.{shown}"


def test_a_fact_of_any_size_fits_in_a_sentence() -> None:
    long = Phrase("has {what}, {number}", what="x" * 10**6, number=10**4000)
    assert len(long) < 500
    assert "…" in str(long.facts["what"])
