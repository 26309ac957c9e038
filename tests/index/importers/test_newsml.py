"""NewsML 1: items, components and their languages."""

from __future__ import annotations

import io
from datetime import date

import pytest

from index.article import Article
from index.errors import Refused
from index.importers.agencies.newsml import NewsmlImporter


def read(*items: str) -> list[Article | Refused]:
    text = f"<NewsML Version='1.2'><NewsEnvelope/>{''.join(items)}</NewsML>"
    return list(NewsmlImporter().articles(io.BytesIO(text.encode()), "a.xml"))


def item(components: str, own_id: str = "one", management: str = "") -> str:
    return (
        "<NewsItem><Identification><NewsIdentifier><ProviderId>reuters.com</ProviderId>"
        f"<NewsItemId>{own_id}</NewsItemId><RevisionId PreviousRevision='0' Update='N'>1</RevisionId>"
        f"</NewsIdentifier></Identification><NewsManagement>{management}</NewsManagement>{components}</NewsItem>"
    )


def component(inside: str, **attributes: str) -> str:
    words = "".join(f" {name}='{value}'" for name, value in attributes.items())
    return f"<NewsComponent{words}>{inside}</NewsComponent>"


def content(text: str, kind: str = "Text") -> str:
    return f"<ContentItem><MediaType FormalName='{kind}'/><DataContent>{text}</DataContent></ContentItem>"


def lines(**found: str) -> str:
    return (
        "<NewsLines>" + "".join(f"<{name}>{text}</{name}>" for name, text in found.items()) + "</NewsLines>"
    )


def only(found: list[Article | Refused]) -> Article:
    (article,) = found
    assert isinstance(article, Article)
    return article


AROUND = (
    lines(
        HeadLine="River rises",
        ByLine="By Ann Lee",
        DateLine="Geneva, March 4, 2008 (AFP)",
        CopyrightLine="© 2008 AFP",
    )
    + "<AdministrativeMetadata><Provider><Party FormalName='AFP'/></Provider></AdministrativeMetadata>"
    "<DescriptiveMetadata><Language FormalName='en'/><SubjectCode><Subject FormalName='15000000'/></SubjectCode>"
    "</DescriptiveMetadata>"
)
DATES = "<FirstCreated>20080304T231500Z+0100</FirstCreated><ThisRevisionCreated>20080306T101500Z</ThisRevisionCreated>"


def test_a_text_has_the_facts_of_the_components_around_it() -> None:
    article = only(
        read(item(component(AROUND + component(content("<p>It rose.</p><p>It fell.</p>"))), management=DATES))
    )
    assert (article.headline, article.byline) == ("River rises", "Ann Lee")
    assert (article.dateline, article.published) == ("Geneva", date(2008, 3, 4))
    assert (article.source, article.section, article.language) == ("Agence France-Presse", "sport", "en")
    assert article.paragraphs == ("It rose.", "It fell.")
    assert article.origin == "a.xml#one"


@pytest.mark.parametrize(
    "text",
    [
        "<nitf><body><body.content><p>It rose.</p><p>It fell.</p></body.content></body></nitf>",
        "<html><head><title>x</title></head><body><p>It rose.</p><p>It fell.</p></body></html>",
        "<body><body.content><p>It rose.</p><p>It fell.</p></body.content></body>",
        "<![CDATA[<p>It rose.</p><p>It fell.</p>]]>",
        "&lt;p&gt;It rose.&lt;/p&gt;&lt;p&gt;It fell.&lt;/p&gt;",
        "It rose.\n\nIt fell.",
        "    It\nrose.\n    It fell.",
    ],
)
def test_a_text_in_any_form_is_paragraphs(text: str) -> None:
    article = only(read(item(component(content(text)))))
    assert [" ".join(paragraph.split()) for paragraph in article.paragraphs] == ["It rose.", "It fell."]


def test_each_language_is_an_article() -> None:
    french = component(lines(HeadLine="Le fleuve") + content("<p>Il monte.</p>"), **{"xml:lang": "fr"})
    english = component(lines(HeadLine="The river") + content("<p>It rises.</p>"), **{"xml:lang": "en"})
    found = read(item(component(french + english, EquivalentsList="yes")))
    assert [(article.headline, article.language) for article in found if isinstance(article, Article)] == [
        ("Le fleuve", "fr"),
        ("The river", "en"),
    ]


def test_of_the_headlines_in_several_languages_the_one_of_the_text_counts() -> None:
    headlines = "<NewsLines><HeadLine xml:lang='fr'>Le fleuve</HeadLine><HeadLine xml:lang='en'>The river</HeadLine></NewsLines>"
    assert (
        only(read(item(component(headlines + content("It rises."), **{"xml:lang": "en"})))).headline
        == "The river"
    )


def test_the_same_text_in_two_forms_is_one_article() -> None:
    both = content("It rose.") + content("<p>It rose.</p><p>Indeed.</p>")
    assert only(read(item(component(both)))).paragraphs == ("It rose.", "Indeed.")


def test_a_caption_is_no_article() -> None:
    caption = component("<Role FormalName='Caption'/>" + content("<p>The river.</p>"))
    picture = component("<Role FormalName='Picture'/>" + caption + component(content("", "Photo")))
    article = only(read(item(component(component(content("<p>It rose.</p>")) + picture))))
    assert article.body == "It rose."


