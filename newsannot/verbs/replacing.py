"""Another text in a pair's place: what people said of the old one goes where its words stand in the new."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from newsannot.acts import Act, Change, ClaimRow, JudgementRow, PairRow, RejectionRow, Row, Verb
from newsannot.anchoring import Places, carried, uses_in
from newsannot.model import Side
from newsannot.verbs.desk import Desk
from newsannot.verbs.judging import says_nothing


def replace_text(desk: Desk, side: Side, article: int, text: str, places: Places) -> Act | None:
    """Put the set's article of this number and ``text`` in the place of one of a pair's two.

    ``places`` say where each span of the old text is in the new one, None for nowhere: then the claim goes with all that
    was said of it, and a piece of evidence leaves its judgement, which stays.
    """
    moved = list(carried(desk.said, side, places, text))
    gone = {row.id for row, after in moved if isinstance(row, ClaimRow) and after is None}
    changes = []
    for row, after in moved:
        if isinstance(row, PairRow) and isinstance(after, PairRow):
            changes.append(Change(row, _with_article(after, side, article)))
        elif isinstance(row, JudgementRow) and isinstance(after, JudgementRow):
            dropped = row.claim in gone or (says_nothing(after.judgement) and after != row)
            changes.append(Change(row, None if dropped else after))
        elif not isinstance(row, RejectionRow):
            changes.append(Change(row, after))
    act = desk.act(Verb.REPLACE_TEXT, [*changes, *_struck(moved)])
    return act and replace(act, changes=(*act.changes, *_in_other_words(desk, side, text, moved)))


def _with_article(row: PairRow, side: Side, article: int) -> PairRow:
    return replace(row, source=article) if side is Side.SOURCE else replace(row, derived=article)


def _in_other_words(
    desk: Desk, side: Side, text: str, moved: list[tuple[Row, Row | None]]
) -> Iterator[Change]:
    """Rows that stay as they are, over words that are others: the act must name them, or they would seem to be of later."""
    article = desk.pair.source if side is Side.SOURCE else desk.pair.derived
    old = article.text if article else ""
    for row, after in moved:
        stays = row == after and not isinstance(row, PairRow)
        spans = [use.span for use in uses_in(row, side, desk.pair.id)] if stays else []
        if any(old[span.start : span.end] != text[span.start : span.end] for span in spans):
            yield Change(row, row)


def _struck(moved: list[tuple[Row, Row | None]]) -> Iterator[Change]:
    """A rejection is known by its place: where one moves to that of another, this one goes first."""
    pairs = [(row, after) for row, after in moved if isinstance(row, RejectionRow)]
    before = {row for row, _ in pairs}
    after = dict.fromkeys(row for _, row in pairs if isinstance(row, RejectionRow))
    yield from (Change(row, None) for row, _ in pairs if row not in after)
    yield from (Change(None, row) for row in after if row not in before)
