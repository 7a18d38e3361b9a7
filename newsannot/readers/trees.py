"""Documents' XML as trees: without entities, without declarations, and of bounded depth."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from newsannot.errors import Phrase
from newsannot.readers.draft import Unreadable

DAMAGED = Phrase("is damaged or not complete; fetch it again, or open it and save it anew")
_DECLARED = Phrase("declares a document type, maybe to do harm; ask for its text in another form")


def parse(data: bytes) -> etree._Element:
    """The root of an XML tree; Unreadable where it is broken, or would be more than its text says.

    libxml2 refuses what is nested deeper than 256, so that a tree may be walked by recursion.
    """
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        raise Unreadable(DAMAGED) from error
    if root.getroottree().docinfo.internalDTD is not None:
        raise Unreadable(_DECLARED)
    return root


def name_of(element: etree._Element) -> str:
    """An element's name without its namespace, of which OOXML has two for each."""
    return str(element.tag).rpartition("}")[2]


def attribute(element: etree._Element, name: str) -> str | None:
    """An attribute by its name without its namespace."""
    for key, value in element.attrib.items():
        if key.rpartition("}")[2] == name:
            return str(value)
    return None


def first(element: etree._Element | None, *names: str) -> etree._Element | None:
    """The first child of one of these names."""
    children = () if element is None else element
    return next((child for child in children if name_of(child) in names), None)


def inside(element: etree._Element, *names: str) -> Iterator[etree._Element]:
    """The nearest elements of these names: a table's rows, a row's cells; some lie in groups and content controls."""
    for child in element:
        if name_of(child) in names:
            yield child
        else:
            yield from inside(child, *names)
