"""Marks that hold nobody's words: titles, nicknames, words that are spoken of as words, the writer's irony."""

from __future__ import annotations

from collections.abc import Sequence

import regex

from index.annotation import SpeakerRule
from index.annotators.sentences import TITLES
from index.annotators.speakers.attributions import Attribution
from index.annotators.speech.marks import Marks

_WORD = regex.compile(r"[\p{L}\p{N}][\p{L}\p{M}\p{N}'’-]*")
_SPACELESS = regex.compile(r"[\p{Han}\p{Hiragana}\p{Katakana}\p{Thai}]")
_FEWEST_WORDS_UNATTRIBUTED = 4
_FEWEST_WORDS_OF_NOBODY = 3
"""Those that have a verb of saying whose subject nobody knows."""
_MOST_WORDS_OF_TITLE = 12
_LONGEST_TITLE = 240
"""Characters, which are more than those words: what is longer is none."""
_INTRODUCED = regex.compile(
    r"(?:[,:]"
    r"|\b(?:said|says|read|reads|shouted|tweeted|wrote|chanted|replied|asked|call(?:s|ed)|told \S+"
    r"|(?:described|referred to|hailed|denounced|dismissed) .{1,30}\bas))\s$"
)
"""What leads words in: a colon, "told reporters ", "described him as "."""
_NAMING = frozenset(("called", "calls", "dubbed", "branded", "labeled", "labelled", "read", "wrote"))
_SLOGAN = regex.compile(
    r"(?r)\b(?:slogans?|chants?|chanting|signs?|banners?|placards?|hashtag|motto|reading|inscription)\s$"
)
_NAMED = regex.compile(
    r"""(?r)\b(?:nicknamed|dubbed|christened)\s(?:\p{Lu}[\p{L}’'-]+\s|him\s|her\s|it\s|them\s){1,3}$
    | \b(?:nicknamed|dubbed|named|christened|entitled|titled|headlined|known\sas|referred\sto\sas|so-called
          |révélée?s?\s(?:par|dans)|intitulée?s?|surnommée?s?|nommée?s?|baptisée?s?)\s$
    | \b(?:nicknamed|dubbed|christened|known\sas)\s(?:an?|the)\s$
    | \(see\s(?:also\s)?$
    | (?<!\b(?:a|ont|avait|avaient|aurait|have|has|had)\s)\b(?:called|appelée?s?)\s$""",
    regex.VERBOSE,
)
_HEADED = regex.compile(
    r"(?r)\b(?:headlines?|(?:fac(?:e|es|ed|ing)|on)\s(?:\p{Ll}+\s)?charges?\sof|(?:translates?|translated|translating)\s(?:(?:roughly|loosely|literally)\s)?(?:as|to))\s$"
)
"""What stands before a title whoever is said to have set it: "under the headline ", "which translates as "."""
_SAID_TO_BE = regex.compile(
    rf"\b(?:what|which|that|whom|as|ce que|ce qu['’]\p{{L}}+)\b(?:[^.;:]|(?<=\b(?:{TITLES}|\p{{Lu}}))\.){{1,60}}$"
)
_IS = (" is ", " are ", " was ", " were ")
"""What stands before the participle of such a verb that tells only a name: "a talk that was titled "."""
_WORD_AS_SUCH = regex.compile(
    r"(?r)\b(?i:the|a|le|un)\s(?:word|term|phrase|name|nickname|title|expression|mot|terme|nom|titre|surnom)\s$"
)
_WORD_EXPLAINED = regex.compile(
    r",?\s(?:the|an?)\s(?:[\p{L}-]+\s){0,3}?(?:word|term|name|nickname|phrase|expression|slang|acronym)\s(?:for|used|meaning|given)\b"
)
"""What tells of a word right behind it: "bangag," the local term for an addict."""
_NAME_BEHIND = regex.compile(
    r"\s(?:name|moniker|brand|branding|logo|handle|username|hashtag|prefix|suffix|(?:co-)?star|actor|actress|singer|rapper"
    r"|hitmaker|alum|director|filmmaker|producer|creator|host)s?\b"
)
"""What tells of words that they are a name: the "Foxglove" name, the "Foxglove" star."""
_SHOWN_ON = (" on ", " in ", " from ")
"""What stands before the title of what somebody speaks or plays in."""
_CALLED_SO = regex.compile(
    r"(?:\s(?:of|for|from)\s[^,.;:]{1,40}|,\s[^,.;:]{1,60},)?\s(?:has\s|had\s|once\s)?called\s"
)
"""What stands between the subject of that verb and what it calls something."""
_OF_WHAT = regex.compile(
    r"\b(?:an?|the|what)\s(?:[\p{Ll}-]+\s){0,3}(?:he|she|they|it|\p{Lu}[\p{L}’'-]+)(?:\s(?:has|had|once|later))?$"
    r"|\b(?:that|which)\s(?:[\p{L}’'-]+\s){1,4}[\p{L}’'-]+$"
)
"""What stands before the verb of a relative clause: "a figure he"."""
_WHAT = regex.compile(r"\bwhat\s(?:he|she|they|\p{Lu}[\p{L}’'-]+)$")
_JUDGING = regex.compile(r"(?:[ai]ble|ful|less|ive|ous|al|ic|ish|ist|ent|ant|ed|ing|ary)$")
"""How a word ends that judges."""
_FOLLOWS_WORD = regex.compile(r"(?r)[\p{L}’',]\s$|['’]$")
"""What stands before a name, at the least: the end of the word that says what it is of; a comma in French."""
_WORK = regex.compile(
    r"(?r)(?:\b(?:interprète|auteure?|autrice|réalisat(?:eur|rice)|créat(?:eur|rice)|héros|héroïne|star|vedette|act(?:eur|rice)"
    r"|compositeur|compositrice|présentat(?:eur|rice))\sd(?:e\s|['’])"
    r"|\b(?:film|movie|book|novel|song|single|album|series|show|documentary|magazine|play|painting|poem|game"
    r"|musical|drama|comedy|thriller|sitcom|podcast|miniseries|biopic|memoir|opera|ballad|anthem|sculpture|programme|program|website|exhibition|campaign|award)\s"
    r"|\bin\sthe\s(?:[\p{L}-]+\s){0,4}(?:magazine|newspaper|weekly|daily|tabloid|journal),\s"
    r"|(?:\b(?i:l['’]|(?:le|la|les|un|une|du|ce|cette|son|sa|leur)\s(?:\p{Ll}+\s)?)"
    r"(?:film|association|programme|festival|mission|restaurant|bar|tube)"  # as English has them too
    r"|\b(?:livre|roman|chanson|disque|série|pièce|tableau|poème|exposition|émission|revue|opération|titre"
    r"|spectacle|documentaire|recueil|ouvrage|essai|chronique|rubrique|lettre|collectif"
    r"|dispositif|prix|liste|mouvement|court-métrage|long-métrage)),?\s)$"
)
"""What has a title, right before it; read from the end, at which it stands."""
_OWNED = regex.compile(r"(?r)(?<=\p{Lu}[\p{L}.]*)['’]s\s$")
"""What stands before the title of a programme: "NBC's "."""
_CALLED_WORK = regex.compile(
    r"\b(?:called|calls|calling|branded|labell?ed|pronounced|declared|considers|considered|deemed)\s(?:the|this|that|his|her|its|their)"
    r"\s(?:\p{Ll}+\s){1,2}$"
)
"""What somebody says of a work, rather than its title: "called the film "."""
_WORK_OF = regex.compile(
    r"(?r)\b(?:pilot|episodes?|finale|season|sequel|trailer|premiere|screening|heroine|cast|opening|first\snight|makers?|creators?|stars?|(?:co-?)?(?:hosts?|authors?))\s(?:of|to|for)\s$"
)
"""A part of a work, before its title."""
_NICKNAMED = regex.compile(r"\p{Lu}[\p{L}’'-]+\s$")
_SURNAME = regex.compile(r"\s\p{Lu}[\p{L}’'-]+")
_ON_SCREEN = regex.compile(
    r"(?:\b(?:[Cc]lick(?:ing)?|[Tt]ap(?:ping)?|[Pp]ress(?:ing)?|[Ss]elect(?:ing|ed)?|[Cc]hoose|[Tt]ick|[Uu]ncheck|[Tt]oggle|[Hh]it"
    r"|[Dd]ownload(?:ing)?|[Ss]croll(?:\sdown)?\sto|[Gg]o\sto|[Hh]ead\sto)"
    r"(?:\son)?(?:\sthe(?:\s(?!page|form|screen)\p{Ll}+){0,2})?|→|›)\s\Z"
)
"""What stands before the label of something to click on."""
_IS_ON_SCREEN = regex.compile(
    r"\s(?:\.\p{Ll}{2,4}\s)?(?:buttons?|links?|tabs?|menus?|files?|box(?:es)?|check-?box(?:es)?|fields?|icons?|folders?|drop-?downs?|checklist)\b"
)
"""What stands behind one: " button"."""
_LINK = regex.compile(r"\[([^\[\]\n]*)\]\([^()\n]*\)")
_BELONGS_TO = regex.compile(r"(?r)\p{Lu}\p{Ll}+\s(?:of|from)\s$")
_SMALL = frozenset(
    "of the and in for a an to on at by with or from de la le les du des et à au aux en d l".split()
)


