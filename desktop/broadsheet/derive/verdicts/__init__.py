"""Whether claims hold: arithmetic over the rounding of every printed number, and scope, apart. Pure decimals."""

from broadsheet.derive.verdicts.alternatives import Alternative
from broadsheet.derive.verdicts.judgement import Arithmetic, Judgement, judge, judge_all, recompute

__all__ = ["Alternative", "Arithmetic", "Judgement", "judge", "judge_all", "recompute"]
