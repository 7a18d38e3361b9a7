"""Run every benchmark beside this file (``bench_*.py``) and print what it measured, a line each."""

from __future__ import annotations

import runpy
from pathlib import Path


def main() -> None:
    for path in sorted(Path(__file__).parent.glob("bench_*.py")):
        print(f"{path.stem.removeprefix('bench_').replace('_', ' ')}")
        for measured in runpy.run_path(str(path))["measure"]():
            print(f"  {measured}")


if __name__ == "__main__":
    main()
