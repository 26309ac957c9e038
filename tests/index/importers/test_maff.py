"""Pages that Firefox saved into one file are read each, with the address that was noted of them."""

from __future__ import annotations

import io
import zipfile

import pytest

from index.article import Article
from index.errors import Refused
from index.grounds import Ground
from index.importers.web.maff import MaffImporter

PAGE = b"<html><head><title>River rises</title></head><body><h1>River rises</h1><p>\xdcber Nacht stieg er.</p></body></html>"
FACTS = b"""<?xml version="1.0"?>
<RDF:RDF xmlns:MAF="http://maf.mozdev.org/metadata/rdf#" xmlns:RDF="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<RDF:Description RDF:about="urn:root">
<MAF:originalurl RDF:resource="https://city.example/river"/><MAF:archivetime RDF:resource="Mon, 04 Mar 2019"/>
<MAF:indexfilename RDF:resource="index.html"/><MAF:charset RDF:resource="windows-1252"/>
</RDF:Description></RDF:RDF>"""


def read(parts: dict[str, bytes]) -> list[Article | Refused]:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as file:
        for name, data in parts.items():
            file.writestr(name, data)
    return list(MaffImporter().articles(made, "a.maff"))


def test_each_page_is_an_article_with_its_address_and_no_day() -> None:
    parts = {"1/index.html": PAGE, "1/index.rdf": FACTS, "1/index_files/ad.html": PAGE, "2/index.html": PAGE}
    first, second = read(parts)
    assert isinstance(first, Article)
    assert (first.headline, first.url, first.published) == ("River rises", "https://city.example/river", None)
    assert "Über Nacht" in first.body
    assert isinstance(second, Article)
    assert (second.url, second.origin) == ("", "a.maff#2")


def test_what_is_no_page_is_said_and_costs_no_other() -> None:
    broken = FACTS.replace(b"index.html", b"index.pdf")
    refused, damaged, article = read(
        {"1/index.rdf": broken, "1/index.pdf": b"%PDF", "2/index.rdf": b"<", "3/index.html": PAGE}
    )
    assert (str(refused), refused.ground) == (
        "a.maff#1: it is no web page, but another file that was saved",
        Ground.NO_ARTICLE,
    )
    assert isinstance(damaged, Refused)
    assert isinstance(article, Article)
    with pytest.raises(Refused, match="it holds no web page"):
        read({"a.txt": b"x"})


def test_a_name_in_the_facts_leads_nowhere_else() -> None:
    (refused,) = read({"1/index.rdf": FACTS.replace(b"index.html", b"../../etc/a.html")})
    assert isinstance(refused, Refused)
    assert "has no part" in refused.reason
