"""Our reader of paragraphs against markdown-it-py, which follows CommonMark to the letter."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from tests.sample import ARTICLE_EN, ARTICLE_ZH

from broadsheet.files.article import parse_inline

NOT_IN_THE_DIALECT = ["backticks", "autolink", "html_inline"]
OTHER_BLOCKS = ["code", "fence", "blockquote", "hr", "list", "reference", "html_block", "heading", "lheading"]
SOFT = "\0"
WIDE = "中文字，。"


def oracle(source: str) -> tuple[str, list[tuple[int, int, str]]]:
    """Plain text, and (start, end, address or style) of every link and emphasis."""
    md = MarkdownIt("commonmark").disable([*NOT_IN_THE_DIALECT, *OTHER_BLOCKS])
    md.normalizeLink = lambda url: url
    md.validateLink = lambda url: True
    text, spans, stack = "", [], []

    def walk(tokens):
        nonlocal text
        for token in tokens:
            if token.type == "text":
                text += token.content
            elif token.type == "softbreak":
                text += SOFT
            elif token.type == "hardbreak":
                text += "\n"
            elif token.type == "image":
                walk(token.children or ())
            elif token.nesting == 1:
                stack.append(len(spans))
                spans.append([len(text), 0, token.attrs.get("href", token.tag)])
            elif token.nesting == -1:
                spans[stack.pop()][1] = len(text)

    for block in md.parse(source):
        walk(block.children or ())
    return resolved(text, spans)


def resolved(text, spans):
    """Soft breaks as the format reads them: nothing between two Chinese characters, else one blank."""
    joints = []
    for at, char in enumerate(text):
        if char == SOFT:
            before, after = text[:at].rstrip(SOFT)[-1:], text[at + 1 :].lstrip(SOFT)[:1]
            edge = before in {"", "\n"} or after in {"", "\n"}
            joints.append("" if edge or (before in WIDE and after in WIDE) else " ")
        else:
            joints.append(char)
    starts = [0]
    for joint in joints:
        starts.append(starts[-1] + len(joint))
    return "".join(joints), list(dict.fromkeys((starts[a], starts[b], ref) for a, b, ref in spans))


def ours(source: str) -> tuple[str, list[tuple[int, int, str]]]:
    inline = parse_inline(source)
    styles = {"strong": "strong", "emphasis": "em"}
    spans = [(span.start, span.end, styles.get(span.kind) or span.ref) for span in inline.rich.spans]
    return inline.rich.text, spans


WORDS = st.sampled_from(["中文", "字，", "929.51", "a b", "x.", "“引”", "12%", "。", r"\*", r"\[", r"\\", "&amp;"])


def link(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    """A link that ends in a letter: markdown-it takes the end of a label for a blank, where CommonMark sees ``]``."""
    return inner.map(lambda words: f"[{words}字](http://x.org/a)")


def dialect(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    strong = inner.map(lambda words: f"**{words}**")
    emphasis = inner.map(lambda words: f"*{words}*")
    breaks = st.sampled_from(["\n", "  \n", "\\\n"])
    return st.lists(st.one_of(inner, strong, emphasis, link(inner), breaks), min_size=1, max_size=5).map("".join)


def paragraph(source: str) -> str:
    """One paragraph without blank lines; markdown-it keeps a blank between a backslash and the line's end."""
    return "\n".join(line for line in re.sub(r"\\ +(?=\n|$)", r"\\a", source).split("\n") if line.strip())


@settings(max_examples=150, derandomize=True, deadline=None)
@given(st.recursive(WORDS, dialect, max_leaves=12))
def test_written_in_the_dialect(source):
    source = paragraph(source).replace("“", "(").replace("”", ")")
    assert ours(source) == oracle(source)


@settings(max_examples=250, derandomize=True, deadline=None)
@given(st.text(alphabet=list("*_[]!\\&; \n中文，ab.<>\"'#"), max_size=40))
def test_any_marks_in_any_order(source):
    source = paragraph(source)
    assert ours(source) == oracle(source)


@settings(max_examples=250, derandomize=True, deadline=None)
@given(st.text(alphabet=list("[[]]((()))!\\ \n中a<>\"'"), max_size=40).map(paragraph))
def test_any_brackets_in_any_order(source):
    inline = parse_inline(source)
    text, links = oracle(source)
    assert inline.rich.text == text
    assert set(inline.odd) == {address for _, _, address in links}


@pytest.mark.parametrize("markdown", [ARTICLE_ZH, ARTICLE_EN])
def test_the_sample(markdown):
    for block in markdown.split("\n\n"):
        if not block.startswith(("#", ">", "!")):
            text, spans = oracle(block)
            inline = parse_inline(block)
            assert inline.rich.text == text
            assert [(s.start, s.end) for s in inline.rich.spans] == [(a, b) for a, b, _ in spans]
