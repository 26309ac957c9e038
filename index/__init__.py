"""An archive of articles: read in, kept, searched, annotated. It knows no user interface.

article.py      Article, Span            what is kept
annotation.py   Entity, Quotation, …     who and what an article names, who says what
query.py        Query                    what is asked, as a tree
parsing.py      parse, hint              a line of text → a query; plain_words.py says it, periods.py reads its dates
results.py      Results, Hit, Reading    what is answered
errors.py       ArchiveError, …          what goes wrong; grounds.py on which grounds a file is not read

archive.py      Archive                  the facade: everything a screen, a command or a script asks
                archive_folder.py its folder; archive_entities.py whom several articles name
  ├─ intake/      paths → articles that are kept: adding files and folders, and following them
  ├─ importers/   a file's bytes → articles, one format a module
  ├─ feeds/       feeds that are followed by their addresses, and fetched when somebody asks for it
  ├─ store.py     what keeps articles: the truth          stores/sqlite/
  ├─ engine.py    what finds them: derived from it        engines/whoosh/, engines/tantivy/
  ├─ annotators/  an article → its annotation             entities.py, kinds.py, speakers.py, …: rules
                                                          ner.py, document.py: with a language model
  ├─ identity/    who is who: what a person decided of names, and which the archive knows to be one
  ├─ stories.py   which articles tell the same story        engines/folding.py  those of one under the first of them
  ├─ next_result.py  the next result that names somebody    subject.py  who or when that is
  ├─ utterances.py  what is said in several articles        utterance_search.py  what of it is wanted
  ├─ matching.py  a query and a text → where it matches      snippets.py  the passage that shows it
  ├─ completion.py  what may follow what is being typed
  ├─ alternatives.py  a line that finds nothing → why, and what would find something
  ├─ tagging.py    articles are given tags, and lose them; tags.py what is one
  ├─ replacing.py  a file is written anew, whole; hindrances.py  what is in the way, and passes
  ├─ condition.py  in what condition an archive is; file_systems.py on what disk
  └─ notebook/    what a person kept: quotations and highlights, with her notes

citations/      an article, and words of it → a citation in any form: plain, marked up, APA, BibTeX, …

stretches.py    days, months, years, and how they are said; calendar_names.py what months and weekdays are called
analysis.py     the one text analysis that engines and matching share: a text → its words
text/           letters, words, sentences, stems, and places in a text
housekeeping/   what is done behind the screen: find stories, annotate, tell the engine names, and index
changes.py      what changed in the store, for whoever keeps an index
own_process.py  how a module of ours is run in a process of its own
"""
