"""What a person thinks of a source passage that the derived text leaves out."""

from __future__ import annotations

from dataclasses import replace

from newsannot.acts import Act, Change, Verb
from newsannot.model import Omission, OmissionJudgement, Span
from newsannot.verbs.desk import Desk


def judge_omission(desk: Desk, span: Span, judgement: OmissionJudgement | None) -> Act | None:
    """Call a passage fine to leave out, or missing; the same judgement again takes it back, as None does."""
    row = desk.said.pair
    own = next((o for o in row.omissions if _same(o, span, desk.annotator)), None)
    kept = [omission for omission in row.omissions if omission != own]
    if judgement and not (own and own.judgement is judgement):
        kept.append(Omission(span.start, span.end, judgement, desk.annotator, desk.at))
    kept.sort(key=lambda omission: (omission.start, omission.end))
    return desk.act(Verb.JUDGE_OMISSION, [Change(row, replace(row, omissions=tuple(kept)))])


def _same(omission: Omission, span: Span, annotator: str) -> bool:
    return (omission.start, omission.end, omission.annotator) == (span.start, span.end, annotator)
