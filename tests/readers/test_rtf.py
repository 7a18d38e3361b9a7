from __future__ import annotations

import pytest
from hypothesis import example, given, settings, strategies as st

from newsannot.readers import rtf, rtf_fences
from newsannot.readers.draft import Draft, LeftOut, Unreadable

WESTERN_MAC = b"\xcf\xf0\xe8\xe2\xe5\xf2".decode("mac_roman")
HEAD = rb"{\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0\fcharset0 A;}{\f1\fcharset204{\*\fname B;}B CYR;}}"


def read(body: bytes, head: bytes = HEAD) -> Draft:
    return rtf.read(head + body + b"}")


def kept(draft: Draft) -> list[str]:
    return [part.text for part in draft.parts if part.left_out is None]


def left_out(draft: Draft) -> list[tuple[str, str]]:
    return [(part.left_out.name, part.text) for part in draft.parts if part.left_out]


def escaped(words: str) -> bytes:
    """Words as Word writes them: what is not ASCII by the numbers of UTF-16, each with a sign for old programs."""
    out = []
    for sign in words:
        if sign in "\\{}":
            out.append("\\" + sign)
        elif sign in "\t\n":
            out.append({"\t": "\\tab ", "\n": "\\line "}[sign])
        elif sign.isascii():
            out.append(sign)
        else:
            units = sign.encode("utf-16-le")
            out += [
                f"\\u{int.from_bytes(units[at : at + 2], 'little', signed=True)}?"
                for at in range(0, len(units), 2)
            ]
    return "".join(out).encode("ascii")


@given(st.lists(st.text(st.characters(exclude_categories=["Cs", "Cc"], include_characters="\t\n"))))
@example(["🙂", "\\pict \\bin9 {x}", "\ufeff"])
def test_any_words_come_back_character_for_character(paragraphs: list[str]) -> None:
    draft = read(b"".join(escaped(words) + b"\\par\n" for words in paragraphs))
    assert kept(draft) == [words.strip() for words in paragraphs if words.strip()]


@pytest.mark.parametrize(
    ("body", "text"),
    [
        (rb"caf\'e9 \lquote a\rquote\~\_\-\emdash", "café ‘a’\xa0\u2011\xad—"),
        (rb"{\f1 \'cf\'f0\'e8\'e2\'e5\'f2}", "Привет"),
        (b"\x93caf\xe9\x94", "“café”"),
        ("“café”".encode(), "“café”"),
        (rb"\u8220\'93a\uc0\u8221b", "“a”b"),
        (rb"{\uc2 \u8220\'93\'93a}\u8221?b", "“a”b"),
        (rb"\u-10179?\u-8694?", "😊"),
        (rb"half \u-10179? pair", "half \ufffd pair"),
        (rb"\u0?a\u2?(N\u-70000?\u99999999?b\u", "\ufffda\ufffd(N\ufffd\ufffdb\ufffd"),
        (b"a\0b\x02(Nc\\'00\\'02d", "ab(Ncd"),
        (b"one\r\n two", "one two"),
    ],
)
def test_characters_are_those_that_the_file_means(body: bytes, text: str) -> None:
    assert kept(read(body)) == [text]


@pytest.mark.parametrize(
    ("head", "text"),
    [
        (rb"{\rtf1\ansi\ansicpg1251 ", "Привет"),
        (rb"{\rtf1\mac ", WESTERN_MAC),
        (rb"{\rtf1\ansi\ansicpg10000 ", WESTERN_MAC),
        (rb"{\rtf1\ansi\ansicpg99999 ", "Ïðèâåò"),
        (rb"{\rtf1\ansi{\fonttbl{\f0\fcharset78 x;}}\f0 ", "Ïðèâåò"),
    ],
)
def test_a_code_page_is_the_files_or_western(head: bytes, text: str) -> None:
    assert read(rb"\'cf\'f0\'e8\'e2\'e5\'f2", head).text == text


def test_paragraphs_end_as_word_and_as_textedit_end_them() -> None:
    assert kept(read(b"one\\par two\\\nthree\\\r\nfour\\sect five\\page six")) == [
        "one", "two", "three", "four", "five", "six",
    ]  # fmt: skip


def test_lists_and_tables_are_parts_of_their_own() -> None:
    listed = rb"\pard{\listtext\'b7\tab}\ls1 one\par{\listtext\'b7\tab}two\par\pard "
    row = rb"\trowd\cellx1\cellx2\pard\intbl %b\cell %b\par c\cell\row "
    table = row % (b"a", b"b") + row % (b"d", b"e")
    assert kept(read(listed + b"three\\par" + table + b"\\pard four")) == [
        "one\ntwo", "three", "a\tb\nc\nd\te\nc", "four",
    ]  # fmt: skip


def test_a_field_gives_its_result_and_no_address() -> None:
    link = rb'{\field{\*\fldinst{ HYPERLINK "http://x.example/" }}{\fldrslt{\ul link}}}'
    assert kept(read(b"a " + link + b" b")) == ["a link b"]


def test_headers_footers_notes_and_comments_are_left_out() -> None:
    body = (
        rb"{\header\pard The Paper\par}{\footerf 7\par}"
        rb"a{\footnote\pard\chftn  A note.\par More.} b{\*\annotation Really?}\par c"
    )
    assert [(part.text, part.left_out) for part in read(body).parts] == [
        ("The Paper", LeftOut.HEADER),
        ("7", LeftOut.FOOTER),
        ("a b", None),
        ("A note.\nMore.", LeftOut.NOTE),
        ("Really?", LeftOut.COMMENT),
        ("c", None),
    ]


