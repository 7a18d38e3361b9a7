"""One run of libFuzzer over a target, by atheris: ``python -m tests.fuzz.child TARGET SECONDS``."""

from __future__ import annotations

import hashlib
import sys
import traceback
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from random import Random

import atheris

# What is imported here is followed; the fuzzer sees which of its lines an input reaches.
with atheris.instrument_imports(include=["newsannot"]):
    from tests.fuzz.targets import DEEPEST, FOLDER, READERS, SECONDS, TARGETS, Target

MEMORY = 2_048  # megabytes, as much as a reader's child may use
LONGEST = 1_000_000  # bytes of an input


def main(name: str, seconds: str) -> None:
    """Try inputs until the time is over, and end the process."""
    target, folder = TARGETS[name], FOLDER / name
    follow(target)
    sys.setrecursionlimit(DEEPEST)
    options = [
        *(f"-max_total_time={seconds}", f"-timeout={round(SECONDS) + 10}", f"-max_len={LONGEST}"),
        f"-report_slow_units={round(SECONDS)}",
        *(f"-rss_limit_mb={MEMORY}", f"-artifact_prefix={folder}/findings/", "-len_control=0"),
    ]
    arguments = [sys.argv[0], *options, "-print_final_stats=1", str(folder / "corpus")]
    atheris.Setup(arguments, noted(target, folder / "findings"), custom_mutator=mutation(target))
    atheris.Fuzz()


def follow(target: Target) -> None:
    """Import what a target uses, anew where something else has imported it already."""
    modules = [
        *target.libraries,
        *([f"newsannot.readers.{target.name}"] if target in READERS else []),
    ]
    for loaded in [*sys.modules]:
        if loaded.startswith(tuple(f"{library}." for library in target.libraries)):
            del sys.modules[loaded]
    with atheris.instrument_imports(include=["newsannot", *target.libraries]):
        for module in modules:
            import_module(module)


def mutation(target: Target) -> Callable[[bytes, int, int], bytes]:
    def mutate(data: bytes, most: int, seed: int) -> bytes:
        rng = Random(seed)
        bytewise = not target.packed and rng.random() < 0.3
        made = atheris.Mutate(data, most) if bytewise else target.mutate(rng, data)
        return bytes(made[:most])

    return mutate


def noted(target: Target, findings: Path) -> Callable[[bytes], None]:
    """The target's function; what it raises is kept once for each place it comes from, and the run goes on."""

    def run(data: bytes) -> None:
        try:
            target.run(data)
        except Exception as error:
            path = findings / f"{type(error).__name__}-{place(error)}"
            if not path.exists():
                path.write_bytes(data)
                path.with_suffix(".trace").write_text(traceback.format_exc(), encoding="utf-8")

    return run


def place(error: Exception) -> str:
    frames = traceback.extract_tb(error.__traceback__)[-3:]
    where = "".join(f"{frame.filename}:{frame.name}" for frame in frames)
    return hashlib.sha256(where.encode()).hexdigest()[:8]


if __name__ == "__main__":
    main(*sys.argv[1:])
