"""Quotations and their speakers.

Each pair of quotation marks that holds somebody's words is a quotation: not a title, not scare quotes. Words that follow
another quotation without a speaker of their own are of the one who spoke last.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache

import regex
from msgspec.structs import replace

from index.annotation import Entity, Mention, Quotation, QuotationKind, SpeakerRule
from index.annotators.languages.sayings import saying_in
from index.annotators.sentences import SENTENCE_END, is_alone
from index.annotators.speakers.attributions import Attribution
from index.annotators.speakers.speakers import Speakers
from index.annotators.speech.exchanges import next_turn, turns_before_reply
from index.annotators.speech.marks import Marks, paragraphs, unwrapped
from index.annotators.speech.mere_marks import are_somebodys
from index.annotators.speech.people import People
from index.annotators.speech.silent_speakers import of_the_silent, of_those_who_report_behind
from index.annotators.speech.topics import Topics
from index.article import Span

CONFIDENCE: Mapping[SpeakerRule, float] = {
    SpeakerRule.AFTER: 0.96,
    SpeakerRule.BEFORE: 0.95,
    SpeakerRule.LABEL: 0.9,
    SpeakerRule.SENTENCE: 0.8,
    SpeakerRule.NEXT_PARAGRAPH: 0.6,
    SpeakerRule.PRONOUN: 0.93,
    SpeakerRule.UTTERANCE: 0.95,
    SpeakerRule.CONTINUATION: 0.93,
}
"""The share of speakers found by a rule that were the right ones, in the marked articles of the tests and as many
quotations again that were marked when the rules were made: `make score`.

`LABEL`, `SENTENCE`, `NEXT_PARAGRAPH` and `UTTERANCE` are too rare there to be measured: theirs are estimates.
"""
_CONFIDENCE_OF_A_ROLE = 0.8
"""Of speakers without a name: "a letter", "officials"."""
_OF_A_ROLE_MEANT: Mapping[SpeakerRule, float] = {SpeakerRule.PRONOUN: 0.5, SpeakerRule.CONTINUATION: 0.7}
"""Of those that a pronoun stands for, or who go on, on articles that nobody had learnt from: somebody named is meant as often."""
_GOVERNED = regex.compile(
    r"\b(?:[Oo]f|in|with|to|for|from|at|on|against|after|[Aa]bout|by|avec|de|à|pour|par|sur)\s(?:an?\s|the\s)?(?:\p{Lu}[\p{L}.]*\s){0,2}\Z"
)
"""What stands before somebody who does not act."""
_JOINED = regex.compile(
    r",?\s(?:and|or|but|et|ou|mais)\s(?:an?\s|the\s)?|,?\s(?<!\n)|,?\s(?:[\p{L}\p{N}’'-]+,?\s){1,10}"
)
"""What joins two fragments of which one verb tells: called it "bad" and "very sad", called it "bad" for the town's "old" streets."""
_CLAUSE_GOES_ON = regex.compile(
    r",?\s(?:(?:and|but|or)\s)?that\s[^.;:]{1,80}\s(?:is|are|was|were|be|been|has|have|had|would|will|should|could|may|might)\s"
    r"(?:[\p{Ll}-]+\s){0,4}"
    r"|,?\s(?:and|but)\sthat\s[^.;:]{1,120}\s"
    r"|,?\s(?:and|but)\s[^.;:]{1,60}\s(?:should|must|ought\sto|needs?\sto)\s(?:[\p{Ll}-]+\s){0,3}"
)
"""What stands between two fragments where the same reports go on: "…", that Jane Doe was "…"."""
_BULLETS = regex.compile(r"[\ \t•·▪◦*]*+")
_WORD = regex.compile(r"[\p{L}\p{N}]+")
_MOST_WORDS_OF_HEADING = 16
_BY_PRONOUN = regex.compile(r"(?:he|she|they|it)\b")
"""Behind words, of who spoke last whatever follows: "he went on"."""
_SAYS = regex.compile(
    r"\s(?:\([^()\n]{1,40}\)\s)?(?:(?:also|has|had)\s)?(?:said|says|told|added|noted|claimed|argued|explained)\b"
)
"""What stands behind the name of somebody who speaks."""
_FEWEST_WORDS_REPEATED = 3
_NEAR = 40
"""Quotations before and behind among which one may be repeated: a book has thousands."""
_MOST_BLANKS = 40
_LONGEST_GAP = 2000
"""Characters between words of one sentence."""
_MOST_WORDS_TO_THOSE_SAID = 15
"""From a few words to others of their sentence, behind which it says who speaks."""
_MOST_WORDS_BETWEEN = 6
"""Between two fragments of one sentence."""


