"""What is speech among quoted runs, and of which kind: not titles, nicknames and scare quotes."""

from __future__ import annotations

import re

from newsannot.analysis.cues import cues
from newsannot.analysis.dashes import DASHES
from newsannot.analysis.lexicon import words as words_of
from newsannot.analysis.marks import QuotedRun, stands_first
from newsannot.analysis.sayings import Saying
from newsannot.analysis.speakers import Attribution
from newsannot.model import QuoteKind

_FILE = "speech.json"
# A run of this many words or more is taken for speech unless it is written like a title.
_SPEECH_WORDS = 5
# A fragment belongs to a verb of saying no farther before it than this, in code points.
_REACH = 250
_WEAK_REACH = 60
_WORD = re.compile(r"\w[\w'’.-]*")


class Speech:
    """Tells speech from titles, nicknames and scare quotes."""

    def __init__(self, text: str) -> None:
        self._text = text

    def holds(self, run: QuotedRun, said: Attribution) -> bool:
        """Whether somebody says the words in the marks."""
        words = _WORD.findall(self._text[run.inner.start : run.inner.end])
        title = _is_title(words)
        before = ["", *self._text[max(0, run.start - 40) : run.start].lower().split()]
        if len(words) >= _SPEECH_WORDS:
            if before[-1] in words_of(_FILE, "naming") and words[0][0].isupper():
                return False
            return not title or self._adjoins(run, said.saying, title=title)
        if before[-1] in cues().word_before:
            return False
        if self._whole_sentence(run) or self._adjoins(run, said.saying, title=title):
            return True
        if title or before[-1] in cues().title_before or said.saying is None:
            return False
        return self._governs(run, said.saying)

    def _governs(self, run: QuotedRun, saying: Saying) -> bool:
        """Whether a cue farther off still reports a fragment: before it, or closing the sentence after a comma."""
        if saying.start < run.start:
            between = self._text[saying.end : run.start]
            return len(between) < (_REACH if saying.strong else _WEAK_REACH)
        first = min(saying.start, saying.speaker.start if saying.speaker else saying.start)
        ahead = self._text[run.end : max(run.end, first)].rstrip()
        return saying.strong and ahead.endswith(",") and len(ahead) < _WEAK_REACH

    def _adjoins(self, run: QuotedRun, saying: Saying | None, *, title: bool) -> bool:
        """Whether a cue stands right at the marks: «said: “Yes”», «“Yes,” she said»; not «on “Late Night,” she said»."""
        if saying is None:
            return False
        last = self._text[run.inner.end - 1]
        if saying.start < run.start:
            between = self._text[saying.end : run.start].strip()
            named = title and not between and not saying.strong
            return between in ("", ",", ":", "that") and (not named or last in "!?")
        if title and not stands_first(self._text, run, ',—–-”"'):
            return False
        first = saying.speaker.start if saying.speaker else saying.start
        between = self._text[run.end : max(run.end, min(first, saying.start))].strip()
        return between in ("", ",") and (last in ",?!" or between == ",")

    def _whole_sentence(self, run: QuotedRun) -> bool:
        """Whether a fragment is all that a sentence says, as in talk to and fro."""
        inner = self._text[run.inner.start : run.inner.end].strip()
        after = self._text[run.end : run.end + 3].lstrip()
        if not stands_first(self._text, run) or after[:1].islower():
            return False
        return not inner[:1].islower() and inner[-1:] in tuple(".?!,…—-")

    def kind(self, run: QuotedRun, said: Attribution) -> QuoteKind:
        """Direct when all that is said stands in the marks, mixed when a fragment of a reported sentence does."""
        before = self._text[max(0, run.start - 30) : run.start]
        inner = self._text[run.inner.start : run.inner.end].lstrip("[(… .")
        capital = inner[:1].isupper() or not inner[:1].isalpha()
        if stands_first(self._text, run) or self._text[run.start] in DASHES:
            return QuoteKind.DIRECT if capital or said.carried else QuoteKind.MIXED
        if before.rstrip().endswith(","):
            near = said.saying is not None and said.saying.start < run.start
            return QuoteKind.DIRECT if capital or near else QuoteKind.MIXED
        adjoins = said.saying is not None and self._text[said.saying.end : run.start].isspace()
        return QuoteKind.DIRECT if capital and adjoins else QuoteKind.MIXED


def _is_title(words: list[str]) -> bool:
    """Whether all words but small ones are capitalised, as in titles of works."""
    content = [word for word in words if word.lower() not in words_of(_FILE, "small")]
    return bool(content) and all(word[0].isupper() or word[0].isdigit() for word in content)
