from __future__ import annotations

import io

import docx as python_docx
import pytest
from hypothesis import given, settings, strategies as st

from newsannot.readers import docx
from newsannot.readers.draft import Draft, LeftOut, Unreadable
from tests.readers.packages import PACKAGE, STRICT, docx as made, p, r, word, zipped


def read(body: str, **entries: str) -> Draft:
    return docx.read(made(body, **entries))


def kept(draft: Draft) -> list[str]:
    return [part.text for part in draft.parts if part.left_out is None]


def left_out(draft: Draft) -> list[tuple[str, str]]:
    return [(part.left_out.name, part.text) for part in draft.parts if part.left_out]


def field(kind: str) -> str:
    return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'


def text_box(words: str) -> str:
    content = f"<w:txbxContent>{p(words)}</w:txbxContent>"
    return (
        '<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:inline><wp:docPr descr="A box"/>'
        f"<wps:txbx>{content}</wps:txbx></wp:inline></w:drawing></mc:Choice>"
        f"<mc:Fallback><w:pict><v:textbox>{content}</v:textbox></w:pict></mc:Fallback>"
        "</mc:AlternateContent></w:r>"
    )


PICTURE = '<w:r><w:drawing><wp:inline><wp:docPr id="1" name="Picture 1" {alt}/><a:graphic><a:blip/></a:graphic></wp:inline></w:drawing></w:r>'

# Words that XML can hold: python-docx writes tab and line end as elements.
WORDS = st.text(st.characters(exclude_categories=["Cs", "Cc"], include_characters="\t\n\x85"))


@settings(max_examples=30)
@given(st.lists(WORDS, min_size=1))
def test_what_python_docx_writes_comes_back_character_for_character(
    paragraphs: list[str],
) -> None:
    document = python_docx.Document()
    for words in paragraphs:
        document.add_paragraph(words)
    file = io.BytesIO()
    document.save(file)
    assert kept(docx.read(file.getvalue())) == [
        words.strip() for words in paragraphs if words.strip()
    ]


def test_headings_lists_and_tables_of_python_docx_are_parts_of_their_own() -> None:
    document = python_docx.Document()
    document.add_heading("Ferry sinks", 0)
    document.add_heading("At night", 1)
    for words in ("one", "two"):
        document.add_paragraph(words, style="List Bullet")
    document.add_paragraph("three", style="List Number")
    table = document.add_table(2, 2)
    for cell, words in zip(table._cells, ("a", "b", "c", "d"), strict=True):
        cell.text = words
    file = io.BytesIO()
    document.save(file)
    draft = docx.read(file.getvalue())
    assert kept(draft) == ["Ferry sinks", "At night", "one\ntwo", "three", "a\tb\nc\td"]
    assert draft.title == "Ferry sinks"


def test_signs_stand_for_their_characters() -> None:
    signs = "".join(
        f"<w:r><w:{tag}/></w:r>" for tag in ("tab", "br", "cr", "noBreakHyphen", "softHyphen")
    )
    assert kept(read(p("a", signs, "b"))) == ["a\t\n\n\u2011\u00adb"]


def test_blanks_are_kept_where_they_are_said_to_be_preserved() -> None:
    line_end = "<w:r><w:t>\n  b\n </w:t></w:r>"
    assert kept(read(p("a ", line_end, " c"))) == ["a b c"]


def test_a_link_a_smart_tag_and_a_content_control_give_their_text() -> None:
    body = p(
        f'<w:hyperlink r:id="x">{r("link ")}</w:hyperlink>',
        f'<w:smartTag w:element="place">{r("Oslo ")}</w:smartTag>',
        f"<w:sdt><w:sdtPr/><w:sdtContent>{r('control')}</w:sdtContent></w:sdt>",
    )
    in_control = f"<w:sdt><w:sdtPr/><w:sdtContent>{p('whole')}</w:sdtContent></w:sdt>"
    assert kept(read(body + in_control)) == ["link Oslo control", "whole"]


def test_a_field_gives_its_result_and_not_its_code() -> None:
    code = r(' HYPERLINK "https://x.example" ', tag="instrText")
    simple = f'<w:fldSimple w:instr=" PAGE ">{r(" 7")}</w:fldSimple>'
    fields = p("on ", field("begin"), code, field("separate"), r("page"), field("end"), simple)
    assert kept(read(fields)) == ["on page 7"]


def test_a_field_that_is_never_closed_hides_nothing_unsaid() -> None:
    draft = read(p("a ", field("begin"), r("all the rest")))
    assert (kept(draft), left_out(draft)) == (["a"], [("HIDDEN", "all the rest")])


def test_a_text_box_is_told_once_and_after_the_paragraph_it_hangs_on() -> None:
    draft = read(p("before ", text_box("boxed"), "after"))
    assert kept(draft) == ["before after", "boxed"]
    assert left_out(draft) == []


