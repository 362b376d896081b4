"""The verdict marks of a text, a claim a step."""

from broadsheet.derive.consequence import ORDER
from broadsheet.derive.verdict_marks import marking, stating
from broadsheet.derive.verdicts import judge
from broadsheet.files import open_briefing
from broadsheet.resources import bundled_briefing


def test_every_claim_is_a_step_and_its_words_carry_its_gravest_mark():
    briefing = open_briefing(bundled_briefing()).briefing
    judgements = {claim.id: judge(briefing, claim) for claim in briefing.claims.values()}
    steps = list(marking(briefing, "zh", judgements))
    assert steps.count(None) == len(briefing.claims)
    given = [step for step in steps if step]
    marks = dict(given)
    assert marks.keys() == {tied.place for claim in judgements for tied in stating(briefing, "zh", claim)}
    assert all(ORDER.index(marks[place].sign) <= ORDER.index(mark.sign) for place, mark in given)
