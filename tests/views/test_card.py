"""The card of a name, as a person uses it."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget
from tests.sample import write_sample

from broadsheet.files import open_briefing
from broadsheet.model import LocalText, Place
from broadsheet.theme.palette import LIGHT
from broadsheet.views.card.pane import EntityCard


@pytest.fixture
def briefing(tmp_path):
    return open_briefing(write_sample(tmp_path / "sample")).briefing


@pytest.fixture
def card(app, fonts, briefing):
    window = QWidget()
    made = EntityCard(window)
    made.set_look(LIGHT, fonts)
    made.show_entity(briefing, "tea-institute", "zh")
    made.resize(420, 300)
    window.show()
    QTest.qWaitForWindowExposed(window)
    yield made
    window.close()
    window.deleteLater()
    QApplication.processEvents()


def words(card):
    return [label.text() for label in card.findChildren(QLabel) if not label.isHidden()]


def button(card, name):
    return next(each for each in card.findChildren(QAbstractButton) if name in (each.text(), each.accessibleName()))


def test_it_tells_type_names_and_summary(card):
    shown = words(card)
    assert shown[:4] == ["Institution", "柳溪茶叶研究所", "Liuxi Tea Institute · also 研究所", "研究茶叶的机构。"]


def test_what_is_unsure_is_told(card, briefing):
    card.show_entity(briefing, "green-hill-lab", "zh")
    assert any("英文名待核" in text for text in words(card))


def test_excerpts_are_stepped_through_by_buttons_and_by_arrows(card):
    def at():
        return next(text for text in words(card) if "of 2" in text).split(" · ")[1]

    assert at() == "1 of 2"
    QTest.mouseClick(button(card, "Next mention"), Qt.MouseButton.LeftButton)
    assert at() == "2 of 2"
    card.focus_card()
    QTest.keyClick(button(card, "Next mention"), Qt.Key.Key_Right)
    assert at() == "1 of 2"
    QTest.keyClick(button(card, "Next mention"), Qt.Key.Key_Left)
    assert at() == "2 of 2"


def test_the_buttons_stay_where_they_are_while_stepping(card):
    step = button(card, "Next mention")
    before = step.pos()
    QTest.mouseClick(step, Qt.MouseButton.LeftButton)
    QApplication.processEvents()
    assert step.pos() == before


def test_the_words_of_the_excerpt_are_asked_for(card):
    places = []
    card.place_requested.connect(places.append)
    QTest.mouseClick(button(card, "Show in the text"), Qt.MouseButton.LeftButton)
    QTest.keyClick(button(card, "Next mention"), Qt.Key.Key_Space)
    QTest.keyClick(button(card, "Show in the text"), Qt.Key.Key_Space)
    assert places == [Place("s1p2", 16, 23), Place("s2p1", 0, 7)]


def test_the_whole_it_is_part_of_opens(card):
    asked = []
    card.entity_requested.connect(asked.append)
    QTest.mouseClick(button(card, "Part of 柳溪县"), Qt.MouseButton.LeftButton)
    assert asked == ["liuxi"]


def test_a_name_that_is_part_of_nothing_and_named_once_shows_neither(card, briefing):
    card.show_entity(briefing, "liuxi", "zh")
    assert button(card, "Next mention").isHidden()
    assert all("Part of" not in each.text() or each.isHidden() for each in card.findChildren(QAbstractButton))
    card.focus_card()
    assert card.focusWidget() is button(card, "Show in the text")


def test_links_in_a_summary_are_read_as_words(card, briefing):
    linked = replace(briefing.entities["liuxi"], summary=LocalText.of(zh="占全市[五分之一](#figure/city-share)。"))
    card.show_entity(replace(briefing, entities={**briefing.entities, "liuxi": linked}), "liuxi", "zh")
    assert "占全市五分之一。" in words(card)


def test_it_is_closed_by_its_button(card):
    closed = []
    card.closed.connect(lambda: closed.append(1))
    QTest.mouseClick(button(card, "Close the card"), Qt.MouseButton.LeftButton)
    assert closed == [1]


def test_it_speaks_the_briefings_language(card, briefing):
    card.show_entity(briefing, "tea-institute", "en")
    assert "Liuxi Tea Institute" in words(card)
    assert "It studies tea." in words(card)


def test_every_button_is_reached_by_tab_and_named(card):
    card.activateWindow()
    QTest.qWaitForWindowActive(card)
    card.focus_card()
    reached = set()
    for _ in range(8):
        reached.add(card.focusWidget())
        QTest.keyClick(card.focusWidget(), Qt.Key.Key_Tab)
    shown = {each for each in card.findChildren(QAbstractButton) if not each.isHidden()}
    assert shown <= reached
    assert all(each.accessibleName() or each.text() for each in shown)


def test_markup_in_a_text_stays_text(app, fonts, tmp_path):
    folder = write_sample(tmp_path / "sample")
    path = folder / "article.zh.md"
    path.write_text(path.read_text("utf-8").replace("柳溪县种茶", "&lt;img src=x&gt;柳溪县种茶"), "utf-8")
    made = EntityCard()
    made.set_look(LIGHT, fonts)
    made.show_entity(open_briefing(folder).briefing, "liuxi", "zh")
    assert not any("<img" in text for text in words(made))
    made.deleteLater()
