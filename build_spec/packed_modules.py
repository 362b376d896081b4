"""Modules that every start imports, from one file: PyInstaller opens its archive anew for each of them.

Read by the frozen program before anything else, so it imports only what the interpreter already holds.
"""

from __future__ import annotations

import marshal
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from importlib.machinery import ModuleSpec
    from types import ModuleType

_Spec: type[ModuleSpec] = type(sys.__spec__)  # type: ignore[name-defined]  # importlib.machinery is not loaded yet


class PackedModules:
    """Finds and loads modules of a pack; whatever is not in it is left to the finders behind this one.

    Args:
        pack: name to whether it is a package, and its code as `marshal` writes it.
        root: folder that the modules seem to lie in.
    """

    def __init__(self, pack: dict[str, tuple[bool, bytes]], root: str) -> None:
        self._pack, self._root = pack, root

    def find_spec(self, name: str, path: object = None, target: object = None) -> ModuleSpec | None:
        """The specification of a module of the pack."""
        if name not in self._pack:
            return None
        place = f"{self._root}/{name.replace('.', '/')}"
        package = self._pack[name][0]
        spec = _Spec(name, self, origin=f"{place}/__init__.py" if package else f"{place}.py", is_package=package)
        spec.has_location = True
        if package:
            spec.submodule_search_locations = [place]
        return spec

    def create_module(self, spec: ModuleSpec) -> ModuleType | None:
        """The usual kind of module."""
        return None

    def exec_module(self, module: ModuleType) -> None:
        """Run a module's code, which is not needed again."""
        exec(marshal.loads(self._pack.pop(module.__name__)[1]), module.__dict__)


def install(file: str, root: str) -> None:
    """Serve the modules of a file before every other place."""
    with open(file, "rb") as packed:  # noqa: PTH123  pathlib is in the pack
        sys.meta_path.insert(0, PackedModules(marshal.load(packed), root))
