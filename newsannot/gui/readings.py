"""Between the session and the reading child: what is to be read goes out, what was read comes in."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject

from newsannot.acts import Act, AliasRow, Change, MarkRow, ReadClaim, Reading, RejectionRow
from newsannot.analysis.language import BLANK
from newsannot.analysis.manifest import Difference, Fault, ModelCheck
from newsannot.gui.actions import Needs
from newsannot.gui.error_words import error_sentence
from newsannot.gui.jobs import ReaderJobs
from newsannot.gui.main_window import MainWindow
from newsannot.gui.presenter import Presenter
from newsannot.gui.words import language_name, tr
from newsannot.model import Article, Layer, Layers, Origin, Pair, Pipeline
from newsannot.settings import ClaimSize


class Readings(QObject):
    """Has every pair that is shown read, once, and every claim that a person makes looked at."""

    def __init__(
        self, window: MainWindow, presenter: Presenter, jobs: ReaderJobs, size: ClaimSize
    ) -> None:
        super().__init__(window)
        self._window = window
        self._presenter = presenter
        self._jobs = jobs
        self._size = size
        self._pipeline: Pipeline | None = None
        self._asked: set[str] = set()
        self._failure = ""
        self._called_off = False
        self._connect()

    def _connect(self) -> None:
        actions = self._window.actions_
        actions["read"].triggered.connect(self._read_again)
        actions["cancel"].triggered.connect(self._call_off)
        self._window.status.cancel_requested.connect(self._call_off)
        self._presenter.pair_shown.connect(self._pair_shown)
        self._presenter.acted.connect(self._heed)
        self._presenter.read.connect(self._ask)
        self._presenter.read.connect(self._show_who_reads)
        self._presenter.pair_shown.connect(self._show_who_reads)
        self._jobs.pipeline_ready.connect(self._take_pipeline)
        self._jobs.model_refused.connect(self._say_refused)
        self._jobs.progressed.connect(self._window.status.show_reading)
        self._jobs.reading_done.connect(self._take_reading)
        self._jobs.suggestions_done.connect(self._take_suggestions)
        self._jobs.reading_ended.connect(self._show_ended)
        self._jobs.failed.connect(self._say_failed)
        self._jobs.announce()

    def cut(self, size: ClaimSize) -> None:
        """Have claims of this size from now on, those of the pair on the desk at once."""
        self._size = size
        if self._pipeline:
            self._pipeline = _cutting(self._pipeline, size)
        if (
            self._jobs.busy()
        ):  # the other size may be under way, and what was corrected waits for it
            self._read_again()
        else:
            self._read()
        self._presenter.say(_what_is_cut(size))

    def _take_pipeline(self, pipeline: Pipeline) -> None:
        self._pipeline = _cutting(pipeline, self._size)
        self._show_who_reads()
        if not (self._jobs.busy() or self._called_off):
            self._read()

    def _say_refused(self, check: ModelCheck) -> None:
        self._window.notice.say(refusal_sentence(check))

    def _show_who_reads(self) -> None:
        pair = self._presenter.pair
        if self._pipeline is None:
            return
        text, tip = _who_reads(self._pipeline)
        derived = pair.derived if pair else None
        language = language_name(derived.layers.language) if derived else ""
        self._window.status.show_language(f"{language}, {text}" if language else text, tip)

    def _pair_shown(self) -> None:
        self._asked.clear()
        self._jobs.cancel()
        self._read()

    def _read(self) -> None:
        """Read the pair, unless this pipeline has."""
        session = self._presenter.session
        if session is None or session.pair is None:
            return
        if self._pipeline and session.is_read(self._pipeline):
            self._ask()
        else:
            self._begin(session.pair)

    def _read_again(self) -> None:
        pair = self._presenter.pair
        if pair:
            self._begin(pair)

    def _call_off(self) -> None:
        """Stop reading, also where the child has not begun because it still loads."""
        self._called_off = True
        self._jobs.cancel()

    def _begin(self, pair: Pair) -> None:
        self._called_off = False
        self._jobs.read(by_people(pair), self._size)
        self._window.status.show_reading(0.0)
        self._window.actions_.meet(Needs.READING, met=True)

    def _show_ended(self) -> None:
        self._window.status.show_reading(None)
        self._window.actions_.meet(Needs.READING, met=False)

    def _take_reading(self, pair: str, reading: Reading) -> None:
        session = self._presenter.session
        self._presenter.flush()  # a note that is being written holds its claim
        if session:
            self._presenter.try_(partial(session.take_reading, pair, reading))
        if self._failure and self._window.notice.text() == self._failure:
            self._window.notice.hide()  # it has been made good

    def _say_failed(self, error: Exception) -> None:
        self._failure = error_sentence(error)
        self._window.notice.say(self._failure)

    def _take_suggestions(self, pair: str, claims: tuple[ReadClaim, ...]) -> None:
        session = self._presenter.session
        if session:
            self._presenter.try_(partial(session.take_suggestions, pair, claims))

    def _heed(self, act: Act) -> None:
        """A claim that was made is to be looked at; what was corrected changes all that was read from it."""
        pair = self._presenter.pair
        if pair and any(
            isinstance(c.row, MarkRow | RejectionRow | AliasRow)
            for c in act.changes
            if not _of_claim(c)
        ):
            self._begin(pair)
        else:
            self._ask(act)

    def _ask(self, act: Act | None = None) -> None:
        """Ask the machine about claims that it has not seen as they are now, once each."""
        session = self._presenter.session
        if session is None or session.pair is None:
            return
        unseen = session.unsuggested(act)
        if not unseen:
            return
        moved = {claim.id for claim in unseen} - {claim.id for claim in session.unsuggested()}
        self._asked -= moved
        waiting = tuple(claim for claim in unseen if claim.id not in self._asked)
        self._asked |= {claim.id for claim in waiting}
        if waiting:
            self._jobs.suggest(by_people(session.pair), waiting)


def _cutting(pipeline: Pipeline, size: ClaimSize) -> Pipeline:
    """The pipeline as it reads with claims of this size: what it reads with is part of a reading's key."""
    return replace(pipeline, settings=dict(pipeline.settings) | {"claims": size.value})


