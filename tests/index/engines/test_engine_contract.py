"""Every engine gives the same answers on the same articles."""

from __future__ import annotations

import json
import threading
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from index.analysis import words
from index.article import Article, ArticleId, article_id
from index.changes import Backlog
from index.engine import Engine, Name, Naming, Ranking
from index.engines.memory import MemoryEngine
from index.engines.whoosh import WhooshEngine
from index.errors import EngineUnavailable
from index.matching import matches
from index.parsing import parse
from index.query import (
    EVERYTHING,
    NAME_FIELDS,
    And,
    Field,
    Fuzzy,
    InField,
    Near,
    Not,
    Or,
    Phrase,
    Prefix,
    Query,
    Term,
    Whole,
)
from index.results import FacetKind, Facets, Fold, Sort
from index.text.letters import fold
from index.text.stems import STEM_LANGUAGES

Make = Callable[..., Article]


class WhooshWithoutColumns(WhooshEngine):
    """As when the columns are gone: Whoosh's own matchers answer."""

    def apply(self, *what: Any) -> None:
        super().apply(*what)
        for columns in self._folder.glob("*.columns"):
            columns.unlink()


ENGINES = {
    "memory": lambda folder: MemoryEngine(),
    "whoosh": WhooshEngine,
    "whoosh without columns": WhooshWithoutColumns,
}


def tantivy(folder: Path) -> Engine:
    pytest.importorskip("tantivy", reason="the extra cuttings[tantivy] is not installed")
    from index.engines.tantivy import TantivyEngine

    return TantivyEngine(folder)


@pytest.fixture(params=[*ENGINES, "tantivy"])
def engine(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Engine]:
    make = ENGINES.get(request.param, tantivy)
    opened = make(tmp_path / "index")
    yield opened
    opened.close()


@pytest.fixture(scope="session")
def articles(make_article: Make) -> dict[str, Article]:
    return {
        "talks": make_article(
            "The council met in Geneva and talked of peace.",
            "Landmark talks",
            name="talks",
            published=date(2008, 12, 19),
            source="Morning Post",
            byline="Ann Lee",
        ),
        "peace": make_article(
            "Nobody expected the talks to begin so soon.",
            "Peace at last",
            name="peace",
            published=date(2009, 1, 14),
            source="Evening News",
        ),
        "budget": make_article(
            "The budget council said nothing about Moscow.",
            "Budget",
            name="budget",
            published=date(2009, 6, 1),
            byline="Talk Peters",
        ),
        "names": make_article("Đoan Ångström don't like co-operation with O'Brien.", "Accents", name="names"),
        "tokyo": make_article(
            "昨日、東京都で会議があった。", "東京の会議", name="tokyo", published=date(2011, 3, 1)
        ),
        "fences": make_article("united", "nations of the", name="fences", source="states"),
    }


