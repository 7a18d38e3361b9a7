"""Rich text from the clipboard or dropped, as HTML: all of its text is what the person chose."""

from __future__ import annotations

import re

from newsannot.errors import Phrase
from newsannot.readers.draft import Draft, Unreadable
from newsannot.readers.page.blocks import Block, blocks, joined
from newsannot.readers.page.tree import parse

# What Windows puts before the HTML on its clipboard.
_HEAD = re.compile(r"\s*Version:[^<]*", re.IGNORECASE)


def read(html: str) -> Draft:
    """All text that the HTML shows, but for pictures and controls."""
    shown = shown_in(html)
    if all(block.firm for block in shown):
        raise Unreadable(Phrase("shows no text; an article needs text"))
    title = next((block.text for block in shown if block.tag == "h1" and not block.firm), None)
    parts = joined([(block, block.reason if block.firm else None) for block in shown])
    return Draft(parts, title=title)


def shown_in(html: str) -> list[Block]:
    """The blocks of a page or a piece of one."""
    head = _HEAD.match(html)
    root = parse(html[head.end() :] if head else html)
    return blocks(root) if root is not None else []
