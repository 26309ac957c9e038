"""Loading the program without a wait that can be spared."""

from __future__ import annotations

import contextlib
import gc
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
