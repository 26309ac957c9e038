"""What a web site says around an article is no part of its text; every sentence of the article is."""

from __future__ import annotations

import io
import json
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.article import Article
from index.importers.furniture import without_furniture
from index.importers.furniture_words import LABELS, NOTICES
from index.importers.hygiene import paragraphs
from index.importers.raw import RawArticle, cleaned
from index.importers.text import TextImporter

TEXT = [
    "The river rose by two metres in the night, the mayor said, and it has not fallen since then.",
    "“We have never seen it so high,” she said, and asked all drivers to use the tunnel until further notice.",
    "The bridge is to be opened again in spring, when both of its pillars have been repaired by the city.",
]

NOTICES_TO_READERS = """Share this article
Share
Tweet
Facebook Twitter WhatsApp Email Print
Share | Tweet | Pin it
SHARE THIS STORY:
Partager
Поделиться
シェア
Advertisement
ADVERTISEMENT
Publicité
Story continues below advertisement
Skip to main content
Read more
Read more: Mayor says the river will fall
Lire aussi : Le fleuve monte encore
Lesen Sie auch: Der Fluss steigt
Lea también: El río sube
Читайте также: Река поднялась
関連記事：川の水位が上がる
12 comments
5 min read
Leave a comment
Sign up for our daily newsletter and get the news in your inbox.
Subscribe to our newsletter
Follow us on Twitter @citypost
Abonnez-vous à notre newsletter
This website uses cookies to improve your experience. You can opt out if you wish.
We use cookies to give you the best experience.
Diese Website verwendet Cookies.
Please enable JavaScript to view the comments.
Copyright 2019 The Associated Press. All rights reserved. This material may not be published, broadcast, rewritten or redistributed.
Copyright © 2019 City Post
© 2019 City Post. All rights reserved.
(c) 2019, City Post
© Ann Lee
The City Post, Inc. All rights reserved.
All rights reserved.
Tous droits réservés
Alle Rechte vorbehalten.
This article was originally published on The Conversation. Read the original article.
_This post was originally published on the [City blog](https://a.example/blog)._
Originally published at citypost.example.
First published in the City Post on May 2, 2019.
Photo: Reuters
Photo by Ann Lee/AFP
Image: Ann Lee.
Photo credit: Ann Lee / Getty Images
Foto: Ann Lee/dpa
Фото: Анна Ли / ТАСС
(AP Photo/Ann Lee)
AFP PHOTO / ANN LEE
EMBARGOED UNTIL 00:01 GMT, THURSDAY 2 MAY
Embargo: 2 May 2019, 10 a.m.
Sperrfrist: 2. Mai, 10 Uhr"""
SENTENCES = """Share prices fell on Friday.
Share this burden with us, the mayor asked.
Print is dead, he said.
Read more books, the mayor said.
Advertisements will be banned from the bridge.
Sign up for our war, the poster said to the young men of the town, and they did.
Follow the river.
We use cookies from the bakery, she said.
Copyright law protects the photographer, the court said.
Copyright Office rejects appeal of the city
The court held that all rights reserved to the states by the constitution were theirs.
This article of the constitution was first adopted in 1912 and has been changed since.
This story was first published in 1912, and everybody knew it.
The report was originally due in May.
Photos show the river at its highest.
Image matters, the mayor said: it is all we have.
Photo opportunities were few; the mayor waited.
Reuters, citing officials, reported that it had fallen.
AP reported that it had fallen.
The officials refused to comment. (AP/AFP)
He said so on Friday. (Reuters)
He said so on Friday. (Reporting by Ann Lee; Editing by Bob Ray)
Embargo on Cuba lifted
The embargo will last until May.
Correction: an earlier version of this article said three metres.
Contact: Ann Lee, 555-0100
Related costs rose to two million.
Comments from the mayor were not available.
Facebook, Twitter and Google declined to comment.
Facebook and Google
Watch: the only thing the thieves left.
See also: the report of the city, page 3
More
-30-
Update: the bridge has been opened.
Originally from Geneva, she came to the city in 1990."""


@pytest.mark.parametrize("notice", NOTICES_TO_READERS.split("\n"))
@pytest.mark.parametrize("place", [0, 1, 3], ids=["above", "below the first", "below"])
def test_a_notice_near_the_beginning_or_the_end_is_taken_out(notice: str, place: int) -> None:
    assert without_furniture([*TEXT[:place], notice, *TEXT[place:]]) == TEXT


