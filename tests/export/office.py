"""LibreOffice for tests: files as pictures in our own fonts, whatever the machine has; how alike two pictures are."""

import os
import shutil
import subprocess

import numpy as np
import pytest
from PIL import Image, ImageFilter

from broadsheet.resources import resource

FACES = {
    "Arial": "Broadsheet Sans",
    "Microsoft YaHei": "Broadsheet Sans",
    "Times New Roman": "Broadsheet Serif",
    "STZhongsong": "Broadsheet Serif",
}
SIZE = (384, 216)
WINDOW, STEP = 24, 12
"""Pixels of the windows that are compared, and from one to the next."""

needs_office = pytest.mark.skipif(not shutil.which("soffice"), reason="LibreOffice (soffice) is not installed")


def pictures(folder, files):
    """Pages of presentations as pictures, by name; one start of the program for all of them.

    Args:
        folder: to work in.
        files: names without suffix, and bytes.
    """
    pdfium = pytest.importorskip("pypdfium2")
    (fonts := folder / "fonts.conf").write_text(_fonts(folder), encoding="utf-8")
    for name, data in files.items():
        (folder / f"{name}.pptx").write_bytes(data)
    command = ["soffice", f"-env:UserInstallation=file://{folder}/office", "--headless", "--convert-to", "pdf"]
    subprocess.run(
        [*command, "--outdir", folder, *(folder / f"{name}.pptx" for name in files)],
        check=True, capture_output=True, timeout=300, env={**os.environ, "FONTCONFIG_FILE": str(fonts)},
    )  # fmt: skip
    found = {}
    for name in files:
        document = pdfium.PdfDocument(folder / f"{name}.pdf")
        found[name] = [page.render(scale=SIZE[0] * 2 / page.get_width()).to_pil().convert("RGB") for page in document]
        document.close()
    return found


def likeness(one, other):
    """How alike two pictures are, the mean over all windows: 1 for the same."""
    a, b = (_grey(each) for each in (one, other))
    scores = [
        _structure(a[y : y + WINDOW, x : x + WINDOW], b[y : y + WINDOW, x : x + WINDOW])
        for y in range(0, SIZE[1] - WINDOW + 1, STEP)
        for x in range(0, SIZE[0] - WINDOW + 1, STEP)
    ]
    return sum(scores) / len(scores)


def _grey(picture):
    small = picture.convert("L").resize(SIZE, Image.Resampling.BOX).filter(ImageFilter.GaussianBlur(3))
    return np.asarray(small, dtype=float)


def _structure(a, b):
    """Structural similarity of two windows (Wang and others, 2004)."""
    c1, c2 = (0.01 * 255) ** 2, (0.03 * 255) ** 2
    both = ((a - a.mean()) * (b - b.mean())).mean()
    light = (2 * a.mean() * b.mean() + c1) / (a.mean() ** 2 + b.mean() ** 2 + c1)
    return light * (2 * both + c2) / (a.var() + b.var() + c2)


def _fonts(folder):
    swaps = "".join(
        f'<match target="pattern"><test name="family"><string>{asked}</string></test>'
        f'<edit name="family" mode="assign" binding="strong"><string>{ours}</string></edit></match>'
        for asked, ours in FACES.items()
    )
    return (
        '<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>'
        f'<include ignore_missing="yes">/etc/fonts/fonts.conf</include><dir>{resource("fonts")}</dir>'
        f"<cachedir>{folder}/cache</cachedir>{swaps}</fontconfig>"
    )
