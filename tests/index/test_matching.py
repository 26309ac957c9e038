"""What is marked is what matched, and marking never changes the text."""

from __future__ import annotations

from datetime import date

from hypothesis import example, given, settings
from hypothesis import strategies as st

from index.analysis import tokens, words
from index.matching import _among_tokens, _united, _wanted, matches
from index.parsing import parse
from index.query import EVERYTHING, And, Field, Fuzzy, Near, Phrase, Prefix, Query, Term
from index.text.folded_text import FoldedText
from index.text.folded_words import different_words
from index.text.letters import fold
from index.text.misspelt_words import perhaps_like
from index.text.spelling import is_alike
from index.text.stems import STEM_LANGUAGES, beginning, stem

TEXT = "The NATO-Russia Council talked. Talks of the council’s envoys: Đoan Ångström, 東京都庁."


def marked(query: str, text: str = TEXT, field: Field | None = None) -> list[str]:
    return [span.of(text) for span in matches(parse(query), text, field=field)]


def test_forms_accents_and_case_are_marked() -> None:
    assert marked("talk") == ["talked", "Talks"]
    assert marked("COUNCIL") == ["Council", "council"]
    assert marked("doan angstrom") == ["Đoan", "Ångström"]


def test_a_phrase_is_one_mark() -> None:
    assert marked('"russia council talked"') == ["Russia Council talked"]
    assert marked('"council russia"') == []


def test_a_prefix_marks_whole_words() -> None:
    assert marked("ta*") == ["talked", "Talks"]


def test_words_near_one_another_are_marked_only_there() -> None:
    text = "Peace talks. " + "Nothing. " * 9 + "Talks of a lasting peace. " + "More. " * 9 + "Peace."
    spans = matches(Near(("peace", "talks"), 3), text)
    assert [span.of(text) for span in spans] == ["Peace", "talks", "Talks", "peace"]


def test_words_like_the_one_asked_for_are_marked() -> None:
    text = "The counsil met the councils; the Kremlin did not."
    assert [span.of(text) for span in matches(Fuzzy("council", 1), text)] == ["counsil", "councils"]


def test_words_inside_a_run_are_marked() -> None:
    assert marked("京都庁") == ["京都庁"]
    assert marked("東") == ["東"]


def test_what_is_excluded_or_in_another_field_is_not_marked() -> None:
    assert marked("council -talks") == ["Council", "council"]
    assert marked("title:council") == []
    assert marked("title:council", field=Field.TITLE) == ["Council", "council"]
    assert matches(EVERYTHING, TEXT) == ()


_PIECES = st.sampled_from(
    [
        *(
            "Talks",
            "talked",
            "TALK’S",
            "talks",
            "Straße",
            "fœtus",
            "tal",
            "Éire",
            "éire’s",
            "don't",
            "s",
            "'s",
            "’",
            "_",
            "-",
            " ",
            "\n",
            "…",
            "— “",
            "«\xa0–",
        ),
        *(
            "happy",
            "happier",
            "dies",
            "dying",
            "ſ",
            "ß",
            "ﬁne",
            "²",
            "½",
            "İ",
            "Σς",
            "東京都",
            "京都の東",
            "한국의",
            "〇年、２０",
            "Ａｂ",
            "ﾊﾞ",
            "ไทย",
            "の's",
            "की",
            "ё",
            "e\u0301",
        ),
        *("parlé", "Parlement", "parlons", "Häuser", "haus", "gaan", "gegaan", "ging"),
    ]
)


def test_words_of_ascii_and_of_other_text_are_cut_alike() -> None:
    for text in ("It's Moscow's rock'n'roll, O'Brien don't", "a.b c-d e_f 3.5 U.S.", "don't0 o'90s 5's s's0"):
        assert list(words(text)) == [token.word for token in tokens(text)]
        assert [*words(text), "é"[:0] or "e"] == [*words(text + " é")]


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=200), st.lists(st.sampled_from(["a*", "the", "東", '"a b"', "é", "-x"]), max_size=3))
def test_matches_lie_in_order_inside_any_text(text: str, query: list[str]) -> None:
    spans = matches(parse(" ".join(query)), text)
    place = 0
    for span in spans:
        assert place <= span.start < span.end <= len(text)
        place = span.end


