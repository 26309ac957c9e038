"""Who wrote it, as names."""

from __future__ import annotations

import pytest

from index.article import Article, ArticleId
from index.citations.authors import authors


def names(byline: str) -> list[str]:
    found = authors(Article(ArticleId("0" * 12), "", "", byline=byline))
    return [
        name.get("literal") or "|".join(filter(None, (name["given"], name["family"], name.get("suffix"))))
        for name in found
    ]


@pytest.mark.parametrize(
    ("byline", "expected"),
    [
        ("", []),
        ("By ", []),
        ("By Ada Lind", ["Ada|Lind"]),
        ("Ada Lind and John Roe", ["Ada|Lind", "John|Roe"]),
        ("Ada Lind, John Roe and Ann Lee", ["Ada|Lind", "John|Roe", "Ann|Lee"]),
        ("Ada Lind; John Roe", ["Ada|Lind", "John|Roe"]),
        ("Ada Lind & John Roe", ["Ada|Lind", "John|Roe"]),
        ("Ada Lind et Jean Dupont", ["Ada|Lind", "Jean|Dupont"]),
        ("Lind, Ada", ["Ada|Lind"]),
        ("van der Berg, Ludwig", ["Ludwig|van der Berg"]),
        ("Jaap de Hoop Scheffer", ["Jaap|de Hoop Scheffer"]),
        ("Ludwig van der Berg", ["Ludwig|van der Berg"]),
        ("John Roe, Jr.", ["John|Roe|Jr."]),
        ("John Roe Jr.", ["John|Roe|Jr."]),
        ("Ada Lind, staff writer", ["Ada|Lind"]),
        ("Ada Lind, political correspondent, and John Roe", ["Ada|Lind", "John|Roe"]),
        ("Ada Lind for the Harbour Post", ["Ada|Lind"]),
        ("Ada Lind (in Paris)", ["Ada|Lind"]),
        ("Reuters", ["Reuters"]),
        ("Ada Lind, Reuters", ["Ada|Lind"]),
        ("Associated Press", ["Associated Press"]),
        ("Reuters, AFP", ["Reuters", "AFP"]),
        ("jparcell, ada-lind", ["jparcell", "ada-lind"]),
        ("ARASE Sayuki", ["Sayuki|ARASE"]),
        ("Rafael LIMA", ["Rafael|LIMA"]),
        ("J.R. Roe", ["J.R.|Roe"]),
        ("Harbour News Agency", ["Harbour News Agency"]),
        ("新华社", ["新华社"]),
        ("Ada Lind and Ada Lind", ["Ada|Lind"]),
        (" , ; & ", []),
    ],
)
def test_a_byline_is_read_as_names(byline: str, expected: list[str]) -> None:
    assert names(byline) == expected
