"""What people said and what the machine said, laid over each other to the pair that is shown and exported.

``compose`` puts a pair together, ``decompose`` takes an imported one apart again.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import replace
from typing import TypeVar

from newsannot.acts import (
    ClaimRow,
    JudgementRow,
    MarkRow,
    PairRow,
    ReadClaim,
    Reading,
    RejectionRow,
    Statements,
    as_cut,
    machine_span,
    overlap,
)
from newsannot.model import (
    Annotator,
    Article,
    Boilerplate,
    Claim,
    Entity,
    Judgement,
    Layer,
    Layers,
    Origin,
    Pair,
    Pipeline,
    Quote,
    Rejection,
    Side,
    Span,
)
from newsannot.record import speakers


def without_touched(reading: Reading, statements: Statements) -> Reading:
    """The reading less its own claims that cover half or more of a claim a person touched, and with its own ends."""
    own = {row.id for row in statements.claims}

    def stays(claim: ReadClaim) -> bool:
        return claim.id in own or not any(
            2 * overlap(claim, row) >= row.end - row.start for row in statements.claims
        )

    kept = (as_cut(claim) for claim in reading.claims if stays(claim))
    return replace(reading, claims=_in_order(kept))


def _in_order(claims: Iterable[ReadClaim]) -> tuple[ReadClaim, ...]:
    return tuple(sorted(claims, key=lambda claim: (claim.start, claim.end)))


T = TypeVar("T", bound=Boilerplate | Entity | Quote)


def _lay(
    machine: tuple[T, ...], manual: list[T], struck: list[RejectionRow], share: float
) -> tuple[T, ...]:
    """The machine's spans, less those struck out or replaced: covered by ``share`` of their length or more."""

    def stays(span: T) -> bool:
        size = span.end - span.start
        if any(2 * overlap(span, row) >= max(size, row.end - row.start) for row in struck):
            return False
        return not any(
            overlap(span, other) > 0 and overlap(span, other) >= share * size for other in manual
        )

    kept = [span for span in machine if stays(span)]
    return tuple(sorted([*kept, *manual], key=lambda span: (span.start, span.end)))


def laid(article: Article, layers: Layers, side: Side, said: Statements) -> Article:
    """The article with the machine's layers, corrected by what people said of them."""
    marks = [row for row in said.marks if row.side is side]
    struck: dict[Layer, list[RejectionRow]] = {layer: [] for layer in Layer}
    for row in said.rejections:
        if row.side is side:
            struck[row.layer].append(row)
    entities = [row.entity for row in marks if row.entity]
    quotes = [row.quote for row in marks if row.quote]
    boilerplate = [row.boilerplate for row in marks if row.boilerplate]
    title = article.title
    if title is None and layers.headline:
        title = article.text[layers.headline.start : layers.headline.end]
    return replace(
        article,
        title=title,
        layers=replace(
            layers,
            language=article.layers.language or layers.language,
            entities=_lay(layers.entities, entities, struck[Layer.ENTITIES], 0.0),
            quotes=_lay(layers.quotes, quotes, struck[Layer.QUOTES], 0.5),
            boilerplate=_lay(layers.boilerplate, boilerplate, struck[Layer.BOILERPLATE], 0.5),
        ),
        rejected=tuple(
            Rejection(row.start, row.end, row.layer)
            for rows in struck.values()
            for row in sorted(rows, key=lambda row: (row.start, row.end))
        ),
    )


def _claims(text: str, reading: Reading | None, said: Statements) -> tuple[Claim, ...]:
    judgements: dict[str, list[Judgement]] = {row.id: [] for row in said.claims}
    # By person and not by row, for an act that is undone and done again leaves the rows in another order.
    for judged in sorted(said.judgements, key=lambda row: row.annotator):
        judgements[judged.claim].append(judged.judgement)
    read = reading.claims if reading else ()
    suggested = {claim.id: claim.suggestion for claim in read}
    struck = {
        (row.start, row.end)
        for row in said.rejections
        if row.side is Side.DERIVED and row.layer is Layer.CLAIMS
    }
    claims = [
        Claim(
            row.start,
            row.end,
            id=row.id,
            text=text[row.start : row.end],
            spans=row.spans,
            origin=Origin.MANUAL,
            judgements=tuple(judgements[row.id]),
            decision=row.decision,
            suggestion=suggested.get(row.id),
        )
        for row in said.claims
    ]
    claims += [
        Claim(c.start, c.end, id=c.id, text=text[c.start : c.end], suggestion=c.suggestion)
        for c in read
        # A person's claim that is gone stays gone, though the machine had its word on it.
        if c.own and c.id not in judgements and (c.start, c.end) not in struck
    ]
    return tuple(sorted(claims, key=lambda claim: (claim.start, claim.end, claim.id)))


