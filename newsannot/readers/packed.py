"""Documents packed as ZIP: what they are, and their entries, of bounded size."""

from __future__ import annotations

import io
import struct
import zipfile
import zlib

from newsannot.errors import Phrase
from newsannot.readers.draft import Unreadable
from newsannot.readers.trees import DAMAGED

DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
ODT = "application/vnd.oasis.opendocument.text"

# Ten thousand pictures would still be a document.
_MOST_ENTRIES = 10_000
# A book's text is 5 MB of XML; a tree takes some thirty times its file in the worst case.
_LONGEST_ENTRY = 16 * 1024**2
_LONGEST_ALL = 2 * _LONGEST_ENTRY
# What can be packed smaller than this is no writing; short parts, such as lists of styles, can.
_HIGHEST_RATIO, _ANY_RATIO = 200, 1024**2

_ENCRYPTED = 0x1
_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
_BROKEN_ZIP = (
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    EOFError,
    NotImplementedError,
    OverflowError,
    RuntimeError,
    ValueError,
)

PROTECTED = Phrase("is protected by a password; save a copy without one")
_SWOLLEN = Phrase(
    "unpacks to far more than any article, maybe to do harm; ask for its text in another form"
)
_PRESENTATION = Phrase("is a presentation; save its text as a document")
_WORKBOOK = Phrase("is a workbook; save its text as a document")
_BOOK = Phrase("is an e-book; save the text as a document")
_PAGES = Phrase("is an Apple Pages, Numbers or Keynote file; export it as a Word document")
_OTHER = Phrase("is made of packed files; unpack it, and open the article in it")

# By the start of what ``mimetype`` holds, which is an ODF or EPUB file's first entry.
_MIMES = {
    "application/vnd.oasis.opendocument.presentation": _PRESENTATION,
    "application/vnd.oasis.opendocument.spreadsheet": _WORKBOOK,
    "application/epub+zip": _BOOK,
}
# By how the name of an entry starts.
_FOLDERS = {"ppt/": _PRESENTATION, "xl/": _WORKBOOK, "Index/": _PAGES}


def mime(data: bytes) -> str:
    """DOCX or ODT, by what a ZIP holds and not by its name; Unreadable with what else it is."""
    package = Package(data)
    if "mimetype" in package:
        return _mime_of_mimetype(package)
    if package.folder("word/"):
        return DOCX
    for folder, what in _FOLDERS.items():
        if package.folder(folder):
            raise Unreadable(what)
    raise Unreadable(_OTHER)


def _mime_of_mimetype(package: Package) -> str:
    said = package.read("mimetype")[:200].decode("ascii", "replace").strip()
    if said.startswith(ODT):  # templates and master documents as well
        return ODT
    for start, what in _MIMES.items():
        if said.startswith(start):
            raise Unreadable(what)
    raise Unreadable(_OTHER)


class Package:
    """A ZIP's entries, read by name; nothing is ever written out, so that a name can lead nowhere.

    Unreadable where it is broken, protected, or swells beyond what a document is.
    """

    def __init__(self, data: bytes) -> None:
        # zipfile makes an object of each entry: how many there can be is known before.
        if data.count(b"PK\x01\x02") > _MOST_ENTRIES:
            raise Unreadable(_SWOLLEN)
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
        except _BROKEN_ZIP as error:
            raise Unreadable(DAMAGED) from error
        self._names = self._zip.namelist()
        self._left = _LONGEST_ALL

    def __contains__(self, name: str) -> bool:
        return name in self._names

    def folder(self, start: str) -> bool:
        """Whether the name of an entry starts like that."""
        return any(name.startswith(start) for name in self._names)

    def read(self, name: str) -> bytes:
        """An entry's bytes, whatever the ZIP claims of their number."""
        if self._names.count(name) != 1:  # of two, programs take different ones
            raise Unreadable(DAMAGED)
        entry = self._zip.getinfo(name)
        if entry.flag_bits & _ENCRYPTED:
            raise Unreadable(PROTECTED)
        if entry.compress_type not in _METHODS:
            raise Unreadable(DAMAGED)
        most = min(_LONGEST_ENTRY, self._left)
        try:
            with self._zip.open(entry) as file:
                data = file.read(most + 1)
        except _BROKEN_ZIP as error:
            raise Unreadable(DAMAGED) from error
        packed = max(_ANY_RATIO, _HIGHEST_RATIO * entry.compress_size)
        if len(data) > min(most, packed):
            raise Unreadable(_SWOLLEN)
        self._left -= len(data)
        return data
