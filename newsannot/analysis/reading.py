"""A pair in, the machine's reading of it out: every step of the analysis, in order."""

from __future__ import annotations

import gc
from collections import OrderedDict
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace

from newsannot.acts import ReadClaim, Reading, machine_span, overlap, parts_of
from newsannot.analysis.boilerplate import merged
from newsannot.analysis.claims import claim_id, find_claims
from newsannot.analysis.comparison import Comparison
from newsannot.analysis.corrections import Corrections
from newsannot.analysis.entities import find_entities
from newsannot.analysis.facts import find_facts
from newsannot.analysis.features import measure
from newsannot.analysis.figures import find_figures
from newsannot.analysis.language import Language
from newsannot.analysis.layout import lay_out, outside, parse
from newsannot.analysis.manifest import ModelCheck
from newsannot.analysis.names import Mentions, identify
from newsannot.analysis.parsed import ParsedText
from newsannot.analysis.quotes import find_quotes, name_speakers
from newsannot.analysis.slots import Figures, match_figures
from newsannot.analysis.source import ReadText, Source, SourceText
from newsannot.analysis.verdicts import suggest
from newsannot.composition import reading_key
from newsannot.errors import Cancelled
from newsannot.model import Alias, Article, Claim, Layers, Origin, Pair, Pipeline, Span, Suggestion
from newsannot.settings import ClaimSize, ReadingSettings

Progress = Callable[[float], None]
Stop = Callable[[], bool]

# Texts kept parsed, for many claims and derived articles share a source; about 100 bytes a code point.
_KEPT_TEXTS = 16
_KEPT_LENGTH = 2_000_000
# Code points after which the pipeline forgets their words, beyond those kept: half a minute's reading.
_FORGOTTEN_AFTER = 500_000
# The shares of the work that reading the source and then the derived text take.
_SOURCE_SHARE = 0.45
_DERIVED_SHARE = 0.9


@dataclass(frozen=True, slots=True)
class _Draft:
    """One text read by itself and corrected by people: its entities do not know yet whom they name.

    ``found`` is what the machine alone had found.
    """

    parsed: ParsedText
    said: Corrections
    found: Layers
    layers: Layers
    words: SourceText

    def machine(self, read: ReadText) -> Layers:
        """The machine's part of the text, now that it is read to the end."""
        return self.said.under(read.layers, self.found)


@dataclass(frozen=True, slots=True)
class _Both:
    """Both texts of a pair, read with each other in mind; the layers are the machine's part of what was read."""

    source: Source
    derived: ReadText | None
    source_layers: Layers
    derived_layers: Layers | None = None


