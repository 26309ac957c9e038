"""What `cuttings doctor` looks at: whether a copy arrives, what the terminal can show, and the archive.

examination.py   examine         all that follows, one after the other
finding.py       Finding         what was found of one thing, and what to change
clipboards.py    examine         each clipboard tool tried
before.py        Before          what was on its clipboard, which is put back
rich_text.py     examine         whether HTML goes beside the text
arrival.py       reader_of       who can read what was sent to somebody that does not confirm it
asking.py        Asked           the terminal asked, which answers in the keys that it sends
osc_52.py        examine         OSC 52 tried
around_tmux.py   examine         whether tmux hands a copy on to the terminal around it
appearance.py    examine         colours, and how wide characters are
archive.py       examine         folder, engine, the second pass
"""
