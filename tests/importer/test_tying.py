"""An article tied to a briefing that exists: what prints its figures is tied, what only looks like it is not."""

import re
from pathlib import Path

import pytest
from tests.importer.articles import REPORT, document, named, repaired

from broadsheet.derive.check import check
from broadsheet.derive.coverage import coverage
from broadsheet.files import FileProblem, open_briefing, save_briefing
from broadsheet.files.findings import FILE, ORIGINAL, read_findings
from broadsheet.importer import documents
from broadsheet.importer.names.find import find
from broadsheet.importer.pipeline import build
from broadsheet.importer.repair import repair
from broadsheet.importer.tying import tie_article
from broadsheet.importer.tying.account import FILE as ACCOUNT

YUHANG = Path(__file__).parents[2] / "resources" / "briefings" / "yuhang"

RETOLD = """\
数字余杭这五年

浙江搞数字经济，前后已有20年。省里数字经济核心产业的增加值，余杭一个区就贡献了五分之一。

## 一路走来

回头看2017年，当时的余杭（原余杭区）信息经济增加值不过929.51亿元；到了2022年，新的余杭区光是数字经济核心产业就创造了1699亿元增加值。\
5年间平均每年增长12.82%，在杭州全市一直排第一。之江实验室、良渚实验室、湖畔实验室、天目山实验室，四家省级实验室都落在这里。

## 往前看

从海外来的高层次人才里，差不多有近六成从事数字经济。2022年，区里推出十大工程，未来产业工程是其中一项。\
全省首批信息业产业大脑试点一共7个，余杭的无人驾驶产业大脑占了一个席位。

## 帮企业

规上工业企业的咨询诊断实现全覆盖。入选省级数字化车间和智能工厂的企业有12家，列入省市“未来工厂”梯队名单的有67家。\
千名干部下到企业，累计帮助解决问题12762件。
"""

CHANGED = """\
余杭数字经济再上台阶

## 主要指标

从2017年到2022年，余杭区数字经济主要指标由931.2亿元（原余杭区信息经济增加值）升到1702亿元（新余杭区数字经济核心产业增加值），\
年均增长12.9%，总量多年居全市首位。

## 服务企业

省级数字化车间、智能工厂名单上有南方泵业等15家企业，申昊科技等67家企业进入省、市两级“未来工厂”梯队培育名单。\
“千名干部助千企”活动累计解决企业问题13000件。
"""

OTHER = """\
川南小城的竹编生意

## 手艺

青溪县的竹编有两千多年历史。2021年，全县竹编从业人员达到1.5万人，产值12.3亿元，同比增长8.4%。

## 市场

全县有67家竹编企业，其中12家做出口。张家村的李大姐一年能编三百只篮子，收入6万元。电商平台上的订单占到五分之一。\
县里还办了三个培训班，每班40人。
"""

ENGLISH = """\
A district that counts on code

Yuhang, a district of Hangzhou, accounts for one fifth of the value added by Zhejiang's core digital industries.

## From then to now

In 2017 the information economy of the former Yuhang district was worth CNY 92.951 billion. By 2022 the core digital \
industries of the new district had reached CNY 169.9 billion, an average growth of 12.82% a year, and the total ranks \
first in the city. Four provincial laboratories are at home here: Zhejiang Lab, Liangzhu Laboratory, Hupan Laboratory \
and Tianmushan Laboratory. The district also has four cinemas and 67 bakeries.

## Help for companies

The campaign has solved 12,762 problems of companies so far. Twelve companies, Nanfang Pump among them, are on the \
list of digital workshops and smart factories; 67 companies, including Shenhao Technology, are on the provincial and \
city lists for the "future factory".
"""

