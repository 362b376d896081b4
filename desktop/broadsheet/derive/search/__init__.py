"""Search of a briefing: index, match, rank. Pure; what is typed is folded like what is sought (see ``folding``).

The text is sought by its characters and by pinyin alike, full, by initials, or mixed; so are names, titles, figures and
commands. numpy and the dictionary of readings are loaded with this package, so it is imported when first asked for.
"""

from broadsheet.derive.search.body import Body
from broadsheet.derive.search.finding import Found
from broadsheet.derive.search.hits import KINDS, CommandEntry, Hit, HitKind, Results
from broadsheet.derive.search.index import CommandIndex, SearchIndex, search

__all__ = [
    "KINDS",
    "Body",
    "CommandEntry",
    "CommandIndex",
    "Found",
    "Hit",
    "HitKind",
    "Results",
    "SearchIndex",
    "search",
]
