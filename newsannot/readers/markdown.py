"""Markdown: the text without its signs, as an article."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from markdown_it import MarkdownIt
from markdown_it.token import Token

from newsannot.readers import facts, text
from newsannot.readers.draft import Draft, LeftOut, Part

_FRONT_MATTER = re.compile(r"---[ \t]*\n(.*?)(?:^|\n)(?:---|\.\.\.)[ \t]*(?:\n|$)", re.DOTALL)
_FACT = re.compile(r"(?P<name>\w+)[ \t]*:[ \t]*(?P<value>.*)")
_ITEM = re.compile(r"[ \t]*-[ \t]+(?P<value>.+)")
_NOTE = re.compile(r"\[\^[^\]\s]{1,40}\]:")
_NOTE_MARK = re.compile(r"\[\^[^\]\s]{1,40}\]")
_LINE_END = re.compile(r"<br\s*/?>", re.IGNORECASE)
_COMMENT = re.compile(r"\s*<!--")
_TAG = re.compile(r"<!--.*?(?:-->|\Z)|<[^<>]*>", re.DOTALL)

# By the names that the usual site generators give them.
_TITLES = ("title",)
_BYLINES = ("byline", "author", "authors", "by")
_DATES = ("date", "published", "pubdate", "created")
_LANGUAGES = ("lang", "language")
_ADDRESSES = ("url", "canonical_url", "canonical", "link", "source")


def read(data: bytes, encoding: str | None = None) -> Draft:
    """The article of a Markdown file; Unreadable where it is no text. ``encoding`` is given where it is known."""
    decoded = text.decode(data, encoding)
    whole = decoded.text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    front = _FRONT_MATTER.match(whole)
    given = _given(front[1]) if front else {}
    if not given:
        front = None  # no facts, but a rule above a text that has another one below
    body = _Body(_parser().parse(whole[front.end() if front else 0 :]))
    parts = [Part(front[1].strip("\n"), LeftOut.FRONT_MATTER)] if front else []
    return Draft(
        (*parts, *body.parts),
        title=facts.title(_first(given, _TITLES)) or body.title,
        byline=facts.byline(_first(given, _BYLINES)),
        published=facts.date(_first(given, _DATES)),
        language=facts.language(_first(given, _LANGUAGES)),
        url=facts.address(_first(given, _ADDRESSES)),
        encoding=decoded.encoding,
        guesses=decoded.guesses,
    )


def _parser() -> MarkdownIt:
    # What is nested deeper is dropped: by itself, the library stops at seven lists in each other.
    return MarkdownIt("commonmark", {"maxNesting": 40}).enable(["table", "strikethrough"])


def _given(front: str) -> dict[str, str]:
    """The facts at the top of a file: plain values of YAML, lists joined."""
    found: dict[str, list[str]] = {}
    name = ""
    for line in front.split("\n"):
        if fact := _FACT.match(line):
            name = fact["name"].lower()
            found[name] = [_value(each) for each in _values(fact["value"])]
        elif name and (item := _ITEM.match(line)):
            found[name].append(_value(item["value"]))
    return {name: ", ".join(filter(None, values)) for name, values in found.items()}


def _values(value: str) -> list[str]:
    value = value.strip()
    return value[1:-1].split(",") if value.startswith("[") and value.endswith("]") else [value]


def _value(value: str) -> str:
    value = value.strip()
    if value[:1] in ("'", '"') and value.endswith(value[0]) and len(value) > 1:
        return value[1:-1]
    return re.split(r"\s#", value)[0].strip()


def _first(given: dict[str, str], names: Iterable[str]) -> str | None:
    return next((given[name] for name in names if given.get(name)), None)


class _Body:
    """The parts of a parsed text: a paragraph or heading each, a list or a table as the lines of one."""

    def __init__(self, tokens: Sequence[Token]) -> None:
        self.parts: list[Part] = []
        self.title: str | None = None
        self._lines: list[str] = []  # of the list or table that is open
        self._pictures: list[Part] = []
        self._open = 0
        self._heading = False
        self._numbers: list[int | None] = []
        self._mark = ""
        self._cells: list[str] | None = None
        for token in tokens:
            self._take(token)

    def _take(self, token: Token) -> None:
        match token.type:
            case "inline":
                self._words(token)
            case "fence" | "code_block":
                self._say(token.content.rstrip("\n"))
            case "html_block":
                self._html(token.content)
            case "heading_open" | "heading_close":
                self._heading = token.nesting == 1
            case "bullet_list_open" | "ordered_list_open" | "table_open":
                self._begin(token)
            case "bullet_list_close" | "ordered_list_close" | "table_close":
                self._end(token)
            case "list_item_open":
                self._item()
            case "tr_open":
                self._cells = []
            case "tr_close":
                self._say_row()

    def _begin(self, token: Token) -> None:
        self._open += 1
        if token.type == "ordered_list_open":
            self._numbers.append(int(token.attrGet("start") or 1))
        elif token.type == "bullet_list_open":
            self._numbers.append(None)

    def _end(self, token: Token) -> None:
        self._open -= 1
        if token.type != "table_close":
            self._numbers.pop()
        if not self._open and self._lines:
            self._keep("\n".join(self._lines))
            self._lines = []

    def _item(self) -> None:
        number = self._numbers[-1]
        self._mark = "" if number is None else f"{number}. "
        self._numbers[-1] = None if number is None else number + 1

    def _say_row(self) -> None:
        cells, self._cells = self._cells or [], None
        self._say("\t".join(cells).rstrip())

    def _words(self, token: Token) -> None:
        words = _shown(token.children or [], self._pictures)
        if self._heading and self.title is None:
            self.title = " ".join(words.split()) or None
        if _NOTE.match(token.content):
            self.parts.append(Part(words.lstrip(": "), LeftOut.NOTE))
        elif self._cells is not None:
            self._cells.append(" ".join(words.split("\n")))
        else:
            self._say(words)

    def _say(self, words: str) -> None:
        if not self._open:
            self._keep(words)
        elif words:
            self._lines.append(self._mark + words)
            self._mark = ""

    def _keep(self, words: str) -> None:
        if words:
            self.parts.append(Part(words))
        self.parts += self._pictures
        self._pictures.clear()

    def _html(self, content: str) -> None:
        reason = LeftOut.HIDDEN if _COMMENT.match(content) else LeftOut.REST
        words = content.strip() if reason is LeftOut.HIDDEN else _TAG.sub("", content).strip()
        if words:
            self.parts.append(Part(words, reason))


def _shown(tokens: Iterable[Token], pictures: list[Part]) -> str:
    """What a reader sees of a line's pieces; the pictures among them are put aside."""
    said = []
    in_link = False
    for token in tokens:
        match token.type:
            case "link_open" | "link_close":
                in_link = token.nesting == 1
            case "text" if in_link and token.content.startswith("^"):
                pass  # the mark of a note that is nothing but an address
            case "text":
                said.append(_NOTE_MARK.sub("", token.content))
            case "code_inline" | "text_special":
                said.append(token.content)
            case "softbreak":
                said.append(" ")
            case "hardbreak":
                said.append("\n")
            case "html_inline" if _LINE_END.fullmatch(token.content):
                said.append("\n")
            case "image":
                below = _shown(token.children or [], pictures)
                pictures.append(Part(below, LeftOut.PICTURE))
    return "\n".join(line.strip() for line in "".join(said).split("\n")).strip()
