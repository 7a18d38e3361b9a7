"""Who opens a file on a Linux desktop: our reading of its lists against that of GLib's tool and of xdg-mime."""

from __future__ import annotations

import stat
from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest

from newsannot.associations.freedesktop import Desk, Entry, Folders, give_back, set_first
from newsannot.errors import FileError
from tests.desks import MARKDOWN, OURS, PLAIN, ScratchDesk

KINDS = (PLAIN, MARKDOWN)
EDITOR, OFFER = "editor.desktop", "zz-newsannot-article.desktop"
DEFAULTS = "[Default Applications]\n"


def opener(kind: str) -> str:
    """What we think opens files of this type."""
    found = Desk(Folders.of_user()).openers(kind)
    return found[0].id if found else ""


def set_ours() -> None:
    set_first(Folders.of_user(), KINDS)


def give_all_back() -> None:
    give_back(Folders.of_user(), KINDS)


LISTS = {
    "none": "",
    "ours": f"{DEFAULTS}{PLAIN}={OURS}\n",
    "another first": f"{DEFAULTS}{PLAIN}=other.desktop;{OURS};\n",
    "one that is gone first": f"{DEFAULTS}{PLAIN}=uninstalled.desktop;{OURS};\n",
    "one whose program is gone first": f"{DEFAULTS}{PLAIN}=broken.desktop;other.desktop;\n",
    "one whose trial fails first": f"{DEFAULTS}{PLAIN}=tried.desktop;other.desktop;\n",
    "one in a folder": f"{DEFAULTS}{PLAIN}=sub-deep.desktop;\n",
    "one in a folder in a folder": f"{DEFAULTS}{PLAIN}=sub-under-deeper.desktop;\n",
    "one in a folder with a dash": f"{DEFAULTS}{PLAIN}=sub-folder-deep-down.desktop;\n",
    "a key twice": f"{DEFAULTS}{PLAIN}=other.desktop;\n{PLAIN}={OURS};\n",
    "a group twice": f"{DEFAULTS}{PLAIN}={OURS};\n{DEFAULTS}{PLAIN}=other.desktop;\n",
    "comments and blanks": f"# one\n\n{DEFAULTS}# two\n {PLAIN} = {OURS}\n",
    "a blank after the name": f"{DEFAULTS}{PLAIN}={OURS} \n",
    "Windows line ends": f"{DEFAULTS}{PLAIN}={OURS};\n".replace("\n", "\r\n"),
    "an odd line": f"{DEFAULTS}{PLAIN}={OURS};\nodd\n",
    "a byte order mark": f"\ufeff{DEFAULTS}{PLAIN}={OURS};\n",
    "no group": f"{PLAIN}={OURS};\n",
    "added only": f"[Added Associations]\n{PLAIN}={OURS};\n",
    "removed": f"[Removed Associations]\n{PLAIN}={EDITOR};\n",
    "added and removed": f"[Added Associations]\n{PLAIN}={OURS};\n[Removed Associations]\n{PLAIN}={OURS};\n",
    "set and removed": f"{DEFAULTS}{PLAIN}={OURS};\n[Removed Associations]\n{PLAIN}={OURS};\n",
    "a parent's": f"{DEFAULTS}{PLAIN}=other.desktop;\n[Removed Associations]\n{MARKDOWN}={OURS};\n",
}


@pytest.fixture
def crowded(desk: ScratchDesk) -> ScratchDesk:
    """With programs of every kind, and some that cannot be started."""
    desk.add("other", PLAIN)
    desk.add("broken", PLAIN, lines="Exec=/nowhere/at-all %F")
    desk.add("tried", PLAIN, lines="TryExec=not-installed-here\nExec=true %F")
    desk.add("sub/deep", PLAIN, lines='Exec="/bin/true" %F')
    desk.add("sub/under/deeper", PLAIN)
    desk.add("sub-folder/deep-down", PLAIN)
    return desk


@pytest.mark.parametrize("name", LISTS)
def test_we_think_of_a_list_as_glib_does(crowded: ScratchDesk, name: str) -> None:
    crowded.keep(LISTS[name])
    assert [opener(kind) for kind in KINDS] == [crowded.gio(kind) for kind in KINDS]


