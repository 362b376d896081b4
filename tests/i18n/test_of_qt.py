"""Qt's own dialogs speak Chinese wholly."""

import re

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QAbstractButton, QFileDialog, QLabel

from broadsheet.i18n.interface import InterfaceLanguage
from broadsheet.i18n.of_qt import WORDS


def test_what_qt_lacks_is_said_in_chinese(app):
    language = InterfaceLanguage(app)
    language.switch("zh")
    for context, words in WORDS.items():
        for word in words:
            assert re.search("[\u4e00-\u9fff]", QCoreApplication.translate(context, word)), word
    dialog = QFileDialog()
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptOpen)
    said = [each.text() for kind in (QLabel, QAbstractButton) for each in dialog.findChildren(kind)]
    assert [words for words in said if re.search("[A-Za-z]{2}", words)] == []
    assert "查找位置(&L)：" in said
    language.silence()
    dialog.deleteLater()
