"""Copying, with the real tools: a private tmux server, an X display of its own, a pseudo-terminal that listens."""

from __future__ import annotations

import asyncio
import os
import shutil
import threading
import time
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tui.clipboard import Copied, Place, copy, sendable

UNICODE = "“Être libre,” — Øystein Ås\n\tПо-русски 日本語 👩‍🚀 naïve e\u0301a\u0308o\u0302\u0323"
LONG = "Die Fähre legt um acht Uhr ab. " * 31_500
"""More than 1 MB."""

NO_DISPLAY = "127.0.0.1:9999"
"""A name under which no display is, so that a tool that is really installed changes nothing."""

Environ = Mapping[str, str]
Install = Callable[[Environ, str, str], None]
Paste = Callable[[Environ], str]
copy_on_linux = partial(copy, platform="linux", limit=30.0)
"""With patience: these machines have slow days."""


@pytest.mark.parametrize("text", ["plain", UNICODE, LONG], ids=["plain", "unicode", "long"])
async def test_inside_tmux_the_text_is_in_its_buffer(
    tmux: Environ, text: str, pasted_from_tmux: Paste
) -> None:
    copied = await copy_on_linux(text, environ=tmux)
    assert (copied.where, copied.confirmed) == ((Place.TMUX,), True)
    assert copied.message(len(text)).startswith(f"Copied to tmux's buffer: {len(text):,} characters")
    assert pasted_from_tmux(tmux) == text


@pytest.mark.parametrize("text", ["plain", UNICODE, LONG], ids=["plain", "unicode", "long"])
async def test_on_a_display_the_text_is_on_the_clipboard(
    x11: Environ, text: str, pasted_from_x11: Paste
) -> None:
    copied = await copy_on_linux(text, environ=x11)
    assert (copied.where, copied.confirmed) == ((Place.CLIPBOARD,), True)
    assert copied.message(len(text)) == f"Copied to the clipboard: {len(text):,} characters"
    assert pasted_from_x11(x11) == text


async def test_the_copy_that_counts_is_the_last_one(
    x11: Environ, tmux: Environ, pasted_from_tmux: Paste, pasted_from_x11: Paste
) -> None:
    for text in ("first", "second"):
        await copy_on_linux(text, environ=x11)
        await copy_on_linux(text, environ=tmux)
    assert pasted_from_x11(x11) == pasted_from_tmux(tmux) == "second"


async def test_tmux_on_a_display_fills_both(
    x11: Environ, tmux: Environ, pasted_from_tmux: Paste, pasted_from_x11: Paste
) -> None:
    both = {**x11, **tmux}
    copied = await copy_on_linux("to both", environ=both)
    assert copied.message(7) == "Copied to the clipboard and tmux's buffer: 7 characters"
    assert pasted_from_x11(both) == pasted_from_tmux(both) == "to both"


async def test_a_clipboard_that_has_all_makes_up_for_the_terminal_around_tmux(
    x11: Environ, tmux: Environ
) -> None:
    copied = await copy_on_linux(LONG, environ={**x11, **tmux})
    assert copied.message(7) == "Copied to the clipboard and tmux's buffer: 7 characters"


@pytest.mark.parametrize("sign", ["SSH_CONNECTION", "SSH_TTY"])
async def test_over_ssh_the_far_clipboard_is_left_alone(
    x11: Environ, sign: str, pasted_from_x11: Paste
) -> None:
    await copy_on_linux("from before", environ=x11)
    written: list[str] = []
    copied = await copy_on_linux("from afar", written.append, environ={**x11, sign: "somewhere"})
    assert copied.where == (Place.TERMINAL,)
    assert len(written) == 1
    assert pasted_from_x11(x11) == "from before"


async def test_an_older_tmux_is_given_the_text_without_its_new_option(
    tmux: Environ, install: Install, pasted_from_tmux: Paste
) -> None:
    real = shutil.which("tmux")
    install(tmux, "tmux", f'[ "$2" = -w ] && exit 1\nexec {real} "$@"')
    assert (await copy_on_linux("by hand", environ=tmux)).confirmed
    assert pasted_from_tmux(tmux) == "by hand"


async def test_a_dead_display_is_not_called_copied(bare: Environ) -> None:
    if shutil.which("xclip") is None:
        pytest.skip("xclip is not installed")
    written: list[str] = []
    dead = {**bare, "DISPLAY": NO_DISPLAY}
    copied = await copy_on_linux("lost?", written.append, environ=dead)
    assert copied.where == (Place.TERMINAL,)
    assert "xclip failed" in copied.failures


