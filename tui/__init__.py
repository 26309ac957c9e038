"""The reading room: a terminal application over `index`, and the command line.

The way of one keystroke:

    key "o"      App → focused SearchBox                                    event loop
    SearchBox    posts QueryChanged(text)
    ReadingRoom  notes the newest text; if no search is in flight, starts one
    thread       query = parse(text); archive.search(query)                 off the loop
    ReadingRoom  receives Results; paints them; starts the next if the text has moved on
    Completer    asks what may follow the text, off the loop; SearchBox shows it in grey
    ResultsPane  fills its virtual rows; posts HitHighlighted(hit)
    ReadingRoom  archive.read(hit): article, matches, mentions, quotations  off the loop
    ArticlePane  paints the visible lines; EntitySidebar lists the entities
"""

__version__ = "0.1.0"
