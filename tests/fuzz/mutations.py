"""Files made a little wrong in ways that reach deep: by bytes, by a format's own pieces, within XML, JSON or a ZIP."""

from __future__ import annotations

import copy
import io
import json
import lzma
import re
import struct
import warnings
import zipfile
import zlib
from collections.abc import Callable
from functools import partial
from random import Random
from typing import Any

from lxml import etree

Mutation = Callable[[Random, bytes], bytes]

# Texts and numbers that programs trip over.
ODD = (
    *(
        "",
        "\0",
        "\ufeff",
        "\ud800",
        "\u2028",
        "\u202e",
        "e\u0301" * 50,
        "🙂",
        "a" * 5000,
        "%s%n",
        "../../etc/passwd",
    ),
    *(
        "-1",
        "0",
        "1e999",
        "99999999999999999999",
        "NaN",
        "true",
        "null",
        "0x41",
        "1,5",
        "2026-02-30",
        "https://a/",
    ),
)
_TOKENS = (
    *(
        b"\0",
        b"\xff\xfe",
        b"\xef\xbb\xbf",
        b"\xed\xa0\x80",
        b"\r",
        b"\r\n\r\n",
        b"\x1a",
        b"\\",
        b"{",
        b"}",
        b"<",
        b">",
    ),
    *(
        b"]]>",
        b"-->",
        b"<!--",
        b"<![CDATA[",
        b"&#0;",
        b"&#xD800;",
        b"&lt;",
        b"=?utf-8?b?",
        b"?=",
        b"--",
        b"%PDF-",
        b"PK",
    ),
    *(
        rb"\u-10179?",
        rb"\u0?",
        rb"\'00",
        rb"\bin99999999 ",
        rb"\uc9",
        rb"\ansicpg0",
        b"endobj",
        b"stream\n",
        b"/Length -1",
    ),
)
_MOST = 400_000  # bytes; what is larger only takes longer
_BROKEN = (
    zipfile.BadZipFile,
    zlib.error,
    lzma.LZMAError,
    ValueError,
    EOFError,
    OSError,
    RuntimeError,
    struct.error,
)
_DEEP = (3, 60, 1_200, 20_000)


def by_bytes(rng: Random, data: bytes) -> bytes:
    """Flip, cut, repeat or put in."""
    at = rng.randrange(len(data) + 1)
    to = min(len(data), at + rng.choice((1, 2, 8, 64, 1000)))
    piece = rng.choice(
        (
            lambda: b"",
            lambda: bytes(rng.randrange(256) for _ in range(to - at)),
            lambda: data[at:to] * rng.choice((2, 3, 100)),
            lambda: rng.choice(_TOKENS) + data[at:to],
            lambda: rng.choice(ODD).encode("utf-8", "surrogatepass"),
        )
    )()
    whole = data[:at] + piece + data[to:]
    return whole[: rng.randrange(len(whole) + 1)] if rng.random() < 0.05 else whole


def by_pieces(pattern: bytes) -> Mutation:
    """A file falls into pieces where ``pattern`` matches nothing wide; these are doubled, moved, nested or lost."""
    edge = re.compile(pattern)

    def mutate(rng: Random, data: bytes) -> bytes:
        pieces = edge.split(data)
        for _ in range(rng.choice((1, 1, 2, 5))):
            if rng.random() < 0.4:
                place = rng.randrange(len(pieces))
                pieces[place] = by_bytes(rng, pieces[place])
            else:
                _rearrange(rng, pieces)
        return b"".join(pieces)[:_MOST]

    return mutate