def find_quotations(
    text: str,
    entities: Sequence[Entity],
    mentions: Sequence[Mention],
    language: str = "en",
    *,
    narrator: str | None = None,
) -> tuple[Quotation, ...]:
    """The quotations of `text` in order, with speakers where the text names them; spans in characters of `text`.

    Speakers are found as `language` names them, or else as English does; the `narrator` is who says "I" outside of them.
    """
    text = unwrapped(text)
    all_paragraphs = [paragraph for paragraph in paragraphs(text) if paragraph.marks]
    if not all_paragraphs:
        return ()
    quoted = [marks.span for paragraph in all_paragraphs for marks in paragraph.marks]
    is_japanese = language == "ja"
    speakers = (
        Topics(text)
        if is_japanese
        else Speakers(text, entities, mentions, quoted, saying_in(language), narrator=narrator)
    )
    people = People.of(entities, mentions)
    found: list[Quotation] = []
    passed: Marks | None = None
    utterance = 0
    paragraph_of_last = -1
    for paragraph in all_paragraphs:
        for marks in paragraph.marks:
            previous = found[-1] if found and paragraph.number - paragraph_of_last <= 1 else None
            attributed = speakers.of(marks, paragraph.span, previous.span if previous else None)
            if (
                marks.continues
                and previous
                and previous.speaker
                and _is_told_below(attributed, paragraph.span)
            ):
                attributed = None  # their words go on there
            if attributed is None and previous and previous.speaker and paragraph.number > paragraph_of_last:
                attributed = next_turn(text, found, marks, narrator)
            if attributed is None and previous and previous.speaker:
                attributed = _continued(
                    text, speakers, previous, marks, paragraph=paragraph.span, people=people
                )
            if not are_somebodys(text, marks, attributed):
                passed = marks if attributed is None else None
                continue
            if passed and attributed and _is_told_behind(text, passed, marks, attributed):
                utterance += 1
                found.append(_quotation(text, passed, attributed, utterance))
            passed = None
            if not (previous and _is_same_utterance(text, previous, marks, attributed)):
                utterance += 1
            found.append(_quotation(text, marks, attributed, utterance))
            speakers.remember(found[-1].speaker)
            paragraph_of_last = paragraph.number
    found = of_those_who_report_behind(text, turns_before_reply(text, found), people)
    announced = speakers.announced() if any(map(_is_unattributed, found)) else None
    named = _of_the_announced(_of_the_repeated(text, _named_backwards(text, found)), announced)
    return tuple(of_the_silent(text, _of_the_only_speaker(text, named, people), people))


def _continued(
    text: str,
    speakers: Speakers | Topics,
    previous: Quotation,
    marks: Marks,
    *,
    paragraph: Span,
    people: People,
) -> Attribution | None:
    """Who spoke the quotation before, where that one goes on."""
    gap = Span(previous.span.end, marks.span.start)
    cue = speakers.goes_on(gap)
    if not cue and not _carries_on(text, previous, marks, paragraph, people):
        return None
    is_joined = any(pattern.fullmatch(text, gap.start, gap.end) for pattern in (_JOINED, _CLAUSE_GOES_ON))
    cue = cue or (previous.cue if is_joined else None)
    return Attribution(previous.speaker, None, cue, SpeakerRule.CONTINUATION)


def _is_told_behind(text: str, passed: Marks, marks: Marks, attributed: Attribution) -> bool:
    """Whether a few words that were `passed` belong to the sentence that only says behind others who speaks: The "odd" plan is "a shame," said Jane Doe."""
    gap = Span(passed.span.end, marks.span.start)
    is_behind = attributed.rule is SpeakerRule.AFTER and len(gap) <= _LONGEST_GAP
    between = gap.of(text) if is_behind else "\n"
    is_near = (
        "\n" not in between
        and not SENTENCE_END.search(between)
        and len(between.split()) <= _MOST_WORDS_TO_THOSE_SAID
    )
    return is_near and are_somebodys(text, passed, attributed)


def _is_told_below(attributed: Attribution | None, paragraph: Span) -> bool:
    """Whether only the next paragraph says who speaks."""
    mention = attributed.mention if attributed else None
    return mention is not None and mention.start >= paragraph.end


