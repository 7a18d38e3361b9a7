from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, strategies as st

from newsannot import record
from newsannot.errors import FileError
from newsannot.formats import jsonl
from newsannot.formats.jsonl import Read, Refused
from newsannot.model import Claim, Pair
from newsannot.record import Damaged

GOOD = {"source": {"text": "A said b."}, "derived": {"text": "B said a."}}


def write(path: Path, *lines: object) -> Path:
    text = "".join(f"{line if isinstance(line, str) else json.dumps(line)}\n" for line in lines)
    path.write_text(text, encoding="utf-8")
    return path


def claim(**facts: object) -> dict[str, object]:
    return GOOD | {"claims": [{"start": 0, "end": 1} | facts]}


def test_good_lines_go_on_past_bad_ones_which_are_numbered(tmp_path: Path) -> None:
    path = write(tmp_path / "in.jsonl", GOOD, "{", "", GOOD, "[1]", GOOD)
    found = list(jsonl.read(path))
    assert [(type(item).__name__, item.number) for item in found] == [
        ("Read", 1),
        ("Refused", 2),
        ("Read", 4),
        ("Refused", 5),
        ("Read", 6),
    ]


@pytest.mark.parametrize(
    ("line", "problem"),
    [
        ("null", "not a JSON object"),
        ('{"source": {"text": NaN}}', "NaN"),
        ('{"source": "text"}', "source.text"),
        ('{"source": {"text": "a\\u0000"}}', "NUL"),
        ('{"source": {"text": "a\\ud800"}}', "surrogate"),
        ("[" * 100_000, "JSON"),
        (GOOD | {"schema": "newsannot/2"}, "newer"),
        (GOOD | {"schema": "other"}, "schema"),
        (claim(end=99), "0-99"),
        (claim(start=-1), "-1"),
        (claim(start=1), "1-1"),
        (claim(end=1.5), "whole"),
        (claim(end="1"), "whole"),
        (claim(text="X"), "differs"),
        (claim(verdict="true"), "true"),
        (claim(judgements=[{"annotator": "a", "verdict": "maybe"}]), "maybe"),
        (claim(evidence=[{"start": 0, "end": 99}], verdict="matching"), "0-99"),
        (GOOD | {"claims": [{"id": "a", "start": 0, "end": 1}] * 2}, "twice"),
        (GOOD | {"claims": {}}, "claims"),
        ({"source": {"text": "a"}, "claims": [{"start": 0, "end": 1}]}, "derived"),
    ],
)
def test_a_line_that_breaks_the_contract_is_refused_with_the_reason(
    tmp_path: Path, line: object, problem: str
) -> None:
    (found,) = jsonl.read(write(tmp_path / "in.jsonl", line))
    assert isinstance(found, Refused)
    assert problem in found.problem


def test_bytes_that_are_not_utf8_cost_their_line_only(tmp_path: Path) -> None:
    path = tmp_path / "in.jsonl"
    good = json.dumps(GOOD).encode()
    path.write_bytes(b'{"source": {"text": "caf\xe9"}}\n' + good)
    first, second = jsonl.read(path)
    assert isinstance(first, Refused)
    assert isinstance(second, Read)


def test_a_line_over_the_limit_is_refused_and_the_next_is_read(tmp_path: Path) -> None:
    path = write(tmp_path / "in.jsonl", "x" * 3_000_000, GOOD)
    first, second = jsonl.read(path, limit=1000)
    assert first == Refused(1, "is longer than 1,000 bytes")
    assert isinstance(second, Read)
    assert second.number == 2


def test_a_file_with_a_mark_and_windows_line_ends_reads_the_same(tmp_path: Path) -> None:
    path = tmp_path / "in.jsonl"
    path.write_bytes(b"\xef\xbb\xbf" + json.dumps(GOOD).encode() + b"\r\n\r\n")
    (found,) = jsonl.read(path)
    assert isinstance(found, Read)
    assert found.pair.source.text == "A said b."


def test_separators_of_unicode_inside_a_line_do_not_break_it(tmp_path: Path) -> None:
    text = "a\u2028b\u2029c\u0085d"
    line = json.dumps({"source": {"text": text}}, ensure_ascii=False)
    (found,) = jsonl.read(write(tmp_path / "in.jsonl", line))
    assert isinstance(found, Read)
    assert found.pair.source.text == text


PIECES = st.sampled_from(["a", "\r", "\n", "\r\n", "👩‍👩‍👧", "e\u0301", "\u2028", "\u00a0"])


@given(
    before=st.lists(PIECES, max_size=20).map("".join),
    words=st.text(st.sampled_from("bé🙂 "), min_size=1, max_size=8),
    bom=st.booleans(),
)
def test_offsets_move_with_line_ends_and_the_mark_so_that_the_words_stay(
    before: str, words: str, bom: bool
) -> None:
    given_text = "\ufeff" * bom + before + words + "\r\nrest"
    start = len(given_text) - len(words) - len("\r\nrest")
    node = {"start": start, "end": start + len(words), "text": words}
    line = GOOD | {"derived": {"text": given_text}, "claims": [node]}
    found = jsonl.parsed(jsonl.Line(1, json.dumps(line).encode()))
    assert isinstance(found, Read)
    assert found.pair.derived is not None
    (made,) = found.pair.claims
    assert found.pair.derived.text[made.start : made.end] == made.text == words


def test_what_is_written_reads_back_as_the_same_pairs(
    tmp_path: Path, seed_pair: Pair, full_pair: Pair
) -> None:
    path = tmp_path / "out.jsonl"
    assert jsonl.write(path, [seed_pair, full_pair]) == ()
    found = list(jsonl.read(path))
    assert [item.pair for item in found if isinstance(item, Read)] == [seed_pair, full_pair]
    assert path.read_bytes().count(b"\n") == 2
    assert b"\r" not in path.read_bytes()


def test_a_damaged_pair_is_left_out_and_named(tmp_path: Path, seed_pair: Pair) -> None:
    shifted = replace(seed_pair, id="bad", claims=(Claim(0, 4, id="c", text="NOPE"),))
    path = tmp_path / "out.jsonl"
    unread = Damaged("gone", "it has no article 7")
    damaged, other = jsonl.write(path, [shifted, unread, seed_pair])
    assert other == unread
    assert damaged == Damaged("bad", damaged.problem)
    assert "claims[0]" in damaged.problem
    assert path.read_text(encoding="utf-8") == record.dumps(seed_pair) + "\n"


@pytest.mark.parametrize("name", ["missing.jsonl", "."])
def test_a_file_that_cannot_be_opened_is_refused_by_name(tmp_path: Path, name: str) -> None:
    with pytest.raises(FileError, match=r"no such file|folder"):
        list(jsonl.read(tmp_path / name))
