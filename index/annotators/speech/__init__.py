"""From quotation marks to quotations.

marks.py       pairs of quotation marks                mere_marks.py  those that hold nobody's words
quotations.py  who says what between them, as the package `speakers` finds it
exchanges.py   whose turn it is where two answer one another, and a line names nobody
people.py      the people of a text, by their places   silent_speakers.py  whole paragraphs that no sentence gives to anybody
topics.py      who speaks in Japanese
"""
