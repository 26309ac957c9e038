"""Loading and running the program without waits that can be spared."""

from __future__ import annotations

import contextlib
import gc
import sys
from collections.abc import Iterator


@contextlib.contextmanager
def without_collecting() -> Iterator[None]:
    """For imports: they make many objects and no garbage, and looking for some is a tenth of the time they take.

    What was loaded is not looked at again: it lives as long as the program.
    """
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        gc.enable()


def screen_first() -> None:
    """Let neither garbage nor threads keep the screen waiting.

    Each painting makes thousands of objects that live no longer than it. By default Python looks for garbage at every
    700th new object, and finds next to none; to look through all objects takes 40 ms, longer than an answer to a key
    may. And a thread that searches would keep the screen waiting for up to 5 ms at a time.
    """
    gc.freeze()
    gc.set_threshold(20_000, 20, 50)
    sys.setswitchinterval(0.0005)
