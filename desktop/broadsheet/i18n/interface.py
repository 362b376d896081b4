"""The interface's language: Qt Linguist catalogues, switched while the program runs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator

from broadsheet.resources import resource

if TYPE_CHECKING:
    from PySide6.QtCore import QCoreApplication

LANGUAGES = {"zh": "中文", "en": "English"}
_QT_CATALOGUE = {"zh": "qtbase_zh_CN", "en": "qtbase_en"}


def system_language() -> str:
    """Return zh where the system speaks Chinese, else en."""
    return "zh" if QLocale.system().language() == QLocale.Language.Chinese else "en"


class InterfaceLanguage:
    """Installs the catalogues of one language; every widget then gets a LanguageChange event."""

    def __init__(self, app: QCoreApplication) -> None:
        self._app = app
        self._installed: list[QTranslator] = []
        self._others: list[QTranslator] | None = None
        self.current = ""

    def switch(self, language: str) -> None:
        """Speak this language, or the system's for an empty or unknown one."""
        language = language if language in LANGUAGES else system_language()
        if language == self.current:
            return
        self.silence()
        self._installed = [
            translator
            for translator in (
                self._load(_QT_CATALOGUE[language], QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)),
                self._load(f"broadsheet_{language}", str(resource("i18n"))),
            )
            if translator
        ]
        self.current = language
        for translator in self._installed:
            self._app.installTranslator(translator)

    def other_words(self, context: str, text: str) -> tuple[str, ...]:
        """What a text is called in the languages that are not spoken now; English is the text itself."""
        if self._others is None:
            folder = str(resource("i18n"))
            found = (self._load(f"broadsheet_{each}", folder) for each in LANGUAGES if each != self.current)
            self._others = [translator for translator in found if translator]
        words = (translator.translate(context, text) for translator in self._others)
        return tuple(each for each in words if each and each != text)

    def silence(self) -> None:
        """Take the catalogues away again; each holds its words in memory."""
        for translator in self._installed:
            self._app.removeTranslator(translator)
        for translator in (*self._installed, *(self._others or ())):
            translator.deleteLater()
        self._installed, self._others, self.current = [], None, ""

    def _load(self, name: str, folder: str) -> QTranslator | None:
        translator = QTranslator(self._app)
        if translator.load(name, folder):
            return translator
        translator.deleteLater()
        return None
