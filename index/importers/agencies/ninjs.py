"""ninjs, the agencies' "news in JSON", in its versions 1 to 3, alone, in a list, or in the answer of a service.

dpa's digitalwires, which are much like it, are read too.

Names changed from version to version: `byline` became `by`, `headline` became `headlines`, `body_xhtml` one of
`bodies`, and `versioncreated` is spelled `versionCreated` now. All are read, whatever version a file says that it is.
Notes of editors (`ednote`), embargoes (`embargoed`) and withdrawals (`pubstatus`) stand beside the text.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, BinaryIO

from msgspec import Struct

from index.article import Article
from index.errors import Refused
from index.grounds import Ground
from index.importers.agencies.editorial import WITHDRAWN, joined, of_status
from index.importers.agencies.inline_text import read_plain, text_alone
from index.importers.agencies.iptc_xml import day, names_of, place_of, said
from index.importers.agencies.subjects import of_code
from index.importers.hygiene import clean_line
from index.importers.raw import RawArticle, cleaned
from index.importers.record_names import RecordNames
from index.importers.records import records
from index.importers.sources import normalised

_NO_ARTICLES = frozenset(("animation", "audio", "event", "graphic", "picture", "planning", "video"))
_AROUND = frozenset(("data", "hits", "item", "items", "results", "_items"))
"""Where the answer of a service keeps its items."""
_NOTES = ("ednote", "ednotes", "editorialnote", "editorial_note", "editornote", "correction", "corrections")
_IDS = frozenset(("uri", "guid", "urn"))
_TEXT_OF_DPA = "article_html"
_NOTE_OF_NOTHING = "closingline"
_DEEPEST = 4
_MAIN = ("main", "")
_BODIES = ("xhtml", "html", "richtext", "text", "main", "")
"""The forms of a body, those with paragraphs first."""

_Fields = Mapping[str, Any]


class NinjsImporter:
    """Reads the articles of a file of ninjs."""

    def articles(self, file: BinaryIO, origin: str) -> Iterator[Article | Refused]:
        """The articles of that file, in order; `Refused` for each item that is none."""
        names, number = RecordNames(), 0
        for place, record in records(file, origin):
            if isinstance(record, Refused):
                yield record
                continue
            items = list(_items(record, _DEEPEST))
            if not items:
                yield Refused(f"{origin}:{place}", "it is JSON, but has no ninjs items", Ground.NO_ARTICLE)
            for item in items:
                number += 1
                own_name = names.of(said(*(_text(item.get(name)) for name in ("uri", "guid", "urn"))), number)
                yield _read(item, f"{origin}#{own_name}", f"{origin}:{number}")


class _Variant(Struct, frozen=True):
    """One of several headlines or bodies of an item."""

    role: str
    value: str


def _items(record: object, deepest: int) -> Iterator[_Fields]:
    """The items of a record, their fields in small letters."""
    if isinstance(record, list) and deepest:
        for inner in record:
            yield from _items(inner, deepest - 1)
    elif isinstance(record, Mapping):
        fields = {name.lower(): value for name, value in record.items()}
        if fields.keys() & _IDS:
            yield fields
        elif deepest:
            for name in sorted(fields.keys() & _AROUND):
                yield from _items(fields[name], deepest - 1)


def _read(item: _Fields, origin: str, where: str) -> Article | Refused:
    kind = clean_line(_text(item.get("type"))).lower()
    if not kind and "eventdetails" in item and not item.get("bodies"):
        kind = "event"
    if kind in _NO_ARTICLES:
        return Refused(where, f"it is a message of {kind}, not an article", Ground.NO_ARTICLE)
    raw = _raw_article(item)
    if not any(map(str.isalnum, raw.body)):
        if (status := _status(item)) in WITHDRAWN:
            return Refused(
                where, f"it is an item that its agency withdrew ({status}), not an article", Ground.NO_ARTICLE
            )
        return Refused(where, "it is an item without a text, not an article", Ground.NO_ARTICLE)
    return cleaned(raw, origin, where)


def _raw_article(item: _Fields) -> RawArticle:
    headline = _best(_variants(item, "headline", "headlines"), _MAIN) or _text(item.get("title"))
    body = said(
        _best(_variants(item, "body", "bodies"), _BODIES), _text(item.get(_TEXT_OF_DPA)), _description(item)
    )
    inner = text_alone(read_plain(body, headline))
    place, printed = place_of(said(_text(item.get("dateline")), _text(item.get("located"))))
    return RawArticle(
        headline=headline,
        body=inner.body,
        byline=names_of(_byline(item)) or inner.byline,
        dateline=place,
        published=day(
            *(
                _text(item.get(name))
                for name in ("firstpublished", "firstcreated", "versioncreated", "version_created")
            )
        )
        or printed
        or inner.published,
        source=_source(item) or inner.source,
        section=said(
            *(_text(next(iter(_list(item.get(name))), "")) for name in ("service", "anpa_category")),
            of_code(*_codes(item)),
        ),
        language=_text(item.get("language")),
        note=_note(item),
        url=uri if (uri := _text(item.get("uri"))).startswith(("http://", "https://")) else "",
    )


def _variants(item: _Fields, name: str, plural: str) -> list[_Variant]:
    """All headlines or bodies: in version 1 in fields of their own, such as "body_xhtml", later in one list."""
    later = [
        _Variant(_form(variant), _text(variant.get("value")))
        for variant in _list(item.get(plural))
        if isinstance(variant, Mapping)
    ]
    earlier = [
        _Variant(field.removeprefix(name).strip("_"), value)
        for field, value in item.items()
        if (field == name or field.startswith(f"{name}_")) and isinstance(value, str)
    ]
    return [variant for variant in later + earlier if variant.value.strip()]


def _form(variant: _Fields) -> str:
    """The role of a variant, or what its type says if that is XHTML or HTML."""
    fields = {name.lower(): value for name, value in variant.items()}
    kind = _text(fields.get("contenttype")).lower()
    return "html" if "html" in kind else _text(fields.get("role")).lower()


def _best(variants: Sequence[_Variant], roles: Sequence[str]) -> str:
    """The variant whose role comes first; of others the first."""
    known = [variant for role in roles for variant in variants if variant.role == role]
    return next((variant.value for variant in [*known, *variants]), "")


def _description(item: _Fields) -> str:
    """What stands for the text in an item that has none."""
    return _best(_variants(item, "description", "descriptions"), _BODIES)


def _byline(item: _Fields) -> str:
    people = (_text(person) for name in ("authors", "bylines") for person in _list(item.get(name)))
    return said(_text(item.get("by")), _text(item.get("byline")), ", ".join(filter(None, people)))


def _source(item: _Fields) -> str:
    named = (
        "infosources", "infosource", "source", "provider", "copyrightholder", "creditline", "copyrightnotice"
    )  # fmt: skip
    found = (_text(next(iter(_list(item.get(name))), "")) for name in named)
    return normalised(said(*map(clean_line, found)))


def _note(item: _Fields) -> str:
    notes = (_text(note) for name in _NOTES for note in _list(item.get(name)) if _is_for_all(note))
    return joined(*notes, of_status(_status(item), _text(item.get("embargoed"))))


def _is_for_all(note: object) -> bool:
    """Whether a note is no telephone number of the desk, and not the initials below a text."""
    if not isinstance(note, Mapping):
        return True
    return note.get("is_publishable", True) is not False and not _text(note.get("role")).endswith(
        _NOTE_OF_NOTHING
    )


def _status(item: _Fields) -> str:
    return clean_line(_text(item.get("pubstatus"))).casefold()


def _codes(item: _Fields) -> Iterator[str]:
    for subject in _list(item.get("subjects")) + _list(item.get("subject")):
        if isinstance(subject, Mapping):
            yield from (clean_line(_text(subject.get(name))) for name in ("code", "qcode", "literal", "uri"))


def _list(value: object) -> list[Any]:
    return value if isinstance(value, list) else [value] if value else []


def _text(value: object) -> str:
    """A string, or the name in an object, or what else it says in words."""
    if isinstance(value, Mapping):
        return next(
            (
                named
                for name in ("name", "by", "value", "ednote", "text")
                if isinstance(named := value.get(name), str)
            ),
            "",
        )
    return value if isinstance(value, str) else ""
