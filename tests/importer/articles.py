"""Small articles of our own for tests of the importer, and what to make a document of them."""

from __future__ import annotations

from broadsheet.importer.documents.document import Document
from broadsheet.importer.names.entity import Mention, NamedEntity
from broadsheet.importer.passages import Passage
from broadsheet.importer.repair.repaired import Piece, Repaired

REPORT = """\
云岭县的十年账本
云岭县，2024年3月5日讯
2023年，云岭县茶叶总产值达到36.8亿元，同比增长9.4%，占全市的五分之一。其中，白茶产值12.5亿元。
全县茶园面积由2018年的18.2万亩增加到2023年的25.6万亩，年均增长7.06%。
东山、西坪、南屿三家实验室共建检测平台，已为近400户茶农检测样品1.2万份。
加工车间形成“采摘—萎凋—包装”闭环，分三步推进：第一步建标准，第二步建工厂，第三步建品牌。
“茶旅千村”行动启动以来，接待游客超86万人次。到2025年，全县茶叶总产值力争达到50亿元。
"""


def passage(text, role="passage", id_="s0p1", section="s0"):
    return Passage(id_, section, role, text)


def document(text, name="article.txt"):
    return Document(name, "txt", text, ())


def repaired(text, language="zh", **more):
    """A line a piece: the headline first, short lines without a full stop as headings."""
    pieces, at, section = [], 0, 0
    for number, line in enumerate(text.splitlines()):
        role = "title" if number == 0 else "passage"
        if number and len(line) < 14 and line[-1] not in "。.讯":
            role, section = "heading", section + 1
        pieces.append(Piece(role, f"s{section}", ((at, at + len(line)),), line))
        at += len(line) + 1
    return Repaired(tuple(pieces), language=language, **more)


def named(*names, type_="company"):
    """A finder of these names wherever they stand."""

    def find(passages, language):
        return tuple(
            NamedEntity(f"name-{at}", type_, name, (), "", tuple(_mentions(passages, name)))
            for at, name in enumerate(names, start=1)
        )

    return find


def _mentions(passages, name):
    for each in passages:
        at = each.text.find(name)
        while at >= 0:
            yield Mention(each.id, at, at + len(name), 0.9, "listed")
            at = each.text.find(name, at + len(name))
