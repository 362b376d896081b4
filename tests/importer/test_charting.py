"""Which charts a section gets, and what they are called: in the article's words, every figure drawn once."""

import pytest
from tests.importer.articles import REPORT, document, named, repaired

from broadsheet.files import parse_rich
from broadsheet.importer.pipeline import build


def charts(text, *names, language="zh"):
    whole = f"{'账本' if language == 'zh' else 'Ledger'}\n{text}\n"
    briefing = build(document(whole), repaired(whole, language), named(*names)).briefing
    return [(chart.kind, parse_rich(chart.title.pick(language)).text) for chart in briefing.charts]


CHARTS = (
    ("产值由2015年的2亿元提高到2022年的8亿元。", [("trend", "产值：2015年2亿元，2022年8亿元")]),
    ("白茶产值占全市三成，红茶产值占全市两成。", [("share", "白茶产值占全市三成，红茶产值占全市两成")]),
    ("12家企业入选国家名单，67家企业入选省级名单。",
     [("bars", "12家企业入选国家名单，67家企业入选省级名单")]),
    ("东山、西坪、南屿三家实验室投用。", [("dots", "三家实验室投用：东山、西坪、南屿")]),
    ("公布十大工程，其中之一就是南屿。", [("dots", "十大工程")]),
    ("形成“采摘—萎凋—包装”闭环。", [("loop", "“采摘—萎凋—包装”闭环")]),
    ("打通“研究—试制—量产”链条。", [("chain", "“研究—试制—量产”链条")]),
    ("从种子到茶园，再到茶杯，全程可查。", [("chain", "从种子到茶园，再到茶杯")]),
    ("第一步建标准，第二步建工厂，第三步建品牌。", [("roadmap", "三步：建标准、建工厂、建品牌")]),
    ("东山工业增长9.1%，西坪工业增长8.8%，南屿工业增长7.9%。",
     [("bars", "东山工业增长9.1%，西坪8.8%，南屿7.9%")]),
    ("亏损企业由23家减少到9家。", [("bars", "亏损企业23家减少到9家")]),
    ("新增药品91种，其中90种是新药。", [("bars", "新增药品91种，其中90种")]),
    ("累计解决企业问题12762件。", [("key", "累计解决企业问题12762件")]),
    ("改造小区36个，新增学位8600个。", [("key", "改造小区36个，新增学位8600个")]),
)  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), CHARTS)
def test_a_text_gets_the_charts_it_deserves(text, expected):
    assert charts(text, "东山", "西坪", "南屿") == expected


NO_STRUCTURE = (
    "“东山—西坪—南屿”一线山水相连。",
    "第二步建工厂，第三步建品牌。",
    "从3个到5个，再到9个。",
    "诊断+服务+评价。",
)


@pytest.mark.parametrize("text", NO_STRUCTURE)
def test_nothing_is_a_structure_that_the_text_does_not_call_one(text):
    assert not {kind for kind, _ in charts(text)} & {"chain", "loop", "roadmap"}


def test_three_dated_sentences_make_a_timeline():
    text = "2003年，云岭撤县设市。2008年，第一座桥通车。2015年，铁路进山。"
    assert charts(text) == [("timeline", "从2003年到2015年")]


def test_every_figure_is_drawn_exactly_once():
    briefing = build(document(REPORT), repaired(REPORT), named("云岭县", "东山", "西坪", "南屿")).briefing
    drawn = [id_ for chart in briefing.charts for id_ in chart.figures]
    drawn += [briefing.claims[id_].figure for chart in briefing.charts for id_ in chart.claims]
    assert set(drawn) == set(briefing.figures)
    assert len({id_ for chart in briefing.charts for id_ in chart.figures}) == sum(
        len(chart.figures) for chart in briefing.charts
    )


def test_english_charts():
    text = (
        "Output grew from 32 billion yuan in 2018 to 96 billion yuan in 2023. "
        "The first step is to map; the second step is to build."
    )
    assert charts(text, language="en") == [
        ("trend", "Output: 32 billion yuan in 2018, 96 billion yuan in 2023"),
        ("roadmap", "2 steps: map, build"),
    ]


def test_no_name_begins_inside_a_word():
    text = "A railway to the hills\nThe Green Valley Railway Company opened a 45-kilometre line in June 2022.\n"
    briefing = build(document(text), repaired(text, language="en"), named("Green Valley Railway Company")).briefing
    words = set(text.replace(".", "").split())
    names = [each.name.pick("en") for each in briefing.indicators.values()]
    assert names
    assert all(name.split()[0] in words for name in names), names


def test_a_title_that_holds_the_name_around_its_value_is_not_said_again_below():
    from broadsheet.charts.snapshot import snapshot

    whole = "账本\n就外来客商来说，近六成来自邻省。\n"
    briefing = build(document(whole), repaired(whole), named()).briefing
    (chart,) = briefing.charts
    shown = snapshot(briefing, chart, "zh")
    assert (shown.title, shown.subtitle) == ("外来客商近六成来自邻省", "")
