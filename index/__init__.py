"""An archive of articles: read in, kept, searched, annotated. It knows no user interface.

article.py      Article, Span            what is kept
annotation.py   Entity, Quotation, …     who and what an article names, who says what
query.py        Query                    what is asked, as a tree
parsing.py      parse, hint              a line of text → a query; plain_words.py says it, periods.py reads its dates
results.py      Results, Hit, Reading    what is answered
errors.py       ArchiveError, …          what goes wrong; grounds.py on which grounds a file is not read

archive.py      Archive                  the facade: everything a screen, a command or a script asks
                archive_folder.py its folder; archive_entities.py whom several articles name
  ├─ importers/   a file's bytes → articles, one format a module
                  file_walk.py which files, saved_pages.py which belong to a page; file_reading.py what is in one
                  adding.py keeps that, in a batch.py, and follows deletions.py; report.py what became of it all
                  adding_apart.py does so in a process of its own; folder_listing.py what there is to choose from
                  living_folders.py follows them: folder_watch.py what stirs, settling.py until it is still
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
  └─ notebook/    what a person kept: quotations and highlights, with her notes  anchors.py  where in a changed text

citations/      an article, and words of it → a citation in any form: plain, marked up, APA, BibTeX, …

stretches.py    days, months, years, and how they are said; calendar_names.py what months and weekdays are called
analysis.py     the one text analysis that engines and matching share: a text → its words
letters.py      letters without regard to case and accents
folded_text.py  a whole text of them; folded_words.py the words in it; misspelt_words.py those that may be misspelt
stems.py        the forms of words, by language; word_forms.py those that were seen, by their stems
sentences.py    where sentences are; word_bounds.py words; passages.py what somebody chooses by them
characters.py   characters as a reader sees them
spelling.py     how far the spelling of two words is apart
housework.py    what is done behind the screen: find stories, annotate, tell the engine names, and index:
indexing.py     the index is brought up to date with the store, the newest articles first; changes.py what that is about
naming.py       the same for names, stories and tags
housekeeping.py the process that does it; wishes.py which articles come first; tidings.py what it tells
own_process.py  how a module of ours is run in a process of its own
"""
