"""Search engines, each imported by the code that opens it, and what those share that read postings themselves.

choosing.py         which of them an archive uses
whoosh/             the embedded default
tantivy/            the faster one, an extra
memory.py           the reference in tests

bm25.py             how well an article matches
ranking.py          a query → the best articles of all segments
segment.py          one of those segments; postings.py what is asked of it
columns.py          a segment's postings, mapped into memory
columns_writer.py   how they get there; forms_writer.py words by their stems
growing_array.py    arrays that may be more than memory holds; set_aside.py what is in order, and is merged later
names.py            whom and what articles name, for `person:` and for facets; names_file.py opens them, names_writer.py
                    writes them
faceting.py         what matching articles have in common; folding.py those that tell the same story
completing.py       which words begin with what is being typed
texts.py            which texts of an article stand behind which field
array_file.py       files of arrays, for columns and names; lexicon.py looks words up in them
folder.py           what engines that are folders share: privacy, and a checkpoint
collecting.py       no garbage is collected while they index
"""
