"""`cuttings tag`: gives an article tags, takes them from it, and lists them."""

from __future__ import annotations

import contextlib
from collections.abc import Sequence
from pathlib import Path

import click
from msgspec.structs import asdict

from index.archive import Archive
from index.article import ArticleId
from index.errors import ArchiveError
from index.tags import tags_in
from tui.commands import options, output
from tui.commands.exits import exit_if_nothing
from tui.tagging import hashed


@click.command(epilog=options.example("cuttings tag 92ae8aec1520 pipeline 'to call'"))
@click.argument("article_id", metavar="[ID]", default="")
@click.argument("tags", metavar="[TAG]...", nargs=-1)
@click.option("--remove", is_flag=True, help="Take these tags from the article.")
@options.as_json
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
        before = archive.tagging.of(id_)
        after = _changed_tags(archive, id_, tags, remove=remove)
    if as_json:
        output.say_json({"id": id_, "tags": list(after)})
    elif after:
        output.say(hashed(after))
    if remove:
        exit_if_nothing(len(before) - len(after), "The article has none of these tags")
    else:
        exit_if_nothing(len(after), "The article has no tags")


def _changed_tags(
    archive: Archive, article_id: ArticleId, tags: Sequence[str], *, remove: bool
) -> tuple[str, ...]:
    if not tags:
        return archive.tagging.of(article_id)
    change = archive.tagging.untag if remove else archive.tagging.tag
    after = change(article_id, [part for tag in tags for part in tags_in(tag)])
    with contextlib.suppress(
        ArchiveError
    ):  # the tags are kept; housekeeping tells the index what is left to tell
        archive.housework.tell_tags()
    return after


def _list_tags(archive: Archive, *, as_json: bool) -> None:
    found = archive.tagging.in_use()
    for each in found:
        if as_json:
            output.say_json(asdict(each))
        else:
            output.say(output.tag_line(each))
    exit_if_nothing(len(found), "No article has tags: cuttings tag ID TAG gives it one")
