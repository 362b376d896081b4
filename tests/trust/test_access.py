"""Accessibility of the whole window, asked of Qt itself: names, marks, the way of Tab, and every command in a menu."""

import itertools
import os
import re
import subprocess
import sys

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QToolButton, QWidget
from tests.window import open_window, wait_for

from broadsheet.app.actions import ACTIONS, MENUS, PAGE_WORDS
from broadsheet.charts.canvas import ChartCanvas

Name = QAccessible.Text.Name
PLACES = [*PAGE_WORDS, "a name's card", "one chart large", "the bar that finds"]
WITH_BOX = [*PLACES, "the search box"]
"""The box has the keyboard to itself until Esc or a click beside it."""


@pytest.fixture(params=["zh", "en"])
def program(request, app, tmp_path):
    with open_window(app, tmp_path, request.param, (1500, 950), plots=True) as program:
        yield program
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def go(program, place):
    """Bring the window to one of its places."""
    program.commands.turn_to(place if place in PAGE_WORDS else "charts" if "chart" in place else "read")
    if "card" in place:
        program.commands.show_section("s1")
        program.commands.show_entity("yuhang")
    elif "large" in place:
        pane = program.presenter.pages["charts"].pane
        pane.grid.opened.emit(pane.grid.tiles()[3].snapshot.id)
    elif "box" in place or "bar" in place:
        program.commands.run("search" if "box" in place else "find_text", "")
    QApplication.processEvents()


def walk(interface):
    """Every node that can be seen, in order."""
    if interface is None or interface.state().invisible:
        return
    yield interface
    for at in range(interface.childCount()):
        yield from walk(interface.child(at))


def tree(widget):
    return list(walk(QAccessible.queryAccessibleInterface(widget)))


def unnamed(nodes):
    return [str(node) for node in nodes if node.state().focusable and not node.text(Name).strip()]


@pytest.mark.parametrize("place", WITH_BOX)
def test_every_node_that_takes_the_keyboard_has_a_name(program, place):
    go(program, place)
    nodes = tree(program.window)
    focusable = [node for node in nodes if node.state().focusable]
    print(f"\n  {place}: {len(nodes)} nodes, {len(focusable)} take the keyboard, {len(unnamed(nodes))} without a name")
    assert len(focusable) > 10
    assert unnamed(nodes) == []


@pytest.mark.parametrize("place", WITH_BOX)
def test_no_name_is_that_of_a_class_or_left_in_the_other_language(program, place):
    go(program, place)
    names = [node.text(Name) for node in tree(program.window)]
    classes = {type(widget).__name__ for widget in program.window.findChildren(QWidget)}
    assert [name for name in names if name in classes or re.match("qt_|Q[A-Z]", name)] == []
    if program.commands.interface_language == "en":
        buttons = [button.accessibleName() or button.text() for button in program.window.findChildren(QToolButton)]
        assert [name for name in buttons if chinese(name) and not name.endswith("中文")] == []


def chinese(words):
    return any("\u4e00" <= character <= "\u9fff" for character in words)


@pytest.mark.parametrize("place", PLACES)
def test_the_children_of_a_chart_are_its_marks(program, place):
    go(program, place)
    charts = [node for node in tree(program.window) if node.role() == QAccessible.Role.Chart]
    canvases = [canvas for canvas in program.window.findChildren(ChartCanvas) if canvas.isVisible()]
    assert {id(chart.object()) for chart in charts} == {id(canvas) for canvas in canvases}
    assert charts or place not in ("read", "charts", "one chart large", "a name's card")
    for chart in charts:
        marks = chart.object().drawing().marks
        children = [chart.child(at) for at in range(chart.childCount())]
        assert [child.text(Name) for child in children] == [mark.spoken for mark in marks]
        assert all(child.text(Name) and not child.rect().isEmpty() for child in children)


def test_a_row_of_the_outline_is_spoken_whole(program):
    rows = [node.text(Name) for node in tree(program.window.outline) if node.role() == QAccessible.Role.ListItem]
    first = {"zh": "一，读懂时局 也就读懂方向，1699 亿元", "en": "CNY 169.9 billion"}
    language = program.commands.interface_language
    assert any(first[language] in row for row in rows)
    assert any(row.endswith({"zh": "出现 2 次", "en": "mentioned 2 times"}[language]) for row in rows)


def shown():
    """The dialog that is open."""
    return next((w for w in QApplication.topLevelWidgets() if isinstance(w, QDialog) and w.isVisible()), None)


