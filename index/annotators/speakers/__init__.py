"""From the sentences around a quotation to its speaker.

speakers.py    Speakers: where a speaker is looked for, in order
clauses.py     the clause of saying beside a quotation constructions.py sentences that are built in another way
               clause_before.py one of its own, though another follows the words
attributions.py  whom its subject names
subjects.py    who may have spoken
  ├─ noun_phrases.py   whom "Hale's lawyer, Mark Dunn" means
  ├─ phrase_reader.py  any noun phrase
  └─ unfound_names.py  names that only grammar shows
predicates.py  whose verb of saying it is
  ├─ verb_forms.py     a participle, in the passive, before its subject
  ├─ preceding_subjects.py who of those before it
  ├─ quotatives.py     any verb, where its place tells
  └─ placed_subjects.py any noun phrase, where its place tells
verbless_speakers.py who speaks without a verb of saying
  ├─ labels.py         "Jane Doe: …", and "…" – Jane Doe
  ├─ documents.py      which law, letter or page says so
  ├─ claims.py         whose claim, warning or promise holds the words
  ├─ gestures.py       whom the sentence beside them shows: "She shook her head."
  ├─ free_speech.py    whom words are of that no verb reports
  └─ announcements.py  whose statement the text gives
whom a subject names
  ├─ pronouns.py       "she": whom it agrees with (agreement.py, genders.py)
  ├─ antecedents.py    who is nearest, who speaks in the sentence before (sentence_speakers.py), and who is only named in
  │                    passing (passing_mentions.py)
  ├─ second_references.py  "the US president", who was named before (other_words.py: "the striker")
  ├─ bearers.py        "the governor"
  ├─ text_topics.py    of whom the text speaks most    said_before.py what it has said before
  ├─ descriptions.py   what a text says its people are  authors.py  "the report": whose words it holds
  ├─ interviews.py     "I" behind a label
  ├─ joint_speakers.py several who say the same together
  └─ misspelt_surnames.py  a name that is spelt in two ways
"""