FALSE_FRIENDS = {
    "another thing of the same district": "余杭区现有67家医院，12家书店开在社区里，全区绿地面积1699亩。",
    "another unit": "余杭区公交线路累计运送乘客12762人次，数字经济核心产业增加值1699亿美元。",
    "another four": "四大国有银行都在余杭设了支行，四所大学在此办学，四大片区各有特色。",
    "another place": "2022年，临平区数字经济核心产业增加值1699亿元。",
    "another year": "2022年，余杭区数字经济主要指标为929.51亿元。",
    "another measure in that year": "2017年，余杭区财政收入929.51亿元。",
    "other shares": "余杭近六成的居民住在城区，五分之一的河道完成整治。",
    "another rank": "余杭粮食总产量居全省首位，游客满意度排全市第一。",
    "other counts of the same companies": "申昊科技已有67项专利，南方泵业在12个国家设厂。",
    "other sevens and threes": "余杭有7个村建成数字乡村，三个社区试点垃圾分类。",
    "a plan": "到2035年，余杭区数字经济核心产业增加值力争达到1699亿元。",
    "another growth": "余杭区居民用电量年均增长12.82个百分点，游客人数增长12.82%。",
    "points for percent": "余杭区公园面积年均增长12.82%。",
    "another rank of the same economy": "余杭区的数字经济从业人员占全市首位。",
    "another first batch": "全省首批三个示范村落户余杭。",
    "people for projects": "余杭举办十大工程师评选，其中一项是人气奖。",
    "another four of a laboratory": "之江实验室已有四大平台、四个研究院。",
    "the same firms, another list": "67家数字经济企业参展，12家企业获奖。",
    "another whole": "浙江省数字经济核心产业增加值年均增长12.82%。",
    "full cover of others": "义务教育实现全覆盖，5G网络全覆盖。",
    "another hedge": "海外高层次人才中，超过六成分属数字经济领域。",
}


@pytest.fixture(scope="module")
def yuhang():
    return open_briefing(YUHANG)


def tied(text, opened, name="article.txt"):
    document_ = documents.read(name, text.encode())
    return tie_article(
        document_, repair(document_), lambda passages, language: find(passages, language, None), opened.briefing,
        opened.files,
    )  # fmt: skip


def words(made, language="zh", kinds=("figure", "claim")):
    """By figure or claim, everything that is tied to it."""
    found: dict[str, list[str]] = {}
    for passage in made.briefing.articles[language].passages:
        for span in passage.spans:
            if span.kind in kinds:
                found.setdefault(span.ref, []).append(passage.text[span.start : span.end])
    return found


def untied(made):
    return {each.words: (each.why, each.figure) for each in made.account.untied if each.kind == "number"}


def is_whole(made, language="zh"):
    return check(made.briefing) == () and coverage(made.briefing, language).stateless == ()


@pytest.mark.parametrize("language", ["zh", "en"])
def test_a_briefings_own_text_without_its_links_ties_back_to_itself(yuhang, language):
    text = re.sub(r"\[([^\]]*)\]\(#[^)]*\)", r"\1", yuhang.briefing.articles[language].markdown)
    made = tied(text, yuhang)
    account = made.account
    assert {kind: account.stated[kind] for kind in ("figure", "claim", "event", "node")} == {
        "figure": 19, "claim": 8, "event": 8, "node": 57,
    }  # fmt: skip
    linked = {s.ref for p in yuhang.briefing.articles[language].passages for s in p.spans if s.kind == "entity"}
    assert linked <= {each.ref for p in made.briefing.articles[language].passages for each in p.spans}
    assert account.lost_texts == account.lost_charts == ()
    assert [chart.id for chart in made.briefing.charts] == [chart.id for chart in yuhang.briefing.charts]
    assert set(made.briefing.articles) == {"zh", "en"}
    assert is_whole(made, language)


@pytest.mark.parametrize("language", ["zh", "en"])
def test_a_figure_tied_back_has_the_places_that_it_had(yuhang, language):
    article = yuhang.briefing.articles[language]
    text = re.sub(r"\[([^\]]*)\]\(#[^)]*\)", r"\1", article.markdown)
    made = tied(text, yuhang)
    claims = yuhang.briefing.claims

    def places(passages):
        return {
            (claims[s.ref].figure if s.kind == "claim" else s.ref, p.id)
            for p in passages for s in p.spans if s.kind in ("figure", "claim")
        }  # fmt: skip

    assert places(article.passages) <= places(made.briefing.articles[language].passages)
    more = places(made.briefing.articles[language].passages) - places(article.passages)
    assert more == set()


