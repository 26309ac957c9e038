"""Scores what is read from saved web pages against gold of your own: `score_pages.py GOLD FOLDER [--part NAME]`.

The project holds no such pages. GOLD has a page on each line, as JSON:

    {"file": "saved/river.html",               below FOLDER
     "headline": "River rises",                a list where any of several is right
     "date": "2020-01-06",                     likewise; empty where the page does not say one
     "authors": ["Ann Lee", "Bob Ray"],        all have to be found; empty where none is named
     "also": ["City Post"],                    what may stand beside them: an agency, a post
     "body": ["The river rose by", "until spring"],   words of the first, a middle and the last sentence, all in the text
     "without": ["We use cookies"],            words of menus, captions, other articles, that are not in it
     "part": "unread"}                         what `--part` selects by

A fact that is null is one that the gold does not know: it is not scored. `invented` is said of pages that do not state
the fact. trafilatura alone stands beside ours.
"""

from __future__ import annotations

import argparse
import io
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

import msgspec
import regex
import trafilatura
from msgspec import Struct

from index.article import Article
from index.errors import Refused
from index.importers.web.html import HtmlImporter

FACTS = ("headline", "date", "author", "body", "no furniture")
OUTCOMES = ("right", "wrong", "missed", "invented")
_NO_LETTERS = regex.compile(r"[^\p{L}\p{N}]+")
_BETWEEN_NAMES = regex.compile(r"\b(?:and|by|et|und|y|e)\b|[^\p{L}\p{N}]+", regex.IGNORECASE)


class Gold(Struct, frozen=True):
    """What a reader finds on a page."""

    file: str
    headline: str | list[str] | None
    date: str | list[str] | None
    authors: list[str] | None
    body: list[str] | None
    without: list[str]
    also: list[str] = []
    part: str = ""


class Found(Struct, frozen=True):
    """What a program finds on it."""

    headline: str = ""
    date: str = ""
    author: str = ""
    body: str = ""


def ours(markup: bytes) -> Found:
    """What our importer reads."""
    try:
        (read,) = HtmlImporter().articles(io.BytesIO(markup), "page.html")
    except Refused:
        return Found()
    assert isinstance(read, Article)
    return Found(read.headline, read.published.isoformat() if read.published else "", read.byline, read.body)


def trafilatura_alone(markup: bytes) -> Found:
    """What trafilatura extracts, with its own settings."""
    found = trafilatura.bare_extraction(markup, with_metadata=True, include_comments=False)
    if found is None:
        return Found()
    return Found(found.title or "", found.date or "", found.author or "", found.text or "")


READERS: dict[str, Callable[[bytes], Found]] = {"ours": ours, "trafilatura": trafilatura_alone}


def outcomes(gold: Gold, found: Found) -> dict[str, str]:
    """How each fact came out."""
    body = _letters(found.body)
    is_whole = all(_letters(words) in body for words in gold.body or ())
    is_clean = not any(_letters(words) in body for words in gold.without)
    headlines, days = _any(gold.headline), _any(gold.date)
    return {
        "headline": _outcome(
            headlines, found.headline, _letters(found.headline) in map(_letters, headlines or ())
        ),
        "date": _outcome(days, found.date, found.date in (days or ())),
        "author": _outcome(gold.authors, found.author, _is_named(gold, found.author)),
        "body": _outcome(gold.body, found.body, is_whole),
        "no furniture": _outcome(gold.body, found.body, is_clean),
    }


def _any(stated: str | list[str] | None) -> list[str] | None:
    return [stated] * bool(stated) if isinstance(stated, str) else stated


def _outcome(stated: Sequence[str] | None, found: str, is_right: bool) -> str:
    if stated is None:
        return ""
    if not stated:
        return "invented" if found else ""
    if not found:
        return "missed"
    return "right" if is_right else "wrong"


def _is_named(gold: Gold, byline: str) -> bool:
    """Whether all authors are in a byline, and nothing but what may stand beside them."""
    rest = _BETWEEN_NAMES.sub("", byline).casefold()
    for names, is_needed in ((gold.authors or [], True), (gold.also, False)):
        for name in sorted(names, key=len, reverse=True):
            letters = _BETWEEN_NAMES.sub("", name).casefold()
            if is_needed and letters not in rest:
                return False
            rest = rest.replace(letters, "")
    return not rest


def _letters(text: str) -> str:
    return _NO_LETTERS.sub("", text).casefold()


def read_gold(path: Path, part: str = "") -> list[Gold]:
    """The pages of a gold file, or those of one part of it."""
    lines = path.read_text(encoding="utf-8").splitlines()
    pages = [msgspec.json.decode(line, type=Gold) for line in lines if line.strip()]
    return [page for page in pages if part in ("", page.part)]


def score(pages: Iterable[Gold], folder: Path, mistakes: bool = False) -> dict[tuple[str, str], Counter[str]]:
    """How often each reader found each fact, by fact and reader."""
    tallies = {(fact, name): Counter[str]() for fact in FACTS for name in READERS}
    for gold in pages:
        markup = (folder / gold.file).read_bytes()
        for name, reader in READERS.items():
            found = reader(markup)
            for fact, outcome in outcomes(gold, found).items():
                tallies[fact, name][outcome] += 1
                if mistakes and name == "ours" and outcome not in ("", "right"):
                    print(f"{gold.file}: {fact} {outcome}: {_shown(gold, found, fact)}")
    return tallies


def _shown(gold: Gold, found: Found, fact: str) -> str:
    """What was found instead of what."""
    body = _letters(found.body)
    match fact:
        case "headline":
            return f"{found.headline!r}, not {gold.headline!r}"
        case "date":
            return f"{found.date!r}, not {gold.date!r}"
        case "author":
            return f"{found.author!r}, not {gold.authors!r}"
        case "body":
            return f"without {[words for words in gold.body or () if _letters(words) not in body]}"
        case _:
            return f"with {[words for words in gold.without if _letters(words) in body]}"


def main() -> None:
    """Score the pages, and print the table."""
    arguments = argparse.ArgumentParser(description="Score what is read from saved web pages.")
    arguments.add_argument("gold", type=Path)
    arguments.add_argument("folder", type=Path)
    arguments.add_argument("--part", default="")
    arguments.add_argument("--mistakes", action="store_true", help="print each of ours")
    chosen = arguments.parse_args()
    pages = read_gold(chosen.gold, chosen.part)
    tallies = score(pages, chosen.folder, chosen.mistakes)
    print(f"{len(pages)} pages" + "".join(f"{head:>10}" for head in ("stated", *OUTCOMES)))
    for (fact, name), tally in tallies.items():
        stated = tally["right"] + tally["wrong"] + tally["missed"]
        cells = [stated, *(tally[outcome] for outcome in OUTCOMES)]
        print(f"{fact:13}{name:12}" + "".join(f"{cell:10}" for cell in cells))


if __name__ == "__main__":
    main()
