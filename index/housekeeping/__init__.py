"""The work behind the screen.

housekeeper.py  the process that does it: wishes.py which articles come first, tidings.py what it tells
housework.py    what there is to do: find stories, annotate, tell the engine names, and index
  ├─ indexing.py  the index is brought up to date with the store, the newest articles first
  └─ naming.py    it is told whom articles name, which story they tell, and how they are tagged
"""
