"""Fill what tells desktops about newsannot, from the templates beside this file, into build/integration.

The version, the releases and the formats of articles are the package's own; nothing of them is written down here.
"""

from __future__ import annotations

import argparse
import os
import plistlib
import re
import shutil
from datetime import UTC, date, datetime
from pathlib import Path
from string import Template
from xml.sax.saxutils import escape

from changelog import Release, releases

from newsannot import __version__
from newsannot.readers import FORMATS

ROOT = Path(__file__).resolve().parents[1]
TEMPLATES = ROOT / "packaging"

SUFFIXES = tuple(suffix for article in FORMATS for suffix in article.suffixes)
OWN_TYPES = ("application/x-newsannot", "application/x-newspair")

LINUX = {
    "newsannot.desktop": "applications",
    "zz-newsannot-article.desktop": "applications",
    "newsannot.xml": "mime/packages",
    "org.newsannot.newsannot.metainfo.xml": "metainfo",
}

# What macOS calls a type that it knows by itself; others it is told by their suffixes.
UTIS = {
    "text/plain": "public.plain-text",
    "text/html": "public.html",
    "application/rtf": "public.rtf",
    "application/pdf": "com.adobe.pdf",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "org.openxmlformats.wordprocessingml.document",
    "application/vnd.oasis.opendocument.text": "org.oasis-open.opendocument.text",
    "message/rfc822": "public.email-message",
}


# Others that the desktops' database takes for a kind of plain text.
_KINDS_OF_TEXT = ("application/rtf", "message/rfc822")


def offered_types() -> list[str]:
    """The article types for a Linux desktop, without those it reaches through ``text/plain``.

    Who opens a type itself goes before who opens its parent: naming text/markdown would take Markdown files from an
    editor that names plain text only.
    """
    types = [article.mime for article in FORMATS]
    covered = "text/plain" in types
    return [mime for mime in types if not (covered and _is_other_text(mime))]


def _is_other_text(mime: str) -> bool:
    return mime in _KINDS_OF_TEXT or (mime.startswith("text/") and mime != "text/plain")


def write_linux(folder: Path, site: str | None) -> None:
    """Write a tree to be laid over ``/``."""
    types = [*OWN_TYPES, *(article.mime for article in FORMATS)]
    values = {
        "own_types": ";".join(OWN_TYPES),
        "article_types": ";".join(offered_types()),
        "mediatypes": "\n".join(f"    <mediatype>{escape(mime)}</mediatype>" for mime in types),
        "releases": "\n".join(_release(release) for release in _releases()),
        "web_pages": "" if site is None else _web_pages(site),
    }
    for name, place in LINUX.items():
        _fill(TEMPLATES / "linux" / name, folder / "usr" / "share" / place / name, values)


def _releases() -> list[Release]:
    return releases((ROOT / "CHANGELOG.md").read_text(encoding="utf-8"), __version__)


def _release(release: Release) -> str:
    day = release.date or _build_date().isoformat()
    kind = "stable" if release.date else "development"
    items = "\n".join(f"          <li>{escape(change)}</li>" for change in release.changes)
    return f"""\
    <release version="{escape(release.version)}" date="{day}" type="{kind}">
      <description>
        <ul>
{items}
        </ul>
      </description>
    </release>"""


def _build_date() -> date:
    """The day of the build, which whoever wants the same bytes again can set (SOURCE_DATE_EPOCH, in seconds)."""
    seconds = os.environ.get("SOURCE_DATE_EPOCH")
    now = datetime.now(UTC) if seconds is None else datetime.fromtimestamp(int(seconds), UTC)
    return now.date()


def _web_pages(site: str) -> str:
    """What is to be had only on the web: AppStream takes pictures by their web address and in no other way."""
    return f"""
  <url type="homepage">{escape(site)}</url>
  <screenshots>
    <screenshot type="default">
      <caption>A derived article's claims, held against its source</caption>
      <caption xml:lang="de">Die Aussagen eines Artikels neben seiner Quelle</caption>
      <image>{escape(site)}/window.png</image>
    </screenshot>
    <screenshot>
      <caption>The same in dark</caption>
      <caption xml:lang="de">Dasselbe in Dunkel</caption>
      <image>{escape(site)}/window-dark.png</image>
    </screenshot>
  </screenshots>"""


