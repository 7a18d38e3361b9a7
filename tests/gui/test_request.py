from __future__ import annotations

import json
import os
from pathlib import Path

import pytest
from hypothesis import given, strategies as st

from newsannot.gui.request import Request, Wish, understood, written

# File names are bytes to Linux; what is no UTF-8 comes as lone surrogates.
names = st.binary(min_size=1, max_size=20).map(os.fsdecode)
requests = st.builds(
    Request,
    st.lists(names.map(lambda name: Path("/", name)), max_size=5).map(tuple),
    st.sets(st.sampled_from(Wish)).map(lambda chosen: tuple(w for w in Wish if w in chosen)),
    st.text(max_size=20),
)
values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
)
keys = st.sampled_from(["newsannot", "files", "wishes", "token"])


@given(requests)
def test_a_request_is_understood_as_it_was_written_on_one_line(request: Request) -> None:
    line = written(request)
    assert line.index(b"\n") == len(line) - 1
    assert understood(line) == request


@given(st.binary())
def test_garbage_is_no_request(line: bytes) -> None:
    assert understood(line) is None


@given(requests, keys, values)
def test_a_request_with_a_part_of_another_kind_is_none_or_means_the_same(
    request: Request, key: str, value: object
) -> None:
    facts = json.loads(written(request)) | {key: value}
    again = understood(json.dumps(facts).encode())
    if again is not None:
        assert json.loads(written(again)) == facts


@given(requests, st.data())
def test_half_a_request_is_none(request: Request, data: st.DataObject) -> None:
    line = written(request)
    assert understood(line[: data.draw(st.integers(0, len(line) - 2))]) is None


@pytest.mark.parametrize(
    "line",
    [
        b"[" * 100_000,
        b'{"a":' * 100_000,
        b"1" * 100_000,
        b"\xff\xfe\x00",
        b'{"newsannot": 2, "files": [], "wishes": [], "token": ""}',
        b'{"newsannot": 1, "files": [], "wishes": []}',
        b'{"newsannot": 1, "files": ["a.txt"], "wishes": [], "token": ""}',
        b'{"newsannot": 1, "files": "/a.txt", "wishes": [], "token": ""}',
        b'{"newsannot": 1, "files": [["/a.txt"]], "wishes": [], "token": ""}',
        b'{"newsannot": 1, "files": [], "wishes": ["quit"], "token": ""}',
        b'{"newsannot": 1, "files": [], "wishes": ["sample", "sample"], "token": ""}',
    ],
)
def test_what_is_not_to_the_letter_is_no_request(line: bytes) -> None:
    assert understood(line) is None


def test_files_are_meant_as_seen_from_where_the_launch_stands(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    request = Request.of(["a.txt", "/b/c.txt", "--sample"])
    assert request.files == (tmp_path / "a.txt", Path("/b/c.txt"))
    assert request.wishes == (Wish.SAMPLE,)


def test_the_desktops_leave_to_come_forward_goes_along(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DESKTOP_STARTUP_ID", "x11_TIME1")
    assert Request.of([]).token == "x11_TIME1"
    monkeypatch.setenv("XDG_ACTIVATION_TOKEN", "wayland")
    assert Request.of([]).token == "wayland"


def test_a_folder_that_has_gone_hinders_no_launch(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    gone = tmp_path / "gone"
    gone.mkdir()
    monkeypatch.chdir(gone)
    gone.rmdir()
    assert Request.of(["a.txt"]).files == (Path("a.txt"),)
