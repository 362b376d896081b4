"""What an English quantity measures, from the words before and behind it in its clause."""

from __future__ import annotations

import re
from functools import cache

from broadsheet.importer.binding.naming_zh import Named

_UP = (
    "rose|rise|rising|grew|grow|growing|increased|increase|increasing|climbed|gained|jumped|soared|surged|"
    "expanded|up|higher|growth of|improved|added"
)
_DOWN = (
    "fell|fall|falling|dropped|declined|decreased|decline of|drop of|down|lower|shrank|slipped|lost|"
    "contracted|cut by|reduced by"
)
_VERBS = (
    "rose|grew|increased|climbed|gained|jumped|soared|surged|fell|dropped|declined|decreased|shrank|slipped|reached|hit|"
    "stood|totaled|totalled|amounted|was|were|is|are|has|have|had|will|exceeded|topped|generated|reported|posted|employs|"
    "employed|covers|covered|spans|cost|costs|took|takes|account|accounts|accounted|make|makes|made|attracted|recorded|registered|"
    "plans|built|opened|shows|invested|spent|raised|received|produced|exported|handled|sold|served|calls|holds|operates"
)
_LEAD = (
    r"(?:and|but|while|with|of which|among them|meanwhile|in addition|also|the|its|their|that|which|it|this|"
    r"these|those|a|an|in|on|at|for|by|to|of|from|more|than|about|,)\b\s*"
)
_OBJECTS = (
    r"\b(?:reported|posted|generated|recorded|attracted|invested|handled|with|has|have|had|of|a total|"
    r"totaling|totalling)\s+"
)
_MOST = 7


def name_of(head: str, tail: str, dimension: str, share: bool, counted: str, words: str = "") -> Named:
    """Name a quantity; see the Chinese one for the arguments."""
    bare = re.sub(rf"^(?:{_LEAD})+", "", head.strip(), flags=re.IGNORECASE)
    if re.fullmatch(r"(?:in\s|,\s?)*to", head.strip(), re.IGNORECASE):
        return Named("", "to", False, False, "moved-to")
    start = re.search(r"(?i)\b(?:from)\s*$", bare)
    if start:
        subject = _subject(_change_cut(bare[: start.start()]))
        return Named(subject, "from", False, bool(subject), "noun-before", subject)
    change = _change().search(bare)
    if change and dimension in ("share", "times", "points"):
        return _changed(bare, change, dimension, tail)
    if counted:
        return _counted(bare, tail, counted)
    if share:
        return _shared(bare, tail)
    subject = _subject(bare)
    spent = re.match(r"\s(?:on|in|for)\s[^,.;()]{3,40}", tail)
    verb = re.search(r"(?i)\b(spend|spent|invest|invested|cost|paid|pay|raised|worth)\s*$", bare)
    if spent and verb:
        name = f"{verb[1]}{spent.group()}"
        return Named(name, "", False, True, "spent-on", name)
    return Named(subject, "", False, bool(subject), "noun-before" if subject else "elliptical", subject)


def _changed(bare: str, change: re.Match[str], dimension: str, tail: str) -> Named:
    """Rose 5.3%, an average annual growth of 24.6%, fell 1.8 percentage points."""
    subject = _subject(bare[: change.start()])
    verb = re.sub(r"(?i)\s(?:of|by)$", "", change["verb"])
    falls = bool(re.fullmatch(_DOWN, change["verb"], re.IGNORECASE))
    relation = "change" if dimension == "points" else "growth"
    mean = re.search(r"(?i)(?:average|mean)(?:\sannual)?$|annual$", subject)
    if mean:
        verb, subject = f"{mean.group()} {verb}", subject[: mean.start()].strip()
    if mean or re.search(r"(?i)\b(?:on average|annually|per year|a year on average)", tail[:32]):
        relation = "cagr"
    return Named(f"{subject} {verb}".strip(), relation, falls, bool(subject), f"{relation}-words", subject)


def _counted(bare: str, tail: str, counted: str) -> Named:
    """Deliveries reached 410,000 units; employs 31,000 people."""
    reached = re.search(r"(?i)\b(?:reached|hit|totalled|totaled|stood at|rose to|fell to|climbed to)\s*$", bare)
    subject = _subject(bare) if reached else ""
    if subject:
        return Named(subject, "", False, True, "noun-before", subject)
    noun = re.match(rf"[\s-]*((?:[\w'’-]+\s){{0,4}}?{re.escape(counted)})\b", tail, re.IGNORECASE)
    name = noun[1] if noun else counted
    return Named(name, "", False, True, "counted-noun", name)


def _shared(bare: str, tail: str) -> Named:
    """About 70% of the market; one in four was sold abroad."""
    whole = re.match(r"\s(?:of\s(?:the\s|its\s|their\s)?[^,.;()]{3,48})", tail)
    subject = _subject(bare)
    if whole:
        name = f"{subject}{' ' if subject else ''}{whole.group().strip()}"
        return Named(name, "share", False, bool(subject), "share-of", subject)
    behind = " ".join(re.split("[,.;()]", tail)[0].split()[:6])
    if not subject and behind:
        return Named(behind, "share", False, True, "share-behind", behind)
    return Named(subject, "share", False, bool(subject), "share-before", subject)


def _change_cut(words: str) -> str:
    """Without the verb of a rise at its end."""
    change = _change().search(words)
    return words[: change.start()] if change else words


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
