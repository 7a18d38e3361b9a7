"""Mails to drafts: what the writer says, and what is left out of it."""

from __future__ import annotations

import pytest

from newsannot.readers import mail
from newsannot.readers.draft import Draft, LeftOut, Unreadable

HEAD = (
    'From: "Moe, Anne" <anne@paper.example>\r\nTo: desk@paper.example\r\n'
    "Subject: =?utf-8?Q?F=C3=A4hre_auf_Grund?=\r\nDate: Tue, 24 Nov 2026 07:42:00 +0100\r\n"
)


def read(body: str, kind: str = "text/plain; charset=utf-8") -> Draft:
    head = f"{HEAD}Content-Type: {kind}\r\n\r\n".encode()
    return mail.read(head + body.replace("\n", "\r\n").encode())


def said(draft: Draft) -> list[str]:
    return draft.text.split("\n\n")[1:]


def left_out(draft: Draft) -> list[tuple[str, LeftOut]]:
    return [(part.text, part.left_out) for part in draft.parts if part.left_out]


def test_the_headers_give_title_first_line_author_and_date() -> None:
    draft = read("The ferry ran aground.")
    assert draft.text == "Fähre auf Grund\n\nThe ferry ran aground."
    assert draft.title == "Fähre auf Grund"
    assert draft.byline == "Moe, Anne"
    assert draft.published == "2026-11-24T07:42:00+01:00"


def test_short_lines_stay_as_they_are_and_the_signature_is_left_out() -> None:
    draft = read("The ferry\nran aground.\n\nNobody was hurt.\n-- \nAnne Moe\n")
    assert said(draft) == ["The ferry\nran aground.", "Nobody was hurt."]
    assert left_out(draft) == [("Anne Moe", LeftOut.FOOTER)]


def test_flowed_text_is_unwrapped() -> None:
    draft = read("The ferry ran \naground.\n\n From here.\nEnd\n", "text/plain; format=flowed")
    assert said(draft) == ["The ferry ran aground.", "From here.\nEnd"]


def test_flowed_text_keeps_its_quote_marks_apart_and_takes_a_long_paragraph() -> None:
    draft = read("> Were there \n> 90?\nNo, \n93.\n", "text/plain; format=flowed")
    assert said(draft) == ["> Were there 90?\nNo, 93."]
    long = read("word \n" * 200_000 + "end", 'text/plain; format=flowed; delsp="yes"')
    assert said(long) == ["word" * 200_000 + "end"]


@pytest.mark.parametrize(
    "earlier",
    [
        "On Tue, 24 Nov 2026 at 07:42, Tom Okafor\n<tom@paper.example> wrote:\n\n> Were there 90?",
        "> Were there 90?",
        "________________________________\nFrom: Tom\nSent: Tuesday\nTo: Anne\n\nWere there 90?",
        "-----Ursprüngliche Nachricht-----\nVon: Tom\nGesendet: Dienstag\n\nWere there 90?",
    ],
)
def test_earlier_mails_below_the_answer_are_left_out(earlier: str) -> None:
    draft = read(f"No, 93.\n\n{earlier}\n")
    assert said(draft) == ["No, 93."]
    assert {kind for _, kind in left_out(draft)} == {LeftOut.EARLIER}


def test_the_headers_of_what_is_forwarded_are_no_part_of_the_article() -> None:
    headers = "---------- Forwarded message ---------\nFrom: Tom\nDate: today"
    draft = read(f"Please check.\n\n{headers}\n\nThere were 90.")
    assert said(draft) == ["Please check.", "There were 90."]
    assert left_out(draft) == [(headers, LeftOut.HEADER)]


@pytest.mark.parametrize(
    ("subject", "title"),
    [
        ("Re: Fwd: Bridge closes", "Bridge closes"),
        ("AW: WG: Bridge closes", "Bridge closes"),
        ("RE[2]: Bridge closes", "Bridge closes"),
        ("Relief: the bridge opens", "Relief: the bridge opens"),
        ("Re:", None),
    ],
)
def test_a_title_says_nothing_of_answers(subject: str, title: str | None) -> None:
    draft = mail.read(f"From: a@b.example\nSubject: {subject}\n\nIt closes.".encode())
    assert draft.title == title
    assert draft.text == "\n\n".join(filter(None, (title, "It closes.")))


def test_a_mail_that_only_forwards_or_quotes_is_what_it_forwards() -> None:
    forward = "---------- Forwarded message ---------\nFrom: Tom\nDate: today\n\nThere were 90."
    assert said(read(forward))[-1] == "There were 90."
    assert said(read("> There were 90.\n")) == ["> There were 90."]


def test_an_attached_mail_alone_is_the_article() -> None:
    inner = "--b\nContent-Type: message/rfc822\n\nSubject: Inner\nFrom: tom@paper.example\n\nThere were 90.\n--b--\n"
    draft = read(inner, "multipart/mixed; boundary=b")
    assert draft.text == "Inner\n\nThere were 90."
    assert draft.byline == "tom@paper.example"


