"""Each rule across files, broken once."""

from dataclasses import replace
from types import MappingProxyType

import pytest

from broadsheet.derive.check import check
from broadsheet.model import ChartNode, LocalText, Ref, Relation, RichText, Section, Span


def codes(briefing):
    return {problem.code for problem in check(briefing)}


def table(briefing, name, id_, **changes):
    """The briefing with one row of one table changed."""
    rows = getattr(briefing, name)
    return replace(briefing, **{name: MappingProxyType({**rows, id_: replace(rows[id_], **changes)})})


def chart(briefing, id_, **changes):
    return replace(briefing, charts=tuple(replace(c, **changes) if c.id == id_ else c for c in briefing.charts))


def retold(briefing, language, passage_id, **changes):
    """The briefing with one passage changed."""
    article = briefing.articles[language]
    passages = tuple(replace(p, **changes) if p.id == passage_id else p for p in article.passages)
    return replace(
        briefing, articles=MappingProxyType({**briefing.articles, language: replace(article, passages=passages)})
    )


def relinked(briefing, language, passage_id, old, kind, ref):
    """The briefing with the link to ``old`` tied to something else."""
    passage = next(p for p in briefing.articles[language].passages if p.id == passage_id)
    spans = tuple(Span(s.start, s.end, kind, ref) if s.ref == old else s for s in passage.spans)
    return retold(briefing, language, passage_id, spans=spans)


def test_the_sample_breaks_no_rule(liuxi):
    assert check(liuxi) == ()


def test_a_kind_that_cannot_be_drawn(liuxi):
    (problem,) = check(liuxi, frozenset({"trend", "bars", "share", "dots", "key"}))
    assert (problem.code, problem.file, problem.place) == ("unknown-kind", "charts.json", "tea-loop.kind")


def test_every_node_stands_for_words_of_every_text(liuxi):
    lonely = ChartNode("alone", LocalText.of(zh="无处可寻", en="Nowhere"))
    loop = next(chart for chart in liuxi.charts if chart.id == "tea-loop")
    problems = check(chart(liuxi, "tea-loop", nodes=(*loop.nodes, lonely)))
    assert [(p.code, p.place) for p in problems] == [("node-not-told", "tea-loop.nodes.alone")] * 2
    assert {p.found for p in problems} == {"no words for it in article.zh.md", "no words for it in article.en.md"}
    named = ChartNode("named", LocalText.of(zh="柳溪", en="Liuxi"), entity="liuxi")
    assert codes(chart(liuxi, "tea-loop", nodes=(*loop.nodes, named))) == set()


def test_a_structure_places_only_its_own_nodes(liuxi):
    for options in ({"rows": [["nowhere"]]}, {"base": {"nodes": ["nowhere"]}}, {"target": "nowhere"}):
        assert codes(chart(liuxi, "tea-loop", options=options)) == {"unknown-node"}


@pytest.mark.parametrize("kind", ["figure", "claim", "entity", "event", "node"])
def test_a_link_to_nothing(liuxi, kind):
    broken = relinked(liuxi, "zh", "s0p1", "liuxi", kind, "nowhere")
    problems = [p for p in check(broken) if p.code == "unknown-link"]
    assert [(p.file, p.place) for p in problems] == [("article.zh.md", "s0p1")]
    assert f"#{kind}/nowhere" in problems[0].found


def test_a_link_to_nothing_in_a_note_a_title_or_a_summary(liuxi):
    note = RichText("早上好", (Span(0, 2, "figure", "nowhere"),))
    assert "unknown-link" in codes(replace(liuxi, notes={"zh": {"s0": (note,)}}))
    assert "unknown-link" in codes(chart(liuxi, "tea-trend", title=LocalText.of(zh="[20](#figure/nowhere)")))
    assert "unknown-link" in codes(table(liuxi, "entities", "liuxi", summary=LocalText.of(zh="[它](#entity/nowhere)")))


def test_a_figure_that_one_language_does_not_print(liuxi):
    broken = relinked(liuxi, "en", "s2p1", "labs", "plain", "other")
    problems = [p for p in check(broken) if p.code == "figure-not-printed"]
    assert [(p.file, p.args) for p in problems] == [("article.en.md", ("labs",))]


def test_a_figure_without_a_mark(liuxi):
    assert codes(chart(liuxi, "lab-dots", figures=(), claims=())) == {"figure-not-drawn"}


def test_a_figure_drawn_by_a_claim_that_states_it(liuxi):
    assert codes(chart(liuxi, "lab-dots", figures=(), claims=("labs-count",))) == set()


@pytest.mark.parametrize(
    ("id_", "value"),
    [("tea-2018", "12.6"), ("tea-cagr", "12.48"), ("city-share", "25"), ("young-share", "50"), ("labs", "3")],
)
def test_words_that_say_another_value(liuxi, id_, value):
    broken = table(liuxi, "figures", id_, value=type(liuxi.figures[id_].value)(value))
    files = {p.file for p in check(broken) if p.code == "words-disagree"}
    assert {"article.zh.md", "article.en.md"} <= files


