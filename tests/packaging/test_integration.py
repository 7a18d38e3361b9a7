"""What desktops are told about newsannot, read by their own tools where these are installed."""

from __future__ import annotations

import importlib
import os
import plistlib
import shutil
import sqlite3
import subprocess
import sys
import types
import xml.etree.ElementTree as ET
from configparser import ConfigParser
from pathlib import Path

import PyInstaller.compat
import pytest

from newsannot import __version__
from newsannot.formats import newspair
from newsannot.gui.words import sentence
from newsannot.model import Pair, Verdict
from newsannot.readers import FORMATS

OFFER = "zz-newsannot-article.desktop"
OWN = ("application/x-newsannot", "application/x-newspair")
MIMES = tuple(article.mime for article in FORMATS)
METAINFO = Path("metainfo/org.newsannot.newsannot.metainfo.xml")


def needs(tool: str) -> pytest.MarkDecorator:
    return pytest.mark.skipif(shutil.which(tool) is None, reason=f"{tool} is not installed")


def make(root: Path, folder: Path, *options: str) -> Path:
    program = root / "packaging" / "integration.py"
    subprocess.run([sys.executable, program, folder, *options], check=True)
    return folder


@pytest.fixture(scope="module")
def made(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make(root, tmp_path_factory.mktemp("integration") / "made")


@pytest.fixture
def share(made: Path, tmp_path: Path) -> Path:
    """A desktop's ``/usr/share``, with newsannot installed and no other program."""
    (tmp_path / "types").mkdir()
    (tmp_path / "types" / "mime").symlink_to("/usr/share/mime")
    return shutil.copytree(made / "linux" / "usr" / "share", tmp_path / "share")


def ask(share: Path, *command: str | Path) -> str:
    """What a tool says on that desktop, of a user who has chosen nothing."""
    programs = share.parent / "bin"
    programs.mkdir(exist_ok=True)
    # GLib leaves out entries whose program is not there.
    (programs / "newsannot").touch(mode=0o755)
    folders = {
        "XDG_DATA_HOME": str(share.parent / "home"),
        "XDG_CONFIG_HOME": str(share.parent / "home"),
        "XDG_DATA_DIRS": f"{share}:{share.parent / 'types'}",
        "XDG_CONFIG_DIRS": str(share.parent / "home"),
        "XDG_CURRENT_DESKTOP": "",
        "LC_ALL": "C.UTF-8",
        "PATH": f"{programs}:{os.environ['PATH']}",
    }
    done = subprocess.run(
        command, env=os.environ | folders, capture_output=True, text=True, check=True
    )
    return done.stdout


class Entry(ConfigParser):
    """A desktop entry: its keys are written with capitals."""

    def optionxform(self, optionstr: str) -> str:
        return optionstr


def entry(share: Path, name: str) -> dict[str, str]:
    parser = Entry(interpolation=None, delimiters=("=",))
    parser.read(share / "applications" / name, encoding="utf-8")
    return dict(parser["Desktop Entry"])


def install_editor(share: Path, name: str, mimes: str = "text/plain;") -> None:
    (share / "applications" / name).write_text(
        f"[Desktop Entry]\nType=Application\nName=Editor\nExec=true %F\nMimeType={mimes}\n"
    )


def offered(share: Path) -> list[str]:
    """The types that articles are offered by."""
    return entry(share, OFFER)["MimeType"].strip(";").split(";")


# Linux


@needs("desktop-file-validate")
@pytest.mark.parametrize("name", ["newsannot.desktop", OFFER])
def test_the_desktop_entries_are_valid(share: Path, name: str) -> None:
    assert ask(share, "desktop-file-validate", share / "applications" / name) == ""


def test_the_program_speaks_german_in_the_menu(share: Path) -> None:
    words = entry(share, "newsannot.desktop")
    for key in ("GenericName", "Comment", "Keywords"):
        assert words[f"{key}[de]"] != words[key]


def test_its_german_words_are_the_windows(made: Path, share: Path, root: Path) -> None:
    strings = ET.parse(root / "resources" / "translations" / "newsannot_de.ts").iter("message")
    german = {text.findtext("source"): text.findtext("translation") or "" for text in strings}
    about = german["Hold an article against its source, claim by claim."].removesuffix(".")
    metainfo = (share / METAINFO).read_text(encoding="utf-8")
    assert entry(share, "newsannot.desktop")["Comment[de]"] == about
    assert entry(share, OFFER)["Comment[de]"] == about
    assert f'<summary xml:lang="de">{about}</summary>' in metainfo
    assert f"de.About={about}" in (made / "windows" / "newsannot.iss").read_text("utf-8-sig")
    for verdict in Verdict:
        assert f'<li xml:lang="de">{sentence(german[verdict])}: ' in metainfo


@needs("appstreamcli")
@pytest.mark.parametrize("options", [(), ("--site", "https://example.org/newsannot")])
def test_the_metainfo_is_valid_with_and_without_a_site(
    root: Path, tmp_path: Path, options: tuple[str, ...]
) -> None:
    share = make(root, tmp_path / "made", *options) / "linux" / "usr" / "share"
    said = ask(share, "appstreamcli", "validate", "--no-net", "--no-color", share / METAINFO)
    assert said.strip().endswith("Validation was successful.")


def test_pictures_are_named_where_there_is_a_site_to_name(root: Path, tmp_path: Path) -> None:
    share = make(root, tmp_path, "--site", "https://example.org/n") / "linux" / "usr" / "share"
    pictures = [image.text or "" for image in ET.parse(share / METAINFO).iter("image")]
    assert pictures
    for picture in pictures:
        assert (root / "docs" / picture.removeprefix("https://example.org/n/")).is_file()


def test_the_metainfo_names_every_type_and_this_version(share: Path) -> None:
    tree = ET.parse(share / METAINFO)
    assert {media.text for media in tree.iter("mediatype")} == {*OWN, *MIMES}
    assert __version__ in {release.get("version") for release in tree.iter("release")}
    assert tree.findtext("launchable") == "newsannot.desktop"


@needs("update-mime-database")
@needs("gio")
def test_files_are_known_by_name_and_by_what_is_in_them(
    share: Path, tmp_path: Path, seed_pair: Pair
) -> None:
    files = tmp_path / "files"
    files.mkdir()
    newspair.write(files / "a.newspair", seed_pair)
    command = [sys.executable, "-m", "newsannot", "import", "a.newsannot", "a.newspair"]
    subprocess.run(command, cwd=files, check=True)
    record = (files / "a.newspair").read_bytes()
    for name in ("unnamed-set", "renamed.db"):
        shutil.copy(files / "a.newsannot", files / name)
    (files / "unnamed-pair").write_bytes(record)
    (files / "many.jsonl").write_bytes(record * 2)
    (files / "a.json").write_bytes(record)
    with sqlite3.connect(files / "other.sqlite") as other:
        other.execute("CREATE TABLE t (x)")
    other.close()
    for name in ("a.txt", "a.md"):
        (files / name).write_text("An article.")

    ask(share, "update-mime-database", share / "mime")
    said = ask(share, "gio", "info", "-a", "standard::content-type", *sorted(files.iterdir()))

    kinds = [line.split(": ")[1] for line in said.splitlines() if "content-type: " in line]
    assert dict(zip(sorted(path.name for path in files.iterdir()), kinds, strict=True)) == {
        "a.json": "application/json",
        "a.md": "text/markdown",
        "a.newsannot": "application/x-newsannot",
        "a.newspair": "application/x-newspair",
        "a.txt": "text/plain",
        "many.jsonl": "application/jsonl",
        "other.sqlite": "application/vnd.sqlite3",
        "renamed.db": "application/x-newsannot",
        "unnamed-pair": "application/x-newspair",
        "unnamed-set": "application/x-newsannot",
    }


@needs("update-desktop-database")
@needs("gio")
@pytest.mark.parametrize("mime", OWN)
def test_its_own_files_open_with_newsannot(share: Path, mime: str) -> None:
    ask(share, "update-desktop-database", share / "applications")
    assert ask(share, "gio", "mime", mime).splitlines()[0].endswith(": newsannot.desktop")


@needs("update-mime-database")
@needs("update-desktop-database")
@needs("gio")
@pytest.mark.parametrize("editor", ["aeditor.desktop", "org.example.Editor.desktop"])
def test_articles_are_offered_and_stay_with_the_editor_that_has_them(
    share: Path, editor: str
) -> None:
    # One that names plain text only has Markdown files and mails too.
    own = [mime for mime in MIMES if mime in ("text/plain", *offered(share))]
    install_editor(share, editor, f"{';'.join(own)};")
    ask(share, "update-desktop-database", share / "applications")
    for mime in MIMES:
        said = ask(share, "gio", "mime", mime)
        assert said.splitlines()[0].endswith(f": {editor}"), said
        assert f"\t{OFFER}" in said.splitlines(), said


@needs("update-desktop-database")
@needs("xdg-mime")
@pytest.mark.parametrize("editor", ["aeditor.desktop", "org.example.Editor.desktop"])
def test_xdg_open_stays_with_the_editor_too(share: Path, editor: str) -> None:
    install_editor(share, editor)
    ask(share, "update-desktop-database", share / "applications")
    assert ask(share, "xdg-mime", "query", "default", "text/plain").strip() == editor


@needs("update-mime-database")
@needs("update-desktop-database")
@needs("gio")
def test_every_article_format_is_offered(share: Path) -> None:
    ask(share, "update-desktop-database", share / "applications")
    for mime in MIMES:
        assert f"\t{OFFER}" in ask(share, "gio", "mime", mime).splitlines()


MORE = """
import sys
sys.path.insert(0, sys.argv[1])
from newsannot import readers
readers.FORMATS += (
    readers.Format("text/x-foreign", (".fo",), "Foreign text", ""),
    readers.Format("application/x-foreign", (".foreign",), "Foreign document", ""),
)
del sys.argv[1]
import integration
integration.main()
"""


def test_a_format_that_can_newly_be_read_is_told_to_all_three_systems(
    root: Path, tmp_path: Path
) -> None:
    command = [sys.executable, "-c", MORE, root / "packaging", tmp_path / "made"]
    subprocess.run(command, check=True)
    made = tmp_path / "made"
    types = offered(made / "linux" / "usr" / "share")
    assert "application/x-foreign" in types
    assert "text/x-foreign" not in types  # offered through text/plain
    script = (made / "windows" / "newsannot.iss").read_text(encoding="utf-8-sig")
    info = plistlib.loads((made / "macos" / "Info.plist").read_bytes())
    kinds = {kind["CFBundleTypeName"]: kind for kind in info["CFBundleDocumentTypes"]}
    for suffix in (".fo", ".foreign"):
        assert rf'"Software\Classes\{suffix}\OpenWithProgids"' in script
    assert kinds["PDF document"]["LSItemContentTypes"] == ["com.adobe.pdf"]
    assert kinds["Foreign document"]["CFBundleTypeExtensions"] == ["foreign"]


# Windows: the installer's script is in test_installer.py


def test_pyinstaller_reads_the_version_resource(
    made: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Both are for reading and writing programs, and to be had on Windows only.
    monkeypatch.setitem(sys.modules, "pefile", types.ModuleType("pefile"))
    monkeypatch.setattr(PyInstaller.compat, "win32api", None, raising=False)
    from PyInstaller.utils.win32 import versioninfo

    path = made / "windows" / "version_info.txt"
    resource = versioninfo.load_version_info_from_text_file(str(path))
    words = {word.name: word.val for word in resource.kids[0].kids[0].kids}
    assert words["ProductVersion"] == __version__
    assert words["OriginalFilename"] == "newsannot.exe"
    numbers = [int(part) for part in __version__.split(".")]
    assert [resource.ffi.fileVersionMS >> 16, resource.ffi.fileVersionMS & 0xFFFF] == numbers[:2]


# macOS

SYSTEM_TYPES = ("public.", "com.adobe.pdf", "org.openxmlformats.", "org.oasis-open.")


def test_macos_gives_newsannot_its_own_files_and_offers_it_articles(made: Path) -> None:
    info = plistlib.loads((made / "macos" / "Info.plist").read_bytes())
    declared = {kind["UTTypeIdentifier"] for kind in info["UTExportedTypeDeclarations"]}
    owned = {
        uti
        for kind in info["CFBundleDocumentTypes"]
        if kind["LSHandlerRank"] == "Owner"
        for uti in kind["LSItemContentTypes"]
    }
    assert owned == declared == {"org.newsannot.set", "org.newsannot.pair"}
    offered = {
        f".{suffix}"
        for kind in info["CFBundleDocumentTypes"]
        if kind["LSHandlerRank"] == "Alternate"
        for suffix in kind["CFBundleTypeExtensions"]
    }
    assert offered == {suffix for article in FORMATS for suffix in article.suffixes}


def test_the_bundle_brings_every_icon_of_a_document_that_it_names(
    made: Path, root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.syspath_prepend(root / "packaging")
    contents = importlib.import_module("bundle.contents")
    info = plistlib.loads((made / "macos" / "Info.plist").read_bytes())
    types = info["CFBundleDocumentTypes"] + info["UTExportedTypeDeclarations"]
    named = {kind.get("CFBundleTypeIconFile", kind.get("UTTypeIconFile")) for kind in types}
    brought = contents.document_icons(root / "build" / "icons")
    assert {(Path(file).name, place) for file, place in brought} == {(name, ".") for name in named}


def test_macos_knows_every_type_that_the_bundle_names(made: Path) -> None:
    info = plistlib.loads((made / "macos" / "Info.plist").read_bytes())
    declarations = info["UTExportedTypeDeclarations"]
    declared = {kind["UTTypeIdentifier"] for kind in declarations}
    named = {uti for kind in declarations for uti in kind["UTTypeConformsTo"]}
    for kind in info["CFBundleDocumentTypes"]:
        named |= set(kind.get("LSItemContentTypes", ()))
    assert all(uti in declared or uti.startswith(SYSTEM_TYPES) for uti in named)


def test_the_bundle_carries_the_version_and_fits_every_screen(made: Path) -> None:
    info = plistlib.loads((made / "macos" / "Info.plist").read_bytes())
    assert info["CFBundleShortVersionString"] == __version__
    assert info["NSHighResolutionCapable"] is True
    assert info["NSRequiresAquaSystemAppearance"] is False
    assert info["LSMinimumSystemVersion"] == "13.0"


def test_the_hardened_runtime_is_loosened_in_one_place_only(made: Path) -> None:
    asked = plistlib.loads((made / "macos" / "entitlements.plist").read_bytes())
    assert asked == {"com.apple.security.cs.allow-unsigned-executable-memory": True}
