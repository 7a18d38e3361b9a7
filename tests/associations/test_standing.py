"""How it stands, as the window is told it."""

from __future__ import annotations

import sys

import pytest

from newsannot import associations
from newsannot.associations import Hindrance, Standing, Way
from newsannot.readers import TEXTS
from tests.desks import OURS, PLAIN, ScratchDesk


def test_it_is_complete_when_every_format_is_ours(desk: ScratchDesk) -> None:
    associations.switch(on=True)
    assert associations.standing() == Standing(Way.OURS, TEXTS)
    assert associations.standing().complete


def test_a_format_that_a_later_version_reads_makes_it_partial_until_it_is_set_again(
    desk: ScratchDesk,
) -> None:
    desk.add("alternative", "text/markdown")
    desk.keep(f"[Default Applications]\n{PLAIN}={OURS}\n")
    standing = associations.standing()
    assert [kind.mime for kind in standing.opened] == [PLAIN]
    assert not standing.complete
    associations.switch(on=True)
    assert associations.standing().complete


def test_who_opens_them_again_is_told_once_each(desk: ScratchDesk) -> None:
    associations.switch(on=True)
    assert associations.others("C") == ()
    associations.switch(on=False)
    assert associations.others("C") == ("Editor",)
    desk.add("alternative", "text/markdown")
    desk.keep("[Default Applications]\ntext/markdown=alternative.desktop\n")
    assert associations.others("C") == ("Editor", "Alternative")


@pytest.mark.parametrize(
    ("bundled", "hindrance"), [(False, Hindrance.NOT_INSTALLED), (True, Hindrance.NOT_SET_UP)]
)
def test_without_an_entry_it_cannot_be_changed(
    desk: ScratchDesk, monkeypatch: pytest.MonkeyPatch, bundled: bool, hindrance: Hindrance
) -> None:
    monkeypatch.setattr(sys, "frozen", bundled, raising=False)
    (desk.shared / "applications" / OURS).unlink()
    assert associations.standing().hindrance is hindrance


def test_an_entry_of_the_users_own_is_enough(desk: ScratchDesk) -> None:
    (desk.shared / "applications" / OURS).rename(desk.data / "applications" / OURS)
    assert associations.standing().hindrance is None


def test_an_entry_whose_program_is_gone_is_none(desk: ScratchDesk) -> None:
    desk.add("newsannot", PLAIN, lines="Exec=/nowhere/newsannot %F")
    assert associations.standing().hindrance is Hindrance.NOT_INSTALLED


def test_macos_tells_of_nothing_and_only_the_packaged_program_can_be_chosen(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(sys, "platform", "darwin")
    assert associations.standing() == Standing(Way.MACOS_FINDER, (), Hindrance.NOT_INSTALLED)
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert associations.standing() == Standing(Way.MACOS_FINDER)
