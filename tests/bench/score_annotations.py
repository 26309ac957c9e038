"""Score an annotator against marked articles: `python tests/bench/score_annotations.py [--annotator ner] [GOLD.json …]`.

Prints precision, recall and F1 of entities, quotations and speakers, and milliseconds for 600 words.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from index.annotation import Annotator
from index.annotators.ner import NerAnnotator
from index.annotators.rules import RuleAnnotator
from index.article import Article, ArticleId

SHARED = Path(__file__).resolve().parents[3] / "shared"


ANNOTATORS = {annotator.name: annotator for annotator in (RuleAnnotator, NerAnnotator)}


def predictions(gold: Path, annotator: Annotator) -> tuple[dict[str, object], float]:
    """What the annotator finds in the articles of a gold file, in the scorer's form; and milliseconds for 600 words."""
    annotator.annotate(Article(ArticleId(""), "", "Warm up.", language="en"))
    articles, words, seconds = [], 0, 0.0
    for marked in json.loads(gold.read_text(encoding="utf-8"))["articles"]:
        text = marked["text"]
        started = time.process_time()
        found = annotator.annotate(Article(ArticleId(""), "", text, language="en"))
        seconds += time.process_time() - started
        words += len(text.split())
        kinds = {entity.id: entity.kind for entity in found.entities}
        articles.append(
            {
                "entities": [
                    {
                        "text": m.span.of(text),
                        "kind": kinds[m.entity_id],
                        "start": m.span.start,
                        "end": m.span.end,
                    }
                    for m in found.mentions
                ],
                "quotes": [
                    {
                        "text": q.content.of(text),
                        "speaker": q.speaker,
                        "start": q.span.start,
                        "end": q.span.end,
                    }
                    for q in found.quotations
                ],
                "aliases": [
                    {"name": e.name, "kind": e.kind, "forms": [e.name, *e.aliases]} for e in found.entities
                ],
            }
        )
    return {"articles": articles}, seconds * 1000 * 600 / max(words, 1)


def main() -> None:
    """Score each gold file."""
    arguments = argparse.ArgumentParser(description="Score an annotator against marked articles.")
    arguments.add_argument("gold", nargs="*", type=Path, default=sorted((SHARED / "gold").glob("*.json")))
    arguments.add_argument("--annotator", choices=list(ANNOTATORS), default=RuleAnnotator.name)
    chosen = arguments.parse_args()
    annotator = ANNOTATORS[chosen.annotator]()
    for gold in chosen.gold:
        found, milliseconds = predictions(gold, annotator)
        with tempfile.NamedTemporaryFile("w", suffix=".json") as file:
            json.dump(found, file)
            file.flush()
            scorer = [sys.executable, SHARED / "tools" / "score.py", gold, file.name, "--errors", "12"]
            print(f"== {gold.stem}: {milliseconds:.1f} ms for 600 words", flush=True)
            subprocess.run(scorer, check=True)


if __name__ == "__main__":
    main()
