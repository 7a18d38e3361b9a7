"""Resources: found in a checkout, in a wheel and in a bundle."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from newsannot import resources


def test_a_checkout_has_its_resources_and_seeds_beside_the_package(root: Path) -> None:
    assert resources.resource("names.json") == root / "resources" / "names.json"
    assert resources.seeds() == root / "seeds"


def test_a_wheel_has_them_inside_the_package(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    package = tmp_path / "site-packages" / "newsannot"
    for folder in ("resources", "seeds"):
        (package / "_data" / folder).mkdir(parents=True)
    monkeypatch.setattr(resources, "_PACKAGE", package)

    assert resources.resource("names.json") == package / "_data" / "resources" / "names.json"
    assert resources.seeds() == package / "_data" / "seeds"


def test_a_bundle_has_them_where_it_unpacked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for folder in ("resources", "seeds"):
        (tmp_path / folder).mkdir()
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)

    assert resources.resource("names.json") == tmp_path / "resources" / "names.json"
    assert resources.seeds() == tmp_path / "seeds"


@pytest.mark.parametrize("place", ["licences", "_internal/licences"])
def test_a_bundles_licences_lie_beside_the_program_or_in_it(
    place: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / place).mkdir(parents=True)
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path / "_internal"), raising=False)
    assert resources.licences() == tmp_path / place
