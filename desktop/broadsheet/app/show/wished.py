"""What a speaker decided for a talk; apart from its dialog, for exports ask for it as well."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from broadsheet.derive.slides import own_wishes
from broadsheet.views.dialogs.show_time import freshened

if TYPE_CHECKING:
    from datetime import datetime

    from broadsheet.derive.slides import Wishes
    from broadsheet.model import Briefing
    from broadsheet.state.settings import Preferences
    from broadsheet.state.show_wishes import WishesMemory


def wishes_for(
    briefing: Briefing, language: str, key: str, memory: WishesMemory, preferences: Preferences, now: datetime
) -> Wishes:
    """What was wished last of this briefing, else what it says itself; the day of an earlier talk becomes today."""
    found = memory.of(key, language)
    if found is None:
        return own_wishes(briefing, language, preferences.settings.show_minutes)
    return replace(found, cover=replace(found.cover, date=freshened(found.cover.date, now)))