def test_html_is_read_where_there_is_no_plain_text_and_attachments_are_named() -> None:
    body = (
        "--b\nContent-Type: text/html; charset=utf-8\n\n<div>No, <b>93</b>.</div>"
        '<blockquote type="cite"><p>90?</p></blockquote><img src="http://x.example/y.gif" alt="map">\n'
        '--b\nContent-Type: application/pdf\nContent-Disposition: attachment; filename="report.pdf"\n\nx\n--b--\n'
    )
    draft = read(body, "multipart/mixed; boundary=b")
    assert said(draft) == ["No, 93."]
    assert left_out(draft) == [
        ("90?", LeftOut.EARLIER),
        ("map", LeftOut.PICTURE),
        ("report.pdf", LeftOut.ATTACHMENT),
    ]


def test_plain_text_goes_before_html() -> None:
    body = "--b\nContent-Type: text/html\n\n<p>rich</p>\n--b\nContent-Type: text/plain\n\nplain\n--b--\n"
    assert said(read(body, "multipart/alternative; boundary=b")) == ["plain"]


def test_broken_headers_and_unknown_charsets_cost_no_text() -> None:
    data = b"From: =?x?Q?\xff?=\r\nSubject: \xff\xfe\0\r\nDate: 99 Foo\r\nContent-Type: ;;;\r\n\r\nText here\r\n"
    assert mail.read(data).text.endswith("Text here")
    assert said(read("Tromsø", "text/plain; charset=bogus")) == ["Tromsø"]


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "without text"),
        (HEAD.encode() + b"\r\n", "without text"),
        (HEAD.encode() + b"\r\n-----BEGIN PGP MESSAGE-----\r\nxx\r\n", "is encrypted"),
        (HEAD.encode() + b"Content-Type: application/pkcs7-mime\r\n\r\nxx\r\n", "is encrypted"),
        (bytes(range(256)) * 9, "is no mail"),
        (
            b"".join(
                b"Content-Type: multipart/mixed; boundary=b%d\r\n\r\n--b%d\r\n" % (n, n)
                for n in range(900)
            ),
            "too many messages",
        ),
    ],
)
def test_a_mail_that_cannot_be_read_says_why(data: bytes, words: str) -> None:
    with pytest.raises(Unreadable) as refusal:
        mail.read(data)
    assert words in refusal.value.problem


def test_a_header_without_end_is_cut() -> None:
    head = HEAD.replace("Subject: ", "Subject: " + "=?utf-8?q?a?= " * 20_000)
    title = mail.read(f"{head}\r\nWords.".encode()).title
    assert title
    assert len(title) < 1_000


def test_an_address_nested_without_end_costs_only_the_name() -> None:
    draft = mail.read(f"From: {'(' * 20_000}\r\nSubject: Ferry\r\n\r\nWords.".encode())
    assert (draft.title, draft.byline, said(draft)) == ("Ferry", None, ["Words."])


@pytest.mark.parametrize(
    "written",
    [
        "On Tuesday the mayor stood down. He wrote to the council: nobody is to blame.",
        "On Tuesday the mayor stood down.\n\nHe wrote in a letter:\n\nNobody is to blame.",
    ],
)
def test_an_article_that_says_what_somebody_wrote_is_no_earlier_mail(written: str) -> None:
    assert said(read(f"Late again\n\n{written}"))[1:] == written.split("\n\n")


@pytest.mark.parametrize(
    "attribution",
    ["On Monday Anne Moe wrote:\n> ", "Am 3.2.2025 um 10:12 schrieb Anne\nMoe:\n\n"],
)
def test_an_earlier_mail_is_known_by_its_marks_or_its_hour(attribution: str) -> None:
    assert said(read(f"Late again\n\n{attribution}What was quoted.")) == ["Late again"]


def test_a_line_without_end_is_read_in_time() -> None:
    assert "_" * 200_000 in read("Words.\n" + "_" * 200_000).text


def test_a_clock_that_is_far_off_costs_the_date_only() -> None:
    head = HEAD.replace("+0100", "+99999999999999999999").encode()
    draft = mail.read(head + b"\r\nThe ferry ran aground.")
    assert (draft.published, draft.title) == (None, "Fähre auf Grund")


def test_an_attachment_s_name_holds_no_nul() -> None:
    kind = 'multipart/mixed; boundary="b"'
    picture = "--b\nContent-Type: image/png\nContent-Disposition: attachment; filename*=utf-8''bri%00dge.png\n\nx"
    draft = read(f"--b\nContent-Type: text/plain\n\nIt closes.\n{picture}\n--b--\n", kind)
    assert left_out(draft) == [("bridge.png", LeftOut.ATTACHMENT)]
