"""What mails and saved pages are made of: headers, and parts with encodings of their own. Broken ones give what they can."""

from __future__ import annotations

import re
from collections.abc import Iterator
from email import message_from_bytes, policy
from email.errors import MessageError
from email.message import EmailMessage
from email.utils import parsedate_to_datetime
from typing import cast

from newsannot.errors import Phrase
from newsannot.readers.draft import Unreadable
from newsannot.readers.page.encoding import decoded, decoded_as

# What the standard library raises at broken headers and encodings.
_FAULTS = (
    MessageError,
    LookupError,
    ValueError,
    TypeError,
    AttributeError,
    OverflowError,
    RecursionError,
)
_DEEPEST = 100
# The standard library's work and memory for one grow with the square of its length.
_LONGEST_HEADER = 10_000
_BLANKS = re.compile(r"\s+")
_TOO_DEEP = Phrase("has too many messages within one another; save the one you need by itself")


def _short_header(name: str, value: str) -> str:
    return cast("str", policy.default.header_factory(name, value[:_LONGEST_HEADER]))


def message(data: bytes) -> EmailMessage:
    """A file's bytes as a message."""
    try:
        return message_from_bytes(data, policy=policy.default.clone(header_factory=_short_header))
    except RecursionError as error:
        raise Unreadable(_TOO_DEEP) from error
    except _FAULTS as error:
        raise Unreadable(Phrase("is damaged; save it again, or copy its text")) from error


def leaves(whole: EmailMessage, depth: int = 0) -> Iterator[EmailMessage]:
    """The parts that hold content, in order; an attached message is one of them."""
    if depth > _DEEPEST:
        raise Unreadable(_TOO_DEEP)
    if whole.get_content_maintype() != "multipart" or not whole.is_multipart():
        yield whole
        return
    for part in whole.iter_parts():
        yield from leaves(cast("EmailMessage", part), depth + 1)


def header(part: EmailMessage, name: str) -> str | None:
    """A header's words on one line; None where there is none or nothing can be made of it."""
    try:
        value = str(part[name] or "")
    except _FAULTS:
        return None
    clean = value.encode("utf-8", "replace").decode().replace("\0", "")
    return _BLANKS.sub(" ", clean).strip() or None


def parameter(part: EmailMessage, name: str) -> str | None:
    """A parameter of the content type, such as its charset."""
    try:
        value = part.get_param(name)
    except _FAULTS:
        return None
    return value if isinstance(value, str) else None


def moment(part: EmailMessage) -> str | None:
    """When it was sent, as ISO 8601."""
    try:
        return parsedate_to_datetime(header(part, "Date") or "").isoformat()
    except _FAULTS:
        return None


def words_of(part: EmailMessage) -> str:
    """A part's characters."""
    try:
        content = part.get_payload(decode=True)
    except _FAULTS:
        return ""
    if not isinstance(content, bytes):
        return ""
    charset = parameter(part, "charset")
    text = decoded_as(content, charset) if charset else decoded(content)
    return text.replace("\0", "")