def test_words_round_to_the_digits_they_print(liuxi):
    exact = table(liuxi, "figures", "tea-cagr", value=type(liuxi.figures["tea-cagr"].value)("12.4683"))
    assert codes(exact) == set()


def test_a_title_that_says_another_value(liuxi):
    problems = check(chart(liuxi, "tea-trend", title=LocalText.of(en="[CNY 3 billion](#figure/tea-2022)")))
    assert [(p.code, p.file, p.place) for p in problems] == [("words-disagree", "charts.json", "tea-trend.title.en")]


def test_printed_must_be_a_form_of_the_default_language(liuxi):
    (problem,) = check(table(liuxi, "figures", "tea-2018", printed="12.5 billion"))
    assert (problem.code, problem.place) == ("printed-not-linked", "row tea-2018, column printed")
    assert "12.5亿元" in problem.expected


def test_a_number_without_a_state_is_told_with_its_surroundings(liuxi):
    (problem,) = check(retold(liuxi, "zh", "s1c1", text="柳溪县山场36处俯瞰。"))
    assert (problem.code, problem.file, problem.place) == ("stateless-number", "article.zh.md", "s1c1")
    assert problem.found == "“柳溪县山场【36处】俯瞰。”"


def test_context_without_a_source_or_with_an_unknown_one(liuxi):
    assert codes(table(liuxi, "figures", "tea-2023", source="")) == {"no-source"}
    assert codes(table(liuxi, "figures", "tea-2023", source="hearsay")) == {"unknown-source"}


def test_claims_name_what_is_there(liuxi):
    assert codes(table(liuxi, "claims", "labs-count", figure="nowhere")) == {"unknown-figure"}
    assert codes(table(liuxi, "claims", "labs-count", inputs=(Ref("entity", "nowhere"),))) == {"unknown-input"}
    assert codes(table(liuxi, "claims", "labs-count", inputs=(Ref("chart", "lab-dots"),))) == {"unknown-input"}


@pytest.mark.parametrize(
    ("name", "id_", "changes", "code"),
    [
        ("indicators", "labs", {"unit": "nowhere"}, "unknown-unit"),
        ("scopes", "new-county", {"succeeds": "nowhere"}, "unknown-scope"),
        ("scopes", "new-county", {"comparable_with": ("nowhere",)}, "unknown-scope"),
        ("figures", "tea-2023", {"scope": "nowhere"}, "unknown-scope"),
        ("figures", "tea-2023", {"indicator": "nowhere"}, "unknown-indicator"),
        ("events", "county-divided", {"entities": ("nowhere",)}, "unknown-entity"),
        ("entities", "liuxi", {"part_of": "nowhere"}, "unknown-entity"),
    ],
)
def test_ids_that_rows_name_are_there(liuxi, name, id_, changes, code):
    assert code in codes(table(liuxi, name, id_, **changes))


def test_relations_join_known_entities(liuxi):
    stray = Relation("liuxi", "located-in", "nowhere", "s9", "")
    assert codes(replace(liuxi, relations=(stray,))) == {"unknown-entity", "unknown-section"}


def test_nothing_is_part_of_itself(liuxi):
    broken = table(liuxi, "entities", "liuxi", part_of="tea-institute")
    problems = [p for p in check(broken) if p.code == "part-of-cycle"]
    assert {p.args[0] for p in problems} == {"liuxi", "tea-institute"}
    assert "succeeds-cycle" in codes(table(liuxi, "scopes", "old-county", succeeds="new-county"))


def test_sections_are_the_same_in_every_language(liuxi):
    more = replace(liuxi.manifest, sections=(*liuxi.manifest.sections, Section("s3", LocalText())))
    problems = [p for p in check(replace(liuxi, manifest=more)) if p.code == "sections-differ"]
    assert {p.file for p in problems} == {"article.zh.md", "article.en.md"}
    assert codes(chart(liuxi, "young", section="s9")) == {"unknown-section"}


def test_a_leading_figure_exists(liuxi):
    first, *rest = liuxi.manifest.sections
    broken = replace(liuxi.manifest, sections=(replace(first, leading_figure="nowhere"), *rest))
    assert codes(replace(liuxi, manifest=broken)) == {"unknown-figure"}


def test_charts_name_what_is_there(liuxi):
    assert "unknown-figure" in codes(chart(liuxi, "tea-trend", figures=("nowhere",)))
    assert "unknown-claim" in codes(chart(liuxi, "tea-trend", claims=("nowhere",)))
    assert codes(chart(liuxi, "tea-loop", edges=(("sample", "nowhere", LocalText()),))) == {"unknown-node"}


def test_every_problem_fits_one_line_and_says_file_found_and_expected(liuxi):
    broken = table(liuxi, "figures", "tea-2018", printed="", indicator="nowhere", scope="nowhere")
    for problem in check(relinked(broken, "zh", "s0p1", "liuxi", "entity", "nowhere")):
        assert problem.file
        assert problem.found
        assert problem.expected
        assert "\n" not in str(problem)