def test_what_is_no_text_is_named() -> None:
    photo = component("<ContentItem Href='a.jpg'><MediaType FormalName='Photo'/></ContentItem>")
    package = component("<NewsItemRef NewsItem='urn:1'/>")
    found = read(item(photo), item(package), item(""), item(component(content("It rose."))))
    assert [refused.reason for refused in found if isinstance(refused, Refused)] == [
        "it is a message of photo, not an article",
        "it is a package of other items, not an article",
        "it is an item without a text, not an article",
    ]
    assert [refused.where for refused in found if isinstance(refused, Refused)] == [
        "a.xml:1",
        "a.xml:2",
        "a.xml:3",
    ]


def test_an_item_inside_an_item_is_read_once() -> None:
    assert (
        only(read(item(component(item(component(content("It rose.")), own_id="two"))))).origin == "a.xml#two"
    )


def test_two_revisions_in_a_file_are_told_apart() -> None:
    both = [item(component(content(text))) for text in ("It rose.", "It rose again.")]
    assert [article.origin for article in read(*both) if isinstance(article, Article)] == [
        "a.xml#one",
        "a.xml#one~2",
    ]


def test_the_provider_is_the_source_if_nothing_else_is_said() -> None:
    assert only(read(item(component(content("It rose."))))).source == "Reuters"


def test_the_party_that_provides_a_text_may_be_a_code_in_small_letters() -> None:
    provider = (
        "<AdministrativeMetadata><Provider><Party FormalName='afp'/></Provider></AdministrativeMetadata>"
    )
    assert only(read(item(component(provider + content("It rose."))))).source == "Agence France-Presse"


def test_markup_may_be_written_as_text_inside_of_elements() -> None:
    text = "<body><body.content><![CDATA[It rose.<BR><BR>It <b>fell</b>.]]></body.content></body>"
    assert only(read(item(component(content(text))))).paragraphs == ("It rose.", "It fell.")


def test_the_day_of_an_item_may_be_that_of_its_identifier() -> None:
    dated = item(component(content("It rose."))).replace(
        "<NewsItemId>", "<DateId>20080304</DateId><NewsItemId>"
    )
    assert only(read(dated)).published == date(2008, 3, 4)


def test_another_file_is_refused() -> None:
    with pytest.raises(Refused, match="no NewsML items"):
        list(NewsmlImporter().articles(io.BytesIO(b"<rss/>"), "a.xml"))


@pytest.mark.parametrize(
    ("around", "management", "note"),
    [
        (
            "<NewsLines><NewsLine><NewsLineType FormalName='AdvisoryLine'/><NewsLineText>Adds quote.</NewsLineText>"
            "</NewsLine><NewsLine><NewsLineType FormalName='URL'/><NewsLineText>x</NewsLineText></NewsLine></NewsLines>",
            "",
            "Adds quote.",
        ),
        (
            "<AdministrativeMetadata><Property FormalName='EditorialInfo' Value='Adds quote.'/></AdministrativeMetadata>",
            "",
            "Adds quote.",
        ),
        (
            "",
            "<Status FormalName='Embargoed'/><StatusWillChange><FutureStatus FormalName='Usable'/>"
            "<DateAndTime>20080305T060000Z</DateAndTime></StatusWillChange>",
            "Embargoed until 2008-03-05 06:00 UTC",
        ),
        ("", "<Status FormalName='Usable'/>", ""),
    ],
    ids=["line", "property", "embargo", "usable"],
)
def test_what_is_said_to_editors_stands_beside_the_text(around: str, management: str, note: str) -> None:
    assert only(read(item(component(around + content("It rose.")), management=management))).note == note


def role(name: str, text: str, **attributes: str) -> str:
    return component(f"<Role FormalName='{name}'/>" + content(text), **attributes)


def test_a_text_in_parts_is_one_article() -> None:
    parts = [role(*part) for part in (("Title", "River rises"), ("Lead", "It rose."), ("Body", "It fell."))]
    beside = role("Contact", "Call Ann Lee.") + role("StyleSheet", ".a {}") + role("Extra", "More.")
    found = read(item(component(component(lines(HeadLine="River rises") + "".join(parts) + beside))))
    assert (only(found).headline, only(found).paragraphs) == ("River rises", ("It rose.", "It fell."))


def test_each_language_has_its_own_beginning() -> None:
    both = "".join(
        component(role("Lead", lead, **{"xml:lang": tongue}) + role("Body", body, **{"xml:lang": tongue}))
        for tongue, lead, body in (("fr", "Il monte.", "Il baisse."), ("nl", "Hij stijgt.", "Hij daalt."))
    )
    assert [found.paragraphs for found in read(item(component(both))) if isinstance(found, Article)] == [
        ("Il monte.", "Il baisse."),
        ("Hij stijgt.", "Hij daalt."),
    ]


def test_where_it_was_sent_from_is_the_dateline_if_none_is_printed() -> None:
    place = (
        "<DescriptiveMetadata><Location HowPresent='Event'><Property FormalName='City' Value='Oslo'/></Location>"
        "<Location HowPresent='Origin'><Property FormalName='City' Value='Geneva'/></Location></DescriptiveMetadata>"
    )
    assert only(read(item(component(place + content("It rose."))))).dateline == "Geneva"
    assert (
        only(read(item(component(place + content("PARIS (AFP) - It rose in the night."))))).dateline
        == "PARIS"
    )
