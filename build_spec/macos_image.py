"""macOS: a disk image of ``Broadsheet.app`` beside a link to the folder of programs. Not yet run on macOS.

The program is not signed: on its first start macOS asks for the right click and “Open”, or for Settings, Privacy.
"""

from __future__ import annotations

import platform
import shutil
import subprocess
import tempfile
from pathlib import Path

import project


def pack(program: Path, out: Path) -> list[Path]:
    """Write the image.

    Args:
        program: ``Broadsheet.app``.
        out: folder for the image.

    Returns:
        The image.
    """
    image = out / f"broadsheet-{project.version()}-macos-{platform.machine()}.dmg"
    with tempfile.TemporaryDirectory() as folder:
        laid = Path(folder, "Broadsheet")
        shutil.copytree(program, laid / program.name, symlinks=True)
        (laid / "Applications").symlink_to("/Applications")
        options = ["-volname", "Broadsheet 对开", "-srcfolder", str(laid), "-fs", "HFS+", "-format", "UDZO", "-ov"]
        subprocess.run(["hdiutil", "create", "-quiet", *options, str(image)], check=True)
    return [image]
