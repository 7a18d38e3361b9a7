"""Which articles are proposed as partners, and what is told of each."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from newsannot.formats import newspair
from newsannot.matching.partners import LEAST, Bond, Shared, Shelf, partners
from newsannot.record import article

BRIDGE = article(
    "Mayor Ana Ruiz said the Tollan bridge may reopen in May. Some 39 workers repair its 120 bolts. "
    "“We hope for dry weather,” Ruiz added.",
    name="a.txt",
)
REWRITE = article(
    "The Tollan bridge will reopen in May, promised Ana Ruiz. Exactly 39 workers repair the bolts. "
    "“We hope for dry weather,” she added.",
    name="b.txt",
)
NAMESAKE = article(
    "The mayor of Lund said that a new school may open in June. Many workers build it. "
    "“We hope for more teachers,” the mayor added.",
    name="c.txt",
)


def test_a_rewriting_is_found_and_what_it_shares_is_told() -> None:
    (found,) = partners(BRIDGE, [NAMESAKE, REWRITE])
    assert found.article is REWRITE
    assert LEAST < found.score < 1
    assert found.reasons[:3] == (
        Shared(Bond.NAMES, 3, ("Ruiz", "Ana", "Tollan")),
        Shared(Bond.QUOTES, 1),
        Shared(Bond.FIGURES, 1),
    )


def test_an_article_of_the_same_field_is_not_proposed() -> None:
    assert partners(BRIDGE, [NAMESAKE]) == []


def test_the_same_text_is_told_as_such() -> None:
    (found,) = partners(BRIDGE, [replace(BRIDGE, name="copy.txt")])
    assert found.same_text
    assert found.score == 1


def test_an_article_is_not_its_own_partner() -> None:
    assert partners(BRIDGE, [BRIDGE]) == []


def test_file_names_pair_whatever_the_texts_say() -> None:
    one, other = replace(BRIDGE, name="a.source.txt"), replace(NAMESAKE, name="a.derived.txt")
    (found,) = partners(one, [other, replace(NAMESAKE, name="b.derived.txt", sha256="")])
    assert found.article is other
    assert found.reasons[0] == Shared(Bond.FILE_NAMES)
    assert not found.same_text


def test_a_name_that_stands_in_two_folders_decides_nothing() -> None:
    others = [replace(NAMESAKE, name="derived.txt", sha256=str(n)) for n in range(2)]
    assert partners(replace(BRIDGE, name="source.txt"), others) == []


def test_dates_far_apart_speak_against_it() -> None:
    asked = replace(BRIDGE, published="2026-05-12")
    near, far = (replace(REWRITE, published=day) for day in ("2026-05-14", "2024-05-14"))
    best, other = partners(asked, [far, near])
    assert best.article is near
    assert Shared(Bond.DATES, 2) in best.reasons
    assert other.score < best.score


def test_texts_without_capitals_and_of_other_scripts_find_each_other() -> None:
    one, other = (
        article(text) for text in ("東京の古い橋は五月に再開する", "古い橋は五月に再開する、と市長")
    )
    (found,) = partners(one, [NAMESAKE, other])
    assert found.article is other
    assert [reason.bond for reason in found.reasons] == [Bond.WORDS]


def test_texts_without_a_word_have_no_partner() -> None:
    assert partners(article("…"), [article("— ! —"), BRIDGE]) == []
    assert partners(BRIDGE, []) == []


def test_every_pair_of_ours_finds_itself_among_all(root: Path) -> None:
    pairs = [newspair.read(file) for file in sorted((root / "seeds/gold").rglob("*.newspair"))]
    shelf = Shelf(article(pair.source.text) for pair in pairs)
    for pair in pairs:
        assert pair.derived
        found = shelf.likely(article(pair.derived.text))
        assert [likely.article.text for likely in found] == [pair.source.text]
