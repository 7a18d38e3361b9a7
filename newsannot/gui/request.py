"""What a launch is asked for, and the line in which a later launch tells the one that runs."""

from __future__ import annotations

import os
from contextlib import suppress
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Self


class Wish(StrEnum):
    """What a launch may ask for besides files, by the window's command that does it."""

    NEW_SET = "new_set"
    SAMPLE = "sample"

    @property
    def option(self) -> str:
        """The word for it on the command line."""
        return f"--{self.replace('_', '-')}"


@dataclass(frozen=True, slots=True)
class Request:
    """What a launch was asked for; with the desktop's ``token`` the window may come to the front."""

    files: tuple[Path, ...] = ()
    wishes: tuple[Wish, ...] = ()
    token: str = ""

    @classmethod
    def of(cls, arguments: list[str]) -> Self:
        """What the words of the command line ask for; the token is in the environment."""
        options = {wish.option: wish for wish in Wish}
        files = tuple(_absolute(word) for word in arguments if word not in options)
        wishes = tuple(wish for option, wish in options.items() if option in arguments)
        token = os.environ.get("XDG_ACTIVATION_TOKEN") or os.environ.get("DESKTOP_STARTUP_ID", "")
        return cls(files, wishes, token)


def _absolute(word: str) -> Path:
    path = Path(word)
    with suppress(OSError):  # where the working folder has gone, the file is not there either
        return path.absolute()
    return path


def written(request: Request) -> bytes:
    """The request as the line that is handed over."""
    import json  # most launches are the only one

    facts = {
        "newsannot": 1,
        "files": [str(path) for path in request.files],
        "wishes": list(request.wishes),
        "token": request.token,
    }
    return json.dumps(facts).encode() + b"\n"


def understood(line: bytes) -> Request | None:
    """The request that a line holds, None where it holds anything else."""
    import json

    try:
        said = json.loads(line)
    except (ValueError, RecursionError):
        return None
    match said:
        case {"newsannot": 1, "files": [*files], "wishes": [*wishes], "token": str(token)}:
            wanted = tuple(wish for wish in Wish if wish in wishes)
            if all(map(_is_absolute, files)) and len(wanted) == len(wishes):
                return Request(tuple(map(Path, files)), wanted, token)
    return None


def _is_absolute(path: object) -> bool:
    return isinstance(path, str) and Path(path).is_absolute()
