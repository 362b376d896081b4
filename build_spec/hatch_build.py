"""Build hook of the wheel: cuts fonts, compiles catalogues, lists licences, carries ``resources/`` in the package."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

_HERE = Path(__file__).resolve().parent


class ResourcesHook(BuildHookInterface):  # type: ignore[type-arg]
    """Puts every resource into the wheel as ``broadsheet/_resources/…``."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Make what is generated, then list it."""
        sys.path.insert(0, str(_HERE))
        import dictionary
        import fonts
        import licences
        import pinyin
        import tagger
        import translations

        fonts.cut_all()
        translations.compile_all()
        tagger.make()
        dictionary.make()
        pinyin.make()
        licences.collect()
        resources = Path(self.root) / "resources"
        build_data["force_include"] |= {
            str(file): f"broadsheet/_resources/{file.relative_to(resources).as_posix()}"
            for file in sorted(resources.rglob("*"))
            if file.is_file() and file.suffix != ".ts"
        }
