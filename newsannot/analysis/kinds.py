"""What the words of a name, and the words beside it, say of its type; labels are OntoNotes'."""

from __future__ import annotations

import re
from functools import cache

from newsannot.analysis.lexicon import phrases, words

FILE = "names.json"
NAMES = frozenset(
    {"PERSON", "ORG", "GPE", "LOC", "FAC", "NORP", "PRODUCT", "EVENT", "WORK_OF_ART", "LAW"}
)
PLACES = frozenset({"GPE", "LOC", "FAC"})

_ACRONYM = re.compile(r"[A-Z][A-Z&.-]{1,6}[a-z]?$")
_AGE = re.compile(r", (?:aged )?[1-9]\d?,| \([1-9]\d?\)|, who\b|, aged\b")
_SAYS = re.compile(
    r" (?:said|says|told|added|adds|explained|noted|stressed|concluded|insisted|recalled|replied|wrote)\b"
)
_SAID = re.compile(r"[,.?!][\"”’'] ?(?:said|says|added|adds|told|explained|noted|asked|wrote) $")
_TITLE_WORD = re.compile(r"(?P<word>[^\W_]+(?:-[^\W_]+)*)(?P<stop>\.?)\s+")
_LAST_WORD = re.compile(r"(?P<word>[^\W_]+)(?P<stop>\.?)$")
_LAST = (
    ("org_ends", "ORG"),
    ("loc_ends", "LOC"),
    ("fac_ends", "FAC"),
    ("law_ends", "LAW"),
    ("event_ends", "EVENT"),
    ("product_ends", "PRODUCT"),
)


@cache
def _heads(key: str) -> re.Pattern[str]:
    heads = "|".join(map(re.escape, phrases(FILE, key)))
    return re.compile(
        rf"(?:\S+ ){{0,5}}?(?:{heads})\b" if key == "org_heads" else rf"(?:{heads})\b"
    )


def _title_end(text: str, at: int) -> int | None:
    """Where the title that begins at a place ends, with the blanks behind it; None where there is none."""
    one = _TITLE_WORD.match(text, at)
    if one is None:
        return None
    two = _TITLE_WORD.match(text, one.end())
    if two and not one["stop"] and f"{one['word']} {two['word']}".lower() in _phrases():
        return two.end()
    return one.end() if _is_title(one) else None


def _is_title(word: re.Match[str]) -> bool:
    if word["word"] in words(FILE, "titles_capital"):
        return True
    return not word["stop"] and word["word"].lower() in _spelled()


@cache
def _spelled() -> frozenset[str]:
    return frozenset(word.lower() for word in phrases(FILE, "titles_any"))


@cache
def _phrases() -> frozenset[str]:
    return words(FILE, "titles_phrase")


def title_length(name: str) -> int:
    """How many code points of titles a person's name begins with."""
    length = at = 0
    while (end := _title_end(name, at)) is not None:
        at = end
        if name[at : at + 1].isalpha():
            length = at
    return length


def is_honoured(name: str) -> bool:
    """Whether a name begins with a title that persons alone have: «Mr Balls», not «General Motors»."""
    first = _TITLE_WORD.match(name)
    return first is not None and first["word"] in words(FILE, "honorifics")


def has_title(before: str) -> bool:
    """Whether the words right before a name are a person's title or trade."""
    spoken = before.split()[-2:] if before[-1:].isspace() else []
    last = _LAST_WORD.search(spoken[-1]) if spoken else None
    if last is None:
        return False
    if _is_title(last):
        return True
    one = _LAST_WORD.search(spoken[0])
    return one is not None and f"{one['word']} {last['word']}".lower() in _phrases()


def tells_person(after: str) -> bool:
    """Whether the words right after a name are an age or «who»."""
    return bool(_AGE.match(after) or (after.startswith(",") and _apposition().match(after)))


@cache
def _apposition() -> re.Pattern[str]:
    spelled = "|".join((*phrases(FILE, "titles_phrase"), *phrases(FILE, "titles_any")))
    return re.compile(rf",? (?:the |a |an |[A-Z][\w-]*['’]s? )?(?:[a-z][\w-]* )?(?:{spelled})\b")


def speaks(after: str) -> bool:
    """Whether a verb of saying follows a name."""
    return bool(_SAYS.match(after))


@cache
def _place_nouns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    nouns = "|".join(phrases(FILE, "place_nouns"))
    return (
        re.compile(rf"\b(?:{nouns}) of $"),
        re.compile(rf"(?:'s|’s)?[ -](?:{nouns})s?\b"),
    )


def names_place(before: str, after: str) -> bool:
    """Whether the words beside a name say that it is a place: «the village of X», «X district», «X-based»."""
    behind, ahead = _place_nouns()
    return bool(behind.search(before) or ahead.match(after))


def said_by(before: str) -> bool:
    """Whether closing marks and a verb of saying stand before a name."""
    return bool(_SAID.search(before))


def is_acronym(name: str) -> bool:
    """Whether a name is letters that stand for words."""
    return bool(_ACRONYM.match(name)) and sum(map(str.isupper, name)) >= 2


def is_place(name: str) -> bool:
    """Whether the tables know the name as a country, a state, a city or a region."""
    return name in _known_places()


def is_given(word: str) -> bool:
    """Whether the table of given names has the word."""
    return word in words(FILE, "given_names")


def is_nothing(name: str) -> bool:
    """Whether a name-like word names nobody and no place: «Brexit», «Governor», «Minister of Health»."""
    return name in words(FILE, "not_names") or _is_office(name)


def _is_office(name: str) -> bool:
    """Whether a name is titles alone, or titles and what they are for; a duke's land is a part of his name."""
    bare = f"{name} of"
    rest = bare[title_length(bare) :]
    if rest == "of":
        return True
    return (
        rest != bare
        and rest.startswith("of ")
        and _first(name) not in words(FILE, "titles_capital")
    )


def _first(name: str) -> str:
    return name.split(maxsplit=1)[0]


@cache
def _known_places() -> frozenset[str]:
    names = words(FILE, "countries") | words(FILE, "cities") | words(FILE, "regions")
    return names | {name.upper() for name in names if len(name) > 3}


def known_kind(name: str) -> str | None:
    """The type that tables, first words or last words give a name; None when they are silent."""
    if name in words(FILE, "peoples"):
        return "NORP"
    if is_place(name):
        return "LOC" if name in words(FILE, "regions") else "GPE"
    parts = name.split()
    if len(parts) > 1:
        for key, kind in _LAST:
            if parts[-1].rstrip(".") in words(FILE, key):
                return kind
        if _heads("org_heads").match(name):
            return "ORG"
        if _heads("loc_heads").match(name):
            return "LOC"
    return None


def seems_person(name: str) -> bool:
    """Whether a name is two to four words of which the first is a given name."""
    parts = name.split()
    return 2 <= len(parts) <= 4 and is_given(parts[0])
