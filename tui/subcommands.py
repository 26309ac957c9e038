"""What the command line does besides opening the reading room: a function for each command."""

from __future__ import annotations

import contextlib
import os
import sys
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from pathlib import Path

import click
from msgspec.structs import asdict

from index.archive import Archive
from index.archive_folder import SETTINGS_FILE
from index.article import ArticleId
from index.citations.extract import Extract, extracts_of
from index.citations.forms import FORMS, Form, form_named
from index.engines.choosing import ENGINES
from index.errors import ArchiveBusy, ArchiveError, Refused
from index.parsing import hint, parse
from index.query import EVERYTHING, Query
from index.results import Sort
from index.tags import tags_in
from tui import output
from tui.add_command import add
from tui.doctor_command import doctor
from tui.exits import BAD_INPUT, NOTHING_FOUND
from tui.feeds_command import feeds
from tui.mend_command import mend
from tui.notebook_command import notebook
from tui.origin import origin_lines
from tui.settings import read_settings
from tui.tagging import hashed

_as_json = click.option("--json", "as_json", is_flag=True, help="Write JSON, one object a line.")
_query = click.argument("query", nargs=-1)
_cite = click.option(
    "--cite",
    "form_name",
    metavar="FORM",
    default="",
    help=f"As a citation: {', '.join(form.name for form in FORMS)}, or a template of yours in {SETTINGS_FILE}.",
)


def _example(line: str) -> str:
    """An epilog of one line, which click leaves as it is for the backspace."""
    return f"\b\nExample:  {line}"


@click.command(epilog=_example("cuttings search '\"landmark talks\" -moscow date:2008..2009'"))
@_query
@click.option("--limit", type=click.IntRange(min=1), default=20, show_default=True, help="At most so many.")
@click.option(
    "--sort",
    type=click.Choice([order.value for order in Sort]),
    show_default="relevance; newest without a QUERY",
    help="In which order.",
)
@_as_json
@click.pass_obj
def search(folder: Path, query: tuple[str, ...], limit: int, sort: str | None, as_json: bool) -> None:
    """Find articles; without a QUERY, all of them. Put -- before a query that begins with a dash."""
    wanted = _parsed(query)
    order = Sort(sort) if sort else Sort.NEWEST if wanted == EVERYTHING else Sort.RELEVANCE
    with _searchable(folder) as archive:
        results = archive.search(wanted, limit=limit, sort=order)
        if not results.total:
            for line in output.advice_lines(archive.advise(" ".join(query))):
                output.say_line(line, err=True)
    for hit in results.hits:
        if as_json:
            output.say_json(output.hit_record(hit))
        else:
            output.say(output.hit_lines(hit))
    if not as_json and results.total > len(results.hits):
        output.say(f"{results.total:,} articles in all; --limit shows more of them", err=True)
    _exit_if_nothing(results.total)


@click.command(epilog=_example("cuttings show 92ae8aec1520"))
@click.argument("article_id", metavar="ID")
@_cite
@click.option(
    "--origin", "as_origin", is_flag=True, help="Where it was read, and the original if it is a text."
)
@_as_json
@click.pass_obj
def show(folder: Path, article_id: str, form_name: str, as_origin: bool, as_json: bool) -> None:
    """Print one article with its entities and quotations. The beginning of an ID will do, if no other begins so."""
    form = _form(folder, form_name, as_json=as_json)
    with contextlib.closing(Archive.open(folder)) as archive:
        reading = archive.read(archive.full_id(article_id))
    if form:
        output.say(form.write([Extract(reading.article)]))
    elif as_origin:
        output.say("\n".join(origin_lines(reading.origins)))
    elif as_json:
        output.say_json(output.reading_record(reading))
    else:
        output.say("\n".join(output.article_lines(reading)))


@click.command(epilog=_example("cuttings entities pipeline"))
@_query
@_as_json
@click.pass_obj
def entities(folder: Path, query: tuple[str, ...], as_json: bool) -> None:
    """List who and what the archive, or the articles that match QUERY, name."""
    with _searchable(folder) as archive:
        found = archive.entities(_parsed(query))
    for entity in found:
        if as_json:
            output.say_json(output.entity_record(entity))
        else:
            output.say(output.entity_line(entity))
    _exit_if_nothing(len(found))


@click.command(epilog=_example("cuttings quotes --speaker rogozin trust --cite apa"))
@_query
@click.option("--speaker", default="", metavar="NAME", help="Only those by a speaker of that name.")
@_cite
@_as_json
@click.pass_obj
def quotes(folder: Path, query: tuple[str, ...], speaker: str, form_name: str, as_json: bool) -> None:
    """List the quotations of the archive, or of the articles that match QUERY."""
    form = _form(folder, form_name, as_json=as_json)
    found = 0
    with _searchable(folder) as archive:
        quotations = archive.quotations(_parsed(query), speaker=speaker)
        if form:
            _exit_if_nothing(_cite_all(form, extracts_of(quotations)))
            return
        for article, quotation in quotations:
            found += 1
            if as_json:
                output.say_json(output.quotation_record(article, quotation))
            else:
                output.say(output.quotation_lines(article, quotation))
    _exit_if_nothing(found)


def _cite_all(form: Form, extracts: Iterable[Extract]) -> int:
    """Print them, which programs for references read as one file; how many they are."""
    found = 0
    for _, batch in groupby(extracts, key=lambda extract: form.is_one_document or extract.article.id):
        cited = list(batch)
        output.say("\n" * bool(found) + form.write(cited))
        found += len(cited)
    return found