def test_a_telling_in_other_words_is_tied_where_it_says_the_same(yuhang):
    made = tied(RETOLD, yuhang)
    found = words(made)
    assert found["core-va-2017"] == ["929.51亿元"]
    assert found["core-va-2022"] == ["1699亿元"]
    assert found["core-va-cagr"] == ["12.82%"]
    assert found["share-province"] == ["五分之一"]
    assert found["labs"] == ["四家"]
    assert found["rank-city"] == ["第一"]
    assert found["talent-share"] == ["近六成"]
    assert (found["smart-factory"], found["echelon"], found["solved"]) == (["12家"], ["67家"], ["12762件"])
    assert made.account.sections == {"s0": "s0", "s1": "s1", "s2": "s2", "s3": "s3"}
    assert is_whole(made)


def test_a_number_that_opens_a_name_and_the_rest_of_the_name_are_both_tied(yuhang):
    made = tied(RETOLD, yuhang)
    assert words(made)["projects-2022"] == ["十大"]
    assert words(made, kinds=("entity",))["ten-projects"] == ["工程"]


def test_changed_numbers_are_not_tied_and_the_figures_that_they_changed_are_told(yuhang):
    made = tied(CHANGED, yuhang)
    assert words(made) == {"rank-city": ["首位"], "echelon": ["67家"]}
    assert untied(made) == {
        "931.2亿元": ("changed", "core-va-2017"), "1702亿元": ("changed", "core-va-2022"),
        "12.9%": ("changed", "core-va-cagr"), "15家": ("changed", "smart-factory"), "13000件": ("changed", "solved"),
    }  # fmt: skip
    assert is_whole(made)


def test_charts_follow_the_section_that_tells_them(yuhang):
    made = tied(CHANGED, yuhang)
    home = made.account.sections
    charts = {chart.id: chart.section for chart in made.briefing.charts}
    assert home[charts["core-va"]] == "s1"
    assert home[charts["factories"]] == "s3"


def test_an_article_of_something_else_is_told_to_be_that(yuhang):
    made = tied(OTHER, yuhang)
    assert words(made) == {}
    assert not made.account.is_near
    assert made.account.stated["entity"] == 0
    assert set(made.account.lost_texts) == {"en"}
    assert {each.words for each in made.account.untied if each.kind == "number"} >= {"67家", "12家", "五分之一", "三个"}
    assert is_whole(made)


def test_an_english_article_is_tied_by_the_english_text(yuhang):
    made = tied(ENGLISH, yuhang)
    found = words(made, "en")
    assert found["core-va-2017"] == ["CNY 92.951 billion"]
    assert found["core-va-2022"] == ["CNY 169.9 billion"]
    assert found["labs"] == ["Four"]
    assert found["echelon"] == ["67"]
    assert {"four", "67"} <= set(untied(made))
    assert made.briefing.manifest.default_language == "en"
    assert is_whole(made, "en")


@pytest.mark.parametrize("text", FALSE_FRIENDS.values(), ids=FALSE_FRIENDS)
def test_a_value_that_coincides_and_says_something_else_is_not_tied(yuhang, text):
    made = tied(f"余杭随笔\n\n{text}\n", yuhang)
    assert words(made) == {}
    assert is_whole(made)


@pytest.mark.parametrize("text", FALSE_FRIENDS.values(), ids=FALSE_FRIENDS)
def test_nor_is_it_where_the_article_speaks_of_the_same_beside_it(yuhang, text):
    made = tied(f"{RETOLD}\n## 另外\n\n{text}\n", yuhang)
    last = made.briefing.passages("zh", "s4")[-1]
    assert last.text == text
    assert [span for span in last.spans if span.kind in ("figure", "claim")] == []
    assert words(made)["core-va-2022"] == ["1699亿元"]


