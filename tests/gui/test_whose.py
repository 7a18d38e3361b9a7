"""Whose verdicts are shown, chosen by keys: one's own, others', everybody's, or nobody else's at all."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from newsannot import verbs
from newsannot.gui.claims_model import ITEM_ROLE, ClaimFilter, ClaimItem, spoken, tip
from newsannot.gui.layers import MarkGroup
from newsannot.gui.looking import sight_of
from newsannot.gui.marks import Mark
from newsannot.gui.ties import Tier
from newsannot.model import Annotator, Role, Side, Span, Verdict
from newsannot.session import Session
from newsannot.settings import Whose
from tests.gui.conftest import DERIVED, ME, SOURCE, Bench, place

pytestmark = [pytest.mark.gui]

ANA = Annotator("ana", "Ana Ruiz")
MAX = Annotator("max", "Dr. Maximiliane Oberhuber-Żółkiewska")
CTRL_ALT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
KEYS = {Whose.MINE: Qt.Key.Key_1, Whose.THEIRS: Qt.Key.Key_2, Whose.ALL: Qt.Key.Key_3}
M, E, U = Verdict.MATCHING, Verdict.EMBELLISHED, Verdict.UNSUPPORTED


@pytest.fixture
def desk(bench: Bench) -> Bench:
    """Me, Ana and Max judge the workers alike but Max; the promise is Ana's alone."""
    workers, promise = "93 workers", "promised"
    session = bench.session
    for who, verdict in ((ANA, U), (MAX, E), (ME, U)):
        session.know(who)
        session.do(verbs.tag(session.desk(), bench.claim(workers).id, verdict))
    session.know(ANA)
    claim = bench.claim(workers).id
    passage = Span(*place(SOURCE, "Some 39 workers repair it."))
    session.do(verbs.link(session.desk(), claim, passage, Role.CONTRADICTS))
    session.do(verbs.write_note(session.desk(), claim, "39, says the mayor"))
    session.do(verbs.tag(session.desk(), bench.claim(promise).id, M))
    session.know(ME)
    bench.presenter.choose(claim)
    return bench


def show(bench: Bench, whose: Whose) -> None:
    bench.key(KEYS[whose], CTRL_ALT)


def item(bench: Bench, words: str) -> ClaimItem:
    index = bench.window.claims.model.index_of(bench.claim(words).id)
    found = index.data(ITEM_ROLE)
    assert isinstance(found, ClaimItem)
    return found


def letters(bench: Bench, words: str) -> list[tuple[str, Verdict | None]]:
    start, end = place(DERIVED, words)
    group = bench.window.derived.view.sheet.marks.group(MarkGroup.CLAIMS)
    marks = [placed.mark for placed in group.within(start, end)]
    return sorted((mark.who, mark.verdict) for mark in marks if mark.verdict)


def linked(bench: Bench) -> list[Mark]:
    group = bench.window.source.view.sheet.marks.group(MarkGroup.CURRENT)
    return [placed.mark for placed in group.within(0, len(SOURCE)) if placed.mark.role]


def others(bench: Bench) -> str:
    box = bench.window.claims.detail.others
    if box.isHidden():
        return ""
    return "\n".join(label.text() for label in box.findChildren(QLabel) if label.isVisibleTo(box))


def test_mine_is_shown_first_as_if_there_were_nobody_else(desk: Bench) -> None:
    assert letters(desk, "93 workers") == [("", U)]
    assert item(desk, "93 workers").crowd is None
    assert item(desk, "promised").verdict is None
    assert linked(desk) == []
    assert others(desk) == ""


def test_everybodys_letters_stand_by_their_initials(desk: Bench) -> None:
    show(desk, Whose.ALL)
    assert letters(desk, "93 workers") == [("AR", U), ("MO", E), ("Me", U)]
    assert letters(desk, "promised") == [("AR", M)]
    crowd = item(desk, "93 workers").crowd
    assert crowd
    assert crowd.differs
    assert "Ana Ruiz: unsupported, Dr. Maximiliane Oberhuber-Żółkiewska: embellished" in spoken(
        item(desk, "93 workers")
    )
    assert "They differ" in tip(item(desk, "93 workers"))
    assert item(desk, "promised").verdict is M


def test_others_verdicts_come_in_full_with_evidence_and_note(desk: Bench) -> None:
    show(desk, Whose.ALL)
    said = others(desk)
    assert "Ana Ruiz: unsupported" in said
    assert "Note: 39, says the mayor" in said
    (mark,) = linked(desk)
    assert (mark.who, mark.role, mark.words()) == ("AR", Role.CONTRADICTS, "Ana Ruiz: contradicts")
    outlook = desk.presenter.outlook()
    assert outlook
    (tie,) = (t for t in Tier().ties(outlook).all if not t.machine)
    assert tie.who == "Ana Ruiz"


