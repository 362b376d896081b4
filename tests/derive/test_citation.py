"""Citations, against what a careful librarian writes."""

from dataclasses import replace

import pytest

from broadsheet.derive.citation import authors, citation, source_note
from broadsheet.model import LocalText


def of(liuxi, **facts):
    """The sample with other facts of the article: byline by strings, title by languages."""
    language = facts.get("default_language", "zh")
    if "byline" in facts:
        facts["byline"] = tuple(LocalText.of(**{language: line}) for line in facts["byline"])
    if "title" in facts:
        facts["title"] = LocalText.of(**facts["title"])
    facts = {"title": LocalText.of(zh="一片茶叶的账本", en="The ledger of a leaf"), **facts}
    return replace(liuxi, manifest=replace(liuxi.manifest, **facts))


WHOLE = {"byline": ("林一", "周二"), "newspaper": "浙江日报", "published": "2023-06-01", "page": "3"}


def test_a_whole_article(liuxi):
    briefing = of(liuxi, **WHOLE)
    assert citation(briefing, "gb").text == "林一, 周二. 一片茶叶的账本[N]. 浙江日报, 2023-06-01(3)."
    assert citation(briefing, "apa").text == (
        "Lin, Y., & Zhou, E. (2023, June 1). Yi pian cha ye de zhang ben [The ledger of a leaf]. Zhejiang Ribao, 3."
    )
    assert citation(briefing, "apa").html.endswith("<i>Zhejiang Ribao</i>, 3.")
    assert citation(briefing, "gb").missing == citation(briefing, "apa").missing == ()


@pytest.mark.parametrize(
    ("lacking", "missing", "gb", "apa"),
    [
        (
            {"byline": ()},
            ("author",),
            "一片茶叶的账本[N]. 浙江日报, 2023-06-01(3).",
            "Yi pian cha ye de zhang ben [The ledger of a leaf]. (2023, June 1). Zhejiang Ribao, 3.",
        ),
        (
            {"published": ""},
            ("date",),
            "林一, 周二. 一片茶叶的账本[N]. 浙江日报, [日期不详](3).",
            "Lin, Y., & Zhou, E. (n.d.). Yi pian cha ye de zhang ben [The ledger of a leaf]. Zhejiang Ribao, 3.",
        ),
        (
            {"page": ""},
            ("page",),
            "林一, 周二. 一片茶叶的账本[N]. 浙江日报, 2023-06-01.",
            "Lin, Y., & Zhou, E. (2023, June 1). Yi pian cha ye de zhang ben [The ledger of a leaf]. Zhejiang Ribao.",
        ),
        (
            {"newspaper": "", "page": ""},
            ("newspaper", "page"),
            "林一, 周二. 一片茶叶的账本[N]. [报名不详], 2023-06-01.",
            "Lin, Y., & Zhou, E. (2023, June 1). Yi pian cha ye de zhang ben [The ledger of a leaf].",
        ),
        (
            {"byline": (), "newspaper": "", "published": "", "page": ""},
            ("author", "newspaper", "date", "page"),
            "一片茶叶的账本[N]. [报名不详], [日期不详].",
            "Yi pian cha ye de zhang ben [The ledger of a leaf]. (n.d.).",
        ),
    ],
)
def test_what_is_not_known_is_left_out_and_told(liuxi, lacking, missing, gb, apa):
    briefing = of(liuxi, **{**WHOLE, **lacking})
    assert citation(briefing, "gb").text == gb
    assert citation(briefing, "apa").text == apa
    assert citation(briefing, "gb").missing == missing


@pytest.mark.parametrize(
    ("date", "gb", "apa"),
    [("2023", "2023", "(2023)"), ("2023-06", "2023-06", "(2023, June)"), ("去年夏天", "去年夏天", "(去年夏天)")],
)
def test_a_date_is_as_exact_as_the_briefing_has_it(liuxi, date, gb, apa):
    briefing = of(liuxi, **{**WHOLE, "published": date})
    assert f"浙江日报, {gb}(3)." in citation(briefing, "gb").text
    assert f" {apa}. " in citation(briefing, "apa").text


def test_three_authors_by_the_one_rule_and_twenty_by_the_other(liuxi):
    four = of(liuxi, **{**WHOLE, "byline": ("林一、周二、吴三、郑四",)})
    assert citation(four, "gb").text.startswith("林一, 周二, 吴三, 等. ")
    assert citation(four, "apa").text.startswith("Lin, Y., Zhou, E., Wu, S., & Zheng, S. (2023")
    many = tuple(f"林{char}" for char in "一二三四五六七八九十百千万东西南北春夏秋冬")
    cited = citation(of(liuxi, **{**WHOLE, "byline": many}), "apa").text
    assert cited.startswith("Lin, Y., Lin, E., ")
    assert ", . . . Lin, D. (2023" in cited
    assert cited.split(" (2023")[0].count("Lin, ") == 20


