"""Damages clean articles as newspaper pages do when they are read column by column, and tells what was done.

Columns are cut at random places and shuffled, ends of sentences are lost, captions and banners stand between
paragraphs; one banner in three starts with the very words that were lost. Most pages break lines as Chinese is set:
no column starts with a comma. Where another article is given, pieces of it stand on the page too, some of them torn.
"""

import random
import re
from dataclasses import dataclass, field

CAPTIONS = (
    "俯瞰新城",
    "自动化生产线",
    "智能巡检机器人",
    "图为项目建设现场。",
    "市民中心夜景",
    "国家实验室外景",
    "工人在车间作业",
    "港口码头一角",
)
CAPTIONS_ENGLISH = ("The new campus seen from above", "A robot on the assembly line", "Photo: the harbour at night")
SLOGANS = (
    ("全市高质量发展", "动员大会"), ("携手向未来", "共建新家园", "峰会"), ("奋力谱写新篇章",),
    ("创新驱动 数字赋能", "推进会"),
    ("欢迎参加世界青年科学家大会",), ("凝心聚力谋发展", "砥砺奋进谱新篇"),
)  # fmt: skip
STOPS = "。！？!?"


@dataclass(frozen=True)
class Clean:
    """A clean article: blocks of (role, text) in reading order."""

    blocks: tuple[tuple[str, str], ...]
    language: str = "zh"


class Chance(random.Random):
    """Chance, and whether lines are broken as Chinese is set."""

    kinsoku = False


@dataclass
class Part:
    role: str
    text: str
    seam_before: int = -1  # number of the cut that it goes on from
    seam_after: int = -1
    lost: bool = False  # the end of the text was lost
    starts: bool = True  # starts a paragraph


@dataclass
class Damaged:
    """A damaged article and its gold: the shape that the scorer reads, and the parts behind it."""

    text: str
    joins: list[tuple[str, str]] = field(default_factory=list)
    lacunae: list[str] = field(default_factory=list)
    passages: list[str] = field(default_factory=list)
    banners: list[str] = field(default_factory=list)
    moved: bool = False


def damage(article: Clean, seed: int, other: Clean | None = None) -> Damaged:
    """One damaged copy, with pieces of another article among its own; the same seed gives the same."""
    chance = Chance(seed)
    chance.kinsoku = chance.random() < 0.7
    head = [Part(role, text) for role, text in article.blocks if role in ("kicker", "title", "byline")]
    body = [Part(role, text) for role, text in article.blocks if role not in ("kicker", "title", "byline")]
    lost = _lose(body, chance, article.language) if chance.random() < 0.6 else ""
    columns = _columns(body, chance, article.language)
    truth = [part for column in columns for part in column]
    order = list(range(len(columns)))
    if chance.random() < 0.7 and len(order) > 2:
        fixed = 1 if chance.random() < 0.7 else 0
        rest = order[fixed:]
        while rest == order[fixed:] and len(rest) > 1:
            chance.shuffle(rest)
        order = order[:fixed] + rest
    shuffled = [list(columns[at]) for at in order]
    banners = _decoys(shuffled, chance, lost, article.language)
    if other and chance.random() < 0.4:
        _foreign(shuffled, chance, other)
    parts = [*head, *(part for column in shuffled for part in column)]
    gold = Damaged(_write(parts, chance, article.language), banners=banners, moved=order != sorted(order))
    _gold(gold, head, truth, article.language)
    return gold


def _inside(text, chance, language):
    """A place inside of a sentence; 0 where the text is too short for one."""
    if len(text) < 24:
        return 0
    for _ in range(20):
        at = chance.randrange(4, len(text) - 4)
        if language == "en" and chance.random() < 0.8:
            at = text.rfind(" ", 0, at) + 1
        before = text[:at].rstrip('”’）)" ')[-1:]
        if (
            at > 3
            and before not in (*STOPS, ".", "；", "：", "—", "…")
            and text[at : at + 1].strip()
            and text[at] not in STOPS + "."
            and not (chance.kinsoku and (text[at] in "，、；：”’）》」』,;:)" or before in "“‘（《「『("))
        ):
            return at
    return 0


