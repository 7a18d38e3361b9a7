"""Word documents (.docx, transitional and strict): the body's text as Word shows it, all else left out by its kind."""

from __future__ import annotations

import posixpath
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from lxml import etree

from newsannot.errors import Phrase
from newsannot.readers import facts
from newsannot.readers.draft import Draft, LeftOut, Part, Unreadable
from newsannot.readers.packed import Package
from newsannot.readers.story import Story, whole
from newsannot.readers.trees import DAMAGED, attribute, first, inside, name_of, parse

_EMBEDDED = Phrase("holds its text as another file packed in it; open it, and save it anew")

# What holds no text of the document, or says how it looks. Whatever is not known is walked through.
_SKIPPED = {"delInstrText", "fldData", "instrText", "pPr", "rPr", "rt", "sdtEndPr", "sdtPr"}
_SKIPPED |= {"sectPr", "tblGrid", "tblPr", "tcPr", "trPr"}
_SIGNS = {"tab": "\t", "ptab": "\t", "br": "\n", "cr": "\n"}
_SIGNS |= {"noBreakHyphen": "\u2011", "softHyphen": "\u00ad"}
_GONE = ("del", "moveFrom")
_ASIDES = {
    "footnoteReference": ("footnote", LeftOut.NOTE),
    "endnoteReference": ("endnote", LeftOut.NOTE),
    "commentReference": ("comment", LeftOut.COMMENT),
}
_OFF = ("0", "false", "off")
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_WHITE = str.maketrans("\t\r\n", "   ")
# Word allows ten; a ring of styles has no end.
_MOST_BASES = 20
_DEFAULT = ""
_ALT = ("descr", "title", "alt")


def read(data: bytes) -> Draft:
    """The draft of a .docx file's bytes.

    ``published`` is when the document was created, the day on which its writer began: that of its last change moves
    whenever somebody opens and saves it, so that a source would be as young as its arrival at the desk.
    """
    document = _Document(Package(data))
    parts = document.parts()
    core = document.core()
    return Draft(
        parts,
        title=document.title or facts.title(core.get("title")),
        byline=facts.byline(core.get("creator")),
        published=facts.moment(core.get("created")),
        language=document.language or facts.language(core.get("language")),
    )


@dataclass(frozen=True, slots=True)
class _Style:
    """What of a paragraph's or a run's look decides over its text."""

    name: str = ""
    hidden: bool = False
    language: str | None = None


