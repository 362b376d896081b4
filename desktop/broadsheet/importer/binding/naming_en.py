"""What an English quantity measures, from the words before and behind it in its clause."""

from __future__ import annotations

import re
from functools import cache

from broadsheet.importer.binding.naming_zh import Named

_UP = (
    "rose|rise|rising|risen|grown|climbed|widened|grew|grow|growing|increased|increase|increasing|climbed|gained|jumped|soared|surged|"
    "expanded|up|higher|growth of|improved|added"
)
_DOWN = (
    "fell|fall|falling|fallen|shrunk|slid|narrowed|dropped|declined|decreased|decline of|drop of|down|lower|shrank|"
    "slipped|lost|contracted|cut by|reduced by"
)
_VERBS = (
    "rose|grew|increased|climbed|gained|jumped|soared|surged|fell|dropped|declined|decreased|shrank|slipped|reached|hit|"
    "stood|totaled|totalled|amounted|was|were|is|are|has|have|had|will|exceeded|topped|generated|reported|posted|employs|"
    "employed|covers|covered|spans|cost|costs|took|takes|account|accounts|accounted|make|makes|made|attracted|recorded|registered|"
    "doubled|tripled|trebled|quadrupled|halved|widened|narrowed|fetched|fetches|expects|expect|sees|forecasts|plans|built|opened|shows|invested|spent|raised|received|produced|exported|handled|sold|served|calls|holds|operates"
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
    bare = _without_lead(head)
    if _TO.fullmatch(head.strip()):
        return Named("", "to", False, False, "moved-to")
    start = re.search(r"(?i)\b(?:from)\s*$", bare)
    if start:
        subject = _subject(_change_cut(bare[: start.start()]))
        return Named(subject, "from", False, bool(subject), "noun-before", subject)
    behind = _BEHIND.match(tail) if share or dimension == "points" else None
    if behind:
        return _changed_behind(bare, behind, tail[behind.end() :], share=share)
    change = _change().search(bare)
    if change and dimension in ("share", "times", "points"):
        return _changed(bare, change, dimension, tail)
    if counted:
        return _counted(bare, tail, counted)
    return _shared(bare, tail) if share else _valued(bare, tail, dimension)


_TO = re.compile(
    r"(?i)(?:(?:an?|per)\s\w+\s*|[a-z-]+s\s+|people\s+)?(?:(?:at|in|on|during)\s(?:its|the|their|a)\s\w+\s*)?(?:in\s+|,\s*)*"
    r"to(?:\s(?:an\saverage|a\stotal|a\srecord|some|just)(?:\sof)?)?"
)
"""Between the two ends of a rise: from 51p a litre at its peak to 36p, from 3,100 households in 2015 to 5,800."""


def _without_lead(head: str) -> str:
    """Without the words that lead into a clause or out of the one before it."""
    each = _EACH.match(head)  # save $62 million | a year and book a charge of
    bare = re.sub(rf"^(?:{_LEAD})+", "", head[each.end() if each else 0 :].strip(" (\n\t"), flags=re.IGNORECASE)
    bare = re.sub(r"(?i)[,\s]*\b(?:between|compared with|compared to|versus|against|from between)\s*$", "", bare)
    return "" if re.search(r"(?i)\b(?:and|or|but)(?: that| then)?$", bare) else bare


def _changed_behind(bare: str, behind: re.Match[str], rest: str, *, share: bool) -> Named:
    """Output was 6.1 per cent higher than a year earlier, a 22% increase, a 34% rise in operating profit."""
    of = _OF_WHAT.match(rest)
    subject = of["noun"] if of else "" if _PRONOUN.fullmatch(_subject(bare)) else _subject(bare)
    falls = bool(_FALLING.search(behind["verb"]))
    name = f"{subject} {behind['verb']}".strip()
    return Named(name, "growth" if share else "change", falls, bool(subject), "growth-words", subject)


def _valued(bare: str, tail: str, dimension: str) -> Named:
    """An amount: what it is paid for or measures behind it, else the subject before it."""
    subject = _subject(bare)
    own = bool(subject) and not _PRONOUN.fullmatch(subject)
    each = _EACH.match(tail) if dimension in ("money", "count", "measure", "number") else None
    if each:
        name = f"{subject}{each.group()}" if own else each.group()
        return Named(name, "", False, own, "noun-before" if own else "per-each", name)
    measured = _MEASURED.match(tail) or (_BOUGHT.match(tail) if dimension == "money" else None)
    if measured and not own:
        return Named(measured["noun"], "", False, True, "measured-noun", measured["noun"])
    spent = re.match(r"\s(?:on|in|for)\s[^,.;()]{3,40}", tail)
    verb = re.search(
        r"(?i)\b(spend|spent|promised|pledged|allocated|earmarked|awarded|granted|invest|invested|cost|paid|pay|raised|worth)\s*$",
        bare,
    )
    if spent and verb:
        name = f"{verb[1]}{spent.group()}"
        return Named(name, "", False, True, "spent-on", name)
    return Named(subject if own else "", "", False, own, "noun-before" if own else "elliptical", subject if own else "")


_EACH = re.compile(
    r"(?i)\s(?:an?|per|each)\s(?:share|year|month|week|day|night|hour|minute|head|person|barrel|tonne|ton|ounce|pound|litre"
    r"|liter|gallon|kilogram|kilo|acre|hectare|household|pupil|student|unit|mile|square\s(?:metre|foot)|megawatt-hour)\b"
)
_BEHIND = re.compile(
    r"(?i)\s(?P<verb>(?:year-on-year\s|annual\s)?(?:increase|rise|gain|jump|growth|drop|decline|fall|decrease|cut)"
    r"|(?:higher|lower|more|less|fewer)\s(?:than|on)\s(?:a\syear\s(?:earlier|before|ago)|the\syear\sbefore|last\syear"
    r"|in\s[0-9]{4}|the\smonth)|(?:higher|lower))\b"
)
_OF_WHAT = re.compile(
    r"\s(?:in|of)\s(?:the\s|its\s|their\s|total\s)?(?P<noun>(?!(?!operating)[a-z]+ing\b)[a-z][\w’'-]+(?:\s[a-z][\w’'-]+){0,4}?)"
    r"(?=\s(?:on|in|to|from|by|for|this|last|as|at|with|after|since|over|during|between|and|compared|helped|driven)\b|[,.;:)]|$)"
)
_STAKE = re.compile(
    r"\s(?P<noun>(?:controlling\s|minority\s|majority\s)?(?:stake|holding|interest)\sin\s[^,.;:()]{2,40}?)(?=\s(?:from|for|to|by|as|and|at)\b|[,.;:()]|$)"
)
_FALLING = re.compile("(?i)drop|decline|fall|decrease|cut|lower|less|fewer")
_PRONOUN = re.compile(
    "(?i)(?:it|that|this|they|we|he|she|which|who|and|or|had|has|have|i|you|there|these|those|the quarter|"
    "over the quarter)"
    "(?: (?:had|has|have|was|were|is|are|turned away|now|then))*"
)
_NO_THING = (
    "in|on|for|an?|the|to|of|and|or|from|by|at|this|last|next|each|per|more|less|worth|was|were|is|are|will|would|than|over|up|down|after"
    "|before|it|that|which|who|with|since|so|but|as|if|while|when|because|last|last|earlier|later|now|then|also|its|their|his|her"
)
_BOUGHT = re.compile(rf"\s(?P<noun>(?!(?:{_NO_THING})\b)[a-z][a-z-]{{2,}})\b")
_MEASURED = re.compile(
    r"\s(?:of|in|worth of)\s(?P<noun>(?!the\s|its\s|their\s)[a-z][a-z-]+(?:\s(?!in\b|at\b|by\b|to\b)[a-z-]+){0,2})"
)


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
    stake = _STAKE.match(tail)
    if stake:
        return Named(stake["noun"], "share", False, True, "share-behind", stake["noun"])
    if whole:
        done = re.search(r"(?:^|\s)([a-z]+ed)$", bare)  # storms drowned a fifth of the old town
        told = f"share {whole.group().strip()}"
        if done:
            return Named(f"{told} {done[1]}", "share", False, True, "share-behind", told)
        name = f"{subject} {whole.group().strip()}" if subject else told
        return Named(name, "share", False, bool(subject), "share-of", subject)
    clause = re.split("[,.;()]", tail)[0].split()
    verb = next((at for at, word in enumerate(clause) if at and word.lower() in _SAYING), len(clause))
    behind = " ".join(clause[: verb if verb < len(clause) else 9])
    if not subject and behind:
        return Named(behind, "share", False, True, "share-behind", behind)
    return Named(subject, "share", False, bool(subject), "share-before", subject)


_SPEECH = re.compile(
    r"(?i)\b(?:said|says|told \w+|tell \w+|argues?|argued|warned|warns|believes?|added|noted|pointed out"
    r"|asks? \w+ whether|asked \w+ whether|means|meant|shows?|showed|suggests?)\b(?: that\b)?"
)
_SAYING = frozenset(["said", "say", "says", "think", "believe", "told", "reported", "argue", "want", "expect"])


def _change_cut(words: str) -> str:
    """Without the verb of a rise at its end."""
    change = _change().search(words)
    return words[: change.start()] if change else words


def _subject(words: str) -> str:
    """The noun phrase that a clause is about: what it reports, else what stands before its verb."""
    words = _SPEECH.split(words)[-1]
    if re.search(r"(?i)\sof\s*$", words):  # now expects sales of
        noun = re.split(rf"(?i)\b(?:{_VERBS})\b", words)[-1]
        noun = re.sub(r"(?i)\s+of\s*$|^(?:\s|an?\b|the\b|its\b|their\b)+", "", noun)
        noun = re.sub(r"(?i)^(?:an?|the|its|their)\s+", "", noun.strip())
        if noun and noun.lower() not in ("total", "average", "record", "sum", "most", "all") and len(noun.split()) <= 4:
            return noun
    objects = re.split(_OBJECTS, words, flags=re.IGNORECASE)
    if len(objects) > 1 and len(objects[-1].split()) >= 1 and objects[-1].strip():
        words = objects[-1]
    else:
        words = re.split(rf"(?i)\b(?:{_VERBS})\b", words)[0]
    words = re.sub(
        r"(?i)(?:\b(?:to|of|by|at|in|for|about|over|nearly|some|the|a|an|and|from|with|worth|within|during|next|last|past|after|every|should|would|could|will)\s*)+$",
        "",
        words.strip(" ,"),
    )
    named = " ".join(words.split()[-_MOST:]).strip(" ,“”\"'")
    return re.sub(r"(?i)\s+(?:that|which|who|had|has|have|was|were)$", "", named)


@cache
def _change() -> re.Pattern[str]:
    return re.compile(
        rf"(?i)\b(?P<verb>{_UP}|{_DOWN})\s*(?:by|of|about|some|nearly|more than|over|a|an|another|roughly|around)*\s*$"
    )
