"""The field's values: articles, pairs, claims and what was said of them. Frozen, without behaviour.

Every ``start``/``end`` is a half-open span in code points of the article's stored text. What is spelled here is also
what the record spells (see ``record``): a field is a key.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Annotated

from msgspec import Meta

from newsannot.terms import (
    Approx as Approx,
    FigureKind as FigureKind,
    Layer as Layer,
    MatchStatus as MatchStatus,
    OmissionJudgement as OmissionJudgement,
    Origin as Origin,
    QuoteKind as QuoteKind,
    QuoteStatus as QuoteStatus,
    Reason as Reason,
    Role as Role,
    Side as Side,
    Status as Status,
    Verdict as Verdict,
)

Share = Annotated[float, Meta(ge=0, le=1)]
"""What is not one is refused where values are made of JSON; so it is with the other limits below."""


@dataclass(frozen=True, slots=True)
class Span:
    """A half-open run of code points."""

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end:
            raise ValueError(f"span {self.start}-{self.end} is empty or backwards")


@dataclass(frozen=True, slots=True)
class Boilerplate(Span):
    """A passage that is not article text: a teaser, a share prompt."""

    origin: Origin = Origin.AUTO


@dataclass(frozen=True, slots=True)
class Entity(Span):
    """One mention; ``who`` names its referent in both articles, ``name`` is the referent's fullest form."""

    label: str
    who: str | None = None
    name: str | None = None
    origin: Origin = Origin.AUTO


@dataclass(frozen=True, slots=True)
class FigureMatch:
    """The source figure (its span, none when absent) that a derived figure was held against."""

    status: MatchStatus
    start: int | None = None
    end: int | None = None


@dataclass(frozen=True, slots=True)
class Figure(Span):
    """A number or date; ``value`` is a decimal string in base units, or an ISO 8601 date or duration."""

    kind: FigureKind
    value: str
    unit: str | None = None
    approx: Approx = Approx.EXACT
    match: FigureMatch | None = None


@dataclass(frozen=True, slots=True)
class Speaker(Span):
    """The mention that speaks, and the person it stands for."""

    text: str
    who: str | None = None
    name: str | None = None


@dataclass(frozen=True, slots=True)
class Cue(Span):
    """The words that report: «said», «told reporters»."""

    text: str


@dataclass(frozen=True, slots=True)
class QuoteCheck:
    """A derived quotation held against the source; ``passages`` are spans in the source."""

    status: QuoteStatus
    passages: tuple[Span, ...] = ()
    speaker_differs: bool = False


@dataclass(frozen=True, slots=True)
class Quote(Span):
    """An unbroken run of quoted words in one paragraph, marks included; ``utterance`` joins runs of one speech."""

    kind: QuoteKind
    utterance: Annotated[int, Meta(ge=0)] = 0
    unclosed: bool = False
    speaker: Speaker | None = None
    cue: Cue | None = None
    check: QuoteCheck | None = None
    origin: Origin = Origin.AUTO


@dataclass(frozen=True, slots=True)
class Rejection(Span):
    """A machine span that a person struck out; it stays out after reading again."""

    layer: Layer


@dataclass(frozen=True, slots=True)
class Layers:
    """What lies over one article's text. Sorted by start; entities do not overlap."""

    language: str | None = None
    headline: Span | None = None
    paragraphs: tuple[Span, ...] = ()
    sentences: tuple[Span, ...] = ()
    boilerplate: tuple[Boilerplate, ...] = ()
    entities: tuple[Entity, ...] = ()
    figures: tuple[Figure, ...] = ()
    quotes: tuple[Quote, ...] = ()


@dataclass(frozen=True, slots=True)
class Article:
    """A text as it was read (line ends LF, no BOM, else unchanged), with what is known of it."""

    text: str
    sha256: str
    title: str | None = None
    name: str | None = None
    file_sha256: Annotated[str, Meta(pattern="^[0-9a-f]{64}$")] | None = None
    published: str | None = None
    byline: str | None = None
    url: str | None = None
    layers: Layers = field(default_factory=Layers)
    rejected: tuple[Rejection, ...] = ()


