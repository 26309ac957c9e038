"""Real desks: a private tmux server, an X display of its own, and tools that a test puts in their place."""

from __future__ import annotations

import os
import pty
import re
import select
import shutil
import subprocess
import time
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import pytest

Environ = Mapping[str, str]


@pytest.fixture
def bare(tmp_path: Path) -> Environ:
    """An environment without any display, tmux or ssh, whose own tools would go to `tmp_path`/bin."""
    (tmp_path / "bin").mkdir()
    return {"PATH": f"{tmp_path / 'bin'}:{os.environ['PATH']}", "HOME": str(tmp_path)}


@pytest.fixture
def tmux(bare: Environ, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Environ]:
    """The environment inside a pane of a private tmux server."""
    if shutil.which("tmux") is None:
        pytest.skip("tmux is not installed")
    outside = {**bare, "TMUX_TMPDIR": str(tmp_path_factory.mktemp("t")), "TERM": "xterm", "LC_ALL": "C.UTF-8"}
    server = ("tmux", "-L", "copying", "-f", "/dev/null")
    subprocess.run([*server, "new-session", "-d", "-s", "desk", "cat"], env=outside, check=True)
    where = (*server, "display-message", "-p", "-t", "desk", "#{socket_path},#{pid},0")
    pane = subprocess.run(where, env=outside, check=True, capture_output=True, text=True)
    yield {**bare, "TMUX": pane.stdout.strip()}
    subprocess.run([*server, "kill-server"], env=outside, check=True)


@pytest.fixture
def attached_tmux(
    tmux: Environ, bare: Environ
) -> Iterator[Callable[[str], tuple[Environ, Callable[[], bytes]]]]:
    """A pane of tmux with `set-clipboard` as given, and the OSC 52 that the terminal around tmux is sent first."""
    master, slave = pty.openpty()
    client = None

    def attached(setting: str) -> tuple[Environ, Callable[[], bytes]]:
        nonlocal client
        socket = tmux["TMUX"].split(",")[0]
        server = ("tmux", "-S", socket)
        subprocess.run([*server, "set-option", "-s", "set-clipboard", setting], env=bare, check=True)
        around = {**bare, "TERM": "xterm-256color", "LC_ALL": "C.UTF-8"}
        client = subprocess.Popen(
            [*server, "attach"], env=around, stdin=slave, stdout=slave, stderr=slave, start_new_session=True
        )
        while (
            subprocess.run([*server, "list-clients"], env=bare, capture_output=True, check=True).stdout == b""
        ):
            time.sleep(0.02)
        return tmux, lambda: first_osc_52(master)

    yield attached
    if client is not None:
        client.terminate()
        client.wait()
    os.close(slave)
    os.close(master)


def first_osc_52(master: int) -> bytes:
    received = b""
    deadline = time.monotonic() + 30
    while time.monotonic() < deadline:
        if select.select([master], [], [], 0.1)[0]:
            received += os.read(master, 1 << 16)
        if found := re.search(rb"\x1b\]52;[^\a]*\a", received):
            return found[0]
    return received


@pytest.fixture
def pasted_from_tmux() -> Callable[[Environ], str]:
    """What prefix ] would paste."""

    def pasted(environ: Environ) -> str:
        shown = subprocess.run(["tmux", "show-buffer"], env=environ, check=True, capture_output=True)
        return shown.stdout.decode()

    return pasted


@pytest.fixture
def pasted_from_x11() -> Callable[[Environ], str]:
    """What another program would paste."""

    def pasted(environ: Environ) -> str:
        paste = ["xclip", "-selection", "clipboard", "-out"]
        return subprocess.run(paste, env=environ, check=True, capture_output=True).stdout.decode()

    return pasted


@pytest.fixture(scope="module")
def display() -> Iterator[str]:
    """The name of an X display that nobody sees."""
    if shutil.which("Xvfb") is None or shutil.which("xclip") is None:
        pytest.skip("Xvfb or xclip is not installed")
    announced, announce = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(announce), "-screen", "0", "64x64x8", "-nolisten", "tcp", "-noreset"],
        pass_fds=[announce],
        stderr=subprocess.DEVNULL,
    )
    os.close(announce)
    with os.fdopen(announced, encoding="ascii") as numbers:
        number = numbers.readline().strip()
    if not number:
        server.wait()
        pytest.skip("Xvfb found no display number")
    yield f":{number}"
    server.terminate()
    server.wait()


@pytest.fixture
def x11(bare: Environ, display: str) -> Environ:
    return {**bare, "DISPLAY": display}


@pytest.fixture
def install() -> Callable[[Environ, str, str], None]:
    """Put a shell script where an environment looks for its tools first."""

    def put(environ: Environ, name: str, script: str) -> None:
        tool = Path(environ["PATH"].split(":")[0], name)
        tool.write_text(f"#!/bin/sh\n{script}\n")
        tool.chmod(0o755)

    return put
