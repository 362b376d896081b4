"""From ordered blocks to a briefing: characters a second, and that ten times the text takes about ten times as long.

Names are another benchmark's; here nobody finds any, so that this part is seen alone.
"""

import time

import pytest
from tests.importer.articles import REPORT, named

from broadsheet.importer.documents.document import Document
from broadsheet.importer.pipeline import build
from broadsheet.importer.repair.repaired import Piece, Repaired

LEAST = 20_000  # characters a second
SMALL, LARGE = 30_000, 300_000
SHORT = 3_000
"""Where nothing is measured."""
NOBODY = named()


def article(length, *, endless):
    """So many characters, as many passages or as one that never ends."""
    lines = REPORT.splitlines()[2:]
    pieces, text = [Piece("title", "s0", ((0, 2),), "账本")], "账本\n"
    body = ""
    number = 0
    while len(text) + len(body) < length:
        line = lines[number % len(lines)].replace("36.8", f"{number}.{number % 9}")
        number += 1
        if endless:
            body += line
            continue
        pieces.append(Piece("passage", "s0", ((len(text), len(text) + len(line)),), line))
        text += line + "\n"
    if endless:
        pieces.append(Piece("passage", "s0", ((len(text), len(text) + len(body)),), body))
    return Document("long.txt", "txt", text + body, ()), Repaired(tuple(pieces), date="2024")


@pytest.mark.parametrize("endless", [False, True], ids=["passages", "one-passage"])
def test_characters_a_second(benchmark, endless):
    document, repaired = article(LARGE if benchmark.enabled else SHORT, endless=endless)
    benchmark.pedantic(build, args=(document, repaired, NOBODY), rounds=1, iterations=1)
    if benchmark.stats:
        assert len(document.text) / benchmark.stats["min"] >= LEAST


@pytest.mark.parametrize("endless", [False, True], ids=["passages", "one-passage"])
def test_ten_times_the_text_takes_about_ten_times_as_long(benchmark, endless):
    if not benchmark.enabled:
        pytest.skip("compares times")
    small, large = article(SMALL, endless=endless), article(LARGE, endless=endless)
    build(*small, NOBODY)
    began = time.perf_counter()
    build(*small, NOBODY)
    short = time.perf_counter() - began
    benchmark.pedantic(build, args=(*large, NOBODY), rounds=1, iterations=1)
    if benchmark.stats:
        assert benchmark.stats["min"] <= short * 10 * 1.6


@pytest.mark.parametrize(
    "words", ["2022年产值3亿元，", "从2015年的2亿元到2022年的8亿元", "产值从", "第一步", "（", "A—"]
)
def test_a_text_without_a_full_stop_stays_linear(benchmark, words):
    """Neither times nor quantities nor unclosed marks of one endless sentence are gone through for each other."""
    body = words * ((80_000 if benchmark.enabled else SHORT) // len(words)) + "12家。"
    pieces = (Piece("title", "s0", ((0, 2),), "账本"), Piece("passage", "s0", ((3, 3 + len(body)),), body))
    document, repaired = Document("one.txt", "txt", f"账本\n{body}", ()), Repaired(pieces)
    benchmark.pedantic(build, args=(document, repaired, NOBODY), rounds=1, iterations=1)
    if benchmark.stats:
        assert len(body) / benchmark.stats["min"] >= LEAST
