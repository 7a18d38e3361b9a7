"""Every word for people in the window: enums, facts and errors come in, short plain sentences go out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale
from PySide6.QtGui import QKeySequence

from newsannot.errors import (
    ActRefused,
    Cancelled,
    FileError,
    Phrase,
    RecordError,
    SetError,
    TextError,
    WorkerError,
)
from newsannot.terms import (
    Origin,
    QuoteKind,
    QuoteStatus,
    Reason,
    Role,
    Verdict,
)

if TYPE_CHECKING:
    from newsannot.model import Entity, Finding, Quote, QuoteCheck, Scores, Suggestion

CONTEXT = "newsannot"
"""What our strings are filed under in resources/translations."""

LONGEST_QUOTED = 72
"""Code points of an article that a sentence quotes at most."""

CLOSE = 0.2
"""Two verdicts nearer than this in probability are called close."""

_OUTER_MARKS = " \t\n\u00a0\"“”„«»‘’'"


def tr(text: str, /, **facts: object) -> str:
    """The text in the user's language, its ``{placeholders}`` filled; without facts they stay as they are."""
    translated = QCoreApplication.translate(CONTEXT, text)
    written = {name: _written(fact) for name, fact in facts.items()}
    return translated.format(**written) if facts else translated


def _written(fact: object) -> object:
    """A whole number as the user's language writes it."""
    return QLocale().toString(fact) if isinstance(fact, int) else fact


def sentence(words: str) -> str:
    """The words with a capital at the front, as a button or a line begins."""
    return words[:1].upper() + words[1:]


def with_key(text: str, *keys: str) -> str:
    """A tooltip or label with the keys that do the same."""
    return tr("{text} ({key})", text=text, key=tr(" or ").join(map(key_name, keys)))


def key_name(key: str) -> str:
    """The key as the system writes it; Return as most keyboards have it."""
    if key == "Return":
        return tr("Enter")
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)


def verdict_name(verdict: Verdict) -> str:
    return {
        Verdict.MATCHING: tr("matching"),
        Verdict.EMBELLISHED: tr("embellished"),
        Verdict.UNSUPPORTED: tr("unsupported"),
    }[verdict]


def verdict_meaning(verdict: Verdict) -> str:
    """What the verdict says, for its button's tooltip."""
    return {
        Verdict.MATCHING: tr("All of it is in the source"),
        Verdict.EMBELLISHED: tr("The core is in the source, something is added"),
        Verdict.UNSUPPORTED: tr("The core is not in the source, or the source says otherwise"),
    }[verdict]


def role_name(role: Role) -> str:
    return {
        Role.SUPPORTS: tr("supports"),
        Role.PARTLY: tr("partly supports"),
        Role.CONTRADICTS: tr("contradicts"),
    }[role]


def reason_name(reason: Reason) -> str:
    return {
        Reason.INTENSIFIER: tr("stronger words"),
        Reason.ADDED_DETAIL: tr("added detail"),
        Reason.INTERPRETATION: tr("interpretation"),
        Reason.BACKGROUND: tr("background"),
        Reason.ADDED_CAUSE: tr("added cause"),
        Reason.DROPPED_HEDGE: tr("dropped hedge"),
        Reason.GENERALISED: tr("generalised"),
        Reason.CHANGED_NUMBER: tr("changed number"),
        Reason.CHANGED_NAME: tr("changed name"),
        Reason.CHANGED_DATE: tr("changed date"),
        Reason.CHANGED_QUOTE: tr("changed quote"),
        Reason.CHANGED_SPEAKER: tr("changed speaker"),
        Reason.NEGATION_CHANGED: tr("changed negation"),
        Reason.ATTRIBUTION_LOST: tr("lost attribution"),
        Reason.CONTRADICTION: tr("contradiction"),
        Reason.OTHER: tr("other"),
    }[reason]


def label_name(label: str) -> str:
    """The words for an OntoNotes entity label; a label of another scheme is shown as it is."""
    names = {
        "PERSON": tr("person"),
        "NORP": tr("nationality or group"),
        "FAC": tr("building or site"),
        "ORG": tr("organisation"),
        "GPE": tr("country or city"),
        "LOC": tr("place"),
        "PRODUCT": tr("product"),
        "EVENT": tr("event"),
        "WORK_OF_ART": tr("work of art"),
        "LAW": tr("law"),
        "LANGUAGE": tr("language"),
        "DATE": tr("date"),
        "TIME": tr("time"),
        "PERCENT": tr("percentage"),
        "MONEY": tr("sum of money"),
        "QUANTITY": tr("quantity"),
        "ORDINAL": tr("ordinal number"),
        "CARDINAL": tr("number"),
    }
    return names.get(label, label)


