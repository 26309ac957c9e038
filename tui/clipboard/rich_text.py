"""HTML beside the plain text, where a clipboard takes both at once: macOS, Windows, X11.

`wl-copy` offers one kind at a time, tmux and OSC 52 know only text: there the text goes alone.
"""

from __future__ import annotations

import sys
from asyncio.subprocess import DEVNULL, PIPE
from base64 import b64encode
from collections.abc import Callable, Mapping
from pathlib import Path

from msgspec import Struct

from tui.clipboard.cf_html import cf_html
from tui.clipboard.desk import Desk
from tui.clipboard.keeping import held, same
from tui.clipboard.running import NotKeptError, run
from tui.clipboard.tools import TOOLS, Tool, powershell

_MOST = 1_000_000
"""Bytes of both: an X11 server takes a property of at least so many at once."""


class RichTool(Struct, frozen=True):
    """A program that keeps a text and its HTML; both come in Base64, each on a line."""

    name: str
    usable: Callable[[Desk], bool]
    copy: tuple[str, ...]
    paste_html: tuple[str, ...]
    reader: Tool
    """What reads the plain text back."""
    packed: Callable[[str], str] = str
    """The HTML as the clipboard wants it."""
    probe: tuple[str, ...] = ()
    """What fails where nobody could read the text back, so that nothing is left to serve it."""


def _tool(name: str) -> Tool:
    return next(tool for tool in TOOLS if tool.name == name)


def _is_x11_alone(desk: Desk) -> bool:
    """With Wayland, the clipboard is not X11's."""
    return desk.has_x11() and not desk.has_wayland()


_MAC_COPY = """
ObjC.import('AppKit');
const given = $.NSFileHandle.fileHandleWithStandardInput.readDataToEndOfFile;
const lines = $.NSString.alloc.initWithDataEncoding(given, $.NSUTF8StringEncoding).js.split('\\n');
const text = line => $.NSString.alloc.initWithDataEncoding(
    $.NSData.alloc.initWithBase64EncodedStringOptions(line, 0), $.NSUTF8StringEncoding);
const board = $.NSPasteboard.generalPasteboard;
board.clearContents;
board.setStringForType(text(lines[0]), 'public.utf8-plain-text');
board.setStringForType(text(lines[1]), 'public.html');
"""
_MAC_PASTE = """
ObjC.import('AppKit');
ObjC.unwrap($.NSPasteboard.generalPasteboard.stringForType('public.html'));
"""
_WINDOWS_COPY = """
Add-Type -AssemblyName System.Windows.Forms;
$lines = [Console]::In.ReadToEnd().Split([char]10);
$data = New-Object Windows.Forms.DataObject;
$data.SetText([Text.Encoding]::UTF8.GetString([Convert]::FromBase64String($lines[0])), 'UnicodeText');
$html = New-Object IO.MemoryStream(, [Convert]::FromBase64String($lines[1]));
$data.SetData('HTML Format', $false, $html);
[Windows.Forms.Clipboard]::SetDataObject($data, $true)
"""
_WINDOWS_PASTE = """
Add-Type -AssemblyName System.Windows.Forms;
[Console]::OutputEncoding = [Text.Encoding]::UTF8;
[Console]::Write([Windows.Forms.Clipboard]::GetText('Html'))
"""

RICH_TOOLS = (
    RichTool(
        "osascript",
        Desk.is_mac,
        copy=("osascript", "-l", "JavaScript", "-e", _MAC_COPY),
        paste_html=("osascript", "-l", "JavaScript", "-e", _MAC_PASTE),
        reader=_tool("pbcopy"),
    ),
    RichTool(
        "powershell.exe",
        Desk.has_windows,
        copy=powershell(_WINDOWS_COPY),
        paste_html=powershell(_WINDOWS_PASTE),
        reader=_tool("clip.exe"),
        packed=cf_html,
    ),
    RichTool(
        "Xlib",
        _is_x11_alone,
        copy=(sys.executable, "-I", str(Path(__file__).with_name("x11_owner.py"))),
        paste_html=("xclip", "-selection", "clipboard", "-out", "-target", "text/html"),
        reader=_tool("xclip"),
        probe=("xclip", "-version"),
    ),
)


def rich_tool_at(desk: Desk) -> RichTool | None:
    """The program that keeps both there, if one does."""
    return next((tool for tool in RICH_TOOLS if tool.usable(desk)), None)


async def keep_rich(tool: RichTool, text: str, html: str, environ: Mapping[str, str], limit: float) -> None:
    """Give both to the tool, and read both back. Raises `NotKeptError`."""
    if len(text.encode()) + len(html.encode()) > _MOST:
        raise NotKeptError("does not take so much")
    await _probe(tool, environ, limit)
    given = b"\n".join(b64encode(each.encode()) for each in (text, tool.packed(html)))
    await run(tool.copy, given, DEVNULL, environ, limit)
    kept = (await run(tool.paste_html, b"", PIPE, environ, limit)).decode("utf-8", "replace")
    if html not in kept or not same(await held(tool.reader, environ, limit), text):
        raise NotKeptError("kept something else")


async def _probe(tool: RichTool, environ: Mapping[str, str], limit: float) -> None:
    try:
        if tool.probe:
            await run(tool.probe, b"", DEVNULL, environ, limit)
    except NotKeptError as missing:
        raise NotKeptError(f"needs {tool.reader.name} to be read back") from missing
