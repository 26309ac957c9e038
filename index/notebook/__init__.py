"""The notebook: what a person kept of articles, with notes and tags of her own.

entries.py     Entry, Amendment      what is kept, and how it is changed
remarks.py     fit_note              a note as it is typed and kept
notebook.py    Notebook              keeps, changes, undoes, and finds entries in their articles
highlights.py  Highlight             what is seen of it in an article
searching.py   EntrySearch           the entries that have some words
file.py        write_notebook        notebook.md in the folder of the archive
markdown.py, page.py, tables.py, references.py    the forms in which it leaves the archive
"""
