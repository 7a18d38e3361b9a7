"""What the clipboard or a drag holds, as a value: plain text, and rich text that may say more."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QMimeData

_HTML = "text/html"
_RTF = "application/rtf"
# What rich text is called on Linux and macOS, and by Qt on Windows.
_NAMES = ("text/rtf", _RTF, 'application/x-qt-windows-mime;value="Rich Text Format"')


@dataclass(frozen=True, slots=True)
class Clip:
    """``rich`` are MIME types with their bytes, the one to try first in front; HTML is in UTF-8."""

    plain: str = ""
    rich: tuple[tuple[str, bytes], ...] = ()

    def __bool__(self) -> bool:
        return bool(self.rich or self.plain.strip())


def clip(data: QMimeData | None) -> Clip:
    """What Qt hands over, as a value that outlives it."""
    if data is None:
        return Clip()
    rich = [(_HTML, data.html().encode("utf-8", "replace"))] if data.hasHtml() else []
    rich += [(_RTF, bytes(data.data(name).data())) for name in _NAMES if data.hasFormat(name)]
    return Clip(data.text() if data.hasText() else "", tuple(rich))
