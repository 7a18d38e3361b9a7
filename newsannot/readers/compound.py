"""Compound files, in which Office kept its documents before 2007 and keeps those with a password: told apart, not read."""

from __future__ import annotations

from newsannot.errors import Phrase

SIGNATURE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"

# By the names of their streams; a document may hold others in it, so that the order decides.
_KINDS = {
    "EncryptedPackage": Phrase("is protected by a password; save a copy without one"),
    "__properties_version1.0": Phrase("is an Outlook message; save it as .eml, or paste its text"),
    "WordDocument": Phrase("is an old Word document; save it as .docx"),
    "Workbook": Phrase("is an old workbook; save its text as a document"),
    "PowerPoint Document": Phrase("is an old presentation; save its text as a document"),
}
_OTHER = Phrase("is an old Office file; save its text as a .docx document")


def problem(data: bytes) -> Phrase:
    """Why such a file is not read, and what to do."""
    for name, said in _KINDS.items():
        if name.encode("utf-16-le") in data:
            return said
    return _OTHER
