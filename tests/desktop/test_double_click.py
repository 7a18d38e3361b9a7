"""The .deb installed for real: an ordinary user double-clicks files in a file manager, works, and takes it away again."""

from __future__ import annotations

import configparser
import json
import os
import shlex
import shutil
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PIL import Image

from newsannot.readers import WORD
from tests import bridge
from tests.debian import Package
from tests.desktop.conftest import FAILED
from tests.desktop.exported import judged, only_record, verdicts
from tests.desktop.folder_window import FolderWindow
from tests.desktop.person import PROGRAM, Person
from tests.desktop.program import SetFile
from tests.desktop.screen import Screen, wait_for
from tests.desktop.texts import Hand
from tests.desktop.window import Point, Window

pytestmark = pytest.mark.desktop

TOOLS = ("pcmanfm", "dbus-daemon", "gio", "update-mime-database", "update-desktop-database")
OWN_TYPES = ("application/x-newsannot", "application/x-newspair")
ENTRY = Path("/usr/share/applications/newsannot.desktop")
OFFER = ENTRY.with_name("zz-newsannot-article.desktop")
DEFAULT_SET = "Documents/newsannot/My articles.newsannot"
LOG = ".local/state/newsannot/log/newsannot.log"
HEADLINE = "Council to investigate"

SHOWN = ("folder", "waiting", "pair", "set")
"""Pictures in docs/desktop."""

EDITOR = """\
[Desktop Entry]
Type=Application
Name=Plain editor
MimeType=text/plain;
Exec=cp %f {opened}
"""
WORD_PROCESSOR = """\
[Desktop Entry]
Type=Application
Name=Word processor
MimeType={kind};
Exec=cp %f {opened}
"""
CHOICES = b"# mine\n[Default Applications]\ntext/plain=editor.desktop\n"

Keep = Callable[[Window, str], None]


@pytest.fixture(scope="module")
def package() -> Iterator[Package]:
    """Whoever asks for it may remove it; it is gone at the end."""
    package = Package.given()
    missing = [name for name in (*TOOLS, "import") if not shutil.which(name)]
    if missing:
        pytest.skip(f"needs a desktop: {', '.join(missing)} not installed")
    if package.is_installed():
        pytest.skip("newsannot is installed here already, and is left as it is")
    try:
        yield package
    finally:
        package.purge()


@pytest.fixture
def person(
    package: Package, screen: Screen, tmp_path: Path, request: pytest.FixtureRequest
) -> Iterator[Person]:
    """Somebody on whose machine the .deb is installed, who has an editor for texts."""
    if not package.is_installed():
        package.install()
    # Not below the tests' own folder: nobody else can reach that.
    with tempfile.TemporaryDirectory(prefix="home-") as home:
        person = Person(screen, Path(home), tmp_path / "said.txt")
        try:
            person.arrive()
            entry = EDITOR.format(opened=person.home / "opened.txt")
            person.write(".local/share/applications/editor.desktop", entry.encode())
            person.write(".config/mimeapps.list", CHOICES)
            yield person
            if request.node.stash.get(FAILED, False):
                screen.picture(tmp_path / "failure.png")
        finally:
            person.leave()


@pytest.fixture
def articles(person: Person, root: Path) -> tuple[Path, Path]:
    """A source and its derived article, alone in a folder of the person's."""
    sample = root / "seeds" / "ferry"
    return (
        person.write("Articles/original.txt", (sample / "source.txt").read_bytes()),
        person.write("Articles/rewritten.txt", (sample / "derived.txt").read_bytes()),
    )


@pytest.fixture
def ferry(person: Person, articles: tuple[Path, Path]) -> Path:
    """A set with the articles beside them, and the pair as a file."""
    pair, kept = (articles[0].with_name(f"Ferry.{suffix}") for suffix in ("newspair", "newsannot"))
    person.run(PROGRAM, "analyse", *articles, "-o", pair)
    person.run(PROGRAM, "import", "--pair", "auto", kept, *articles)
    return kept


