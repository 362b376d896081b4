"""Numbers in English text."""

from decimal import Decimal
from itertools import pairwise

import pytest

from broadsheet.derive.numbers import parse_value, scan


def found(text):
    return [text[n.start : n.end] for n in scan(text, "en")]


def only(text):
    numbers = scan(text, "en")
    assert len(numbers) == 1, found(text)
    return numbers[0]


@pytest.mark.parametrize(
    ("text", "words", "kind", "value", "unit"),
    [
        ("reached CNY 92.951 billion", "CNY 92.951 billion", "quantity", "92.951", "CNY billion"),
        ("RMB20 million", "RMB20 million", "quantity", "20", "RMB million"),
        ("200 million yuan", "200 million yuan", "quantity", "200", "million yuan"),
        ("$5m", "$5m", "quantity", "5", "$ m"),
        ("12,762 problems", "12,762", "bare", "12762", ""),
        ("four provincial laboratories", "four", "bare", "4", ""),
        ("twenty-one firms", "twenty-one", "bare", "21", ""),
        ("one hundred and fifty firms", "one hundred and fifty", "bare", "150", ""),
        ("a thousand cadres", "a thousand", "bare", "1000", ""),
        ("a three-step plan", "three", "bare", "3", ""),
        ("20 years", "20 years", "quantity", "20", "years"),
        ("two decades", "two decades", "quantity", "2", "decades"),
        ("grew 12.82% a year", "12.82%", "percent", "12.82", "%"),
        ("fell by −3.5 per cent", "−3.5 per cent", "percent", "-3.5", "%"),
        ("1.2 percentage points", "1.2 percentage points", "points", "1.2", "percentage points"),
        ("one fifth of the province", "one fifth", "fraction", "20", "%"),
        ("six in ten of them", "six in ten", "fraction", "60", "%"),
        ("two-thirds", "two-thirds", "fraction", "66.66666666666666666666666667", "%"),
        ("more than half", "half", "fraction", "50", "%"),
        ("3.5 times", "3.5 times", "times", "3.5", "times"),
        ("a twofold rise", "twofold", "times", "2", "times"),
        ("the first batch", "first", "ordinal", "1", ""),
        ("3rd place", "3rd", "ordinal", "3", ""),
        ("the No. 1 project", "No. 1", "ordinal", "1", ""),
        ("in 2022", "2022", "year", "2022", ""),
        ("the 126X system", "126X", "name", None, ""),
        ("5G services", "5G", "name", None, ""),
        ("a C2C market", "C2C", "name", None, ""),
    ],
)
def test_a_number_is_found_with_its_worth(text, words, kind, value, unit):
    number = only(text)
    assert text[number.start : number.end] == words
    assert (number.kind, number.value, number.unit.strip() if kind != "year" else "") == (
        kind, value and Decimal(value), unit,
    )  # fmt: skip


@pytest.mark.parametrize(
    "text",
    ["January 2003", "5 February 2023", "Jan–Sep 2025", "2017–2022", "the 1990s", "Q3 2025", "the first half",
     "first three quarters", "the past five years", "the twenty-first century"],
)  # fmt: skip
def test_dates_and_spans_of_time_are_dates(text):
    assert only(text).kind == "date"


@pytest.mark.parametrize(
    ("text", "hedge"),
    [
        ("nearly six in ten", "nearly"),
        ("almost 60%", "nearly"),
        ("over CNY 169.9 billion", "over"),
        ("more than half", "over"),
        ("no more than 12", "at-most"),
        ("up to 12", "at-most"),
        ("at least a dozen", "at-least"),
        ("about 12", "about"),
        ("some 20 years", "about"),
        ("12 or more", "at-least"),
        ("100+", "over"),
        ("12", ""),
    ],
)
def test_hedges(text, hedge):
    assert only(text).hedge == hedge


@pytest.mark.parametrize(
    "text", ["one of them", "no one", "one-stop service", "secondary", "net zero", "behalf", "often"]
)
def test_look_alikes_are_no_numbers(text):
    assert found(text) == []


def test_crowds_have_no_value():
    assert [(n.value, n.hedge) for n in scan("tens of thousands of users", "en")] == [(None, "several")]


def test_two_numbers_joined_by_and_stay_two():
    assert found("two and three") == ["two", "three"]


def test_decades_count_ten_years():
    assert only("two decades").amount == 20


@pytest.mark.parametrize(
    ("words", "value"),
    [("one fifth", "20"), ("nearly six in ten", "60"), ("four provincial laboratories", "4"), ("first", "1"),
     ("CNY 92.951 billion", "92.951"), ("full coverage", "100"), ("one", "1"), ("both", "2")],
)  # fmt: skip
def test_linked_words_say_a_value(words, value):
    assert Decimal(value) in [number.value for number in parse_value(words, "en")]


@pytest.mark.parametrize(
    "text", ["", "a", "-", "1/0", "one " * 900, "1." * 900, "twenty-" * 900, "9" * 100_000, "a" * 100_000, "a1" * 900]
)
def test_odd_text_is_read_without_a_fault(text):
    numbers = scan(text, "en")
    assert all(a.end <= b.start for a, b in pairwise(numbers))


def test_a_rise_is_two_numbers_and_no_range():
    found = [(str(n.value), n.low) for n in scan("It fell from 45.6% to 38.9%, from 32 in 2018 to 96 in 2023.", "en")]
    assert found[:2] == [("45.6", None), ("38.9", None)]
    assert ("96", None) in found
