"""The page Timeline as a person uses it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from tests.app.test_window import program

from broadsheet.charts.host import make_plot
from broadsheet.model import Ref

__all__ = ["program"]


@pytest.fixture
def pane(program):
    program.commands.turn_to("timeline")
    program.presenter.use_plots(make_plot)
    QApplication.processEvents()
    return program.presenter.pages["timeline"].pane


def test_every_event_and_dated_figure_is_on_the_axis(program, pane):
    briefing = program.session.briefing
    refs = {mark.ref for mark in pane.canvas.drawing().marks}
    assert {Ref("event", id_) for id_ in briefing.events} <= refs
    assert Ref("figure", "gdp-2024") in refs


def test_it_plays_item_by_item_by_the_clock_and_stops_at_the_end(program, pane):
    now = [100.0]
    pane.player._clock = lambda: now[0]
    pane.focus_stop(pane)
    QTest.keyClick(pane.canvas, Qt.Key.Key_Space)
    assert pane.player.playing
    assert pane.player.at == 0
    assert pane._caption.text().startswith("2003 年 1 月")
    assert "数字浙江" in pane._sentence.text()
    assert pane.canvas.lit_refs() == {Ref("event", "digital-zhejiang")}
    pane.player.look()
    assert pane.player.at == 0
    now[0] += 5
    pane.player.look()
    assert pane.player.at == 1
    QTest.keyClick(pane.canvas, Qt.Key.Key_Space)
    now[0] += 50
    pane.player.look()
    assert not pane.player.playing
    pane.player.toggle()
    for _ in range(len(pane.shown()) + 2):
        now[0] += 5
        pane.player.look()
    assert not pane.player.playing
    assert pane.player.at == len(pane.shown()) - 1


def test_leaving_the_page_stops_it(program, pane):
    pane.player.toggle()
    program.commands.turn_to("read")
    assert not pane.player.playing


def test_a_click_opens_the_sentence_and_alt_left_comes_back(program, pane):
    pane.canvas.pinned.emit(Ref("event", "alibaba-moves"))
    assert program.session.page == "read"
    assert program.window.reader.is_in_sight(Ref("event", "alibaba-moves"))
    QTest.keyClick(program.window, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert program.session.page == "timeline"
    assert pane._caption.text().startswith("2013 年")


def test_context_names_its_source_and_has_no_sentence(program, pane):
    pane.canvas.pinned.emit(Ref("event", "chief-runs"))
    assert program.session.page == "timeline"
    assert "出处" in pane._sentence.text()
    assert pane._locate.isHidden()


def test_layers_are_switched(program, pane):
    everything = len(pane.shown())
    pane._outside.click()
    assert {item.layer for item in pane.shown()} == {"article"}
    assert len(pane.canvas.drawing().marks) == len(pane.shown()) < everything
    pane._outside.click()
    assert len(pane.shown()) == everything


def test_it_zooms_and_shows_all_again(program, pane):
    whole = len(pane.canvas.drawing().marks)
    pane._in.click()
    pane._in.click()
    assert len(pane.canvas.drawing().marks) < whole
    pane._all.click()
    assert len(pane.canvas.drawing().marks) == whole


@pytest.mark.parametrize("size", [(960, 540), (1280, 720), (1920, 1080), (1080, 1920), (700, 600)])
@pytest.mark.parametrize("language", ["zh", "en"])
def test_nothing_is_cut_at_any_size(program, pane, size, language):
    program.window.resize(*size)
    program.commands.speak(language)
    program.commands.read_in(language)
    for _ in range(3):
        QApplication.processEvents()
    assert pane.canvas.width() == pane._scroll.viewport().width()
    assert pane.canvas.drawing().height <= pane.canvas.height() + 1
