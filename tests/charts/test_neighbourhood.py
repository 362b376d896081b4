"""A name among its neighbours: nothing collides at any size, and it looks the same at every visit."""

import random
from dataclasses import replace

import pytest
from tests.charts.test_layout import SIZES, assert_clean

from broadsheet.charts.neighbourhood import lay_out, neighbourhood
from broadsheet.derive.dossier import Dossier, Related, dossier
from broadsheet.files import open_briefing
from broadsheet.model import Ref
from broadsheet.resources import bundled_briefing

PREDICATES = ("part-of", "located-in", "relies-on", "runs", "selected-for", "something-new")
NAMES = ("淘宝", "之江实验室", "余杭区概念验证发展中心联盟", "浙江（杭州）知识产权创新产业园", "5G")


def made(count, seed):
    chance = random.Random(seed)
    related = [
        Related(f"n{at}", f"{chance.choice(NAMES)}{at}", "role", chance.choice(PREDICATES), chance.random() < 0.5, "")
        for at in range(count)
    ]
    related += [replace(each, outgoing=not each.outgoing) for each in related[::5]]  # related in both directions
    return Dossier("centre", "超重力离心模拟与实验装置", tuple(related), (), (), "")


@pytest.mark.parametrize("count", [0, 1, 2, 3, 5, 8, 13, 25, 40])
@pytest.mark.parametrize("seed", range(3))
def test_nothing_collides_and_every_neighbour_is_there(count, seed, metrics_of):
    around = neighbourhood(made(count, seed), "zh")
    for (width, height), scale in [(size, 1.0) for size in SIZES] + [((300, 220), 1.75), ((1400, 900), 1.4)]:
        standing = lay_out(around, width, height, metrics_of("zh", scale), upright=True)
        assert standing.height >= height
        assert_clean(standing)
        drawing = lay_out(around, width, height, metrics_of("zh", scale))
        assert drawing.height >= height
        assert_clean(drawing)
        assert len(drawing.marks) == count + 1
        assert {mark.ref for mark in drawing.marks} == {Ref("entity", f"n{at}") for at in range(count)} | {
            Ref("entity", "centre")
        }


@pytest.mark.parametrize("upright", [True, False])
def test_arrows_lead_from_the_name_as_its_relations_are_worded(upright, metrics_of):
    related = tuple(Related(f"n{at}", "余杭区", "role", "relies-on", at == 0, "") for at in range(2))  # 依托, 支撑
    around = neighbourhood(Dossier("centre", "之江实验室", related, (), (), ""), "zh")
    drawing = lay_out(around, 900, 700, metrics_of("zh"), upright=upright)
    centre = next(mark.hit[0] for mark in drawing.marks if mark.ref.id == "centre").grown(2)
    arrows = [shape.points for shape in drawing.shapes if shape.head]
    assert len(arrows) == 2
    assert centre.contains(*arrows[0][0])
    assert not any(centre.contains(*points[-1]) for points in arrows)
    assert len({points[0][0] for points in arrows}) == (1 if upright else 2)  # one stem, or one to each side


def test_it_looks_the_same_at_every_visit(metrics_of):
    first = lay_out(neighbourhood(made(12, 1), "zh"), 700, 500, metrics_of("zh"))
    assert lay_out(neighbourhood(made(12, 1), "zh"), 700, 500, metrics_of("zh")) == first


def test_a_page_that_has_room_is_filled(metrics_of):
    drawing = lay_out(neighbourhood(made(12, 1), "zh"), 900, 700, metrics_of("zh"))
    boxes = [mark.hit[0] for mark in drawing.marks]
    assert max(box.bottom for box in boxes) - min(box.y for box in boxes) > 700 * 0.6
    assert max(box.right for box in boxes) - min(box.x for box in boxes) > 900 * 0.8


@pytest.mark.parametrize("language", ["zh", "en"])
def test_every_name_of_the_bundled_briefing(language, metrics_of):
    briefing = open_briefing(bundled_briefing()).briefing
    for entity in briefing.entities:
        around = neighbourhood(dossier(briefing, language, entity), language)
        for width, height in ((300, 300), (680, 800), (1400, 900)):
            assert_clean(lay_out(around, width, height, metrics_of(language)))
