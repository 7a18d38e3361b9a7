"""Web pages to drafts: the article, and all else that the page shows as left out."""

from __future__ import annotations

import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest

from newsannot.readers import web
from newsannot.readers.draft import Draft, LeftOut, Unreadable

NEWS = (Path(__file__).parents[1] / "data" / "pages" / "news.html").read_bytes()
STORY = "".join(
    f"<p>Sentence {n} of the report says that the ferry left the harbour with {n} people on board.</p>"
    for n in range(1, 9)
)


def page(body: str, head: str = "", attributes: str = "") -> Draft:
    return web.read(
        f"<!doctype html><html {attributes}><head>{head}</head><body>{body}</body></html>".encode()
    )


def left_out(draft: Draft, kind: LeftOut) -> list[str]:
    return [part.text for part in draft.parts if part.left_out is kind]


def test_of_a_news_page_the_article_is_kept_with_headline_standfirst_list_and_table() -> None:
    text = web.read(NEWS).text.split("\n\n")
    assert text[0] == "Ferry with 93\u00a0on board runs aground off Tarvik"
    assert text[1].startswith("Nobody was hurt when the “Solveig” struck a rock")
    assert "93 people, among them 11 children\n4 cars\na dog named Bosse" in text
    assert "Year\tShip\tHurt\n2019\tAstrid\t3\n2023\tSolveig\t0" in text
    assert "“It is an accident that should not have happened, and we shall say so openly.”" in text
    assert text[-1].startswith("An inquiry begins on Thursday.")
    assert len(text) == 12


def test_what_a_news_page_shows_besides_is_left_out_by_kind() -> None:
    draft = web.read(NEWS)
    assert "News\nSport\nWeather" in left_out(draft, LeftOut.MENU)
    assert "Nobody was hurt when the “Solveig” struck a rock in the fog." in left_out(
        draft, LeftOut.MENU
    )
    assert "A white ferry leaning against a rock" in left_out(draft, LeftOut.PICTURE)
    assert left_out(draft, LeftOut.FOOTER) == ["© 2026 The Harbour Post", "Imprint\nPrivacy"]
    assert len(left_out(draft, LeftOut.COMMENT)) == 5
    assert "Skip to content" in left_out(draft, LeftOut.HIDDEN)
    assert any("412 partners" in text for text in left_out(draft, LeftOut.REST))


def test_what_scripts_would_write_and_frames_would_show_is_nowhere() -> None:
    everything = " ".join(part.text for part in web.read(NEWS).parts)
    assert "Written by a script" not in everything
    assert "Your browser shows no frames" not in everything


def test_the_facts_come_from_the_page() -> None:
    draft = web.read(NEWS)
    assert draft.title == "Ferry with 93\u00a0on board runs aground off Tarvik"
    assert draft.byline == "Ida Lindqvist, Tom Okafor"
    assert draft.published == "2026-11-24T07:42:00+01:00"
    assert draft.language == "en"
    assert draft.url == "https://harbourpost.example/news/2026/11/ferry-aground-tarvik"


def test_a_date_in_the_text_is_not_the_articles() -> None:
    assert page(f"{STORY}<p>The last one was on 2019-03-04, they said.</p>").published is None


def test_a_sites_name_is_not_taken_for_the_headline() -> None:
    body = f"<h1><a href=/>Hafenblog</a></h1><ul><li><a href=/a>Archiv</a></li></ul><h2>Was der Nebel verbirgt</h2>{STORY}"
    draft = page(body, "<title>Was der Nebel verbirgt – Hafenblog</title>", "lang=de")
    assert draft.title == "Was der Nebel verbirgt"
    assert draft.language == "de"


def test_a_page_with_nothing_around_its_text_is_kept_whole() -> None:
    draft = page(
        "<p>The mayor said: <q>No.</q><br>He left&nbsp;at \n once.</p><p>Nobody asked why.</p>"
    )
    assert draft.text == "The mayor said: “No.”\nHe left\u00a0at once.\n\nNobody asked why."


def test_a_fragment_is_a_page_too() -> None:
    assert web.read(b"<b>Nobody</b> was hurt").text == "Nobody was hurt"


def test_two_breaks_divide_paragraphs_and_preformatted_text_keeps_its_blanks() -> None:
    draft = page("<div>One.<br><br>Two.</div><pre>a\n  b\n\nc</pre>")
    assert draft.text == "One.\n\nTwo.\n\na\n  b\n\nc"


def test_what_is_struck_out_is_left_out() -> None:
    draft = page("<p>There were <del>40</del> 30 people.</p>")
    assert draft.text == "There were 30 people."
    assert left_out(draft, LeftOut.DELETED) == ["40"]


def test_lists_within_lists_are_lines_and_tables_keep_their_rows() -> None:
    draft = page(
        "<ul><li>a<ul><li>b</li></ul></li><li>c</li></ul><table><tr><td><p>1</p></td><td>2</td></tr></table>"
    )
    assert draft.text == "a\nb\nc\n\n1\t2"


def test_a_layout_table_stays_paragraphs() -> None:
    draft = page("<table><tr><td><p>One.</p><p>Two.</p></td><td>Three.</td></tr></table>")
    assert draft.text == "One.\n\nTwo.\n\nThree."


def test_a_small_picture_of_a_sign_stays_in_its_sentence() -> None:
    assert page("<p>Well done <img alt='🎉'> all</p>").text == "Well done 🎉 all"


