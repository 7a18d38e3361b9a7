"""CHANGELOG.md, as software centres are told it."""

from __future__ import annotations

from pathlib import Path
from types import ModuleType

import pytest

TEXT = """\
# Changelog

The format follows [Keep a Changelog](https://keepachangelog.com/en/1.1.0/).

## Unreleased

### Added

- A change told
  in two lines, with `code`.

## [0.2.0] - 2026-12-01

### Fixed

- One.
- Two.

## [0.1.0] - 2026-11-22
"""


@pytest.fixture
def changelog(root: Path, monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    monkeypatch.syspath_prepend(str(root / "packaging"))
    import changelog

    return changelog


def test_releases_come_newest_first_and_an_empty_one_is_left_out(changelog: ModuleType) -> None:
    assert changelog.releases(TEXT, "0.3.0") == [
        changelog.Release("0.3.0", None, ("A change told in two lines, with code.",)),
        changelog.Release("0.2.0", "2026-12-01", ("One.", "Two.")),
    ]


def test_the_projects_own_changelog_has_this_version(changelog: ModuleType, root: Path) -> None:
    text = (root / "CHANGELOG.md").read_text(encoding="utf-8")
    found = changelog.releases(text, "9.9.9")
    assert found
    assert all(release.changes for release in found)