def are_somebodys(text: str, marks: Marks, attributed: Attribution | None) -> bool:
    """Whether `marks` hold what somebody said or wrote: no title, and no one or two words that nobody is said to say."""
    content = marks.content.of(text)
    if "](" in content:
        content = _LINK.sub(r"\1", content)
    words = _WORD.findall(content[:_LONGEST_TITLE])
    before = text[max(0, marks.span.start - 100) : marks.span.start]
    if _is_nickname(text, before, content, marks):
        return False
    is_short = len(words) <= _FEWEST_WORDS_UNATTRIBUTED
    if is_short and (
        _are_told_to_be_a_name(text, before, marks, words)
        or _is_said_by_nobody(before, content, words, attributed)
    ):
        return False
    is_by_somebody = text.startswith(" by ", marks.span.end) and len(words) > 1 and words[0][0].islower()
    is_by_somebody = is_by_somebody or (bool(words) and _is_called_so(text, marks, attributed, words))
    if not words or _are_a_name(before, content, words, is_by_somebody=is_by_somebody):
        return False
    if _SLOGAN.search(before):
        return True
    is_title = _is_title(content, words)
    if (attributed is None or attributed.speaker is None) and _is_on_screen(text, before, marks):
        return False
    if attributed is not None and attributed.cue is not None:
        if len(words) == 1:
            return attributed.cue not in _NAMING or _is_judged(before, attributed.cue, words[0])
        return not is_title or _is_set_off(text, marks, attributed)
    if len(words) < _FEWEST_WORDS_UNATTRIBUTED and not _is_spaceless(content):
        is_line = text[marks.span.start - 1 : marks.span.start] in ("", "\n") and text[
            marks.span.end : marks.span.end + 1
        ] in ("", "\n")
        is_whole = _ends(content) and (content[:1].isupper() or not content.rstrip().endswith(","))
        return attributed is not None and is_whole and (len(words) > 1 or is_line)
    return not _is_title(content.rstrip(" ,"), words) and not _is_set_as_title(text, marks, words)


