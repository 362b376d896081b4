"""What a person changes of an imported briefing: every edit by example, and laws over edits at random."""

import random
from collections import Counter
from dataclasses import replace
from functools import cache
from pathlib import Path
from types import MappingProxyType

import pytest

from broadsheet.derive.check import check
from broadsheet.derive.coverage import coverage
from broadsheet.derive.revising.fault import Refused
from broadsheet.files.changes import changes, with_changes
from broadsheet.files.container.zip_reader import ZipContainer
from broadsheet.files.reader import read_briefing, read_files
from broadsheet.files.saving import briefing_bytes
from broadsheet.importer.documents import read
from broadsheet.importer.pipeline import import_document
from broadsheet.importer.reviewing import drawing, judging, naming, ordering, scoping, seams, ties
from broadsheet.importer.reviewing.draft import draft_of
from broadsheet.importer.reviewing.queue import queue
from broadsheet.model import Event, LocalText

TEXT = """“数智临江”观察
临江区数字经济十年：从小镇到新城
本报记者 王小平
临江区位于杭州城西，是数字经济的一块热土。
一、从无到有
2017年，临江区数字经济核心产业增加值为500.5亿元，2022年增加到880亿元，年均增长11.95%。
启明实验室、星河实验室、大江实验室三大实验室先后落户，占全市的四成。
二、再出发
2023年初，临江区发布“十条新政”，计划引进12家企业，投资超过30亿元。
启明实验室主任李明说，新的平台已经启用。
"""


@cache
def imported():
    made = import_document(read("临江.txt", TEXT.encode()))
    return made, TEXT


@pytest.fixture
def briefing():
    return imported()[0].briefing


def texts(briefing):
    return [passage.text for passage in briefing.article("zh").passages]


def passage(briefing, words):
    return next(each for each in briefing.article("zh").passages if words in each.text)


def letters(briefing):
    return Counter(c for words in draft_of(briefing, TEXT).words.values() for c in words.text if not c.isspace())


def kept(before, after):
    """Not a letter is lost or made, no number is without a state, no rule is newly broken; it can be saved."""
    assert letters(after) == letters(before)
    assert not coverage(after, "zh").stateless
    assert set(check(after)) <= set(check(before))
    packed = briefing_bytes(after, "x.briefing", imported()[0].files)
    assert read_briefing(read_files(ZipContainer(packed, "x.briefing"))).findings == after.findings
    assert with_changes(before, changes(before, after)) == after
    return after


def test_a_passage_is_moved_and_its_findings_go_with_it(briefing):
    moved, target = passage(briefing, "主任李明"), passage(briefing, "2017年")
    after = kept(briefing, ordering.moved(briefing, TEXT, moved.id, target.id))
    found = texts(after)
    assert found.index(moved.text) == found.index(target.text) - 1
    new = passage(after, "主任李明")
    assert new.section == target.section
    assert [s for s in new.spans if s.kind != "seam"] == list(moved.spans)
    rows = [row for row in after.findings.words if row.passage == new.id]
    assert rows
    assert all(new.text[row.start : row.end] == row.words for row in rows)
    assert all(TEXT[a:b] in row.words for row in rows for a, b in row.ranges)


def test_a_heading_that_moves_takes_its_charts_along(briefing):
    second = passage(briefing, "再出发")
    own = {chart.id for chart in briefing.charts if chart.section == second.section}
    first = passage(briefing, "从无到有")
    after = kept(briefing, ordering.moved(briefing, TEXT, second.id, first.id))
    assert {chart.id for chart in after.charts if chart.section == passage(after, "再出发").section} == own
    assert own


def test_a_passage_is_split_and_merged_again(briefing):
    old = passage(briefing, "先后落户")
    at = old.text.index("，占") + 1
    two = kept(briefing, ordering.split(briefing, TEXT, old.id, at))
    assert texts(two)[texts(two).index(old.text[:at]) + 1] == old.text[at:]
    one = kept(two, ordering.merged(two, TEXT, passage(two, "先后落户").id))
    assert texts(one) == texts(briefing)
    assert [s.start for s in passage(one, "先后落户").spans if s.kind == "seam"] == [at]


def test_a_cut_through_tied_words_is_refused(briefing):
    old = passage(briefing, "500.5亿元")
    with pytest.raises(Refused, match="through-tied-words"):
        ordering.split(briefing, TEXT, old.id, old.text.index("500.5") + 2)


