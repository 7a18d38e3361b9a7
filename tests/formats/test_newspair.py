from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from newsannot.errors import FileError
from newsannot.formats import newspair
from newsannot.model import Claim, Pair


def test_a_pair_comes_back_from_its_file(tmp_path: Path, full_pair: Pair) -> None:
    path = tmp_path / "story.newspair"
    newspair.write(path, full_pair)
    assert newspair.read(path) == full_pair


def test_a_file_begins_with_the_schema_so_that_it_can_be_told(
    tmp_path: Path, full_pair: Pair
) -> None:
    path = tmp_path / "story.newspair"
    newspair.write(path, full_pair)
    assert path.read_bytes().startswith(b'{"schema":"newsannot/1"')


def test_a_file_that_was_indented_by_hand_reads_the_same(tmp_path: Path, full_pair: Pair) -> None:
    path = tmp_path / "story.newspair"
    newspair.write(path, full_pair)
    indented = json.dumps(json.loads(path.read_bytes()), indent=2)
    path.write_text("\ufeff" + indented.replace("\n", "\r\n"), encoding="utf-8", newline="")
    assert newspair.read(path) == full_pair


@pytest.mark.parametrize("content", [b"", b"words", b"{}", b'{"schema":"newsannot/9"}'])
def test_what_is_no_record_is_refused_by_name(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "story.newspair"
    path.write_bytes(content)
    with pytest.raises(FileError, match=r"story\.newspair: is not the record"):
        newspair.read(path)


def test_a_damaged_pair_leaves_the_old_file(tmp_path: Path, seed_pair: Pair) -> None:
    path = tmp_path / "story.newspair"
    path.write_bytes(b"old")
    with pytest.raises(FileError, match="damaged"):
        newspair.write(path, replace(seed_pair, claims=(Claim(0, 4, id="c", text="NOPE"),)))
    assert path.read_bytes() == b"old"
