"""A briefing as bytes by path: from a folder or a ZIP, checked before anything is read."""

from broadsheet.files.container.folder import FolderContainer
from broadsheet.files.container.opening import MANIFEST, Container, open_container

__all__ = ["MANIFEST", "Container", "FolderContainer", "open_container"]
