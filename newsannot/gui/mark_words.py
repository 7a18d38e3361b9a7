"""What a mark in a text says when the mouse rests on it."""

from __future__ import annotations

from newsannot.gui.words import label_name, quoted, sentence, tr
from newsannot.model import Entity, Origin, Quote, QuoteKind, QuoteStatus


def quote_tip(quote: Quote) -> str:
    """Who speaks, how it is quoted and how it stands to the source; a line each."""
    lines = [_speaker_line(quote), _kind_line(quote)]
    if quote.check:
        lines.append(check_words(quote.check.status))
        if quote.check.speaker_differs:
            lines.append(tr("Another speaker in the source"))
    if quote.origin is Origin.MANUAL:
        lines.append(tr("Set by hand"))
    return "\n".join(lines)


def _speaker_line(quote: Quote) -> str:
    cue = quoted(quote.cue.text) if quote.cue else ""
    if not quote.speaker:
        return tr("Speaker not found, {cue}", cue=cue) if cue else tr("Speaker not found")
    name = quote.speaker.name or quote.speaker.text
    if quote.speaker.text != name:
        name = tr("{name}, here {mention}", name=name, mention=quoted(quote.speaker.text))
    return f"{name}: {cue}" if cue else name


def _kind_line(quote: Quote) -> str:
    kind = {
        QuoteKind.DIRECT: tr("Direct quote"),
        QuoteKind.INDIRECT: tr("Indirect quote"),
        QuoteKind.MIXED: tr("Quoted fragment"),
    }[quote.kind]
    return tr("{kind}, mark not closed", kind=kind) if quote.unclosed else kind


def check_words(status: QuoteStatus) -> str:
    """How a quotation stands to the source."""
    return {
        QuoteStatus.VERBATIM: tr("Word for word in the source"),
        QuoteStatus.ALTERED: tr("Words differ from the source"),
        QuoteStatus.SPLICED: tr("Joined from separate passages of the source"),
        QuoteStatus.FROM_PARAPHRASE: tr("The source says this without quoting"),
        QuoteStatus.ABSENT: tr("Not in the source"),
    }[status]


def entity_tip(entity: Entity) -> str:
    """The referent's fullest name and what it is: «Jens Stoltenberg, person»."""
    label = label_name(entity.label)
    tip = tr("{name}, {label}", name=entity.name, label=label) if entity.name else sentence(label)
    return f"{tip}\n{tr('Set by hand')}" if entity.origin is Origin.MANUAL else tip
