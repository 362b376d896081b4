"""What every test stands on: no screen, no settings of the machine, and no warning of Qt left unread."""

import os
import sys
import traceback

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QtMsgType, qInstallMessageHandler
from PySide6.QtWidgets import QApplication

from broadsheet.theme.fonts import Fonts, load_fonts


@pytest.fixture(scope="session", autouse=True)
def _one_application():
    """The one application, set as the program sets it; there before an export makes one that has no windows."""
    application = QApplication.instance() or QApplication(["broadsheet"])
    application.setStyle("Fusion")
    return application


@pytest.fixture(scope="session")
def app(_one_application):
    """The application."""
    return _one_application


@pytest.fixture(scope="session")
def fonts(app):
    """The bundled fonts at the usual size."""
    return Fonts(load_fonts())


@pytest.fixture(autouse=True)
def _own_settings(tmp_path, monkeypatch):
    """Keep the person's own settings out of the tests, and the tests out of them."""
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))


# The platform without a screen says so of every window with a least size, or brought forward, and of every menu that
# is opened at a point; no screen has these faults.
_OF_THE_PLATFORM = {
    "This plugin does not support propagateSizeHints()",
    "This plugin does not support raise()",
    "This plugin does not support grabbing the keyboard",
}


@pytest.fixture(autouse=True)
def _qt_warnings():
    """A warning of Qt, or an exception in a slot, fails the test that caused it."""
    warnings = []

    def keep(kind, context, message):
        if (
            kind in (QtMsgType.QtWarningMsg, QtMsgType.QtCriticalMsg, QtMsgType.QtFatalMsg)
            and message not in _OF_THE_PLATFORM
        ):
            warnings.append(message)

    def keep_exception(kind, exception, trace):
        warnings.append("".join(traceback.format_exception(kind, exception, trace)))

    previous, hook = qInstallMessageHandler(keep), sys.excepthook
    sys.excepthook = keep_exception  # where PySide leaves an exception that a slot raised
    yield
    if (
        QCoreApplication.instance() is not None
    ):  # windows that tests leave to Qt would be styled anew by all that follow
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    qInstallMessageHandler(previous)
    sys.excepthook = hook
    assert warnings == []


@pytest.fixture
def widgets_left(app):
    """How many widgets there are once everything that was to be deleted is gone."""

    def count():
        for _ in range(3):
            QApplication.processEvents()
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        return len(QApplication.allWidgets())

    return count
