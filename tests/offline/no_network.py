"""Whoever tries to reach the network fails (D6): heard by Python's audit hook, so nothing is missed
that Python code does. Local sockets and loopback, which processes talk over, are left alone.
"""

import ipaddress
import os
import sys
from pathlib import Path
from typing import Any

#: What was tried in this process, also where the program swallowed the error.
attempts: list[str] = []
#: Names the file in which processes that a test starts write theirs.
TOLD_IN = "DRVIEWER_TEST_NETWORK_ATTEMPTS"
_state = {"is_on": False, "is_hooked": False, "is_child": False}


class NetworkUsedError(RuntimeError):
    """No ``OSError``: programs take those as a network that happens to be down, and go on."""


def begin(*, is_child: bool = False) -> None:
    _state["is_on"] = True
    _state["is_child"] = is_child
    if not _state["is_hooked"]:
        _state["is_hooked"] = True
        sys.addaudithook(_hear)


def end() -> None:
    """A hook can't be taken out; it lets everything pass."""
    _state["is_on"] = False


def is_on() -> bool:
    return _state["is_on"]


def _hear(event: str, arguments: tuple[Any, ...]) -> None:
    if not _state["is_on"] or not event.startswith("socket."):
        return
    if event in ("socket.connect", "socket.sendto", "socket.sendmsg"):
        where = arguments[1]
        is_local = where is None or isinstance(where, str | bytes) or is_loopback(where[0])
    elif event in ("socket.getaddrinfo", "socket.gethostbyname", "socket.gethostbyaddr"):
        where = arguments[0]
        is_local = where is None or is_loopback(where)
    else:
        return
    if not is_local:
        _remember(f"{event} {where}")
        raise NetworkUsedError(f"a test tried to reach the network: {event} {where}")


def _remember(attempt: str) -> None:
    attempts.append(attempt)
    file = os.environ.get(TOLD_IN)
    if _state["is_child"] and file:
        with Path(file).open("a", encoding="utf-8") as stream:
            stream.write(f"{attempt}\n")


def is_loopback(host: object) -> bool:
    name = host.decode("ascii", "replace") if isinstance(host, bytes) else str(host)
    if name in ("", "localhost"):
        return True
    try:
        return ipaddress.ip_address(name).is_loopback
    except ValueError:
        return False
