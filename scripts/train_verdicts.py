"""Fit resources/verdict_weights.json: two logistic regressions over the features of ``newsannot.analysis.features``.

usage: python scripts/train_verdicts.py DATA [--measured FILE] [--output FILE]

DATA holds a folder a set with dev.claims.jsonl and dev.docs.jsonl. Only sets whose annotations may be used for weights
that ship are read (LICENCES below), and nothing of them but the weights enters the project. Reading them all takes some
ten minutes; ``--measured`` keeps the features in a file (JSON lines), so that they are measured once.
"""

from __future__ import annotations

import argparse
import hashlib
import json
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from newsannot.analysis.facts import find_facts
from newsannot.analysis.features import GOOD, NAMES, measure
from newsannot.analysis.language import BUNDLED
from newsannot.analysis.reading import Reader
from newsannot.model import Article, Claim, Pair
from newsannot.resources import resource
from newsannot.settings import ReadingSettings

LICENCES = {
    "wice": "WiCE (Kamoi et al., EMNLP 2023), annotations ODC-BY 1.0",
    "frank": "FRANK (Pagnoni et al., NAACL 2021), annotations MIT",
    "bump": "BUMP (Ma et al., ACL 2023), annotations MIT",
    "summedits_news": "SummEdits, news (Laban et al., EMNLP 2023), Apache-2.0",
    "xsumfaith": "XSum hallucination annotations (Maynez et al., ACL 2020), CC BY 4.0",
}
# How much a set counts: of twelve articles, what holds for all is little.
SHARES = {"summedits_news": 0.1}
# Ridge: the weight of the squared weights against the balanced log-likelihood.
RIDGE = 300.0
FOLDS = 5

Array = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Row:
    """One claim of a set, measured."""

    set: str
    doc: str
    label2: str
    label3: str | None
    values: list[float]

    @property
    def fold(self) -> int:
        """The fold that its document is in."""
        return int(hashlib.md5(self.doc.encode(), usedforsecurity=False).hexdigest(), 16) % FOLDS


@dataclass(frozen=True, slots=True)
class Fit:
    """A logistic regression over standardised features."""

    means: Array
    spreads: Array
    weights: Array
    bias: float

    def scores(self, values: Array) -> Array:
        """Log odds."""
        found: Array = (values - self.means) / self.spreads @ self.weights + self.bias
        return found


def _lines(path: Path) -> Iterator[dict[str, str]]:
    with path.open(encoding="utf-8") as file:
        yield from map(json.loads, file)


def _article(text: str) -> Article:
    return Article(text, hashlib.sha256(text.encode()).hexdigest())


def measured(data: Path) -> Iterator[Row]:
    """Every claim of the sets with its features, documents in order so that each is read once."""
    reader = Reader(ReadingSettings(BUNDLED))
    for name in LICENCES:
        texts = {doc["doc_id"]: doc["text"] for doc in _lines(data / name / "dev.docs.jsonl")}
        rows = sorted(_lines(data / name / "dev.claims.jsonl"), key=lambda row: row["doc_id"])
        for row in rows:
            text = row["claim"].strip()
            pair = Pair(row["id"], _article(texts[row["doc_id"]]), _article(text))
            for found in reader.compare(pair, [Claim(0, len(text), "c", text)]):
                values = measure(found, find_facts(found)).values()
                yield Row(name, row["doc_id"], row["label2"], row.get("label3"), values)


def _balanced(rows: Sequence[Row], wanted: Array) -> Array:
    """Weights by which every set counts the same, and both classes in it."""
    keys = [(row.set, bool(want)) for row, want in zip(rows, wanted, strict=True)]
    counts = {key: keys.count(key) for key in set(keys)}
    weights = np.array([SHARES.get(key[0], 1.0) / counts[key] for key in keys])
    balanced: Array = weights / weights.mean()
    return balanced


