"""What several commands take alike."""

from __future__ import annotations

import click

from index.archive_folder import SETTINGS_FILE
from index.citations.forms import FORMS
from index.results import Sort

as_json = click.option("--json", "as_json", is_flag=True, help="Write JSON, one object a line.")
query = click.argument("query", nargs=-1)
sort = click.option(
    "--sort",
    type=click.Choice([order.value for order in Sort]),
    show_default="relevance; newest without a QUERY",
    help="In which order.",
)
cite = click.option(
    "--cite",
    "form_name",
    metavar="FORM",
    default="",
    help=f"As a citation: {', '.join(form.name for form in FORMS)}, or a template of yours in {SETTINGS_FILE}.",
)


def example(line: str) -> str:
    """An epilog of one line, which click leaves as it is for the backspace."""
    return f"\b\nExample:  {line}"
