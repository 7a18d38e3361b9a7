"""RTF rewritten for striprtf, which tells the running text only: what it would swallow or confuse is let out between fences.

A fence is a control character and a letter. After it comes what the letter says: the end of a paragraph, the beginning or end of
a story of its own (a note, a header, a text box), or words that are hidden or deleted. Pictures, objects and the like are gone.
"""

from __future__ import annotations

import codecs
import re
from collections import Counter
from dataclasses import dataclass, replace

from striprtf.striprtf import charset_map, destinations

from newsannot.errors import Phrase
from newsannot.readers.draft import Unreadable

FENCE = "\x02"
OPEN, CLOSE = "(", ")"
PARAGRAPH, ITEM, ROW = "P", "L", "R"
SHOWN, HIDDEN, DELETED = "v", "h", "d"
HEADER, FOOTER, NOTE, COMMENT, PICTURE, BOX, TITLE, AUTHOR = "HFNCIBTA"

_DEEP = Phrase(
    "is nested deeper than programs write, maybe to do harm; ask for its text in another form"
)
_LONG = Phrase("holds far more than any article; save the article alone")
_DEEPEST = 1_000
_MOST_TOKENS = 2_000_000
_LONGEST = 8 * 1024**2
_MOST_FONTS = 1_000

_TOKEN = re.compile(
    r"(?P<alt>\{\\sn wzDescription\}\s*\{\\sv )"
    r"|\\(?P<word>[a-zA-Z]{1,32})(?P<number>-?\d{1,10})? ?"
    r"|\\'[0-9a-fA-F]{2}"
    r"|\\(?P<sign>.)"
    r"|(?P<brace>[{}])"
    r"|(?P<words>[^\\{}]+)",
    re.DOTALL,
)
# Its bytes follow a picture's or object's \\binN, and may be anything.
_BINARY = re.compile(r"(?<!\\)\\bin(\d{1,9}) ?")
_CONTROL = re.compile("[\x00-\x08\x0a-\x1f\ufeff]+")
_HIGH = re.compile("[\x80-\xff]")

_STORIES = {"headerl": HEADER, "headerr": HEADER, "headerf": HEADER, "header": HEADER}
_STORIES |= {"footerl": FOOTER, "footerr": FOOTER, "footerf": FOOTER, "footer": FOOTER}
_STORIES |= {"footnote": NOTE, "annotation": COMMENT, "shptxt": BOX, "dptxbxtext": BOX}
_STORIES |= {"title": TITLE, "author": AUTHOR}
# Groups around these.
_AROUND = {"info", "upr", "shp", "shpinst", "shpgrp", "shppict", "do", "object", "result"}
_AROUND |= {"nesttableprops"}
_DROPPED = (destinations - _AROUND) | {"listtext", "nonshppict"}
_ENDS = {"par", "sect", "page", "nestcell", "nestrow"}
_ENCODINGS = {"mac": "mac_roman", "pc": "cp437", "pca": "cp850"}
_MAC = "10000"


@dataclass(frozen=True, slots=True)
class _Group:
    """What holds up to a group's end."""

    braced: bool = True  # its brace was let through
    dropped: bool = False
    story: bool = False  # it is a story of its own
    picture: bool = False
    fonts: bool = False
    hidden: bool = False
    deleted: bool = False
    in_table: bool = False
    in_list: bool = False
    language: int | None = None

    @property
    def veil(self) -> str:
        return DELETED if self.deleted else HIDDEN if self.hidden else SHOWN


