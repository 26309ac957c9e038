"""Days, months, years and other stretches that a text names: a sentence of our own for every rule."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.annotation import DateMention, EntityId, Mention
from index.annotators.dates import find_dates
from index.annotators.rules import RuleAnnotator
from index.article import Article, ArticleId, Span
from index.stretches import said

FRIDAY = date(2008, 3, 14)
"""When the sentences were published."""


def dates(text: str, language: str = "en", published: date | None = FRIDAY) -> list[str]:
    """What is found, as "words: stretch"."""
    found = find_dates(text, published, language)
    return [f"{one.span.of(text)}: {said(one.first, one.last)}" for one in found]


def annotated(text: str) -> tuple[DateMention, ...]:
    """What is found where names and quotations are known."""
    return RuleAnnotator().annotate(Article(ArticleId(""), "", text, published=FRIDAY, language="en")).dates


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The treaty was signed on 14 March 1997.", "14 March 1997: 14 March 1997"),
        ("The treaty was signed on March 14, 1997, in Oslo.", "March 14, 1997: 14 March 1997"),
        ("FRIDAY, JAN. 4, 2008", "FRIDAY, JAN. 4, 2008: 4 January 2008"),
        ("It opened on the 5th of May, 1998.", "5th of May, 1998: 5 May 1998"),
        ("The fire broke out in the night of 12/13 March.", "12/13 March: 12–13 March 2008"),
        ("He left Friday evening, Feb. 8th.", "Friday evening, Feb. 8th: 8 February 2008"),
        ("He left on Sept. 3.", "Sept. 3: 3 September 2007"),
        ("He left on September 3rd of last year.", "September 3rd of last year: 3 September 2007"),
        ("It was closed from 3 to 7 August.", "3 to 7 August: 3–7 August 2007"),
        ("It was closed May 3-7, 2006.", "May 3-7, 2006: 3–7 May 2006"),
        ("It was closed from 28 May to 3 June 2006.", "28 May to 3 June 2006: 28 May – 3 June 2006"),
        ("From December 28 to January 3, 2008 it rained.", "December 28 to January 3, 2008: 28 December 2007 – 3 January 2008"),
        ("The mayor died on the 10th inst. at home.", "10th inst.: 10 March 2008"),
        ("Sworn in on 29 February, he spoke.", "29 February: 29 February 2008"),
        ("The launch on 2008-03-17T10:00Z was late.", "2008-03-17T10:00Z: 17 March 2008"),
        ("Signed 03/14/2008.", "03/14/2008: 14 March 2008"),
    ],
)  # fmt: skip
def test_days_are_found(text: str, found: str) -> None:
    assert dates(text) == [found]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("He was arrested on Tuesday.", "Tuesday: 11 March 2008"),
        ("He was arrested on Friday, police said.", "Friday: 14 March 2008"),
        ("He will be charged on Tuesday.", "Tuesday: 18 March 2008"),
        ("On Monday, voters will decide.", "Monday: 17 March 2008"),
        ("She said on Tuesday that he will resign.", "Tuesday: 11 March 2008"),
        ("The verdict was expected to come on Tuesday.", "Tuesday: 18 March 2008"),
        ("They agreed to meet the union on Tuesday.", "Tuesday: 18 March 2008"),
        ("On Monday he was jailed due to theft.", "Monday: 10 March 2008"),
        ("Forecasters predict a landfall on Saturday.", "Saturday: 15 March 2008"),
        ("He left last Friday.", "last Friday: 7 March 2008"),
        ("He left this past Saturday.", "this past Saturday: 8 March 2008"),
        ("He leaves next Thursday.", "next Thursday: 20 March 2008"),
        ("Talks go on this Sunday.", "this Sunday: 16 March 2008"),
        ("He will leave next Wednesday, July 30.", "next Wednesday, July 30: 30 July 2008"),
        ("In Wednesday's attack two died.", "Wednesday: 12 March 2008"),
        ("Many died following Wednesday's quake.", "Wednesday: 12 March 2008"),
    ],
)
def test_weekdays_lie_around_the_publication(text: str, found: str) -> None:
    assert dates(text) == [found]


def test_days_near_the_publication_are_counted_from_it() -> None:
    text = "Yesterday it rained; today, tonight and tomorrow too. It rained this morning and last night."
    assert dates(text) == [
        "Yesterday: 13 March 2008", "today: 14 March 2008", "tonight: 14 March 2008", "tomorrow: 15 March 2008",
        "this morning: 14 March 2008", "last night: 13 March 2008",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Prices fell last week.", "last week: 3–9 March 2008"),
        ("Earlier this week on Monday he spoke.", "this week: 10–16 March 2008"),
        ("Talks go on next week.", "next week: 17–23 March 2008"),
        ("It rained over the weekend.", "weekend: 8–9 March 2008"),
        ("It rained last weekend.", "last weekend: 8–9 March 2008"),
        ("Prices fell last month.", "last month: February 2008"),
        ("Prices fell late last month.", "late last month: 21–29 February 2008"),
        ("Prices fell last year.", "last year: 2007"),
        ("Prices may fall late next year.", "late next year: September–December 2009"),
        ("Prices fell last quarter.", "last quarter: October–December 2007"),
        ("Prices fell in the third quarter of 2007.", "third quarter of 2007: July–September 2007"),
        ("Prices fell in the second half of last year.", "second half of last year: July–December 2007"),
    ],
)
def test_weeks_and_longer_are_counted_from_the_publication(text: str, found: str) -> None:
    assert dates(text)[0] == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("He was elected in May 2004.", "May 2004: May 2004"),
        ("He was elected in August.", "August: August 2007"),
        ("He was elected in December.", "December: December 2007"),
        ("He will retire in December.", "December: December 2008"),
        ("The elections in July are free.", "July: July 2008"),
        ("October elections were the first.", "October: October 2007"),
        ("The March meeting was short.", "March: March 2008"),
        ("He retired last August.", "last August: August 2007"),
        ("He retired last March.", "last March: March 2007"),
        ("He was arrested in January of last year.", "January of last year: January 2007"),
        ("In mid-January it rained.", "mid-January: 11–20 January 2008"),
        ("It rained at the end of February.", "end of February: 21–29 February 2008"),
        ("It rained from March to May 2006.", "March to May 2006: March–May 2006"),
        ("It rained between November and January 2008.", "November and January 2008: November 2007 – January 2008"),
    ],
)  # fmt: skip
def test_months_are_those_of_the_likely_year(text: str, found: str) -> None:
    assert dates(text) == [found]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("She was born in 1953.", "1953: 1953"),
        ("The 2004 elections were close.", "2004: 2004"),
        ("A 1994 agreement was extended.", "1994: 1994"),
        ("Her first film (1998) was silent.", "1998: 1998"),
        ("Late 2007 saw a fall.", "Late 2007: September–December 2007"),
        ("He was mayor between 1998 and 2003.", "1998 and 2003: 1998–2003"),
        ("He was mayor (1998–2003).", "1998–2003: 1998–2003"),
        ("He played there in 2003-05.", "2003-05: 2003–2005"),
        ("It was built in the 1990s.", "1990s: 1990s"),
        ("It was built in the early 1990s.", "early 1990s: 1990–1993"),
        ("It was built in the '80s.", "80s: 1980s"),
    ],
)
def test_years_are_found_where_their_neighbours_make_them_years(text: str, found: str) -> None:
    assert dates(text) == [found]


@pytest.mark.parametrize(
    "text",
    [
        "Now and recently, soon and once, it rained.",
        "Open Monday to Friday, and every Sunday, on a Tuesday, Wednesdays too.",
        "The Sunday Times wrote on Good Friday, before Super Tuesday.",
        "2004 people came, nearly 2000 more, of 1709 children some from 1500 homes.",
        "At 8 p.m. (2000 UTC) it began, 1900 miles away, for $2004.",
        "May said so, and Theresa May stepped down. May he rest in peace. They march on Rome with April Jones.",
        "The September 11 attacks; since the January 6 riot; the Fourth of July.",
        "On 31 June 2006 and on 30 February 2006 nothing happened.",
        "It may be 03/04/2008 or 4.3.2008.",
        "Next spring, last summer.",
        "The next year, the last week of it, the following Monday, that September.",
        "Today's world is not the situation today. It  today has trees.",
        "It rained in the 1800s.",
        "On 3 and 7 May it rained.",
        "A brighter Tomorrow, says USA Today, is a 2000 year old dream of the next Tuesday.",
        "See example.org/today/2008 and /2008-03-11-news.html.",
    ],
)
def test_what_only_looks_like_a_date_is_none(text: str) -> None:
    assert not dates(text)


def test_what_is_far_off_in_another_year_is_none_without_it() -> None:
    assert dates("The army moved in 2001, and he resigned on May 21.") == ["2001: 2001"]
    assert dates("He will retire on February 10.") == []
    assert dates("He was elected in April.") == dates("He will retire in February.") == []
    assert dates("He asked for an answer by March 20.") == ["March 20: 20 March 2008"]
    assert dates("LONDON, March 11. The king will go.") == ["March 11: 11 March 2008"]
    assert dates("He resigned on May 21.", published=date(2008, 12, 31)) == ["May 21: 21 May 2008"]


def test_a_weekday_tells_the_year() -> None:
    assert dates("He died on Tuesday, July 22, at home.") == ["Tuesday, July 22: 22 July 2008"]
    assert dates("He died on Sunday, July 22, at home.") == ["Sunday, July 22: 22 July 2007"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Elle est née le 3 mai 1998.", "3 mai 1998: 3 May 1998"),
        ("Le magasin était fermé du 3 au 7 août.", "3 au 7 août: 3–7 August 2007"),
        ("Le 1er janvier, il a neigé.", "1er janvier: 1 January 2008"),
        ("Il a neigé lundi 3 mars.", "lundi 3 mars: 3 March 2008"),
        ("Le ministre a démissionné mardi soir.", "mardi: 11 March 2008"),
        ("Le ministre sera entendu mardi.", "mardi: 18 March 2008"),
        ("Il a démissionné lundi dernier.", "lundi dernier: 10 March 2008"),
        ("Il viendra mardi prochain.", "mardi prochain: 18 March 2008"),
        ("Hier, il a neigé.", "Hier: 13 March 2008"),
        ("Avant-hier, il a neigé.", "Avant-hier: 12 March 2008"),
        ("Il neige aujourd’hui.", "aujourd’hui: 14 March 2008"),
        ("Il a été élu en août 2007.", "août 2007: August 2007"),
        ("Il a été élu en août.", "août: August 2007"),
        ("Il a été élu en août dernier.", "août dernier: August 2007"),
        ("Il a neigé fin février.", "fin février: 21–29 February 2008"),
        ("Il a été maire de 1998 à 2003.", "1998 à 2003: 1998–2003"),
        ("Il a été élu en 2004.", "2004: 2004"),
        ("Dans les années 1990, il était maire.", "1990: 1990s"),
        ("La semaine dernière, il a neigé.", "semaine dernière: 3–9 March 2008"),
        ("L’an dernier, il a neigé.", "L’an dernier: 2007"),
        ("Il a neigé le mois dernier.", "mois dernier: February 2008"),
        ("Au premier trimestre 2008, tout va bien.", "premier trimestre 2008: January–March 2008"),
    ],
)
def test_french_is_read_too(text: str, found: str) -> None:
    assert dates(text, "fr") == [found]


@pytest.mark.parametrize(
    "text", ["Ouvert du lundi au vendredi, chaque mardi et le jeudi.", "En mai 68, les attentats du 11 septembre.", "2004 personnes sont venues.", "La jeunesse d’aujourd’hui.",
        "Les sept tunnels."]
)  # fmt: skip
def test_what_only_looks_like_a_date_in_french_is_none(text: str) -> None:
    assert not dates(text, "fr")


def test_in_other_languages_only_figures_are_read() -> None:
    text = "Am Dienstag, 2008-03-14, 14.03.2008, 03.04.2008 im März 2007, 2008年3月14日"
    assert dates(text, "de") == [
        "2008-03-14: 14 March 2008", "14.03.2008: 14 March 2008", "2008年3月14日: 14 March 2008"
    ]  # fmt: skip
    assert dates("On Tuesday, 2008-03-14.", "") == ["2008-03-14: 14 March 2008"]


def test_a_language_may_name_its_region() -> None:
    assert dates("On Tuesday it rained.", "en-GB") == dates("On Tuesday it rained.", "EN_us") != []


def test_a_date_within_a_name_is_none() -> None:
    text = "The Tuesday Group met in 1998."
    mention = Mention(EntityId(""), Span(4, 17))
    assert [one.span.of(text) for one in find_dates(text, FRIDAY, "en", [mention])] == ["1998"]


def test_today_within_a_quotation_is_the_day_of_the_speaker() -> None:
    text = 'Ann Lee said today: "I go today, and come back Monday."'
    assert [one.span.of(text) for one in annotated(text)] == ["today", "Monday"]


def test_a_date_goes_on_in_the_next_line_but_not_in_the_next_paragraph() -> None:
    assert dates("He died on March\n3, 2008.") == ["March\n3, 2008: 3 March 2008"]
    assert dates("He died in March\n\n3, 2008.") == ["March: March 2008"]


def test_the_annotator_knows_when_the_article_was_published() -> None:
    text = "The Sunday Times spoke to Ann May in March. May said on Tuesday that she will wait until Monday."
    found = annotated(text)
    assert [one.span.of(text) for one in found] == ["March", "Tuesday", "Monday"]
    assert found[2].first == date(2008, 3, 17)


WORDS = """Monday Tuesday, on last next this early mid- May March Sept. 3 14 31 2008 1990s '80s from to between and – - / the of in
    year week month quarter first half yesterday today will was 2008-03-14 le mai hier lundi dernier du au fin semaine année 1er
    trimestre l’an"""
PIECES = st.sampled_from([*WORDS.split(), "\n", "\n\n"])
LANGUAGES = st.sampled_from(["en", "fr", "de", "", "x" * 40])


@given(st.lists(PIECES, max_size=40).map(" ".join) | st.text(), st.dates(), LANGUAGES)
def test_dates_lie_in_the_text_in_order_and_apart(text: str, published: date, language: str) -> None:
    found = find_dates(text, published, language)
    ends = [0, *(end for one in found for end in (one.span.start, one.span.end)), len(text)]
    assert ends == sorted(ends)
    assert all(len(one.span) and one.first <= one.last for one in found)


@given(st.lists(PIECES, max_size=40).map(" ".join), LANGUAGES)
def test_without_a_publication_date_there_are_none(text: str, language: str) -> None:
    assert find_dates(text, None, language) == ()


@pytest.mark.parametrize(
    "text", ["3 " * 9000, "May " * 9000, "1998–" * 9000, "from 3 to " * 3000, "\u00a0" * 9000, "last " * 9000]
)
def test_long_hostile_text_is_gone_through_quickly(text: str) -> None:
    assert isinstance(find_dates(text, FRIDAY, "en"), tuple)
    assert isinstance(find_dates(text, FRIDAY, "fr"), tuple)


def test_only_the_patterns_of_the_language_are_compiled(run_python: Callable[[str], str]) -> None:
    code = "import sys; from datetime import date; from index.annotators.dates import find_dates; find_dates('', date.max, 'fr'); print('index.annotators.dates.english' in sys.modules)"
    assert run_python(code) == "False"