class Reader:
    """Reads pairs with one pipeline, loaded at the first use. Not for two threads at once."""

    def __init__(self, settings: ReadingSettings) -> None:
        self._settings = settings
        self._language = Language(settings.model)
        self._drafts: OrderedDict[tuple[str, Corrections], _Draft] = OrderedDict()

    @property
    def pipeline(self) -> Pipeline:
        """Who reads; loads the model."""
        return self._language.pipeline(self._settings)

    @property
    def refused(self) -> ModelCheck | None:
        """Why the pinned model does not read, where it is damaged; loads the model."""
        return self._language.refused

    def read(
        self,
        pair: Pair,
        *,
        add_claims: bool = True,
        size: ClaimSize | None = None,
        progress: Progress | None = None,
        cancelled: Stop | None = None,
    ) -> Reading:
        """Read a pair; its own claims get suggestions, and automatic claims are added unless told not to.

        ``size`` is what an automatic claim is, None as the settings have it. ``progress`` gets shares of the work, 0..1.
        Cancelled is raised when ``cancelled`` says so.
        """
        settings = replace(self._settings, claims=size or self._settings.claims)
        with _collector_held():
            return self._read(pair, settings, progress, cancelled, add_claims=add_claims)

    def _read(
        self,
        pair: Pair,
        settings: ReadingSettings,
        progress: Progress | None,
        cancelled: Stop | None,
        *,
        add_claims: bool,
    ) -> Reading:
        both = self._both(pair, progress, cancelled)
        claims = list(_own_claims(pair, add_claims=add_claims))
        if both.derived is not None and add_claims:
            automatic = _automatic(both.derived, settings.claims)
            claims += _beside(automatic, {claim.id: claim for claim in claims})
        claims.sort(key=lambda claim: (claim.start, claim.end))
        pipeline = self._language.pipeline(settings)
        return Reading(
            key=reading_key(pair, pipeline),
            pipeline=pipeline,
            source=both.source_layers,
            derived=both.derived_layers,
            claims=_judged(both, claims, progress, cancelled),
        )

    def suggest(self, pair: Pair, claims: Iterable[Claim]) -> tuple[ReadClaim, ...]:
        """Suggestions for claims made since the pair was read, in the order given."""
        return _judged(self._both(pair, None, None), list(claims), None, None)

    def compare(self, pair: Pair, claims: Iterable[Claim]) -> Iterator[Comparison]:
        """The claims that lie in the derived text, each beside its evidence."""
        both = self._both(pair, None, None)
        for claim in claims:
            comparison = _compared(both, claim)
            if comparison is not None:
                yield comparison

    def _both(self, pair: Pair, progress: Progress | None, cancelled: Stop | None) -> _Both:
        end = _SOURCE_SHARE if pair.derived else 1.0
        source = self._draft(pair.source, _part(progress, 0.0, end), cancelled)
        derived = None
        if pair.derived is not None:
            part = _part(progress, _SOURCE_SHARE, _DERIVED_SHARE)
            derived = self._draft(pair.derived, part, cancelled)
        return _read_together(source, derived, pair.aliases)

    def _draft(self, article: Article, progress: Progress | None, cancelled: Stop | None) -> _Draft:
        """One article parsed, from the store of the last ones where it is the same text."""
        said = Corrections.of(article)
        key = article.text, said
        if key not in self._drafts:
            parsed = self._kept(article)
            if parsed is None:
                self._renew()
                parsed = parse(article, self._language, progress, cancelled)
            self._drafts[key] = _drafted(parsed, said)
            self._forget()
        self._drafts.move_to_end(key)
        return self._drafts[key]

    def _renew(self) -> None:
        """Let the pipeline forget its words where they are many, and the kept texts with them, which hold them too."""
        if self._language.read >= _FORGOTTEN_AFTER + self._length():
            self._drafts.clear()
            self._language.renew()

    def _length(self) -> int:
        return sum(len(draft.parsed.article.text) for draft in self._drafts.values())

    def _kept(self, article: Article) -> ParsedText | None:
        """The text as it was parsed before, when people corrected it otherwise."""
        texts = (draft.parsed for draft in self._drafts.values())
        return next((parsed for parsed in texts if parsed.article.text == article.text), None)

    def _forget(self) -> None:
        """Drop the oldest texts beyond what is kept; the last two stay, however long."""
        total = self._length()
        while len(self._drafts) > 2 and (len(self._drafts) > _KEPT_TEXTS or total > _KEPT_LENGTH):
            _, dropped = self._drafts.popitem(last=False)
            total -= len(dropped.parsed.article.text)


def _automatic(derived: ReadText, size: ClaimSize) -> list[Claim]:
    text = derived.text
    spans = find_claims(derived.parsed, derived.layers, size)
    return [Claim(s.start, s.end, claim_id(s), text[s.start : s.end]) for s in spans]


def _beside(automatic: Iterable[Claim], known: Mapping[str, Claim]) -> Iterator[Claim]:
    """The automatic claims that are none of those that are known.

    An id may be a claim's that stood there in a text which was replaced since: then this one has a zero before its start.
    """
    for claim in automatic:
        own, key = known.get(claim.id), claim.id
        while own and overlap(own, claim) <= 0:
            key = f"a0{key[1:]}"
            own = known.get(key)
        if own is None:
            yield replace(claim, id=key)


