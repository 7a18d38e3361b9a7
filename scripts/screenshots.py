"""Pictures for the README and the guide: the sample pair, some claims tagged, what several people say of it, and the list of a set."""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["LANGUAGE"] = "en"  # whoever makes them

from guide_pictures import RECOLOURED, SETTLED, both
from panel_pictures import make_set
from PySide6.QtCore import QObject, QTimer

from newsannot import verbs
from newsannot.gui.default_set import default_path
from newsannot.gui.demo import Demo
from newsannot.gui.desktop import Desktop
from newsannot.gui.set_page import SetPage
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


class Pictures(QObject):
    """The program on a set, pictured in light and dark; ``steps`` says what is done in it."""

    def __init__(self, path: Path, steps: Callable[[Pictures], Iterator[int]]) -> None:
        kim = Settings(
            scheme=Scheme.LIGHT, annotator_id="demo", annotator_name="Kim", name_asked=True
        )
        self.desktop = Desktop(kim, path.with_suffix(".json"), path.parent)
        super().__init__()
        self._set = path
        self._steps = steps(self)
        self.desktop.ready.connect(partial(QTimer.singleShot, SETTLED, self._step))

    def run(self, width: int, height: int) -> int:
        self.desktop.window.resize(width, height)
        return self.desktop.run([self._set])

    def _step(self) -> None:
        wait = next(self._steps, None)
        if wait is None:
            self.desktop.window.close()
        else:
            QTimer.singleShot(wait, self._step)

    def read(self) -> Iterator[int]:
        """Until the pair on the desk is."""
        while self.desktop.window.actions_["cancel"].isEnabled():
            yield SETTLED

    def pictured(self, file: str, command: str) -> Iterator[int]:
        """A picture below docs/ of what a command shows, with the milliseconds to wait after each step."""
        actions, window = self.desktop.window.actions_, self.desktop.window
        actions[command].trigger()
        images = []
        for scheme in ("light", "dark"):
            actions[f"scheme_{scheme}"].trigger()
            yield SETTLED
            window.status.clearMessage()
            images.append(window.grab().toImage())
        actions["scheme_light"].trigger()
        both(*images).save(str(DOCS / file))
        yield RECOLOURED


def people(pictures: Pictures) -> Iterator[int]:
    """What several people say: everybody's verdicts, and the page that decides between them."""
    yield from pictures.read()
    presenter = pictures.desktop.presenter
    assert presenter and presenter.pair
    presenter.choose(presenter.pair.claims[DATE].id)
    yield from pictures.pictured("people/everybody.png", "show_all")
    yield from pictures.pictured("people/adjudication.png", "adjudicate")


def pairs(pictures: Pictures) -> Iterator[int]:
    """All pairs of a set, and those in which a word stands, with tags and note of one of them."""
    yield from pictures.read()
    yield from pictures.pictured("sets/pairs.png", "show_set")
    page = pictures.desktop.window.findChild(SetPage)
    page.filters.words.setText("court")
    page.filters.words.textEdited.emit("court")
    yield SETTLED
    yield from pictures.pictured("sets/search.png", "describe_pair")


def main() -> int:
    for name in ("people", "sets"):
        (DOCS / name).mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        status = Demo(folder, sample(SAMPLES[0]), work).run()
        for picture in ("window.png", "window-dark.png"):
            shutil.copy(folder / picture, DOCS / picture)
        join_in(default_path(folder, 1))
        status = status or Pictures(default_path(folder, 1), people).run(1160, 660)
        return status or Pictures(make_set(folder / "desk.newsannot"), pairs).run(1160, 560)


if __name__ == "__main__":
    sys.exit(main())
