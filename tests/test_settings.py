from __future__ import annotations

import json
import os
from dataclasses import fields
from pathlib import Path

import pytest

from newsannot.settings import ClaimSize, ReadingSettings, Scheme, Settings, Whose, load, save

OTHER = Settings(
    annotator_id="é",
    annotator_name="Ann “A” 🙂",
    name_asked=True,
    scheme=Scheme.DARK,
    text_font="Serif",
    text_size=20,
    text_width=80,
    judge_first=True,
    whose=Whose.ALL,
    blind=True,
    keep_originals=True,
    scroll_together=False,
    measure_time=False,
    read_ahead=False,
    backup_gigabytes=7,
    warned_sets=("a",),
    hidden_layers=("quotes",),
    recent_sets=("/a b/c.newsannot",),
    geometry="AdnQ",
    columns=(1, 2),
    list_columns=(9, 8, 7),
    reading=ReadingSettings("en_core_web_md", ClaimSize.CLAUSE),
)


NAMED: dict[str, object] = {"annotator_id": "é", "annotator_name": "Ann"}


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "not yet" / "settings.json"


def test_every_setting_comes_back(path: Path) -> None:
    known = {field.name for field in fields(OTHER)}
    changed = {name for name in known if getattr(OTHER, name) != getattr(Settings(), name)}
    assert changed == known
    save(OTHER, path)
    assert load(path) == OTHER
    save(Settings(), path)
    assert load(path) == Settings()
    assert list(path.parent.iterdir()) == [path]


def test_where_there_are_none_the_defaults_are_taken(path: Path) -> None:
    assert load(path) == Settings()


@pytest.mark.parametrize(
    "content",
    [b"", b"{", b"[]", b"\xff", b'{"text_size": "big"}', b'{"scheme": "pink"}', b"[" * 9999],
)
def test_settings_that_cannot_be_read_start_anew(path: Path, content: bytes) -> None:
    path.parent.mkdir()
    path.write_bytes(content)
    assert load(path) == Settings()
    save(OTHER, path)
    assert load(path) == OTHER


def test_settings_of_another_version_keep_what_is_known(path: Path) -> None:
    path.parent.mkdir()
    path.write_text('{"text_size": 20, "of_tomorrow": [1]}', encoding="utf-8")
    assert load(path) == Settings(text_size=20)


@pytest.mark.parametrize(
    "bad", [{"scheme": "pink"}, {"text_size": "big"}, {"reading": {"claims": 1}}, {"columns": "x"}]
)
def test_a_setting_that_cannot_be_understood_costs_only_itself(
    path: Path, bad: dict[str, object]
) -> None:
    path.parent.mkdir()
    for facts in (bad | NAMED, NAMED | bad):
        path.write_text(json.dumps(facts), encoding="utf-8")
        assert load(path) == Settings(annotator_id="é", annotator_name="Ann")


def test_settings_that_cannot_be_kept_cost_nobody_their_work(path: Path) -> None:
    path.mkdir(parents=True)
    save(OTHER, path)
    assert load(path) == Settings()
    save(OTHER, Path(os.devnull) / "settings.json")
