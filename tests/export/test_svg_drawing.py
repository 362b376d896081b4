"""Charts as SVG: every label as text on its measured place, every mark named, well-formed whatever the words are."""

from dataclasses import replace
from xml.etree import ElementTree

import pytest

from broadsheet.charts.drawing import Drawing, Label, Mark, Rect, Shape
from broadsheet.charts.kinds import layout
from broadsheet.charts.metrics import QtMetrics
from broadsheet.charts.snapshot import snapshot
from broadsheet.export.svg_drawing import svg_of
from broadsheet.files import open_briefing
from broadsheet.model import Ref
from broadsheet.resources import resource
from broadsheet.theme.palette import DARK, LIGHT, PROJECTOR

NS = "{http://www.w3.org/2000/svg}"


@pytest.fixture(scope="module")
def briefing():
    return open_briefing(resource("briefings") / "yuhang").briefing


@pytest.mark.parametrize("language", ["zh", "en"])
def test_every_chart_has_its_labels_as_text_and_its_marks_named(briefing, fonts, language):
    metrics = QtMetrics(fonts)
    for chart in briefing.charts:
        drawing = layout(snapshot(briefing, chart, language), 720, 400, metrics)
        root = ElementTree.fromstring(svg_of(drawing, LIGHT, fonts, language))
        words = [element.text for element in root.iter(f"{NS}text")]
        assert words == [label.text for label in drawing.labels], chart.id
        spoken = {element.get("aria-label") for element in root.iter(f"{NS}g")}
        assert spoken == {mark.spoken for mark in drawing.marks if mark.shapes}, chart.id
        assert root.find(f"{NS}title").text == drawing.summary
        assert not list(root.iter(f"{NS}image"))


def test_a_label_keeps_its_measured_width_in_any_font(fonts):
    drawing = Drawing(100, 50, (), (), (Label("1699 亿元", Rect(10, 5, 61.5, 15), "value", "figure"),))
    text = ElementTree.fromstring(svg_of(drawing, LIGHT, fonts, "zh")).find(f"{NS}text")
    assert (text.get("x"), text.get("textLength")) == ("10", "61.5")
    assert text.get("fill") == LIGHT.figure
    assert 5 < float(text.get("y")) < 20


def test_every_form_of_shape(fonts):
    rect = Rect(1, 2, 30, 20)
    forms = ("box", "disc", "ring", "diamond", "line", "round")
    shapes = [Shape(form, rect, fill="figure", stroke="ink", width=2, dash=True) for form in forms]
    shapes.append(Shape("fade", rect, fill="figure", fade_to="left"))
    shapes.append(Shape("path", rect, stroke="ink", points=((0, 0), (9, 0), (9, 9)), head=True))
    shapes.append(Shape("box", rect, hatch="claim", stroke="claim"))
    root = ElementTree.fromstring(svg_of(Drawing(50, 50, tuple(shapes), (), ()), PROJECTOR, fonts, "zh"))
    found = [element.tag.removeprefix(NS) for element in root.iter()]
    for tag, times in {"ellipse": 2, "line": 1, "polygon": 2, "path": 2, "linearGradient": 1, "pattern": 1}.items():
        assert found.count(tag) == times, tag
    painted = {element.get("stroke-width") for element in root.iter(f"{NS}ellipse")}
    assert painted == {str(2 * PROJECTOR.stroke)}  # the theme's strokes are thicker


def test_evil_words_stay_words(fonts):
    evil = "<script>alert(1)</script> & \"'\x00\x1b\ud800"
    mark = Mark(Ref("figure", "x"), (Shape("box", Rect(0, 0, 1, 1), fill="ink"),), (Rect(0, 0, 1, 1),), evil)
    drawing = Drawing(9, 9, (), (mark,), (Label(evil, Rect(0, 0, 9, 9)),), summary=evil)
    root = ElementTree.fromstring(svg_of(drawing, DARK, fonts, "zh"))
    assert not list(root.iter(f"{NS}script"))
    assert root.find(f"{NS}text").text == "<script>alert(1)</script> & \"'\ufffd\ufffd\ufffd"


def test_a_ground_only_where_it_is_wanted(fonts):
    drawing = replace(Drawing(9, 9, (), (), ()), summary="x")
    assert LIGHT.card in svg_of(drawing, LIGHT, fonts, "zh")
    assert LIGHT.card not in svg_of(drawing, LIGHT, fonts, "zh", ground=False)
