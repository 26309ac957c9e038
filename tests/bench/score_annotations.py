"""Score the annotator against marked articles: `python tests/bench/score_annotations.py [GOLD.json …]`.

Prints precision, recall and F1 of entities, quotations and speakers, and milliseconds for 600 words.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from index.annotators.rules import RuleAnnotator
from index.article import Article, ArticleId

SHARED = Path(__file__).resolve().parents[3] / "shared"


def predictions(gold: Path) -> tuple[dict[str, object], float]:
    """What the annotator finds in the articles of a gold file, in the scorer's form; and milliseconds for 600 words."""
    annotator = RuleAnnotator()
    annotator.annotate(Article(ArticleId(""), "", "Warm up."))
    articles, words, seconds = [], 0, 0.0
    for marked in json.loads(gold.read_text(encoding="utf-8"))["articles"]:
        text = marked["text"]
        started = time.process_time()
        found = annotator.annotate(Article(ArticleId(""), "", text))
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
    for gold in map(Path, sys.argv[1:] or sorted((SHARED / "gold").glob("*.json"))):
        found, milliseconds = predictions(gold)
        with tempfile.NamedTemporaryFile("w", suffix=".json") as file:
            json.dump(found, file)
            file.flush()
            scorer = [sys.executable, SHARED / "tools" / "score.py", gold, file.name, "--errors", "12"]
            print(f"== {gold.stem}: {milliseconds:.1f} ms for 600 words", flush=True)
            subprocess.run(scorer, check=True)


if __name__ == "__main__":
    main()
