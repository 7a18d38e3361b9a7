"""One small article as a file of each format, made in memory: what a program that writes it would make of it."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from email.message import EmailMessage
from email.policy import SMTP

TITLE = "Bridge may reopen in May"
PARAGRAPHS = (
    "Mayor Ana Ruiz said on Monday that the old bridge over the river may reopen in May, after two winters of work.",
    "Some 39 workers repair it, and the city has paid 4.2 million euros so far, her office told reporters.",
    "“We hope for dry weather,” Ruiz added, while ferries keep carrying cars and people across the water.",
)
_PLAIN = "\n\n".join((TITLE, *PARAGRAPHS)) + "\n"


def text() -> bytes:
    return _PLAIN.encode()


def markdown() -> bytes:
    return f"# {TITLE}\n\n*By Kim Lee*\n\n{PARAGRAPHS[0]}\n\n- {PARAGRAPHS[1]}\n\n> {PARAGRAPHS[2]}\n".encode()


def web() -> bytes:
    """A page that would load from elsewhere whatever a page can."""
    elsewhere = "http://127.0.0.1:9"
    body = "".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS)
    return f"""<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>{TITLE} - The Bridge</title>
<link rel="stylesheet" href="{elsewhere}/a.css"><script src="{elsewhere}/a.js"></script>
<base href="{elsewhere}/"><meta http-equiv="refresh" content="0;url={elsewhere}">
<meta name="author" content="Kim Lee"><meta property="article:published_time" content="2026-05-04"></head>
<body><nav><a href="/">Home</a> <a href="/sport">Sport</a></nav><article><h1>{TITLE}</h1>{body}
<img src="{elsewhere}/a.png" alt="The bridge"><iframe src="{elsewhere}"></iframe></article>
<footer>All rights reserved</footer></body></html>""".encode()


def saved_page() -> bytes:
    page = EmailMessage(policy=SMTP)
    page["From"] = "<Saved by Blink>"
    page["Snapshot-Content-Location"] = "https://example.org/bridge"
    page["Subject"] = TITLE
    page["MIME-Version"] = "1.0"
    page.set_content(web().decode(), subtype="html")
    page["Content-Location"] = "https://example.org/bridge"
    page.make_related()
    page.add_related(b"\x89PNG", "image", "png", cid="<bridge>")
    return _bounded(page)


def mail() -> bytes:
    letter = EmailMessage(policy=SMTP)
    letter["From"] = "Kim Lee <kim@example.org>"
    letter["To"] = "desk@example.org"
    letter["Date"] = "Mon, 04 May 2026 10:00:00 +0200"
    letter["Subject"] = TITLE
    letter.set_content("\n\n".join(PARAGRAPHS))
    letter.add_alternative(web().decode(), subtype="html")
    letter.add_attachment(b"\x89PNG", "image", "png", filename="bridge.png")
    return _bounded(letter)


def _bounded(message: EmailMessage) -> bytes:
    """The message with the same signs between its parts every time."""
    for number, part in enumerate(part for part in message.walk() if part.is_multipart()):
        part.set_boundary(f"part-{number}")
    return message.as_bytes()


def rtf() -> bytes:
    body = r"\par ".join((TITLE, *PARAGRAPHS))
    escaped = "".join(c if c.isascii() else rf"\u{ord(c)}?" for c in body)
    return rf"{{\rtf1\ansi\ansicpg1252{{\fonttbl{{\f0 Times;}}}}\f0 {escaped}\par }}".encode()


def packed(parts: dict[str, str | bytes]) -> bytes:
    """A ZIP of these files, in their order, the same every time."""
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(zipfile.ZipInfo(name), content)
    return data.getvalue()


def docx() -> bytes:
    import docx as library

    document = library.Document()
    document.core_properties.title = TITLE
    document.core_properties.author = "Kim Lee"
    document.add_heading(TITLE)
    for paragraph in PARAGRAPHS:
        document.add_paragraph(paragraph)
    data = io.BytesIO()
    document.save(data)
    return data.getvalue()


def odt() -> bytes:
    office = "urn:oasis:names:tc:opendocument:xmlns:office:1.0"
    words = "urn:oasis:names:tc:opendocument:xmlns:text:1.0"
    facts = (
        f'xmlns:office="{office}" xmlns:text="{words}" xmlns:dc="http://purl.org/dc/elements/1.1/"'
    )
    body = "".join(f"<text:p>{paragraph}</text:p>" for paragraph in PARAGRAPHS)
    kind = "application/vnd.oasis.opendocument.text"
    return packed(
        {
            "mimetype": kind,
            "content.xml": f'<office:document-content {facts} office:version="1.3"><office:body><office:text>'
            f'<text:h text:outline-level="1">{TITLE}</text:h>{body}</office:text></office:body></office:document-content>',
            "meta.xml": f"<office:document-meta {facts}><office:meta><dc:title>{TITLE}</dc:title>"
            "<dc:creator>Kim Lee</dc:creator></office:meta></office:document-meta>",
            "META-INF/manifest.xml": '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">'
            f'<manifest:file-entry manifest:full-path="/" manifest:media-type="{kind}"/></manifest:manifest>',
        }
    )


def pdf() -> bytes:
    """A page of Helvetica, its paragraphs apart, broken into lines."""
    import textwrap

    lines = [f"BT /F1 20 Tf 72 760 Td ({TITLE}) Tj ET".encode()]
    down = 720
    for paragraph in PARAGRAPHS:
        for line in textwrap.wrap(paragraph, 80):
            shown = line.encode("cp1252").replace(b"(", rb"\(").replace(b")", rb"\)")
            lines.append(b"BT /F1 11 Tf 72 %d Td (%s) Tj ET" % (down, shown))
            down -= 14
        down -= 14
    content = b"\n".join(lines)
    return _pdf(
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R"
        b" /Resources << /Font << /F1 5 0 R >> >> >>",
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(content), content),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
        b"<< /Title (%s) /Author (Kim Lee) >>" % TITLE.encode(),
    )


def _pdf(*objects: bytes) -> bytes:
    """The objects, numbered from 1, the first of them the catalogue and the last the document's facts."""
    data = b"%PDF-1.4\n"
    places = []
    for number, content in enumerate(objects, 1):
        places.append(b"%010d 00000 n \n" % len(data))
        data += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    table = b"xref\n0 %d\n0000000000 65535 f \n%s" % (len(objects) + 1, b"".join(places))
    end = b"trailer\n<< /Size %d /Root 1 0 R /Info %d 0 R >>" % (len(objects) + 1, len(objects))
    return b"%s%s%s\nstartxref\n%d\n%%%%EOF\n" % (data, table, end, len(data))


# By the suffix that a file of the format has first.
ARTICLES: dict[str, Callable[[], bytes]] = {
    ".txt": text,
    ".md": markdown,
    ".html": web,
    ".mhtml": saved_page,
    ".eml": mail,
    ".docx": docx,
    ".odt": odt,
    ".rtf": rtf,
    ".pdf": pdf,
}