def test_a_passage_of_somebody_elses_is_shown_in_the_source_when_it_is_pressed(desk: Bench) -> None:
    show(desk, Whose.ALL)
    card = next(c for c in desk.window.claims.detail.others.cards if c.passages.buttons)
    desk.qtbot.waitUntil(lambda: card.passages.buttons[0].height() > 0)
    with desk.qtbot.waitSignal(desk.window.claims.detail.source_span_activated) as pressed:
        desk.qtbot.mouseClick(card.passages.buttons[0], Qt.MouseButton.LeftButton)
    assert pressed.args == list(place(SOURCE, "Some 39 workers repair it."))


def test_theirs_leaves_my_own_verdicts_out(desk: Bench) -> None:
    show(desk, Whose.THEIRS)
    assert letters(desk, "93 workers") == [("AR", U), ("MO", E)]


def test_a_verdict_given_while_theirs_are_shown_is_mine_and_everybodys_are_shown(
    desk: Bench,
) -> None:
    show(desk, Whose.THEIRS)
    desk.key(Qt.Key.Key_M)
    assert desk.own("93 workers").verdict is M
    assert desk.window.actions_["show_all"].isChecked()
    assert ("Me", M) in letters(desk, "93 workers")
    assert "your own" in desk.said()


def test_claims_on_which_verdicts_differ_are_listed_alone_while_others_are_shown(
    desk: Bench,
) -> None:
    show(desk, Whose.ALL)
    chosen = desk.window.claims.filter
    chosen.setFocus()
    desk.qtbot.keyClick(chosen, Qt.Key.Key_End)
    assert chosen.currentData() == ClaimFilter.DIFFER
    assert chosen.currentText() == "Verdicts differ: 1"
    assert desk.window.claims.visible_ids() == (desk.claim("93 workers").id,)
    show(desk, Whose.MINE)
    assert chosen.findData(ClaimFilter.DIFFER) < 0
    assert len(desk.window.claims.visible_ids()) == 4


def test_what_is_left_to_tag_is_ones_own_work_whoever_is_shown(desk: Bench) -> None:
    show(desk, Whose.ALL)
    assert desk.window.claims.next.isEnabled()
    desk.key(Qt.Key.Key_N, Qt.KeyboardModifier.ShiftModifier)
    assert desk.presenter.claim
    assert desk.presenter.judgement is None


@pytest.fixture
def blind(desk: Bench) -> Bench:
    """All are shown, then others are hidden; a decision is there too."""
    session = desk.session
    show(desk, Whose.ALL)
    claim = desk.claim("93 workers").id
    session.do(verbs.take_over(session.desk(), (claim,), claim, "max"))
    desk.window.actions_["blind"].trigger()
    return desk


def test_blind_shows_nothing_of_others_and_no_decision(blind: Bench) -> None:
    assert blind.window.actions_["show_mine"].isChecked()
    assert letters(blind, "93 workers") == [("", U)]
    assert [who for who, _ in letters(blind, "promised")] == [""]  # the machine's
    assert linked(blind) == []
    assert others(blind) == ""
    for words in ("93 workers", "promised"):
        shown = spoken(item(blind, words)) + tip(item(blind, words))
        assert not any(sign in shown for sign in ("Ana", "Max", "differ", "decided", "mayor"))


def test_blind_disables_theirs_and_all_and_says_why(blind: Bench) -> None:
    for name in ("show_theirs", "show_all"):
        action = blind.window.actions_[name]
        assert not action.isEnabled()
        assert "Others' verdicts are hidden" in action.toolTip()
    show(blind, Whose.ALL)
    assert letters(blind, "93 workers") == [("", U)]
    blind.window.actions_["blind"].trigger()
    show(blind, Whose.ALL)
    assert ("MO", E) in letters(blind, "93 workers")


def test_other_parts_of_the_window_ask_in_one_place_what_may_be_seen(blind: Bench) -> None:
    sight = sight_of(blind.window.actions_, ME.id)
    assert sight.may_see(ME.id)
    assert not sight.may_see(ANA.id)


def test_a_badge_in_the_margin_says_in_its_tip_whose_it_is(desk: Bench) -> None:
    show(desk, Whose.ALL)
    start, _ = place(DERIVED, "Exactly")
    tips = {mark.words() for mark in desk.presenter.pane(Side.DERIVED).marks_at(start)}
    assert "Ana Ruiz: unsupported" in tips


def test_the_texts_keep_their_place_for_names_only_while_these_are_shown(desk: Bench) -> None:
    narrow = desk.window.derived.view.ink.gutter
    show(desk, Whose.ALL)
    assert desk.window.derived.view.ink.gutter > narrow
    show(desk, Whose.MINE)
    assert desk.window.derived.view.ink.gutter == narrow


def test_it_is_the_sets_people_who_are_told_apart(desk: Bench) -> None:
    session: Session = desk.session
    session.know(Annotator("ann", "Anna Rot"))
    session.do(verbs.tag(session.desk(), desk.claim("promised").id, U))
    session.know(ME)
    show(desk, Whose.ALL)
    shorts = [who for who, _ in letters(desk, "promised")]
    assert len(set(shorts)) == 2
