"""Articles that come one by one: which place each gets, and what is asked."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QThreadPool
from PySide6.QtWidgets import QApplication, QPushButton

from newsannot.gui.notice_bar import ArticleBar
from newsannot.model import Pair
from newsannot.store import Store
from tests.gui.conftest import SOURCE, Bench, bridge_pair

pytestmark = pytest.mark.gui

ALT = Qt.KeyboardModifier.AltModifier

Files = Callable[..., list[Path]]


@pytest.fixture
def files(tmp_path: Path) -> Files:
    """Articles whose texts are their names."""

    def write(*names: str) -> list[Path]:
        paths = [tmp_path / name for name in names]
        for path in paths:
            path.write_text(f"This is {path.stem}.", encoding="utf-8")
        return paths

    return write


@pytest.fixture
def empty(bench: Bench) -> Bench:
    """The window before anything is open."""
    bench.presenter.set_session(None)
    return bench


def bar(bench: Bench) -> ArticleBar:
    found = bench.window.findChild(ArticleBar)
    assert isinstance(found, ArticleBar)
    return found


def answers(bench: Bench) -> list[str]:
    shown = bar(bench).findChildren(QPushButton)
    return [button.text() for button in shown if button.isVisible()]


def come(bench: Bench, paths: list[Path]) -> None:
    """One launch after the other."""
    for path in paths:
        bench.window.files_dropped.emit([path])


def shown(bench: Bench) -> Pair:
    assert bench.presenter.pair
    return bench.presenter.pair


def names(bench: Bench) -> tuple[str | None, str | None]:
    pair = shown(bench)
    return pair.source.name, pair.derived.name if pair.derived else None


def test_the_first_article_waits_and_the_second_is_its_partner(empty: Bench, files: Files) -> None:
    first, second = files("a.txt", "b.txt")
    come(empty, [first])
    assert "a.txt waits for its partner" in empty.said()
    assert empty.window.showing_texts()
    come(empty, [second])
    assert names(empty) == ("a.txt", "b.txt")
    assert empty.window.notice.text() == ""
    assert bar(empty).isHidden()


def test_what_comes_while_a_pair_is_open_is_asked_about_and_changes_nothing_yet(
    bench: Bench, files: Files
) -> None:
    come(bench, files("a.txt"))
    assert bar(bench).text() == "a.txt: what is it?"
    assert answers(bench) == [
        "A new &source",
        "&Derived from «Mayor Ana Ruiz said … @bridge»",
        "Leave &it",
    ]
    assert bench.pair.id == "bridge"


def test_enter_makes_it_a_new_source_that_waits(bench: Bench, files: Files) -> None:
    first, second = files("a.txt", "b.txt")
    come(bench, [first])
    bench.key(Qt.Key.Key_Return)
    assert bar(bench).isHidden()
    assert "a.txt waits as the source" in bench.said()
    assert bench.pair.id == "bridge"
    come(bench, [second])
    assert names(bench) == ("a.txt", "b.txt")


def test_a_new_source_is_dismissed_with_its_line_and_the_next_article_is_asked_about(
    bench: Bench, files: Files
) -> None:
    first, second = files("a.txt", "b.txt")
    come(bench, [first])
    bench.key(Qt.Key.Key_Return)
    bench.key(Qt.Key.Key_Escape)
    assert bench.said() == "a.txt does not wait any more"
    come(bench, [second])
    assert bar(bench).text() == "b.txt: what is it?"
    assert bench.pair.id == "bridge"


def test_an_article_that_is_seen_waits_on_when_its_line_is_dismissed_and_is_told_again_under_a_pair(
    empty: Bench, files: Files, tmp_path: Path
) -> None:
    come(empty, files("a.txt"))
    empty.key(Qt.Key.Key_Escape)  # its partner is put off
    empty.key(Qt.Key.Key_Escape)
    assert empty.window.notice.text() == ""
    path = tmp_path / "other.newsannot"
    with Store(path) as store:
        store.add_pair(bridge_pair())
    empty.opening.open_files([path])
    assert "a.txt waits for its partner" in empty.said()
    come(empty, files("b.txt"))
    assert names(empty) == ("a.txt", "b.txt")


def test_with_another_behind_it_enter_makes_the_two_a_pair(bench: Bench, files: Files) -> None:
    come(bench, files("a.txt", "b.txt"))
    assert answers(bench)[0] == "The &source of «b.txt»"
    bench.key(Qt.Key.Key_Return)
    assert names(bench) == ("a.txt", "b.txt")
    assert bar(bench).isHidden()
    assert bench.window.notice.text() == ""


def test_derived_from_the_source_on_the_desk_makes_another_pair_with_it(
    bench: Bench, files: Files
) -> None:
    come(bench, files("a.txt"))
    bench.key(Qt.Key.Key_D, ALT)
    bench.qtbot.waitUntil(lambda: names(bench)[1] == "a.txt")
    assert shown(bench).source.text == SOURCE
    assert len([*bench.session.store.pair_ids()]) == 2


@pytest.mark.parametrize(("key", "modifier"), [(Qt.Key.Key_Escape, None), (Qt.Key.Key_I, ALT)])
def test_it_can_be_left(
    bench: Bench, files: Files, key: Qt.Key, modifier: Qt.KeyboardModifier | None
) -> None:
    come(bench, files("a.txt"))
    bench.key(key, modifier or Qt.KeyboardModifier.NoModifier)
    bench.qtbot.waitUntil(bar(bench).isHidden)
    assert bench.pair.id == "bridge"
    assert len([*bench.session.store.pair_ids()]) == 1
    assert bench.window.notice.text() == ""


def test_articles_are_asked_about_one_after_the_other(bench: Bench, files: Files) -> None:
    come(bench, files("a.txt", "b.txt", "c.txt"))
    assert bar(bench).text() == "a.txt: what is it? 2 more wait."
    bench.key(Qt.Key.Key_Escape)
    assert bar(bench).text() == "b.txt: what is it?"
    bench.key(Qt.Key.Key_D, ALT)
    bench.qtbot.waitUntil(lambda: names(bench)[1] == "b.txt")
    assert bar(bench).text() == "c.txt: what is it?"
    bench.key(Qt.Key.Key_Escape)
    assert bar(bench).isHidden()


def test_six_articles_come_to_three_pairs_in_the_order_in_which_they_came(
    empty: Bench, files: Files
) -> None:
    come(empty, files(*(f"{number}.txt" for number in range(6))))
    pairs = []
    for _ in range(3):
        pairs.append(names(empty))
        empty.key(Qt.Key.Key_Return)
    assert pairs == [("0.txt", "1.txt"), ("2.txt", "3.txt"), ("4.txt", "5.txt")]


def test_two_that_come_together_are_a_pair_of_their_own(bench: Bench, files: Files) -> None:
    bench.opening.open_files(files("a.txt", "b.txt"))
    assert names(bench) == ("a.txt", "b.txt")
    assert bar(bench).isHidden()


def test_an_article_that_waits_is_asked_about_when_two_others_come_together(
    empty: Bench, files: Files
) -> None:
    come(empty, files("a.txt"))
    empty.opening.open_files(files("b.txt", "c.txt"))
    assert names(empty) == ("b.txt", "c.txt")
    assert bar(empty).text() == "a.txt: what is it?"


def test_the_same_article_twice_is_no_pair(empty: Bench, files: Files) -> None:
    first = files("a.txt")
    come(empty, first * 2)
    assert empty.presenter.pair is None
    assert "word for word" in empty.window.status.currentMessage()
    come(empty, files("b.txt"))
    assert names(empty) == ("a.txt", "b.txt")


def test_an_article_that_is_open_already_is_not_asked_about(bench: Bench, files: Files) -> None:
    paths = files("a.txt", "b.txt")
    bench.opening.open_files(paths)
    come(bench, paths)
    assert bar(bench).isHidden()
    assert bench.said() == "b.txt is open already"


def test_an_article_that_comes_again_is_asked_about_once(bench: Bench, files: Files) -> None:
    come(bench, files("a.txt") * 3)
    bench.key(Qt.Key.Key_Escape)
    assert bar(bench).isHidden()


def test_dropped_words_are_called_by_how_they_begin(bench: Bench) -> None:
    bench.window.text_dropped.emit("The council met on Monday.\nIt was late.")
    assert bar(bench).text() == "The council met on … late: what is it?"


def test_what_somebody_writes_goes_on_while_the_question_stands(bench: Bench, files: Files) -> None:
    bench.key(Qt.Key.Key_Slash)
    note = QApplication.focusWidget()
    come(bench, files("a.txt"))
    assert QApplication.focusWidget() is note
    bench.key(Qt.Key.Key_Return)
    assert bar(bench).text() == "a.txt: what is it?"
    bench.key(Qt.Key.Key_S, ALT)
    bench.qtbot.waitUntil(lambda: "a.txt waits as the source" in bench.said())


def test_verdicts_can_be_given_while_the_question_has_the_keys(bench: Bench, files: Files) -> None:
    come(bench, files("a.txt"))
    bench.key(Qt.Key.Key_M)
    assert bench.own("promised").verdict == "matching"
    assert not bar(bench).isHidden()


def test_the_keys_go_back_to_the_texts_after_the_answer(bench: Bench, files: Files) -> None:
    come(bench, files("a.txt"))
    first = QApplication.focusWidget()
    assert isinstance(first, QPushButton)
    assert first.text() == "A new &source"
    bench.key(Qt.Key.Key_Escape)
    focus = QApplication.focusWidget()
    assert focus
    assert bench.window.derived.isAncestorOf(focus)


def test_every_answer_is_read_out_with_its_question_and_tells_its_key(
    bench: Bench, files: Files
) -> None:
    come(bench, files("a.txt"))
    shown = bar(bench).findChildren(QPushButton)
    assert {button.accessibleDescription() for button in shown} == {"a.txt: what is it?"}
    assert [button.toolTip().split()[-1] for button in shown] == ["(Alt+S)", "(Alt+D)", "(Alt+I)"]


def test_a_name_keeps_its_ampersand_on_the_button(bench: Bench, files: Files) -> None:
    come(bench, files("a.txt", "b&c.txt"))
    assert answers(bench)[0] == "The &source of «b&&c.txt»"


def test_the_question_is_of_the_pair_that_is_on_the_desk_now(bench: Bench, files: Files) -> None:
    bench.opening.open_files(files("a.txt", "b.txt"))
    come(bench, files("c.txt"))
    assert answers(bench)[1] == "&Derived from «a.txt»"
    bench.session.open_pair("bridge")
    assert answers(bench)[1] == "&Derived from «Mayor Ana Ruiz said … @bridge»"


def test_in_a_new_set_the_article_asked_about_waits_for_its_partner(
    bench: Bench, files: Files, tmp_path: Path
) -> None:
    come(bench, files("a.txt"))
    path = tmp_path / "new.newsannot"
    Store(path).close()
    bench.opening.open_files([path])
    assert bar(bench).isHidden()
    assert "a.txt waits for its partner" in bench.said()


def test_another_set_changes_what_the_question_is_about_and_loses_no_article(
    bench: Bench, files: Files, tmp_path: Path
) -> None:
    first, second = files("a.txt", "b.txt")
    other = tmp_path / "other.newsannot"
    with Store(other) as store:
        store.add_pair(bench.pair)
    bench.opening.open_files([first, other, second])
    session = bench.presenter.session
    assert session
    assert session.store.path == other
    assert names(bench) == ("a.txt", "b.txt")


def test_what_waits_for_a_partner_does_not_follow_into_another_set(
    empty: Bench, files: Files, tmp_path: Path
) -> None:
    first, second = files("a.txt", "b.txt")
    one, other = tmp_path / "one.newsannot", tmp_path / "other.newsannot"
    for path in (one, other):
        Store(path).close()
    come(empty, [one, first])
    assert "a.txt waits for its partner" in empty.said()
    come(empty, [other])
    assert empty.said() == "a.txt does not wait any more"
    come(empty, [second])
    assert "b.txt waits for its partner" in empty.said()


def test_more_articles_than_anybody_means_as_pairs_are_not_opened(
    bench: Bench, files: Files
) -> None:
    come(bench, files(*(f"{number}.txt" for number in range(21))))
    assert bar(bench).text() == "0.txt: what is it? 19 more wait."
    assert "A pair is two articles" in bench.window.notice.text()


def test_the_same_text_again_leaves_a_source_a_source(bench: Bench, files: Files) -> None:
    first, again, second = files("a.txt", "b.txt", "c.txt")
    again.write_bytes(first.read_bytes())
    come(bench, [first])
    bench.key(Qt.Key.Key_Return)
    come(bench, [again])
    assert "a.txt waits as the source" in bench.said()
    come(bench, [second])
    assert names(bench) == ("a.txt", "c.txt")


def test_articles_that_no_set_takes_are_told_and_the_one_shown_goes_on_waiting(
    empty: Bench, files: Files, tmp_path: Path
) -> None:
    path = tmp_path / "held.newsannot"
    with Store(path, holder="another program"):
        empty.opening.open_files([path])
        come(empty, files("a.txt", "b.txt"))
    assert "cannot be written to" in empty.window.notice.text()
    assert "waits for its partner" in empty.window.notice.text()


def test_what_is_weighed_when_the_window_closes_opens_no_set(empty: Bench, files: Files) -> None:
    paths = files("a.txt", "b.txt")
    for path in paths:
        path.write_text(f"{path.stem}. " * 5000, encoding="utf-8")
    empty.opening.open_files(paths)
    empty.opening.close()
    QThreadPool.globalInstance().waitForDone()
    QApplication.processEvents()
    assert empty.presenter.session is None
    assert list(paths[0].parent.glob("My*")) == []
