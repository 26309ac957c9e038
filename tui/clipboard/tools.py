"""The programs that keep a text. To support another one, add a line to `TOOLS`."""

from __future__ import annotations

from collections.abc import Callable

from msgspec import Struct

from tui.clipboard.copied import Place
from tui.clipboard.desk import Desk
from tui.clipboard.terminals import OSC_52_LIMIT


class Tool(Struct, frozen=True):
    """A program that keeps a text: `copy` reads it from standard input, `paste` writes it in UTF-8."""

    name: str
    place: Place
    usable: Callable[[Desk], bool]
    needs: str
    """Why it is not usable where it is not."""
    if_missing: str
    """What to do if it is not installed."""
    if_failing: str
    """What is mostly wrong if it fails or hangs, and what to do."""
    copy: tuple[str, ...]
    paste: tuple[str, ...]
    encoding: str = "utf-8"
    """Of what `copy` reads."""
    most: int | None = None
    """Bytes of UTF-8 beyond which the text would not arrive whole."""
    types: tuple[str, ...] = ()
    """What lists the kinds of what is there now, one a line: a picture is no text that could be put back."""
    forget: tuple[str, ...] = ()
    """What removes the text that was copied last, so that the one before is there again."""


_DEAD_X11 = "DISPLAY names a display that does not answer: correct it, or unset it"
_DEAD_WAYLAND = "WAYLAND_DISPLAY names a display that does not answer: correct it, or unset it"
_DEAD_TMUX = "TMUX names a server that does not answer: attach to tmux anew"
_CLIP_EXE = "clip.exe"
_WINDOWS_TYPES = (
    "Add-Type -AssemblyName System.Windows.Forms; [Windows.Forms.Clipboard]::GetDataObject().GetFormats()"
)


def powershell(script: str) -> tuple[str, ...]:
    """The command that runs a script of PowerShell."""
    return "powershell.exe", "-NoProfile", "-NonInteractive", "-Sta", "-Command", script


# In the order they are tried: a place has the text with the first of its tools that gives it back.
TOOLS = (
    Tool(
        "pbcopy",
        Place.CLIPBOARD,
        Desk.is_mac,
        needs="only on macOS",
        if_missing="it comes with macOS: put /usr/bin on the PATH",
        if_failing="work in a session that has a screen",
        # In a locale that is not UTF-8 both would take the bytes for Mac Roman: read back well, pasted garbled.
        copy=("env", "LC_ALL=en_US.UTF-8", "pbcopy"),
        paste=("env", "LC_ALL=en_US.UTF-8", "pbpaste"),
        types=("osascript", "-e", "clipboard info"),
    ),
    Tool(
        _CLIP_EXE,
        Place.CLIPBOARD,
        Desk.has_windows,
        needs="only on Windows",
        if_missing="put /mnt/c/Windows/System32 on the PATH",
        if_failing="in WSL, see interop in /etc/wsl.conf",
        copy=(_CLIP_EXE,),
        paste=powershell(
            "[Console]::OutputEncoding = [Text.Encoding]::UTF8; [Console]::Write((Get-Clipboard -Raw))"
        ),
        encoding="utf-16-le",
        types=powershell(_WINDOWS_TYPES),
    ),
    Tool(
        "wl-copy",
        Place.CLIPBOARD,
        Desk.has_wayland,
        needs="no Wayland display: WAYLAND_DISPLAY is not set",
        if_missing="install wl-clipboard",
        if_failing=_DEAD_WAYLAND,
        copy=("wl-copy", "--type", "text/plain;charset=utf-8"),
        paste=("wl-paste", "--no-newline"),
        types=("wl-paste", "--list-types"),
    ),
    Tool(
        "xclip",
        Place.CLIPBOARD,
        Desk.has_x11,
        needs="no X11 display: DISPLAY is not set",
        if_missing="install xclip",
        if_failing=_DEAD_X11,
        copy=("xclip", "-selection", "clipboard", "-in"),
        paste=("xclip", "-selection", "clipboard", "-out"),
        types=("xclip", "-selection", "clipboard", "-out", "-target", "TARGETS"),
    ),
    Tool(
        "xsel",
        Place.CLIPBOARD,
        Desk.has_x11,
        needs="no X11 display: DISPLAY is not set",
        if_missing="install xclip or xsel",
        if_failing=_DEAD_X11,
        copy=("xsel", "--clipboard", "--input"),
        paste=("xsel", "--clipboard", "--output"),
    ),
    Tool(
        "tmux",
        Place.TMUX,
        Desk.is_in_tmux,
        needs="not inside tmux",
        if_missing="put tmux on the PATH",
        if_failing=_DEAD_TMUX,
        copy=("tmux", "load-buffer", "-w", "-"),  # -w: to the outer terminal, too
        paste=("tmux", "show-buffer"),
        most=OSC_52_LIMIT,
        forget=("tmux", "delete-buffer"),
    ),
    Tool(
        "tmux",
        Place.TMUX,
        Desk.is_in_tmux,
        needs="not inside tmux",
        if_missing="put tmux on the PATH",
        if_failing=_DEAD_TMUX,
        copy=("tmux", "load-buffer", "-"),  # tmux before 3.2 knows no -w
        paste=("tmux", "show-buffer"),
        forget=("tmux", "delete-buffer"),
    ),
)
