"""What each terminal does with OSC 52, and how much of it it takes. To know another one, add a line to `TERMINALS`.

Where nothing tells which terminal it is, as mostly over ssh, it is `UNKNOWN`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from msgspec import Struct
from msgspec.structs import replace

OSC_52_LIMIT = 74_994
"""Bytes of text that fit in a sequence of 100,000 characters, beyond which terminals drop it or cut it short."""

Environ = Mapping[str, str]


class Terminal(Struct, frozen=True):
    """A terminal that can be told by its environment, or what stands between us and it."""

    name: str
    is_meant: Callable[[Environ], bool]
    takes: bool | None
    """Whether it puts a text of OSC 52 on the clipboard as it comes; ``None`` where that depends on its settings."""
    advice: str = ""
    """What to change."""
    limit: int = OSC_52_LIMIT
    """Bytes of text."""


_KONSOLE_TAKES = 241200
"""As KONSOLE_VERSION has 24.12.00."""
_ANOTHER = "open another one, such as kitty, foot, Alacritty, WezTerm or Ghostty"


def _program(name: str) -> Callable[[Environ], bool]:
    return lambda environ: environ.get("TERM_PROGRAM") == name


def _term(*names: str) -> Callable[[Environ], bool]:
    return lambda environ: environ.get("TERM", "").startswith(names)


def _variable(name: str) -> Callable[[Environ], bool]:
    return lambda environ: bool(environ.get(name))


def _is_old_konsole(environ: Environ) -> bool:
    version = environ.get("KONSOLE_VERSION", "")
    return version.isdecimal() and int(version) < _KONSOLE_TAKES


def _is_iterm(environ: Environ) -> bool:
    return environ.get("TERM_PROGRAM") == "iTerm.app" or environ.get("LC_TERMINAL") == "iTerm2"


# What stands between comes first: it leaves the variables of the terminal around it in place.
TERMINALS = (
    Terminal("tmux", _variable("TMUX"), None, "in ~/.tmux.conf: set -g set-clipboard on"),
    Terminal("zellij", lambda environ: "ZELLIJ" in environ, None, "see copy_command in zellij's settings"),
    Terminal("screen", _variable("STY"), None, "it passes the text on, if the terminal around it takes it"),
    Terminal(
        "tmux or screen on the other machine",
        _term("tmux", "screen"),
        None,
        "in the ~/.tmux.conf over there: set -g set-clipboard on",
    ),
    Terminal(
        "kitty", lambda env: "KITTY_WINDOW_ID" in env or _term("xterm-kitty")(env), True, limit=4_000_000
    ),
    Terminal("WezTerm", _program("WezTerm"), True),
    Terminal("Ghostty", lambda env: _program("ghostty")(env) or _term("xterm-ghostty")(env), True),
    Terminal("foot", _term("foot"), True),
    Terminal("Alacritty", lambda env: "ALACRITTY_WINDOW_ID" in env or _term("alacritty")(env), True),
    Terminal("Windows Terminal", _variable("WT_SESSION"), True),
    Terminal("VS Code", _program("vscode"), True),
    Terminal("Tabby", _program("Tabby"), True, limit=750),
    Terminal(
        "iTerm2",
        _is_iterm,
        None,
        "Settings, General, Selection: Applications in terminal may access clipboard",
    ),
    Terminal("mintty", _program("mintty"), None, "Options, Selection: Allow setting selection"),
    Terminal("macOS Terminal", _program("Apple_Terminal"), False, _ANOTHER),
    Terminal("Konsole before 24.12", _is_old_konsole, False, f"renew it, or {_ANOTHER}"),
    Terminal("Konsole", _variable("KONSOLE_VERSION"), True),
    Terminal("a terminal of GNOME's kind (VTE)", _variable("VTE_VERSION"), False, _ANOTHER),
    Terminal("the Linux console", _term("linux"), False, "work in a terminal window, or in tmux"),
    Terminal(
        "xterm",
        _variable("XTERM_VERSION"),
        None,
        "in ~/.Xresources: XTerm*disallowedWindowOps: 20,21,SetXprop",
    ),
)
_ANSWERS = {
    "kitty": r"kitty\(",
    "WezTerm": "WezTerm",
    "Ghostty": "ghostty",
    "foot": r"foot\(",
    "iTerm2": "iTerm2",
    "mintty": "mintty",
    "Konsole before 24.12": r"Konsole (1\d|2[0-3]|24\.0)",
    "Konsole": "Konsole",
    "a terminal of GNOME's kind (VTE)": r"VTE\(",
    "xterm": r"XTerm\(",
}
"""How those that say what they are, when they are asked (XTVERSION), begin."""
UNKNOWN = Terminal("the terminal", lambda _: True, None, "see docs/copying.md for what each terminal wants")


def terminal_of(environ: Environ) -> Terminal:
    """The terminal that the environment tells of, or what stands before it."""
    return next((terminal for terminal in TERMINALS if terminal.is_meant(environ)), UNKNOWN)


def terminal_called(answer: str) -> Terminal:
    """The terminal that answers so when it is asked what it is; an unknown one by the name that it gives."""
    name = next((name for name, answers in _ANSWERS.items() if re.match(answers, answer)), "")
    unknown = replace(UNKNOWN, name=answer) if answer else UNKNOWN
    return next((terminal for terminal in TERMINALS if terminal.name == name), unknown)
