"""What is said of public gold data stays as good as it was, where the data lies beside the project."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

FLOOR = Path(__file__).parents[1] / "data" / "dev_floor.json"


@pytest.mark.model
@pytest.mark.timeout(600)
def test_no_figure_falls_below_its_floor(root: Path, tmp_path: Path) -> None:
    script = root.parent / "shared" / "eval" / "run.py"
    if not script.exists():
        pytest.skip("the evaluation data does not lie beside this checkout")
    floor = json.loads(FLOOR.read_text(encoding="utf-8"))
    sample, found = floor["sample"], tmp_path / "found.json"
    command = f"{sys.executable} -m newsannot analyse"
    what = ["--sets", sample["sets"], "--limit", str(sample["limit"])]
    where = ["--command", command, "--out", tmp_path, "--json", found]
    told = subprocess.run(
        [sys.executable, script, *what, *where],
        cwd=root,
        env={**os.environ, "PYTHONUTF8": "1"},
        capture_output=True,
        text=True,
        check=True,
    )
    figures = json.loads(found.read_text(encoding="utf-8"))
    fallen = {
        name: (figures.get(name), least)
        for name, least in floor["least"].items()
        if (figures.get(name) or 0.0) < least - floor["tolerance"]
    }
    assert not fallen, told.stdout
