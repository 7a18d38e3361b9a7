"""Process start to the first painted window, the sample pair given, against a bare window with one text field."""

from __future__ import annotations

from tests.benchmarks.figures import against
from tests.benchmarks.program import bare, until

if __name__ == "__main__":
    print(
        against(
            "start to painted window",
            "a bare PySide6 window",
            lambda: until("painted"),
            lambda: bare("window"),
        )
    )
