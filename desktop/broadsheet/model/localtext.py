"""Text in several languages."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class LocalText:
    """One text in each of its languages, in a fixed order.

    Attributes:
        values: (language code, text) pairs; a language without text is absent.
    """

    values: tuple[tuple[str, str], ...] = ()

    @classmethod
    def of(cls, **texts: str) -> LocalText:
        """Make a text from keywords: ``LocalText.of(zh="余杭区", en="Yuhang")``; empty texts are dropped."""
        return cls(tuple((language, text) for language, text in texts.items() if text))

    def get(self, language: str) -> str | None:
        """Return the text in exactly this language, or None."""
        for code, text in self.values:
            if code == language:
                return text
        return None

    def pick(self, language: str) -> str:
        """Return the text in this language, else in the first language there is, else an empty string."""
        return self.get(language) or (self.values[0][1] if self.values else "")

    def __bool__(self) -> bool:
        return bool(self.values)
