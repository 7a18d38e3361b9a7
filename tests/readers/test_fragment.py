"""Rich text from the clipboard to drafts."""

from __future__ import annotations

import pytest

from newsannot.readers import fragment
from newsannot.readers.draft import LeftOut, Unreadable
from newsannot.readers.wording import says_more

CHROME = "<meta charset='utf-8'><p>One <a href='x'>link</a>.</p><nav>Also chosen</nav><img src='http://x.example/a' alt='A map'>"
WINDOWS = (
    "Version:0.9\r\nStartHTML:0000000105\r\nEndHTML:0000000200\r\nStartFragment:0000000141\r\n"
    "EndFragment:0000000164\r\n<html><body>\r\n<!--StartFragment--><p>One.</p><!--EndFragment-->\r\n</body></html>"
)
WORD = (
    "<html xmlns:o='urn:schemas-microsoft-com:office:office'><head><style><!-- p.MsoNormal {margin:0} --></style>"
    "<!--[if gte mso 9]><xml><o:x>no</o:x></xml><![endif]--></head><body lang=EN-GB><!--StartFragment-->"
    "<p class=MsoNormal>One<o:p></o:p></p><p class=MsoNormal><span style='mso-hide:all'>unseen</span>Two"
    "<o:p>&nbsp;</o:p></p><table><tr><td><p class=MsoNormal>a</p></td><td><p class=MsoNormal>b</p></td></tr></table>"
)


def test_all_that_was_chosen_in_a_browser_is_kept_but_for_pictures() -> None:
    draft = fragment.read(CHROME)
    assert draft.text == "One link.\n\nAlso chosen"
    assert [part.text for part in draft.parts if part.left_out is LeftOut.PICTURE] == ["A map"]


def test_what_windows_puts_before_it_is_no_text() -> None:
    assert fragment.read(WINDOWS).text == "One."


def test_words_markup_is_no_text() -> None:
    assert fragment.read(WORD).text == "One\n\nTwo\u00a0\n\na\tb"


def test_plain_text_says_as_much_where_words_and_paragraphs_are_the_same() -> None:
    draft = fragment.read("<p>One, «two».</p><p>Three</p>")
    assert not says_more(draft.text, "One, «two».\r\n\r\nThree\r\n")
    assert says_more(draft.text, "One, «two».\nThree")
    assert says_more(draft.text, "One, «two».")


def test_rich_text_without_text_is_refused() -> None:
    for html in ("", "<img alt='x'>", "<script>x</script>"):
        with pytest.raises(Unreadable):
            fragment.read(html)
