"""What can reach a network is not even imported: not by newsannot, and not by a library for it."""

from __future__ import annotations

import ast
import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from tests.offline.desk import laid_out
from tests.offline.networks import OURS, THERE, of_network

READ = """
import json, pkgutil, sys
from pathlib import Path
from importlib import import_module
import newsannot
from newsannot import readers
for module in pkgutil.walk_packages(newsannot.__path__, "newsannot."):
    if not module.name.startswith("newsannot.__main__"):
        import_module(module.name)
for path in map(Path, sys.argv[1:]):
    readers.draft(path.read_bytes(), path.name)
print(json.dumps(list(sys.modules)))
"""


def imported(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def test_newsannot_imports_nothing_that_reaches_a_network(root: Path) -> None:
    package = root / "newsannot"
    found = {
        (str(path.relative_to(package)), module)
        for path in package.rglob("*.py")
        for module in imported(path)
        if of_network(module) and not of_network(module.rpartition(".")[0])
    }
    assert found == OURS.keys()


def test_no_library_imports_it_either_to_read_an_article_of_any_format(tmp_path: Path) -> None:
    command = [sys.executable, "-c", READ, *laid_out(tmp_path)]
    done = subprocess.run(command, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    assert set(filter(of_network, json.loads(done.stdout))) <= THERE.keys()
