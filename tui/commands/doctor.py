"""`cuttings doctor`: whether copying works, what the terminal can show, the archive; and what to change."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import click
from msgspec.structs import asdict

from tui.clipboard.desk import Desk
from tui.commands import options, output
from tui.commands.exits import COPIES_NOWHERE


@click.command(epilog=options.example("cuttings doctor"))
@options.as_json
@click.pass_obj
def doctor(folder: Path, as_json: bool) -> None:
    """Try out copying, look at the terminal and the archive, and say what to change.

    What is on the clipboard is put back, where it can be read. Ends with 1 if copying works in no way.
    """
    from tui.doctor.examination import examine  # noqa: PLC0415
    from tui.doctor.finding import copying_works, line_of  # noqa: PLC0415

    findings = []
    for finding in examine(folder, Desk(os.environ, sys.platform)):
        findings.append(finding)
        if as_json:
            output.say_json(asdict(finding))
        else:
            output.say(line_of(finding))
    if not copying_works(findings):
        sys.exit(COPIES_NOWHERE)
