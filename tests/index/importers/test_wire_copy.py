"""What agencies send, saved as text without the header of a message."""

from __future__ import annotations

import io
from datetime import date
from pathlib import Path

import pytest

from index.article import Article
from index.importers import importer_for

ROSE = "The river rose by two metres in the night, the mayor said, and it has not fallen since then."
FELL = "Schools in the lower town will stay closed until Monday morning, she added, and the bridge too."
DAY = date(2008, 3, 4)


def read(text: str) -> Article:
    importer = importer_for(Path("a.txt"), text.encode())
    assert importer is not None
    (article,) = importer.articles(io.BytesIO(text.encode()), "a.txt")
    assert isinstance(article, Article)
    return article


COPIES = {
    "ap": (
        f"River rises\n\nBy Ann Lee\nThe Associated Press\n\nGENEVA (AP) _ {ROSE}\n\n{FELL}\n\nAP-NY-03-04-08 1015EST<\n",
        ("Ann Lee", "GENEVA", DAY, "Associated Press", ""),
    ),
    "ap-marked": (
        "BC-River-Flood, 1st Ld-Writethru,250<\nRiver rises<\nEds: UPDATES with quotes.<\nBy ANN LEE=\nAssociated Press Writer=\n"
        f"    GENEVA (AP) _ {ROSE}\n    {FELL}\n",
        ("ANN LEE, Associated Press Writer", "GENEVA", None, "Associated Press", "Eds: UPDATES with quotes."),
    ),
    "dpa": (
        f"River rises =\n\nVon Ann Lee, dpa\n\nGenf (dpa) - {ROSE}\n\n{FELL}\n\n# Notizblock\n\n## Redaktionelle Hinweise\n"
        "- Mit Zitat\n\n## Internet\n- [Stadt](http://x.example)\n\n* * * *\nDie folgenden Informationen sind nicht zur "
        "Veröffentlichung bestimmt\n\n## Kontakte\n- Ann Lee\n\ndpa al yydd n1 bo\n041015 Mrz 08\n",
        ("Ann Lee, dpa", "Genf", DAY, "dpa", "Mit Zitat"),
    ),
    "xinhua": (f"River rises\n\nGENEVA, March 4 (Xinhua) -- {ROSE}\n\n{FELL} Enditem\n", ("", "GENEVA", None, "Xinhua", "")),
    "kyodo": (f"River rises\n\nGENEVA, March 4 Kyodo - {ROSE}\n\n{FELL}\n\n==Kyodo\n", ("", "GENEVA", None, "Kyodo News", "")),
    "tass": (f"River rises\n\nGENEVA, March 4. /TASS/. {ROSE}\n\n{FELL}\n", ("", "GENEVA", None, "TASS", "")),
    "efe": (f"River rises\n\nGinebra, 4 mar (EFE).- {ROSE}\n\n{FELL} EFE\n\nal/bo\n", ("", "Ginebra", None, "EFE", "")),
    "pti": (f"River rises\n\nGeneva, March 4 (PTI): {ROSE}\n\n{FELL} PTI AL BO\n", ("", "Geneva", None, "Press Trust of India", "")),
    "afp": (f"River rises\n\nGenève, 4 mars 2008 (AFP) - {ROSE}\n\n{FELL}\n\nal/bo/cc\n", ("", "Genève", DAY, "Agence France-Presse", "")),
}  # fmt: skip


@pytest.mark.parametrize("name", COPIES)
def test_wire_copy_is_its_text_without_what_agencies_put_around_it(name: str) -> None:
    text, (byline, dateline, published, source, note) = COPIES[name]
    article = read(text)
    assert (article.headline, article.paragraphs) == ("River rises", (ROSE, FELL))
    assert (article.byline, article.dateline, article.published) == (byline, dateline, published)
    assert (article.source, article.note) == (source, note)


def test_points_below_a_headline_are_part_of_the_text() -> None:
    article = read(
        f"UPDATE 1-River rises\n\n(Adds quotes)\n\n* Up two metres\n\n* Schools closed\n\nBy Ann Lee\n\nGENEVA, March 4 (Reuters) - {ROSE}"
        f"\n\n{FELL}\n\n(Reporting by Ann Lee)\n\n((ann.lee@city.example; +41 22 000))\n"
    )
    assert (article.headline, article.byline, article.dateline) == (
        "UPDATE 1-River rises",
        "Ann Lee",
        "GENEVA",
    )
    assert article.paragraphs == ("* Up two metres", "* Schools closed", ROSE, FELL, "(Reporting by Ann Lee)")
    assert (article.source, article.note) == ("Reuters", "(Adds quotes)")


def test_whom_to_call_about_a_release_stays() -> None:
    assert (
        read(f"River rises\n\n{ROSE}\n\nContact: Ann Lee, ann@city.example\n")
        .paragraphs[-1]
        .startswith("Contact")
    )
