"""Which key of a record, or column of a table, holds what: by its name, as its owner says, or by what stands in it.

The names are those of JSON Feed, schema.org, ninjs and the many home-made exports, and what people of some languages
write above a column. Capitals, accents, blanks and signs make no difference: "Publication date", "publication_date" and
"publicationDate" are one. An owner may say otherwise of any field (`said_columns`); what is not said is guessed.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from statistics import median_low
from typing import Final

import regex

from index.importers.hygiene import clean_line
from index.importers.importer import Unheeded
from index.importers.markup import text_of
from index.importers.said_columns import OWN_NAME, Said, word_for

Columns = Mapping[str, tuple[str, ...]]
"""By field of a `RawArticle`, the names of the columns that may hold it; the first that does counts."""

_NAMES: Final[Mapping[str, str]] = {
    "headline": """title headline name headlinetext articletitle newstitle webtitle storytitle posttitle
        articleheadline headlinemain hed dctitle titre titredelarticle titel schlagzeile uberschrift titulo titular
        titulonoticia manchete titolo tytuł tytul kop overskrift otsikko naslov nadpis başlık заголовок 标题 标题名
        タイトル 見出し 제목 العنوان عنوان כותרת""",
    "body": """body text articlebody content contenttext bodytext fulltext articletext maintext contenthtml bodyhtml
        articlecontent newstext newscontent storytext posttext postcontent plaintext cleantext cleanedtext rawtext
        textcontent paragraphs article story document texte textecomplet texteintegral corps contenu
        artikel artikeltext volltext inhalt texto textocompleto textonoticia cuerpo cuerpodelanoticia contenido noticia
        conteudo testo corpo contenuto tekst treść inhoud tresc szöveg текст 正文 内容 本文 본문
        النص نص المحتوى טקסט תוכן גוף""",
    "byline": """author byline authors creator authorname authornames articleauthor bylinetext by writtenby dccreator
        writer journalist reporter auteur auteurs journaliste signataire autor autorin autoren verfasser verfasserin
        autores autora firma periodista autore autori redaktor автор 作者 記者 기자 الكاتب كاتب المؤلف מחבר כותב מאת""",
    "published": """date published datepublished datepublish pubdate publicationdate publishedat publishdate
        publisheddate publishedon publishtime publishedtime datetime articledate dateofpublication dcdate issued
        webpublicationdate publicationdatetime firstpublished firstpublicationdate releasedate postdate pubtime
        datum erscheinungsdatum veroffentlicht veroffentlichtam veroffentlichungsdatum datepublication
        datedepublication datedeparution parution fecha fechadepublicacion fechapublicacion data datapublicacao
        datadepublicacao datadipubblicazione dato publicatiedatum дата 日期 日付 날짜 التاريخ تاريخ تاريخالنشر תאריך""",
    "source": """source publication provider publicationtitle publicationname sourcename sourcetitle newspaper
        newspapertitle newspapername media medium medianame mediatitle outlet mediaoutlet paper sitename agency journal
        journaltitle journalname pubtitle magazine quotidien titredepresse nommedia zeitung quelle publikation periodico
        diario fuente medio jornal fonte veiculo giornale testata krant bron gazeta źródło zrodło zrodlo источник
        来源 媒体 매체 المصدر مصدر الصحيفة מקור עיתון publisher publishername dcpublisher feedtitle feedname website
        site sourcehostname sourcedomain domain domainname hostname""",
    "section": """section articlesection category sectionname categories rubrik rubrique ressort kategorie categorie
        seccion secao sezione categoria rubriek desk newsdesk القسم מדור""",
    "language": "lang language inlanguage languagecode langue sprache idioma lingua taal اللغة שפה",
    "url": """url link href articleurl weburl pageurl permalink canonicalurl originalurl finalurl sourceurl uri lien
        enlace الرابط קישור""",
    OWN_NAME: "id guid uuid articleid docid documentid newsid recordid identifier",
}
_SUMMARIES: Final = """description summary abstract abstractnote excerpt snippet leadparagraph lead teaser trailtext dek
    shortdescription chapo chapeau resume
    zusammenfassung resumen resumo riassunto sommario samenvatting"""
"""Names of what stands for a text where there is none."""
_ORDER: Final = {
    "".join(filter(str.isalnum, unicodedata.normalize("NFKD", name))): (field, place)
    for field, names in _NAMES.items()
    for place, name in enumerate((names + (_SUMMARIES if field == "body" else "")).split())
}
_FIRST_FOREIGN: Final = {"headline": "titre", "body": "texte", "byline": "auteur", "published": "datum"}
"""Of the names above the first that is not English; none follows that is."""
NAMES_SHOWN: Final = 12
"""Of the columns of a file."""
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


def unheeded(names: tuple[str, ...], said: Said, origin: str) -> Iterator[Unheeded]:
    """What is said of columns that a file does not have, which has these."""
    here = dict(said_of(names, said))
    listed = ", ".join(map(clean_line, names[:NAMES_SHOWN]))
    for field, chosen in said:
        if field not in here:
            word, called = word_for(field), " or ".join(map(clean_line, chosen))
            reason = f"there is no column {called} for {word}, which is guessed; there are {listed}"
            yield Unheeded(origin, reason=reason, said=word)


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


def is_foreign(name: str) -> bool:
    """Whether a column has a name in another language than English."""
    field, place = _ORDER.get(folded(name), ("", 0))
    return field in _FIRST_FOREIGN and place >= _ORDER[_FIRST_FOREIGN[field]][1]


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
