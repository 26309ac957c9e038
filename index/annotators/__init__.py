"""From an article to its entities and quotations.

rules.py       RuleAnnotator: all of this, in order
passages.py    what is no sentence                     wrapping.py    lines that were broken at a width
run_together.py  paragraphs without a break between them
sentences.py   where sentences end                     lexicon.py     words by which English names are told apart
names/         from runs of capitals to people, organisations and places, and which names stand for one
speech/        from quotation marks to quotations
speakers/      from the sentences around a quotation to its speaker
narrators.py   who says "I" outside of quotations
languages/     what each language has for saying that somebody speaks
ner.py         NerAnnotator: names by a language model   document.py    the names of the model and of the rules
tidying.py     the bounds of a model's names
dates/         days, months, years: which ones a text names, as its publication date tells
gazetteer/     lists of names and words, and where they are from
"""
