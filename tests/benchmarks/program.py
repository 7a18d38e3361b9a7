"""Programs started for a measurement, offscreen, each with a home of its own; all times from before their start."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from typing import Any

from newsannot.resources import seeds

SAMPLE = [str(seeds() / "kosovo" / name) for name in ("source.txt", "derived.txt")]

COMPILED = tempfile.TemporaryDirectory(prefix="newsannot-compiled-")


@dataclass(frozen=True, slots=True)
class Took:
    """Seconds until something was done: by the clock, and of the process's own work."""

    clock: float
    work: float


def environment(home: str) -> dict[str, str]:
    """As for a user, offscreen: compiled modules are kept, as an installation keeps them."""
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return kept | {
        "NEWSANNOT_HOME": home,
        "PYTHONPYCACHEPREFIX": COMPILED.name,
        "QT_LOGGING_RULES": "default.warning=false",
        "QT_QPA_PLATFORM": "offscreen",
    }


def facts(module: str, *words: str) -> dict[str, Any]:
    """What a program of this folder says, its times counted from before its start."""
    with tempfile.TemporaryDirectory() as home:
        command = [sys.executable, "-m", f"tests.benchmarks.{module}", *words]
        began = time.monotonic()
        said = subprocess.run(command, check=True, stdout=subprocess.PIPE, env=environment(home))
    found: dict[str, Any] = json.loads(said.stdout)
    return {
        what: Took(fact["clock"] - began, fact["work"]) if isinstance(fact, dict) else fact
        for what, fact in found.items()
    }


def until(goal: str) -> Took:
    """The program itself on the sample pair, until its goal (see ``observed``)."""
    took: Took = facts("observed", goal, *SAMPLE)[goal]
    return took


def bare(*words: str) -> Took:
    """A floor (see ``bare``), until it is done."""
    took: Took = facts("bare", *words)["done"]
    return took