@dataclass(frozen=True, slots=True)
class Evidence(Span):
    """A passage of the source that a person tied to a claim."""

    text: str
    role: Role = Role.SUPPORTS


@dataclass(frozen=True, slots=True)
class Searched:
    """What was looked for and not found: terms, and source passages that were seen and not linked."""

    terms: tuple[str, ...] = ()
    passages: tuple[Span, ...] = ()
    at: str | None = None


@dataclass(frozen=True, slots=True)
class Judgement:
    """What one annotator says of one claim; times are ISO 8601 UTC, ``seconds`` the active time spent."""

    annotator: str
    verdict: Verdict | None = None
    unsure: bool = False
    evidence: tuple[Evidence, ...] = ()
    searched: Searched | None = None
    reasons: tuple[Reason, ...] = ()
    note: str = ""
    accepted: bool = False
    seconds: Annotated[float, Meta(ge=0)] | None = None
    created_at: str | None = None
    updated_at: str | None = None


@dataclass(frozen=True, slots=True)
class Decision(Judgement):
    """The adjudicated judgement of a claim: who decided, and when."""

    by: str | None = None
    at: str | None = None


@dataclass(frozen=True, slots=True)
class Passage(Span):
    """A source sentence that the machine offers as evidence; ``selected`` ones are shown by default."""

    score: Share
    selected: bool = False


@dataclass(frozen=True, slots=True)
class SourceWords(Span):
    """The source's words that a finding points at."""

    text: str


@dataclass(frozen=True, slots=True)
class Finding(Span):
    """Words of the derived text that speak against «matching», and why; ``source`` is what stands there instead."""

    kind: Reason
    text: str
    source: SourceWords | None = None


@dataclass(frozen=True, slots=True)
class Scores:
    """Probabilities of the verdicts, summing to 1."""

    matching: Share
    embellished: Share
    unsupported: Share


@dataclass(frozen=True, slots=True)
class Suggestion:
    """What the machine thinks of a claim; ``verdict`` is given also when it abstains."""

    verdict: Verdict
    abstain: bool
    confidence: Share
    scores: Scores
    evidence: tuple[Passage, ...] = ()
    reasons: tuple[Finding, ...] = ()


@dataclass(frozen=True, slots=True)
class Claim(Span):
    """A part of the derived text that is judged; ``spans`` are its parts when it is discontinuous."""

    id: str
    text: str
    spans: tuple[Span, ...] = ()
    origin: Origin = Origin.AUTO
    judgements: tuple[Judgement, ...] = ()
    decision: Decision | None = None
    suggestion: Suggestion | None = None


@dataclass(frozen=True, slots=True)
class Pipeline:
    """Who read the texts; ``model`` and ``model_version`` as spaCy names them."""

    name: str
    version: str
    model: str | None = None
    model_version: str | None = None
    settings: dict[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Annotator:
    """A person who judges."""

    id: str
    name: str


@dataclass(frozen=True, slots=True)
class Alias:
    """Names that a person declared to be one referent's."""

    names: tuple[str, ...]
    who: str | None = None


@dataclass(frozen=True, slots=True)
class Omission(Span):
    """A source passage that the derived text leaves out, and what a person thinks of that."""

    judgement: OmissionJudgement
    annotator: str | None = None
    at: str | None = None


@dataclass(frozen=True, slots=True)
class Pair:
    """A source and an article derived from it, with all that machine and people say of them.

    ``derived`` is None only where a source is read alone.
    """

    id: str
    source: Article
    derived: Article | None
    status: Status = Status.NEW
    tags: tuple[str, ...] = ()
    note: str = ""
    pipeline: Pipeline | None = None
    claims: tuple[Claim, ...] = ()
    annotators: tuple[Annotator, ...] = ()
    aliases: tuple[Alias, ...] = ()
    omissions: tuple[Omission, ...] = ()
    meta: dict[str, object] = field(default_factory=dict)
