"""PDF: what its pages show, as an article."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Sequence
from ctypes import POINTER, cast, create_string_buffer
from functools import partial

import pypdfium2 as pdfium
import pypdfium2.raw as raw

from newsannot.errors import Phrase
from newsannot.readers import facts
from newsannot.readers.draft import Draft, LeftOut, Part, Unreadable
from newsannot.readers.printed import letters
from newsannot.readers.printed.flow import Flow
from newsannot.readers.printed.letters import UNNAMED
from newsannot.readers.printed.lines import Page

MOST_PAGES = 500
MOST_LETTERS = 1_000_000

_PROTECTED = Phrase("is protected by a password; save a copy without one")
_LOCKED = Phrase(
    "is locked in a way not known here; print it to a new PDF from the program that opens it"
)
_BROKEN = Phrase(
    "is broken or not whole; get it anew, or open it elsewhere and print it to a new PDF"
)
_DATE = re.compile(
    r"D?:?(\d{4})(\d\d)?(\d\d)?(\d\d)?(\d\d)?(\d\d)?(?:(Z)|([+-]\d\d)'?(\d\d)?)?", re.ASCII
)
_JUNK = re.compile(
    r"(microsoft (word|powerpoint|excel) - .*|untitled.*|unbenannt.*|sans titre.*|document\d*|dokument\d*|"
    r"about:blank|(https?|file):.*|.*\.(docx?|pdf|indd|qxd|odt|rtf|txt|html?|pages|tex))",
    re.IGNORECASE | re.DOTALL,
)
_ADDRESS = re.compile(r"https?://[^\s…]+(?![…\S])")


def read(data: bytes) -> Draft:
    """The article that a PDF's pages show; running heads, notes and pictures are left out."""
    try:
        with pdfium.PdfDocument(data) as document:
            return _draft(document, _pages(document))
    except pdfium.PdfiumError as error:
        raise Unreadable(_refusal(error, data)) from error


def _refusal(error: pdfium.PdfiumError, data: bytes) -> Phrase:
    """Why pdfium refuses a file; at times it gives the code of the refusal before."""
    if b"/Encrypt" not in data:
        return _BROKEN
    codes = {raw.FPDF_ERR_PASSWORD: _PROTECTED, raw.FPDF_ERR_SECURITY: _LOCKED}
    return codes.get(error.err_code, _BROKEN)


def _pages(document: pdfium.PdfDocument) -> list[Page]:
    count = len(document)
    if not count:
        raise Unreadable(_BROKEN)
    if count > MOST_PAGES:
        problem = Phrase(
            "has {count} pages, and {most} are read at most; save those of the article as a PDF",
            count=f"{count:,}",
            most=MOST_PAGES,
        )
        raise Unreadable(problem)
    found: list[Page] = []
    left = MOST_LETTERS
    for number in range(count):
        page, letters_ = _page(document, number, left)
        found.append(page)
        left -= letters_
    return found


def _page(document: pdfium.PdfDocument, number: int, left: int) -> tuple[Page, int]:
    """A page, and how many letters it has; pdfium's objects are closed, the innermost first."""
    try:
        source = document[number]
    except pdfium.PdfiumError as error:
        problem = Phrase(
            "is broken at page {number}; open it elsewhere and print it to a new PDF",
            number=number + 1,
        )
        raise Unreadable(problem) from error
    try:
        text = source.get_textpage()
        try:
            count = text.count_chars()
            _refuse_too_long(count, left)
            return letters.page(source, text, count), count
        finally:
            text.close()
    finally:
        source.close()


def _refuse_too_long(count: int, left: int) -> None:
    if count > left:
        problem = Phrase(
            "holds more than {most} letters; save the pages of the article as a PDF",
            most=f"{MOST_LETTERS:,}",
        )
        raise Unreadable(problem)


def _draft(document: pdfium.PdfDocument, pages: Sequence[Page]) -> Draft:
    flow = Flow(pages)
    parts = flow.parts
    _refuse_without_text(parts)
    return Draft(
        parts,
        title=_title(_fact(document, b"Title")) or flow.title,
        byline=facts.byline(_fact(document, b"Author")),
        published=_moment(_fact(document, b"CreationDate")),
        language=_language(document),
        url=_address(parts),
    )


def _refuse_without_text(parts: Sequence[Part]) -> None:
    letters_ = Counter(
        letter == UNNAMED
        for part in parts
        if part.left_out is None
        for letter in part.text
        if letter.isalnum() or letter == UNNAMED
    )
    if letters_[True] > letters_[False]:
        raise Unreadable(
            Phrase(
                "does not say which letters it shows; open the article elsewhere, or copy it from there"
            )
        )
    if letters_[False]:
        return
    if any(part.left_out is LeftOut.PICTURE for part in parts):
        raise Unreadable(
            Phrase("holds pictures of pages and no text; run text recognition (OCR) over it first")
        )
    raise Unreadable(Phrase("holds no text; an article needs text"))


def _title(found: str) -> str | None:
    words = facts.title(found)
    return None if words is None or _JUNK.fullmatch(words) else words


def _moment(found: str) -> str | None:
    """A PDF's date, such as D:20250208122313+01'00', as ISO 8601; the day alone where it gives no more."""
    match = _DATE.match(found)
    if match is None:
        return None
    year, month, day, hour, minute, second, utc, hours, minutes = match.groups()
    moment = f"{year}-{month or '01'}-{day or '01'}"
    if hour:
        moment += f"T{hour}:{minute or '00'}:{second or '00'}"
        moment += "Z" if utc else f"{hours}:{minutes or '00'}" if hours else ""
    return facts.moment(moment)


def _fact(document: pdfium.PdfDocument, name: bytes) -> str:
    """What the file says of itself; half a character in it costs no more than that, as it would by pypdfium2."""
    return _told(partial(raw.FPDF_GetMetaText, document, name))


def _language(document: pdfium.PdfDocument) -> str | None:
    """The two letters of the language that the catalog names, such as «en-GB»."""
    return facts.language(_told(partial(raw.FPDFCatalog_GetLanguage, document)))


def _told(ask: Callable[[object, int], int]) -> str:
    """The words that one of pdfium's functions puts into a place of the size that it asks for."""
    size = ask(None, 0)
    buffer = create_string_buffer(size)
    ask(cast(buffer, POINTER(raw.FPDF_WCHAR)), size)
    return buffer.raw.decode("utf-16-le", "replace").rstrip("\0")


def _address(parts: Sequence[Part]) -> str | None:
    """The page's address as browsers print it above or below, where it is whole."""
    for part in parts:
        if part.left_out in (LeftOut.HEADER, LeftOut.FOOTER):
            match = _ADDRESS.search(part.text)
            if match:
                return match[0]
    return None
