"""The faster embedded engine, in Rust: the extra `cuttings[tantivy]`. The same matches as the others, by its own BM25.

    engine.py     TantivyEngine: the folder, its commits, and what is asked of it
    documents.py  articles → tantivy's documents
    asking.py     a query → what tantivy is asked
    ranking.py    what comes first

Everything that imports tantivy stands here.
"""

from index.engines.tantivy.engine import TantivyEngine

__all__ = ["TantivyEngine"]
