"""Exceptions that nobody handled and warnings of Qt: into the log, and told once."""

from __future__ import annotations

import sys
from contextlib import suppress
from typing import TYPE_CHECKING

from PySide6.QtCore import QMessageLogContext, QObject, QtMsgType, Signal, qFormatLogMessage, qInstallMessageHandler

if TYPE_CHECKING:
    from sys import UnraisableHookArgs
    from threading import ExceptHookArgs
    from types import TracebackType

    from broadsheet.app.watch import Watch

_KINDS = {
    QtMsgType.QtWarningMsg: "qt-warning",
    QtMsgType.QtCriticalMsg: "qt-critical",
    QtMsgType.QtFatalMsg: "qt-fatal",
}


class Faults(QObject):
    """Stands behind Python's hooks and Qt's messages from `install` to `end`; everything is printed as ever, too."""

    happened = Signal(str)  # the first unhandled exception, as it may be told

    def __init__(self, watch: Watch) -> None:
        super().__init__()
        self._watch = watch
        self._running, self._listened_to, self._told = False, False, False
        self._first = ""

    def install(self) -> None:
        """Listen, before anything can go wrong."""
        self._before = sys.excepthook, sys.unraisablehook
        sys.excepthook, sys.unraisablehook = self._on_exception, self._on_unraisable
        self._qt_before = qInstallMessageHandler(self._on_message)

    def run(self) -> None:
        """From now on the program goes on after an exception; threads are listened to as well."""
        import threading

        threading.excepthook = self._on_thread
        self._running = True

    def tell(self) -> None:
        """Tell of the first fault, or of one that has been kept since the start."""
        self._listened_to = True
        if self._first:
            self._tell()

    def hush(self) -> None:
        """Tell of nothing more: the window closes."""
        self._told = True

    def end(self) -> None:
        """Leave the hooks as they were."""
        sys.excepthook, sys.unraisablehook = self._before
        qInstallMessageHandler(self._qt_before)
        if self._running:
            import threading

            threading.excepthook = threading.__excepthook__

    def _on_exception(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        self._before[0](kind, error, trace)
        if not issubclass(kind, KeyboardInterrupt):
            self._take("exception", error)

    def _on_thread(self, arguments: ExceptHookArgs) -> None:
        import threading

        threading.__excepthook__(arguments)
        if arguments.exc_value is not None and not isinstance(arguments.exc_value, SystemExit):
            self._take("exception-in-thread", arguments.exc_value)

    def _on_unraisable(self, unraisable: UnraisableHookArgs) -> None:
        """Where Python can raise nothing, as in a destructor: the log alone."""
        from broadsheet.app.told import told_exception

        self._before[1](unraisable)
        with suppress(Exception):
            if unraisable.exc_value is not None:
                self._watch.log.write("unraisable", told_exception(unraisable.exc_value))

    def _take(self, kind: str, error: BaseException) -> None:
        """Keep an exception; nothing that goes wrong here may go wrong again."""
        from broadsheet.app.told import told_exception

        with suppress(Exception):
            told = told_exception(error)
            self._watch.log.write(kind, told)
            if not self._running:
                self._watch.leave(told)
            elif not self._first:
                self._first = told
                self._tell()

    def _tell(self) -> None:
        if self._listened_to and not self._told:
            self._told = True
            self.happened.emit(self._first)

    def _on_message(self, kind: QtMsgType, context: QMessageLogContext, words: str) -> None:
        with suppress(Exception):
            if sys.stderr is not None:
                print(qFormatLogMessage(kind, context, words), file=sys.stderr, flush=True)
            if kind in _KINDS:
                from broadsheet.app.told import told_message

                self._watch.log.write(_KINDS[kind], told_message(words))
