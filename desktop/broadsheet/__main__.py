"""Entry of the program: ``python -m broadsheet`` and the ``broadsheet`` command."""

import sys

from broadsheet.cli import main

__all__ = ["main"]

if __name__ == "__main__":
    sys.exit(main())
