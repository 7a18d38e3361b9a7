"""Which lines of an article are not article text: teasers, share prompts, calls to follow."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache

from newsannot.analysis import lexicon
from newsannot.model import Boilerplate, Span

_FILE = "boilerplate.json"
_LONGEST = 240
_WORD = re.compile(r"[^\W\d_]+")
_HANDLE = re.compile(r"(?<![\w.])@\w{2,}")
_END_STOP = re.compile(r"[.!?…:;,][\"”’')\]]*$")


@cache
def _rules() -> tuple[re.Pattern[str], re.Pattern[str]]:
    cues = "|".join(f"(?:{cue})" for cue in lexicon.phrases(_FILE, "cues"))
    verbs = "|".join(lexicon.phrases(_FILE, "handle_verbs"))
    return re.compile(cues, re.IGNORECASE), re.compile(rf"\b(?:{verbs})\b", re.IGNORECASE)


def find_boilerplate(
    text: str, paragraphs: tuple[Span, ...], headline: Span | None
) -> tuple[Boilerplate, ...]:
    """The lines that a rule calls boilerplate. A headline only falls to a cue."""
    elsewhere = Counter(word.lower() for word in _WORD.findall(text))
    last = len(paragraphs) - 1
    found = []
    for number, span in enumerate(paragraphs):
        line = text[span.start : span.end]
        if len(line) > _LONGEST or len(paragraphs) < 3:
            continue
        first = number == 0 or span == headline
        inside = not first and number < last
        if (
            _is_cue(line)
            or (not first and _is_shout(line))
            or (inside and _is_teaser(line, elsewhere))
        ):
            found.append(Boilerplate(span.start, span.end))
    return tuple(found)


def _is_cue(line: str) -> bool:
    cues, verbs = _rules()
    if cues.match(line):
        return True
    return bool(_HANDLE.search(line) and verbs.search(line) and len(line.split()) <= 15)


def _is_shout(line: str) -> bool:
    """Two to eight words, all in capitals, without end stop."""
    words = _WORD.findall(line)
    return 2 <= len(words) <= 8 and line.upper() == line and not _END_STOP.search(line)


def _is_teaser(line: str, elsewhere: Counter[str]) -> bool:
    """A headline of another article: title case, no end stop, and words that stand nowhere else in this one."""
    words = _WORD.findall(line)
    if not 5 <= len(words) <= 25 or _END_STOP.search(line):
        return False
    small = lexicon.words(_FILE, "small")
    content = [word for word in words if word.lower() not in small and len(word) > 1]
    if len(content) < 4 or sum(word[0].isupper() for word in content) < 0.85 * len(content):
        return False
    here = Counter(word.lower() for word in content)
    strange = sum(elsewhere[word] == count for word, count in here.items())
    return strange >= 0.6 * len(here)
