"""What all tests share: no display, no folders of the user's, and no unexpected log line."""

from __future__ import annotations

import logging
import os
import shutil
import sys
import tempfile
import threading
from collections.abc import Iterator
from dataclasses import fields, replace
from importlib.util import find_spec
from pathlib import Path

import pytest
from hypothesis import settings

from newsannot import logs, model as m, record
from newsannot.analysis.language import BUNDLED
from newsannot.model import Pair
from tests.articles import read_article

# Before anything imports Qt; the desktop tests give their own programs a display.
os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ["LANGUAGE"] = "en"  # what the window says is compared

settings.register_profile("newsannot", deadline=None)
settings.load_profile("newsannot")

ROOT = Path(__file__).resolve().parents[1]
SEEDS = ROOT / "seeds"
NOBODY = 65534


@pytest.fixture(autouse=True, scope="session")
def home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A home of the tests' own: nothing that the user set is read, and nothing of theirs is written."""
    home = tmp_path_factory.mktemp("home")
    home.chmod(0o700)
    with pytest.MonkeyPatch.context() as patch:
        for name in ("CONFIG_HOME", "DATA_HOME", "STATE_HOME", "DOCUMENTS_DIR", "RUNTIME_DIR"):
            patch.setenv(f"XDG_{name}", str(home))
        yield home


@pytest.fixture(autouse=True)
def no_unexpected_log(
    caplog: pytest.LogCaptureFixture, request: pytest.FixtureRequest
) -> Iterator[None]:
    """Fail a test in which newsannot warned, unless a mark says so: ``@pytest.mark.logs("part of the line")``."""
    yield
    expected = [str(mark.args[0]) for mark in request.node.iter_markers("logs")]
    unexpected = [
        f"{line.name}: {line.getMessage()}"
        for line in caplog.get_records("call")
        if line.name.split(".")[0] == "newsannot" and line.levelno >= logging.WARNING
        if not any(part in line.getMessage() for part in expected)
    ]
    assert not unexpected, unexpected


def pytest_sessionfinish() -> None:
    """Empty the clipboard: the offscreen one outlives Python, and crashes over a value that was Python's."""
    gui = sys.modules.get("PySide6.QtGui")
    if gui is not None and gui.QGuiApplication.instance() is not None:
        gui.QGuiApplication.clipboard().clear()


@pytest.fixture(scope="session")
def root() -> Path:
    """The project's folder."""
    return ROOT


@pytest.fixture
def locked_folder() -> Iterator[Path]:
    """A folder of somebody whose rights count, root's do not."""
    with tempfile.TemporaryDirectory() as name:
        folder, root = Path(name), os.geteuid() == 0
        if root:
            os.chown(folder, NOBODY, NOBODY)
            os.seteuid(NOBODY)
        try:
            yield folder
        finally:
            folder.chmod(0o700)
            if root:
                os.seteuid(0)


@pytest.fixture
def log_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """The log of a program that has begun in this process; it catches what nobody else does."""
    for module, hook in ((sys, "excepthook"), (sys, "unraisablehook"), (threading, "excepthook")):
        monkeypatch.setattr(module, hook, getattr(module, hook))
    monkeypatch.setattr(logging, "raiseExceptions", True)
    ours = logging.getLogger("newsannot")
    before, level = ours.handlers[:], ours.level
    path = tmp_path / "log" / "newsannot.log"
    file = logs.begin(path)
    file.open()
    yield path
    for handler in [handler for handler in ours.handlers if handler not in before]:
        ours.removeHandler(handler)
        handler.close()
    ours.setLevel(level)


