"""Web pages: the article of a page as text, and all else that it shows as left out. Nothing is ever fetched."""

from __future__ import annotations

import re

from lxml.html import HtmlElement

from newsannot.errors import Phrase
from newsannot.readers.draft import Draft, LeftOut, Part, Unreadable
from newsannot.readers.page.article import article_blocks, head_blocks, headline
from newsannot.readers.page.blocks import Block, blocks, joined
from newsannot.readers.page.encoding import decoded
from newsannot.readers.page.facts import facts
from newsannot.readers.page.offline import bare_extraction
from newsannot.readers.page.tree import measure, parse

_LONGEST = 64 * 1024**2  # bytes
# Elements, and how many within one another; in a page that has more, no article is looked for.
_MOST = 100_000
_DEEPEST = 300
_MANY = 10_000  # elements; beyond, its second opinion takes time with the square of the paragraphs
_APART = ("cell", "head", "item", "lb", "list", "p", "quote", "row")  # as trafilatura calls them
_MENU = 0.8  # linked text beyond this share leads elsewhere
_SAVED_FROM = re.compile(r"<!--\s*saved from url=(?:\(\d+\))?(https?://[^\s<>\"]+)", re.IGNORECASE)


def read(data: bytes) -> Draft:
    """The article of a page's bytes."""
    if len(data) > _LONGEST:
        raise Unreadable(Phrase("is too large for a page; copy the article's text and paste it"))
    return read_page(decoded(data))


def read_page(page: str) -> Draft:
    """The article of a page, its characters given."""
    root = parse(page)
    if root is None:
        raise Unreadable(Phrase("is empty; an article needs text"))
    shown, about = blocks(root), facts(root)
    head = headline(shown, (about.title, root.findtext("head/title")))
    parts = _parts(shown, _extracted(root), head)
    if not any(part.text for part in parts if part.left_out is None):
        raise Unreadable(_nothing(root))
    saved_from = _SAVED_FROM.search(page[:2000])
    return Draft(
        parts,
        title=about.title if head is None else shown[head].text,
        byline=about.byline,
        published=about.published,
        language=about.language,
        url=about.url or (saved_from[1] if saved_from else None),
    )


def _extracted(root: HtmlElement) -> list[str]:
    """The paragraphs that trafilatura takes for the article, with its changes of blanks and signs."""
    number, depth = measure(root)
    if number > _MOST or depth > _DEEPEST:
        return []
    found = bare_extraction(
        root, fast=number > _MANY, include_comments=False, include_tables=True, with_metadata=False
    )
    if found is None or isinstance(found, dict):
        return []
    for element in found.body.iter(*_APART):
        element.text, element.tail = f" {element.text or ''}", f" {element.tail or ''}"
    return ["".join(block.itertext()) for block in found.body]


def _parts(shown: list[Block], extracted: list[str], head: int | None) -> tuple[Part, ...]:
    """All that the page shows, the article among it."""
    visible = _visible(shown)
    if not visible:
        return _unseen_parts(shown, extracted)
    kept = article_blocks(shown, "\n".join(extracted))
    if not kept or _is_bare(shown):
        kept = visible
    elif head is not None:
        kept |= head_blocks(shown, kept, head)
    return joined(
        [(block, None if number in kept else _why(block)) for number, block in enumerate(shown)]
    )


def _visible(shown: list[Block]) -> set[int]:
    """What may be an article where none was found: all but what the page itself calls something else."""
    plain = {number for number, block in enumerate(shown) if block.reason is None}
    return plain or {number for number, block in enumerate(shown) if not block.firm}


def _is_bare(shown: list[Block]) -> bool:
    """Whether a page has nothing around its text, as what a word processor saves."""
    return all(block.firm or (block.reason is None and block.linked < _MENU) for block in shown)


def _why(block: Block) -> LeftOut:
    return block.reason or (LeftOut.MENU if block.linked > _MENU else LeftOut.REST)


def _unseen_parts(shown: list[Block], extracted: list[str]) -> tuple[Part, ...]:
    """Of a page that is put together by scripts: the article as it stands in the page's data."""
    article = tuple(Part(text.strip()) for text in extracted if text.strip())
    return article + joined([(block, _why(block)) for block in shown])


def _nothing(root: HtmlElement) -> Phrase:
    if root.find(".//frame") is not None:
        return Phrase("is a frame for other files that hold the text; open one of those")
    if root.find(".//script") is not None:
        return Phrase(
            "holds no text, for scripts put it together when it is shown; copy the text from the browser and paste it"
        )
    return Phrase("shows no text; an article needs text")
