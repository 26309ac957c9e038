"""From quotation marks to quotations.

marks.py       pairs of quotation marks                mere_marks.py  those that hold nobody's words
quotations.py  who says what between them, as the package `speakers` finds it
exchanges.py   whose turn it is where two answer one another
people.py      the people of a text, by their places   silent_speakers.py  whole paragraphs that no sentence gives to anybody
turns.py       whose a line is that names nobody, of two who ask and answer
topics.py      who speaks in Japanese
"""
