"""A broken page in, the article in its true order out; a text without damage stays as it is."""

import itertools
import random

import pytest
from tests.importer.clean import articles
from tests.importer.damage import damage
from tests.importer.measure import count, measured, squeeze
from tests.importer.plain import plain

from broadsheet.importer.documents.document import Block, Document
from broadsheet.importer.repair import repair
from broadsheet.importer.repair.signs import width

PAGE = """\
### 小城怎样留住年轻人

# 青川：把机会种在家门口

陈 立 王小梅

青川县地处山区，过去年轻人大多外出打工。五年前，县里提出把机会种在家门口，让回来的人有事做、有钱赚。



青川县城鸟瞰

## 先有产业 再有人气

产业从一片茶叶开始。县里统一了品种和标准，茶园面积扩大到五万亩，去年产值达到12亿元，占全县农业产值的四成。

有了产业，人就慢慢回来了。去年全县返乡创业的青年超过三千人，他们在镇上开起了民宿、茶馆和电商铺子。今年初，县里又出台了支持青年返乡的

业服务中心的会议室里，几个年轻人正在讨论茶叶包装的新方案。中心为他们免费提供场地、设备和导师，两年来孵化小微企业八十六家。

中心主任何芳说，创业最怕没人商量，所以中心每周都办一次茶话会，请老板和新手坐在一起，把难题摊开来谈。

## 再留人才 还靠服务

孩子上学、老人看病，是返乡青年最关心的事。县里新建了两所小学，县医院和省城三家医院结成了医联体。

如今，青川县城里的路灯亮到了深夜，年轻的面孔越来越多，小城的日子也越来越有奔头。



茶园里的采茶工

## 办好中心 才有帮手

回来只是第一步，能不能留下还要看有没有人帮。县里把老供销社的三层小楼腾了出来，改成了青年创业服务中心。

在青年创

(本版图片由青川县融媒体中心提供)

全县青年创业创新

政策宣讲

大会
"""


def texts(repaired, *roles):
    return [piece.text for piece in repaired.pieces if piece.role in roles]


@pytest.fixture(scope="module")
def page():
    return repair(plain(PAGE))


def test_the_sections_stand_in_their_true_order(page):
    assert texts(page, "heading") == ["先有产业 再有人气", "办好中心 才有帮手", "再留人才 还靠服务"]
    assert [piece.section for piece in page.pieces if piece.role == "heading"] == ["s1", "s2", "s3"]
    move = page.moved[0]
    assert PAGE[move.start : move.end].startswith("办好中心")
    assert PAGE[: move.after].endswith("支持青年返乡的")


def test_a_word_that_was_cut_is_joined_and_the_seam_is_told(page):
    whole = next(text for text in texts(page, "passage") if text.startswith("在青年创业服务中心的会议室里"))
    piece = next(piece for piece in page.pieces if piece.text == whole)
    assert piece.seams == (len("在青年创"),)
    join = next(join for join in page.joins if join.applied)
    assert PAGE[: join.left].endswith("在青年创")
    assert PAGE[join.right :].startswith("业服务中心")
    assert join.confidence >= 0.9


def test_a_lost_sentence_is_marked_and_not_filled_with_the_banner(page):
    (lacuna,) = page.lacunae
    piece = page.pieces[lacuna.piece]
    assert piece.text.endswith("支持青年返乡的")
    assert lacuna.offset == len(piece.text)
    assert lacuna.section == "s1"
    assert texts(page, "banner") == ["全县青年创业创新政策宣讲大会"]


def test_what_is_not_running_text_has_its_role(page):
    assert texts(page, "kicker") == ["小城怎样留住年轻人"]
    assert texts(page, "title") == ["青川：把机会种在家门口"]
    assert texts(page, "caption") == ["青川县城鸟瞰", "茶园里的采茶工"]
    assert page.byline == ("陈立", "王小梅")
    assert page.credit == "(本版图片由青川县融媒体中心提供)"


def blocks_of(article):
    signs = {"kicker": "### ", "title": "# ", "heading": "## "}
    return "\n\n".join(f"{signs.get(role, '')}{text}" for role, text in article.blocks)


@pytest.mark.parametrize("article", articles("zh") + articles("en"), ids=lambda article: article.blocks[0][1][:12])
@pytest.mark.parametrize("words", [True, False])
def test_a_clean_article_stays_as_it_is(article, words):
    repaired = repair(plain(blocks_of(article)), words=words)
    assert [piece.text for piece in repaired.pieces] == [text for _, text in article.blocks]
    assert not repaired.joins
    assert not repaired.lacunae
    assert not repaired.moved


