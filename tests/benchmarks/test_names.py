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


def tell(benchmark, passages):
    """Characters a second, beside the time; nothing is timed in the tests."""
    if benchmark.enabled:
        characters = sum(len(passage.text) for passage in passages)
        benchmark.extra_info["characters a second"] = round(characters / benchmark.stats.stats.min)


@pytest.fixture(scope="module")
def tagger():
    found = load()
    if found is None:
        pytest.skip("build_spec/tagger.py has not been run")
    return found


@pytest.mark.parametrize("size", [10_000, 100_000, 1_000_000])
def test_names_with_the_tagger(benchmark, tagger, size):
    size = size if benchmark.enabled else 1000
    passages = article(size)
    found = benchmark.pedantic(find, (passages, "zh", tagger), rounds=1 if size > 100_000 else 3)
    tell(benchmark, passages)
    assert found


def test_names_by_the_rules_alone(benchmark):
    passages = article(100_000 if benchmark.enabled else 1000)
    found = benchmark.pedantic(find, (passages, "zh", None), rounds=3)
    tell(benchmark, passages)
    assert found


def test_the_tagger_alone(benchmark, tagger):
    texts = [passage.text for passage in article(100_000 if benchmark.enabled else 1000)]
    assert benchmark.pedantic(tagger.tag, (texts,), rounds=3)


def test_the_tagger_is_loaded(benchmark):
    benchmark.pedantic(load, rounds=5)


HARD = {
    "no signs": ("zh", "浙江大学联合杭州企业三大实验室"),
    "enumerations": ("zh", "杭州、宁波、温州等企业"),
    "brackets": ("zh", "杭州)有限公司浙江大学"),
    "quotation marks": ("zh", "“甲乙”工程该平台"),
    "capitals": ("en", "Big Bad Wolf and "),
    "heads": ("en", "University of "),
}


@pytest.mark.parametrize("size", [50_000, 200_000])
@pytest.mark.parametrize("name", HARD)
def test_one_endless_passage(benchmark, name, size):
    """Four times the text takes four times the time, whatever it is made of."""
    size = size if benchmark.enabled else 1000
    language, words = HARD[name]
    passage = Passage("s1p1", "s1", "passage", (words * (size // len(words) + 1))[:size])
    benchmark.pedantic(find, ([passage], language, None), rounds=1)
