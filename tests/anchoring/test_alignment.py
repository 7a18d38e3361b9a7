"""Two texts laid along each other: what is the same in both, and what is shown as changed."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given, strategies as st

from newsannot.anchoring import Alignment
from tests.strategies import TEXTS

EDITED = st.lists(st.sampled_from(["Abe ", "fled ", "so. ", "x", "🙂", "\n"]), max_size=12).map(
    "".join
)


@given(EDITED | TEXTS, EDITED | TEXTS)
def test_blocks_are_the_same_words_in_the_same_order(old: str, new: str) -> None:
    blocks = Alignment(old, new).blocks
    for block in blocks:
        assert old[block.start : block.end] == new[block.start + block.by : block.end + block.by]
    for one, other in pairwise(blocks):
        assert one.end <= other.start
        assert one.end + one.by <= other.start + other.by


@given(EDITED | TEXTS, EDITED | TEXTS)
def test_what_is_not_changed_is_the_same_text(old: str, new: str) -> None:
    taken, added = Alignment(old, new).changed()
    if not taken and not added:
        assert old == new
    if old == new:
        assert not taken
        assert not added


def test_changes_are_whole_words() -> None:
    old, new = "He left on Monday, 5 May.", "He left on Wednesday, 5 May."
    taken, added = Alignment(old, new).changed()
    assert [old[span.start : span.end] for span in taken] == ["Monday"]
    assert [new[span.start : span.end] for span in added] == ["Wednesday"]


def test_only_what_was_put_in_is_new() -> None:
    old = "Abe fled. Nobody was hurt."
    new = "Abe fled. It rained. Nobody was hurt."
    taken, added = Alignment(old, new).changed()
    assert taken == ()
    assert "".join(new[span.start : span.end] for span in added).strip(" .") == "It rained"
