"""Keeps the window of the review true to the briefing, and makes edits of what a person does there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from broadsheet.app.review_details import detail_of, figure_of, words_detail
from broadsheet.app.review_facts import facts_of
from broadsheet.app.review_sheets import sheet_of
from broadsheet.derive.revising.fault import Refused, refused
from broadsheet.files.findings import ORIGINAL
from broadsheet.importer.reviewing import drawing, judging, naming, ordering, scoping, seams, ties
from broadsheet.importer.reviewing.draft import draft_of, language_of
from broadsheet.views.review.pane import ReviewPane
from broadsheet.views.review.sheet import Detail
from broadsheet.views.review.words import fault_words, role_words

if TYPE_CHECKING:
    from collections.abc import Callable

    from broadsheet.app.look import Look
    from broadsheet.app.main_window import MainWindow
    from broadsheet.app.undo import Undo
    from broadsheet.importer.reviewing.queue import Item
    from broadsheet.model import Briefing
    from broadsheet.state.edits import Edits
    from broadsheet.state.session import Session
    from broadsheet.views.review.sheet import Sheet

_NEAR = 6
_SHORT = 18


class ReviewDesk(QObject):
    """The review of one window."""

    def __init__(self, window: MainWindow, session: Session, edits: Edits, undo: Undo, look: Look) -> None:
        super().__init__(window)
        self._session, self._edits, self._undo, self._look = session, edits, undo, look
        self.pane = ReviewPane(window)
        self._source = edits.originals.get(ORIGINAL, b"").decode("utf-8", "surrogatepass")
        self._shown: Briefing | None = None
        self._sheet: Sheet | None = None
        self._key = ""
        self._words: tuple[str, int, int] | None = None
        self.show_look()
        self.pane.fit(look.fonts)
        self.show()
        self._take_first()

    # Showing

    def show(self) -> None:
        """The pages and the queue as they are now."""
        briefing = self._session.briefing
        if briefing is None or briefing.findings is None:
            self.pane.close()
            return
        self._shown = briefing
        language = self._session.language
        facts = facts_of(briefing, self._edits.originals)
        self._sheet = sheet_of(briefing, self._source, language, facts, editable=self._edits.can_edit)
        self.pane.set_sheet(self._sheet)
        self.pane.setWindowModified(self._edits.dirty)
        self._show_item()

    def show_look(self) -> None:
        """Colours and fonts."""
        self.pane.set_look(self._look.palette, self._look.fonts)

    def show_words(self) -> None:
        """The language of the interface is another."""
        self.show()

    def choose(self, key: str) -> None:
        """Take an item of the queue in hand."""
        self._key, self._words = key, None
        self._show_item()

    def look_at(self, passage: str, offset: int) -> None:
        """Show where the place of the cursor stands in the source."""
        if self._shown is None or not passage:
            return
        words = draft_of(self._shown, self._source).words.get(passage)
        if words:
            start, end = max(0, offset - _NEAR), min(len(words.text), offset + _NEAR)
            self.pane.show_source(words.ranges(start, end), passage)

    # Judging

    def judge(self, what: str) -> None:
        """Accept or reject the item in hand, and go on to the next."""
        item = self._item()
        if item is None:
            return
        after_it = self._after(item)
        judge = judging.accepted if what == "accept" else judging.rejected
        if self._push(lambda b: judge(b, self._source, item), what, _short(item.words)):
            self._go_on(item, after_it)

    def choose_continuation(self, number: int) -> None:
        """Join the end in hand with one of its continuations."""
        item = self._item()
        if item is None or item.kind != "seam" or number >= len(item.choices):
            return
        right = item.choices[number].right
        if item.choices[number].applied:
            self.judge("accept")
        elif self._push(lambda b: seams.joined_at(b, self._source, item.left, right), "join", _short(item.words)):
            self._show_item()

    def change_field(self, name: str, value: str) -> None:
        """Correct the item in hand, or tie the selected words."""
        item = self._item()
        if name == "tie":
            self._tie(value)
            return
        if item is None:
            return
        edit = self._edit_of(item, name, value)
        if edit and not self._push(edit, "correct", _short(item.words)):
            self._show_item(keep_told=True)
        if name == "merge" and value:
            self._key = f"entity:{value}"
            self._show_item()

    # The text

    def edit(self, what: str, passage: str, start: int, end: int) -> None:
        """Do something to the text at the cursor."""
        source = self._source
        edits: dict[str, tuple[Callable[[Briefing], Briefing], str]] = {
            "split": (lambda b: ordering.split(b, source, passage, end), "split"),
            "merge": (lambda b: ordering.merged(b, source, passage), "merge"),
            "cut": (lambda b: self._cut(b, passage, end), "cut"),
            "lacuna": (lambda b: self._toggled(b, passage, end), "lacuna"),
            "untie": (lambda b: self._untied(b, passage, start, end), "untie"),
        }
        edit, kind = edits[what]
        self._push(edit, kind, self._head(passage), follow=(passage, end))

    def move(self, passage: str, before: str) -> None:
        """Take a passage elsewhere."""
        self._push(lambda b: ordering.moved(b, self._source, passage, before), "reorder", self._head(passage),
                   follow=(passage, 0))  # fmt: skip

    def step(self, passage: str, by: int) -> None:
        """Take a passage one place up or down."""
        self._push(lambda b: ordering.stepped(b, self._source, passage, by), "reorder", self._head(passage),
                   follow=(passage, 0))  # fmt: skip

    def tie_words(self, passage: str, start: int, end: int) -> None:
        """Offer what selected words can be tied to; without a selection those of the item in hand."""
        briefing = self._now()
        words = draft_of(briefing, self._source).words.get(passage)
        item = self._item()
        if start == end and item is not None and item.passage:
            passage, start, end = item.passage, item.start, item.end
            words = draft_of(briefing, self._source).words.get(passage)
        if not words or start == end:
            self.pane.show_fault(fault_words(refused("no-words", "").fault))
            return
        self._words = (passage, start, end)
        tied = next((f"{s.kind}/{s.ref}" for s in words.spans if s.start < end and start < s.end and s.ref), "")
        self.pane.show_detail(words_detail(briefing, words.text[start:end], tied, self._session.language))

    def _tie(self, value: str) -> None:
        item = self._item()
        place = self._words or ((item.passage, item.start, item.end) if item and item.passage else None)
        if place is None:
            return
        kind, _, ref = value.partition("/")
        passage, start, end = place

        def edit(briefing: Briefing) -> Briefing:
            if kind == "new":
                return naming.with_new_name(briefing, self._source, passage, start, end, ref)[0]
            return ties.tied(briefing, self._source, passage, start, end, kind, ref)

        if self._push(edit, "tie", self._said(passage, start, end)):
            self._words = None
            self.pane.text.setFocus()
            self._take_words(passage, start, end)

    def _take_words(self, passage: str, start: int, end: int) -> None:
        """The item that these words have become."""
        found = next((i for i in self._items() if (i.passage, i.start) == (passage, start) and i.kind != "role"), None)
        self._key = found.key if found else self._key
        self._show_item()
        self.pane.text.show_place(passage, start, end)

    def _cut(self, briefing: Briefing, passage: str, offset: int) -> Briefing:
        """The seam nearest to the cursor."""
        item = self._item()
        words = draft_of(briefing, self._source).words.get(passage)
        spots = [s.start for s in words.spans if s.kind == "seam"] if words else []
        if spots:
            return seams.cut_at(briefing, self._source, passage, min(spots, key=lambda at: abs(at - offset)))
        if item is not None and item.kind == "seam":
            return judging.rejected(briefing, self._source, item)
        raise refused("no-seam", "")

    def _toggled(self, briefing: Briefing, passage: str, offset: int) -> Briefing:
        """Lost text marked at the cursor, or the mark there taken away."""
        there = seams.lacuna_at(briefing, self._source, passage, offset)
        if there >= 0:
            return seams.without_lacuna(briefing, self._source, passage, there)
        return seams.with_lacuna(briefing, self._source, passage, offset)

    def _untied(self, briefing: Briefing, passage: str, start: int, end: int) -> Briefing:
        words = draft_of(briefing, self._source).words.get(passage)
        if words and start == end:
            span = next((s for s in words.spans if s.start <= end <= s.end and s.end > s.start), None)
            start, end = (span.start, span.end) if span else (start, end)
        return ties.untied(briefing, self._source, passage, start, end)

    def _edit_of(self, item: Item, name: str, value: str) -> Callable[[Briefing], Briefing] | None:
        """What a field of an item does."""
        source = self._source
        found: dict[str, Callable[[Briefing], Briefing]] = {
            "role": lambda b: ordering.with_role(b, source, item.passage, value),
            "name_zh": lambda b: naming.corrected(naming.with_name(b, item.ref, "zh", value), item.ref),
            "name_en": lambda b: naming.corrected(naming.with_name(b, item.ref, "en", value), item.ref),
            "type": lambda b: naming.corrected(naming.with_type(b, item.ref, value), item.ref),
            "part_of": lambda b: naming.corrected(naming.with_holder(b, item.ref, value), item.ref),
            "merge": lambda b: naming.merged_names(b, source, item.ref, value) if value else b,
            "scope": lambda b: judging.judged(scoping.with_scope(b, figure_of(b, item), value), item, "corrected"),
            "kind": lambda b: drawing.with_kind(b, item.ref, value),
            "title_zh": lambda b: drawing.with_title(b, item.ref, "zh", value),
            "title_en": lambda b: drawing.with_title(b, item.ref, "en", value),
        }
        return found.get(name)

    # What all need

    def _push(
        self, edit: Callable[[Briefing], Briefing], kind: str, what: str, follow: tuple[str, int] | None = None
    ) -> bool:
        """Make an edit a step that can be taken back; False where it was refused."""
        before = self._now()
        try:
            if not self._edits.can_edit:
                raise refused("read-only", "")
            after = edit(before)
        except Refused as error:
            self.pane.show_fault(fault_words(error.fault))
            return False
        origin = self._origin(before, follow)
        self._undo.push(after, kind, what)
        if self._shown is not self._session.briefing:
            self.show()
        if origin >= 0:
            self._follow(after, origin)
        return True

    def _origin(self, briefing: Briefing, place: tuple[str, int] | None) -> int:
        """Where in the source a passage begins."""
        words = draft_of(briefing, self._source).words.get(place[0]) if place else None
        return words.origins[0][2] if words and words.origins else -1

    def _follow(self, briefing: Briefing, origin: int) -> None:
        """Keep the cursor with the passage that begins there in the source."""
        for key, words in draft_of(briefing, self._source).words.items():
            for at, stop, begin in words.origins:
                if begin <= origin < begin + stop - at:
                    self.pane.text.show_place(key, at, at)
                    return

    def _show_item(self, *, keep_told: bool = False) -> None:
        item = self._item()
        said = self.pane.told.text() if keep_told else ""
        language = self._session.language
        detail = detail_of(self._now(), item, language) if item else Detail(self.tr("Nothing in hand"))
        self.pane.show_item(item, detail)
        if said:
            self.pane.show_fault(said)

    def _items(self) -> tuple[Item, ...]:
        return self._sheet.items if self._sheet else ()

    def _item(self) -> Item | None:
        return next((item for item in self._items() if item.key == self._key), None)

    def _after(self, item: Item) -> str:
        """The next open item of the queue as it is listed."""
        items = self.pane.shown()
        at = next((i for i, each in enumerate(items) if each.key == item.key), -1)
        following = [*items[at + 1 :], *items[: max(0, at)]]
        return next((each.key for each in following if each.state == "open" and each.key != item.key), "")

    def _go_on(self, item: Item, key: str) -> None:
        self._key = key if key and any(each.key == key for each in self._items()) else item.key
        self._show_item()

    def _take_first(self) -> None:
        items = self._items()
        self._key = next((item.key for item in items if item.state == "open"), items[0].key if items else "")
        self._show_item()

    def _now(self) -> Briefing:
        briefing = self._session.briefing
        assert briefing is not None
        return briefing

    def _head(self, passage: str) -> str:
        words = draft_of(self._now(), self._source).words.get(passage)
        return _short(words.text) if words else role_words("passage")

    def _said(self, passage: str, start: int, end: int) -> str:
        article = self._now().articles[language_of(self._now())]
        return next((_short(p.text[start:end]) for p in article.passages if p.id == passage), "")


def _short(words: str) -> str:
    line = " ".join(words.split())
    return line if len(line) <= _SHORT else f"{line[: _SHORT - 1]}…"
