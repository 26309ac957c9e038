"""Where articles are kept, one kind of store a module."""
