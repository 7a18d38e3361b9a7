"""Two long texts with all that can lie over them, made at once and by nobody's reading.

A paragraph has 50 words. In it lie three names and a quotation side by side, and in the derived text a claim that
overlaps them: 100,000 words of it have 10,000 marks, 2,000 of them over others, and 2,000 claims with suggestions.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from newsannot import record
from newsannot.model import (
    Annotator,
    Article,
    Claim,
    Entity,
    Evidence,
    Finding,
    Judgement,
    Layers,
    Pair,
    Passage,
    Quote,
    QuoteKind,
    Reason,
    Scores,
    SourceWords,
    Span,
    Suggestion,
    Verdict,
)
from newsannot.store import Store

WORDS_A_PARAGRAPH = 50
QUOTED = (20, 34)
PEOPLE = 400
KNOWN = 20_000
ME = Annotator("bench", "Bench")


def text_of(words: int, chance: random.Random) -> str:
    """Paragraphs with a quotation each, of words that come as often as those of a language: the first ones most."""
    known = ["".join(chance.choices("etaoinshrdlu", k=chance.randint(2, 9))) for _ in range(KNOWN)]
    made = chance.choices(known, [1 / rank for rank in range(1, KNOWN + 1)], k=words)
    made[QUOTED[0] :: WORDS_A_PARAGRAPH] = [f"“{w}" for w in made[QUOTED[0] :: WORDS_A_PARAGRAPH]]
    made[QUOTED[1] :: WORDS_A_PARAGRAPH] = [f"{w}”" for w in made[QUOTED[1] :: WORDS_A_PARAGRAPH]]
    step = WORDS_A_PARAGRAPH
    return "\n".join(" ".join(made[at : at + step]) + "." for at in range(0, words, step))


def _paragraphs(text: str) -> Iterator[list[Span]]:
    """The words of each paragraph."""
    start = 0
    for line in text.split("\n"):
        spans = []
        for word in line.split(" "):
            spans.append(Span(start, start + len(word)))
            start += len(word) + 1
        yield spans


def _laid(text: str, chance: random.Random) -> Article:
    names, quotes, whole = [], [], []
    for words in _paragraphs(text):
        whole.append(Span(words[0].start, words[-1].end))
        for at in (2, 14, 40):
            who = chance.randrange(PEOPLE)
            label = chance.choice(("PERSON", "ORG", "GPE"))
            names.append(
                Entity(words[at].start, words[at + 1].end, label, f"p{who}", f"Name {who}")
            )
        quotes.append(Quote(words[QUOTED[0]].start, words[QUOTED[1]].end, QuoteKind.DIRECT))
    layers = Layers(
        "en",
        paragraphs=tuple(whole),
        sentences=tuple(whole),
        entities=tuple(names),
        quotes=tuple(quotes),
    )
    return replace(record.article(text), layers=layers)


def _suggestion(
    paragraph: list[Span], text: str, source: list[list[Span]], at: int, chance: random.Random
) -> Suggestion:
    passages = []
    for number in sorted({at, chance.randrange(len(source)), chance.randrange(len(source))}):
        words = source[number]
        passages.append(Passage(words[0].start, words[24].end, 0.5, selected=number == at))
    verdict = chance.choice(list(Verdict))
    wrong, there = paragraph[6], source[at][6]
    finding = Finding(
        wrong.start,
        wrong.end,
        Reason.CHANGED_NAME,
        text[wrong.start : wrong.end],
        SourceWords(there.start, there.end, "another"),
    )
    reasons = () if verdict is Verdict.MATCHING else (finding,)
    scores = Scores(0.5, 0.3, 0.2)
    return Suggestion(verdict, chance.random() < 0.1, 0.8, scores, tuple(passages), reasons)


def _judgements(suggestion: Suggestion, text: str, chance: random.Random) -> tuple[Judgement, ...]:
    """Half the claims are tagged already."""
    if chance.random() < 0.5:
        return ()
    piece = suggestion.evidence[0]
    linked = Evidence(piece.start, piece.end, text[piece.start : piece.end])
    return (Judgement(ME.id, chance.choice(list(Verdict)), evidence=(linked,)),)


def long_pair(words: int, seed: int) -> Pair:
    chance = random.Random(seed)
    source, derived = (_laid(text_of(words, chance), chance) for _ in range(2))
    passages = list(_paragraphs(source.text))
    claims = []
    for at, paragraph in enumerate(_paragraphs(derived.text)):
        start, end = paragraph[0].start, paragraph[28].end
        suggestion = _suggestion(paragraph, derived.text, passages, at, chance)
        claims.append(
            Claim(
                start,
                end,
                f"a{start}-{end}",
                derived.text[start:end],
                judgements=_judgements(suggestion, source.text, chance),
                suggestion=suggestion,
            )
        )
    return replace(record.new_pair(source, derived), claims=tuple(claims), annotators=(ME,))


def write(folder: Path, words: int) -> Path:
    """A set of two such pairs, and the first one's texts as files for the floor."""
    pairs = [long_pair(words, seed) for seed in (1, 2)]
    path = folder / "long.newsannot"
    store = Store(path)
    for pair in pairs:
        store.add_pair(pair)
    store.close()
    (folder / "source.txt").write_text(pairs[0].source.text, encoding="utf-8")
    if pairs[0].derived:
        (folder / "derived.txt").write_text(pairs[0].derived.text, encoding="utf-8")
    return path
