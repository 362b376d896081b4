"""Verdicts beside an independent oracle: true claims are never flagged, changed ones exactly where the oracle says."""

import random
from decimal import Decimal, localcontext
from fractions import Fraction
from itertools import product, zip_longest
from math import ceil, floor

import pytest
from tests.derive.claims_made import FORMULAS, box, figure, holds, made

from broadsheet.derive.verdicts import judge

CASES = 150
KINDS = (*FORMULAS, "cagr")
STATED_IN = {"difference": "yi", "sum": "yi", "rank": "rank"}


def rounded(value, digits):
    """A fraction as it is printed with so many digits after the point, halves away from zero."""
    scaled = abs(value) * 10**digits
    whole = int(scaled + Fraction(1, 2))
    text = str(whole).rjust(digits + 1, "0")
    text = f"{text[:-digits]}.{text[-digits:]}" if digits else text
    return f"-{text}" if value < 0 and whole else text


def true_value(kind, values, years):
    """What a claim of true values says, exactly, or to 60 digits where it is a root."""
    if kind != "cagr":
        return Fraction(FORMULAS[kind](*values))
    with localcontext(prec=80):
        ratio = Decimal(values[1].numerator * values[0].denominator) / (values[1].denominator * values[0].numerator)
        return Fraction(100 * (ratio ** (Decimal(1) / years) - 1))


def true_claim(kind, chance):
    """Printed inputs, the printed statement and years, all rounded from values that nobody prints."""
    members = chance.randint(2, 4) if kind in ("sum", "rank") else 2
    size = 10 ** chance.randint(1, 4)
    values = [Fraction(chance.randint(10**9, 10**11), 10**10) * size for _ in range(members)]
    if kind == "rank" and chance.random() < 0.3:
        values[1] = values[0] + Fraction(chance.randint(-5, 5), 10)
    years = chance.randint(1, 12) if kind == "cagr" else 0
    printed = [rounded(value, chance.randint(0, 3)) for value in values]
    stated = rounded(true_value(kind, values, years), 0 if kind == "rank" else chance.randint(0, 3))
    return printed, stated, years


def verdict(kind, printed, stated, years, hedges=(), stated_hedge=""):
    hedged = zip_longest(printed, hedges, fillvalue="")
    inputs = [figure(f"f{at}", text, hedge=hedge) for at, (text, hedge) in enumerate(hedged)]
    said = figure("stated", stated, STATED_IN.get(kind, "percent"), hedge=stated_hedge)
    return judge(*made(kind, inputs, said, years or None))


@pytest.mark.parametrize("kind", KINDS)
def test_no_true_claim_is_flagged(kind):
    chance = random.Random(f"true {kind}")
    for _ in range(CASES):
        printed, stated, years = true_claim(kind, chance)
        found = verdict(kind, printed, stated, years)
        assert found.arithmetic == "consistent", (printed, stated, years)
        assert found.would_hold_with == ()
        assert holds(kind, printed, stated, years)


def one_digit(text, chance):
    """The number with one digit changed, never so that it starts with zero or becomes zero."""
    places = [at for at, letter in enumerate(text) if letter.isdigit()]
    at = chance.choice(places)
    digits = [digit for digit in "123456789" if digit != text[at]]
    return text[:at] + chance.choice(digits) + text[at + 1 :]


def moved_point(text, by):
    """The number times a power of ten, with the digits that it had."""
    number = Decimal(text).scaleb(by)
    return format(number, "f") if number.as_tuple().exponent <= 0 else str(int(number))


def agreed(kind, printed, stated, years):
    """Assert that program and oracle say the same of a changed claim, and return what."""
    found = verdict(kind, printed, stated, years)
    expected = "consistent" if holds(kind, printed, stated, years) else "inconsistent"
    assert found.arithmetic == expected, (printed, stated, years, found)
    return expected


@pytest.mark.parametrize("kind", KINDS)
def test_one_digit_of_the_statement(kind):
    chance = random.Random(f"stated {kind}")
    said = []
    for _ in range(CASES):
        printed, stated, years = true_claim(kind, chance)
        said.append(agreed(kind, printed, one_digit(stated, chance), years))
    assert said.count("inconsistent") > CASES // 3


@pytest.mark.parametrize("kind", KINDS)
def test_one_digit_of_an_input(kind):
    chance = random.Random(f"input {kind}")
    said = []
    for _ in range(CASES):
        printed, stated, years = true_claim(kind, chance)
        at = chance.randrange(len(printed))
        printed[at] = one_digit(printed[at], chance)
        said.append(agreed(kind, printed, stated, years))
    assert said.count("inconsistent") > CASES // 20
    assert said.count("consistent") > 0


# hedges


def placed(value, digits):
    """A whole number of steps as it is printed with so many digits after the point."""
    return rounded(Fraction(value, 10**digits), digits)


def hedged(value, chance):
    """How a true value may be said with a hedge: the hedge and the printed number."""
    hedge = chance.choice(("", "at-least", "at-most", "over", "nearly", "about"))
    digits = chance.randint(0, 3)
    scaled = value * 10**digits
    if hedge == "at-least":
        return hedge, placed(floor(scaled * Fraction(chance.randint(100, 1000), 1000)), digits)
    if hedge == "at-most":
        return hedge, placed(ceil(scaled * Fraction(chance.randint(1000, 3000), 1000)), digits)
    if hedge == "over" and floor(scaled) > 0:
        return hedge, placed(floor(scaled), digits)
    if hedge == "nearly" and 0 <= ceil(scaled) - scaled <= Fraction(1, 2):
        return hedge, placed(ceil(scaled), digits)
    return "about" if hedge == "about" else "", rounded(value, digits)