@pytest.fixture
def keep(tmp_path: Path) -> Keep:
    """Keep a picture of a window; those that the docs show go where NEWSANNOT_PICTURES says, too."""
    docs = os.environ.get("NEWSANNOT_PICTURES")

    def keep(window: Window, name: str) -> None:
        picture = window.seen_at_rest(tmp_path / f"{name}.png", framed=True)
        if docs and name in SHOWN:
            few = picture.quantize(256, dither=Image.Dither.NONE)
            few.save(Path(docs, f"{name}.png"), optimize=True)

    return keep


def open_folder(person: Person, tmp_path: Path) -> FolderWindow:
    return FolderWindow(person, person.home / "Articles", tmp_path / "folder-seen.png")


def begin_from_menu(person: Person) -> Window:
    """newsannot as its entry in the desktop's menu begins it, furnished."""
    person.start("gio", "launch", ENTRY)
    window = person.window()
    wait_for((person.home / LOG).exists, "the log, which begins when the window has all its parts")
    return window


def switch_preference(person: Person, *, on: bool) -> None:
    """File > Open article files with newsannot, by keys."""
    screen = person.screen
    screen.press("alt+f")
    wait_for(lambda: screen.has_menu_open("newsannot"), "the menu")
    screen.press("Up", "Up", "Return")
    opener = ENTRY.name if on else "editor.desktop"
    wait_for(lambda: person.opener("text/plain") == opener, f"{opener} to open articles")


def wait_edited(person: Person, article: Path) -> None:
    """Until the person's editor has opened the article."""
    opened = person.home / "opened.txt"
    there = article.read_bytes()
    wait_for(lambda: opened.exists() and opened.read_bytes() == there, "the editor")
    opened.unlink()


def leftovers() -> list[Path]:
    """What is called newsannot where packages are installed."""
    return [
        path for top in ("bin", "lib", "share") for path in Path("/usr", top).rglob("*newsannot*")
    ]


def complaints(person: Person) -> list[str]:
    """What newsannot logged as a fault, and what Qt or Python said against it."""
    parts = ("Traceback", "QObject", "QPainter", "QTimer", "qt.")
    said = person.said.read_text(encoding="utf-8").splitlines()
    logged = (person.home / LOG).read_text(encoding="utf-8").splitlines()
    return [line for line in said if any(part in line for part in parts)] + [
        line for line in logged if any(f" {level} " in line for level in ("WARNING", "ERROR"))
    ]


def test_a_set_opens_and_takes_verdicts(
    person: Person, ferry: Path, keep: Keep, tmp_path: Path
) -> None:
    folder = open_folder(person, tmp_path)
    keep(folder.window, "folder")
    folder.double_click(ferry.name)
    window = person.window()
    window.wait_title(HEADLINE)
    SetFile(ferry).wait_read()
    person.screen.press("n", "e")
    assert SetFile(ferry).wait_acts(1) == ["tag"]
    keep(window, "set")
    person.quit()
    assert complaints(person) == []


def test_a_pair_file_opens_as_the_pair_that_it_is(
    person: Person, ferry: Path, keep: Keep, tmp_path: Path
) -> None:
    open_folder(person, tmp_path).double_click("Ferry.newspair")
    window = person.window()
    window.wait_title(HEADLINE)
    kept = SetFile(person.home / DEFAULT_SET)
    kept.wait_read()
    keep(window, "pair-file")
    person.quit()
    assert complaints(person) == []
    assert kept.pairs() == [json.loads(ferry.with_suffix(".newspair").read_bytes())["id"]]


def test_articles_go_to_the_editor_but_for_the_time_in_which_newsannot_opens_them(
    person: Person, articles: tuple[Path, Path], keep: Keep, tmp_path: Path
) -> None:
    folder = open_folder(person, tmp_path)
    folder.double_click("original.txt")
    wait_edited(person, articles[0])

    window = begin_from_menu(person)
    switch_preference(person, on=True)
    keep(window, "preference")
    folder.double_click("original.txt")
    window.wait_in_front()
    hand = Hand(window)
    wait_for(lambda: "original.txt waits for its partner" in hand.notice(), "the waiting article")
    window.click(Point(0.5, 0.5))  # the sentence has been read: nothing need be selected any more
    keep(window, "waiting")

    switch_preference(person, on=False)
    assert CHOICES in (person.home / ".config/mimeapps.list").read_bytes()
    person.quit()
    folder.double_click("original.txt")
    wait_edited(person, articles[0])
    assert person.launches() == []
    assert complaints(person) == []


