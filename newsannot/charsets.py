"""The encodings that texts are in, under the names that people know them by."""

from __future__ import annotations

import codecs
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Charset:
    """``codec`` is Python's name of an encoding; ``script`` says what is written in it, ``name`` whose it is."""

    codec: str
    script: str
    name: str

    def __str__(self) -> str:
        return f"{self.script} ({self.name})"


# By script, the likelier first.
CHARSETS = (
    Charset("utf-8", "Unicode", "UTF-8"),
    Charset("utf-16", "Unicode", "UTF-16"),
    Charset("utf-16-le", "Unicode", "UTF-16 LE"),
    Charset("utf-16-be", "Unicode", "UTF-16 BE"),
    Charset("utf-32", "Unicode", "UTF-32"),
    Charset("utf-32-le", "Unicode", "UTF-32 LE"),
    Charset("utf-32-be", "Unicode", "UTF-32 BE"),
    Charset("cp1252", "Western", "Windows-1252"),
    Charset("iso8859_1", "Western", "ISO 8859-1"),
    Charset("iso8859_15", "Western", "ISO 8859-15"),
    Charset("mac_roman", "Western", "Mac Roman"),
    Charset("cp850", "Western", "DOS 850"),
    Charset("cp437", "Western", "DOS 437"),
    Charset("cp1250", "Central European", "Windows-1250"),
    Charset("iso8859_2", "Central European", "ISO 8859-2"),
    Charset("mac_latin2", "Central European", "Mac Latin 2"),
    Charset("cp852", "Central European", "DOS 852"),
    Charset("iso8859_16", "Romanian", "ISO 8859-16"),
    Charset("cp1251", "Cyrillic", "Windows-1251"),
    Charset("koi8_r", "Cyrillic", "KOI8-R"),
    Charset("koi8_u", "Cyrillic", "KOI8-U"),
    Charset("iso8859_5", "Cyrillic", "ISO 8859-5"),
    Charset("mac_cyrillic", "Cyrillic", "Mac Cyrillic"),
    Charset("cp866", "Cyrillic", "DOS 866"),
    Charset("cp855", "Cyrillic", "DOS 855"),
    Charset("cp1253", "Greek", "Windows-1253"),
    Charset("iso8859_7", "Greek", "ISO 8859-7"),
    Charset("mac_greek", "Greek", "Mac Greek"),
    Charset("cp1254", "Turkish", "Windows-1254"),
    Charset("iso8859_9", "Turkish", "ISO 8859-9"),
    Charset("mac_turkish", "Turkish", "Mac Turkish"),
    Charset("cp1257", "Baltic", "Windows-1257"),
    Charset("iso8859_13", "Baltic", "ISO 8859-13"),
    Charset("iso8859_4", "Baltic", "ISO 8859-4"),
    Charset("iso8859_10", "Nordic", "ISO 8859-10"),
    Charset("iso8859_14", "Celtic", "ISO 8859-14"),
    Charset("iso8859_3", "Maltese", "ISO 8859-3"),
    Charset("cp1255", "Hebrew", "Windows-1255"),
    Charset("iso8859_8", "Hebrew", "ISO 8859-8"),
    Charset("cp1256", "Arabic", "Windows-1256"),
    Charset("iso8859_6", "Arabic", "ISO 8859-6"),
    Charset("cp1258", "Vietnamese", "Windows-1258"),
    Charset("cp874", "Thai", "Windows-874"),
    Charset("cp932", "Japanese", "Shift-JIS"),
    Charset("euc_jp", "Japanese", "EUC-JP"),
    Charset("iso2022_jp", "Japanese", "ISO 2022-JP"),
    Charset("gb18030", "Chinese, simplified", "GB 18030"),
    Charset("cp950", "Chinese, traditional", "Big5"),
    Charset("big5hkscs", "Chinese, traditional", "Big5-HKSCS"),
    Charset("cp949", "Korean", "EUC-KR"),
)

_BY_CODEC = {codecs.lookup(charset.codec).name: charset for charset in CHARSETS}
# What the wider one of two reads as well.
_WIDER = {
    "ascii": "utf-8",
    "utf-8-sig": "utf-8",
    "shift_jis": "cp932",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "big5": "cp950",
    "euc_kr": "cp949",
}


def find(name: str) -> Charset | None:
    """The charset of any name that it goes by; None for what is none."""
    asked = name.strip().casefold()
    for charset in CHARSETS:
        if asked in {charset.name.casefold(), str(charset).casefold()}:
            return charset
    return _known(asked)


def called(codec: str) -> str:
    """What people call an encoding; an unknown one by its own name."""
    charset = _known(codec)
    return str(charset) if charset else codec


def _known(codec: str) -> Charset | None:
    try:
        name = codecs.lookup(codec).name
    except (LookupError, ValueError):
        return None
    return _BY_CODEC.get(_WIDER.get(name, name))
