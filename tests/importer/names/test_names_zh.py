"""Names in Chinese sentences: what goes in and what is expected stand side by side."""

import pytest
from tests.importer.names.examples_zh import ALONE, WITH_TAGGER

EXAMPLES = [(rule, line) for rule, lines in WITH_TAGGER.items() for line in lines]


@pytest.mark.parametrize(("rule", "line"), EXAMPLES)
def test_names_of_a_sentence(marked, tagger, rule, line):
    assert marked(line).found("zh", tagger) == (line,)


@pytest.mark.parametrize("line", ALONE)
def test_rules_alone_find_what_they_can(marked, line):
    assert marked(line).found("zh", None) == (line,)