def test_a_word_document_stays_with_its_own_program_and_opens_with_newsannot_where_that_is_chosen(
    person: Person, keep: Keep, tmp_path: Path
) -> None:
    opened = person.home / "opened.docx"
    entry = WORD_PROCESSOR.format(kind=WORD.mime, opened=opened)
    words = person.write(".local/share/applications/words.desktop", entry.encode())
    person.run("update-desktop-database", words.parent)
    article = person.write("Articles/bridge.docx", bridge.docx())
    open_folder(person, tmp_path).double_click(article.name)
    wait_for(opened.exists, "the word processor")
    assert person.launches() == []

    person.start("gio", "launch", OFFER, article)
    window = person.window()
    hand = Hand(window)
    wait_for(lambda: "bridge.docx waits for its partner" in hand.notice(), "the waiting article")
    keep(window, "document")
    person.quit()
    assert complaints(person) == []


def test_two_articles_become_a_pair_in_the_running_window_and_what_is_tagged_is_exported(
    person: Person, articles: tuple[Path, Path], screen: Screen, keep: Keep, tmp_path: Path
) -> None:
    window = begin_from_menu(person)
    switch_preference(person, on=True)
    folder = open_folder(person, tmp_path)
    for article in articles:
        folder.double_click(article.name)
        window.wait_in_front()
    window.wait_title(HEADLINE)
    assert person.window().number == window.number
    kept = SetFile(person.home / DEFAULT_SET)
    kept.wait_read()
    screen.press("n", "m", "n", "e", "n", "u", "n", "m", "ctrl+z")
    assert kept.wait_acts(5) == ["tag"] * 4 + ["undo"]
    keep(window, "pair")
    person.quit()
    assert complaints(person) == []

    person.run(PROGRAM, "export", kept.path, "-o", person.home / "out.jsonl")
    pair = only_record(person.home / "out.jsonl")
    texts = [pair["source"]["text"], pair["derived"]["text"]]
    assert texts == [article.read_text(encoding="utf-8") for article in articles]
    assert verdicts(pair) == ["matching", "embellished", "unsupported"]
    assert pair["claims"][0]["text"].startswith(HEADLINE)
    assert [claim for claim, _ in judged(pair)] == pair["claims"][1:4]


def test_the_menu_entrys_actions_open_the_sample_and_make_a_set(
    person: Person, screen: Screen, keep: Keep
) -> None:
    entry = configparser.ConfigParser(interpolation=None)
    entry.read(ENTRY, encoding="utf-8")
    person.start(*shlex.split(entry["Desktop Action open-sample"]["Exec"]))
    window = person.window()
    window.wait_title(HEADLINE)

    person.start(*shlex.split(entry["Desktop Action new-set"]["Exec"]))
    wait_for(lambda: len(screen.windows("newsannot")) == 2, "the question for a name")
    dialog = Window(screen, screen.active())
    keep(dialog, "new-set")
    screen.write("Elections")
    screen.press("Return")
    dialog.wait_gone()
    assert person.window().number == window.number
    assert (person.home / "Documents/newsannot/Elections.newsannot").is_file()
    person.quit()
    assert complaints(person) == []


def test_taking_the_package_away_leaves_the_users_files_alone_and_nothing_else(
    person: Person, package: Package, ferry: Path, tmp_path: Path
) -> None:
    assert [person.opener(mime) for mime in OWN_TYPES] == [ENTRY.name] * 2
    assert person.kind(ferry) == OWN_TYPES[0]
    folder = open_folder(person, tmp_path)
    folder.double_click(ferry.name)
    window = person.window()
    window.wait_title(HEADLINE)
    SetFile(ferry).wait_read()
    person.screen.press("n", "u")
    SetFile(ferry).wait_acts(1)
    switch_preference(person, on=True)
    person.quit()
    belongings, installed = person.belongings(), package.files()

    package.remove()
    package.purge()

    assert person.belongings() == belongings
    assert not package.is_installed()
    assert not any(os.path.lexists(path) for path in installed)
    assert leftovers() == []
    assert [person.opener(mime) for mime in OWN_TYPES] == ["", ""]
    assert person.kind(ferry) == "application/vnd.sqlite3"
    assert person.opener("text/plain") == "editor.desktop"
