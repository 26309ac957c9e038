"""XML from outside: no entity is expanded, nothing is fetched, and broken markup is read as far as it goes."""

from __future__ import annotations

from typing import BinaryIO

from lxml import etree

from index.errors import Refused
from index.grounds import Ground
from index.importers.whole_file import bytes_of

_MOST_TAGS = 2_000_000
"""That begin or end an element, of which each takes some hundred bytes of memory."""


def root_of(file: BinaryIO, where: str, kind: str) -> etree._Element:
    """The root of a file of records. Raises `Refused` if there is none, or more elements than any `kind` has."""
    data = bytes_of(file, where)
    if data.count(b"<") > _MOST_TAGS:
        raise Refused(where, f"it has more elements than {kind}: split it", Ground.LARGE)
    return parse_xml(data, where)


def parse_xml(data: bytes, where: str) -> etree._Element:
    """The root of a document. Raises `Refused` if there is none.

    Entities of the document's own stay unread (none of a billion laughs is heard), and no DTD is loaded.
    """
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        recover=True,
        huge_tree=False,
        remove_pis=True,
    )
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise Refused(where, f"it is not XML: {error}") from error
    if root is None:
        raise Refused(where, "it is not XML")
    return root
