"""The store in one SQLite file: WAL, foreign keys, durable commits, a schema version that migrates forward.

store.py            SQLiteStore: transactions, and what is asked of the tables
schema.py           the tables, and how an older file is brought forward
connecting.py       connections, also where nothing can be written
rehearsal.py        another beside it, in which the same comes of an addition that keeps nothing
copies.py           articles that were read at several places, each kept once; what becomes of one that is put
records.py          records of bibliographies, and what they say of articles besides
articles.py, files.py, tags.py, annotations.py, fingerprints.py     the rows of each
annotation_json.py  annotations as JSON
parameters.py       parameters of a statement
"""

from index.stores.sqlite.store import SQLiteStore

__all__ = ["SQLiteStore"]
