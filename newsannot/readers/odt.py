"""OpenDocument texts, packed (.odt) and flat (.fodt): the text as Writer shows it, all else left out by its kind."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Hashable
from dataclasses import dataclass

from lxml import etree

from newsannot.readers import facts
from newsannot.readers.draft import Draft, LeftOut, Part, Unreadable
from newsannot.readers.packed import PROTECTED, Package
from newsannot.readers.story import Story, whole
from newsannot.readers.trees import DAMAGED, attribute, first, inside, name_of, parse

_MANIFEST = "META-INF/manifest.xml"
_PACKED = b"PK"

_OFFICE, _STYLE, _DRAWN = (
    f"{{urn:oasis:names:tc:opendocument:xmlns:{name}:1.0}}"
    for name in ("office", "style", "drawing")
)
# Text lies in these namespaces only; what others hold describes it.
_TELLING = re.compile(r"\{urn:.*:(?:text|table|office|drawing|loext):1\.0\}")
_SKIPPED = {"tracked-changes", "note-citation", "ruby-text", "number", "script", "scripts", "forms"}
_SKIPPED |= {"sender-initials", "sequence-decls", "variable-decls", "user-field-decls"}
_INDEXES = {"table-of-content", "illustration-index", "table-index", "object-index", "user-index"}
_INDEXES |= {"alphabetical-index", "bibliography"}
_CAPTIONS = {"Caption", "Illustration", "Figure", "Drawing"}
_BLANKS = re.compile("[ \t\r\n]+")
# More than would fill a line; a file may ask for millions.
_MOST_BLANKS = 100
# More than any program's styles are deep; a ring of styles has no end.
_MOST_PARENTS = 20


def read(data: bytes) -> Draft:
    """The draft of an .odt or .fodt file's bytes.

    ``published`` is when the document was created, the day on which its writer began: that of its last change moves
    whenever somebody opens and saves it, so that a source would be as young as its arrival at the desk.
    """
    content, styles, meta = _trees(data)
    document = _Document(content, styles)
    parts = document.parts()
    about = {name_of(fact): fact.text for fact in meta.iterfind(f"{_OFFICE}meta/*")}
    return Draft(
        parts,
        title=document.title or facts.title(about.get("title")),
        byline=facts.byline(about.get("initial-creator") or about.get("creator")),
        published=facts.moment(about.get("creation-date")),
        language=document.language or facts.language(about.get("language")),
    )


def _trees(data: bytes) -> tuple[etree._Element, etree._Element, etree._Element]:
    """The trees that hold content, styles and facts; a flat file is all of them."""
    if not data.startswith(_PACKED):
        flat = parse(data)
        return flat, flat, flat
    package = Package(data)
    if _MANIFEST in package and b"encryption-data" in package.read(_MANIFEST):
        raise Unreadable(PROTECTED)
    if "content.xml" not in package:
        raise Unreadable(DAMAGED)
    content, styles, meta = (
        parse(package.read(name) if name in package else b"<none/>")
        for name in ("content.xml", "styles.xml", "meta.xml")
    )
    return content, styles, meta


@dataclass(frozen=True, slots=True)
class _Style:
    """What of a paragraph's or a span's look decides over its text; its names are its own and its parents'."""

    names: frozenset[str | None] = frozenset()
    hidden: bool = False
    language: str | None = None


