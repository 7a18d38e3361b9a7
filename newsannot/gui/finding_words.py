"""What the machine found about a claim, in sentences."""

from __future__ import annotations

from newsannot.gui.words import elided, percent, quoted, tr, verdict_name
from newsannot.model import Finding, Reason, Scores, Suggestion, Verdict

CLOSE = 0.2
"""Two verdicts nearer than this in probability are called close."""

_BARE = frozenset(
    {Reason.CHANGED_NUMBER, Reason.CHANGED_NAME, Reason.CHANGED_DATE, Reason.CHANGED_SPEAKER}
)
"""Findings whose words are names and figures: they need no marks around them."""


def finding_sentence(finding: Finding) -> str:
    """Why the derived words speak against «matching», with what the source has in their place."""
    figure = not any(character.isalpha() for character in finding.text)
    show = elided if finding.kind in _BARE or figure else quoted
    here = show(finding.text)
    there = show(finding.source.text) if finding.source else None
    if there is None or _says_no_more(finding):
        return _without_source(finding.kind).format(here=here)
    return _against_source(finding.kind).format(here=here, there=there)


def _says_no_more(finding: Finding) -> bool:
    """Whether the source's words tell nothing: they are the same, or what turns them stands elsewhere."""
    here, there = finding.text, finding.source.text if finding.source else ""
    turned = finding.kind is Reason.NEGATION_CHANGED and len(here.split()) == len(there.split())
    return turned or here.casefold() == there.casefold()


def _without_source(kind: Reason) -> str:
    absent = tr("{here} is not in the source")
    return {
        Reason.INTENSIFIER: tr("{here} is stronger than the source"),
        Reason.INTERPRETATION: tr("{here} is interpretation, not in the source"),
        Reason.BACKGROUND: tr("{here} is background that the source does not give"),
        Reason.ADDED_CAUSE: tr("{here} adds a cause that the source does not give"),
        Reason.DROPPED_HEDGE: tr("{here} is more certain than the source"),
        Reason.GENERALISED: tr("{here} is wider than the source"),
        Reason.CHANGED_QUOTE: tr("{here} is not in the source in these words"),
        Reason.CHANGED_SPEAKER: tr("{here} does not say this in the source"),
        Reason.NEGATION_CHANGED: tr("{here} is denied in one of the texts only"),
        Reason.ATTRIBUTION_LOST: tr("{here} is told as fact, in the source somebody says it"),
        Reason.CONTRADICTION: tr("{here} contradicts the source"),
        Reason.OTHER: tr("{here} differs from the source"),
    }.get(kind, absent)


def _against_source(kind: Reason) -> str:
    became = tr("{there} became {here}")
    instead = tr("The source says {there}, not {here}")
    return {
        Reason.INTENSIFIER: tr("{here} is stronger than {there} in the source"),
        Reason.ADDED_DETAIL: tr("{here} adds to {there} in the source"),
        Reason.INTERPRETATION: tr("{here} is interpretation, the source says {there}"),
        Reason.BACKGROUND: tr("{here} is background, the source says only {there}"),
        Reason.ADDED_CAUSE: tr("{here} adds a cause, the source says only {there}"),
        Reason.DROPPED_HEDGE: tr("{here} is told as certain, the source says {there}"),
        Reason.GENERALISED: tr("{here} is wider than {there} in the source"),
        Reason.CHANGED_NUMBER: instead,
        Reason.CHANGED_NAME: instead,
        Reason.CHANGED_DATE: instead,
        Reason.CHANGED_QUOTE: instead,
        Reason.CHANGED_SPEAKER: tr("In the source {there} says this, not {here}"),
        Reason.NEGATION_CHANGED: instead,
        Reason.ATTRIBUTION_LOST: tr("{here} is told as fact, the source attributes it to {there}"),
        Reason.CONTRADICTION: instead,
    }.get(kind, became)


def suggestion_headline(suggestion: Suggestion) -> str:
    """What the machine suggests and how sure it is, or why it suggests nothing."""
    if not suggestion.abstain:
        return tr(
            "Suggests {verdict}, {percent}",
            verdict=verdict_name(suggestion.verdict),
            percent=percent(suggestion.confidence),
        )
    first, second = _nearest(suggestion.scores)
    if first[0] - second[0] > CLOSE:
        return tr("No suggestion: too little speaks for {first}", first=verdict_name(first[1]))
    return tr(
        "No suggestion: {first} and {second} are close",
        first=verdict_name(first[1]),
        second=verdict_name(second[1]),
    )


def _nearest(scores: Scores) -> list[tuple[float, Verdict]]:
    """The two likeliest verdicts, the likelier first; equal ones in the order of ``Verdict``."""
    ranked = sorted(((getattr(scores, v), v) for v in Verdict), key=lambda pair: -pair[0])
    return ranked[:2]
