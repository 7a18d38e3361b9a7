"""Every string of the window has its German, in good form, and the desktop's language decides which is spoken."""

from __future__ import annotations

import importlib.util
import os
import re
import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from string import Formatter
from types import ModuleType
from xml.etree import ElementTree as ET

import pytest
from PySide6.QtCore import QDate, QLocale, QTranslator
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLabel, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from newsannot import record
from newsannot.errors import FileError, Phrase, RecordError, SetError
from newsannot.extraction import Extractor
from newsannot.formats import newspair
from newsannot.gui import error_words, help as help_windows, language, theme, words
from newsannot.gui.actions import COMMANDS, Actions
from newsannot.gui.application import Application
from newsannot.gui.article_header import ArticleHeader, ElidedLabel
from newsannot.gui.default_set import HOLDER
from newsannot.gui.exporting import damage_sentence
from newsannot.gui.paste_dialog import PasteDialog
from newsannot.model import Verdict
from newsannot.record import Damaged
from newsannot.store import Store
from tests.articles import read_article
from tests.gui.conftest import DERIVED, SOURCE, Bench

pytestmark = pytest.mark.gui

Strings = dict[str, str]


@pytest.fixture(scope="module")
def script(root: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location(
        "translations", root / "scripts" / "translations.py"
    )
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def german(root: Path) -> Strings:
    """Each string of the window with its German."""
    tree = ET.parse(root / "resources" / "translations" / "newsannot_de.ts")
    return {
        message.findtext("source", ""): message.findtext("translation", "")
        for message in tree.iter("message")
    }


@pytest.fixture
def speaking_german(qapp: Application) -> Iterator[None]:
    """The window is German while the test runs."""
    before = QLocale()
    translators = language.speak(qapp, ["de-DE", "de"])
    yield
    for translator in translators:
        qapp.removeTranslator(translator)
    QLocale.setDefault(before)


# What the translators wrote


def test_every_string_of_the_window_has_its_german(script: ModuleType, german: Strings) -> None:
    assert set(german) == set(script.strings())
    assert [text for text, said in german.items() if not said] == []


def test_a_translation_keeps_the_placeholders(german: Strings) -> None:
    for text, said in german.items():
        assert _placeholders(said) == _placeholders(text), said


def _placeholders(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name}


def test_a_translation_keeps_mnemonics_dots_and_blanks_at_its_ends(german: Strings) -> None:
    for text, said in german.items():
        assert said.count("&") == text.count("&"), said
        assert said.count("…") == text.count("…"), said
        assert (said[0] == " ", said[-1] == " ") == (text[0] == " ", text[-1] == " "), said


def test_the_german_is_set_as_german_is(german: Strings) -> None:
    for said in german.values():
        assert not set("«»\"'”") & set(said), said
        assert said.count("„") == said.count("“"), said
        assert not re.search("[^\u00a0]…|[^\u00a0]%", said), said


def test_what_the_program_loads_is_what_the_translators_wrote(
    script: ModuleType, tmp_path: Path
) -> None:
    sources = script.translations()
    assert sources
    for source in sources:
        script.compile_(source, tmp_path / "compiled.qm")
        assert source.with_suffix(".qm").read_bytes() == (tmp_path / "compiled.qm").read_bytes()


# The script


def test_a_translation_that_is_up_to_date_stays_as_it_is(
    script: ModuleType, tmp_path: Path
) -> None:
    for source in script.translations():
        copy = Path(shutil.copy(source, tmp_path))
        script.update(copy, script.strings())
        assert copy.read_bytes() == source.read_bytes()


def test_a_new_string_waits_for_its_translation_and_a_vanished_one_goes(
    script: ModuleType, tmp_path: Path
) -> None:
    source = tmp_path / "newsannot_de.ts"
    script.update(source, ["Stays", "Goes"])
    text = source.read_text(encoding="utf-8")
    translated = '<source>Stays</source>\n        <translation type="unfinished">'
    assert translated in text
    source.write_text(
        text.replace(translated, "<source>Stays</source><translation>Bleibt"), encoding="utf-8"
    )
    script.update(source, ["Stays", 'A «new» one & "more"'])
    found = {
        m.findtext("source"): m.findtext("translation") for m in ET.parse(source).iter("message")
    }
    assert found == {"Stays": "Bleibt", 'A «new» one & "more"': ""}


def test_a_string_that_comes_from_nowhere_known_stops_the_script(
    script: ModuleType, tmp_path: Path
) -> None:
    module = tmp_path / "module.py"
    module.write_text('tr("known")\ntr(unknown)\n')
    strings = script.said(module)
    assert next(strings) == "known"
    with pytest.raises(SystemExit, match=r"module.py:2.*unknown"):
        next(strings)


# Which language is spoken


@pytest.mark.parametrize(
    ("wanted", "spoken"),
    [
        (["de-Latn-DE", "de-DE", "de-Latn", "de"], "de"),
        (["de-AT", "de"], "de"),
        (["sw-KE", "sw", "de-DE", "de"], "de"),
        (["en-Latn-US", "en", "de-DE", "de"], None),
        (["sw-KE", "sw", "en-GB", "en", "de"], None),
        (["C"], None),
        ([], None),
    ],
)
def test_the_first_wanted_language_that_there_is_is_spoken(
    wanted: list[str], spoken: str | None
) -> None:
    assert language.known(wanted) == spoken


def test_for_english_nothing_is_loaded(qapp: Application) -> None:
    before = qapp.findChildren(QTranslator)
    assert language.speak(qapp, ["en-GB", "en", "de"]) == []
    assert qapp.findChildren(QTranslator) == before
    assert words.tr("Source") == "Source"


@pytest.mark.usefixtures("speaking_german")
def test_qts_own_words_are_german_too(qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    dialog = PasteDialog(parent, Extractor())
    said = {button.text().replace("&", "") for button in dialog.findChildren(QAbstractButton)}
    assert {"Quelle einfügen", "Fassung einfügen", "Paar öffnen", "Abbrechen"} <= said


@pytest.mark.usefixtures("speaking_german")
def test_dates_numbers_and_keys_are_written_as_germans_do(qtbot: QtBot) -> None:
    header = ArticleHeader()
    qtbot.addWidget(header)
    article = replace(record.article("Wort " * 1234), name="a.txt", published="2026-03-14T10:00Z")
    header.show_article(article, words.tr("Source"))
    origin = header.findChildren(ElidedLabel)[1].text()
    assert origin == "Quelle · a.txt, Samstag, 14. März 2026, 1.234 Wörter"
    assert words.with_key(words.tr("Save"), "Ctrl+Shift+S", "Space") == (
        "Speichern (Strg+Umschalt+S oder Leertaste)"
    )
    assert words.percent(0.8) == "80\u00a0%"
    assert words.language_name("uk") == "Ukrainisch"


@pytest.mark.usefixtures("speaking_german")
def test_what_hindered_is_said_in_german_but_for_the_systems_own_words(tmp_path: Path) -> None:
    picture = tmp_path / "a.txt"
    picture.write_bytes(b"\x89PNG\r\n")
    with pytest.raises(FileError) as refused:
        read_article(picture)
    said = error_words.error_sentence(refused.value)
    endings = "Artikel werden aus Dateien gelesen, die auf .txt, .text, .md, "
    assert f"{picture.name}: ist ein Bild; {endings}" in said
    lost = FileError("a.txt", Phrase("could not be written: {reason}", reason="No space left"))
    assert "ließ sich nicht schreiben: No space left." in error_words.error_sentence(lost)


@pytest.mark.usefixtures("speaking_german")
def test_what_is_wrong_in_a_record_is_said_in_german(tmp_path: Path) -> None:
    with pytest.raises(RecordError) as refused:
        record.from_record(
            {"source": {"text": "Ein Satz."}, "omissions": [{"start": 3, "end": 99}]}
        )
    outside = "Spanne 3–99 liegt nicht in einem Text von 9 Zeichen"
    assert outside in error_words.error_sentence(refused.value)
    path = tmp_path / "a.newspair"
    path.write_text('{"source": {"text": "a\\u0000"}}', encoding="utf-8")
    with pytest.raises(FileError) as unread:
        newspair.read(path)
    assert (
        "ist nicht der Datensatz eines Paars: ein NUL-Zeichen an Stelle 1 (bei $.source.text)"
        in (error_words.error_sentence(unread.value))
    )


@pytest.mark.usefixtures("speaking_german")
def test_what_an_export_leaves_out_is_said_in_german(tmp_path: Path) -> None:
    with Store(tmp_path / "a.newsannot") as store:
        store.add_pair(record.new_pair(record.article("Eins."), record.article("Zwei.")))
        store._db.execute("PRAGMA foreign_keys = OFF")
        store._db.execute("DELETE FROM articles WHERE text = 'Zwei.'")
        damaged = tuple(pair for pair in store.readable_pairs() if isinstance(pair, Damaged))
        store._db.conn.commit()
    assert "(Artikel 2 fehlt)" in damage_sentence(tmp_path / "b.jsonl", damaged)


@pytest.mark.parametrize(
    ("desktop", "wanted", "day"),
    [
        ("fr_FR", ["fr-FR", "fr"], "Saturday, 14 March 2026"),
        ("de_DE", ["en-GB", "en", "de"], "Saturday, 14 March 2026"),
        ("en_US", ["de-DE", "de"], "Samstag, 14. März 2026"),
        ("de_AT", ["de-AT", "de"], "Samstag, 14. März 2026"),
    ],
)
def test_a_date_is_in_the_language_of_the_window(
    desktop: str, wanted: list[str], day: str, qapp: Application
) -> None:
    before = QLocale()
    QLocale.setDefault(QLocale(desktop))
    translators = language.speak(qapp, wanted)
    said = QLocale().toString(QDate(2026, 3, 14), QLocale.FormatType.LongFormat)
    for translator in translators:
        qapp.removeTranslator(translator)
    QLocale.setDefault(before)
    assert said == day


@pytest.mark.usefixtures("speaking_german")
def test_who_holds_a_set_is_said_in_german(tmp_path: Path) -> None:
    path = tmp_path / "a.newsannot"
    with Store(path, holder=HOLDER), pytest.raises(SetError) as refused:
        Store(path)
    holder = f"geöffnet in einem newsannot-Fenster, Prozess {os.getpid()}"
    assert error_words.phrase(refused.value.problem) == holder


# Keys


@pytest.mark.usefixtures("speaking_german")
def test_the_keys_of_commands_stay_as_they_are(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    actions = Actions(window)
    for command in COMMANDS:
        keys = tuple(key.toString() for key in actions[command.id].shortcuts())
        assert len(keys) == len(command.keys)
        assert actions[command.id].shortcut().toString() in {"", "Del", *command.keys}


@pytest.mark.usefixtures("speaking_german")
def test_a_verdicts_letter_is_explained_by_its_name_or_its_meaning() -> None:
    look = theme.Theme.load(dark=False)
    for verdict in Verdict:
        letter = look.verdict(verdict).letter
        explained = f"; {letter} steht für „{verdict}“" in words.verdict_meaning(verdict)
        assert explained or words.verdict_name(verdict)[0] == letter.lower()


@pytest.mark.usefixtures("speaking_german")
def test_no_two_things_in_the_window_have_the_same_mnemonic(bench: Bench) -> None:
    bar = bench.window.menuBar()
    for action in bar.actions():
        _differ(entry.text() for entry in action.menu().actions())
    buttons = bench.window.findChildren(QAbstractButton)
    alt = [f"&{key[-1]}" for c in COMMANDS for key in c.keys if re.fullmatch("Alt.[A-Z]", key)]
    _differ([*(a.text() for a in bar.actions()), *(b.text() for b in buttons), *alt])


def _differ(texts: Iterator[str] | list[str]) -> None:
    letters = [found[1].lower() for text in texts for found in re.finditer("&([^&])", text)]
    assert len(set(letters)) == len(letters), letters


# The whole window


class Marking(QTranslator):
    """Puts what passes through the translation in brackets, and leaves Qt's own words."""

    def translate(self, context: str, text: str, *_rest: object) -> str:
        return f"⟦{text}⟧" if context == words.CONTEXT else text


@pytest.fixture
def marking(qapp: Application) -> Iterator[None]:
    translator = Marking()
    qapp.installTranslator(translator)
    yield
    qapp.removeTranslator(translator)


KEYS = ["Esc", *(QKeySequence(key).toString() for command in COMMANDS for key in command.keys)]
NOT_OURS = {"newsannot", *re.findall(r"\w+", " ".join([SOURCE, DERIVED, *KEYS]))}


@pytest.mark.usefixtures("marking")
def test_all_that_the_window_says_passes_through_the_translation(bench: Bench) -> None:
    for key in "NNMLEU":
        bench.qtbot.keyClicks(bench.focus(), key)
    bench.window.notice.say(error_words.error_sentence(KeyError()))
    path = bench.session.store.path
    for text in (*_said(bench.window), help_windows.keys_text()):
        rest = _outside(re.sub(f"<[^>]*>|{path}|{path.stem}", " ", text))
        assert set(re.findall(r"[^\W\d_]{3,}", rest)) <= NOT_OURS, text


def _said(window: QWidget) -> Iterator[str]:
    for action in window.findChildren(QAction):
        yield from (action.text(), action.iconText(), action.toolTip(), action.statusTip())
    for widget in (window, *window.findChildren(QWidget)):
        yield from (widget.toolTip(), widget.accessibleName(), widget.statusTip())
        match widget:
            case QLabel() | QAbstractButton():
                yield widget.text()
            case QComboBox():
                yield from (widget.itemText(row) for row in range(widget.count()))
            case QPlainTextEdit():
                yield widget.placeholderText()


def _outside(text: str) -> str:
    """What stands in no bracket; brackets may hold others."""
    before = ""
    while before != text:
        before, text = text, re.sub("⟦[^⟦⟧]*⟧", " ", text)
    return text
