"""What Windows' registry says, read through a registry of the test's own: there is no Windows here."""

from __future__ import annotations

import sys
from contextlib import nullcontext
from types import ModuleType

import pytest

from newsannot import associations
from newsannot.associations import Hindrance, Way, windows
from newsannot.readers import TEXTS

USER, ALL = "user", "all"
REGISTERED = r"Software\RegisteredApplications"
EXTENSIONS = r"Software\Microsoft\Windows\CurrentVersion\Explorer\FileExts"

Values = dict[tuple[str, str, str], str]


@pytest.fixture
def registry(monkeypatch: pytest.MonkeyPatch) -> Values:
    """Values by root, key and name, as ``winreg`` gives them out."""
    values: Values = {}

    def query(key: tuple[str, str], name: str) -> tuple[str, int]:
        if (*key, name) not in values:
            raise FileNotFoundError(name)
        return values[(*key, name)], 1

    winreg = ModuleType("winreg")
    facts = {
        "HKEY_CURRENT_USER": USER,
        "HKEY_LOCAL_MACHINE": ALL,
        "OpenKey": lambda root, key: nullcontext((root, key)),
        "QueryValueEx": query,
    }
    vars(winreg).update(facts)
    monkeypatch.setitem(sys.modules, "winreg", winreg)
    monkeypatch.setattr(sys, "platform", "win32")
    return values


def choose(registry: Values, suffix: str, program: str) -> None:
    registry[(USER, rf"{EXTENSIONS}\{suffix}\UserChoice", "ProgId")] = program


def test_before_it_is_installed_nothing_can_be_chosen(registry: Values) -> None:
    standing = associations.standing()
    assert (standing.way, standing.opened) == (Way.WINDOWS_SETTINGS, ())
    assert standing.hindrance is Hindrance.NOT_INSTALLED


def test_a_format_is_ours_when_all_its_suffixes_are(registry: Values) -> None:
    registry[(ALL, REGISTERED, "newsannot")] = r"Software\newsannot\Capabilities"
    choose(registry, ".txt", "Newsannot.Article")
    assert associations.standing().opened == ()
    choose(registry, ".text", "newsannot.article")
    assert associations.standing() == associations.Standing(Way.WINDOWS_SETTINGS, TEXTS[:1])
    choose(registry, ".md", "Applications\\notepad.exe")
    assert not associations.standing().complete
    choose(registry, ".md", "newsannot.article")
    assert associations.standing().complete


@pytest.mark.parametrize(
    ("root", "parameter"), [(USER, "registeredAppUser"), (ALL, "registeredAppMachine")]
)
def test_the_page_is_that_of_the_registration(registry: Values, root: str, parameter: str) -> None:
    registry[(root, REGISTERED, "newsannot")] = "x"
    assert windows.settings_page() == f"ms-settings:defaultapps?{parameter}=newsannot"
