"""Pictures of slides, for tests and to look at.

``python -m tests.slide_pictures FOLDER [WIDTHxHEIGHT] [zh|en] [MINUTES]``
"""

import os
import sys
from pathlib import Path

from PySide6.QtGui import QImage, QPainter

from broadsheet.typeset.slides import paint


def painted(picture, cue, progress=1.0, lit=frozenset(), ratio=1.0):
    """A slide at a cue, as an image."""
    image = QImage(round(picture.width * ratio), round(picture.height * ratio), QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(ratio)
    painter = QPainter(image)
    paint(painter, picture, cue, lit, progress)
    painter.end()
    return image


def save_all(folder, size, language, minutes, theme="projector"):
    """Every slide of the bundled deck at every cue."""
    from broadsheet.derive.slides import deck
    from broadsheet.files import open_briefing
    from broadsheet.resources import resource
    from broadsheet.theme.fonts import Fonts, load_fonts
    from broadsheet.theme.palette import THEMES
    from broadsheet.typeset.slides import lay_out

    briefing = open_briefing(resource("briefings/yuhang")).briefing
    found, fonts = deck(briefing, language, minutes), Fonts(load_fonts())
    folder.mkdir(parents=True, exist_ok=True)
    for number, slide in enumerate(found.slides):
        picture = lay_out(briefing, found, slide, size, THEMES[theme], fonts)
        for cue in range(len(slide.cues)):
            painted(picture, cue).save(str(folder / f"{number:02}-{slide.id}-{cue}.png"))


if __name__ == "__main__":
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtWidgets import QApplication

    app = QApplication(sys.argv[:1])
    to, shape, tongue, length = (*sys.argv[1:], *("1920x1080", "zh", "12")[len(sys.argv) - 2 :])
    wide, high = shape.split("x")
    save_all(Path(to), (int(wide), int(high)), tongue, int(length))
