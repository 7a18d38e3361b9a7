"""Figures of the derived text beside the source's: gone through by keys and mouse."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QLocale, Qt

from newsannot import record
from newsannot.gui.ledger import Panel, Row, Run, Sign
from newsannot.gui.ledger_page import LedgerPage
from newsannot.gui.ledgers.figures import rows
from newsannot.gui.marking import Outlook
from newsannot.model import (
    Approx,
    Claim,
    Figure,
    FigureKind,
    FigureMatch,
    Judgement,
    Layers,
    MatchStatus,
    Pair,
    Pipeline,
    Reason,
    Role,
    Span,
    Verdict,
)
from tests.gui.conftest import ME, Bench, place

pytestmark = pytest.mark.gui

SOURCE = "Some 39 men came on 12 May. They paid €1.2 million. Dozens left."
DERIVED = "It cost €1,200,000. In all 93 men came on 14 May 2030. Dozens of 40 left."
EQUAL, CHANGED, ABSENT = MatchStatus.EQUAL, MatchStatus.CHANGED, MatchStatus.ABSENT


def there(words: str, kind: FigureKind, value: str, unit: str | None = None) -> Figure:
    return Figure(*place(SOURCE, words), kind, value, unit)


def here(words: str, kind: FigureKind, value: str, match: Figure | MatchStatus) -> Figure:
    if isinstance(match, Figure):
        status = EQUAL if match.value == value else CHANGED
        held = FigureMatch(status, match.start, match.end)
    else:
        held = FigureMatch(match)
    unit = "EUR" if kind is FigureKind.MONEY else None
    return Figure(*place(DERIVED, words), kind, value, unit, match=held)


MEN = replace(there("39", FigureKind.NUMBER, "39"), approx=Approx.ABOUT)
DAY = there("12 May", FigureKind.DATE, "--05-12")
SUM = there("€1.2 million", FigureKind.MONEY, "1200000", "EUR")
DOZENS = there("Dozens", FigureKind.NUMBER, "12")


def counting_pair(*judgements: Judgement) -> Pair:
    source = Layers(
        sentences=(Span(0, 27), Span(28, 51), Span(52, 64)),
        figures=(MEN, DAY, SUM, DOZENS),
    )
    derived = Layers(
        sentences=(Span(0, 19), Span(20, 54), Span(55, 73)),
        figures=(
            here("€1,200,000", FigureKind.MONEY, "1200000", SUM),
            here("93", FigureKind.NUMBER, "93", MEN),
            here("14 May 2030", FigureKind.DATE, "2030-05-14", DAY),
            here("Dozens", FigureKind.NUMBER, "12", DOZENS),
            here("40", FigureKind.NUMBER, "40", ABSENT),
        ),
    )
    claims = tuple(
        Claim(start, end, f"a{start}-{end}", DERIVED[start:end], judgements=judged)
        for start, end, judged in ((0, 19, ()), (20, 54, judgements))
    )
    made = record.new_pair(
        replace(record.article(SOURCE), layers=source),
        replace(record.article(DERIVED), layers=derived),
    )
    return replace(made, id="counting", pipeline=Pipeline("newsannot", "test"), claims=claims)


def judged(verdict: Verdict, *reasons: Reason) -> Judgement:
    return Judgement(ME.id, verdict, reasons=reasons)


def made(*judgements: Judgement) -> tuple[Row, ...]:
    return rows(Outlook(counting_pair(*judgements), ME.id))


def words(runs: tuple[Run, ...]) -> str:
    """The words, what differs in brackets."""
    return "".join(f"[{r.text}]" if r.marked else r.text for r in runs).replace("\u00a0", " ")


@pytest.fixture(autouse=True)
def british() -> Iterator[None]:
    before = QLocale()
    QLocale.setDefault(QLocale("en_GB"))
    yield
    QLocale.setDefault(before)


def test_what_changed_comes_first_then_what_is_absent_then_what_is_equal() -> None:
    assert [(row.sign, row.status, row.open) for row in made()] == [
        (Sign.CHANGED, "Changed", True),
        (Sign.CHANGED, "Changed", True),
        (Sign.ABSENT, "Not in the source", True),
        (Sign.SAME, "Same", False),
        (Sign.SAME, "Same", False),
    ]


def test_values_are_written_alike_and_what_differs_is_marked() -> None:
    men, day, forty, money, dozens = made()
    assert words(men.derived) == "[93] · In all 93 men came on 14 May 2030."
    assert words(men.source) == "[about 39] · Some 39 men came on 12 May."
    assert words(day.derived).startswith("[14] May [2030] · ")
    assert words(day.source).startswith("[12] May · ")
    assert words(money.derived) == "1,200,000 EUR · It cost €1,200,000."
    assert words(money.source) == "1,200,000 EUR · They paid €1.2 million."
    assert words(dozens.source) == "Dozens · Dozens left."
    assert words(forty.source) == "nearest: about 39 · Some 39 men came on 12 May."


def test_a_row_leads_to_both_figures_and_its_claim() -> None:
    men, _day, forty, money, _dozens = made()
    assert men.derived_span == Span(*place(DERIVED, "93"))
    assert men.source_spans == (Span(MEN.start, MEN.end),)
    assert (men.claim, money.claim, forty.claim) == ("a20-54", "a0-19", None)


def test_a_figure_in_no_claim_has_its_acts_but_they_say_why_not() -> None:
    forty = made()[2]
    assert [act.text for act in forty.acts] == [
        "Tag embellished: added detail",
        "Tag unsupported: changed number",
    ]
    assert {(act.intent, act.tip) for act in forty.acts} == {
        (None, "These words are in no claim; C makes one of them")
    }


@pytest.mark.parametrize(
    ("judgement", "signs"),
    [
        (judged(Verdict.UNSUPPORTED, Reason.CHANGED_NUMBER), (Sign.SETTLED, Sign.CHANGED)),
        (judged(Verdict.UNSUPPORTED, Reason.CHANGED_DATE), (Sign.CHANGED, Sign.SETTLED)),
        (judged(Verdict.MATCHING), (Sign.SETTLED, Sign.SETTLED)),
        (judged(Verdict.MATCHING, Reason.OTHER), (Sign.SETTLED, Sign.SETTLED)),
        (judged(Verdict.EMBELLISHED), (Sign.SETTLED, Sign.SETTLED)),
        (judged(Verdict.EMBELLISHED, Reason.OTHER), (Sign.CHANGED, Sign.CHANGED)),
        (Judgement(ME.id, reasons=(Reason.CHANGED_NUMBER,)), (Sign.CHANGED, Sign.CHANGED)),
        (Judgement("another", Verdict.MATCHING), (Sign.CHANGED, Sign.CHANGED)),
    ],
)
def test_a_figure_is_settled_by_a_verdict_that_is_about_it(
    judgement: Judgement, signs: tuple[Sign, Sign]
) -> None:
    found = made(judgement)[:2]
    assert tuple(row.sign for row in found) == signs
    assert [row.open for row in found] == [sign is not Sign.SETTLED for sign in signs]


def test_a_settled_row_names_the_verdict_and_its_act_is_done() -> None:
    men = made(judged(Verdict.UNSUPPORTED, Reason.CHANGED_NUMBER))[0]
    assert men.status == "Tagged unsupported · Changed"
    assert (men.acts[0].intent, men.acts[0].tip) == (
        None,
        "The claim has this verdict and this reason",
    )


def test_an_about_that_was_lost_is_worth_a_look_and_has_its_act() -> None:
    pair = counting_pair()
    assert pair.derived
    about = FigureMatch(EQUAL, MEN.start, MEN.end)
    figures = (Figure(*place(DERIVED, "93"), FigureKind.NUMBER, "39", match=about),)
    derived = replace(pair.derived, layers=replace(pair.derived.layers, figures=figures))
    (row,) = rows(Outlook(replace(pair, derived=derived), ME.id))
    assert (row.sign, row.status, row.open) == (Sign.LOST, "More exact than the source", True)
    assert words(row.source).startswith("[about] 39 ·")
    assert [act.text for act in row.acts] == ["Tag embellished: dropped hedge"]


@pytest.fixture
def page(bench: Bench) -> LedgerPage:
    """The page on the desk, by its key, the first row chosen."""
    bench.session.store.add_pair(counting_pair())
    bench.session.open_pair("counting")
    page = bench.window.pages[Panel.FIGURES]
    assert isinstance(page, LedgerPage)
    bench.key(Qt.Key.Key_2, Qt.KeyboardModifier.AltModifier)
    bench.qtbot.waitUntil(lambda: len(page.model.rows) == 5)
    page.list.setFocus()
    bench.key(Qt.Key.Key_Home)
    return page


def press(bench: Bench, page: LedgerPage, button: int = 0) -> None:
    page.detail.buttons[button].setFocus()
    shown = page.model.rows
    bench.key(Qt.Key.Key_Space)
    bench.qtbot.waitUntil(lambda: page.model.rows is not shown)


def test_one_key_tags_the_claim_with_the_reason_and_what_contradicts_it(
    bench: Bench, page: LedgerPage
) -> None:
    press(bench, page)
    own = bench.own("93 men")
    assert (own.verdict, own.reasons) == (Verdict.UNSUPPORTED, (Reason.CHANGED_NUMBER,))
    assert [(e.text, e.role) for e in own.evidence] == [
        ("Some 39 men came on 12 May.", Role.CONTRADICTS)
    ]
    assert page.model.rows[0].sign is Sign.SETTLED
    bench.session.undo()
    assert bench.judged("93 men") is None


def test_the_arrows_go_on_after_an_act(bench: Bench, page: LedgerPage) -> None:
    press(bench, page)
    assert bench.focus() is page.list
    bench.key(Qt.Key.Key_Down)
    assert page.detail.status.text() == "<b>Changed</b>"
    press(bench, page)
    assert bench.own("93 men").reasons == (Reason.CHANGED_NUMBER, Reason.CHANGED_DATE)
    assert len(bench.own("93 men").evidence) == 1


def test_of_those_to_look_at_the_next_one_takes_the_place_of_the_settled(
    bench: Bench, page: LedgerPage
) -> None:
    page.filter.setFocus()
    bench.key(Qt.Key.Key_Down)
    assert page.model.rowCount() == 3
    page.list.setFocus()
    bench.key(Qt.Key.Key_Home)
    press(bench, page)
    assert page.model.rowCount() == 2
    assert page.list.currentIndex().row() == 0
    assert page.detail.derived.text().startswith("<b><u>14</u></b> May")


def test_a_click_on_a_row_shows_both_figures(bench: Bench, page: LedgerPage) -> None:
    box = page.list.visualRect(page.model.index(3))
    bench.qtbot.mouseClick(page.list.viewport(), Qt.MouseButton.LeftButton, pos=box.center())
    assert bench.presenter.claim
    assert bench.presenter.claim.id == "a0-19"
    marks = bench.window.source.view.sheet.marks
    assert any(m.kind.name == "POINTED" for m in marks.at(SUM.start))
