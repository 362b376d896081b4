"""A made-up briefing with every shape of data that a chart has to cope with, in Chinese and English."""

from decimal import Decimal
from types import MappingProxyType

from broadsheet.model import (
    Article,
    Briefing,
    Chart,
    Claim,
    Entity,
    Figure,
    Indicator,
    LocalText,
    Manifest,
    Passage,
    Period,
    Ref,
    Scope,
    Section,
    Source,
    Span,
    Unit,
)

text = LocalText.of


def indicator(id_, unit, kind, zh, en, description=("", "")):
    return Indicator(id_, unit, kind, "up", text(zh=zh, en=en), text(zh=description[0], en=description[1]))


INDICATORS = [
    indicator("output", "yi", "level", "茶产业产值", "Output of the tea industry", ("产值", "Output")),
    indicator("fruit", "yi", "level", "果品产值", "Output of fruit growers and packers"),
    indicator("growth", "percent", "rate", "年均增长", "Mean annual growth"),
    indicator(
        "share",
        "percent",
        "share",
        "柳溪县茶叶产量占全市茶叶总产量的比重",
        "Share of the whole city's tea that grows on the hills of Liuxi County",
    ),
    indicator("labs", "body", "count", "研究机构", "Research bodies"),
    indicator(
        "first-list",
        "firm",
        "count",
        "列入省、市两级示范名单的企业",
        "Firms on the demonstration lists of province and city",
    ),
    indicator("second-list", "firm", "count", "省级数字化车间", "Digital workshops"),
    indicator("third-list", "firm", "count", "试点", "Pilot"),
    indicator("calls", "call", "count", "解决茶农问题", "Questions of growers answered"),
]
UNITS = [
    Unit("yi", "CNY", Decimal("1e8"), "亿元", Decimal("1e9"), "CNY billion"),
    Unit("percent", "percent", Decimal(1), "%", Decimal(1), "%"),
    Unit("body", "body", Decimal(1), "家", Decimal(1), "research bodies"),
    Unit("firm", "firm", Decimal(1), "家", Decimal(1), "companies"),
    Unit("call", "call", Decimal(1), "件", Decimal(1), "questions"),
]
SCOPES = [
    Scope("old", text(zh="原柳溪县毛茶产值", en="former county, raw tea only, at the prices of the year"), "", (), ""),
    Scope("new", text(zh="新柳溪县茶产业全链条产值", en="new county, the whole tea industry"), "old", (), ""),
    Scope("survey", text(zh="抽样调查口径", en="by the sample survey"), "", ("new",), ""),
]
SOURCES = [
    Source("report", "柳溪县统计公报", "柳溪县统计局", "2024-03-01", "", "", ""),
    Source("paper", "报道", "", "2019", "", "", ""),
]


def figure(id_, indicator_, period, value, scope="", layer="article", **more):
    settled = {"low": None, "high": None, "hedge": "", "printed": "", "source": "", "note": "", **more}
    return Figure(
        id=id_,
        indicator=indicator_,
        period=Period.parse(period) if period else None,
        value=Decimal(value) if value is not None else None,
        scope=scope,
        layer=layer,
        **settled,
    )


FIGURES = [
    figure("out-2018", "output", "2018", "929.51", "old"),
    figure("out-2022", "output", "2022", "1699", "new"),
    figure("out-2023", "output", "2023", "1998.5", "new", "context", source="report"),
    figure("out-2018-other", "output", "2018", "1078", "survey", "context", source="paper"),
    figure("out-2024-h1", "output", "2024-01/2024-06", "1080.2", "new", "context", source="report"),
    figure("out-2021-h1", "output", "2021-01/2021-06", "700", "new"),
    figure("cagr", "growth", "2018/2022", "12.82"),
    figure("out-undated", "output", None, "5"),
    figure("out-unknown", "output", "2020", "1200"),
    figure("out-unknown-2", "output", "2021", "1300"),
    *(figure(f"line-{y}", "output", str(y), str(300 + 40 * (y - 2015)), "new") for y in range(2015, 2021)),
    figure("line-hedged", "output", "2021", "600", "new", hedge="about"),
    *(
        figure(f"long-{y}", "output", str(y), str(800 + 110 * (y - 2000) + y % 3 * 60), "old" if y < 2012 else "new")
        for y in range(2000, 2024)
    ),
    *(figure(f"fruit-{y}", "fruit", str(y), str(y - 1900), "new") for y in (2018, 2022)),
    figure("fifth", "share", None, "20"),
    figure("nearly", "share", None, "60", hedge="nearly"),
    figure("over", "share", "2022", "60", hedge="over"),
    figure("about", "share", "2021", "30", hedge="about", layer="context", source="report"),
    figure("loss", "growth", "2022", "-3.5"),
    figure("labs-own", "labs", None, "4"),
    figure("labs-all", "labs", "2022", "10", layer="context", source="report"),
    figure("labs-ten", "labs", "2022", "10"),
    figure("list-67", "first-list", None, "67"),
    figure("list-12", "second-list", None, "12"),
    figure("list-1", "third-list", "2022", "1"),
    figure("list-near-70", "first-list", "2023", "70", hedge="nearly", layer="context", source="report"),
    figure("calls", "calls", None, "12762"),
    figure("valueless", "calls", "2022", None, printed="很多"),
]  # fmt: skip
ENTITIES = [
    ("a", "柳溪茶叶研究所", "Liuxi Tea Research Institute of the County"),
    ("b", "青山实验室", "Green Hill Laboratory"),
    ("c", "湖畔站", "Lakeside Station"),
    ("d", "山顶观测站", "Hilltop Observatory"),
]
NOTE = {"zh": "注：2018年为原县毛茶产值，2022年为新县产值，口径不同。", "en": "Note: the two years differ in scope."}