@pytest.mark.parametrize(
    "place",
    [
        "config/gnome-",
        "config/xfce-",
        "site/",
        "site/xfce-",
        "data/applications/",
        "shared/applications/xfce-",
    ],
)
def test_we_look_in_the_places_where_glib_does(
    desk: ScratchDesk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, place: str
) -> None:
    monkeypatch.setenv("XDG_CURRENT_DESKTOP", "X-Own:XFCE")
    desk.add("other", PLAIN)
    path = tmp_path / f"{place}mimeapps.list"
    path.parent.mkdir(exist_ok=True)
    path.write_text(f"{DEFAULTS}{PLAIN}=other.desktop\n")
    assert opener(PLAIN) == desk.gio(PLAIN)
    assert (opener(PLAIN) == "other.desktop") is ("gnome" not in place)


def test_who_opens_a_type_opens_all_that_is_of_its_kind_at_any_remove(desk: ScratchDesk) -> None:
    kinds = ["text/x-draft", "text/x-notes", MARKDOWN, PLAIN, "text/x-draft"]
    pairs = [f"{kind} {parent}\n" for kind, parent in pairwise(kinds)]
    (desk.data / "mime").mkdir()
    (desk.data / "mime" / "subclasses").write_text("".join(pairs[:2]))
    (desk.shared / "mime" / "subclasses").write_text("".join(pairs[2:]))
    assert opener("text/x-draft") == desk.gio("text/x-draft") == EDITOR


def test_a_user_hides_an_entry_of_all_users(desk: ScratchDesk) -> None:
    entry = desk.data / "applications" / EDITOR
    entry.write_text("[Desktop Entry]\nType=Application\nName=x\nExec=true\nHidden=true\n")
    assert opener(PLAIN) == desk.gio(PLAIN) == OFFER


@pytest.mark.parametrize("tool", [ScratchDesk.gio, ScratchDesk.xdg])
def test_after_setting_a_double_click_opens_newsannot_and_after_giving_back_who_did_before(
    desk: ScratchDesk, tool: Callable[[ScratchDesk, str], str]
) -> None:
    desk.add("alternative", PLAIN, MARKDOWN)
    desk.keep(f"{DEFAULTS}{PLAIN}={EDITOR}\n")
    set_ours()
    assert [tool(desk, kind) for kind in KINDS] == [OURS, OURS]
    give_all_back()
    assert [tool(desk, kind) for kind in KINDS] == [EDITOR, "alternative.desktop"]


@pytest.mark.parametrize("name", [name for name in LISTS if OURS not in LISTS[name]])
def test_giving_back_leaves_the_list_as_it_was(crowded: ScratchDesk, name: str) -> None:
    crowded.add("alternative", PLAIN, MARKDOWN)
    text = f"# mine\n{DEFAULTS}[Added Associations]\n[Own]\nx=y\n{LISTS[name]}"
    crowded.keep(text)
    set_ours()
    assert opener(PLAIN) == opener(MARKDOWN) == OURS
    give_all_back()
    assert crowded.list.read_text() == text


def test_what_is_no_text_and_what_is_odd_stays_byte_for_byte(desk: ScratchDesk) -> None:
    odd = "\udcff odd\u2028[Default Applications]\x0c\r\n"
    desk.keep(odd)
    set_ours()
    data = desk.list.read_bytes()
    assert data.startswith(odd.encode("utf-8", "surrogateescape"))
    assert f"{PLAIN}={OURS};\r\n".encode() in data


def test_what_another_program_chose_since_is_given_back(desk: ScratchDesk) -> None:
    desk.add("other", PLAIN)
    desk.keep(f"{DEFAULTS}{PLAIN}={EDITOR}\n")
    set_ours()
    desk.keep(desk.list.read_text().replace(f"{PLAIN}={OURS}", f"{PLAIN}=other.desktop;{OURS}"))
    assert opener(PLAIN) == "other.desktop"
    set_ours()
    assert opener(PLAIN) == OURS
    give_all_back()
    assert opener(PLAIN) == "other.desktop"


