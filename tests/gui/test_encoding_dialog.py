"""A text in doubt is asked about: the encodings it may be in, what each makes of it, and what is chosen."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from newsannot.gui import theme
from newsannot.gui.encoding_dialog import EncodingDialog
from newsannot.gui.notice_bar import ArticleBar
from newsannot.model import Article
from newsannot.readers.text import decode
from newsannot.settings import Scheme
from tests.gui.conftest import Bench

pytestmark = [pytest.mark.gui]
Key = Qt.Key

TEXT = "The minister said that Kadić spoke.\nThen 👩 Babić."
DATA = TEXT.replace("👩 ", "").encode("cp1250")
GUESSES = ("cp1252", "cp1250", "mac_roman")


@pytest.fixture
def dialog(qtbot: QtBot, qapp: QApplication) -> Iterator[EncodingDialog]:
    parent = QWidget()
    qtbot.addWidget(parent)
    dialog = EncodingDialog(parent, theme.apply(qapp, Scheme.LIGHT), "a.txt", DATA, GUESSES)
    with qtbot.waitActive(dialog):
        dialog.show()
        dialog.activateWindow()
    yield dialog
    dialog.close()


def rows(dialog: EncodingDialog) -> list[str]:
    return [dialog.list.item(row).text() for row in range(dialog.list.count())]


def shown(dialog: EncodingDialog) -> str:
    return dialog.preview.toPlainText()


def other(dialog: EncodingDialog, qtbot: QtBot, name: str) -> None:
    """As a person picks it: the list falls down, the name is typed, Enter."""
    dialog.other.setFocus()
    qtbot.keyClick(dialog.other, Key.Key_Space)
    view = dialog.other.view()
    qtbot.keyClicks(view, name)
    qtbot.keyClick(view, Key.Key_Return)


def test_encodings_are_named_by_script_with_the_first_words_that_differ(
    dialog: EncodingDialog,
) -> None:
    assert rows(dialog) == [
        "Western (Windows-1252)",
        "Central European (Windows-1250)",
        "Western (Mac Roman)",
    ]
    told = dialog.list.item(1).data(Qt.ItemDataRole.AccessibleTextRole)
    assert "minister said that Kadić spoke." in told


def test_the_arrow_keys_change_what_is_shown_and_enter_opens(
    dialog: EncodingDialog, qtbot: QtBot
) -> None:
    assert "Kadiæ" in shown(dialog)
    qtbot.keyClick(dialog.list, Key.Key_Down)
    assert "Kadić" in shown(dialog)
    with qtbot.waitSignal(dialog.accepted):
        qtbot.keyClick(dialog.list, Key.Key_Return)
    assert dialog.encoding == "cp1250"


def test_words_that_differ_are_marked_and_gone_to_one_after_the_other(
    dialog: EncodingDialog, qtbot: QtBot
) -> None:
    marked = [mark.cursor.selectedText() for mark in dialog.preview.extraSelections()]
    assert marked == ["Kadiæ", "Babiæ."]
    found = [dialog.preview.textCursor().selectedText()]
    for modifier in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier):
        qtbot.keyClick(dialog.list, Key.Key_F3, modifier)
        found.append(dialog.preview.textCursor().selectedText())
    qtbot.mouseClick(dialog.next, Qt.MouseButton.LeftButton)
    found.append(dialog.preview.textCursor().selectedText())
    assert found == ["Kadiæ", "Babiæ.", "Kadiæ", "Babiæ."]


def test_where_most_words_differ_none_is_marked(dialog: EncodingDialog, qtbot: QtBot) -> None:
    parent = dialog.parentWidget()
    russian = "Премьер на этой неделе обещал помощь.".encode("cp1251")
    dialog = EncodingDialog(parent, dialog._theme, "a.txt", russian, ("cp1251", "koi8_r"))
    assert dialog.preview.extraSelections() == []
    assert dialog._count.text() == "Most words read differently"
    assert not dialog.next.isEnabled()
    assert dialog.next.toolTip() == "Most words read differently"


def test_any_other_encoding_joins_the_list(dialog: EncodingDialog, qtbot: QtBot) -> None:
    other(dialog, qtbot, "Turkish (Windows-1254)")
    assert dialog.encoding == "cp1254"
    assert rows(dialog)[-1] == "Turkish (Windows-1254)"
    assert dialog.list.hasFocus()


@pytest.mark.parametrize("name", ["Unicode (UTF-8)", "Unicode (UTF-16)", "Japanese (EUC-JP)"])
def test_an_encoding_that_does_not_fit_is_told_and_not_taken(
    dialog: EncodingDialog, qtbot: QtBot, name: str
) -> None:
    other(dialog, qtbot, name)
    assert dialog._count.text() == f"This file is not in {name}."
    assert dialog.encoding == "cp1252"
    assert len(rows(dialog)) == 3


def test_escape_leaves_the_file_out(dialog: EncodingDialog, qtbot: QtBot) -> None:
    with qtbot.waitSignal(dialog.rejected):
        qtbot.keyClick(dialog.list, Key.Key_Escape)


# In the window


@pytest.fixture
def letters(tmp_path: Path) -> tuple[Path, Path]:
    first, second = tmp_path / "first.txt", tmp_path / "second.txt"
    first.write_bytes(DATA)
    second.write_bytes(DATA + b" More was said of it.")
    return first, second


def questions(bench: Bench) -> list[EncodingDialog]:
    return [dialog for dialog in bench.window.findChildren(EncodingDialog) if dialog.isVisible()]


def asked(bench: Bench) -> EncodingDialog:
    bench.qtbot.waitUntil(lambda: len(questions(bench)) == 1)
    return questions(bench)[0]


def derived(bench: Bench) -> Article:
    assert bench.pair.derived
    return bench.pair.derived


def names(bench: Bench) -> set[str | None]:
    return {bench.pair.source.name, derived(bench).name}


def choose(bench: Bench, codec: str) -> None:
    dialog = asked(bench)
    while dialog.encoding != codec:
        bench.qtbot.keyClick(dialog.list, Key.Key_Down)
    bench.qtbot.keyClick(dialog.list, Key.Key_Return)


def test_what_is_chosen_is_read_kept_and_offered_first_for_the_next_file(
    bench: Bench, letters: tuple[Path, Path]
) -> None:
    likeliest = decode(DATA).encoding
    bench.opening.open_files(list(letters))
    assert asked(bench).encoding == likeliest
    wanted = next(guess for guess in decode(DATA).guesses if guess != likeliest)
    choose(bench, wanted)
    bench.qtbot.waitUntil(lambda: asked(bench).windowTitle() == "Encoding of second.txt")
    assert asked(bench).encoding == wanted
    choose(bench, wanted)
    bench.qtbot.waitUntil(lambda: names(bench) == {"first.txt", "second.txt"})
    first = min((bench.pair.source, derived(bench)), key=lambda article: str(article.name))
    assert first.text == DATA.decode(wanted)
    original = bench.session.store.original(first)
    assert original
    assert original.encoding == wanted


def test_another_encoding_than_was_guessed_is_offered_first_as_well(
    bench: Bench, letters: tuple[Path, Path]
) -> None:
    bench.opening.open_files(list(letters))
    other(asked(bench), bench.qtbot, "Greek (Windows-1253)")
    choose(bench, "cp1253")
    bench.qtbot.waitUntil(lambda: asked(bench).windowTitle() == "Encoding of second.txt")
    assert asked(bench).encoding == "cp1253"
    choose(bench, "cp1253")
    bench.qtbot.waitUntil(lambda: names(bench) == {"first.txt", "second.txt"})
    assert "Kadiζ" in bench.pair.source.text


def test_a_file_that_is_left_out_does_not_keep_the_others(
    bench: Bench, letters: tuple[Path, Path], tmp_path: Path
) -> None:
    plain = tmp_path / "plain.txt"
    plain.write_text("The council met on Monday.", encoding="utf-8")
    bench.opening.open_files([letters[0], plain])
    bench.qtbot.keyClick(asked(bench).list, Key.Key_Escape)
    bar = bench.window.findChild(ArticleBar)
    assert isinstance(bar, ArticleBar)
    bench.qtbot.waitUntil(lambda: bar.text() == "plain.txt: what is it?")


def test_what_comes_while_a_question_is_open_waits_for_the_answer(
    bench: Bench, letters: tuple[Path, Path], articles: tuple[Path, Path]
) -> None:
    bench.opening.open_files([letters[0]])
    asked(bench)
    bench.opening.open_files(list(articles))
    assert bench.pair.id == "bridge"
    bench.qtbot.keyClick(asked(bench).list, Key.Key_Escape)
    assert names(bench) == {"source.txt", "derived.txt"}


def test_a_file_whose_name_would_turn_the_words_around_is_named_letter_by_letter(
    bench: Bench, letters: tuple[Path, Path], tmp_path: Path
) -> None:
    bench.opening.open_files([letters[0].rename(tmp_path / "\u202ea.txt")])
    bench.qtbot.waitUntil(lambda: bool(bench.window.findChildren(EncodingDialog)))
    assert asked(bench).windowTitle() == "Encoding of \\u202ea.txt"


def test_the_question_takes_the_colours_of_another_scheme(
    bench: Bench, letters: tuple[Path, Path], qapp: QApplication
) -> None:
    bench.opening.open_files([letters[0]])
    dialog = asked(bench)
    bench.window.set_theme(theme.apply(qapp, Scheme.DARK))
    (mark, *_) = dialog.preview.extraSelections()
    assert mark.format.background().color() == bench.window.theme.found
    assert dialog._rows.theme is bench.window.theme
    choose(bench, dialog.encoding)
