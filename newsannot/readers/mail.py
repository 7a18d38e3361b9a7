"""Mails: what their writer says, under the subject; earlier mails, signature and attachments are left out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from email.message import EmailMessage
from email.utils import getaddresses

from newsannot.errors import Phrase
from newsannot.readers import fragment
from newsannot.readers.draft import Draft, LeftOut, Part, Unreadable
from newsannot.readers.message import header, leaves, message, moment, parameter, words_of
from newsannot.readers.page.blocks import Block, joined
from newsannot.readers.wrapped import unwrapped

_ENCRYPTED = frozenset(
    {"multipart/encrypted", "application/pkcs7-mime", "application/x-pkcs7-mime"}
)
_ARMOUR = "-----BEGIN PGP MESSAGE-----"
_EMPTY_LINES = re.compile(r"\n(?:[ \t]*\n)+")
# «On Tuesday, Anne Moe wrote:» and the like, which stands right above what is quoted. An article may say so too: only
# where marks of quoting follow, or an address or an hour is in it, a mail program has written it.
_SAME = r"(?:[^\n]|\n(?![ \t]*\n))"
_WROTE = re.compile(
    rf"^(?:On|Am|Le|El|Il|Op|Den|Em)\b{_SAME}{{0,300}}?"
    r"\b(?:wrote|schrieb|a écrit|escribió|ha scritto|schreef|skrev|escreveu)\b"
    rf"{_SAME}{{0,100}}?:[ \t]*$(?P<quoted>\s*^>)?",
    re.MULTILINE,
)
_SENT = re.compile(r"@|\d:\d\d")
# The rule above an earlier mail in Outlook, or its headers.
_OUTLOOK = re.compile(
    r"^(?:-{2,} ?(?:Original Message|Ursprüngliche Nachricht|Message d'origine|Mensaje original) ?-{2,}"
    r"|_{20,}\n)?\n?(?:From|Von|De|Da|Van|Från): [^\n]+\n(?:[^\n]+\n){0,3}?(?:Sent|Date|Gesendet|Datum|Envoyé|Enviado|Inviato|Verzonden|Skickat): ",
    re.MULTILINE,
)
_FORWARDED = re.compile(
    r"-{2,} ?(?:Forwarded message|Weitergeleitete Nachricht) ?-{2,}", re.IGNORECASE
)
_SIGNATURE = "-- "
_ANSWER = re.compile(
    r"^(?:(?:re|aw|antw|sv|rif|fwd?|wg|tr|rv|enc)(?:\[\d+\])?\s?: *)+", re.IGNORECASE
)
_CONTROL = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f]")


def read(data: bytes) -> Draft:
    """The article that a mail is."""
    return _draft(message(data))


def _draft(whole: EmailMessage) -> Draft:
    if whole.get_content_type() in _ENCRYPTED:
        raise Unreadable(_encrypted())
    body, attached = _body(whole)
    forwarded = _forwarded(attached)
    if body is None and forwarded is not None:
        return _draft(forwarded)
    paragraphs = _paragraphs(body) if body is not None else []
    if not any(part.left_out is None for part in paragraphs):
        raise Unreadable(Phrase("is a mail without text; open what is attached to it by itself"))
    subject = _subject(whole)
    head = [Part(subject)] if subject and paragraphs[0].text != subject else []
    names = [Part(_name(part), LeftOut.ATTACHMENT) for part in attached]
    return Draft(
        (*head, *paragraphs, *names),
        title=subject,
        byline=_sender(whole),
        published=moment(whole),
    )


def _subject(whole: EmailMessage) -> str | None:
    """Without the marks of answered and forwarded mails."""
    return _ANSWER.sub("", header(whole, "Subject") or "") or None


def _encrypted() -> Phrase:
    return Phrase("is encrypted; open it in your mail program, copy its text and paste it")


def _sender(whole: EmailMessage) -> str | None:
    people = getaddresses([header(whole, "From") or ""])
    return next((name or address for name, address in people if name or address), None)


def _body(whole: EmailMessage) -> tuple[EmailMessage | None, list[EmailMessage]]:
    """The part to be read, plain text before HTML, and those that are attached."""
    parts = list(leaves(whole))
    attached = [part for part in parts if _is_attached(part)]
    for kind in ("text/plain", "text/html"):
        for part in parts:
            if part not in attached and part.get_content_type() == kind and words_of(part).strip():
                return part, attached
    return None, attached


def _is_attached(part: EmailMessage) -> bool:
    if part.get_content_maintype() == "message":
        return True
    named = part.get_content_disposition() == "attachment" or bool(part.get_filename())
    return named or part.get_content_maintype() not in {"text", "multipart"}


def _forwarded(attached: list[EmailMessage]) -> EmailMessage | None:
    """The mail that is all there is attached."""
    inner = attached[0].get_payload() if len(attached) == 1 else None
    message = inner[0] if isinstance(inner, list) and inner else None
    return message if isinstance(message, EmailMessage) else None


def _name(part: EmailMessage) -> str:
    """An attachment's name, else an attached mail's subject, else what it is."""
    name = part.get_filename()
    inner = part.get_payload()
    if not name and isinstance(inner, list) and inner and isinstance(inner[0], EmailMessage):
        name = header(inner[0], "Subject")
    known = (name or part.get_content_type()).encode("utf-8", "replace").decode()
    return known.replace("\0", "")


def _paragraphs(body: EmailMessage) -> list[Part]:
    text = words_of(body)
    if _ARMOUR in text:
        raise Unreadable(_encrypted())
    if body.get_content_type() == "text/html":
        return _rich(text)
    if _CONTROL.search(text):
        raise Unreadable(Phrase("is no mail, or a damaged one; save it again, or copy its text"))
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if parameter(body, "format") == "flowed":
        text = _flowed(text, joined=parameter(body, "delsp") == "yes")
    else:
        text = unwrapped(text)
    return _sorted(text)


def _rich(html: str) -> list[Part]:
    shown: list[tuple[Block, LeftOut | None]] = []
    earlier = False
    for block in fragment.shown_in(html):
        earlier = earlier or (bool(shown) and _OUTLOOK.match(f"{block.text}\n") is not None)
        quoted = earlier or block.reason is LeftOut.EARLIER
        kind = block.reason if block.firm else LeftOut.EARLIER if quoted else None
        shown.append((block, kind))
    if all(kind for _, kind in shown):
        shown = [(block, block.reason if block.firm else None) for block, _ in shown]
    return list(joined(shown))


def _flowed(text: str, *, joined: bool) -> str:
    """Flowed text (RFC 3676): a line that ends in a blank goes on in the next of as many quote marks."""
    lines: list[list[str]] = []
    flows, depth = False, 0
    for raw in text.split("\n"):
        here = len(raw) - len(raw.lstrip(">"))
        line = raw[here:].removeprefix(" ") if here or raw.startswith(" ") else raw
        if flows and here == depth and line != _SIGNATURE:
            lines[-1].append(line)
        else:
            lines.append(["> ".rjust(here + 1, ">") if here else "", line])
        flows, depth = line.endswith(" ") and line != _SIGNATURE, here
        if flows and joined:
            lines[-1][-1] = lines[-1][-1][:-1]
    return "\n".join(map("".join, lines))


def _sorted(text: str) -> list[Part]:
    """Plain text by paragraphs. A mail that is nothing but a forwarded or quoted one is what it quotes."""
    said, mark, signature = text.partition(f"\n{_SIGNATURE}\n")
    parts = list(_by_quoting(said))
    if not any(part.left_out is None for part in parts):
        parts = [Part(part.text) for part in parts]
    if mark:
        # What is quoted below a signature is still no part of it.
        below = _by_quoting(signature)
        parts += [Part(part.text, part.left_out or LeftOut.FOOTER) for part in below]
    return parts


def _by_quoting(text: str) -> Iterator[Part]:
    own, earlier = _divided(text)
    for paragraph in _EMPTY_LINES.split(own):
        if stripped := paragraph.strip("\n").rstrip():
            yield Part(stripped, _reason(stripped))
    for paragraph in _EMPTY_LINES.split(earlier):
        if stripped := paragraph.strip("\n").rstrip():
            yield Part(stripped, LeftOut.EARLIER)


def _reason(paragraph: str) -> LeftOut | None:
    """Why it is no part of what the mail says: it is quoted, or holds the headers of what is forwarded."""
    if all(line.startswith(">") for line in paragraph.split("\n")):
        return LeftOut.EARLIER
    return LeftOut.HEADER if _FORWARDED.match(paragraph) else None


def _divided(text: str) -> tuple[str, str]:
    """What the writer says, and from where on the text is an earlier mail; a forwarded one counts as said."""
    if _FORWARDED.search(text):
        return text, ""
    wrote = (f for f in _WROTE.finditer(text) if f["quoted"] or _SENT.search(f.group()))
    found = (_OUTLOOK.search(text), next(wrote, None))
    starts = [mail.start() for mail in found if mail]
    if not starts or not text[: min(starts)].strip():
        return text, ""
    return text[: min(starts)], text[min(starts) :]
