"""`cuttings annotate`: who is named in texts, and who says what; nothing is stored."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from index.article import Article, ArticleId
from index.errors import Refused
from index.grounds import Ground
from tui.commands import options, output
from tui.commands.exits import BAD_INPUT


@click.command(epilog=options.example("cuttings annotate --json article.txt"))
@click.argument("files", nargs=-1, type=click.Path(path_type=Path, allow_dash=True))
@click.option("--rules", "by_rules", is_flag=True, help="Without a language model, even if one is installed.")
@options.as_json
def annotate(files: tuple[Path, ...], as_json: bool, by_rules: bool) -> None:
    """Find entities and quotations in texts; nothing is stored. Reads standard input without FILE, or for "-"."""
    from index.annotators.ner import NerAnnotator  # noqa: PLC0415
    from index.annotators.rules import RuleAnnotator  # noqa: PLC0415

    better = NerAnnotator()
    annotator = better if better.is_available and not by_rules else RuleAnnotator()
    is_bad = False
    for file in files or (Path("-"),):
        try:
            text = _text_of(file)
        except Refused as refusal:
            output.say_line(str(refusal), err=True)
            is_bad = True
            continue
        annotation = annotator.annotate(Article(ArticleId(""), "", text))
        if as_json:
            output.say_json(output.annotation_record(text, annotation))
        else:
            for line in output.annotation_lines(text, annotation):
                output.say(line)
    if is_bad:
        sys.exit(BAD_INPUT)


def _text_of(file: Path) -> str:
    from index.importers.encodings import decode  # noqa: PLC0415

    if str(file) == "-":
        return decode(sys.stdin.buffer.read(), "standard input")
    try:
        return decode(file.read_bytes(), str(file))
    except OSError as error:
        raise Refused(str(file), error.strerror or str(error), Ground.CLOSED) from error
