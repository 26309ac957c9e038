"""From runs of capitals to entities.

runs.py        runs of capitals                        no_names.py    those that name nothing
entities.py    runs of capitals → names                titles.py      where each begins and ends
whole_text.py  what the whole text tells about a word in it; words_as_surnames.py: May and King; longer_runs.py: who ends a run
names.py       a name at its place                     french.py      what French names have of their own
kinds.py       what sort of thing each name stands for: own_words.py, neighbours.py, appositions.py, lists.py and teams.py tell
aliases.py     which names stand for one: abbreviations.py, initials.py, same_person.py, couples.py
given_names.py whether a man or a woman has it
"""
