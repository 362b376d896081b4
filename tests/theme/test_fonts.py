"""What the carried fonts can draw."""

import pytest
from PySide6.QtGui import QRawFont

from broadsheet.resources import resource

FACES = sorted(resource("fonts").glob("*.?tf"))
SIGNS = {
    "names": "祎旻彧旸赟喆堃镕䶮𬉼",  # of the Table of General Standard Characters, and not of GB 2312
    "places": "乂邛埵嵊郫亳",
    "units": "℃㎡㎏㎞‰°",
    "numbers": "①⑳㈠㈩〇○",
    "traditional": "體廣藝術裡麵",
    "punctuation": "，。、；：？！“”‘’（）《》〈〉【】〔〕—…·～＋×÷≈≠≤≥",
}


@pytest.mark.parametrize("face", FACES, ids=lambda path: path.stem)
@pytest.mark.parametrize("sort", SIGNS)
def test_what_newspapers_print_has_a_glyph(app, face, sort):
    font = QRawFont(str(face), 16)
    assert [sign for sign in SIGNS[sort] if not font.supportsCharacter(ord(sign))] == []


def test_there_is_a_regular_and_a_bold(app):
    assert {"BroadsheetSans-Regular", "BroadsheetSans-Bold", "BroadsheetSerif-Regular"} <= {each.stem for each in FACES}
