"""Articles out of files, as the program reads them."""

from __future__ import annotations

from pathlib import Path

from newsannot.extraction import Extractor
from newsannot.model import Article


def read_article(path: Path) -> Article:
    with Extractor() as extractor:
        return extractor.read(path).article
