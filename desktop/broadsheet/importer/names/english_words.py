"""Words and turns of English that names are told by."""

from __future__ import annotations

import re

from broadsheet.importer.names.words import any_of, by_word, words

TYPES = by_word("en", "family")
"""What the last word of a name makes of it."""

HEADS = re.compile(rf"({any_of(words('en', 'heads'))})\b (?:of|for|on)\b")
TITLE_WORDS = frozenset(words("en", "titles"))
KNOWN = by_word("en", "known")
"""What any reader knows by name, whatever stands around it."""

LANDS = frozenset(words("en", "lands"))
NO_NAMES = frozenset(words("en", "no names"))
ADJECTIVES = frozenset(words("en", "adjectives"))
PLAIN = NO_NAMES | ADJECTIVES | LANDS
JOINTS = frozenset(("of", "and", "the", "for", "&", "de", "la", "von", "van"))
TECHNOLOGY = re.compile(rf"\b(?:{any_of(words('en', 'technologies'))})\b", re.IGNORECASE)

_LEARNED = "[a-z]{3,}(?:ologist|icist|ographer|onomist|ician|ientist)"
_ROLES = any_of((*words("en", "roles"), *words("en", "callings")))
ROLES = frozenset((*words("en", "roles"), *words("en", "callings"), "rival", "fellow", "researchers", "neighbouring"))
NATIONAL = frozenset(words("en", "nations"))
OF_NATIONS = frozenset(words("en", "of nations"))
"""Make a name with a nation alone: European Commission."""

OFFICE = frozenset(words("en", "offices of chiefs"))
ROLE = re.compile(
    r",? (?:who [a-z]+|"
    rf"(?:(?:an?|the|its|co-|[a-z]+ )[- ]?){{0,6}}(?:{_ROLES}|{_LEARNED}))\b"
)
SAID = re.compile(
    r",? (?:said|says|told|added|explained|noted|recalled|believes|thinks|stressed|pointed out|warned|argued)\b"
)
SAYS = re.compile(SAID.pattern.removeprefix(",?"))
ROLE_BEFORE = re.compile(rf"\b(?:{_ROLES}|{_LEARNED})(?:,? )$")
AGED = re.compile(r", (?:aged )?[1-9][0-9],")
ADDED = re.compile(r" added (?:[^.\w]*[0-9£$€]|an?\b|the\b|more|nearly|about|almost|some|over|another|jobs)")
SAID_BEFORE = re.compile(r"(?:said|says|according to|added|explained|recalled|noted) $", re.IGNORECASE)

_FIRM = (
    "company|firm|maker|manufacturer|developer|producer|provider|start-?up|giant|unicorn|retailer|carmaker|supplier"
    "|operator|brand|group|enterprise|companies|firms|makers"
)
_OWNED = "shares|headquarters|employees|products|factory|plant|customers|engineers|unit|subsidiary|app|CEO|founder"
COMPANY_AROUND = re.compile(
    rf"[’']?s?,? (?:an?|the|which|its|one of)[\w\-’', ]{{0,60}}?\b(?:{_FIRM})\b"
    rf"|[’']s (?:\w+ )?(?:{_OWNED})\b| (?:{_OWNED})\b"
)
COMPANY_BEFORE = re.compile(
    rf"\b(?:{_FIRM}|giants|enterprises) $|\b(?:president|CEO|chairman|chairwoman|founder|co-founder|head|manager|shares"
    r"|headquarters|executive) (?:of|at) $"
)
COMPANY_LIST = re.compile(
    r"(?:customers|clients|suppliers|partners|investors|backers|rivals|competitors|shareholders)[^.;:]{0,24}? "
    r"(?:such as|including|includes?|like|are) $|"
    r"(?i:companies|firms|enterprises|manufacturers|start-?ups|giants|brands|makers|developers)[^.;:]{0,40}?"
    r"(?:such as|including|like|,) $"
)
COMPANY_DOES = re.compile(
    r" (?:(?:has|have|also|both|will|plans to|plan to|had) )*"
    r"(?:launch|open|raise|make|sell|build|built|host|employ|decline|sign|produce|operate|invest|acquire|ship|deliver"
    r"|develop|hire|supply|supplie|manufacture)(?:s|d|ed)?\b"
)
PLACE_BEFORE = re.compile(
    r"\b(?:[Ii]n|[Aa]t|[Nn]ear|represents|MP for|mayor of|people of|residents of|north of|south of|east of|west of|"
    r"from|to|outside|across|around|throughout|city of|town of|village of|district of|province of"
    r"|capital of) (?:the |nearby |downtown |eastern |western |northern |southern |central )?$"
)
FACILITY_AFTER = re.compile(
    r" (?:(?:offshore |onshore )?(?:wind|solar) (?:farm|park)|(?:nuclear )?power (?:plant|station)|nuclear plant"
    r"|(?:oil|gas) ?field|airport|reservoir|dam|refinery|shipyard|stadium|railway station|hydropower station)\b"
)
DATELINE = re.compile(r"([A-Z]{3,}(?:[ /][A-Z]{2,})*)(?:, [A-Z][a-z.]+)?(?:, [A-Z][a-z]{2,8}\.? \d|,? \(|,? [-—–] )")
"""The place that a report of an agency begins with: OSLO, Oct 24 - …"""

DEALT = re.compile(
    r"\b(?:bought|acquired|purchased|sold|lost|ceded|licensed|ordered|leased|stake|shares?|business|contract|orders?|data"
    r"|figures|deal|investment)\b[^.;,]{0,40} (?:from|to|with) $"
)
"""A firm on the other side of a trade: lost share to …, bought the plant from …, data from …"""

POLLED = re.compile(r"\b(?:polled|surveyed|compiled|published|advised|backed|owned) by $|\b(?:data|figures) from $")
OF_LAND = re.compile(r"\b([A-Z][A-Za-z]+(?: [A-Z][a-z]+)?)[’']s (?:state-owned |rival |biggest |largest )?$")
OWNER_BEFORE = re.compile(r"\b(?:its|their|his|her|our) $")
GROUNDS = re.compile(r" (?:plant|factory|site|mill|office|warehouse|campus|store|branch|mine|yard)\b")
PLACE_IN = re.compile(r"\b(?:in|at|near|from|to|outside|of|around|the) $")
PLACE_AFTER = re.compile(
    r",? (?:province|city|district|county|prefecture|township|village|municipality)\b"
    r"|,? (?:estuary|peninsula|archipelago)\b|, (?:the )?(?:capital|a city|a town|a county|a district) "
)