def language_name(code: str | None) -> str:
    """The language of an ISO 639-1 code, empty where none is known."""
    language = QLocale.codeToLanguage(code) if code else QLocale.Language.AnyLanguage
    known = language not in {QLocale.Language.AnyLanguage, QLocale.Language.C}
    return tr(QLocale.languageToString(language)) if known else ""


def elided(text: str, longest: int = LONGEST_QUOTED) -> str:
    """The text on one line, words in its middle left out where it is longer than ``longest`` code points."""
    line = " ".join(text.split())
    if len(line) <= longest:
        return line
    head = line[: longest * 2 // 3]
    tail = line[len(head) - longest + 2 :]
    if " " in head and " " in tail:
        head, tail = head.rpartition(" ")[0], tail.partition(" ")[2]
    return f"{head} … {tail}"


def quoted(text: str) -> str:
    """Words of an article inside a sentence of ours; their own outer marks give way."""
    bare = text.strip(_OUTER_MARKS) or text
    if bare != text:
        bare = bare.rstrip(".,")
    return tr("«{words}»", words=elided(bare or text))


_BARE = frozenset(
    {Reason.CHANGED_NUMBER, Reason.CHANGED_NAME, Reason.CHANGED_DATE, Reason.CHANGED_SPEAKER}
)
"""Findings whose words are names and figures: they need no marks around them."""


def finding_sentence(finding: Finding) -> str:
    """Why the derived words speak against «matching», with what the source has in their place."""
    figure = not any(character.isalpha() for character in finding.text)
    show = elided if finding.kind in _BARE or figure else quoted
    here = show(finding.text)
    if finding.source is None:
        return _without_source(finding.kind).format(here=here)
    return _against_source(finding.kind).format(here=here, there=show(finding.source.text))


def _without_source(kind: Reason) -> str:
    absent = tr("{here} is not in the source")
    return {
        Reason.INTENSIFIER: tr("{here} is stronger than the source"),
        Reason.INTERPRETATION: tr("{here} is interpretation, not in the source"),
        Reason.BACKGROUND: tr("{here} is background that the source does not give"),
        Reason.ADDED_CAUSE: tr("{here} is a cause that the source does not give"),
        Reason.DROPPED_HEDGE: tr("{here} is more certain than the source"),
        Reason.GENERALISED: tr("{here} is wider than the source"),
        Reason.CHANGED_QUOTE: tr("{here} is not in the source in these words"),
        Reason.CHANGED_SPEAKER: tr("{here} does not say this in the source"),
        Reason.NEGATION_CHANGED: tr("{here} turns yes and no of the source around"),
        Reason.ATTRIBUTION_LOST: tr("{here} is told as fact, in the source somebody says it"),
        Reason.CONTRADICTION: tr("{here} contradicts the source"),
        Reason.OTHER: tr("{here} differs from the source"),
    }.get(kind, absent)


def _against_source(kind: Reason) -> str:
    became = tr("{there} became {here}")
    instead = tr("The source says {there}, not {here}")
    return {
        Reason.INTENSIFIER: tr("{here} is stronger than {there} in the source"),
        Reason.ADDED_DETAIL: tr("{here} adds to {there} in the source"),
        Reason.INTERPRETATION: tr("{here} is interpretation, the source says {there}"),
        Reason.BACKGROUND: tr("{here} is background, the source says only {there}"),
        Reason.ADDED_CAUSE: tr("{here} is a cause, the source says only {there}"),
        Reason.GENERALISED: tr("{here} is wider than {there} in the source"),
        Reason.CHANGED_NUMBER: instead,
        Reason.CHANGED_NAME: instead,
        Reason.CHANGED_DATE: instead,
        Reason.CHANGED_QUOTE: instead,
        Reason.CHANGED_SPEAKER: tr("In the source {there} says this, not {here}"),
        Reason.ATTRIBUTION_LOST: tr("{here} is told as fact, the source has {there}"),
        Reason.CONTRADICTION: instead,
    }.get(kind, became)


def suggestion_headline(suggestion: Suggestion) -> str:
    """What the machine suggests and how sure it is, or why it suggests nothing."""
    if not suggestion.abstain:
        return tr(
            "Suggests {verdict}, {percent}",
            verdict=verdict_name(suggestion.verdict),
            percent=percent(suggestion.confidence),
        )
    first, second = _nearest(suggestion.scores)
    if first[0] - second[0] > CLOSE:
        return tr("No suggestion: too little speaks for {first}", first=verdict_name(first[1]))
    return tr(
        "No suggestion: {first} and {second} are close",
        first=verdict_name(first[1]),
        second=verdict_name(second[1]),
    )


def percent(share: float) -> str:
    """A share of 0 to 1 in whole per cent."""
    return f"{round(100 * share)}\u00a0%"


def _nearest(scores: Scores) -> list[tuple[float, Verdict]]:
    """The two likeliest verdicts, the likelier first; equal ones in the order of ``Verdict``."""
    ranked = sorted(((getattr(scores, v), v) for v in Verdict), key=lambda pair: -pair[0])
    return ranked[:2]


def quote_tip(quote: Quote) -> str:
    """Who speaks, how it is quoted and how it stands to the source; a line each."""
    lines = [_speaker_line(quote), _kind_line(quote)]
    if quote.check:
        lines.append(_check_line(quote.check))
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


def _check_line(check: QuoteCheck) -> str:
    return {
        QuoteStatus.VERBATIM: tr("Word for word in the source"),
        QuoteStatus.ALTERED: tr("Words differ from the source"),
        QuoteStatus.SPLICED: tr("Joined from separate passages of the source"),
        QuoteStatus.FROM_PARAPHRASE: tr("The source says this without quoting"),
        QuoteStatus.ABSENT: tr("Not in the source"),
    }[check.status]


def entity_tip(entity: Entity) -> str:
    """The referent's fullest name and what it is: «Jens Stoltenberg, person»."""
    label = label_name(entity.label)
    tip = tr("{name}, {label}", name=entity.name, label=label) if entity.name else sentence(label)
    return f"{tip}\n{tr('Set by hand')}" if entity.origin is Origin.MANUAL else tip


def claims_progress(tagged: int, total: int) -> str:
    if total == 1:
        return tr("{tagged} of 1 claim tagged", tagged=tagged)
    return tr("{tagged} of {total} claims tagged", tagged=tagged, total=total)


def words_count(number: int) -> str:
    return tr("1 word") if number == 1 else tr("{number} words", number=number)


def passages_count(number: int) -> str:
    if number == 1:
        return tr("1 piece of evidence")
    return tr("{number} pieces of evidence", number=number)


def error_sentence(error: Exception) -> str:
    """What happened, to which file, and what to do next."""
    match error:
        case SetError():
            text = tr("The set {file}: {problem}. Open another set or a copy of it.")
            return text.format(file=error.path, problem=phrase(error.problem))
        case FileError():
            text = tr("The file {file}: {problem}. Choose another file or mend this one.")
            return text.format(file=error.path, problem=phrase(error.problem))
        case RecordError():
            text = tr(
                "The record cannot be read: {problem}, at {place}. Mend it there and try again."
            )
            return text.format(problem=phrase(error.problem), place=error.where)
        case TextError():
            text = tr("The text holds {character} at character {number}. Remove it and try again.")
            return text.format(character=phrase(error.character), number=error.position + 1)
    return _work_sentence(error)


def phrase(words: object) -> object:
    """What an error says, in the user's language; words of the system's stay as they are."""
    if isinstance(words, Phrase):
        return tr(words.wording, **{name: phrase(fact) for name, fact in words.facts.items()})
    return words


def _work_sentence(error: Exception) -> str:
    match error:
        case ActRefused():
            return tr("Nothing was changed: {problem}.", problem=phrase(error.problem))
        case WorkerError():
            text = tr("Reading stopped: {problem}. Your work is kept; read the pair again with F5.")
            return text.format(problem=phrase(error.problem))
        case Cancelled():
            return tr("Cancelled, nothing was changed.")
        case OSError() if error.filename:
            text = tr(
                "The file {file} cannot be used: {problem}. Mend that or choose another file."
            )
            return text.format(file=error.filename, problem=error.strerror)
    return tr("Something went wrong in the program. Your work is kept.")
