"""Icons: every size and container that desktops ask for, drawn from the sources in resources/icons."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from PIL import Image, ImageChops, ImageStat
from PIL.IcoImagePlugin import IcoImageFile

DRAWINGS = ("newsannot", "newsannot-set", "newsannot-pair", "newsannot-article")
THEME_SIZES = (16, 22, 24, 32, 48, 64, 128, 256, 512)
WINDOW_SIZES = (16, 32, 48, 128, 256)
THEMED = (
    "apps/newsannot",
    "mimetypes/application-x-newsannot",
    "mimetypes/application-x-newspair",
)
GROUNDS = {"light": (244, 242, 238), "dark": (23, 24, 26)}


@pytest.fixture(scope="module")
def icons(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("icons")
    subprocess.run([sys.executable, root / "packaging" / "icons.py", folder], check=True)
    return folder


def _drawn(icons: Path, name: str, size: int) -> Image.Image:
    with IcoImageFile(icons / f"{name}.ico") as container:
        return container.ico.getimage((size, size)).convert("RGBA")


@pytest.mark.parametrize("place", THEMED)
def test_a_linux_desktop_finds_every_size_and_the_drawing_itself(icons: Path, place: str) -> None:
    for size in THEME_SIZES:
        with Image.open(icons / "hicolor" / f"{size}x{size}" / f"{place}.png") as image:
            assert (image.format, image.size) == ("PNG", (size, size))
    assert (icons / "hicolor" / "scalable" / f"{place}.svg").read_text().startswith("<svg")


@pytest.mark.parametrize("name", DRAWINGS)
def test_windows_finds_every_size_in_one_file(icons: Path, name: str) -> None:
    with Image.open(icons / f"{name}.ico") as image:
        assert image.format == "ICO"
        sizes = image.info["sizes"]
    assert sizes == {(size, size) for size in (16, 20, 24, 32, 40, 48, 64, 128, 256)}


@pytest.mark.parametrize("name", DRAWINGS)
def test_macos_finds_every_size_in_one_file(icons: Path, name: str) -> None:
    with Image.open(icons / f"{name}.icns") as image:
        assert image.format == "ICNS"
        pixels = {width * scale for width, _, scale in image.info["sizes"]}
    assert pixels == {32, 64, 128, 256, 512, 1024}


@pytest.mark.parametrize("size", [16, 24, 48])
def test_the_kinds_of_file_can_be_told_apart(icons: Path, size: int) -> None:
    ground = Image.new("RGBA", (size, size), GROUNDS["light"])
    drawn = [
        Image.alpha_composite(ground, _drawn(icons, name, size)).convert("L") for name in DRAWINGS
    ]
    for number, one in enumerate(drawn):
        for other in drawn[number + 1 :]:
            assert ImageStat.Stat(ImageChops.difference(one, other)).mean[0] > 12


@pytest.mark.parametrize("ground", GROUNDS)
@pytest.mark.parametrize("place", THEMED)
@pytest.mark.parametrize("size", THEME_SIZES)
def test_every_icon_stands_out_from_a_light_and_a_dark_ground(
    icons: Path, place: str, size: int, ground: str
) -> None:
    with Image.open(icons / "hicolor" / f"{size}x{size}" / f"{place}.png") as image:
        under = Image.new("RGBA", image.size, GROUNDS[ground])
        shown = Image.alpha_composite(under, image.convert("RGBA")).convert("RGB")
    changed = ImageChops.difference(shown, under.convert("RGB")).convert("L")
    seen = changed.point(lambda value: 255 if value > 40 else 0)
    assert ImageStat.Stat(seen).mean[0] > 255 * 0.25
    left, top, right, bottom = seen.getbbox() or (0, 0, 0, 0)
    assert max(right - left, bottom - top) >= size * 0.8


@pytest.mark.parametrize("size", WINDOW_SIZES)
def test_what_the_window_loads_is_what_the_drawing_looks_like(
    icons: Path, root: Path, size: int
) -> None:
    with Image.open(root / "resources" / "icons" / f"newsannot-{size}.png") as kept:
        difference = ImageChops.difference(kept.convert("RGBA"), _drawn(icons, "newsannot", size))
    # Another processor may round an edge's shade otherwise.
    assert max(max(band) for band in ImageStat.Stat(difference).extrema) <= 8
