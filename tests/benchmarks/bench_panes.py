"""What marks cost: a pane with marks against the same pane without, as ratios of medians.

Run as ``python tests/benchmarks/bench_panes.py [words] [marks]``; the defaults are 100,000 and 10,000, a fifth of them
overlapping. Each figure is the median of interleaved runs in ms of CPU, which a busy machine
changes least, with the 99th percentile behind it.
"""

from __future__ import annotations

import os
import random
import sys
from collections.abc import Callable
from statistics import median
from time import process_time

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from newsannot import record
from newsannot.gui.layers import MarkKind
from newsannot.gui.marks import Mark
from newsannot.gui.panes import ArticlePane
from newsannot.gui.theme import Theme
from newsannot.model import Article, Role, Verdict

ROUNDS = 60
OVERLAPPING = 0.2
NONE = Qt.KeyboardModifier.NoModifier
LEFT = Qt.MouseButton.LeftButton


def text_of(words: int, chance: random.Random) -> str:
    """Paragraphs of 50 words of ordinary lengths."""
    made = ["".join(chance.choices("etaoinshrdlu", k=chance.randint(2, 9))) for _ in range(words)]
    return "\n".join(" ".join(made[at : at + 50]) for at in range(0, words, 50))


def marks_of(text: str, number: int, chance: random.Random) -> list[Mark]:
    """Marks of all kinds side by side over the whole text, and a share of claims that overlap them."""
    side_by_side = int(number * (1 - OVERLAPPING))
    step = len(text) // side_by_side
    kinds = [MarkKind.CLAIM, MarkKind.ENTITY, MarkKind.QUOTE, MarkKind.EVIDENCE]
    spans = [(at * step, at * step + step - 1) for at in range(side_by_side)]
    for _ in range(number - side_by_side):
        start = chance.randrange(len(text) - 4 * step)
        spans.append((start, start + chance.randint(step, 3 * step)))
    return [
        Mark(
            start,
            end,
            chance.choice(kinds),
            verdict=chance.choice([None, *Verdict]),
            role=Role.PARTLY,
            machine=chance.random() < 0.5,
        )
        for start, end in spans
    ]


def ms(work: Callable[[], object]) -> float:
    begin = process_time()
    work()
    QApplication.processEvents()
    return 1000 * (process_time() - begin)


def repaint(pane: ArticlePane) -> None:
    pane.view.viewport().repaint()


def scroll(pane: ArticlePane) -> None:
    bar = pane.view.verticalScrollBar()
    step = bar.singleStep() * 3
    bar.setValue(bar.value() + step if bar.value() + step < bar.maximum() else 0)
    repaint(pane)


def drag(pane: ArticlePane, round_number: int) -> None:
    viewport = pane.view.viewport()
    if round_number == 0:
        QTest.mousePress(viewport, LEFT, NONE, QPoint(100, 20))
    QTest.mouseMove(viewport, QPoint(100 + 5 * (round_number % 40), 20 + 9 * (round_number % 50)))
    repaint(pane)


def shown(article: Article) -> ArticlePane:
    pane = ArticlePane(Theme.load(dark=False))
    pane.resize(700, 900)
    pane.show_article(article, "SOURCE")
    pane.show()
    return pane


def report(name: str, bare: list[float], marked: list[float]) -> None:
    def p99(times: list[float]) -> float:
        return sorted(times)[int(0.99 * (len(times) - 1))]

    print(
        f"{name:<12}{median(bare):9.2f}/{p99(bare):<8.2f}{median(marked):9.2f}/{p99(marked):<8.2f}"
        f"{median(marked) / median(bare):6.2f}x"
    )


def compare(
    name: str, panes: tuple[ArticlePane, ArticlePane], work: Callable[[ArticlePane, int], object]
) -> None:
    times: tuple[list[float], list[float]] = ([], [])
    for number in range(ROUNDS):
        for pane, kept in zip(panes, times, strict=True):
            kept.append(ms(lambda pane=pane, number=number: work(pane, number)))
    report(name, *times)


def main(words: int, number: int) -> None:
    app = QApplication([])
    chance = random.Random(1)
    text = text_of(words, chance)
    marks = marks_of(text, number, chance)
    article = record.article(text)
    print(f"{words} words, {len(marks)} marks, ms of CPU: median/p99 without, with, ratio")
    bare_open, marked_open = [], []
    for _ in range(5):
        bare_open.append(ms(lambda: shown(article).close()))
        marked_open.append(ms(lambda: _open_marked(article, marks)))
    report("open", bare_open, marked_open)
    bare, marked = shown(article), shown(article)
    marked.set_marks(marks)
    app.processEvents()
    panes = (bare, marked)
    compare("repaint", panes, lambda pane, _: repaint(pane))
    compare("scroll", panes, lambda pane, _: scroll(pane))
    for pane in panes:
        pane.view.verticalScrollBar().setValue(0)
    compare("drag-select", panes, drag)
    own = (marks, marks[:-1])
    changes = [ms(lambda at=at: marked.set_marks(own[at % 2])) for at in range(ROUNDS)]
    print(f"set marks   {median(changes):9.2f}/{max(changes):<8.2f} with {len(marks)} marks")


def _open_marked(article: Article, marks: list[Mark]) -> None:
    pane = shown(article)
    pane.set_marks(marks)
    pane.close()


if __name__ == "__main__":
    given = [int(argument) for argument in sys.argv[1:3]]
    main(*(given + [100_000, 10_000][len(given) :]))
