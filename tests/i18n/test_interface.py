"""The interface's language is switched as often as one likes, and no catalogue is left behind."""

from PySide6.QtCore import QCoreApplication, QEvent, QTranslator

from broadsheet.i18n.interface import InterfaceLanguage


def catalogues(app):
    """How many catalogues the program holds."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    return len(app.findChildren(QTranslator))


def test_catalogues_that_are_spoken_no_more_are_gone(app):
    before = catalogues(app)
    interface = InterfaceLanguage(app)
    for _ in range(10):
        for language in ("zh", "en"):
            interface.switch(language)
            assert interface.other_words("Show", "Next step") == (() if language == "zh" else ("下一步",))
            assert catalogues(app) - before <= 4
    interface.silence()
    assert catalogues(app) == before
