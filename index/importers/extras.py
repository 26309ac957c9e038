"""Libraries that are not part of every installation."""

from __future__ import annotations

import logging
from functools import cache
from importlib import import_module
from types import ModuleType

from index.errors import Refused
from index.grounds import Ground

HOW_TO_INSTALL = "pip install 'cuttings[formats]'"


@cache
def without_log(name: str) -> None:
    """Let a library keep its warnings to itself: without a handler they would be printed over the screen."""
    logging.getLogger(name).addHandler(logging.NullHandler())


def needed(module: str, where: str) -> ModuleType:
    """A module that some format cannot be read without. Raises `Refused` that says how to install it."""
    try:
        return import_module(module)
    except ImportError as error:
        raise Refused(where, f"reading it needs more: {HOW_TO_INSTALL}", Ground.EXTRA) from error
