"""`cuttings feeds`: which feeds are followed, and fetching them, which nothing else does."""

from __future__ import annotations

import contextlib
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click
import regex

from index.archive import Archive
from index.errors import Refused, UnfitFeed
from index.feeds.addresses import shown
from index.grounds import Ground
from index.intake.report import FileReport, Progress, Report, Tally
from tui.commands import options, output
from tui.commands.exits import BAD_INPUT, NOTHING_FOUND, exit_if_nothing

if TYPE_CHECKING:
    from index.feeds.answers import Asks
    from index.feeds.followed_feeds import Plan
    from index.feeds.round_report import RoundReport

_NONE = "No feed is followed: cuttings feeds follow ADDRESS"
_SCHEME = regex.compile(r"[\w+.-]+:(?://|[^/\\\\])")
_addresses = click.argument("addresses", metavar="ADDRESS...", nargs=-1, required=True)


@click.group(
    invoke_without_command=True,
    epilog=options.example("cuttings feeds follow https://paper.example/feed && cuttings feeds fetch"),
)
@options.as_json
@click.pass_context
def feeds(context: click.Context, as_json: bool) -> None:
    """Follow feeds by their addresses; without a command, list them. Only fetch opens connections."""
    from tui.feeds_words import feed_facts, feed_line, feed_record  # noqa: PLC0415

    if context.invoked_subcommand is not None:
        return
    with contextlib.closing(Archive.open(context.obj)) as archive:
        followed = list(archive.feeds)
    for feed in followed:
        if as_json:
            output.say_json(feed_record(feed))
        else:
            output.say_line(feed_line(feed))
            output.say(f"  {feed_facts(feed)}")
    exit_if_nothing(len(followed), _NONE)


@feeds.command(epilog=options.example("cuttings feeds follow https://paper.example/feed subscriptions.opml"))
@click.argument("named", metavar="ADDRESS|FILE.opml...", nargs=-1, required=True)
@click.pass_obj
def follow(folder: Path, named: tuple[str, ...]) -> None:
    """Remember feeds, by address or from lists in OPML. Nothing is fetched."""
    from tui.feeds_words import feeds as number_of  # noqa: PLC0415

    found, is_bad = [], False
    for one in named:
        try:
            found += _named_by(one)
        except Refused as refusal:
            output.say_line(f"Refused: {refusal}", err=True)
            is_bad = True
    with contextlib.closing(Archive.open(folder)) as archive:
        followed = archive.feeds.follow(found)
    for reason in followed.refused:
        output.say_line(f"Refused: {reason}", err=True)
    known = f", {followed.known:,} followed before" if followed.known else ""
    output.say(f"{number_of(followed.new)} followed from now on{known}; nothing was fetched")
    if (is_bad or followed.refused) and not (followed.new or followed.known):
        sys.exit(BAD_INPUT)


@feeds.command(epilog=options.example("cuttings feeds unfollow https://paper.example/feed"))
@_addresses
@click.pass_obj
def unfollow(folder: Path, addresses: tuple[str, ...]) -> None:
    """Forget feeds. Their articles stay."""
    from tui.advice import articles  # noqa: PLC0415
    from tui.feeds_words import feed_line  # noqa: PLC0415

    forgotten = 0
    with contextlib.closing(Archive.open(folder)) as archive:
        for address in addresses:
            try:
                feed = archive.feeds.unfollow(address)
            except UnfitFeed as error:
                output.say_line(str(error), err=True)
                continue
            forgotten += 1
            output.say_line(f"No longer followed: {feed_line(feed)}; {articles(feed.articles)} of it stay")
    if not forgotten:
        sys.exit(NOTHING_FOUND)


@feeds.command(epilog=options.example("cuttings feeds fetch --dry-run"))
@click.argument("addresses", metavar="[ADDRESS]...", nargs=-1)
@click.option(
    "--dry-run", "is_rehearsal", is_flag=True, help="Say what would go over the network; connect to nothing."
)
@click.option("--json", "as_json", is_flag=True, help="Write JSON: one object.")
@click.pass_obj
def fetch(folder: Path, addresses: tuple[str, ...], is_rehearsal: bool, as_json: bool) -> None:
    """Ask feeds for what is new: those named, or all but those that failed not long ago."""
    from index.feeds.followed_feeds import fetcher  # noqa: PLC0415
    from tui.feeds_words import AGENT, plan_record, statement  # noqa: PLC0415

    with contextlib.closing(Archive.open(folder)) as archive:
        plan = archive.feeds.plan(addresses)
        exit_if_nothing(len(plan.asked) + len(plan.waiting), _NONE)
        asks = None if is_rehearsal or not plan.asked else fetcher(AGENT)
        if as_json and asks is None:
            output.say_json(plan_record(plan))
        else:
            for line in statement(plan):
                output.say_line(line, err=as_json)
        if asks is None:
            return
        done, tallies = _fetched(archive, plan, asks)
    _say(done, tallies, as_json=as_json)
    if done.failed == done.asked:
        sys.exit(BAD_INPUT)


def _named_by(written: str) -> list[tuple[str, str]]:
    """The title and the address of each feed that an argument names: an address itself, or a list. Raises `Refused`."""
    from index.importers.feeds.opml import feeds_of  # noqa: PLC0415
    from index.importers.whole_file import bytes_of  # noqa: PLC0415

    if _SCHEME.match(written):
        return [("", written)]
    try:
        with Path(written).open("rb") as file:
            return feeds_of(bytes_of(file, written), written)
    except FileNotFoundError:
        raise Refused(
            shown(written), "there is no such file; an address begins with http:// or https://"
        ) from None
    except OSError as error:
        raise Refused(written, error.strerror or str(error), Ground.CLOSED) from error


def _fetched(archive: Archive, plan: Plan, asks: Asks) -> tuple[RoundReport, Sequence[Tally]]:
    """What became of asking, with progress, while what has come is indexed."""
    from index.housekeeping import housekeeper  # noqa: PLC0415
    from tui.commands.progress import add_with_progress  # noqa: PLC0415

    tallies: dict[str, Tally] = {}
    rounds: list[RoundReport] = []

    def count(found: FileReport) -> None:
        tallies.setdefault(found.format, Tally(found.format)).count(found)

    def ask(on_progress: Callable[[Progress], None]) -> Report:
        rounds.append(archive.feeds.fetch(plan, asks, on_progress, on_file=count))
        return rounds[-1].report

    with housekeeper.beside(archive.folder) as indexer:
        add_with_progress(archive, ask, indexer)
    return rounds[-1], list(tallies.values())


def _say(done: RoundReport, tallies: Sequence[Tally], *, as_json: bool) -> None:
    from tui.adding_words import outcome, tally_lines, whole_record  # noqa: PLC0415
    from tui.feeds_words import round_lines, round_record  # noqa: PLC0415

    for refusal in done.report.refused:
        output.say_line(f"Refused: {refusal}", err=True)
    if as_json:
        articles = whole_record(done.report, tallies, ())
        del articles["moved"]  # feeds may; an article that is fetched does not
        output.say_json({**round_record(done), **articles})
        return
    for line in (*round_lines(done), outcome(done.report, is_rehearsal=False), *tally_lines(tallies)):
        output.say_line(line)
