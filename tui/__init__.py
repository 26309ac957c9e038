"""The reading room: a terminal application over `index`."""
