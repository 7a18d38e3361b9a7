"""What tests of the analysis share: a reader with the pinned model, and the quotations that it finds in a text."""

from __future__ import annotations

import hashlib
from collections.abc import Callable

import pytest

from newsannot.analysis.language import BUNDLED
from newsannot.analysis.reading import Reader
from newsannot.model import Article, Pair, Quote, QuoteKind
from newsannot.settings import ReadingSettings

QuotesOf = Callable[[str], list[Quote]]


@pytest.fixture(scope="session")
def quotes_of() -> QuotesOf:
    """The quotations of a text, indirect ones among them."""
    reader = Reader(ReadingSettings(BUNDLED))

    def read(text: str) -> list[Quote]:
        article = Article(text, hashlib.sha256(text.encode()).hexdigest())
        return list(reader.read(Pair("x", article, None)).source.quotes)

    return read


@pytest.fixture(scope="session")
def marked_in(quotes_of: QuotesOf) -> QuotesOf:
    """The quotations in marks."""
    return lambda text: [q for q in quotes_of(text) if q.kind is not QuoteKind.INDIRECT]
