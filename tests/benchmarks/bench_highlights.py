"""Process start to the sample pair's highlights on the screen, against a script that only parses both texts."""

from __future__ import annotations

from tests.benchmarks.figures import against
from tests.benchmarks.program import SAMPLE, bare, until

if __name__ == "__main__":
    print(
        against(
            "start to highlights",
            "spaCy imported, model loaded, both texts parsed",
            lambda: until("highlights"),
            lambda: bare("reading", *SAMPLE),
        )
    )
