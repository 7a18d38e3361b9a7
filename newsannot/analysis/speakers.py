"""The cue and the speaker of each quoted run: from its own sentence, else carried over from its neighbours."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from newsannot.analysis.marks import QuotedRun
from newsannot.analysis.sayings import Saying
from newsannot.model import Span

_FAR = 400.0
# A line of talk that is longer may as well be the last speaker's: news closes marks where it should not.
_RETORT_WORDS = 12
_PRONOUNS = {"he", "she", "it", "they", "i", "we"}
_ENDING = ",?!—–-…"


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who says a run, and where that stands; ``carried`` when it is a neighbour's."""

    saying: Saying | None
    speaker: Span | None
    carried: bool = False


_NOBODY = Attribution(None, None)


class Attributor:
    """Ties the quoted runs of one text to its sayings. Runs, sayings and sentences are sorted.

    ``introducers`` are the speakers that stand right before a run, by the run's start.
    """

    def __init__(
        self,
        text: str,
        runs: Sequence[QuotedRun],
        sayings: Sequence[Saying],
        sentences: Sequence[Span],
        paragraphs: Sequence[Span],
        introducers: Mapping[int, Span],
    ) -> None:
        self._text = text
        self._runs = runs
        self._sayings = sayings
        self._sentences = sentences
        self._paragraphs = paragraphs
        self._introducers = introducers
        self._sentence_starts = [span.start for span in sentences]
        self._paragraph_starts = [span.start for span in paragraphs]
        self._run_starts = [run.start for run in runs]
        self._saying_starts = [saying.start for saying in sayings]

    def attribute(self) -> list[Attribution]:
        """The attribution of every run, in order."""
        own = [self._own(run) for run in self._runs]
        done: list[Attribution] = []
        for number, found in enumerate(own):
            if found.speaker is None:
                done.append(replace(found, speaker=self._carried(number, own, done), carried=True))
            else:
                done.append(found)
        return self._led_in(done)

    def _led_in(self, done: list[Attribution]) -> list[Attribution]:
        """With the speaker of a paragraph for the ones before it whose speech it ends."""
        for number in reversed(range(len(done) - 1)):
            run, following = self._runs[number], self._runs[number + 1]
            goes_on = run.unclosed and self._continues(number + 1, self.paragraph_of(following))
            if goes_on and done[number].speaker is None:
                speaker = done[number + 1].speaker
                done[number] = replace(done[number], speaker=speaker, carried=True)
        return done

    def sentence_of(self, run: Span) -> Span:
        """The sentences that a run stands in, as one span."""
        first = max(0, bisect_right(self._sentence_starts, run.start) - 1)
        last = max(first, bisect_left(self._sentence_starts, run.end) - 1)
        if not self._sentences:
            return run
        start, end = self._sentences[first].start, self._sentences[last].end
        return Span(min(start, run.start), max(end, run.end))

    def paragraph_of(self, run: Span) -> int:
        """The number of a run's paragraph."""
        return bisect_right(self._paragraph_starts, run.start) - 1

    def _within(self, span: Span) -> Sequence[Saying]:
        first = bisect_left(self._saying_starts, span.start)
        return self._sayings[first : bisect_left(self._saying_starts, span.end)]

    def _own(self, run: QuotedRun) -> Attribution:
        sentence = self.sentence_of(run)
        near = self._within(sentence)
        best = min(near, key=lambda saying: self._cost(run, saying), default=None)
        if best is None or self._cost(run, best) >= _FAR:
            best = self._following(run, sentence)
        if best is None:
            return _NOBODY
        return Attribution(best, best.speaker)

    def _cost(self, run: QuotedRun, saying: Saying) -> float:
        """How unlikely a saying reports a run; the unit is a code point of distance."""
        cost = 0.0 if saying.strong else 40.0
        cost += 0.0 if saying.speaker else 60.0
        if saying.start >= run.end:
            gap = Span(run.end, saying.start) if saying.start > run.end else None
            cost += self._after_cost(run, saying)
        else:
            gap = Span(saying.end, run.start) if saying.end < run.start else None
            cost += self._before_cost(run, saying)
        return cost + 30.0 * self._runs_between(gap)

    def _after_cost(self, run: QuotedRun, saying: Saying) -> float:
        first = min(saying.start, saying.speaker.start if saying.speaker else saying.start)
        distance = max(0, (first if first >= run.end else saying.start) - run.end)
        last = self._text[run.inner.end - 1]
        following = self._text[run.end : run.end + 1]
        if last in _ENDING or following == ",":
            return 0.5 * distance - (60.0 if distance <= 30 else 0.0)
        if last == ".":
            return 200.0 + distance
        return 60.0 + distance

    def _before_cost(self, run: QuotedRun, saying: Saying) -> float:
        between = self._text[saying.end : run.start]
        cost = 0.6 * len(between)
        if between.rstrip().endswith((":", ",")) and len(between) < 60:
            cost -= 20.0
        return cost

    def _runs_between(self, gap: Span | None) -> int:
        if gap is None:
            return 0
        return bisect_left(self._run_starts, gap.end) - bisect_left(self._run_starts, gap.start)

    def _following(self, run: QuotedRun, sentence: Span) -> Saying | None:
        """The saying of a next sentence that is nothing but «X said»: splitters break after «?”»."""
        for saying in self._within(Span(sentence.end, sentence.end + 60)):
            first = min(saying.start, saying.speaker.start if saying.speaker else saying.start)
            between = self._text[run.end : first]
            after = self._text[saying.end : saying.end + 30].lstrip()
            if saying.strong and "\n" not in between and len(between.strip()) <= 1:
                return (
                    saying if not re.match(r"that\b|[“\"']|\w+ (?:that|is|was)\b", after) else None
                )
        return None

    def _carried(self, number: int, own: list[Attribution], done: list[Attribution]) -> Span | None:
        """A neighbour's speaker: in the same paragraph, from an introduction, or over an unclosed end."""
        run, place = self._runs[number], self.paragraph_of(self._runs[number])
        if run.start in self._introducers:
            return self._introducers[run.start]
        if number and self.paragraph_of(self._runs[number - 1]) == place:
            before = done[number - 1]
            if before.speaker is not None:
                return before.speaker
        introduced = self._introduced(run, place)
        if introduced is not None:
            return introduced
        if number and self._continues(number, place):
            return self._answering(number, place, done) or done[number - 1].speaker
        if number + 1 < len(own) and self.paragraph_of(self._runs[number + 1]) == place:
            return own[number + 1].speaker
        return self._told_before(run, place)

    def _answering(self, number: int, place: int, done: list[Attribution]) -> Span | None:
        """In talk to and fro the one who spoke before the last speaker, for a line that is nothing but a run."""
        before, run = self._runs[number - 1], self._runs[number]
        if before.unclosed or not self._is_alone(run, place):
            return None
        if len(self._text[run.start : run.end].split()) > _RETORT_WORDS:
            return None
        last = done[number - 1].speaker
        for at in range(number - 1, -1, -1):
            if self.paragraph_of(self._runs[at]) <= place - 2:
                other = done[at].speaker
                near = self.paragraph_of(self._runs[at]) == place - 2
                return other if near and self._differ(other, last) else None
        return None

    def _differ(self, one: Span | None, other: Span | None) -> bool:
        """Whether two mentions surely are not of one speaker, by their last words."""
        if one is None or other is None:
            return False
        names = {self._text[s.start : s.end].split()[-1].lower() for s in (one, other)}
        return len(names) == 2 and (not names & _PRONOUNS or names <= _PRONOUNS)

    def _is_alone(self, run: Span, place: int) -> bool:
        paragraph = self._paragraphs[place]
        rest = self._text[paragraph.start : run.start] + self._text[run.end : paragraph.end]
        return not any(character.isalnum() for character in rest)

    def _continues(self, number: int, place: int) -> bool:
        """Whether a run that opens its paragraph goes on with what the paragraph before it quotes."""
        run, before = self._runs[number], self._runs[number - 1]
        opens = not self._text[self._paragraphs[place].start : run.start].strip()
        return opens and self.paragraph_of(before) == place - 1

    def _told_before(self, run: QuotedRun, place: int) -> Span | None:
        """Who spoke last in the paragraph before one that is nothing but a run."""
        if place < 1 or not self._is_alone(run, place):
            return None
        sayings = self._within(self._paragraphs[place - 1])
        told = [saying for saying in sayings if saying.speaker and saying.strong]
        return told[-1].speaker if told else None

    def _introduced(self, run: QuotedRun, place: int) -> Span | None:
        """The speaker of the sentence before, in the same paragraph or where it ends with a colon."""
        sentence = self.sentence_of(run)
        at = bisect_left(self._sentence_starts, sentence.start) - 1
        if at < 0:
            return None
        before = self._sentences[at]
        same = before.start >= self._paragraphs[place].start
        colon = self._text[before.start : before.end].rstrip().endswith(":")
        if not same and not colon:
            return None
        sayings = [saying for saying in self._within(before) if saying.speaker]
        return sayings[-1].speaker if sayings else None