@pytest.mark.parametrize("sentence", SENTENCES.split("\n"))
@pytest.mark.parametrize("place", [0, 1, 3])
def test_a_sentence_stays(sentence: str, place: int) -> None:
    parts = [*TEXT[:place], sentence, *TEXT[place:]]
    assert without_furniture(parts) == parts


def test_what_stands_in_the_middle_stays() -> None:
    parts = [*TEXT * 2, "Advertisement", *TEXT * 4]
    assert without_furniture(parts) == parts


@pytest.mark.parametrize(
    "caption",
    [
        "The river on Friday. (AP Photo/Ann Lee)",
        "FILE - In this May 1, 2019 file photo, the mayor looks at the river. (AP Photo/Ann Lee, File)",
        "The mayor looks at the river on Friday (Photo: Ann Lee)",
        "The mayor looks at the river on Friday [Ann Lee/Reuters]",
        "The mayor looks at the river (Photo by Ann Lee / AFP).",
    ],
)
def test_the_caption_of_a_picture_above_is_taken_out(caption: str) -> None:
    assert without_furniture([caption, *TEXT]) == TEXT
    assert without_furniture([*TEXT, caption]) == [*TEXT, caption]


def test_headlines_of_other_articles_go_with_their_label() -> None:
    links = ["Mayor opens the tunnel", "Is the bridge safe?", "Fish return to the river"]
    assert without_furniture([*TEXT, "Related articles", *links]) == TEXT
    assert without_furniture([*TEXT, "MORE STORIES:", *links, "Share"]) == TEXT
    with_prose = [*TEXT, "Up next", "The council meets on Friday. It will decide.", "It may not."]
    assert without_furniture(with_prose) == with_prose
    references = [*TEXT, "Related links", "https://city.example/river"]
    assert without_furniture(references) == references


def test_a_row_of_buttons_is_one_paragraph_of_lines() -> None:
    assert without_furniture(["Share\nTweet\nEmail", *TEXT]) == TEXT
    assert without_furniture(["Share\nof the market", *TEXT]) == ["Share\nof the market", *TEXT]


def test_a_text_that_is_mostly_notices_stays_as_it_is() -> None:
    parts = ["Read more", "Subscribe to our newsletter", "It rose."]
    assert without_furniture(parts) == parts
    assert without_furniture([]) == []


@given(
    st.lists(
        st.sampled_from([*NOTICES_TO_READERS.split("\n"), *SENTENCES.split("\n"), *TEXT])
        | st.text(min_size=1, max_size=40),
        max_size=20,
    )
)
def test_what_is_kept_is_kept_in_its_order(parts: list[str]) -> None:
    kept = without_furniture(parts)
    rest = iter(parts)
    assert all(part in rest for part in kept)
    assert sum(map(len, kept)) * 2 >= sum(map(len, parts))


def test_no_word_alone_is_a_notice() -> None:
    assert all(len(words) >= 4 for words in (*NOTICES, *LABELS))


def test_articles_of_records_are_without_it() -> None:
    raw = RawArticle(
        headline="River rises", body="\n\n".join(["Share this story", *TEXT, "© 2019 City Post"])
    )
    article = cleaned(raw, "a#1", "a:1")
    assert isinstance(article, Article)
    assert article.paragraphs == tuple(TEXT)


@pytest.mark.parametrize(
    "above",
    ["EMBARGOED UNTIL 10 A.M., MAY 3, 2019", "Skip to main content", "Share this article", "Advertisement"],
)
def test_it_is_neither_a_source_nor_a_headline(above: str) -> None:
    text = (
        f"{above}\n\nCity Post\n\nRiver rises\n\nShare\n\nBy Ann Lee\n\nMay 2, 2019\n\n{TEXT[0]}\n\n{TEXT[1]}"
    )
    (article,) = TextImporter().articles(io.BytesIO(text.encode()), "a.txt")
    assert isinstance(article, Article)
    assert (article.source, article.headline, article.byline) == ("City Post", "River rises", "Ann Lee")
    assert (article.published, article.paragraphs) == (date(2019, 5, 2), tuple(TEXT[:2]))


def test_no_prose_of_the_corpus_goes(shared: Path) -> None:
    removed = []
    for file in (shared / "corpus" / "articles").glob("*.jsonl"):
        for line in file.read_text(encoding="utf-8").splitlines()[:400]:
            parts = paragraphs(json.loads(line).get("body", ""))
            kept = set(without_furniture(parts))
            removed += [part for part in parts if part not in kept]
    assert len(removed) < 60
    known = ("originally", "sign up for our", "photo", "image", "posted on", "©", "foto")
    assert [part for part in removed if not any(word in part.lower() for word in known)] == []