def _drafted(parsed: ParsedText, said: Corrections) -> _Draft:
    """The layers of one text; what people say is not article text is that for every further step."""
    article, found = parsed.article, lay_out(parsed)
    layers = outside(article.text, found, merged(said.over(article, found).boilerplate))
    layers = replace(layers, entities=find_entities(parsed, layers))
    layers = replace(layers, quotes=find_quotes(parsed, layers.sentences))
    found = replace(layers, boilerplate=found.boilerplate)
    layers = replace(said.over(article, found), boilerplate=layers.boilerplate)
    layers = replace(layers, figures=find_figures(parsed, layers))
    return _Draft(parsed, said, found, layers, SourceText(parsed, layers))


@contextmanager
def _collector_held() -> Iterator[None]:
    """Python's collector waits: it would walk the whole model again and again for the few cycles of one reading."""
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()


def _part(progress: Progress | None, start: float, end: float) -> Progress | None:
    """Progress over a part of the whole."""
    if progress is None:
        return None
    return lambda share: progress(start + (end - start) * share)


def _own_claims(pair: Pair, *, add_claims: bool) -> Iterable[Claim]:
    """The claims that the pair brings; an earlier reading's go where new ones come."""
    for claim in pair.claims:
        touched = claim.origin is Origin.MANUAL or claim.judgements or claim.decision
        if touched or not add_claims or machine_span(claim.id) != Span(claim.start, claim.end):
            yield claim


def _read_together(source: _Draft, derived: _Draft | None, aliases: tuple[Alias, ...]) -> _Both:
    """Say who is who over both texts, then who says what, then check the derived text's words."""
    first = Mentions(source.parsed.article.text, source.layers.entities)
    if derived is None:
        found = identify(first, None, aliases)
        read = _named(source.parsed, replace(source.layers, entities=found.source))
        return _Both(Source(read, source.words), None, source.machine(read))
    second = Mentions(derived.parsed.article.text, derived.layers.entities)
    found = identify(first, second, aliases)
    read = _named(source.parsed, replace(source.layers, entities=found.source))
    layers = replace(derived.layers, entities=found.derived)
    mine, theirs = Figures(second.text, layers.figures), Figures(first.text, source.layers.figures)
    layers = replace(layers, figures=match_figures(mine, theirs))
    other = _named(derived.parsed, layers)
    checked = source.words.checker.check(other.text, other.layers.quotes, read.layers.quotes)
    other = ReadText(other.parsed, replace(other.layers, quotes=checked))
    return _Both(Source(read, source.words), other, source.machine(read), derived.machine(other))


def _named(parsed: ParsedText, layers: Layers) -> ReadText:
    quotes = name_speakers(parsed, layers.quotes, layers.entities)
    return ReadText(parsed, replace(layers, quotes=quotes))


def _judged(
    both: _Both, claims: list[Claim], progress: Progress | None, cancelled: Stop | None
) -> tuple[ReadClaim, ...]:
    done: list[ReadClaim] = []
    for number, claim in enumerate(claims):
        if cancelled and cancelled():
            raise Cancelled
        done.append(ReadClaim(claim.start, claim.end, claim.id, _suggestion(both, claim)))
        if progress:
            progress(_DERIVED_SHARE + (1 - _DERIVED_SHARE) * (number + 1) / len(claims))
    return tuple(done)


def _suggestion(both: _Both, claim: Claim) -> Suggestion | None:
    """The machine's word on one claim; None for one that does not lie in the derived text."""
    comparison = _compared(both, claim)
    if comparison is None:
        return None
    findings = find_facts(comparison)
    return suggest(comparison.passages, findings, measure(comparison, findings))


def _compared(both: _Both, claim: Claim) -> Comparison | None:
    derived = both.derived
    if derived is None or claim.end > len(derived.text):
        return None
    parts = parts_of(claim)
    sentences = [piece for part in parts for piece in derived.sentences_in(part)]
    texts = [derived.text[piece.start : piece.end] for piece in sentences]
    return Comparison(derived, both.source, parts, both.source.words.index.rank(texts))
