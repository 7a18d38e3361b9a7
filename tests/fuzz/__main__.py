"""The long run, led by what of the code an input reaches: ``python -m tests.fuzz [TARGET ...] [--seconds N]``.

Corpus and findings are kept in build/fuzz/TARGET and taken up again. A finding is a file and the trace that it leads to;
a crash of a C library, a hang or too much memory ends the child, and another one goes on.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import time
from pathlib import Path

from tests.fuzz.targets import FOLDER, ROOT, TARGETS, Target


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.fuzz", description=__doc__)
    parser.add_argument("targets", nargs="*", metavar="TARGET", help=", ".join(TARGETS))
    parser.add_argument("--seconds", type=int, default=600, help="for each target")
    given = parser.parse_args()
    chosen = [TARGETS[name] for name in given.targets or TARGETS]
    return 1 if sum([supervise(target, given.seconds) for target in chosen]) else 0


def supervise(target: Target, seconds: int) -> int:
    """Run children until the time is over; how many findings there are."""
    folder = FOLDER / target.name
    corpus, findings = folder / "corpus", folder / "findings"
    for place in (corpus, findings):
        place.mkdir(parents=True, exist_ok=True)
    for number, seed in enumerate(target.seeds()):
        (corpus / f"seed-{number}").write_bytes(seed)
    end = time.monotonic() + seconds
    while (left := round(end - time.monotonic())) > 0:
        run_child(target, left, folder / "log")
    found = [path.name for path in sorted(findings.iterdir()) if path.suffix != ".trace"]
    inputs = len(list(corpus.iterdir()))
    print(
        f"{target.name}: {seconds} s, {inputs} inputs that differ, findings: {found or 'none'}",
        flush=True,
    )
    return len(found)


def run_child(target: Target, seconds: int, log: Path) -> None:
    command = [sys.executable, "-m", "tests.fuzz.child", target.name, str(seconds)]
    began = time.monotonic()
    with log.open("ab") as said:
        done = subprocess.run(command, cwd=ROOT, stdout=said, stderr=said)
    if done.returncode and time.monotonic() - began < 5 and seconds > 10:
        sys.exit(f"the child does not run, see {log}")


if __name__ == "__main__":
    sys.exit(main())
