"""The window as a person meets it: text beside charts, tied both ways, by pointer and by keyboard."""

import shutil

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from tests.sample import write_sample
from tests.window import open_window, wait_for

from broadsheet.app.handover import Request
from broadsheet.app.program import Program
from broadsheet.charts.host import PlotHost, make_plot
from broadsheet.derive.lit import first_place
from broadsheet.model import Ref
from broadsheet.resources import bundled_briefing
from broadsheet.state.focus import Target
from broadsheet.state.settings import Preferences, read_settings
from broadsheet.theme.palette import palette_of
from broadsheet.views.dialogs.briefing import BriefingDialog
from broadsheet.views.dialogs.problems import ProblemsDialog
from broadsheet.views.names.facts import Facts
from broadsheet.widgets.data_table import DataTable


@pytest.fixture
def program(app, tmp_path):
    with open_window(app, tmp_path) as program:
        yield program


def shown_charts(program):
    return [card.snapshot.id for card in program.window.facing.shown_cards()]


def test_every_section_shows_its_text_and_its_charts(program):
    for section in program.session.briefing.manifest.sections:
        program.commands.show_section(section.id)
        QApplication.processEvents()
        assert program.session.section == section.id
        wanted = {chart.id for chart in program.session.briefing.section_charts(section.id)}
        assert wanted <= set(shown_charts(program))


def test_the_facing_page_follows_the_text_to_its_end_and_back(program):
    reader = program.window.reader
    reader.focus_text()
    QTest.keyClick(reader.viewport(), Qt.Key.Key_End)
    assert program.session.section == program.session.briefing.manifest.sections[-1].id
    QTest.keyClick(reader.viewport(), Qt.Key.Key_Home)
    assert program.session.section == "s0"


def test_pointing_at_a_figure_in_the_text_lights_its_mark(program):
    program.commands.show_section("s1")
    program.focus.point(Target(Ref("figure", "core-va-2022"), origin="reader"))
    lit = [card for card in program.window.facing.shown_cards() if card.canvas.lit_refs()]
    assert lit
    assert Ref("figure", "core-va-2022") in lit[0].canvas.lit_refs()


def test_pointing_at_a_mark_lights_its_words_and_brings_them_into_sight(program):
    program.commands.show_section("s1")
    reader = program.window.reader
    QTest.keyClick(reader.viewport(), Qt.Key.Key_End)
    program.window.facing.pointed.emit(Target(Ref("figure", "core-va-2022"), origin="facing"))
    assert reader.is_in_sight(Ref("figure", "core-va-2022"))


def test_nothing_scrolls_while_something_is_pinned(program):
    reader = program.window.reader
    program.focus.pin(Target(Ref("figure", "share-province"), origin="reader"))
    before = reader.verticalScrollBar().value()
    program.window.facing.pointed.emit(Target(Ref("figure", "solved"), origin="facing"))
    assert reader.verticalScrollBar().value() == before


def test_pointing_at_a_claim_lights_what_it_is_computed_from_and_tells_its_scope_verdict(program):
    program.commands.show_section("s1")
    program.focus.point(Target(Ref("claim", "core-va-cagr"), origin="reader"))
    words = program.window.status.current_words()
    assert "12.82" in words
    assert "口径不同，不宜直接比较" in words


def test_a_name_opens_its_card_beside_the_text_and_escape_closes_it_by_layers(program):
    window = program.window
    program.commands.show_entity("zhejiang-lab")
    program.commands.show_entity("yuhang")
    assert window.card.isVisible()
    assert window.reader.isVisible()
    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert window.card.isVisible()
    assert program.focus.current.ref == Ref("entity", "zhejiang-lab")
    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert not window.card.isVisible()


def test_both_languages_are_switched_while_running(program):
    status = program.window.status
    assert wait_for(lambda: "已关联" in status.coverage_words())
    program.commands.speak("en")
    assert wait_for(lambda: "tied" in status.coverage_words())
    assert program.session.language == "zh"
    program.commands.read_in("en")
    QApplication.processEvents()
    assert "Yuhang" in program.window.reader.toPlainText()


