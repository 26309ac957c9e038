"""The notebook as one page of HTML that needs nothing else."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from html import escape

from index.notebook.entries import Entry, EntryKind

_HEAD = """\
<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>Notebook</title>
<style>
:root { color-scheme: light dark; }
body { max-width: 42rem; margin: 2rem auto; padding: 0 1rem; font: 1.05rem/1.5 serif; }
h2 { font: small-caps 0.9rem sans-serif; opacity: 0.7; margin: 2rem 0 0.5rem; }
blockquote { margin: 0; padding-left: 1rem; border-left: 0.2rem solid; white-space: pre-line; }
.note { white-space: pre-line; }
.tags { font: 0.9rem sans-serif; opacity: 0.7; }
</style>
</head>
<body>
<h1>Notebook</h1>
"""
_FOOT = "</body>\n</html>\n"


def page(entries: Iterable[Entry]) -> Iterator[str]:
    """Its parts, in order. Whatever is in the words is text."""
    yield _HEAD
    yield from map(_article, entries)
    yield _FOOT


def _article(entry: Entry) -> str:
    kind = "" if entry.kind is EntryKind.QUOTATION else f" · {escape(entry.kind)}"
    kept = entry.kept_at
    parts = [
        f'<h2><time datetime="{kept.isoformat()}">{kept:%Y-%m-%d %H:%M}</time>{kind}</h2>',
        f"<blockquote>{escape(entry.citation)}</blockquote>",
    ]
    if entry.note:
        parts.append(f'<p class="note">{escape(entry.note)}</p>')
    if entry.tags:
        parts.append(f'<p class="tags">{escape(" ".join(f"#{tag}" for tag in entry.tags))}</p>')
    return "\n".join(("<article>", *parts, "</article>\n"))
