"""What was searched for while a claim was at hand stands with its unsupported verdict."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QGuiApplication

from newsannot import record
from newsannot.model import Annotator, Searched, Span, Verdict
from tests.gui.conftest import SOURCE, Bench, place

pytestmark = pytest.mark.gui

Key = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier


def find(bench: Bench, words: str) -> None:
    """Type words in the bar, go to the next hit, close it."""
    bench.key(Key.Key_F, CONTROL)
    bench.qtbot.keyClicks(bench.focus(), words)
    bench.qtbot.waitUntil(lambda: bench.finder._search is None)
    bench.key(Key.Key_Return)
    bench.key(Key.Key_Escape)
    bench.window.derived.setFocus()


def sentence(words: str) -> Span:
    return Span(*place(SOURCE, words))


PROMISED = sentence("Mayor Ana Ruiz said the bridge may reopen in May.")
WORKERS = sentence("Some 39 workers repair it.")
WEATHER = sentence("“We hope for dry weather,” Ruiz added.")


def searched(bench: Bench, words: str) -> Searched:
    found = bench.own(words).searched
    assert found
    return found


def test_terms_and_passages_seen_are_kept_with_the_verdict_and_undone_with_it(
    bench: Bench,
) -> None:
    find(bench, "workers")
    bench.key(Key.Key_U)
    found = searched(bench, "promised")
    assert (found.terms, found.passages) == (("workers",), (PROMISED, WORKERS))
    bench.key(Key.Key_Z, CONTROL)
    assert bench.judged("promised") is None


def test_the_sentence_around_a_hit_that_was_gone_to_was_seen(bench: Bench) -> None:
    find(bench, "hope")
    find(bench, "39")
    bench.key(Key.Key_U)
    found = searched(bench, "promised")
    assert found.terms == ("hope", "39")
    assert found.passages == (PROMISED, WORKERS, WEATHER)


def test_what_was_looked_for_on_another_claim_is_that_claims(bench: Bench) -> None:
    find(bench, "tunnel")
    bench.key(Key.Key_N)
    find(bench, "crew")
    bench.key(Key.Key_U)
    bench.key(Key.Key_P)
    bench.key(Key.Key_U)
    assert searched(bench, "93").terms == ("crew",)
    assert searched(bench, "promised").terms == ("tunnel",)


def test_what_somebody_else_looked_for_is_not_kept_with_mine(bench: Bench) -> None:
    find(bench, "workers")
    bench.session.know(Annotator("you", "You"))
    bench.key(Key.Key_U)
    found = searched(bench, "promised")
    assert (found.terms, found.passages) == ((), (PROMISED,))


def test_a_verdict_that_holds_keeps_nothing(bench: Bench) -> None:
    find(bench, "workers")
    bench.key(Key.Key_M)
    assert bench.own("promised").searched is None


def test_a_suggestion_that_is_kept_back_was_not_seen(bench: Bench) -> None:
    bench.window.actions_["judge_first"].trigger()
    bench.session.open_pair("bridge")
    bench.window.derived.setFocus()
    bench.key(Key.Key_U)
    assert bench.own("promised").searched is None


def test_an_accepted_unsupported_suggestion_keeps_what_was_looked_for(bench: Bench) -> None:
    bench.key(Key.Key_N)
    find(bench, "dry")
    bench.key(Key.Key_Return)
    own = bench.own("93")
    assert own.verdict is Verdict.UNSUPPORTED
    assert own.searched
    assert (own.searched.terms, own.searched.passages) == (("dry",), (WEATHER,))


def test_another_pair_begins_without_a_trail(bench: Bench) -> None:
    find(bench, "workers")
    bench.session.open_pair("bridge")
    bench.window.derived.setFocus()
    bench.key(Key.Key_U)
    assert searched(bench, "promised").terms == ()


def test_the_claim_says_what_was_searched_and_leads_to_the_passages(bench: Bench) -> None:
    box = bench.window.claims.detail.searched
    assert box.isHidden()
    find(bench, "workers")
    find(bench, "tunnel")
    bench.key(Key.Key_U)
    assert box.head.text() == "Searched: «workers», «tunnel»; 2 passages seen, not linked"
    bench.qtbot.mouseClick(box.passages.buttons[1], Qt.MouseButton.LeftButton)
    assert bench.window.source.selection() == WORKERS
    bench.key(Key.Key_L)
    assert box.head.text() == "Searched: «workers», «tunnel»; 1 passage seen, not linked"
    bench.key(Key.Key_M)
    assert box.isHidden()


def test_it_is_in_the_record_and_in_the_copied_table(bench: Bench) -> None:
    find(bench, "workers")
    bench.key(Key.Key_U)
    claim = record.to_record(bench.pair)["claims"][0]
    assert claim["searched"]["terms"] == ("workers",)
    assert record.loads(record.dumps(bench.pair)).claims[0].judgements[0].searched == searched(
        bench, "promised"
    )
    bench.key(Key.Key_C, CONTROL | Qt.KeyboardModifier.ShiftModifier)
    assert "Searched: «workers»; 2 passages seen" in QGuiApplication.clipboard().text()


def test_the_first_hit_was_seen_too_when_it_is_gone_on_from(bench: Bench) -> None:
    bench.window.source.setFocus()
    bench.key(Key.Key_F, CONTROL)
    bench.qtbot.keyClicks(bench.focus(), "weather")
    bench.qtbot.waitUntil(lambda: bench.finder._search is None)
    bench.key(Key.Key_Return)
    seen = [look.passage for look in bench.presenter.trail.looks if look.passage]
    assert WEATHER in seen


def test_terms_are_shown_as_they_were_typed(bench: Bench) -> None:
    find(bench, "<i>39</i>")
    bench.key(Key.Key_U)
    box = bench.window.claims.detail.searched
    label = QAccessible.queryAccessibleInterface(box.head)
    assert "«<i>39</i>»" in label.text(QAccessible.Text.Name)