def test_what_tracked_changes_inserted_stays_and_what_they_deleted_is_left_out() -> None:
    body = p(
        "He ",
        f"<w:del>{r('really ', tag='delText')}{r('did ', tag='delText')}</w:del>",
        f"<w:ins>{r('never ')}</w:ins>",
        "said ",
        f"<w:moveFrom>{r('so')}</w:moveFrom>",
        f"<w:moveTo>{r('it')}</w:moveTo>",
    )
    draft = read(body)
    assert kept(draft) == ["He never said it"]
    assert left_out(draft) == [("DELETED", "really did"), ("DELETED", "so")]


def test_a_paragraph_whose_end_was_deleted_goes_on_in_the_next_one() -> None:
    struck = "<w:rPr><w:del/></w:rPr>"
    gone = p(f"<w:del>{r('Gone.', tag='delText')}</w:del>", look=struck)
    draft = read(p("One ", look=struck) + p("sentence.") + gone + p("Next."))
    assert [(part.text, part.left_out) for part in draft.parts] == [
        ("One sentence.", None),
        ("Gone.", LeftOut.DELETED),
        ("Next.", None),
    ]


def test_a_deleted_row_is_left_out() -> None:
    cells = "<w:tc>{}</w:tc><w:tc>{}</w:tc>"
    gone = f"<w:tr><w:trPr><w:del/></w:trPr>{cells.format(p('a'), p('b'))}</w:tr>"
    draft = read(f"<w:tbl>{gone}<w:tr>{cells.format(p('c'), p('d'))}</w:tr></w:tbl>")
    assert kept(draft) == ["c\td"]
    assert left_out(draft) == [("DELETED", "a"), ("DELETED", "b")]


def test_notes_and_comments_follow_the_paragraph_that_names_them() -> None:
    notes = {
        f"{kind}s": word(f"{kind}s", f'<w:{kind} w:id="2">{p(f"The {kind}.")}</w:{kind}>')
        for kind in ("footnote", "endnote", "comment")
    }
    named = [
        f'<w:r><w:{kind}Reference w:id="2"/></w:r>' for kind in ("footnote", "endnote", "comment")
    ]
    draft = read(p("a", *named, *named, " b") + p("c"), **notes)
    assert kept(draft) == ["a b", "c"]
    assert left_out(draft) == [
        ("NOTE", "The footnote."),
        ("NOTE", "The endnote."),
        ("COMMENT", "The comment."),
    ]
    assert draft.parts[0].text == "a b"


def test_headers_and_footers_are_left_out_once_each() -> None:
    header = word("hdr", p("The Paper") + p("Page 1"))
    draft = read(
        p("a"),
        header1=header,
        header2=header,
        header3=word("hdr", p()),
        footer1=word("ftr", p("f")),
    )
    assert left_out(draft) == [("HEADER", "The Paper\nPage 1"), ("FOOTER", "f")]
    assert [part.text for part in draft.parts] == ["The Paper\nPage 1", "a", "f"]


def test_a_picture_is_left_out_with_the_words_that_stand_for_it() -> None:
    captions = word("styles", '<w:style w:styleId="Bild"><w:name w:val="caption"/></w:style>')
    old = '<w:r><w:pict><v:shape alt="A boat"><v:imagedata/></v:shape></w:pict></w:r>'
    draft = read(
        p("a", PICTURE.format(alt='descr="A ferry"'), PICTURE.format(alt=""), old)
        + p("The ferry", look='<w:pStyle w:val="Bild"/>'),
        styles=captions,
    )
    assert kept(draft) == ["a"]
    assert left_out(draft) == [
        ("PICTURE", "A ferry"),
        ("PICTURE", ""),
        ("PICTURE", "A boat"),
        ("PICTURE", "The ferry"),
    ]


def test_hidden_text_is_left_out_by_its_own_look_or_its_style() -> None:
    styles = word(
        "styles",
        '<w:style w:styleId="base"><w:rPr><w:vanish/></w:rPr></w:style>'
        '<w:style w:styleId="c" w:type="character"><w:basedOn w:val="base"/></w:style>'
        '<w:style w:styleId="ring"><w:basedOn w:val="ring"/></w:style>',
    )
    by_style = '<w:rStyle w:val="c"/>'
    draft = read(
        p("a ", r("b", look="<w:vanish/>"), r("c", look='<w:vanish w:val="0"/>'))
        + p("d ", r("e", look=by_style), r("f", look=by_style + '<w:vanish w:val="false"/>'))
        + p("g", look='<w:pStyle w:val="base"/>')
        + p("h", look='<w:pStyle w:val="ring"/>'),
        styles=styles,
    )
    assert kept(draft) == ["a c", "d f", "h"]
    assert left_out(draft) == [("HIDDEN", "b"), ("HIDDEN", "e"), ("HIDDEN", "g")]


