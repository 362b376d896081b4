"""Words that the page itself sets, in the briefing's language."""

from __future__ import annotations

_LACUNA = {
    "zh": "原文此处中断，后文缺失",
    "en": "The source breaks off here; what followed is lost",
}


def lacuna_words(language: str) -> str:
    """What stands where the source lost text."""
    return _LACUNA.get(language, _LACUNA["en"])
