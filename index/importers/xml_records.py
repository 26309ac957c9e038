"""XML that holds articles, whatever its elements are called: what content systems and databases export.

<PPSResponse> … <article><headline>…</headline><sourceName>…</sourceName><leadParagraph>…</leadParagraph> …
<RECORD><Obj><TitleAtt><Title>… <NumericDate>… </Obj><TextInfo><Text>… </RECORD>
<newspaper name="City Post" date="2019-05-02"><story><kop>…</kop><tekst>…</tekst></story> …
<release><title>…</title><leadtext>…</leadtext><body>&lt;p&gt;…</body></release>

Which element holds what is told by its name, as of a column of a table. An article is the smallest element with a
headline and a text, and all around it up to where another article is; what stands above both of them, holds for both.
Agencies and press offices also say a lead, a place, whose rights it is, and what editors are to know.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import BinaryIO, Final

import regex
from lxml import etree

from index.article import Article
from index.errors import Refused
from index.importers.agencies.iptc_xml import names_of, place_of
from index.importers.agencies.wire_text import without_signature
from index.importers.columns import body_of, columns_of, folded, is_summary
from index.importers.dates import read_day
from index.importers.family_names import in_usual_order
from index.importers.hygiene import clean_line
from index.importers.importer import Ignored
from index.importers.language_names import language_code
from index.importers.markup import text_of
from index.importers.raw import RawArticle, cleaned
from index.importers.record_names import RecordNames
from index.importers.said_columns import OWN_NAME
from index.importers.xml import root_of

_PARAGRAPHS: Final = frozenset(("p", "para", "paragraph", "absatz", "alinea", "parrafo"))
_PARTS_OF_A_TEXT: Final = frozenset(
    ("lead", "leadparagraph", "tailparagraphs", "tailparagraph", "lede", "vorspann")
)
"""Which are a text together."""
_ARTICLES: Final = frozenset(
    ("article", "artikel", "articulo", "story", "news", "record", "item", "doc", "document")
)
_LEADS: Final = frozenset(
    ("chapo", "deck", "ingress", "intro", "leadtext", "standfirst", "subheadline", "subtitle")
)
"""Names of what stands above a text and is a part of it, wherever in the record it is."""
_ASIDE: Final = frozenset(
    """attachments attachment boilerplate contacts documents image images links logo logos media multimedia photo photos
    picture pictures related video videos
    """.split()  # noqa: SIM905  (a table of words)
)
"""What has titles and addresses of its own."""
_LETTERS_COMPARED = 60
_FIRST_NAMES: Final = frozenset(
    ("first", "firstname", "given", "givenname", "givennames", "forename", "vorname", "prenom")
)
_LAST_NAMES: Final = frozenset(("last", "lastname", "surname", "family", "familyname", "nachname", "nom"))
_WHOLE_NAMES: Final = frozenset(("originalform", "name", "fullname", "persname", "stringname"))
_NAME = regex.compile(r"[\p{L}_][\p{L}\p{N}_.-]*")
_OF_A_SOURCE = regex.compile(r"pub|source|journal|newspaper|zeitung", regex.IGNORECASE)
_OTHER_NAMES: Final = {
    "numericdate": "published", "publicationdatetime": "published", "accessionno": OWN_NAME,
    "accessionnumber": OWN_NAME, "goid": OWN_NAME, "baselanguage": "language", "rawlang": "language",
    "columnname": "section", "itemid": OWN_NAME, "dateline": "dateline", "town": "dateline", "city": "dateline",
    "copyright": "rights", "copyrightholder": "rights", "copyrightnotice": "rights", "created": "created",
    "createddatetime": "created", "datecreated": "created", "firstcreated": "created", "versioncreated": "created",
    "ednote": "note", "editorialnote": "note", "editornote": "note", "editorsnote": "note", "updatenote": "note",
    "tilredaktionen": "note",
}  # fmt: skip
"""What databases call what tables call otherwise."""
_HEADLINE, _BODY, _SOURCE, _BYLINE, _PUBLISHED = "headline", "body", "source", "byline", "published"
_SUMMARY, _LEAD = "summary", "above"
_INHERITED: Final = (_SOURCE, _PUBLISHED, "language")

Fields = dict[str, list[etree._Element]]


class XmlRecordImporter:
    """Reads the articles of a file."""

    def articles(self, file: BinaryIO, origin: str) -> Iterator[Article | Refused | Ignored]:
        """The articles, in order; `Ignored` if it holds none, as XML may be anything: the settings of a program, say.

        Raises `Refused` if it is no XML, or too large.
        """
        root = root_of(file, origin, "a list of articles")
        for element in root.iter("*"):
            element.tag = _local(str(element.tag))
        records = _records(root)
        if not records:
            yield Ignored(origin)
        names, above = RecordNames(), _Above()
        for number, record in enumerate(records, start=1):
            own, raw = _article(record, above)
            yield cleaned(raw, f"{origin}#{names.of(own, number)}", f"{origin}:{number}")


def _local(name: str) -> str:
    """A name without its namespace; what broken markup makes of a name may be none."""
    local = name.rpartition("}")[2].rpartition(":")[2]
    return local if _NAME.fullmatch(local) else "unnamed"


def _records(root: etree._Element) -> list[etree._Element]:
    """The elements that are an article each."""
    cores: list[etree._Element] = []
    _visit(root, cores)
    inside: Counter[etree._Element] = Counter()
    for core in cores:
        inside.update([core, *core.iterancestors()])
    return [_widest(core, inside) for core in cores]


def _widest(core: etree._Element, inside: Mapping[etree._Element, int]) -> etree._Element:
    """The largest element around an article that has no other in it."""
    for around in core.iterancestors():
        if inside[around] > 1:
            break
        core = around
    return core


def _visit(element: etree._Element, cores: list[etree._Element]) -> frozenset[str]:
    """Which fields stand in an element, outside the articles in it; those are added to `cores`."""
    field = _field(element)
    if field and not _is_around_an_article(element):
        is_said = field == _HEADLINE or "".join(element.itertext()).strip()  # a flash has an empty headline
        return frozenset([field]) if is_said else frozenset()
    found = frozenset[str]().union(*(_visit(child, cores) for child in element.iterchildren("*")))
    if _BODY in found and _has_head_in_tag(element):
        found |= {_HEADLINE}
    if {_HEADLINE, _BODY} <= found:
        cores.append(element)
        return frozenset()
    return found


def _has_head_in_tag(element: etree._Element) -> bool:
    """Whether the tag of an element says a headline and something else of an article, as extractors of pages write."""
    said = _said_in_attributes(element)
    return _HEADLINE in said and bool(said.keys() & {_PUBLISHED, _BYLINE, _SOURCE, "url"})


def _is_around_an_article(element: etree._Element) -> bool:
    """Whether an element called "newspaper", "content" or "article" holds articles, and is no name, or a text.

    A text may have titles between its paragraphs; only one that is called an article is one with these.
    """
    if not len(element):
        return False
    with_paragraphs = folded(str(element.tag)) in _ARTICLES
    has_headline = has_text = False
    for part in element.iterdescendants("*"):
        field = _field(part)
        has_headline = has_headline or field == _HEADLINE
        has_text = has_text or (
            field == _BODY and (with_paragraphs or folded(str(part.tag)) not in _PARAGRAPHS)
        )
        if has_headline and has_text:
            return True
    return False


def _field(element: etree._Element) -> str:
    """What an element holds, by its name; empty if that says nothing."""
    name = folded(str(element.tag))
    if name in _PARAGRAPHS or name in _PARTS_OF_A_TEXT:
        return _BODY
    if name in _OTHER_NAMES:
        return _OTHER_NAMES[name]
    if name in _LEADS:
        return _LEAD
    field = next(iter(columns_of((name,))), "")
    if field == _BODY and is_summary(name):
        return _SUMMARY
    if field == _HEADLINE and (name == "name" or _is_of_a_source(element)):
        return _SOURCE if _is_of_a_source(element) else ""
    return field


def _is_of_a_source(element: etree._Element) -> bool:
    parent = element.getparent()
    return parent is not None and _OF_A_SOURCE.match(str(parent.tag)) is not None


def _fields(element: etree._Element) -> Fields:
    """The elements of an article by what they hold."""
    fields: Fields = {}
    waiting = list(reversed(list(element.iterchildren("*"))))
    while waiting:
        part = waiting.pop()
        field = _field(part)
        if field and not _is_around_an_article(part):
            fields.setdefault(field, []).append(part)
            if field == _SOURCE:  # the day may be said with it, as it is of an issue
                waiting.extend(child for child in part.iterchildren("*") if _field(child) == _PUBLISHED)
        elif folded(str(part.tag)) not in _ASIDE:
            waiting.extend(reversed(list(part.iterchildren("*"))))
    return fields


class _Above:
    """What stands above articles, in the elements around them: read once for all of them."""

    def __init__(self) -> None:
        self._read: dict[etree._Element, tuple[Fields, dict[str, str]]] = {}

    def of(self, element: etree._Element) -> tuple[Fields, dict[str, str]]:
        """The elements beside those that an element is among, by what they hold, and what its tag says."""
        if element not in self._read:
            fields: Fields = {}
            for child in element.iterchildren("*"):
                if (field := _field(child)) in _INHERITED:
                    fields.setdefault(field, []).append(child)
            self._read[element] = fields, _said_in_attributes(element, _INHERITED)
        return self._read[element]


def _article(record: etree._Element, above: _Above) -> tuple[str, RawArticle]:
    """What names an article in its file, and the article."""
    fields, said = _fields(record), _said_in_attributes(record)
    for around in record.iterancestors():
        fields_above, said_above = above.of(around)
        fields, said = {**fields_above, **fields}, {**said_above, **said}
    lines = {field: _first_line(parts) for field, parts in fields.items()}
    text, sent, signed = without_signature(_whole_text(fields))
    place, printed = place_of(lines.get("dateline", ""))
    people = [names_of(_person(part)) for part in fields.get(_BYLINE, [])]
    return lines.get(OWN_NAME, "") or said.get(OWN_NAME, ""), RawArticle(
        headline=_headline(fields.get(_HEADLINE, [])) or said.get(_HEADLINE, ""),
        body=text,
        byline=", ".join(filter(None, people)) or said.get(_BYLINE, ""),
        dateline=place,
        published=_day(fields.get(_PUBLISHED, []))
        or said.get(_PUBLISHED, "")
        or _day(fields.get("created", []))
        or sent
        or printed,
        source=_name(fields.get(_SOURCE, [])) or said.get(_SOURCE, "") or signed or lines.get("rights", ""),
        section=lines.get("section", "") or said.get("section", ""),
        language=_language(lines.get("language", "")) or _language(said.get("language", "")),
        url=lines.get("url", "") or said.get("url", ""),
        note="\n".join(filter(None, map(_paragraphs, fields.get("note", [])))),
    )


def _headline(parts: list[etree._Element]) -> str:
    """Of a title and a headline the latter: the other may be one for lists."""
    return _first_line(sorted(parts, key=lambda part: folded(str(part.tag)) != _HEADLINE))


def _whole_text(fields: Fields) -> str:
    text = _text(fields.get(_BODY, [])) or _text(fields.get(_SUMMARY, []))
    leads = map(_paragraphs, fields.get(_LEAD, []))
    return "\n\n".join([*(lead for lead in leads if lead[:_LETTERS_COMPARED] not in text), text])


def _name(parts: list[etree._Element]) -> str:
    """What a source is called, where more is said of it; whose it is counts only where nothing else is said."""
    parts = sorted(parts, key=lambda part: folded(str(part.tag)).startswith("publisher"))
    return next(filter(None, (_inside(part, _WHOLE_NAMES) for part in parts)), "") or _first_line(parts)


def _language(named: str) -> str:
    """The code of a language; of a number nothing."""
    return "" if named.isdigit() else language_code(named) or named.lower()


def _said_in_attributes(element: etree._Element, wanted: tuple[str, ...] = ()) -> dict[str, str]:
    """What an element says in its tag; a newspaper may say its name there."""
    said: dict[str, str] = {}
    for name, value in element.attrib.items():
        key = folded(_local(str(name)))
        field = _OTHER_NAMES.get(key) or next(iter(columns_of((key,))), "")
        if key == "name":
            field = _SOURCE if _OF_A_SOURCE.match(str(element.tag)) else ""
        if field and field != _BODY and (not wanted or field in wanted):
            said.setdefault(field, str(value))
    return said


def _first_line(parts: list[etree._Element]) -> str:
    return next(filter(None, (clean_line(" ".join(part.itertext())) for part in parts)), "")


def _text(parts: list[etree._Element]) -> str:
    """The text of those that are called alike; of several kinds the longest, as HTML and plain text side by side."""
    kinds: dict[str, list[str]] = {}
    for part in parts:
        kind = folded(str(part.tag))
        kinds.setdefault("" if kind in _PARTS_OF_A_TEXT else kind, []).append(_paragraphs(part))
    return max(map("\n\n".join, kinds.values()), key=len, default="")


def _paragraphs(part: etree._Element) -> str:
    if not len(part):
        return body_of(part.text or "")
    for element in part.iterdescendants("*"):
        if folded(str(element.tag)) in _PARAGRAPHS:
            element.tag = "p"
    return text_of(etree.tostring(part, encoding="unicode", with_tail=False))


def _person(part: etree._Element) -> str:
    """A name, whose parts may have elements of their own."""
    first, last, whole = (_inside(part, names) for names in (_FIRST_NAMES, _LAST_NAMES, _WHOLE_NAMES))
    if first and last:
        return f"{first} {last}"
    return in_usual_order(whole or clean_line(" ".join(part.itertext())))


def _inside(part: etree._Element, names: frozenset[str]) -> str:
    found = (element for element in part.iterdescendants("*") if folded(str(element.tag)) in names)
    return next((clean_line("".join(element.itertext())) for element in found), "")


def _day(parts: list[etree._Element]) -> str:
    """The first that is a day: as text, in the tag, or in elements for year, month and day."""
    for part in parts:
        in_parts = "-".join(
            _inside(part, frozenset([name])).zfill(2) for name in ("year", "month", "day") if len(part)
        )
        for said in (clean_line(" ".join(part.itertext())), *map(str, part.attrib.values()), in_parts):
            if read_day(said):
                return said
    return ""
