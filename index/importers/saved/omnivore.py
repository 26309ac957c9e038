"""What Omnivore exported: a zip with lists of articles in JSON, and the text of each in HTML."""

from __future__ import annotations

import io
from collections.abc import Iterator, Mapping
from typing import Any, BinaryIO

import regex

from index.article import Article
from index.errors import Refused
from index.grounds import Ground
from index.importers.encodings import decode
from index.importers.feeds.feed_dates import day_of
from index.importers.json_records import read_json
from index.importers.markup import text_of
from index.importers.raw import RawArticle, cleaned
from index.importers.record_names import RecordNames
from index.importers.zips import LARGEST_FILE, Zip

_LIST = regex.compile(r"metadata_(?P<first>\d{1,9})_to_\d{1,9}\.json")
_LARGEST_PART = 20_000_000


class OmnivoreImporter:
    """Reads the articles of an export. When they were saved says nothing of when they were published."""

    def articles(self, file: BinaryIO, origin: str) -> Iterator[Article | Refused]:
        """The articles, list by list; `Refused` for what is none. Raises `Refused` if the file is no such zip."""
        archive = Zip(file, origin, LARGEST_FILE)
        lists = sorted(
            (int(list_["first"]), list_[0]) for list_ in map(_LIST.fullmatch, archive.names) if list_
        )
        if not lists:
            raise Refused(
                origin, "it is a zip, but holds no list of articles as Omnivore wrote it", Ground.NO_ARTICLE
            )
        names = RecordNames()
        for first, list_ in lists:
            try:
                records = read_json(io.BytesIO(archive.read(list_, _LARGEST_PART)), f"{origin}:{list_}")
            except Refused as refused:
                yield refused
                continue
            for number, record in enumerate(
                records if isinstance(records, list) else [records], start=first + 1
            ):
                yield _article(record, archive, names, origin, number)


def _article(record: Any, archive: Zip, names: RecordNames, origin: str, number: int) -> Article | Refused:
    where = f"{origin}:{number}"
    if not isinstance(record, Mapping):
        return Refused(where, "it is not an object with the fields of an article", Ground.NO_ARTICLE)
    try:
        text = _text(archive, f"content/{_string(record, 'slug')}.html", where)
    except Refused as refused:
        return Refused(where, refused.reason, refused.ground)
    raw = RawArticle(
        headline=_string(record, "title"),
        body=text or _string(record, "description"),
        byline=_string(record, "author"),
        published=day_of(_string(record, "publishedAt")),
        url=_string(record, "url"),
    )
    return cleaned(
        raw, f"{origin}#{names.of(_string(record, 'id') or _string(record, 'slug'), number)}", where
    )


def _text(archive: Zip, name: str, where: str) -> str:
    if name not in archive.names:
        return ""
    return text_of(decode(archive.read(name, _LARGEST_PART), where))


def _string(record: Mapping[str, Any], key: str) -> str:
    value = record.get(key)
    return value if isinstance(value, str) else ""