def test_a_role_is_another_and_the_headline_stays_one(briefing):
    new = passage(briefing, "一块热土")
    after = kept(briefing, ordering.with_role(briefing, TEXT, new.id, "title"))
    titles = [each.text for each in after.article("zh").passages if each.role == "title"]
    assert titles == [new.text]
    assert after.manifest.title.pick("zh") == new.text
    old = passage(after, "从小镇到新城")
    assert old.role == "passage"
    with pytest.raises(Refused, match="needs-a-headline"):
        ordering.with_role(after, TEXT, "title", "passage")


def test_a_banner_leaves_the_text_and_comes_back(briefing):
    old = passage(briefing, "一块热土")
    out = kept(briefing, ordering.with_role(briefing, TEXT, old.id, "banner"))
    assert old.text not in texts(out)
    key = next(k for k, words in draft_of(out, TEXT).words.items() if words.text == old.text)
    assert old.text in texts(kept(out, ordering.with_role(out, TEXT, key, "passage")))


def test_a_lacuna_is_marked_and_unmarked(briefing):
    old = passage(briefing, "新的平台")
    marked = kept(briefing, seams.with_lacuna(briefing, TEXT, old.id, len(old.text)))
    assert [s.kind for s in passage(marked, "新的平台").spans][-1] == "lacuna"
    assert [row.state for row in marked.findings.lacunae if row.passage == old.id] == ["corrected"]
    again = kept(marked, seams.without_lacuna(marked, TEXT, old.id, len(old.text)))
    assert passage(again, "新的平台").spans == old.spans


def test_ends_are_joined_and_cut(briefing):
    first, second = passage(briefing, "一块热土"), passage(briefing, "主任李明")
    left, right = TEXT.index(first.text) + len(first.text), TEXT.index(second.text)
    one = kept(briefing, seams.joined_at(briefing, TEXT, left, right))
    whole = passage(one, "一块热土")
    assert whole.text == first.text + second.text
    assert [(j.left, j.right, j.applied) for j in one.findings.joins if j.rule == "review"] == [(left, right, True)]
    two = kept(one, seams.cut_at(one, TEXT, whole.id, len(first.text)))
    assert [first.text, second.text] == texts(two)[texts(two).index(first.text) :][:2]


def test_words_are_tied_and_untied(briefing):
    old = passage(briefing, "12家")
    at = old.text.index("12家")
    plain = kept(briefing, ties.tied(briefing, TEXT, old.id, at, at + 3, "plain", "approximate"))
    assert ("plain", "approximate") in [(s.kind, s.ref) for s in passage(plain, "12家").spans]
    assert len(plain.figures) == len(briefing.figures) - 1
    other = next(iter(plain.figures))
    with pytest.raises(Refused, match="words-disagree"):
        ties.tied(plain, TEXT, old.id, 0, 2, "figure", other)
    free = kept(briefing, ties.untied(briefing, TEXT, old.id, at, at + 3))
    assert ("plain", "other") in [(s.kind, s.ref) for s in passage(free, "12家").spans]


def test_words_become_a_name_in_two_languages(briefing):
    old = passage(briefing, "新的平台")
    at = old.text.index("新的平台")
    after, id_ = naming.with_new_name(briefing, TEXT, old.id, at, at + 4, "platform")
    after = kept(briefing, after)
    assert after.entities[id_].name.get("en") is None
    named = naming.with_name(after, id_, "en", "The new platform")
    assert kept(after, named).entities[id_].name.get("en") == "The new platform"
    with pytest.raises(Refused, match="needs-a-name"):
        naming.with_name(named, id_, "zh", " ")


def test_two_names_are_merged(briefing):
    one, other = (
        next(i for i, e in briefing.entities.items() if e.name.pick("zh") == n) for n in ("启明实验室", "星河实验室")
    )
    after = kept(briefing, naming.merged_names(briefing, TEXT, other, one))
    assert other not in after.entities
    assert "星河实验室" in after.entities[one].aliases
    spans = [s for p in after.article("zh").passages for s in p.spans if s.kind == "entity" and s.ref == one]
    assert len(spans) == 3


def test_a_title_of_an_event_links_the_name_that_another_was_merged_into(briefing):
    one, other = list(briefing.entities)[:2]
    event = Event("opens", None, LocalText.of(zh=f"[名字](#entity/{other})启用"), (other,), "context", "")
    before = replace(briefing, events=MappingProxyType({"opens": event}))
    after = naming.merged_names(before, TEXT, other, one).events["opens"]
    assert (after.title.get("zh"), after.entities) == (f"[名字](#entity/{one})启用", (one,))


