from __future__ import annotations

import pytest
from hypothesis import given, strategies as st

from newsannot.readers import odt, packed
from newsannot.readers.draft import Draft, LeftOut, Unreadable
from tests.readers.packages import zipped

_NAMES = ("office", "style", "text", "table", "drawing", "meta")
SPACES = " ".join(
    f'xmlns:{name if name != "drawing" else "draw"}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for name in _NAMES
)
SPACES += (
    ' xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"'
    ' xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"'
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xlink="http://www.w3.org/1999/xlink"'
)


def content(body: str, styles: str = "") -> str:
    return (
        f"<office:document-content {SPACES}><office:automatic-styles>{styles}</office:automatic-styles>"
        f"<office:body><office:text>{body}</office:text></office:body></office:document-content>"
    )


def made(body: str, look: str = "", **entries: str) -> bytes:
    return zipped(
        {"mimetype": packed.ODT, "content.xml": content(body, look)}
        | {f"{name}.xml": entry for name, entry in entries.items()}
    )


def read(body: str, look: str = "", **entries: str) -> Draft:
    return odt.read(made(body, look, **entries))


def kept(draft: Draft) -> list[str]:
    return [part.text for part in draft.parts if part.left_out is None]


def left_out(draft: Draft) -> list[tuple[str, str]]:
    return [(part.left_out.name, part.text) for part in draft.parts if part.left_out]


def p(words: str, style: str = "Standard") -> str:
    return f'<text:p text:style-name="{style}">{words}</text:p>'


def style(name: str, look: str = "", family: str = "paragraph", parent: str = "") -> str:
    return (
        f'<style:style style:name="{name}" style:family="{family}" style:parent-style-name="{parent}">'
        f"<style:text-properties {look}/></style:style>"
    )


def written(words: str) -> str:
    """Words as Writer writes them: blanks after the first, tabs and line ends are elements."""
    told = words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    told = told.replace(" ", "<text:s/>").replace("\t", "<text:tab/>")
    return told.replace("\n", "<text:line-break/>")


@given(st.lists(st.text(st.characters(exclude_categories=["Cs", "Cc"], include_characters="\t\n"))))
def test_any_words_come_back_character_for_character(paragraphs: list[str]) -> None:
    draft = read("".join(p(written(words)) for words in paragraphs))
    assert kept(draft) == [words.strip() for words in paragraphs if words.strip()]


def test_blanks_of_the_xml_are_one_and_blanks_of_the_text_are_kept() -> None:
    body = p('\n  one  <text:span> two</text:span>\n three<text:s text:c="3"/> four ')
    assert kept(read(f"\n  {body}\n  {p('five')}\n")) == ["one two three    four", "five"]


def test_a_file_that_asks_for_millions_of_blanks_gets_a_line() -> None:
    for many in ("999999999", "9" * 5000):
        assert len(read(p(f'a<text:s text:c="{many}"/>b')).text) < 200


def test_headings_lists_and_tables_are_parts_of_their_own() -> None:
    item = "<text:list-item>{}</text:list-item>"
    inner = f"<text:list>{item.format(p('two'))}</text:list>"
    items = f"<text:list>{item.format(p('one') + inner)}{item.format(p('three'))}</text:list>"
    heading = '<text:h text:outline-level="1">Head</text:h>'
    cell = "<table:table-cell>{}</table:table-cell>"
    row = "<table:table-row>{}{}</table:table-row>"
    table = (
        f"<table:table><table:table-column/><table:table-header-rows>{row.format(cell.format(p('a')), cell.format(p('b')))}"
        f"</table:table-header-rows>{row.format(cell.format(p('c')), '<table:covered-table-cell/>')}"
        f"{row.format(cell.format(p('d')), cell.format(p('e')))}</table:table>"
    )
    assert kept(read(heading + items + table)) == ["Head", "one\ntwo\nthree", "a\tb\nc\nd\te"]


def test_fields_and_links_give_what_they_show() -> None:
    body = p(
        'on <text:date>1 May</text:date>, <text:a xlink:href="x">link</text:a>, <text:title>T</text:title>'
    )
    assert kept(read(body)) == ["on 1 May, link, T"]


def test_notes_and_comments_follow_their_paragraph() -> None:
    note = f"<text:note><text:note-citation>1</text:note-citation><text:note-body>{p('A note.')}</text:note-body></text:note>"
    comment = (
        "<office:annotation><dc:creator>Ann</dc:creator><dc:date>2024-01-01</dc:date>"
        f"<meta:creator-initials>A</meta:creator-initials>{p('Really?')}</office:annotation>"
    )
    draft = read(p(f"a{note} b{comment} c"))
    assert kept(draft) == ["a b c"]
    assert left_out(draft) == [("NOTE", "A note."), ("COMMENT", "Really?")]


def test_what_tracked_changes_deleted_is_left_out_at_its_place() -> None:
    info = "<office:change-info><dc:creator>Ann</dc:creator></office:change-info>"
    changes = (
        '<text:tracked-changes><text:changed-region text:id="d1"><text:deletion>'
        f"{info}{p('really ')}</text:deletion></text:changed-region>"
        f'<text:changed-region text:id="i1"><text:insertion>{info}</text:insertion>'
        "</text:changed-region></text:tracked-changes>"
    )
    mark = '<text:{} text:change-id="{}"/>'
    body = p(
        f"He {mark.format('change', 'd1')}{mark.format('change-start', 'i1')}never"
        f"{mark.format('change-end', 'i1')} said"
    )
    draft = read(changes + body + p("so"))
    assert [(part.text, part.left_out) for part in draft.parts] == [
        ("He never said", None),
        ("really", LeftOut.DELETED),
        ("so", None),
    ]


