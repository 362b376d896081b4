"""The pieces a paragraph falls into before they become text and spans."""

from __future__ import annotations

from broadsheet.files.article.emphasis import Run


class Break:
    """A line break; ``text`` is what it reads as, known once its neighbours are."""

    __slots__ = ("hard", "text")

    def __init__(self, hard: bool) -> None:
        self.hard = hard
        self.text = "\n" if hard else ""


class Link:
    """The start, or the end, of a link or an image."""

    __slots__ = ("address", "image", "start")

    def __init__(self, address: str, image: bool, start: bool) -> None:
        self.address = address
        self.image = image
        self.start = start


Node = str | Run | Break | Link
