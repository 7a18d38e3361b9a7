"""What is to be decided: the claims of a pair that several people judged, one case for those about the same words."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from newsannot.gui.voices import Heard, initials, names_of
from newsannot.judgements import visible_suggestion
from newsannot.ledgers.shared_claims import Unit, Voice, units
from newsannot.model import Claim, Decision, Pair, Suggestion
from newsannot.store import Store
from newsannot.store.judged import Judged, judged_in
from newsannot.store.shared import judged_by_several


@dataclass(frozen=True, slots=True)
class Case:
    """One thing to decide; ``on`` is the claim that carries what is decided, ``heard`` is who the ``voices`` are.

    ``suggestion`` is the machine's word, where it may be seen. No other case of any pair has the ``key``.
    """

    key: str
    unit: Unit
    on: Claim
    voices: tuple[Voice, ...]
    heard: tuple[Heard, ...]
    decided_by: str = ""
    suggestion: Suggestion | None = None

    @property
    def decision(self) -> Decision | None:
        return self.unit.decided.decision if self.unit.decided else None

    def is_taken(self, number: int) -> bool:
        """Whether it is decided as this voice says: on its claim, with its evidence and reasons."""
        decided, voice = self.unit.decided, self.voices[number]
        if decided is None or decided.decision is None or decided.id != voice.claim.id:
            return False
        taken, said = decided.decision, voice.judgement
        return (taken.annotator, taken.verdict, taken.evidence, taken.reasons) == (
            said.annotator,
            said.verdict,
            said.evidence,
            said.reasons,
        )

    @property
    def others(self) -> tuple[Claim, ...]:
        """The same words as others cut them."""
        return tuple(claim for claim in self.unit.claims if claim.id != self.on.id)


def cases_of(claims: Iterable[Claim], *, agreed_too: bool) -> tuple[Unit, ...]:
    """Where people differ, or all that two or more judged, in order of the text."""
    return tuple(u for u in units(claims) if (u.shared if agreed_too else u.differs))


def key_of(pair: Pair, unit: Unit) -> str:
    """What a unit is known by, though decisions come and go; in other pairs claims have the same ids."""
    return f"{pair.id}/{unit.ids[0]}"


def case(pair: Pair, unit: Unit, claim: str | None, *, judge_first: bool) -> Case:
    """What is shown of a unit; ``claim`` is the one at hand, which carries the decision where it is one of them."""
    chosen = next((c for c in unit.claims if c.id == claim), None)
    on = chosen or unit.decided or max(unit.claims, key=lambda claim: len(claim.judgements))
    names, short = names_of(pair.annotators), initials(pair.annotators)
    order = list(names)
    voices = tuple(sorted(unit.voices, key=lambda voice: order.index(voice.annotator)))
    heard = tuple(
        Heard(short[voice.annotator], names[voice.annotator], voice.judgement) for voice in voices
    )
    decision = unit.decided.decision if unit.decided else None
    by = (decision.by or decision.annotator) if decision else ""
    suggestion = visible_suggestion(on, decision, judge_first=judge_first)
    return Case(key_of(pair, unit), unit, on, voices, heard, names.get(by, by), suggestion)


def next_pair(
    path: Path,
    after: str,
    *,
    agreed_too: bool,
    open_only: bool,
    cancelled: Callable[[], bool],
) -> str | None:
    """The pair after this one, round the end, that has something to decide, or something undecided; for a thread."""
    with Store(path, readonly=True) as store:
        ids = judged_by_several(store)
        at = ids.index(after) + 1 if after in ids else 0
        for pair in (*ids[at:], *ids[: max(at - 1, 0)]):
            if cancelled():
                return None
            judged = judged_in(store, pair)
            claims = judged.claims if isinstance(judged, Judged) else ()
            found = cases_of(claims, agreed_too=agreed_too)
            if any(unit.decided is None or not open_only for unit in found):
                return pair
    return None
