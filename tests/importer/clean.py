"""Clean articles to damage, written for these tests."""

from pathlib import Path

from tests.importer.damage import Clean

FOLDER = Path(__file__).with_name("articles")
_SIGNS = {"### ": "kicker", "# ": "title", "## ": "heading"}


def read_clean(text):
    """An article from its file: a paragraph a line, signs before kicker, title and headings."""
    blocks = []
    for line in filter(None, map(str.strip, text.splitlines())):
        sign = next((sign for sign in _SIGNS if line.startswith(sign)), "")
        blocks.append((_SIGNS.get(sign, "passage"), line[len(sign) :]))
    letters = sum(char.isascii() and char.isalpha() for char in text)
    return Clean(tuple(blocks), "en" if letters * 2 > len(text) else "zh")


def articles(language):
    """The articles of the tests in one language."""
    found = [read_clean(path.read_text(encoding="utf-8")) for path in sorted(FOLDER.glob("*.txt"))]
    return [article for article in found if article.language == language]