def test_pictures_and_their_captions_are_left_out_and_text_boxes_stay() -> None:
    image = '<draw:frame><draw:image xlink:href="Pictures/1.png"/>{}</draw:frame>'
    captioned = f"<draw:frame><draw:text-box>{p(image.format('') + 'The ferry', 'Bild')}</draw:text-box></draw:frame>"
    shape = f"<draw:custom-shape><svg:title>Oval</svg:title>{p('shaped')}</draw:custom-shape>"
    box = f"<draw:frame><draw:text-box>{p('boxed')}</draw:text-box></draw:frame>"
    draft = read(
        p("a" + image.format("<svg:title>T</svg:title><svg:desc>A ferry</svg:desc>") + captioned)
        + p(f"b{box}{shape} c"),
        style("Bild", parent="Illustration") + style("Illustration", parent="Caption"),
    )
    assert kept(draft) == ["a", "b c", "boxed", "shaped"]
    assert left_out(draft) == [("PICTURE", "A ferry"), ("PICTURE", ""), ("PICTURE", "The ferry")]


def test_hidden_text_is_left_out() -> None:
    styles = style("T1", 'text:display="none"', "text") + style("P1", parent="P2")
    styles += style("P2", 'text:display="none"') + style("ring", parent="ring")
    draft = read(
        p('a <text:span text:style-name="T1">b</text:span>')
        + f'<text:section text:display="none">{p("c")}</text:section>'
        + p('<text:hidden-text text:string-value="d"/>e')
        + p('<text:hidden-paragraph text:is-hidden="true"/>f')
        + p("g", "P1")
        + p("h", "ring"),
        styles,
    )
    assert kept(draft) == ["a", "e", "h"]
    assert left_out(draft) == [("HIDDEN", letter) for letter in "bcdfg"]


def test_tables_of_contents_are_left_out() -> None:
    index = (
        "<text:table-of-content><text:table-of-content-source><text:index-title-template>Contents"
        "</text:index-title-template></text:table-of-content-source><text:index-body>"
        f"{p('One 1')}</text:index-body></text:table-of-content>"
    )
    draft = read(index + p("a"))
    assert (kept(draft), left_out(draft)) == (["a"], [("MENU", "One 1")])


def masters(*margins: str) -> str:
    pages = "".join(f"<style:master-page>{margin}</style:master-page>" for margin in margins)
    return (
        f"<office:document-styles {SPACES}><office:styles><style:default-style style:family='paragraph'>"
        "<style:text-properties fo:language='fr'/></style:default-style></office:styles>"
        f"<office:master-styles>{pages}</office:master-styles></office:document-styles>"
    )


def test_headers_and_footers_are_left_out_once_each() -> None:
    header = f"<style:header>{p('The Paper')}</style:header>"
    styles = masters(header, header + f"<style:footer>{p('7')}</style:footer>")
    draft = read(p("a"), styles=styles)
    assert [(part.text, part.left_out) for part in draft.parts] == [
        ("The Paper", LeftOut.HEADER),
        ("a", None),
        ("7", LeftOut.FOOTER),
    ]


META = (
    f"<office:document-meta {SPACES}><office:meta><dc:title>A title</dc:title>"
    "<meta:initial-creator>Ann Lee</meta:initial-creator><dc:creator>Bo</dc:creator>"
    "<meta:creation-date>2024-05-01T10:00:00.123456789</meta:creation-date>"
    "<dc:date>2025-01-01T00:00:00</dc:date><dc:language>pt-BR</dc:language>"
    "</office:meta></office:document-meta>"
)


def test_facts_are_those_of_the_document() -> None:
    draft = read(p("a"), meta=META)
    assert (draft.title, draft.byline) == ("A title", "Ann Lee")
    assert (draft.published, draft.language) == ("2024-05-01T10:00:00", "pt")


def test_a_paragraph_that_looks_like_a_title_is_the_title() -> None:
    draft = read(p("Ferry sinks", "P1"), style("P1", parent="Title"), meta=META)
    assert draft.title == "Ferry sinks"


def test_the_language_is_that_of_most_of_the_text() -> None:
    look = style("P1", 'fo:language="de"') + style("T1", 'fo:language="it"', "text")
    words = p('Wörter <text:span text:style-name="T1">e molte altre parole</text:span>', "P1")
    for body, language in ((p("mots"), "fr"), (p("Wörter", "P1"), "de"), (words, "it")):
        assert read(body, look, styles=masters()).language == language


def test_a_flat_file_reads_like_a_packed_one() -> None:
    flat = (
        f'<?xml version="1.0" encoding="UTF-8"?><office:document {SPACES}><office:meta><dc:title>T</dc:title>'
        f"</office:meta><office:body><office:text>{p('a')}</office:text></office:body></office:document>"
    )
    draft = odt.read(flat.encode())
    assert (kept(draft), draft.title) == (["a"], "T")


def test_a_protected_document_says_so() -> None:
    manifest = (
        '<manifest:manifest><manifest:encryption-data manifest:checksum="x"/></manifest:manifest>'
    )
    entries = {"mimetype": packed.ODT, "META-INF/manifest.xml": manifest}
    for name in ("content.xml", "encrypted-package"):
        with pytest.raises(Unreadable, match="password"):
            odt.read(zipped(entries | {name: b"\x93\xa2"}))


@pytest.mark.parametrize(
    "data",
    [
        zipped({"mimetype": packed.ODT}),
        zipped({"mimetype": packed.ODT, "content.xml": "<a>"}),
        zipped({"mimetype": packed.ODT, "content.xml": "<a/>"}),
        made(p("a"))[:-30],
        b"",
    ],
)
def test_a_broken_document_is_damaged(data: bytes) -> None:
    with pytest.raises(Unreadable, match="damaged"):
        odt.read(data)