async def test_a_dead_tmux_is_not_called_copied(bare: Environ, tmp_path: Path) -> None:
    copied = await copy_on_linux("lost?", environ={**bare, "TMUX": f"{tmp_path / 'nobody'},1,0"})
    assert copied.where == ()
    assert copied.message(5).startswith("Not copied: tmux ")


async def test_without_anything_to_copy_to_it_says_so(bare: Environ) -> None:
    copied = await copy_on_linux("nowhere", environ=bare)
    assert copied.message(7) == "Not copied: no clipboard was found; kept in the notebook"


@pytest.mark.parametrize(
    ("copied", "said"),
    [
        (Copied((Place.CLIPBOARD,)), "Copied to the clipboard: 1,214 characters"),
        (Copied((Place.TERMINAL,)), "Sent to the terminal, which cannot confirm"),
        (Copied((), ("xclip failed",)), "Not copied: xclip failed"),
    ],
)
def test_what_was_not_kept_is_not_called_kept(copied: Copied, said: str) -> None:
    assert copied.message(1214, "the disk is full") == f"{said}; not kept in the notebook: the disk is full"


async def test_a_missing_tool_is_named(bare: Environ, tmp_path: Path) -> None:
    nothing = {"PATH": str(tmp_path / "bin"), "DISPLAY": NO_DISPLAY}
    copied = await copy_on_linux("nowhere", environ=nothing)
    assert copied.message(7) == (
        "Not copied: xclip is not installed, xsel is not installed; kept in the notebook"
    )


needs_proc = pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="needs /proc")


def runs(pid: int) -> bool:
    """Whether a process still runs: more of it is left than, where init is slow, its entry."""
    try:
        return not Path(f"/proc/{pid}/stat").read_text().rpartition(") ")[2].startswith("Z")
    except (FileNotFoundError, ProcessLookupError):
        return False


async def until(claim: Callable[[], bool]) -> None:
    """Wait for what another process does; fail when it does not come about."""
    async with asyncio.timeout(60):
        while not claim():  # noqa: ASYNC110  (another process sets no event)
            await asyncio.sleep(0.01)


def install_hanging(install: Install, environ: Environ, step: str, pids: Path) -> None:
    """Put an xclip in place that at one step starts a child, writes down both their numbers, and waits."""
    hang = f'sleep 600 &\necho $$ $! >"{pids}.new"; mv "{pids}.new" "{pids}"\nwait'
    install(environ, "xclip", f'[ "$3" = {step} ] || exit 0\n{hang}')


@needs_proc
@pytest.mark.parametrize("step", ["-in", "-out"])
async def test_a_tool_that_hangs_is_killed_with_its_children(
    bare: Environ, tmp_path: Path, step: str, install: Install
) -> None:
    install_hanging(install, bare, step, tmp_path / "pids")
    copied = await copy_on_linux("lost?", environ={**bare, "DISPLAY": NO_DISPLAY}, limit=2.0)
    assert copied.failures[0] == "xclip did not answer"
    started = [int(pid) for pid in (tmp_path / "pids").read_text().split()]
    assert len(started) == 2
    await until(lambda: not any(runs(pid) for pid in started))


@needs_proc
async def test_leaving_while_a_tool_hangs_leaves_nothing_running(
    bare: Environ, tmp_path: Path, install: Install
) -> None:
    pids = tmp_path / "pids"
    install_hanging(install, bare, "-in", pids)
    copying = asyncio.create_task(copy_on_linux("lost?", environ={**bare, "DISPLAY": NO_DISPLAY}, limit=600))
    await until(pids.exists)
    copying.cancel()
    with pytest.raises(asyncio.CancelledError):
        await copying
    started = [int(pid) for pid in pids.read_text().split()]
    await until(lambda: not any(runs(pid) for pid in started))


@needs_proc
@pytest.mark.parametrize(
    ("ending", "failure"), [((">/dev/null &", "exit 1"), "failed"), (("&", "exit 0"), "did not answer")]
)
async def test_a_tool_that_ends_before_its_children_leaves_none_of_them(
    bare: Environ, tmp_path: Path, ending: tuple[str, str], failure: str, install: Install
) -> None:
    """The child of one that failed, and one that holds the pipe which its text is awaited from."""
    pids = tmp_path / "pids"
    child = f"sh -c 'echo $$ >>\"{pids}\"; exec sleep 600'"
    written = f'while [ ! -s "{pids}" ]; do sleep 0.01; done'
    install(bare, "xclip", f'[ "$3" = -in ] && exit 0\n{child} {ending[0]} {written}; {ending[1]}')
    copied = await copy_on_linux("lost?", environ={**bare, "DISPLAY": NO_DISPLAY}, limit=3.0)
    assert copied.failures[0] == f"xclip {failure}"
    await until(lambda: not any(map(runs, map(int, pids.read_text().split()))))