def hedged_claim(kind, chance):
    """A true claim of numbers that are said with hedges; its answer is above zero, and no base may be zero."""
    while True:
        values = [Fraction(chance.randint(10**9, 10**11), 10**10) * 10 ** chance.randint(1, 4) for _ in range(2)]
        years = chance.randint(1, 12) if kind == "cagr" else 0
        answer = true_value(kind, values, years)
        if answer <= 0:
            continue
        hedges, printed = zip(*(hedged(value, chance) for value in values), strict=True)
        stated_hedge, stated = hedged(answer, chance)
        base = {"growth": 0, "cagr": 0, "difference": None, "sum": None}.get(kind, 1)
        if base is None or (hedges[base] != "at-most" and Fraction(printed[base]) >= 1):
            return list(printed), stated, years, hedges, stated_hedge


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind != "rank"])
def test_no_true_claim_of_hedged_numbers_is_flagged(kind):
    chance = random.Random(f"hedged {kind}")
    said = set()
    for _ in range(CASES):
        printed, stated, years, hedges, stated_hedge = hedged_claim(kind, chance)
        found = verdict(kind, printed, stated, years, hedges, stated_hedge)
        assert found.arithmetic == "consistent", (printed, stated, years, hedges, stated_hedge)
        assert holds(kind, printed, stated, years, hedges, stated_hedge)
        said |= {*hedges, stated_hedge}
    assert said == {"", "at-least", "at-most", "over", "nearly", "about"}


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind != "rank"])
def test_a_changed_claim_of_hedged_numbers(kind):
    """One digit of the statement, or its point, is another: flagged exactly where the oracle says."""
    chance = random.Random(f"hedged mutant {kind}")
    said = []
    for _ in range(CASES):
        printed, stated, years, hedges, stated_hedge = hedged_claim(kind, chance)
        wrong = (
            one_digit(stated, chance) if chance.random() < 0.5 else moved_point(stated, chance.choice((-2, -1, 1, 2)))
        )
        found = verdict(kind, printed, wrong, years, hedges, stated_hedge)
        expected = "consistent" if holds(kind, printed, wrong, years, hedges, stated_hedge) else "inconsistent"
        assert found.arithmetic == expected, (printed, wrong, years, hedges, stated_hedge, found)
        said.append(expected)
    assert said.count("inconsistent") > CASES // 10
    assert said.count("consistent") > CASES // 10


def test_other_years():
    chance = random.Random("years")
    said = []
    for _ in range(CASES):
        printed, stated, years = true_claim("cagr", chance)
        years = max(1, years + chance.choice((-2, -1, 1, 2)))
        said.append(agreed("cagr", printed, stated, years))
    assert said.count("inconsistent") > CASES // 2


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind != "rank"])
def test_another_unit(kind):
    """The statement, or an input, printed with its point somewhere else."""
    chance = random.Random(f"unit {kind}")
    said = []
    for _ in range(CASES):
        printed, stated, years = true_claim(kind, chance)
        by = chance.choice((-4, -2, -1, 1, 2, 4))
        if chance.random() < 0.5:
            stated = moved_point(stated, by)
        else:
            printed[-1] = moved_point(printed[-1], by)
        if Decimal(printed[-1]) == 0 or 0 in map(Fraction, printed):
            continue
        said.append(agreed(kind, printed, stated, years))
    assert said.count("inconsistent") > CASES // 2


@pytest.mark.parametrize("kind", ["cagr", "growth", "sum", "ratio"])
def test_the_value_that_would_fit_fits(kind):
    chance = random.Random(f"fit {kind}")
    tried = 0
    for _ in range(CASES):
        printed, stated, years = true_claim(kind, chance)
        wrong = one_digit(stated, chance)
        found = verdict(kind, printed, wrong, years)
        if found.arithmetic == "inconsistent":
            tried += 1
            fit = found.would_hold_with[-1]
            assert fit.code == "value"
            assert holds(kind, printed, format(fit.args[0], "f"), years)
            assert [each.best for each in found.would_hold_with] == [True] + [False] * (len(found.would_hold_with) - 1)
    assert tried > CASES // 3


def test_years_are_found_again():
    """A growth said of the wrong number of years is told to hold with the right one."""
    chance = random.Random("years found")
    tried = 0
    for _ in range(CASES):
        printed, stated, years = true_claim("cagr", chance)
        other = years + chance.choice((-2, -1, 1, 2))
        if other < 1:
            continue
        found = verdict("cagr", printed, stated, other)
        if found.arithmetic == "inconsistent":
            tried += 1
            assert ("years", (years,)) in [(each.code, each.args) for each in found.would_hold_with]
    assert tried > CASES // 2


def test_the_interval_holds_every_value_the_rounding_allows():
    """Bounds are the extremes over the corners, to far more digits than anyone prints."""
    chance = random.Random("bounds")
    for kind in ("growth", "ratio", "difference", "sum"):
        for _ in range(CASES // 5):
            printed, stated, years = true_claim(kind, chance)
            low, high = verdict(kind, printed, stated, years).interval
            corners = [FORMULAS[kind](*each) for each in product(*map(box, printed))]
            assert Fraction(low) <= min(corners)
            assert max(corners) <= Fraction(high)
            slack = Fraction(1, 10**30)
            assert min(corners) - Fraction(low) <= slack * (1 + abs(min(corners)))
            assert Fraction(high) - max(corners) <= slack * (1 + abs(max(corners)))
