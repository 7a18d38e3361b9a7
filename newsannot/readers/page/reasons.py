"""Why an element of a page is not article text, by what its author calls it."""

from __future__ import annotations

import re

from lxml.html import HtmlElement

from newsannot.readers.draft import LeftOut

_TAGS = {
    "nav": LeftOut.MENU,
    "menu": LeftOut.MENU,
    "aside": LeftOut.MENU,
    "footer": LeftOut.FOOTER,
    "header": LeftOut.HEADER,
    "figcaption": LeftOut.PICTURE,
    "form": LeftOut.REST,
    "dialog": LeftOut.REST,
}
_ROLES = {
    "navigation": LeftOut.MENU,
    "menu": LeftOut.MENU,
    "menubar": LeftOut.MENU,
    "complementary": LeftOut.MENU,
    "banner": LeftOut.HEADER,
    "contentinfo": LeftOut.FOOTER,
    "search": LeftOut.REST,
    "dialog": LeftOut.REST,
    "alertdialog": LeftOut.REST,
}
# In an article these hold its headline and boxes of its own.
_IN_ARTICLE = {"header": None, "aside": LeftOut.REST}
# A page's classes and ids are read word by word, «relatedArticles» as two.
_NAMES = (
    (LeftOut.EARLIER, "gmail_quote|yahoo_quoted|moz-cite-prefix|gmail_attr"),
    (LeftOut.COMMENT, "comment|comments|commentlist|disqus|respond"),
    (
        LeftOut.REST,
        "cookie|cookies|consent|newsletter|subscribe|signup|paywall|ad|ads|advert|sponsored",
    ),
    (
        LeftOut.MENU,
        (
            "nav|navigation|navbar|menu|breadcrumb|breadcrumbs|share|sharing|social|related|teaser|teasers"
            "|recommended|recommendations|trending|popular|sidebar|promo|tags"
        ),
    ),
    (LeftOut.FOOTER, "footer|copyright|imprint|colophon"),
    (LeftOut.PICTURE, "caption|figcaption"),
)
_BY_NAME = tuple(
    (reason, re.compile(rf"(?<![a-z])(?:{names})(?![a-z])")) for reason, names in _NAMES
)
_HUMP = re.compile("(?<=[a-z])(?=[A-Z])")
_UNSEEN_STYLE = re.compile(
    r"display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all", re.IGNORECASE
)
_UNSEEN_CLASSES = frozenset(
    {"sr-only", "visually-hidden", "visuallyhidden", "screen-reader-text", "a11y-hidden"}
)
# Names on these speak of the page as a whole.
_WHOLE = frozenset({"html", "body", "main", "article"})


def reason(element: HtmlElement) -> LeftOut | None:
    """Why a block is likely no article text."""
    tag = element.tag
    if tag in _WHOLE:
        return None
    found = _by_tag(element) or _ROLES.get(element.get("role", ""))
    name = _HUMP.sub("-", f"{element.get('class', '')} {element.get('id', '')}").lower()
    return found or next((reason for reason, names in _BY_NAME if names.search(name)), None)


def _by_tag(element: HtmlElement) -> LeftOut | None:
    if (
        element.tag in _IN_ARTICLE
        and next(element.iterancestors("article", "main"), None) is not None
    ):
        return _IN_ARTICLE[element.tag]
    if element.tag == "blockquote" and element.get("type") == "cite":
        return LeftOut.EARLIER  # as mail programs quote
    return _TAGS.get(element.tag)


def unseen(element: HtmlElement) -> bool:
    """Whether the page does not show an element, as far as the element itself says so."""
    if element.tag in _WHOLE:
        return False  # scripts show these at once
    if element.tag == "dialog" and "open" not in element.attrib:
        return True
    if "hidden" in element.attrib or _UNSEEN_STYLE.search(element.get("style", "")):
        return True
    return not _UNSEEN_CLASSES.isdisjoint(element.get("class", "").split())
