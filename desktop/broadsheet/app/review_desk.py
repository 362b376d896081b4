"""Keeps the window of the review true to the briefing, and makes edits of what a person does there."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from broadsheet.app.review_details import detail_of, words_detail
from broadsheet.app.review_edits import field_edit, text_edit, tie_edit
from broadsheet.app.review_sheets import seen
from broadsheet.app.review_turns import Turns, is_long
from broadsheet.derive.revising.fault import Refused, refused
from broadsheet.files.findings import ORIGINAL
from broadsheet.importer.reviewing import judging, ordering, seams
from broadsheet.importer.reviewing.draft import draft_of, language_of
from broadsheet.views.review.pane import ReviewPane
from broadsheet.views.review.sheet import Detail
from broadsheet.views.review.words import fault_words, role_words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from broadsheet.app.look import Look
    from broadsheet.app.main_window import MainWindow
    from broadsheet.app.review_edits import Edit
    from broadsheet.app.review_sheets import Seen
    from broadsheet.app.undo import Undo
    from broadsheet.importer.reviewing.draft import Draft
    from broadsheet.importer.reviewing.queue import Item
    from broadsheet.model import Briefing
    from broadsheet.state.edits import Edits
    from broadsheet.state.session import Session

    Then = Callable[[], None]

_PAINTED = 60
"""Milliseconds in which the window is painted before a thread begins: the two would wait for each other."""

_NEAR = 6
_SHORT = 18


class ReviewDesk(QObject):
    """The review of one window."""

    def __init__(self, window: MainWindow, session: Session, edits: Edits, undo: Undo, look: Look) -> None:
        super().__init__(window)
        self._session, self._edits, self._undo, self._look = session, edits, undo, look
        self.pane = ReviewPane(window)
        self._source = edits.originals.get(ORIGINAL, b"").decode("utf-8", "surrogatepass")
        self._seen: Seen | None = None
        self._key = ""
        self._words: tuple[str, int, int] | None = None
        self._turns = Turns(self)
        self._turns.busy_changed.connect(self._on_busy_changed)
        self._then: list[Then] = [self._take_first]
        self.show_look()
        self.pane.fit(look.fonts)
        briefing = session.briefing
        if briefing is not None and is_long(briefing, language_of(briefing)):
            self._first = QTimer(self, singleShot=True, interval=_PAINTED)
            self._first.timeout.connect(self.show)
            self._first.start()
        else:
            self.show()

    # Showing

    def show(self) -> None:
        """The pages and the queue as they are now; those of a long text are worked out in a thread."""
        briefing = self._session.briefing
        if briefing is None or briefing.findings is None:
            self.pane.close()
            return
        files, editable = self._edits.originals, self._edits.can_edit
        language, before = self._session.language, self._seen
        work = partial(seen, briefing, self._source, language, files, before, editable=editable)
        self._turns.work(work, self._on_seen, _raise, long=is_long(briefing, language_of(briefing)))

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
        words = self._seen.draft.words.get(passage) if self._seen else None
        if words:
            start, end = max(0, offset - _NEAR), min(len(words.text), offset + _NEAR)
            self.pane.show_source(words.ranges(start, end), passage)

    def stop(self) -> None:
        """Break off what is being worked out; the text stays as it is."""
        self._turns.stop()

    # Judging

    def judge(self, what: str) -> None:
        """Accept or reject the item in hand, and go on to the next."""
        self._turns.take(partial(self._judge, what))

    def choose_continuation(self, number: int) -> None:
        """Join the end in hand with one of its continuations."""
        self._turns.take(partial(self._choose_continuation, number))

    def change_field(self, name: str, value: str) -> None:
        """Correct the item in hand, or tie the selected words."""
        self._turns.take(partial(self._tie, value) if name == "tie" else partial(self._change_field, name, value))

    def _judge(self, what: str) -> None:
        item = self._item()
        if item is not None:
            judge = judging.accepted if what == "accept" else judging.rejected
            then = partial(self._go_on, item, self._after(item))
            self._push(partial(judge, source=self._source, item=item), what, _short(item.words), then)

    def _choose_continuation(self, number: int) -> None:
        item = self._item()
        if item is None or item.kind != "seam" or number >= len(item.choices):
            return
        if item.choices[number].applied:
            self._judge("accept")
            return
        right = item.choices[number].right
        edit = partial(seams.joined_at, source=self._source, left=item.left, right=right)
        self._push(edit, "join", _short(item.words), self._show_item)

    def _change_field(self, name: str, value: str) -> None:
        item = self._item()
        edit = field_edit(item, self._source, name, value) if item else None
        if item and edit:
            key = f"entity:{value}" if name == "merge" and value else self._key
            self._push(edit, "correct", _short(item.words), partial(self.choose, key))

    # The text

    def edit(self, what: str, passage: str, start: int, end: int) -> None:
        """Do something to the text at the cursor."""
        self._turns.take(partial(self._edit, what, passage, start, end))

    def move(self, passage: str, before: str) -> None:
        """Take a passage elsewhere."""
        edit = partial(ordering.moved, source=self._source, passage=passage, before=before)
        self._turns.take(partial(self._change_text, edit, "reorder", passage, 0))

    def step(self, passage: str, by: int) -> None:
        """Take a passage one place up or down."""
        edit = partial(ordering.stepped, source=self._source, passage=passage, by=by)
        self._turns.take(partial(self._change_text, edit, "reorder", passage, 0))

    def tie_words(self, passage: str, start: int, end: int) -> None:
        """Offer what selected words can be tied to; without a selection those of the item in hand."""
        self._turns.take(partial(self._offer, passage, start, end))

    def _offer(self, passage: str, start: int, end: int) -> None:
        item = self._item()
        if start == end and item is not None and item.passage:
            passage, start, end = item.passage, item.start, item.end
        words = self._drafted().words.get(passage)
        if not words or start == end or self._seen is None:
            self.pane.show_fault(fault_words(refused("no-words", "").fault))
            return
        self._words = (passage, start, end)
        tied = next((f"{s.kind}/{s.ref}" for s in words.spans if s.start < end and start < s.end and s.ref), "")
        self.pane.show_detail(words_detail(words.text[start:end], tied, self._seen.choices))

    def _edit(self, what: str, passage: str, start: int, end: int) -> None:
        edit, kind = text_edit(what, self._source, passage, start, end, self._item())
        self._change_text(edit, kind, passage, end)

    def _change_text(self, edit: Edit, kind: str, passage: str, offset: int) -> None:
        """An edit after which the cursor stays with its passage, wherever that stands then."""
        words = self._drafted().words.get(passage)
        origin = words.origins[0][2] if words and words.origins else -1
        self._push(edit, kind, self._head(passage), partial(self._follow, origin))

    def _tie(self, value: str) -> None:
        item = self._item()
        place = self._words or ((item.passage, item.start, item.end) if item and item.passage else None)
        if place is not None:
            then = partial(self._take_words, *place)
            self._push(tie_edit(self._source, place, value), "tie", self._said(*place), then)

    def _take_words(self, passage: str, start: int, end: int) -> None:
        """The item that these words have become."""
        self._words = None
        self.pane.text.setFocus()
        found = next((i for i in self._items() if (i.passage, i.start) == (passage, start) and i.kind != "role"), None)
        self._key = found.key if found else self._key
        self._show_item()
        self.pane.text.show_place(passage, start, end)

    # What all need

    def _push(self, edit: Edit, kind: str, what: str, then: Then) -> None:
        """Make an edit a step that can be taken back; what follows it comes once the pages show it."""
        before = self._now()
        if not self._edits.can_edit:
            self._on_refused(refused("read-only", ""))
            return
        made = partial(self._on_made, before, kind, what, then)
        long = is_long(before, language_of(before))
        self._turns.work(partial(edit, before), made, self._on_refused, long=long, stoppable=True)

    def _on_made(self, before: Briefing, kind: str, what: str, then: Then, after: Briefing) -> None:
        if before is not self._session.briefing:  # a step was taken back meanwhile
            return
        if after is before:
            then()
            return
        self._then.append(then)
        self._undo.push(after, kind, what)

    def _on_refused(self, problem: Exception) -> None:
        if not isinstance(problem, Refused):
            raise problem
        self._show_item()
        self.pane.show_fault(fault_words(problem.fault))

    def _on_seen(self, found: Seen) -> Iterator[None]:
        """The pages and the queue were worked out; where the briefing is another meanwhile, once more."""
        if found.draft.briefing is not self._session.briefing:
            self.show()
            return
        self._seen = found
        self.pane.set_source(found.sheet)
        yield
        self.pane.set_sheet(found.sheet)
        self.pane.setWindowModified(self._edits.dirty)
        yield
        then, self._then = self._then, []
        for each in then or (self._show_item,):
            each()

    def _on_busy_changed(self) -> None:
        self.pane.show_busy(busy=self._turns.busy, stoppable=self._turns.stoppable)

    def _follow(self, origin: int) -> None:
        """Keep the cursor with the passage that begins there in the source."""
        self._show_item()
        for key, words in self._drafted().words.items() if origin >= 0 else ():
            for at, stop, begin in words.origins:
                if begin <= origin < begin + stop - at:
                    self.pane.text.show_place(key, at, at)
                    return

    def _show_item(self) -> None:
        item, detail = self._item(), Detail(self.tr("Nothing in hand"))
        if item and self._seen:
            detail = detail_of(self._seen.draft.briefing, item, self._session.language, self._seen.choices)
        self.pane.show_item(item, detail)

    def _items(self) -> tuple[Item, ...]:
        return self._seen.sheet.items if self._seen else ()

    def _item(self) -> Item | None:
        return self._seen.sheet.by_key.get(self._key) if self._seen else None

    def _after(self, item: Item) -> str:
        """The next open item of the queue as it is listed."""
        items = self.pane.shown()
        at = next((i for i, each in enumerate(items) if each.key == item.key), -1)
        following = [*items[at + 1 :], *items[: max(0, at)]]
        return next((each.key for each in following if each.state == "open" and each.key != item.key), "")

    def _go_on(self, item: Item, key: str) -> None:
        self._key = key if self._seen and key in self._seen.sheet.by_key else item.key
        self._show_item()

    def _take_first(self) -> None:
        items = self._items()
        self._key = next((item.key for item in items if item.state == "open"), items[0].key if items else "")
        self._show_item()

    def _now(self) -> Briefing:
        briefing = self._session.briefing
        assert briefing is not None
        return briefing

    def _drafted(self) -> Draft:
        """The text in hand, as it was worked out with the pages."""
        briefing = self._now()
        if self._seen is None or self._seen.draft.briefing is not briefing:
            return draft_of(briefing, self._source)
        return self._seen.draft

    def _head(self, passage: str) -> str:
        words = self._drafted().words.get(passage)
        return _short(words.text) if words else role_words("passage")

    def _said(self, passage: str, start: int, end: int) -> str:
        words = self._drafted().words.get(passage)
        return _short(words.text[start:end]) if words else ""


def _raise(problem: Exception) -> None:
    raise problem


def _short(words: str) -> str:
    line = " ".join(words.split())
    return line if len(line) <= _SHORT else f"{line[: _SHORT - 1]}…"
