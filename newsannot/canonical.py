"""Records just as newsannot writes them: checked and read at once, without the care that others' need.

What is not plainly in order is left to ``record``, which says what is wrong, and where.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

import msgspec

from newsannot import record
from newsannot.errors import TextError
from newsannot.judgements import judges
from newsannot.model import Article, FigureMatch, Layers, Pair, Span
from newsannot.offsets import QUOTED, Offsets
from newsannot.spans import in_derived, in_source

_LONGEST = 16 * 1024 * 1024
"""Bytes of a line that cannot hold more values than a record may."""
_LAYERS = Layers.__dataclass_fields__.keys()
_PLAIN = (str, int, float, bool, type(None))


def read(line: bytes) -> Pair | None:
    """The pair of a line that newsannot wrote; None where ``record.loads`` has to look at it."""
    if len(line) > _LONGEST:
        return None
    try:
        pair = msgspec.convert(_as_pair(msgspec.json.decode(line)), Pair)
        same = record.dumps(pair).encode() == line.rstrip(b"\n")
    except (msgspec.MsgspecError, RecursionError, TypeError, AttributeError, KeyError, ValueError):
        return None
    return pair if same and is_sound(pair) else None


def _as_pair(data: dict[str, Any]) -> dict[str, Any]:
    """A record with the layers of its articles where a pair has them."""
    for side in ("source", "derived"):
        article = data[side]
        if article is not None:
            article["layers"] = {name: article[name] for name in _LAYERS}
    return data


def damage(pair: Pair) -> str | None:
    """As ``record.damage``, for whoever checks thousands."""
    return None if is_sound(pair) else record.damage(pair)


def is_sound(pair: Pair) -> bool:
    """Whether a pair is plainly fit to be written, and comes back as it is; where not, it may be all the same."""
    derived = pair.derived
    return (
        bool(pair.id)
        and derived is not None
        and _is_kept(pair.source)
        and _is_kept(derived)
        and _are_words(in_source(pair), pair.source.text)
        and _are_words(in_derived(pair), derived.text)
        and _are_different(claim.id for claim in pair.claims)
        and all(_are_different(j.annotator for j in claim.judgements) for claim in pair.claims)
        and _are_different(person.id for person in pair.annotators)
        and {*judges(pair.claims, pair.omissions)} <= {person.id for person in pair.annotators}
        and _is_flat(pair.meta)
        and _is_flat(pair.pipeline.settings if pair.pipeline else {})
    )


def _is_kept(article: Article) -> bool:
    try:
        text = Offsets(article.text).text
    except TextError:
        return False
    return text == article.text and record.sha256(text) == article.sha256


def _are_words(spans: Iterable[Span | FigureMatch], text: str) -> bool:
    """Whether all lie in the text, say its words where they say any, and do not hold it too many times."""
    length, held = len(text), 0
    for span in spans:
        start, end = span.start, span.end
        if start is None or end is None:
            if start is not end:
                return False
            continue
        held += end - start
        if (
            not 0 <= start < end <= length
            or getattr(span, "text", text[start:end]) != text[start:end]
        ):
            return False
    return held <= QUOTED


def _are_different(names: Iterable[str]) -> bool:
    every = [*names]
    return len({*every}) == len(every)


def _is_flat(facts: Mapping[str, object]) -> bool:
    return all(isinstance(fact, _PLAIN) for fact in facts.values())
