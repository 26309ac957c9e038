"""Where the program starts, as the command `cuttings` or as `python -m tui`."""

from tui.loading import without_collecting


def main() -> None:
    """Load the command line, and run it."""
    with without_collecting():
        from tui import cli  # noqa: PLC0415  (loaded as the line above says)
        from tui.commands import exits  # noqa: PLC0415
    exits.run(cli.cuttings)


if __name__ == "__main__":
    main()
