"""Mentions become things: aliases, ids, what holds them, what says what they are."""

import re
from itertools import pairwise

import pytest

from broadsheet.importer.names.find import find
from broadsheet.importer.passages import Passage


def passages(*texts):
    return [Passage(f"s1p{at}", "s1", "passage", text) for at, text in enumerate(texts, 1)]


@pytest.fixture
def named(tagger):
    def look(*texts, language="zh"):
        return {entity.name: entity for entity in find(passages(*texts), language, tagger)}

    return look


@pytest.mark.parametrize(
    ("text", "name", "aliases"),
    [
        ("临平区去年增长一成，临平的企业很忙。", "临平区", ("临平",)),
        ("依托紫金山、太湖、钟山三大省实验室，紫金山实验室先行一步。", "紫金山实验室", ("紫金山",)),
        ("浙江蓝盾科技有限公司今年上市，蓝盾科技员工有300人。", "浙江蓝盾科技有限公司", ("蓝盾科技",)),
        ("中山大学附属第七医院（以下简称“中山七院”）开诊，中山七院床位800张。", "中山大学附属第七医院", ("中山七院",)),
        ("走进苏州金桥科技园，金桥科技园新增企业。", "苏州金桥科技园", ("金桥科技园",)),
    ],
)
def test_names_of_one_thing(named, text, name, aliases):
    assert set(aliases) <= set(named(text)[name].aliases)


def test_a_city_is_no_short_name_of_what_it_holds(named):
    found = named("上海光源开放机时，上海企业受益。")
    assert {"上海光源", "上海"} <= set(found)
    assert found["上海光源"].part_of == found["上海"].id


def test_a_division_lies_in_its_city_and_that_in_its_province(named):
    found = named("浙江省在发展，杭州市在发展，余杭区也在发展。")
    assert found["余杭区"].part_of == found["杭州市"].id
    assert found["杭州市"].part_of == found["浙江省"].id
    assert found["浙江省"].part_of == ""


@pytest.mark.parametrize(
    ("text", "inner", "outer"),
    [
        ("郑州海关放行货物，郑州市外贸增长。", "郑州海关", "郑州市"),
        ("2015年，总部迁入南京江北新区的扬子科技园。", "扬子科技园", "南京江北新区"),
        ("腾讯旗下的平台“企鹅通”小程序上线。", "企鹅通", "腾讯"),
    ],
)
def test_what_holds_a_thing(named, text, inner, outer):
    found = named(text)
    assert {inner, outer} <= set(found)
    assert found[inner].part_of == found[outer].id


def test_ids_are_ascii_and_alone(named):
    found = named("李明说，黎明表示，记者李敏报道。", "“E企成长”平台上线，5G覆盖昆山市。")
    ids = [entity.id for entity in found.values()]
    assert all(re.fullmatch(r"[a-z0-9]+(?:-[a-z0-9]+)*", id_) for id_ in ids)
    assert len(set(ids)) == len(ids)
    assert found["昆山市"].id == "kunshanshi"
    assert found["E企成长"].id == "eqichengzhang"


def test_names_that_are_spelled_alike_are_numbered():
    from broadsheet.importer.names.ids import ids_for

    assert ids_for(["鲁山", "庐山", "炉山"], "zh") == {"鲁山": "lushan", "庐山": "lushan-2", "炉山": "lushan-3"}
    assert ids_for(["Lab", "LAB"], "en") == {"Lab": "lab", "LAB": "lab-2"}


@pytest.mark.parametrize(
    ("text", "name", "summary"),
    [
        (
            "走进园区。怀柔实验室是我国首个能源类国家实验室。去年扩建。",
            "怀柔实验室",
            "怀柔实验室是我国首个能源类国家实验室。",
        ),
        ("作为全省最大的县级市，昆山市去年增长6%。", "昆山市", "作为全省最大的县级市，昆山市去年增长6%。"),
        ("昆山市去年增长6%。", "昆山市", None),
        ("昆山市是否增长，要看年底。", "昆山市", None),
    ],
)
def test_the_first_sentence_that_says_what_it_is(named, text, name, summary):
    found = named(text)[name].summary
    assert (found and text[found[1] : found[2]]) == summary


def test_what_a_kind_alone_stands_for(named):
    texts = ("“粮农通”平台上线。该平台注册用户2万人。", "该平台由农业农村厅建设，该公司没有名字。")
    found = named(*texts)["粮农通"]
    spoken = [
        (mention.passage, texts[int(mention.passage[-1]) - 1][mention.start : mention.end])
        for mention in found.spoken_of
    ]
    assert spoken == [("s1p1", "该平台"), ("s1p2", "该平台")]
    assert all(mention.confidence < 0.5 for mention in found.spoken_of)
    assert len(found.mentions) == 1


def test_a_mention_tells_its_place_rule_and_confidence(named):
    (mention,) = named("当地启动“青苗”行动计划。")["青苗"].mentions
    assert (mention.passage, mention.start, mention.end, mention.rule) == ("s1p1", 5, 7, "quoted-before-noun")
    assert 0.5 < mention.confidence <= 1


def test_a_name_that_was_quoted_once_is_known_without_the_marks(named):
    found = named("实施“青苗培育工程”，三年见效。", "青苗培育工程带动2万户。")
    assert [mention.passage for mention in found["青苗培育工程"].mentions] == ["s1p1", "s1p2"]


HARD = (
    *('“” 「」 ‘’ ""', "（（（）））", "等等等企业等10家企业", "、、、三大实验室", "的的的局", "。" * 50, "☂𠮷" * 20),
    *(
        "省市区县局厅委",
        "中心中心中心",
        "第届次会议",
        "“甲”“乙”、“丙”工程",
        "A、B、C等企业",
        "杭州杭州市杭州",
        "·" * 30,
        "记者 ",
    ),
)


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("text", HARD)
def test_whatever_the_text_mentions_lie_in_it_and_never_overlap(tagger, text, language):
    found = find(passages(text), language, tagger)
    spans = sorted((mention.start, mention.end) for entity in found for mention in entity.mentions)
    assert all(0 <= start < end <= len(text) for start, end in spans)
    assert all(end <= start for (_, end), (start, _) in pairwise(spans))
    ids = [entity.id for entity in found]
    assert len(set(ids)) == len(ids)
    assert all(entity.part_of in {"", *ids} for entity in found)


@pytest.mark.parametrize("with_tagger", [True, False])
def test_the_same_article_gives_the_same_names(tagger, with_tagger):
    texts = passages("合肥市的科大讯飞、蔚来汽车等企业扩产。", "安徽省启动“青苗”行动计划，记者王芳报道。") * 3
    texts = [Passage(f"s1p{at}", "s1", "passage", passage.text) for at, passage in enumerate(texts)]
    used = tagger if with_tagger else None
    assert find(texts, "zh", used) == find(texts, "zh", used)
