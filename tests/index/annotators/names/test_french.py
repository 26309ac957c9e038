"""Names in French texts, by rules alone: invented cases for every rule."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.annotators.names.entities import find_names
from index.annotators.rules import RuleAnnotator
from index.article import Article, ArticleId
from tests.index.annotators.answers import kinds


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("C'est l'avis d'Hélène Torvaud. L'Ohio attend.", {"Hélène Torvaud": "person", "Ohio": "place"}),
        ("Le président a parlé. « Le sommet commence. » La CGT refuse.", {"CGT": "organisation"}),
        ("Pour M. Paul Grimaud, tout va bien. Selon Grimaud, rien ne change.", {"Paul Grimaud": "person", "Grimaud": "person"}),
        ("La Polonaise Anna Torvowska a gagné.", {"Anna Torvowska": "person"}),
        ("Selon B. Torvaud, député, il pleut.", {"B. Torvaud": "person"}),
    ],
)  # fmt: skip
def test_elisions_articles_and_titles_stand_outside_of_a_name(text: str, found: dict[str, str]) -> None:
    assert kinds(text, "fr") == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Le Parti québécois et l'Union européenne en parlent.", ["Parti québécois", "Union européenne"]),
        ("Elle dirige le Musée des beaux-arts de Montréal.", ["Musée des beaux-arts de Montréal"]),
        ("Un avis du Bureau d'enquêtes et d'analyses suit.", ["Bureau d'enquêtes et d'analyses"]),
        ("Le texte de l'Assemblée nationale du Québec est court.", ["Assemblée nationale du Québec"]),
    ],
)
def test_a_body_takes_in_its_field(text: str, found: list[str]) -> None:
    assert [name for name, kind in kinds(text, "fr").items() if kind == "organisation"] == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Il quitte la Corée du Sud pour la Suisse et les États-Unis.", ["Corée du Sud", "Suisse", "États-Unis"]),
        ("On vote en Torvésie et près de Plimard.", ["Torvésie", "Plimard"]),
    ],
)  # fmt: skip
def test_places_are_known_by_their_french_names_and_prepositions(text: str, found: list[str]) -> None:
    assert [name for name, kind in kinds(text, "fr").items() if kind == "place"] == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Anne de La Tour a vu Valéry Torvard d'Estinge.", {"Anne de La Tour": "person", "Valéry Torvard d'Estinge": "person"}),
        ("Cécile de Caen, avocate, est venue.", {"Cécile de Caen": "person"}),
        ("J-M Torvaud est venu.", {"J-M Torvaud": "person"}),
        ("Torvina, 34 ans, et la gérante Torvette sont là.", {"Torvina": "person", "Torvette": "person"}),
        ("L'ONG Torva Vive, la société Brandivo et le député PS.", {"Torva Vive": "organisation", "Brandivo": "organisation", "PS": "organisation"}),
        ("Selon la fédération des banques, Torvafin, tout va.", {"Torvafin": "organisation"}),
        ("Le ministère de la Santé et l'université de Caen.", {"ministère de la Santé": "organisation", "université de Caen": "organisation"}),
        ("Le Conseil de sécurité de l'ONU d'adopter un texte.", {"Conseil de sécurité de l'ONU": "organisation"}),
        ("L'Assemblée nationale et du ministère on ne sait rien.", {"Assemblée nationale": "organisation"}),
        ("« Oui », a dit M. Le Torvec. Le Ministre Paul TORVAUD est là.", {"Le Torvec": "person", "Paul TORVAUD": "person"}),
        ("Il a parlé à Taylor. « Oui », explique Taylor.", {"Taylor": "person"}),
    ],
)  # fmt: skip
def test_particles_and_the_nouns_beside_tell_names(text: str, found: dict[str, str]) -> None:
    assert kinds(text, "fr") == found


def test_a_title_may_be_the_last_of_capitalised_words() -> None:
    assert kinds("Selon l'Agence Torvel Mme. Le vote a eu lieu.", "fr") == {"Agence Torvel": "organisation"}


def test_centuries_wars_and_small_firms_are_no_names() -> None:
    assert kinds("Au XIXe siècle, avant la Seconde Guerre Mondiale, une PME ouvrait.", "fr") == {}


def test_an_article_in_french_is_read_by_french_rules() -> None:
    article = Article(ArticleId(""), "", "Le ministre parle d'Hélène Torvaud.", language="fr-CA")
    assert [entity.name for entity in RuleAnnotator().annotate(article).entities] == ["Hélène Torvaud"]


@given(st.text("LeMa dué’'-.()&\nOTAN0"))
def test_whatever_a_text_says_names_are_in_order_and_inside(text: str) -> None:
    end = 0
    for name in find_names(text, "fr"):
        assert end <= name.span.start < name.span.end <= len(text)
        assert name.text == name.span.of(text)
        end = name.span.end
