from __future__ import annotations

import pytest

from newsannot.merging.beside import beside, is_beside, labels


@pytest.mark.parametrize("who", ["ann", "ann#2", "ann@example.org"])
def test_another_word_of_a_person_is_known_by_the_person(who: str) -> None:
    other = beside(who, "desk #1")
    assert is_beside(other, {who, other})
    assert not is_beside(who, {who, other})


def test_who_only_looks_like_another_word_is_a_person_of_their_own() -> None:
    assert not is_beside("kim#laptop", {"ann", "kim#laptop"})


def test_sets_are_called_by_their_files_and_where_these_are_alike_by_their_folders() -> None:
    assert labels([("home", "set"), ("work", "set"), ("work", "other")]) == (
        "home/set",
        "work/set",
        "other",
    )
