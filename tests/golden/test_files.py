"""The sample as the reader sees it, beside what it should see: one line a passage, its spans in brackets."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.sample import write_sample

from broadsheet.files import open_briefing

HERE = Path(__file__).parent


def shown(passage):
    """The text with its spans written into it, e.g. ``{figure labs|两家}``."""
    marks = []
    for order, span in enumerate(passage.spans):
        marks.append((span.start, 1, order, f"{{{span.kind} {span.ref}|"))
        marks.append((span.end, 2 if span.start == span.end else 0, -order, "}"))
    text, at = "", 0
    for offset, _, _, mark in sorted(marks):
        text += passage.text[at:offset] + mark
        at = offset
    return f"{passage.id} {passage.section} {passage.role} {passage.line} {passage.image}: {text}{passage.text[at:]}"


@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_passages_of_the_sample(language, tmp_path):
    briefing = open_briefing(write_sample(tmp_path)).briefing
    lines = [shown(passage) for passage in briefing.article(language).passages]
    assert lines == (HERE / f"sample.{language}.txt").read_text("utf-8").splitlines()
