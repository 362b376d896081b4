"""What quantities say: indicator, subject, time, scope, members; a sentence of our own and what is bound, in a row."""

import pytest
from tests.importer.articles import named, passage

from broadsheet.importer.binding import bind
from broadsheet.importer.periods import Clock
from broadsheet.importer.quantities import find


def bound(text, *names, language="zh", year=2023, heading=""):
    passages = [passage(heading, "heading", "s1h", "s1")] if heading else []
    passages.append(passage(text))
    return bind(passages, find(passages, language), named(*names)(passages, language), language, Clock(year, 0, 0.9))


INDICATORS = (
    ("全年实现茶叶产值36.8亿元。", ["茶叶产值"]),
    ("白茶产值突破12亿元，同比增长9.4%。", ["白茶产值", "白茶产值同比增长"]),
    ("白茶产值12亿元，占全市的三成。", ["白茶产值", "白茶产值占全市"]),
    ("库容由20万方扩到35万方，电站从3座增加到5座。", ["库容", "库容", "电站", "电站"]),
    ("优良率85.5%，比上年提高2.3个百分点。", ["优良率", "优良率比上年提高"]),
    ("培育龙头企业26家，总数达到214家。", ["培育龙头企业", "培育龙头企业总数"]),
    ("覆盖150多个国家和地区。", ["覆盖国家和地区"]),
    ("为12家企业入选省级名单叫好。", ["企业入选省级名单叫好"]),
    ("两厂投资分别为15亿元和5亿元。", ["两厂投资", "两厂投资"]),
    ("办件时间从9天压缩到2天。", ["办件时间", "办件时间"]),
    ("就外来客商来说，近六成来自邻省。", ["外来客商来自邻省"]),
    ("连续7年位居全县前列。", ["连续位居全县前列"]),
    ("每亩收入是普通茶园的3倍。", ["每亩收入是普通茶园"]),
    ("第一产业增加值12亿元，第二产业增加值35亿元。", ["第一产业增加值", "第二产业增加值"]),
    ("占比由31%提升至46%，五年提高15个百分点。", ["占比", "占比", "占比提高", "占比提高"]),
    ("占国内市场的六成多、国际市场的四分之一。", ["占国内市场", "占国际市场"]),
    ("接待游客6万人次，旅游收入4亿元，分别增长2%和3%。", ["接待游客", "旅游收入", "接待游客增长", "旅游收入增长"]),
    ("绿地率：38%，比国家标准高8个百分点。", ["绿地率", "绿地率比国家标准高"]),
    ("沪指报3412.57点，涨0.68%。", ["沪指", "沪指涨"]),
    ("创业板指涨1.93%，报2218.44点。", ["创业板指涨", "创业板指"]),
    ("产业规模连续4年超千亿元。", ["产业规模连续", "产业规模"]),
    ("全周成交5126亿元，日均1025亿元。", ["全周成交", "全周成交日均"]),
    ("教育支出118亿元，为预算的101%，增长6%。", ["教育支出", "教育支出为预算的比例", "教育支出增长"]),
    ("动力煤平仓价为每吨609元，均价2.8万元。", ["动力煤平仓价", "均价"]),
    ("水产品出口214亿元，增8.5%。", ["水产品出口", "水产品出口增"]),
    ("光伏发电占用电量的2%；如今，这个数字变成了36%。", ["光伏发电占用电量", "光伏发电占用电量"]),
    ("试点建设50户屋顶电站；后来扩大到2100户。", ["试点建设屋顶电站", "试点建设屋顶电站"]),
    ("老人今年61岁，种地四十年。", ["年龄", "种地"]),
    ("县里拿出1.5亿元设立风险补偿金，效果不错。", ["设立风险补偿金"]),
    ("其他业务收入12亿元，其中出口3亿元。", ["其他业务收入", "出口"]),
    ("南屿等12家企业营业收入超过8亿元。", ["企业", "营业收入"]),
    ("线路全长24公里，设车站23座，总投资约97亿元。", ["线路全长", "设车站", "总投资"]),
    ("26种抗癌药和13种茶入选。", ["抗癌药", "茶入选"]),
    ("水深10024米处采集样品312公斤。", ["水深", "采集样品"]),
    ("提供8000平方米场地和2亿元启动资金。", ["提供场地", "启动资金"]),
    ("一家银行以800万元拿下冠名权。", ["拿下冠名权"]),
    ("累计放贷6.8亿元，惠及1300户。", ["累计放贷", "惠及"]),
    ("全县茶园只有7.6万亩，住院费用下降1.8万元。", ["全县茶园", "住院费用下降"]),
)


