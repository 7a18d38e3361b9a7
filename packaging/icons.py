"""Draw the icons of resources/icons in every size and container that a desktop asks for, into build/icons."""

from __future__ import annotations

import argparse
import shutil
from pathlib import Path

from PIL import Image
from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

ROOT = Path(__file__).resolve().parents[1]
SOURCES = ROOT / "resources" / "icons"

# A drawing, and where the icon theme of a Linux desktop looks for it; Linux draws articles with icons of its own.
THEMED = {
    "newsannot": "apps/newsannot",
    "newsannot-set": "mimetypes/application-x-newsannot",
    "newsannot-pair": "mimetypes/application-x-newspair",
}
DRAWINGS = (*THEMED, "newsannot-article")

WINDOW_SIZES = (16, 32, 48, 128, 256)
THEME_SIZES = (16, 22, 24, 32, 48, 64, 128, 256, 512)
ICO_SIZES = (16, 20, 24, 32, 40, 48, 64, 128, 256)
ICNS_SIZES = (32, 64, 128, 256, 512, 1024)


def render(name: str, size: int) -> Image.Image:
    """A drawing of ``size`` pixels a side, from the source that was drawn for that size."""
    if size < 20:
        return _painted(QSvgRenderer(str(SOURCES / f"{name}-16.svg")), size)
    if size > 24:
        return _painted(QSvgRenderer(str(SOURCES / f"{name}.svg")), size)
    renderer = QSvgRenderer(str(SOURCES / f"{name}-24.svg"))
    # 20 and 22 pixels are the same drawing with less air around it, so that its edges stay on whole pixels.
    air = (24 - size) // 2
    renderer.setViewBox(QRect(air, air, size, size))
    return _painted(renderer, size)


def _painted(renderer: QSvgRenderer, size: int) -> Image.Image:
    image = QImage(size, size, QImage.Format.Format_RGBA8888_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    renderer.render(painter, QRectF(0, 0, size, size))
    painter.end()
    straight = image.convertToFormat(QImage.Format.Format_RGBA8888)
    return Image.frombytes("RGBA", (size, size), bytes(straight.constBits()))


def write_theme(folder: Path) -> None:
    """Write the ``hicolor`` tree of a Linux desktop."""
    for name, place in THEMED.items():
        for size in THEME_SIZES:
            render(name, size).save(_made(folder / f"{size}x{size}" / f"{place}.png"))
        shutil.copyfile(SOURCES / f"{name}.svg", _made(folder / "scalable" / f"{place}.svg"))


def write_containers(folder: Path) -> None:
    """Write an ``.ico`` for Windows and an ``.icns`` for macOS of every drawing."""
    for name in DRAWINGS:
        images = [render(name, size) for size in ICO_SIZES]
        sizes = [image.size for image in images]
        images[-1].save(folder / f"{name}.ico", sizes=sizes, append_images=images[:-1])
        images = [render(name, size) for size in ICNS_SIZES]
        images[-1].save(folder / f"{name}.icns", append_images=images)


def write_window_icons(folder: Path) -> None:
    """Write the PNGs that the window loads at its start; they are kept with the sources."""
    for size in WINDOW_SIZES:
        render("newsannot", size).save(folder / f"newsannot-{size}.png")


def _made(path: Path) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    return path


def main() -> None:
    """Write the icons anew into a folder, or with ``--window`` those that the window loads."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--window", action="store_true", help="draw resources/icons/*.png anew")
    parser.add_argument("folder", type=Path, nargs="?", default=ROOT / "build" / "icons")
    arguments = parser.parse_args()
    if arguments.window:
        write_window_icons(SOURCES)
        return
    shutil.rmtree(arguments.folder, ignore_errors=True)
    write_theme(arguments.folder / "hicolor")
    write_containers(arguments.folder)


if __name__ == "__main__":
    main()