def fit(rows: Sequence[Row], wanted: Array, direction: int) -> Fit:
    """A fit in which no weight goes against its feature's direction; those that would are dropped, the worst first.

    ``direction`` is 1 where what is good for a claim speaks for the wanted class, -1 where it speaks against it.
    """
    values = np.array([row.values for row in rows])
    means, spreads = values.mean(axis=0), values.std(axis=0)
    spreads[spreads < 1e-3] = 1.0
    design = np.c_[(values - means) / spreads, np.ones(len(rows))]
    signs = np.array([direction if name in GOOD else -direction for name in NAMES])
    weights, kept = _balanced(rows, wanted), list(range(len(NAMES)))
    while True:
        line = _newton(design[:, [*kept, len(NAMES)]], weights, wanted)
        against = line[:-1] * signs[kept]
        if not kept or against.min() >= 0:
            break
        del kept[int(against.argmin())]
    found = np.zeros(len(NAMES))
    found[kept] = line[:-1]
    return Fit(means, spreads, found, float(line[-1]))


def _newton(design: Array, weights: Array, wanted: Array) -> Array:
    """Newton's method on the ridge-penalised likelihood; the bias, last, is not penalised."""
    penalty = np.diag([RIDGE] * (design.shape[1] - 1) + [1e-6])
    line: Array = np.zeros(design.shape[1])
    for _ in range(50):
        chance = 1 / (1 + np.exp(-design @ line))
        slope = design.T @ (weights * (chance - wanted)) + penalty @ line
        curve = (design * (weights * chance * (1 - chance))[:, None]).T @ design + penalty
        step = np.linalg.solve(curve, slope)
        line -= step
        if np.abs(step).max() < 1e-9:
            break
    return line


def area(wanted: Array, scores: Array) -> float:
    """The area under the ROC curve, ties half."""
    good, bad = scores[wanted == 1], scores[wanted == 0]
    above = (good[:, None] > bad[None, :]).mean() + 0.5 * (good[:, None] == bad[None, :]).mean()
    return float(above)


def report(rows: Sequence[Row], wanted: Array, direction: int, title: str) -> None:
    """Print each set's area, every document scored by weights that did not see it."""
    folds = np.array([row.fold for row in rows])
    scores = np.zeros(len(rows))
    for fold in range(FOLDS):
        seen = [row for row in rows if row.fold != fold]
        found = fit(seen, wanted[folds != fold], direction)
        unseen = np.array([row.values for row in rows if row.fold == fold])
        scores[folds == fold] = found.scores(unseen)
    for name in LICENCES:
        own = np.array([row.set == name for row in rows])
        if own.any():
            print(f"{title:12} {name:16} {area(wanted[own], scores[own]):.3f}")


def _written(line: Fit) -> dict[str, object]:
    rows = zip(NAMES, line.weights, line.means, line.spreads, strict=True)
    features = {
        name: {
            "weight": round(float(w), 4),
            "mean": round(float(m), 4),
            "spread": round(float(s), 4),
        }
        for name, w, m, s in rows
    }
    return {"bias": round(line.bias, 4), "features": features}


def main() -> None:
    """Measure, fit, write."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("data", type=Path)
    parser.add_argument("--measured", type=Path)
    parser.add_argument("--output", type=Path, default=resource("verdict_weights.json"))
    given = parser.parse_args()
    if given.measured and given.measured.exists():
        rows = [Row(**line) for line in map(json.loads, given.measured.open(encoding="utf-8"))]
    else:
        rows = list(measured(given.data))
        if given.measured:
            dumped = "".join(json.dumps(asdict(row)) + "\n" for row in rows)
            given.measured.write_text(dumped, encoding="utf-8")
    supported = np.array([float(row.label2 == "supported") for row in rows])
    report(rows, supported, 1, "matching")
    graded = [row for row in rows if row.label3 in ("embellished", "unsupported")]
    unsupported = np.array([float(row.label3 == "unsupported") for row in graded])
    report(graded, unsupported, -1, "unsupported")
    content = {
        "origin": "Fitted by scripts/train_verdicts.py on the dev halves of "
        + "; ".join(LICENCES.values()),
        "meaning": "log odds = bias + sum of weight * (feature - mean) / spread; matching against the other two, "
        "then unsupported against embellished",
        "matching": _written(fit(rows, supported, 1)),
        "unsupported": _written(fit(graded, unsupported, -1)),
    }
    given.output.write_text(json.dumps(content, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