@pytest.mark.parametrize("step", ["-in", "-out"])
async def test_a_tool_that_hangs_costs_no_more_than_its_time(
    bare: Environ, tmp_path: Path, install: Install, step: str
) -> None:
    install_hanging(install, bare, step, tmp_path / "pids")
    began = time.monotonic()
    await copy_on_linux("lost?", environ={**bare, "DISPLAY": NO_DISPLAY}, limit=3.0)
    assert time.monotonic() - began < 9, "asked once, for 3 seconds"


async def test_a_tool_that_lies_is_not_believed(bare: Environ, tmp_path: Path, install: Install) -> None:
    written: list[str] = []
    install(bare, "xclip", '[ "$3" = -in ] && exec cat >/dev/null\necho "something else"')
    copied = await copy_on_linux("lost?", written.append, environ={**bare, "DISPLAY": NO_DISPLAY})
    assert copied.where == (Place.TERMINAL,)
    assert copied.failures[0] == "xclip kept something else"


async def test_the_next_tool_is_tried_when_one_fails(bare: Environ, tmp_path: Path, install: Install) -> None:
    install(bare, "wl-copy", "exit 1")
    install(bare, "xclip", f'case "$3" in -in) cat >"{tmp_path}/kept";; *) cat "{tmp_path}/kept";; esac')
    displays = {**bare, "WAYLAND_DISPLAY": "wayland-0", "DISPLAY": NO_DISPLAY}
    copied = await copy_on_linux("kept at last", environ=displays)
    assert (copied.where, copied.failures) == ((Place.CLIPBOARD,), ("wl-copy failed",))
    assert (tmp_path / "kept").read_text() == "kept at last"


async def test_windows_is_given_utf_16_and_its_line_ends_are_no_difference(
    bare: Environ, tmp_path: Path, install: Install
) -> None:
    kept = tmp_path / "kept"
    install(bare, "clip.exe", f'cat >"{kept}"')
    install(bare, "powershell.exe", f"iconv -f utf-16le -t utf-8 \"{kept}\" | sed 's/$/\\r/'; printf '\\n'")
    copied = await copy_on_linux(UNICODE, environ={**bare, "WSL_DISTRO_NAME": "Debian"})
    assert copied.where == (Place.CLIPBOARD,)
    assert kept.read_bytes().decode("utf-16-le") == UNICODE


async def test_a_mac_is_told_that_the_text_is_utf_8(bare: Environ, tmp_path: Path, install: Install) -> None:
    install(bare, "pbcopy", f'[ "$LC_ALL" = en_US.UTF-8 ] && cat >"{tmp_path}/kept"')
    install(bare, "pbpaste", f'[ "$LC_ALL" = en_US.UTF-8 ] && cat "{tmp_path}/kept"')
    copied = await copy(UNICODE, environ={**bare, "LC_ALL": "C"}, platform="darwin")
    assert copied.where == (Place.CLIPBOARD,)
    assert (tmp_path / "kept").read_text(encoding="utf-8") == UNICODE


async def test_the_event_loop_goes_on_while_a_tool_is_slow(
    bare: Environ, tmp_path: Path, install: Install
) -> None:
    gate = tmp_path / "gate"
    os.mkfifo(gate)
    install(bare, "xclip", f'[ "$3" = -in ] && {{ cat >/dev/null; exec cat "{gate}"; }}\nprintf waited')
    copying = asyncio.create_task(
        copy_on_linux("waited", environ={**bare, "DISPLAY": NO_DISPLAY}, limit=60.0)
    )
    opening = threading.Thread(target=lambda: gate.write_text("go on"), daemon=True)
    await asyncio.sleep(0)
    assert not copying.done()
    opening.start()
    assert (await copying).confirmed
    opening.join()


@settings(max_examples=60, deadline=None)
@given(st.text())
def test_nothing_that_steers_a_terminal_is_sent(text: str) -> None:
    sent = sendable(text)
    assert not any(
        character not in "\n\t" and (character < " " or "\x7f" <= character <= "\x9f") for character in sent
    )
    sent.encode()
    assert sendable(sent) == sent


async def test_an_escape_sequence_in_the_text_does_not_reach_the_clipboard(
    tmux: Environ, pasted_from_tmux: Paste
) -> None:
    await copy_on_linux("red \x1b[31malert\x07\x00 and\r\nso on", environ=tmux)
    assert pasted_from_tmux(tmux) == "red [31malert and\nso on"
