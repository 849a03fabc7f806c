"""``python -m drviewer``: the command line, which opens the window when given no command."""

import multiprocessing


def main() -> None:
    # First of all: in a frozen program the grader's spawned process starts here again.
    multiprocessing.freeze_support()
    from drviewer.cli import main as run

    run()


if __name__ == "__main__":
    main()