def test_prompts_and_tables_of_contents_are_left_out() -> None:
    control = "<w:sdt><w:sdtPr>{}</w:sdtPr><w:sdtContent>{}</w:sdtContent></w:sdt>"
    contents = '<w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj>'
    draft = read(
        control.format("<w:showingPlcHdr/>", p("Click here")) + control.format(contents, p("1 One"))
    )
    assert left_out(draft) == [("REST", "Click here"), ("MENU", "1 One")]


def test_a_table_for_layout_gives_its_paragraphs() -> None:
    row = "<w:tr><w:tc>{}</w:tc><w:tc>{}</w:tc></w:tr>"
    draft = read(f"<w:tbl>{row.format(p('One.') + p('Two.'), p('Side.'))}</w:tbl>")
    assert kept(draft) == ["One.", "Two.", "Side."]


def test_a_table_in_a_cell_is_told_in_its_place() -> None:
    row = "<w:tr><w:tc>{}</w:tc><w:tc>{}</w:tc></w:tr>"
    inner = f"<w:tbl>{row.format(p('b'), p('c'))}{row.format(p('d'), p('e'))}</w:tbl>"
    assert kept(read(f"<w:tbl>{row.format(p('a') + inner, p('f'))}</w:tbl>")) == [
        "a",
        "b\tc\nd\te",
        "f",
    ]


def test_the_strict_kind_reads_like_the_other() -> None:
    assert kept(docx.read(made(p("a") + p("b"), namespace=STRICT))) == ["a", "b"]


def test_symbols_are_characters_where_unicode_has_them() -> None:
    symbols = "".join(f'<w:r><w:sym w:char="{code}"/></w:r>' for code in ("2192", "F04A", "zz"))
    assert kept(read(p(symbols))) == ["→\ufffd\ufffd"]


def test_formulas_give_their_letters() -> None:
    assert kept(read(p("<m:oMath><m:r><m:t>E=mc</m:t></m:r></m:oMath>"))) == ["E=mc"]


def core(**facts: str) -> str:
    told = "".join(f"<x:{name}>{value}</x:{name}>" for name, value in facts.items())
    return f'<x:coreProperties xmlns:x="{PACKAGE}/metadata">{told}</x:coreProperties>'


def test_facts_are_those_of_the_document() -> None:
    facts = core(
        title=" A\n title ", creator="Ann Lee", created="2024-05-01T10:00:00Z", language="de-DE"
    )
    draft = read(p("a"), core=facts)
    assert (draft.title, draft.byline) == ("A title", "Ann Lee")
    assert (draft.published, draft.language) == ("2024-05-01T10:00:00+00:00", "de")


def test_facts_that_programs_fill_in_are_none() -> None:
    facts = core(title="Untitled", creator="python-docx", created="1601-01-01T00:00:00Z")
    draft = read(p("a"), core=facts)
    assert (draft.title, draft.byline, draft.published) == (None, None, None)


def test_the_date_of_a_template_and_a_title_as_long_as_a_text_are_none() -> None:
    facts = core(title="x" * 501, created="2013-12-23T23:15:00Z")
    draft = read(p("a"), core=facts)
    assert (draft.title, draft.published) == (None, None)


def test_the_language_is_that_of_most_of_the_text() -> None:
    styles = word(
        "styles",
        '<w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val="en-US"/></w:rPr></w:rPrDefault></w:docDefaults>',
    )
    serbian = '<w:lang w:val="sr-Latn-RS"/>'
    assert read(p("Words."), styles=styles).language == "en"
    assert read(p("Words.", r("Reči i reči.", look=serbian)), styles=styles).language == "sr"


def test_the_main_part_may_have_another_name() -> None:
    body = word("document", f"<w:body>{p('a')}</w:body>")
    office = '<x><r Type="/officeDocument" Target="/word/document2.xml"/></x>'
    data = zipped({"_rels/.rels": office, "word/document2.xml": body})
    assert kept(docx.read(data)) == ["a"]


def test_a_document_that_holds_another_file_instead_of_text_is_refused() -> None:
    with pytest.raises(Unreadable, match="packed in it"):
        read('<w:altChunk r:id="x"/>')


@pytest.mark.parametrize(
    ("entries", "problem"),
    [
        ({"word/styles.xml": "<a/>"}, "damaged"),
        ({"word/document.xml": "<a><b>"}, "damaged"),
        ({"word/document.xml": ""}, "damaged"),
        ({"word/document.xml": "<a>" * 100_000 + "</a>" * 100_000}, "damaged"),
        ({"word/document.xml": '<!DOCTYPE a SYSTEM "file:///etc/passwd"><a/>'}, "document type"),
        ({"word/document.xml": '<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>'}, "document type"),
    ],
)
def test_xml_that_is_broken_or_dangerous_is_refused(entries: dict[str, str], problem: str) -> None:
    with pytest.raises(Unreadable, match=problem):
        docx.read(zipped(dict(entries)))
