from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import pytest
from PySide6.QtCore import QPointF
from PySide6.QtGui import (
    QFont,
    QPageSize,
    QPainter,
    QPdfWriter,
    QTextDocument,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import QApplication

from newsannot.originals import LeftOut
from newsannot.readers import pdf
from newsannot.readers.draft import Draft, Unreadable
from newsannot.readers.printed import hyphens
from tests.readers.pdf_files import HEIGHT, WIDTH, Sheet, encrypted, pdf as file

STORY = (
    "President Vučić said on Wednesday that his country would not join the sanctions, despite “enormous pressure” from Brussels.",
    "Speaking during a visit to Vienna, he insisted that the policy had not changed. “We have our own interests,” he told reporters.",
    "“No,” she said.",
    "The head of the alliance, who met him, welcomed the progress that both had made in their talks on the northern municipalities.",
)


def kept(draft: Draft) -> list[str]:
    return [part.text for part in draft.parts if part.left_out is None]


def left(draft: Draft, reason: LeftOut) -> list[str]:
    return [part.text for part in draft.parts if part.left_out is reason]


def column(lines: Iterable[str]) -> Sheet:
    return Sheet().lines(50, 100, lines)


def printed(path: Path, paragraphs: Iterable[str]) -> bytes:
    """What Qt prints of a page with a headline, justified, on small paper."""
    writer = QPdfWriter(str(path))
    writer.setTitle("Microsoft Word - story.doc")
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A6))
    document = QTextDocument()
    document.setDefaultFont(QFont("DejaVu Serif", 9))
    body = "".join(f"<p style='text-align: justify'>{words}</p>" for words in paragraphs)
    document.setHtml(f"<h1>No sanctions</h1>{body}")
    document.print_(writer)
    return path.read_bytes()


