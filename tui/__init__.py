"""The reading room: a terminal application over `index`, and the command line.

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