class Fencing:
    """One pass over RTF. ``languages`` counts letters by Windows' number of their language."""

    def __init__(self, data: bytes) -> None:
        text = _without_binary(data.decode("latin-1"))
        try:
            text = text.encode("latin-1").decode("utf-8")
            self._is_utf8 = True  # as it should not be, but some programs write it
        except UnicodeDecodeError:
            self._is_utf8 = False
        self.encoding = "cp1252"
        self.languages: Counter[int] = Counter()
        self._out: list[str] = []
        self._length = 0
        self._group = _Group()
        self._outer: list[_Group] = []
        self._starred = False
        self._fonts: dict[str, str] = {}
        self._font = ""
        self._usual_font = ""
        self._usual_language: int | None = None
        for count, token in enumerate(_TOKEN.finditer(text)):
            if count > _MOST_TOKENS or self._length > _LONGEST:
                raise Unreadable(_LONG)
            if not self._token(token):
                break

    @property
    def rtf(self) -> str:
        """The text rewritten, with the fonts that striprtf knows encodings of."""
        fonts = "".join(
            f"{{\\f{name}\\fcharset{charset} x;}}" for name, charset in self._fonts.items()
        )
        return f"{{{{\\fonttbl{fonts}}}{''.join(self._out)}}}"

    def _token(self, token: re.Match[str]) -> bool:
        """Whether the document goes on."""
        kind = token.lastgroup
        if self._group.dropped and not self._group.fonts and kind not in ("brace", "alt"):
            return True
        if kind in ("word", "number"):
            self._word(token["word"], token["number"], token.group())
        elif kind == "brace":
            self._starred = False
            return self._begin() if token.group() == "{" else self._end()
        elif kind == "sign":
            self._sign(token["sign"])
        elif kind == "alt":
            self._begin_alt()
        else:
            self._say(token.group())
        return True

    def _begin(self) -> bool:
        self._outer.append(self._group)
        if len(self._outer) > _DEEPEST:
            raise Unreadable(_DEEP)
        group, braced = self._group, not self._group.dropped
        if group.story or group.braced != braced:
            self._group = replace(group, braced=braced, story=False)
        self._emit("{")
        return True

    def _end(self) -> bool:
        if not self._outer:
            return False
        ended, self._group = self._group, self._outer.pop()
        if ended.story:
            self._out.append(_fence(CLOSE))
        if ended.braced:
            self._out.append("}")
        if ended.veil != self._group.veil:
            self._put(self._group.veil)
        return bool(self._outer)

    def _begin_alt(self) -> None:
        """The words that stand for a picture, or for a shape around one."""
        self._outer.append(self._group)
        self._group = replace(self._group, braced=True, dropped=False, story=False)
        self._emit("{")
        if not self._group.picture:
            self._open(PICTURE)

    def _open(self, kind: str) -> None:
        self._put(OPEN + kind)
        self._group = replace(self._group, story=True)

    def _sign(self, sign: str) -> None:
        self._starred = sign == "*"
        if sign in "\r\n":
            self._end_paragraph()
        elif sign == "\\":
            self._emit("\\'5c")  # striprtf looks for words such as \pict in the text as well
        elif sign != "*":
            self._emit("\\" + sign)

    def _say(self, words: str) -> None:
        self._starred = False
        if len(words) > _LONGEST:
            raise Unreadable(_LONG)
        if words.startswith("\\'"):
            words = "" if words[2] in "01" else words
        else:
            words = _CONTROL.sub("", words)
            words = words if self._is_utf8 else _HIGH.sub(_escape, words)
        language = self._group.language or self._usual_language
        if language:
            self.languages[language] += len(words)
        self._emit(words)

    def _word(self, word: str, number: str | None, whole: str) -> None:
        starred, self._starred = self._starred, False
        if self._group.fonts:
            self._define_font(word, number)
        elif word in _AROUND:
            return
        elif word in _STORIES:
            self._open(_STORIES[word])
        elif word == "pict":
            self._open(PICTURE)
            self._group = replace(self._group, dropped=True, picture=True)
        elif word in _DROPPED or starred:
            self._group = replace(self._group, dropped=True, fonts=word == "fonttbl")
        elif word in _ENDS:
            self._end_paragraph()
        elif word == "row":
            self._put(ROW)
        else:
            self._look(word, number, whole)

    def _look(self, word: str, number: str | None, whole: str) -> None:
        group, on = self._group, number != "0"
        match word:
            case "cell":
                whole = "\\tab "
            case "v":
                self._group = replace(group, hidden=on)
            case "deleted" | "mvf":  # struck out, or moved away
                self._group = replace(group, deleted=on)
            case "plain":
                self._group = replace(group, hidden=False, deleted=False, language=None)
                whole = f"\\plain\\f{self._usual_font} "
            case "pard":
                self._group = replace(group, in_table=False, in_list=False)
            case "intbl":
                self._group = replace(group, in_table=True)
            case "ls":
                self._group = replace(group, in_list=True)
            case "lang":
                self._group = replace(group, language=int(number or 0))
            case "u" | "uc":
                whole = _unicode(word, int(number or 0))
            case _:
                whole = self._begin_document(word, number, whole)
        self._emit(whole)
        if self._group.veil != group.veil:
            self._put(self._group.veil)

    def _begin_document(self, word: str, number: str | None, whole: str) -> str:
        """What is said of the whole document before its text; any other word stays as it is."""
        match word:
            case "ansicpg":
                self.encoding = _encoding(number)
                return ""
            case "mac" | "pc" | "pca":
                self.encoding = _ENCODINGS[word]
            case "deff":
                self._usual_font = number or ""
            case "deflang":
                self._usual_language = int(number or 0)
        return whole

    def _define_font(self, word: str, number: str | None) -> None:
        if word == "f":
            self._font = number or ""
        charset = charset_map.get(int(number or 0)) if word == "fcharset" else None
        if (
            charset
            and _is_known(charset)
            and self._font.isdecimal()
            and len(self._fonts) < _MOST_FONTS
        ):
            self._fonts[self._font] = number or ""

    def _end_paragraph(self) -> None:
        if self._group.in_table:
            self._emit("\\par ")
        else:
            self._put(ITEM if self._group.in_list else PARAGRAPH)

    def _put(self, code: str) -> None:
        self._emit(_fence(code))

    def _emit(self, rtf: str) -> None:
        if not self._group.dropped:
            self._out.append(rtf)
            self._length += len(rtf)


def _fence(code: str) -> str:
    return f"{{}}{FENCE}{code}"  # the end of a group ends what is skipped after \\uN


def _without_binary(rtf: str) -> str:
    """The text without the bytes of pictures and objects that are not written in letters."""
    pieces, begin = [], 0
    while found := _BINARY.search(rtf, begin):
        pieces.append(rtf[begin : found.start()])
        begin = found.end() + int(found[1])
    return "".join([*pieces, rtf[begin:]])


def _escape(high: re.Match[str]) -> str:
    return f"\\'{ord(high[0]):02x}"


def _unicode(word: str, number: int) -> str:
    """\\uN and \\ucN of numbers that there are."""
    if word == "uc":
        return f"\\uc{min(max(number, 0), 255)} "
    code = number + 0x10000 if number < 0 else number
    if code in (9, 10, 13):
        code = 32
    return f"\\u{code if 32 <= code <= 0x10FFFF else 0xFFFD} "


def _encoding(number: str | None) -> str:
    if number == _MAC:
        return "mac_roman"
    return f"cp{number}" if _is_known(f"cp{number}") else "cp1252"


def _is_known(encoding: str) -> bool:
    try:
        codecs.lookup(encoding)
    except LookupError:
        return False
    return True
