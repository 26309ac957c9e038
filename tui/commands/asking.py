"""`cuttings search`, `show`, `entities` and `quotes`: what is asked of an archive."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from pathlib import Path

import click

from index.archive import Archive
from index.archive_folder import SETTINGS_FILE
from index.citations.extract import Extract, extracts_of
from index.citations.forms import Form, form_named
from index.errors import ArchiveBusy
from index.parsing import hint, parse
from index.query import EVERYTHING, Query
from index.results import Sort
from tui.commands import options, output
from tui.commands.exits import exit_if_nothing
from tui.commands.origin import origin_lines
from tui.settings import read_settings


@click.command(epilog=options.example("cuttings search '\"landmark talks\" -moscow date:2008..2009'"))
@options.query
@click.option("--limit", type=click.IntRange(min=1), default=20, show_default=True, help="At most so many.")
@options.sort
@options.as_json
@click.pass_obj
def search(folder: Path, query: tuple[str, ...], limit: int, sort: str | None, as_json: bool) -> None:
    """Find articles; without a QUERY, all of them. Put -- before a query that begins with a dash."""
    wanted = _parsed(query)
    with _searchable(folder) as archive:
        results = archive.search(wanted, limit=limit, sort=_order(sort, wanted))
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
    exit_if_nothing(results.total)


@click.command(epilog=options.example("cuttings show 92ae8aec1520"))
@click.argument("article_id", metavar="ID")
@options.cite
@click.option(
    "--origin", "as_origin", is_flag=True, help="Where it was read, and the original if it is a text."
)
@options.as_json
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


@click.command(epilog=options.example("cuttings entities pipeline"))
@options.query
@options.as_json
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
    exit_if_nothing(len(found))


@click.command(epilog=options.example("cuttings quotes --speaker rogozin trust --cite apa"))
@options.query
@click.option("--speaker", default="", metavar="NAME", help="Only those by a speaker of that name.")
@options.sort
@options.cite
@options.as_json
@click.pass_obj
def quotes(
    folder: Path, query: tuple[str, ...], *, speaker: str, sort: str | None, form_name: str, as_json: bool
) -> None:
    """List the quotations of the archive, or of the articles that match QUERY."""
    form = _form(folder, form_name, as_json=as_json)
    wanted, found = _parsed(query), 0
    with _searchable(folder) as archive:
        quotations = archive.quotations(wanted, speaker=speaker, sort=_order(sort, wanted))
        if form:
            exit_if_nothing(_cite_all(form, extracts_of(quotations)))
            return
        for article, quotation in quotations:
            found += 1
            if as_json:
                output.say_json(output.quotation_record(article, quotation))
            else:
                output.say(output.quotation_lines(article, quotation))
    exit_if_nothing(found)


def _order(sort: str | None, query: Query) -> Sort:
    """As somebody says, else by relevance; where all articles are meant, as none is more relevant, the newest first."""
    return Sort(sort) if sort else Sort.NEWEST if query == EVERYTHING else Sort.RELEVANCE


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
        from tui.commands.progress import show_indexing  # noqa: PLC0415

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
