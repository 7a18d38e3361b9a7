"""A set of as many pairs as are wanted, 20 judged claims each, made by plain SQL and not by what is measured.

Each text has 20 sentences, some 1,500 characters of words that come as often as those of a language. A few judgements
have a note, a third of the pairs tags; all pairs have a reading.
"""

from __future__ import annotations

import random
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from itertools import accumulate
from pathlib import Path

from newsannot import record
from newsannot.acts import ReadClaim, Reading
from newsannot.composition import reading_key
from newsannot.model import (
    Annotator,
    Entity,
    Evidence,
    Judgement,
    Layers,
    Pair,
    Pipeline,
    Reason,
    Span,
    Status,
    Verdict,
)
from newsannot.store import Store

PAIRS, CLAIMS = 50_000, 20
ANN, BOB = Annotator("ann", "Ann"), Annotator("bob", "Bob")
RARE, COMMON = "Vučić", "lorem"
"""A name in one pair of a hundred, and a word in nearly every text."""
FOLDER = Path("build") / "benchmarks"

_PIPELINE = Pipeline("newsannot", "1", "m", "1", {})
_KNOWN = 20_000
_INSERTS = {
    "articles": "INSERT INTO articles (id, sha256, text, title, name, language) VALUES (?, ?, ?, ?, ?, 'en')",
    "pairs": """INSERT INTO pairs (pair, source, derived, status, tags, note, aliases, omissions, meta, annotators,
                claims, touched) VALUES (?, ?, ?, ?, ?, ?, '[]', '[]', '{}', '[]', ?, ?)""",
    "claims": "INSERT INTO claims (pair, id, start, \"end\", spans) VALUES (?, ?, ?, ?, '[]')",
    "judgements": "INSERT INTO judgements VALUES (?, ?, ?, ?)",
    "readings": "INSERT INTO readings VALUES (?, ?)",
}
_TALLIES = """
INSERT INTO tallies SELECT pair, annotator, what, count(*) FROM (
    SELECT pair, annotator, json_extract(judgement, '$.verdict') AS what FROM judgements UNION ALL
    SELECT pair, annotator, 'unsure' FROM judgements WHERE json_extract(judgement, '$.unsure') UNION ALL
    SELECT pair, annotator, value FROM judgements, json_each(judgement, '$.reasons'))
WHERE what IS NOT NULL GROUP BY pair, annotator, what"""
_NOTES = """
INSERT INTO notes (pair, claim, annotator, words)
SELECT pair, claim, annotator, json_extract(judgement, '$.note') FROM judgements
WHERE json_extract(judgement, '$.note') != '' UNION ALL
SELECT pair, '', '', note FROM pairs WHERE note != ''"""


def large_set(pairs: int = PAIRS) -> Path:
    """The set, made where it is not there yet."""
    path = FOLDER / f"{pairs}.newsannot"
    if not path.exists():
        FOLDER.mkdir(parents=True, exist_ok=True)
        making = path.with_suffix(".making")
        making.unlink(missing_ok=True)
        with Store(making) as store:
            for person in (ANN, BOB):
                store.put_annotator(person)
        with closing(sqlite3.connect(making)) as db, db:
            _fill(db, pairs)
        making.rename(path)
    return path


