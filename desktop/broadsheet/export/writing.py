"""Puts an export on the disk: whole or not at all, and never over something that nobody said may go."""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from typing import TYPE_CHECKING

from broadsheet.export.order import Stream
from broadsheet.files.atomic import beside, write_file, write_folder, write_into, write_stream
from broadsheet.files.problems import os_refusal, refusal

if TYPE_CHECKING:
    from pathlib import Path

    from broadsheet.export.formats import Format
    from broadsheet.export.order import Product, Tree


def target_of(out: Path, name: str, form: Format) -> Path:
    """Where an export goes: a folder that is there gets it under the briefing's name, but for formats of many files."""
    if form.many or not out.is_dir():
        return out
    return out / f"{name}{form.suffix}"


def check_target(target: Path, form: Format, *, force: bool) -> None:
    """Refuse early what `put` would refuse.

    Raises:
        FileProblem: something is there already and may not go, or there is no folder to write into.
    """
    if not target.parent.is_dir():
        raise refusal("missing-folder", str(target), "", "no such folder", "a folder that exists")
    if form.many and target.is_dir():
        return
    if target.exists() and (target.is_dir() or not force):
        expected = "a name of a file" if target.is_dir() else "a new name, or --force to replace it"
        raise refusal("in-the-way", str(target), "", "a folder" if target.is_dir() else "a file", expected)


def put(product: Product, target: Path, form: Format, *, force: bool) -> Path:
    """Write an export; returns where it is.

    Args:
        product: what was made. The one file of a mapping is written as the target where that has the format's suffix.
        target: a file, or a folder for several.
        form: its format.
        force: whether files of the same names may be replaced; other files of a folder stay in any case.

    Raises:
        FileProblem: the system refused, or something is in the way; what was there is as it was.
    """
    if isinstance(product, Stream):
        named = target.name.lower().endswith(product.endings)
        target = target if named else target.with_name(f"{target.name}{product.endings[0]}")
    check_target(target, form, force=force)
    if isinstance(product, Stream):
        write_stream(target, product.write)
    elif isinstance(product, bytes):
        write_file(target, product)
    elif isinstance(product, Mapping):
        if len(product) == 1 and form.suffix and target.suffix.lower() == form.suffix and not target.is_dir():
            write_file(target, *product.values())
        elif form.suffix and target.suffix.lower() == form.suffix and not target.is_dir():
            raise refusal("one-name", str(target), "", f"a name for one file of {len(product)}", "a name of a folder")
        elif target.is_dir():
            _put_into(product, target, force=force)
        elif target.exists():
            raise refusal("in-the-way", str(target), "", "a file", "a folder for several files")
        else:
            write_folder(target, product)
    else:
        _grow(product, target)
    return target


def _put_into(files: Mapping[str, bytes], folder: Path, *, force: bool) -> None:
    """Into a folder that is there, beside what is in it."""
    known = [name for name in files if (folder / name).exists()]
    if known and not force:
        raise refusal("in-the-way", str(folder / known[0]), "", "a file", "a new folder, or --force to replace it")
    write_into(folder, files)


def _grow(tree: Tree, target: Path) -> None:
    """Let something fill a folder beside the target, then give it its name."""
    part = beside(target, "part")
    shutil.rmtree(part, ignore_errors=True)
    try:
        part.mkdir()
        tree(part)
        part.rename(target)
    except OSError as error:
        raise os_refusal(error, target.name) from error
    finally:
        shutil.rmtree(part, ignore_errors=True)
