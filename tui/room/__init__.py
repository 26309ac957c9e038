"""Who works in the reading room, behind its widgets: one for each thing that a reader wants done.

    searcher.py    the results of what is typed         adviser.py     what would find something
    completer.py   what may follow it                   facets.py      what all results have in common
    opener.py      the article of a result              hit_counts.py  how many hits each has
    stepper.py     from hit to hit, and to quotations   copying.py     to the clipboard; cutting.py  what is
    walker.py      from mention to mention              inquirer.py    what is asked about a name
    narrower.py    narrows the search, and back         tagger.py      a reader's own tags
    companions.py  who is named together                tag_desk.py    where they are typed
    quoting.py     what is said; utterance_lister.py    marking.py     which names have a colour
    announcer.py   where the reader is                  following.py   what is still being done
    bookmark.py    the room as it was left              threads.py     where the archive is asked
    mending_desk.py  what is decided of names: name_mender.py at once, name_desk.py when one is typed
    panes.py       opens and closes them, where pane_layout.py has room
    foot.py        which keys work here                 column.py      how long the lines are
    find_desk.py   words found in the article only      previewer.py   what is copied, before it is
    forms.py       in which form that is                guide.py       to the article of what was chosen elsewhere
    way_back.py    from there to the list again, and to the room as it was
    notebook_desk.py  the notebook over the room        highlighter.py marks in the article
    scribe.py      writes into the notebook             entry_editor.py, remark_desk.py  what a person changes there
    import_desk.py  the page where articles are added  browser.py    what lies in folders
    adder.py       the process that adds               addition.py    how far it is, and what became of it
    fetching.py    the same of feeds that are fetched
    drawer.py      where a box lies that is typed into  desks.py       what stands behind it, a desk.py each

`staff.py` puts them together. `latest.py` and `lull.py` say when something is asked,
`narrowing.py` how a query is narrowed, and `session.py` how the room was left.
"""
