"""What a language has for saying that somebody speaks.

saying.py      Saying: all that the rules ask of a language
sayings.py     the one of each language
role_phrases.py  RolePhrase: people without a name, and words without which none stands
saying_english.py    people_english.py whom English calls what, phrases_english.py how it builds a noun phrase,
                     verbs_english.py how its people speak, claims_english.py what it calls a claim,
                     descriptions_english.py what it says that somebody is, documents_english.py what holds words
saying_french.py     people_french.py, phrases_french.py and verbs_french.py: the same for French
saying_esperanto.py
"""