@settings(max_examples=1000)
@given(
    st.lists(_PIECES | st.sampled_from(["ᏓᎵ", "東", "เมือง", "9"]) | st.text(max_size=3), max_size=12).map(
        "".join
    )
)
@example("ᏓᎵᏆ’s 9’s s’s9 東’s한국9ก็")
def test_words_are_those_of_the_tokens(text: str) -> None:
    assert list(words(text)) == [token.word for token in tokens(text)]


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=100))
def test_tokens_are_places_of_the_original_text(text: str) -> None:
    last = 0
    for token in tokens(text):
        assert 0 <= token.start < token.end <= len(text)
        assert token.start >= last
        assert token.word == fold(text[token.start : token.end])
        last = token.start


def test_folding_is_the_same_twice() -> None:
    for text in ("ÅNGSTRÖM", "Straße", "İstanbul", "ﬁne", "Đoan", "हिन्दी", date(2009, 1, 1).isoformat()):
        assert fold(fold(text)) == fold(text)


@settings(max_examples=1000, deadline=None)
@given(
    st.lists(_PIECES | st.text(max_size=3), max_size=12).map("".join),
    st.sampled_from(
        [
            "talk",
            "tal*",
            "eire",
            "s",
            "s*",
            "t*",
            '"talk s"',
            '"talks don t"',
            "happy",
            "die",
            "京",
            "京都 東京",
            "東京都",
            '"talks 東京"',
            '"都 talks"',
            "한국",
            "年 ab",
            And((Term("京都"), Prefix("東"), Term("s"))),
            Near(("東京", "talks"), 2),
            Near(("京都", "都の", "東"), 3),
            Fuzzy("東京", 1),
            Fuzzy("ab", 1),
            "fine",
            "e*",
            "parler",
            "haus",
            "gegaan",
            "strasse",
            "talk*  fine",
            Fuzzy("talks", 1),
            Fuzzy("happily", 2),
            And((Fuzzy("tal", 1), Prefix("h"))),
            Near(("talks", "s"), 1),
            Near(("talks", "fine"), 3),
            And((Near(("talks", "dying"), 2), Term("happy"), Phrase(("talks", "talked")))),
        ]
    ),
    st.sampled_from(STEM_LANGUAGES),
)
@example("TALK’S's", '"talk s"', "en")
@example("Talks's_", "s", "en")
@example("Talks’s ﬁne ﬁne", Near(("talks", "fine"), 1), "en")
@example("Straße talks", "strasse", "de")
@example("の's の's京 s'の talks's", "s*", "en")
@example("東's都 東 s", '"東 s"', "en")
@example("京京京", "京*", "en")
@example("東京京", Fuzzy("東京", 1), "en")
@example("éire’s0 l’a² l’aⅧ", "s*", "en")
def test_it_does_not_matter_how_words_are_looked_for(text: str, query: str | Query, language: str) -> None:
    parsed = parse(query) if isinstance(query, str) else query
    every_word = tuple(_united(sorted(_among_tokens(_wanted(parsed, None, language), list(tokens(text))))))
    assert matches(parsed, text, language=language) == every_word


@settings(max_examples=1000, deadline=None)
@given(
    st.text("abc", min_size=2, max_size=9),
    st.lists(st.text("abc", max_size=10), max_size=6).map(" ".join) | st.text("abc's -", max_size=60),
    st.sampled_from([1, 2]),
)
@example("abcabc", "bacacb", 2)
@example("abcd", "acbd's", 1)
def test_no_misspelt_word_is_overlooked(word: str, text: str, edits: int) -> None:
    folded = FoldedText(text)
    perhaps, in_text = perhaps_like(word, edits, folded), different_words(folded)
    assert {other for other in in_text if is_alike(word, other, edits)} <= perhaps <= in_text


_LETTERS = st.sampled_from(
    ["abcdefghijklmnopqrstuvwxyz", "cxghjsu", "абвгдежзийклмнопрстуфхцчшщъыьэюя", "αβγδεζηθικλμνξοπρστυφχψω"]
)


@settings(max_examples=1000, deadline=None)
@given(
    _LETTERS.flatmap(lambda letters: st.text(letters, min_size=1, max_size=14)),
    st.sampled_from(STEM_LANGUAGES),
)
def test_a_word_begins_as_all_words_with_its_stem_do(word: str, language: str) -> None:
    assert fold(word).startswith(beginning(stem(fold(word), language), language))
