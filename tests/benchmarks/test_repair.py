"""Repairing a million characters, whole and damaged; and the figures of the repair on damaged articles."""

import pytest
from tests.importer.clean import articles
from tests.importer.damage import damage
from tests.importer.measure import line, measured
from tests.importer.plain import plain

from broadsheet.importer.repair import repair

SIZE, SHORT = 1_000_000, 50_000
LEAST_PER_SECOND = 20_000


def long_text(characters, *, damaged):
    """Articles one after the other, so many characters of them."""
    clean, parts, size = articles("zh"), [], 0
    for seed in range(characters):
        article = clean[seed % len(clean)]
        part = damage(article, seed).text if damaged else "\n\n".join(text for _, text in article.blocks)
        parts.append(part)
        size += len(part)
        if size >= characters:
            break
    return "\n\n".join(parts)[:characters]


@pytest.mark.parametrize("damaged", [False, True], ids=["whole", "damaged"])
def test_a_million_characters_are_repaired(benchmark, damaged):
    document = plain(long_text(SIZE if benchmark.enabled else SHORT, damaged=damaged))
    benchmark.pedantic(repair, (document,), rounds=1, warmup_rounds=0)
    if benchmark.stats:
        speed = SIZE / benchmark.stats.stats.min
        print(f"\nrepair, {'damaged' if damaged else 'whole'}: {speed:,.0f} characters a second")
        assert speed >= LEAST_PER_SECOND


def test_damaged_articles_are_repaired(benchmark):
    if not benchmark.enabled:
        pytest.skip("prints a table; tests/importer/test_repair.py asserts")
    for language in ("zh", "en"):
        found = benchmark.pedantic(measured, (articles(language), range(20)), rounds=1) if language == "zh" else None
        print("\n" + line(language, found or measured(articles(language), range(20))))
