"""Check what Qt needs from the system, install it where this user may, else name the one command.

``--tests`` asks for the programs of the desktop tests too, ``--desktop`` for those that the installed package is tried
with; tests are left out where they are missing. ``--build`` asks for what the packaged app is built with.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import sysconfig
from importlib.util import find_spec
from pathlib import Path

PACKAGES = {
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libgthread-2.0.so.0": "libglib2.0-0",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libgssapi_krb5.so.2": "libgssapi-krb5-2",
    "libX11.so.6": "libx11-6",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libxcb.so.1": "libxcb1",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-render.so.0": "libxcb-render0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-util.so.1": "libxcb-util1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libwayland-client.so.0": "libwayland-client0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
}
TEST_PROGRAMS = {"Xvfb": "xvfb", "openbox": "openbox", "xdotool": "xdotool"}
DESKTOP_PROGRAMS = {
    "appstreamcli": "appstream",
    "dbus-daemon": "dbus",
    "debootstrap": "debootstrap",
    "desktop-file-validate": "desktop-file-utils",
    "gio": "libglib2.0-bin",
    "import": "imagemagick",
    "lintian": "lintian",
    "pcmanfm": "pcmanfm",
    "update-mime-database": "shared-mime-info",
    "xdg-mime": "xdg-utils",
}
BUILD_PROGRAMS = {"objdump": "binutils", "strip": "binutils", "dpkg-shlibdeps": "dpkg-dev"}
PROGRAMS = {"--tests": TEST_PROGRAMS, "--desktop": DESKTOP_PROGRAMS, "--build": BUILD_PROGRAMS}
OPTIONAL = {*TEST_PROGRAMS.values(), *DESKTOP_PROGRAMS.values()}
"""Packages without which some tests are left out."""
ASKED = ("lib/libQt6Widgets.so.6", "lib/libQt6Network.so.6", "plugins/platforms/libqxcb.so")
BUILD_ASKED = (*ASKED, "plugins/platforms/libqwayland.so")
# Debian has it in a package of its own; the packaged app takes it along.
PYTHON_LIBRARY = Path(
    sysconfig.get_config_var("LIBDIR") or "", sysconfig.get_config_var("INSTSONAME") or ""
)
FONTS = (
    Path("/usr/share/fonts"),
    Path("/usr/local/share/fonts"),
    Path.home() / ".local/share/fonts",
)


def missing_libraries(asked: tuple[str, ...]) -> set[str]:
    """Sonames that these libraries of Qt ask for and the linker does not find."""
    spec = find_spec("PySide6")
    if spec is None or spec.origin is None:
        return set()
    qt = Path(spec.origin).parent / "Qt"
    files = [str(qt / name) for name in asked if (qt / name).exists()]
    said = subprocess.run(["ldd", *files], capture_output=True, text=True, check=False).stdout
    return {line.split()[0] for line in said.splitlines() if line.endswith("=> not found")}


def has_font() -> bool:
    """Whether there is any font; without one, Qt draws every letter as a box."""
    return any(
        name.lower().endswith((".ttf", ".otf", ".ttc"))
        for folder in FONTS
        for _, _, names in os.walk(folder)
        for name in names
    )


def wanted(asked: tuple[str, ...], programs: dict[str, str]) -> list[str]:
    """Debian packages that are missing here; a library that none is known for goes by its own name."""
    packages = {PACKAGES.get(soname, soname) for soname in missing_libraries(asked)}
    if not has_font():
        packages.add("fonts-dejavu-core")
    packages |= {name for program, name in programs.items() if not shutil.which(program)}
    return sorted(packages)


def install(packages: list[str]) -> bool:
    """Whether apt-get put them in; its own words go to standard error only when it fails."""
    environment = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
    for command in (
        ["apt-get", "-qq", "update"],
        ["apt-get", "-qq", "install", "-y", "--no-install-recommends", *packages],
    ):
        run = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
        if run.returncode:
            print(run.stderr.strip(), file=sys.stderr)
            return False
    return True


def main() -> int:
    if sys.platform != "linux" or not shutil.which("ldd"):
        return 0
    options = [option for option in PROGRAMS if option in sys.argv[1:]]
    programs = {name: package for option in options for name, package in PROGRAMS[option].items()}
    packages = wanted(BUILD_ASKED if "--build" in options else ASKED, programs)
    if "--build" in options and not PYTHON_LIBRARY.exists():
        packages.append(f"libpython{sysconfig.get_python_version()}")
    if not packages:
        return 0
    if not shutil.which("apt-get"):
        print(f"Qt needs libraries that Debian calls {' '.join(packages)}; install your system's.")
        return 0
    command = f"apt-get install --no-install-recommends {' '.join(packages)}"
    if os.geteuid() != 0:
        print(f"Missing from this system. Run: sudo {command}", file=sys.stderr)
        return 0 if set(packages) <= OPTIONAL else 1
    print(f"Installing what Qt needs: {' '.join(packages)}")
    return 0 if install(packages) else 1


if __name__ == "__main__":
    sys.exit(main())
