"""What articles' file names say."""

from __future__ import annotations

from pathlib import Path

import pytest

from newsannot.matching.file_names import hinted_side, match_names, named_side


@pytest.mark.parametrize(
    ("names", "pairs"),
    [
        ("b.txt a.txt", []),
        ("derived.txt source.txt", [("source.txt", "derived.txt")]),
        ("x/source.txt y/source.txt y/derived.md", [("y/source.txt", "y/derived.md")]),
        ("x/source.txt y/derived.txt", []),
        (
            "1.source.txt 2_Derived.txt 1.derived.txt 2_Source.txt resource.txt",
            [("1.source.txt", "1.derived.txt"), ("2_Source.txt", "2_Derived.txt")],
        ),
        ("outsourced.txt derived-from.txt other.txt", []),
    ],
)
def test_articles_are_paired_by_their_names(names: str, pairs: list[tuple[str, str]]) -> None:
    found = match_names([Path(name) for name in names.split()])
    assert [(str(source), str(derived)) for source, derived in found] == pairs


@pytest.mark.parametrize(
    ("name", "side"),
    [
        ("ferry.source.txt", "source"),
        ("Derived 2.html", "derived"),
        ("resources.txt", None),
        ("ferry.txt", None),
        (None, None),
    ],
)
def test_a_name_says_a_side_by_the_whole_word_only(name: str | None, side: str | None) -> None:
    assert named_side(name) == side


@pytest.mark.parametrize(
    ("name", "side"),
    [
        ("ferry-original.txt", "source"),
        ("ferryRewrite.txt", "derived"),
        ("ferry_AI_2.txt", "derived"),
        ("airport.txt", None),
        ("original-of-the-rewrite.txt", None),
        ("", None),
        (None, None),
    ],
)
def test_other_words_in_a_name_are_hints(name: str | None, side: str | None) -> None:
    assert hinted_side(name) == side
