"""The ledger of quotations: each of the derived text beside the source's words and speaker, what differs first."""

from __future__ import annotations

from newsannot.gui.ledger import Row, RowAct, Run, Sign
from newsannot.gui.mark_words import check_words
from newsannot.gui.marking import Outlook
from newsannot.gui.tag_acts import settled, tag_act, tagged
from newsannot.gui.words import tr
from newsannot.ledgers.differences import Piece
from newsannot.ledgers.quotes import HeldQuote, held_quotes
from newsannot.model import QuoteStatus, Reason, Span, Speaker, Verdict


def rows(outlook: Outlook) -> tuple[Row, ...]:
    """Changed quotations, then those that are not in the source, then the verbatim; each in the order of the text."""
    order = (Sign.CHANGED, Sign.ABSENT, Sign.SAME)
    held = sorted(held_quotes(outlook.pair), key=lambda quote: order.index(_sign(quote)))
    return tuple(_row(outlook, quote) for quote in held)


def _sign(held: HeldQuote) -> Sign:
    if held.check.status is QuoteStatus.ABSENT:
        return Sign.ABSENT
    return Sign.CHANGED if _reasons(held) else Sign.SAME


def _reasons(held: HeldQuote) -> tuple[Reason, ...]:
    """What speaks against the quotation."""
    words = held.check.status is not QuoteStatus.VERBATIM
    speaker = held.check.speaker_differs
    return (Reason.CHANGED_QUOTE,) * words + (Reason.CHANGED_SPEAKER,) * speaker


def _row(outlook: Outlook, held: HeldQuote) -> Row:
    quote, reasons = held.quote, _reasons(held)
    verdict = settled(outlook, held.claim, *reasons) if reasons else None
    return Row(
        f"{quote.start}-{quote.end}",
        Sign.SETTLED if verdict else _sign(held),
        tagged(_status(held), verdict),
        _runs(held.derived),
        _there(held),
        _speakers(held),
        Span(quote.start, quote.end),
        held.passages,
        held.claim.id if held.claim else None,
        open=bool(reasons) and not verdict,
        acts=tuple(_act(outlook, held, reason) for reason in reasons),
    )


def _status(held: HeldQuote) -> str:
    """What differs, the speaker first: of words that are the same nothing need be said then."""
    words = check_words(held.check.status)
    if not held.check.speaker_differs:
        return words
    if held.check.status is QuoteStatus.VERBATIM:
        return tr("Another speaker in the source")
    return tr("Another speaker · {words}", words=words)


def _runs(pieces: tuple[Piece, ...]) -> tuple[Run, ...]:
    return tuple(Run(piece.text, piece.differs) for piece in pieces)


def _there(held: HeldQuote) -> tuple[Run, ...]:
    """The source's words; a passage that is only like the quotation is said to be no more."""
    if held.check.status is QuoteStatus.ABSENT and held.source:
        words = "".join(piece.text for piece in held.source)
        return (Run(tr("nearest: {words}", words=words)),)
    return _runs(held.source)


def _speakers(held: HeldQuote) -> str:
    """Who speaks, in both texts where that is not one and the same."""
    here, there = held.quote.speaker, held.speaker
    if here and there and here.who is not None and here.who == there.who:
        return tr("Speaker: {name}", name=_name(here))
    if here and there:
        return tr("Derived: {here}. Source: {there}.", here=_name(here), there=_name(there))
    if there:
        return tr("Derived: nobody named. Source: {there}.", there=_name(there))
    return tr("Speaker: {name}", name=_name(here)) if here else ""


def _name(speaker: Speaker) -> str:
    return speaker.name or speaker.text


def _act(outlook: Outlook, held: HeldQuote, reason: Reason) -> RowAct:
    """A passage that says the same without quoting, or is only like it, contradicts nothing."""
    against = held.sentence
    same = held.check.status in {QuoteStatus.FROM_PARAPHRASE, QuoteStatus.ABSENT}
    if same and reason is Reason.CHANGED_QUOTE:
        against = None
    return tag_act(outlook, held.claim, Verdict.UNSUPPORTED, reason, against)
