"""The claim at hand, word by word: signs in both texts, counts in its detail, a key that switches the signs."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont, QImage, QPainter
from PySide6.QtWidgets import QApplication

from newsannot import record
from newsannot.gui.layers import MarkGroup, MarkKind
from newsannot.gui.marking import Outlook
from newsannot.gui.marks import Mark
from newsannot.gui.spoken_marks import spoken_mark
from newsannot.gui.strips import Ruler, Strip
from newsannot.gui.theme import Theme
from newsannot.gui.word_marks import reworded
from newsannot.gui.word_signs import WordSigns
from newsannot.ledgers.rewording import Fate
from newsannot.model import (
    Claim,
    Cue,
    Layers,
    Passage,
    Quote,
    QuoteKind,
    Scores,
    Side,
    Speaker,
    Suggestion,
    Verdict,
)
from tests.gui.conftest import DERIVED, SOURCE, Bench

pytestmark = [pytest.mark.gui, pytest.mark.qt_log_ignore("This plugin does not support")]


def marks(bench: Bench, side: Side) -> list[Mark]:
    pane = bench.window.source if side is Side.SOURCE else bench.window.derived
    group = pane.view.sheet.marks.group(MarkGroup.WORDS)
    return [placed.mark for placed in group.within(0, 1000)]


def signed(bench: Bench, side: Side) -> list[tuple[Fate, str]]:
    text = SOURCE if side is Side.SOURCE else DERIVED
    return [(m.fate, text[m.start : m.end]) for m in marks(bench, side) if m.fate]


def choose(bench: Bench, words: str) -> None:
    bench.presenter.choose(bench.claim(words).id)
    QApplication.processEvents()  # the words are compared in the next turn


def counts(bench: Bench) -> list[str]:
    words = bench.window.claims.detail.words
    return [count.text() for count in words.counts.values() if not count.isHidden()]


def test_the_claim_at_hand_and_its_evidence_are_compared_word_by_word(bench: Bench) -> None:
    choose(bench, "93 workers")
    assert signed(bench, Side.DERIVED) == [
        (Fate.ADDED, "Exactly"),
        (Fate.CHANGED, "93"),
    ]
    assert signed(bench, Side.SOURCE) == [
        (Fate.DROPPED, "Some"),
        (Fate.CHANGED, "39"),
        (Fate.KEPT, "workers repair"),
    ]


def test_the_words_of_another_claim_take_their_place(bench: Bench) -> None:
    choose(bench, "93 workers")
    choose(bench, "reopen")
    assert (Fate.CHANGED, "will") in signed(bench, Side.DERIVED)
    assert all(mark.key == bench.claim("reopen").id for mark in marks(bench, Side.DERIVED))


def test_the_signs_of_a_former_claim_go_at_once(bench: Bench) -> None:
    choose(bench, "93 workers")
    bench.presenter.choose(bench.claim("reopen").id)
    assert marks(bench, Side.SOURCE) == marks(bench, Side.DERIVED) == []


def test_linked_evidence_takes_the_place_of_the_suggested(bench: Bench) -> None:
    choose(bench, "93 workers")
    bench.select("source", "the bridge may reopen")
    bench.key(Qt.Key.Key_L)
    QApplication.processEvents()
    assert signed(bench, Side.SOURCE) == []


def test_a_tip_tells_what_became_of_a_word(bench: Bench) -> None:
    choose(bench, "93 workers")
    tips = [mark.tip for side in Side for mark in marks(bench, side) if mark.tip]
    assert tips == [
        "Dropped: «Some» is not in the claim",
        "«39», in the claim «93»",
        "Added: «Exactly» is not in the evidence",
        "«93», in the evidence «39»",
    ]


def test_the_detail_counts_the_words_with_the_same_signs(bench: Bench) -> None:
    choose(bench, "93 workers")
    assert counts(bench) == ["2 kept", "1 changed", "1 added", "1 dropped"]


def test_nothing_is_compared_while_the_suggestion_waits_for_a_verdict(bench: Bench) -> None:
    bench.window.actions_["judge_first"].trigger()
    choose(bench, "93 workers")
    assert bench.window.claims.detail.words.isHidden()
    assert marks(bench, Side.SOURCE) == marks(bench, Side.DERIVED) == []
    bench.key(Qt.Key.Key_U)
    QApplication.processEvents()
    assert counts(bench)
    assert marks(bench, Side.DERIVED)


def test_a_key_and_a_layer_switch_the_signs(bench: Bench) -> None:
    action = bench.window.actions_["compare_words"]
    switch = bench.window.layers.switches[MarkKind.WORDS]
    assert action.isChecked()
    bench.key(Qt.Key.Key_W)
    assert not action.isChecked()
    assert not switch.isChecked()
    assert MarkKind.WORDS not in bench.window.derived.view.kinds
    switch.click()
    assert action.isChecked()
    assert MarkKind.WORDS in bench.window.source.view.kinds


def test_an_attribution_that_the_claim_lost_is_dropped_whole() -> None:
    said = "The harbour office said the bridge is closed for heavy lorries."
    told = "The bridge is closed for heavy lorries."
    speaker = Speaker(0, 18, "The harbour office")
    quote = Quote(24, len(said), QuoteKind.INDIRECT, speaker=speaker, cue=Cue(19, 23, "said"))
    passage = Passage(0, len(said), 0.9, selected=True)
    suggestion = Suggestion(Verdict.MATCHING, False, 0.9, Scores(0.9, 0.1, 0.0), (passage,))
    claim = Claim(0, len(told), "c", told, suggestion=suggestion)
    source = replace(record.article(said), layers=Layers(quotes=(quote,)))
    pair = replace(record.new_pair(source, record.article(told)), claims=(claim,))
    rewording = reworded(Outlook(pair, "me"), claim)
    assert rewording
    dropped = [said[w.start : w.end] for w in rewording.source if w.fate is Fate.DROPPED]
    assert dropped == ["harbour office said"]


def test_added_and_dropped_words_are_heard_as_such(bench: Bench) -> None:
    choose(bench, "93 workers")
    outlook = bench.presenter.outlook()
    assert outlook
    heard = [spoken_mark(outlook, Side.DERIVED, mark) for mark in marks(bench, Side.DERIVED)]
    assert heard == ["", "added", "«93», in the evidence «39»"]
    heard = [spoken_mark(outlook, Side.SOURCE, mark) for mark in marks(bench, Side.SOURCE)]
    assert heard == ["dropped", "«39», in the claim «93»", ""]


def test_going_through_what_lies_at_a_place_passes_the_words_by(bench: Bench) -> None:
    choose(bench, "93 workers")
    bench.window.derived.set_caret(DERIVED.index("93"))
    bench.window.actions_["reach"].trigger()
    assert bench.said().startswith("Claim 2")


@pytest.mark.parametrize("dark", [False, True])
def test_the_signs_differ_in_shape(dark: bool) -> None:
    """Each fate blackens other pixels, whatever its colour."""
    ruler = Ruler(QFont("DejaVu Serif", 13), 1.4)
    shapes = set()
    for fate, alike in ((f, a) for f in Fate for a in (False, True)):
        image = QImage(80, 40, QImage.Format.Format_Grayscale8)
        image.fill(Qt.GlobalColor.white if not dark else Qt.GlobalColor.black)
        painter = QPainter(image)
        strip = Strip(QRectF(5, 5, 70, ruler.height), 5 + ruler.ascent)
        WordSigns(Theme.load(dark=dark), ruler).draw(painter, fate, strip, alike=alike)
        painter.end()
        ground = image.pixelColor(0, 0)
        rows = range(image.height())
        shapes.add(
            tuple(sum(image.pixelColor(x, y) != ground for x in range(image.width())) for y in rows)
        )
    assert len(shapes) == len(Fate) + 1
