from __future__ import annotations

import csv
import io

from newsannot.errors import Phrase
from newsannot.reports.agreement import agreement
from newsannot.reports.agreement_sheets import agreement_sheets
from newsannot.reports.sheets import Figure, Form, Sheet, as_csv, as_text
from tests.reports.judged import ANN, BEN, table

SHEET = Sheet(
    Phrase("Verdicts"),
    Phrase("How often."),
    (Phrase("Person"), Phrase("Kappa"), Phrase("Agreed"), Phrase("Number")),
    (
        ("Ann", Figure(0.5, Form.MEASURE), Figure(2 / 3, Form.SHARE), 1234),
        ("Benedikt", Phrase("too few"), Figure(1.0, Form.SHARE), 5),
    ),
)


def test_numbers_stand_right_below_each_other() -> None:
    assert as_text(SHEET).splitlines() == [
        "Verdicts",
        "How often.",
        "",
        "Person      Kappa   Agreed  Number",
        "Ann         0.500   66.7 %   1,234",
        "Benedikt  too few  100.0 %       5",
    ]


def test_csv_has_the_numbers_in_full() -> None:
    rows = list(csv.reader(io.StringIO(as_csv((SHEET,)))))
    assert rows[0] == ["Verdicts"]
    assert rows[2] == ["Ann", "0.5", str(2 / 3), "1234"]


def test_a_name_is_no_formula_in_a_spreadsheet_and_no_line_of_its_own() -> None:
    sheet = Sheet(Phrase("a"), "", ("x",), (("=1+1",), ("a\nb",)))
    assert "'=1+1" in as_csv((sheet,))
    assert "a\\nb" in as_text(sheet)


def test_a_name_without_end_leaves_the_table_readable() -> None:
    own = Phrase("own words of more than forty characters stay")
    sheet = Sheet(Phrase("a"), "", ("x",), (("L" * 10_000,), (own,)))
    assert as_text(sheet).splitlines()[-2:] == ["L" * 39 + "…", own]


def test_agreement_of_two_people_has_five_tables_and_of_nobody_two() -> None:
    both = agreement([table("MM", "EU")], [ANN, BEN])
    assert len(list(agreement_sheets(both))) == 5
    assert len(list(agreement_sheets(agreement([], [])))) == 2
    for sheet in agreement_sheets(both):
        assert {len(row) for row in sheet.rows} == {len(sheet.head)}