@pytest.mark.parametrize("article", articles("zh") + articles("en"), ids=lambda article: article.blocks[0][1][:12])
def test_a_clean_article_without_marks_stays_as_it_is(article):
    repaired = repair(plain("\n".join(text for _, text in article.blocks)))
    assert [piece.text for piece in repaired.pieces] == [text for _, text in article.blocks]
    assert not any(join.applied for join in repaired.joins)
    assert not repaired.lacunae
    assert not repaired.moved
    headings = [text for role, text in article.blocks if role == "heading"]
    assert texts(repaired, "heading") == headings


@pytest.mark.parametrize("seed", range(30))
def test_every_character_of_a_damaged_article_is_in_one_piece(seed):
    clean = [*articles("zh"), *articles("en")]
    text = damage(clean[seed % len(clean)], seed).text
    repaired = repair(plain(text))
    held = sorted((span for piece in repaired.pieces for span in piece.ranges), key=lambda span: span[0])
    told = sorted([*held, *repaired.dropped])
    assert all(a[1] <= b[0] for a, b in itertools.pairwise(told))
    covered = {at for start, end in told for at in range(start, end)}
    assert not [char for at, char in enumerate(text) if at not in covered and not char.isspace()]
    for piece in repaired.pieces:
        assert squeeze(piece.text) == squeeze("".join(text[start:end] for start, end in piece.ranges))
    assert repair(plain(text)) == repaired


def test_any_text_keeps_its_characters():
    chance = random.Random(4)
    signs = "余杭数字经济的了着，。、“”（）《》：——\n\n\n#> 12%abc ABC.一是首先图为记者"
    for _ in range(150):
        text = "".join(chance.choice(signs) for _ in range(chance.randrange(1, 300)))
        repaired = repair(plain(text))
        kept = sorted([*(s for piece in repaired.pieces for s in piece.ranges), *repaired.dropped])
        assert squeeze("".join(text[a:b] for a, b in kept)) == squeeze(text)
        assert all(0 <= lacuna.piece < len(repaired.pieces) for lacuna in repaired.lacunae)


def test_damage_is_repaired_as_far_as_it_was_promised():
    found = measured(articles("zh"), range(16))
    assert found["lost"] == 0
    assert found["joined"] >= 0.38 * found["seams"]
    assert found["named"] >= 0.75 * found["seams"]
    assert found["marked"] >= 0.7 * found["lacunae"]
    assert found["false"] <= 0.06 * found["joined"]
    assert found["order"] >= 0.95 * found["order_all"]


def test_the_counts_see_a_join_that_is_missing_and_text_that_is_lost():
    gold = damage(articles("zh")[0], 3)
    whole = repair(plain(gold.text))
    lacking = type(whole)(whole.pieces[1:])
    assert count(gold.text, lacking, gold)["lost"] > 0
    assert count(gold.text, lacking, gold)["named"] == 0
    assert count(gold.text, whole, gold)["named"] > 0


WRAPPED = """\
临江港三号泊位的岸桥已经忙碌起来。桥吊上看不到
司机，操作员坐在两公里外的控制室里，盯着屏幕完
成抓箱、起吊、落箱，一个标准箱只用不到九十秒。

三年前，这里还是另一番模样。堆场扬尘大、拖车排
队长，附近居民的投诉一个月能有四十多件。
"""
WRAPPED_ENGLISH = """\
The city of Larkfield used to measure its success in
tonnes of steel. Today it counts something quieter and
greener: the trees that stand along its streets.

The idea came from a storm. In 2017 a single night of
rain flooded the homes along the lower river.
"""


def test_lines_wrapped_at_a_width_become_paragraphs():
    found = repair(plain(WRAPPED))
    assert [piece.text for piece in found.pieces] == [
        "".join(part.split("\n")) for part in WRAPPED.strip().split("\n\n")
    ]
    assert [len(piece.ranges) for piece in found.pieces] == [3, 2]
    assert not found.joins
    assert not any(piece.seams for piece in found.pieces)
    english = repair(plain(WRAPPED_ENGLISH))
    assert [piece.text for piece in english.pieces] == [" ".join(p.split()) for p in WRAPPED_ENGLISH.split("\n\n")]
    assert english.language == "en"


def test_lines_wrapped_at_so_many_characters_are_joined_and_a_heading_after_a_full_line_stays_one():
    first = (
        "五年间，临江港的货物吞吐量由2018年的4120万吨增加到2023年的6820万吨，年均增长10.6%，"
        "岸电接入率提高到九成以上，居全省第一，并且一直保持到今年的第三个季度末。"
    )
    second = (
        "新泊位从设计时就装上了岸电，船一靠岸就能接通，每次停靠可以少烧12吨燃油，港区的噪音也小了许多，居民很满意。"
    )
    lines = ["临江港变绿了"]
    for text in ("　　" + first, "新泊位先装岸电", "　　" + second):
        lines += [text[at : at + 18] for at in range(0, len(text), 18)]
    assert len("　　" + first) % 18 == 0  # so that the heading stands right under a full line
    found = repair(plain("\n".join(lines)))
    assert [piece.text for piece in found.pieces] == ["临江港变绿了", first, "新泊位先装岸电", second]
    assert found.pieces[2].role == "heading"


