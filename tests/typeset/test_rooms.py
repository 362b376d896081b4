"""Room for graphics in the lines of a text: it moves letters, and never a position."""

import pytest
from PySide6.QtCore import QPointF

from broadsheet.files import parse_rich
from broadsheet.model import Article, Passage, Ref
from broadsheet.theme.palette import LIGHT
from broadsheet.typeset.document import Typeset
from broadsheet.typeset.geometry import character_at, range_rects
from broadsheet.typeset.look import Look
from broadsheet.typeset.rooms import KeptRooms

TEXT = "指标𠮷为[1699亿元](#figure/a)，见[余杭](#entity/y)有12项，又说。"


@pytest.fixture
def made(fonts):
    def make(rooms, width=600, text=TEXT):
        rich = parse_rich(text)
        passage = Passage("s0p1", "s0", "passage", rich.text, rich.spans)
        typeset = Typeset(Article("zh", (passage,), ""), Look(LIGHT, fonts, "zh"), None, rooms)
        typeset.document.setTextWidth(width)
        typeset.document.size()
        return typeset

    return make


def rect(typeset, fonts, ref, room=0.0):
    (span,) = typeset.index.spans_of(ref)
    return list(range_rects(typeset.document, span.start, span.end, fonts.font("body"), room))[-1]


FIGURE, NAME = Ref("figure", "a"), Ref("entity", "y")
END = TEXT.replace("[", "").index("，") - len("](#figure/a)")


def test_room_after_words_moves_what_follows_by_its_width(made, fonts):
    em = fonts.font("body").pixelSize()
    bare, roomy = made(None), made(KeptRooms([("s0p1", END, 2.0)]))
    assert rect(roomy, fonts, NAME).left() - rect(bare, fonts, NAME).left() == pytest.approx(2 * em, abs=0.6)
    assert rect(roomy, fonts, FIGURE, 2.0 * em).right() == pytest.approx(rect(bare, fonts, FIGURE).right(), abs=0.6)


def test_every_position_and_every_word_stays(made):
    bare, roomy = made(None), made(KeptRooms([("s0p1", END, 2.0)]))
    assert bare.document.toRawText() == roomy.document.toRawText()
    length = bare.document.characterCount()
    assert [bare.index.place(at) for at in range(length)] == [roomy.index.place(at) for at in range(length)]
    assert roomy.index.words(0, length) == bare.index.words(0, length)


def test_a_point_in_the_room_is_a_point_on_the_words(made, fonts):
    em = fonts.font("body").pixelSize()
    roomy = made(KeptRooms([("s0p1", END, 2.0)]))
    words = rect(roomy, fonts, FIGURE, 2.0 * em)
    for beyond in (0.3, 1.0, 1.8):
        at = character_at(roomy.document, QPointF(words.right() + beyond * em, words.center().y()))
        assert roomy.index.span_at(at).ref == FIGURE
    at = character_at(roomy.document, QPointF(words.right() + 2.2 * em, words.center().y()))
    assert roomy.index.span_at(at) is None


def test_words_and_their_room_stay_on_one_line(made, fonts):
    em = fonts.font("body").pixelSize()
    for width in range(160, 420, 7):
        roomy = made(KeptRooms([("s0p1", END, 2.0)]), width)
        (span,) = roomy.index.spans_of(FIGURE)
        whole = list(range_rects(roomy.document, span.start, span.end, fonts.font("body")))
        assert len(whole) == 1
        assert whole[0].right() <= width + 0.5
        assert whole[0].width() >= 2 * em + 1


def test_rooms_of_a_text_that_changed_are_left_out(made):
    kept = KeptRooms([("s0p1", 999, 2.0), ("s0p1", 0, 2.0), ("s0p1", 3, 1e9), ("s0p1", 3, -1.0), ("gone", 2, 1.0)])
    assert kept.rooms(made(None).index.passage("s0p1").passage) == []