def test_a_teaser_of_the_same_words_leaves_the_article_its_own() -> None:
    teaser = "<aside><p>Sentence 5 of the report says that the ferry left the harbour with 5 people on board.</p></aside>"
    draft = page(
        f"<nav><a href=/>Home</a></nav>{teaser}<article><h1>A report</h1>{STORY}</article>{teaser}"
    )
    assert [text.split()[1] for text in draft.text.split("\n\n")[1:]] == list("12345678")


def test_a_page_that_scripts_put_together_gives_the_article_in_its_data() -> None:
    data = "The ferry left the harbour at noon. " * 6
    head = f'<script type="application/ld+json">{{"@type":"NewsArticle","articleBody":"{data}"}}</script>'
    assert page("<div id=root></div>", head).text == data.strip()


@pytest.mark.parametrize(
    ("name", "declared"),
    [
        ("windows-1251", "windows-1251"),
        ("iso-8859-5", "iso-8859-5"),
        ("utf-8", "windows-1251"),
        ("utf-8", None),
        ("utf-16", None),
        ("utf-8-sig", "iso-8859-1"),
    ],
)
def test_the_encoding_is_the_marks_or_the_bytes_or_the_pages_word(
    name: str, declared: str | None
) -> None:
    meta = f"<meta charset={declared}>" if declared else ""
    text = "Паром сел на мель, никто не пострадал."
    assert web.read(f"<html><head>{meta}</head><p>{text}".encode(name)).text == text


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("iso8859_2", "Prezydent powiedział w poniedziałek, że rząd będzie prowadził rozmowy."),
        ("cp1250", "Prezydent powiedział w poniedziałek, że rząd będzie prowadził rozmowy."),
        ("koi8_r", "Паром сел на мель, никто не пострадал."),
        ("cp1254", "Cumhurbaşkanı pazartesi günü hükümetin görüşmelere devam edeceğini söyledi."),
        ("cp1252", "“No”, he said – it’s the café of the town."),
        ("euc_jp", "大統領は月曜日、政府が選挙について野党との協議を続けると述べた。"),
    ],
)
def test_a_page_that_names_no_encoding_is_read_in_that_of_its_language(
    name: str, text: str
) -> None:
    page = f"<title>a</title><div class=nav><a href=/>Home</a></div><p>{text}</p>" * 8
    assert text in web.read(page.encode(name)).text


@pytest.mark.parametrize("tag", ["article", "main", "section", "a-story", "p"])
@pytest.mark.parametrize("end", ["", "</head>", "</head><body>"])
def test_a_page_that_does_not_say_where_its_body_begins_loses_nothing(tag: str, end: str) -> None:
    head = f"<!doctype html><meta charset=utf-8><title>T</title>{end}"
    text = f"<{tag}><p>One.</p></{tag}> And <{tag}><p>two.</p></{tag}> Then three.<p>Four."
    found = web.read(f"{head}{text}".encode()).text
    assert found.split() == ["One.", "And", "two.", "Then", "three.", "Four."]
    assert web.read(f"{head}<{tag}>Alone.</{tag}>".encode()).text == "Alone."


def test_how_a_character_is_read_is_not_said_twice() -> None:
    assert (
        web.read("<meta charset=utf-8><p>a <ruby>漢<rt>kan</rt></ruby> b".encode()).text == "a 漢 b"
    )


def test_latin_1_means_windows_1252_as_in_browsers() -> None:
    data = "<html><head><meta charset=iso-8859-1></head><p>“No” – he said".encode("cp1252")
    assert web.read(data).text == "“No” – he said"


def test_codecs_that_are_no_character_sets_are_not_used() -> None:
    for name in ("unicode_escape", "rot13", "zip", "utf-7", "bogus"):
        data = f"<html><head><meta charset={name}></head><p>caf\\u00e9 +AGE- is said".encode()
        assert web.read(data).text == "caf\\u00e9 +AGE- is said"


def test_half_an_encoding_loses_only_what_is_broken() -> None:
    data = "<meta charset=utf-8><p>Déjà vu, Tromsø, naïve".encode() + b"\xc3 end"
    assert web.read(data).text == "Déjà vu, Tromsø, naïve\ufffd end"


def test_zero_characters_and_half_surrogates_are_not_in_the_text() -> None:
    assert web.read(b"<p>a\0b &#0;&#xD800;&#128;").text == "ab \ufffd\ufffd€"


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "is empty"),
        (b" \n", "is empty"),
        (b"<!-- x -->", "is empty"),
        (b"<html><frameset><frame src=a></frameset></html>", "open one of those"),
        (b"<html><body><div id=root></div><script>x</script>", "scripts put it together"),
        (b"<html><body><img alt='A ferry'></body></html>", "shows no text"),
        (b"<div>" * 100_000 + b"x", "too many elements within one another"),
        (b"<p " + b" ".join(b"a%d='x'" % n for n in range(100_000)), "too many attributes"),
    ],
)
def test_a_page_without_text_says_why(data: bytes, words: str) -> None:
    with pytest.raises(Unreadable) as refusal:
        web.read(data)
    assert words in refusal.value.problem


def test_thousands_of_equal_paragraphs_take_no_time_by_their_square() -> None:
    draft = page(
        "<nav><a href=/>x</a></nav>"
        + "<div class=c>The ferry left the harbour at noon.</div>" * 12_000
    )
    assert Counter(part.left_out for part in draft.parts)[None] > 0


def test_reading_a_page_brings_no_library_of_the_network() -> None:
    code = (
        "import sys; from newsannot.readers import web; web.read(b'<p>x');"
        "print([name for name in ('urllib3', 'certifi', 'requests') if name in sys.modules])"
    )
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert told.stdout == "[]\n"
    assert told.stderr == ""