def test_a_word_broken_at_a_line_end_is_whole_and_a_compound_keeps_its_hyphen():
    text = (
        "The city of Larkfield used to measure its suc-\ncess in tonnes of steel, and its mills were well-\n"
        "known along the river. Today it counts something\nquieter: the trees that stand along its streets.\n\n"
        "A well-known gardener keeps the list.\n"
    )
    found = repair(plain(text))
    assert "measure its success in tonnes" in found.pieces[0].text
    assert "were well-known along" in found.pieces[0].text
    kept = "".join(text[start:end] for piece in found.pieces for start, end in piece.ranges)
    assert len(squeeze(text)) - len(squeeze(kept)) == 1
    assert [text[start:end] for start, end in found.dropped] == ["-"]


def columns(article, *, side):
    """An article of two columns: line beside line, or line by line in turn."""
    lines = []
    for _, text in article.blocks[1:]:
        text = "　　" + text if len(text) > 20 else text
        lines += [text[at : at + 16] for at in range(0, len(text), 16)]
    middle = (len(lines) + 1) // 2
    pairs = list(itertools.zip_longest(lines[:middle], lines[middle:], fillvalue=""))
    if side:
        wide = max(width(left) for left in lines) + 4
        rows = [left + " " * (wide - width(left)) + right for left, right in pairs]
    else:
        rows = [line for pair in pairs for line in pair if line]
    return "\n".join([article.blocks[0][1], "", *rows]) + "\n"


@pytest.mark.parametrize("side", [True, False], ids=["side by side", "in turn"])
@pytest.mark.parametrize("number", range(len(articles("zh"))))
def test_two_columns_that_were_read_as_one_are_told_apart(number, side):
    article = articles("zh")[number]
    text = columns(article, side=side)
    found = repair(plain(text))
    whole = [passage for _, passage in article.blocks]
    got = [piece.text for piece in found.pieces]
    assert sum(passage in got for passage in whole) >= len(whole) - 1  # one may be parted by the end of the column
    assert squeeze("".join(got)) == squeeze("".join(whole))


def test_a_table_in_plain_text_stays_in_its_rows():
    rows = ["指标名称　　　　本年实际完成情况", "粮食产量　　　　比上年有所增加", "蔬菜产量　　　　与上年基本持平"] * 4
    found = repair(plain("全县农业生产情况\n\n" + "\n".join(rows)))
    assert squeeze("".join(piece.text for piece in found.pieces)) == squeeze("全县农业生产情况" + "".join(rows))


def test_a_paragraph_a_line_stays_a_line_a_paragraph():
    lines = [text for _, text in articles("zh")[0].blocks]
    found = repair(plain("\n".join(lines)))
    assert [piece.text for piece in found.pieces] == lines


LISTS = {
    "pictures": (
        "🏠面积：三十二栋楼，四千户人家",
        "🌳绿地：占三成八，比规定的多",
        "🚇地铁：两条线在此交汇",
        "🎈已有一千八百户入住👍",
    ),
    "boxed numbers": ("1️⃣ 食堂：老人一餐八元，随到随吃", "2️⃣ 书房：藏书两万册，昼夜开放", "3️⃣ 托育：一百二十个位子"),
    "bullets": ("• 在镇上办起茶馆，雇了六个人", "• 到县城学手艺，两年后回来", "• 把老屋租给民宿"),
}


@pytest.mark.parametrize("name", LISTS)
def test_lines_of_a_list_need_no_stop_and_break_off_nowhere(name):
    lines = ("小镇里的新事", "街坊们盼了三年，好消息来了。", *LISTS[name])
    repaired = repair(plain("\n".join(lines)))
    assert (repaired.lacunae, [join for join in repaired.joins if join.applied]) == ((), [])
    assert [piece.text for piece in repaired.pieces if piece.role == "passage"][-len(LISTS[name]) :] == [*LISTS[name]]


def test_a_line_of_a_list_that_breaks_off_by_what_it_says_is_still_marked():
    lines = ("小镇里的新事", *LISTS["bullets"][:2], "• 县里又出台了支持青年返乡的", *LISTS["bullets"][2:])
    assert len(repair(plain("\n".join(lines))).lacunae) == 1