class _Document:
    """The entries that are one document, and what is found on the way through its text."""

    def __init__(self, package: Package) -> None:
        self._package = package
        self._about = self._related("")
        self._main = next(iter(self._about["officeDocument"]), "word/document.xml")
        if self._main not in package:
            raise Unreadable(DAMAGED)
        self._entries = self._related(self._main)
        self._styles = _styles(self._elements("styles"))
        self._asides = {
            (name_of(aside), attribute(aside, "id")): aside
            for kind in ("footnotes", "endnotes", "comments")
            for aside in self._elements(kind)
        }
        # Of each field that is open, whether it is still its code that is told; and of how many it is.
        self._codes: list[bool] = []
        self._telling = 0
        self._language: str | None = None
        self._spoken: Counter[str | None] = Counter()
        self._embedded = False
        self.title: str | None = None

    @property
    def language(self) -> str | None:
        """That of most of the text."""
        return next((facts.language(tag) for tag, _ in self._spoken.most_common(1)), None)

    def parts(self) -> tuple[Part, ...]:
        body = self._story(self._tree(self._main))
        if self._embedded and not any(part.left_out is None for part in body):
            raise Unreadable(_EMBEDDED)
        headers = self._margin("header", LeftOut.HEADER)
        return (*headers, *body, *self._margin("footer", LeftOut.FOOTER))

    def core(self) -> dict[str, str | None]:
        """The document's properties by their names."""
        names = [name for name in self._about["core-properties"] if name in self._package]
        return {name_of(fact): fact.text for name in names for fact in self._tree(name)}

    def _related(self, name: str) -> defaultdict[str, dict[str, None]]:
        """The names of the entries that an entry relates to, by kind; the package's where ``name`` is empty."""
        found: defaultdict[str, dict[str, None]] = defaultdict(dict)
        folder, file = posixpath.split(name)
        relations = posixpath.join(folder, "_rels", f"{file}.rels")
        for relation in self._tree(relations) if relations in self._package else ():
            kind = (attribute(relation, "Type") or "").rpartition("/")[2]
            target = posixpath.join("/", folder, attribute(relation, "Target") or "")
            found[kind][posixpath.normpath(target).lstrip("/")] = None
        return found

    def _tree(self, name: str) -> etree._Element:
        return parse(self._package.read(name))

    def _elements(self, kind: str) -> Iterator[etree._Element]:
        """What the entries of a kind consist of."""
        for name in self._entries[kind]:
            if name in self._package:
                yield from self._tree(name)

    def _margin(self, kind: str, left_out: LeftOut) -> list[Part]:
        """What stands above or below the pages; what first and other pages have alike is told once."""
        names = [name for name in self._entries[kind] if name in self._package]
        told = [whole(self._story(self._tree(name)), left_out) for name in names]
        return [part for part in dict.fromkeys(told) if part.text]

    def _story(self, element: etree._Element, left_out: LeftOut | None = None) -> tuple[Part, ...]:
        story = Story()
        self._walk(element, story, left_out)
        return story.parts()

    def _walk(self, element: etree._Element, story: Story, left_out: LeftOut | None) -> None:
        for child in element:
            name = name_of(child)
            if name == "r":
                self._run(child, story, left_out)
            elif name in ("t", "delText"):
                self._say(_text(child), story, left_out)
            elif name in _SIGNS:
                self._say(_SIGNS[name], story, left_out)
            elif name == "p":
                self._paragraph(child, story, left_out)
            elif name in _GONE:
                self._walk(child, story, left_out or LeftOut.DELETED)
            elif name not in _SKIPPED:
                self._rarer(name, child, story, left_out)

    def _rarer(
        self, name: str, element: etree._Element, story: Story, left_out: LeftOut | None
    ) -> None:
        match name:
            case "tbl":
                self._table(element, story, left_out)
            case "fldChar":
                self._field(attribute(element, "fldCharType"))
            case "footnoteReference" | "endnoteReference" | "commentReference":
                kind, why = _ASIDES[name]
                aside = self._asides.pop((kind, attribute(element, "id")), None)
                if aside is not None:  # of a note that is named twice, the first place counts
                    story.beside([whole(self._story(aside), why)])
            case "txbxContent" | "txBody":
                story.beside(self._story(element, left_out))
            case "drawing" | "pict":
                self._drawing(element, story, left_out)
            case "sdt":
                self._walk(element, story, left_out or _control(element))
            case "AlternateContent":
                chosen = first(element, "Choice")
                chosen = first(element, "Fallback") if chosen is None else chosen
                if chosen is not None:
                    self._walk(chosen, story, left_out)
            case "sym":
                self._say(_symbol(attribute(element, "char")), story, left_out)
            case _:
                self._embedded = self._embedded or name == "altChunk"
                self._walk(element, story, left_out)

    def _say(self, words: str, story: Story, left_out: LeftOut | None) -> None:
        if self._telling:
            left_out = left_out or LeftOut.HIDDEN
        if left_out is None:
            self._spoken[self._language] += len(words)
        story.say(words, left_out)

    def _paragraph(self, element: etree._Element, story: Story, left_out: LeftOut | None) -> None:
        look = first(element, "pPr")
        style = self._style(look, "pStyle")
        self._language = style.language
        self._walk(element, story, LeftOut.HIDDEN if style.hidden else left_out)
        if first(first(look, "rPr"), *_GONE) is not None:
            return  # its end is struck out: the next paragraph goes on with it
        text = story.end(_list(look, style), LeftOut.PICTURE if style.name == "caption" else None)
        if style.name == "title" and not self.title:
            self.title = facts.title(text)

    def _run(self, element: etree._Element, story: Story, left_out: LeftOut | None) -> None:
        look = first(element, "rPr")
        hidden = _is_on(first(look, "vanish"))
        if hidden is None:
            hidden = look is not None and self._style(look, "rStyle").hidden
        outer, language = self._language, _value(first(look, "lang"))
        self._language = language or outer
        self._walk(element, story, left_out or (LeftOut.HIDDEN if hidden else None))
        self._language = outer

    def _style(self, look: etree._Element | None, kind: str) -> _Style:
        named = _value(first(look, kind))
        return self._styles.get(named or _DEFAULT, self._styles[_DEFAULT])

    def _table(self, element: etree._Element, story: Story, left_out: LeftOut | None) -> None:
        for row in inside(element, "tr"):
            gone = first(first(row, "trPr"), "del") is not None
            why = left_out or (LeftOut.DELETED if gone else None)
            story.row([self._story(cell, why) for cell in inside(row, "tc")], element)

    def _field(self, kind: str | None) -> None:
        if kind == "begin":
            self._codes.append(True)
            self._telling += 1
        elif self._codes and kind in ("separate", "end"):
            self._telling -= self._codes.pop()
            if kind == "separate":
                self._codes.append(False)

    def _drawing(self, element: etree._Element, story: Story, left_out: LeftOut | None) -> None:
        """Text in shapes is text; what has none is a picture if there is one, or words that stand for it."""
        if next(element.iter("{*}txbxContent", "{*}txBody"), None) is not None:
            self._walk(element, story, left_out)
            return
        said = [
            attribute(tag, name)
            for tag in element.iter("{*}docPr", "{*}cNvPr", "{*}shape")
            for name in _ALT
        ]
        alt = next(filter(None, said), "")
        shown = next(element.iter("{*}blip", "{*}imagedata", "{*}chart"), None)
        if alt or shown is not None:
            story.beside([Part(alt, LeftOut.PICTURE)])