@pytest.mark.parametrize(("text", "names"), INDICATORS)
def test_indicators_are_named_in_the_article_s_words(text, names):
    assert [each.indicator for each in bound(text)] == names


ENGLISH_INDICATORS = (
    ("Output rose 2.3% and was 6.1% higher than a year earlier.", ["Output rose", "Output higher than a year earlier"]),
    ("Revenue was $3 billion, a 22% increase.", ["Revenue", "Revenue increase"]),
    ("Net income was $642 million, or $1.14 a share.", ["Net income", "Net income a share"]),
    ("It had 12 megawatts of solar capacity in 2015.", ["solar capacity"]),
    ("The mayor said property prices had fallen 18 per cent.", ["property prices fallen"]),
    ("The coverage rate rose from 41.2 percent in 2021 to 46.5 percent in 2023.", ["coverage rate"] * 2),
    ("The waiting list grew from 3,100 households in 2015 to 5,800 in 2024.", ["waiting list"] * 2),
    ("Storms drowned a fifth of the old town.", ["share of the old town drowned"]),
    ("The company now expects sales of $12.4 billion.", ["sales"]),
    ("It told of a 34% rise in operating profit on Thursday.", ["operating profit rise"]),
    ("It agreed in June to buy a 40% stake in Baltic Grid from a rival.", ["stake in Baltic Grid"]),
    ("Profit reached 4.2 billion crowns ($385 million).", ["Profit"] * 2),
    ("Shares rose 5.6%, beating the Oslo benchmark, which gained 0.4%.", ["Shares rose", "Oslo benchmark gained"]),
)


@pytest.mark.parametrize(("text", "names"), ENGLISH_INDICATORS)
def test_english_indicators_are_named_in_the_article_s_words(text, names):
    assert [each.indicator for each in bound(text, language="en")] == names


def test_a_change_takes_the_time_of_its_level():
    found = bound("Revenue was $3 billion in fiscal 2022, a 22% increase.", language="en")
    assert [each.period for each in found] == ["2022", "2022"]


def test_the_years_of_a_plan_are_not_those_of_what_follows():
    found = bound("计划2025年年产能达到75架，2029年达到200架。企业200多家。", year=2024)
    assert [each.period for each in found] == ["2025", "2029", ""]


def test_a_report_speaks_in_the_year_of_its_title():
    text = [passage("云岭县2022年统计公报", "title", "title"), passage("全年产值12亿元，年末人口3万人。")]
    found = bind(text, find(text, "zh"), (), "zh", Clock(2023, 3, 0.9))
    assert {each.period for each in found} == {"2022"}


def test_what_happened_long_before_is_not_the_time_of_what_a_report_says():
    text = [passage("云岭公司2022年年度报告", "title", "title"), passage("2015年，公司上市。控股股东持股41%。")]
    found = bind(text, find(text, "zh"), (), "zh", Clock(2023, 3, 0.9))
    assert [each.period for each in found] == ["2022"]


RELATIONS = (
    ("产值从3亿元增长到9亿元，增长两倍多。", [("from", -1), ("to", 0), ("growth", 1)]),
    ("产值3亿元，年均增长12%。", [("", -1), ("cagr", 0)]),
    ("成本却降低两成。", [("growth", -1)]),
    ("价格比邻县高出15%。", [("gap", -1)]),
    ("甲村12亿元、乙村8亿元，合计20亿元。", [("", -1), ("", -1), ("sum", -1)]),
)


@pytest.mark.parametrize(("text", "relations"), RELATIONS)
def test_what_a_quantity_is_to_others(text, relations):
    assert [(each.relation, each.of) for each in bound(text)] == relations


def test_a_fall_is_told():
    assert [each.falls for each in bound("出口同比下降6.4%，进口增长两成。")] == [True, False]


