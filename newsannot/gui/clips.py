"""What the clipboard or a drag holds, as a value: plain text, and rich text that may say more."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QMimeData

_LARGEST = 16_000_000
"""Characters of a clip, or its bytes; Word's pictures within a copied article take some millions."""

_HTML = "text/html"
_RTF = "application/rtf"
# What rich text is called on Linux and macOS, and by Qt on Windows.
_NAMES = ("text/rtf", _RTF, 'application/x-qt-windows-mime;value="Rich Text Format"')


@dataclass(frozen=True, slots=True)
class Clip:
    """``rich`` are MIME types with their bytes, the one to try first in front; HTML is in UTF-8.

    What was too ``large`` is in neither.
    """

    plain: str = ""
    rich: tuple[tuple[str, bytes], ...] = ()
    large: bool = False

    def __bool__(self) -> bool:
        return bool(self.must_be_read or self.plain.strip())

    @property
    def must_be_read(self) -> bool:
        """Whether there is more to it than plain text."""
        return bool(self.rich or self.large)


def may_hold_text(data: QMimeData) -> bool:
    """Whether there is text on offer, without asking for it."""
    return data.hasText() or any(map(data.hasFormat, (_HTML, *_NAMES)))


def clip(data: QMimeData | None) -> Clip:
    """What Qt hands over, as a value that outlives it."""
    if data is None:
        return Clip()
    plain = data.text() if data.hasText() else ""
    html = data.html() if data.hasHtml() else ""
    rtf = [bytes(data.data(name).data()) for name in _NAMES if data.hasFormat(name)]
    large = max(len(plain), len(html), *map(len, rtf), 0) > _LARGEST
    rich = [(_HTML, html.encode("utf-8", "replace"))] if 0 < len(html) <= _LARGEST else []
    rich += [(_RTF, some) for some in rtf if len(some) <= _LARGEST]
    return Clip(plain if len(plain) <= _LARGEST else "", tuple(rich), large)
