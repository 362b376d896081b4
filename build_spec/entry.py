"""Where the frozen program begins."""

import os
import sys
from pathlib import Path

from broadsheet.cli import main

_FONTCONFIG = Path("/etc/fonts/fonts.conf")

if sys.platform.startswith("linux") and not _FONTCONFIG.exists():  # a bare system: ours names its places
    os.environ.setdefault("FONTCONFIG_FILE", str(Path(sys._MEIPASS, "fonts.conf")))  # type: ignore[attr-defined]
sys.exit(main())
