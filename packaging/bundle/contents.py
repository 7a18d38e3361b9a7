"""What goes into the bundle beside the modules that PyInstaller finds by itself, and what of those does not."""

from __future__ import annotations

from pathlib import Path

from PyInstaller.utils.hooks import collect_submodules

from newsannot.analysis.language import BUNDLED
from newsannot.resources import SAMPLES

# The window imports some of its parts by name, and what children work with is not imported here at all.
HIDDEN = [*collect_submodules("newsannot"), BUNDLED]

# What a library would use for something that newsannot does not do: show its source, test, package, talk to a network.
EXCLUDED = [
    *("PIL", "attr", "attrs", "pygments", "rich", "yaml"),
    *("hypothesis", "pytest", "_pytest", "unittest", "doctest", "pdb", "pydoc"),
    *("numpy.distutils", "numpy.f2py", "numpy.testing", "pip", "pkg_resources", "setuptools"),
    *(
        "asyncio",
        "ftplib",
        "http",
        "imaplib",
        "nntplib",
        "poplib",
        "smtplib",
        "socketserver",
        "ssl",
        "_ssl",
    ),
    *("_hashlib", "telnetlib", "urllib.request", "webbrowser", "wsgiref", "xmlrpc"),
    *(
        "certifi",
        "requests",
        "urllib3",
        "trafilatura.downloads",
        "trafilatura.feeds",
        "trafilatura.sitemaps",
    ),
    *(
        "trafilatura.spider",
        "trafilatura.cli",
        "trafilatura.cli_utils",
        "courlan.cli",
        "htmldate.cli",
    ),
    *("spacy.cli", "spacy.displacy", "tkinter"),
    *("pypdfium2_cli", "tabulate", "markdown_it.cli", "linkify_it", "charset_normalizer.cli"),
    *(
        "lxml.cssselect",
        "lxml.doctestcompare",
        "lxml.objectify",
        "lxml.isoschematron",
        "lxml.usedoctest",
    ),
    *("lxml.html.diff", "lxml.html._diffcommand", "lxml.html._difflib", "lxml.html.soupparser"),
    *(
        "lxml.html.html5parser",
        "lxml.html.usedoctest",
        "lxml.html.formfill",
        "lxml.html.ElementSoup",
    ),
]


def data(root: Path) -> list[tuple[str, str]]:
    """Files and folders to copy, each with the folder in the bundle that it goes to."""
    samples = [(str(root / "seeds" / name), f"seeds/{name}") for name in SAMPLES]
    return [(str(root / "resources"), "resources"), *samples]


def document_icons(icons: Path) -> list[tuple[str, str]]:
    """For macOS, which looks for what Info.plist names among the bundle's resources."""
    kinds = ("set", "pair", "article")
    return [(str(icons / f"newsannot-{kind}.icns"), ".") for kind in kinds]


def languages(root: Path) -> list[str]:
    """The languages that newsannot speaks, by its translations."""
    found = (root / "resources" / "translations").glob("newsannot_*.qm")
    return [path.stem.removeprefix("newsannot_") for path in found]