def _form(folder: Path, name: str, *, as_json: bool) -> Form | None:
    """The form of that name, after a word on what is wrong with the settings; ``None`` for no name."""
    if not name:
        return None
    if as_json:
        raise click.UsageError("--cite and --json exclude each other; there is --cite csl-json")
    settings = read_settings(folder / SETTINGS_FILE)
    for complaint in settings.complaints:
        output.say_line(complaint, err=True)
    form = form_named(name, settings.forms)
    if form is None:
        there = ", ".join(form.name for form in settings.forms)
        raise click.UsageError(f"There is no form {name}; there are {there}")
    return form


@click.command(epilog=_example("cuttings annotate --json article.txt"))
@click.argument("files", nargs=-1, type=click.Path(path_type=Path, allow_dash=True))
@click.option("--rules", "by_rules", is_flag=True, help="Without a language model, even if one is installed.")
@_as_json
def annotate(files: tuple[Path, ...], as_json: bool, by_rules: bool) -> None:
    """Find entities and quotations in texts; nothing is stored. Reads standard input without FILE, or for "-"."""
    from index.annotators.ner import NerAnnotator  # noqa: PLC0415
    from index.annotators.rules import RuleAnnotator  # noqa: PLC0415
    from index.article import Article  # noqa: PLC0415

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


@click.command(epilog=_example("cuttings tag 92ae8aec1520 pipeline 'to call'"))
@click.argument("article_id", metavar="[ID]", default="")
@click.argument("tags", metavar="[TAG]...", nargs=-1)
@click.option("--remove", is_flag=True, help="Take these tags from the article.")
@_as_json
@click.pass_obj
def tag(folder: Path, article_id: str, tags: tuple[str, ...], remove: bool, as_json: bool) -> None:
    """Give an article tags, or say which it has; without an ID, list all tags. A comma separates tags too."""
    if remove and not tags:
        raise click.UsageError("--remove takes the TAG to be removed")
    with contextlib.closing(Archive.open(folder)) as archive:
        if not article_id:
            _list_tags(archive, as_json=as_json)
            return
        id_ = archive.full_id(article_id)
        before = archive.tags_of(id_)
        after = _changed_tags(archive, id_, tags, remove=remove)
    if as_json:
        output.say_json({"id": id_, "tags": list(after)})
    elif after:
        output.say(hashed(after))
    _exit_if_nothing(len(after) if not remove else len(before) - len(after))


def _changed_tags(
    archive: Archive, article_id: ArticleId, tags: Sequence[str], *, remove: bool
) -> tuple[str, ...]:
    if not tags:
        return archive.tags_of(article_id)
    change = archive.untag if remove else archive.tag
    after = change(article_id, [part for tag in tags for part in tags_in(tag)])
    with contextlib.suppress(
        ArchiveError
    ):  # the tags are kept; housekeeping tells the index what is left to tell
        archive.housework.tell_tags()
    return after


def _list_tags(archive: Archive, *, as_json: bool) -> None:
    found = archive.tags()
    for each in found:
        if as_json:
            output.say_json(asdict(each))
        else:
            output.say(output.tag_line(each))
    _exit_if_nothing(len(found))


@click.command(epilog=_example("cuttings status"))
@_as_json
@click.pass_obj
def status(folder: Path, as_json: bool) -> None:
    """Say what is in the archive, and what is still being done."""
    with contextlib.closing(Archive.open(folder)) as archive:
        state = archive.status()
        suggestion = "" if as_json else archive.suggestion()
    if as_json:
        output.say_json(asdict(state))
    else:
        for line in output.status_lines(state):
            output.say(line)
    if suggestion:
        output.say(suggestion, err=True)


@click.command(epilog=_example("cuttings rebuild"))
@click.option(
    "--engine",
    type=click.Choice(list(ENGINES)),
    show_default="the one in use",
    help="Which search engine, from now on.",
)
@click.pass_obj
def rebuild(folder: Path, engine: str | None) -> None:
    """Build the search index anew from the store. Nothing else changes."""
    from tui.adding import show_indexing  # noqa: PLC0415

    with contextlib.closing(Archive.open(folder)) as archive:
        show_indexing(archive, archive.housework.rebuild(engine or ""))
        state = archive.status()
    output.say(f"{state.indexed:,} articles indexed with {state.engine}")


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
"""By name, in the order in which the help lists them."""


@contextlib.contextmanager
def _searchable(folder: Path) -> Iterator[Archive]:
    """The archive with everything indexed that an earlier run may have left."""
    with contextlib.closing(Archive.open(folder)) as archive:
        if not archive.housework.is_indexed():
            _catch_up(archive)
        yield archive


def _catch_up(archive: Archive) -> None:
    """Index what is left, if that can be done, and say what cannot be searched then."""
    if os.access(archive.folder, os.W_OK):
        from tui.adding import show_indexing  # noqa: PLC0415

        with contextlib.suppress(ArchiveBusy):  # somebody else is at it: search what there is
            show_indexing(archive, archive.housework.catch_up())
    if lagging := output.lagging(archive.status()):
        output.say_line(lagging, err=True)


def _parsed(words: Sequence[str]) -> Query:
    """The query, after a word on what is odd about it."""
    text = " ".join(words)
    if odd := hint(f"{text} "):  # with a blank, because nobody is still typing the last word
        output.say_line(odd, err=True)
    return parse(text)


def _text_of(file: Path) -> str:
    from index.importers.encodings import decode  # noqa: PLC0415

    if str(file) == "-":
        return decode(sys.stdin.buffer.read(), "standard input")
    try:
        return decode(file.read_bytes(), str(file))
    except OSError as error:
        raise Refused(str(file), error.strerror or str(error)) from error


def _exit_if_nothing(found: int) -> None:
    if not found:
        output.say("Nothing found", err=True)
        sys.exit(NOTHING_FOUND)