def _fill(db: sqlite3.Connection, pairs: int) -> None:
    """All rows, then what the triggers would have kept of them, at once."""
    triggers = db.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'").fetchall()
    for name, _ in triggers:
        db.execute(f"DROP TRIGGER {name}")
    chance = random.Random(PAIRS // pairs)  # no text is in two sets
    texts = _texts(chance)
    for number in range(pairs):
        rows = _rows(number, next(texts), next(texts), chance)
        for table, insert in _INSERTS.items():
            db.executemany(insert, rows[table])
    db.execute(_TALLIES)
    db.execute(_NOTES)
    for words in ("article_words", "note_words"):
        db.execute(f"INSERT INTO {words} ({words}) VALUES ('rebuild')")
    for _, made in triggers:
        db.execute(made)


def _texts(chance: random.Random) -> Iterator[list[str]]:
    """Texts without end, in sentences of different lengths."""
    known = ["".join(chance.choices("etaoinshrdlu", k=chance.randint(2, 9))) for _ in range(_KNOWN)]
    known[10] = COMMON
    shares = list(accumulate(1 / rank for rank in range(1, _KNOWN + 1)))
    while True:
        words = chance.choices(known, cum_weights=shares, k=13 * CLAIMS)
        if chance.random() < 0.005:
            words[chance.randrange(len(words))] = RARE
        yield [f"{' '.join(words[at : at + 13]).capitalize()}." for at in range(0, len(words), 13)]


def _spans(sentences: list[str]) -> list[Span]:
    ends = accumulate(len(sentence) + 1 for sentence in sentences)
    return [Span(end - 1 - len(s), end - 1) for end, s in zip(ends, sentences, strict=True)]


def _rows(
    number: int, source: list[str], derived: list[str], chance: random.Random
) -> dict[str, list[tuple[object, ...]]]:
    pair = record.new_pair(record.article(" ".join(source)), record.article(" ".join(derived)))
    there, here = _spans(source), _spans(derived)
    names = (f"Source {chance.randrange(10**6)}", None), (None, f"derived-{number}.txt")
    texts = zip((2 * number + 1, 2 * number + 2), (pair.source, pair.derived), names, strict=True)
    ids = [f"a{span.start}-{span.end}" for span in here]
    judged = CLAIMS if chance.random() < 0.7 else CLAIMS // 2
    by = chance.choice((ANN, BOB)).id
    said = [
        _judgement(by, there[at], source[at], chance, given=at < judged) for at in range(CLAIMS)
    ]
    status = (
        Status.IN_PROGRESS if judged < CLAIMS else chance.choice((Status.IN_PROGRESS, Status.DONE))
    )
    tags = [chance.choice(("sport", "world", "hard"))] if chance.random() < 0.3 else []
    state = (status, record.to_json(tags), "Look again" * (chance.random() < 0.05), CLAIMS)
    return {
        "articles": [(n, a.sha256, a.text, *name) for n, a, name in texts if a],
        "pairs": [(pair.id, 2 * number + 1, 2 * number + 2, *state, said[0].updated_at)],
        "claims": [
            (pair.id, claim, span.start, span.end) for claim, span in zip(ids, here, strict=True)
        ],
        "judgements": [
            (pair.id, claim, by, record.to_json(j)) for claim, j in zip(ids, said, strict=True)
        ],
        "readings": [(pair.id, record.to_json(_reading(pair, there, here, ids)))],
    }


def _judgement(by: str, at: Span, words: str, chance: random.Random, *, given: bool) -> Judgement:
    verdict = chance.choices(tuple(Verdict), (6, 3, 1))[0]
    reasons = () if verdict is Verdict.MATCHING else (chance.choice(tuple(Reason)),)
    when = f"2026-{chance.randint(1, 12):02}-{chance.randint(1, 28):02}T10:00:00.000Z"
    return Judgement(
        by,
        verdict if given else None,
        unsure=chance.random() < 0.02,
        evidence=(Evidence(at.start, at.end, words),),
        reasons=reasons if given else (),
        note="Ask the desk whether that is so" if chance.random() < 0.02 else "",
        created_at=when,
        updated_at=when,
    )


def _reading(pair: Pair, there: list[Span], here: list[Span], ids: list[str]) -> Reading:
    source, derived = (
        Layers(
            "en",
            paragraphs=(Span(spans[0].start, spans[-1].end),),
            sentences=tuple(spans),
            entities=tuple(
                Entity(s.start, s.start + 5, "PERSON", "p1", "A Name") for s in spans[:5]
            ),
        )
        for spans in (there, here)
    )
    claims = (
        ReadClaim(span.start, span.end, claim, None) for span, claim in zip(here, ids, strict=True)
    )
    return Reading(reading_key(pair, _PIPELINE), _PIPELINE, source, derived, tuple(claims))