def _carries_on(text: str, previous: Quotation, marks: Marks, paragraph: Span, people: People) -> bool:
    """Whether words without a speaker go on where the last ones ended: the next paragraph, or the same sentence."""
    if marks.continues:
        return True
    if _is_heading(text, marks):
        return False
    gap = Span(previous.span.end, marks.span.start)
    between = gap.of(text) if len(gap) <= _LONGEST_GAP else ""
    if between.count("“") > between.count("”"):
        return True  # it was opened before, once for each paragraph, and these were run together
    if _BULLETS.fullmatch(text, paragraph.start, marks.span.start):
        return not _is_said_by_somebody(text, marks, paragraph)
    if _CLAUSE_GOES_ON.fullmatch(between):
        return True
    if len(gap) > _LONGEST_GAP:
        return False
    others = [
        name
        for span, name in people.within(gap)
        if name != previous.speaker and not _GOVERNED.search(text, gap.start, span.start)
    ]
    return not others and "\n" not in between and len(between.split()) <= 40


def _is_said_by_somebody(text: str, marks: Marks, paragraph: Span) -> bool:
    """Whether a comma and small letters after words show that they are said, though by whom is not understood."""
    behind = text[marks.span.end : paragraph.end].lstrip()
    is_cut = marks.content.of(text).rstrip().endswith(",") and behind[:1].islower()
    return is_cut and not _BY_PRONOUN.match(behind)


def _is_heading(text: str, marks: Marks) -> bool:
    """Whether a few words without a stop stand alone in a line: they head what follows."""
    words = marks.content.of(text).rstrip()
    is_short = words[-1:].isalnum() and len(words.split()) <= _MOST_WORDS_OF_HEADING
    return marks.is_closed and is_short and _is_a_line(text, marks.span)


def _is_a_line(text: str, span: Span) -> bool:
    return text[span.start - 1 : span.start] in ("", "\n") and text[span.end : span.end + 1] in ("", "\n")


def _is_same_utterance(text: str, previous: Quotation, marks: Marks, attributed: Attribution | None) -> bool:
    """Parts of one: an open quotation that runs on, or "…," he said, "…" with no full stop between."""
    if marks.continues:
        return True
    between = text[previous.span.end : marks.span.start]
    speaker = attributed.speaker if attributed else None
    is_interrupted = (
        "\n" not in between
        and len(between.split()) <= 12
        and between.rstrip().endswith((",", "said", "added"))
    )
    return is_interrupted and (speaker == previous.speaker or speaker is None)


def _quotation(text: str, marks: Marks, attributed: Attribution | None, utterance: int) -> Quotation:
    speaker = attributed.speaker if attributed else None
    rule = attributed.rule if attributed and speaker else None
    return Quotation(
        span=marks.span,
        speaker=speaker,
        speaker_mention=attributed.mention if attributed else None,
        cue=attributed.cue if attributed else None,
        kind=_kind(text, marks),
        utterance=utterance,
        content=marks.content,
        rule=rule,
        confidence=_confidence(rule, speaker) if rule and speaker else 0.0,
    )


def _confidence(rule: SpeakerRule, speaker: str) -> float:
    """How often a speaker found by that rule is the right one: less often without a name."""
    is_named = speaker.rsplit(maxsplit=1)[-1][:1].isupper()
    if is_named:
        return CONFIDENCE[rule]
    return _OF_A_ROLE_MEANT.get(rule, min(CONFIDENCE[rule], _CONFIDENCE_OF_A_ROLE))


def _kind(text: str, marks: Marks) -> QuotationKind:
    """Full words begin with a capital and end like a sentence, or before the comma of "…," she said."""
    content = marks.content.of(text).strip()
    begins = content[:1].isupper() or not content[:1].isalpha() or marks.continues
    ends = (
        content.endswith((",", ".", "!", "?", "…", "-", "—"))
        or text[marks.span.end : marks.span.end + 1] in (",", ".")
        or not marks.is_closed
    )
    long_enough = len(content.split()) >= 3
    return QuotationKind.FULL if begins and ends and long_enough else QuotationKind.PARTIAL


