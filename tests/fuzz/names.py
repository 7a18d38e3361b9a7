"""The elements of word processors' files that readers know, for mutations to reach what they do with them."""

from __future__ import annotations

_WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_OTHER = "http://schemas.openxmlformats.org/markup-compatibility/2006"
_OPEN = "urn:oasis:names:tc:opendocument:xmlns:"

_WORD_NAMES = [
    "p",
    "r",
    "t",
    "tab",
    "br",
    "cr",
    "sym",
    "noBreakHyphen",
    "softHyphen",
    "delText",
    "instrText",
    "fldChar",
    "fldSimple",
    "hyperlink",
    "ins",
    "del",
    "moveFrom",
    "moveTo",
    "sdt",
    "sdtContent",
    "smartTag",
    "customXml",
    "tbl",
    "tr",
    "tc",
    "gridSpan",
    "vMerge",
    "pPr",
    "pStyle",
    "numPr",
    "outlineLvl",
    "rPr",
    "vanish",
    "footnoteReference",
    "endnoteReference",
    "commentReference",
    "commentRangeStart",
    "drawing",
    "pict",
    "object",
    "txbxContent",
    "sectPr",
    "headerReference",
    "altChunk",
    "ruby",
    "rt",
    "rubyBase",
    "bookmarkStart",
    "proofErr",
    "body",
    "document",
    "footnote",
    "comment",
    "lang",
]
WORD_NAMES = (
    *(f"{{{_WORD}}}{name}" for name in _WORD_NAMES),
    *(f"{{{_OTHER}}}{name}" for name in ("AlternateContent", "Choice", "Fallback")),
)
_OPEN_NAMES = {
    "text": "p h span s tab line-break soft-page-break a list list-item list-header note note-body note-citation "
    "tracked-changes changed-region deletion insertion change change-start change-end section table-of-content index-body "
    "title author-name date page-number bookmark ruby ruby-base ruby-text hidden-text placeholder sequence",
    "table": "table table-row table-cell covered-table-cell table-header-rows table-row-group table-column",
    "draw": "frame text-box image custom-shape page object a g",
    "office": "text body annotation annotation-end document-content document meta forms automatic-styles",
}
OPEN_NAMES = tuple(
    f"{{{_OPEN}{kind}:1.0}}{name}" for kind, names in _OPEN_NAMES.items() for name in names.split()
)
