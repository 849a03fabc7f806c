"""One rotating log file in the user's data folder; warnings also go to standard error.

Neither names a patient, whoever writes into them: standard error ends in the desktop's own log.
"""

import copy
import logging
import logging.handlers
import re
from pathlib import Path
from typing import Any

from drviewer.redaction import hidden_file, raised_as, redact

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
    formatter = DiscreetFormatter(_FORMAT)
    for handler in handlers:
        handler.setFormatter(formatter)
    logging.basicConfig(level=level, handlers=handlers, force=True)
    if problem is not None:
        logging.getLogger(__name__).warning("no log file at %s: %s", path, problem)


class DiscreetFormatter(logging.Formatter):
    """What is put into a message is told without patients: files by a digest of their path, errors
    that may name a patient by their kind and where they were raised.
    """

    def format(self, record: logging.LogRecord) -> str:
        told = copy.copy(record)
        told.exc_text = None
        if isinstance(record.args, tuple):
            told.args = tuple(map(_discreet, record.args))
        return redact(_NAMING_ERROR.sub(r"\1", super().format(told)))


#: The last line of a traceback; its message is for the user.
_NAMING_ERROR = re.compile(r"^(\S*drviewer\.errors\.\w+): .*$", re.MULTILINE)


def _discreet(value: Any) -> Any:
    if isinstance(value, BaseException):
        return raised_as(value)
    if isinstance(value, Path | str):
        return hidden_file(value)
    return value
