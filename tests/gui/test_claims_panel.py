"""The list of claims, driven by mouse and keys."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QGuiApplication, QImage, QPainter
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from newsannot.gui.claims_delegate import ClaimDelegate, wrapped
from newsannot.gui.claims_model import ITEM_ROLE, ClaimFilter, ClaimItem, ClaimsModel
from newsannot.gui.claims_panel import ClaimsPanel
from newsannot.gui.theme import Theme
from newsannot.judgements import Sight
from newsannot.model import (
    Claim,
    Decision,
    Evidence,
    Judgement,
    Scores,
    Suggestion,
    Verdict,
)

pytestmark = [
    pytest.mark.gui,
]

ME = "me"


def judged(claim: Claim, verdict: Verdict | None = None, **facts: object) -> Claim:
    return replace(claim, judgements=(replace(Judgement(ME, verdict), **facts),))


def make(number: int) -> tuple[Claim, ...]:
    suggestion = Suggestion(Verdict.EMBELLISHED, False, 0.72, Scores(0.1, 0.72, 0.18))
    return tuple(
        Claim(
            10 * n,
            10 * n + 9,
            id=f"c{n}",
            text=f"Claim number {n} says something.",
            suggestion=suggestion,
        )
        for n in range(number)
    )


@pytest.fixture
def claims() -> tuple[Claim, ...]:
    """Six: matching, plain, unsure without verdict, embellished and unsure, plain, unsupported."""
    made = list(make(6))
    made[0] = judged(made[0], Verdict.MATCHING)
    made[2] = judged(made[2], unsure=True)
    made[3] = judged(made[3], Verdict.EMBELLISHED, unsure=True)
    made[5] = judged(made[5], Verdict.UNSUPPORTED, note="ask", evidence=(Evidence(0, 2, "No"),))
    return tuple(made)


@pytest.fixture
def panel(qtbot: QtBot, claims: tuple[Claim, ...]) -> ClaimsPanel:
    panel = ClaimsPanel(Theme.load(dark=False))
    qtbot.addWidget(panel)
    panel.resize(QSize(400, 700))
    panel.set_claims(claims, False, Sight(ME))
    with qtbot.waitExposed(panel):
        panel.show()
    return panel


def click(qtbot: QtBot, panel: ClaimsPanel, claim: str) -> None:
    place = panel.list.visualRect(panel.model.index_of(claim)).center()
    qtbot.mouseClick(panel.list.viewport(), Qt.MouseButton.LeftButton, pos=place)


def choose(qtbot: QtBot, panel: ClaimsPanel, choice: ClaimFilter) -> None:
    """Choose a filter by keys, as a person does."""
    panel.filter.setFocus()
    qtbot.keyClick(panel.filter, Qt.Key.Key_Home)
    for _ in range(list(ClaimFilter).index(choice)):
        qtbot.keyClick(panel.filter, Qt.Key.Key_Down)


def current(panel: ClaimsPanel) -> str | None:
    item = panel.list.currentIndex().data(ITEM_ROLE)
    return item.claim.id if item else None


def test_the_model_keeps_qts_rules_through_every_change(
    qtmodeltester: ModelTester, claims: tuple[Claim, ...]
) -> None:
    model = ClaimsModel()
    qtmodeltester.check(model, force_py=True)
    items = tuple(
        ClaimItem(claim, claim.judgements[0] if claim.judgements else None) for claim in claims
    )
    model.set_items(items)
    for choice in ClaimFilter:
        model.set_filter(choice)
        model.set_kept("c4")
    model.set_filter(ClaimFilter.ALL)
    model.set_items(items[::-1])
    model.set_items(items[2:4])
    qtmodeltester.check(model, force_py=True)
    assert model.visible_ids() == ("c2", "c3")


def test_a_changed_claim_changes_its_row_and_moves_none(qtbot: QtBot) -> None:
    model = ClaimsModel()
    made = make(5)
    model.set_items(tuple(map(ClaimItem, made)))
    moved: list[str] = []
    model.rowsInserted.connect(lambda *_: moved.append("in"))
    model.rowsRemoved.connect(lambda *_: moved.append("out"))
    changed = ClaimItem(made[3], Judgement(ME, Verdict.MATCHING))
    with qtbot.waitSignal(model.dataChanged) as rows:
        model.set_items((*map(ClaimItem, made[:3]), changed, ClaimItem(made[4])))
    assert [index.row() for index in rows.args[:2]] == [3, 3]
    assert moved == []


def test_a_click_chooses_the_claim(qtbot: QtBot, panel: ClaimsPanel) -> None:
    with qtbot.waitSignal(panel.claim_chosen) as chosen:
        click(qtbot, panel, "c3")
    assert chosen.args == ["c3"]
    assert current(panel) == "c3"
    assert panel.detail.verdicts.buttons[Verdict.EMBELLISHED].isChecked()


def test_arrow_keys_choose_the_neighbour(qtbot: QtBot, panel: ClaimsPanel) -> None:
    panel.set_current("c1")
    with qtbot.waitSignal(panel.claim_chosen) as chosen:
        qtbot.keyClick(panel.list, Qt.Key.Key_Down)
    assert chosen.args == ["c2"]


def test_letters_are_left_to_the_window(qtbot: QtBot, panel: ClaimsPanel) -> None:
    panel.set_current("c1")
    with qtbot.assertNotEmitted(panel.claim_chosen):
        qtbot.keyClicks(panel.list, "clmeu123")
    assert current(panel) == "c1"


def test_setting_the_current_claim_is_no_choice_of_the_person(
    qtbot: QtBot, panel: ClaimsPanel
) -> None:
    with qtbot.assertNotEmitted(panel.claim_chosen, wait=20):
        panel.set_current("c4")
    assert current(panel) == "c4"
    panel.set_current("nothing of the kind")
    assert current(panel) is None


def test_a_judgement_keeps_row_selection_and_scroll(qtbot: QtBot, panel: ClaimsPanel) -> None:
    many = make(400)
    panel.set_claims(many, False, Sight(ME))
    panel.set_current("c200")
    qtbot.wait(1)
    scroll = panel.list.verticalScrollBar().value()
    assert scroll > 0
    tagged = (*many[:200], judged(many[200], Verdict.MATCHING), *many[201:])
    panel.set_claims(tagged, False, Sight(ME))
    qtbot.wait(1)
    assert current(panel) == "c200"
    assert panel.list.selectedIndexes() == [panel.list.currentIndex()]
    assert panel.list.verticalScrollBar().value() == scroll


@pytest.mark.parametrize(
    ("choice", "ids"),
    [
        (ClaimFilter.ALL, ("c0", "c1", "c2", "c3", "c4", "c5")),
        (ClaimFilter.UNTAGGED, ("c1", "c2", "c4")),
        (ClaimFilter.UNSURE, ("c2", "c3")),
        (ClaimFilter.MATCHING, ("c0",)),
        (ClaimFilter.EMBELLISHED, ("c3",)),
        (ClaimFilter.UNSUPPORTED, ("c5",)),
    ],
)
def test_a_filter_shows_its_claims_and_says_how_many(
    qtbot: QtBot, panel: ClaimsPanel, choice: ClaimFilter, ids: tuple[str, ...]
) -> None:
    choose(qtbot, panel, choice)
    assert panel.visible_ids() == ids
    assert panel.filter.currentText().endswith(f": {len(ids)}")


def test_the_current_row_stays_in_view_when_a_bar_below_takes_room(qtbot: QtBot) -> None:
    panel = ClaimsPanel(Theme.load(dark=False))
    qtbot.addWidget(panel)
    panel.resize(340, 800)
    panel.set_claims(make(50))
    panel.show()
    rows = panel.list.viewport().rect()
    low = panel.list.indexAt(rows.bottomLeft() - QPoint(0, 60))
    panel.list.setCurrentIndex(low)
    panel.resize(340, 600)
    assert panel.list.viewport().rect().contains(panel.list.visualRect(low))


def test_the_claim_at_hand_stays_in_the_list_until_another_is_current(
    qtbot: QtBot, panel: ClaimsPanel, claims: tuple[Claim, ...]
) -> None:
    choose(qtbot, panel, ClaimFilter.UNTAGGED)
    click(qtbot, panel, "c1")
    panel.set_claims(
        (claims[0], judged(claims[1], Verdict.MATCHING), *claims[2:]), False, Sight(ME)
    )
    assert panel.visible_ids() == ("c1", "c2", "c4")
    click(qtbot, panel, "c4")
    assert current(panel) == "c4"
    qtbot.waitUntil(lambda: panel.visible_ids() == ("c2", "c4"))
    assert current(panel) == "c4"
    assert panel.list.selectedIndexes() == [panel.model.index_of("c4")]


def test_a_claim_that_the_filter_hides_is_shown_once_it_is_current(
    qtbot: QtBot, panel: ClaimsPanel
) -> None:
    choose(qtbot, panel, ClaimFilter.MATCHING)
    panel.set_current("c4")
    assert panel.visible_ids() == ("c0", "c4")
    assert current(panel) == "c4"


def test_without_claims_the_panel_says_when_they_come(panel: ClaimsPanel) -> None:
    panel.set_claims((), False, Sight(ME))
    assert panel.empty.isVisible()
    assert "appear here" in panel.empty.text()
    assert not panel.list.isVisible()
    assert not panel.next.isEnabled()
    assert "No claim" in panel.next.toolTip()


def test_a_claim_that_goes_leaves_none_current(
    panel: ClaimsPanel, claims: tuple[Claim, ...]
) -> None:
    panel.set_current("c3")
    panel.set_claims((*claims[:3], *claims[4:]), False, Sight(ME))
    assert current(panel) is None
    assert not panel.detail.note.isVisible()


def test_next_untagged_asks_and_tells_its_key(qtbot: QtBot, panel: ClaimsPanel) -> None:
    assert panel.next.toolTip().endswith("(Shift+N)")
    with qtbot.waitSignal(panel.next_untagged_requested):
        qtbot.mouseClick(panel.next, Qt.MouseButton.LeftButton)


@pytest.mark.parametrize("by_mouse", [True, False])
def test_a_note_that_is_being_typed_goes_to_its_own_claim_when_another_becomes_current(
    qtbot: QtBot, panel: ClaimsPanel, claims: tuple[Claim, ...], by_mouse: bool
) -> None:
    written: list[tuple[str, str]] = []

    def write(claim: str, note: str) -> None:
        """As a presenter does: keep it, and show all claims again at once."""
        written.append((claim, note))
        kept = [judged(c, note=note) if c.id == claim else c for c in claims]
        panel.set_claims(tuple(kept), False, Sight(ME))
        panel.set_current("c1")

    panel.detail.note_written.connect(write)
    panel.set_current("c1")
    panel.detail.focus_note()
    qtbot.keyClicks(panel.detail.note, "who says so?")
    if by_mouse:
        click(qtbot, panel, "c4")
    else:
        panel.set_current("c4")
    assert written == [("c1", "who says so?")]
    assert current(panel) == "c4"
    assert panel.detail.note.toPlainText() == ""
    panel.set_current("c1")
    assert panel.detail.note.toPlainText() == "who says so?"


def test_escape_in_the_note_leads_back_to_the_list(qtbot: QtBot, panel: ClaimsPanel) -> None:
    panel.set_current("c1")
    panel.activateWindow()
    panel.detail.focus_note()
    qtbot.waitUntil(panel.detail.note.hasFocus)
    qtbot.keyClick(panel.detail.note, Qt.Key.Key_Escape)
    assert panel.list.hasFocus()


def test_only_ones_own_judgement_counts_in_the_list(panel: ClaimsPanel) -> None:
    decision = Decision("chief", Verdict.UNSUPPORTED, by="chief")
    claim = replace(judged(make(1)[0], Verdict.MATCHING), decision=decision)
    panel.set_claims((claim,), False, Sight(ME))
    assert panel.model.index(0).data(ITEM_ROLE).verdict is Verdict.MATCHING
    panel.set_claims((claim,), False, Sight("somebody else"))
    assert panel.model.index(0).data(ITEM_ROLE).verdict is None


def test_judging_first_keeps_the_suggestion_back_in_the_row_too(panel: ClaimsPanel) -> None:
    index = panel.model.index(1)
    assert index.data(ITEM_ROLE).suggested is Verdict.EMBELLISHED
    assert "suggested embellished" in index.data(Qt.ItemDataRole.AccessibleTextRole)
    panel.set_claims(make(6), True, Sight(ME))
    assert index.data(ITEM_ROLE).suggested is None
    assert "suggested" not in index.data(Qt.ItemDataRole.AccessibleTextRole)


def test_a_screen_reader_hears_what_the_row_paints(panel: ClaimsPanel) -> None:
    spoken = panel.model.index(5).data(Qt.ItemDataRole.AccessibleTextRole)
    standing = "Claim 6, unsupported, 1 piece of evidence, has a note"
    assert spoken == f"{standing}. Claim number 5 says something."


def test_a_tooltip_shows_marks_of_a_text_as_they_are(panel: ClaimsPanel) -> None:
    panel.set_claims((replace(make(1)[0], text="a <b> & c"),), False, Sight(ME))
    assert "a &lt;b&gt; &amp; c" in panel.model.index(0).data(Qt.ItemDataRole.ToolTipRole)


def painted(item: ClaimItem, theme: Theme, *, selected: bool = False) -> QImage:
    model = ClaimsModel()
    model.set_items((item,))
    option = QStyleOptionViewItem()
    option.font = QGuiApplication.font()
    if selected:
        option.state |= QStyle.StateFlag.State_Selected
    option.rect.setSize(QSize(360, ClaimDelegate(theme).sizeHint(option, model.index(0)).height()))
    image = QImage(option.rect.size(), QImage.Format.Format_RGB32)
    image.fill(theme.paper)
    painter = QPainter(image)
    ClaimDelegate(theme).paint(painter, option, model.index(0))
    painter.end()
    return image


def count(image: QImage, colour: QColor) -> int:
    """Pixels of exactly this colour."""
    return sum(
        image.pixelColor(QPoint(x, y)) == colour
        for x in range(image.width())
        for y in range(image.height())
    )


@pytest.mark.parametrize("dark", [False, True])
def test_a_persons_verdict_is_filled_and_the_machines_hollow(dark: bool, qapp: object) -> None:
    theme = Theme.load(dark)
    claim = make(1)[0]
    ink = theme.verdict(Verdict.EMBELLISHED).ink
    persons = count(painted(ClaimItem(claim, Judgement(ME, Verdict.EMBELLISHED)), theme), ink)
    machines = count(painted(ClaimItem(claim), theme), ink)
    kept_back = count(painted(ClaimItem(claim, None, judge_first=True), theme), ink)
    assert persons > 2 * machines > 0
    assert kept_back == 0


def test_the_current_row_is_filled(qapp: object) -> None:
    theme = Theme.load(dark=False)
    item = ClaimItem(make(1)[0], Judgement(ME, Verdict.MATCHING))
    fill = theme.verdict(Verdict.MATCHING).fill
    assert count(painted(item, theme), fill) == 0
    assert count(painted(item, theme, selected=True), fill) > 5000


@pytest.mark.parametrize(
    "text",
    [
        "short",
        "Stoltenberg expressed deep concern about the escalating tensions in the Western Balkans.",
        "Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz",
        "👨‍👩‍👧‍👦 " * 40,
        "ولفت ستولتنبرغ إلى أن " * 10,
    ],
)
def test_a_rows_words_fit_two_lines_of_its_width(text: str, qapp: object) -> None:
    font = QFont(QGuiApplication.font())
    rows = wrapped(text, font, 200, 2)
    assert 1 <= len(rows) <= 2
    assert all(QFontMetrics(font).horizontalAdvance(row) <= 201 for row in rows)
    # Qt keeps Arabic letters joined before the dots with a zero-width joiner.
    shown = " ".join(rows).rstrip("…\u200d").rstrip()
    assert "".join(text.split()).startswith("".join(shown.split()))
