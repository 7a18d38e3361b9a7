from __future__ import annotations

import pytest

from newsannot import readers
from newsannot.readers import compound
from newsannot.readers.draft import Unreadable


@pytest.mark.parametrize(
    ("stream", "problem"),
    [
        ("WordDocument", "is an old Word document; save it as .docx"),
        ("EncryptedPackage", "is protected by a password; save a copy without one"),
        ("Workbook", "is an old workbook"),
        ("PowerPoint Document", "is an old presentation"),
        ("__properties_version1.0", "is an Outlook message"),
        ("", "is an old Office file"),
    ],
)
@pytest.mark.parametrize("name", ["a.doc", "a.docx", "a.txt"])
def test_what_old_office_wrote_is_told_apart(stream: str, problem: str, name: str) -> None:
    data = compound.SIGNATURE + bytes(500) + stream.encode("utf-16-le")
    with pytest.raises(Unreadable) as refusal:
        readers.kind_of(data, name)
    assert str(refusal.value).startswith(problem)