def _rearrange(rng: Random, pieces: list[bytes]) -> None:
    here, there = rng.randrange(len(pieces)), rng.randrange(len(pieces))
    match rng.randrange(4):
        case 0:
            pieces[here] = b""
        case 1:
            pieces[here], pieces[there] = pieces[there], pieces[here]
        case 2:
            pieces.insert(there, pieces[here])
        case 3:
            pieces[here] *= min(rng.choice(_DEEP), 1 + _MOST // (len(pieces[here]) + 1))


HTML = by_pieces(rb"(?=<)|(?<=>)")
RTF = by_pieces(rb"(?=[{}\\])")
LINES = by_pieces(rb"(?<=\n)")
MAIL = by_pieces(rb"(?<=\n)|(?=[<;:=])")
PDF = by_pieces(rb"(?<=[\s/])|(?=<<|>>|endobj|stream)")


def xml_of(names: tuple[str, ...]) -> Mutation:
    """By its elements where it is XML; ``names`` are those an element may get."""
    return partial(_xml, names)


def _xml(names: tuple[str, ...], rng: Random, data: bytes) -> bytes:
    if rng.random() < 0.1:
        return HTML(rng, data)
    try:
        tree = etree.fromstring(data, etree.XMLParser(resolve_entities=False, no_network=True))
    except (etree.XMLSyntaxError, ValueError):
        return by_bytes(rng, data)
    for _ in range(rng.choice((1, 1, 2, 6))):
        _change(rng, tree, names)
    made: bytes = etree.tostring(tree, encoding="utf-8", xml_declaration=True)
    if rng.random() < 0.05:
        made = made.replace(b"?>", b"?><!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]>", 1)
    return made[:_MOST]


def _change(rng: Random, tree: etree._Element, names: tuple[str, ...]) -> None:
    every = [node for node in tree.iter() if isinstance(node.tag, str)]
    one, other = rng.choice(every), rng.choice(every)
    match rng.randrange(8):
        case 0 if one.getparent() is not None:
            one.getparent().remove(one)
        case 1:
            for _ in range(rng.choice((1, 2, 100))):
                other.insert(
                    0, copy.deepcopy(one) if len(list(one.iter())) < 50 else etree.Element(one.tag)
                )
        case 2:
            _nest(one, rng.choice(_DEEP[:3]))
        case 3:
            one.tag = rng.choice(names)
        case 6:
            _wrap(one, rng.choice(names))
        case 4 if one.attrib:
            one.set(rng.choice(list(one.attrib)), _printable(rng))
        case _:
            one.text = _printable(rng)


def _wrap(node: etree._Element, name: str) -> None:
    """Put what a node holds into another one in it."""
    inside = etree.Element(name)
    inside.extend(list(node))
    inside.text, node.text = node.text, None
    node.append(inside)


def _nest(node: etree._Element, depth: int) -> None:
    for _ in range(depth):
        node = etree.SubElement(node, node.tag)


def _printable(rng: Random) -> str:
    return "".join(
        letter for letter in rng.choice(ODD) if letter >= " " and not "\ud800" <= letter <= "\udfff"
    )


def packed(inner: Mutation) -> Mutation:
    """A ZIP of which a member is changed by ``inner``, lost, doubled, or grown; sometimes its own bytes."""

    def mutate(rng: Random, data: bytes) -> bytes:
        try:
            with zipfile.ZipFile(io.BytesIO(data)) as archive:
                members = [(name, archive.read(name)) for name in archive.namelist()]
        except _BROKEN:
            return by_bytes(rng, data)
        if rng.random() < 0.1 or not members:
            return by_bytes(rng, data)
        place = rng.randrange(len(members))
        name, content = members[place]
        match rng.randrange(30):
            case 0:
                del members[place]
            case 1:
                members.append((name, inner(rng, content)))
            case 2:
                members[place] = (
                    rng.choice(("../a", "a" * 300, name.upper(), "word/document.xml")),
                    content,
                )
            case 3:
                members[place] = (name, content + b" " * 30_000_000)
            case _:
                members[place] = (name, inner(rng, content))
        return _pack(rng, members)

    return mutate


def _pack(rng: Random, members: list[tuple[str, bytes]]) -> bytes:
    made = io.BytesIO()
    way = rng.choice(
        (zipfile.ZIP_DEFLATED, zipfile.ZIP_DEFLATED, zipfile.ZIP_STORED, zipfile.ZIP_LZMA)
    )
    with warnings.catch_warnings(action="ignore"), zipfile.ZipFile(made, "w", way) as archive:
        for name, content in members:
            archive.writestr(
                zipfile.ZipInfo(name),
                content,
                way if len(content) < _MOST else zipfile.ZIP_DEFLATED,
            )
    return made.getvalue()


def json_values(rng: Random, data: bytes) -> bytes:
    """By its values where it is JSON, a record a line."""
    if rng.random() < 0.3:
        return by_bytes(rng, data)
    lines = data.split(b"\n")
    place = rng.randrange(len(lines))
    try:
        value = json.loads(lines[place])
    except (ValueError, RecursionError):
        return by_bytes(rng, data)
    for _ in range(rng.choice((1, 1, 3))):
        value = _revalue(rng, value)
    lines[place] = json.dumps(value, ensure_ascii=rng.random() < 0.5).encode(
        "utf-8", "surrogatepass"
    )
    return b"\n".join(lines)


def _revalue(rng: Random, value: Any) -> Any:
    """Another value for one of its nodes."""
    if isinstance(value, dict | list) and value and rng.random() < 0.85:
        key = rng.choice(list(value)) if isinstance(value, dict) else rng.randrange(len(value))
        match rng.randrange(8):
            case 0:
                del value[key]
            case 1 if isinstance(value, list):
                value.append(value[key])
            case 2 if isinstance(value, dict):
                value[rng.choice(ODD)] = value[key]
            case _:
                value[key] = _revalue(rng, value[key])
        return value
    numbers = [value - 1, value + 1, -value, value * 2] if type(value) in (int, float) else []
    other: list[Any] = [
        None,
        True,
        -1,
        2**63,
        1e308,
        [],
        {},
        [value],
        {"start": 0, "end": 1},
        _deep(rng),
    ]
    return rng.choice([*numbers, *numbers, *other, *ODD])


def _deep(rng: Random) -> Any:
    value: Any = []
    for _ in range(rng.choice((3, 100, 900))):
        value = [value]
    return value
