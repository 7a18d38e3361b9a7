"""Files, pasted and dropped texts, sets: what opens, and what is said when it does not."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from newsannot import record
from newsannot.export import export_set
from newsannot.formats import jsonl
from newsannot.gui.paste_dialog import PasteDialog
from newsannot.store import Store
from tests.gui.conftest import DERIVED, Bench, bridge_pair

pytestmark = [
    pytest.mark.gui,
]

ODD = "\ufeffA\u00a0word 👩‍👩‍👧 e\u0301\r\nnext\u2028line שלום"
KEPT = "A\u00a0word 👩‍👩‍👧 e\u0301\nnext\u2028line שלום"


@pytest.fixture
def files(tmp_path: Path) -> tuple[Path, Path]:
    source, derived = tmp_path / "source.txt", tmp_path / "derived.txt"
    source.write_text("The council met on Monday.", encoding="utf-8")
    derived.write_bytes(ODD.encode())
    return source, derived


def drop(bench: Bench, data: QMimeData) -> None:
    action, buttons = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    none = Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPoint(9, 9), action, data, buttons, none)
    QApplication.sendEvent(bench.window, enter)
    assert enter.isAccepted()
    QApplication.sendEvent(bench.window, QDropEvent(QPointF(9, 9), action, data, buttons, none))


def test_two_articles_opened_at_once_become_a_pair(bench: Bench, files: tuple[Path, Path]) -> None:
    bench.opening.open_files(list(files))
    assert bench.pair.source.name == "source.txt"
    assert bench.pair.derived
    assert bench.pair.derived.text == KEPT


def test_dropped_files_become_a_pair(bench: Bench, files: tuple[Path, Path]) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in files])
    drop(bench, data)
    assert bench.pair.source.name == "source.txt"


def test_dropped_words_become_articles(bench: Bench) -> None:
    bench.presenter.set_session(None)
    for text in ("The source says this.", "The derived article says that."):
        data = QMimeData()
        data.setText(text)
        drop(bench, data)
    pair = bench.presenter.pair
    assert pair
    assert pair.derived
    assert pair.derived.text == "The derived article says that."


def test_a_pair_that_is_opened_again_comes_back_with_its_tags(
    bench: Bench, files: tuple[Path, Path]
) -> None:
    bench.opening.open_files(list(files))
    bench.select("derived", DERIVED[:4])
    bench.key(Qt.Key.Key_M)
    tagged = bench.pair
    bench.session.open_pair("bridge")
    bench.opening.open_files(list(files))
    assert bench.pair == tagged
    assert bench.session.progress().tagged == 1


@pytest.mark.parametrize(
    ("name", "data", "problem"),
    [
        ("gone.txt", None, "there is no such file"),
        ("empty.txt", b" \n", "is empty"),
        ("a.txt", b"\x89PNG\r\n", "is a picture"),
        (
            "a.newsannot",
            b"no set at all, but long enough to be looked at",
            "is not a newsannot set",
        ),
        ("a.newspair", b"{", "JSON"),
    ],
)
def test_a_bad_file_is_named_and_costs_nothing(
    bench: Bench, tmp_path: Path, name: str, data: bytes | None, problem: str
) -> None:
    path = tmp_path / name
    if data is not None:
        path.write_bytes(data)
    before = bench.pair
    bench.opening.open_files([path])
    bench.qtbot.waitUntil(lambda: name in bench.said())
    assert problem in bench.said()
    assert bench.pair == before


def test_a_bad_file_beside_a_good_one_is_named_and_the_good_one_waits(
    bench: Bench, files: tuple[Path, Path], tmp_path: Path
) -> None:
    bench.presenter.set_session(None)
    (tmp_path / "fake.txt").write_bytes(b"\x89PNG\r\n")
    bench.opening.open_files([files[0], tmp_path / "fake.txt"])
    bench.qtbot.waitUntil(lambda: "fake.txt" in bench.said())
    assert "source.txt waits for its partner" in bench.said()


def test_a_newspair_brings_its_claims_and_verdicts(bench: Bench, tmp_path: Path) -> None:
    bench.key(Qt.Key.Key_E)
    path = tmp_path / "p.newspair"
    path.write_text(record.dumps(bench.pair).replace('"id":"bridge"', '"id":"other"'), "utf-8")
    bench.opening.open_files([path])
    assert bench.pair.id == "other"
    assert bench.own("promised").verdict == "embellished"


def test_another_set_is_opened_where_the_work_was_left(bench: Bench, tmp_path: Path) -> None:
    path = tmp_path / "other.newsannot"
    with Store(path) as store:
        store.add_pair(bridge_pair())
    bench.opening.open_files([path])
    session = bench.presenter.session
    assert session
    assert session.store.path == path
    assert session.pair


def test_keys_go_from_pair_to_pair_and_say_where_the_set_ends(bench: Bench) -> None:
    other = record.new_pair(record.article("One text."), record.article("Another."))
    bench.session.store.add_pair(other)
    ids = [*bench.session.store.pair_ids()]
    bench.session.open_pair(ids[0])
    alt = Qt.KeyboardModifier.AltModifier
    bench.key(Qt.Key.Key_Left, alt)
    assert bench.said() == "This is the first pair of the set"
    bench.key(Qt.Key.Key_Right, alt)
    assert bench.pair.id == ids[1]
    bench.key(Qt.Key.Key_Right, alt)
    assert bench.said() == "This is the last pair of the set"
    bench.key(Qt.Key.Key_Left, alt)
    assert bench.pair.id == ids[0]


def test_a_set_that_another_window_holds_opens_read_only(bench: Bench, tmp_path: Path) -> None:
    path = tmp_path / "held.newsannot"
    with Store(path, holder="a newsannot window") as store:
        store.add_pair(bridge_pair())
        bench.opening.open_files([path])
        assert "read-only" in bench.said()
        session = bench.presenter.session
        assert session
        assert session.store.readonly
        bench.key(Qt.Key.Key_M)
        assert "read-only" in bench.window.status.currentMessage()
        assert session.progress().tagged == 0


def test_work_without_a_set_lands_in_the_first_default_set_that_is_free(
    bench: Bench, tmp_path: Path, files: tuple[Path, Path]
) -> None:
    bench.presenter.set_session(None)
    with Store(tmp_path / "My articles.newsannot", holder="a newsannot window"):
        bench.opening.open_files(list(files))
    session = bench.presenter.session
    assert session
    assert session.store.path.name == "My articles 2.newsannot"


def test_articles_without_a_set_go_to_the_one_worked_on_last_and_its_pair_stays_in_its_place(
    bench: Bench, files: tuple[Path, Path]
) -> None:
    path = bench.session.store.path
    bench.presenter.set_session(None)
    bench.worked_on.append(path)
    bench.opening.prepare([files[0]])
    bench.opening.open_files([files[0]])
    assert "source.txt waits for its partner" in bench.said()
    assert bench.window.status.set_text() == "bridge · all saved"
    assert bench.presenter.pair is None
    bench.opening.open_files([files[1]])
    session = bench.presenter.session
    assert session
    assert session.store.path == path
    assert len([*session.store.pair_ids()]) == 2


def test_the_set_that_an_article_waits_in_can_be_opened_where_the_work_was_left(
    bench: Bench, files: tuple[Path, Path]
) -> None:
    path = bench.session.store.path
    bench.presenter.set_session(None)
    bench.worked_on.append(path)
    bench.opening.prepare([files[0]])
    bench.opening.open_files([files[0]])
    bench.opening.open_files([path])
    assert bench.presenter.pair
    assert bench.presenter.pair.id == "bridge"


def test_a_set_worked_on_last_that_is_held_leaves_articles_to_the_default_one(
    bench: Bench, tmp_path: Path, files: tuple[Path, Path]
) -> None:
    bench.presenter.set_session(None)
    held = tmp_path / "held.newsannot"
    bench.worked_on.append(held)
    with Store(held, holder="a newsannot window"):
        bench.opening.prepare(list(files))
        assert "held.newsannot: open in a newsannot window" in bench.said()
        bench.opening.open_files(list(files))
    session = bench.presenter.session
    assert session
    assert session.store.path.name == "My articles.newsannot"


def test_for_a_set_alone_and_for_nothing_no_set_is_made(bench: Bench, tmp_path: Path) -> None:
    bench.presenter.set_session(None)
    bench.opening.prepare([])
    bench.opening.prepare([tmp_path / "a.NEWSANNOT"])
    assert bench.presenter.session is None


def test_the_default_set_is_found_by_the_name_that_it_has_in_another_language(
    bench: Bench, tmp_path: Path, files: tuple[Path, Path]
) -> None:
    bench.presenter.set_session(None)
    german = tmp_path / "Meine Artikel.newsannot"
    Store(german).close()
    bench.opening.open_files(list(files))
    session = bench.presenter.session
    assert session
    assert session.store.path == german


def test_the_export_holds_what_was_tagged_in_the_same_words(bench: Bench, tmp_path: Path) -> None:
    bench.select("source", "may reopen")
    bench.key(Qt.Key.Key_L)
    bench.key(Qt.Key.Key_U)
    out = tmp_path / "out.jsonl"
    assert export_set(bench.session.store.path, out) == ()
    (line,) = jsonl.read(out)
    assert isinstance(line, jsonl.Read)
    assert line.pair == bench.pair


def test_pasted_texts_keep_the_characters_that_a_widget_would_change(
    bench: Bench, qtbot: QtBot
) -> None:
    bench.window.actions_["paste"].trigger()
    dialog = bench.window.findChild(PasteDialog)
    assert dialog
    qtbot.waitUntil(dialog.isActiveWindow)
    clipboard = QApplication.clipboard()
    clipboard.setText("The source.")
    qtbot.keyClick(dialog, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert dialog.pair() is None
    clipboard.setText(KEPT)
    qtbot.keyClick(dialog, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    dialog.accept()
    assert bench.pair.source.text == "The source."
    assert bench.pair.derived
    assert bench.pair.derived.text == KEPT


def test_pasting_nothing_says_so(bench: Bench) -> None:
    dialog = PasteDialog(bench.window, bench.opening.extractor)
    QApplication.clipboard().clear()
    dialog.source.paste()
    assert "holds no text" in dialog.source.status()


def test_each_time_the_next_sample_pair_is_opened(bench: Bench) -> None:
    shown = []
    for _ in range(3):
        bench.window.actions_["sample"].trigger()
        shown.append(bench.pair.source.sha256)
    assert shown[0] == shown[2] != shown[1]


def test_what_is_wrong_with_a_record_and_with_an_article_is_said_together(
    bench: Bench, tmp_path: Path
) -> None:
    (tmp_path / "bad.newspair").write_text("{")
    (tmp_path / "none.txt").write_text("")
    bench.opening.open_files([tmp_path / "bad.newspair", tmp_path / "none.txt"])
    assert "bad.newspair was refused" in bench.said()
    assert "none.txt: is empty; an article needs text." in bench.said()
