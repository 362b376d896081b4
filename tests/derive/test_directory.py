"""The directory of names: orders, groups, the filter by characters, pinyin and initials."""

import pytest

from broadsheet.derive.directory import directory, group_counts, matching, ordered
from broadsheet.derive.dossier import dossier
from broadsheet.derive.pinyin import spell
from broadsheet.files import open_briefing
from broadsheet.model import Ref
from broadsheet.resources import bundled_briefing


@pytest.fixture(scope="module")
def briefing():
    return open_briefing(bundled_briefing()).briefing


@pytest.fixture(scope="module")
def entries(briefing):
    return directory(briefing, "zh")


@pytest.mark.parametrize(
    ("word", "full", "initials"),
    [
        ("余杭区", "yuhangqu", "yhq"),
        ("良渚实验室", "liangzhushiyanshi", "lzsys"),
        ("超重力离心模拟与实验装置", "chaozhonglilixinmoniyushiyanzhuangzhi", "czllxmnysyzz"),
        ("之江实验室", "zhijiangshiyanshi", "zjsys"),
        ("“E企成长”", "eqichengzhang", "eqcz"),
        ("5G", "5g", "5"),
        ("重庆银行", "chongqingyinhang", "cqyh"),
    ],
)
def test_words_are_spelled_as_they_are_read(word, full, initials):
    assert (spell(word).full, spell(word).initials) == (full, initials)


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("zjsys", "zhejiang-lab"),
        ("之江", "zhejiang-lab"),
        ("zhijiang", "zhejiang-lab"),
        ("Zhejiang Lab", "zhejiang-lab"),
        ("ZJSYS", "zhejiang-lab"),
        ("ｚｊ", "zhejiang-lab"),
        ("E企", "e-growth"),
        ("睿熙", "ruixi"),
        ("二次攀峰", "second-climb"),
        ("CHIEF", "chief"),
    ],
)
def test_a_name_is_found_by_what_people_type(entries, typed, found):
    assert found in {entry.entity for entry in matching(entries, typed)}


def test_what_is_nowhere_finds_nothing_and_nothing_finds_all(entries):
    assert matching(entries, "不存在的名称") == ()
    assert matching(entries, " “” ") == entries


def test_groups_count_every_name_once(entries, briefing):
    assert sum(count for _, count in group_counts(entries)) == len(briefing.entities) == len(entries)
    companies = matching(entries, "", {"companies"})
    assert {entry.type for entry in companies} == {"company"}


def test_orders(entries, briefing):
    assert entries[0].entity == "zhejiang"
    mentioned = [entry.mentions for entry in ordered(entries, "mentions")]
    assert mentioned == sorted(mentioned, reverse=True)
    spelled = [entry.name for entry in ordered(entries, "pinyin")]
    assert spelled.index("阿里巴巴") < spelled.index("鲁尔物联") < spelled.index("余杭区") < spelled.index("之江实验室")
    unnamed = [entry for entry in entries if not entry.mentions]
    assert entries[-len(unnamed) :] == tuple(unnamed)
    assert "linping" in {entry.entity for entry in unnamed}


def test_the_strip_counts_the_mentions_of_each_section(entries, briefing):
    yuhang = next(entry for entry in entries if entry.entity == "yuhang")
    spans = [
        (passage.section, span)
        for passage in briefing.article("zh").passages
        for span in passage.spans
        if span.target == Ref("entity", "yuhang")
    ]
    ids = [section.id for section in briefing.manifest.sections]
    assert yuhang.sections == tuple(sum(section == id_ for section, _ in spans) for id_ in ids)


def test_the_card_of_a_name_tells_its_relations_figures_and_events(briefing):
    found = dossier(briefing, "zh", "yuhang")
    assert ("part-of", "hangzhou", True) in {(each.predicate, each.entity, each.outgoing) for each in found.related}
    assert "1699 亿元" in {figure.value for figure in found.figures}
    assert all(figure.place for figure in found.figures)
    helps = dossier(briefing, "zh", "cadres-help")
    assert [figure.value for figure in helps.figures] == ["12762 件"]
    moves = dossier(briefing, "zh", "alibaba").events
    assert any("2013" in event.when and event.place for event in moves)
    assert not any("](#" in event.title for event in moves)


def test_relations_are_read_from_both_ends(briefing):
    pairs = {(r.subject, r.predicate, r.object) for r in briefing.relations}
    for subject, predicate, other in pairs:
        assert (predicate, other, True) in {
            (each.predicate, each.entity, each.outgoing) for each in dossier(briefing, "zh", subject).related
        }
        assert (predicate, subject, False) in {
            (each.predicate, each.entity, each.outgoing) for each in dossier(briefing, "zh", other).related
        }