TITLE = ("产值：[1699亿元](#figure/out-2022)", "Output: [CNY 169.9 billion](#figure/out-2022)")
OUTSIDE = ("out-2018-other", "out-2023", "out-2024-h1")


def chart(id_, kind, figures, title=("", ""), claims=(), **options):
    return Chart(
        id_,
        "s1",
        kind,
        text(zh=title[0], en=title[1]),
        tuple(figures),
        tuple(claims),
        options=MappingProxyType(options),
    )


CHARTS = [
    chart("break", "trend", ["out-2018", "out-2022"], TITLE, note=NOTE),
    chart("break-context", "trend", ["out-2018", "out-2022", *OUTSIDE, "out-2021-h1"], claims=["cagr"]),
    chart("context-only", "trend", ["out-2018-other", "out-2023"]),
    chart("line", "trend", [*(f"line-{y}" for y in range(2015, 2021)), "line-hedged"]),
    chart("long", "trend", [f"long-{y}" for y in range(2000, 2024)]),
    chart("unknown", "trend", ["out-unknown", "out-unknown-2"]),
    chart("two", "trend", ["out-2018", "out-2022", "fruit-2018", "fruit-2022"]),
    chart("undated", "trend", ["out-undated", "fifth"]),
    chart("loss-trend", "trend", ["loss", "cagr"]),
    chart("bars", "bars", ["list-67", "list-12", "list-1"], members=["a", "b", "c"]),
    chart("bars-mixed", "bars", ["list-67", "list-near-70", "calls"], members={"list-67": ["a", "b", "c", "d"]}),
    chart("bars-loss", "bars", ["loss", "cagr"]),
    chart("fifth", "share", ["fifth"], ("占全市[五分之一](#figure/fifth)", "[One fifth](#figure/fifth) of the city's")),
    chart("nearly", "share", ["nearly"]),
    chart("shares", "share", ["fifth", "over", "about", "labs-own"]),
    chart("dots", "dots", ["labs-own"], members=["a", "b", "c", "d"], whole="labs-all"),
    chart("dots-inside", "dots", ["labs-own", "labs-ten"], members=["a"], whole="labs-ten"),
    chart("dots-67", "dots", ["list-67"], members=["a"]),
    chart("dots-100", "dots", ["list-67"], whole=100),
    chart("dots-300", "dots", ["list-67"], whole=300),
    chart("dots-12762", "dots", ["calls"]),
    chart("dots-none", "dots", ["valueless", "fifth"]),
    chart("key", "key", ["calls"]),
    chart("keys", "key", ["calls", "out-2022", "out-2023", "labs-all"], claims=["cagr"]),
    chart("many-keys", "key", ["out-2018-other", "out-2023", "out-2024-h1", "labs-all", "about"]),
    chart("structure", "loop", []),
]  # fmt: skip

ZH = "茶产值929.51亿元，后来1699亿元，年均增长12.82%。占五分之一，近六成，四家。"
EN = "Output CNY 92.951 billion, then CNY 169.9 billion, 12.82% a year. One fifth, nearly six in ten, four."
PRINTED = {
    "zh": ("929.51亿元", "1699亿元", "12.82%", "五分之一", "近六成", "四家"),
    "en": ("CNY 92.951 billion", "CNY 169.9 billion", "12.82%", "One fifth", "nearly six in ten", "four"),
}
TIED = (
    ("figure", "out-2018"),
    ("figure", "out-2022"),
    ("claim", "cagr"),
    ("figure", "fifth"),
    ("figure", "nearly"),
    ("figure", "labs-own"),
)


def article(language, body):
    spans = tuple(
        Span(body.index(words), body.index(words) + len(words), kind, id_)
        for words, (kind, id_) in zip(PRINTED[language], TIED, strict=True)
    )
    passages = (
        Passage("title", "s0", "title", "题"),
        Passage("s1h", "s1", "heading", "一"),
        Passage("s1p1", "s1", "passage", "…"),
        Passage("s1p2", "s1", "passage", body, spans),
    )
    return Article(language, passages, "")


def keyed(rows):
    return MappingProxyType({row.id: row for row in rows})


BRIEFING = Briefing(
    manifest=Manifest(
        "made", text(zh="题", en="Title"), ("zh", "en"), "zh", sections=(Section("s0", text()), Section("s1", text()))
    ),
    articles=MappingProxyType({"zh": article("zh", ZH), "en": article("en", EN)}),
    notes=MappingProxyType({}),
    charts=tuple(CHARTS),
    indicators=keyed(INDICATORS),
    units=keyed(UNITS),
    scopes=keyed(SCOPES),
    figures=keyed(FIGURES),
    claims=keyed([Claim("cagr", "cagr", "cagr", (Ref("figure", "out-2018"), Ref("figure", "out-2022")), 4, "")]),
    events=MappingProxyType({}),
    entities=keyed([Entity(i, "institution", text(zh=zh, en=en), (), "", text(), "", "") for i, zh, en in ENTITIES]),
    relations=(),
    sources=keyed(SOURCES),
)


def chart_of(id_):
    return next(each for each in CHARTS if each.id == id_)