def _styles(elements: Iterable[etree._Element]) -> dict[str, _Style]:
    """All styles by their ids, with what they have from those that they are based on."""
    styles: dict[str, etree._Element] = {}
    default = _Style()
    for element in elements:
        if name_of(element) == "style":
            styles[attribute(element, "styleId") or ""] = element
        elif name_of(element) == "docDefaults":
            look = first(first(element, "rPrDefault"), "rPr")
            default = _Style(language=_value(first(look, "lang")))
    found = {name: _style(element, styles, default) for name, element in styles.items()}
    usual = (
        name
        for name, style in styles.items()
        if attribute(style, "type") == "paragraph"
        and attribute(style, "default") in ("1", "true", "on")
    )
    return found | {_DEFAULT: found.get(next(usual, _DEFAULT), default)}


def _style(element: etree._Element, styles: dict[str, etree._Element], default: _Style) -> _Style:
    hidden: bool | None = None
    language: str | None = None
    base: etree._Element | None = element
    for _ in range(_MOST_BASES):
        look = first(base, "rPr")
        hidden = _is_on(first(look, "vanish")) if hidden is None else hidden
        language = language or _value(first(look, "lang"))
        base = styles.get(_value(first(base, "basedOn")) or _DEFAULT)
    name = (_value(first(element, "name")) or "").lower()
    return _Style(name, bool(hidden), language or default.language)


def _list(look: etree._Element | None, style: _Style) -> str | None:
    """The list that a paragraph belongs to."""
    number = _value(first(first(look, "numPr"), "numId"))
    if number and number != "0" and not style.name.startswith(("heading", "title")):
        return number
    is_list = style.name.startswith("list") and style.name != "list paragraph"
    return style.name if is_list else None


def _control(element: etree._Element) -> LeftOut | None:
    """Why a content control's text is left out: it is still its prompt, or a table of contents."""
    look = first(element, "sdtPr")
    if _is_on(first(look, "showingPlcHdr")):
        return LeftOut.REST
    gallery = _value(first(first(look, "docPartObj"), "docPartGallery"))
    return LeftOut.MENU if gallery == "Table of Contents" else None


def _text(element: etree._Element) -> str:
    text = str(element.text or "").translate(_WHITE)
    return text if element.get(_SPACE) == "preserve" else text.strip(" ")


def _symbol(code: str | None) -> str:
    """A character of a symbol font, which only that font can tell where it is in the private area."""
    try:
        character = chr(int(code or "", 16))
    except (ValueError, OverflowError):
        return "\ufffd"
    return "\ufffd" if "\ud800" <= character <= "\uf8ff" or character < " " else character


def _value(element: etree._Element | None) -> str | None:
    return None if element is None else attribute(element, "val")


def _is_on(element: etree._Element | None) -> bool | None:
    """A property that is there without a value is on; None where it is not there."""
    return None if element is None else _value(element) not in _OFF
