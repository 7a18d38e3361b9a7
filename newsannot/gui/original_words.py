"""What is said of the file that an article comes from: its kind and facts, and what of it was left out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from PySide6.QtCore import QLocale

from newsannot import readers
from newsannot.errors import visible
from newsannot.gui.article_header import day_of
from newsannot.gui.words import language_name, tr
from newsannot.model import Article
from newsannot.originals import LeftOut, Original, Part

_SHORT_HASH = 12


def format_name(original: Original) -> str:
    return tr(readers.of_mime(original.format).name)


def over_text(original: Original | None) -> tuple[str, str, str]:
    """What stands over the text, in a few words, in fewer, and in its tooltip; empty where nothing was left out."""
    number = original.left_out().total() if original else 0
    if original is None or not number:
        return "", "", ""
    kind = format_name(original)
    words = tr("{format}, {number} parts left out", format=kind, number=number)
    if number == 1:
        words = tr("{format}, 1 part left out", format=kind)
    return words, tr("{number} left out", number=number), left_out_sentence(original)


def left_out_sentence(original: Original) -> str:
    """What was left out, by kinds, in the order in which they stand in ``LeftOut``."""
    found = original.left_out()
    if not found:
        return tr("Nothing is left out: all of the file is in the text.")
    return kinds_sentence(found)


def kinds_sentence(found: Counter[LeftOut]) -> str:
    """How much of each kind was left out."""
    kinds = [counted(reason, found[reason]) for reason in LeftOut if found[reason]]
    return tr("Left out: {kinds}. All else is in the text.", kinds=", ".join(kinds))


def file_line(original: Original) -> str:
    """What kind of file it is, how large, in which encoding, and the beginning of its hash."""
    facts = [
        format_name(original),
        QLocale().formattedDataSize(original.size, 1, QLocale.DataSizeFormat.DataSizeSIFormat),
        (original.encoding or "").upper(),
        tr("SHA-256 {start}…", start=original.sha256[:_SHORT_HASH]),
    ]
    return " · ".join(filter(None, facts))


def facts_line(article: Article) -> str:
    """What the file says of its article."""
    facts = [
        article.byline,
        day_of(article.published),
        language_name(article.layers.language),
        article.url,
    ]
    return visible(" · ".join(filter(None, facts)))


def counted(reason: LeftOut, number: int) -> str:
    """So many parts of a kind, as they are called inside a sentence."""
    return (_one(reason) if number == 1 else _many(reason)).format(number=number)


def runs(parts: Sequence[Part]) -> Iterator[tuple[LeftOut | None, list[Part]]]:
    """The parts in runs of those that were kept, or left out for one reason."""
    run: list[Part] = []
    for part in parts:
        if run and run[-1].left_out is not part.left_out:
            yield run[0].left_out, run
            run = []
        run.append(part)
    if run:
        yield run[0].left_out, run


def _one(reason: LeftOut) -> str:
    return {
        LeftOut.MENU: tr("1 part of the menu"),
        LeftOut.PICTURE: tr("1 picture"),
        LeftOut.HEADER: tr("1 header"),
        LeftOut.FOOTER: tr("1 footer"),
        LeftOut.NOTE: tr("1 note"),
        LeftOut.COMMENT: tr("1 comment"),
        LeftOut.DELETED: tr("1 deleted passage"),
        LeftOut.HIDDEN: tr("1 hidden passage"),
        LeftOut.EARLIER: tr("1 earlier mail"),
        LeftOut.ATTACHMENT: tr("1 attachment"),
        LeftOut.FRONT_MATTER: tr("the facts above the text"),
        LeftOut.REST: tr("1 other part"),
    }[reason]


def _many(reason: LeftOut) -> str:
    return {
        LeftOut.MENU: tr("{number} parts of the menu"),
        LeftOut.PICTURE: tr("{number} pictures"),
        LeftOut.HEADER: tr("{number} headers"),
        LeftOut.FOOTER: tr("{number} footers"),
        LeftOut.NOTE: tr("{number} notes"),
        LeftOut.COMMENT: tr("{number} comments"),
        LeftOut.DELETED: tr("{number} deleted passages"),
        LeftOut.HIDDEN: tr("{number} hidden passages"),
        LeftOut.EARLIER: tr("{number} earlier mails"),
        LeftOut.ATTACHMENT: tr("{number} attachments"),
        LeftOut.FRONT_MATTER: tr("{number} blocks of facts"),
        LeftOut.REST: tr("{number} other parts"),
    }[reason]
