"""The claims of a pair as a table to read: tab-separated text, and HTML for a letter or a document."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from html import escape

from newsannot.judgements import judgement_of, shown
from newsannot.model import Claim, Pair, Searched


@dataclass(frozen=True, slots=True)
class ClaimLine:
    """One claim as an editor reads it."""

    claim: str
    verdict: str
    evidence: tuple[str, ...]
    note: str


@dataclass(frozen=True, slots=True)
class Words:
    """The table's own words, in the reader's language; ``verdicts`` and ``roles`` by their value.

    ``searched`` says what was looked for in vain; it stands below the evidence.
    """

    head: tuple[str, str, str, str]
    verdicts: dict[str, str]
    roles: dict[str, str]
    searched: Callable[[Searched], str]


def claim_lines(pair: Pair, words: Words, annotator: str | None = None) -> tuple[ClaimLine, ...]:
    """A line a claim, with what the annotator said of it, or what is shown where nobody is named."""
    return tuple(_line(claim, words, annotator) for claim in pair.claims)


def _line(claim: Claim, words: Words, annotator: str | None) -> ClaimLine:
    judgement = judgement_of(claim, annotator) if annotator else shown(claim)
    if judgement is None:
        return ClaimLine(claim.text, "", (), "")
    pieces = [f"{words.roles[piece.role]}: {piece.text}" for piece in judgement.evidence]
    if judgement.searched:
        pieces.append(words.searched(judgement.searched))
    verdict = words.verdicts[judgement.verdict] if judgement.verdict else ""
    doubt = " ?" if judgement.unsure else ""
    return ClaimLine(claim.text, verdict + doubt, tuple(pieces), judgement.note)


def as_text(lines: tuple[ClaimLine, ...], words: Words) -> str:
    """Rows that a spreadsheet takes: a tab between cells, no line end inside one."""
    rows = [words.head]
    rows += [(line.claim, line.verdict, " | ".join(line.evidence), line.note) for line in lines]
    return "\n".join("\t".join(" ".join(cell.split()) for cell in row) for row in rows) + "\n"


def as_html(lines: tuple[ClaimLine, ...], words: Words) -> str:
    """A table with plain borders."""
    head = "".join(f"<th align='left'>{escape(cell)}</th>" for cell in words.head)
    rows = "".join(f"<tr valign='top'>{_cells(line)}</tr>" for line in lines)
    return (
        "<table border='1' cellspacing='0' cellpadding='4'>"
        f"<thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>"
    )


def _cells(line: ClaimLine) -> str:
    evidence = "<br>".join(escape(piece) for piece in line.evidence)
    note = escape(line.note).replace("\n", "<br>")
    cells = (escape(line.claim), escape(line.verdict), evidence, note)
    return "".join(f"<td>{cell}</td>" for cell in cells)
