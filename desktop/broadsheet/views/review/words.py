"""What the review calls things, in the interface's language."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from broadsheet.i18n.mark import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from broadsheet.derive.revising.fault import Fault

_KINDS = {
    "seam": QT_TRANSLATE_NOOP("Review", "Join"),
    "lacuna": QT_TRANSLATE_NOOP("Review", "Lost text"),
    "move": QT_TRANSLATE_NOOP("Review", "Order"),
    "role": QT_TRANSLATE_NOOP("Review", "Role"),
    "entity": QT_TRANSLATE_NOOP("Review", "Name"),
    "figure": QT_TRANSLATE_NOOP("Review", "Figure"),
    "claim": QT_TRANSLATE_NOOP("Review", "Claim"),
    "event": QT_TRANSLATE_NOOP("Review", "Event"),
    "node": QT_TRANSLATE_NOOP("Review", "Structure"),
    "plain": QT_TRANSLATE_NOOP("Review", "Plain number"),
    "chart": QT_TRANSLATE_NOOP("Review", "Chart"),
    "untied": QT_TRANSLATE_NOOP("Review", "Name without a tie"),
    "lacking": QT_TRANSLATE_NOOP("Review", "Not in the article"),
    "words": QT_TRANSLATE_NOOP("Review", "Selected words"),
}
_STATES = {
    "open": QT_TRANSLATE_NOOP("Review", "open"),
    "accepted": QT_TRANSLATE_NOOP("Review", "accepted"),
    "corrected": QT_TRANSLATE_NOOP("Review", "corrected"),
    "rejected": QT_TRANSLATE_NOOP("Review", "rejected"),
}
_ROLES = {
    "passage": QT_TRANSLATE_NOOP("Review", "Passage"),
    "heading": QT_TRANSLATE_NOOP("Review", "Heading"),
    "title": QT_TRANSLATE_NOOP("Review", "Headline"),
    "kicker": QT_TRANSLATE_NOOP("Review", "Kicker"),
    "byline": QT_TRANSLATE_NOOP("Review", "Byline"),
    "caption": QT_TRANSLATE_NOOP("Review", "Caption"),
    "credit": QT_TRANSLATE_NOOP("Review", "Credit"),
    "banner": QT_TRANSLATE_NOOP("Review", "Banner"),
    "": QT_TRANSLATE_NOOP("Review", "left out"),
}
_FIELDS = {
    "name_zh": QT_TRANSLATE_NOOP("Review", "Chinese name"),
    "name_en": QT_TRANSLATE_NOOP("Review", "English name"),
    "type": QT_TRANSLATE_NOOP("Review", "Type"),
    "part_of": QT_TRANSLATE_NOOP("Review", "Part of"),
    "merge": QT_TRANSLATE_NOOP("Review", "Is the same as"),
    "scope": QT_TRANSLATE_NOOP("Review", "Scope"),
    "tie": QT_TRANSLATE_NOOP("Review", "Tied to"),
    "role": QT_TRANSLATE_NOOP("Review", "Role"),
    "kind": QT_TRANSLATE_NOOP("Review", "Kind of chart"),
    "title_zh": QT_TRANSLATE_NOOP("Review", "Chinese title"),
    "title_en": QT_TRANSLATE_NOOP("Review", "English title"),
}
_CHARTS = {
    "trend": QT_TRANSLATE_NOOP("Review", "Trend"),
    "bars": QT_TRANSLATE_NOOP("Review", "Bars"),
    "share": QT_TRANSLATE_NOOP("Review", "Share of a whole"),
    "dots": QT_TRANSLATE_NOOP("Review", "Dots"),
    "key": QT_TRANSLATE_NOOP("Review", "Key figures"),
    "loop": QT_TRANSLATE_NOOP("Review", "Loop"),
    "chain": QT_TRANSLATE_NOOP("Review", "Chain"),
    "roadmap": QT_TRANSLATE_NOOP("Review", "Roadmap"),
    "layers": QT_TRANSLATE_NOOP("Review", "Layers"),
    "flow": QT_TRANSLATE_NOOP("Review", "Flow"),
    "channels": QT_TRANSLATE_NOOP("Review", "Channels"),
    "timeline": QT_TRANSLATE_NOOP("Review", "Timeline"),
}
_REASONS = {
    "name": QT_TRANSLATE_NOOP("Review", "part of a name"),
    "date": QT_TRANSLATE_NOOP("Review", "a date"),
    "ordinal": QT_TRANSLATE_NOOP("Review", "an ordinal"),
    "approximate": QT_TRANSLATE_NOOP("Review", "approximate"),
    "structure": QT_TRANSLATE_NOOP("Review", "structure of the text"),
    "other": QT_TRANSLATE_NOOP("Review", "another reason"),
}
_FAULTS = {
    "has-its-place": QT_TRANSLATE_NOOP("Review", "Headline, kicker, byline, credit and banners have their place"),
    "nothing-left": QT_TRANSLATE_NOOP("Review", "Put the cursor where the passage is to be split: words on both sides"),
    "through-tied-words": QT_TRANSLATE_NOOP("Review", "The cut goes through tied words “{0}”; untie them first"),
    "nothing-follows": QT_TRANSLATE_NOOP("Review", "No passage follows that this one could be merged with"),
    "needs-a-headline": QT_TRANSLATE_NOOP("Review", "A briefing keeps a headline; make another block the headline"),
    "no-text": QT_TRANSLATE_NOOP("Review", "A briefing keeps at least one passage"),
    "other-language": QT_TRANSLATE_NOOP("Review", "Sections must stay those of the text in the other language ({0})"),
    "cannot-join": QT_TRANSLATE_NOOP("Review", "These two are one passage already"),
    "no-seam": QT_TRANSLATE_NOOP("Review", "No join stands at the cursor"),
    "marked-already": QT_TRANSLATE_NOOP("Review", "Lost text is marked here already"),
    "no-lacuna": QT_TRANSLATE_NOOP("Review", "No lost text is marked here"),
    "not-in-the-text": QT_TRANSLATE_NOOP("Review", "“{0}” is not in the text of the briefing"),
    "no-words": QT_TRANSLATE_NOOP("Review", "Select words of the briefing’s text first"),
    "unknown-thing": QT_TRANSLATE_NOOP("Review", "“{0}” is not there"),
    "unknown-passage": QT_TRANSLATE_NOOP("Review", "“{0}” is not there"),
    "unknown-type": QT_TRANSLATE_NOOP("Review", "“{0}” is not there"),
    "words-disagree": QT_TRANSLATE_NOOP("Review", "“{0}” says another value than the figure, which is {1}"),
    "mark-among-words": QT_TRANSLATE_NOOP(
        "Review", "A join or lost text stands among these words; tie each side apart"
    ),
    "not-tied": QT_TRANSLATE_NOOP("Review", "These words are tied to nothing"),
    "needs-a-name": QT_TRANSLATE_NOOP("Review", "A name keeps words in the language of the article: “{0}”"),
    "part-of-itself": QT_TRANSLATE_NOOP("Review", "It would be part of itself, by way of “{0}”"),
    "unfit-kind": QT_TRANSLATE_NOOP("Review", "This kind cannot show what the chart holds"),
    "words-tied-to-chart": QT_TRANSLATE_NOOP("Review", "Words of the text stand for parts of “{0}”; untie them first"),
    "only-key-figures": QT_TRANSLATE_NOOP("Review", "No other chart shows these figures; choose another kind instead"),
    "not-written": QT_TRANSLATE_NOOP("Review", "The text would not come back as it is; nothing was changed"),
    "read-only": QT_TRANSLATE_NOOP("Review", "This file breaks rules of the format and is open for reading only"),
    "no-proposal": QT_TRANSLATE_NOOP("Review", "Choose an end in the queue that has a continuation"),
}


def _said(table: dict[str, str], key: str) -> str:
    words = table.get(key)
    return QCoreApplication.translate("Review", words) if words else key


def kind_words(kind: str) -> str:
    """What an item is."""
    return _said(_KINDS, kind)


def state_words(state: str) -> str:
    """How it was judged."""
    return _said(_STATES, state)


def role_words(role: str) -> str:
    """What a block is."""
    return _said(_ROLES, role)


def field_words(name: str) -> str:
    """What a field is called."""
    return _said(_FIELDS, name)


def chart_words(kind: str) -> str:
    """What a kind of chart is called."""
    return _said(_CHARTS, kind)


def reason_words(reason: str) -> str:
    """Why a number is tied to nothing."""
    return _said(_REASONS, reason)


def fault_words(fault: Fault) -> str:
    """Why an edit cannot be made, in one line."""
    found = fault.found if fault.code != "has-its-place" else role_words(fault.found)
    return _said(_FAULTS, fault.code).format(found, *fault.args)


def sure_words(confidence: float) -> str:
    """How sure the import was."""
    return f"{round(confidence * 100)} %" if confidence else ""
