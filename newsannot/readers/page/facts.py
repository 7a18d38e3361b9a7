"""What a page says of itself: title, author, date, language and address."""

from __future__ import annotations

import re
from copy import deepcopy
from dataclasses import dataclass

from lxml.html import HtmlElement

from newsannot.readers.facts import address, date
from newsannot.readers.page.offline import extract_metadata

_LANGUAGE = re.compile(r"\s*([a-z]{2})(?:[-_].*|\s*)", re.IGNORECASE | re.DOTALL)
_LANGUAGES = (
    "/html/@lang",
    "//meta[@property='og:locale']/@content",
    "//meta[translate(@http-equiv, 'CL', 'cl')='content-language']/@content",
)
_MOMENTS = (
    "//meta[@property='article:published_time' or @itemprop='datePublished']/@content"
    " | //time/@datetime | //*[@itemprop='datePublished']/@datetime"
)
_PUBLISHED = re.compile(r'"datePublished"\s*:\s*"([^"]+)"')
_SEARCH = {"extensive_search": False, "original_date": True}
_LARGE = 20_000  # elements; looking for an author and a date takes time with each


@dataclass(frozen=True, slots=True)
class Facts:
    """As ``Draft`` has them."""

    title: str | None
    byline: str | None
    published: str | None
    language: str | None
    url: str | None


def facts(root: HtmlElement) -> Facts:
    """The facts of a page; of a large one, only what its head says."""
    said = extract_metadata(_marked_up(root), date_config=dict(_SEARCH))
    return Facts(
        title=said.title or None,
        byline=(said.author or "").replace("; ", ", ") or None,
        published=_moment(root, said.date) if said.date else None,
        language=_language(root),
        url=address(said.url),
    )


def _marked_up(root: HtmlElement) -> HtmlElement:
    """A copy without the words of plain paragraphs: a date or a name in them may be of anything."""
    if sum(1 for _ in root.iter()) > _LARGE:
        small = root.makeelement("html")
        small.extend(deepcopy(head) for head in root.findall("head"))
        return small
    copy = deepcopy(root)
    for paragraph in copy.iter("p"):
        if not paragraph.attrib:
            paragraph.text = None
            for child in paragraph:
                child.tail = None
    return copy


def _moment(root: HtmlElement, day: str) -> str:
    """A day with its time, where the page gives that too."""
    given = [str(moment).strip() for moment in root.xpath(_MOMENTS)]
    for script in root.iterfind(".//script[@type='application/ld+json']"):
        given += _PUBLISHED.findall(script.text or "")
    return next((moment for moment in given if moment.startswith(day) and date(moment)), day)


def _language(root: HtmlElement) -> str | None:
    """As ISO 639-1 has it, from «en-GB» too; None for languages that have only three letters."""
    for path in _LANGUAGES:
        for name in root.xpath(path):
            if found := _LANGUAGE.fullmatch(name):
                return found[1].lower()
    return None
