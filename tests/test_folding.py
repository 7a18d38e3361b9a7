from __future__ import annotations

import pytest

from newsannot.folding import fold, names_any


def test_names_fold_alike_whatever_their_marks() -> None:
    assert {fold(name) for name in ("Vučić", "vucic", "VUCIC", "the Vučić")} == {"vucic"}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Prime Minister Rama, 60", True),
        ("“RÁMA”", True),
        ("Rama's plan", True),
        ("Rama’s plan", True),
        ("a panorama of Ramallah", False),
        ("nobody", False),
    ],
)
def test_a_text_has_a_name_as_a_word_of_its_own(text: str, *, found: bool) -> None:
    assert names_any(text, ("Edi Lama", "Rama")) is found


def test_a_name_of_several_words_may_go_over_a_line_end() -> None:
    assert names_any("met Jens\nStoltenberg", ("Jens Stoltenberg",))
    assert not names_any("met Jens", ("Jens Stoltenberg",))


def test_a_name_without_letters_is_taken_as_it_is() -> None:
    assert names_any("to +1 and back", ("+1",))
    assert not names_any("to and back", ("…",))