def _is_said_by_nobody(
    before: str, content: str, words: Sequence[str], attributed: Attribution | None
) -> bool:
    """Whether a verb of saying is near that has no subject, and neither leads words in nor are they a sentence: "is seen as one of the "."""
    has_subject = attributed is None or attributed.speaker is not None or attributed.mention is not None
    if has_subject or len(words) >= _FEWEST_WORDS_OF_NOBODY:
        return False
    is_sentence = content[:1].isupper() and content.rstrip().endswith((".", "?", "!"))
    return not is_sentence and _INTRODUCED.search(before) is None


def _is_nickname(text: str, before: str, content: str, marks: Marks) -> bool:
    """Whether it stands within somebody's name: Ann "Red" Lee."""
    is_one_word = content.isalpha() and content[:1].isupper()
    return (
        is_one_word
        and _NICKNAMED.search(before) is not None
        and _SURNAME.match(text, marks.span.end) is not None
    )


def _are_told_to_be_a_name(text: str, before: str, marks: Marks, words: Sequence[str]) -> bool:
    """Whether what stands beside a few words tells that they are one, or a title."""
    if _NAME_BEHIND.match(text, marks.span.end):
        return True
    if len(words) < _FEWEST_WORDS_UNATTRIBUTED and _WORD_EXPLAINED.match(text, marks.span.end):
        return True
    return before.endswith(_SHOWN_ON) and _is_set_as_title(text, marks, words)


