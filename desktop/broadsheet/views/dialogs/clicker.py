"""Learn my clicker: press one of its buttons, see which key that sends, say what it shall do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from broadsheet.state.show_keys import KEYS, LEARNABLE, cap, intent_of, press_of
from broadsheet.widgets.arrow_box import ArrowBox
from broadsheet.widgets.scrolled import Scrolled

if TYPE_CHECKING:
    from collections.abc import Mapping

LISTEN = 10_000
"""Milliseconds in which a button has to be pressed."""

_OF_THE_SCREEN = 0.9
_NAME = Qt.ItemDataRole.UserRole
_WORDS = {row.intent: row.words for row in KEYS}


class ClickerDialog(QDialog):
    """One button at a time; what was learnt is listed below, and can be forgotten."""

    learnt_changed = Signal(object)  # a dict of key to intent

    def __init__(self, learnt: Mapping[str, str], parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        self.setWindowTitle(self.tr("Learn my clicker"))
        self._learnt = dict(learnt)
        self._key, self._listening = "", False
        self.listen = QPushButton(self)
        self.told = QLabel(self)
        self.intents = ArrowBox(self)
        self.assign = QPushButton(self.tr("Assign"), self)
        self.list = QListWidget(self)
        self.forget = QPushButton(self.tr("Forget this key"), self)
        self.reset = QPushButton(self.tr("Forget all"), self)
        self.close_button = QPushButton(self.tr("Close"), self)
        for intent in LEARNABLE:
            self.intents.addItem(_words_of(intent), intent)
        self._patience = QTimer(self, singleShot=True, interval=LISTEN)
        self._patience.timeout.connect(self._stop_listening)
        self._lay_out()
        self._connect()
        self._show()
        self._tell()
        self.listen.setFocus()

    @property
    def listening(self) -> bool:
        """Whether the next key is taken, whatever it is."""
        return self._listening

    @property
    def key(self) -> str:
        """The key that was pressed; empty for none yet."""
        return self._key

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the next key before anything else does: Tab, Enter and Escape too, which clickers send."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            self._take(event)
            return True
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().eventFilter(watched, event)

    def _take(self, event: QKeyEvent) -> None:
        press = press_of(event)
        if press.name and not press.held:
            self._key = press.name
            self._stop_listening()
            meant = intent_of(self._key, self._learnt)
            self.intents.setCurrentIndex(max(0, self.intents.findData(meant)))
            self._tell()
            self.intents.setFocus()

    def _listen(self) -> None:
        self._listening, self._key = True, ""
        self._patience.start()
        self._hear(listen=True)
        self._tell()

    def _stop_listening(self) -> None:
        if self._listening:
            self._listening = False
            self._patience.stop()
            self._hear(listen=False)
            self._tell()

    def _hear(self, *, listen: bool) -> None:
        """Look at all events of the program, or no more."""
        program = QCoreApplication.instance()
        assert program is not None
        if listen:
            program.installEventFilter(self)
        else:
            program.removeEventFilter(self)

    def _tell(self) -> None:
        """Say what is waited for, or which key came and what it does by now."""
        self.listen.setText(self.tr("Press the button on the clicker now…") if self._listening else self.tr("Listen"))
        if self._listening or not self._key:
            words = self.tr("Choose Listen, then press one button of the clicker.")
        else:
            words = self.tr("It sent: {0}").format(cap(self._key)) + "\n" + self._conflict()
        self.told.setText(words)
        self.assign.setEnabled(bool(self._key) and not self._listening)
        self.intents.setEnabled(self.assign.isEnabled())

    def _conflict(self) -> str:
        """What the key does by now, and what else does what it shall do."""
        meant, chosen = intent_of(self._key, self._learnt), self.intents.currentData()
        if not meant or meant == "harmless":
            return self.tr("It does nothing in a show yet.")
        if meant == chosen:
            return self.tr("In a show it does: {0}").format(_words_of(meant))
        words = self.tr("In a show it does: {0}. Assigned anew it does that no more, but: {1}")
        return words.format(_words_of(meant), _words_of(chosen))

    def _on_intent_changed(self) -> None:
        if self._key:
            self._tell()

    def _on_assign(self) -> None:
        if self._key:
            self._learnt[self._key] = self.intents.currentData()
            self._change()
            self._tell()
            self.listen.setFocus()

    def _on_forget(self) -> None:
        item = self.list.currentItem()
        if item is not None:
            self._learnt.pop(item.data(_NAME), None)
            self._change()
            self._tell()

    def _on_reset(self) -> None:
        self._learnt.clear()
        self._change()
        self._tell()

    def _change(self) -> None:
        self._show()
        self.learnt_changed.emit(dict(self._learnt))

    def _show(self) -> None:
        self.list.clear()
        for name, intent in self._learnt.items():
            item = QListWidgetItem(f"{cap(name)}  →  {_words_of(intent)}")
            item.setData(_NAME, name)
            self.list.addItem(item)
        self.list.setCurrentRow(list(self._learnt).index(self._key) if self._key in self._learnt else 0)
        self.forget.setEnabled(bool(self._learnt))
        self.reset.setEnabled(bool(self._learnt))

    def _connect(self) -> None:
        self.listen.clicked.connect(self._listen)
        self.assign.clicked.connect(self._on_assign)
        self.forget.clicked.connect(self._on_forget)
        self.reset.clicked.connect(self._on_reset)
        self.close_button.clicked.connect(self.reject)
        self.intents.currentIndexChanged.connect(self._on_intent_changed)
        self.finished.connect(self._stop_listening)

    def _lay_out(self) -> None:
        why = QLabel(self.tr("Clickers send keys like a keyboard. The usual ones work already; teach the others here."))
        listed = QLabel(self.tr("&Keys that were learnt"), self)
        listed.setBuddy(self.list)
        for label in (why, self.told):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
        self.told.setMinimumHeight(self.told.fontMetrics().height() * 4)
        self.told.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.intents.setAccessibleName(self.tr("What the key shall do"))
        self.list.setObjectName("card")
        self.list.setAccessibleName(self.tr("Keys that were learnt"))
        for button in (self.assign, self.forget, self.reset, self.close_button):
            button.setAutoDefault(False)
        self.listen.setDefault(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(22, 18, 22, 16)
        column.setSpacing(10)
        column.addWidget(Scrolled(self._body(why, listed), self), 1)
        column.addLayout(self._feet())
        most = self.screen().availableSize() * _OF_THE_SCREEN
        self.resize(self.sizeHint().expandedTo(QSize(540, 440)).boundedTo(most))

    def _body(self, why: QLabel, listed: QLabel) -> QWidget:
        """All but the buttons at the foot."""
        body, choice = QWidget(self), QHBoxLayout()
        choice.addWidget(self.intents, 1)
        choice.addWidget(self.assign)
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        for part in (why, self.listen, self.told):
            column.addWidget(part)
        column.addLayout(choice)
        column.addWidget(listed)
        column.addWidget(self.list, 1)
        return body

    def _feet(self) -> QHBoxLayout:
        feet = QHBoxLayout()
        for each in (self.forget, self.reset):
            feet.addWidget(each)
        feet.addStretch(1)
        feet.addWidget(self.close_button)
        return feet


def _words_of(intent: str) -> str:
    return QCoreApplication.translate("Show", _WORDS[intent])
