from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, QPropertyAnimation, QRect, Qt
from PySide6.QtGui import (
    QContextMenuEvent,
    QGuiApplication,
    QHelpEvent,
    QImage,
    QPaintEvent,
    QRegion,
    QTextDocument,
)
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolTip, QWidget
from pytestqt.qtbot import QtBot

from newsannot import record
from newsannot.gui import panes
from newsannot.gui.article_header import ArticleHeader, ElidedLabel, count_words
from newsannot.gui.layers import MarkGroup, MarkKind
from newsannot.gui.marks import Mark
from newsannot.gui.panes import ArticlePane
from newsannot.gui.text_view import shown
from newsannot.gui.theme import Theme
from newsannot.ledgers.rewording import Fate
from newsannot.model import Article, Pair, Role, Span, Verdict

# The offscreen platform says so of sizes and of raising a window.
pytestmark = [pytest.mark.gui, pytest.mark.qt_log_ignore("This plugin does not support")]

FAMILY = "👩\u200d👩\u200d👧\u200d👦"
WILD = (
    f"Emoji 😀 and {FAMILY} here.\n"
    "Cafe\u0301 and na\u0308ive, accents combined.\n"
    "One\u00a0space\u2028a line\u2029a paragraph\tand a tab.\n"
    "\n"
    "Serbia 🇷🇸 and a BOM\ufeff inside.\n"
    "שלום עולם, זה מבחן.\n"
    "In English שלום once.\n"
    "The end 𝒳."
)
WORDS = ["😀", FAMILY, "Cafe\u0301", "na\u0308ive", "One\u00a0space", "🇷🇸", "𝒳"]
CLICK = Qt.MouseButton.LeftButton
NONE = Qt.KeyboardModifier.NoModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture(params=["page", "long"])
def kind(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """Every test is true of both views."""
    if request.param == "long":
        monkeypatch.setattr(panes, "LONGEST_PAGE", 0)
    return str(request.param)


@pytest.fixture
def pane(qtbot: QtBot, kind: str) -> ArticlePane:
    pane = ArticlePane(Theme.load(dark=False))
    qtbot.addWidget(pane)
    pane.resize(700, 500)
    show(pane, WILD)
    with qtbot.waitExposed(pane):
        pane.show()
    pane.setFocus()
    return pane


def show(pane: ArticlePane, text: str) -> None:
    # The record drops no character of WILD, so that the article's text is WILD itself.
    article = record.article(text)
    assert article.text == text
    pane.show_article(article, "SOURCE")


def place(pane: ArticlePane, position: int) -> QPoint:
    """Where the caret stands before this code point."""
    cursor = pane.view.textCursor()
    cursor.setPosition(pane.view.sheet.utf16.to_qt(position))
    return pane.view.cursorRect(cursor).center()


def middle(pane: ArticlePane, position: int) -> QPoint:
    """The middle of a character that runs left to right."""
    return QPoint(
        (place(pane, position).x() + place(pane, position + 1).x()) // 2, place(pane, position).y()
    )


def drag(pane: ArticlePane, start: QPoint, end: QPoint) -> None:
    viewport = pane.view.viewport()
    QTest.mousePress(viewport, CLICK, NONE, start)
    QTest.mouseMove(viewport, (start + end) / 2)
    QTest.mouseMove(viewport, end)
    QTest.mouseRelease(viewport, CLICK, NONE, end)


def spans(text: str, words: list[str]) -> Iterator[Span]:
    for word in words:
        start = text.index(word)
        yield Span(start, start + len(word))


def image(pane: ArticlePane) -> QImage:
    # The caret blinks; without it two images of the same are the same.
    pane.view.clearFocus()
    return pane.view.viewport().grab().toImage()


# What is selected.


@pytest.mark.parametrize("word", [*WORDS, "עולם", "Emoji 😀 and " + FAMILY, WILD[20:70]])
def test_a_drag_over_words_selects_just_their_code_points(pane: ArticlePane, word: str) -> None:
    (span,) = spans(WILD, [word])
    pane.reveal(span)
    drag(pane, place(pane, span.start), place(pane, span.end))
    assert pane.selection() == span
    assert pane.selected_words() == word == WILD[span.start : span.end]


def test_shift_and_arrow_take_whole_characters_one_after_the_other(pane: ArticlePane) -> None:
    QTest.keyClick(pane.view, Qt.Key.Key_Home, Qt.KeyboardModifier.ControlModifier)
    left_to_right = WILD.index("שלום")
    ends = []
    for _ in range(left_to_right):
        QTest.keyClick(pane.view, Qt.Key.Key_Right, SHIFT)
        span = pane.selection()
        assert span is not None
        assert span.start == 0
        assert pane.selected_words() == WILD[: span.end]
        ends.append(span.end)
        if span.end == left_to_right:
            break
    assert ends[-1] == left_to_right
    assert ends == sorted(set(ends))
    for word in ("😀", FAMILY, "e\u0301", "a\u0308", "🇷🇸"):
        start = WILD.index(word)
        assert {start, start + len(word)} <= set(ends)
        assert not set(range(start + 1, start + len(word))) & set(ends)


def test_shift_and_down_selects_across_paragraphs(pane: ArticlePane) -> None:
    pane.select(Span(0, 5))
    QTest.keyClick(pane.view, Qt.Key.Key_Home)
    QTest.keyClick(pane.view, Qt.Key.Key_Down, SHIFT)
    assert pane.selected_words() == WILD[: WILD.index("Cafe")]


@pytest.mark.parametrize("word", [*WORDS, "שלום עולם", WILD])
def test_what_is_selected_by_span_comes_back_as_that_span(pane: ArticlePane, word: str) -> None:
    (span,) = spans(WILD, [word])
    pane.select(span)
    assert pane.selection() == span
    assert pane.selected_words() == word


def test_copying_gives_the_articles_own_characters(pane: ArticlePane) -> None:
    pane.select(Span(0, len(WILD)))
    QTest.keyClick(pane.view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == WILD


def test_no_key_changes_the_text(pane: ArticlePane, qtbot: QtBot) -> None:
    before = pane.view.document().characterCount()
    pane.select(Span(0, 5))
    QTest.keyClicks(pane.view, "meu")
    for key in (Qt.Key.Key_Backspace, Qt.Key.Key_Delete, Qt.Key.Key_Return):
        QTest.keyClick(pane.view, key)
    QTest.keyClick(pane.view, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert pane.view.document().characterCount() == before
    assert pane.selected_words() == "Emoji"


def test_a_selection_is_told_and_can_be_cleared(pane: ArticlePane, qtbot: QtBot) -> None:
    with qtbot.waitSignal(pane.selection_changed):
        QTest.keyClick(pane.view, Qt.Key.Key_Right, SHIFT)
    with qtbot.waitSignal(pane.selection_changed):
        pane.clear_selection()
    assert pane.selection() is None
    assert pane.selected_words() == ""


def test_every_character_of_unicodes_first_plane_keeps_its_place() -> None:
    text = "".join(map(chr, range(0x10000)))
    document = QTextDocument()
    document.setPlainText(shown(text))
    assert document.characterCount() - 1 == len(text)
    assert document.blockCount() == 2
    # A carriage return before a line feed is where Qt would swallow one.
    document.setPlainText(shown("a\r\nb\r\n\r\nc"))
    assert document.characterCount() - 1 == 9
    assert document.blockCount() == 4


# What the mouse tells.


def test_a_click_tells_the_character_under_it(pane: ArticlePane, qtbot: QtBot) -> None:
    for word in ("here", "accents", "tab", "once", "😀"):
        at = WILD.index(word)
        with qtbot.waitSignal(pane.position_clicked) as told:
            QTest.mouseClick(pane.view.viewport(), CLICK, NONE, middle(pane, at))
        assert told.args == [at, NONE]


def test_a_click_tells_the_keys_that_are_held(pane: ArticlePane, qtbot: QtBot) -> None:
    control = Qt.KeyboardModifier.ControlModifier
    with qtbot.waitSignal(pane.position_clicked) as told:
        QTest.mouseClick(pane.view.viewport(), CLICK, control, middle(pane, 2))
    assert told.args == [2, control]


def test_a_click_beside_the_words_tells_that_nothing_is_there(
    pane: ArticlePane, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(pane.position_clicked) as told:
        QTest.mouseClick(pane.view.viewport(), CLICK, NONE, QPoint(3, 3))
    assert told.args[0] == -1


def test_a_click_on_a_badge_is_one_on_the_first_character_of_its_claim(
    pane: ArticlePane, qtbot: QtBot
) -> None:
    tagged = Mark(8, 12, MarkKind.CLAIM, verdict=Verdict.MATCHING)
    others = [Mark(at, at + 2, MarkKind.CLAIM, verdict=Verdict.UNSUPPORTED) for at in (1, 3)]
    last = Mark(6, 9, MarkKind.CLAIM, key="at hand", verdict=Verdict.EMBELLISHED)
    current = [last, Mark(6, 9, MarkKind.CURRENT, key="at hand")]
    for marks, expected in (([tagged], 8), ([tagged, *current], 6), ([*others, *current], 6)):
        pane.set_marks(marks)
        badge = QPoint(round(pane.view.ink.gutter) - 20, place(pane, 0).y())
        with qtbot.waitSignal(pane.position_clicked) as told:
            QTest.mouseClick(pane.view.viewport(), CLICK, NONE, badge)
        assert told.args[0] == expected


def test_a_drag_is_not_a_click(pane: ArticlePane, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(pane.position_clicked):
        drag(pane, place(pane, 0), place(pane, 12))


def test_the_mouse_tells_each_character_it_comes_over_once(pane: ArticlePane, qtbot: QtBot) -> None:
    told: list[int] = []
    pane.position_hovered.connect(told.append)
    viewport = pane.view.viewport()
    for point in (middle(pane, 1), middle(pane, 1) + QPoint(1, 0), middle(pane, 3), QPoint(3, 3)):
        QTest.mouseMove(viewport, point)
    assert told == [1, 3, -1]


@pytest.mark.parametrize("by", ["mouse", "key"])
def test_a_menu_is_asked_for_at_a_character(pane: ArticlePane, qtbot: QtBot, by: str) -> None:
    viewport = pane.view.viewport()
    point = middle(pane, 4)
    if by == "mouse":
        reason, target = QContextMenuEvent.Reason.Mouse, viewport
        expected = viewport.mapToGlobal(point)
    else:
        reason, target = QContextMenuEvent.Reason.Keyboard, pane.view
        QTest.mouseClick(viewport, CLICK, NONE, place(pane, 4))
        expected = viewport.mapToGlobal(pane.view.cursorRect().bottomLeft())
    with qtbot.waitSignal(pane.context_requested) as told:
        event = QContextMenuEvent(reason, point, viewport.mapToGlobal(point))
        QApplication.sendEvent(target, event)
    assert told.args == [expected, 4]


def test_the_tips_of_all_marks_under_the_mouse_are_shown_the_shortest_first(
    pane: ArticlePane,
) -> None:
    pane.set_marks(
        [
            Mark(0, 30, MarkKind.CLAIM, tip="the claim"),
            Mark(0, 5, MarkKind.ENTITY, tip="the name"),
            Mark(0, 9, MarkKind.QUOTE, tip="the quote"),
        ]
    )
    pane.set_visible_kinds(frozenset(MarkKind) - {MarkKind.QUOTE})
    point = middle(pane, 2)
    viewport = pane.view.viewport()
    event = QHelpEvent(QHelpEvent.Type.ToolTip, point, viewport.mapToGlobal(point))
    QApplication.sendEvent(viewport, event)
    assert QToolTip.text() == "the name\nthe claim"
    QToolTip.hideText()


def test_a_tip_shows_an_articles_markup_to_the_letter(pane: ArticlePane) -> None:
    pane.set_marks([Mark(0, 30, MarkKind.ENTITY, tip="<b>Ruiz</b>\nperson")])
    point = middle(pane, 2)
    viewport = pane.view.viewport()
    event = QHelpEvent(QHelpEvent.Type.ToolTip, point, viewport.mapToGlobal(point))
    QApplication.sendEvent(viewport, event)
    shown = QTextDocument()
    shown.setHtml(QToolTip.text())
    assert shown.toPlainText() == "<b>Ruiz</b>\nperson"
    QToolTip.hideText()


# What is seen.


def boxes(pane: ArticlePane, mark: Mark) -> list[QRect]:
    """Where the pane paints a mark, in the viewport."""
    pane.set_marks([mark])
    view = pane.view
    area = view.viewport().rect()
    return [
        strip.box.toAlignedRect()
        for pieces in view.ink.pieces(view.sheet, view.kinds, view.laid_blocks(area), area)
        for piece in pieces
        for strip in piece.strips
    ]


def test_a_mark_lies_over_its_words_and_no_others(pane: ArticlePane) -> None:
    for word in ("and", FAMILY, "accents", "once"):
        (span,) = spans(WILD, [word])
        (box,) = boxes(pane, Mark(span.start, span.end, MarkKind.CLAIM))
        assert abs(box.left() - place(pane, span.start).x()) <= 2
        assert abs(box.right() - place(pane, span.end).x()) <= 2
        assert box.contains(place(pane, span.start) + QPoint(2, 0))


def test_right_to_left_paragraphs_stand_on_the_right_and_their_marks_with_them(
    pane: ArticlePane,
) -> None:
    hebrew = WILD[WILD.index("שלום") :]
    show(pane, hebrew)
    (span,) = spans(hebrew, ["שלום עולם"])
    (box,) = boxes(pane, Mark(span.start, span.end, MarkKind.CLAIM))
    assert box.center().x() > pane.view.viewport().width() / 2
    assert abs(box.right() - place(pane, span.start).x()) <= 2
    assert abs(box.left() - place(pane, span.end).x()) <= 2


def test_what_stands_apart_where_directions_mix_is_marked_apart(pane: ArticlePane) -> None:
    text = "abc אבג דהו xyz"
    show(pane, text)
    whole = boxes(pane, Mark(0, len(text), MarkKind.CLAIM))
    assert len(whole) == 1
    # From c to the first Hebrew word: the second one stands between them on the screen.
    apart = boxes(pane, Mark(2, 7, MarkKind.CLAIM))
    assert len(apart) == 2
    assert sum(box.width() for box in apart) < whole[0].width()


def test_a_mark_over_several_lines_is_drawn_in_each(pane: ArticlePane) -> None:
    show(pane, "word " * 60)
    found = boxes(pane, Mark(5, 290, MarkKind.CLAIM))
    assert len(found) >= 3
    assert [box.top() for box in found] == sorted({box.top() for box in found})


MARKS: dict[str, Mark] = {
    "an entity": Mark(0, 5, MarkKind.ENTITY),
    "a name lit up": Mark(0, 5, MarkKind.MATCH),
    "a quote": Mark(0, 5, MarkKind.QUOTE),
    "boilerplate": Mark(0, 5, MarkKind.BOILERPLATE),
    "a reason": Mark(0, 5, MarkKind.HINT),
    "an untagged claim": Mark(0, 5, MarkKind.CLAIM),
    "the current untagged claim": Mark(0, 5, MarkKind.CURRENT),
    "an unsure claim": Mark(0, 5, MarkKind.CLAIM, unsure=True),
    **{
        f"{whose} {verdict}": Mark(
            0, 5, MarkKind.CLAIM, verdict=verdict, machine=whose == "suggested"
        )
        for verdict in Verdict
        for whose in ("tagged", "suggested")
    },
    **{
        f"the current {verdict} claim": Mark(0, 5, MarkKind.CURRENT, verdict=verdict)
        for verdict in Verdict
    },
    **{
        f"{whose} evidence that {role}": Mark(
            0, 5, MarkKind.EVIDENCE, role=role, machine=whose == "suggested"
        )
        for role in Role
        for whose in ("linked", "suggested")
    },
    **{f"words {fate}": Mark(0, 5, MarkKind.WORDS, fate=fate) for fate in Fate},
    "words to be gained": Mark(0, 5, MarkKind.GAINED),
    "words to be lost": Mark(0, 5, MarkKind.LOST),
    "words pointed at": Mark(0, 5, MarkKind.POINTED),
    "words alike": Mark(0, 5, MarkKind.WORDS, fate=Fate.CHANGED, machine=True),
}


def test_what_is_no_article_text_is_not_greyed_on_a_fill_where_it_could_not_be_read(
    pane: ArticlePane,
) -> None:
    passage = Mark(0, 20, MarkKind.CURRENT, verdict=Verdict.UNSUPPORTED)
    show(pane, "word " * 20)
    seen = []
    for marks in ([passage], [passage, Mark(2, 9, MarkKind.BOILERPLATE)]):
        pane.set_marks(marks)
        seen.append(image(pane))
    assert seen[0] == seen[1]
    pane.set_marks([passage, Mark(2, 40, MarkKind.BOILERPLATE)])
    assert image(pane) != seen[0]


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_every_kind_and_state_of_mark_is_seen_and_looks_unlike_all_others(
    pane: ArticlePane, dark: bool
) -> None:
    pane.set_theme(Theme.load(dark))
    seen = {"nothing": image(pane)}
    for name, mark in MARKS.items():
        pane.set_marks([mark])
        picture = image(pane)
        assert picture not in seen.values(), name
        seen[name] = picture


def test_verdicts_and_roles_are_told_apart_without_colour(pane: ArticlePane) -> None:
    def shape(mark: Mark) -> set[tuple[int, int]]:
        pane.set_marks([mark])
        picture = image(pane).copy(0, 0, 120, 60)
        return {
            (x, y)
            for x in range(picture.width())
            for y in range(picture.height())
            if picture.pixelColor(x, y).lightnessF() < 0.75
        }

    lines = [shape(Mark(0, 5, MarkKind.CLAIM, verdict=verdict)) for verdict in Verdict]
    roles = [shape(Mark(0, 5, MarkKind.EVIDENCE, role=role)) for role in Role]
    for shapes in (lines, roles):
        for number, one in enumerate(shapes):
            for other in shapes[number + 1 :]:
                assert len(one ^ other) > 10


def test_a_claim_whose_words_are_compared_has_their_signs_in_place_of_its_line(
    pane: ArticlePane,
) -> None:
    claim = Mark(0, 5, MarkKind.CLAIM, key="c", machine=True)
    other = replace(claim, key="other")
    bare = image(pane)
    pane.set_marks([claim, Mark(0, 5, MarkKind.WORDS, key="c")])
    assert image(pane) == bare
    pane.set_marks([other, Mark(0, 5, MarkKind.WORDS, key="c")])
    assert image(pane) != bare


def test_the_current_claim_is_filled_with_its_verdicts_colour(pane: ArticlePane) -> None:
    theme = Theme.load(dark=False)
    for verdict in Verdict:
        mark = Mark(0, 5, MarkKind.CURRENT, verdict=verdict)
        (box,) = boxes(pane, mark)
        picture = image(pane)
        inside = {
            picture.pixelColor(x, y).name()
            for x in range(box.left() + 3, box.right() - 3)
            for y in range(box.top() + 3, box.bottom() - 6)
        }
        assert theme.fill(verdict).name() in inside
        assert theme.paper.name() not in inside


def test_a_suggestion_never_fills_the_current_claim_with_a_verdicts_colour(
    pane: ArticlePane,
) -> None:
    theme = Theme.load(dark=False)
    mark = Mark(0, 5, MarkKind.CURRENT, verdict=Verdict.MATCHING, machine=True)
    (box,) = boxes(pane, mark)
    picture = image(pane)
    inside = {picture.pixelColor(x, box.top() + 4).name() for x in range(box.left(), box.right())}
    assert theme.current_fill.name() in inside
    assert theme.fill(Verdict.MATCHING).name() not in inside


@pytest.mark.parametrize("kind_of_mark", sorted(set(MarkKind) - {MarkKind.RIBBON}))
def test_a_kind_switched_off_is_not_drawn(pane: ArticlePane, kind_of_mark: MarkKind) -> None:
    bare = image(pane)
    pane.set_marks([Mark(0, 5, kind_of_mark, verdict=Verdict.MATCHING, fate=Fate.ADDED)])
    assert image(pane) != bare
    pane.set_visible_kinds(frozenset(MarkKind) - {kind_of_mark})
    assert image(pane) == bare


def alike(one: QImage, other: QImage) -> bool:
    """Whether two pictures differ by no more than how the edges of lines are smoothed."""
    if one == other:
        return True
    return all(
        abs(a - b) <= 12
        for x in range(one.width())
        for y in range(one.height())
        for a, b in zip(one.pixelColor(x, y).getRgb(), other.pixelColor(x, y).getRgb(), strict=True)
    )


def test_painting_a_part_paints_what_painting_all_paints_there(
    pane: ArticlePane, seed_pair: Pair
) -> None:
    assert seed_pair.derived
    show(pane, seed_pair.derived.text)
    pane.set_marks(
        [
            Mark(200, 290, MarkKind.CURRENT, verdict=Verdict.MATCHING, key="c"),
            Mark(200, 290, MarkKind.CLAIM, verdict=Verdict.MATCHING, key="c"),
            Mark(200, 290, MarkKind.WORDS, key="c"),
            *(
                Mark(220 + 10 * n, 226 + 10 * n, MarkKind.WORDS, "c", fate=f)
                for n, f in enumerate(Fate)
            ),
            *(
                Mark(at, at + 90, MarkKind.CLAIM, verdict=list(Verdict)[at % 3])
                for at in range(0, 1400, 50)
            ),
        ]
    )
    whole = image(pane)
    width = whole.width()
    for top in range(0, 400, 7):
        part = QRect(0, top, width, 9)
        assert alike(pane.view.viewport().grab(part).toImage(), whole.copy(part)), top


class Painted(QObject):
    """The parts of a widget that are painted from now on."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self.region = QRegion()
        widget.installEventFilter(self)

    def eventFilter(self, _widget: QObject, event: QEvent) -> bool:
        if isinstance(event, QPaintEvent):
            self.region += event.region()
        return False


def changed_rows(one: QImage, other: QImage) -> list[int]:
    def row(picture: QImage, y: int) -> QImage:
        return picture.copy(QRect(0, y, picture.width(), 1))

    return [y for y in range(one.height()) if row(one, y) != row(other, y)]


@pytest.mark.parametrize("name", MARKS)
def test_all_that_a_change_of_marks_changes_is_painted_and_little_more(
    pane: ArticlePane, seed_pair: Pair, name: str
) -> None:
    assert seed_pair.derived
    show(pane, seed_pair.derived.text)
    claims = [Mark(at, at + 120, MarkKind.CLAIM, key=str(at)) for at in range(0, 1400, 100)]
    pane.set_marks(claims, MarkGroup.CLAIMS)
    changed = replace(MARKS[name], start=230, end=380, key="200")
    for marks in ([changed], []):
        QApplication.processEvents()
        before = image(pane)
        painted = Painted(pane.view.viewport())
        pane.set_marks(marks, MarkGroup.CURRENT)
        QApplication.processEvents()
        region = QRegion(painted.region)  # the picture paints all
        rows = changed_rows(before, image(pane))
        assert rows
        assert all(region.contains(QPoint(1, y)) for y in rows)
        assert region.boundingRect().height() < 300


def test_line_height_and_blank_lines_make_a_page(qtbot: QtBot) -> None:
    pane = ArticlePane(Theme.load(dark=False))
    qtbot.addWidget(pane)
    pane.resize(500, 500)
    show(pane, "word " * 40 + "\n\nnext")
    pane.show()
    document = pane.view.document()
    lines = document.begin().layout()
    pitch = lines.lineAt(1).y() - lines.lineAt(0).y()
    assert pitch == pytest.approx(1.4 * lines.lineAt(0).height(), abs=1)
    layout = document.documentLayout()
    blank, after = (
        layout.blockBoundingRect(document.findBlockByNumber(number)) for number in (1, 2)
    )
    assert after.top() - blank.top() < pitch / 2


@pytest.mark.parametrize(("window", "width"), [(1600, 70), (1600, 60), (420, 70)])
def test_the_column_stands_in_the_middle_and_is_no_wider_than_asked(
    pane: ArticlePane, window: int, width: int
) -> None:
    show(pane, "The quick brown fox jumps over the lazy dog, and so on and on. " * 30)
    pane.resize(window, 500)
    pane.set_text_look("", 12, width)
    QApplication.processEvents()
    view = pane.view
    first = view.document().begin().layout()
    longest = max(first.lineAt(n).textLength() for n in range(first.lineCount()))
    if window == 420:
        assert view.viewportMargins().left() == 0
        assert longest < 60
        return
    assert 0.8 * width <= longest <= 1.3 * width
    left = view.viewport().x()
    right = view.width() - view.verticalScrollBar().width() - left - view.viewport().width()
    assert abs(left - right) <= 2


# Finding a place, and what stands over the text.


def test_a_revealed_span_stands_in_the_upper_third_and_stays_while_it_is_well_seen(
    pane: ArticlePane, seed_pair: Pair
) -> None:
    text = seed_pair.source.text
    show(pane, text)
    for word in ("Banjska", "declaration of independence", "alliance"):
        (span,) = spans(text, [word])
        pane.reveal(span)
        y = place(pane, span.start).y()
        assert y <= pane.view.viewport().height() / 2
        assert pane.view.viewport().rect().contains(place(pane, span.end))
    bar = pane.view.verticalScrollBar()
    (span,) = spans(text, ["declaration of independence"])
    pane.reveal(span)
    before = bar.value()
    pane.reveal(span)
    assert bar.value() == before > 0


def test_revealing_moves_there_within_a_moment(
    pane: ArticlePane, seed_pair: Pair, qtbot: QtBot
) -> None:
    show(pane, seed_pair.source.text)
    (span,) = spans(seed_pair.source.text, ["declaration of independence"])
    pane.reveal(span)
    target = pane.view.verticalScrollBar().value()
    pane.view.verticalScrollBar().setValue(0)
    pane.reduced_motion = False
    pane.reveal(span)
    assert pane.view.verticalScrollBar().value() < target
    qtbot.waitUntil(lambda: pane.view.verticalScrollBar().value() == target)


def moving(pane: ArticlePane) -> QPropertyAnimation:
    scrolling = pane.findChild(QPropertyAnimation)
    assert scrolling
    return scrolling


def test_another_article_begins_at_its_beginning_although_the_former_one_still_moved(
    pane: ArticlePane, qtbot: QtBot
) -> None:
    text = "\n".join(f"Paragraph {number} of many." for number in range(200))
    show(pane, text)
    pane.reduced_motion = False
    pane.reveal(Span(len(text) - 9, len(text)))
    pane.show_article(record.article(text.upper()), "Source")
    qtbot.waitUntil(lambda: moving(pane).state() is QPropertyAnimation.State.Stopped)
    assert pane.view.verticalScrollBar().value() == 0


def test_what_is_revealed_last_is_seen_although_the_text_still_moves_elsewhere(
    pane: ArticlePane, qtbot: QtBot
) -> None:
    text = "\n".join(f"Paragraph {number} of many." for number in range(200))
    show(pane, text)
    pane.reduced_motion = False
    near, far = (Span(text.index(words), text.index(words) + 9) for words in ("agraph 2 ", "180"))
    pane.reveal(far)
    pane.reveal(near)
    qtbot.waitUntil(lambda: moving(pane).state() is QPropertyAnimation.State.Stopped)
    assert 0 < place(pane, near.start).y() < pane.view.viewport().height()


def article(**facts: str) -> Article:
    return record.article("Three short words.", **facts)


def test_the_header_names_title_origin_and_length(pane: ArticlePane) -> None:
    pane.show_article(article(title="A  title\nof two lines", name="a.txt"), "SOURCE")
    names = [label.text() for label in pane.findChildren(ElidedLabel)]
    assert names == ["A title of two lines", "SOURCE · a.txt, 3 words"]


def test_the_title_stands_over_the_text(pane: ArticlePane) -> None:
    for window in (500, 1500):
        pane.resize(window, 400)
        QApplication.processEvents()
        title = pane.findChildren(ElidedLabel)[0]
        text = pane.view.viewport().mapTo(pane, place(pane, 0))
        assert abs(title.mapTo(pane, QPoint()).x() - text.x()) <= 2


def test_a_long_title_is_cut_and_whole_in_its_tooltip(pane: ArticlePane) -> None:
    title = "Donaudampfschifffahrtsgesellschaft " * 12
    pane.show_article(article(title=title.strip()), "SOURCE")
    pane.resize(400, 300)
    QApplication.processEvents()
    label = pane.findChildren(ElidedLabel)[0]
    assert label.toolTip() == title.strip()
    assert pane.width() == 400


def test_no_article_is_an_empty_pane(pane: ArticlePane) -> None:
    pane.select(Span(0, 5))
    pane.set_marks([Mark(0, 5, MarkKind.CLAIM)])
    pane.show_article(None, "SOURCE")
    assert pane.selection() is None
    assert pane.view.document().isEmpty()
    assert len(pane.view.sheet.marks) == 0
    image(pane)


def test_another_article_begins_at_its_beginning_with_no_marks(pane: ArticlePane) -> None:
    show(pane, "word \n" * 300)
    pane.set_marks([Mark(0, 5, MarkKind.CURRENT)])
    pane.reveal(Span(1500, 1510))
    show(pane, "other \n" * 300)
    assert pane.view.verticalScrollBar().value() == 0
    assert pane.view.textCursor().position() == 0
    assert len(pane.view.sheet.marks) == 0


def test_a_very_long_text_is_shown_by_the_lighter_view(qtbot: QtBot) -> None:
    pane = ArticlePane(Theme.load(dark=False))
    qtbot.addWidget(pane)
    show(pane, "word " * panes.LONGEST_PAGE)
    page = pane.view
    show(pane, "word " * (panes.LONGEST_PAGE + 1))
    assert pane.view is not page
    assert page.document().isEmpty()
    assert pane.focusProxy() is pane.view
    show(pane, "word")
    assert pane.view is page


def test_the_reader_sees_which_text_has_the_keys(pane: ArticlePane, qtbot: QtBot) -> None:
    header = pane.findChildren(ArticleHeader)[0]
    with qtbot.waitActive(pane):
        pane.activateWindow()
    pane.view.setFocus()
    focused = header.grab().toImage()
    pane.view.clearFocus()
    assert header.grab().toImage() != focused


def test_titles_texts_and_origin_have_names_for_those_who_cannot_see(pane: ArticlePane) -> None:
    pane.show_article(article(title="A title"), "SOURCE")
    assert pane.view.accessibleName() == "SOURCE: text"
    labels = pane.findChildren(ElidedLabel)
    assert [label.accessibleName() for label in labels] == ["Title: A title", "SOURCE · 3 words"]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", 0),
        ("one", 1),
        ("In the north\u00a0of Kosovo,\nclose to -- it.", 9),
        ("北京。今天", 5),
        ("שלום עולם", 2),
    ],
)
def test_words_are_counted_in_any_script(text: str, words: int) -> None:
    assert count_words(text) == words


def test_the_sample_pair_has_as_many_words_as_its_notes_say(seed_pair: Pair) -> None:
    assert seed_pair.derived
    counts = [count_words(one.text) for one in (seed_pair.source, seed_pair.derived)]
    assert counts == [561, 772]


def test_a_pane_without_an_article_says_how_one_comes(pane: ArticlePane) -> None:
    pane.show_article(None, "DERIVED")
    said = [label.text() for label in pane.findChildren(ElidedLabel)]
    assert said == ["DERIVED", "Open the article, or drop it here"]
