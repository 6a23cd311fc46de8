"""`python -m musicdesk`: the command line, until the window stands."""

from __future__ import annotations

import sys

if __name__ == "__main__":
    from musicdesk.cli.main import main

    sys.exit(main())
