"""Pictures for the README and the guide: the sample pair, some claims tagged, and what several people say of it."""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
from collections.abc import Iterator
from functools import partial
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["LANGUAGE"] = "en"  # whoever makes them

from guide_pictures import RECOLOURED, SETTLED, both
from PySide6.QtCore import QObject, QTimer

from newsannot import verbs
from newsannot.gui.default_set import default_path
from newsannot.gui.demo import Demo
from newsannot.gui.desktop import Desktop
from newsannot.model import Annotator, Reason, Role, Span, Verdict
from newsannot.resources import SAMPLES, sample
from newsannot.session import Session
from newsannot.settings import Scheme, Settings
from newsannot.store import Store

DOCS = Path(__file__).resolve().parents[1] / "docs"

TAGS = ("matching",) * 4 + ("unsupported",) + ("matching",) * 3
"""Of the first claims, as seeds/ferry/README.md has them."""
AGAINST = "at about 4.40pm on Saturday, 14 March"


def work(desktop: Desktop) -> None:
    """Tag the first claims, link what speaks against one of them, and leave the next at hand."""
    actions, window = desktop.window.actions_, desktop.window
    assert desktop.presenter and desktop.presenter.pair
    start = desktop.presenter.pair.source.text.index(AGAINST)
    for verdict in TAGS:
        actions[verdict].trigger()
        if verdict == "unsupported":
            window.source.select(Span(start, start + len(AGAINST)))
            actions["link_against"].trigger()
        actions["next"].trigger()


COLLEAGUES = {Annotator("ana", "Ana Ruiz"): "MMEMUEM", Annotator("max", "Max Oberhuber"): "MMMMMMM"}
"""Of whom each gave the first claims these verdicts."""
DATE = 4  # the claim, from 0, whose date the source has otherwise


def join_in(path: Path) -> None:
    """Let colleagues judge the first claims too; one links what speaks against the date, and says why."""
    session = Session(Store(path), next(iter(COLLEAGUES)))
    session.open_last()
    assert session.pair
    claims, source = session.pair.claims, session.pair.source.text
    letters = {verdict.value[0].upper(): verdict for verdict in Verdict}
    for person, given in COLLEAGUES.items():
        session.know(person)
        for claim, letter in zip(claims, given, strict=False):
            session.do(verbs.tag(session.desk(), claim.id, letters[letter]))
    start, disputed = source.index(AGAINST), claims[DATE].id
    for role, person in zip((Role.CONTRADICTS, Role.SUPPORTS), COLLEAGUES, strict=True):
        session.know(person)
        passage = Span(start, start + len(AGAINST))
        session.do(verbs.link(session.desk(), disputed, passage, role))
    session.know(next(iter(COLLEAGUES)))
    session.do(verbs.toggle_reason(session.desk(), disputed, Reason.CHANGED_DATE))
    session.do(verbs.write_note(session.desk(), disputed, "It was a Saturday."))
    session.close()


class People(QObject):
    """Pictures of what several people say: everybody's verdicts, and the page that decides between them."""

    def __init__(self, folder: Path) -> None:
        kim = Settings(
            scheme=Scheme.LIGHT, annotator_id="demo", annotator_name="Kim", name_asked=True
        )
        self._desktop = Desktop(kim, folder / "people.json", folder)
        super().__init__()
        self._set = default_path(folder, 1)
        self._steps = self._pictures()
        self._desktop.ready.connect(partial(QTimer.singleShot, SETTLED, self._step))

    def run(self) -> int:
        self._desktop.window.resize(1160, 660)
        return self._desktop.run([self._set])

    def _step(self) -> None:
        wait = next(self._steps, None)
        if wait is None:
            self._desktop.window.close()
        else:
            QTimer.singleShot(wait, self._step)

    def _pictures(self) -> Iterator[int]:
        """What is done, with the milliseconds to wait after each step."""
        while self._desktop.window.actions_["cancel"].isEnabled():
            yield SETTLED
        presenter = self._desktop.presenter
        assert presenter and presenter.pair
        presenter.choose(presenter.pair.claims[DATE].id)
        yield from self._pictured("everybody", "show_all")
        yield from self._pictured("adjudication", "adjudicate")

    def _pictured(self, name: str, command: str) -> Iterator[int]:
        actions, window = self._desktop.window.actions_, self._desktop.window
        actions[command].trigger()
        window.status.clearMessage()
        images = []
        for scheme in ("light", "dark"):
            actions[f"scheme_{scheme}"].trigger()
            yield SETTLED
            images.append(window.grab().toImage())
        actions["scheme_light"].trigger()
        both(*images).save(str(DOCS / "people" / f"{name}.png"))
        yield RECOLOURED


def main() -> int:
    (DOCS / "people").mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        status = Demo(Path(folder), sample(SAMPLES[0]), work).run()
        for name in ("window.png", "window-dark.png"):
            shutil.copy(Path(folder) / name, DOCS / name)
        join_in(default_path(Path(folder), 1))
        return status or People(Path(folder)).run()


if __name__ == "__main__":
    sys.exit(main())
