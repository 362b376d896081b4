"""Passages as markup: words tied to data are links, what the source lost stays visible."""

from __future__ import annotations

from base64 import b64encode
from typing import TYPE_CHECKING

from broadsheet.export.html.words import say
from broadsheet.export.markup import attributes, escaped
from broadsheet.files.bare import without_notes
from broadsheet.i18n.content import word
from broadsheet.i18n.spacing import gaps
from broadsheet.typeset.words import lacuna_words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from broadsheet.export.html.anchors import Anchors
    from broadsheet.model import Passage, Place, Span

HELD = "&#8288;"
"""Keeps what follows on the line of what is before."""
GAP = '<i class="g"></i>'
_WHOLE = 14
"""A value of so many characters at most is never broken."""
_KINDS = ((b"\x89PNG", "png"), (b"\xff\xd8", "jpeg"), (b"RIFF", "webp"))


class Prose:
    """Sets passages of one text.

    Args:
        language: of the text.
        anchors: of the page.
        images: of the briefing, by path.
        notes: the number of the footnote that words carry, by their place.
        graphic: what is drawn beside the words of a span; empty for nothing.
    """

    def __init__(
        self,
        language: str,
        anchors: Anchors,
        images: Mapping[str, bytes],
        notes: Mapping[Place, int],
        graphic: Callable[[Passage, Span], str],
    ) -> None:
        self._language, self._anchors, self._images = language, anchors, images
        self._notes, self._graphic = notes, graphic
        self._named: set[str] = set()
        self._noted: set[int] = set()

    def passage(self, passage: Passage) -> str:
        """One block."""
        words = self.words(passage)
        own = attributes(data_p=passage.id)
        if passage.role == "title":
            return f"<h1{own}>{words}</h1>"
        if passage.role == "heading":
            return f"<h2{own}>{words}</h2>"
        if passage.role == "caption":
            return f"<figure{own}>{self._picture(passage)}<figcaption>{words}</figcaption></figure>"
        if passage.role == "passage":
            return f"<p{own}>{words}</p>"
        return f'<p class="{passage.role}"{own}>{words}</p>'

    def words(self, passage: Passage) -> str:
        """The words of a passage with everything that is tied to them."""
        return "".join(_Setting(self, passage).pieces())

    def opened(self, passage: Passage, span: Span, linked: bool) -> tuple[str, str]:
        """Markup before and after the words of a span."""
        if span.kind in ("strong", "emphasis"):
            tag = "strong" if span.kind == "strong" else "em"
            return f"<{tag}>", f"</{tag}>"
        ref = span.target
        if ref is None:
            return "", self._address(span)
        href = "" if linked else self._anchors.target(ref, passage.section)
        whole = span.kind in ("figure", "claim") and span.end - span.start <= _WHOLE
        name = self._anchors.place_id(passage.place(span))
        own = attributes(
            class_=f"r {span.kind}{' nb' if whole else ''}",
            id=None if name in self._named else name,
            href=f"#{href}" if href else None,
            data_ref=str(ref),
        )
        self._named.add(name)
        tag, beside = "a" if href else "span", self._after(passage, span)
        if whole and beside:
            return f'<span class="nb"><{tag}{own}>', f"</{tag}>{beside}</span>"
        return f"<{tag}{own}>", f"</{tag}>{beside}"

    def point(self, span: Span) -> str:
        """What stands between words: where text was lost, where pieces were joined."""
        if span.kind == "lacuna":
            return f'<span class="lacuna">{escaped(lacuna_words(self._language))}</span>'
        if span.kind == "seam":
            words = escaped(say("seam", self._language))
            aside = word("aside", self._language, "", words).strip()
            return f'<span class="seam" title="{words}"><span class="vh">{aside}</span></span>'
        return ""

    def _after(self, passage: Passage, span: Span) -> str:
        number = self._notes.get(passage.place(span))
        note = ""
        if number is not None:
            named = escaped(say("note_number", self._language, str(number)))
            own = attributes(href=f"#note-{number}", id=None if number in self._noted else f"noted-{number}")
            self._noted.add(number)  # the note leads back to the first of its places
            note = f'<sup class="fn"><a{own}>{named}</a></sup>'
        beside = self._graphic(passage, span) + note
        return HELD + beside if beside else ""

    def _address(self, span: Span) -> str:
        """An address as words: nothing in the page leads out of it."""
        return f'<span class="url"> ({escaped(span.ref)})</span>' if span.kind == "link" and span.ref else ""

    def _picture(self, passage: Passage) -> str:
        data = self._images.get(passage.image, b"")
        kind = next((kind for head, kind in _KINDS if data.startswith(head)), "")
        if not kind:
            return ""
        told = b64encode(without_notes(data)).decode()
        return f'<img alt="{escaped(passage.text)}" src="data:image/{kind};base64,{told}">'


class _Setting:
    """One passage in the making: a walk through the places where something begins, ends or stands."""

    def __init__(self, prose: Prose, passage: Passage) -> None:
        self._prose, self._passage = prose, passage
        spans = [span for span in passage.spans if span.end > span.start and span.kind != "plain"]
        self._spans = sorted(spans, key=_outer_first)
        self._points = [span for span in passage.spans if span.end == span.start]
        self._gaps = {at + 1 for at in gaps(passage.text)}
        self._open: list[tuple[int, str, bool]] = []

    def pieces(self) -> Iterator[str]:
        text = self._passage.text
        cuts = {0, len(text), *self._gaps, *(point.start for point in self._points)}
        cuts.update(at for span in self._spans for at in (span.start, span.end))
        places = sorted(at for at in cuts if 0 <= at <= len(text))
        upcoming = 0
        for here, there in zip(places, [*places[1:], len(text)], strict=True):
            yield from self._closed(here)
            yield from (self._prose.point(point) for point in self._points if point.start == here)
            if here in self._gaps and here < len(text):
                yield GAP
            while upcoming < len(self._spans) and self._spans[upcoming].start == here:
                yield self._begun(self._spans[upcoming])
                upcoming += 1
            yield escaped(text[here:there]).replace("\n", "<br>")
        yield from self._closed(len(text) + 1)

    def _begun(self, span: Span) -> str:
        """Open a span; one that crossed another would end with it."""
        linked = any(is_link for _, _, is_link in self._open)
        before, after = self._prose.opened(self._passage, span, linked)
        end = min([span.end, *(end for end, _, _ in self._open)])
        self._open.append((end, after, "<a" in before))
        return before

    def _closed(self, here: int) -> Iterator[str]:
        while self._open and self._open[-1][0] <= here:
            yield self._open.pop()[1]


def _outer_first(span: Span) -> tuple[int, int]:
    return span.start, -span.end
