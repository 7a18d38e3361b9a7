"""Pictures for the guide's chapter on sets: ten pairs that two readers judged and a third is at, light and dark together."""

from __future__ import annotations

import shutil
import sys
import tempfile
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import TypeVar

from guide_pictures import RECOLOURED, ROOT, SETTLED, both
from PySide6.QtWidgets import QApplication, QWidget
from screenshots import DOCS, Pictures

from newsannot import batch, verbs
from newsannot.formats import newspair
from newsannot.gui.main_window import MainWindow
from newsannot.gui.pairing_window import PairingWindow
from newsannot.gui.reanchoring import ReanchoringDialog
from newsannot.gui.replacement_dialog import ReplacementDialog
from newsannot.model import Annotator, Pair
from newsannot.originals import Arrival
from newsannot.record import article
from newsannot.session import Session
from newsannot.settings import ReadingSettings
from newsannot.store import Store

SEEDS = ("ferry", "kosovo", "trial")
KIM = Annotator("demo", "Kim")
PAIRS = sorted((ROOT / "seeds" / "gold").glob("*/*.newspair"))
TOLD, SAID = "said club president Ľubica Šándorfi", "club president Ľubica Šándorfi said"
Kind = TypeVar("Kind", bound=QWidget)
ASKED = 200  # milliseconds between two looks at what is waited for


def desk(folder: Path) -> Path:
    """A set in which a third person has begun each pair and finished some."""
    path = folder / "Desk.newsannot"
    pairs = [batch.read_pair(newspair.read(file), ReadingSettings()) for file in PAIRS]
    with Store(path) as store:
        for pair in pairs:
            store.add_pair(pair)
    session = Session(Store(path), KIM)
    for number, pair in enumerate(pairs):
        session.open_pair(pair.id)
        tag(session, pair, claims=17 - number)
    session.close()
    return path


def tag(session: Session, pair: Pair, claims: int) -> None:
    for claim in pair.claims[:claims]:
        if claim.suggestion and not claim.suggestion.abstain:
            session.do(verbs.tag(session.desk(), claim.id, claim.suggestion.verdict))


def articles(folder: Path) -> Path:
    """Articles in files whose names say nothing."""
    folder.mkdir()
    for number, seed in enumerate(SEEDS):
        for offset, side in enumerate(("derived", "source")):
            shutil.copy(
                ROOT / "seeds" / seed / f"{side}.txt", folder / f"{2 * number + offset}.txt"
            )
    return folder


def views(pictures: Pictures, folder: Path) -> Iterator[int]:
    yield from pictures.read()
    window, actions = pictures.desktop.window, pictures.desktop.window.actions_
    for name in ("history", "agreement"):
        actions[name].trigger()
        yield 2 * SETTLED
        yield from grabbed(pictures, name, newest(QWidget))
    yield from replaced(pictures)
    window.files_dropped.emit([articles(folder / "articles")])
    opening = pictures.desktop.opening
    assert opening
    yield from until(lambda: len(opening.importing.places) == 2 * len(SEEDS))
    yield SETTLED
    actions["pair_articles"].trigger()
    yield from until(lambda: newest(PairingWindow))
    yield 2 * SETTLED
    yield from grabbed(pictures, "pairing", newest(PairingWindow))


def replaced(pictures: Pictures) -> Iterator[int]:
    """A text with a paragraph less and one put otherwise."""
    presenter = pictures.desktop.presenter
    assert presenter and presenter.pair and presenter.pair.derived
    paragraphs = presenter.pair.derived.text.replace(TOLD, SAID).split("\n\n")
    pictures.desktop.window.actions_["replace_text"].trigger()
    dialog = newest(ReplacementDialog)
    dialog.show_arrival(Arrival(article("\n\n".join(paragraphs[:3] + paragraphs[4:]))))
    dialog.accept()
    yield from until(lambda: newest(ReanchoringDialog))
    yield SETTLED
    yield from grabbed(pictures, "replace", newest(ReanchoringDialog))


def grabbed(pictures: Pictures, name: str, shown: QWidget) -> Iterator[int]:
    """A picture of a window that stands over the other one, which is closed then."""
    images = []
    for scheme in ("light", "dark"):
        pictures.desktop.window.actions_[f"scheme_{scheme}"].trigger()
        yield SETTLED
        images.append(shown.grab().toImage())
    pictures.desktop.window.actions_["scheme_light"].trigger()
    both(*images).save(str(DOCS / "sets" / f"{name}.png"))
    shown.close()
    yield RECOLOURED


def newest(kind: type[Kind]) -> Kind | None:
    """Of what stands over the main window."""
    shown = (w for w in QApplication.topLevelWidgets() if isinstance(w, kind) and w.isVisible())
    return next((window for window in shown if not isinstance(window, MainWindow)), None)


def until(there: Callable[[], object]) -> Iterator[int]:
    while not there():
        yield ASKED


def main() -> int:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        return Pictures(desk(folder), partial(views, folder=folder)).run(1160, 660)


if __name__ == "__main__":
    sys.exit(main())
