"""Menus that have no room in the head: they stand in one more at its end, and nothing is out of reach."""

import pytest
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from tests.window import open_window

ALL = {
    "zh": ["文件", "编辑", "视图", "转到", "图表", "演示", "帮助"],
    "en": ["File", "Edit", "View", "Go", "Chart", "Present", "Help"],
}


def names(actions):
    return [action.text().replace("&", "").split("(")[0] for action in actions]


def inside(bar):
    """Whether every menu that is shown lies in the bar, and the bar in the window."""
    ends = [bar.actionGeometry(action).right() for action in bar.actions()]
    return max(ends) <= bar.width() and bar.mapTo(bar.window(), bar.rect().topRight()).x() < bar.window().width()


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize(("size", "scale"), [((1280, 720), 2.0), ((1600, 1000), 1.0), ((1280, 720), 1.5)])
def test_every_menu_is_within_the_head_or_in_the_last_one(app, tmp_path, language, size, scale):
    with open_window(app, tmp_path, language, size) as program:
        program.look.set_scale(scale)
        QTest.qWait(50)
        bar = program.window.menu_bar
        assert inside(bar)
        shown = bar.actions()[: -1 if bar.folded else None]
        assert names(shown) + names(bar.folded) == ALL[language]
        assert bool(bar.folded) == (scale > 1.0)
        if bar.folded:
            last = bar.actions()[-1]
            assert last.text() == {"zh": "更多(&M)", "en": "&More"}[language]
            assert all(action.menu().actions() for action in bar.folded)


def test_menus_come_back_when_there_is_room_and_speak_the_language_in_force(app, tmp_path):
    with open_window(app, tmp_path, "zh", (1280, 720)) as program:
        program.look.set_scale(2.0)
        QTest.qWait(50)
        bar = program.window.menu_bar
        assert names(bar.folded)[-1] == "帮助"
        program.commands.speak("en")
        QTest.qWait(50)
        assert names(bar.folded)[-1] == "Help"
        assert inside(bar)
        program.look.set_scale(1.0)
        QTest.qWait(50)
        assert bar.folded == ()
        assert names(bar.actions()) == ALL["en"]


@pytest.mark.parametrize("language", ["zh", "en"])
def test_every_menu_keeps_a_letter_of_its_own_with_alt(app, tmp_path, language):
    with open_window(app, tmp_path, language, (1280, 720)) as program:
        program.look.set_scale(2.0)
        QTest.qWait(50)
        bar = program.window.menu_bar
        letters = [QKeySequence.mnemonic(action.text()).toString() for action in (*bar.actions(), *bar.folded)]
        assert all(letters)
        assert len(set(letters)) == len(letters) == 8
