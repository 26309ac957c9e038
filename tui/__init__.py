"""The reading room: a terminal application over `index`, and the command line.

    cli.py           where the program is put together  commands/          what the command line does
    app.py           what every screen shares           screens/           the room, and the pages over it
    room/            who works behind the widgets       widgets/           what is seen
    clipboard/       where a copy goes                  doctor/            whether that works, and what else does
    keymap.py        which keys do what                 palette.py         the same by name
    keys_in_turn.py  in which order they are obeyed     query_language.py  the help on queries
    themes.py        colours                            settings.py        what a person settles
    pace.py          how long work will take
    housekeeper.py   the process beside the screen      loading.py, lost_terminal.py  how the program begins and ends
    terminal_driver.py  what the terminal sends, whatever that is
    nothing_obeyed.py  what is shown and copied, without what a terminal obeys

On the screen:

    wrapping.py      where lines end                    plain_wrapping.py  the same for a book
    excerpt.py       as much as fits                    highlight.py       which styles lie over it
    named.py         names, of four kinds               grouping.py        headings
    paths.py         names of files                     tagging.py         tags

In plain words, for the room and the command line: `advice.py`, `adding_words.py`, `unread_words.py`, `feeds_words.py`,
`following_words.py`, `mending_words.py`, `notebook_words.py`; for the documentation `formats_table.py`.

The way of one keystroke:

    key "o"      App → KeysInTurn → focused SearchBox                       event loop
    SearchBox    posts QueryChanged(text)
    ReadingRoom  query = parse(text); says how it was read
    Searcher     notes the newest query; if no search is in flight, starts one
    thread       archive.search(query)                                      off the loop
    Searcher     receives Results; starts the next search if the query has moved on
    ResultsPane  fills its virtual rows; posts HitHighlighted(hit)
    ReadingRoom  has done what follows from results: facets, advice, the place in the status line
    Completer    asks what may follow the text, off the loop; SearchBox shows it in grey
    Opener       once nobody types, asks for the article of the hit
    thread       archive.read(hit): article, matches, mentions, quotations  off the loop
    ArticlePane  paints the visible lines; EntitySidebar lists what it names
"""

__version__ = "0.1.0"
