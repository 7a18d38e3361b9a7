"""Pictures for the guide's chapter on bringing articles in, light and dark together."""

from __future__ import annotations

import os
import re
import shutil
import sys
import tempfile
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["LANGUAGE"] = "en"  # whoever makes them

from guide_pictures import RECOLOURED, ROOT, SETTLED, both
from PySide6.QtCore import QObject, Qt, QTimer, QUuid
from PySide6.QtGui import QFont, QPageSize, QPdfWriter, QTextDocument
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from newsannot.gui.desktop import Desktop
from newsannot.gui.encoding_dialog import EncodingDialog
from newsannot.gui.original_window import OriginalWindow
from newsannot.gui.partner_panel import PartnerPanel
from newsannot.model import Side
from newsannot.settings import Scheme, Settings

PICTURES = ROOT / "docs" / "opening"
PAGE = ROOT / "tests" / "data" / "pages" / "news.html"
_DATES = re.compile(
    rb"D:\d{14}|(?<=Date=\")[\d-]{10}T[\d:]{8}"
)  # else the pictures would be others every day
ASKED = 200  # milliseconds between two looks at what is waited for

REWRITE = """---
title: Ferry runs aground in fog off Tarvik
author: Tom Hale
date: 2026-11-25
---
# Ferry runs aground in fog off Tarvik

The ferry “Solveig” ran aground off Tarvik early on Tuesday with 39 people on board. All of them were brought ashore
within two hours, the coastguard said.

“We heard a terrible scraping sound, and then the lights went out,” said Anne Moe, a nurse. “People were calm.”

The ship had left Brevik at 6.10am in thick fog. According to the operator, Fjordline, the captain was fully trained.

![The ferry](ferry.jpg)
"""
PRINTED = """<h1>Fjordline to check all of its ferries</h1><p>By Tom Hale</p>
<p>Fjordline will have all of its ferries checked after the “Solveig” ran aground off Tarvik on Tuesday, the operator
said on Wednesday. The coastguard had brought 93 people ashore.</p>
<p>“It is an accident that should not have happened,” a spokesman said. The checks begin in Brevik on 1 December and
will take about two weeks. Some crossings may be cancelled.</p>
<p>Anne Moe, a nurse who takes the boat to work every day, welcomed them. “I would rather be late,” she said.</p>
<p>The “Solveig” left Brevik at 6.10am, ten minutes late, in thick fog. Her captain had been on this route for three
weeks. The “Astrid”, another ship of the same operator, had an accident in 2019 in which three people were hurt.</p>"""
INTERVIEW = "Bosse belongs to the cook, Ante Babić. “He swam,” Mr Babić said in Brevik."


def laid_out(folder: Path) -> Path:
    """A folder of articles that belong together, and one that does not."""
    folder.mkdir()
    shutil.copy(PAGE, folder / "Ferry aground.html")
    (folder / "rewrite.md").write_text(REWRITE, encoding="utf-8")
    (folder / "interview.txt").write_bytes(INTERVIEW.encode("cp1250"))
    (folder / "recipe.txt").write_text("Peel the apples and cut them into thin slices.\n")
    writer = QPdfWriter(str(folder / "Harbour Post.pdf"))
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A6))
    writer.setDocumentId(QUuid("8c8f5a8e-2f6c-4b0e-9a53-0b4f5b6f1c11"))
    document = QTextDocument()
    document.setDefaultFont(QFont("DejaVu Serif", 9))
    document.setHtml(PRINTED)
    document.print_(writer)
    printed = folder / "Harbour Post.pdf"
    printed.write_bytes(_DATES.sub(_same_day, printed.read_bytes()))
    return folder


def _same_day(found: re.Match[bytes]) -> bytes:
    return b"D:20261125090000" if found[0].startswith(b"D:") else b"2026-11-25T09:00:00"


class Album(QObject):
    """Brings articles in, one way after the other, and pictures what the window shows of it."""

    def __init__(self, folder: Path) -> None:
        settings = Settings(
            scheme=Scheme.LIGHT, annotator_id="demo", annotator_name="Kim", name_asked=True
        )
        self._desktop = Desktop(settings, folder / "settings.json", folder)
        super().__init__()
        self._articles = laid_out(folder / "Ferry")
        self._work = self._steps()
        self._desktop.ready.connect(self._step)

    def run(self) -> int:
        self._desktop.window.resize(1160, 660)
        return self._desktop.run([])

    def _step(self) -> None:
        wait = next(self._work, None)
        if wait is None:
            self._desktop.window.close()
        else:
            QTimer.singleShot(wait, self._step)

    def _steps(self) -> Iterator[int]:
        """What is done, with the milliseconds to wait after each step."""
        window = self._desktop.window
        window.actions_["keep_originals"].setChecked(True)  # no path of this computer is shown
        yield SETTLED
        yield from self._partners()
        yield from self._pictured("source", window)
        yield from self._original("web-page", Side.SOURCE, "Fjordline has had")
        self._open("Harbour Post.pdf", "rewrite.md")
        yield from self._until(lambda: self._is_read("Harbour Post.pdf"))
        yield from self._original("pdf", self._side_of("Harbour Post.pdf"), "Fjordline")
        self._open("interview.txt")
        yield from self._until(lambda: self._find(EncodingDialog) is not None)
        dialog = self._find(EncodingDialog)
        yield from self._pictured("encoding", dialog)
        dialog.reject()

    def _partners(self) -> Iterator[int]:
        """One article alone is asked for its partner, and the likeliest is taken."""
        self._open("Ferry aground.html")
        yield from self._until(
            lambda: (panel := self._find(PartnerPanel)) and panel.list.model().rowCount()
        )
        yield from self._pictured("partners", self._desktop.window)
        QTest.keyClick(self._find(PartnerPanel).list, Qt.Key.Key_Return)
        yield from self._until(lambda: self._is_read("Ferry aground.html"))

    def _original(self, name: str, side: Side, words: str) -> Iterator[int]:
        """The file of one of the two texts, scrolled to these words."""
        assert self._desktop.presenter
        self._desktop.presenter.pane(side).original_asked.emit()
        shown = self._find(OriginalWindow)
        shown.resize(900, 620)
        yield from self._pictured(name, shown, partial(shown.text.find_words, words))
        shown.close()

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

    def _open(self, *names: str) -> None:
        self._desktop.window.files_dropped.emit([self._articles / name for name in names])

    def _until(self, there: Callable[[], object]) -> Iterator[int]:
        while not there():
            yield ASKED

    def _is_read(self, name: str) -> bool:
        presenter = self._desktop.presenter
        pair = presenter.pair if presenter else None
        names = [pair.source.name, pair.derived.name] if pair and pair.derived else []
        return name in names and bool(pair and pair.pipeline)

    def _side_of(self, name: str) -> Side:
        presenter = self._desktop.presenter
        assert presenter and presenter.pair
        return Side.SOURCE if presenter.pair.source.name == name else Side.DERIVED

    def _find(self, kind: type[QWidget]) -> QWidget | None:
        shown = (x for x in QApplication.allWidgets() if isinstance(x, kind) and x.isVisible())
        return next(shown, None)


def main() -> int:
    PICTURES.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as name:
        return Album(Path(name)).run()


if __name__ == "__main__":
    sys.exit(main())
