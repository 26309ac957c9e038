"""From an article to its entities and quotations.

rules.py       RuleAnnotator: all of this, in order
entities.py    runs of capitals → names                kinds.py       what sort of thing each name stands for
neighbours.py  what stands beside a name               lexicon.py     the words that tell
aliases.py     which names stand for one
marks.py       pairs of quotation marks                quotations.py  who says what in them
speakers.py    from the sentences around to a speaker
ner.py         NerAnnotator: names by a language model   document.py    the names of the model and of the rules
dates/         days, months, years: which ones a text names, as its publication date tells
gazetteer/     lists of names and words, and where they are from
"""
