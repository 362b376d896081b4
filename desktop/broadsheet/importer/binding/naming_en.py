"""What an English quantity measures, from the words before and behind it in its clause."""

from __future__ import annotations

import re
from functools import cache

from broadsheet.importer.binding.naming_zh import Named

_UP = "rose|rise|rising|grew|grow|growing|increased|increase|increasing|climbed|gained|jumped|soared|surged|expanded|up|higher|growth of|improved|added"
_DOWN = "fell|fall|falling|dropped|declined|decreased|decline of|drop of|down|lower|shrank|slipped|lost|contracted|cut by|reduced by"
_VERBS = (
    "rose|grew|increased|climbed|gained|jumped|soared|surged|fell|dropped|declined|decreased|shrank|slipped|reached|hit|"
    "stood|totaled|totalled|amounted|was|were|is|are|has|have|had|will|exceeded|topped|generated|reported|posted|employs|"
    "employed|covers|covered|spans|cost|costs|took|takes|accounts|accounted|makes|made|attracted|recorded|registered|"
    "plans|built|opened|shows|invested|spent|raised|received|produced|exported|handled|sold|served|calls|holds|operates"
)
_LEAD = r"(?:and|but|while|with|of which|among them|meanwhile|in addition|also|the|its|their|that|which|it|this|these|those|a|an|in|on|at|for|by|to|of|from|more|than|about|,)\b\s*"
_OBJECTS = r"\b(?:reported|posted|generated|recorded|attracted|invested|handled|with|has|have|had|of|a total|totaling|totalling)\s+"
_MOST = 7


def name_of(head: str, tail: str, dimension: str, share: bool, counted: str, words: str = "") -> Named:
    """Name a quantity; see the Chinese one for the arguments."""
    bare = re.sub(rf"^(?:{_LEAD})+", "", head.strip(), flags=re.IGNORECASE)
    skipped = len(head) - len(bare)
    change = _change().search(bare)
    if change and dimension in ("share", "times", "points"):
        subject = _subject(bare[: change.start()])
        falls = bool(re.fullmatch(_DOWN, change["verb"], re.IGNORECASE))
        relation = "change" if dimension == "points" else "growth"
        if re.search("(?i)average|annual|a year|annually|per year", bare[change.start() :] + tail[:24]):
            relation = "cagr"
        return Named(
            f"{subject} {change['verb']}".strip(), skipped, relation, falls, bool(subject), f"{relation}-words"
        )
    if counted:
        noun = re.match(rf"[\s-]*((?:[\w'’-]+\s){{0,4}}?{re.escape(counted)})\b", tail, re.IGNORECASE)
        return Named(noun[1] if noun else counted, skipped, "", False, True, "counted-noun")
    if share:
        whole = re.match(r"\s(?:of\s(?:the\s|its\s|their\s)?[^,.;()]{3,48})", tail)
        subject = _subject(bare)
        name = f"{subject}{' ' if subject else ''}{whole.group().strip()}" if whole else subject
        return Named(name, skipped, "share", False, bool(name), "share-of" if whole else "share-before")
    subject = _subject(bare)
    return Named(subject, skipped, "", False, bool(subject), "noun-before" if subject else "elliptical")


def _subject(words: str) -> str:
    """The noun phrase that a clause is about: what it reports, else what stands before its verb."""
    objects = re.split(_OBJECTS, words, flags=re.IGNORECASE)
    if len(objects) > 1 and len(objects[-1].split()) >= 1 and objects[-1].strip():
        words = objects[-1]
    else:
        words = re.split(rf"(?i)\b(?:{_VERBS})\b", words)[0]
    words = re.sub(
        r"(?i)(?:\b(?:to|of|by|at|in|for|about|over|nearly|some|the|a|an|and|from|with|worth)\s*)+$",
        "",
        words.strip(" ,"),
    )
    return " ".join(words.split()[-_MOST:]).strip(" ,“”\"'")


@cache
def _change() -> re.Pattern[str]:
    return re.compile(
        rf"(?i)\b(?P<verb>{_UP}|{_DOWN})\s*(?:by|of|about|some|nearly|more than|over|a|an|another|roughly|around)*\s*$"
    )
