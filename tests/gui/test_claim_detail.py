"""The current claim's controls, driven by mouse and keys: they say what a person wants, once, and lose nothing."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QMainWindow,
    QPlainTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from newsannot.gui.claim_detail import ClaimDetail
from newsannot.gui.claim_suggestion import GRAVITY
from newsannot.gui.note_editor import PAUSE
from newsannot.gui.theme import Theme
from newsannot.model import (
    Claim,
    Evidence,
    Finding,
    Judgement,
    Passage,
    Reason,
    Role,
    Scores,
    SourceWords,
    Suggestion,
    Verdict,
)

pytestmark = [
    pytest.mark.gui,
    pytest.mark.qt_log_ignore("This plugin does not support", extend=True),
]

SOURCE = "It may rain. Some 39 were hurt. He left."

SUGGESTION = Suggestion(
    Verdict.UNSUPPORTED,
    False,
    0.81,
    Scores(0.1, 0.09, 0.81),
    evidence=(Passage(13, 31, 0.9, selected=True), Passage(0, 12, 0.4)),
    reasons=(
        Finding(5, 7, kind=Reason.CHANGED_NUMBER, text="93", source=SourceWords(18, 20, "39")),
        Finding(8, 12, kind=Reason.ADDED_DETAIL, text="soon"),
    ),
)

CLAIM = Claim(0, 20, id="a0-20", text="Some 93 soon were hurt", suggestion=SUGGESTION)
OTHER = Claim(30, 50, id="a30-50", text="Another one")

EVIDENCE = (
    Evidence(13, 31, "Some 39 were hurt."),
    Evidence(0, 12, "It may rain.", Role.PARTLY),
)

JUDGED = Judgement("me", Verdict.EMBELLISHED, evidence=EVIDENCE, reasons=(Reason.DROPPED_HEDGE,))


@pytest.fixture
def window(qtbot: QtBot) -> QMainWindow:
    window = QMainWindow()
    window.setCentralWidget(ClaimDetail(Theme.load(dark=False)))
    window.resize(QSize(360, 700))
    qtbot.addWidget(window)
    return window


@pytest.fixture
def detail(qtbot: QtBot, window: QMainWindow) -> ClaimDetail:
    detail = window.centralWidget()
    assert isinstance(detail, ClaimDetail)
    detail.set_source_text(SOURCE)
    detail.show_claim(CLAIM, None, False)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    return detail


@pytest.fixture
def notes(detail: ClaimDetail) -> QSignalSpy:
    return QSignalSpy(detail.note_written)


def heard(spy: QSignalSpy) -> list[list[object]]:
    return [spy.at(number) for number in range(spy.count())]


def press(qtbot: QtBot, button: QWidget) -> None:
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


@pytest.mark.parametrize("verdict", list(Verdict))
def test_a_verdict_button_says_its_verdict(
    qtbot: QtBot, detail: ClaimDetail, verdict: Verdict
) -> None:
    with qtbot.waitSignal(detail.verdict_chosen) as chosen:
        press(qtbot, detail.verdicts.buttons[verdict])
    assert chosen.args == [verdict]
    assert isinstance(chosen.args[0], Verdict)


def test_only_the_claims_verdict_is_checked(detail: ClaimDetail) -> None:
    detail.show_claim(CLAIM, JUDGED, False)
    checked = [v for v, button in detail.verdicts.buttons.items() if button.isChecked()]
    assert checked == [Verdict.EMBELLISHED]
    detail.show_claim(CLAIM, None, False)
    assert not any(button.isChecked() for button in detail.verdicts.buttons.values())


def test_pressing_the_claims_own_verdict_does_not_uncheck_it(
    qtbot: QtBot, detail: ClaimDetail
) -> None:
    detail.show_claim(CLAIM, JUDGED, False)
    press(qtbot, detail.verdicts.buttons[Verdict.EMBELLISHED])
    assert detail.verdicts.buttons[Verdict.EMBELLISHED].isChecked()


def test_space_on_a_focused_verdict_chooses_it(qtbot: QtBot, detail: ClaimDetail) -> None:
    button = detail.verdicts.buttons[Verdict.MATCHING]
    button.setFocus()
    with qtbot.waitSignal(detail.verdict_chosen) as chosen:
        qtbot.keyClick(button, Qt.Key.Key_Space)
    assert chosen.args == [Verdict.MATCHING]


def test_clear_is_there_only_with_a_verdict_and_says_why_not(
    qtbot: QtBot, detail: ClaimDetail
) -> None:
    assert not detail.verdicts.clear.isEnabled()
    assert "no verdict" in detail.verdicts.clear.toolTip()
    detail.show_claim(CLAIM, JUDGED, False)
    with qtbot.waitSignal(detail.verdict_chosen) as chosen:
        press(qtbot, detail.verdicts.clear)
    assert chosen.args == [None]


def test_unsure_says_its_new_state(qtbot: QtBot, detail: ClaimDetail) -> None:
    with qtbot.waitSignal(detail.unsure_toggled) as toggled:
        press(qtbot, detail.verdicts.unsure)
    assert toggled.args == [True]
    detail.show_claim(CLAIM, replace(JUDGED, unsure=True), False)
    with qtbot.waitSignal(detail.unsure_toggled) as toggled:
        press(qtbot, detail.verdicts.unsure)
    assert toggled.args == [False]


def test_a_finding_leads_to_its_words_in_both_texts(qtbot: QtBot, detail: ClaimDetail) -> None:
    first = detail.suggestion.findings.buttons[0]
    assert first.text() == "The source says 39, not 93"
    derived = QSignalSpy(detail.derived_span_activated)
    source = QSignalSpy(detail.source_span_activated)
    press(qtbot, first)
    assert heard(derived) == [[5, 7]]
    assert heard(source) == [[18, 20]]


def test_a_finding_without_source_leads_to_the_derived_text_only(
    qtbot: QtBot, detail: ClaimDetail
) -> None:
    source = QSignalSpy(detail.source_span_activated)
    with qtbot.waitSignal(detail.derived_span_activated) as seen:
        press(qtbot, detail.suggestion.findings.buttons[1])
    assert seen.args == [8, 12]
    assert source.count() == 0


def test_selected_passages_come_first_and_the_rest_on_demand(
    qtbot: QtBot, detail: ClaimDetail
) -> None:
    lines = detail.suggestion.passages
    assert [button.text() for button in lines.buttons] == ["Some 39 were hurt."]
    assert detail.suggestion.more.text() == "1 more"
    press(qtbot, detail.suggestion.more)
    assert [button.text() for button in lines.buttons] == ["Some 39 were hurt.", "It may rain."]
    with qtbot.waitSignal(detail.source_span_activated) as seen:
        press(qtbot, lines.buttons[1])
    assert seen.args == [0, 12]


def test_accept_shows_its_key_and_says_so(qtbot: QtBot, detail: ClaimDetail) -> None:
    assert detail.suggestion.accept.text() == "Accept (Enter)"
    with qtbot.waitSignal(detail.suggestion_accepted):
        press(qtbot, detail.suggestion.accept)


def test_of_many_findings_the_gravest_four_are_shown_first(
    qtbot: QtBot, detail: ClaimDetail
) -> None:
    kinds = [Reason.INTENSIFIER] * 3 + [Reason.ADDED_DETAIL] * 2 + [Reason.CHANGED_NAME]
    found = tuple(Finding(n, n + 1, kind=kind, text=f"w{n}") for n, kind in enumerate(kinds))
    detail.show_claim(replace(CLAIM, suggestion=replace(SUGGESTION, reasons=found)), None, False)
    lines = detail.suggestion.findings
    texts = [button.text() for button in lines.buttons]
    assert [text.split()[0] for text in texts] == ["w5", "«w3»", "«w4»", "«w0»"]
    with qtbot.waitSignal(detail.derived_span_activated) as seen:
        press(qtbot, lines.buttons[0])
    assert seen.args == [5, 6]
    press(qtbot, detail.suggestion.more)
    assert len(lines.buttons) == len(found)
    press(qtbot, detail.suggestion.more)
    assert len(lines.buttons) == 4


def test_every_reason_has_a_gravity() -> None:
    assert set(GRAVITY) == set(Reason)


def test_an_accepted_suggestion_says_so_until_the_verdict_changes(detail: ClaimDetail) -> None:
    accepted = replace(JUDGED, verdict=SUGGESTION.verdict, accepted=True)
    detail.show_claim(CLAIM, accepted, False)
    assert detail.suggestion.accept.text() == "Accepted"
    assert not detail.suggestion.accept.isEnabled()
    detail.show_claim(CLAIM, replace(accepted, verdict=Verdict.MATCHING), False)
    assert detail.suggestion.accept.isEnabled()


def test_an_abstention_cannot_be_accepted_and_says_why(detail: ClaimDetail) -> None:
    close = replace(SUGGESTION, abstain=True, scores=Scores(0.4, 0.38, 0.22))
    detail.show_claim(replace(CLAIM, suggestion=close), None, False)
    assert not detail.suggestion.accept.isEnabled()
    assert "no suggestion" in detail.suggestion.accept.toolTip()
    assert detail.suggestion.headline.text().startswith("No suggestion")
    assert not detail.suggestion.badge.isVisible()


def test_judging_first_hides_the_suggestion_until_there_is_a_verdict(detail: ClaimDetail) -> None:
    detail.show_claim(CLAIM, replace(JUDGED, verdict=None), True)
    assert not detail.suggestion.isVisible()
    assert detail.kept_back.isVisible()
    detail.show_claim(CLAIM, JUDGED, True)
    assert detail.suggestion.isVisible()
    assert not detail.kept_back.isVisible()


def test_a_role_is_said_once_with_its_row(qtbot: QtBot, detail: ClaimDetail) -> None:
    detail.show_claim(CLAIM, JUDGED, False)
    roles = QSignalSpy(detail.role_chosen)
    chooser = detail.evidence.rows[1].role
    assert chooser.currentText() == "Partly supports"
    qtbot.keyClick(chooser, Qt.Key.Key_Down)
    assert heard(roles) == [[1, Role.CONTRADICTS]]
    assert isinstance(heard(roles)[0][1], Role)


def test_choosing_the_role_that_is_there_says_nothing(qtbot: QtBot, detail: ClaimDetail) -> None:
    detail.show_claim(CLAIM, JUDGED, False)
    roles = QSignalSpy(detail.role_chosen)
    chooser = detail.evidence.rows[0].role
    qtbot.keyClick(chooser, Qt.Key.Key_Space)
    qtbot.waitUntil(chooser.view().isVisible)
    activated = QSignalSpy(chooser.activated)
    qtbot.keyClick(chooser.view(), Qt.Key.Key_Return)
    assert activated.count() == 1
    assert roles.count() == 0


def test_focus_stays_on_the_role_while_its_change_is_shown(
    qtbot: QtBot, detail: ClaimDetail
) -> None:
    detail.show_claim(CLAIM, JUDGED, False)
    chooser = detail.evidence.rows[1].role
    chooser.setFocus()
    changed = (EVIDENCE[0], replace(EVIDENCE[1], role=Role.CONTRADICTS))
    detail.show_claim(CLAIM, replace(JUDGED, evidence=changed), False)
    assert chooser.hasFocus()
    assert chooser.currentText() == "Contradicts"


def test_evidence_leads_to_the_source(qtbot: QtBot, detail: ClaimDetail) -> None:
    detail.show_claim(CLAIM, JUDGED, False)
    with qtbot.waitSignal(detail.source_span_activated) as seen:
        press(qtbot, detail.evidence.rows[0].words)
    assert seen.args == [13, 31]


def test_evidence_is_removed_by_its_button_and_its_row_goes(
    qtbot: QtBot, detail: ClaimDetail
) -> None:
    detail.show_claim(CLAIM, JUDGED, False)
    left = replace(JUDGED, evidence=EVIDENCE[1:])
    detail.evidence_removed.connect(lambda _row: detail.show_claim(CLAIM, left, False))
    with qtbot.waitSignal(detail.evidence_removed) as removed:
        press(qtbot, detail.evidence.rows[0].remove)
    assert removed.args == [0]
    assert [row.words.text() for row in detail.evidence.rows] == ["It may rain."]


def test_delete_in_a_row_removes_the_passage_and_not_the_claim(
    qtbot: QtBot, detail: ClaimDetail
) -> None:
    detail.show_claim(CLAIM, JUDGED, False)
    delete_claim = QAction(detail.window())
    delete_claim.setShortcut(QKeySequence(Qt.Key.Key_Delete))
    detail.window().addAction(delete_claim)
    window_heard = QSignalSpy(delete_claim.triggered)
    detail.evidence.rows[1].role.setFocus()
    with qtbot.waitSignal(detail.evidence_removed) as removed:
        qtbot.keyClick(detail.evidence.rows[1].role, Qt.Key.Key_Delete)
    assert removed.args == [1]
    assert window_heard.count() == 0
    detail.verdicts.unsure.setFocus()
    qtbot.keyClick(detail.verdicts.unsure, Qt.Key.Key_Delete)
    assert window_heard.count() == 1


def test_linking_needs_a_selection_and_says_so(qtbot: QtBot, detail: ClaimDetail) -> None:
    detail.set_link_enabled(False)
    assert not detail.link.isEnabled()
    assert detail.link.toolTip() == "Select words in the source first (L)"
    detail.set_link_enabled(True)
    with qtbot.waitSignal(detail.link_requested):
        press(qtbot, detail.link)


def test_a_chosen_reason_is_a_button_that_drops_it(qtbot: QtBot, detail: ClaimDetail) -> None:
    detail.show_claim(CLAIM, JUDGED, False)
    shown = [reason for reason, chip in detail.reasons.chips.items() if chip.isVisible()]
    assert shown == [Reason.DROPPED_HEDGE]
    with qtbot.waitSignal(detail.reason_toggled) as toggled:
        press(qtbot, detail.reasons.chips[Reason.DROPPED_HEDGE])
    assert toggled.args == [Reason.DROPPED_HEDGE, False]


def test_any_reason_can_be_chosen_from_the_menu_by_keys(qtbot: QtBot, detail: ClaimDetail) -> None:
    menu = detail.reasons.menu
    assert len(menu.actions()) == len(Reason)
    menu.popup(detail.mapToGlobal(detail.rect().center()))
    with qtbot.waitSignal(detail.reason_toggled) as toggled:
        qtbot.keyClick(menu, Qt.Key.Key_Down)
        qtbot.keyClick(menu, Qt.Key.Key_Return)
    assert toggled.args == [Reason.INTENSIFIER, True]
    assert isinstance(toggled.args[0], Reason)


def test_a_pause_writes_the_note_once(qtbot: QtBot, detail: ClaimDetail, notes: QSignalSpy) -> None:
    detail.focus_note()
    qtbot.keyClicks(detail.note, "ask the desk")
    assert notes.count() == 0
    qtbot.waitUntil(lambda: notes.count() == 1, timeout=PAUSE + 4000)
    detail.flush_note()
    assert heard(notes) == [["a0-20", "ask the desk"]]


def test_leaving_the_note_writes_it(qtbot: QtBot, detail: ClaimDetail, notes: QSignalSpy) -> None:
    detail.focus_note()
    qtbot.keyClicks(detail.note, "x")
    detail.verdicts.unsure.setFocus()
    assert heard(notes) == [["a0-20", "x"]]


def test_escape_writes_the_note_and_leaves_it(
    qtbot: QtBot, detail: ClaimDetail, notes: QSignalSpy
) -> None:
    detail.focus_note()
    qtbot.keyClicks(detail.note, "x")
    with qtbot.waitSignal(detail.note_left):
        qtbot.keyClick(detail.note, Qt.Key.Key_Escape)
    assert heard(notes) == [["a0-20", "x"]]


@pytest.mark.parametrize("following", [OTHER, None])
def test_another_claim_takes_no_note_with_it(
    qtbot: QtBot, detail: ClaimDetail, notes: QSignalSpy, following: Claim | None
) -> None:
    detail.focus_note()
    qtbot.keyClicks(detail.note, "for the first")
    detail.show_claim(following, None, False)
    assert heard(notes) == [["a0-20", "for the first"]]
    assert detail.note.toPlainText() == ""
    detail.flush_note()
    assert notes.count() == 1


def test_showing_the_claim_again_does_not_disturb_typing(
    qtbot: QtBot, detail: ClaimDetail, notes: QSignalSpy
) -> None:
    detail.focus_note()
    qtbot.keyClicks(detail.note, "one three")
    for _ in range(5):
        qtbot.keyClick(detail.note, Qt.Key.Key_Left)
    detail.show_claim(CLAIM, JUDGED, False)
    qtbot.keyClicks(detail.note, "two ")
    detail.show_claim(CLAIM, replace(JUDGED, unsure=True), False)
    assert detail.note.toPlainText() == "one two three"
    assert detail.note.textCursor().position() == 8
    assert notes.count() == 0
    detail.flush_note()
    assert heard(notes) == [["a0-20", "one two three"]]


def test_a_note_that_changes_elsewhere_does_not_overwrite_what_is_being_typed(
    qtbot: QtBot, detail: ClaimDetail, notes: QSignalSpy
) -> None:
    detail.show_claim(OTHER, None, False)
    detail.show_claim(CLAIM, replace(JUDGED, note="old"), False)
    detail.focus_note()
    qtbot.keyClicks(detail.note, "er")
    detail.show_claim(CLAIM, replace(JUDGED, note="from elsewhere"), False)
    assert detail.note.toPlainText() == "older"
    detail.flush_note()
    assert heard(notes) == [["a0-20", "older"]]


def test_undoing_a_written_note_changes_the_editor(
    qtbot: QtBot, detail: ClaimDetail, notes: QSignalSpy
) -> None:
    detail.focus_note()
    qtbot.keyClicks(detail.note, "wrong")
    detail.flush_note()
    detail.show_claim(CLAIM, replace(JUDGED, note="wrong"), False)
    detail.show_claim(CLAIM, replace(JUDGED, note=""), False)
    assert detail.note.toPlainText() == ""
    detail.flush_note()
    assert notes.count() == 1


def test_a_note_with_unusual_blanks_is_not_written_by_being_shown(
    qtbot: QtBot, detail: ClaimDetail, notes: QSignalSpy
) -> None:
    detail.show_claim(CLAIM, replace(JUDGED, note="5\u00a0% of\u2028it 👨‍👩‍👧"), False)
    detail.show_claim(OTHER, None, False)
    assert notes.count() == 0
    detail.show_claim(CLAIM, replace(JUDGED, note="5\u00a0%"), False)
    detail.focus_note()
    qtbot.keyClicks(detail.note, "!")
    detail.flush_note()
    assert heard(notes) == [["a0-20", "5\u00a0%!"]]


def test_the_note_grows_with_its_text_to_four_lines(qtbot: QtBot, detail: ClaimDetail) -> None:
    heights = []
    for lines in (1, 3, 4, 9):
        detail.show_claim(CLAIM, replace(JUDGED, note="\n".join("x" * lines)), False)
        heights.append(detail.note.height())
    assert heights[0] < heights[1] < heights[2] == heights[3]


def test_letters_in_the_note_are_text_and_no_keys_of_the_window(
    qtbot: QtBot, detail: ClaimDetail
) -> None:
    action = QAction(detail.window())
    action.setShortcuts(["M", "Return", "Backspace", "?", "/"])
    detail.window().addAction(action)
    triggered = QSignalSpy(action.triggered)
    detail.focus_note()
    qtbot.keyClicks(detail.note, "M?/x")
    qtbot.keyClick(detail.note, Qt.Key.Key_Backspace)
    qtbot.keyClick(detail.note, Qt.Key.Key_Return)
    assert detail.note.toPlainText() == "M?/\n"
    assert triggered.count() == 0


def controls(detail: ClaimDetail) -> list[QWidget]:
    body = detail.widget()
    kinds = (QAbstractButton, QComboBox, QPlainTextEdit)
    found = [part for kind in kinds for part in body.findChildren(kind)]
    return [part for part in found if part.isVisible()]


def test_every_control_has_a_name_and_a_tooltip(detail: ClaimDetail) -> None:
    detail.show_claim(CLAIM, JUDGED, False)
    for part in controls(detail):
        name = part.accessibleName() or (part.text() if isinstance(part, QAbstractButton) else "")
        assert name, part
        assert part.toolTip(), name


def test_tab_goes_through_all_controls_from_top_to_bottom(
    qtbot: QtBot, detail: ClaimDetail
) -> None:
    detail.show_claim(CLAIM, JUDGED, False)
    first = detail.verdicts.buttons[Verdict.MATCHING]
    first.setFocus()
    seen: list[QWidget] = []
    while (focused := QApplication.focusWidget()) not in seen:
        assert focused is not None
        seen.append(focused)
        qtbot.keyClick(focused, Qt.Key.Key_Tab)
    assert set(seen) == {part for part in controls(detail) if part.isEnabled()}
    body = detail.widget()
    tops = [part.mapTo(body, part.rect().bottomLeft()).y() for part in seen]
    lines = [round(top / 12) for top in tops]
    assert lines == sorted(lines)


@pytest.mark.parametrize("width", [260, 360, 480])
@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_nothing_is_cut_at_any_width_or_size_of_type(
    qtbot: QtBot, detail: ClaimDetail, width: int, scale: float
) -> None:
    font = QApplication.font()
    font.setPointSizeF(font.pointSizeF() * scale)
    detail.window().setFont(font)
    detail.window().resize(round(width * scale), 900)
    detail.show_claim(CLAIM, JUDGED, False)
    qtbot.wait(20)
    body = detail.widget()
    places = []
    for part in controls(detail):
        place = part.rect().translated(part.mapTo(body, part.rect().topLeft()))
        assert body.rect().contains(place), part.accessibleName()
        if part.hasHeightForWidth():
            assert part.height() >= part.heightForWidth(part.width())
        else:
            assert part.width() >= part.minimumSizeHint().width(), part.toolTip()
        places.append(place)
    for number, place in enumerate(places):
        assert not any(place.intersects(other) for other in places[number + 1 :])


def test_both_themes_are_painted_in_their_own_colours(detail: ClaimDetail) -> None:
    detail.show_claim(CLAIM, JUDGED, False)
    for dark in (False, True):
        theme = Theme.load(dark)
        detail.set_theme(theme)
        button = detail.verdicts.buttons[Verdict.EMBELLISHED]
        middle = button.rect().center()
        image = button.grab().toImage()
        fill = theme.verdict(Verdict.EMBELLISHED).fill
        assert image.pixelColor(image.width() // 2, image.height() - 4) == fill, middle
