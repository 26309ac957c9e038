"""Texts as a reader of any language sees them: letters, words, sentences, and places in them.

letters.py      letters without regard to case and accents    characters.py  those that are made of several
stems.py        the forms of words, by language               word_forms.py  those that were seen, by their stems
spelling.py     how far the spelling of two words is apart
folded_text.py  a whole text of such letters: folded_words.py its words, misspelt_words.py those that may be misspelt
sentences.py    where sentences are                           word_bounds.py where words are, as a cursor goes
passages.py     what somebody chooses by them                 anchors.py     how it is found again in a changed text
"""