def test_hidden_and_deleted_text_is_left_out() -> None:
    draft = read(rb"a {\v b}c\v d\v0 e{\deleted f}g\v h\plain i{\v{\b j}}{\mvf k}")
    assert kept(draft) == ["a cegi"]
    assert left_out(draft) == [
        ("HIDDEN", "b"), ("HIDDEN", "d"), ("DELETED", "f"), ("HIDDEN", "h"), ("HIDDEN", "j"), ("DELETED", "k"),
    ]  # fmt: skip


def test_pictures_are_left_out_with_their_words_and_text_boxes_stay() -> None:
    alt = rb"{\sp{\sn wzDescription}{\sv A ferry}}"
    picture = rb"{\*\shppict{\pict{\*\picprop%b}\pngblip 8950}}{\nonshppict{\pict 0100}}" % alt
    binary = rb"{\pict\wmetafile8\bin6 }}{{\a}"
    shape = (
        rb"{\shp{\*\shpinst\shpleft1{\sp{\sn fLine}{\sv 0}}%b{\shptxt boxed\par two}}{\shprslt x}}"
    )
    draft = read(b"a" + picture + binary + shape % b"" + b"b\\par" + shape % alt + b"c")
    assert kept(draft) == ["ab", "boxed", "two", "boxed", "two", "c"]
    assert left_out(draft) == [("PICTURE", "A ferry"), ("PICTURE", ""), ("PICTURE", "A ferry")]


def test_an_object_gives_what_it_shows() -> None:
    body = rb"{\object\objemb{\*\objclass Word}{\*\objdata 0105}{\result shown}}"
    assert kept(read(body)) == ["shown"]


def test_facts_are_those_of_the_document() -> None:
    info = (
        rb"{\info{\title Caf\'e9 closes}{\author Ann Lee}{\operator Bo}"
        rb"{\creatim\yr2024\mo5\dy1\hr10\min3}{\revtim\yr2025\mo1\dy1}}"
    )
    draft = read(info + rb"\lang1033 Hi \lang1031 W\'f6rter und mehr")
    assert (draft.title, draft.byline) == ("Café closes", "Ann Lee")
    assert (draft.published, draft.language) == ("2024-05-01T10:03:00", "de")
    assert draft.text == "Hi Wörter und mehr"


def test_a_date_that_cannot_be_is_none() -> None:
    assert read(rb"{\info{\creatim\yr2024\mo13\dy41}}a").published is None


def test_half_a_document_gives_its_half() -> None:
    whole = HEAD + rb"{\b One.}\par Two {\i\'e9\u8220?{\footnote x}}\par}"
    for cut in range(len(HEAD), len(whole)):
        rtf.read(whole[:cut]).text.encode()
    assert kept(rtf.read(whole[:-8])) == ["One.", "Two é“"]


def test_what_follows_the_document_is_no_text() -> None:
    assert kept(rtf.read(HEAD + b"a}b{c}")) == ["a"]


@settings(max_examples=200)
@given(
    st.lists(
        st.sampled_from(
            [b"{", b"}", b"\\", b"\\*", b"\\u", b"\\u-9", b"\\uc", b"\\uc9", b"\\'", b"\\'c", b"\\'82", b"\\bin3 ",
             b"\\bin", b"\\f1", b"\\f", b"\\fcharset128", b"\\fcharset999", b"\\fonttbl", b"\\ansicpg", b"\\ansicpg0",
             b"\\lang9999999999", b"\\pict", b"\\footnote", b"\\title", b"\\v", b"\\cell", b"\\row", b"\\par", b"\\deff",
             b"{\\sn wzDescription}{\\sv ", b"\\creatim\\yr0", b"\\plain", b"\xff", b"\0", b"\x02", b"x", b" "]
        )
    )
)  # fmt: skip
def test_whatever_is_in_it_what_comes_out_is_text(pieces: list[bytes]) -> None:
    draft = rtf.read(b"{\\rtf1 " + b"".join(pieces))
    said = "".join(part.text for part in draft.parts) + (draft.title or "")
    said.encode()
    assert not set(said) & {"\0", "\x02", "\r"}


@pytest.mark.parametrize(
    ("data", "problem"),
    [
        (b"", "no rich text"),
        (b"Just words", "no rich text"),
        (HEAD + b"{" * 100_000, "nested deeper"),
        (HEAD + b"x" * 9_000_000, "far more than any article"),
    ],
)
def test_what_is_no_document_is_refused(data: bytes, problem: str) -> None:
    with pytest.raises(Unreadable, match=problem):
        rtf.read(data)


def test_more_signs_than_a_book_has_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rtf_fences, "_MOST_TOKENS", 1000)
    with pytest.raises(Unreadable, match="far more than any article"):
        read(b"{}" * 600)


def test_fonts_without_end_cost_little() -> None:
    fonts = b"".join(rb"{\f%d\fcharset204 x;}" % number for number in range(20_000))
    assert kept(read(b"a", rb"{\rtf1{\fonttbl" + b"\\f0" * 20_000 + fonts + b"}")) == ["a"]