def compose(
    source: Article,
    derived: Article | None,
    said: Statements,
    reading: Reading | None,
    annotators: tuple[Annotator, ...] = (),
) -> Pair:
    """The pair as it is shown: the machine's reading, corrected and judged by people."""
    over_source = reading.source if reading else Layers()
    over_derived = (reading.derived if reading else None) or Layers()
    return assemble(
        laid(source, over_source, Side.SOURCE, said),
        derived and laid(derived, over_derived, Side.DERIVED, said),
        said,
        reading,
        annotators,
    )


def assemble(
    source: Article,
    derived: Article | None,
    said: Statements,
    reading: Reading | None,
    annotators: tuple[Annotator, ...],
) -> Pair:
    """The pair of articles that are ``laid`` already: claims, judgements and the pair's own state."""
    row = said.pair
    claims = _claims(derived.text, reading, said) if derived else ()
    heard = speakers(claims, row.omissions)
    return Pair(
        id=row.pair,
        source=source,
        derived=derived,
        status=row.status,
        tags=row.tags,
        note=row.note,
        pipeline=reading.pipeline if reading else None,
        claims=claims,
        annotators=tuple(a for a in annotators if a.id in heard),
        aliases=row.aliases,
        omissions=row.omissions,
        meta=row.meta,
    )


def _marks(pair: str, side: Side, layers: Layers) -> list[MarkRow]:
    spans: tuple[Boilerplate | Entity | Quote, ...] = (
        *layers.entities,
        *layers.quotes,
        *layers.boilerplate,
    )
    manual = [span for span in spans if span.origin is Origin.MANUAL]
    return [MarkRow.of(pair, side, f"{side}-{n}", span) for n, span in enumerate(manual)]


def _machine(layers: Layers) -> Layers:
    """The layers less what people added."""
    return replace(
        layers,
        entities=tuple(span for span in layers.entities if span.origin is Origin.AUTO),
        quotes=tuple(span for span in layers.quotes if span.origin is Origin.AUTO),
        boilerplate=tuple(span for span in layers.boilerplate if span.origin is Origin.AUTO),
    )


def decompose(pair: Pair, row: PairRow) -> tuple[Statements, Reading | None]:
    """What people said of an imported pair, and what the machine said; the inverse of ``compose``.

    A pair that no pipeline read and that brings no layers has no reading.
    """
    articles = [(Side.SOURCE, pair.source)]
    if pair.derived:
        articles.append((Side.DERIVED, pair.derived))
    touched = [claim for claim in pair.claims if _is_touched(claim)]
    said = Statements(
        row,
        claims=tuple(
            ClaimRow(row.pair, c.id, c.start, c.end, c.spans, c.decision) for c in touched
        ),
        judgements=tuple(
            JudgementRow(row.pair, c.id, judgement.annotator, judgement)
            for c in touched
            for judgement in c.judgements
        ),
        marks=tuple(m for side, a in articles for m in _marks(row.pair, side, a.layers)),
        rejections=tuple(
            RejectionRow(row.pair, side, r.layer, r.start, r.end)
            for side, article in articles
            for r in article.rejected
        ),
    )
    manual = {c.id for c in touched}
    claims = _in_order(
        as_cut(ReadClaim(c.start, c.end, c.id, c.suggestion))
        for c in pair.claims
        if c.suggestion or c.id not in manual
    )
    source = _machine(pair.source.layers)
    derived = _machine(pair.derived.layers) if pair.derived else None
    if pair.pipeline is None and not claims and _bare(source) and (not derived or _bare(derived)):
        return said, None
    return said, Reading(reading_key(pair, pair.pipeline), pair.pipeline, source, derived, claims)


def _is_touched(claim: Claim) -> bool:
    """Whether a person made or touched a claim; one that is not as the machine cuts and names them came from one."""
    cut = machine_span(claim.id) == Span(claim.start, claim.end) and not claim.spans
    return not cut or claim.origin is Origin.MANUAL or bool(claim.judgements or claim.decision)


def _bare(layers: Layers) -> bool:
    return layers == Layers(language=layers.language)


def reading_key(pair: Pair, pipeline: Pipeline | None) -> str:
    """What a reading depends on: both texts, the pipeline with its settings, the aliases."""
    derived = pair.derived.sha256 if pair.derived else None
    facts = repr((pair.source.sha256, derived, pipeline, pair.aliases))
    return hashlib.sha256(facts.encode()).hexdigest()
