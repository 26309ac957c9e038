"""Who is who: what a person decided of the names that articles use, and which names the archive knows to be one.

decisions.py        Merge, Split, Rename, …     what a person decides, as a value and as a line of a file
mending.py          Mending                     all of that put together, and an annotation as it is then
mender.py           Mender                      decides, undoes, redoes; writes decisions to a file and reads them
archive_aliases.py  settle                      which short name stands for which full one throughout the archive
naming_queries.py   by_any_name                 a query for a name finds whom the archive knows by another
identities.py       Identities                  annotations with both applied, for who reads or counts them
"""
