"""What a page shows, from top to bottom: its paragraphs, headings, list items, table cells and pictures."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import count

from lxml.etree import iterwalk
from lxml.html import HtmlElement

from newsannot.readers.draft import LeftOut, Part
from newsannot.readers.page.reasons import reason, unseen

_BLOCKS = frozenset(
    [
        "address",
        "article",
        "aside",
        "blockquote",
        "body",
        "caption",
        "center",
        "dd",
        "details",
        "dialog",
        "dir",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figcaption",
        "figure",
        "footer",
        "form",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hgroup",
        "hr",
        "html",
        "legend",
        "li",
        "main",
        "menu",
        "nav",
        "ol",
        "p",
        "pre",
        "search",
        "section",
        "summary",
        "table",
        "tbody",
        "td",
        "tfoot",
        "th",
        "thead",
        "tr",
        "ul",
    ]
)
# Neither shown nor text: what they hold is for programs, or stands in for what cannot be shown.
_SILENT = frozenset(
    [
        "head",
        "title",
        "script",
        "style",
        "template",
        "svg",
        "iframe",
        "noframes",
        "object",
        "embed",
        "audio",
        "video",
        "canvas",
        "map",
        "select",
        "datalist",
        "rp",
        "rt",
        "xml",
        "frameset",
    ]
)
_ASIDE = {
    "del": LeftOut.DELETED,
    "s": LeftOut.DELETED,
    "strike": LeftOut.DELETED,
    "button": LeftOut.REST,
    "textarea": LeftOut.REST,
    "noscript": LeftOut.REST,
}
_LINES = frozenset({"li", "dt", "dd", "tr"})
_CELLS = frozenset({"td", "th"})
_LISTS = frozenset({"ul", "ol", "dl"})
_BLANKS = re.compile(r"[ \t\n\r\f]+")
_BLANKS_IN_LINE = re.compile("  +")
_ROUND_BREAK = re.compile(" *\n *")
_EMPTY_LINES = re.compile(r"\n(?:[ \t]*\n)+")
_KEEPS_BLANKS = re.compile(r"white-space\s*:\s*(?:pre|break-spaces)", re.IGNORECASE)
_SYMBOLS = re.compile(r"[^\w\s]{1,8}")  # a picture of an emoji: its words stand in the text


@dataclass(frozen=True, slots=True)
class Place:
    """In which list or table, line of it and cell a block stands; 0 for none. Numbers are unique in a page."""

    group: int = 0
    line: int = 0
    cell: int = 0


@dataclass(frozen=True, slots=True)
class Block:
    """A run of text between two breaks. ``linked`` is the share of it that leads elsewhere.

    ``reason`` says why it may not be article text; where it is ``firm``, it is none whatever it says.
    """

    text: str
    tag: str
    reason: LeftOut | None = None
    firm: bool = False
    linked: float = 0.0
    place: Place = Place()


@dataclass(frozen=True, slots=True)
class _Box:
    """An open block element and what it hands down."""

    element: HtmlElement | None
    tag: str
    reason: LeftOut | None
    firm: bool
    keeps_blanks: bool
    place: Place


_OUTSIDE = _Box(None, "", None, False, False, Place())


def blocks(root: HtmlElement) -> list[Block]:
    """All blocks below an element, in order."""
    return _Walk().through(root)


def joined(shown: Sequence[tuple[Block, LeftOut | None]]) -> tuple[Part, ...]:
    """The blocks as parts: a list or table is one, its items and rows in lines, its cells with tabs between them."""
    alone = Counter(block.place for block, _ in shown)
    parts: list[tuple[list[str], LeftOut | None]] = []
    place = Place()
    for block, left_out in shown:
        single = alone[place] == alone[block.place] == 1
        glue = _glue(place, block.place) if single and parts and parts[-1][1] == left_out else ""
        if glue:
            parts[-1][0].extend((glue, block.text))
        else:
            parts.append(([block.text], left_out))
        place = block.place
    return tuple(Part("".join(texts), left_out) for texts, left_out in parts)


def _glue(one: Place, other: Place) -> str:
    if one.line == other.line:
        return "\t" if one.line and one.cell != other.cell else ""
    return "\n" if one.line and other.line and one.group == other.group else ""


class _Walk:
    """One way through a page. Text gathers until a block begins or ends; what is set aside comes right after it."""

    def __init__(self) -> None:
        self._found: list[Block] = []
        self._texts: list[str] = []
        self._linked = 0
        self._aside: list[Block] = []
        self._boxes: list[_Box] = []
        self._spans: list[HtmlElement] = []
        self._numbers = count(1)

    def through(self, root: HtmlElement) -> list[Block]:
        self._open(root)
        way = iterwalk(root, events=("start", "end"))
        for event, element in way:
            if event == "end":
                self._leave(element)
            elif self._is_passed_by(element):
                way.skip_subtree()
            else:
                self._enter(element)
        self._flush()
        return self._found

    def _is_passed_by(self, element: HtmlElement) -> bool:
        """Whether an element's content is no part of the text around it; what of it is worth telling is set aside."""
        tag = element.tag
        if not isinstance(tag, str) or tag in _SILENT:
            return True
        if tag in _BLOCKS:
            return False
        left_out = _ASIDE.get(tag) or (LeftOut.HIDDEN if unseen(element) else None)
        if left_out is None:
            return False
        text = "".join(element.xpath(".//text()[not(parent::script or parent::style)]"))
        self._set_aside(_BLANKS.sub(" ", text).strip(" "), tag, left_out)
        return True

    def _set_aside(self, text: str, tag: str, left_out: LeftOut) -> None:
        if text or left_out is LeftOut.PICTURE:
            self._aside.append(Block(text, tag, left_out, firm=True))

    def _enter(self, element: HtmlElement) -> None:
        tag = element.tag
        if tag in _BLOCKS:
            self._open(element)
        elif tag == "br":
            self._texts.append("\n")
        elif tag == "img":
            self._picture(element)
        elif tag in {"a", "q"}:
            self._spans.append(element)
            self._texts.extend("“" * (tag == "q"))
        self._add(element.text)

    def _leave(self, element: HtmlElement) -> None:
        if self._boxes[-1].element is element:
            self._flush()
            self._boxes.pop()
        elif self._spans and self._spans[-1] is element:
            self._spans.pop()
            self._texts.extend("”" * (element.tag == "q"))  # as browsers show it
        self._add(element.tail)

    def _add(self, text: str | None) -> None:
        if not text:
            return
        if not self._boxes[-1].keeps_blanks:
            text = _BLANKS.sub(" ", text)
        self._texts.append(text)
        if any(span.tag == "a" for span in self._spans):
            self._linked += len(text)

    def _picture(self, element: HtmlElement) -> None:
        alt, box = element.get("alt"), self._boxes[-1]
        words = _BLANKS.sub(" ", alt or "").strip(" ")
        if _SYMBOLS.fullmatch(words):
            self._texts.append(words)
        elif words or box.tag == "figure" or (alt is None and not _is_dot(element)):
            hidden = box.firm and box.reason is LeftOut.HIDDEN
            self._set_aside(words, "img", LeftOut.HIDDEN if hidden else LeftOut.PICTURE)

    def _open(self, element: HtmlElement) -> None:
        self._flush()
        tag, above = element.tag, self._boxes[-1] if self._boxes else _OUTSIDE
        hidden = unseen(element)
        own = LeftOut.HIDDEN if hidden else reason(element)
        lasting = above.firm or above.reason is LeftOut.COMMENT
        self._boxes.append(
            _Box(
                element,
                tag,
                above.reason if lasting else own or above.reason,
                above.firm or hidden or tag == "figcaption",
                above.keeps_blanks or tag == "pre" or _keeps_blanks(element),
                self._place(tag, above.place),
            )
        )

    def _place(self, tag: str, above: Place) -> Place:
        if tag == "table" or (tag in _LISTS and not above.group):
            return Place(next(self._numbers))
        if tag in _LINES:
            return Place(above.group, next(self._numbers))
        if tag in _CELLS:
            return replace(above, cell=next(self._numbers))
        return above

    def _flush(self) -> None:
        if self._texts:
            box, text = self._boxes[-1], "".join(self._texts)
            linked = self._linked / len(text)
            for paragraph in _paragraphs(text, box.keeps_blanks):
                self._found.append(
                    Block(paragraph, box.tag, box.reason, box.firm, linked, box.place)
                )
        self._found.extend(self._aside)
        self._texts, self._aside, self._linked = [], [], 0


def _paragraphs(text: str, keeps_blanks: bool) -> Iterator[str]:
    """The text of a block between its empty lines; a single break stays a line's end."""
    if not keeps_blanks:
        text = _ROUND_BREAK.sub("\n", _BLANKS_IN_LINE.sub(" ", text))
    for paragraph in _EMPTY_LINES.split(text):
        stripped = paragraph.strip("\n").rstrip(" \t\n") if keeps_blanks else paragraph.strip(" \n")
        if stripped.strip():
            yield stripped


def _keeps_blanks(element: HtmlElement) -> bool:
    return bool(_KEEPS_BLANKS.search(element.get("style", "")))


def _is_dot(element: HtmlElement) -> bool:
    """Whether a picture is there to count readers."""
    return not {"0", "1"}.isdisjoint((element.get("width"), element.get("height")))
