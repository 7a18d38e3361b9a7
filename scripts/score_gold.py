"""Score what the program suggests on the labelled pairs of seeds/gold.

usage: python scripts/score_gold.py [--show]

Prints for each pair, and for ``tuned`` and ``reported`` together: the share of claims with the readers' verdict, macro-F1 of
the three verdicts, the share of unsupported claims called matching, of right suggestions that name one of the readers'
reasons, and of claims with one of the readers' passages among the first three. ``--show`` lists every claim of ``tuned``
that differs.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from newsannot.acts import overlap
from newsannot.analysis.language import BUNDLED
from newsannot.analysis.reading import Reader
from newsannot.formats import newspair
from newsannot.model import Claim, Pair, Suggestion, Verdict
from newsannot.resources import seeds
from newsannot.settings import ReadingSettings

PARTS = ("tuned", "reported")


@dataclass(frozen=True, slots=True)
class Scored:
    """One claim: what the readers say of it, and what the machine does."""

    claim: Claim
    verdict: Verdict
    suggestion: Suggestion

    @property
    def right(self) -> bool:
        """Whether both say the same."""
        return self.suggestion.verdict is self.verdict

    @property
    def reasons(self) -> set[str]:
        """Every reason that one of the readers who came to this verdict gives."""
        own = [j for j in self.claim.judgements if j.verdict is self.verdict]
        return {reason for judgement in own for reason in judgement.reasons}

    @property
    def reasoned(self) -> bool:
        """Whether the machine gives one of the readers' reasons."""
        return any(finding.kind in self.reasons for finding in self.suggestion.reasons)

    @property
    def found(self) -> bool:
        """Whether one of the first three passages is the readers'; also where they have none."""
        passages = [p for judgement in self.claim.judgements for p in judgement.evidence]
        near = self.suggestion.evidence[:3]
        return not passages or any(overlap(p, q) for p in passages for q in near)


def verdict_of(claim: Claim) -> Verdict:
    """The readers' verdict: the decision, else the one that both gave."""
    said = claim.decision or claim.judgements[0]
    assert said.verdict is not None
    return said.verdict


def score(reader: Reader, pair: Pair) -> Iterator[Scored]:
    """Every claim of a pair, with a suggestion that knows nothing of the readers."""
    bare = replace(pair, claims=())
    for claim, read in zip(pair.claims, reader.suggest(bare, pair.claims), strict=True):
        assert read.suggestion is not None
        yield Scored(claim, verdict_of(claim), read.suggestion)


def macro_f1(rows: Iterable[Scored]) -> float:
    """The mean of the three verdicts' F1."""
    pairs = [(row.verdict, row.suggestion.verdict) for row in rows]
    scores = []
    for verdict in Verdict:
        both = sum(a is verdict and b is verdict for a, b in pairs)
        either = sum(a is verdict for a, _ in pairs) + sum(b is verdict for _, b in pairs)
        scores.append(2 * both / either if either else 0.0)
    return sum(scores) / len(scores)


def share(values: Iterable[bool]) -> float:
    """The share of what holds; 0 of nothing."""
    every = list(values)
    return sum(every) / len(every) if every else 0.0


def line(name: str, rows: list[Scored]) -> str:
    """The figures of some claims."""
    unsupported = [row for row in rows if row.verdict is Verdict.UNSUPPORTED]
    caught = [row for row in rows if row.right and row.verdict is not Verdict.MATCHING]
    figures = (
        share(row.right for row in rows),
        macro_f1(rows),
        share(row.suggestion.verdict is Verdict.MATCHING for row in unsupported),
        share(row.reasoned for row in caught),
        share(row.found for row in rows),
    )
    return f"{name:28}" + "".join(f"{figure:9.3f}" for figure in figures)


def show(rows: Iterable[Scored]) -> None:
    """The claims that differ, with the reasons of both."""
    for row in rows:
        if not row.right:
            told = [f"{f.kind}: {f.text}" for f in row.suggestion.reasons]
            print(f"  {row.verdict} {sorted(row.reasons)}, not {row.suggestion.verdict} {told}")
            print(f"    {row.claim.text}")


def main() -> None:
    """Score both parts."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--show", action="store_true")
    given = parser.parse_args()
    reader = Reader(ReadingSettings(BUNDLED))
    print(f"{'':28}" + "".join(f"{n:>9}" for n in ("right", "f1", "danger", "reasons", "evidence")))
    for part in PARTS:
        every: list[Scored] = []
        for path in sorted(Path(seeds() / "gold" / part).glob("*.newspair")):
            rows = list(score(reader, newspair.read(path)))
            print(line(path.stem, rows))
            if given.show and part == "tuned":
                show(rows)
            every += rows
        print(line(f"all {part}", every))


if __name__ == "__main__":
    main()
