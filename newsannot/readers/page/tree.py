"""A page's characters as a tree of elements, within bounds."""

from __future__ import annotations

import re

from lxml.etree import ParserError, SubElement, iterwalk
from lxml.html import HtmlElement, HTMLParser, document_fromstring

from newsannot.errors import Phrase
from newsannot.readers.draft import Unreadable

_NOT_IN_TEXT = re.compile("[\x00-\x08\x0b\x0e-\x1f\ufffe\uffff\ud800-\udfff]")
_HEAD = frozenset({"base", "link", "meta", "noscript", "script", "style", "template", "title"})
_DEPTH = "Excessive depth"
# The parser compares each attribute of an element with all others.
_MANY_ATTRIBUTES = re.compile(
    r"""<[a-zA-Z][^\s<>]*+(?:\s++[^\s<>=]++(?:\s*+=\s*+(?:"[^"]*+"|'[^']*+'|[^\s<>]*+))?+){500}"""
)


def parse(page: str) -> HtmlElement | None:
    """The page's root; None where it holds nothing. Nothing that it refers to is looked at."""
    if _MANY_ATTRIBUTES.search(page):
        problem = Phrase("has elements with too many attributes; copy its text and paste it")
        raise Unreadable(problem)
    # Bytes: the parser refuses text that names an encoding.
    data = _NOT_IN_TEXT.sub("", page).encode()
    parser = HTMLParser(
        encoding="utf-8",
        remove_comments=True,
        remove_pis=True,
        collect_ids=False,
        default_doctype=False,
        no_network=True,
        huge_tree=True,  # 2,048 elements within one another instead of 256, and long texts
    )
    try:
        root = document_fromstring(data, parser=parser)
    except ParserError:
        return None
    if any(_DEPTH in entry.message for entry in parser.error_log):
        problem = Phrase("has too many elements within one another; copy its text and paste it")
        raise Unreadable(problem)
    _refill_body(root)
    return root


def _refill_body(root: HtmlElement) -> None:
    """Take out of the head what libxml2 leaves there: where a page has no tag of a body, all that HTML 4 did not know."""
    head = root.find("head")
    strayed = [] if head is None else [element for element in head if element.tag not in _HEAD]
    if not strayed:
        return
    body = root.find("body")
    if body is None:
        body = SubElement(root, "body")
    strayed[-1].tail = f"{strayed[-1].tail or ''}{body.text or ''}"
    body.text = None
    body[:0] = strayed


def measure(root: HtmlElement) -> tuple[int, int]:
    """How many elements there are, and how many within one another at most."""
    number = depth = deepest = 0
    for event, _ in iterwalk(root, events=("start", "end")):
        depth += 1 if event == "start" else -1
        number += event == "start"
        deepest = max(deepest, depth)
    return number, deepest
