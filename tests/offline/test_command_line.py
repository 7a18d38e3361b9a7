"""No command of the command line asks for the network, whatever it reads."""

from __future__ import annotations

from pathlib import Path

import pytest

from newsannot import cli
from newsannot.formats import newspair
from newsannot.model import Pair
from newsannot.readers import FORMATS
from tests.bridge import ARTICLES
from tests.offline.desk import laid_out
from tests.offline.watched import Watched

pytestmark = pytest.mark.model

SET = "a.newsannot"
# Each command with its arguments, in an order in which they can be run; a new command has to be named here.
CALLS: dict[str, list[tuple[str, ...]]] = {
    "import": [(SET, "articles", "a.newspair")],
    "analyse": [
        ("articles/bridge.txt", "articles/bridge.txt"),
        ("pairs.jsonl", "-o", "read.jsonl", "--workers", "2"),
    ],
    "export": [(SET, "-o", "a.jsonl")],
    "merge": [("all.newsannot", SET), ("all.newsannot", SET)],
    "agreement": [(SET,), (SET, "--json")],
    "stats": [(SET,), (SET, "--json")],
    "check": [(SET,), ("--model",)],
}


@pytest.fixture
def program(tmp_path: Path, seed_pair: Pair) -> Watched:
    laid_out(tmp_path / "articles")
    newspair.write(tmp_path / "a.newspair", seed_pair)
    newspair.write(tmp_path / "pairs.jsonl", seed_pair)
    return Watched(tmp_path)


def test_every_command_and_every_format_is_tried() -> None:
    assert CALLS.keys() == cli.commands.commands.keys()
    assert {kind.suffixes[0] for kind in FORMATS} <= ARTICLES.keys()


def test_no_command_asks_for_the_network(program: Watched) -> None:
    for command, calls in CALLS.items():
        for words in calls:
            done = program.run(command, *words)
            assert done.returncode == 0, (command, done.stderr)
