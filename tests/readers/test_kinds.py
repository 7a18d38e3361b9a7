"""What a file is, by what it holds and by its name."""

from __future__ import annotations

import pytest

from newsannot.readers import MAIL, MARKDOWN, PDF, RICH_TEXT, TEXT, WEB_PAGE, Format, kind_of


@pytest.mark.parametrize(
    ("data", "name", "kind"),
    [
        (b"Text", "a", TEXT),
        (b"Text", "a.md", MARKDOWN),
        (b"%PDF-1.7", "a.txt", PDF),
        (b"\xef\xbb\xbf{\\rtf1 Text}", "a.doc", RICH_TEXT),
        (b"\n<!DOCTYPE html><p>Text", "a.txt", WEB_PAGE),
        (b"From: Ann <a@x.example>\nSubject: Ferry\n\nText", "a.txt", MAIL),
        (b"Received: by x\n\twith y\nFrom: Ann", "a", MAIL),
        (b"From a@x.example Mon Feb  3 10:00:00 2025\nX-A: b\n\nText", "a.txt", MAIL),
        (b"From: our correspondent\nOSLO: The ferry sank.\n\nText", "a.txt", TEXT),
        (b"From Our Own Correspondent\nOSLO: The ferry sank.\n\nText", "a.txt", TEXT),
    ],
)
def test_a_file_is_what_it_holds_whatever_its_name_says(
    data: bytes, name: str, kind: Format
) -> None:
    assert kind_of(data, name) is kind
