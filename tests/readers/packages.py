"""Word and OpenDocument files as bytes, made of the XML that real programs write."""

from __future__ import annotations

import io
import zipfile

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"
RELATED = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_SPACES = f"""
 xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:r="{RELATED}"
 xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
 xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"
 xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"
 xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"
 xmlns:v="urn:schemas-microsoft-com:vml" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"
"""


def zipped(entries: dict[str, str | bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    """A ZIP of these entries, in their order."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", method) as archive:
        for name, content in entries.items():
            archive.writestr(name, content)
    return file.getvalue()


def word(tag: str, content: str, namespace: str = W) -> str:
    """An entry of a Word file: a root element with the usual namespaces."""
    return f'<?xml version="1.0" encoding="UTF-8"?><w:{tag} xmlns:w="{namespace}"{_SPACES}>{content}</w:{tag}>'


def relations(**targets: str) -> str:
    """An entry that says which entry is what: ``header="header1.xml"``; names may end in digits."""
    links = "".join(
        f'<Relationship Id="r{kind}" Type="{RELATED}/{kind.rstrip("0123456789")}" Target="{target}"/>'
        for kind, target in targets.items()
    )
    return f'<Relationships xmlns="{PACKAGE}/relationships">{links}</Relationships>'


def docx(body: str, namespace: str = W, **entries: str) -> bytes:
    """A Word file of a body's XML; further entries are named for their kind: ``footnotes=word("footnotes", ...)``."""
    core = entries.pop("core", None)
    names = {kind: f"{kind}.xml" for kind in entries}
    about = relations(officeDocument="word/document.xml")
    if core:
        about = about.replace(
            "</Rel",
            f'<Relationship Id="c" Type="{PACKAGE}/relationships/metadata/core-properties"'
            ' Target="docProps/core.xml"/></Rel',
        )
    return zipped(
        {
            "[Content_Types].xml": "<Types/>",
            "_rels/.rels": about,
            "word/document.xml": word("document", f"<w:body>{body}</w:body>", namespace),
            "word/_rels/document.xml.rels": relations(**names),
        }
        | ({"docProps/core.xml": core} if core else {})
        | {f"word/{names[kind]}": content for kind, content in entries.items()}
    )


def p(*runs: str, look: str = "") -> str:
    """A paragraph of runs, each words or XML."""
    told = "".join(run if run.startswith("<") else r(run) for run in runs)
    return f"<w:p><w:pPr>{look}</w:pPr>{told}</w:p>"


def r(words: str, look: str = "", tag: str = "t") -> str:
    """A run of words."""
    return f'<w:r><w:rPr>{look}</w:rPr><w:{tag} xml:space="preserve">{words}</w:{tag}></w:r>'
