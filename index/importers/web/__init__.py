"""Web pages, saved one by one or by the million."""
