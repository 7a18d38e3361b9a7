"""The program's one entry: a command word goes to the command line, all else to the window."""

from __future__ import annotations

import sys
from pathlib import Path

# Known without loading click: the window's way in must be short. Every command of the contract, for one that this
# version does not have is wrong usage and no file's name.
COMMANDS = frozenset(
    {"agreement", "analyse", "check", "export", "import", "merge", "report", "stats"}
)
WINDOW_OPTIONS = frozenset({"--new-set", "--sample"})


def main() -> int:
    """Run the program; its exit status."""
    if hasattr(sys, "frozen"):
        # First of all: in a bundle, this is also what a child process starts with.
        import multiprocessing

        multiprocessing.freeze_support()
    arguments = sys.argv[1:]
    if arguments[:1] == ["--demo"] and len(arguments) in (2, 4):
        from newsannot.app import demo

        return demo(Path(arguments[1]), [Path(file) for file in arguments[2:]])
    if arguments and _is_for_command_line(arguments[0]):
        from newsannot import cli

        return cli.main(arguments)
    from newsannot import app

    return app.main(arguments)


def _is_for_command_line(word: str) -> bool:
    return word in COMMANDS or (word.startswith("-") and word not in WINDOW_OPTIONS)


if __name__ == "__main__":
    sys.exit(main())
