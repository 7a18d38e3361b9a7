"""What was read of files, put into the open set: some in one commit, within a turn of the event loop."""

from __future__ import annotations

from collections import deque
from functools import partial
from time import monotonic

from newsannot.gui.presenter import Presenter
from newsannot.intake import Coming, Found, Merged, Result, put
from newsannot.session import Session

_TURN = 0.005  # seconds after which a commit is begun


class Putting:
    """Puts into one set; what comes to the pair on the desk is shown when it is there."""

    def __init__(self, presenter: Presenter, session: Session, *, keep: bool = False) -> None:
        """``keep`` keeps the bytes of articles' files too."""
        self._presenter = presenter
        self._session = session
        self._keep = keep

    @property
    def is_open(self) -> bool:
        """Whether it is still the open set."""
        return self._presenter.session is self._session

    def some(self, items: deque[Coming]) -> list[tuple[Coming, Result]]:
        """Put in as many of these as there is time for, and commit; SetError, and none of them, where that fails."""
        if any(map(self._is_shown, items)):
            self._presenter.flush()  # or the note would be written over rows that are no longer these
        done: list[tuple[Coming, Result]] = []
        until = monotonic() + _TURN
        with self._session.store.together():
            while items and monotonic() < until:
                done.append((items[0], put(self._session.store, items[0], keep=self._keep)))
                items.popleft()
        self._show_merged(done)
        return done

    def _is_shown(self, item: Coming) -> bool:
        shown = self._presenter.pair
        return shown is not None and isinstance(item, Found) and item.pair.id == shown.id

    def _show_merged(self, done: list[tuple[Coming, Result]]) -> None:
        for item, result in done:
            if self._is_shown(item) and isinstance(result, Merged) and result.report.gains:
                self._presenter.try_(partial(self._session.open_pair, result.pair))
