"""The headline of a web page without the site's name, and the site's name."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial
from itertools import islice

import regex
from lxml import etree
from rapidfuzz import fuzz

from index.importers.hygiene import clean_line
from index.importers.markup import paragraphs_of
from index.importers.web import json_ld
from index.importers.web.page import Page, is_elsewhere, length_of, text_in
from index.text.letters import letters_of

_TITLES = ("og:title", "headline", "twitter:title", "sailthru.title", "parsely-title", "dc.title", "dcterms.title",
           "citation_title", "hdl", "title")  # fmt: skip
_SITES = ("og:site_name", "publisher", "dc.publisher", "dcterms.publisher", "citation_journal_title", "cre",
          "application-name", "apple-mobile-web-app-title")  # fmt: skip
_BEFORE_A_SITE_IN_CHINESE = r"(?<=\p{Han}\W?)(?:_|-{1,2}|—{1,2})(?=\p{Han})"
_SEPARATOR = regex.compile(rf"\s+(?:[|–—·•»«›⁃~:-]|::|//|--)\s+|\s*\|+\s*|:\s+|{_BEFORE_A_SITE_IN_CHINESE}")
_ALWAYS_BEFORE_A_SITE = regex.compile(rf"\s*\|+\s*|\s+(?:::|»|›)\s+|{_BEFORE_A_SITE_IN_CHINESE}")
_NEWSPAPER = regex.compile(
    r"""(?:The\ )?(?:\p{Lu}[\w.&'’]*\ ){0,4}(?:News|Times|Post|Herald|Tribune|Gazette|Journal|Guardian|Telegraph
    |Chronicle|Courier|Independent|Mail|Mirror|Sun|Star|Globe|Observer|Reuters|Press|Daily|Record|Today|Monitor|Review|Magazine|TV)
    | [\w-]+(?:\.[\w-]+)?\.(?:com|org|net|co\.uk|de|fr|es|it|nl|se|no|dk|fi|pl|ru|ch|at|be|ca|au|in|jp|cn|br)""",
    regex.VERBOSE,
)
"""What can be nothing else than the name of a newspaper at the end of a title."""
_MARK_AT_END = regex.compile(r"(?P<title>.*?[^\s:：|｜/／–—-])\s*[:：|｜/／–—-]+\s*")
_LONGEST_SECTION = 25
_WIDE = regex.compile(r"[\p{Han}\p{Hiragana}\p{Katakana}\p{Hangul}]")
"""Letters that say as much as two others."""
_HEADING_CLASS = regex.compile(
    r"headline|(?:article|entry|post|story)[-_]*(?:title|head)\b", regex.IGNORECASE
)
_CLASS_OF_HEADLINE = regex.compile(
    r"(?:^|\s)(?:entry-?title|p-name|headline|(?:article|news|post|story)[-_]?(?:title|headline))(?=\s|$)",
    regex.IGNORECASE,
)
_SUB_HEADLINE = regex.compile(
    r"(?:^|[\s_-])(?:sub-?_?(?:head(?:er|ing|line)?|title)|standfirst|dek)(?=$|[\s_-])", regex.IGNORECASE
)
_HIGH_HEADINGS = ("h1", "h2", "h3")
_NO_HEADINGS = ("h4", "h5", "h6", "p", "div", "span", "td", "strong", "b", "font")
"""What pages that have no heading of the first orders print a headline in."""
_SHORTEST_HEADLINE, _MOST_MARKED = 10, 20
_MOST_HEADINGS, _MOST_MARKS = 60, 6
_NAME_OF_FILE = regex.compile(r"[\p{Ll}\d]+(?:[-_][\p{Ll}\d]+){2,}(?:\.\w{2,5})?")
_FRONT_PAGE = regex.compile(r"(?:https?://[^/?#]+)?/?(?:index\.\w+)?")
_LONGEST_NAME = 60
_MOST_WORDS = 4
_LONGEST_HEADLINE, _LONGEST_LINE = 300, 1000
_ALIKE = 70
_LONG_ENOUGH_FOR_A_PART = 15
"""Characters: shorter ones are part of much that has nothing to do with them."""


def headline_of(page: Page) -> str:
    """What the page prints as the headline, if its own data agree that it is; else what these say, or its title."""
    stated = list(dict.fromkeys(_stated(page)))
    printed = list(dict.fromkeys(_printed(page)))
    if not stated:
        return _of_the_title(page, printed)
    for title in stated:
        if alike := _likest(page, printed, title):
            return _fuller(page, alike, title)
    headings = _letters_of_headings(page)
    parts = (part for title in stated for part in _parts(title) if 2 * len(part) > len(title))
    is_said_twice = letters_of(page.title).startswith(letters_of(stated[0]))
    return (
        _marked_as_headline(page, ("h1",) if is_said_twice else _HIGH_HEADINGS)
        or _beginning_of_title(page, printed)
        or next((part for part in parts if letters_of(part) in headings), stated[0])
    )


def _likest(page: Page, printed: list[str], title: str) -> str:
    """Of the lines that are like a title the first, if it is the same, or what its own begins with, or the likest."""
    alike = [line for line in printed if likeness(line, title) >= _ALIKE]
    own, letters = letters_of(page.title), letters_of(title)
    same = [line for line in alike if letters_of(line) == letters]
    starts = [
        line for line in alike if len(line) >= _LONG_ENOUGH_FOR_A_PART and own.startswith(letters_of(line))
    ]
    if same and same[0] == printed[0]:
        return same[0]
    return (
        max(starts, key=len, default="")
        or next(iter(same), "")
        or max(alike, key=lambda line: likeness(line, title), default="")
    )


def headline_from_title(page: Page, lines: Iterable[str]) -> str:
    """For a page that marks no headline: the first of its `lines` that is in its title, or that title."""
    title = without_site(page, page.title)
    letters = letters_of(page.title)
    for line in lines:
        if len(letters_of(line)) >= _LONG_ENOUGH_FOR_A_PART and letters_of(line) in letters:
            return line
    parts = _ALWAYS_BEFORE_A_SITE.split(title)
    title = parts[0] if len(parts) > 1 and len(parts[0]) > max(map(len, parts[1:])) else title
    for last in list(_SEPARATOR.finditer(title))[-1:]:
        title = title[: last.start()] if _NEWSPAPER.fullmatch(title[last.end() :]) else title
    width = len(title) + len(_WIDE.findall(title))
    return "" if is_name_of_site(page, title) or width < _LONG_ENOUGH_FOR_A_PART else title


def source_of(page: Page) -> str:
    """The name of the site, of its publisher, or at least of its computer."""
    for stated in _names_of_site(page):
        name = _SEPARATOR.split(stated)[0] if len(stated) > _LONGEST_NAME else stated
        if name and len(name) <= _LONGEST_NAME and not name.startswith("@") and not _is_host(name):
            return name
    return _site_in_title(page) or page.host


def is_name_of_site(page: Page, words: str, *, exactly: bool = False) -> bool:
    """Whether `words` are the site's name, or, unless `exactly`, a part or an extension of it."""
    if _is_whose_site(page, words):
        return False
    letters = letters_of(words)
    label = max(page.host.split(".")[:-1], key=len, default="")
    named = list(filter(None, _names_of_site(page))) or [page.meta("twitter:site")]
    names = map(letters_of, [*named, page.host, label])
    is_part = not exactly and any(map(partial(_begins_with_initials, words), _names_of_site(page)))
    return is_part or any(
        letters == name or (not exactly and _is_alike(letters, name)) for name in names if name
    )


def _is_whose_site(page: Page, words: str) -> bool:
    """Whether the site is called somebody's, and that is who: "Ann Lee's Diary"."""
    short = (name for name in _names_of_site(page) if len(name.split()) <= _MOST_WORDS)
    return any(name.startswith((f"{words}'s ", f"{words}’s ")) for name in short)


def _begins_with_initials(words: str, name: str) -> bool:
    """Whether `words` are a part of a site that is called by its initials: "CNN Politics"."""
    return name.isupper() and words.startswith(f"{name} ") and len(words.split()) < _MOST_WORDS


def last_part_of_title(page: Page) -> str:
    """What the title ends with behind a separator: most often the site's name, even where nothing else says it."""
    parts = _SEPARATOR.split(page.title)
    return parts[-1] if len(parts) > 1 else ""


def _stated(page: Page) -> list[str]:
    """The headlines that the page's data state, the most trusted first."""
    titles = [json_ld.text(node, "headline", "name") for node in page.articles]
    titles += [page.meta(name) for name in _TITLES]
    lines = (without_site(page, clean_line(title[:_LONGEST_LINE])) for title in titles)
    return [
        line
        for line in lines
        if line and not _NAME_OF_FILE.fullmatch(line) and not is_name_of_site(page, line, exactly=True)
    ]


def _of_the_title(page: Page, printed: list[str]) -> str:
    """What is printed of the title of a page that states no headline: in a heading, or else in a line."""
    parts = _parts_of_title(page)
    headings = _letters_of_headings(page)
    alike = (line for line in printed if likeness(line, page.title) >= _ALIKE)
    return (
        next((part for part in parts if letters_of(part) in headings), "")
        or _beginning_of_title(page, printed)
        or next(alike, "")
        or _line_of_title(page, parts)
        or next(iter(printed), "")
    )


def _parts_of_title(page: Page) -> list[str]:
    """What it says between marks that part it."""
    return _parts(without_site(page, page.title))


def _parts(title: str) -> list[str]:
    """What a title says between marks that part it, from the beginning on and the longest first."""
    marks = list(_SEPARATOR.finditer(title))[:_MOST_MARKS]
    starts, ends = [0, *(mark.end() for mark in marks)], [*(mark.start() for mark in marks), len(title)]
    parts = (title[start:end] for start in starts for end in reversed(ends) if start < end)
    return [part for part in parts if len(letters_of(part)) >= _SHORTEST_HEADLINE]


def _line_of_title(page: Page, parts: list[str]) -> str:
    """What the title begins with, if a line says it too."""
    lines = {letters_of(line) for line in page.lines if len(line) <= _LONGEST_HEADLINE}
    return next((part for part in parts if page.title.startswith(part) and letters_of(part) in lines), "")


def _letters_of_headings(page: Page) -> set[str]:
    """What its headings say that are not of what surrounds the article."""
    headings = islice(page.tree.iter("h1", "h2", "h3", "h4"), _MOST_HEADINGS)
    lines = (heading for heading in headings if length_of(heading, _LONGEST_HEADLINE) <= _LONGEST_HEADLINE)
    return {
        letters_of(text_in(heading))
        for heading in lines
        if not (is_elsewhere(heading) or _leads_to_front_page(heading))
    }


def _beginning_of_title(page: Page, printed: list[str]) -> str:
    """The heading that the title begins with: data for other sites may have a headline of their own."""
    title = letters_of(page.title)
    long_enough = (line for line in printed if len(letters_of(line)) >= _LONG_ENOUGH_FOR_A_PART)
    return next((line for line in long_enough if title.startswith(letters_of(line))), "")


def _printed(page: Page) -> Iterator[str]:
    """What stands in the page's headings of the first order, and in others that are marked as its headline."""
    if marked := _marked_as_headline(page):
        yield marked
    for heading in sorted(page.headings, key=_leads_to_section):
        line = _said_in(page, heading)
        if _is_below_headline(heading) and len(page.headings) == 1 and page.meta("og:title"):
            continue
        if line and not is_name_of_site(page, line, exactly=True) and not _leads_to_front_page(heading):
            yield without_site(page, line)
    others = page.tree.iter(*_NO_HEADINGS)
    so_called = (element for element in others if _CLASS_OF_HEADLINE.search(element.get("class") or ""))
    yield from filter(None, map(_alone_in, islice(so_called, _MOST_MARKED)))


def _said_in(page: Page, heading: etree._Element) -> str:
    """What a heading says; of several lines those that the page's titles say too: a name or a post may stand below."""
    lines = [line for paragraph in paragraphs_of(heading) for line in paragraph.split("\n")]
    whole = clean_line(" ".join(lines))
    titles = [letters_of(title) for title in (page.title, page.meta("og:title"), page.meta("twitter:title"))]
    if len(lines) < 2 or any(letters_of(whole) in title for title in titles):
        return whole
    for most in range(len(lines) - 1, 0, -1):
        beginning = clean_line(" ".join(lines[:most]))
        letters = letters_of(beginning)
        if len(letters) >= _SHORTEST_HEADLINE and any(letters in title for title in titles):
            return beginning
    return whole


def _alone_in(element: etree._Element) -> str:
    """The text of an element that may be a headline; nothing if it is a link, or stands beside the article."""
    links = [*element.iter("a"), *element.iterancestors("a")]
    if links or is_elsewhere(element):
        return ""
    line = clean_line(text_in(element))
    return line if _SHORTEST_HEADLINE <= len(line) <= _LONGEST_HEADLINE else ""


def _marked_as_headline(page: Page, orders: tuple[str, ...] = _HIGH_HEADINGS) -> str:
    for heading in page.tree.iter(*orders):
        marks = f"{heading.get('class')} {heading.get('id')} {heading.get('data-testid')}"
        is_marked = "headline" in (heading.get("itemprop") or "") or _HEADING_CLASS.search(marks)
        is_ours = is_marked and not is_elsewhere(heading) and not _leads_to_front_page(heading)
        line = clean_line(text_in(heading)) if is_ours else ""
        if line and not is_name_of_site(page, line, exactly=True):
            return line
    return ""


def _leads_to_front_page(heading: etree._Element) -> bool:
    links = [*heading.iter("a"), *heading.iterancestors("a")]
    return any(_FRONT_PAGE.fullmatch(link.get("href") or "#") for link in links)


def _is_below_headline(heading: etree._Element) -> bool:
    """Whether a heading is called what stands below the headline."""
    return _SUB_HEADLINE.search(f"{heading.get('class') or ''} {heading.get('id') or ''}") is not None


def _leads_to_section(heading: etree._Element) -> bool:
    """Whether a heading is called that of a section, and is a link."""
    return "section" in (heading.get("class") or "") and heading.find(".//a") is not None


def _fuller(page: Page, printed: str, stated: str) -> str:
    """Of two that are alike the better: data may be cut, or name the site; headings shout, or have a kicker."""
    if (printed.isupper() and not _WIDE.search(printed)) or len(printed) > _LONGEST_HEADLINE:
        return stated
    short, long = letters_of(stated), letters_of(printed)
    is_after_kicker = long != short and long.endswith(short) and not letters_of(page.title).startswith(long)
    return stated if is_after_kicker or _has_no_words_of_its_own(page, long, short) else printed


def _has_no_words_of_its_own(page: Page, long: str, short: str) -> bool:
    """Whether what stands behind the headline in its heading is a count of comments, or the name of the site."""
    rest = long.removeprefix(short) if long.startswith(short) else ""
    return bool(rest) and (
        regex.fullmatch(r"\d+\p{L}{0,12}", rest) is not None or is_name_of_site(page, rest)
    )


def _site_in_title(page: Page) -> str:
    """What stands beside the headline in the title, if that is the name of the computer too, or can be nothing else."""
    parts = _SEPARATOR.split(page.title)
    if len(parts) > 1 and (named := next((part for part in parts if is_name_of_site(page, part)), "")):
        return named
    sure = _ALWAYS_BEFORE_A_SITE.split(page.title)
    return sure[1] if len(sure) == 2 and len(sure[1]) < min(len(sure[0]), _LONGEST_NAME) else ""


def without_site(page: Page, title: str) -> str:
    """`title` without the name of the site before or after it."""
    has_site = False
    title = _without_name_at_end(page, title)
    for match in reversed(list(_SEPARATOR.finditer(title))):
        behind = title[match.end() :]
        is_section = has_site and "|" in match[0] and len(behind) < min(_LONGEST_SECTION, match.start())
        if not (is_section or is_name_of_site(page, behind)):
            break
        title, has_site = title[: match.start()], True
    first = _SEPARATOR.search(title)
    return title[first.end() :] if first and is_name_of_site(page, title[: first.start()]) else title


def _without_name_at_end(page: Page, title: str) -> str:
    """`title` without the site's name as the site spells it, if no more than a colon or the like stands before."""
    for name in _names_of_site(page):
        beginning = title.removesuffix(name)
        if len(name) > 3 and beginning != title and (parted := _MARK_AT_END.fullmatch(beginning)):
            return parted["title"]
    return title


def _names_of_site(page: Page) -> Iterator[str]:
    """The names that it gives itself; what is its whole title is the article's, wherever it stands."""
    return (
        name for name in _stated_names_of_site(page) if name != page.title or len(name.split()) < _MOST_WORDS
    )


def _stated_names_of_site(page: Page) -> Iterator[str]:
    yield page.meta("og:site_name")
    for node in page.articles or page.graph.pages:
        yield from map(clean_line, page.graph.names(node.get("publisher") or node.get("sourceOrganization")))
    yield from (page.meta(name) for name in _SITES)


def _is_host(name: str) -> bool:
    return regex.fullmatch(r"(?:https?://)?(?:[\w-]+\.)+[a-z]{2,}/?", name) is not None and name.islower()


def likeness(line: str, other: str) -> float:
    """How alike two lines are, or one is to a part of the other, in per cent."""
    one, another = line.casefold(), other.casefold()
    is_long = min(len(one), len(another)) >= _LONG_ENOUGH_FOR_A_PART
    return fuzz.partial_ratio(one, another) if is_long else fuzz.ratio(one, another)


def _is_alike(letters: str, name: str) -> bool:
    shorter, longer = sorted((letters, name), key=len)
    return len(shorter) > 3 and shorter in longer and len(longer) < 3 * len(shorter)
