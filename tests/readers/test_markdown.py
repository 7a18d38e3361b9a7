from __future__ import annotations

import pytest
from hypothesis import given, strategies as st

from newsannot.originals import LeftOut, Part
from newsannot.readers import markdown
from newsannot.readers.draft import Unreadable


def parts(written: str) -> list[str | tuple[str, LeftOut]]:
    found = markdown.read(written.encode()).parts
    return [(part.text, part.left_out) if part.left_out else part.text for part in found]


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("# A *bold* head\n\nand __words__", ["A bold head", "and words"]),
        ("Head\n====\n\nText", ["Head", "Text"]),
        ("One line\ngoes on  \nand ends\\\nhere", ["One line goes on\nand ends\nhere"]),
        ('a [link](http://x.example "t") and <http://y.example>', ["a link and http://y.example"]),
        ("AT&amp;T &copy; &#8211; \\*", ["AT&T © – *"]),
        ("\"Straight\" 'quotes' -- and ...", ["\"Straight\" 'quotes' -- and ..."]),
        ("- one\n- two\n  - three\n\n  more of two", ["one\ntwo\nthree\nmore of two"]),
        ("3. three\n4. four", ["3. three\n4. four"]),
        ("> quoted\n> on\n>\n> again", ["quoted on", "again"]),
        ("| a | b |\n|---|---|\n| 1 | *2* |\n| 3 |", ["a\tb\n1\t2\n3"]),
        ("```py\nx = 1\n\ny = 2\n```\n\n    indented", ["x = 1\n\ny = 2", "indented"]),
        ("He ~~went~~ said `x`", ["He went said x"]),
        ("a<br>b <b>bold</b><!-- c -->", ["a\nb bold"]),
        ("one\n\n---\n\ntwo", ["one", "two"]),
        ("Text ![a *map*](m.png) on", ["Text  on", ("a map", LeftOut.PICTURE)]),
        ("![](m.png)\n\nText", [("", LeftOut.PICTURE), "Text"]),
        ("- ![map](m.png)\n- x", ["x", ("map", LeftOut.PICTURE)]),
        ("<div>Share <b>this</b></div>\n\nText", [("Share this", LeftOut.REST), "Text"]),
        ("<!-- draft 2 -->\n\nText", [("<!-- draft 2 -->", LeftOut.HIDDEN), "Text"]),
    ],
)
def test_the_text_is_what_a_reader_sees(written: str, shown: list[object]) -> None:
    assert parts(written) == shown


FRONT = """---
title: "The: story"
authors:
  - Jane Doe
  - 'John Roe'
date: 2025-03-12
lang: en-GB # British
url: https://post.example/story
tags: [a, b]
---
# Another head

Text
"""


def test_facts_at_the_top_are_taken_and_left_out() -> None:
    draft = markdown.read(FRONT.encode())
    assert draft.parts[0].left_out is LeftOut.FRONT_MATTER
    assert draft.parts[1:] == (Part("Another head"), Part("Text"))
    assert (draft.title, draft.byline) == ("The: story", "Jane Doe, John Roe")
    assert (draft.published, draft.language) == ("2025-03-12", "en")
    assert draft.url == "https://post.example/story"


def test_the_first_heading_is_the_title_where_no_fact_says_it() -> None:
    assert markdown.read(b"Text\n\n## The *story*\n\n# Other").title == "The story"


def test_rules_above_and_below_a_passage_leave_nothing_out() -> None:
    assert parts("---\nThe first.\n\nThe second.\n\n---\n\nThe last.") == [
        "The first.",
        "The second.",
        "The last.",
    ]


def test_a_piece_from_an_archive_keeps_its_date() -> None:
    assert markdown.read(b"---\ndate: 1912-04-16\n---\nText").published == "1912-04-16"


@pytest.mark.parametrize(
    "written", ["---\ntitle: x\n", "---\n\nText\n", "--- \ndate: yesterday\n---\nText"]
)
def test_what_only_looks_like_facts_does_no_harm(written: str) -> None:
    assert markdown.read(written.encode()).published is None


def test_an_encoding_is_told_like_that_of_plain_text() -> None:
    draft = markdown.read("# Käse".encode("utf-16"))
    assert (draft.title, draft.encoding) == ("Käse", "utf-16-le")


def test_what_is_no_text_is_refused() -> None:
    with pytest.raises(Unreadable):
        markdown.read(b"\xff\x00\x01\x02\x81")


@pytest.mark.parametrize("sign", ["[", "> ", "- ", "*a ", "![", "<", "`", "|a", "(", "[a](", "&"])
def test_signs_without_end_are_read_in_time(sign: str) -> None:
    assert "the end" in markdown.read(f"{sign * 5_000}\n\nthe end".encode()).text


def test_lists_in_lists_are_kept_twelve_deep() -> None:
    nested = "\n".join("  " * depth + f"- item {depth}" for depth in range(12))
    assert markdown.read(nested.encode()).text.endswith("item 11")


@given(st.text(st.sampled_from("#*_-+>|[]()!`~<b/& \n\t\\1.:ä"), max_size=60))
def test_any_signs_at_all_are_read(written: str) -> None:
    for part in markdown.read(written.encode()).parts:
        assert part.text == part.text.strip("\n")


def test_notes_and_their_marks_are_left_out() -> None:
    notes = "[^1]: Council minutes.\n\n[^2]: https://council.example\n"
    draft = markdown.read(
        f"It closes.[^1] So they say.[^2] The code `[^a]` stays.\n\n{notes}".encode()
    )
    assert draft.text == "It closes. So they say. The code [^a] stays."
    assert draft.parts[-1] == Part("Council minutes.", LeftOut.NOTE)