def test_the_size_goes_up_and_down_by_keys_and_is_remembered(program, tmp_path):
    QTest.keyClick(program.window, Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
    assert program.look.fonts.scale == 1.1
    program.window.close()
    assert read_settings(tmp_path / "settings.json").scale == 1.1


def test_a_chart_is_copied_as_an_image_and_as_text(program):
    program.commands.show_section("s1")
    snapshot = program.window.facing.shown_cards()[0].snapshot
    program.commands.copying.copy_image(snapshot)
    assert QGuiApplication.clipboard().image().width() > 600
    program.commands.copying.copy_data(snapshot)
    assert "\t" in QGuiApplication.clipboard().text()
    assert "929.51" in QGuiApplication.clipboard().text()


def test_a_file_that_cannot_be_read_is_told_and_the_open_one_stays(program, tmp_path):
    wrong = tmp_path / "坏 文件.briefing"
    wrong.write_bytes(b"not a briefing at all")
    before = program.session.briefing
    program.commands.open_path(wrong)
    assert wait_for(lambda: program.window.findChildren(ProblemsDialog))
    dialog = program.window.findChildren(ProblemsDialog)[0]
    assert "坏 文件.briefing" in dialog.windowTitle()
    dialog.close()
    assert program.session.briefing is before


def test_an_article_that_is_to_be_opened_is_told_to_be_one_and_how_it_is_imported(program, tmp_path):
    article = tmp_path / "county.txt"
    article.write_text("全县地区生产总值123亿元。", "utf-8")
    before = program.session.briefing
    program.commands.take_request(Request(str(article)))
    assert wait_for(lambda: program.window.findChildren(ProblemsDialog))
    (dialog,) = program.window.findChildren(ProblemsDialog)
    assert "county.txt" in dialog.words.text()
    assert "导入文章…" in dialog.words.text() or "Import…" in dialog.words.text()
    assert not dialog.findChildren(DataTable)
    dialog.close()
    assert program.session.briefing is before


def test_a_click_on_words_pins_and_tab_reaches_the_charts(program):
    reader = program.window.reader
    program.commands.show_section("s1")
    QApplication.processEvents()
    point = reader.point_of(Ref("figure", "core-va-2022"))
    QTest.mouseMove(reader.viewport(), point)
    QTest.mouseClick(reader.viewport(), Qt.MouseButton.LeftButton, pos=point + QPoint(2, 0))
    assert program.focus.pins[-1].ref == Ref("figure", "core-va-2022")
    program.window.facing.focus_charts()
    assert program.window.facing.isAncestorOf(QApplication.focusWidget())


def test_a_damaged_briefing_opens_read_only_and_its_problems_are_listed(program, tmp_path):
    damaged = tmp_path / "damaged"
    shutil.copytree(bundled_briefing(), damaged)
    (damaged / "tables" / "events.csv").unlink()
    program.commands.open_path(damaged)
    assert wait_for(lambda: program.session.opened.path == damaged)
    assert program.session.opened.read_only
    dialog = program.window.findChildren(ProblemsDialog)[0]
    dialog.close()
    # The rules that this breaks (links to events that are gone) are found off the GUI thread.
    read = len(program.session.opened.problems)
    assert wait_for(lambda: len(program.session.problems) > read)
    program.commands.problems()
    table = program.window.findChildren(ProblemsDialog)[-1].findChildren(DataTable)[0]
    assert table.model().rowCount() == len(program.session.problems)
    program.window.findChildren(ProblemsDialog)[-1].close()


def test_what_a_chart_marks_is_brought_into_sight_where_the_text_speaks_of_it(program):
    program.commands.show_section("s3")
    program.window.facing.pointed.emit(Target(Ref("claim", "core-va-cagr"), origin="facing"))
    assert program.window.reader.is_in_sight(Ref("claim", "core-va-cagr"))


def test_only_charts_with_a_time_axis_are_hosted_on_one(program):
    program.commands.show_section("s1")
    program.window.facing.use_plots(make_plot)
    hosted = {card.snapshot.kind for card in program.window.facing.shown_cards() if isinstance(card.canvas, PlotHost)}
    assert hosted == {"trend", "timeline"}


def test_pages_turn_by_tab_menu_and_key_and_alt_left_comes_back_to_the_exact_place(program):
    window, reader = program.window, program.window.reader
    program.commands.show_section("s2")
    reader.verticalScrollBar().setValue(reader.verticalScrollBar().value() + 333)
    before = reader.verticalScrollBar().value()
    QTest.keyClick(window, Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    assert program.session.page == "charts"
    assert not reader.isVisible()
    place = first_place(program.session.briefing, "zh", Ref("figure", "solved"))
    program.commands.show_place(place)
    assert program.session.page == "read"
    assert reader.verticalScrollBar().value() != before
    QTest.keyClick(window, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert program.session.page == "charts"
    QTest.keyClick(window, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert program.session.page == "read"
    assert reader.verticalScrollBar().value() == before
    QTest.keyClick(window, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    assert program.session.page == "charts"


def test_a_chart_opens_large_and_its_mark_opens_its_sentence(program):
    window = program.window
    program.commands.turn_to("charts")
    pane = program.presenter.pages["charts"].pane
    assert {tile.snapshot.id for tile in pane.grid.tiles()} == {chart.id for chart in program.session.briefing.charts}
    pane.grid.focus_chart("labs")
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    assert pane.opened.snapshot.id == "labs"
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_PageDown)
    assert pane.opened.snapshot.id != "labs"
    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert pane.opened is None
    pane.grid.opened.emit("labs")
    pane.opened.canvas.pinned.emit(Ref("figure", "labs"))
    assert program.session.page == "read"
    assert window.reader.is_in_sight(Ref("figure", "labs"))
    QTest.keyClick(window, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert program.session.page == "charts"
    assert pane.opened.snapshot.id == "labs"


def test_a_node_and_its_words_light_each_other_and_a_named_one_opens_its_card(program):
    program.commands.show_section("s3")
    node = Ref("node", "service-loop/diagnosis")
    program.focus.point(Target(node, origin="reader"))
    lit = {card.snapshot.id for card in program.window.facing.shown_cards() if card.canvas.lit_refs()}
    assert lit == {"service-loop"}
    program.window.facing.pointed.emit(Target(node, origin="facing"))
    assert program.window.reader.is_in_sight(node)
    program.window.facing.pinned.emit(Target(Ref("node", "service-channels/grid-worker"), origin="facing"))
    assert program.window.card.isVisible()
    assert program.window.reader.is_in_sight(Ref("entity", "grid-worker"))
    program.commands.let_go()
    program.focus.point(Target(Ref("entity", "grid-worker"), origin="reader"))
    lit = {card.snapshot.id for card in program.window.facing.shown_cards() if card.canvas.lit_refs()}
    assert "service-channels" in lit


@pytest.mark.parametrize("theme", ["light", "dark", "projector"])
def test_themes_are_worn_at_once_and_remembered(program, tmp_path, theme):
    program.commands.wear(theme)
    palette = program.look.palette
    assert palette.name == theme
    QApplication.processEvents()
    picture = program.window.grab().toImage()
    colours = {picture.pixelColor(x, 60).name() for x in range(0, picture.width(), 7)}
    assert palette.paper in colours
    program.window.close()
    assert read_settings(tmp_path / "settings.json").theme == theme


def test_a_file_is_dropped_remembered_and_opened_again_from_the_list(program, tmp_path):
    file = write_sample(tmp_path / "柳 溪")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file))])
    window = program.window
    event = QDropEvent(
        QPointF(50, 50), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    window.dropEvent(event)
    assert wait_for(lambda: program.session.opened.path == file)
    assert program.preferences.settings.recent == (str(file),)
    program.commands.open_bundled()
    assert wait_for(lambda: program.session.opened.path != file)
    assert program.preferences.settings.recent == (str(file),)
    program.menus.requested.emit("open_recent", str(file))
    assert wait_for(lambda: program.session.opened.path == file)
    program.commands.forget_recent()
    assert program.preferences.settings.recent == ()


def test_what_a_later_start_asks_for_is_shown(program, tmp_path):
    file = write_sample(tmp_path / "a")
    program.commands.take_request(Request(str(file), "charts", "s1", "en", "dark"))
    assert wait_for(lambda: program.session.opened.path == file)
    state = program.session
    assert (state.page, state.section, state.language, program.look.palette.name) == ("charts", "s1", "en", "dark")
    program.commands.take_request(Request(page="read"))
    assert state.page == "read"


def test_the_headline_says_how_far_the_data_reach(program):
    text = program.window.reader.toPlainText()
    assert "数据截至" in text[:400]
    program.commands.about_briefing()
    dialog = program.window.findChildren(BriefingDialog)[0]
    assert "新华每日电讯" in str(dialog.findChildren(DataTable)[0].model().index(0, 1).data()) or dialog.isVisible()
    dialog.close()


def test_a_narrow_window_shows_one_pane_and_f6_the_other(program):
    window = program.window
    window.resize(800, 600)
    QApplication.processEvents()
    assert window.reader.isVisible()
    assert not window.facing.isVisible()
    window.reader.focus_text()
    QTest.keyClick(window, Qt.Key.Key_F6)
    assert window.facing.isVisible()
    assert not window.reader.isVisible()
    program.commands.show_place(first_place(program.session.briefing, "zh", Ref("figure", "solved")))
    assert window.reader.isVisible()


def test_high_contrast_of_the_system_is_worn_and_no_motion_is_kept_still(program):
    program.preferences.set("contrast", "high")
    program.preferences.set("motion", "reduced")
    program.wiring.follow_system()
    assert program.look.palette == palette_of("light", contrast=True)
    assert not QApplication.isEffectEnabled(Qt.UIEffect.UI_AnimateCombo)
    program.commands.wear("dark")
    assert program.look.palette == palette_of("dark", contrast=True)


def test_the_card_beside_the_text_tells_relations_and_figures_and_leads_on(program):
    window = program.window
    program.commands.show_entity("zhejiang-lab")
    QApplication.processEvents()
    facts = window.read.findChild(Facts)
    links = [link for link in facts.in_order() if link.isVisible()]
    chinese = program.session.language == "zh"
    told = [*(link.text() for link in links), *(label.text() for label in facts.findChildren(QLabel))]
    assert {"余杭区", "4 家", "支撑"} <= set(told) if chinese else {"Yuhang", "relied on by"} <= set(told)
    assert window.facing.isVisible()
    card, charts = window.card.in_order()[-1], window.facing.shown_cards()[0].canvas
    reached, at = [], card.nextInFocusChain()
    while at is not charts and at is not card:
        reached.append(at)
        at = at.nextInFocusChain()
    assert [link for link in links if link in reached] == links
    QTest.mouseClick(links[0], Qt.MouseButton.LeftButton)
    assert [pin.ref.id for pin in program.focus.pins][-1] == "yuhang"
    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert facts.isVisible()
    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert not facts.isVisible()


def test_what_a_claim_is_computed_from_stays_in_sight_of_who_points_at_it(program):
    program.commands.show_section("s1")
    QApplication.processEvents()
    facing, bar = program.window.facing, program.window.facing.verticalScrollBar()
    bar.setValue(0)
    inputs = [Ref("figure", "core-va-2017"), Ref("figure", "core-va-2022")]
    assert all(facing.is_in_sight(ref) for ref in inputs)
    program.window.reader.pointed.emit(Target(Ref("claim", "core-va-cagr"), origin="reader"))
    assert bar.value() == 0
    program.window.reader.pinned.emit(Target(Ref("claim", "core-va-cagr"), origin="reader"))
    assert facing.is_in_sight(Ref("claim", "core-va-cagr")) or facing.is_in_sight(Ref("figure", "core-va-cagr"))


def test_a_window_without_a_briefing_has_its_title_and_says_how_one_is_opened(app, tmp_path):
    program = Program(app, Preferences(tmp_path / "settings.json")).whole()
    assert program.window.windowTitle() in ("对开", "Broadsheet")
    assert "Ctrl+O" in program.window.status.current_words()
    program.interface.silence()
    program.window.deleteLater()
