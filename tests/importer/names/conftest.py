"""What the tests of names share: the tagger, and passages written with their names marked."""

import sys
from pathlib import Path

import pytest

from broadsheet.importer.names.find import find
from broadsheet.importer.names.tagger import load
from broadsheet.importer.passages import Passage

ROOT = Path(__file__).parents[3]


@pytest.fixture(scope="session")
def tagger():
    sys.path.insert(0, str(ROOT / "build_spec"))
    try:
        import tagger as build
    finally:
        sys.path.pop(0)
    if build.make() is None:
        pytest.skip("the package jieba is not installed")
    return load()


class Marked:
    """Text in which names are marked 【name|type】: what goes in, and what should come out."""

    def __init__(self, *lines, role="passage"):
        self.lines, self.role = lines, role

    @property
    def passages(self):
        plain = [self._plain(line) for line in self.lines]
        return tuple(Passage(f"s1p{at}", "s1", self.role, text) for at, text in enumerate(plain, 1))

    def _plain(self, line):
        parts = line.split("【")
        return parts[0] + "".join(part.partition("|")[0] + part.partition("】")[2] for part in parts[1:])

    def found(self, language, tagger):
        """The text with the names that were found, marked."""
        passages = self.passages
        marks = {passage.id: [] for passage in passages}
        for entity in find(passages, language, tagger):
            for mention in entity.mentions:
                marks[mention.passage].append((mention.start, mention.end, entity.type))
        return tuple(mark(passage.text, marks[passage.id]) for passage in passages)


def mark(text, spans):
    out, at = "", 0
    for start, end, type_ in sorted(spans):
        out += f"{text[at:start]}【{text[start:end]}|{type_}】"
        at = end
    return out + text[at:]


@pytest.fixture
def marked():
    return Marked
