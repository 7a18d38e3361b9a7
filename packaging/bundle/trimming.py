"""Leaves out of what PyInstaller collected all that newsannot does not use.

PyInstaller collects for a library as a whole, and what its hooks name cannot be excluded before.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterable
from pathlib import PurePosixPath

from bundle import libraries
from bundle.entries import Collected, Entry

# By their names without "lib" and suffix, for all systems at once.
QT_PLUGINS = {
    # The display: X11, Wayland with its window frames, none at all; Windows; macOS.
    *("qxcb", "qwayland", "xdg-shell", "adwaita", "bradient", "qoffscreen", "qwindows", "qcocoa"),
    # The desktop's file dialogs, its dark scheme and its ways to enter letters.
    *("qxdgdesktopportal", "composeplatforminputcontextplugin", "ibusplatforminputcontextplugin"),
    *("qmodernwindowsstyle", "qmacstyle"),
    *("qsvg", "qsvgicon"),
}

# Every Linux desktop has these, and they have to fit its graphics drivers, its configuration or its services.
SYSTEMS = re.compile(
    r"lib(stdc\+\+|gcc_s|X11|X11-xcb|Xau|Xdmcp|fontconfig|freetype|expat|dbus-1|systemd"
    r"|gssapi_krb5|krb5|krb5support|k5crypto|com_err|keyutils)\.so[.\d]*"
)

UNUSED = re.compile(
    r"PySide6/(opengl32sw|d3dcompiler_\d+)\.dll"
    r"|[^/]+\.dist-info/(?!METADATA|entry_points\.txt).*"
)

# Preparations of PyInstaller's that cost every start and every child on Linux more than they give. The first loads Qt to
# say where its plug-ins are, which it knows; the others are for programs that show their source or list their modules.
PREPARATIONS = {"pyi_rth_pyside6", "pyi_rth_inspect", "pyi_rth_pkgutil"}


def trim(collected: Collected, *, languages: Iterable[str]) -> None:
    """Trim the lists in place."""
    wanted = _wanted({f"qtbase_{language}.qm" for language in languages})
    binaries = [entry for entry in map(Entry._make, collected.binaries) if wanted(entry)]
    datas = [entry for entry in map(Entry._make, collected.datas) if wanted(entry)]
    if sys.platform == "linux":
        collected.scripts[:] = [e for e in collected.scripts if e[0] not in PREPARATIONS]
        binaries = libraries.reached(binaries)
        names = {entry.name for entry in binaries}
        datas = [entry for entry in datas if entry.kind != "SYMLINK" or entry.source in names]
    collected.binaries[:] = sorted(binaries)
    collected.datas[:] = sorted(datas)


def _wanted(translations: set[str]) -> Callable[[Entry], bool]:
    def wanted(entry: Entry) -> bool:
        path = PurePosixPath(entry.name.replace("\\", "/"))
        if "PySide6" in path.parts and "plugins" in path.parts:
            return path.name.split(".")[0].removeprefix("lib") in QT_PLUGINS
        if "PySide6" in path.parts and path.parent.name == "translations":
            return path.name in translations
        return not (UNUSED.fullmatch(str(path)) or SYSTEMS.fullmatch(path.name))

    return wanted
