"""In which form words of an article are pasted, and how their article is cited.

extract.py      Extract          what is cited: an article, and words of it
forms.py        FORMS            every form by name; a script needs no other module

plain.py        two plain lines            markdown.py, html_text.py   the same, marked up
csl.py          an article → CSL JSON      authors.py                  its byline → names
styles.py       CSL JSON → APA, MLA, …     csl_elements.py             what citeproc-py is told to do otherwise
bibtex.py       BibTeX                     ris.py                      RIS
templates.py    forms that a person writes
links.py        a link to the very words

What an article does not say is left out, or said to be missing as the style has it ("n.d."); nothing is made up.
"""
