"""One rotating log file in the user's data folder; warnings also go to standard error."""

import logging
import logging.handlers
from pathlib import Path

_FORMAT = "%(asctime)s %(levelname)s %(name)s: %(message)s"


def start_log(path: Path | None, *, level: int = logging.INFO) -> None:
    """Log to ``path`` (1 MB × 3, made with its folder) and warnings to standard error.

    With ``None``, or a folder that can't be written, standard error is all there is:
    a read-only home must not keep the program from starting.
    """
    handlers: list[logging.Handler] = [logging.StreamHandler()]
    handlers[0].setLevel(logging.WARNING)
    problem: OSError | None = None
    if path is not None:
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            handlers.append(
                logging.handlers.RotatingFileHandler(
                    path, maxBytes=1_000_000, backupCount=2, encoding="utf-8"
                )
            )
        except OSError as error:
            problem = error
    logging.basicConfig(level=level, format=_FORMAT, handlers=handlers, force=True)
    if problem is not None:
        logging.getLogger(__name__).warning("no log file at %s: %s", path, problem)
