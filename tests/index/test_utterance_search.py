"""What is said is searched by its words, its speakers, and the facts of its articles."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from index.archive import Archive
from index.article import Span
from index.parsing import parse
from index.utterance_search import UtteranceSearch


@pytest.fixture
def archive(archive: Archive, write_articles: Callable[..., object]) -> Archive:
    """Hillary Clinton in three articles, two of her name, and words that nobody is named for."""
    texts = {
        "old": ("Valley Post", "2008-02-01\n\n“I will win,” Hillary Clinton said."),
        "new": (
            "River Times",
            "2009-03-04\n\nThe markets were quiet.\n\n“We will help,” said Hillary Clinton, “and soon.”\n\n"
            "“They must talk,” Hillary Clinton added.",
        ),
        "bill": ("Valley Post", "2009-03-05\n\n“She will win the café,” Bill Clinton said."),
        "roe": ("Valley Post", "2009-03-06\n\n“It is late,” Hillary Clinton Roe said."),
        "sign": (
            "Valley Post",
            "2009-03-07\n\nOn the door somebody wrote “Closed until the market opens” in chalk.",
        ),
        "dateless": ("Valley Post", "“Perhaps,” Hillary Clinton said."),
    }
    archive.add(
        [
            write_articles(
                **{name: f"{paper}\n\nNumber {name}\n\n{text}" for name, (paper, text) in texts.items()}
            )
        ]
    )
    list(archive.housework.do_all())
    return archive


def found(archive: Archive, query: str, **wanted: object) -> list[str]:
    search = UtteranceSearch(parse(query, typing=True), **wanted)  # type: ignore[arg-type]
    return [one.words for one in archive.utterances(search).utterances if one.source != "Expatica news"]


def test_without_words_everything_is_found_the_newest_first(archive: Archive) -> None:
    assert found(archive, "") == [
        "Closed until the market opens",
        "It is late,",
        "She will win the café,",
        "We will help, and soon.",
        "They must talk,",
        "I will win,",
        "Perhaps,",
    ]


@pytest.mark.parametrize(
    ("query", "words"),
    [
        ("win", ["She will win the café,", "I will win,"]),
        ("cafe wi", ["She will win the café,"]),  # still being typed, and without the accent
        ('"will win"', ["She will win the café,", "I will win,"]),
        (
            "market",
            ["Closed until the market opens"],
        ),  # another article has the word outside of its quotations
        ("helps", ["We will help, and soon."]),
        ("speaker:bill", ["She will win the café,"]),
        ("bill", ["She will win the café,"]),
        ("clinton -win", ["It is late,", "We will help, and soon.", "They must talk,", "Perhaps,"]),
        ("win -speaker:bill", ["I will win,"]),
        ("help -quiet", ["We will help, and soon."]),  # the article says so elsewhere
        ("clinton -(late OR win OR perhaps)", ["We will help, and soon.", "They must talk,"]),
        ("win date:2008", ["I will win,"]),
        ("win date:2009..2010", ["She will win the café,"]),
        ("clinton -date:2009 -date:2008", ["Perhaps,"]),
        ("source:river", ["We will help, and soon.", "They must talk,"]),
        ("(help OR late) clinton", ["It is late,", "We will help, and soon."]),
        ("title:roe", ["It is late,"]),
        (
            "win OR source:river",
            ["She will win the café,", "We will help, and soon.", "They must talk,", "I will win,"],
        ),
        ("person:clinton closed", []),
        ("zebra", []),
    ],
)
def test_words_speakers_dates_and_sources_find_what_is_said(
    archive: Archive, query: str, words: list[str]
) -> None:
    assert found(archive, query) == words


def test_only_who_has_exactly_that_name_is_quoted(archive: Archive) -> None:
    said = archive.utterances(UtteranceSearch(speaker="hillary clinton")).utterances
    assert [one.cue for one in said] == ["said", "added", "said", "said"]
    assert {one.speaker for one in said} == {"Hillary Clinton"}
    assert found(archive, "win", speaker="Hillary Clinton") == ["I will win,"]
    assert found(archive, "", speaker="Clinton") == []
    assert found(archive, "", speaker=" … ") == []


def test_what_is_said_in_some_articles_or_in_one(archive: Archive) -> None:
    assert found(archive, "will", within=parse("title:new")) == ["We will help, and soon."]
    article_id = next(
        one.article_id
        for one in archive.utterances(UtteranceSearch()).utterances
        if one.headline == "Number new"
    )
    assert found(archive, "", article_id=article_id) == ["We will help, and soon.", "They must talk,"]
    assert found(archive, "talk", article_id=article_id) == ["They must talk,"]


def test_the_words_that_were_asked_for_are_marked(archive: Archive) -> None:
    (said,) = archive.utterances(UtteranceSearch(parse("help soon speaker:hillary"))).utterances
    assert [span.of(said.words) for span in said.matches] == ["help", "soon"]
    assert all(isinstance(span, Span) for span in said.matches)


def test_pages_of_articles_together_are_all_that_was_said(archive: Archive) -> None:
    search = UtteranceSearch(speaker="Hillary Clinton")
    whole = archive.utterances(search)
    pages = [archive.utterances(search, limit=1, offset=n) for n in range(whole.total)]
    assert tuple(one for page in pages for one in page.utterances) == whole.utterances
    assert archive.utterances(search, limit=1, offset=whole.total).articles == 0
    one = UtteranceSearch(article_id=whole.utterances[0].article_id)
    assert archive.utterances(one, offset=1).articles == 0
