"""Running a module of ours in a process of its own."""

from __future__ import annotations

import sys
from pathlib import Path

_ROOT = str(Path(__file__).resolve().parents[1])


def python_running(module: str, *arguments: str) -> list[str]:
    """The command that runs a module, whatever lies in the folder that somebody works in.

    `python -m` looks there first: a file called index.py among somebody's articles would be run.
    """
    code = (
        f"import runpy, sys; {_ROOT!r} in sys.path or sys.path.insert(0, {_ROOT!r}); "
        f"runpy.run_module({module!r}, run_name='__main__', alter_sys=True)"
    )
    return [sys.executable, "-P", "-c", code, *arguments]
