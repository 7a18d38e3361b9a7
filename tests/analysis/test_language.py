"""The loader: which model reads, what it says of itself, and texts of any length."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given, strategies as st

from newsannot.analysis import VERSION
from newsannot.analysis.language import BLANK, BUNDLED, PIECE, PREFERENCE, Language, guess_language
from newsannot.settings import ReadingSettings


def test_importing_the_analysis_does_not_import_spacy() -> None:
    code = "import sys, newsannot.analysis.layout, newsannot.analysis.figures as f; print('spacy' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"


@pytest.mark.model
def test_a_model_that_is_not_there_gives_way_to_the_next_and_stays_the_one_asked_for() -> None:
    pipeline = Language("xx_no_such_model").pipeline(ReadingSettings(model="xx_no_such_model"))
    assert pipeline.model in PREFERENCE
    assert pipeline.settings == {"model": "xx_no_such_model", "claims": "sentence"}


@pytest.mark.model
def test_the_pinned_model_names_itself_with_its_version() -> None:
    pipeline = Language(BUNDLED).pipeline(ReadingSettings())
    assert (pipeline.name, pipeline.version) == ("newsannot", VERSION)
    assert (pipeline.model, pipeline.model_version) == (BUNDLED, "3.8.0")


def test_without_a_model_blank_english_reads_and_says_so() -> None:
    language = Language(BLANK)
    assert language.pipeline(ReadingSettings()).model == "blank"
    [doc] = language.parse(["One came. Two went."])
    assert [sent.text for sent in doc.sents] == ["One came.", "Two went."]


@pytest.mark.parametrize(
    "text",
    [
        "word " * PIECE,
        "x" * (PIECE + 1),
        "(" * 2_000,
        "\U0001f468\u200d\U0001f469" * 900,
        "a" * 399 + " " + "b" * 401,
    ],
)
def test_a_line_of_any_length_is_one_doc_with_the_same_text(text: str) -> None:
    [doc] = Language(BLANK).parse([text])
    assert doc.text == text
    assert all(text[t.idx : t.idx + len(t)] == t.text for t in doc)


def test_a_renewed_vocabulary_has_forgotten_and_a_kept_doc_has_not() -> None:
    language = Language(BLANK)
    [kept] = language.parse(["Zorblax came."])
    language.renew()
    [later] = language.parse(["Two went."])
    assert "Zorblax" not in later.vocab.strings
    assert [token.text for token in kept] == ["Zorblax", "came", "."]
    assert language.read == len("Two went.")


@pytest.mark.model
def test_a_model_that_has_changed_since_is_not_loaded_again(model_copy: Path) -> None:
    language = Language(BUNDLED)
    before = language.pipeline(ReadingSettings())
    (model_copy / "more.txt").write_text("more")
    language.renew()
    assert language.pipeline(ReadingSettings()) == before
    assert language.refused is None


def test_without_a_model_each_token_is_its_own_subtree_also_behind_an_emoticon() -> None:
    [doc] = Language(BLANK).parse(["It's (a) :) he'd"])
    assert [(t.left_edge, t.right_edge) for t in doc] == [(t, t) for t in doc]


@given(st.lists(st.text(min_size=1, max_size=40), max_size=6))
def test_docs_come_in_the_order_of_the_texts(texts: list[str]) -> None:
    assert [doc.text for doc in PLAIN.parse(texts)] == texts


PLAIN = Language(BLANK)


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("en", "The alliance said that it is not at war and that all of the talks have ended."),
        ("de", "Der Hund und die Katze sind nicht in dem Haus, das ist klar."),
        ("fr", "Le président a dit que les deux pays ne sont pas en guerre avec la Russie."),
        ("es", "El presidente dijo que los dos países no están en guerra con la OTAN."),
        ("ru", "Россия не признает независимость и это не новость для всех."),
        ("uk", "Він не знав, що це було так, як вони і чули від неї."),
    ],
)
def test_stop_words_tell_the_language(code: str, text: str) -> None:
    assert guess_language(text) == code


@pytest.mark.parametrize("text", ["", "12 34", "hello", "NATO Stoltenberg Kosovo Serbia Vučić"])
def test_a_language_that_is_not_clear_is_none(text: str) -> None:
    assert guess_language(text) is None


@pytest.mark.model
def test_spacy_is_loaded_without_its_command_line_which_can_still_be_imported() -> None:
    code = (
        "import sys; from newsannot.analysis.language import BUNDLED, Language as L\n"
        "[doc] = L(BUNDLED).parse(['One came.'])\n"
        "print([name for name in ('spacy.cli', 'typer', 'weasel') if name in sys.modules])\n"
        "import spacy.cli; print(spacy.cli.info.__module__)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines() == ["[]", "spacy.cli.info"]


def test_the_words_of_a_text_that_nothing_parsed_have_no_children() -> None:
    [doc] = Language(BLANK).parse(["''told"])
    assert [list(token.children) for token in doc] == [[] for _ in doc]
    assert [token.right_edge.i for token in doc] == [token.i for token in doc]
