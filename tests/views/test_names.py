"""The page Names as a person uses it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolButton
from tests.app.test_window import program

from broadsheet.derive.directory import directory
from broadsheet.model import Ref

__all__ = ["program"]


@pytest.fixture
def pane(program):
    program.commands.turn_to("names")
    QApplication.processEvents()
    return program.presenter.pages["names"].pane


def open_name(program):
    return program.presenter.pages["names"].card._entity.id


def test_the_list_names_everything_and_opens_what_is_chosen(program, pane):
    assert len(pane.directory.shown()) == len(program.session.briefing.entities)
    pane.directory.focus_list()
    before = open_name(program)
    QTest.keyClick(pane.directory.list, Qt.Key.Key_Down)
    QTest.keyClick(pane.directory.list, Qt.Key.Key_Down)
    assert open_name(program) != before
    assert program.focus.pins[-1].ref == Ref("entity", open_name(program))


def test_typing_initials_and_enter_goes_to_the_name(program, pane):
    pane.directory.filter.setFocus()
    QTest.keyClicks(pane.directory.filter, "zjsys")
    assert [entry.entity for entry in pane.directory.shown()] == ["zhejiang-lab"]
    QTest.keyClick(pane.directory.filter, Qt.Key.Key_Return)
    assert open_name(program) == "zhejiang-lab"
    pane.directory.filter.clear()
    assert len(pane.directory.shown()) == len(program.session.briefing.entities)


def test_groups_and_orders(program, pane):
    chip = next(button for button in pane.directory.findChildren(QToolButton) if button.text() == "公司 9")
    chip.click()
    assert {entry.type for entry in pane.directory.shown()} == {"company"}
    pane.directory.order.setCurrentIndex(1)
    names = [entry.name for entry in pane.directory.shown()]
    assert names[0] == "阿里巴巴"
    chip.click()


def test_a_neighbour_becomes_the_centre_and_alt_left_goes_back(program, pane):
    program.commands.go_to_entity("yuhang")
    pane.graph.canvas.pinned.emit(Ref("entity", "zhejiang-lab"))
    assert open_name(program) == "zhejiang-lab"
    QTest.keyClick(program.window, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert open_name(program) == "yuhang"
    QTest.keyClick(program.window, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    assert open_name(program) == "zhejiang-lab"


def test_the_places_of_a_chosen_name_are_marked_in_the_text_and_gone_to(program, pane):
    program.commands.go_to_entity("e-growth")
    card = program.presenter.pages["names"].card
    card._locate.click()
    assert program.session.page == "read"
    assert program.window.reader.is_in_sight(Ref("entity", "e-growth"))
    assert program.focus.current.ref == Ref("entity", "e-growth")
    assert program.window.card.isVisible()
    QTest.keyClick(program.window, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert program.session.page == "names"
    assert open_name(program) == "e-growth"


def test_going_through_many_names_leaves_one_pin(program, pane):
    for entity in ("yuhang", "alibaba", "taobao", "ai"):
        program.commands.go_to_entity(entity)
    assert [pin.ref.id for pin in program.focus.pins] == ["ai"]


@pytest.mark.parametrize("size", [(960, 540), (1280, 720), (1920, 1080), (1080, 1920), (700, 600)])
@pytest.mark.parametrize("language", ["zh", "en"])
def test_nothing_is_cut_at_any_size(program, pane, size, language):
    program.window.resize(*size)
    program.commands.speak(language)
    program.commands.read_in(language)
    for entity in ("yuhang", "chief", "ying-tao", "linping"):
        program.commands.go_to_entity(entity)
        for _ in range(3):
            QApplication.processEvents()
        page = pane._reading.widget()
        assert page.width() <= pane._reading.viewport().width()
        assert pane.graph.canvas.drawing().height <= pane.graph.canvas.height() + 1


def test_names_follow_the_language_of_the_text(program, pane):
    program.commands.read_in("en")
    names = {entry.name for entry in pane.directory.shown()}
    assert names == {entry.name for entry in directory(program.session.briefing, "en")}