def write_windows(folder: Path) -> None:
    """Write the script of the installer and the version resource of the program."""
    released = _releases()[0].date is not None
    numbers = _numbers(__version__)
    values = {
        "version": __version__,
        "numbers": ".".join(map(str, numbers)),
        "tuple": repr(numbers),
        "flags": "0x0" if released else "0x2",  # VS_FF_PRERELEASE
        "copyright": _copyright(),
        "article_entries": "\n".join(_registry_entries(suffix) for suffix in SUFFIXES),
    }
    # Inno Setup takes a script for UTF-8 by its BOM.
    source = TEMPLATES / "windows"
    _fill(source / "newsannot.iss", folder / "newsannot.iss", values, encoding="utf-8-sig")
    _fill(source / "version_info.txt", folder / "version_info.txt", values)


def _numbers(version: str) -> tuple[int, int, int, int]:
    major, minor, patch = re.findall(r"\d+", version)[:3]
    return int(major), int(minor), int(patch), 0


def _copyright() -> str:
    lines = (ROOT / "LICENSE").read_text(encoding="utf-8").splitlines()
    return next(line for line in lines if line.startswith("Copyright"))


def _registry_entries(suffix: str) -> str:
    kind = rf"Software\Classes\{suffix}"
    gone = "; Flags: uninsdeletevalue uninsdeletekeyifempty"
    return "\n".join(
        (
            f'Root: HKA; Subkey: "{kind}"; Flags: uninsdeletekeyifempty',
            _registry(rf"{kind}\OpenWithProgids", "newsannot.article") + gone,
            _registry(r"Software\Classes\Applications\newsannot.exe\SupportedTypes", suffix),
            _registry(
                r"Software\newsannot\Capabilities\FileAssociations", suffix, "newsannot.article"
            ),
        )
    )


def _registry(key: str, name: str, value: str = "") -> str:
    return (
        f'Root: HKA; Subkey: "{key}"; ValueType: string; ValueName: "{name}"; ValueData: "{value}"'
    )


def write_macos(folder: Path) -> None:
    """Write the bundle's Info.plist, and what it asks of the hardened runtime."""
    info = plistlib.loads((TEMPLATES / "macos" / "Info.plist").read_bytes())
    info["CFBundleVersion"] = info["CFBundleShortVersionString"] = __version__
    info["NSHumanReadableCopyright"] = _copyright()
    info["CFBundleDocumentTypes"] += [
        _document_type(article.name, article.mime, article.suffixes) for article in FORMATS
    ]
    folder.mkdir(parents=True)
    (folder / "Info.plist").write_bytes(plistlib.dumps(info))
    shutil.copyfile(TEMPLATES / "macos" / "entitlements.plist", folder / "entitlements.plist")


def _document_type(name: str, mime: str, suffixes: tuple[str, ...]) -> dict[str, object]:
    kind: dict[str, object] = {
        "CFBundleTypeName": name,
        "CFBundleTypeRole": "Viewer",
        "CFBundleTypeIconFile": "newsannot-article.icns",
        "CFBundleTypeExtensions": [suffix.removeprefix(".") for suffix in suffixes],
        "LSHandlerRank": "Alternate",
    }
    if mime in UTIS:
        kind["LSItemContentTypes"] = [UTIS[mime]]
    return kind


def _fill(template: Path, target: Path, values: dict[str, str], *, encoding: str = "utf-8") -> None:
    text = Template(template.read_text(encoding="utf-8")).substitute(values)
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(text, encoding=encoding)


def main() -> None:
    """Write the files of all three systems anew."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path, nargs="?", default=ROOT / "build" / "integration")
    parser.add_argument(
        "--site", help="web address of the project, which also has the pictures of docs/"
    )
    arguments = parser.parse_args()
    shutil.rmtree(arguments.folder, ignore_errors=True)
    write_linux(arguments.folder / "linux", arguments.site)
    write_windows(arguments.folder / "windows")
    write_macos(arguments.folder / "macos")


if __name__ == "__main__":
    main()
