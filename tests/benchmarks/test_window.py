"""Opening, changing the section, and pointing: on the bundled briefing and on one with 300 figures, 3,000 mentions."""

import itertools

import pytest
from PySide6.QtWidgets import QApplication
from tests.generated import big_briefing

from broadsheet.app.program import Program
from broadsheet.files import Opened, open_briefing
from broadsheet.resources import bundled_briefing
from broadsheet.state.focus import Target
from broadsheet.state.settings import Preferences


def bundled():
    return open_briefing(bundled_briefing())


def large():
    return Opened(big_briefing(300, 3000), (), bundled_briefing(), True)


@pytest.fixture(params=[bundled, large], ids=["bundled", "large"])
def program(request, app, tmp_path):
    program = Program(app, Preferences(tmp_path / "settings.json")).whole()
    program.commands.show_opened(request.param())
    program.window.resize(1600, 1000)
    program.window.show()
    program.presenter.show_charts_from_now()
    QApplication.processEvents()
    yield program
    program.interface.silence()
    program.window.close()
    program.window.deleteLater()
    QApplication.processEvents()


def test_open_the_bundled_briefing(benchmark):
    benchmark(bundled)


def test_section_change(benchmark, program):
    sections = itertools.cycle([section.id for section in program.session.briefing.manifest.sections])

    def change():
        program.commands.show_section(next(sections))
        QApplication.processEvents()

    for _ in range(8):
        change()  # cards are made at the first visit
    benchmark(change)


def test_pointing_shows_its_effect(benchmark, program):
    """From the pointer's event to the painted effect in text and charts; the bar is 16 ms."""
    passages = program.session.briefing.article("zh").passages[:8]
    targets = itertools.cycle(
        [Target(span.target, p.place(span), "reader") for p in passages for span in p.spans if span.target]
    )

    def point():
        program.focus.point(next(targets))
        QApplication.processEvents()

    benchmark(point)
