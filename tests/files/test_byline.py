"""The byline: lines to the letter, names as links, and back."""

import pytest

from broadsheet.files.article.byline import byline_markdown, read_byline
from broadsheet.model import RichText, Span


@pytest.mark.parametrize(
    ("lines", "text", "spans"),
    [
        (["本报记者 王小平"], "本报记者 王小平", ()),
        (["王小平", "李小红"], "王小平 李小红", ()),
        (["[应 陶](#entity/ying-tao)", "[徐川善](#entity/xu)"], "应 陶 徐川善",
         (Span(0, 3, "entity", "ying-tao"), Span(4, 7, "entity", "xu"))),
        (["By [Ying Tao](#entity/ying-tao), *Daily*"], "By Ying Tao, Daily", (Span(3, 11, "entity", "ying-tao"),)),
        (["*A* [b] \\c"], "*A* [b] \\c", ()),
        (["[12家](#figure/f) [王](#entity/w)"], "12家 王", (Span(4, 5, "entity", "w"),)),
        (["", "王"], "王", ()),
    ],
)  # fmt: skip
def test_lines_are_read(lines, text, spans):
    assert read_byline(lines) == RichText(text, spans)


def test_links_come_back_and_signs_of_markup_stay_to_the_letter():
    named = RichText("记者 应 陶 徐川善", (Span(3, 6, "entity", "ying-tao"), Span(7, 10, "entity", "xu")))
    assert byline_markdown(named) == "记者 [应 陶](#entity/ying-tao) [徐川善](#entity/xu)"
    assert read_byline([byline_markdown(named)]) == named
    odd = RichText("*记者* 应陶", (Span(5, 7, "entity", "ying-tao"),))
    assert byline_markdown(odd) == "*记者* 应陶"
    assert read_byline(["*记者* 应陶"]).text == odd.text
