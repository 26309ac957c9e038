"""Which key of a record, or column of a table, holds what: by its name, as its owner says, or by what stands in it.

The names are those of JSON Feed, schema.org, ninjs and the many home-made exports, and what people of some languages
write above a column. Capitals, accents, blanks and signs make no difference: "Publication date", "publication_date" and
"publicationDate" are one. An owner may say otherwise of any field (`said_columns`); what is not said is guessed.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from statistics import median_low
from typing import Final

import regex

from index.importers.markup import text_of
from index.importers.said_columns import OWN_NAME, Said

Columns = Mapping[str, tuple[str, ...]]
"""By field of a `RawArticle`, the names of the columns that may hold it; the first that does counts."""

_NAMES: Final[Mapping[str, str]] = {
    "headline": """title headline name headlinetext articletitle newstitle dctitle titre titel schlagzeile uberschrift
        titulo titular titolo tytul kop overskrift заголовок 标题 タイトル""",
    "body": """body text articlebody content contenttext bodytext fulltext articletext maintext contenthtml bodyhtml
        articlecontent newstext newscontent plaintext cleantext cleanedtext rawtext textcontent article story
        texte textecomplet corps contenu
        artikel artikeltext volltext inhalt texto textocompleto cuerpo contenido conteudo testo corpo contenuto tekst
        inhoud tresc текст 正文 内容 本文""",
    "byline": """author byline authors creator authorname dccreator writer journalist reporter auteur auteurs autor
        autoren verfasser autores autora autore autori автор 作者""",
    "published": """date published datepublished pubdate publicationdate publishedat publishdate publisheddate
        publishedon publishtime datetime articledate dateofpublication dcdate issued datum erscheinungsdatum
        veroffentlicht veroffentlichungsdatum datepublication datedepublication datedeparution parution fecha
        fechadepublicacion fechapublicacion data datapublicacao datadepublicacao datadipubblicazione dato
        publicatiedatum дата 日期 日付""",
    "source": """source publisher publication provider publicationtitle publicationname sourcename newspaper media
        medium outlet mediaoutlet paper sitename agency dcpublisher journal quotidien zeitung quelle publikation
        periodico diario fuente medio jornal fonte veiculo giornale testata krant bron gazeta zrodlo источник 来源
        domain""",
    "section": """section articlesection category sectionname categories rubrik rubrique ressort kategorie categorie
        seccion secao sezione categoria rubriek desk newsdesk""",
    "language": "lang language inlanguage languagecode langue sprache idioma lingua taal",
    "url": "url link href articleurl weburl permalink canonicalurl sourceurl uri lien enlace",
    OWN_NAME: "id guid uuid articleid docid documentid newsid recordid identifier",
}
_SUMMARIES: Final = """description summary abstract abstractnote excerpt snippet lead teaser chapo resume
    zusammenfassung resumen resumo riassunto sommario samenvatting"""
"""Names of what stands for a text where there is none."""
_ORDER: Final = {
    name: (field, place)
    for field, names in _NAMES.items()
    for place, name in enumerate((names + (_SUMMARIES if field == "body" else "")).split())
}
_IN_PARENTHESES = regex.compile(r"\([^()]*\)")
_FEWEST_CHARACTERS_OF_A_TEXT = 150
_HTML_BLOCK = regex.compile(r"<(?:p|br|div|li|h[1-6]|tr|blockquote)\b[^<>]*>", regex.IGNORECASE)
_TAG = regex.compile(r"<[^<>]*>")
_HTML_INLINE = regex.compile(r"</(?:a|b|i|em|strong|span|u|sup|sub|font)\s*>", regex.IGNORECASE)


def said_of(names: tuple[str, ...], said: Said) -> Said:
    """What of that is said of a file with these columns; the names are those of the file."""
    ours = {folded(name): name for name in reversed(names)}
    here = (
        (field, tuple(ours[name] for name in map(folded, chosen) if name in ours)) for field, chosen in said
    )
    return tuple((field, chosen) for field, chosen in here if chosen)


@lru_cache(maxsize=256)
def columns_of(names: tuple[str, ...], said: Said = ()) -> Columns:
    """Which of these columns holds what: as was said, and else by their names."""
    ours = {folded(name): name for name in reversed(names)}
    columns = dict(said_of(names, said))
    settled, taken = set(columns), {name for chosen in columns.values() for name in chosen}
    for name in sorted(ours, key=lambda name: _ORDER.get(name, ("", 0))[1]):
        field = _ORDER.get(name, ("", 0))[0]
        if field and ours[name] not in taken and field not in settled:
            columns[field] = (*columns.get(field, ()), ours[name])
    return columns


@lru_cache(maxsize=1024)
def folded(name: str) -> str:
    """A name without what makes no difference, and without what stands in parentheses."""
    plain = unicodedata.normalize("NFKD", _IN_PARENTHESES.sub("", name)).casefold()
    return "".join(filter(str.isalnum, plain))


def is_summary(name: str) -> bool:
    """Whether the column of that name holds what stands for a text where there is none."""
    return folded(name) in _SUMMARIES.split()


def place_of_text(rows: Sequence[Sequence[str]], places: Iterable[int]) -> int | None:
    """The place at which most rows have the longest cells, if these are long enough for a text."""

    def length(place: int) -> int:
        return median_low(len(row[place]) if place < len(row) else 0 for row in rows)

    lengths = [(length(place), -place) for place in places] if rows else []
    longest, place = max(lengths, default=(0, 0))
    return -place if longest >= _FEWEST_CHARACTERS_OF_A_TEXT else None


def body_of(text: str) -> str:
    """A text as paragraphs, if it is HTML: then its lines mean nothing, unless no tag in it says where one ends."""
    if _HTML_BLOCK.search(text):
        markup = text
    elif _HTML_INLINE.search(text):
        markup = text.replace("\n", "<br>")
    else:
        return text
    encodable = markup.encode(
        errors="replace"
    ).decode()  # JSON can write half a character, which no parser reads
    return text_of(encodable) or _TAG.sub(" ", text)
