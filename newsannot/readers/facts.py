"""What a document says of itself, as a draft holds it; None where it says nothing that can be true."""

from __future__ import annotations

import re
from datetime import datetime

# Programs put these where a person's name belongs.
_NOBODY = {"", "admin", "administrator", "author", "unknown", "un-named", "user", "python-docx"}
_NOBODY |= {"microsoft office user", "windows user"}
_NO_TITLE = {"", "untitled", "word document", "microsoft word document", "document"}
_UNFIT = re.compile("[\x00-\x1f\x7f\ud800-\udfff]")  # what no text holds
# Clocks that were never set, and programs that count from an epoch, give years before.
_FIRST_YEAR = 1981
# The day of python-docx's template, which programs that use it leave in.
_TEMPLATE = "2013-12-23T23:15:00+00:00"
# A headline has some hundred characters; what is longer is no title, and a window could not show it.
_LONGEST = 500
_ADDRESS = re.compile(r"https?://[^\s<>\"]{1,2000}", re.IGNORECASE)


def title(text: str | None) -> str | None:
    words = _line(text)
    return None if words.casefold() in _NO_TITLE or len(words) > _LONGEST else words


def byline(text: str | None) -> str | None:
    words = _line(text)
    return None if words.casefold() in _NOBODY or len(words) > _LONGEST else words


def moment(text: str | None) -> str | None:
    """A date or a date and time as ISO 8601."""
    given = _line(text)
    try:
        read = datetime.fromisoformat(given)
    except ValueError:
        return None
    if read.year < _FIRST_YEAR or read.isoformat() == _TEMPLATE:
        return None
    return read.isoformat(timespec="seconds") if ":" in given else read.date().isoformat()


def date(text: str | None) -> str | None:
    """A date or a date and time that is ISO 8601 already."""
    try:
        datetime.fromisoformat(text or "")
    except ValueError:
        return None
    return text


def address(text: str | None) -> str | None:
    """An address of the web."""
    return text if _ADDRESS.fullmatch(text or "") else None


def language(tag: str | None) -> str | None:
    """The language of a tag such as ``en-GB``, where it has a code of two letters."""
    found = re.match(r"[a-zA-Z]{2}(?![a-zA-Z])", tag or "")
    return found.group().lower() if found else None


def _line(text: str | None) -> str:
    return " ".join(_UNFIT.sub(" ", text or "").split())
