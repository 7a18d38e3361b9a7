from __future__ import annotations

import io
import struct
import zipfile

import pytest

from newsannot.readers import packed
from newsannot.readers.draft import Unreadable
from newsannot.readers.packed import Package
from tests.readers.packages import docx, p, zipped

MEGABYTE = 1024**2


def test_a_word_file_is_known_by_what_it_holds() -> None:
    assert packed.mime(docx(p("a"))) == packed.DOCX


@pytest.mark.parametrize("kind", ["", "-template", "-web"])
def test_an_opendocument_text_is_known_by_its_mimetype(kind: str) -> None:
    data = zipped({"mimetype": packed.ODT + kind, "content.xml": "<a/>"})
    assert packed.mime(data) == packed.ODT


@pytest.mark.parametrize(
    ("entries", "problem"),
    [
        ({"xl/workbook.xml": ""}, "is a workbook"),
        ({"ppt/presentation.xml": ""}, "is a presentation"),
        ({"mimetype": "application/vnd.oasis.opendocument.spreadsheet"}, "is a workbook"),
        ({"mimetype": "application/vnd.oasis.opendocument.presentation"}, "is a presentation"),
        ({"mimetype": "application/epub+zip"}, "is an e-book"),
        ({"mimetype": b"\xff\x00"}, "packed files"),
        ({"Index/Document.iwa": ""}, "Apple Pages"),
        ({"article.txt": "a"}, "packed files"),
        ({}, "packed files"),
    ],
)
def test_other_packed_files_are_refused_by_what_they_are(
    entries: dict[str, str | bytes], problem: str
) -> None:
    with pytest.raises(Unreadable, match=problem):
        packed.mime(zipped(entries))


def test_a_name_that_leads_out_of_the_folder_is_only_a_name() -> None:
    data = zipped({"../../etc/passwd": "x", "/etc/passwd": "y", "word/document.xml": "z"})
    package = Package(data)
    assert package.read("../../etc/passwd") == b"x"
    assert packed.mime(data) == packed.DOCX


def test_an_encrypted_entry_is_protected() -> None:
    data = bytearray(zipped({"a": "x"}))
    for signature, flags in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        data[data.index(signature) + flags] |= 1
    with pytest.raises(Unreadable, match="password"):
        Package(bytes(data)).read("a")


@pytest.mark.parametrize("cut", [0, 4, 40, -1, -10, -60])
def test_half_a_file_is_damaged(cut: int) -> None:
    with pytest.raises(Unreadable, match="damaged"):
        Package(zipped({"a": "words"})[:cut]).read("a")


def test_a_wrong_checksum_is_damaged() -> None:
    data = zipped({"a": "words and words"}, zipfile.ZIP_STORED)
    with pytest.raises(Unreadable, match="damaged"):
        Package(data.replace(b"and", b"xnd")).read("a")


@pytest.mark.parametrize("method", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_a_packing_that_no_document_has_is_damaged(method: int) -> None:
    with pytest.raises(Unreadable, match="damaged"):
        Package(zipped({"a": "x" * 1000}, method)).read("a")


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_two_entries_of_one_name_are_damaged() -> None:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("a", "shown")
        archive.writestr("a", "read")
    with pytest.raises(Unreadable, match="damaged"):
        Package(file.getvalue()).read("a")


def test_what_swells_is_refused_before_it_is_unpacked() -> None:
    with pytest.raises(Unreadable, match="unpacks to far more"):
        Package(zipped({"a": b"\0" * (200 * MEGABYTE)})).read("a")


def test_what_swells_under_a_small_size_claimed_is_refused() -> None:
    data = zipped({"a": b"\0" * (8 * MEGABYTE)})
    lie = data.replace(struct.pack("<I", 8 * MEGABYTE), struct.pack("<I", 10))
    with pytest.raises(Unreadable, match="damaged"):
        Package(lie).read("a")


def test_many_entries_swell_together() -> None:
    long = bytes(13 * MEGABYTE)
    package = Package(zipped(dict.fromkeys("abc", long), zipfile.ZIP_STORED))
    assert package.read("a") == package.read("b")
    with pytest.raises(Unreadable, match="unpacks to far more"):
        package.read("c")


def test_more_entries_than_a_document_has_are_refused() -> None:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        for n in range(10_001):
            archive.writestr(str(n), b"")
    with pytest.raises(Unreadable, match="unpacks to far more"):
        Package(file.getvalue())
