"""Run benchmarks, each in a process of its own: ``python -m tests.benchmarks [name...]``, all without a name."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

PREFIX = "bench_"


def main(names: list[str]) -> int:
    there = [path.stem for path in sorted(Path(__file__).parent.glob(f"{PREFIX}*.py"))]
    unknown = {f"{PREFIX}{name}" for name in names} - set(there)
    if unknown:
        known = ", ".join(name.removeprefix(PREFIX) for name in there)
        print(f"There are {known}", file=sys.stderr)
        return 2
    failed = 0
    for module in there:
        if not names or module.removeprefix(PREFIX) in names:
            print(f"{module.removeprefix(PREFIX).replace('_', ' ')}", flush=True)
            failed |= subprocess.run([sys.executable, "-m", f"{__package__}.{module}"]).returncode
    return failed


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
