"""How well damaged articles are repaired: the figures, counted as the scorer counts them.

``python -m tests.importer.measure [FOLDER ...]`` damages the clean articles of the tests and of the folders (``.txt``,
a paragraph a line, ``#`` before title and headings) and prints the table.
"""

import itertools
import sys
from collections import Counter
from functools import cache
from pathlib import Path

from tests.importer.clean import articles, read_clean
from tests.importer.damage import damage
from tests.importer.plain import plain

from broadsheet.importer.names.tagger import load
from broadsheet.importer.repair import repair

TAGGER = cache(load)


def squeeze(text):
    return "".join(text.split())


def count(text, repaired, gold):
    """The scorer's counts for one damaged article."""
    rows = [
        (j.left, right, j.applied and right == j.right)
        for j in repaired.joins
        for right in (j.right, *(a for a, _ in j.alternatives))
    ]
    pairs = [
        (squeeze(text[max(0, left - 24) : left])[-4:], squeeze(text[right : right + 12])[:4], applied)
        for left, right, applied in rows
    ]
    wanted = [(squeeze(left)[-4:], squeeze(right)[:4]) for left, right in gold.joins]
    applied = [(left, right) for left, right, done in pairs if done]
    marked = [squeeze(repaired.pieces[lacuna.piece].text)[-4:] for lacuna in repaired.lacunae]
    lost = [squeeze(tail)[-4:] for tail in gold.lacunae]
    texts = [squeeze(piece.text) for piece in repaired.pieces]
    places = [
        next((at for at, found in enumerate(texts) if squeeze(passage) in found), -1) for passage in gold.passages
    ]
    neighbours = [(a, b) for a, b in itertools.pairwise(places) if a >= 0 and b >= 0]
    letters = Counter(squeeze(text))
    letters.subtract(Counter(squeeze("".join(piece.text for piece in repaired.pieces))))
    return Counter(
        seams=len(wanted),
        joined=sum(pair in applied for pair in wanted),
        named=sum(any(pair == found[:2] for found in pairs) for pair in wanted),
        false=sum(pair not in wanted for pair in applied),
        lacunae=len(lost),
        marked=sum(tail in marked for tail in lost),
        false_lacunae=sum(tail not in lost for tail in marked),
        lost=sum(n for char, n in letters.items() if n > 0 and char not in "#>"),
        order=sum(a <= b for a, b in neighbours),
        order_all=len(neighbours),
        in_text=sum(
            any(banner in piece.text for piece in repaired.pieces if piece.role not in ("banner", "caption", "heading"))
            for banner in map(str, gold.banners)
        ),
        banners=len(gold.banners),
        articles=1,
    )


def measured(clean, seeds, *, words=True):
    """The counts over all articles and seeds."""
    total = Counter()
    for at, article in enumerate(clean):
        for seed in seeds:
            gold = damage(article, seed * 1009 + at, clean[(at + 1) % len(clean)])
            found = repair(plain(gold.text), words=words, tagger=TAGGER if words else None)
            total += Counter(dict(count(gold.text, found, gold).items()))
    return total


def line(name, c):
    """One row of the table."""
    share = lambda a, b: f"{c[a]}/{c[b]} ({c[a] / c[b]:.2f})" if c[b] else "–"  # noqa: E731
    precise = lambda c: f"{c['joined'] / (c['joined'] + c['false']):.3f}" if c["joined"] else "–"  # noqa: E731
    return (
        f"{name:24} seams joined {share('joined', 'seams')} precise {precise(c)} "
        f"named {share('named', 'seams')} false {c['false']} | "
        f"lacunae {share('marked', 'lacunae')} false {c['false_lacunae']} | order {share('order', 'order_all')} | "
        f"banner lines in text {c['in_text']}/{c['banners']} | characters lost {c['lost']} | {c['articles']} articles"
    )


def main():
    """Prints the table."""
    seeds = range(20)
    print(line("own, Chinese", measured(articles("zh"), seeds)))
    print(line("own, rules alone", measured(articles("zh"), seeds, words=False)))
    print(line("own, English", measured(articles("en"), seeds)))
    for folder in map(Path, sys.argv[1:]):
        found = [read_clean(path.read_text(encoding="utf-8")) for path in sorted(folder.glob("*.txt"))]
        for language in ("zh", "en"):
            if clean := [article for article in found if article.language == language]:
                print(line(f"{folder.name}, {language}", measured(clean, seeds)))


if __name__ == "__main__":
    main()
