"""Put a text where the person pastes from, and say truthfully where it went.

    1  the clipboard      the platform's own tool, not over ssh: it would fill the far machine's clipboard
    2  tmux's buffer      inside tmux always, as people paste from it with prefix ]
    3  the terminal       OSC 52, only where neither of the two holds the text; it cannot be confirmed

The first two are read back: "Copied" is said only of a text that came back the same.

choosing.py   copy           the layers, in this order
desk.py       Desk           what is there: displays, ssh, tmux, screen, zellij
tools.py      TOOLS          programs that keep a text: to support another one, add a line
keeping.py    keep, held     a text given to a tool, and read back
running.py    run            a tool is started, waited for and, if it hangs, killed with its children
rich_text.py  keep_rich      HTML beside the text, where both go; x11_owner.py serves both, cf_html.py is for Windows
terminal.py   sequence       OSC 52, as the terminal or screen wants it
terminals.py  TERMINALS      what each terminal does with it, and how much it takes
copied.py     Copied, Place  what became of the text, and how it is said
"""

from tui.clipboard.choosing import STEP_LIMIT, copy
from tui.clipboard.copied import Copied, Place
from tui.clipboard.terminal import Write, sendable
from tui.clipboard.terminals import OSC_52_LIMIT

__all__ = ["OSC_52_LIMIT", "STEP_LIMIT", "Copied", "Place", "Write", "copy", "sendable"]
