"""Agreement as tables to read."""

from __future__ import annotations

from collections.abc import Iterator

from newsannot.errors import Phrase
from newsannot.reports.agreement import FEWEST, VERDICTS, Agreement, Between, Measured, OfOne
from newsannot.reports.sheets import NAMES, Cell, Figure, Form, Sheet

_TOO_FEW = Phrase("too few")
_NO_VARIATION = Phrase("no variation")
_NONE = Phrase("none")


def agreement_sheets(found: Agreement) -> Iterator[Sheet]:
    """All tables, the one over everybody first."""
    yield _counted(found)
    yield _over_all(found)
    if found.between:
        yield _of_each(found)
        yield _of_two(found)
    yield from (_confusion(between) for between in found.between if between.claims)


def _counted(found: Agreement) -> Sheet:
    return Sheet(
        Phrase("What was compared"),
        Phrase(
            "Only claims with verdicts of two or more people say how far these agree; decisions are left out."
        ),
        (Phrase("Claims"), Phrase("Number")),
        (
            (Phrase("with a verdict"), found.claims),
            (Phrase("with verdicts of two or more people"), found.shared),
            (Phrase("of these, cut differently and matched by overlap"), found.matched),
        ),
    )


def _over_all(found: Agreement) -> Sheet:
    nominal, shared = found.alpha_nominal, found.shared
    rows: list[tuple[Cell, ...]] = [
        (
            Phrase("all verdicts"),
            _measure(nominal.overall, shared),
            _measure(found.alpha_ordinal, shared),
        )
    ]
    rows += [
        (NAMES[verdict], _measure(nominal.verdicts[verdict], shared), "") for verdict in VERDICTS
    ]
    return Sheet(
        Phrase("Krippendorff's alpha, over everybody"),
        Phrase(
            "1 is full agreement, 0 what chance alone would bring; nominal takes verdicts as the same or not,"
            " ordinal takes unsupported as further from matching than embellished. Each verdict is held against the rest."
        ),
        (Phrase("Verdict"), Phrase("Nominal"), Phrase("Ordinal")),
        tuple(rows),
    )


def _of_each(found: Agreement) -> Sheet:
    return Sheet(
        Phrase("Each person against all others"),
        Phrase(
            "Cohen's kappa of a person's verdicts with each other person's, counted together;"
            " who is far below the rest reads the rules otherwise."
        ),
        (
            Phrase("Person"),
            Phrase("Claims"),
            Phrase("In common"),
            Phrase("Agreed"),
            Phrase("Kappa"),
            *NAMES.values(),
        ),
        tuple(_line(one) for one in found.annotators),
    )


def _line(one: OfOne) -> tuple[Cell, ...]:
    return (
        one.annotator.name,
        one.claims,
        one.shared,
        _share(one.agreed),
        *_kappas(one.kappa, one.shared),
    )


def _of_two(found: Agreement) -> Sheet:
    return Sheet(
        Phrase("Each two people"),
        Phrase(
            "Cohen's kappa on the claims that both judged; the overlaps are the mean share of their words that both"
            " marked, as claim and as evidence."
        ),
        (
            Phrase("People"),
            Phrase("In common"),
            Phrase("Agreed"),
            Phrase("Kappa"),
            *NAMES.values(),
            Phrase("Claims overlap"),
            Phrase("Evidence overlaps"),
        ),
        tuple(
            (
                _both(between),
                between.claims,
                _share(between.agreed),
                *_kappas(between.kappa, between.claims),
                _overlap(between.claim_overlap, between.claims),
                _overlap(between.evidence_overlap, between.claims),
            )
            for between in found.between
        ),
    )


def _both(between: Between) -> Phrase:
    return Phrase("{one} and {other}", one=between.one.name, other=between.other.name)


def _confusion(between: Between) -> Sheet:
    return Sheet(
        _both(between),
        Phrase(
            "How often {one} said what stands at the left where {other} said what stands above.",
            one=between.one.name,
            other=between.other.name,
        ),
        ("", *NAMES.values()),
        tuple((NAMES[v], *row) for v, row in zip(VERDICTS, between.table, strict=True)),
    )


def _kappas(kappa: Measured, claims: int) -> Iterator[Cell]:
    yield _measure(kappa.overall, claims)
    yield from (_measure(kappa.verdicts[verdict], claims) for verdict in VERDICTS)


def _measure(value: float | None, claims: int) -> Cell:
    if value is not None:
        return Figure(value, Form.MEASURE)
    return _TOO_FEW if claims < FEWEST else _NO_VARIATION


def _share(value: float | None) -> Cell:
    return _TOO_FEW if value is None else Figure(value, Form.SHARE)


def _overlap(value: float | None, claims: int) -> Cell:
    if value is None:
        return _TOO_FEW if claims < FEWEST else _NONE
    return Figure(value, Form.SHARE)
