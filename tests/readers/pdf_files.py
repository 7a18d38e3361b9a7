"""PDF files by hand: text at places, and all that a broken or hostile file can hold."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

WIDTH, HEIGHT = 595, 842
_PADDING = bytes.fromhex("28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a")


@dataclass
class Sheet:
    """A page: text at points from its upper left corner, pictures, and anything that a content stream can hold."""

    drawn: list[str] = field(default_factory=list)
    extra: str = ""

    def text(
        self, x: float, y: float, words: str, size: float = 10, *, bold: bool = False, mode: int = 0
    ) -> Sheet:
        hexed = words.encode("cp1252").hex()
        self.drawn.append(
            f"BT /{'B' if bold else 'F'} {size} Tf {mode} Tr 1 0 0 1 {x} {HEIGHT - y} Tm <{hexed}> Tj ET"
        )
        return self

    def lines(
        self, x: float, y: float, words: Iterable[str], size: float = 10, *, leading: float = 12
    ) -> Sheet:
        for number, line in enumerate(words):
            if line:
                self.text(x, y + number * leading, line, size)
        return self

    def picture(self, x: float, y: float, width: float, height: float) -> Sheet:
        self.drawn.append(f"q {width} 0 0 {height} {x} {HEIGHT - y - height} cm /P Do Q")
        return self


def pdf(
    *sheets: Sheet, info: str = "", catalog: str = "", size: tuple[float, float] = (WIDTH, HEIGHT)
) -> bytes:
    """A whole file."""
    return _file(_objects(sheets, info, catalog, size))


def encrypted(*sheets: Sheet, user: bytes, owner: bytes) -> bytes:
    """A file under 40-bit RC4, as every PDF program has been able to write since 1996."""
    key = hashlib.md5(_padded(owner)).digest()[:5]
    entry = _rc4(key, _padded(user))
    rights = (-4).to_bytes(4, "little", signed=True)
    key = hashlib.md5(_padded(user) + entry + rights + b"id").digest()[:5]
    objects = _objects(sheets, "", "", (WIDTH, HEIGHT))
    for number, (head, stream) in enumerate(objects, start=1):
        if stream is not None:
            of_object = hashlib.md5(key + number.to_bytes(3, "little") + b"\0\0").digest()[:10]
            objects[number - 1] = (head, _rc4(of_object, stream))
    marks = f"/O <{entry.hex()}> /U <{_rc4(key, _PADDING).hex()}>"
    objects.append((f"<< /Filter /Standard /V 1 /R 2 /P -4 {marks} >>", None))
    return _file(objects, f"/Encrypt {len(objects)} 0 R /ID [<{b'id'.hex()}> <{b'id'.hex()}>]")


def _objects(
    sheets: Sequence[Sheet], info: str, catalog: str, size: tuple[float, float]
) -> list[tuple[str, bytes | None]]:
    kids = " ".join(f"{7 + 2 * n} 0 R" for n in range(len(sheets)))
    font = "<< /Type /Font /Subtype /Type1 /BaseFont /{} /Encoding /WinAnsiEncoding >>"
    image = "<< /Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8"
    found: list[tuple[str, bytes | None]] = [
        (f"<< /Type /Catalog /Pages 2 0 R {catalog} >>", None),
        (f"<< /Type /Pages /Kids [{kids}] /Count {len(sheets)} >>", None),
        (font.format("Times-Roman"), None),
        (font.format("Times-Bold"), None),
        (image, b"\x80"),
        (f"<< {info} >>", None),
    ]
    for number, sheet in enumerate(sheets):
        resources = "/Font << /F 3 0 R /B 4 0 R >> /XObject << /P 5 0 R >>"
        page = (
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {size[0]} {size[1]}] "
            f"/Resources << {resources} >> /Contents {8 + 2 * number} 0 R {sheet.extra} >>"
        )
        found.append((page, None))
        found.append(("<<", "\n".join(sheet.drawn).encode()))
    return found


def _file(objects: Sequence[tuple[str, bytes | None]], trailer: str = "") -> bytes:
    out = bytearray(b"%PDF-1.4\n")
    places = []
    for number, (head, stream) in enumerate(objects, start=1):
        places.append(len(out))
        out += f"{number} 0 obj\n{head}".encode()
        if stream is not None:
            out += f" /Length {len(stream)} >>\nstream\n".encode() + stream + b"\nendstream"
        out += b"\nendobj\n"
    start = len(out)
    out += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n".encode()
    out += b"".join(f"{place:010} 00000 n \n".encode() for place in places)
    out += f"trailer\n<< /Size {len(objects) + 1} /Root 1 0 R /Info 6 0 R {trailer} >>\n".encode()
    return bytes(out) + f"startxref\n{start}\n%%EOF\n".encode()


def _padded(password: bytes) -> bytes:
    return (password + _PADDING)[:32]


def _rc4(key: bytes, data: bytes) -> bytes:
    box = list(range(256))
    at = 0
    for n in range(256):
        at = (at + box[n] + key[n % len(key)]) % 256
        box[n], box[at] = box[at], box[n]
    out = bytearray()
    a = b = 0
    for byte in data:
        a = (a + 1) % 256
        b = (b + box[a]) % 256
        box[a], box[b] = box[b], box[a]
        out.append(byte ^ box[(box[a] + box[b]) % 256])
    return bytes(out)
