"""What a name, or a noun, tells of whether somebody is a man or a woman."""

from __future__ import annotations

from index.annotators.gazetteer import men, surnames, women
from index.annotators.lexicon import FAMILY_NAMES_FIRST

_SHORTEST_GIVEN_NAME = 3
"""Letters of one that is no article: not "Al"."""

_FEMALE_NAMES = frozenset(
    """Alice Amanda Amy Andrea Angela Anna Anne Ann Annie Barbara Beth Betty Carol Caroline Catherine Charlotte Christine
    Claire Condoleezza Deborah Debra Diana Diane Donna Dorothy Elena Elizabeth Ellen Emily Emma Eva Fatima Grace Hannah
    Heather Helen Hillary Irene Jane Janet Jennifer Jessica Joan Joanna Judith Judy Julia Julie Karen Kate Katherine Kathleen
    Kimberly Laura Linda Lisa Louise Lucy Lynn Madeleine Margaret Maria Marie Marilyn Martha Mary Maya Megan Melissa
    Michelle Nancy Natalie Nicole Nina Olga Olivia Pamela Patricia Rachel Rebecca Rose Ruth Samantha Sandra Sara Sarah
    Sharon Sofia Sonia Sophie Stephanie Susan Svetlana Tatiana Teresa Theresa Ursula Valerie Vanessa Veronica Victoria
    Virginia Yulia Zoe""".split()
)
_MALE_NAMES = frozenset(
    """Adam Ahmed Alan Albert Alexander Ali Andrew Anthony Barack Ben Benjamin Bill Bob Brian Bruce Carl Charles Chris
    Christopher Colin Daniel David Dmitry Donald Edward Eric Ernest Francis Frank Fred Gary George Gerald Gordon Greg
    Harold Harry Henry Hugo Ian Ivan Jack Jacob James Jason Jeff Jeremy Jerry Jim Joe John Jonathan Jose Joseph Juan Karl
    Keith Kenneth Kevin Larry Lawrence Louis Luc Luis Mark Martin Matthew Max Michael Mike Mohamed Mohammed Muhammad Neil
    Nicholas Nicolas Nigel Omar Oscar Patrick Paul Peter Philip Phillip Ralph Raymond Richard Robert Roger Ronald Roy
    Russell Samuel Scott Sean Sergei Sergey Simon Stephen Steve Steven Ted Terry Thomas Tim Timothy Tom Tony Vladimir
    Walter William Xi""".split()
)


_OF_EITHER = frozenset("Nicky Jess Jackie Jody Avery Amal Vanja Yuki Bernie Joey Andy Danny".split())
"""Given names of men and of women, which the gazetteer has for one of both."""
_TITLES_OF_CHIEFS = frozenset(("Nana", "Nii", "Togbe"))
"""Of men and women in Ghana, where they stand before a name."""


def gender_of_compound(noun: str) -> str:
    """Of a gunman and a businesswoman."""
    if noun.endswith("woman"):
        return "she"
    return "he" if noun.endswith("man") and noun != "human" else ""


def has_given_name(name: str) -> bool:
    """Whether a name that was taken for a body's may be a person's: "Jane Doe", not "Doe Inc"."""
    given, _, surname = name.partition(" ")
    return len(given) >= _SHORTEST_GIVEN_NAME and (given in men() or given in women()) and surname.isalpha()


def sure_gender(name: str) -> str | None:
    """The pronoun for whose given name hardly anybody of the other gender has."""
    given = name.partition(" ")[0]
    return "she" if given in _FEMALE_NAMES else "he" if given in _MALE_NAMES else None


def known_gender(name: str, *, is_given: bool) -> tuple[str, ...]:
    """By the commonest given names; of others nothing is supposed. A single name may be one if `is_given`."""
    first, _, second = name.partition(" ")
    if first in FAMILY_NAMES_FIRST or second.partition("-")[2].islower():
        return ()  # "Li Kwai-wah"
    if first in _TITLES_OF_CHIEFS or first in _OF_EITHER:
        return ()
    given = name.split(maxsplit=1)[0] if " " in name or (is_given and name not in surnames()) else ""
    is_woman = given in _FEMALE_NAMES or (given in women() and given not in men())
    is_man = given in _MALE_NAMES or (given in men() and given not in women())
    if is_woman == is_man:
        return ()
    return ("she",) if is_woman else ("he",)
