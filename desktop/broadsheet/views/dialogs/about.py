"""What the program is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from broadsheet import __version__
from broadsheet.views.dialogs.base import BodyDialog

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


class AboutDialog(BodyDialog):
    """Name, version, what it is for, and whose work it stands on."""

    def __init__(self, parent: QWidget) -> None:
        words = "\n\n".join(
            (
                self.tr("Broadsheet {0}").format(__version__),
                self.tr("An article beside its charts: every figure tied both ways, every source named. Offline."),
                self.tr(
                    "MIT licence. Built on Qt and PySide6 (LGPL 3), pyqtgraph (MIT), NumPy (BSD); "
                    "Noto Sans SC and Noto Serif SC (SIL Open Font License 1.1)."
                ),
            )
        )
        super().__init__(self.tr("About Broadsheet"), words, None, parent)
        self.setMinimumWidth(440)
