"""Words of files, articles and sets are shown to the letter: Qt would read those that look like HTML as HTML."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6 import QtGui
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QTextDocument
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from newsannot.gui.label import Label
from newsannot.gui.words import as_tip
from tests.gui.conftest import PATIENCE, Bench

PICTURE = "<img src='http://127.0.0.1:9/a.png'>"

# Where QLabel is used itself, and why.
LABELS = {
    "label.py": "is the label that shows words to the letter",
    "ledger_detail.py": "sets words of the texts bold, each escaped",
}
# What reads HTML wherever it is put in, and why it is used.
HTML = {
    "clipboard.py": "gives the claims' table away, and shows none",
    "figures_window.py": "sets tables of figures, each cell escaped",
    "help.py": "lists keys, our own words",
}


def nodes(root: Path) -> Iterator[tuple[str, ast.AST]]:
    for path in sorted((root / "newsannot" / "gui").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            yield path.name, node


def named(node: ast.AST) -> str:
    """The last name of what is called or named."""
    if isinstance(node, ast.Call):
        return named(node.func)
    return node.attr if isinstance(node, ast.Attribute) else getattr(node, "id", "")


def tips(function: ast.AST) -> Iterator[ast.expr]:
    """What a function gives to tooltips, unless all of its words are newsannot's own."""
    for node in ast.walk(function):
        place = (
            {"setToolTip": 0, "showText": 1}.get(named(node))
            if isinstance(node, ast.Call)
            else None
        )
        if place is not None and not is_our_own(node.args[place], function):
            yield node.args[place]


def is_our_own(tip: ast.expr, function: ast.AST) -> bool:
    """Whether all of its words are newsannot's, or ``as_tip`` has made them harmless."""
    match tip:
        case ast.Constant() | ast.Call(func=ast.Attribute(attr="toolTip")):
            return True
        case ast.Call(func=ast.Name(id="tr"), args=[ast.Constant()], keywords=[]):
            return True
        case ast.Call(func=ast.Name(id="with_key")):
            return is_our_own(tip.args[0], function)
        case ast.IfExp():
            return is_our_own(tip.body, function) and is_our_own(tip.orelse, function)
        case ast.Name():
            given = [
                node.value
                for node in ast.walk(function)
                if isinstance(node, ast.Assign) and tip.id in map(named, node.targets)
            ]
            return bool(given) and all(is_our_own(value, function) for value in given)
    return named(tip) == "as_tip"


def test_labels_are_made_to_show_words_to_the_letter(root: Path) -> None:
    assert {file for file, node in nodes(root) if named(node) == "QLabel"} == LABELS.keys()


def test_a_tooltip_with_foreign_words_goes_through_as_tip(root: Path) -> None:
    functions = [(file, node) for file, node in nodes(root) if isinstance(node, ast.FunctionDef)]
    assert len(functions) > 1000
    assert {
        f"{file}: {ast.unparse(tip)}" for file, made in functions for tip in tips(made)
    } == set()


def test_nothing_else_reads_html(root: Path) -> None:
    readers = {"setHtml", "insertHtml", "setMarkdown", "QTextBrowser", "QTextDocument"}
    boxes = {"QMessageBox", "QInputDialog", "QProgressDialog", "QErrorMessage", "QWhatsThis"}
    assert {file for file, node in nodes(root) if named(node) in readers | boxes} == HTML.keys()


@pytest.mark.parametrize("words", [PICTURE, f"a.txt\n{PICTURE}", "&lt;b&gt;", "<?xml?>", "a < b"])
def test_a_tip_says_its_words_to_the_letter(words: str) -> None:
    shown = QTextDocument()
    tip = as_tip(words)
    (shown.setHtml if QtGui.Qt.mightBeRichText(tip) else shown.setPlainText)(tip)
    assert shown.toPlainText() == words


def test_a_label_says_its_words_to_the_letter(qtbot: QtBot) -> None:
    label = Label(PICTURE)
    qtbot.addWidget(label)
    assert label.textFormat() is Qt.TextFormat.PlainText
    assert label.sizeHint().width() > label.fontMetrics().horizontalAdvance("<img src=")


def test_a_file_that_is_named_like_a_picture_is_only_named(bench: Bench, tmp_path: Path) -> None:
    path = tmp_path / "<img src='x.png'> title.txt"
    path.write_text(f"{PICTURE} is a headline\n\nA text.", encoding="utf-8")
    bench.opening.open_files([path, path.with_name("<img src='y.png'>.txt")])
    bench.qtbot.waitUntil(lambda: "y.png" in bench.said(), timeout=PATIENCE)
    bench.window.empty.show_recent((str(path),))
    assert not list(read_as_html(bench.window))


def read_as_html(window: QWidget) -> Iterator[str]:
    """What a label or a tooltip would take for a picture."""
    tips = [
        part.toolTip() for part in (*window.findChildren(QWidget), *window.findChildren(QAction))
    ]
    labels = window.findChildren(QLabel)
    words = [label.text() for label in labels if label.textFormat() is not Qt.TextFormat.PlainText]
    for said in (*words, *filter(QtGui.Qt.mightBeRichText, tips)):
        yield from re.findall("<img.*", said)
