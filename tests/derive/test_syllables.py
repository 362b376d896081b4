"""The packed table spells as pypinyin does, tones, phrases and what is not Chinese."""

import random
import subprocess
import sys
from pathlib import Path

import pytest
from pypinyin import Style, lazy_pinyin
from pypinyin.constants import PHRASES_DICT, PINYIN_DICT

from broadsheet.derive import pinyin, syllables

ROOT = Path(__file__).parents[2]
OTHERS = ("A", "b1", "３", "，", "“", "〇", "㐂", "\ue820", "𠀀", "é", "²", "7号", "x Y", "\ufffd")


@pytest.fixture(scope="module")
def table():
    """The table of this package and script, made where it is not there yet."""
    made = "import pinyin; print(pinyin.make())"
    told = subprocess.run([sys.executable, "-c", made], cwd=ROOT / "build_spec", check=True, stdout=subprocess.PIPE)
    return syllables.Syllables(Path(told.stdout.decode().strip()))


@pytest.fixture(params=["packed", "package"])
def spell(request, table, monkeypatch):
    monkeypatch.setattr(syllables, "table", lambda: table if request.param == "packed" else None)
    pinyin.spell.cache_clear()
    yield pinyin.spell
    pinyin.spell.cache_clear()


def as_pypinyin(text):
    plain, toned = (
        [part.lower() for part in lazy_pinyin(text, style=style, errors=pinyin._kept) if part]
        for style in (Style.NORMAL, Style.TONE3)
    )
    return "".join(plain), "".join(part if part.isdecimal() else part[0] for part in plain), tuple(toned)


def mixed(chance):
    """A text of phrases, of beginnings of phrases, of rare characters and of other signs."""
    phrases, characters = sorted(PHRASES_DICT), sorted(map(chr, PINYIN_DICT))
    for _ in range(3000):
        parts = []
        for _ in range(chance.randint(1, 5)):
            phrase = chance.choice(phrases)
            cut = phrase[: chance.randint(1, 4)]
            parts.append(chance.choice((phrase, cut, cut, chance.choice(characters), chance.choice(OTHERS))))
        yield "".join(parts)


def test_texts_are_spelled_as_the_package_spells_them(spell):
    for text in ("", "之江实验室", "余杭重力银行行长", "AI for Science 2024年", *mixed(random.Random(7))):
        found = spell(text)
        assert (found.full, found.initials, found.key) == as_pypinyin(text), text


def test_every_phrase_and_character_is_in_the_table(table):
    for phrase in (*PHRASES_DICT, *map(chr, PINYIN_DICT)):
        assert [part for part, _ in table.of(phrase)] == lazy_pinyin(phrase, style=Style.TONE3), phrase


@pytest.mark.parametrize("damage", [lambda data: data[:-1], lambda data: b"?" + data[1:], lambda data: data[:5]])
def test_a_damaged_table_is_left_aside(damage, table, tmp_path, monkeypatch):
    path = tmp_path / "pinyin.words"
    path.write_bytes(damage(table._rows._data))
    monkeypatch.setattr(syllables, "resource", lambda *_: path)
    syllables.table.cache_clear()
    assert syllables.table() is None
    syllables.table.cache_clear()
