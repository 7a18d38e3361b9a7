"""One text out of a file's pages: paragraphs go on over columns and pages, what is left out stays between them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import chain, takewhile

from newsannot.readers.draft import LeftOut, Part
from newsannot.readers.printed import columns, hyphens, paragraphs, running
from newsannot.readers.printed.lines import Box, Line, Page
from newsannot.readers.printed.paragraphs import Paragraph
from newsannot.readers.printed.running import Running

_NOTE = re.compile(r"(\d{1,3}|[*†‡§])[.)]?\s*\w")
_CREDIT = re.compile(
    r"\b(?:photo(?:graph|graphie|s)?|foto|bild|image|imagen|picture)s?\b ?(?:by|von|de|di|:|/|©)",
    re.IGNORECASE,
)
_NOTE_SIZE = 0.92  # of the body's, at most
_TITLE = 1.15  # at least
_INDENTED = 0.3  # of all paragraphs


class Flow:
    """All that the pages of a file show, in order."""

    def __init__(self, pages: Sequence[Page]) -> None:
        self.running = running.divided(pages)
        blocks = [columns.blocks(page.lines) for page in self.running]
        self._kind = paragraphs.type_of(chain.from_iterable(blocks))
        self._found = [[paragraphs.paragraphs(x, self._kind) for x in page] for page in blocks]
        self._by_indents = self._is_set_by_indents()
        self._known = hyphens.words(line.text for page in self.running for line in page.lines)
        self._pieces: list[Paragraph | Part] = []
        self._open: int | None = None
        for page, parted, found in zip(pages, self.running, self._found, strict=True):
            self._page(page, parted, found)

    @property
    def parts(self) -> tuple[Part, ...]:
        return tuple(x if isinstance(x, Part) else Part(self._text(x)) for x in self._pieces)

    @property
    def title(self) -> str | None:
        """The largest lines of the first page that shows text, where they are larger than the body's."""
        first = next((found for found in self._found if found), [])
        found = chain.from_iterable(first)
        largest = max(found, key=lambda each: each.lines[0].size, default=None)
        if largest is None or largest.lines[0].size < _TITLE * self._kind.body:
            return None
        return self._text(largest)

    def _is_set_by_indents(self) -> bool:
        all_ = [each for page in self._found for block in page for each in block]
        return sum(each.indented for each in all_) > _INDENTED * len(all_)

    def _page(self, page: Page, parted: Running, blocks: Sequence[list[Paragraph]]) -> None:
        self._leave_out(parted.heads, LeftOut.HEADER)
        pictures = sorted(page.pictures, key=lambda box: box.top)
        for block in blocks:
            self._block(block, pictures)
        self._pieces += [Part("", LeftOut.PICTURE) for _ in pictures]
        self._leave_out(parted.feet, LeftOut.FOOTER)
        self._leave_out(page.hidden, LeftOut.HIDDEN)

    def _leave_out(self, lines: Sequence[Line], reason: LeftOut) -> None:
        self._pieces += [Part(line.text, reason) for line in lines]

    def _block(self, found: list[Paragraph], pictures: list[Box]) -> None:
        notes = len(list(takewhile(self._is_note, reversed(found))))
        kept = found[: len(found) - notes]
        if kept and self._goes_on(kept[0]):
            kept = kept[1:]
        for each in kept:
            self._show_pictures(each.lines[0].box, pictures)
            if self._is_caption(each):
                self._pieces.append(Part(self._text(each), LeftOut.PICTURE))
                continue
            self._pieces.append(each)
            self._open = len(self._pieces) - 1
        for each in found[len(found) - notes :]:
            self._pieces.append(Part(self._text(each), LeftOut.NOTE))

    def _goes_on(self, first: Paragraph) -> bool:
        """Whether this is the end of the paragraph that the former column or page broke off, and then put it there."""
        former = self._pieces[self._open] if self._open is not None else None
        if not isinstance(former, Paragraph) or not former.goes_on(
            first, self._kind, by_indents=self._by_indents
        ):
            return False
        self._pieces[self._open or 0] = former.then(first)
        return True

    def _show_pictures(self, line: Box, pictures: list[Box]) -> None:
        while pictures and pictures[0].top < line.bottom:
            self._pieces.append(Part("", LeftOut.PICTURE))
            del pictures[0]

    def _is_note(self, paragraph: Paragraph) -> bool:
        return self._is_small(paragraph) and _NOTE.match(paragraph.lines[0].text) is not None

    def _is_caption(self, paragraph: Paragraph) -> bool:
        """Whether it is set small and says who took a picture."""
        return self._is_small(paragraph) and _CREDIT.search(self._text(paragraph)) is not None

    def _is_small(self, paragraph: Paragraph) -> bool:
        return all(line.size <= _NOTE_SIZE * self._kind.body for line in paragraph.lines)

    def _text(self, paragraph: Paragraph) -> str:
        lines = [line.text for line in paragraph.lines]
        if paragraph.lines[0].cells:
            return "\n".join(lines)
        return hyphens.joined(lines, self._known)