@pytest.fixture
def model_copy(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A copy of the pinned model, to be damaged; it is found before the installed one, by child processes too."""
    spec = find_spec(BUNDLED)
    assert spec
    assert spec.submodule_search_locations
    folder = shutil.copytree(spec.submodule_search_locations[0], tmp_path / "site" / BUNDLED)
    monkeypatch.delitem(sys.modules, BUNDLED, raising=False)
    monkeypatch.syspath_prepend(folder.parent)
    yield folder
    sys.modules.pop(BUNDLED, None)


@pytest.fixture
def seed_pair() -> Pair:
    """The sample pair, not read yet."""
    folder = SEEDS / "kosovo"
    return record.new_pair(
        read_article(folder / "source.txt"), read_article(folder / "derived.txt")
    )


@pytest.fixture
def full_pair() -> Pair:
    """A pair in which no field has its default."""
    source = record.article("Abe said “no” to 93 men.", title="T", name="a.txt")
    derived = record.article("Abe said “so” to 90 men.")
    quote = m.Quote(
        9,
        13,
        m.QuoteKind.DIRECT,
        utterance=1,
        unclosed=True,
        speaker=m.Speaker(0, 3, "Abe", "p1", "Abe"),
        cue=m.Cue(4, 8, "said"),
        check=m.QuoteCheck(m.QuoteStatus.ALTERED, (m.Span(9, 13),), speaker_differs=True),
        origin=m.Origin.MANUAL,
    )
    match = m.FigureMatch(m.MatchStatus.CHANGED, 17, 19)
    figure = m.Figure(
        17, 19, m.FigureKind.PERCENT, "93", unit="%", approx=m.Approx.OVER, match=match
    )
    layers = m.Layers(
        "en",
        headline=m.Span(0, 3),
        paragraphs=(m.Span(0, 24),),
        sentences=(m.Span(0, 24),),
        boilerplate=(m.Boilerplate(20, 22, m.Origin.MANUAL),),
        entities=(m.Entity(0, 3, "PERSON", "p1", "Abe", m.Origin.MANUAL),),
        figures=(figure,),
        quotes=(quote,),
    )
    facts = replace(
        source,
        file_sha256="0" * 64,
        published="2026-11-22",
        byline="By B",
        url="https://example.org/a",
        layers=layers,
        rejected=(m.Rejection(4, 8, m.Layer.ENTITIES),),
    )
    return Pair(
        "p",
        facts,
        replace(derived, title="D", layers=layers),
        m.Status.DONE,
        tags=("t",),
        note="n",
        pipeline=m.Pipeline("newsannot", "1", "m", "2", {"claims": "clause"}),
        claims=(_full_claim(derived.text),),
        annotators=(m.Annotator("x", "X"), m.Annotator("y", "Y")),
        aliases=(m.Alias(("Abe", "Abraham"), "p1"),),
        omissions=(m.Omission(14, 23, m.OmissionJudgement.MISSING, "x", "2026-11-22T00:00:00Z"),),
        meta={"desk": [1]},
    )


def _full_claim(text: str) -> m.Claim:
    judgement = m.Judgement(
        "x",
        m.Verdict.UNSUPPORTED,
        unsure=True,
        evidence=(m.Evidence(0, 3, "Abe", m.Role.CONTRADICTS),),
        searched=m.Searched(("so",), (m.Span(4, 8),), "2026-11-22T00:00:00Z"),
        reasons=(m.Reason.CHANGED_QUOTE,),
        note="n",
        accepted=True,
        seconds=1.5,
        created_at="2026-11-22T00:00:00Z",
        updated_at="2026-11-22T00:00:01Z",
    )
    facts = {field.name: getattr(judgement, field.name) for field in fields(judgement)}
    suggestion = m.Suggestion(
        m.Verdict.EMBELLISHED,
        abstain=True,
        confidence=0.5,
        scores=m.Scores(0.2, 0.5, 0.3),
        evidence=(m.Passage(0, 3, 0.5, selected=True),),
        reasons=(m.Finding(9, 13, m.Reason.CHANGED_QUOTE, "“so”", m.SourceWords(9, 13, "“no”")),),
    )
    return m.Claim(
        0,
        len(text),
        "c",
        text,
        spans=(m.Span(0, 3), m.Span(14, 24)),
        origin=m.Origin.MANUAL,
        judgements=(judgement,),
        decision=m.Decision(**facts, by="y", at="2026-11-22T00:00:02Z"),
        suggestion=suggestion,
    )
