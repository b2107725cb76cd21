"""The front door: `python -m bot`, installed as `qingdan`."""

import sys

from bot.cli import main

if __name__ == "__main__":
    sys.exit(main())
