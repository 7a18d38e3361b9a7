"""Score which article is proposed as the source, and which as the partner, on pairs of article and summary.

usage: python scripts/score_matching.py FOLDER

FOLDER holds sets, each a folder with ``dev.docs.jsonl`` (doc_id, text) and ``dev.claims.jsonl`` (doc_id, claim, and
summary_id where several claims are one summary). Our own pairs in seeds/gold are scored beside them. Prints for each:
the share of right and wrong proposals, of sure ones and of right among these, for whole texts and with the longer one
cut to the shorter one's length; of the partners found among all articles, right as the first, and missed; and of the
pairs proposed among all articles, how many, right ones, clear ones, and right ones of these.
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterable, Iterator
from itertools import groupby
from pathlib import Path

from newsannot.formats import newspair
from newsannot.matching.partners import Shelf
from newsannot.matching.proposing import Candidate, propose
from newsannot.matching.sources import which_is_source
from newsannot.model import Article
from newsannot.record import article
from newsannot.resources import seeds

_SHORTEST = 25  # words of a summary that tells of more than one thing
_MOST = 2  # summaries of one article
_SETS = ("faithbench", "qags", "bump", "cliff", "frank")

Texts = tuple[str, str]


def read_set(folder: Path) -> Iterator[Texts]:
    """Article and summary."""
    lines = (folder / "dev.docs.jsonl").read_text("utf-8").splitlines()
    texts = {row["doc_id"]: row["text"] for row in map(json.loads, lines)}
    rows = map(json.loads, (folder / "dev.claims.jsonl").read_text("utf-8").splitlines())
    for document, of_document in groupby(rows, key=lambda row: row["doc_id"]):
        summaries = groupby(of_document, key=lambda row: row.get("summary_id", row["id"]))
        joined = (" ".join(row["claim"] for row in claims) for _, claims in summaries)
        whole = [summary for summary in joined if len(summary.split()) >= _SHORTEST]
        yield from ((texts[document], summary) for summary in whole[:_MOST])


def read_gold() -> Iterator[Texts]:
    for file in sorted((seeds() / "gold").rglob("*.newspair")):
        pair = newspair.read(file)
        if pair.derived:
            yield pair.source.text, pair.derived.text


def cut(text: str, words: int) -> Article:
    """The beginning of a text, of so many words."""
    ends = [word.end() for word in re.finditer(r"\S+", text)]
    return article(text[: ends[min(words, len(ends)) - 1]])


def score_sources(pairs: Iterable[tuple[Article, Article]]) -> str:
    # The order tells nothing: half of them come the other way round.
    proposals = [
        (which_is_source(*((source, derived) if n % 2 else (derived, source))), source)
        for n, (source, derived) in enumerate(pairs)
    ]
    told = [
        (proposal.source is source, proposal.sure)
        for proposal, source in proposals
        if proposal.reasons
    ]
    sure = [right for right, is_sure in told if is_sure]
    right = sum(right for right, _ in told)
    shares = right, len(told) - right, len(sure)
    said = " ".join(f"{share / max(1, len(proposals)):.2f}" for share in shares)
    return f"right, wrong, sure {said}, right of these {sum(sure) / max(1, len(sure)):.2f}"


def score_partners(pairs: list[Texts]) -> str:
    sources = {source: article(source) for source, _ in pairs}
    shelf = Shelf(sources.values())
    first, missed = 0, 0
    for source, derived in pairs:
        found = [likely.article for likely in shelf.likely(article(derived))]
        first += found[:1] == [sources[source]]
        missed += sources[source] not in found
    return f"first {first / len(pairs):.2f}, missed {missed / len(pairs):.2f} of {len(sources)} articles"


def score_pairs(pairs: list[Texts]) -> str:
    texts = {text: article(text) for text in sorted({text for pair in pairs for text in pair})}
    numbers = {text: number for number, text in enumerate(texts)}
    right = {(numbers[source], numbers[derived]) for source, derived in pairs}
    found = propose(Candidate(numbers[text], texts[text]) for text in texts)
    are_right = [(pair.source, pair.derived) in right for pair in found]
    clear = [is_right for pair, is_right in zip(found, are_right, strict=True) if pair.clear]
    proposed = f"{len(found)} for {len(right)} pairs, {sum(are_right)} right"
    return f"{proposed}; {len(clear)} clear, {sum(clear)} of these right"


def main() -> int:
    if len(sys.argv) != 2:
        print(__doc__)
        return 2
    sets = {name: list(read_set(Path(sys.argv[1]) / name)) for name in _SETS}
    for name, pairs in {**sets, "gold": list(read_gold())}.items():
        whole = ((article(source), article(derived)) for source, derived in pairs)
        lengths = ((s, d, min(len(s.split()), len(d.split()))) for s, d in pairs)
        print(f"{name}: {len(pairs)} pairs")
        print("  whole:  ", score_sources(whole))
        print("  cut:    ", score_sources((cut(s, n), cut(d, n)) for s, d, n in lengths))
        print("  partner:", score_partners(pairs))
        print("  pairs:  ", score_pairs(pairs))
    return 0


if __name__ == "__main__":
    sys.exit(main())