def dialogs(program):
    """Every dialog, opened and closed again."""
    program.commands.show_section("s1")
    for command in (
        "keys",
        "about",
        "problems",
        "report_problem",
        "shelf",
        "update_figures",
        "export",
        "print_pages",
        "table",
    ):
        if command == "table":
            program.commands.show_table(program.window.facing.shown_cards()[0].snapshot)
        else:
            program.commands.run(command, "")
        assert wait_for(shown)
        dialog = shown()
        dialog.activateWindow()
        QApplication.processEvents()
        yield dialog
        dialog.close()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def test_dialogs_are_named_through_and_through_and_tab_goes_round(program):
    for dialog in dialogs(program):
        assert unnamed(tree(dialog)) == []
        assert dialog.windowTitle()
        ring = steps(dialog, Qt.Key.Key_Tab)
        assert reachable(dialog) <= set(ring)
        assert set(steps(dialog, Qt.Key.Key_Backtab)) == set(ring)


def reachable(window):
    """Widgets that Tab has to come to."""
    return {
        widget
        for widget in window.findChildren(QWidget)
        if widget.isVisible()
        and widget.isEnabled()
        and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and widget.focusProxy() is None
    }


def steps(window, key, most=400):
    """Where a key takes the keyboard, from where it is until it comes round."""
    ring = []
    for _ in range(most):
        now = window.focusWidget()
        if ring and now is ring[0]:
            return ring
        assert now is None or now not in ring, f"{now} is come to again before the round is done"
        if now is not None:
            ring.append(now)
        QTest.keyClick(now or window, key)
    raise AssertionError("Tab never comes round")


@pytest.mark.parametrize("place", PLACES)
def test_tab_reaches_everything_and_is_never_trapped(program, place):
    go(program, place)
    forth = steps(program.window, Qt.Key.Key_Tab)
    missing = [widget.accessibleName() or str(widget) for widget in reachable(program.window) - set(forth)]
    assert missing == []
    back = steps(program.window, Qt.Key.Key_Backtab)
    assert back[1:] == forth[:0:-1]


@pytest.mark.parametrize("place", PLACES)
def test_tab_goes_as_the_eye_does(program, place):
    """Within each pane from the top down, and from the left within a line; panes one after the other, none twice.

    Charts packed in columns have the order of the briefing, which is that of their reading.
    """
    go(program, place)
    ring = steps(program.window, Qt.Key.Key_Tab)
    panes = [group for group, _ in itertools.groupby(ring, pane_of)]
    start = panes[0]
    assert len(panes) - len(set(panes)) <= (panes[-1] == start), [type(pane).__name__ for pane in panes]
    for pane, widgets in itertools.groupby(ring, pane_of):
        if pane is start:
            continue  # the round begins within it
        if type(pane).__name__ == "ChartGrid":
            assert list(widgets) == [tile.canvas for tile in pane.tiles()]
            continue
        for one, other in itertools.pairwise(widgets):
            assert goes_on(one, other), f"{type(pane).__name__}: {spot(one)} then {spot(other)}"


def pane_of(widget):
    """The part of the window that a widget stands in: a card, else a pane."""
    names = (
        "ChartCard",
        "EntityCard",
        "OutlinePane",
        "ReaderPane",
        "Header",
        "StatusBar",
        "ChartGrid",
        "Directory",
        "Facts",
        "Graph",
    )
    while widget.parentWidget() and type(widget).__name__ not in names:
        widget = widget.parentWidget()
    return widget


def spot(widget):
    return widget.mapTo(widget.window(), widget.rect().center())


def goes_on(one, other):
    """Whether the eye goes on from one to the other: to the right in a line, or down to a later one."""
    down = spot(other).y() - spot(one).y()
    line = min(one.height(), other.height()) / 2
    return down >= line or (abs(down) < line and spot(other).x() > spot(one).x())


@pytest.mark.parametrize("place", PLACES)
def test_f6_goes_through_the_panes_and_comes_round(program, place):
    go(program, place)
    window = program.window
    first = window.focusWidget()
    QTest.keyClick(window, Qt.Key.Key_F6)
    holders = [window.focusWidget()]
    for _ in range(8):
        QTest.keyClick(window, Qt.Key.Key_F6)
        if window.focusWidget() is holders[0]:
            break
        holders.append(window.focusWidget())
    assert first is not None
    assert window.focusWidget() is holders[0]
    assert len(holders) == {"read": 3, "a name's card": 4}.get(place, len(holders))
    QTest.keyClick(window, Qt.Key.Key_F6, Qt.KeyboardModifier.ShiftModifier)
    assert window.focusWidget() is holders[-1]


def menu_actions(program):
    """What a person finds in the menus."""
    for entry in program.window.menu_bar.actions():
        yield from in_menu(entry.menu())


def in_menu(menu):
    for action in menu.actions():
        assert action.isSeparator() or action.text().strip()
        if action.menu():
            yield from (each for each in in_menu(action.menu()) if each.objectName())  # the files opened last have none
        elif not action.isSeparator():
            yield action


def test_every_command_and_every_shortcut_stands_in_a_menu(program):
    shown = list(menu_actions(program))
    assert [action.objectName() for action in shown] == [
        spec.id for menu in MENUS for spec in ACTIONS if spec.menu == menu
    ]
    keys = [key.toString() for action in program.window.actions() for key in action.shortcuts()]
    assert len(keys) == len(set(keys))
    assert set(program.window.actions()) <= set(shown)


