"""Owns the X11 clipboard with a text and its HTML, until somebody else copies: a program of its own.

No tool at hand offers two kinds at once: a clipboard that holds only HTML pastes nothing into a plain editor. Standard
input has both in Base64, each on a line. It goes on in the background, as xclip does, once it owns the clipboard.
"""

from __future__ import annotations

import ctypes
import os
import sys
from base64 import b64decode
from collections.abc import Mapping, Sized
from ctypes import POINTER, Structure, Union, byref, c_char_p, c_int, c_long, c_ulong, c_void_p

_SELECTION_CLEAR, _SELECTION_REQUEST, _SELECTION_NOTIFY = 29, 30, 31
_ATOM, _STRING = 4, 31
"""Atoms that have the same number on every display."""
_TEXTS = ("UTF8_STRING", "text/plain;charset=utf-8", "text/plain", "TEXT")
_HTML = "text/html"
_CHARSET = b'<meta http-equiv="content-type" content="text/html; charset=utf-8">'
"""Without it, some programs take the bytes for Latin-1."""


class _Request(Structure):
    _fields_ = (
        *(("type", c_int), ("serial", c_ulong), ("send_event", c_int), ("display", c_void_p)),
        *(("owner", c_ulong), ("requestor", c_ulong), ("selection", c_ulong)),
        *(("target", c_ulong), ("property", c_ulong), ("time", c_ulong)),
    )


class _Notice(Structure):
    _fields_ = (
        *(("type", c_int), ("serial", c_ulong), ("send_event", c_int), ("display", c_void_p)),
        *(("requestor", c_ulong), ("selection", c_ulong)),
        *(("target", c_ulong), ("property", c_ulong), ("time", c_ulong)),
    )


class _Event(Union):
    _fields_ = (*(("type", c_int), ("request", _Request), ("notice", _Notice), ("size", c_long * 24)),)


_ErrorHandler = ctypes.CFUNCTYPE(c_int, c_void_p, c_void_p)
_ignore = _ErrorHandler(lambda _display, _error: 0)
"""Whoever asked may be gone before the answer: by default, Xlib would end the process."""


class Owner:
    """The owner of the clipboard on the display that the environment names."""

    def __init__(self, kinds: Mapping[str, bytes]) -> None:
        """`kinds` has what is pasted for each target. Raises `OSError` without Xlib or a display."""
        self._x = _xlib()
        self._display = self._x.XOpenDisplay(None)
        if not self._display:
            raise OSError("There is no X11 display")
        self._x.XSetErrorHandler(_ignore)
        self._clipboard, self._targets = self._atom("CLIPBOARD"), self._atom("TARGETS")
        self._kinds = {self._atom(kind): content for kind, content in kinds.items()}
        root = self._x.XDefaultRootWindow(self._display)
        self._window = self._x.XCreateSimpleWindow(self._display, root, 0, 0, 1, 1, 0, 0, 0)

    def take(self) -> bool:
        """Become the owner; whether that is so."""
        self._x.XSetSelectionOwner(self._display, self._clipboard, self._window, 0)
        self._x.XSync(self._display, 0)
        return bool(self._x.XGetSelectionOwner(self._display, self._clipboard) == self._window)

    def serve(self) -> None:
        """Answer whoever pastes, until somebody else copies."""
        event = _Event()
        while event.type != _SELECTION_CLEAR:
            self._x.XNextEvent(self._display, byref(event))
            if event.type == _SELECTION_REQUEST:
                self._answer(event.request)

    def _answer(self, request: _Request) -> None:
        place = request.property or request.target  # clients of old name no property
        is_known = self._put(request, place)
        answer = _Event()
        answer.notice = _Notice(
            *(_SELECTION_NOTIFY, 0, 1, self._display, request.requestor, request.selection),
            *(request.target, place if is_known else 0, request.time),
        )
        self._x.XSendEvent(self._display, request.requestor, 0, 0, byref(answer))
        self._x.XFlush(self._display)

    def _put(self, request: _Request, place: int) -> bool:
        if request.target == self._targets:
            atoms = (c_long * (len(self._kinds) + 1))(self._targets, *self._kinds)
            self._change(request.requestor, place, _ATOM, 32, atoms)
            return True
        content = self._kinds.get(request.target)
        if content is not None:
            self._change(request.requestor, place, request.target, 8, content)
        return content is not None

    def _change(self, window: int, place: int, kind: int, bits: int, content: Sized) -> None:
        self._x.XChangeProperty(self._display, window, place, kind, bits, 0, content, len(content))

    def _atom(self, name: str) -> int:
        return int(self._x.XInternAtom(self._display, name.encode(), 0))


def _xlib() -> ctypes.CDLL:
    xlib = ctypes.CDLL("libX11.so.6")
    window, atom = c_ulong, c_ulong
    xlib.XOpenDisplay.restype, xlib.XOpenDisplay.argtypes = c_void_p, [c_char_p]
    xlib.XDefaultRootWindow.restype, xlib.XDefaultRootWindow.argtypes = window, [c_void_p]
    xlib.XInternAtom.restype, xlib.XInternAtom.argtypes = atom, [c_void_p, c_char_p, c_int]
    xlib.XCreateSimpleWindow.restype = window
    xlib.XCreateSimpleWindow.argtypes = [c_void_p, window, *[c_int] * 2, *[ctypes.c_uint] * 3, *[c_ulong] * 2]
    xlib.XSetSelectionOwner.argtypes = [c_void_p, atom, window, c_ulong]
    xlib.XGetSelectionOwner.restype, xlib.XGetSelectionOwner.argtypes = window, [c_void_p, atom]
    xlib.XNextEvent.argtypes = [c_void_p, POINTER(_Event)]
    xlib.XSendEvent.argtypes = [c_void_p, window, c_int, c_long, POINTER(_Event)]
    xlib.XChangeProperty.argtypes = [c_void_p, window, atom, atom, c_int, c_int, c_void_p, c_int]
    xlib.XSync.argtypes, xlib.XFlush.argtypes = [c_void_p, c_int], [c_void_p]
    return xlib


def kinds_of(text: bytes, html: bytes) -> dict[str, bytes]:
    """What is pasted, for each target; both in UTF-8."""
    latin = text.decode().encode("latin-1", "replace")
    return {**dict.fromkeys(_TEXTS, text), "STRING": latin, _HTML: _CHARSET + html}


def main() -> int:
    """Take the clipboard, and serve it in the background; the exit code says whether it was taken."""
    text, html = map(b64decode, sys.stdin.buffer.read().splitlines())
    taken, take = os.pipe()
    if os.fork():
        os.close(take)
        return 0 if os.read(taken, 1) else 1
    os.setsid()
    owner = Owner(kinds_of(text, html))
    if owner.take():
        os.write(take, b"y")
        os.close(take)
        owner.serve()
    return 0


if __name__ == "__main__":
    sys.exit(main())
