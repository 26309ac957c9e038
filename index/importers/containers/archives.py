"""Archives of many files: zip and tar."""

from __future__ import annotations

import stat
import tarfile
import zipfile
import zlib
from abc import abstractmethod
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import PurePath, PurePosixPath
from typing import BinaryIO, cast

from index.article import Article
from index.errors import Refused
from index.grounds import Ground, passed_over_as
from index.hindrances import refused
from index.importers.containers.container import Container, Member, Opened, articles_of
from index.importers.containers.member_names import is_hidden, is_readable, shown_name
from index.importers.containers.unpacked import Source
from index.importers.guarded_files import Guarded
from index.importers.importer import Ignored
from index.importers.record_names import RecordNames
from index.intake.saved_pages import is_page, pages_beside

_LONGEST_TABLE_OF_A_ZIP = 20_000_000
"""Bytes. The library makes an object of each entry, and of all of them at once."""
_LONGEST_HEADER_IN_A_TAR = 100_000
_MOST_PAGES = 20_000
"""Whose parts are known as such: a path takes three hundred bytes of memory."""
_LINK = "it is a link", Ground.NO_FILE
_DEVICE = "it is a device", Ground.NO_FILE
_ENCRYPTED = "it is encrypted", Ground.LOCKED
_MADE_BY_UNIX = 3


class Archive(Container):
    """An importer of the files in an archive."""

    def unpacked(self, opened: Opened) -> Iterator[Article | Refused | Ignored]:
        """The articles of what is in it, each file's after the other's."""
        names, pages = RecordNames(), set[PurePath]()
        for member in self._members(opened.file, opened.origin):
            opened.allowance.take_member(opened.origin)
            member.name = shown_name(member.name)
            if is_hidden(member.name):
                continue
            path = PurePosixPath(member.name)
            if not is_readable(member.name) or not pages.isdisjoint(pages_beside(path)):
                yield Ignored(f"{opened.origin}#{member.name}", passed_over_as(member.name))
                continue
            if is_page(path) and len(pages) < _MOST_PAGES:
                pages.add(path)
            origin = f"{opened.origin}#{_distinct(member.name, names)}"
            try:
                yield from articles_of(member, opened, origin, container_origin=origin)
            except Refused as refusal:
                if opened.allowance.is_spent:
                    raise
                yield refusal

    @abstractmethod
    def _members(self, file: BinaryIO, origin: str) -> Iterator[Member]:
        """What is in it and not a folder. Each is read, or not, before the next is asked for."""


class ZipImporter(Archive):
    """Reads the articles of the files in a zip."""

    def _members(self, file: BinaryIO, origin: str) -> Iterator[Member]:
        too_long = Refused(origin, "it holds too many files", Ground.LARGE)
        try:
            archive = zipfile.ZipFile(Guarded(file, _LONGEST_TABLE_OF_A_ZIP, too_long))
        except (zipfile.BadZipFile, NotImplementedError, OSError, ValueError, EOFError) as error:
            raise refused(origin, "it is damaged, or no zip file", error) from error
        with archive:
            for info in sorted(archive.infolist(), key=_may_be_part_of_a_page):
                if not info.filename.endswith("/"):  # is_dir() fails for what has no name
                    opener = cast("Callable[[], Source]", partial(archive.open, info))
                    yield Member(info.filename, opener, _unread_in_a_zip_because(info))


class TarImporter(Archive):
    """Reads the articles of the files in a tar archive."""

    def _members(self, file: BinaryIO, origin: str) -> Iterator[Member]:
        guarded = Guarded(
            file, _LONGEST_HEADER_IN_A_TAR, Refused(origin, "a header in it is too long", Ground.LARGE)
        )
        try:
            with tarfile.open(fileobj=guarded, mode="r:", errorlevel=0) as archive:
                while info := archive.next():
                    archive.members.clear()  # type: ignore[attr-defined]  # it would keep all of a million
                    if not info.isdir():
                        opener = cast("Callable[[], Source]", partial(archive.extractfile, info))
                        yield Member(info.name, opener, _unread_in_a_tar_because(info))
        except (tarfile.TarError, OSError, ValueError, RecursionError, zlib.error) as error:
            raise refused(origin, f"it is not a tar archive, or damaged: {error}", error) from error
        if any(guarded.last_read):
            raise Refused(origin, "it is damaged: what follows its last file is no tar archive")


def _may_be_part_of_a_page(info: zipfile.ZipInfo) -> bool:
    """Whether a page is to be read before it, to know."""
    return bool(pages_beside(PurePosixPath(info.filename)))


def _unread_in_a_zip_because(info: zipfile.ZipInfo) -> tuple[str, Ground] | None:
    if info.flag_bits & 0x1:
        return _ENCRYPTED
    is_link = info.create_system == _MADE_BY_UNIX and stat.S_ISLNK(info.external_attr >> 16)
    return _LINK if is_link else None


def _unread_in_a_tar_because(info: tarfile.TarInfo) -> tuple[str, Ground] | None:
    if info.issym() or info.islnk():
        return _LINK
    return None if info.isreg() else _DEVICE


def _distinct(name: str, names: RecordNames) -> str:
    """`name`, told apart from the same before it, and still with its suffix."""
    distinct, path = names.distinct(name), PurePosixPath(name)
    return str(path.with_name(path.stem + distinct[len(name) :] + path.suffix)) if distinct != name else name