def test_a_scope_and_a_chart_are_set(briefing):
    figure = next(iter(briefing.figures))
    scoped = kept(briefing, scoping.with_scope(briefing, figure, "原临江区口径"))
    assert scoped.scopes[scoped.figures[figure].scope].name.pick("zh") == "原临江区口径"
    chart = next(each for each in scoped.charts if each.kind == "trend")
    barred = kept(scoped, drawing.with_kind(scoped, chart.id, "bars"))
    titled = kept(barred, drawing.with_title(barred, chart.id, "zh", "增加值"))
    assert drawing.chart_of(titled, chart.id).title.pick("zh") == "增加值"
    gone = kept(titled, drawing.without_chart(titled, chart.id))
    assert chart.id not in {each.id for each in gone.charts}
    assert set(chart.figures) <= {f for each in gone.charts for f in each.figures}


def test_every_item_is_accepted_and_rejected(briefing):
    items = queue(briefing, TEXT)
    assert {"entity", "figure", "role", "chart"} <= {item.kind for item in items}
    for item in items:
        after = judging.accepted(briefing, TEXT, item)
        assert next(i for i in queue(after, TEXT) if i.key == item.key).state == "accepted"
        try:
            kept(briefing, judging.rejected(briefing, TEXT, item))
        except Refused as error:
            assert error.fault.code in {"needs-a-headline", "words-tied-to-chart", "only-key-figures"}  # noqa: PT017


def step(briefing, rng):
    """One edit at random."""
    items, passages = queue(briefing, TEXT), briefing.article("zh").passages
    one, other = rng.choice(passages), rng.choice(passages)
    at, length = rng.randrange(len(one.text)), len(one.text)
    names, chart = list(briefing.entities), rng.choice(briefing.charts)
    edits = [
        lambda: judging.rejected(briefing, TEXT, rng.choice(items)),
        lambda: judging.accepted(briefing, TEXT, rng.choice(items)),
        lambda: ordering.moved(briefing, TEXT, one.id, other.id),
        lambda: ordering.stepped(briefing, TEXT, one.id, rng.choice((-1, 1))),
        lambda: ordering.split(briefing, TEXT, one.id, at),
        lambda: ordering.merged(briefing, TEXT, one.id),
        lambda: ordering.with_role(briefing, TEXT, one.id, rng.choice(ordering.ROLES)),
        lambda: seams.with_lacuna(briefing, TEXT, one.id, at),
        lambda: seams.joined_at(briefing, TEXT, TEXT.index(one.text) + length, TEXT.index(other.text)),
        lambda: ties.tied(briefing, TEXT, one.id, at, min(length, at + 4), "entity", rng.choice(names)),
        lambda: ties.tied(briefing, TEXT, one.id, at, min(length, at + 4), "plain", "other"),
        lambda: naming.with_new_name(briefing, TEXT, one.id, at, min(length, at + 4))[0],
        lambda: naming.merged_names(briefing, TEXT, rng.choice(names), rng.choice(names)),
        lambda: drawing.with_kind(briefing, chart.id, rng.choice(drawing.kinds_for(chart))),
    ]
    return rng.choice(edits)()


@pytest.mark.parametrize("seed", range(6))
def test_whatever_is_edited_no_word_is_lost_or_invented(briefing, seed):
    rng, done = random.Random(seed), 0
    for _ in range(60):
        try:
            after = step(briefing, rng)
        except (Refused, ValueError):  # a value that is no edit here: the text of two blocks that were joined
            continue
        briefing, done = kept(briefing, after), done + 1
    assert done > 15


def test_the_folder_is_free_of_qt():
    for file in Path(ordering.__file__).parent.glob("*.py"):
        assert "PySide6" not in file.read_text(encoding="utf-8")


def named_byline(briefing):
    line = next(p for p in briefing.article("zh").passages if p.role == "byline")
    return {line.text[span.start : span.end]: span.ref for span in line.spans}


def test_the_author_in_the_byline_is_a_name_that_can_be_merged_and_taken_away(briefing):
    (ref,) = named_byline(briefing).values()
    assert briefing.entities[ref].name.get("zh") == "王小平"
    other = next(id_ for id_, each in briefing.entities.items() if each.type == "person" and id_ != ref)
    merged = naming.merged_names(briefing, TEXT, ref, other)
    assert named_byline(merged) == {"王小平": other}
    kept(briefing, merged)
    gone = naming.without_name(briefing, TEXT, ref)
    assert named_byline(gone) == {}
    assert ref not in gone.entities
    kept(briefing, gone)
    line = next(p for p in gone.article("zh").passages if p.role == "byline")
    back, id_ = naming.with_new_name(gone, TEXT, "byline", line.text.index("王"), len(line.text), "person")
    assert named_byline(back) == {"王小平": id_}
    kept(gone, back)
    with pytest.raises(Refused):
        ties.tied(gone, TEXT, "byline", 0, 2, "plain", "other")