PERIODS = (
    ("2022年，产值3亿元，增长6%。税收1亿元。", ["2022", "2022", "2022"]),
    ("产值由2015年的2亿元提高到2022年的8亿元，占比从20%升至42%。", ["2015", "2022", "2015", "2022"]),
    ("从2018年的2亿元增加到2023年的4亿元，年均增长14.87%。", ["2018", "2023", "2018/2023"]),
    ("今年一季度，出口5亿元，同比增长6%。", ["2023-01/2023-03"] * 2),
    ("较2017年压缩七成。", [""]),
    ("到2025年，产值达到50亿元。", ["2025"]),
    ("目前，已有商户300户。", [""]),
    ("甲厂入选2022年省级试点，乙厂等12家企业入选名单。", [""]),
)


@pytest.mark.parametrize(("text", "periods"), PERIODS)
def test_times(text, periods):
    assert [each.period for each in bound(text)] == periods


def test_a_whole_year_is_the_one_that_was_named_last():
    first, second = (
        passage(text, id_=f"s0p{at}") for at, text in enumerate(("2022年，产值3亿元。", "全年出口1亿元。"))
    )
    found = bind([first, second], find([first, second], "zh"), (), "zh", Clock())
    assert [each.period for each in found] == ["2022", "2022"]


def test_the_year_of_a_heading_is_that_of_its_section():
    assert [each.period for each in bound("产值3亿元。", heading="一、2021年工作回顾")] == ["2021"]


def test_a_target_is_no_state():
    assert [each.target for each in bound("力争到2025年产值达到50亿元。")] == [True]


def test_brackets_behind_a_value_are_its_scope():
    first, second = bound("由2017年的9亿元（原东区信息产业增加值）增加到2022年的16亿元（新东区核心产业增加值）。")
    assert (first.scope, second.scope) == ("原东区信息产业增加值", "新东区核心产业增加值")


MEMBERS = (
    ("东山、西坪、南屿三家实验室共建平台。", ["东山", "西坪", "南屿"], True),
    ("东山、西坪等5家实验室共建平台。", ["东山", "西坪"], False),
    ("建成三大片区：东山、西坪、南屿。", ["东山", "西坪", "南屿"], True),
    ("公布十大工程，其中之一就是南屿。", ["南屿"], False),
    ("西坪成功入选全省首批7个试点名单。", ["西坪"], False),
    ("上述三家实验室共建平台。", [], False),
)


@pytest.mark.parametrize(("text", "members", "complete"), MEMBERS)
def test_members_of_a_count(text, members, complete):
    found = bound(text, "东山", "西坪", "南屿")[0]
    assert [text[each.start : each.end] for each in found.members] == members
    assert found.complete is complete


def test_members_that_no_rule_names_are_listed_all_the_same():
    found = bound("展览分为山海、林田、湖草三个单元。")[0]
    assert (len(found.members), found.complete, found.members[0].entity) == (3, True, "")


def test_a_clause_without_a_name_takes_the_one_before():
    found = bound("南屿投产机组9台，产值5亿元。西坪产值2亿元。", "南屿", "西坪")
    assert [each.subject for each in found] == ["南屿", "南屿", "西坪"]


def test_the_first_of_a_list_is_no_subject():
    assert [each.subject for each in bound("南屿、西坪等12家企业入选名单。", "南屿", "西坪")] == [""]


ENGLISH = (
    ("Exports rose 23.5% to 48.6 billion yuan in 2023.",
     [("Exports rose", "growth", "2023"), ("Exports", "to", "2023")]),
    ("Output grew from 32 billion yuan in 2018 to 96 billion yuan in 2023, an average annual growth of 24.6%.",
     [("Output", "from", "2018"), ("Output", "to", "2023"), ("Output average annual growth", "cagr", "2018/2023")]),
    ("Deliveries reached 410,000 units, down 12% year on year.",
     [("Deliveries", "", ""), ("Deliveries down", "growth", "")]),
    ("The firm employs 3,400 people.", [("people", "", "")]),
)  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), ENGLISH)
def test_english(text, expected):
    assert [(each.indicator, each.relation, each.period) for each in bound(text, language="en")] == expected
