"""Web pages as Firefox saved them with its add-on MAF: a zip with a folder for each, and what is known of it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import BinaryIO, Final

from lxml import etree

from index.article import Article
from index.errors import Refused
from index.grounds import Ground
from index.importers.hygiene import clean_line
from index.importers.web.html import LARGEST_FILE, page_article
from index.importers.xml import parse_xml
from index.importers.zips import Zip

_FACTS: Final = "index.rdf"
_LARGEST_FACTS: Final = 1_000_000
_SUFFIXES: Final = (".html", ".htm", ".xhtml")


class MaffImporter:
    """Reads one article from each page. When it was saved is no day of publication."""

    def articles(self, file: BinaryIO, origin: str) -> Iterator[Article | Refused]:
        """The articles, in the order of the folders; `Refused` for a page that holds none, or no page.

        Raises `Refused` if the file is no zip, or has no folder with a page.
        """
        archive = Zip(file, origin, LARGEST_FILE)
        folders = sorted({path.parent for path in map(PurePosixPath, archive.names) if path.stem == "index"})
        if not folders:
            raise Refused(origin, "it holds no web page", Ground.NO_ARTICLE)
        for folder in folders:
            where = f"{origin}#{clean_line(str(folder))}"
            try:
                facts = _facts(archive, str(folder / _FACTS), where)
                name = str(folder / facts.get("indexfilename", "index.html"))
                if not name.endswith(_SUFFIXES):
                    raise Refused(
                        where, "it is no web page, but another file that was saved", Ground.NO_ARTICLE
                    )
                page = archive.read(name, LARGEST_FILE)
                yield page_article(page, where, facts.get("originalurl", ""), facts.get("charset", ""))
            except Refused as refused:
                yield Refused(where, refused.reason, refused.ground)


def _facts(archive: Zip, name: str, where: str) -> dict[str, str]:
    """What was noted of a page when it was saved."""
    if name not in archive.names:
        return {}
    facts = dict[str, str]()
    for element in parse_xml(archive.read(name, _LARGEST_FACTS), where).iter(etree.Element):
        resource = next((value for key, value in element.attrib.items() if str(key).endswith("resource")), "")
        facts.setdefault(etree.QName(element).localname, clean_line(str(resource)))
    return facts
