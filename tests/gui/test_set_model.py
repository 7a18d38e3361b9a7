"""The table model of the list of pairs, and the words of its rows."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import pytest
from PySide6.QtCore import QDate, QDateTime, QLocale, QTime
from pytestqt.modeltest import ModelTester

from newsannot.gui.set_model import PAGE, Column, People, SetModel, Shown
from newsannot.gui.set_words import count_words, nothing_words, touched_words
from newsannot.store.overview import Filter, PairOverview, Tally, Where
from newsannot.terms import Reason, Status, Verdict

pytestmark = pytest.mark.gui

LETTERS = {Verdict.MATCHING: "M", Verdict.EMBELLISHED: "E", Verdict.UNSUPPORTED: "U"}
NOW = QDateTime(QDate(2026, 11, 26), QTime(21, 30))


def overview(number: int) -> PairOverview:
    given = dict.fromkeys(Verdict, 0) | {Verdict.MATCHING: 2}
    tallies = (Tally("me", given),)
    return PairOverview(
        number, str(number), "Source", f"Title {number}", Status.NEW, (), "", 3, tallies, None
    )


class Rows:
    """Pairs with these numbers; notes what was fetched."""

    def __init__(self) -> None:
        self.fetched: list[int] = []

    def __call__(self, numbers: Sequence[int]) -> Mapping[int, Shown]:
        self.fetched += numbers
        return {number: Shown(overview(number)) for number in numbers if number != 13}


@pytest.fixture
def model() -> SetModel:
    model = SetModel(LETTERS)
    model.fetch = Rows()
    return model


def test_the_model_keeps_qts_rules(qtmodeltester: ModelTester, model: SetModel) -> None:
    qtmodeltester.check(model)
    model.show(range(1, 40), People("me", {"me": "Me"}))
    qtmodeltester.check(model)
    model.refresh()
    model.show((), People())
    qtmodeltester.check(model)


def test_rows_are_fetched_a_page_at_a_time_when_they_are_looked_at(model: SetModel) -> None:
    rows = Rows()
    model.fetch = rows
    model.show(range(50_000), People("me"))
    assert rows.fetched == []
    place = 30_000
    assert model.index(place, Column.DERIVED).data() == f"Title {place}"
    assert place in rows.fetched
    assert len(rows.fetched) == PAGE
    assert model.index(place + 1, Column.MATCHING).data() == "2"
    assert len(rows.fetched) == PAGE


def test_a_pair_that_has_gone_meanwhile_is_an_empty_row(model: SetModel) -> None:
    model.show(range(20), People("me"))
    assert model.index(13, Column.DERIVED).data() is None


def test_no_page_is_kept_for_good(model: SetModel) -> None:
    rows = Rows()
    model.fetch = rows
    model.show(range(100 * PAGE), People("me"))
    for page in (*range(100), 0):
        model.row(page * PAGE)
    assert len(rows.fetched) == 101 * PAGE


@pytest.mark.parametrize(
    ("at", "words"),
    [
        ((2026, 11, 26, 14, 3), "today 2:03 PM"),
        ((2026, 11, 25, 23, 59), "yesterday"),
        ((2026, 11, 3, 9, 0), "Nov 3"),
        ((2025, 11, 3, 9, 0), "Nov 3, 2025"),
    ],
)
def test_when_a_pair_was_touched_is_told_in_the_desktops_way(
    at: tuple[int, int, int, int, int], words: str
) -> None:
    QLocale.setDefault(QLocale("en_US"))
    year, month, day, hour, minute = at
    moment = QDateTime(QDate(year, month, day), QTime(hour, minute)).toUTC()
    told = touched_words(moment.toString("yyyy-MM-ddTHH:mm:ss.zzz") + "Z", NOW)
    assert told.replace("\u202f", " ") == words


@pytest.mark.parametrize(
    ("locale", "words"), [("de_DE", "3. Nov."), ("en_GB", "3 Nov"), ("ja_JP", "11月3日")]
)
def test_a_day_is_written_as_the_language_has_it(locale: str, words: str) -> None:
    QLocale.setDefault(QLocale(locale))
    assert touched_words("2026-11-03T09:00:00.000Z", NOW) == words


@pytest.fixture(autouse=True)
def usual_locale() -> object:
    yield
    QLocale.setDefault(QLocale.system())


def test_what_was_never_touched_or_has_no_time_is_told_as_nothing() -> None:
    assert touched_words(None, NOW) == touched_words("yesterday", NOW) == ""


def test_the_number_of_pairs_is_said() -> None:
    assert count_words(1204, 50_000) == "1,204 of 50,000 pairs"
    assert [count_words(n, n) for n in (0, 1, 2)] == ["0 pairs", "1 pair", "2 pairs"]
    assert count_words(0, 1) == "0 of 1 pair"


@pytest.mark.parametrize(
    ("which", "words"),
    [
        (Filter(words="zebra"), "No pair has «zebra»."),
        (Filter(words="zebra", where=Where.NOTES), "No pair has «zebra» in a note."),
        (Filter(verdict=Verdict.MATCHING), "No pair has a claim tagged matching."),
        (
            Filter(statuses=frozenset({Status.DONE}), tag="budget", reason=Reason.OTHER),
            "No pair has all of this: the status done, the reason other, the tag budget.",
        ),
        (
            Filter(annotator="ada", unread=True),
            "No pair has all of this: a verdict by Ada, still to be read.",
        ),
        (Filter(unsure=True), "No pair has an unsure claim."),
    ],
)
def test_a_filter_without_hits_is_said_in_words(which: Filter, words: str) -> None:
    assert nothing_words(which, {"ada": "Ada"}) == words
