"""The program's job without a display, as ``make run`` does it."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from newsannot.formats import jsonl

pytestmark = pytest.mark.model

WORK = """
import sys
from pathlib import Path
from newsannot.gui.demo import Demo
from newsannot.resources import SAMPLES, sample

def work(desktop):
    desktop.window.actions_["embellished"].trigger()

if __name__ == "__main__":
    sys.exit(Demo(Path(sys.argv[1]), sample(SAMPLES[0]), work).run())
"""


def test_the_work_begins_when_a_claim_is_at_hand_and_is_in_record_and_pictures(
    tmp_path: Path,
) -> None:
    script = tmp_path / "work.py"
    script.write_text(WORK, encoding="utf-8")
    out = tmp_path / "out"
    out.mkdir()
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(
        [sys.executable, script, out], env=environment, capture_output=True, text=True, timeout=120
    )
    assert done.returncode == 0, done.stderr
    (line,) = jsonl.read(out / "pair.jsonl")
    assert isinstance(line, jsonl.Read)
    verdicts = [j.verdict for claim in line.pair.claims for j in claim.judgements]
    assert verdicts == ["embellished"]
    light, dark = (QImage(str(out / name)) for name in ("window.png", "window-dark.png"))
    assert light.size() == dark.size()
    assert light.pixelColor(5, 400).lightness() > dark.pixelColor(5, 400).lightness() + 100
