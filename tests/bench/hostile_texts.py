"""What the worst texts cost the rules: `hostile_texts.py [--times N] [CASE …]`, all cases without names.

Each text repeats one piece N times (1,000 if not said), and four times as often: prints the seconds of CPU for either,
and how many times more the longer one took. Much more than four is a rule that reads the same words again and again.
"""

from __future__ import annotations

import argparse
import random
import time
from collections.abc import Callable, Mapping

from index.annotators.rules import RuleAnnotator
from index.article import Article, ArticleId

_SYLLABLES = ("ka", "lo", "mi", "ter", "van", "dor", "sen", "ri", "bel", "tu", "gra", "pel")
_FEW = 50
"""Names of which a text may be."""
_LEAST = 0.005
"""Seconds that a clock can tell from none."""


def _names(number: int) -> list[str]:
    chance = random.Random(1)
    words = [
        "".join(chance.choices(_SYLLABLES, k=chance.randint(2, 4))).capitalize() for _ in range(2 * number)
    ]
    return [f"{given} {family}" for given, family in zip(words[::2], words[1::2], strict=True)]


def _each(piece: str, between: str = " ", most: int | None = None) -> Callable[[int], str]:
    """The piece again and again, with another name for each ``{}`` in it, or one of a few."""

    def text(number: int) -> str:
        names = _names(most or number)
        return between.join(
            piece.format(name, name.split()[0], name.split()[1])
            for name in (names[place % len(names)] for place in range(number))
        )

    return text


ENGLISH: Mapping[str, Callable[[int], str]] = {
    "said": _each('said "x"'),
    "he said": _each('"It is a shame," he said.'),
    "the mayor said": _each('"It is a great shame," the mayor said.'),
    "the report said": _each('The report said "it is a shame".'),
    "the striker said": _each('"It is a shame," the striker said.'),
    "names": _each("{}", ", "),
    "names of one family": _each("{1} Doe left."),
    "organisations": _each("{1} Corporation left. {1} came."),
    "names that speak": _each('"It is a great shame," said {}.'),
    "few that speak": _each('"It is a great shame," said {}. "It is bad."', "\n\n", _FEW),
    "an interview": _each('{}: "It is a shame that we go there."', "\n\n", _FEW),
    "questions and answers": _each('Q: Why?\n\nA: "It is a shame," I said.', "\n\n"),
    "silent paragraphs": _each('"It is a great shame that we go there now and then."', "\n\n"),
    "silent sentences": _each('"It is a great shame that we go there now and then."'),
    "open marks": _each("“It is"),
    "open marks and one closed": lambda number: "“It is a shame " * number + "”",
    "nested marks": lambda number: "“‘" * number + "x" + "’”" * number,
    "apostrophes": _each("'It is ' a 'Shame"),
    "inches": _each('The 12" pizza'),
    "words": _each("word"),
    "capitals": _each("Word"),
    "initials": _each("{1} for {2} (XY)"),
}
FRENCH: Mapping[str, Callable[[int], str]] = {
    "dit": _each("dit « x »"),
    "dit-il": _each("« C'est une honte », dit-il."),
    "dit le maire": _each("« C'est une honte », dit le maire."),
    "noms": _each("« C'est une honte », dit {}."),
    "étiquettes": _each("{2} : « C'est une honte. »"),
    "incises": _each("« Oui, dit {}, c'est une honte. »"),
}


def _seconds(text: str, language: str) -> float:
    started = time.process_time()
    RuleAnnotator().annotate(Article(ArticleId(""), "", text, language=language))
    return max(time.process_time() - started, _LEAST)


def main() -> None:
    """Print what each case takes."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--times", type=int, default=1000)
    parser.add_argument("cases", nargs="*")
    said = parser.parse_args()
    for language, cases in (("en", ENGLISH), ("fr", FRENCH)):
        _seconds('Jane Doe said: "It is." « Oui », dit-il.', language)
        for name, text in cases.items():
            if not said.cases or name in said.cases:
                short, long = (_seconds(text(times), language) for times in (said.times, 4 * said.times))
                print(f"{language}  {name:28}{short:8.2f} s{long:8.2f} s  ×{long / short:.1f}", flush=True)


if __name__ == "__main__":
    main()
