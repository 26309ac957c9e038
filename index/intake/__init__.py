"""From paths to articles that are kept.

file_walk.py      which files lie at a path               folder_listing.py  what there is to choose from
file_reading.py   what is in one, by an importer       saved_pages.py     which belong to a saved page
adding.py         keeps that, in a batch.py, and follows deletions.py; report.py what became of it all
adding_apart.py   does so in a process of its own
living_folders.py follows folders: folder_watch.py what stirs, settling.py until it is still
"""