def _is_named_behind(text: str, here: Quotation, following: Quotation) -> bool:
    """Whether the speaker of two fragments is named behind the second: It was "bad" and "very sad," said Jane Doe."""
    between = text[here.span.end : following.span.start]
    behind = following.speaker_mention is not None and following.speaker_mention.start > following.span.end
    is_near = (
        len(between.split()) <= _MOST_WORDS_BETWEEN
        and "(" not in between
        and not SENTENCE_END.search(between)
    )
    return behind and is_near and _is_unattributed(here) and not here.content.of(text).rstrip().endswith(".")


def _named_backwards(text: str, found: Sequence[Quotation]) -> list[Quotation]:
    """An utterance named only at its end: its earlier parts have the same speaker."""
    named = list(found)
    for place in range(len(named) - 2, -1, -1):
        here, following = named[place], named[place + 1]
        is_one = here.utterance == following.utterance or _is_named_behind(text, here, following)
        if here.speaker is None and is_one:
            named[place] = replace(
                here,
                speaker=following.speaker,
                rule=SpeakerRule.UTTERANCE if following.speaker else None,
                confidence=following.confidence,
            )
    return named


def _of_the_repeated(text: str, found: Sequence[Quotation]) -> list[Quotation]:
    """Words in a line of their own that repeat a part of others: of whoever speaks those."""
    rule = SpeakerRule.UTTERANCE
    plain = cache(lambda place: _plain(text, found[place]))
    own = list(found)
    for place, quotation in enumerate(found):
        if not _is_unattributed(quotation) or not _is_a_line(text, quotation.span):
            continue
        words = plain(place)
        near = range(max(0, place - _NEAR), min(len(found), place + _NEAR))
        speakers = {found[n].speaker for n in near if found[n].speaker and words in plain(n)}
        if len(speakers) == 1 and len(words.split()) >= _FEWEST_WORDS_REPEATED:
            own[place] = replace(quotation, speaker=speakers.pop(), rule=rule, confidence=CONFIDENCE[rule])
    return own


def _plain(text: str, quotation: Quotation) -> str:
    """Its words in small letters, each between spaces."""
    return f" {' '.join(_WORD.findall(quotation.content.of(text).lower()))} "


def _of_the_announced(found: Sequence[Quotation], announced: str | None) -> list[Quotation]:
    """Whole sentences that nobody is said to speak, in a text that is somebody's statement: until others speak."""
    own = list(found)
    for place, quotation in enumerate(found):
        if announced is None or quotation.speaker not in (None, announced):
            break
        if _is_unattributed(quotation) and quotation.kind is QuotationKind.FULL:
            rule = SpeakerRule.CONTINUATION
            own[place] = replace(quotation, speaker=announced, rule=rule, confidence=CONFIDENCE[rule])
    return own


def _of_the_only_speaker(text: str, found: Sequence[Quotation], people: People) -> list[Quotation]:
    """Whole paragraphs that nobody is said to speak, where one person speaks everything else, and nobody else says something before."""
    speakers = {quotation.speaker for quotation in found if quotation.speaker}
    if len(speakers) != 1 or not speakers <= people.names:
        return list(found)
    only, rule = speakers.pop(), SpeakerRule.CONTINUATION
    return [
        replace(quotation, speaker=only, rule=rule, confidence=CONFIDENCE[rule])
        if _is_unattributed(quotation)
        and _is_alone(text, quotation)
        and not _is_introduced(text, quotation)
        and not _is_of_another(text, place and found[place - 1].span.end, quotation, people, only)
        else quotation
        for place, quotation in enumerate(found)
    ]


def _is_of_another(text: str, start: int, quotation: Quotation, people: People, only: str) -> bool:
    """Whether somebody else says something since the last quotation, which ends at `start`."""
    before = Span(max(start, quotation.span.start - _LONGEST_GAP), quotation.span.start)
    others = (span for span, name in people.within(before) if name != only)
    return any(_SAYS.match(text, span.end) for span in others)


def _is_unattributed(quotation: Quotation) -> bool:
    return quotation.speaker is None and quotation.speaker_mention is None and quotation.cue is None


def _is_introduced(text: str, quotation: Quotation) -> bool:
    """Whether the paragraph before ends with a colon: it says, in whatever way, whose words follow."""
    start = quotation.span.start
    return text[max(0, start - _MOST_BLANKS) : start].rstrip().endswith(":")


def _is_alone(text: str, quotation: Quotation) -> bool:
    """Whether a paragraph holds whole sentences and nothing else."""
    return quotation.kind is QuotationKind.FULL and is_alone(text, quotation.span)
