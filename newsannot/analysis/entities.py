"""From a parsed article to its entities: spaCy's mentions, and the whole document's vote on their types."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from newsannot.analysis.boilerplate import free_parts
from newsannot.analysis.capitals import find_names, overlaps_any
from newsannot.analysis.cues import cues
from newsannot.analysis.kinds import NAMES, has_title, is_acronym, title_length
from newsannot.analysis.mentions import read_mentions
from newsannot.analysis.parsed import ParsedText
from newsannot.analysis.spellings import stands_for
from newsannot.analysis.votes import elect, form_of
from newsannot.model import Entity, Layers, Span

_ADDRESS = re.compile(r"(?:https?://|www\.)\S+")
_ACRONYM_AFTER = re.compile(r"(?:['’]s)? \((?P<short>[A-Z][A-Za-z&.-]{0,6}[A-Z][a-z]?)\)")
_NEXT_CAPITAL = re.compile(r" [A-ZÀ-Þ][^\W\d_]")
_LAST_CAPITAL = re.compile(r"[A-ZÀ-Þ][\w’'-]+ $")
# A verb as headlines in capitals have it: «Condemns».
_ENDING_IN_S = re.compile(r" (?P<verb>[A-Z][a-z]+s)\b")
# Titles right behind a name are looked for in so many code points.
_TITLES = 60
_SENTENCE_START = re.compile(r"(?:^|[.!?…:\n“\"‘(–—-])\s*[A-ZÀ-Þ][\w’'-]+ $")


def find_entities(parsed: ParsedText, layers: Layers) -> tuple[Entity, ...]:
    """The entities of an article, sorted, not overlapping, none in the boilerplate or over a line's end.

    A form of a name has one type in the whole text: the one that tables, titles, endings, full names and spaCy's
    single decisions vote for (measured on worldwide and gum: +.06 F1 over spaCy alone).
    """
    text = parsed.article.text
    free = _free_text(parsed, layers)
    mentions = _without_verbs(text, read_mentions(parsed, layers.boilerplate), layers.headline)
    found = find_names(text, free, [(m.start, m.end) for m in mentions])
    names = [mention for mention in mentions if mention.label in NAMES]
    others = [mention for mention in mentions if mention.label not in NAMES]
    names = sorted([*names, *found], key=lambda name: name.start)
    names = sorted([*names, *_bracketed(text, names)], key=lambda name: name.start)
    labels = elect(text, names)
    typed = [_typed(text, m, labels[form]) for m in names if (form := form_of(text, m)) in labels]
    spread = _spread(text, labels, [*typed, *others], free)
    return _without_overlaps([*typed, *spread, *others])


def _without_verbs(text: str, mentions: Iterable[Entity], headline: Span | None) -> list[Entity]:
    """The mentions, those of a headline in capitals cut before «Condemns …» where the text has what stands before it as a name."""
    found = list(mentions)
    if headline is None:
        return found
    known = {text[m.start : m.end] for m in found if m.label in NAMES and m.start >= headline.end}
    return [_without_verb(text, m, known) if m.end <= headline.end else m for m in found]


def _without_verb(text: str, mention: Entity, known: set[str]) -> Entity:
    for word in _ENDING_IN_S.finditer(text, mention.start, mention.end):
        name = text[mention.start : word.start()]
        if name in known and _bare_forms(word["verb"].lower()) & cues().reporting:
            return replace(mention, end=word.start())
    return mention


def _bare_forms(verb: str) -> set[str]:
    """What «urges», «denies» and «clashes» may be the third person of."""
    return {verb[:-1], verb[:-2], f"{verb[:-3]}y"}


def _typed(text: str, mention: Entity, label: str) -> Entity:
    """The mention with its elected type; a person whom spaCy took for something else is without title."""
    if mention.label == label:
        return mention
    titles = title_length(text[mention.start : mention.end]) if label == "PERSON" else 0
    return replace(mention, start=mention.start + titles, label=label)


def _bracketed(text: str, names: list[Entity]) -> Iterator[Entity]:
    """Acronyms in brackets behind the name that they stand for, where spaCy saw none."""
    busy = [(name.start, name.end) for name in names]
    for name in names:
        found = _ACRONYM_AFTER.match(text, name.end)
        if found and not overlaps_any(busy, found.start("short"), found.end("short")):
            long = text[name.start : name.end]
            if (name.label == "ORG" and " " in long) or stands_for(found["short"], long):
                yield Entity(found.start("short"), found.end("short"), name.label)


def _free_text(parsed: ParsedText, layers: Layers) -> list[Span]:
    """The parts of paragraphs in which names may be found."""
    text = parsed.article.text
    parts = (part for p in parsed.paragraphs for part in free_parts(p, layers.boilerplate))
    return [piece for part in parts for piece in _without_addresses(text, part)]


def _without_addresses(text: str, part: Span) -> Iterator[Span]:
    start = part.start
    for address in _ADDRESS.finditer(text, part.start, part.end):
        if start < address.start():
            yield Span(start, address.start())
        start = address.end()
    if start < part.end:
        yield Span(start, part.end)


def _spread(
    text: str, labels: dict[str, str], taken: list[Entity], paragraphs: list[Span]
) -> Iterator[Entity]:
    """Mentions that spaCy missed: the same words, where nothing else stands yet."""
    forms = {form: label for form, label in labels.items() if len(form) > 2 or form.isupper()}
    for form, label in labels.items():
        if label == "PERSON" and " " in form:
            surname = form.split()[-1]
            if len(surname) > 2 and surname[0].isupper():
                forms.setdefault(surname, "PERSON")
    if not forms:
        return
    busy = sorted((entity.start, entity.end) for entity in taken)
    pattern = _alternatives(forms)
    for paragraph in paragraphs:
        for match in pattern.finditer(text, paragraph.start, paragraph.end):
            if not overlaps_any(busy, match.start(), match.end()) and _stands_alone(text, match):
                yield Entity(match.start(), match.end(), forms[match.group()])


def _alternatives(forms: Iterable[str]) -> re.Pattern[str]:
    longest_first = sorted(forms, key=lambda form: (-len(form), form))
    return re.compile(rf"(?<![\w@#/])(?:{'|'.join(map(re.escape, longest_first))})(?![\w/@]|\.\w)")


def _stands_alone(text: str, match: re.Match[str]) -> bool:
    """Whether the words are a name of their own, not a part of a longer one."""
    before = text[max(0, match.start() - 30) : match.start()]
    if _NEXT_CAPITAL.match(text, match.end()) and not _owns_title(text, match):
        return False
    return (
        not _LAST_CAPITAL.search(before)
        or has_title(before)
        or bool(_SENTENCE_START.search(before))
    )


def _owns_title(text: str, match: re.Match[str]) -> bool:
    """Whether a body's letters stand before the title of its officer: «SEATO Secretary General Ann Lee»."""
    after = text[match.end() + 1 : match.end() + _TITLES]
    return is_acronym(match.group()) and title_length(after) > 0


def _without_overlaps(entities: list[Entity]) -> tuple[Entity, ...]:
    """The entities in order; of two that overlap the first, and of those the longer, stays."""
    kept: list[Entity] = []
    for entity in sorted(entities, key=lambda e: (e.start, -e.end)):
        if not kept or entity.start >= kept[-1].end:
            kept.append(entity)
    return tuple(kept)
