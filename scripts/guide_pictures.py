"""Pictures for the guide's page on comparing: each view on the sample pair and on a long one, light and dark together."""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["LANGUAGE"] = "en"  # whoever makes them

import numpy as np
from PySide6.QtCore import QObject, QRect, QSize, Qt, QTimer
from PySide6.QtGui import QImage, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from newsannot.formats import newspair
from newsannot.gui.desktop import Desktop
from newsannot.gui.ledger import Panel
from newsannot.gui.main_window import MainWindow
from newsannot.settings import Scheme, Settings

ROOT = Path(__file__).resolve().parents[1]
PICTURES = ROOT / "docs" / "comparing"
SETTLED = 900  # milliseconds until ledgers are made and nothing changes any more
RECOLOURED = 300
UPPER = 520


@dataclass(frozen=True, slots=True)
class Scene:
    """A view: what to do before it is pictured, and which part of the window."""

    name: str
    prepare: Callable[[Desktop], None]
    part: Callable[[MainWindow], QRect]


def texts(window: MainWindow) -> QRect:
    """The upper part of both articles and what is between them."""
    whole = _place(window, window.source).united(_place(window, window.derived))
    return QRect(whole.topLeft(), QSize(whole.width(), UPPER))


def beside(window: MainWindow) -> QRect:
    return _place(window, window.side)


def below(window: MainWindow) -> QRect:
    """The lower part of both articles, with the line below them."""
    status = window.status.height()
    top = window.height() - status - UPPER
    return QRect(0, top, texts(window).width(), UPPER)


def _place(window: MainWindow, part: QWidget) -> QRect:
    return QRect(part.mapTo(window, part.rect().topLeft()), part.size())


def do(*names: str) -> Callable[[Desktop], None]:
    """Trigger these commands, one after the other."""

    def work(desktop: Desktop) -> None:
        for name in names:
            desktop.window.actions_[name].trigger()

    return work


def ledger(panel: Panel) -> Scene:
    def prepare(desktop: Desktop) -> None:
        desktop.window.actions_[f"show_{panel}"].trigger()
        QTimer.singleShot(SETTLED // 2, partial(choose_first, desktop, panel))

    return Scene(str(panel), prepare, beside)


def choose_first(desktop: Desktop, panel: Panel) -> None:
    page = desktop.window.pages[panel]
    assert isinstance(page, QWidget)
    for view in page.findChildren(QWidget):
        if view.metaObject().className() in {"RowsList", "NamesList"}:
            QTest.keyClick(view, Qt.Key.Key_Down)


def find(words: str) -> Callable[[Desktop], None]:
    def work(desktop: Desktop) -> None:
        desktop.window.actions_["find"].trigger()
        field = QApplication.focusWidget()
        assert field
        QTest.keyClicks(field, words)

    return work


def scroll_half(desktop: Desktop) -> None:
    """Scroll the derived article; the source follows."""
    desktop.window.actions_["show_claims"].trigger()
    for _ in range(4):
        QTest.keyClick(desktop.window.derived.view, Qt.Key.Key_PageDown)


def give_up(desktop: Desktop) -> None:
    """Tag what was looked for and not found."""
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    do("show_claims", "unsupported")(desktop)


SCENES = (
    Scene("ribbons", do("next", "next"), texts),
    Scene("words", do("next", "next"), texts),
    Scene("following", scroll_half, texts),
    ledger(Panel.FIGURES),
    ledger(Panel.QUOTES),
    ledger(Panel.NAMES),
    ledger(Panel.HEDGES),
    ledger(Panel.LEFT_OUT),
    Scene("reuse", do("show_reuse"), beside),
    Scene("find", find("kosovo"), below),
    Scene("searched", give_up, beside),
    Scene("ends", do("next", "move_end"), texts),
)


class Album(QObject):
    """Opens a pair, goes through the scenes, and writes each in light and dark into one picture."""

    def __init__(self, files: list[Path], prefix: str, folder: Path) -> None:
        settings = Settings(
            scheme=Scheme.LIGHT, annotator_id="demo", annotator_name="Kim", name_asked=True
        )
        self._desktop = Desktop(settings, folder / "settings.json", folder)
        super().__init__()
        self._files = files
        self._prefix = prefix
        self._begun = False
        self._work = self._steps()
        self._desktop.ready.connect(self._listen)

    def run(self) -> int:
        self._desktop.window.resize(1400, 900)
        return self._desktop.run(self._files)

    def _listen(self) -> None:
        assert self._desktop.presenter
        self._desktop.presenter.read.connect(self._begin)

    def _begin(self) -> None:
        if not self._begun:
            self._begun = True
            QTimer.singleShot(SETTLED, self._step)

    def _step(self) -> None:
        wait = next(self._work, None)
        if wait is None:
            self._desktop.window.close()
        else:
            QTimer.singleShot(wait, self._step)

    def _steps(self) -> Iterator[int]:
        """What is done, with the milliseconds to wait after each step."""
        window = self._desktop.window
        for scene in SCENES:
            scene.prepare(self._desktop)
            yield SETTLED
            light = window.grab(scene.part(window)).toImage()
            window.actions_["scheme_dark"].trigger()
            yield RECOLOURED
            dark = window.grab(scene.part(window)).toImage()
            window.actions_["scheme_light"].trigger()
            both(light, dark).save(str(PICTURES / f"{self._prefix}-{scene.name}.png"))
            yield RECOLOURED


def both(light: QImage, dark: QImage) -> QImage:
    """One beside the other where they are narrow, else one above the other."""
    narrow = light.width() < light.height()
    width, height = light.width(), light.height()
    size = QSize(width * (1 + narrow), height * (2 - narrow))
    whole = QImage(size, QImage.Format.Format_RGB888)
    painter = QPainter(whole)
    painter.drawImage(0, 0, light)
    painter.drawImage(width * narrow, height * (1 - narrow), dark)
    painter.end()
    return _coarse(whole)


def _coarse(image: QImage) -> QImage:
    """The same with fewer colours than eyes tell apart, for a smaller file."""
    pixels = np.frombuffer(image.bits(), np.uint8) & 0xFC
    pixels |= pixels >> 6  # so that black and white stay whole
    size = image.size()
    return QImage(
        pixels.tobytes(), size.width(), size.height(), image.bytesPerLine(), image.format()
    ).copy()


def long_pair(folder: Path) -> list[Path]:
    """The texts of all our own pairs, one after the other."""
    pairs = [newspair.read(path) for path in sorted(ROOT.glob("seeds/gold/*/*.newspair"))]
    kosovo = [(ROOT / "seeds/kosovo" / name).read_text() for name in ("source.txt", "derived.txt")]
    texts = (
        [kosovo[0], *(pair.source.text for pair in pairs)],
        [kosovo[1], *(pair.derived.text for pair in pairs if pair.derived)],
    )
    paths = [folder / "All sources.txt", folder / "All derived.txt"]
    for path, parts in zip(paths, texts, strict=True):
        path.write_text("\n\n".join(parts), encoding="utf-8")
    return paths


def main(which: str) -> int:
    PICTURES.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        kosovo = [ROOT / "seeds/kosovo" / text for text in ("source.txt", "derived.txt")]
        files = kosovo if which == "sample" else long_pair(folder)
        return Album(files, which, folder).run()


if __name__ == "__main__":
    # A program a pair: a second one in this process would find the first one's window gone.
    sys.exit(main(sys.argv[1]))
