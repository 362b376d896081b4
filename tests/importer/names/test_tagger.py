"""The tagger: its words cover the text, are the same alone and in company, and are missed without harm."""

import numpy as np
import pytest

from broadsheet.importer.names.clauses import LONGEST, clauses
from broadsheet.importer.names.find import find
from broadsheet.importer.names.network import coherent
from broadsheet.importer.names.tagger import load
from broadsheet.importer.passages import Passage

SENTENCES = [
    "陕西省科技厅厅长李红梅昨天到西北大学调研。",
    "宝鸡机床集团有限公司今年一季度出口额达2.3亿元，同比增长17%。",
    "，。！？",
    "Broadsheet 对开 v1.0 ☂ 𠮷野家",
    "",
]


def tags(words, text):
    return [(text[word.start : word.end], word.tag) for word in words if word.tag in ("PER", "LOC", "ORG", "TIME")]


def test_persons_places_organisations_and_times(tagger):
    first, second = tagger.tag(SENTENCES[:2])
    assert tags(first, SENTENCES[0]) == [
        ("陕西省科技厅", "ORG"),
        ("李红梅", "PER"),
        ("昨天", "TIME"),
        ("西北大学", "ORG"),
    ]
    assert ("宝鸡机床集团有限公司", "ORG") in tags(second, SENTENCES[1])


def test_words_cover_every_sign_once(tagger):
    for text, words in zip(SENTENCES, tagger.tag(SENTENCES), strict=True):
        assert "".join(text[word.start : word.end] for word in words) == text
        assert all(0 < word.confidence <= 1.0001 for word in words)


def test_a_text_has_the_same_words_alone_and_among_others(tagger):
    together = tagger.tag([*SENTENCES, *(SENTENCES[0][at:] for at in range(20))])
    for text, words in zip(SENTENCES, together, strict=False):
        alone = tagger.tag([text])[0]
        assert [(word.start, word.end, word.tag) for word in alone] == [
            (word.start, word.end, word.tag) for word in words
        ]


def test_full_width_letters_and_digits_are_read_as_plain_ones(tagger):
    wide, plain = tagger.tag(["２０２５年，ＡＢＣ公司成立", "2025年,ABC公司成立"])
    assert [word.tag for word in wide] == [word.tag for word in plain]


@pytest.mark.parametrize("content", [None, b"", b"no archive", b"PK\x03\x04broken"])
def test_a_missing_or_broken_file_gives_no_tagger(tmp_path, content):
    path = tmp_path / "tagger.npz"
    if content is not None:
        path.write_bytes(content)
    assert load(path) is None


def test_a_file_without_some_table_gives_no_tagger(tmp_path):
    np.savez(path := tmp_path / "tagger.npz", signs=np.zeros(3, dtype=np.uint8))
    assert load(path) is None


def test_without_a_tagger_names_are_found_by_the_rules():
    (found,) = find([Passage("s1p1", "s1", "passage", "浙江省启动“清风”行动计划。")], "zh", None)[1:]
    assert (found.name, found.type, found.mentions[0].rule) == ("清风", "programme", "quoted-before-noun")


@pytest.mark.parametrize(
    "text",
    ["一" * 1000, "甲，" * 300, "甲。乙！丙？”丁", "没有标点的一句话", "\n\n", "a" * (LONGEST + 1)],
    ids=["no signs", "commas", "sentences", "short", "lines", "one more than the longest"],
)
def test_clauses_cover_the_text_and_are_short(text):
    ranges = list(clauses(text))
    assert "".join(text[start:end] for start, end in ranges) == text
    assert all(0 < end - start <= LONGEST for start, end in ranges)


def test_no_word_goes_on_that_did_not_begin():
    """Two kinds of word, each with a beginning and what goes on, and O; the second text is shorter."""
    likely = np.array(
        [[0.1, 0.6, 0.1, 0.1, 0.1], [0.1, 0.5, 0.1, 0.2, 0.1], [0.0, 0.0, 0.1, 0.8, 0.1]], dtype=np.float32
    )
    other = np.array([[0.0, 0.0, 0.9, 0.1, 0.0], [0.0, 0.0, 0.1, 0.9, 0.0], [0.2] * 5], dtype=np.float32)
    best = coherent(np.stack([likely, other], axis=1), np.array([3, 2]), np.array([2, 2, 1]))
    assert best[:, 0].tolist() == [2, 3, 3]  # the likeliest labels alone, 1 1 3, would go on without a beginning
    assert best[:2, 1].tolist() == [2, 3]
