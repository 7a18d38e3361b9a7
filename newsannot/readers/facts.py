"""What a document says of itself, as a draft holds it; None where it says nothing that can be true."""

from __future__ import annotations

import re
from datetime import datetime

# Programs put these where a person's name belongs.
_NOBODY = {
    "",
    "admin",
    "administrator",
    "microsoft office user",
    "python-docx",
    "un-named",
    "unknown",
    "user",
}
_NOBODY |= {"windows user", "author"}
_NO_TITLE = {"", "untitled", "word document", "microsoft word document", "document"}
_UNFIT = re.compile("[\x00-\x1f\x7f\ud800-\udfff]")  # what no text holds
# Clocks that were never set, and programs that count from an epoch, give years before.
_FIRST_YEAR = 1981


def title(text: str | None) -> str | None:
    words = _line(text)
    return None if words.casefold() in _NO_TITLE else words


def byline(text: str | None) -> str | None:
    words = _line(text)
    return None if words.casefold() in _NOBODY else words


def moment(text: str | None) -> str | None:
    """A date or a date and time as ISO 8601."""
    given = _line(text)
    try:
        read = datetime.fromisoformat(given)
    except ValueError:
        return None
    if read.year < _FIRST_YEAR:
        return None
    return read.isoformat(timespec="seconds") if ":" in given else read.date().isoformat()


def language(tag: str | None) -> str | None:
    """The language of a tag such as ``en-GB``, where it has a code of two letters."""
    found = re.match(r"[a-zA-Z]{2}(?![a-zA-Z])", tag or "")
    return found.group().lower() if found else None


def _line(text: str | None) -> str:
    return " ".join(_UNFIT.sub(" ", text or "").split())