class Newspaper:
    """Two columns a page, paragraphs set in, the same line above each page and its number below."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._writer = QPdfWriter(str(path))
        self._writer.setResolution(72)
        self._writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
        self._writer.setPageMargins(self._writer.pageLayout().margins() * 0)
        self._painter = QPainter(self._writer)
        self._page, self._column, self._y = 1, 0, 100.0
        self._furniture()
        self._say(50, 70, "No sanctions, says the president", 20)

    def _say(self, x: float, y: float, words: str, size: float) -> None:
        self._painter.setFont(self._font(size))
        self._painter.drawText(QPointF(x, y), words)

    def _font(self, size: float) -> QFont:
        font = QFont("DejaVu Serif")
        font.setPointSizeF(size)
        return font

    def _furniture(self) -> None:
        self._say(50, 30, f"The Daily Post    Wednesday 12 March    page {self._page}", 8)
        self._say(300, 820, str(self._page), 8)

    def paragraph(self, words: str) -> None:
        layout = QTextLayout(words, self._font(9), self._writer)
        layout.setTextOption(QTextOption())
        layout.beginLayout()
        inset = 12
        while (line := layout.createLine()).isValid():
            line.setLineWidth(230 - inset)
            self._make_room()
            line.setPosition(QPointF(0, 0))
            line.draw(self._painter, QPointF(50 + 255 * self._column + inset, self._y))
            self._y, inset = self._y + 12, 0
        layout.endLayout()

    def _make_room(self) -> None:
        if self._y < 760:
            return
        self._y, self._column = 100, self._column + 1
        if self._column == 2:
            self._writer.newPage()
            self._page, self._column = self._page + 1, 0
            self._furniture()

    def done(self) -> bytes:
        self._painter.end()
        return self._path.read_bytes()


def test_a_printed_story_comes_back_paragraph_by_paragraph(
    tmp_path: Path, qapp: QApplication
) -> None:
    draft = pdf.read(printed(tmp_path / "story.pdf", STORY * 3))
    assert kept(draft) == ["No sanctions", *STORY * 3]
    assert left(draft, LeftOut.FOOTER) == [
        str(n + 1) for n in range(len(left(draft, LeftOut.FOOTER)))
    ]
    assert draft.title == "No sanctions"  # «Microsoft Word - story.doc» is none


def test_a_script_that_runs_to_the_left_is_read_so(tmp_path: Path, qapp: QApplication) -> None:
    words = "ראש הממשלה אמר ביום רביעי כי ארצו לא תצטרף לסנקציות נגד רוסיה, למרות מה שכינה לחץ עצום מצד רבים."
    story = f'</p><p dir="rtl">{words}</p><p dir="rtl">{words}'
    assert kept(pdf.read(printed(tmp_path / "story.pdf", [story])))[1:] == [words, words]


def test_two_columns_are_read_one_after_the_other_over_pages(
    tmp_path: Path, qapp: QApplication
) -> None:
    paper = Newspaper(tmp_path / "paper.pdf")
    for words in STORY * 14:
        paper.paragraph(words)
    draft = pdf.read(paper.done())
    assert kept(draft) == ["No sanctions, says the president", *STORY * 14]
    assert left(draft, LeftOut.HEADER) == [
        f"The Daily Post Wednesday 12 March page {n}" for n in (1, 2)
    ]
    assert left(draft, LeftOut.FOOTER) == ["1", "2"]


@pytest.mark.parametrize(
    ("lines", "text"),
    [
        (["The govern-", "ment fell."], "The government fell."),
        (["The Anglo-", "Irish treaty."], "The Anglo-Irish treaty."),
        (["A long-term plan and a long-", "term hope."], "A long-term plan and a long-term hope."),
        (["A longterm plan and a long-", "term hope."], "A longterm plan and a longterm hope."),
        (
            ["Snow and white skin, a snow-", "white child."],
            "Snow and white skin, a snow-white child.",
        ),
        (["In 2020-", "21 it fell."], "In 2020-21 it fell."),
        (["A well-", "known man."], "A well-known man."),
        (["Two- or three-", "and four-year plans."], "Two- or three- and four-year plans."),
        (["He paused -", "and left."], "He paused - and left."),
    ],
)
def test_a_hyphen_at_the_end_of_a_line_stays_where_the_word_has_one(
    lines: list[str], text: str
) -> None:
    assert kept(pdf.read(file(column(lines)))) == [text]


def test_a_soft_hyphen_at_the_end_of_a_line_goes() -> None:
    assert (
        hyphens.joined(["The Ge\u00ad", "schäfts\u00ad", "Führer."], frozenset())
        == "The GeschäftsFührer."
    )


def test_a_word_divided_between_two_pages_is_one_word() -> None:
    first = column(
        ["A first paragraph that goes on to the end of", "its page and then breaks off in the gov-"]
    )
    second = column(["ernment, where it ends."])
    text = "A first paragraph that goes on to the end of its page and then breaks off in the government, where it ends."
    assert kept(pdf.read(file(first, second))) == [text]


def single(*, over: str = "") -> Sheet:
    """A page of two columns under a headline of two lines, the second a short one."""
    sheet = Sheet().text(50, 60, over, 8) if over else Sheet()
    sheet.text(50, 100, "Council votes to close Old Mill Bridge and all others", 20)
    sheet.text(50, 124, "to cars", 20)
    for left in (50, 310):
        words = [f"Some words of column {left} in their line {n} here" for n in range(8)]
        sheet.lines(left, 160, words)
    return sheet


def test_a_headline_keeps_its_short_last_line_above_columns() -> None:
    draft = pdf.read(file(single()))
    assert draft.title == "Council votes to close Old Mill Bridge and all others to cars"
    assert kept(draft)[0] == draft.title


def test_what_stands_in_small_type_above_the_headline_of_a_single_page_is_its_head() -> None:
    draft = pdf.read(file(single(over="HARBOUR HERALD, Wednesday, 12 March 2025")))
    assert draft.parts[0].left_out is LeftOut.HEADER
    assert kept(draft)[0] == draft.title


def test_a_small_line_that_says_who_took_a_picture_is_its_caption() -> None:
    sheet = column(["A first paragraph of the story, and it ends here.", "It is said so."])
    sheet.text(50, 150, "The bridge. Photograph: Lena Vogt", 7)
    draft = pdf.read(file(sheet.lines(50, 180, ["The second one."])))
    assert [part.text for part in draft.parts if part.left_out is LeftOut.PICTURE] == [
        "The bridge. Photograph: Lena Vogt"
    ]


def test_a_line_is_not_short_where_a_wide_word_only_seems_to_have_had_room() -> None:
    lines = [
        f"The ship{' is' * 12} at",
        "6.10am, ten minutes late, in thick fog, and with",
        "the lights of it out.",
    ]
    assert kept(pdf.read(file(column(lines)))) == [" ".join(lines)]


def test_a_line_whose_next_word_had_no_room_goes_on_over_the_page() -> None:
    first = column(
        [
            "Some 39 workers are to begin the conversion of it, and",
            "the mayor said that it could be ready in",
        ]
    )
    text = (
        "Some 39 workers are to begin the conversion of it, and the mayor said that it could be ready in "
        "Northumberland on time."
    )
    second = column(["Northumberland on time."])
    assert kept(pdf.read(file(first, second))) == [text]


def test_a_wider_gap_an_indent_another_size_and_a_sign_begin_a_paragraph() -> None:
    sheet = Sheet().text(50, 80, "Heading", 14)
    sheet.lines(50, 100, ["One is as long as the column is, and is full", "and ends."])
    sheet.lines(
        50,
        130,
        [
            "Two is as long as the column is, and is full",
            "to the very end of its last and full line.",
        ],
    )
    sheet.text(62, 154, "Three is set in, which says as much")
    sheet.lines(50, 166, ["and goes on.", "• An item", "• Another"])
    assert kept(pdf.read(file(sheet))) == [
        "Heading",
        "One is as long as the column is, and is full and ends.",
        "Two is as long as the column is, and is full to the very end of its last and full line.",
        "Three is set in, which says as much and goes on.",
        "• An item",
        "• Another",
    ]


def test_a_line_that_goes_back_to_the_margin_begins_the_next_entry_or_question() -> None:
    sheet = Sheet().text(50, 100, "Q:").text(50, 124, "A:")
    lines = (
        "What of the many people",
        "who lost their homes?",
        "We build them anew, all",
        "of them, in time.",
    )
    sheet.lines(80, 100, lines)
    assert kept(pdf.read(file(sheet))) == [
        "Q: What of the many people who lost their homes?",
        "A: We build them anew, all of them, in time.",
    ]


def test_the_rows_of_a_table_stay_rows() -> None:
    sheet = (
        Sheet()
        .text(50, 100, "Town")
        .text(200, 100, "Votes")
        .text(50, 112, "Graz")
        .text(200, 112, "312")
    )
    assert kept(pdf.read(file(sheet))) == ["Town\tVotes\nGraz\t312"]


def test_what_browsers_print_around_a_page_is_left_out_and_gives_its_address() -> None:
    sheet = column(["A page of one sheet."]).text(
        30, 20, "26/11/2026, 18:17   A page - The Post", 8
    )
    sheet.text(30, HEIGHT - 20, "https://post.example/page?id=1", 8).text(
        550, HEIGHT - 20, "1/1", 8
    )
    draft = pdf.read(file(sheet))
    assert kept(draft) == ["A page of one sheet."]
    assert draft.url == "https://post.example/page?id=1"


def test_a_text_of_nothing_but_what_repeats_is_kept() -> None:
    assert kept(pdf.read(file(column(["Soon."]), column(["Soon."])))) == ["Soon.", "Soon."]


def test_small_numbered_lines_at_the_foot_are_notes_and_pictures_are_counted() -> None:
    sheet = column(["The text of the page.1", "It goes on.", "And on, in the size of the body."])
    sheet.text(50, 700, "1 See the archive.", 7).picture(50, 300, 200, 100).picture(50, 500, 5, 5)
    draft = pdf.read(file(sheet))
    assert left(draft, LeftOut.NOTE) == ["1 See the archive."]
    assert left(draft, LeftOut.PICTURE) == [""]


def test_words_that_a_page_does_not_show_are_left_out_as_hidden() -> None:
    sheet = column(["Seen."]).text(50, 150, "Unseen", mode=3).text(50, 160, "Tiny", 1)
    sheet.text(WIDTH + 50, 100, "Outside")
    draft = pdf.read(file(sheet))
    assert kept(draft) == ["Seen."]
    assert left(draft, LeftOut.HIDDEN) == ["Unseen", "Tiny", "Outside"]


def test_words_recognised_in_a_scanned_page_are_its_text() -> None:
    sheet = Sheet().picture(0, 0, WIDTH, HEIGHT).text(50, 100, "Recognised words.", mode=3)
    assert kept(pdf.read(file(sheet))) == ["Recognised words."]


@pytest.mark.parametrize(
    ("turn", "matrix", "step"),
    [(90, "0 1 -1 0", 12), (270, "0 -1 1 0", -12), (180, "-1 0 0 -1", 12)],
)
def test_a_page_that_lies_on_its_side_is_read_like_any(turn: int, matrix: str, step: int) -> None:
    drawn = [
        f"BT /F 10 Tf {matrix} {300 + n * step * (turn != 180)} {300 + n * step} Tm ({words}) Tj ET"
        if turn == 180
        else f"BT /F 10 Tf {matrix} {300 + n * step} 300 Tm ({words}) Tj ET"
        for n, words in enumerate(["A line that runs on", "to the next one."])
    ]
    draft = pdf.read(file(Sheet(drawn, extra=f"/Rotate {turn}")))
    assert kept(draft) == ["A line that runs on to the next one."]


def test_half_a_character_in_what_a_file_says_of_itself_costs_no_more_than_that() -> None:
    info = "/Title <FEFFD800004100200042> /Author <FEFFDC00>"
    draft = pdf.read(file(column(["Text."]), info=info))
    assert (draft.text, draft.title, draft.byline) == ("Text.", "\ufffdA B", "\ufffd")


def test_the_file_says_who_wrote_it_when_and_in_which_language() -> None:
    info = "/Title (A story) /Author (Jane Doe) /CreationDate (D:20250208122313+01'00')"
    draft = pdf.read(file(column(["Text."]), info=info, catalog="/Lang (en-GB)"))
    assert (draft.title, draft.byline, draft.language) == ("A story", "Jane Doe", "en")
    assert draft.published == "2025-02-08T12:23:13+01:00"


@pytest.mark.parametrize(
    ("date", "published"),
    [
        ("D:20250208", "2025-02-08"),
        ("D:2025020812Z", "2025-02-08T12:00:00+00:00"),
        ("D:20251308", None),
        ("yesterday", None),
        ("D:20250208120000+99'99'", None),
    ],
)
def test_a_date_that_is_none_is_not_taken(date: str, published: str | None) -> None:
    draft = pdf.read(file(column(["Text."]), info=f"/CreationDate ({date})"))
    assert draft.published == published


@pytest.mark.parametrize(
    "title", ["untitled", "story.indd", "Microsoft Word - x.doc", "Document1", " "]
)
def test_a_program_s_own_title_is_none(title: str) -> None:
    assert pdf.read(file(column(["Text."]), info=f"/Title ({title})")).title is None


def test_a_password_to_change_a_file_does_not_keep_from_reading_it() -> None:
    assert kept(pdf.read(encrypted(column(["Text."]), user=b"", owner=b"secret"))) == ["Text."]


WHOLE = file(column(["One."]), column(["Two."]))


@pytest.mark.parametrize(
    ("data", "problem"),
    [
        pytest.param(encrypted(Sheet(), user=b"secret", owner=b"o"), "password", id="locked"),
        pytest.param(
            WHOLE.replace(b"/Kids [7", b"/Kids [77"), "broken at page 1", id="a page missing"
        ),
        pytest.param(WHOLE.replace(b"9 0 R]", b"3 0 R]"), "broken at page 2", id="no page"),
        pytest.param(WHOLE.replace(b"/Kids [7", b"/Kids [2"), "broken at page 2", id="a loop"),
        pytest.param(WHOLE[: len(WHOLE) // 2], "broken or not whole", id="cut"),
        pytest.param(b"%PDF-1.7\n" + bytes(range(256)) * 20, "broken or not whole", id="junk"),
        pytest.param(file(), "broken or not whole", id="no pages"),
        pytest.param(file(*[Sheet()] * 501), "has 501 pages, and 500", id="many pages"),
        pytest.param(file(Sheet()), "no text", id="empty"),
        pytest.param(file(Sheet().picture(0, 0, WIDTH, HEIGHT)), "OCR", id="scanned"),
        pytest.param(
            b"%PDF-1.4\n1 0 obj\n" + b"<< /A " * 100_000 + b"trailer << /Root 1 0 R >>",
            "broken",
            id="deep",
        ),
        pytest.param(
            file(Sheet(["BT /F 10 Tf 1e38 0 0 1e38 1e38 1e38 Tm (abc) Tj ET"])),
            "no text",
            id="endless letters",
        ),
    ],
)
def test_what_cannot_be_read_is_refused_with_the_reason(data: bytes, problem: str) -> None:
    with pytest.raises(Unreadable, match=problem):
        pdf.read(data)


def test_a_page_of_any_size_is_read() -> None:
    assert kept(pdf.read(file(column(["Text."]), size=(1e7, 1e7)))) == ["Text."]


def test_a_text_longer_than_any_article_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf, "MOST_LETTERS", 8)
    with pytest.raises(Unreadable, match="more than 8 letters"):
        pdf.read(file(column(["One."]), column(["Two three."])))


def test_after_a_locked_file_a_broken_one_is_not_called_locked() -> None:
    for data, problem in [
        (encrypted(Sheet(), user=b"x", owner=b"o"), "password"),
        (file(), "broken"),
    ]:
        with pytest.raises(Unreadable, match=problem):
            pdf.read(data)


@pytest.mark.parametrize(
    ("letter", "first", "begun"),
    [
        ("T", "he president said that it would", "The president said that it would"),
        ("A", "man of the party said that he", "A man of the party said that he"),
        ("A", "fter the vote he said that he", "After the vote he said that he"),
    ],
)
def test_a_large_first_letter_begins_its_word(letter: str, first: str, begun: str) -> None:
    sheet = Sheet().text(50, 124, letter, 34)
    sheet.lines(80, 100, [first, "not join, and that nobody could", "make it do so. The same man"])
    sheet.lines(50, 136, ["Jones, who is that old, said so twice."])
    rest = "not join, and that nobody could make it do so. The same man Jones, who is that old, said so twice."
    assert kept(pdf.read(file(sheet))) == [f"{begun} {rest}"]
