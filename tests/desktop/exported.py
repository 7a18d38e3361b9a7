"""What an export says that people did."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

Record = dict[str, Any]


def only_record(path: Path) -> Record:
    (line, rest) = path.read_text(encoding="utf-8").split("\n")
    assert rest == ""
    pair: Record = json.loads(line)
    return pair


def judged(pair: Record) -> list[tuple[Record, Record]]:
    """The claims that people said something of, each with the one judgement."""
    return [(claim, *claim["judgements"]) for claim in pair["claims"] if claim["judgements"]]


def verdicts(pair: Record) -> list[str]:
    return [judgement["verdict"] for _, judgement in judged(pair)]
