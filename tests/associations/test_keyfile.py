"""The text of a desktop's lists: what is not asked for stays as it is."""

from __future__ import annotations

import pytest
from hypothesis import given, strategies as st

from newsannot.associations.keyfile import parse, put_first, split, take_out

GROUP, KEY, OURS = "Default Applications", "text/plain", "newsannot.desktop"
LINES = (
    f"[{GROUP}]",
    "[Added Associations]",
    f"{KEY}=editor.desktop;",
    f"{KEY}=a.desktop;b.desktop",
    f"  {KEY} = editor.desktop ",
    "text/html=web.desktop;;",
    "# newsannot.desktop is fine",
    "an odd line",
    "[unclosed",
    "",
    " ",
    "Name[de]=Ä \udcff\u2028",
)


def first(text: str) -> str:
    return put_first(text, GROUP, KEY, OURS)


def without(text: str) -> str:
    return take_out(text, GROUP, KEY, OURS)


def test_a_list_gets_a_new_front_and_keeps_the_rest() -> None:
    text = f"[{GROUP}]\n{KEY} = a.desktop;b.desktop;\n"
    assert first(text) == f"[{GROUP}]\n{KEY} = {OURS};a.desktop;b.desktop;\n"


def test_what_is_in_the_list_already_comes_to_its_front_once() -> None:
    text = f"[{GROUP}]\n{KEY}=a.desktop;{OURS};b.desktop\n"
    assert first(text) == f"[{GROUP}]\n{KEY}={OURS};a.desktop;b.desktop\n"
    assert first(first(text)) == first(text)


def test_every_line_of_a_repeated_key_is_changed_for_readers_differ_in_which_counts() -> None:
    text = f"[{GROUP}]\n{KEY}=a.desktop\n[X]\n[{GROUP}]\n{KEY}=b.desktop\n"
    assert first(text).count(OURS) == 2
    assert without(first(text)) == text


def test_a_key_of_another_group_is_left_alone() -> None:
    text = f"[Removed Associations]\n{KEY}=a.desktop;\n"
    assert first(text) == f"{text}[{GROUP}]\n{KEY}={OURS};\n"


def test_the_last_line_may_lack_its_end() -> None:
    assert first(f"[{GROUP}]") == f"[{GROUP}]\n{KEY}={OURS};\n"
    assert without(f"[{GROUP}]\n{KEY}=a.desktop;{OURS}") == f"[{GROUP}]\n{KEY}=a.desktop"


def test_line_ends_of_windows_stay_such() -> None:
    text = f"[{GROUP}]\r\ntext/html=web.desktop\r\n"
    assert first(text) == f"[{GROUP}]\r\n{KEY}={OURS};\r\ntext/html=web.desktop\r\n"
    assert without(first(text)) == text
    assert without(f"[{GROUP}]\r\n{KEY}=a.desktop;{OURS}\r\n") == (
        f"[{GROUP}]\r\n{KEY}=a.desktop\r\n"
    )


def test_a_line_goes_when_nothing_is_left_in_it() -> None:
    assert without(f"# mine\n[{GROUP}]\n{KEY}={OURS};\n") == f"# mine\n[{GROUP}]\n"


@given(st.lists(st.sampled_from(LINES)), st.sampled_from(["\n", "\r\n"]), st.booleans())
def test_putting_first_and_taking_out_gives_the_text_back(
    lines: list[str], end: str, ended: bool
) -> None:
    text = end.join(lines) + (end if ended else "")
    begun = text if text.endswith("\n") or not text else text + ("\r\n" if "\r\n" in text else "\n")
    head = f"[{GROUP}]" + ("\r\n" if "\r\n" in text else "\n")
    assert without(first(text)) in {text, begun, begun + head}


@given(st.lists(st.sampled_from(LINES)))
def test_what_was_put_first_is_read_there(lines: list[str]) -> None:
    groups = parse(first("\n".join(lines)))
    assert not groups or split(groups[GROUP][KEY])[0] == OURS


def test_of_a_repeated_key_the_last_one_counts() -> None:
    assert parse(f"[{GROUP}]\n{KEY}=a\n{KEY}=b\n") == {GROUP: {KEY: "b"}}


@pytest.mark.parametrize("line", ["odd", "[unclosed", "=value"])
def test_a_text_with_a_line_that_is_none_is_worth_nothing(line: str) -> None:
    text = f"# comment\n\n[{GROUP}]\n{KEY}=a\n"
    assert parse(text)
    assert parse(f"{text}{line}\n") == {}
    assert parse(f"{KEY}=before any group\n{text}") == {}
