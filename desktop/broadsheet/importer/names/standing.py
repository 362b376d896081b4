"""What “该平台”, “该实验室”, “the company” stand for: the last thing of that kind that was named before."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from broadsheet.importer.names.entity import Mention

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from broadsheet.importer.names.reading import Reading

_KINDS = {
    "平台": ("platform",), "系统": ("platform",), "公司": ("company",), "企业": ("company",), "集团": ("company",), "银行": ("company",),
    "实验室": ("laboratory",), "研究院": ("institution", "laboratory"), "研究所": ("institution", "laboratory"), "中心": ("organisation", "laboratory"), "装置": ("laboratory",),
    "大学": ("institution",), "高校": ("institution",), "学校": ("institution",), "学院": ("institution",), "医院": ("institution",),
    "联盟": ("alliance",), "协会": ("alliance",), "园区": ("zone",), "小镇": ("zone",), "开发区": ("zone",), "新区": ("zone", "place"),
    "市": ("place",), "区": ("place",), "县": ("place",), "镇": ("place",), "村": ("place",), "省": ("place",), "局": ("organisation",),
    "项目": ("programme",), "工程": ("programme",), "行动": ("programme",), "计划": ("programme",), "大会": ("event",), "论坛": ("event",),
}  # fmt: skip
_CHINESE = re.compile(rf"(?:该|这一|这家|这个|这座|这所)({'|'.join(sorted(_KINDS, key=len, reverse=True))})(?![域级委])")
_ENGLISH_KINDS = {
    "company": ("company",), "firm": ("company",), "group": ("company",), "bank": ("company",), "university": ("institution",), "institute": ("institution",),
    "laboratory": ("laboratory",), "lab": ("laboratory",), "platform": ("platform",), "district": ("place", "zone"), "city": ("place",), "province": ("place",), "alliance": ("alliance",),
    "programme": ("programme",), "program": ("programme",), "initiative": ("programme",), "park": ("zone",),
}  # fmt: skip
_ENGLISH = re.compile(rf"\b[Tt](?:he|his) ({'|'.join(_ENGLISH_KINDS)})\b(?! of\b)")
_CONFIDENCE = 0.4


def standing_for(
    names: Sequence[str],
    types: Mapping[str, str],
    mentions: Mapping[str, Sequence[Mention]],
    read: Sequence[Reading],
    language: str,
) -> dict[str, tuple[Mention, ...]]:
    """Where each thing is spoken of by its kind alone; in the same passage or the one after it was named."""
    pattern, kinds = (_CHINESE, _KINDS) if language == "zh" else (_ENGLISH, _ENGLISH_KINDS)
    named: dict[str, list[tuple[int, str]]] = {}
    for name in names:
        for mention in mentions[name]:
            named.setdefault(mention.passage, []).append((mention.start, name))
    found: dict[str, list[Mention]] = {}
    before: list[tuple[int, str]] = []
    for reading in read:
        here = sorted(named.get(reading.passage, ()))
        for match in pattern.finditer(reading.text):
            wanted = kinds[match.group(1)]
            earlier = [name for start, name in here if start < match.start()]
            meant = next((name for name in reversed(earlier) if types[name] in wanted), None)
            meant = meant or next((name for _, name in reversed(before) if types[name] in wanted), None)
            if meant:
                found.setdefault(meant, []).append(
                    Mention(reading.passage, match.start(), match.end(), _CONFIDENCE, "spoken-of-by-its-kind")
                )
        before = here or before
    return {name: tuple(places) for name, places in found.items()}
