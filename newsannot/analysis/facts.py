"""What a claim says that its source does not, or says otherwise: findings that point at the exact words."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from newsannot.analysis.additions import added_causes, added_details, added_tone
from newsannot.analysis.certainty import lost_attributions, lost_hedges
from newsannot.analysis.changes import (
    changed_antonyms,
    changed_negation,
    changed_speakers,
)
from newsannot.analysis.comparison import Comparison
from newsannot.analysis.doings import (
    changed_doers,
    changed_parts,
    exchanged_figures,
    swapped_figures,
    turned_polarity,
    turned_roles,
)
from newsannot.analysis.fillers import checked_figures, checked_names, checked_quotes
from newsannot.analysis.quote_check import fold
from newsannot.analysis.swaps import (
    changed_ordinals,
    changed_rates,
    swapped_dates,
    swapped_names,
    turned_ways,
    wholes_for_parts,
)
from newsannot.model import Finding, Reason

# What stands in the same slot instead: such a claim is not supported, however much of it holds.
SUBSTITUTIONS = frozenset(
    {
        Reason.CHANGED_NUMBER,
        Reason.CHANGED_NAME,
        Reason.CHANGED_DATE,
        Reason.CHANGED_QUOTE,
        Reason.CHANGED_SPEAKER,
        Reason.NEGATION_CHANGED,
        Reason.CONTRADICTION,
    }
)
_MOST = 12
_OUTER = " .,;:!?…'"


def substitutes(finding: Finding) -> bool:
    """Whether a finding is another filler, not an addition; quoted words that the source has unquoted are its own."""
    if finding.kind is Reason.CHANGED_QUOTE and finding.source is not None:
        ours, theirs = fold(finding.text).lower, fold(finding.source.text).lower
        return ours.strip(_OUTER) != theirs.strip(_OUTER)
    return finding.kind in SUBSTITUTIONS


_RULES: tuple[Callable[[Comparison], Iterator[Finding]], ...] = (
    checked_quotes,
    swapped_figures,
    exchanged_figures,
    wholes_for_parts,
    changed_rates,
    turned_ways,
    checked_figures,
    changed_ordinals,
    swapped_dates,
    checked_names,
    changed_doers,
    turned_roles,
    changed_parts,
    changed_speakers,
    swapped_names,
    turned_polarity,
    changed_negation,
    changed_antonyms,
    lost_hedges,
    lost_attributions,
    added_causes,
    added_tone,
    added_details,
)


def find_facts(comparison: Comparison) -> tuple[Finding, ...]:
    """The findings on a claim: substitutions first, then in order; words found once are not found again."""
    found: list[Finding] = []
    for sentence in comparison.sentences:
        for rule in _RULES:
            for finding in rule(sentence):
                if not any(f.start < finding.end and finding.start < f.end for f in found):
                    found.append(finding)
    found.sort(key=lambda finding: (finding.kind not in SUBSTITUTIONS, finding.start))
    return tuple(found[:_MOST])
