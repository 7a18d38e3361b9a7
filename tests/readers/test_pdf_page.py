from __future__ import annotations

import pytest

from newsannot.readers import pdf_page
from newsannot.readers.draft import Unreadable
from tests.readers.pdf_files import Sheet, encrypted, pdf


def test_a_page_is_drawn_as_wide_as_asked_for() -> None:
    black = Sheet(["0 0 0 rg 0 421 595 421 re f"])  # the upper half
    picture = pdf_page.picture(pdf(Sheet(), black), 1, 600)
    assert (picture.pages, picture.width) == (2, pytest.approx(600, abs=2))
    assert len(picture.pixels) == picture.stride * picture.height
    assert picture.pixels[:3] == bytes(3)
    assert picture.pixels[-picture.stride :][:3] == b"\xff\xff\xff"


@pytest.mark.parametrize("size", [(1e7, 1e7), (1e7, 1), (1, 1e7), (0, 0)])
def test_a_page_out_of_shape_is_drawn_within_bounds(size: tuple[float, float]) -> None:
    picture = pdf_page.picture(pdf(Sheet(), size=size), 0, 2_000)
    assert picture.width * picture.height < 4_100_000
    assert max(picture.width, picture.height) <= 8_001


@pytest.mark.parametrize(
    ("data", "number", "problem"),
    [
        (pdf(Sheet()), 1, "has no page 2"),
        (pdf(Sheet()), -1, "has no page 0"),
        (b"no PDF", 0, "page 1 cannot be drawn"),
        (encrypted(Sheet(), user=b"secret", owner=b"o"), 0, "page 1 cannot be drawn"),
    ],
)
def test_what_cannot_be_drawn_is_refused(data: bytes, number: int, problem: str) -> None:
    with pytest.raises(Unreadable, match=problem):
        pdf_page.picture(data, number, 100)
