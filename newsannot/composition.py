"""What people said and what the machine said, laid over each other to the pair that is shown and exported.

``compose`` puts a pair together, ``decompose`` takes an imported one apart again.
"""

from __future__ import annotations

import hashlib
from collections.abc import Container, Iterable
from dataclasses import replace
from operator import attrgetter
from typing import TypeVar

from newsannot.acts import (
    Act,
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
from newsannot.folding import fold
from newsannot.judgements import judges
from newsannot.model import (
    Alias,
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


def with_covered(reading: Reading, said: Statements, length: int) -> Reading:
    """The reading with its own ends, knowing which of its claims cover half or more of one that a person touched.

    ``length`` is that of the derived text.
    """
    touched = {row.id for row in said.claims}
    covered = (c.id for c in reading.claims if c.id not in touched and _covers(c, said.claims))
    return replace(
        reading, claims=_in_order(as_cut(c, length) for c in reading.claims), covered=tuple(covered)
    )


def _covers(claim: ReadClaim, touched: tuple[ClaimRow, ...]) -> bool:
    return any(2 * overlap(claim, row) >= row.end - row.start for row in touched)


def _in_order(claims: Iterable[ReadClaim]) -> tuple[ReadClaim, ...]:
    return tuple(sorted(claims, key=lambda claim: (claim.start, claim.end)))


T = TypeVar("T", bound=Boilerplate | Entity | Quote)


_ends = attrgetter("start", "end")


def _lay(
    machine: tuple[T, ...], manual: list[T], struck: list[RejectionRow], share: float
) -> tuple[T, ...]:
    """The machine's spans, less those struck out or replaced: covered by ``share`` of their length or more.

    A person's span gets what the machine knows of the same one: whom it means, who speaks, how the words were checked.
    """
    if not manual and not struck:
        return tuple(sorted(machine, key=_ends))

    def stays(span: T) -> bool:
        size = span.end - span.start
        return not is_struck(span, struck) and not any(
            overlap(span, other) > 0 and overlap(span, other) >= share * size for other in manual
        )

    kept = [span for span in machine if stays(span)]
    read = {(span.start, span.end): span for span in machine}
    told = [_told(span, read.get((span.start, span.end))) for span in manual]
    return tuple(sorted([*kept, *told], key=_ends))


def _told(mark: T, read: T | None) -> T:
    if isinstance(mark, Entity) and isinstance(read, Entity):
        return replace(mark, who=read.who, name=read.name)
    if isinstance(mark, Quote) and isinstance(read, Quote) and _same_speaker(mark, read):
        return replace(mark, utterance=read.utterance, speaker=read.speaker, check=read.check)
    return mark


def _same_speaker(mark: Quote, read: Quote) -> bool:
    """Whether the machine read the quote with this speaker; if not, its check is of an earlier one."""
    if mark.speaker is None or read.speaker is None:
        return mark.speaker is read.speaker
    return (mark.speaker.start, mark.speaker.end) == (read.speaker.start, read.speaker.end)


def is_struck(span: Span, struck: list[RejectionRow]) -> bool:
    """Whether a span is what a person struck out, be it with somewhat other ends: half of both is the same."""
    size = span.end - span.start
    return any(2 * overlap(span, row) >= max(size, row.end - row.start) for row in struck)


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


def claims_of(
    text: str, reading: Reading | None, said: Statements, about: Container[str] | None = None
) -> tuple[Claim, ...]:
    """All claims in order, or only those with an id that is asked ``about``."""
    rows, judged, read = said.claims, said.judgements, reading.claims if reading else ()
    if about is not None:
        rows = tuple(row for row in rows if row.id in about)
        judged = tuple(row for row in judged if row.claim in about)
        read = tuple(claim for claim in read if claim.id in about)
    judgements = _judgements(judged)
    suggested = {claim.id: claim.suggestion for claim in read}
    claims = [
        Claim(
            row.start,
            row.end,
            id=row.id,
            text=text[row.start : row.end],
            spans=row.spans,
            origin=Origin.MANUAL,
            judgements=tuple(judgements.get(row.id, ())),
            decision=row.decision,
            suggestion=suggested.get(row.id),
        )
        for row in rows
    ]
    claims += [
        Claim(c.start, c.end, id=c.id, text=text[c.start : c.end], suggestion=c.suggestion)
        for c in (untouched(read, reading.covered, said) if reading else ())
    ]
    return _by_place(claims)


def _judgements(rows: Iterable[JudgementRow]) -> dict[str, list[Judgement]]:
    """What is said of each claim, by person: an act that is undone and done again leaves the rows in another order."""
    found: dict[str, list[Judgement]] = {}
    for row in sorted(rows, key=attrgetter("annotator")):
        found.setdefault(row.claim, []).append(row.judgement)
    return found


def _by_place(claims: Iterable[Claim]) -> tuple[Claim, ...]:
    return tuple(sorted(claims, key=attrgetter("start", "end", "id")))


def claims_after(
    act: Act, before: tuple[Claim, ...], text: str, reading: Reading | None, said: Statements
) -> tuple[Claim, ...]:
    """As ``claims_of``; of those before the act, the ones that it is not about stay as they are, and the same values."""
    if any(isinstance(change.row, RejectionRow) for change in act.changes):
        return claims_of(text, reading, said)
    about = {*act.claims(), *(reading.covered if reading else ())}
    kept = (claim for claim in before if claim.id not in about)
    return _by_place([*kept, *claims_of(text, reading, said, about)])


def untouched(
    read: tuple[ReadClaim, ...], covered: tuple[str, ...], said: Statements
) -> list[ReadClaim]:
    """Those of the machine's claims that are its alone; ``covered`` are the reading's."""
    touched = {row.id for row in said.claims}
    struck = [
        row for row in said.rejections if (row.side, row.layer) == (Side.DERIVED, Layer.CLAIMS)
    ]
    return [
        claim
        for claim in read
        # A person's claim that is gone stays gone, though the machine had its word on it.
        if claim.own
        and claim.id not in touched
        and not is_struck(claim, struck)
        and not (claim.id in covered and _covers(claim, said.claims))
    ]


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
        claims_of(derived.text, reading, said) if derived else (),
        said,
        reading,
        annotators,
    )


def assemble(
    source: Article,
    derived: Article | None,
    claims: tuple[Claim, ...],
    said: Statements,
    reading: Reading | None,
    annotators: tuple[Annotator, ...],
) -> Pair:
    """The pair of articles that are ``laid`` already and of its claims, with its own state."""
    row = said.pair
    known = {person.id: person for person in annotators}
    heard = set(judges(claims, row.omissions))
    # Whom the record introduced stand as they did in it, also where the set knew them in another order.
    people = dict.fromkeys((*row.annotators, *(who for who in known if who in heard)))
    return Pair(
        id=row.pair,
        source=source,
        derived=derived,
        status=row.status,
        tags=row.tags,
        note=row.note,
        pipeline=reading.pipeline if reading else None,
        claims=claims,
        annotators=tuple(known[who] for who in people if who in known),
        aliases=_aliases(said),
        omissions=row.omissions,
        meta=row.meta,
    )


def _aliases(said: Statements) -> tuple[Alias, ...]:
    """Who is who: what was said last for the whole set goes first and so counts; the pair's own that say the same go."""
    last_first = sorted(said.aliases, key=lambda row: (row.at, row.id), reverse=True)
    known = {frozenset(map(fold, row.names)) for row in last_first}
    own = (a for a in said.pair.aliases if frozenset(map(fold, a.names)) not in known)
    return (*(Alias(row.names) for row in last_first), *own)


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
    touched = [claim for claim in pair.claims if is_touched(claim)]
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
    length = len(pair.derived.text) if pair.derived else 0
    claims = _in_order(
        as_cut(ReadClaim(c.start, c.end, c.id, c.suggestion), length)
        for c in pair.claims
        if c.suggestion or c.id not in manual
    )
    source = _machine(pair.source.layers)
    derived = _machine(pair.derived.layers) if pair.derived else None
    if pair.pipeline is None and not claims and _bare(source) and (not derived or _bare(derived)):
        return said, None
    return said, Reading(reading_key(pair, pair.pipeline), pair.pipeline, source, derived, claims)


def is_touched(claim: Claim) -> bool:
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