def _lose(body, chance, language):
    """Loses the end of one paragraph from inside a sentence on; gives the lost words."""
    able = [part for part in body if part.role == "passage" and len(part.text) >= 24]
    if not able:
        return ""
    part = chance.choice(able)
    at = _inside(part.text, chance, language)
    if not at:
        return ""
    lost, part.text, part.lost = part.text[at:], part.text[:at].rstrip(), True
    return lost


def _columns(body, chance, language):
    """The body in 2 to 5 columns: most cuts lie inside of a sentence, some between paragraphs."""
    wanted = min(chance.choice((2, 3, 3, 4, 4, 5)), max(2, len(body) // 2))
    able = [at for at, part in enumerate(body) if part.role == "passage" and at]
    places = sorted(chance.sample(able, min(wanted - 1, len(able))))
    columns, column, cut = [], [], 0
    for at, part in enumerate(body):
        inside = 0
        if at in places and (chance.random() < 0.85 or part.lost):
            inside = _inside(part.text, chance, language)
        if at in places and not inside and column:
            columns.append(column)
            column = []
        if not inside:
            column.append(part)
            continue
        left = Part(part.role, part.text[:inside].rstrip(), seam_after=cut)
        right = Part(part.role, part.text[inside:].lstrip(), seam_before=cut, lost=part.lost, starts=False)
        columns.append([*column, left])
        column, cut = [right], cut + 1
    return [*columns, column] if column else columns


def _foreign(columns, chance, other):
    """One or two paragraphs of another article, half of them torn at their start, at an edge of a column."""
    able = [text for role, text in other.blocks if role == "passage" and len(text) >= 48]
    for text in chance.sample(able, min(len(able), chance.choice((1, 2)))):
        at = _inside(text, chance, other.language) if chance.random() < 0.5 else 0
        column = chance.choice(columns)
        column.insert(chance.choice((0, len(column))), Part("passage", text[at:].lstrip(), starts=not at))


def _decoys(columns, chance, lost, language):
    """Captions and banners between the columns and inside of them; gives the banners' lines."""
    banners = []
    for _ in range(chance.randrange(0, 4)):
        column = chance.choice(columns)
        at = chance.choice((0, len(column), chance.randrange(len(column) + 1)))
        if chance.random() < 0.6 or language == "en":
            text = chance.choice(CAPTIONS_ENGLISH if language == "en" else CAPTIONS)
            column.insert(at, Part("caption", text))
            continue
        lines = list(chance.choice(SLOGANS))
        words = re.split(r"[^㐀-鿿]", lost[:10])[0]
        if len(words) > 3 and chance.random() < 0.5:
            lines = [words, "大会"]
        banners += lines
        column[at:at] = [Part("banner", line) for line in lines]
    return banners


def _write(parts, chance, language):
    marks = chance.random() < 0.7
    indents = language == "zh" and chance.random() < 0.3
    lines = []
    for part in parts:
        sign = {"title": "# ", "kicker": "### ", "heading": "## "}.get(part.role, "") if marks else ""
        indent = "　　" if indents and part.role == "passage" and part.starts else ""
        space = "\n\n\n" if part.role == "caption" else "\n\n"
        lines.append(f"{space}{sign}{indent}{part.text}")
    return "".join(lines).strip() + "\n"


def _gold(gold, head, truth, language):
    gold.passages = [part.text for part in head]
    for part in truth:
        if part.seam_before >= 0:
            glue = (
                " " if language == "en" and gold.passages[-1][-1:].isalnum() is not None and _spaced(gold, part) else ""
            )
            gold.joins.append((gold.passages[-1][-8:], part.text[:8]))
            gold.passages[-1] += glue + part.text
        else:
            gold.passages.append(part.text)
        if part.lost:
            gold.lacunae.append(part.text[-8:])


def _spaced(gold, part):
    return gold.passages[-1][-1:] not in "-(" and part.text[:1] not in ".,;)"
