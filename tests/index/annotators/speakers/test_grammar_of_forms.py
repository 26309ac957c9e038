"""Whatever noun phrase names or describes who speaks, in each place where English sets it."""

from __future__ import annotations

import pytest

from tests.index.annotators.answers import speakers

BEFORE = "Talks about the dam went on in Torvo, where Tom Cole met officials of the Green Alliance.\n\n"
BEHIND = "\n\nEva Roth of the Lake Forum said nothing."

PLACES = {
    "subject-verb": "“We were never asked about it,” {x} said on Monday.",
    "verb-subject": "“We were never asked about it,” said {x}.",
    "before": "{X} told the press that the plan was “a danger to us all” and must go.",
    "colon": "On Monday {x} said: “We were never asked about it.”",
    "clause": "It came after {x} warned that the plan was “a danger to us all”.",
    "according": "The plan is “a danger to us all”, according to {x}.",
    "inside": "“We were never asked,” said {x}, “and nobody has told us why.”",
}

FORMS = {
    # whose noun has a name before it
    "of-a-party": ("an Ohio Republican", "Ohio Republican"),
    "of-a-body": ("a Velmaud anchor", "Velmaud anchor"),
    "of-a-person": ("a Cole ally", "Cole ally"),
    "of-an-agency": ("an FBI agent", "FBI agent"),
    # whose noun nobody knows
    "long": ("one bank chief information security officer", "bank chief information security officer"),
    "hyphened": ("a would-be buyer", "would-be buyer"),
    "of-a-court": ("a court clerk", "court clerk"),
    "several": ("industry groups", "industry groups"),
    "both": ("both men", "men"),
    "written": ("court documents", "court documents"),
    "adviser": ("an adviser to the prime minister", "adviser"),
    "familiar": ("several people familiar with the matter", "people familiar with the matter"),
    "close": ("sources close to the family", "sources close to the family"),
    # of a people or a place
    "people-of-a-state": ("a Texan", "Texan"),
    "of-a-town": ("one Londoner", "Londoner"),
    # no more than a pronoun
    "others": ("others", "others"),
    "another": ("another", "another"),
    # names that no list has
    "pseudonym": ("Dr. Feel", "Feel"),
    "handle": ("@torvo_girl", "@torvo_girl"),
    "small": ("dana boylan", "dana boylan"),
    "figures": ("brandmau7", "brandmau7"),
    "ranks": ("Lt. Gen. Ann Lee", "Ann Lee"),
    # a role before a name
    "director": ("Executive Director Ann Lee", "Ann Lee"),
    "ally": ("Cole ally Ann Lee", "Ann Lee"),
    "owner": ("Brandivo’s Ann Lee", "Ann Lee"),
    "two-roles": ("Brandivo founder and chief executive Ann Lee", "Ann Lee"),
    "office": ("vice president of marketing Ann Lee", "Ann Lee"),
    "minister": ("First Minister of Norland Ann Lee", "Ann Lee"),
}


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("form", FORMS)
def test_whoever_stands_beside_the_verb_speaks(form: str, place: str) -> None:
    phrase, expected = FORMS[form]
    found = speakers(said_by(phrase, PLACES[place]))
    assert {speaker and speaker.lower() for speaker in found} == {expected.lower()}


@pytest.mark.parametrize("place", ["subject-verb", "before", "colon", "clause"])
@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        ("Dr. Feel, a Brandivo user,", "Feel"),
        ("Dr. Feel, who was hired by Sam Hunt,", "Feel"),
        ("Ann Lee, the grandson of Joe Bryce and Alliance member,", "Ann Lee"),
        ("Brandivo, a Torvo software firm,", "Brandivo"),
        ("the Harbour Trust, an arm of the Lake Forum,", "Harbour Trust"),
        ("an Ohio clerk, Ann Lee,", "Ann Lee"),
        ("one of the class, former teacher Ann Lee,", "Ann Lee"),
        ("Ann Lee and her husband", "Ann Lee"),
    ],
    ids=["user", "relative", "two-nouns", "firm", "arm", "named", "one-of", "kin"],
)
def test_the_head_of_a_phrase_speaks(phrase: str, expected: str, place: str) -> None:
    assert speakers(said_by(phrase, PLACES[place])) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Nurse Ann Lee came. Tom Cole left.\n\n“We were never asked,” Nurse Lee said.", ["Ann Lee"]),
        ("“We were never asked,” an Ohio clerk said, adding that Tom Cole “is to go”.", ["Ohio clerk"] * 2),
        ("Tom Cole’s report added, “We were never asked.”", ["Tom Cole"]),
        (
            "They kept silent, with one resident of Torvo calling it “a danger to us all”.",
            ["resident of Torvo"],
        ),
        ("It was what an Ohio clerk had earlier called “a danger to us all”.", ["Ohio clerk"]),
        ("The council heard that a Texan had called it “a danger to us all”.", ["Texan"]),
        ("“We were never asked about it,” quipped Velmaud boss Ann Lee.", ["Ann Lee"]),
        ("It was what Dr. Ann Lee called “a danger to us all”.", ["Ann Lee"]),
        (
            "Ann Lee, the cousin of Joe Bryce and Forum member, rose and said it was “a danger to us all”.",
            ["Ann Lee"],
        ),
        ("Zendra rose at the site and said it was “a danger to us all”.", ["Zendra"]),
        ("The same region responds to “killed” and “murdered”.", []),
        ("The delay suggests that it is “a danger to us all”.", [None]),
    ],
    ids=[
        "titled",
        "second-verb",
        "writing",
        "absolute",
        "earlier",
        "that",
        "any-verb",
        "called",
        "two-verbs",
        "unknown",
        "thing",
        "delay",
    ],
)
def test_a_phrase_is_read_with_what_stands_around_it(text: str, expected: list[str | None]) -> None:
    assert speakers(text) == expected


def said_by(phrase: str, place: str) -> str:
    """A text in which somebody speaks who is called so, in one of the places."""
    small = phrase if phrase.startswith(("dana", "brandmau", "@")) else phrase[0].upper() + phrase[1:]
    if place.startswith("“") or "{x}." in place:
        phrase = phrase if "{x} " in place else phrase.rstrip(",")
    return BEFORE + place.format(x=phrase, X=small) + BEHIND
