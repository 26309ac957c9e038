"""HTML beside the text: both in the clipboard where it takes both, and else the text alone, and said so."""

from __future__ import annotations

import os
import re
import subprocess
from base64 import b64decode
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.clipboard import Place, copy
from tui.clipboard.cf_html import cf_html

Environ = Mapping[str, str]
Install = Callable[[Environ, str, str], None]
TEXT = "“Être libre,” — 日本語 👩‍🚀 e\u0301"
HTML = "<p>“<b>Être libre</b>,” — 日本語 👩‍🚀 e\u0301</p>"
copy_on_linux = partial(copy, platform="linux", limit=30.0)


def pasted(environ: Environ, *target: str) -> str:
    paste = ["xclip", "-selection", "clipboard", "-out", *target]
    return subprocess.run(paste, env=environ, check=True, capture_output=True).stdout.decode()


@pytest.mark.parametrize("times", [1, 8000], ids=["short", "long"])
async def test_a_clipboard_of_x11_has_both(x11: Environ, times: int) -> None:
    copied = await copy_on_linux(TEXT * times, html=HTML * times, environ=x11)
    assert (copied.where, copied.is_plain) == ((Place.CLIPBOARD,), False)
    assert pasted(x11) == TEXT * times
    assert pasted(x11, "-target", "text/html").endswith(f'charset=utf-8">{HTML * times}')
    assert "image/png" not in pasted(x11, "-target", "TARGETS").split()


async def test_what_is_copied_next_takes_its_place(x11: Environ) -> None:
    await copy_on_linux(TEXT, html=HTML, environ=x11)
    await copy_on_linux("plain", environ=x11)
    assert pasted(x11) == "plain"
    assert "text/html" not in pasted(x11, "-target", "TARGETS").split()


async def test_tmux_beside_it_has_the_text(
    x11: Environ, tmux: Environ, pasted_from_tmux: Callable[[Environ], str]
) -> None:
    both = {**x11, **tmux}
    copied = await copy_on_linux(TEXT, html=HTML, environ=both)
    assert copied.message(9) == "Copied to the clipboard and tmux's buffer: 9 characters"
    assert pasted(both, "-target", "text/html").endswith(HTML)
    assert pasted_from_tmux(both) == TEXT


async def test_where_one_kind_is_all_the_text_goes_alone_and_it_is_said(
    bare: Environ, install: Install, tmp_path: Path
) -> None:
    install(bare, "wl-copy", f'cat >"{tmp_path}/kept"')
    install(bare, "wl-paste", f'cat "{tmp_path}/kept"')
    copied = await copy_on_linux(TEXT, html=HTML, environ={**bare, "WAYLAND_DISPLAY": "wayland-0"})
    assert copied.message(9) == "Copied as plain text to the clipboard: 9 characters"
    assert (tmp_path / "kept").read_text(encoding="utf-8") == TEXT


async def test_more_than_a_property_holds_goes_as_text(x11: Environ) -> None:
    copied = await copy_on_linux("x" * 1_000_000, html=HTML, environ=x11)
    assert (copied.where, copied.is_plain) == ((Place.CLIPBOARD,), True)


async def test_a_dead_display_leaves_nothing_running(bare: Environ) -> None:
    copied = await copy_on_linux(TEXT, html=HTML, environ={**bare, "DISPLAY": "127.0.0.1:9999"})
    assert copied.where == ()
    assert not running("x11_owner.py")


async def test_what_nobody_could_read_back_is_not_left_to_be_served(
    x11: Environ, pasted_from_x11: Callable[[Environ], str], install: Install
) -> None:
    await copy_on_linux("from before", environ=x11)
    install(x11, "xclip", "exit 1")
    copied = await copy_on_linux(TEXT, html=HTML, environ={**x11, "PATH": x11["PATH"].split(":")[0]})
    assert copied.where == ()
    assert pasted_from_x11({**x11, "PATH": os.environ["PATH"]}) == "from before"


def running(program: str) -> list[str]:
    """The commands of processes that run `program` on a display that is not there."""
    commands = []
    for entry in Path("/proc").glob("[0-9]*"):
        try:
            command, environ = (entry / "cmdline").read_bytes(), (entry / "environ").read_bytes()
        except OSError:
            continue
        if program.encode() in command and b"127.0.0.1:9999" in environ:
            commands.append(command.decode())
    return commands


async def test_a_mac_is_given_both(bare: Environ, install: Install, tmp_path: Path) -> None:
    install(
        bare,
        "osascript",
        f'case "$4" in *clearContents*) cat >"{tmp_path}/both";; *) printf "%s\\n" "{HTML}";; esac',
    )
    install(bare, "pbpaste", f"printf '%s' '{TEXT}'")
    copied = await copy(TEXT, html=HTML, environ=bare, platform="darwin", limit=30.0)
    assert (copied.where, copied.is_plain) == ((Place.CLIPBOARD,), False)
    given = (tmp_path / "both").read_bytes().split(b"\n")
    assert [b64decode(each).decode() for each in given] == [TEXT, HTML]


async def test_a_mac_that_takes_only_text_has_the_text(
    bare: Environ, install: Install, tmp_path: Path
) -> None:
    install(bare, "osascript", "exit 1")
    install(bare, "pbcopy", f'cat >"{tmp_path}/kept"')
    install(bare, "pbpaste", f'cat "{tmp_path}/kept"')
    copied = await copy(TEXT, html=HTML, environ=bare, platform="darwin", limit=30.0)
    assert copied.message(9) == "Copied as plain text to the clipboard: 9 characters"


async def test_windows_is_given_html_with_its_header(bare: Environ, install: Install, tmp_path: Path) -> None:
    script = (
        f'case "$5" in *SetDataObject*) cat >"{tmp_path}/both";;'
        f" *GetText*) printf '%s' '{HTML}';; *) printf '%s' '{TEXT}';; esac"
    )
    install(bare, "powershell.exe", script)
    copied = await copy_on_linux(TEXT, html=HTML, environ={**bare, "WSL_DISTRO_NAME": "Debian"})
    assert (copied.where, copied.is_plain) == ((Place.CLIPBOARD,), False)
    _, html = (tmp_path / "both").read_bytes().split(b"\n")
    assert b64decode(html).decode() == cf_html(HTML)


@given(st.text(alphabet=st.characters(codec="utf-8")))
def test_the_header_for_windows_points_at_the_fragment(html: str) -> None:
    whole = cf_html(html).encode()
    places = {name: int(place) for name, place in re.findall(rb"(\w+):(\d{10})", whole)}
    assert whole[places[b"StartFragment"] : places[b"EndFragment"]].decode() == html
    assert whole[places[b"StartHTML"] : places[b"EndHTML"]].startswith(b"<html>")
    assert places[b"EndHTML"] == len(whole)


async def test_nothing_that_steers_is_in_the_html(x11: Environ) -> None:
    await copy_on_linux("red", html="<b>\x1b[31mred\x07</b>", environ=x11)
    assert pasted(x11, "-target", "text/html").endswith("<b>[31mred</b>")


def test_the_owner_of_the_clipboard_imports_nothing_of_ours(root: Path) -> None:
    source = (root / "tui" / "clipboard" / "x11_owner.py").read_text(encoding="utf-8")
    assert not re.search(r"^(from|import) (tui|index)", source, re.MULTILINE), "it starts in 50 ms"