def _what_is_cut(size: ClaimSize) -> str:
    """What the status bar says of claims of another size."""
    return {
        ClaimSize.SENTENCE: tr("From now on claims are whole sentences; what you tagged stays"),
        ClaimSize.CLAUSE: tr("From now on claims are clauses; what you tagged stays"),
    }[size]


def _who_reads(pipeline: Pipeline) -> tuple[str, str]:
    """What the status bar says of the model, and its tooltip."""
    if pipeline.model in {None, BLANK}:
        tip = tr("Names and suggestions are weaker without a language model")
        return tr("No language model: rules only"), tip
    asked = pipeline.settings.get("model")
    text = f"{pipeline.model} {pipeline.model_version}"
    if asked and asked != pipeline.model:
        return text, tr("{asked} is not installed; this model reads instead", asked=asked)
    return text, tr("The language model that reads the texts")


def refusal_sentence(check: ModelCheck) -> str:
    """Why the pinned model does not read, and what to do about it."""
    if check.version not in {None, check.expected}:
        text = tr("version {version} is there, not {expected}")
        what = text.format(version=check.version, expected=check.expected)
    else:
        what = _difference(check.differences[0])
        if more := len(check.differences) - 1:
            what = tr("{what}, and {number} more", what=what, number=more)
    text = tr(
        "The language model {model} is damaged: {what}. It is not used. Install newsannot again."
    )
    return text.format(model=check.name, what=what)


def _difference(difference: Difference) -> str:
    return {
        Fault.MISSING: tr("{file} is missing", file=difference.file),
        Fault.CHANGED: tr("{file} was changed", file=difference.file),
        Fault.ADDITIONAL: tr("{file} was added", file=difference.file),
    }[difference.fault]


def _of_claim(change: Change) -> bool:
    return isinstance(change.row, RejectionRow) and change.row.layer is Layer.CLAIMS


def by_people(pair: Pair) -> Pair:
    """What the reader needs of a pair: the texts, and what people said of them."""
    return replace(
        pair,
        source=_corrected(pair.source),
        derived=_corrected(pair.derived) if pair.derived else None,
        claims=tuple(claim for claim in pair.claims if claim.origin is Origin.MANUAL),
    )


def _corrected(article: Article) -> Article:
    layers = article.layers
    return replace(
        article,
        layers=Layers(
            language=layers.language,
            boilerplate=tuple(span for span in layers.boilerplate if span.origin is Origin.MANUAL),
            entities=tuple(span for span in layers.entities if span.origin is Origin.MANUAL),
            quotes=tuple(span for span in layers.quotes if span.origin is Origin.MANUAL),
        ),
    )
