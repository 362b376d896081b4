"""Whether claims hold: arithmetic over the rounding of every printed number, and scope, apart. Pure decimals."""

from broadsheet.derive.verdicts.alternatives import CHANGES, Alternative
from broadsheet.derive.verdicts.judgement import Arithmetic, Judgement, judge, judge_all, recompute
from broadsheet.derive.verdicts.questions import LACKS

__all__ = ["CHANGES", "LACKS", "Alternative", "Arithmetic", "Judgement", "judge", "judge_all", "recompute"]
