"""NewsML 1: items of components within components, of which some hold a text, each perhaps in several languages.

Where components have the role "Body", the one called "Lead" is the beginning of its text, and others stand beside it.
`NewsLine` (section "NewsLines" of the specification) may hold a note for editors; `Status` and `StatusWillChange` of
`NewsManagement` say whether, and from when, an item may be printed.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import BinaryIO

import regex
from lxml import etree
from msgspec import Struct
from msgspec.structs import replace

from index.article import Article
from index.errors import Refused
from index.grounds import Ground
from index.importers.agencies.editorial import joined, of_status
from index.importers.agencies.inline_text import article_in
from index.importers.agencies.iptc_xml import (
    child,
    day,
    every,
    first,
    language,
    line,
    name,
    names_of,
    place_of,
    read_xml,
    said,
)
from index.importers.agencies.subjects import of_code
from index.importers.hygiene import clean_line
from index.importers.raw import RawArticle, cleaned
from index.importers.record_names import RecordNames
from index.importers.sources import agency, normalised

_BESIDE = frozenset(
    """abstract advisory byline caption contact graphic headline keywords logo photo picture preview quicklook
    stylesheet summary teaser thumbnail title tweettext video
    """.split()  # noqa: SIM905  (a table of words)
)
"""Roles of components whose text stands beside an article."""
_INSTEAD = frozenset(("abstract", "advisory", "summary"))
"""Of those the ones that are read where there is no article."""
_BODIES = frozenset(("body", "bodytext", "article", "story"))
_LEADS = frozenset(("lead", "leadin", "intro", "introduction", "ingress", "standfirst"))
_FOR_EDITORS = regex.compile(r"advis|ed(?:itor(?:ial|s)?)?[ _.-]?(?:note|info)|correction", regex.IGNORECASE)
"""In the type of a line, or the name of a property, that is a note."""
_SUBJECTS = ("Subject", "SubjectMatter", "SubjectDetail", "SubjectCode")
_STRUCTURED_FIRST = ("nitf", "html", "")


class NewsmlImporter:
    """Reads the articles of a NewsML 1 file."""

    def articles(self, file: BinaryIO, origin: str) -> Iterator[Article | Refused]:
        """The articles of that file, in order; `Refused` for an item without a text.

        Raises `Refused` if there are no items in it.
        """
        root = read_xml(file, origin)
        items = [root] if name(root) == "NewsItem" else list(every(root, "NewsItem"))
        if not items:
            raise Refused(origin, "it is XML, but has no NewsML items", Ground.NO_ARTICLE)
        names = RecordNames()
        for number, item in enumerate(items, start=1):
            where = origin if len(items) == 1 else f"{origin}:{number}"
            texts = _texts_of_item(item)
            if not texts and first(item, "NewsItem") is None:
                yield Refused(where, f"it is {_kind(item)}, not an article", Ground.NO_ARTICLE)
            for text in texts:
                own_name = names.of(line(first(item, "NewsItemId")), number)
                yield cleaned(_raw_article(item, text), f"{origin}#{own_name}", where)


class _Text(Struct, frozen=True):
    """A text, and the components around it, the nearest first."""

    content: etree._Element
    form: str
    components: tuple[etree._Element, ...]
    language: str
    leads: tuple[etree._Element, ...] = ()
    """What it begins with, where that is kept in a component of its own."""

    @property
    def role(self) -> str:
        """The role of the component that it stands in."""
        return _formal_name(child(self.components[0], "Role")).lower()


def _texts_of_item(item: etree._Element) -> list[_Text]:
    """The articles of an item; what stands beside them only if there are none."""
    component = child(item, "NewsComponent")
    found = _texts(component, ()) if component is not None else []
    articles = [text for text in found if not _is_beside(text)]
    return articles or [text for text in found if _roles(text) & _INSTEAD][:1]


def _texts(component: etree._Element, around: tuple[etree._Element, ...]) -> list[_Text]:
    components = (component, *around)
    here = [text for item in component.iterchildren("{*}ContentItem") if (text := _text(item, components))]
    found = _best_of_each_language(here)
    apart = [_texts(inner, components) for inner in component.iterchildren("{*}NewsComponent")]
    beside = [text for texts in apart for text in texts if text.components[1] is component]
    deeper = [text for texts in apart for text in texts if text.components[1] is not component]
    inside = _with_leads(beside) + deeper
    if component.get("EquivalentsList") == "yes":
        inside = _best_of_each_language(inside)
    return found + inside


def _with_leads(texts: list[_Text]) -> list[_Text]:
    """Of the texts of some components beside each other those called the body, if any is, with their beginnings."""
    if not any(text.role in _BODIES for text in texts):
        return texts
    leads = [text for text in texts if text.role in _LEADS]
    return [
        replace(text, leads=tuple(lead.content for lead in leads if lead.language == text.language))
        for text in texts
        if text.role in _BODIES
    ]


def _text(item: etree._Element, components: tuple[etree._Element, ...]) -> _Text | None:
    content = child(item, "DataContent")
    kind = _formal_name(child(item, "MediaType")).lower()
    if content is None or not line(content) or kind not in {"", "text", "complexdata", "composite"}:
        return None
    form = "nitf" if first(content, "nitf", "body.content") is not None else "html" if len(content) else ""
    return _Text(content, form, components, _language(content, components))


def _language(content: etree._Element, components: tuple[etree._Element, ...]) -> str:
    described = (
        _formal_name(child(component, "DescriptiveMetadata", "Language")) for component in components
    )
    return said(*described, language(content))


def _best_of_each_language(texts: list[_Text]) -> list[_Text]:
    """Of several that say the same in other forms, the one in the form with the most structure."""
    best: dict[tuple[str, bool], _Text] = {}
    for text in sorted(texts, key=lambda text: _STRUCTURED_FIRST.index(text.form)):
        best.setdefault((text.language, _is_beside(text)), text)
    return [text for text in texts if best[text.language, _is_beside(text)] is text]


def _raw_article(item: etree._Element, text: _Text) -> RawArticle:
    headline = _news_line(text, "HeadLine")
    inner = article_in(text.content, headline)
    place, printed = place_of(_news_line(text, "DateLine"))
    return RawArticle(
        headline=headline or inner.headline,
        body="\n\n".join([*(article_in(lead, headline).body for lead in text.leads), inner.body]),
        byline=names_of(_news_line(text, "ByLine")) or inner.byline,
        dateline=said(place, inner.dateline, _origin(text)),
        published=day(
            line(child(item, "NewsManagement", "FirstCreated")),
            line(child(item, "NewsManagement", "ThisRevisionCreated")),
            line(child(item, "Identification", "NewsIdentifier", "DateId")),
        )
        or inner.published
        or printed,
        source=_source(item, text) or inner.source,
        section=inner.section or of_code(*_subjects(text)),
        language=text.language or inner.language,
        note=joined(*_notes(text), inner.note, _status(item)),
    )


def _news_line(text: _Text, kind: str) -> str:
    """A line such as "HeadLine", of the nearest component that has one; in the language of the text, if it can be."""
    for component in text.components:
        lines = _lines(component, kind)
        in_language = [found for found in lines if language(found) == text.language]
        if found := said(*map(line, in_language), *map(line, lines)):
            return found
    return ""


def _lines(component: etree._Element, kind: str) -> list[etree._Element]:
    lines = child(component, "NewsLines")
    return [] if lines is None else list(every(lines, kind))


def _notes(text: _Text) -> Iterator[str]:
    """What lines and properties of the components around a text say to editors."""
    for component in text.components:
        for news_line in _lines(component, "NewsLine"):
            if _FOR_EDITORS.search(_formal_name(child(news_line, "NewsLineType"))):
                yield from map(line, news_line.iterchildren("{*}NewsLineText"))
        administrative = child(component, "AdministrativeMetadata")
        for stated in () if administrative is None else administrative.iterchildren("{*}Property"):
            if _FOR_EDITORS.search(_formal_name(stated)):
                yield stated.get("Value", "")


def _status(item: etree._Element) -> str:
    management = child(item, "NewsManagement")
    status = _formal_name(child(management, "Status"))
    until = line(child(management, "StatusWillChange", "DateAndTime"))
    return of_status(status, until if status.casefold() == "embargoed" else "")


def _origin(text: _Text) -> str:
    """The city that a text was sent from, where only the description of its content says so."""
    for component in text.components:
        described = child(component, "DescriptiveMetadata")
        for location in () if described is None else described.iterchildren("{*}Location"):
            named = {_formal_name(part): part.get("Value", "") for part in every(location, "Property")}
            if location.get("HowPresent") == "Origin" and named.get("City"):
                return clean_line(named["City"])
    return ""


def _source(item: etree._Element, text: _Text) -> str:
    parties = (
        _formal_name(child(component, "AdministrativeMetadata", role, "Party"))
        for role in ("Provider", "Source")
        for component in text.components
    )
    party = said(*parties)
    return (
        agency(party.upper())  # a party is a code, also in small letters
        or normalised(said(party, _news_line(text, "CreditLine"), _news_line(text, "CopyrightLine")))
        or normalised(line(first(item, "ProviderId")))
    )


def _subjects(text: _Text) -> Iterator[str]:
    for component in text.components:
        described = child(component, "DescriptiveMetadata")
        if described is not None:
            yield from (_formal_name(subject) for subject in every(described, *_SUBJECTS))


def _is_beside(text: _Text) -> bool:
    return not _roles(text).isdisjoint(_BESIDE)


def _roles(text: _Text) -> frozenset[str]:
    return frozenset(_formal_name(child(component, "Role")).lower() for component in text.components)


def _kind(item: etree._Element) -> str:
    """What an item without a text is, in words."""
    media = {_formal_name(kind).lower() for kind in every(item, "MediaType")} - {"", "text"}
    if media:
        return f"a message of {' and '.join(sorted(media))}"
    if first(item, "NewsItemRef") is not None:
        return "a package of other items"
    return "an item without a text"


def _formal_name(element: etree._Element | None) -> str:
    return clean_line(element.get("FormalName", "")) if element is not None else ""
