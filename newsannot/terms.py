"""The field's words: verdicts, reasons, roles and the other terms that a record spells. Known without the values of ``model``."""

from __future__ import annotations

from enum import StrEnum


class Verdict(StrEnum):
    """How a claim stands to the source."""

    MATCHING = "matching"
    EMBELLISHED = "embellished"
    UNSUPPORTED = "unsupported"


class Role(StrEnum):
    """What a passage of the source does for a claim."""

    SUPPORTS = "supports"
    PARTLY = "partly"
    CONTRADICTS = "contradicts"


class Origin(StrEnum):
    """Who made a span: the machine, or a person who made or touched it."""

    AUTO = "auto"
    MANUAL = "manual"


class Status(StrEnum):
    """How far the work on a pair is."""

    NEW = "new"
    IN_PROGRESS = "in_progress"
    DONE = "done"


class Side(StrEnum):
    """One of the two articles of a pair."""

    SOURCE = "source"
    DERIVED = "derived"


class Layer(StrEnum):
    """The span layers that a machine lays over a text and a person corrects."""

    ENTITIES = "entities"
    QUOTES = "quotes"
    BOILERPLATE = "boilerplate"
    CLAIMS = "claims"


class Reason(StrEnum):
    """Why a claim is not plainly matching."""

    INTENSIFIER = "intensifier"
    ADDED_DETAIL = "added_detail"
    INTERPRETATION = "interpretation"
    BACKGROUND = "background"
    ADDED_CAUSE = "added_cause"
    DROPPED_HEDGE = "dropped_hedge"
    GENERALISED = "generalised"
    CHANGED_NUMBER = "changed_number"
    CHANGED_NAME = "changed_name"
    CHANGED_DATE = "changed_date"
    CHANGED_QUOTE = "changed_quote"
    CHANGED_SPEAKER = "changed_speaker"
    NEGATION_CHANGED = "negation_changed"
    ATTRIBUTION_LOST = "attribution_lost"
    CONTRADICTION = "contradiction"
    OTHER = "other"


class FigureKind(StrEnum):
    """What a figure counts."""

    NUMBER = "number"
    DATE = "date"
    PERCENT = "percent"
    MONEY = "money"
    AGE = "age"


class Approx(StrEnum):
    """How sharply a figure is given."""

    EXACT = "exact"
    ABOUT = "about"
    UNDER = "under"
    OVER = "over"


class MatchStatus(StrEnum):
    """How a derived figure stands to the source's."""

    EQUAL = "equal"
    CHANGED = "changed"
    ABSENT = "absent"


class QuoteKind(StrEnum):
    """How words are quoted: in marks, without, or as a fragment in marks inside reported speech."""

    DIRECT = "direct"
    INDIRECT = "indirect"
    MIXED = "mixed"


class QuoteStatus(StrEnum):
    """How a derived quotation stands to the source's words."""

    VERBATIM = "verbatim"
    ALTERED = "altered"
    SPLICED = "spliced"
    FROM_PARAPHRASE = "from_paraphrase"
    ABSENT = "absent"


class OmissionJudgement(StrEnum):
    """What a person thinks of a source passage that the derived text leaves out."""

    FINE = "fine"
    MISSING = "missing"
