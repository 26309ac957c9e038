"""The embedded search engine: Whoosh's schema, segments and postings, and beside each segment its columns.

    engine.py    WhooshEngine: the folder, its commits, and what is searched
    contents.py  which segments a commit has
    writing.py   articles → segments, and small segments → larger ones; new_words.py has the words of the articles, and
                 codec.py writes them as Whoosh does; merging.py says which segments are merged
    reading.py   segments → postings, read a block at a time or, until there are columns, by Whoosh's own matchers

Written for whoosh-reloaded 2.7.5, which writes the format of Whoosh 2.7.4. Everything that imports whoosh stands here.
"""

from index.engines.whoosh.engine import WhooshEngine

__all__ = ["WhooshEngine"]