def _is_on_screen(text: str, before: str, marks: Marks) -> bool:
    """Whether it is the label of something that one clicks on."""
    is_led_to = _ON_SCREEN.search(before) is not None
    return is_led_to or _IS_ON_SCREEN.match(text, marks.span.end) is not None


def _is_set_as_title(text: str, marks: Marks, words: Sequence[str]) -> bool:
    """Whether every word within a sentence has a capital, though the full stop of that stands between the marks."""
    is_within = text[max(0, marks.span.start - 2) : marks.span.start].rstrip(" ")[-1:].isalpha()
    telling = [word for word in words if word.lower() not in _SMALL]
    is_no_question = not regex.search(r"[?!]|[.]\s", marks.content.of(text))
    return is_within and is_no_question and all(word[0].isupper() for word in telling)


def _is_called_so(text: str, marks: Marks, attributed: Attribution | None, words: Sequence[str]) -> bool:
    """Whether somebody who is named right before the verb calls something so: "a move Jane Doe called "…"."""
    if attributed is None or attributed.mention is None or not words[0][0].islower():
        return False
    if len(words) == 1 and not _JUDGING.search(words[0]):
        return False
    return _CALLED_SO.fullmatch(text, attributed.mention.end, marks.span.start) is not None


def _is_judged(before: str, cue: str, word: str) -> bool:
    """Whether a word tells what somebody thinks of a thing, rather than its name: "called the plan "unfair"."""
    start, verb, thing = before.rpartition(f" {cue} ")
    is_said_of = (
        bool(thing.strip())
        or _WHAT.search(start) is not None
        or (_OF_WHAT.search(start) and _JUDGING.search(word)) is not None
    )
    return bool(start and verb and is_said_of) and word[0].islower() and cue not in ("read", "wrote")


def _are_a_name(before: str, content: str, words: Sequence[str], *, is_by_somebody: bool) -> bool:
    """Of a work or a person, or a word that is spoken of as a word."""
    if not _FOLLOWS_WORD.search(before):
        return False
    if _HEADED.search(before):
        return True
    if (named := _NAMED.search(before)) and not is_by_somebody:
        is_passive = before.endswith(_IS, 0, named.start())
        return is_passive or not _SAID_TO_BE.search(before, 0, named.start())
    if _WORD_AS_SUCH.search(before):
        return len(words) < _FEWEST_WORDS_UNATTRIBUTED
    is_named = (_WORK.search(before) and not _CALLED_WORK.search(before)) or (
        _BELONGS_TO.search(before) and len(words) < _FEWEST_WORDS_UNATTRIBUTED
    )
    is_short = len(words) <= _MOST_WORDS_OF_TITLE
    if (is_named or _OWNED.search(before)) and is_short and _is_title(content.rstrip(" ,."), words):
        return not regex.search(r"[?!]|[.]\s", content)
    if _WORK_OF.search(before):
        return is_short and _is_title(content.rstrip(" ,."), words)
    return bool(is_named) and is_short and words[0][0].isupper() and not _ends(content)


def _is_set_off(text: str, marks: Marks, attributed: Attribution) -> bool:
    """By a comma, or by the verb of saying itself."""
    before = _INTRODUCED.search(text, max(0, marks.span.start - 60), marks.span.start)
    is_after = attributed.rule is SpeakerRule.AFTER and text[marks.span.end : marks.span.end + 1] == ","
    return before is not None or is_after


def _is_title(content: str, words: Sequence[str]) -> bool:
    """Of a book, a film, a website: capitals and no stop at the end."""
    if content[:1].islower():
        return False
    telling = [word for word in words if word not in _SMALL] or words
    capitalised = sum(word[0].isupper() for word in telling)
    return capitalised >= 0.7 * len(telling) and not _ends(content)


def _ends(content: str) -> bool:
    return content.rstrip().endswith((",", "!", "?", "."))


def _is_spaceless(content: str) -> bool:
    """In a script without spaces a sentence is one word: of these, as many letters as make a few words."""
    return len(_SPACELESS.findall(content)) > _FEWEST_WORDS_UNATTRIBUTED