def test_what_the_article_does_not_print_is_context_of_the_briefing_and_told(yuhang):
    made = tied(CHANGED, yuhang)
    figure = made.briefing.figures["core-va-2022"]
    assert (figure.layer, figure.source, figure.printed) == ("context", "tied-briefing", "")
    assert made.briefing.sources["tied-briefing"].title == yuhang.briefing.manifest.title.pick("zh")
    lacking = {(each.kind, each.id): each.value for each in made.account.lacking}
    assert lacking["figure", "core-va-2022"] == "1699 亿元"
    assert ("entity", "taobao") in lacking
    assert ("event", "alibaba-moves") in lacking


def test_a_number_without_a_tie_comes_first_in_the_review(yuhang):
    rows = {each.words: each for each in tied(CHANGED, yuhang).findings.words}
    changed = rows["1702亿元"]
    assert (changed.kind, changed.ref, changed.rule) == ("plain", "other", "no-tie/changed/core-va-2022")
    assert changed.confidence < min(each.confidence for each in rows.values() if each.kind != "plain")


def test_the_copy_is_saved_with_its_source_and_opens_as_it_is(yuhang, tmp_path):
    made = tied(RETOLD, yuhang)
    save_briefing(made.briefing, tmp_path / "a.briefing", made.files)
    opened = open_briefing(tmp_path / "a.briefing")
    assert opened.problems == ()
    assert opened.briefing.articles == made.briefing.articles
    assert opened.files[ORIGINAL].decode() == RETOLD
    assert opened.files[FILE] == made.files[FILE]
    assert read_findings(opened.files) == made.findings
    assert b'"lacking"' in opened.files[ACCOUNT]


def test_the_same_article_gives_the_same_bytes(yuhang):
    assert tied(RETOLD, yuhang).files == tied(RETOLD, yuhang).files


def test_any_briefing_will_do():
    base = build(document(REPORT), repaired(REPORT), named("云岭县", "东山", "西坪", "南屿"))
    text = (
        "茶乡近况\n\n去年，也就是2023年，云岭县的茶叶总产值有36.8亿元，比上一年增长9.4%，其中白茶产值12.5亿元。"
        "全县茶园面积已有25.6万亩，2018年时是18.2万亩。县城新修公路25.6万米，花费36.8亿元。\n"
    )
    document_ = documents.read("tea.txt", text.encode())
    made = tie_article(document_, repair(document_), named("云岭县"), base.briefing, base.files)
    printed = [span_words for each in words(made).values() for span_words in each]
    assert sorted(printed) == sorted(["36.8亿元", "9.4%", "12.5亿元", "25.6万亩", "18.2万亩"])
    assert is_whole(made)


def test_a_document_without_text_is_refused(yuhang):
    with pytest.raises(FileProblem):
        tied("# \n", yuhang)


def test_authors_are_tied_in_the_byline_and_stand_in_the_text_of_the_copy(yuhang, tmp_path):
    """A name of two characters may have a blank in it; a name that goes on is another."""
    text = RETOLD.replace("数字余杭这五年\n", "数字余杭这五年\n\n本报记者 应 陶 徐川善\n")
    made = tied(text, yuhang)
    line = next(p for p in made.briefing.articles["zh"].passages if p.role == "byline")
    assert {line.text[s.start : s.end]: s.ref for s in line.spans} == {"应 陶": "ying-tao", "徐川善": "xu-chuanshan"}
    save_briefing(made.briefing, tmp_path / "a.briefing", made.files)
    again = open_briefing(tmp_path / "a.briefing")
    assert not again.problems
    assert next(p for p in again.briefing.articles["zh"].passages if p.role == "byline") == line
    other = tied(text.replace("应 陶 徐川善", "应陶然"), yuhang)
    line = next(p for p in other.briefing.articles["zh"].passages if p.role == "byline")
    assert "ying-tao" not in {s.ref for s in line.spans}


def test_what_lacks_and_what_is_not_known_stands_among_the_findings(yuhang):
    made = tied(RETOLD, yuhang)
    lacking = {(each.kind, each.ref) for each in made.findings.lacking}
    assert ("entity", "zhejiang-university") in lacking
    assert lacking == {(each.kind, each.id) for each in made.account.lacking}
    untied = {row.words for row in made.findings.words if row.kind == "untied"}
    assert untied == {each.words for each in made.account.untied if each.kind == "name"}
    assert read_findings(made.files) == made.findings
