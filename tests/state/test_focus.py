"""Pointing and pinning: a stack of pins, let go one layer a press."""

import pytest

from broadsheet.model import Ref
from broadsheet.state.focus import Focus, Target

A, B, C = (Target(Ref("figure", id_)) for id_ in "abc")


@pytest.fixture
def focus():
    return Focus()


def test_the_hovered_thing_is_in_force_before_the_pinned_one(focus):
    focus.pin(A)
    focus.point(B)
    assert focus.current == B
    focus.point(None)
    assert focus.current == A


def test_escape_lets_go_one_layer_a_press(focus):
    for target in (A, B, C):
        focus.pin(target)
    assert [focus.release() and focus.current for _ in range(3)] == [B, A, None]
    assert not focus.release()


def test_pinning_the_top_again_lets_it_go_and_a_lower_one_comes_to_the_top(focus):
    focus.pin(A)
    focus.pin(B)
    focus.pin(A)
    assert focus.pins == (B, A)
    focus.pin(A)
    assert focus.pins == (B,)


def test_one_thing_can_be_dropped_from_the_middle(focus):
    for target in (A, B, C):
        focus.pin(target)
    focus.drop(B.ref)
    assert focus.pins == (A, C)


def test_pointing_at_the_same_thing_again_tells_nothing(focus):
    told = []
    focus.changed.connect(lambda: told.append(focus.current))
    focus.point(A)
    focus.point(A)
    focus.point(None)
    assert told == [A, None]
