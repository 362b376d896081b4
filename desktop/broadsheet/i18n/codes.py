"""What verdicts and kinds of names are called beside an article, in the language of the export."""

from __future__ import annotations

_VERDICTS = {
    "consistent": ("验算一致", "agrees with the recomputation"),
    "inconsistent": ("与复算不符，请复核", "does not agree with the recomputation, please review"),
    "not-checkable": ("依据不足", "insufficient basis to check"),
    "same": ("口径一致", "same scope"),
    "broken": ("口径不同，不宜直接比较", "scopes differ, not to be compared directly"),
    "unknown": ("口径未注明", "scope not stated"),
}
_TYPES = {
    "place": ("地点", "Place"),
    "zone": ("园区", "Zone"),
    "facility": ("设施", "Facility"),
    "company": ("公司", "Company"),
    "organisation": ("组织", "Organisation"),
    "laboratory": ("实验室", "Laboratory"),
    "institution": ("院校", "Institution"),
    "public-body": ("政府部门", "Public body"),
    "alliance": ("联盟", "Alliance"),
    "programme": ("政策与项目", "Programme"),
    "platform": ("平台", "Platform"),
    "technology": ("技术", "Technology"),
    "event": ("会议活动", "Event"),
    "person": ("人物", "Person"),
    "role": ("岗位", "Role"),
}


def told_verdict(code: str, language: str) -> str:
    """A verdict, of the arithmetic or of the scope; English for languages without words of their own.

    Raises:
        KeyError: there is no such verdict.
    """
    return _VERDICTS[code][0 if language == "zh" else 1]


def told_type(type_: str, language: str) -> str:
    """A kind of names; an unknown one as it is."""
    words = _TYPES.get(type_)
    return words[0 if language == "zh" else 1] if words else type_
