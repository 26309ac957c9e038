"""What the command line does besides opening the reading room. `tui.cli` loads it when a command is asked for.

by_name.py    all commands
asking.py     search, show, entities, quotes      origin.py    where an article was read
add.py        add; watching.py follows folders    progress.py  how far that is
annotate.py, doctor.py, feeds.py, mend.py, notebook.py, tag.py    the command of that name
upkeep.py     status, rebuild
options.py    what several of them take
output.py     what they print                     written.py   the file that is written for them
exits.py      how they end
"""
