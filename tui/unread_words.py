"""What of files that were to be added was not read, in words: in sum, and one by one."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping
from pathlib import PurePath
from typing import Any, Final

from index.errors import Refused
from index.grounds import Ground, Heap
from index.importers.extras import HOW_TO_INSTALL
from index.intake.report import Report
from tui.paths import shown_path

_WORDS: Final[Mapping[Ground, tuple[str, str]]] = {
    Ground.DAMAGED: ("damaged, or not what its name says", "damaged, or not what their names say"),
    Ground.NO_ARTICLE: ("without an article", "without an article"),
    Ground.UNKNOWN: ("of no format that can be read", "of no format that can be read"),
    Ground.EMPTY: ("empty", "empty"),
    Ground.LARGE: ("too large, or nested too deeply", "too large, or nested too deeply"),
    Ground.LOCKED: ("locked: save a copy without a password", "locked: save copies without passwords"),
    Ground.EXTRA: (f"that needs {HOW_TO_INSTALL}", f"that need {HOW_TO_INSTALL}"),
    Ground.ELSEWHERE: ("to be saved in another format first", "to be saved in other formats first"),
    Ground.SCANNED: (
        "that is pictures of text: let a program for OCR read it first",
        "that are pictures of text: let a program for OCR read them first",
    ),
    Ground.CLOSED: ("that cannot be opened", "that cannot be opened"),
    Ground.NO_FILE: ("no file, or a link that is not followed", "no files, or links that are not followed"),
    Ground.ENDLESS: ("that took too long, or too much memory", "that took too long, or too much memory"),
    Ground.HINDERED: (
        "that cannot be read now: add it again later",
        "that cannot be read now: add them again later",
    ),
    Ground.UNTOLD: ("refused before", "refused before"),
    Ground.PICTURE: ("picture", "pictures"),
    Ground.RECORDING: ("film or sound recording", "films and sound recordings"),
    Ground.PROGRAM: ("part of a program or a page", "parts of programs and pages"),
    Ground.PACKED: (
        "packed in a way that cannot be read: unpack it",
        "packed in a way that cannot be read: unpack them",
    ),
    Ground.FOREIGN: (
        "of another program: save or export it as .docx, .pdf, .epub, .mbox or .txt",
        "of other programs: save or export them as .docx, .pdf, .epub, .mbox or .txt",
    ),
    Ground.LINK: ("link to a page that was not saved", "links to pages that were not saved"),
    Ground.OF_THE_SYSTEM: ("that the system keeps for itself", "that the system keeps for itself"),
    Ground.DATA: ("JSON, XML or table without an article", "JSON, XML and tables without an article"),
    Ground.OTHER: ("of another format", "of other formats"),
}


def sum_lines(report: Report) -> Iterator[str]:
    """How much was not read and in which folder, and a line for each ground; nothing if all was."""
    unread = report.unread
    if not unread:
        return
    folder = _common_folder(example for heap in unread for example in heap.examples)
    place = f" in {shown_path(str(folder))}" if folder else ""
    yield f"{sum(heap.count for heap in unread):,} passed over or refused{place}:"
    width = max(len(f"{heap.count:,}") for heap in unread)
    for heap in unread:
        more = ", …" if heap.count > len(heap.examples) else ""
        yield f"  {heap.count:>{width},} {_words(heap)} ({', '.join(_examples(heap.examples, folder))}{more})"


def grouped(refused: Iterable[Refused]) -> Iterator[tuple[Heap, list[Refused]]]:
    """What was refused, by its grounds: most first."""
    groups: dict[Ground, list[Refused]] = {}
    for one in refused:
        groups.setdefault(one.ground, []).append(one)
    for ground, ones in sorted(groups.items(), key=lambda group: -len(group[1])):
        yield Heap(ground, len(ones), ()), ones


def refused_lines(refused: Iterable[Refused], most: int | None) -> Iterator[str]:
    """A line for each of them, or for the first so many on each ground."""
    for heap, ones in grouped(refused):
        yield from (f"Refused: {one}" for one in ones[:most])
        if most is not None and (more := heap.count - most) > 0:
            yield f"Refused: {more:,} more {_words(Heap(heap.ground, more, ()))}; --all-refused names each"


def group_line(heap: Heap) -> str:
    """What stands above those of a group."""
    return f"{heap.count:,} {_words(heap)}"


def unread_record(heap: Heap) -> dict[str, Any]:
    """The JSON of what was not read on one ground."""
    return {
        "ground": heap.ground,
        "count": heap.count,
        "passed_over": heap.ground.is_passed_over,
        "examples": heap.examples,
    }


def _words(heap: Heap) -> str:
    one, several = _WORDS[heap.ground]
    return one if heap.count == 1 else several


def _examples(examples: Iterable[str], within: PurePath | None) -> Iterator[str]:
    """The first from the folder on that all are in, and others in its own folder by their names."""
    before = None
    for example in examples:
        path = PurePath(example)
        yield path.name if path.parent == before else str(path.relative_to(within) if within else path)
        before = path.parent


def _common_folder(examples: Iterable[str]) -> PurePath | None:
    """The deepest folder that all are in, unless that is the root, or they are not all named from there."""
    folders = [PurePath(example).parent for example in examples]
    if not folders or not all(folder.is_absolute() for folder in folders):
        return None
    common = PurePath(os.path.commonpath(folders))
    return None if common == PurePath(common.anchor) else common
