"""From an article to its entities and quotations.

rules.py       RuleAnnotator: all of this, in order
passages.py    what is no sentence                     wrapping.py    lines that were broken at a width
runs.py        runs of capitals                        no_names.py    those that name nothing
entities.py    runs of capitals → names                titles.py      where each begins and ends
french.py, people_french.py  what French has of its own  names.py     a name at its place
kinds.py       what sort of thing each name stands for: own_words.py, neighbours.py, appositions.py, lists.py and teams.py
               tell, by the words of lexicon.py
aliases.py     which names stand for one: abbreviations.py, initials.py, same_person.py
marks.py       pairs of quotation marks                mere_marks.py  those that hold nobody's words
quotations.py  who says what between them
speakers.py    from the sentences around to a speaker: sentences.py their bounds
  ├─ subjects.py       who may have spoken             noun_phrases.py  whom "Hale's lawyer, Mark Dunn" means
  ├─ predicates.py     whose verb of saying it is      pronouns.py      whom "she" means: genders.py, given_names.py
  ├─ bearers.py        whom "the governor" means       unfound_names.py names that only grammar shows
  ├─ descriptions.py   what a text says its people are: descriptions_english.py
  ├─ passing_mentions.py who is only named in passing
  ├─ quotatives.py     any verb, where its place tells
  ├─ placed_subjects.py any noun phrase, where its place tells; phrase_reader.py whom it means
  ├─ labels.py         "Jane Doe: …", and "…" – Jane Doe
  ├─ misspelt_surnames.py  whom a name means that is spelt in two ways
  ├─ joint_speakers.py several who say the same together
  ├─ documents.py      which law, letter or page says so: documents_english.py
  ├─ interviews.py     whom "I" means behind a label
  ├─ claims.py         whose claim, warning or promise holds the words
  ├─ gestures.py       whom the sentence beside them shows: "She shook her head."
  ├─ free_speech.py    whom words are of that no verb reports
  ├─ announcements.py  whose statement the text gives
  └─ sayings.py        what a language has for all that, as saying.py lists it: saying_english.py, saying_french.py,
                       saying_esperanto.py; people_english.py whom English calls what, phrases_english.py how it
                       builds a noun phrase, verbs_english.py how they speak, claims_english.py what it calls a claim
silent_speakers.py  whole paragraphs that no sentence gives to anybody
topics.py      the same for Japanese
ner.py         NerAnnotator: names by a language model   document.py    the names of the model and of the rules
tidying.py     the bounds of a model's names
dates/         days, months, years: which ones a text names, as its publication date tells
gazetteer/     lists of names and words, and where they are from
"""
