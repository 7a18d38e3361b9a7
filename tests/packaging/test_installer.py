"""The script of the Windows installer, read as Inno Setup reads it."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path, PureWindowsPath

import pytest

from newsannot import __version__
from newsannot.readers import FORMATS

SUFFIXES = {suffix for article in FORMATS for suffix in article.suffixes}
PROGIDS = {"newsannot.set", "newsannot.pair", "newsannot.article"}

# Inno Setup's words for the entries of a section.
PARAMETERS = {
    "Languages": {"Name", "MessagesFile"},
    "Tasks": {"Name", "Description", "Flags"},
    "InstallDelete": {"Type", "Name"},
    "Files": {"Source", "DestDir", "Flags"},
    "Icons": {"Name", "Filename", "Comment", "Tasks"},
    "Run": {"Filename", "Description", "Flags"},
    "Registry": {"Root", "Subkey", "ValueType", "ValueName", "ValueData", "Flags"},
}
PARAMETER = re.compile(r'(?P<name>\w+): (?:"(?P<quoted>(?:[^"]|"")*)"|(?P<bare>[^";]+))(?:; |$)')

Entries = list[dict[str, str]]


@pytest.fixture(scope="module")
def script(root: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[str]]:
    """The lines of every section."""
    folder = tmp_path_factory.mktemp("integration")
    subprocess.run([sys.executable, root / "packaging" / "integration.py", folder], check=True)
    written = (folder / "windows" / "newsannot.iss").read_bytes()
    assert written.startswith(b"\xef\xbb\xbf")
    sections: dict[str, list[str]] = {}
    for line in written.decode("utf-8-sig").splitlines():
        if line.startswith("["):
            lines = sections.setdefault(line.strip("[]"), [])
        elif line and not line.startswith(";"):
            lines.append(line)
    return sections


@pytest.fixture(scope="module")
def registry(script: dict[str, list[str]]) -> Entries:
    return entries(script, "Registry")


def entries(script: dict[str, list[str]], section: str) -> Entries:
    return [entry(line) for line in script[section]]


def entry(line: str) -> dict[str, str]:
    found = list(PARAMETER.finditer(line))
    assert "".join(match[0] for match in found) == line, line
    return {match["name"]: unquoted(match) for match in found}


def unquoted(match: re.Match[str]) -> str:
    quoted: str | None = match["quoted"]
    return match["bare"] if quoted is None else quoted.replace('""', '"')


def settings(script: dict[str, list[str]]) -> dict[str, str]:
    return dict(line.split("=", 1) for line in script["Setup"])


def value(registry: Entries, key: str, name: str = "") -> str | None:
    return next(
        (
            line["ValueData"]
            for line in registry
            if line["Subkey"] == key and line.get("ValueName") == name
        ),
        None,
    )


def test_every_section_and_parameter_is_one_of_inno_setups(script: dict[str, list[str]]) -> None:
    assert set(script) == {"Setup", "CustomMessages", *PARAMETERS}
    for section, known in PARAMETERS.items():
        for line in entries(script, section):
            assert set(line) <= known


def test_every_constant_is_closed_and_every_message_is_there_in_both_languages(
    script: dict[str, list[str]],
) -> None:
    ours = {line.split("=")[0] for line in script["CustomMessages"]}
    assert {name[3:] for name in ours if name[:3] == "en."} == {
        name[3:] for name in ours if name[:3] == "de."
    }
    for lines in (script[section] for section in PARAMETERS):
        for line in lines:
            assert line.count("{") == line.count("}")
            for message in re.findall(r"{cm:(\w+)", line):
                assert f"en.{message}" in ours or message in {"CreateDesktopIcon", "LaunchProgram"}


def test_an_update_finds_the_older_version_by_a_name_that_never_changes(
    script: dict[str, list[str]],
) -> None:
    assert settings(script)["AppId"] == "{{E0D6B6F4-6A0D-4C55-9B0E-1B7C0A3C52F7}"
    assert settings(script)["AppVersion"] == __version__


def test_it_installs_for_one_user_without_asking_for_rights(
    script: dict[str, list[str]], registry: Entries
) -> None:
    assert settings(script)["PrivilegesRequired"] == "lowest"
    assert {line["Root"] for line in registry} == {"HKA"}


def test_what_is_packed_is_what_the_build_makes(root: Path, script: dict[str, list[str]]) -> None:
    sources = {line["Source"] for line in entries(script, "Files")}
    sources |= {settings(script)["SetupIconFile"], settings(script)["LicenseFile"]}
    drawings = root / "resources" / "icons"
    for source in (PureWindowsPath(source) for source in sources):
        if source.parts[:2] == ("build", "icons"):
            assert (drawings / f"{source.stem}.svg").is_file()
        elif source != PureWindowsPath("dist/newsannot/*"):
            assert (root / source.as_posix()).is_file()


def test_what_the_registry_names_is_installed(
    script: dict[str, list[str]], registry: Entries
) -> None:
    packed = {PureWindowsPath("{app}/newsannot.exe")}
    for line in entries(script, "Files"):
        packed.add(PureWindowsPath(line["DestDir"]) / PureWindowsPath(line["Source"]).name)
    texts = [line.get("ValueData", "") for line in registry]
    texts += [line["Filename"] for section in ("Icons", "Run") for line in entries(script, section)]
    named = {
        PureWindowsPath(path) for text in texts for path in re.findall(r"{app}[\w\\.-]+", text)
    }
    assert len(named) == 4
    assert named <= packed


@pytest.mark.parametrize("progid", sorted(PROGIDS))
def test_every_kind_of_file_has_a_name_an_icon_and_a_command(
    registry: Entries, progid: str
) -> None:
    kind = rf"Software\Classes\{progid}"
    assert value(registry, kind)
    icon = progid.replace(".", "-")
    assert value(registry, rf"{kind}\DefaultIcon") == rf"{{app}}\icons\{icon}.ico"
    command = value(registry, rf"{kind}\shell\open\command")
    assert command == r'"{app}\newsannot.exe" "%1"'


@pytest.mark.parametrize(
    ("suffix", "progid"), [(".newsannot", "newsannot.set"), (".newspair", "newsannot.pair")]
)
def test_its_own_files_open_with_newsannot(registry: Entries, suffix: str, progid: str) -> None:
    assert value(registry, rf"Software\Classes\{suffix}") == progid


@pytest.mark.parametrize("suffix", sorted(SUFFIXES))
def test_articles_are_offered_and_none_is_taken(registry: Entries, suffix: str) -> None:
    kind = rf"Software\Classes\{suffix}"
    assert value(registry, rf"{kind}\OpenWithProgids", "newsannot.article") == ""
    assert value(registry, kind) is None


@pytest.mark.parametrize("suffix", sorted({".newsannot", ".newspair", *SUFFIXES}))
def test_settings_and_open_with_list_every_kind(registry: Entries, suffix: str) -> None:
    programs = r"Software\Classes\Applications\newsannot.exe\SupportedTypes"
    assert value(registry, programs, suffix) == ""
    capabilities = value(registry, r"Software\RegisteredApplications", "newsannot")
    assert value(registry, rf"{capabilities}\FileAssociations", suffix) in PROGIDS


def test_removal_takes_every_trace_from_the_registry_and_nothing_else(
    script: dict[str, list[str]], registry: Entries
) -> None:
    whole = {line["Subkey"] for line in registry if line.get("Flags") == "uninsdeletekey"}
    assert all("newsannot" in key for key in whole)
    for line in registry:
        within = any(PureWindowsPath(line["Subkey"]).is_relative_to(key) for key in whole)
        assert within or line["Flags"].startswith("uninsdelete"), line
    assert "UninstallDelete" not in script
    assert settings(script)["ChangesAssociations"] == "yes"
