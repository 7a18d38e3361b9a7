"""The program's one entry: a command word goes to the command line, all else to the window."""

from __future__ import annotations

import multiprocessing
import sys
from pathlib import Path

# Known without loading click: the window's way in must be short. Every command of the contract, for one that this
# version does not have is wrong usage and no file's name.
COMMANDS = frozenset(
    {"agreement", "analyse", "check", "export", "import", "merge", "report", "stats"}
)


def main() -> int:
    """Run the program; its exit status."""
    # First of all: in a bundle, this is also what a child process starts with.
    multiprocessing.freeze_support()
    arguments = sys.argv[1:]
    if arguments[:1] == ["--demo"] and len(arguments) in (2, 4):
        from newsannot.app import demo

        return demo(Path(arguments[1]), [Path(file) for file in arguments[2:]])
    if arguments and (arguments[0] in COMMANDS or arguments[0].startswith("-")):
        from newsannot import cli

        return cli.main(arguments)
    from newsannot import app

    return app.main(arguments)


if __name__ == "__main__":
    sys.exit(main())
