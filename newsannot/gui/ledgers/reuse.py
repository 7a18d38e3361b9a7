"""How much of the derived text is the source's, made ready for its page."""

from __future__ import annotations

from newsannot.gui.marking import Outlook
from newsannot.gui.reuse_model import ReuseParagraph, ReuseSheet
from newsannot.ledgers.reuse import reuse

_BEGINNING = 80
"""Code points of a paragraph that its row shows at most."""


def sheet(outlook: Outlook) -> ReuseSheet:
    """The whole and every paragraph, measured."""
    found = reuse(outlook.pair, outlook.annotator, judge_first=outlook.judge_first)
    text = outlook.pair.derived.text if outlook.pair.derived else ""
    rows = (
        ReuseParagraph(
            number,
            " ".join(text[part.start : min(part.end, part.start + _BEGINNING)].split()),
            part,
        )
        for number, part in enumerate(found.paragraphs, start=1)
    )
    return ReuseSheet(found, tuple(rows), waiting=outlook.judge_first)
