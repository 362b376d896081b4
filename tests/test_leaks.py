"""Nothing piles up: cards, dialogs and whole windows are gone once they are closed."""

import itertools

import pytest
from PySide6.QtWidgets import QApplication

from broadsheet.app.program import Program
from broadsheet.files import open_briefing
from broadsheet.resources import bundled_briefing
from broadsheet.state.settings import Preferences


@pytest.fixture
def program(app, tmp_path):
    program = Program(app, Preferences(tmp_path / "settings.json")).whole()
    program.commands.show_opened(open_briefing(bundled_briefing()))
    program.window.resize(1280, 720)
    program.window.show()
    program.presenter.show_charts_from_now()
    QApplication.processEvents()
    yield program
    program.interface.silence()
    program.window.close()
    program.window.deleteLater()


def test_reading_on_makes_no_widgets(program, widgets_left):
    sections = [section.id for section in program.session.briefing.manifest.sections]

    def read():
        for section, language in itertools.product(sections, ("zh", "en")):
            program.commands.read_in(language)
            program.commands.show_section(section)
            program.commands.show_entity("yuhang")
            program.commands.show_entity("zhejiang")
            program.focus.clear()
        program.commands.larger()
        program.commands.usual_size()

    read()
    before = widgets_left()
    for _ in range(3):
        read()
    assert widgets_left() == before


def test_going_through_the_claims_leaves_none_behind(program, widgets_left):
    def go_round():
        for _ in program.session.briefing.claims:
            program.commands.run("next_claim", "")
            QApplication.processEvents()

    go_round()
    before = widgets_left()
    go_round()
    assert widgets_left() == before


def test_a_dialog_is_gone_when_it_is_closed(program, widgets_left):
    before = widgets_left()
    for command in ("keys", "about", "problems"):
        program.commands.run(command, "")
        dialog = QApplication.activeWindow()
        for widget in QApplication.topLevelWidgets():
            if widget.inherits("QDialog"):
                widget.close()
        del dialog
    assert widgets_left() == before


def test_opening_again_leaves_the_old_cards_behind(program, widgets_left):
    def open_again():
        program.commands.show_opened(open_briefing(bundled_briefing()))
        QApplication.processEvents()

    open_again()
    before = widgets_left()
    for _ in range(3):
        open_again()
    assert widgets_left() == before


def test_a_closed_window_leaves_nothing(app, tmp_path, widgets_left):
    def window():
        program = Program(app, Preferences(tmp_path / "settings.json")).whole()
        program.commands.show_opened(open_briefing(bundled_briefing()))
        program.window.show()
        program.presenter.show_charts_from_now()
        QApplication.processEvents()
        program.interface.silence()
        program.window.close()
        program.window.deleteLater()

    window()
    before = widgets_left()
    window()
    assert widgets_left() == before
