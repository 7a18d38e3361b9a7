"""What a person says of a pair as a whole: that it is done, its tags, and a note.

These verbs ask for the pair's own row only, so a pair need not be on the desk; none of them begins the work on it.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from newsannot.acts import Act, Change, PairRow, Verb
from newsannot.model import Status


@dataclass(frozen=True, slots=True)
class Cover:
    """What such an act is made from: the pair's own row, who acts, and when (ISO 8601 UTC)."""

    row: PairRow
    annotator: str
    at: str

    def act(self, verb: Verb, after: PairRow) -> Act | None:
        if after == self.row:
            return None
        return Act(self.annotator, self.at, verb, self.row.pair, (Change(self.row, after),))


def mark_done(cover: Cover) -> Act | None:
    """Say that nothing is left to do."""
    return cover.act(Verb.MARK_DONE, replace(cover.row, status=Status.DONE))


def reopen(cover: Cover) -> Act | None:
    """Say that a pair that was done is not."""
    if cover.row.status is not Status.DONE:
        return None
    return cover.act(Verb.REOPEN, replace(cover.row, status=Status.IN_PROGRESS))


def add_tags(cover: Cover, tags: Iterable[str]) -> Act | None:
    """Put tags on a pair, each once, behind those it has."""
    added = (" ".join(tag.split()) for tag in tags)
    kept = tuple(dict.fromkeys((*cover.row.tags, *filter(None, added))))
    return cover.act(Verb.CHANGE_TAGS, replace(cover.row, tags=kept))


def remove_tag(cover: Cover, tag: str) -> Act | None:
    """Take a tag off a pair."""
    kept = tuple(own for own in cover.row.tags if own != tag)
    return cover.act(Verb.CHANGE_TAGS, replace(cover.row, tags=kept))


def describe(cover: Cover, note: str) -> Act | None:
    """Write the note of a pair."""
    return cover.act(Verb.DESCRIBE, replace(cover.row, note=note))
