"""Names, quotes and boilerplate corrected by the menu, as a person chooses in it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from newsannot.gui.corrections import CorrectionMenu
from newsannot.model import Alias, Entity, Origin, Pair, Side, Span
from tests.gui.conftest import DERIVED, SOURCE, Bench, place

pytestmark = [
    pytest.mark.gui,
]


def choose(
    bench: Bench, side: Side, at: str, *path: str, selected: str = "", pair: Pair | None = None
) -> None:
    """Take an entry of the menu at these words."""
    text = SOURCE if side is Side.SOURCE else DERIVED
    selection = Span(*place(text, selected)) if selected else None
    menu = CorrectionMenu(bench.window, pair or bench.pair, side, place(text, at)[0], selection)
    menu.chosen.connect(bench.presenter.do)
    action: QAction | None = None
    where: QMenu = menu
    for step in path:
        action = next(a for a in where.actions() if step in a.text())
        submenu = action.menu()
        where = submenu if isinstance(submenu, QMenu) else where
    assert action
    action.trigger()


def test_words_are_marked_as_a_name_and_undone(bench: Bench) -> None:
    before = bench.pair
    choose(bench, Side.SOURCE, "workers", "Mark as a name", "organisation", selected="workers")
    (made,) = (e for e in bench.pair.source.layers.entities if e.origin is Origin.MANUAL)
    assert (SOURCE[made.start : made.end], made.label) == ("workers", "ORG")
    bench.window.actions_["undo"].trigger()
    assert bench.pair == before


def test_a_name_is_struck_out(bench: Bench) -> None:
    choose(bench, Side.DERIVED, "Ruiz", "is…", "not a name")
    assert bench.pair.derived
    assert bench.pair.derived.layers.entities == ()
    assert [r.layer for r in bench.pair.derived.rejected] == ["entities"]


def test_a_name_gets_another_type_and_keeps_its_referent(bench: Bench) -> None:
    choose(bench, Side.DERIVED, "Ruiz", "is…", "organisation")
    assert bench.pair.derived
    (entity,) = bench.pair.derived.layers.entities
    assert (entity.label, entity.who, entity.origin) == ("ORG", "p1", Origin.MANUAL)


def test_a_name_is_said_to_be_the_same_as_another_of_its_kind(bench: Bench) -> None:
    pair = bench.pair
    mayor = Entity(*place(SOURCE, "Mayor"), "PERSON", "p2", "Tom & Co")
    layers = replace(pair.source.layers, entities=(mayor, *pair.source.layers.entities))
    pair = replace(pair, source=replace(pair.source, layers=layers))
    choose(bench, Side.DERIVED, "Ruiz", "is…", "the same as", "Tom && Co", pair=pair)
    assert bench.pair.aliases == (Alias(("Ana Ruiz", "Tom & Co")),)
    bench.window.actions_["undo"].trigger()
    assert bench.pair.aliases == ()


def test_a_quote_gets_the_selected_words_as_its_speaker(bench: Bench) -> None:
    choose(bench, Side.DERIVED, "she added", "speaks the quote", selected="she")
    assert bench.pair.derived
    (quote,) = bench.pair.derived.layers.quotes
    assert quote.speaker
    assert quote.speaker.text == "she"


def test_a_quote_gets_a_person_of_the_text_as_its_speaker(bench: Bench) -> None:
    choose(bench, Side.DERIVED, "We hope", "Speaker of this quote", "Ana Ruiz")
    assert bench.pair.derived
    (quote,) = bench.pair.derived.layers.quotes
    assert quote.speaker
    assert quote.speaker.who == "p1"


def test_a_quote_is_struck_out_and_another_marked(bench: Bench) -> None:
    choose(bench, Side.DERIVED, "We hope", "This is not a quote")
    choose(bench, Side.DERIVED, "Traffic", "Mark as a quote", selected="Traffic will double")
    assert bench.pair.derived
    (quote,) = bench.pair.derived.layers.quotes
    assert DERIVED[quote.start : quote.end] == "Traffic will double"


def test_boilerplate_is_marked_and_restored(bench: Bench) -> None:
    line = "Follow us on the @bridge."
    choose(bench, Side.SOURCE, "Follow", "not article text", selected=line)
    (passage,) = bench.pair.source.layers.boilerplate
    assert SOURCE[passage.start : passage.end] == line
    choose(bench, Side.SOURCE, "Follow", "This is article text")
    assert bench.pair.source.layers.boilerplate == ()
