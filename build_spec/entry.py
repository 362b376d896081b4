"""Where the frozen program begins."""

import gc

gc.disable()  # until the window stands; nothing that a start makes is garbage, and looking for it takes 5 ms

import os  # noqa: E402
import sys  # noqa: E402
from pathlib import Path  # noqa: E402

from broadsheet.cli import main  # noqa: E402

_FONTCONFIG = Path("/etc/fonts/fonts.conf")

if sys.platform.startswith("linux") and not _FONTCONFIG.exists():  # a bare system: ours names its places
    os.environ.setdefault("FONTCONFIG_FILE", str(Path(sys._MEIPASS, "fonts.conf")))  # type: ignore[attr-defined]
sys.exit(main())
