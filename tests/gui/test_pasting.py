"""Rich text that is pasted or dropped: all its words with their paragraphs, and what was left out."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from newsannot.gui.paste_dialog import PasteDialog
from tests.gui.conftest import Bench

HTML = "<meta charset='utf-8'><h1>Ferry aground</h1><p>93&nbsp;people.</p><img src='http://x.example/a' alt='A map'>"
RTF = b"{\\rtf1\\ansi One.\\par Two.\\par}"


def rich(html: str = "", plain: str = "", rtf: bytes = b"") -> QMimeData:
    data = QMimeData()
    if html:
        data.setHtml(html)
    if plain:
        data.setText(plain)
    if rtf:
        data.setData("text/rtf", rtf)
    return data


def paste(bench: Bench, qtbot: QtBot, data: QMimeData) -> PasteDialog:
    dialog = PasteDialog(bench.window, bench.opening.extractor)
    QApplication.clipboard().setMimeData(data)
    dialog.source.paste()
    qtbot.waitUntil(lambda: not dialog.source.waits, timeout=20_000)
    return dialog


def drop(bench: Bench, data: QMimeData) -> QDropEvent:
    """As from a program that would move what is dragged."""
    event = QDropEvent(
        QPointF(10, 10),
        Qt.DropAction.CopyAction | Qt.DropAction.MoveAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    event.setDropAction(Qt.DropAction.MoveAction)
    bench.window.dropEvent(event)
    return event


def test_rich_text_gives_its_paragraphs_and_tells_what_it_leaves_out(
    bench: Bench, qtbot: QtBot
) -> None:
    dialog = paste(bench, qtbot, rich(HTML, "Ferry aground 93 people."))
    assert dialog.source.article
    assert dialog.source.article.text == "Ferry aground\n\n93\u00a0people."
    assert dialog.source.article.title == "Ferry aground"
    assert "1 picture" in dialog.source.status()


def test_plain_text_wins_where_rich_text_says_no_more(bench: Bench, qtbot: QtBot) -> None:
    plain = "One,  two.\n\nThree"
    dialog = paste(bench, qtbot, rich("<p>One, two.</p><p>Three</p>", plain))
    assert dialog.source.article
    assert dialog.source.article.text == plain


def test_rtf_is_read_where_there_is_no_html(bench: Bench, qtbot: QtBot) -> None:
    dialog = paste(bench, qtbot, rich(plain="One. Two.", rtf=RTF))
    assert dialog.source.article
    assert dialog.source.article.text == "One.\n\nTwo."


def test_rich_text_that_shows_nothing_leaves_the_plain_text(bench: Bench, qtbot: QtBot) -> None:
    dialog = paste(bench, qtbot, rich("<img alt='x'>", "The words."))
    assert dialog.source.article
    assert dialog.source.article.text == "The words."


def test_a_picture_alone_is_no_text(bench: Bench, qtbot: QtBot) -> None:
    dialog = paste(bench, qtbot, rich("<img src='http://x.example/a'>"))
    assert dialog.source.article is None
    assert "shows no text" in dialog.source.status()


def test_a_dialog_that_is_gone_is_told_nothing(bench: Bench, qtbot: QtBot) -> None:
    dialog = PasteDialog(bench.window, bench.opening.extractor)
    QApplication.clipboard().setMimeData(rich(HTML))
    dialog.source.paste()
    with qtbot.waitSignal(dialog.destroyed):
        dialog.deleteLater()
    paste(bench, qtbot, rich(HTML))  # the child reads one after the other


def test_dropped_rich_text_asks_for_its_place_like_any_article(bench: Bench, qtbot: QtBot) -> None:
    drop(bench, rich(HTML, "Ferry aground"))
    qtbot.waitUntil(bench.opening._arrivals.bar.isVisible, timeout=20_000)
    bench.opening._arrivals.bar.derived_chosen.emit()
    assert bench.pair.derived
    assert bench.pair.derived.text == "Ferry aground\n\n93\u00a0people."


def test_a_pair_is_not_opened_while_one_of_its_texts_is_read_anew(
    bench: Bench, qtbot: QtBot
) -> None:
    dialog = paste(bench, qtbot, rich(plain="One."))
    QApplication.clipboard().setText("Two.")
    dialog.derived.paste()
    assert dialog.pair()
    QApplication.clipboard().setMimeData(rich(HTML))
    dialog.derived.paste()
    assert dialog.pair() is None
    qtbot.waitUntil(lambda: dialog.pair() is not None, timeout=20_000)
    assert dialog.derived.article
    assert dialog.derived.article.title == "Ferry aground"


def test_a_link_is_told_from_an_article_pasted_or_dropped(bench: Bench, qtbot: QtBot) -> None:
    dialog = paste(bench, qtbot, rich(plain="https://news.example/story\n"))
    assert dialog.source.article is None
    assert "an address" in dialog.source.status()
    data = rich("<a href='https://news.example/story'>Ferry aground</a>", "Ferry aground")
    data.setUrls([QUrl("https://news.example/story")])
    drop(bench, data)
    assert bench.said().startswith("https://news.example/story is an address.")
    assert bench.opening._arrivals.bar.isHidden()


def test_a_dropped_picture_is_told_to_hold_no_text(bench: Bench, qtbot: QtBot) -> None:
    drop(bench, rich("<img src='http://x.example/a'>"))
    qtbot.waitUntil(lambda: "no text" in bench.said(), timeout=20_000)


def test_what_is_far_too_long_is_refused_before_it_is_copied(bench: Bench, qtbot: QtBot) -> None:
    huge = rich("<p>" + "The ferry was late. " * 1_000_000)
    refusal = "What was copied or dropped is far longer than any article; copy the article alone."
    assert paste(bench, qtbot, huge).source.status() == refusal
    drop(bench, huge)
    qtbot.waitUntil(lambda: bench.window.notice.text() == refusal)


def test_of_rich_text_that_is_far_too_long_the_plain_text_is_taken(
    bench: Bench, qtbot: QtBot
) -> None:
    dialog = paste(bench, qtbot, rich("<img src='data:" + "A" * 17_000_000, "The words."))
    assert dialog.source.article
    assert dialog.source.article.text == "The words."


def test_why_rich_text_cannot_be_read_is_told_where_there_is_no_plain_text(
    bench: Bench, qtbot: QtBot
) -> None:
    drop(bench, rich("<b>" * 100_000 + "The ferry"))
    qtbot.waitUntil(lambda: "too many elements" in bench.window.notice.text(), timeout=20_000)


def test_what_is_dropped_stays_where_it_comes_from(bench: Bench) -> None:
    data = rich(plain="The words.")  # the event does not keep it
    event = drop(bench, data)
    assert event.isAccepted()
    assert event.dropAction() is Qt.DropAction.CopyAction
