"""Bring resources/translations up to date with what the window says, and compile it.

usage: python scripts/translations.py [LANGUAGE]

A new language begins with its code. What is not translated yet stands in the .ts as unfinished; what the window no longer
says goes from it. Qt's own collector does not know ``tr`` and follows no variable: it is given a list.
"""

from __future__ import annotations

import ast
import json
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from PySide6.QtCore import QLocale

from newsannot.charsets import CHARSETS
from newsannot.gui.actions import COMMANDS, Menu
from newsannot.gui.words import CONTEXT
from newsannot.readers import FORMATS
from newsannot.resources import read_json

ROOT = Path(__file__).resolve().parents[1]
PACKAGE = ROOT / "newsannot"
FOLDER = ROOT / "resources" / "translations"
TOOLS = Path(sys.executable).parent


def strings() -> list[str]:
    """Every string that the window translates."""
    return sorted({text for module in sorted(PACKAGE.glob("gui/**/*.py")) for text in said(module)})


def said(module: Path) -> Iterator[str]:
    """What ``tr`` gets in a module, by literals or from a table."""
    for call in calls(module):
        match call:
            case ast.Call(ast.Name("tr"), [ast.Constant(str(text)), *_]):
                yield text
            case ast.Call(ast.Name("tr"), [given, *_]):
                if ast.unparse(given) not in TABLES:
                    sys.exit(
                        f"{module}:{call.lineno}: TABLES must say what {ast.unparse(given)} holds"
                    )
                yield from TABLES[ast.unparse(given)]()


def calls(module: Path) -> Iterator[ast.Call]:
    tree = ast.parse(module.read_text(encoding="utf-8"))
    return (node for node in ast.walk(tree) if isinstance(node, ast.Call))


def command_texts() -> Iterator[str]:
    return (command.text for command in COMMANDS)


def format_names() -> Iterator[str]:
    return (kind.name for kind in FORMATS)


def language_names() -> Iterator[str]:
    """The languages that a text may be found to be in."""
    languages = read_json("languages.json")
    assert isinstance(languages, dict)
    for code in languages["codes"].split():
        yield QLocale.languageToString(QLocale.codeToLanguage(code))


def phrases() -> Iterator[str]:
    """What errors say of which the window makes a part of its own sentence."""
    for module in PACKAGE.rglob("*.py"):
        for call in calls(module):
            match call:
                case ast.Call(ast.Name("Phrase"), [ast.Constant(str(text))]):
                    yield text


TABLES: dict[str, Callable[[], Iterable[str]]] = {
    "command.text": command_texts,
    "kind.name": format_names,
    "readers.of_mime(original.format).name": format_names,
    "charset.script": lambda: {charset.script for charset in CHARSETS},
    "menu": lambda: Menu,
    "which": lambda: Menu,
    "words.wording": phrases,
    "QLocale.languageToString(language)": language_names,
}
"""What may come through ``tr`` where no literal stands, by the words that stand there."""


def update(source: Path, texts: Iterable[str]) -> None:
    """Merge the strings into a .ts, made where it is not there."""
    with tempfile.TemporaryDirectory() as folder:
        listed = Path(folder) / "strings.py"
        lines = (
            f"translate({json.dumps([CONTEXT, text], ensure_ascii=False)[1:-1]})" for text in texts
        )
        listed.write_text("\n".join(lines), encoding="utf-8")
        language = source.stem.removeprefix("newsannot_")
        run(
            *("pyside6-lupdate", listed, "-ts", source, "-silent", "-source-language", "en"),
            *("-target-language", language, "-locations", "none", "-no-obsolete", "-sort-messages"),
            *("-disable-heuristic", "similartext", "-disable-heuristic", "sametext"),
        )


def translations(folder: Path = FOLDER) -> list[Path]:
    return sorted(folder.glob("newsannot_*.ts"))


def compile_(source: Path, target: Path) -> None:
    run("pyside6-lrelease", "-silent", source, "-qm", target)


def run(*words: str | Path) -> None:
    subprocess.run([TOOLS / words[0], *words[1:]], check=True)


def main(new: list[str]) -> None:
    texts = strings()
    sources = {*translations(), *(FOLDER / f"newsannot_{language}.ts" for language in new)}
    for source in sorted(sources):
        update(source, texts)
        compile_(source, source.with_suffix(".qm"))
        unfinished = source.read_text(encoding="utf-8").count('type="unfinished"')
        print(f"{source.stem}: {len(texts)} strings, {unfinished} not translated")


if __name__ == "__main__":
    main(sys.argv[1:])
