"""How fast names are found; the goal is 20,000 characters a second with the tagger, and in proportion to the text."""

import random

import pytest
from tests.importer.names.conftest import Marked
from tests.importer.names.examples_zh import WITH_TAGGER

from broadsheet.importer.names.find import find
from broadsheet.importer.names.tagger import load
from broadsheet.importer.passages import Passage


def article(size):
    """Passages of example sentences in which every twentieth sign is another: hardly a sentence comes twice."""
    lines = [Marked(line).passages[0].text for lines in WITH_TAGGER.values() for line in lines]
    signs = [sign for line in lines for sign in line if "\u4e00" <= sign <= "\u9fff"]
    chance, found, length = random.Random(7), [], 0
    while length < size:
        text = "".join(chance.choices(lines, k=5))
        text = "".join(chance.choice(signs) if chance.random() < 0.05 else sign for sign in text)
        found.append(Passage(f"s1p{len(found)}", "s1", "passage", text))
        length += len(text)
    return found


@pytest.fixture(scope="module")
def tagger():
    found = load()
    if found is None:
        pytest.skip("build_spec/tagger.py has not been run")
    return found


@pytest.mark.parametrize("size", [10_000, 100_000, 1_000_000])
def test_names_with_the_tagger(benchmark, tagger, size):
    passages = article(size)
    found = benchmark.pedantic(find, (passages, "zh", tagger), rounds=1 if size > 100_000 else 3)
    benchmark.extra_info["characters a second"] = round(sum(len(p.text) for p in passages) / benchmark.stats.stats.min)
    assert found


def test_names_by_the_rules_alone(benchmark):
    passages = article(100_000)
    found = benchmark.pedantic(find, (passages, "zh", None), rounds=3)
    benchmark.extra_info["characters a second"] = round(sum(len(p.text) for p in passages) / benchmark.stats.stats.min)
    assert found


def test_the_tagger_alone(benchmark, tagger):
    texts = [passage.text for passage in article(100_000)]
    assert benchmark.pedantic(tagger.tag, (texts,), rounds=3)


def test_the_tagger_is_loaded(benchmark):
    benchmark.pedantic(load, rounds=5)
