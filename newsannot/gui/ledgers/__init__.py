"""The ledgers that can stand beside the texts: what each is called, how it is made and how it is shown."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from PySide6.QtCore import SignalInstance

from newsannot.gui.ledger import Panel
from newsannot.gui.ledgers import left_out
from newsannot.gui.marking import Outlook
from newsannot.gui.theme import Theme


class Page(Protocol):
    """A widget that shows what a ledger made."""

    row_chosen: SignalInstance
    act_chosen: SignalInstance

    def show_value(self, value: object) -> None: ...

    def show_waiting(self) -> None: ...

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
    return (Ledger(Panel.LEFT_OUT, left_out.rows, left_out.page),)
