"""Two texts of many paragraphs, each of the derived one tied to a given one of the source."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from newsannot import record
from newsannot.model import Claim, Pair, Passage, Pipeline, Scores, Span, Suggestion, Verdict

WORDS = "the bridge over the river was closed for repairs in spring and opened late in autumn "


def paragraphs(number: int, length: int) -> tuple[str, list[Span]]:
    """The text and where its paragraphs are; ``length`` in words."""
    rows = [
        " ".join([f"{row}", *(WORDS * (length // 16 + 1)).split()[:length]])
        for row in range(number)
    ]
    text = "\n".join(rows)
    spans, start = [], 0
    for row in rows:
        spans.append(Span(start, start + len(row)))
        start += len(row) + 1
    return text, spans


def pair_of_rows(
    cited: Sequence[int | None], sources: int | None = None, *, length: int = 40
) -> Pair:
    """Each paragraph of the derived text is a claim that cites the paragraph of the source with this number."""
    source, passages = paragraphs(sources or len(cited), length)
    derived, claims = paragraphs(len(cited), length)
    made = tuple(
        Claim(
            claim.start,
            claim.end,
            f"a{claim.start}-{claim.end}",
            derived[claim.start : claim.end],
            suggestion=_suggestion(row, [] if at is None else [passages[at]]),
        )
        for row, (claim, at) in enumerate(zip(claims, cited, strict=True))
    )
    pair = record.new_pair(record.article(source), record.article(derived))
    return replace(pair, id="rows", pipeline=Pipeline("newsannot", "test"), claims=made)


def _suggestion(row: int, passages: Iterable[Span]) -> Suggestion:
    evidence = tuple(Passage(span.start, span.end, 0.9, selected=True) for span in passages)
    verdict = list(Verdict)[row % 3]
    return Suggestion(verdict, False, 0.8, Scores(0.4, 0.3, 0.3), evidence)
