"""Every section at the sizes of a laptop, a desk and a projector, in both languages: nothing cut, nothing colliding."""

import itertools

import pytest
from PySide6.QtWidgets import QApplication

from broadsheet.app.program import Program
from broadsheet.files import open_briefing
from broadsheet.resources import bundled_briefing
from broadsheet.state.settings import Preferences

# 960×540 is what a projector of 1920×1080 leaves at 200 %.
SIZES = [(1280, 720), (1600, 1000), (1920, 1080), (960, 540), (2560, 1440), (1080, 1920)]


@pytest.fixture(scope="module")
def program(app, tmp_path_factory):
    program = Program(app, Preferences(tmp_path_factory.mktemp("settings") / "settings.json")).whole()
    program.commands.show_opened(open_briefing(bundled_briefing()))
    program.window.show()
    program.presenter.show_charts_from_now()
    yield program
    program.interface.silence()
    program.window.close()
    program.window.deleteLater()
    QApplication.processEvents()


@pytest.mark.parametrize("section", ["s0", "s1", "s2", "s3"])
@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("theme", ["light", "projector"])
@pytest.mark.parametrize("size", SIZES, ids=["x".join(map(str, size)) for size in SIZES])
def test_nothing_is_cut_and_nothing_collides(program, size, theme, language, section):
    window = program.window
    program.commands.wear(theme)
    window.resize(*size)
    program.commands.speak(language)
    program.commands.read_in(language)
    program.commands.show_section(section)
    for _ in range(3):  # layouts settle in a later turn
        QApplication.processEvents()
    assert (window.width(), window.height()) == size
    cards = window.facing.shown_cards()
    assert cards
    for card in cards:
        in_their_places(card.canvas)
        assert card.x() >= 0
        assert card.x() + card.width() <= window.facing.viewport().width()
        for button in card.footer_buttons():
            assert button.isHidden() or button.width() >= button.minimumSizeHint().width(), button.text()
    document = window.reader.document()
    assert document.idealWidth() <= window.reader.viewport().width() + 1


def in_their_places(canvas):
    """Every label inside the drawing, the drawing inside its card, labels clear of each other and of other marks."""
    drawing = canvas.drawing()
    assert drawing.height <= canvas.height() + 1, "the card is too low for its chart"
    for label in drawing.labels:
        assert label.rect.x >= -0.5, label.text
        assert label.rect.right <= drawing.width + 0.5, label.text
        assert label.rect.bottom <= drawing.height + 0.5, label.text
    for one, other in itertools.combinations(drawing.labels, 2):
        assert not one.rect.overlaps(other.rect, slack=0.5), f"{one.text} / {other.text}"
    for mark in drawing.marks:
        for shape, label in itertools.product(mark.shapes, drawing.labels):
            if shape.form in ("box", "disc", "fade", "diamond") and shape.fill and label.ref != mark.ref:
                assert not label.rect.overlaps(shape.rect, slack=0.5), f"{label.text} on {mark.spoken}"
