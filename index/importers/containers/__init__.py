"""Files inside other files: archives of many, and compressed ones.

    unpacked.py      a file as it comes out of another, and how much may
    member_names.py  what is inside, by its name: only ever a name, and never a path
    container.py     what is inside → the articles of it
    archives.py      zip and tar
    compressed.py    gzip, bzip2, xz and Zstandard

What is inside goes to the importer for its name, as a stream; nothing is unpacked into a folder. A file that has to be
read from its end, as a zip in a zip, is a temporary file for that long.
"""
