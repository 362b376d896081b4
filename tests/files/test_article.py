"""What an editor writes in the article, and what the reader makes of it."""

from __future__ import annotations

import pytest
from tests.sample import ARTICLE_EN, ARTICLE_ZH, NOTES_ZH

from broadsheet.files.article import parse_article, parse_inline, parse_rich
from broadsheet.files.article.to_markdown import to_markdown
from broadsheet.model import RichText, Span


def words(source, kind=None):
    rich = parse_rich(source)
    return [(rich.text[s.start : s.end], s.kind, s.ref) for s in rich.spans if kind in {None, s.kind}]


def passages(markdown):
    return {passage.id: passage for passage in parse_article(markdown).passages}


def test_the_sample_has_its_blocks_in_order_with_ids_by_place():
    for markdown in (ARTICLE_ZH, ARTICLE_EN):
        ids = list(passages(markdown))
        assert ids == ["kicker", "title", "s0p1", "s1h", "s1p1", "s1p2", "s1c1", "s2h", "s2p1", "s2p2"]


def test_a_passage_knows_the_line_it_starts_on():
    assert passages(ARTICLE_ZH)["s1p1"].line == ARTICLE_ZH.splitlines().index("## 一片叶子 一笔大账") + 3


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("值[12.5亿元](#figure/tea-2018)。", [("12.5亿元", "figure", "tea-2018")]),
        ("[诊断](#node/loop/diagnosis)", [("诊断", "node", "loop/diagnosis")]),
        ("[三步](#plain/structure)", [("三步", "plain", "structure")]),
        ("缺[](#lacuna/lost)失", [("", "lacuna", "lost")]),
        ("[](#seam/12)", [("", "seam", "12")]),
        ("[见此](https://example.org/a_(b))", [("见此", "link", "https://example.org/a_(b)")]),
        ("**[甲](#entity/a)乙**", [("甲乙", "strong", ""), ("甲", "entity", "a")]),
        ("[*甲*乙](#entity/a)", [("甲乙", "entity", "a"), ("甲", "emphasis", "")]),
    ],
)
def test_links_tie_words(source, expected):
    assert words(source) == expected


@pytest.mark.parametrize(
    "address", ["javascript:alert(1)", "file:///etc/passwd", "#figur/x", "#figure/", "#plain/because", "x.md", ""]
)
def test_an_address_that_means_nothing_ties_nothing_and_is_told(address):
    inline = parse_inline(f"看[这里]({address})吧")
    assert inline.rich == RichText("看这里吧")
    assert inline.odd == (address,)


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("产量的\n[五分之一](#figure/x)", "产量的五分之一"),
        ("他说：\n“好”", "他说：“好”"),
        ("grew by\n[12%](#figure/x)", "grew by 12%"),
        ("用 AI\n做", "用 AI 做"),
        ("一行  \n两行", "一行\n两行"),
        ("一行\\\n两行", "一行\n两行"),
        (r"\*不是\*强调 \[也不是\](链接)", "*不是*强调 [也不是](链接)"),
        ("A &amp; B &#20013; &nope;", "A & B 中 &nope;"),
        ("用 `代码` 和 <b>标签</b>", "用 `代码` 和 <b>标签</b>"),
    ],
)
def test_what_the_words_are(source, text):
    assert parse_rich(source).text == text


def test_offsets_count_code_points():
    rich = parse_rich("𠮷野[12](#figure/x)")
    assert rich.spans == (Span(2, 4, "figure", "x"),)


def test_a_picture_alone_in_its_paragraph_is_a_caption():
    found = passages("# 题\n\n![山[12](#figure/a)座](images/a.png)\n\n文中![图](images/b.png)不算\n\n![待补]()")
    assert (found["s0c1"].image, found["s0c1"].text) == ("images/a.png", "山12座")
    assert found["s0p1"].text == "文中图不算"
    assert (found["s0c2"].role, found["s0c2"].image) == ("caption", "")


@pytest.mark.parametrize(
    ("block", "text"),
    [
        ("- 12家\n- [13](#figure/a)家\n  续行", "12家\n13家续行"),
        ("1. 第一\n2. 第二", "第一\n第二"),
        ("| 年 | 值 |\n|---|---|\n| 2018 | 12 |", "年 值\n2018 12"),
        ("```\nx = 12\n```", "x = 12"),
        ("    x = 12", "x = 12"),
        ("<div>\n<b>12</b>\n</div>", "12"),
        ("> 引文 12\n> 又一行 13", "引文 12 又一行 13"),
        ("### 小标题 12", "小标题 12"),
    ],
)
def test_no_number_escapes_in_another_block(block, text):
    found = passages(f"# 题\n\n前文\n\n{block}\n\n后文")
    assert found["s0p2"].role == "passage"
    assert found["s0p2"].text == text
    assert found["s0p3"].text == "后文"


def test_headlines_of_both_styles():
    found = passages("导语\n===\n\n文\n\n第一节 ##  \n---\n\n## 第二节 ##\n\n文")
    assert (found["title"].text, found["s1h"].text, found["s2h"].text) == ("导语", "第一节 ##", "第二节")


def test_a_rule_holds_no_words_and_a_second_headline_is_a_passage():
    found = passages("# 题\n\n***\n\n# 又一题")
    assert [passage.role for passage in found.values()] == ["title", "passage"]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_every_kind_of_line_end(end):
    assert list(passages(ARTICLE_ZH.replace("\n", end)).values()) == list(passages(ARTICLE_ZH).values())


@pytest.mark.parametrize(
    "hostile",
    ["[", "![", "*", "*_", "[a](", "[](<a", "**a", "> ", "- ", "# ", "a\n", "<!--", '[](a "', "\\", "&#1;", "|", "`"],
)
def test_hostile_nesting_is_read_without_recursion(hostile):
    assert parse_article(hostile * 5_000).passages is not None


def test_long_text_keeps_every_link():
    (passage,) = parse_article("甲乙丙[929亿元](#figure/abc)丁" * 2_000).passages
    assert passage.text == "甲乙丙929亿元丁" * 2_000
    assert [span.start for span in passage.spans] == list(range(3, len(passage.text), 9))


@pytest.mark.parametrize(
    "source",
    [
        "值[12.5亿元](#figure/a)，**[增](#claim/b)长**。",
        r"\*星\* \[括号\] \_ \\ \`x\` \& \<",
        "[](#lacuna/lost)完",
        "- 不是列表",
        "1. 也不是",
        "# 不是标题",
        "一行\\\n两行",
        "[甲](https://example.org/a_(b))",
    ],
)
def test_words_written_back_read_the_same(source):
    rich = RichText(source) if source.startswith(("-", "1", "#")) else parse_rich(source)
    assert parse_rich(to_markdown(rich)) == rich
    assert [p.role for p in parse_article(to_markdown(rich)).passages] == ["passage"]


def test_the_notes_of_the_sample_written_back_are_what_was_written():
    paragraph = NOTES_ZH.splitlines()[6]
    assert to_markdown(parse_rich(paragraph)) == paragraph
