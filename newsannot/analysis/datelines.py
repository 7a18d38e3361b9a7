"""Datelines: the place, date and agency before an article's first words."""

from __future__ import annotations

import re

# «BELGRADE, Serbia (AP) -- », «WASHINGTON, Aug. 24 (UPI) — », «Oslo (Reuters) - »
_DATELINE = re.compile(
    r"(?:[A-Z][A-Z.’'-]+[A-Z](?:[ ,/]+[A-Z][\w.’'-]*){0,4}"
    r"|[A-Z][\w.’'-]+(?:,? [A-Z][\w.’'-]*){0,4} \([A-Z][\w /]{1,20}\))"
    r"(?:,? (?:[A-Z][a-z]{2,8}\.? )?\d{1,2}(?:, \d{4})?)?(?: ?\([\w ./]{2,20}\))?\s*(?:--|—|–|-|:)\s+(?=\S)"
)


def dateline_end(text: str, start: int, end: int) -> int:
    """Where the words of a paragraph begin after its dateline; ``start`` when it has none."""
    found = _DATELINE.match(text, start, end)
    return found.end() if found and found.end() < end else start
