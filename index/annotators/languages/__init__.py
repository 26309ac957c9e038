"""What a language has for saying that somebody speaks.

saying.py      Saying: all that the rules ask of a language
patterns.py    any of many words, and none
sayings.py     the one of each language
               phrases.py how it builds a noun phrase, interruptions.py what it puts between a subject and its verb,
               verbless.py how it gives words without a verb of saying,
               references.py by which roles it goes on to call somebody, gender.py of what gender that is,
               mentions.py how it only mentions somebody,
               nested_reports.py how more than one verb of saying stands in a sentence,
               role_phrases.py RolePhrase: people without a name, and words without which none stands
saying_english.py    people_english.py whom English calls what, phrases_english.py how it builds a noun phrase,
                     verbs_english.py how its people speak, claims_english.py what it calls a claim,
                     descriptions_english.py what it says that somebody is, documents_english.py what holds words,
                     interruptions_english.py, verbless_english.py, references_english.py, mentions_english.py,
                     nested_reports_english.py, gender_english.py
saying_french.py     people_french.py, phrases_french.py, verbs_french.py and references_french.py: the same for French
saying_esperanto.py
"""
