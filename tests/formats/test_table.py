from __future__ import annotations

from dataclasses import replace
from html.parser import HTMLParser

import pytest

from newsannot.formats.table import ClaimLine, Words, as_html, as_text, claim_lines
from newsannot.model import Claim, Judgement, Pair, Verdict

WORDS = Words(
    head=("Claim", "Verdict", "Evidence", "Note"),
    verdicts={"matching": "Matching", "embellished": "Embellished", "unsupported": "Unsupported"},
    roles={"supports": "Supports", "partly": "Partly", "contradicts": "Contradicts"},
    searched=lambda searched: f"Searched: {', '.join(searched.terms)}",
)
NASTY = ClaimLine(
    '<b>"5\u00a0% & more"\n\ttwo</b>', "Matching", ("Supports: <a>", "b\u2028c"), "1\n2"
)


class Cells(HTMLParser):
    """What a program sees that is given the table."""

    def __init__(self) -> None:
        super().__init__()
        self.rows: list[list[str]] = []

    def handle_starttag(self, tag: str, _attrs: object) -> None:
        if tag == "tr":
            self.rows.append([])
        elif tag in ("td", "th"):
            self.rows[-1].append("")
        elif tag == "br":
            self.rows[-1][-1] += "\n"

    def handle_data(self, data: str) -> None:
        self.rows[-1][-1] += data


@pytest.fixture
def pair(full_pair: Pair) -> Pair:
    """Its claim is judged by «x»; a second one by nobody."""
    (claim,) = full_pair.claims
    open_claim = Claim(0, 3, "d", "Abe")
    return replace(full_pair, claims=(replace(claim, decision=None), open_claim))


def test_a_claim_has_what_the_annotator_said_of_it(pair: Pair) -> None:
    evidence = ("Contradicts: Abe", "Searched: so")
    said = ClaimLine("Abe said “so” to 90 men.", "Unsupported ?", evidence, "n")
    blank = ClaimLine("Abe", "", (), "")
    assert claim_lines(pair, WORDS, "x") == (said, blank)
    assert claim_lines(pair, WORDS) == (said, blank)


def test_what_others_said_is_not_taken_for_the_annotators(pair: Pair) -> None:
    first, _ = claim_lines(pair, WORDS, "y")
    assert first == ClaimLine("Abe said “so” to 90 men.", "", (), "")
    claim = pair.claims[0]
    both = replace(claim, judgements=(*claim.judgements, Judgement("y", Verdict.MATCHING)))
    judged = replace(pair, claims=(both,))
    assert claim_lines(judged, WORDS, "y")[0].verdict == "Matching"
    assert claim_lines(judged, WORDS)[0].verdict == ""


def test_a_spreadsheet_gets_a_row_a_claim_and_four_cells_a_row(pair: Pair) -> None:
    lines = (*claim_lines(pair, WORDS), NASTY)
    text = as_text(lines, WORDS)
    assert text.endswith("\n")
    rows = [row.split("\t") for row in text.splitlines()]
    assert [len(row) for row in rows] == [4] * 4
    assert rows[0] == list(WORDS.head)
    assert rows[1] == [
        "Abe said “so” to 90 men.",
        "Unsupported ?",
        "Contradicts: Abe | Searched: so",
        "n",
    ]
    assert rows[3] == ['<b>"5 % & more" two</b>', "Matching", "Supports: <a> | b c", "1 2"]


def test_the_html_table_says_every_word_as_it_is() -> None:
    cells = Cells()
    cells.feed(as_html((NASTY,), WORDS))
    assert cells.rows == [
        list(WORDS.head),
        [NASTY.claim, "Matching", "Supports: <a>\nb\u2028c", "1\n2"],
    ]


def test_a_pair_without_claims_is_a_table_with_a_head_only(pair: Pair) -> None:
    lines = claim_lines(replace(pair, claims=()), WORDS)
    assert as_text(lines, WORDS) == "Claim\tVerdict\tEvidence\tNote\n"
    assert as_html(lines, WORDS).count("<tr") == 1
