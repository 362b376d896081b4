"""Structures of any shape at any size: every node drawn once with its words, no arrow through a box, nothing cut."""

from dataclasses import replace

import pytest
from tests.charts.made import BRIEFING
from tests.charts.test_layout import SIZES, assert_clean, assert_one_mark_each

from broadsheet.charts.kinds import layout
from broadsheet.charts.snapshot import snapshot
from broadsheet.charts.table import rows as data_rows
from broadsheet.model import Chart, ChartNode, LocalText, Ref

SHORT = ("诊断", "服务", "评价", "回访", "归档", "公示", "督办", "复核", "销号")
LONG = "咨询诊断与整改落实情况的跟踪回访机制"
NUMBERS = range(1, 10)


def node(at, words):
    label = LocalText.of(zh=words, en=f"Step {at}" if words in SHORT else f"Follow-up of advice and remedies {at}")
    text = LocalText.of(zh="先行一步", en="comes first") if at % 3 == 0 else LocalText()
    return ChartNode(f"n{at}", label, text=text)


def made(kind, count, *, long=False, edges=(), **options):
    nodes = tuple(node(at, LONG if long and at % 2 else SHORT[at]) for at in range(count))
    title = LocalText.of(zh="结构", en="Structure")
    return Chart("made", "s1", kind, title, nodes=nodes, edges=tuple(edges), options=options)


def rows(count, lanes):
    ids = [f"n{at}" for at in range(count)]
    cut = [ids[at::lanes] for at in range(min(lanes, count))]
    return [[part[0], *part[1:]] if at else ["", *part] for at, part in enumerate(cut)]


def charts():
    label = LocalText.of(zh="再来", en="again")
    for count in NUMBERS:
        for long in (False, True):
            for kind in ("chain", "roadmap", "loop"):
                yield made(kind, count, long=long)
            base = {"label": {"zh": "由此支撑", "en": "carried by"}, "nodes": ["n0"]}
            yield made("chain", count, long=long, base=base)
            for lanes in (1, 2, 4):
                yield made("layers", count, long=long, rows=rows(count, lanes))
                pairs = [("n0", f"n{lanes}", LocalText())] if count > lanes else []
                yield made("channels", count, long=long, rows=rows(count, lanes), edges=pairs)
            chain = [(f"n{at}", f"n{at + 1}", LocalText()) for at in range(count - 1)]
            fan = [("n0", f"n{at}", LocalText()) for at in range(1, count)]
            skip = [(f"n{at}", f"n{at + 2}", label) for at in range(count - 2)]
            for edges in (chain, fan, chain + skip):
                yield made("flow", count, long=long, edges=edges)


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("kind", ["chain", "roadmap", "loop", "layers", "channels", "flow"])
def test_nothing_collides_and_every_node_is_there(kind, language, metrics_of):
    for chart in charts():
        if chart.kind != kind:
            continue
        shown = snapshot(BRIEFING, chart, language)
        for (width, height), scale in [(size, 1.0) for size in SIZES] + [((480, 300), 1.75)]:
            drawing = layout(shown, width, height, metrics_of(language, scale))
            assert drawing.height >= height
            try:
                assert_clean(drawing)
                assert_one_mark_each(drawing, shown)
            except AssertionError as fault:
                raise AssertionError(f"{len(chart.nodes)} nodes, {width}×{height}, {chart.options}: {fault}") from None


def test_a_loop_leads_back_to_its_beginning(metrics_of):
    drawing = layout(snapshot(BRIEFING, made("loop", 3), "zh"), 420, 300, metrics_of("zh"))
    boxes = {mark.ref.id.partition("/")[2]: mark.hit[0] for mark in drawing.marks}
    ends = [shape.points[-1] for shape in drawing.shapes if shape.form == "path" and shape.head]
    assert len(ends) == 3
    for box in boxes.values():
        assert any(box.grown(8).contains(*end) for end in ends)


def test_words_of_an_edge_are_never_lost(metrics_of):
    label = LocalText.of(zh="季度一次", en="every quarter")
    for kind in ("chain", "loop", "flow", "channels", "layers"):
        chart = made(kind, 4, edges=[("n0", "n1", label)], rows=[["", "n0", "n2"], ["", "n1", "n3"]])
        for width, height in SIZES:
            drawing = layout(snapshot(BRIEFING, chart, "zh"), width, height, metrics_of("zh"))
            assert "季度一次" in "".join(each.text for each in drawing.labels), (kind, width)


def test_a_node_reads_aloud_what_it_leads_to(metrics_of):
    chart = made("chain", 2, edges=[("n0", "n1", LocalText())])
    drawing = layout(snapshot(BRIEFING, chart, "zh"), 420, 300, metrics_of("zh"))
    assert drawing.marks[0].spoken == "诊断，先行一步，通向服务"
    assert "服务" in drawing.summary


def test_a_node_may_stand_for_a_name_or_a_figure(metrics_of):
    named = ChartNode("named", LocalText(), entity="a")
    valued = ChartNode("valued", LocalText.of(zh="热线", en="Calls"), figure="calls")
    chart = replace(made("chain", 1), nodes=(named, valued))
    shown = snapshot(BRIEFING, chart, "zh")
    assert shown.structure.nodes[0].label == BRIEFING.entities["a"].name.pick("zh")
    drawing = layout(shown, 420, 300, metrics_of("zh"))
    said = {label.text for label in drawing.labels if label.ref == Ref("node", "made/valued")}
    assert any(any(sign.isdecimal() for sign in text) for text in said)


def test_the_data_of_a_structure_is_a_table_of_its_nodes():
    chart = made("chain", 3, edges=[("n0", "n1", LocalText()), ("n1", "n2", LocalText())])
    header, cells = data_rows(snapshot(BRIEFING, chart, "zh"))
    assert header == ("环节", "归属", "数值", "备注", "通向")
    assert cells[0] == ("诊断", "", "", "先行一步", "服务")
    assert [row[0] for row in cells] == ["诊断", "服务", "评价"]
