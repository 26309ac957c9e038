"""`python -m tui`: the same as the command `cuttings`."""

from tui.cli import main

main()
