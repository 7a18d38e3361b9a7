"""Pages that a browser saved with all their files in one, as a mail holds its parts."""

from __future__ import annotations

from dataclasses import replace
from email.message import EmailMessage

from newsannot.errors import Phrase
from newsannot.readers import facts, web
from newsannot.readers.draft import Draft, Unreadable
from newsannot.readers.message import header, leaves, message, parameter, words_of

_PAGES = frozenset({"text/html", "application/xhtml+xml"})


def read(data: bytes) -> Draft:
    """The article of the page that is the file's root; the file's own date says only when it was saved."""
    whole = message(data)
    page = _root(whole)
    if page is None:
        problem = Phrase("holds no web page; save the page again, or copy its text and paste it")
        raise Unreadable(problem)
    draft = web.read_page(words_of(page))
    address = header(whole, "Snapshot-Content-Location") or header(page, "Content-Location")
    return replace(
        draft,
        title=draft.title or header(whole, "Subject"),
        url=facts.address(address) or draft.url,
    )


def _root(whole: EmailMessage) -> EmailMessage | None:
    """The part that «start» names, else the first page."""
    pages = [part for part in leaves(whole) if part.get_content_type() in _PAGES]
    start = parameter(whole, "start")
    named = [part for part in pages if start and header(part, "Content-ID") == start]
    return next(iter(named or pages), None)