def test_a_list_of_the_running_desktop_that_decides_is_changed_too(
    desk: ScratchDesk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CURRENT_DESKTOP", "XFCE")
    text = f"{DEFAULTS}{PLAIN}={EDITOR};\n"
    desk.keep(text, "xfce-mimeapps.list")
    set_ours()
    assert [opener(kind) for kind in KINDS] == [desk.gio(kind) for kind in KINDS] == [OURS, OURS]
    assert MARKDOWN not in (desk.config / "xfce-mimeapps.list").read_text()
    give_all_back()
    assert opener(PLAIN) == desk.gio(PLAIN) == EDITOR
    assert (desk.config / "xfce-mimeapps.list").read_text() == text


def test_newsannot_gives_way_where_it_came_first_by_its_name_alone(desk: ScratchDesk) -> None:
    desk.add("zed", PLAIN)
    desk.add("newsannot", PLAIN, MARKDOWN)
    (desk.shared / "applications" / EDITOR).unlink()
    assert opener(PLAIN) == desk.gio(PLAIN) == OURS
    give_all_back()
    assert [opener(kind) for kind in KINDS] == ["zed.desktop"] * 2
    assert [desk.gio(kind) for kind in KINDS] == ["zed.desktop"] * 2


def test_the_entry_that_only_offers_us_counts_as_ours(desk: ScratchDesk) -> None:
    desk.keep(f"{DEFAULTS}{PLAIN}={OFFER};\n")
    assert Desk(Folders.of_user()).opens(PLAIN)
    give_all_back()
    assert opener(PLAIN) == desk.gio(PLAIN) == EDITOR


def test_every_entry_that_is_installed_is_known_for_ours(root: Path) -> None:
    entries = {path.name: Entry(path.name, {}) for path in (root / "packaging/linux").iterdir()}
    assert {name for name, entry in entries.items() if entry.ours} == {OURS, OFFER}


def test_where_there_is_no_other_program_giving_back_changes_nothing(desk: ScratchDesk) -> None:
    (desk.shared / "applications" / EDITOR).unlink()
    give_all_back()
    assert opener(PLAIN) == desk.gio(PLAIN) == OFFER
    assert not desk.list.exists()


def test_own_types_are_never_touched(desk: ScratchDesk) -> None:
    own = f"application/x-newsannot={OURS};\n"
    desk.keep(f"{DEFAULTS}{own}")
    set_ours()
    give_all_back()
    assert own in desk.list.read_text()


def test_a_list_that_is_a_link_stays_one_and_keeps_its_rights(
    desk: ScratchDesk, tmp_path: Path
) -> None:
    real = tmp_path / "dotfiles"
    real.write_text(DEFAULTS)
    real.chmod(0o600)
    desk.list.symlink_to(real)
    set_ours()
    assert desk.list.is_symlink()
    assert OURS in real.read_text()
    assert stat.S_IMODE(real.stat().st_mode) == 0o600


def test_the_folder_of_the_lists_is_made(desk: ScratchDesk) -> None:
    desk.config.rmdir()
    set_ours()
    assert opener(PLAIN) == OURS


def test_nothing_is_written_where_nothing_changes(desk: ScratchDesk) -> None:
    set_ours()
    before = desk.list.stat()
    set_ours()
    after = desk.list.stat()
    assert (before.st_ino, before.st_mtime_ns) == (after.st_ino, after.st_mtime_ns)


def test_a_list_that_cannot_be_read_is_not_replaced(desk: ScratchDesk) -> None:
    desk.list.mkdir()
    with pytest.raises(FileError) as refused:
        set_ours()
    assert refused.value.path == str(desk.list)
    assert desk.list.is_dir()


def test_a_list_that_cannot_be_written_is_named_and_stays(desk: ScratchDesk) -> None:
    desk.list.symlink_to(desk.config / "no folder" / "mimeapps.list")
    with pytest.raises(FileError) as refused:
        set_ours()
    assert refused.value.path == str(desk.list)


def test_a_program_has_its_name_in_the_users_language(desk: ScratchDesk) -> None:
    names = "Name[pt_BR]=Editor do Brasil\nName[de]=Schreiber\nExec=true"
    desk.add("editor", PLAIN, lines=names)
    entry = Desk(Folders.of_user()).openers(PLAIN)[0]
    assert [entry.name(locale) for locale in ("de_AT", "pt_BR", "pt_PT", "C")] == [
        "Schreiber",
        "Editor do Brasil",
        "Editor",
        "Editor",
    ]
    assert replace(entry, facts={}).name("de_DE") == "editor"
