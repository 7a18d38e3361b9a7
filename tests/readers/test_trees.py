from __future__ import annotations

import pytest

from newsannot.readers import trees
from newsannot.readers.draft import Unreadable


@pytest.mark.parametrize(
    "xml",
    [
        "<!DOCTYPE a [<!ENTITY l0 'lol'>"
        + "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 12))
        + "]><a b='&l11;'>&l11;</a>",
        "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><a>&x;</a>",
        "<!DOCTYPE a [<!ENTITY % x SYSTEM 'http://127.0.0.1:9/x.dtd'> %x;]><a/>",
        "<!DOCTYPE a PUBLIC '-//x' 'http://127.0.0.1:9/x.dtd'><a/>",
        "<a>" * 100_000,
        "<a>" * 100_000 + "</a>" * 100_000,
        "<a>&undefined;</a>",
        "<a>\0</a>",
        "<?xml version='1.0' encoding='nonesuch'?><a/>",
        "",
        "words",
    ],
)
def test_dangerous_xml_is_refused(xml: str) -> None:
    with pytest.raises(Unreadable):
        trees.parse(xml.encode())


def test_a_doctype_is_seen_in_any_encoding() -> None:
    xml = "<?xml version='1.0' encoding='UTF-16'?><!DOCTYPE a><a/>".encode("utf-16")
    with pytest.raises(Unreadable, match="document type"):
        trees.parse(xml)