# What each button of the window does; a new button that stands in no row fails the test below.
BUTTONS = {
    "StatusBar": {"problems", "smaller", "larger", "read_in", "wear"},
    "WhatIfBanner": {"restore_values", "what_if"},
    "ChartCard": {"chart_source", "what_if", "chart_table", "chart_image", "chart_data"},
    "EntityCard": {"let_go", "previous_mention", "next_mention", "show_mention"},
    "ChartsPane": {"let_go", "previous_chart", "next_chart"},
    "CheckPane": {"next_claim", "previous_claim", "show_claim"},  # its other links are what the claim rests on
    "TimelinePane": {"play_timeline", "next_item", "previous_item", "show_item", "chart_closer", "chart_whole"},
    "Directory": set(),  # its buttons choose what is listed, those of the facts are what is listed: no commands
    "Facts": set(),
    "FindBar": {"find_text", "find_next", "find_previous", "let_go"},
}


@pytest.mark.parametrize("place", PLACES)
def test_every_button_has_its_command_in_a_menu(program, place):
    go(program, place)
    known = {spec.id for spec in ACTIONS} | {spec.command for spec in ACTIONS}
    for button in program.window.findChildren(QToolButton):
        if not button.isVisible() or button.objectName().startswith("qt_"):
            continue
        command = button.property("command")
        if command:
            assert command in known
            continue
        holder = button
        while holder and type(holder).__name__ not in BUTTONS:
            holder = holder.parentWidget()
        assert holder, f"{button.accessibleName() or button.text()} belongs to no row of BUTTONS"
        assert BUTTONS[type(holder).__name__] <= known


def test_the_menu_chart_acts_on_the_chart_that_has_the_keyboard(program):
    actions = {action.objectName(): action for action in menu_actions(program)}
    assert not actions["chart_table"].isEnabled()
    go(program, "a name's card")
    card = program.window.facing.shown_cards()[0]
    card.canvas.setFocus()
    assert actions["chart_table"].isEnabled()
    actions["chart_data"].trigger()
    assert card.snapshot.data[0].name in QApplication.clipboard().text()
    actions["chart_image"].trigger()
    assert not QApplication.clipboard().image().isNull()
    program.window.reader.setFocus()
    assert actions["chart_source"].isEnabled()
    actions["chart_source"].trigger()
    assert program.window.reader.is_in_sight(card.snapshot.data[0].ref)
    program.commands.turn_to("charts")
    program.window.menu_bar.actions()[4].menu().aboutToShow.emit()
    assert program.chart.snapshot is not card.snapshot


def test_years_of_a_plotted_chart_are_zoomed_from_the_menu(program):
    go(program, "one chart large")
    canvas = program.presenter.pages["charts"].pane.opened.canvas
    actions = {action.objectName(): action for action in menu_actions(program)}
    assert actions["chart_closer"].isEnabled()
    actions["chart_closer"].trigger()
    assert canvas.years is not None
    actions["chart_whole"].trigger()
    assert canvas.years is None


def test_mentions_are_stepped_through_from_the_menu(program):
    go(program, "a name's card")
    actions = {action.objectName(): action for action in menu_actions(program)}
    before = program.window.card.excerpt_words()
    actions["next_mention"].trigger()
    assert program.window.card.excerpt_words() != before
    actions["previous_mention"].trigger()
    assert program.window.card.excerpt_words() == before
    QTest.keyClick(program.window, Qt.Key.Key_Escape)
    assert not actions["next_mention"].isEnabled()


def test_the_text_can_be_read_through_its_text_interface(program):
    node = QAccessible.queryAccessibleInterface(program.window.reader)
    text = node.textInterface()
    whole = text.text(0, text.characterCount())
    article = program.session.briefing.article(program.session.language)
    assert article.passages[0].text[:12] in whole.replace("\u2060", "")


def test_words_that_are_stepped_to_are_announced(program, monkeypatch):
    said = []
    monkeypatch.setattr("broadsheet.app.pointing.announce", lambda widget, words: said.append(words))
    program.window.reader.focus_text()
    QTest.keyClick(program.window.reader, Qt.Key.Key_Right)
    assert said[-1] == program.window.status.current_words() != ""


def test_nothing_of_it_is_loaded_while_nobody_listens(tmp_path):
    """The interfaces of charts come when something asks, and the start makes the text without them."""
    script = (
        "import sys; from broadsheet.__main__ import main; code = main([]);"
        " print('broadsheet.app.assistive' in sys.modules, 'broadsheet.charts.accessible' in sys.modules)"
    )
    environment = os.environ | {
        "BROADSHEET_TRACE_START": "1",
        "PYTHONPATH": os.pathsep.join(sys.path),
        "XDG_CONFIG_HOME": str(tmp_path),
        "XDG_RUNTIME_DIR": str(tmp_path),
    }
    done = subprocess.run([sys.executable, "-c", script], env=environment, capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["True", "False"]