@pytest.mark.parametrize(
    ("lines", "roles"),
    [
        (("又一条地铁来了", "点击上方蓝字关注我们", "来源：海川发布 编辑：小圆"), ["title", "banner", "byline"]),
        (("海川市统计公报", "海川市统计局 国家统计局海川调查队"), ["title", "byline"]),
        (("潮汐之城", "2024-11-28 来源：海川网 记者 高瑞"), ["title", "byline"]),
    ],
)
def test_what_stands_under_a_headline_has_its_role(lines, roles):
    body = "九月二十八日上午，新线开通，全长二十四公里，沿途的街坊都来了，人们在站台上拍照，笑声不断。"
    found = repair(plain("\n\n".join([*lines, body])))
    assert {piece.text: piece.role for piece in found.pieces} == {
        **dict(zip(lines, roles, strict=True)),
        body: "passage",
    }


@pytest.mark.parametrize(
    ("line", "role"),
    [
        ("图为工人在车间作业。", "caption"),
        ("本报记者 李明 摄", "caption"),
        ("责任编辑：王芳", "banner"),
        ("点个“在看”，分享给更多人！", "banner"),
        ("▼", "banner"),
        ("第3版", "banner"),
        ("(本版图片由市委宣传部提供)", "credit"),
        ("欢迎参加世界青年科学家大会", "banner"),
        ("市民中心夜景", "caption"),
    ],
)
def test_a_line_between_paragraphs_has_its_role(line, role):
    article = articles("zh")[0]
    blocks = [f"{ {'kicker': '### ', 'title': '# ', 'heading': '## '}.get(r, '') }{t}" for r, t in article.blocks]
    found = repair(plain("\n\n".join([*blocks[:5], line, *blocks[5:]])))
    assert next(piece.role for piece in found.pieces if piece.text == line) == role
    assert not found.moved


@pytest.mark.parametrize(
    ("text", "byline", "newspaper", "date"),
    [
        (
            "临江日报 2023年8月7日 第3版\n临江港变绿了\n本报记者 周晓岚 通讯员 何立\n",
            ("周晓岚", "何立"),
            "临江日报",
            "2023-08-07",
        ),
        ("临江港变绿了\n来源：临江晚报 2023-08-07\n", None, "临江晚报", "2023-08-07"),
        ("临江港变绿了\n2023-08-07 来源：临江晚报 记者 何立\n", ("何立",), "临江晚报", "2023-08-07"),
        ("临江港变绿了\n", ("林小北",), "", ""),
    ],
)
def test_byline_newspaper_and_date_are_read_where_they_are_told(text, byline, newspaper, date):
    body = "临江港去年完成货物吞吐量6820万吨，同比增长7.4%，单位能耗下降了11.3%。增长和减排写进了同一张成绩单。"
    lead = "本报讯（记者 林小北）" if byline == ("林小北",) else ""
    found = repair(plain(text + lead + body))
    assert (found.newspaper, found.date) == (newspaper, date)
    assert byline is None or found.byline == byline
    assert texts(found, "title") == ["临江港变绿了"]


def test_numbered_parts_out_of_order_are_put_in_order():
    parts = {
        "一、家底": "全县有茶园五万亩，去年产值达到12亿元，占全县农业产值的四成。",
        "二、难题": "茶园分散在五百多户手里，品种杂、管护差，每亩收入不足两千元。",
        "三、办法": "县里成立了合作社，按订单收购，按质量定价，年底再返还利润。",
    }
    names = list(parts)
    text = "\n\n".join(["# 茶县调查", *(f"## {n}\n\n{parts[n]}" for n in (names[0], names[2], names[1]))])
    assert texts(repair(plain(text)), "heading") == names


def test_what_the_file_says_of_a_block_is_kept():
    lines = [
        ("title", "年度报告"),
        ("heading", "概况"),
        ("passage", "全年收入增长7%，利润持平。"),
        ("caption", "总部大楼"),
        ("list", "华东：三成"),
    ]
    text, blocks = "", []
    for hint, line in lines:
        blocks.append(
            Block(
                len(text),
                len(text) + len(line),
                hint,
                1 if hint == "heading" else 0,
                image="a.png" * (hint == "caption"),
            )
        )
        text += line + "\n"
    found = repair(Document("a.docx", "docx", text, tuple(blocks)))
    assert [piece.role for piece in found.pieces] == ["title", "heading", "passage", "caption", "passage"]
    assert found.pieces[3].image == "a.png"


@pytest.mark.parametrize("line", ["。", "12,3", "# 标题", "智能巡检", "（（，的", "“"])
def test_lines_of_one_kind_are_all_kept(line):
    text = "\n\n".join([line] * 500)
    found = repair(plain(text))
    assert squeeze("".join(piece.text for piece in found.pieces)) == squeeze(text).replace("#", "")
    assert not found.moved


def test_nothing_in_gives_nothing_out():
    assert repair(plain("")).pieces == ()
    assert repair(plain(" \n\n \n")).pieces == ()
