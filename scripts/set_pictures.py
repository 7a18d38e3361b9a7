"""Pictures for the guide's chapter on sets: ten pairs that two readers judged, light and dark together."""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["LANGUAGE"] = "en"  # whoever makes them

from guide_pictures import RECOLOURED, ROOT, SETTLED, both
from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from newsannot import batch, verbs
from newsannot.formats import newspair
from newsannot.gui.desktop import Desktop
from newsannot.model import Annotator, Verdict
from newsannot.session import Session
from newsannot.settings import ReadingSettings, Scheme, Settings
from newsannot.store import Store

PICTURES = Path(os.environ.get("SHOTS", ROOT / "docs" / "sets"))
GOLD = ROOT / "seeds" / "gold"
KIM = Annotator("kim", "Kim")
ASKED = 200  # milliseconds between two looks at what is waited for


def laid_out(folder: Path) -> Path:
    """A set of a desk: pairs of which some are done, some begun and the last ones not read."""
    path = folder / "Desk.newsannot"
    files = sorted(GOLD.glob("*/*.newspair"))
    with Store(path) as store:
        for number, file in enumerate(files):
            pair = newspair.read(file)
            store.add_pair(batch.read_pair(pair, ReadingSettings()) if number < 8 else pair)
    session = Session(Store(path), KIM)
    for number, file in enumerate(files[:7]):
        pair = newspair.read(file).id
        session.open_pair(pair)
        work(session, claims=17 if number < 3 else 4 * number - 9)
        tags = ("front page",) if number % 3 else ("court",)
        session.describe(pair, lambda cover, tags=tags: verbs.add_tags(cover, tags))
        if number < 3:
            session.describe(pair, verbs.mark_done)
    session.describe(pair, lambda cover: verbs.describe(cover, "Ask the press office first"))
    session.close()
    return path


def work(session: Session, claims: int) -> None:
    assert session.pair
    for number, claim in enumerate(session.pair.claims[:claims]):
        verdict = claim.suggestion.verdict if claim.suggestion else tuple(Verdict)[number % 3]
        session.do(verbs.tag(session.desk(), claim.id, verdict))


class Album(QObject):
    """Goes through the set's views, one after the other, and pictures each."""

    def __init__(self, folder: Path) -> None:
        settings = Settings(
            scheme=Scheme.LIGHT, annotator_id=KIM.id, annotator_name=KIM.name, name_asked=True
        )
        self._path = laid_out(folder)
        self._desktop = Desktop(settings, folder / "settings.json", folder)
        super().__init__()
        self._work = self._steps()
        self._desktop.ready.connect(self._step)

    def run(self) -> int:
        self._desktop.window.resize(1240, 760)
        return self._desktop.run([self._path])

    def _step(self) -> None:
        wait = next(self._work, None)
        if wait is None:
            self._desktop.window.close()
        else:
            QTimer.singleShot(wait, self._step)

    def _steps(self) -> Iterator[int]:
        """What is done, with the milliseconds to wait after each step."""
        window, actions = self._desktop.window, self._desktop.window.actions_
        yield from self._until(lambda: self._desktop.presenter and self._desktop.presenter.pair)
        yield SETTLED
        actions["show_set"].trigger()
        yield SETTLED
        yield from self._pictured("list", window)
        actions["show_set"].trigger()
        actions["show_all"].trigger()
        yield SETTLED
        yield from self._pictured("all", window)
        actions["adjudicate"].trigger()
        yield SETTLED
        yield from self._pictured("adjudicate", window)
        for name in ("history", "agreement", "statistics", "restore", "erase"):
            actions[name].trigger()
            yield SETTLED
            shown = self._newest()
            yield from self._pictured(name, shown)
            shown.close()

    def _newest(self) -> QWidget:
        """The window that has come over the other one."""
        own = self._desktop.window
        shown = [w for w in QApplication.topLevelWidgets() if w.isVisible() and w is not own]
        return shown[-1] if shown else own

    def _pictured(
        self, name: str, widget: QWidget, look: Callable[[], object] = lambda: None
    ) -> Iterator[int]:
        actions = self._desktop.window.actions_
        images = []
        for scheme in ("light", "dark"):
            actions[f"scheme_{scheme}"].trigger()
            yield SETTLED
            look()
            yield RECOLOURED
            images.append(widget.grab().toImage())
        actions["scheme_light"].trigger()
        both(*images).save(str(PICTURES / f"{name}.png"))
        yield RECOLOURED

    def _until(self, there: Callable[[], object]) -> Iterator[int]:
        while not there():
            yield ASKED


def main() -> int:
    PICTURES.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as name:
        return Album(Path(name)).run()


if __name__ == "__main__":
    sys.exit(main())
