"""The bundle's parts as a CycloneDX document, checked against the standard's schema."""

from __future__ import annotations

import os
from collections.abc import Iterable
from datetime import UTC, datetime
from uuid import NAMESPACE_URL, uuid5

from components import Component, Kind
from cyclonedx.factory.license import LicenseFactory
from cyclonedx.model import ExternalReference, ExternalReferenceType, XsUri
from cyclonedx.model.bom import Bom, BomMetaData
from cyclonedx.model.component import Component as Entry, ComponentType
from cyclonedx.output import make_outputter
from cyclonedx.schema import OutputFormat, SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator
from packageurl import PackageURL

VERSION = SchemaVersion.V1_6


def bill(version: str, parts: Iterable[Component]) -> str:
    """The document, the same for the same parts and SOURCE_DATE_EPOCH."""
    program = Entry(
        name="newsannot",
        version=version,
        type=ComponentType.APPLICATION,
        bom_ref="newsannot",
        licenses=[LicenseFactory().make_from_string("MIT")],
    )
    entries = [_entry(part) for part in parts]
    bom = Bom(components=entries, metadata=BomMetaData(component=program, timestamp=_made()))
    bom.serial_number = uuid5(NAMESPACE_URL, " ".join(str(entry.purl) for entry in entries))
    bom.register_dependency(program, entries)
    text = make_outputter(bom, OutputFormat.JSON, VERSION).output_as_string(indent=2)
    fault = JsonStrictValidator(VERSION).validate_str(text)
    assert fault is None, fault
    return text


def _made() -> datetime:
    return datetime.fromtimestamp(int(os.environ["SOURCE_DATE_EPOCH"]), UTC)


def _entry(part: Component) -> Entry:
    place = "debian" if part.kind is Kind.DEB else None
    purl = PackageURL(part.kind, place, part.name, part.version)
    reference = ExternalReference(type=ExternalReferenceType.WEBSITE, url=XsUri(part.url or ""))
    return Entry(
        name=part.name,
        version=part.version,
        type=ComponentType.LIBRARY,
        bom_ref=str(purl),
        purl=purl,
        licenses=[LicenseFactory().make_from_string(part.licence)],
        external_references=[reference] if part.url else [],
    )
