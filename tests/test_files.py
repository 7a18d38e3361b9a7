from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

from newsannot import files
from newsannot.errors import FileError
from newsannot.files import replacing


def test_a_file_is_replaced_whole(tmp_path: Path) -> None:
    path = tmp_path / "out.jsonl"
    path.write_bytes(b"old")
    with replacing(path) as file:
        file.write(b"new")
        assert path.read_bytes() == b"old"
    assert path.read_bytes() == b"new"
    assert list(tmp_path.iterdir()) == [path]


def _break_off(path: Path, error: type[BaseException]) -> None:
    with replacing(path) as file:
        file.write(b"half")
        raise error


@pytest.mark.parametrize("error", [KeyboardInterrupt, ValueError])
def test_after_an_exception_the_old_file_stays_and_nothing_else(
    tmp_path: Path, error: type[BaseException]
) -> None:
    path = tmp_path / "out.jsonl"
    path.write_bytes(b"old")
    with pytest.raises(error):
        _break_off(path, error)
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]


def test_a_replaced_file_keeps_its_rights_and_a_new_one_follows_the_umask(tmp_path: Path) -> None:
    kept, new = tmp_path / "kept", tmp_path / "new"
    kept.touch()
    kept.chmod(0o640)
    before = os.umask(0o027)
    try:
        for path in (kept, new):
            with replacing(path):
                pass
    finally:
        os.umask(before)
    assert [stat.S_IMODE(path.stat().st_mode) for path in (kept, new)] == [0o640, 0o640]


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "real").touch()
    (tmp_path / "link").symlink_to(tmp_path / "real")
    with replacing(tmp_path / "link") as file:
        file.write(b"new")
    assert (tmp_path / "link").is_symlink()
    assert (tmp_path / "real").read_bytes() == b"new"


@pytest.mark.parametrize("name", ["folder", "missing/out", "pipe", "nul\0"])
def test_what_cannot_be_a_file_is_refused_by_name(tmp_path: Path, name: str) -> None:
    (tmp_path / "folder").mkdir()
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(FileError) as refusal, replacing(tmp_path / name):
        pass
    assert refusal.value.path == str(tmp_path / name)
    assert stat.S_ISFIFO((tmp_path / "pipe").stat().st_mode)


def test_a_pipe_that_comes_in_the_place_of_a_file_is_not_waited_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path, asked = tmp_path / "a.txt", Path.stat
    path.write_bytes(b"The ferry was late.")

    def looked_at(there: Path) -> os.stat_result:
        facts = asked(there)
        if there == path:
            there.unlink()
            os.mkfifo(there)
        return facts

    monkeypatch.setattr(Path, "stat", looked_at)
    with pytest.raises(FileError, match="is a device or a pipe"):
        files.contents(path)


def test_what_is_made_elsewhere_takes_its_name_at_the_end(tmp_path: Path) -> None:
    with files.arriving(tmp_path / "a") as place:
        place.write_text("whole")
        place.with_suffix(".log").write_text("meanwhile")
        assert not (tmp_path / "a").exists()
    assert [path.name for path in tmp_path.iterdir()] == ["a"]
    assert (tmp_path / "a").read_text() == "whole"


def _make(path: Path, *, beside: str = "", fails: bool = False) -> None:
    with files.arriving(path) as place:
        place.write_text("ours")
        if beside:
            path.write_text(beside)
        if fails:
            raise ZeroDivisionError


def test_nothing_is_left_of_what_was_not_finished(tmp_path: Path) -> None:
    with pytest.raises(ZeroDivisionError):
        _make(tmp_path / "a", fails=True)
    assert list(tmp_path.iterdir()) == []


def test_what_has_come_meanwhile_is_not_replaced(tmp_path: Path) -> None:
    with pytest.raises(FileError, match="another file has this name by now"):
        _make(tmp_path / "a", beside="theirs")
    assert [path.read_text() for path in tmp_path.iterdir()] == ["theirs"]