CASES = [
    ("", "talks peace budget names tokyo fences"),
    ("talk", "talks peace budget"),
    ("talks", "talks peace budget"),
    ("talking council", "talks budget"),
    ("peace", "talks peace"),
    ("council -moscow", "talks"),
    ("-council", "peace names tokyo fences"),
    ("peace OR moscow", "talks peace budget"),
    ("council (peace OR moscow)", "talks budget"),
    ('"talks to begin"', "peace"),
    ('"begin to talks"', ""),
    ('"united states"', ""),
    ('"nations united"', ""),
    ("title:talks", "talks"),
    ("title:peace", "peace"),
    ("source:news", "peace"),
    ("author:talks", "budget"),
    ("author:lee", "talks"),
    ("morning", "talks"),
    ("date:2009", "peace budget"),
    ("date:2009-01", "peace"),
    ("date:..2008", "talks"),
    ("date:2009-02..", "budget tokyo"),
    ("date:>2009", "tokyo"),
    ("date:2008 council", "talks"),
    ("doan", "names"),
    ("ÅNGSTRÖM", "names"),
    ("don't", "names"),
    ("cooperation", ""),
    ("co-operation", "names"),
    ("obrien", ""),
    ("o'brien", "names"),
    ("東京", "tokyo"),
    ("東京都", "tokyo"),
    ("京都", "tokyo"),
    ("会", "tokyo"),
    ("京東", ""),
    ("bud*", "budget"),
    ("b*", "peace budget names"),
    ("talki*", ""),
    ("title:b*", "budget"),
    ("zebra", ""),
    ("section:talks", ""),
    ("person:talks", ""),
    ("talks -person:talks", "talks peace budget"),
    ("-zebra", "talks peace budget names tokyo fences"),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_a_query_finds_exactly_these(
    engine: Engine, articles: dict[str, Article], text: str, expected: str
) -> None:
    engine.apply(articles.values(), [], 6)
    ranking = engine.search(parse(text), limit=100)
    names = {article.id: name for name, article in articles.items()}
    assert {names[ranked.article_id] for ranked in ranking.page} == set(expected.split())
    assert ranking.total == len(expected.split())


LANGUAGES = {
    "none": ("The parliament parked its generals.", ""),
    "en": ("Her parks, a parliament of one.", "en-GB"),
    "fr": ("Le parlement a parlé des élections générales aux journaux.", "fr"),
    "fr-CA": ("Les journaux parlaient de l’élection.", "fr-CA"),
    "de": ("Die Häuser der alten Strassen.", "de"),
    "ru": ("Российские газеты о России.", "ru"),
    "sr": ("Мост преко реке", "sr-Cyrl"),
    "ja": ("Talks of parks 会議", "ja"),
}
LANGUAGE_CASES = [
    ("parliament", "none en"),
    ("park", "none en ja"),
    ("parler", "fr fr-CA"),
    ("parlement journal", "fr fr-CA"),
    ('"a parlé"', "fr"),
    ("election", "fr fr-CA"),
    ("elect", "fr fr-CA"),
    ("election*", "fr fr-CA"),
    ("generale", "none fr"),
    ("parked", "none en ja"),
    ("haus", "de"),
    ("Straße", "de"),
    ("газета", "ru"),
    ("россия", "ru"),
    ("most", "sr"),
    ("talking park", "ja"),
    ("(park OR haus) -one", "none ja de"),
    ("-parler", "none en de ru sr ja"),
]


def apply_by_halves(engine: Engine, articles: Iterable[Article]) -> None:
    """So that the languages of the segments differ."""
    first, *others = articles
    engine.apply([first, *others[:2]], [], 1)
    engine.apply(others[2:], [], 2)


@pytest.fixture(scope="session")
def languages(make_article: Make) -> dict[str, Article]:
    return {
        name: make_article(body, name=name, language=language) for name, (body, language) in LANGUAGES.items()
    }


@pytest.mark.parametrize(("text", "expected"), LANGUAGE_CASES)
def test_a_word_has_the_forms_of_the_language_of_each_article(
    engine: Engine, languages: dict[str, Article], text: str, expected: str
) -> None:
    apply_by_halves(engine, languages.values())
    names = {article.id: name for name, article in languages.items()}
    found = engine.search(parse(text), limit=100).page
    assert {names[ranked.article_id] for ranked in found} == set(expected.split())


def test_what_is_marked_in_each_language_is_what_was_found(
    engine: Engine, languages: dict[str, Article]
) -> None:
    apply_by_halves(engine, languages.values())
    for word in (word for article in languages.values() for word in words(article.body)):
        query = Term(word)
        found = {ranked.article_id for ranked in engine.search(query, limit=100).page}
        assert found == {
            article.id
            for article in languages.values()
            if matches(query, article.body, language=article.language)
        }


@pytest.mark.parametrize("tag", ["fr", "no", "sr", "de", "eo"])
def test_a_language_is_found_by_its_tag(engine: Engine, make_article: Make, tag: str) -> None:
    articles = [make_article("A text", name=each, language=each) for each in STEM_LANGUAGES]
    engine.apply(articles, [], 1)
    found = engine.search(InField(Field.LANGUAGE, Term(tag)), limit=100).page
    assert [ranked.article_id for ranked in found] == [article_id(tag)]


SCRIPTS = [
    (
        "ru",
        "Президент подписал новый российский закон о чёрном металле, сообщили газеты.",
        {
            "российские законы": ["российский", "закон"],
            "черный": ["чёрном"],
            "ЧЁРНЫЙ": ["чёрном"],
            "газета": ["газеты"],
            "подп*": ["подписал"],
            '"новый российский закон"': ["новый российский закон"],
            "новыи": [],
        },
    ),
    (
        "uk",
        "Міська рада повідомила, що міст у Києві залишиться закритим.",
        {"міст": ["міст"], "києві": ["Києві"], "КИЄВІ": ["Києві"], "міс*": ["Міська", "міст"]},
    ),
    (
        "el",
        "Το δημοτικό συμβούλιο της Αθήνας ανακοίνωσε ότι οι γέφυρες κλείνουν.",
        {
            "αθηνας": ["Αθήνας"],
            "ΑΘΗΝΑΣ": ["Αθήνας"],
            "γέφυρα": ["γέφυρες"],
            "γεφυρ*": ["γέφυρες"],
            "Αθήνα": ["Αθήνας"],
        },
    ),
    (
        "ar",
        "أَعْلَنَ مجلس المدينة أن الجســر سيظل مغلقاً إلى الربيع في مستشفى القاهرة.",
        {
            "اعلن": ["أَعْلَنَ"],
            "أعلن": ["أَعْلَنَ"],
            "مدينة": ["المدينة"],
            "الجسر": ["الجســر"],
            "مستشفي": ["مستشفى"],
            "ربيع": ["الربيع"],
        },
    ),
    (
        "fa",
        "شورای شهر اعلام کرد که کتاب‌خانه بسته می‌ماند.",
        {"كتاب": ["کتاب"], "کتاب": ["کتاب"], "شهر": ["شهر"]},
    ),
    (
        "he",
        "בְּרֵאשִׁית בָּרָא; מועצת העיר הודיעה כי הגשר ייסגר, אמר דובר צה״ל.",
        {"בראשית": ["בְּרֵאשִׁית"], "הגשר": ["הגשר"], "צה״ל": ["צה״ל"], "מוע*": ["מועצת"]},
    ),
    (
        "hi",
        "नगर परिषद ने बताया कि नदी पर पुल के दो खंभों को नुकसान पहुँचा है।",
        {"नदियों": ["नदी"], "खंभा": ["खंभों"], "परि*": ["परिषद"], "नद": ["नदी"], "पुल": ["पुल"], "पु": []},
    ),
    (
        "zh",
        "市议会星期二宣布，由于河水损坏了两根桥墩，大桥将关闭到春天。",
        {"大桥": ["大桥"], "桥": ["桥", "桥"], "议会": ["议会"], "星期二宣布": ["星期二宣布"], "桥大": []},
    ),
    (
        "ja",
        "気象庁は火曜日、カムチャツカ半島で地震があったと発表した。",
        {
            "気象庁": ["気象庁"],
            "半島": ["半島"],
            "カムチャツカ": ["カムチャツカ"],
            "地震": ["地震"],
            "ｶﾑﾁｬﾂｶ": ["カムチャツカ"],
        },
    ),
    (
        "ko",
        "한국의 대통령은 남한국경에서 KBS와 이야기했다.",
        {
            "한국": ["한국", "한국"],
            "한국의": ["한국의"],
            "대통령": ["대통령"],
            "대": ["대"],
            "kbs": ["KBS"],
            "국한": [],
        },
    ),
    (
        "th",
        "แม่น้ำทำให้สะพานเสียหาย รัฐมนตรีกล่าวในกรุงเทพ",
        {"สะพาน": ["สะพาน"], "แม่น้ำ": ["แม่น้ำ"], "น้ำ": ["น้ำ"], "กรุงเทพ": ["กรุงเทพ"], "พานสะ": []},
    ),
]


@pytest.mark.parametrize(("language", "sentence", "marked"), SCRIPTS, ids=[script[0] for script in SCRIPTS])
def test_words_are_found_and_marked_in_every_script(
    engine: Engine, make_article: Make, language: str, sentence: str, marked: dict[str, list[str]]
) -> None:
    article = make_article(sentence, name="it", language=language)
    engine.apply([article, make_article("Talks of peace.", name="other")], [], 1)
    for query, expected in marked.items():
        parsed = parse(query)
        found = [ranked.article_id for ranked in engine.search(parsed, limit=9).page]
        assert found == ([article.id] if expected else []), query
        spans = matches(parsed, sentence, language=language)
        assert [span.of(sentence) for span in spans] == expected, query


QUERIES = [
    (Near(("talked", "peace"), 1), "talks"),
    (Near(("peace", "talked"), 1), "talks"),
    (Near(("peace", "talked"), 0), ""),
    (Near(("council", "peace"), 90), "talks"),
    (Near(("landmark", "council"), 90), ""),  # headline and body
    (Near(("talks", "zebra"), 90), ""),
    (InField(Field.TITLE, Near(("talks", "landmark"), 0)), "talks"),
    (Fuzzy("budgte", 1), "budget"),
    (Fuzzy("moscw", 1), "budget"),
    (Fuzzy("mocsw", 1), ""),
    (Fuzzy("mocsw", 2), "budget"),
    (Fuzzy("angstrem", 1), "names"),
    (Fuzzy("東京", 0), "tokyo"),
    (InField(Field.AUTHOR, Fuzzy("peterz", 1)), "budget"),
    (And((Term("talk"), Not(Fuzzy("genefa", 1)))), "peace budget"),
]


@pytest.mark.parametrize(("query", "expected"), QUERIES, ids=str)
def test_nearness_and_likeness_find_exactly_these(
    engine: Engine, articles: dict[str, Article], query: Query, expected: str
) -> None:
    engine.apply(articles.values(), [], 6)
    names = {article.id: name for name, article in articles.items()}
    found = engine.search(query, limit=100).page
    assert {names[ranked.article_id] for ranked in found} == set(expected.split())


NEAREST = [
    (Fuzzy("concil", 2), None, ("council",)),
    (Fuzzy("council", 2), None, ()),
    (Fuzzy("budgte", 1), None, ("budget",)),
    (Fuzzy("tals", 2), None, ("talks", "talk")),
    (Fuzzy("tals", 2), Field.TITLE, ("talks",)),
    (Fuzzy("genefa", 1), Field.TITLE, ()),
    (Fuzzy("zebra", 2), None, ()),
    (Fuzzy("京", 1), Field.TITLE, ("京の", "東京", "議")),
]


@pytest.mark.parametrize(("like", "field", "expected"), NEAREST, ids=str)
def test_the_nearest_words_are_those_with_the_fewest_edits_in_the_most_articles(
    engine: Engine,
    articles: dict[str, Article],
    like: Fuzzy,
    field: Field | None,
    expected: tuple[str, ...],
) -> None:
    engine.apply(articles.values(), [], 6)
    if engine.capabilities.name != "tantivy":  # it does not list its words
        assert engine.nearest(like, field, 9) == expected
        assert engine.nearest(like, field, 1) == expected[:1]


def test_no_word_is_near_that_only_removed_articles_had(engine: Engine, articles: dict[str, Article]) -> None:
    engine.apply(articles.values(), [], 6)
    engine.apply([], [articles["budget"].id], 7)
    assert engine.nearest(Fuzzy("budgte", 2), None, 9) == ()


def test_the_word_being_typed_matches_letter_by_letter_and_in_all_forms(
    engine: Engine, articles: dict[str, Article]
) -> None:
    engine.apply(articles.values(), [], 6)
    for typed in ("t", "ta", "tal", "talk", "talks"):
        assert engine.search(parse(typed, typing=True), limit=9).total >= 3


@pytest.mark.parametrize(
    ("start", "field", "words"),
    [
        ("t", None, "the talks t talk talked"),
        ("tal", None, "talks talk talked"),
        ("talks", None, "talks"),
        ("mo", None, "morning moscow"),
        ("mo", Field.SOURCE, "morning"),
        ("an", Field.AUTHOR, "ann"),
        ("ang", None, "angstrom"),
        ("東", None, "東京"),
        ("zebra", None, ""),
        ("a", Field.SECTION, ""),
    ],
)
def test_a_word_is_completed_to_those_of_most_articles_first(
    engine: Engine, articles: dict[str, Article], start: str, field: Field | None, words: str
) -> None:
    fewer = [article for name, article in articles.items() if name not in {"talks", "fences"}]
    engine.apply(fewer, [], 4)
    engine.apply([articles["talks"], articles["fences"]], [], 6)
    found = engine.completions(start, field, 5)
    is_too_short = engine.capabilities.name == "tantivy" and len(start) < 3
    if is_too_short or isinstance(engine, WhooshWithoutColumns):
        assert found == ()
    else:
        assert found == tuple(words.split())


@pytest.mark.parametrize("field", sorted(NAME_FIELDS))
def test_what_an_engine_does_not_know_it_does_not_complete(
    engine: Engine, articles: dict[str, Article], field: Field
) -> None:
    engine.apply(articles.values(), [], 6)
    assert engine.completions("tal", field, 5) == ()


def test_a_word_in_the_headline_counts_most(engine: Engine, articles: dict[str, Article]) -> None:
    engine.apply(articles.values(), [], 6)
    first = engine.search(parse("peace"), limit=1).page[0]
    assert first.article_id == articles["peace"].id
    assert first.score > 0


@pytest.mark.parametrize(
    ("sort", "order"),
    [(Sort.NEWEST, "tokyo budget peace talks"), (Sort.OLDEST, "talks peace budget tokyo")],
)
def test_sorting_by_date_puts_undated_articles_last(
    engine: Engine, articles: dict[str, Article], sort: Sort, order: str
) -> None:
    engine.apply(articles.values(), [], 6)
    page = engine.search(EVERYTHING, limit=9, sort=sort).page
    undated = sorted(articles[name].id for name in ("names", "fences"))
    assert [ranked.article_id for ranked in page] == [articles[name].id for name in order.split()] + undated


def test_pages_follow_one_another(engine: Engine, make_article: Make) -> None:
    many = [make_article("same words", name=str(n)) for n in range(130)]
    engine.apply(many, [], 1)
    pages = [engine.search(parse("words"), limit=50, offset=offset).page for offset in (0, 50, 100)]
    ids = [ranked.article_id for page in pages for ranked in page]
    assert ids == sorted(article.id for article in many)
    assert engine.search(parse("words"), limit=50, offset=500).page == ()


def test_an_article_replaces_its_older_self(engine: Engine, make_article: Make) -> None:
    engine.apply([make_article("old words", name="a"), make_article("other", name="b")], [], 1)
    engine.apply([make_article("interim", name="a"), make_article("new words", name="a")], [], 2)
    assert engine.search(parse("old"), limit=9).total == 0
    assert engine.search(parse("interim"), limit=9).total == 0
    assert engine.search(parse("new"), limit=9).total == 1
    assert engine.count() == 2


def test_a_removed_article_is_gone_from_every_answer(engine: Engine, articles: dict[str, Article]) -> None:
    engine.apply(articles.values(), [], 6)
    engine.apply([], [articles["talks"].id], 7)
    found = {
        ranked.article_id
        for text in ("council", "talks", "", "date:2008", "-zebra", '"met in"', "gen*")
        for ranked in engine.search(parse(text), limit=9).page
    }
    assert articles["talks"].id not in found
    assert engine.count() == 5


def test_the_checkpoint_is_what_was_last_applied(engine: Engine, articles: dict[str, Article]) -> None:
    assert engine.checkpoint() == 0
    engine.apply(articles.values(), [], 42)
    assert engine.checkpoint() == 42
    engine.clear()
    assert (engine.checkpoint(), engine.count()) == (0, 0)
    engine.apply(articles.values(), [], 43)
    assert engine.count() == 6


def test_how_far_a_backlog_is_indexed_is_remembered(engine: Engine, articles: dict[str, Article]) -> None:
    assert engine.backlog() is None
    backlog = Backlog(42, "2009-01-02", 7)
    engine.apply(list(articles.values())[:2], [], 3, backlog)
    engine.apply(list(articles.values())[2:], [], 3, backlog)
    engine.compact()
    assert (engine.checkpoint(), engine.backlog()) == (3, backlog)
    engine.apply([], [], 42)
    assert (engine.checkpoint(), engine.backlog(), engine.count()) == (42, None, 6)
    engine.apply([], [], 42, backlog)
    engine.clear()
    assert engine.backlog() is None


def test_an_empty_engine_finds_nothing(engine: Engine) -> None:
    assert engine.search(EVERYTHING, limit=9).total == 0
    assert engine.search(parse("word"), limit=9).page == ()
    engine.verify()


def test_threads_that_search_while_articles_arrive_all_get_right_answers(
    engine: Engine, make_article: Make
) -> None:
    engine.apply([make_article(f"common word{n}", name=str(n)) for n in range(40)], [], 1)
    wrong: list[object] = []
    done = threading.Event()

    def search() -> None:
        while not done.is_set():
            try:
                ranking = engine.search(parse("common"), limit=500)
                if (
                    ranking.total != len(ranking.page)
                    or ranking.total % 40
                    or len({r.article_id for r in ranking.page}) != ranking.total
                ):
                    wrong.append(ranking.total)
                if engine.search(parse("word7"), limit=9).total != 1:
                    wrong.append("word7")
            except Exception as error:
                wrong.append(error)

    threads = [threading.Thread(target=search) for _ in range(6)]
    for thread in threads:
        thread.start()
    for batch in range(1, 7):
        engine.apply(
            [make_article(f"common other{n}", name=f"{batch}/{n}") for n in range(40)], [], batch + 1
        )
    done.set()
    for thread in threads:
        thread.join()
    assert not wrong
    assert engine.search(parse("common"), limit=1).total == 280


_NAMES = {
    "talks": [
        ("person", "Dmitry Rogozin", 4),
        ("org", "NATO", 11),
        ("place", "Geneva", 1),
        ("speaker", "Dmitry Rogozin", 2),
    ],
    "peace": [("person", "Dmitry Medvedev", 1), ("org", "NATO", 1), ("place", "Moscow", 2)],
    "budget": [("org", "NATO-Russia Council", 1), ("place", "Moscow", 1), ("person", "Ann Lee", 1)],
    "names": [("person", "Đoan Ångström", 3), ("person", "Doan Angstrom", 1), ("place", "—", 1)],
}
NAMED_CASES = [
    ("person", Term("rogozin"), "talks"),
    ("person", Term("dmitry"), "talks peace"),
    ("person", Term("talks"), ""),
    ("person", Prefix("med"), "peace"),
    ("person", Phrase(("doan", "angstrom")), "names"),
    ("person", Phrase(("rogozin", "dmitry")), ""),
    ("person", Near(("rogozin", "dmitry"), 3), "talks"),
    ("person", Fuzzy("rogosin", 1), "talks"),
    ("org", Term("nato"), "talks budget peace"),
    ("org", Whole(("nato",)), "talks peace"),
    ("org", Whole(("nato", "russia", "council")), "budget"),
    ("org", Whole(("russia", "council")), ""),
    ("person", Whole(("doan", "angstrom")), "names"),
    ("org", Phrase(("russia", "council")), "budget"),
    ("place", Term("moscow"), "peace budget"),
    ("speaker", Term("rogozin"), "talks"),
    ("speaker", Term("medvedev"), ""),
    ("tag", Term("pipeline"), "talks tokyo"),
    ("tag", Phrase(("to", "call")), "talks fences"),
    ("tag", Phrase(("call", "to")), ""),
    ("tag", Prefix("cal"), "talks fences"),
    ("tag", Whole(("to", "call")), "talks fences"),
    ("tag", Whole(("call",)), ""),
    ("tag", Fuzzy("pipelin", 1), "talks tokyo"),
    ("tag", Term("rogozin"), ""),
    ("person", Term("pipeline"), ""),
]
_TAGS = {
    "talks": ["Pipeline", "to call"],
    "tokyo": ["Pipeline"],
    "fences": ["to call"],  # which nobody has annotated
    "budget": [],
}


def _naming(article: Article, names: Iterable[tuple[str, str, int]]) -> Naming:
    return Naming(
        article.id, tuple((Name(Field(field), written), mentions) for field, written, mentions in names)
    )


def _tagging(article: Article, tags: Iterable[str]) -> Naming:
    return _naming(article, [("tag", tag, 1) for tag in tags])


@pytest.fixture
def named_engine(engine: Engine, articles: dict[str, Article]) -> Engine:
    engine.apply(articles.values(), [], 7)
    engine.name([_naming(articles[name], names) for name, names in _NAMES.items()], 3)
    engine.tag([_tagging(articles[name], tags) for name, tags in _TAGS.items()], 2)
    return engine


@pytest.mark.parametrize(("field", "leaf", "expected"), NAMED_CASES)
def test_articles_are_found_by_whom_they_name(
    named_engine: Engine, articles: dict[str, Article], field: str, leaf: Query, expected: str
) -> None:
    ranking = named_engine.search(InField(Field(field), leaf), limit=9)
    assert {ranked.article_id for ranked in ranking.page} == {articles[name].id for name in expected.split()}
    assert all(ranked.score > 0 for ranked in ranking.page)


def test_facets_count_what_matching_articles_have_in_common(named_engine: Engine) -> None:
    found = named_engine.facets(Or((Term("moscow"), Term("peace"))), limit=2)
    assert (found.total, found.named) == (3, 3)
    assert [(str(facet.kind), facet.value, facet.articles) for facet in found.facets] == [
        ("year", "2009", 2),
        ("year", "2008", 1),
        ("source", "Evening News", 1),
        ("source", "Morning Post", 1),
        ("tag", "Pipeline", 1),
        ("tag", "to call", 1),
        ("person", "Ann Lee", 1),
        ("person", "Dmitry Medvedev", 1),
        ("organisation", "NATO", 2),
        ("organisation", "NATO-Russia Council", 1),
        ("place", "Moscow", 2),
        ("place", "Geneva", 1),
    ]


def test_tags_are_facets_of_articles_with_or_without_names(named_engine: Engine) -> None:
    found = named_engine.facets(EVERYTHING, limit=9)
    tags = [(facet.value, facet.articles) for facet in found.facets if facet.kind is FacetKind.TAG]
    assert tags == [("Pipeline", 2), ("to call", 2)]
    assert (found.total, found.named) == (6, 4)


def test_tags_of_an_article_replace_those_it_had_and_no_names(
    named_engine: Engine, articles: dict[str, Article]
) -> None:
    named_engine.tag([_tagging(articles["talks"], ["done"]), _tagging(articles["tokyo"], [])], 5)
    assert (named_engine.tag_checkpoint(), named_engine.name_checkpoint()) == (5, 3)
    assert not named_engine.search(parse("tag:pipeline"), limit=9).total
    assert named_engine.search(parse("tag:done person:rogozin"), limit=9).total == 1
    assert named_engine.search(parse('tag:"to call"'), limit=9).total == 1
    named_engine.name([_naming(articles["talks"], [("person", "Ann Lee", 2)])], 4)
    assert named_engine.search(parse("tag:done person:lee"), limit=9).total == 1


def test_tags_can_be_told_before_anything_is_indexed_or_named(
    engine: Engine, articles: dict[str, Article]
) -> None:
    engine.tag([_tagging(articles["talks"], ["Pipeline"])], 1)
    assert not engine.search(parse("tag:pipeline"), limit=9).total
    engine.apply(articles.values(), [], 7)
    assert [one.article_id for one in engine.search(parse("tag:pipeline"), limit=9).page] == [
        articles["talks"].id
    ]
    assert engine.search(parse("-tag:pipeline"), limit=9).total == 5


def test_tags_are_completed(named_engine: Engine) -> None:
    assert named_engine.completions("p", Field.TAG, 5) == ("pipeline",)
    assert named_engine.completions("p", Field.PERSON, 5) == ()


def test_words_of_names_are_completed_and_mended(named_engine: Engine) -> None:
    assert named_engine.completions("d", Field.PERSON, 5) == ("dmitry", "doan")
    assert named_engine.completions("m", Field.PLACE, 5) == ("moscow",)
    if named_engine.capabilities.name == "tantivy":
        pytest.skip("tantivy mends nothing")
    assert named_engine.nearest(Fuzzy("rogosin", 2), Field.PERSON, 3) == ("rogozin",)
    assert named_engine.nearest(Fuzzy("rogosin", 2), Field.PLACE, 3) == ()


def test_names_of_an_article_replace_those_it_had(named_engine: Engine, articles: dict[str, Article]) -> None:
    named_engine.name([_naming(articles["talks"], [("person", "Ann Lee", 2)])], 4)
    assert named_engine.name_checkpoint() == 4
    assert not named_engine.search(InField(Field.PERSON, Term("rogozin")), limit=9).total
    assert named_engine.search(InField(Field.PERSON, Term("lee")), limit=9).total == 2
    assert named_engine.search(InField(Field.ORGANISATION, Term("nato")), limit=9).total == 2


def test_a_removed_article_is_in_no_facet(named_engine: Engine, articles: dict[str, Article]) -> None:
    named_engine.apply([], [articles["talks"].id], 8)
    found = named_engine.facets(EVERYTHING, limit=9)
    assert (found.total, found.named) == (5, 3)
    assert "Dmitry Rogozin" not in {facet.value for facet in found.facets}


def _told(engine: Engine, stories: dict[str, str], articles: dict[str, Article], checkpoint: int = 3) -> None:
    engine.name(
        [_naming(articles[name], [("story", story, 1)] if story else []) for name, story in stories.items()],
        checkpoint,
    )


def test_a_story_is_folded_under_its_first_article(engine: Engine, articles: dict[str, Article]) -> None:
    engine.apply(articles.values(), [], 6)
    _told(
        engine,
        {"talks": "0a1b", "peace": "0a1b", "budget": "0a1b", "tokyo": "0c1d", "names": "0c1d"},
        articles,
    )
    names = {article.id: name for name, article in articles.items()}
    ranking = engine.search(EVERYTHING, limit=9, sort=Sort.OLDEST, is_folded=True)
    assert [names[ranked.article_id] for ranked in ranking.page] == ["talks", "tokyo", "fences"]
    assert [ranked.fold for ranked in ranking.page] == [Fold("0a1b", 2, 2), Fold("0c1d", 1, 0), None]
    assert (ranking.total, ranking.folded) == (6, 3)
    second = engine.search(EVERYTHING, limit=1, offset=1, sort=Sort.OLDEST, is_folded=True)
    assert (second.page, second.folded) == (ranking.page[1:2], 3)
    assert engine.search(EVERYTHING, limit=9, offset=3, is_folded=True) == Ranking((), 6, 3)
    assert engine.search(EVERYTHING, limit=0, is_folded=True) == Ranking((), 6, 3)
    assert engine.search(parse("zebra"), limit=9, is_folded=True) == Ranking((), 0)
    assert engine.search(EVERYTHING, limit=9).folded == 0


def test_only_what_matches_is_folded(engine: Engine, articles: dict[str, Article]) -> None:
    engine.apply(articles.values(), [], 6)
    _told(engine, {"talks": "0a1b", "peace": "0a1b", "budget": "0a1b"}, articles)
    (first,) = engine.search(parse("peace"), limit=9, is_folded=True).page
    assert (first.article_id, first.fold) == (articles["peace"].id, Fold("0a1b", 1, 1))
    (alone,) = engine.search(parse("budget"), limit=9, is_folded=True).page
    assert alone.fold is None
    engine.apply([], [articles["talks"].id], 7)
    (alone,) = engine.search(parse("peace"), limit=9, is_folded=True).page
    assert alone.fold is None
    _told(engine, {"peace": "", "budget": ""}, articles, 4)
    assert engine.search(EVERYTHING, limit=9, is_folded=True).folded == 0


def test_a_story_is_found_and_is_no_facet(engine: Engine, articles: dict[str, Article]) -> None:
    engine.apply(articles.values(), [], 6)
    _told(engine, {"talks": "0123456789ab", "peace": "0123456789ab", "budget": "1123456789ab"}, articles)
    found = engine.search(parse("story:0123456789ab"), limit=9).page
    assert {ranked.article_id for ranked in found} == {articles["talks"].id, articles["peace"].id}
    kinds = {str(facet.kind) for facet in engine.facets(EVERYTHING, limit=9).facets}
    assert kinds == {"year", "source"}


def test_an_index_of_another_version_says_so(
    engine: Engine, tmp_path: Path, articles: dict[str, Article]
) -> None:
    if not engine.capabilities.persistent:
        pytest.skip("memory has no version")
    engine.apply(articles.values(), [], 7)
    (file,) = tmp_path.rglob("checkpoint.json")
    file.write_text(json.dumps(json.loads(file.read_text()) | {"format": 0}))
    for ask in (engine.checkpoint, engine.verify):
        with pytest.raises(EngineUnavailable, match="another version"):
            ask()
    engine.clear()
    assert engine.checkpoint() == 0


def test_names_are_gone_with_the_index(named_engine: Engine) -> None:
    named_engine.clear()
    assert (named_engine.name_checkpoint(), named_engine.tag_checkpoint()) == (0, 0)
    assert named_engine.facets(EVERYTHING, limit=9).facets == ()


def test_by_source_is_by_the_alphabet_and_then_the_newest_first(
    engine: Engine, articles: dict[str, Article]
) -> None:
    engine.apply(articles.values(), [], 1)
    ranking = engine.search(EVERYTHING, limit=9, sort=Sort.SOURCE)
    names = {article.id: name for name, article in articles.items()}
    assert [names[ranked.article_id] for ranked in ranking.page][:5] == [
        "peace",
        "talks",
        "fences",
        "tokyo",
        "budget",
    ]


_WORDS = st.sampled_from(
    [
        "talk",
        "talks",
        "talking",
        "tale",
        "peace",
        "peaceful",
        "council",
        "Éire",
        "eire",
        "東京都",
        "都",
        "co-op",
        "a",
        "an",
        "parler",
        "parlement",
        "peaces",
    ]
)
_BODIES = st.lists(_WORDS, max_size=8).map(" ".join)
_LANGUAGES = st.sampled_from(["", "", "en", "fr", "de", "ar"])
_DAYS = st.none() | st.dates(date(2008, 1, 1), date(2010, 12, 31))
_QUERIES = st.lists(
    _WORDS
    | st.sampled_from(
        ["OR", "-", "(", ")", '"', "title:", "date:2009", "date:..2009-06", "t*", "pe*", "NOT", "talks peace"]
    ),
    max_size=6,
).map(" ".join)
_WORD = st.sampled_from(["talk", "talks", "tale", "peace", "council", "eire", "a"])
_TREES = (
    _QUERIES.map(parse)
    | st.builds(Near, st.lists(_WORD, min_size=2, max_size=3, unique=True).map(tuple), st.integers(0, 4))
    | st.builds(Fuzzy, _WORD, st.integers(0, 2))
)


@example(  # tantivy's slop is wider for three words
    before=[("", "council talk talk talk talk a", None, "")],
    after=[],
    removed=0,
    queries=[Near(("council", "talk", "a"), 2)],
)
@settings(
    max_examples=25,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(
    before=st.lists(st.tuples(_BODIES, _BODIES, _DAYS, _LANGUAGES), max_size=6),
    after=st.lists(st.tuples(_BODIES, _BODIES, _DAYS, _LANGUAGES), max_size=4),
    removed=st.integers(0, 3),
    queries=st.lists(_TREES, min_size=1, max_size=6),
)
def test_all_engines_answer_alike(
    tmp_path_factory: pytest.TempPathFactory,
    make_article: Make,
    before: list,
    after: list,
    removed: int,
    queries: list[Query],
) -> None:
    engines = [make(tmp_path_factory.mktemp("index")) for make in ENGINES.values()]
    first = [
        make_article(body, headline, name=str(n), published=day, language=language)
        for n, (headline, body, day, language) in enumerate(before)
    ]
    second = [
        make_article(body, headline, name=str(n), published=day, language=language)
        for n, (headline, body, day, language) in enumerate(after)
    ]
    gone = [article.id for article in first[-removed:]] if removed else []
    engines.append(tantivy(tmp_path_factory.mktemp("index")))
    for engine in engines:
        engine.apply(first, [], 1)
        engine.apply([article for article in second if article.id not in gone], gone, 2)
    for query in queries:
        for sort in Sort:
            reference, *others = (engine.search(query, limit=50, sort=sort) for engine in engines)
            for other in others:
                assert other.total == reference.total, query
                assert set(scores(other)) == set(scores(reference)), query
                if other is not others[-1]:  # tantivy scores by a formula of its own
                    assert scores(other) == pytest.approx(scores(reference), abs=1e-4), query
                if sort is not Sort.RELEVANCE:
                    assert other.page == reference.page, query
        if isinstance(query, Fuzzy):
            assert len({engine.nearest(query, None, 5) for engine in engines[:-1]}) == 1, query
    for engine in engines:
        engine.close()


def scores(ranking: Ranking) -> dict[ArticleId, float]:
    return {ranked.article_id: ranked.score for ranked in ranking.page}


_NAMED = st.lists(
    st.tuples(
        st.sampled_from(["person", "org", "place", "speaker"]),
        st.sampled_from(["Ann Talk", "ann talk", "Éire", "Eire Peace", "Council", "—", "Talk Ann Lee"]),
        st.integers(1, 4),
    ),
    max_size=4,
)
_TAGGED = st.lists(st.sampled_from(["Ann Talk", "Peace", "Éire Talk", "Council"]), max_size=3, unique=True)
_NAME_TREES = st.recursive(
    st.builds(
        InField,
        st.sampled_from(sorted(NAME_FIELDS)),
        st.builds(Term, _WORD)
        | st.builds(Prefix, st.sampled_from(["t", "ei", "co", "an"]))
        | st.builds(Fuzzy, _WORD, st.integers(0, 2))
        | st.builds(Phrase, st.lists(_WORD, min_size=2, max_size=2).map(tuple))
        | st.builds(Whole, st.lists(_WORD, min_size=1, max_size=2).map(tuple))
        | st.builds(Near, st.lists(_WORD, min_size=2, max_size=2, unique=True).map(tuple), st.integers(0, 2)),
    )
    | st.builds(Term, _WORD),
    lambda trees: (
        st.builds(Not, trees)
        | st.builds(And, st.lists(trees, max_size=3).map(tuple))
        | st.builds(Or, st.lists(trees, min_size=1, max_size=3).map(tuple))
    ),
    max_leaves=4,
)


@settings(
    max_examples=25,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(
    articles=st.lists(st.tuples(_BODIES, _DAYS, st.sampled_from(["", "Post", "post", "News"])), max_size=8),
    named=st.lists(st.dictionaries(st.integers(0, 9), _NAMED, max_size=6), max_size=3),
    tagged=st.lists(st.dictionaries(st.integers(0, 9), _TAGGED, max_size=6), max_size=3),
    removed=st.integers(0, 2),
    queries=st.lists(_NAME_TREES, min_size=1, max_size=4),
)
def test_all_engines_count_alike(
    tmp_path_factory: pytest.TempPathFactory,
    make_article: Make,
    articles: list,
    named: list[dict],
    tagged: list[dict],
    removed: int,
    queries: list[Query],
) -> None:
    engines = [make(tmp_path_factory.mktemp("index")) for make in ENGINES.values()]
    made = [
        make_article(body, name=str(n), published=day, source=source)
        for n, (body, day, source) in enumerate(articles)
    ]
    engines.append(tantivy(tmp_path_factory.mktemp("index")))
    unknown = [make_article("", name=str(n)) for n in range(len(made), 10)]
    for engine in engines:
        engine.apply(made, [], 1)
        for checkpoint, names in enumerate(named, start=1):
            engine.name([_naming([*made, *unknown][n], some) for n, some in names.items()], checkpoint)
        for checkpoint, tags in enumerate(tagged, start=1):
            engine.tag([_tagging([*made, *unknown][n], some) for n, some in tags.items()], checkpoint)
        engine.apply([], [article.id for article in made[:removed]], 2)
    for query in queries:
        for sort in Sort:
            reference, *others = (engine.search(query, limit=50, sort=sort) for engine in engines)
            for other in others:
                assert set(scores(other)) == set(scores(reference)), query
                if other is not others[-1]:  # tantivy scores by a formula of its own
                    assert scores(other) == pytest.approx(scores(reference), abs=1e-4), query
                assert sort is Sort.RELEVANCE or [*scores(other)] == [*scores(reference)], (query, sort)
        reference, *others = (engine.facets(query, limit=3) for engine in engines)
        for other in others:
            assert _counted(other) == _counted(reference), query


@settings(
    max_examples=25,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(
    articles=st.lists(
        st.tuples(
            _BODIES,
            _DAYS,
            st.sampled_from(["", "Post", "post", "News"]),
            st.sampled_from(["", "1a", "2b", "3c"]),
        ),
        max_size=12,
    ),
    removed=st.integers(0, 2),
    queries=st.lists(_NAME_TREES | st.just(EVERYTHING), min_size=1, max_size=3),
    page=st.tuples(st.integers(0, 4), st.integers(0, 8)),
)
def test_all_engines_fold_alike(
    tmp_path_factory: pytest.TempPathFactory,
    make_article: Make,
    articles: list,
    removed: int,
    queries: list[Query],
    page: tuple[int, int],
) -> None:
    engines = [make(tmp_path_factory.mktemp("index")) for make in ENGINES.values()]
    engines.append(tantivy(tmp_path_factory.mktemp("index")))
    made = [
        make_article(body, name=str(n), published=day, source=source)
        for n, (body, day, source, _) in enumerate(articles)
    ]
    stories = {article.id: story for article, (*_, story) in zip(made, articles, strict=True) if story}
    for engine in engines:
        engine.apply(made[:5], [], 1)
        engine.apply(made[5:], [], 2)
        engine.name([Naming(id_, ((Name(Field.STORY, story), 1),)) for id_, story in stories.items()], 1)
        engine.apply([], [article.id for article in made[:removed]], 3)
    offset, limit = page
    for query in queries:
        for sort in Sort:
            for engine in engines:
                plain = [ranked.article_id for ranked in engine.search(query, limit=50, sort=sort).page]
                told = [stories.get(id_, id_) for id_ in plain]
                expected = [id_ for n, id_ in enumerate(plain) if told[n] not in told[:n]]
                found = engine.search(query, limit=limit, offset=offset, sort=sort, is_folded=True)
                assert [ranked.article_id for ranked in found.page] == expected[offset : offset + limit]
                assert (found.total, found.folded) == (len(plain), len(plain) - len(expected))
            pages = [
                engine.search(query, limit=limit, offset=offset, sort=sort, is_folded=True).page
                for engine in (engines if sort is not Sort.RELEVANCE else engines[:-1])
            ]
            for other in pages[1:]:
                assert [(ranked.article_id, ranked.fold) for ranked in other] == [
                    (ranked.article_id, ranked.fold) for ranked in pages[0]
                ], (query, sort)
    for engine in engines:
        engine.close()


def _counted(found: Facets) -> tuple[int, int, list[tuple[str, str, int]]]:
    """Which spelling of a name stands for it, engines may choose."""
    facets = [(str(facet.kind), fold(facet.value), facet.articles) for facet in found.facets]
    return found.total, found.named, facets
