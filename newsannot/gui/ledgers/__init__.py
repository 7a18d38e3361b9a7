"""The ledgers that can stand beside the texts: what each is called, how it is made and how it is shown."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from PySide6.QtCore import SignalInstance

from newsannot.gui.ledger import Panel
from newsannot.gui.ledger_page import LedgerPage
from newsannot.gui.marking import Outlook
from newsannot.gui.reuse_page import ReusePage
from newsannot.gui.theme import Theme
from newsannot.gui.words import tr


class Page(Protocol):
    """A widget that shows what a ledger made."""

    row_chosen: SignalInstance
    act_chosen: SignalInstance

    def show_value(self, value: object) -> None: ...

    def show_waiting(self) -> None: ...

    def show_failed(self) -> None: ...

    def badge(self) -> str: ...

    def set_theme(self, theme: Theme) -> None: ...


@dataclass(frozen=True, slots=True)
class Ledger:
    """``build`` makes the value in a thread, from what cannot change; ``page`` shows it."""

    panel: Panel
    build: Callable[[Outlook], object]
    page: Callable[[Theme], Page]


def ledgers() -> tuple[Ledger, ...]:
    """All of them, in order."""
    return (
        Ledger(Panel.FIGURES, _figures, _figures_page),
        Ledger(Panel.QUOTES, _quotes, _quotes_page),
        Ledger(Panel.NAMES, _names, _names_page),
        Ledger(Panel.HEDGES, _hedges, _hedges_page),
        Ledger(Panel.LEFT_OUT, _left_out, _left_out_page),
        Ledger(Panel.REUSE, _reuse, ReusePage),
    )


# What makes the rows loads the analysis' word lists: in the thread, not while the window is furnished.


def _figures(outlook: Outlook) -> object:
    from newsannot.gui.ledgers.figures import rows

    return rows(outlook)


def _figures_page(theme: Theme) -> Page:
    return LedgerPage(theme, tr("Figures"), tr("The derived article has no figures"))


def _quotes(outlook: Outlook) -> object:
    from newsannot.gui.ledgers.quotes import rows

    return rows(outlook)


def _quotes_page(theme: Theme) -> Page:
    return LedgerPage(theme, tr("Quotes"), tr("The derived article quotes nobody"))


def _names(outlook: Outlook) -> object:
    from newsannot.gui.ledgers.names import rows

    return rows(outlook)


def _names_page(theme: Theme) -> Page:
    return LedgerPage(theme, tr("Names"), tr("Neither article names anybody"))


def _hedges(outlook: Outlook) -> object:
    from newsannot.gui.ledgers.certainty import rows

    return rows(outlook)


def _hedges_page(theme: Theme) -> Page:
    nothing = tr("No claim is told with more or less reserve than its evidence")
    return LedgerPage(theme, tr("Hedges and attribution"), nothing)


def _left_out(outlook: Outlook) -> object:
    from newsannot.gui.ledgers.left_out import rows

    return rows(outlook)


def _left_out_page(theme: Theme) -> Page:
    nothing = tr("The derived article leaves no sentence of the source out")
    return LedgerPage(theme, tr("What the derived article leaves out"), nothing)


def _reuse(outlook: Outlook) -> object:
    from newsannot.gui.ledgers.reuse import sheet

    return sheet(outlook)