@pytest.mark.parametrize(
    ("byline", "names"),
    [
        (("本报记者 林一 通讯员 周二",), ("林一", "周二")),
        (("记者：林一、周二",), ("林一", "周二")),
        (("林一", "林一"), ("林一",)),
        (("据林一、周二报道编写，未经原作者审定",), ()),
        (("本报讯",), ("本报讯",)[:0]),
        (("",), ()),
        (("文天祥",), ("文天祥",)),
        (("文 天祥明",), ("天祥明",)),
        (("文/林一　图/周二",), ("林一",)),
        (("林一 文/图",), ("林一",)),
        (("林一/文 周二/摄",), ("林一",)),
        (("图/文 林一",), ("林一",)),
        (("记者 林一 报道",), ("林一",)),
        (("本报记者林一 通讯员 周二 摄影报道",), ("林一", "周二")),
        (("摄影 周二",), ()),
        (("林一", "摄影 周二"), ("林一",)),
        (("记者 林一 摄影 周二",), ("林一",)),
        (("林一 摄影 本报记者 周二",), ("林一",)),
        (("本报摄影记者 周二",), ()),
        (("记者 林一 摄影记者 周二 报道",), ("林一",)),
        (("本报记者 林一 文 周二 摄",), ("林一",)),
        (("编辑：吴三",), ()),
        (("林　一",), ("林一",)),
        (("记者 林　一　周　二",), ("林一", "周二")),
        (("文 林　一",), ("林一",)),
        (("林一 文 摄影 本报记者 周二",), ("林一",)),
        (("[林一](#entity/linyi) 文 本报记者 [周二](#entity/zhouer)",), ("林一", "周二")),
        (("林一（文） 周二（摄影）",), ("林一",)),
        (("记者林一 摄影周二",), ("林一",)),
        (("本报记者林一报道",), ("林一",)),
        (("记者 林一 实习生 周二 摄影 张三丰",), ("林一", "周二")),
    ],
)
def test_only_names_are_authors(liuxi, byline, names):
    assert authors(of(liuxi, **{**WHOLE, "byline": byline}).manifest) == names


@pytest.mark.parametrize(
    ("byline", "names"),
    [
        ("By Anna Smith and John Wu, photographs by Mary Lee", ("Anna Smith", "John Wu")),
        ("By [Anna Smith](#entity/anna-smith), edited by Mary Lee", ("Anna Smith",)),
        ("By our staff reporter", ()),
        ("By Anna Smith, Transport Correspondent, and John Wu, Asia Economics Editor", ("Anna Smith", "John Wu")),
    ],
)
def test_only_names_are_authors_in_english(liuxi, byline, names):
    assert authors(of(liuxi, **{**WHOLE, "default_language": "en", "byline": (byline,)}).manifest) == names


def test_surnames_are_read_as_surnames(liuxi):
    briefing = of(liuxi, **{**WHOLE, "byline": ("曾国藩、欧阳明月、单雄、吕布",)})
    assert citation(briefing, "apa").text.startswith("Zeng, G. F., Ouyang, M. Y., Shan, X., & Lü, B. (")


def test_an_english_article_is_cited_as_one(liuxi):
    facts = {
        "default_language": "en", "title": {"en": "Tea in the hills", "zh": "山里的茶"},
        "byline": ("By Jane Q. Smith and Mary-Ann Jones",), "newspaper": "The Times", "page": "p. 3",
        "published": "2023-06-01",
    }  # fmt: skip
    briefing = of(liuxi, **facts)
    assert citation(briefing, "gb").text == "SMITH J Q, JONES M A. Tea in the hills[N]. The Times, 2023-06-01(3)."
    assert citation(briefing, "apa").text == (
        "Smith, J. Q., & Jones, M.-A. (2023, June 1). Tea in the hills. The Times, 3."
    )


@pytest.mark.parametrize(
    ("page", "told"),
    [
        ("第11版", "11"), ("A03版：要闻", "A03"), ("3-4", "3-4"), ("头版", "头版"), ("第一版", "1"),
        ("第二十一版：要闻", "21"), ("十版", "10"), ("要闻版", "要闻版"),
    ],
)  # fmt: skip
def test_a_page_is_its_number(liuxi, page, told):
    assert citation(of(liuxi, **{**WHOLE, "page": page}), "gb").text.endswith(f"2023-06-01({told}).")


def test_places_are_one_word_in_a_title(liuxi):
    briefing = of(liuxi, **{**WHOLE, "title": {"zh": "柳溪：茶叶“新”账？"}})
    cited = citation(briefing, "apa").text
    assert "Liuxi: Cha ye “xin” zhang? Zhejiang Ribao, 3." in cited


def test_markup_in_a_title_stays_words(liuxi):
    briefing = of(liuxi, **{**WHOLE, "title": {"zh": "a <b>&账"}, "newspaper": "<i>报"})
    for style in ("gb", "apa"):
        assert "<b>" not in citation(briefing, style).html
        assert "&lt;b&gt;&amp;" in citation(briefing, style).html


def test_the_note_under_a_quotation(liuxi):
    manifest = of(liuxi, **{**WHOLE, "title": {"zh": "读《茶经》", "en": "Reading “The Classic of Tea”"}}).manifest
    assert source_note(manifest, "zh") == "《读〈茶经〉》，浙江日报，2023年6月1日，第3版"
    assert source_note(manifest, "en") == "“Reading ‘The Classic of Tea’”, 浙江日报, 1 June 2023, p. 3"
    bare = replace(manifest, newspaper="", published="", page="", title=LocalText())
    assert source_note(bare, "zh") == source_note(bare, "en") == ""


@pytest.mark.parametrize(
    ("page", "zh", "en"),
    [
        ("头版", "头版", "front page"),
        ("第一版", "第1版", "p. 1"),
        ("要闻版", "要闻版", "要闻版"),
        ("A03版", "第A03版", "p. A03"),
    ],
)
def test_a_note_says_the_page_once(liuxi, page, zh, en):
    manifest = of(liuxi, **{**WHOLE, "page": page}).manifest
    assert source_note(manifest, "zh").endswith(f"2023年6月1日，{zh}")
    assert source_note(manifest, "en").endswith(f", {en}")
