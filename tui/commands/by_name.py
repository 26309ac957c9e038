"""The commands by their names."""

from __future__ import annotations

import click

from tui.commands.add import add
from tui.commands.annotate import annotate
from tui.commands.asking import entities, quotes, search, show
from tui.commands.doctor import doctor
from tui.commands.feeds import feeds
from tui.commands.mend import mend
from tui.commands.notebook import notebook
from tui.commands.tag import tag
from tui.commands.upkeep import rebuild, status

COMMANDS: dict[str, click.Command] = {
    "add": add,
    "annotate": annotate,
    "doctor": doctor,
    "entities": entities,
    "feeds": feeds,
    "mend": mend,
    "notebook": notebook,
    "quotes": quotes,
    "rebuild": rebuild,
    "search": search,
    "show": show,
    "status": status,
    "tag": tag,
}
"""In the order in which the help lists them."""