class _Document:
    """A document's content, and what is found on the way through it."""

    def __init__(self, content: etree._Element, styles: etree._Element) -> None:
        self._content = content
        self._margins = styles
        self._styles = _styles(styles, content)
        self._deleted = {
            attribute(region, "id"): deletion
            for region in content.iter("{*}changed-region")
            for deletion in inside(region, "deletion")
        }
        # Blanks of the XML are one, and none at a paragraph's start.
        self._blank = True
        self._list: Hashable = None
        self._language: str | None = None
        self._spoken: Counter[str | None] = Counter()
        self.title: str | None = None

    @property
    def language(self) -> str | None:
        """That of most of the text."""
        return next((facts.language(tag) for tag, _ in self._spoken.most_common(1)), None)

    def parts(self) -> tuple[Part, ...]:
        text = self._content.find(f"{_OFFICE}body/{_OFFICE}text")
        if text is None:
            raise Unreadable(DAMAGED)
        body = self._story(text)
        headers = self._margin(LeftOut.HEADER)
        return (*headers, *body, *self._margin(LeftOut.FOOTER))

    def _margin(self, left_out: LeftOut) -> list[Part]:
        """What stands above or below the pages; what first and other pages have alike is told once."""
        names = [f"{_STYLE}{left_out}{kind}" for kind in ("", "-first", "-left")]
        told = [whole(self._story(each), left_out) for each in self._margins.iter(*names)]
        return [part for part in dict.fromkeys(told) if part.text]

    def _story(self, element: etree._Element, left_out: LeftOut | None = None) -> tuple[Part, ...]:
        outer = self._blank, self._list, self._language
        self._blank, self._list = True, None
        story = Story()
        self._walk(element, story, left_out)
        self._blank, self._list, self._language = outer
        return story.parts()

    def _walk(self, element: etree._Element, story: Story, left_out: LeftOut | None) -> None:
        self._collapse(element.text, story, left_out)
        for child in element:
            name = name_of(child)
            if _TELLING.match(child.tag) and name not in _SKIPPED:
                self._element(name, child, story, left_out)
            self._collapse(child.tail, story, left_out)

    def _element(
        self, name: str, element: etree._Element, story: Story, left_out: LeftOut | None
    ) -> None:
        match name:
            case "p" | "h":
                self._paragraph(name, element, story, left_out)
            case "span":
                self._span(element, story, left_out)
            case "s":
                self._say(" " * _count(attribute(element, "c")), story, left_out)
            case "tab":
                self._say("\t", story, left_out)
            case "line-break":
                self._say("\n", story, left_out)
            case "list":
                outer = self._list
                self._list = element if outer is None else outer
                self._walk(element, story, left_out)
                self._list = outer
            case "table":
                self._table(element, story, left_out)
            case _:
                self._rarer(name, element, story, left_out)

    def _rarer(
        self, name: str, element: etree._Element, story: Story, left_out: LeftOut | None
    ) -> None:
        match name:
            case "note":
                story.beside([whole(self._story(element), LeftOut.NOTE)])
            case "annotation":
                story.beside([whole(self._story(element), LeftOut.COMMENT)])
            case "change":
                deleted = self._deleted.pop(attribute(element, "change-id"), None)
                if deleted is not None:
                    story.beside([whole(self._story(deleted), LeftOut.DELETED)])
            case "frame":
                self._frame(element, story, left_out)
            case "section" if _is_hidden(element):
                self._walk(element, story, LeftOut.HIDDEN)
            case "hidden-text":
                story.say(attribute(element, "string-value") or "", LeftOut.HIDDEN)
            case _ if name in _INDEXES:
                for body in inside(element, "index-body"):
                    self._walk(body, story, left_out or LeftOut.MENU)
            case _ if str(element.tag).startswith(_DRAWN) and name not in ("a", "g"):
                story.beside(self._story(element, left_out))
            case _:
                self._walk(element, story, left_out)

    def _say(self, words: str, story: Story, left_out: LeftOut | None) -> None:
        self._blank = False
        if left_out is None:
            self._spoken[self._language] += len(words)
        story.say(words, left_out)

    def _collapse(self, text: str | None, story: Story, left_out: LeftOut | None) -> None:
        """Say text of the XML, in which a run of blanks is one, also across elements."""
        words = _BLANKS.sub(" ", text or "")
        words = words.removeprefix(" ") if self._blank else words
        if words:
            self._say(words, story, left_out)
            self._blank = words.endswith(" ")

    def _paragraph(
        self, name: str, element: etree._Element, story: Story, left_out: LeftOut | None
    ) -> None:
        style = self._style("paragraph", element)
        hidden = style.hidden or _is_hidden(first(element, "hidden-paragraph"))
        self._language = style.language
        self._blank = True
        self._walk(element, story, LeftOut.HIDDEN if hidden else left_out)
        self._blank = True
        caption = LeftOut.PICTURE if style.names & _CAPTIONS else None
        text = story.end(self._list if name == "p" else None, caption)
        if "Title" in style.names and not self.title:
            self.title = facts.title(text)

    def _span(self, element: etree._Element, story: Story, left_out: LeftOut | None) -> None:
        style = self._style("text", element)
        outer = self._language
        self._language = style.language or outer
        self._walk(element, story, left_out or (LeftOut.HIDDEN if style.hidden else None))
        self._language = outer

    def _style(self, family: str, element: etree._Element) -> _Style:
        default = self._styles[family, None]
        return self._styles.get((family, attribute(element, "style-name")), default)

    def _table(self, element: etree._Element, story: Story, left_out: LeftOut | None) -> None:
        for row in inside(element, "table-row"):
            cells = inside(row, "table-cell", "covered-table-cell")
            story.row([self._story(cell, left_out) for cell in cells], element)

    def _frame(self, element: etree._Element, story: Story, left_out: LeftOut | None) -> None:
        """A frame of text is text, any other a picture, with the words that stand for it."""
        boxes = list(inside(element, "text-box"))
        for box in boxes:
            story.beside(self._story(box, left_out))
        if not boxes:
            said = (first(element, name) for name in ("desc", "title"))
            alt = next((tag.text for tag in said if tag is not None and tag.text), "")
            story.beside([Part(alt, LeftOut.PICTURE)])


def _styles(*trees: etree._Element) -> dict[tuple[str | None, str | None], _Style]:
    """All styles by family and name, with what they have from their parents; without a name, a family's default."""
    found = {
        (attribute(style, "family"), attribute(style, "name")): style
        for tree in trees
        for style in tree.iter(f"{_STYLE}style", f"{_STYLE}default-style")
    }
    styles = {key: _style(key[0], style, found) for key, style in found.items()}
    return {("paragraph", None): _Style(), ("text", None): _Style()} | styles


def _style(
    family: str | None,
    element: etree._Element,
    styles: dict[tuple[str | None, str | None], etree._Element],
) -> _Style:
    names: set[str | None] = set()
    hidden: str | None = None
    language: str | None = None
    style: etree._Element | None = element
    for _ in range(_MOST_PARENTS):
        if style is None:
            break
        look = first(style, "text-properties")
        if look is not None:
            hidden = hidden or attribute(look, "display")
            language = language or attribute(look, "language")
        name, parent = attribute(style, "name"), attribute(style, "parent-style-name")
        names |= {name, parent}
        style = None if name is None else styles.get((family, parent))
    return _Style(frozenset(names), hidden == "none", language)


def _is_hidden(element: etree._Element | None) -> bool:
    if element is None:
        return False
    return attribute(element, "display") == "none" or attribute(element, "is-hidden") == "true"


def _count(blanks: str | None) -> int:
    return min(int(blanks[:9]), _MOST_BLANKS) if blanks and blanks.isdecimal() else 1
