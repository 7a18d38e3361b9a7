"""Saved pages to drafts."""

from __future__ import annotations

import pytest

from newsannot.readers import saved_page
from newsannot.readers.draft import Unreadable

HEAD = (
    "From: <Saved by Blink>\r\nSnapshot-Content-Location: https://paper.example/ferry\r\nSubject: Ferry\r\n"
    'MIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype="text/html"; start="<main@x>";\r\n\tboundary="b"\r\n\r\n'
)
FRAME = "--b\r\nContent-Type: text/html\r\nContent-ID: <ad@x>\r\n\r\n<p>An advertisement</p>\r\n"
PAGE = (
    "--b\r\nContent-Type: text/html; charset=utf-8\r\nContent-ID: <main@x>\r\n"
    "Content-Transfer-Encoding: quoted-printable\r\nContent-Location: https://paper.example/ferry\r\n\r\n"
    "<p>F=C3=A4hre auf=\r\n Grund</p>\r\n"
)


def test_the_root_part_is_read_in_its_encodings_and_gives_the_address() -> None:
    draft = saved_page.read(f"{HEAD}{FRAME}{PAGE}--b--\r\n".encode())
    assert draft.text == "Fähre auf Grund"
    assert draft.title == "Ferry"
    assert draft.url == "https://paper.example/ferry"


def test_a_file_cut_short_gives_what_is_there() -> None:
    assert saved_page.read(f"{HEAD}{PAGE}".encode()).text == "Fähre auf Grund"


def test_a_file_without_a_page_says_so() -> None:
    with pytest.raises(Unreadable, match="holds no web page"):
        saved_page.read(b"Content-Type: image/png\r\n\r\nx")
