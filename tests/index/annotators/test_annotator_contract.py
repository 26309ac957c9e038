"""What every annotator promises, whatever it is made of."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from index.annotation import Annotation, Annotator
from index.annotators import ner
from index.annotators.ner import NerAnnotator
from index.annotators.rules import RuleAnnotator
from index.article import Article, ArticleId

pytestmark = pytest.mark.xdist_group("ner")  # one process loads the models
NEEDS_EXTRA = pytest.mark.skipif(not ner.is_installed(), reason="the extra cuttings[ner] is not installed")
NER = NerAnnotator()
ANNOTATORS = [
    pytest.param(RuleAnnotator(), id="rules"),
    pytest.param(NER, id="ner", marks=NEEDS_EXTRA),
]
TEXT = (
    "President Ann Lee of the Finance Ministry flew from Geneva to Paris on Monday to meet Tom Cole.\n\n"
    '"We will wait for them," Lee told reporters in Geneva. She said that Cole was late.'
)
HOSTILE = (
    "",
    " ",
    "\n\n",
    "\ufffd" * 50,
    "\u202eAnn Lee\u202c said [/] \x00",
    "Ann " * 9000,
    "“" * 300,
    "e\u0301" * 400,
    "A.B." * 99,
)


def article(text: str, language: str = "en") -> Article:
    return Article(ArticleId(""), "", text, language=language)


def kinds(annotation: Annotation) -> dict[str, str]:
    return {entity.name: str(entity.kind) for entity in annotation.entities}


@pytest.mark.parametrize("annotator", ANNOTATORS)
def test_it_has_a_name_and_a_version(annotator: Annotator) -> None:
    assert annotator.name
    assert annotator.version > 0


@pytest.mark.parametrize("annotator", ANNOTATORS)
def test_people_organisations_places_and_who_speaks_are_found(annotator: Annotator) -> None:
    found = annotator.annotate(article(TEXT))
    assert kinds(found) == {
        "Ann Lee": "person", "Finance Ministry": "organisation", "Geneva": "place", "Paris": "place", "Tom Cole": "person",
    }  # fmt: skip
    (quotation,) = found.quotations
    assert quotation.speaker == "Ann Lee"
    assert quotation.content.of(TEXT) == "We will wait for them,"


@pytest.mark.parametrize("annotator", ANNOTATORS)
def test_several_at_once_are_annotated_like_each_by_itself(annotator: Annotator) -> None:
    articles = [
        article(TEXT),
        article("Nothing."),
        article("", "ru"),
        article(TEXT[98:]),
        article(TEXT, "zz"),
    ]
    assert annotator.annotate_all(articles) == [annotator.annotate(each) for each in articles]
    assert annotator.annotate_all([]) == []


@pytest.mark.parametrize("annotator", ANNOTATORS)
@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_raises_nothing(annotator: Annotator, text: str) -> None:
    is_sound(annotator.annotate(article(text)), text)


@pytest.mark.parametrize("annotator", ANNOTATORS)
def test_spans_lie_in_the_body_and_mentions_do_not_overlap(annotator: Annotator) -> None:
    @settings(max_examples=25)
    @given(
        st.lists(st.sampled_from([*TEXT.split(), "\n\n", "“", "”", '"', "’s", "(", ")", "–"]), max_size=60)
    )
    def check(words: list[str]) -> None:
        text = " ".join(words)
        is_sound(annotator.annotate(article(text)), text)

    check()


def is_sound(annotation: Annotation, text: str) -> None:
    ids = {entity.id for entity in annotation.entities}
    ends = [
        0,
        *(end for mention in annotation.mentions for end in (mention.span.start, mention.span.end)),
        len(text),
    ]
    assert ends == sorted(ends)
    assert all(mention.entity_id in ids for mention in annotation.mentions)
    assert all(
        0 <= one.span.start <= one.content.start <= one.content.end <= one.span.end <= len(text)
        for one in annotation.quotations
    )


@pytest.fixture
def tagged(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, str]]:
    """A model that finds nothing, and notes in which language it was asked about which text."""
    asked: list[tuple[str, str]] = []

    def tag(_: NerAnnotator, language: str, texts: list[str]) -> list[list[object]]:
        asked.extend((language, text) for text in texts)
        return [[] for _ in texts]

    monkeypatch.setattr(NerAnnotator, "_tagged", tag)
    return asked


ENGLISH = "The mayor said that the people of the town have to wait for the water and that they know this."
RUSSIAN = (
    "Президент России Владимир Путин заявил в четверг, что переговоры с Украиной будут продолжены в Москве."
)


@pytest.mark.parametrize(
    ("text", "language", "asked"),
    [
        (ENGLISH, "en", "en"),
        (ENGLISH, "en-GB", "en"),
        (ENGLISH, "EN_us", "en"),
        (ENGLISH, "", "en"),
        (ENGLISH, "fr-CA", "fr"),
        (ENGLISH, "de", None),
        (ENGLISH, "eng-x", None),
        (RUSSIAN, "", None),
        ("Moscow.", "", None),
    ],
)
def test_a_model_is_asked_about_texts_in_its_own_language_only(
    tagged: list[tuple[str, str]], text: str, language: str, asked: str | None
) -> None:
    found = NerAnnotator().annotate(article(text, language))
    assert tagged == ([(asked, text)] if asked else [])
    if not asked:
        assert found == RuleAnnotator().annotate(article(text, language))


def test_a_long_text_is_cut_between_paragraphs() -> None:
    paragraphs = "\n\n".join("Word and word. " * 90 for _ in range(40))
    for text in (paragraphs, "word " * 9000, "x" * 25_000, "short", ""):
        pieces = list(ner.pieces_of(text))
        assert "".join(piece.of(text) for piece in pieces) == text
        assert all(len(piece) <= 10_000 for piece in pieces)
    assert all(piece.of(paragraphs).startswith("Word") for piece in ner.pieces_of(paragraphs))


@NEEDS_EXTRA
def test_offsets_are_those_of_the_whole_text_in_a_later_piece() -> None:
    text = "It rained all day. " * 700 + "\n\nThen Ann Lee flew to Geneva."
    found = NER.annotate(article(text))
    assert [mention.span.of(text) for mention in found.mentions] == ["Ann Lee", "Geneva"]


@NEEDS_EXTRA
def test_french_has_a_model_of_its_own() -> None:
    text = "La ministre Marie Dubois s’est rendue jeudi à Lyon pour rencontrer les dirigeants d’Air France."
    assert kinds(NER.annotate(article(text, "fr"))) == {
        "Marie Dubois": "person", "Lyon": "place", "Air France": "organisation"
    }  # fmt: skip


def test_annotators_are_made_without_their_models(run_python: Callable[[str], str]) -> None:
    code = "import sys, index.annotators.ner as ner; ner.NerAnnotator(); ner.is_installed(); print('spacy' in sys.modules)"
    assert run_python(code) == "False"
