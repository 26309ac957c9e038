"""The store in one SQLite file: WAL, foreign keys, durable commits, a schema version that migrates forward.

store.py            SQLiteStore: each question in a transaction, to the module of a table
transactions.py     a connection for each thread; connecting.py also where nothing can be written
rehearsal.py        another beside it, in which the same comes of an addition that keeps nothing
schema.py           the tables, and how an older file is brought forward; soundness.py whether a file is whole
copies.py           articles that were read at several places, each kept once; what becomes of one that is put
records.py          records of bibliographies, and what they say of articles besides
changes.py          what changed since a revision, for an index
names.py            which articles have which names, and for whom those stand; decisions.py what is decided of them
articles.py, files.py, tags.py, annotations.py, fingerprints.py, entries.py, feeds.py, settings.py    the rows of each
annotation_json.py  annotations as JSON
parameters.py       parameters of a statement
"""

from index.stores.sqlite.store import SQLiteStore

__all__ = ["SQLiteStore"]
