"""Search engines, one a module. Each is imported only by the code that opens it."""
