"""Every test runs without a network, in this process and in those that it starts (D6)."""

import multiprocessing
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import no_network
import pytest

#: Addresses that lead nowhere, kept for examples (RFC 5737, RFC 3849).
AWAY = ("192.0.2.1", 80)
AWAY_6 = ("2001:db8::1", 80, 0, 0)


@pytest.fixture(autouse=True)
def told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Where started processes tell their attempts. These are meant; those of tests before stay."""
    path = tmp_path / "attempts.txt"
    monkeypatch.setenv(no_network.TOLD_IN, str(path))
    before = len(no_network.attempts)
    yield path
    del no_network.attempts[before:]


def reach(pipe: "multiprocessing.connection.Connection") -> None:
    with socket.socket() as one:
        try:
            one.connect(AWAY)
        except Exception as error:
            pipe.send(type(error).__name__)


@pytest.mark.parametrize(("family", "address"), [(socket.AF_INET, AWAY), (socket.AF_INET6, AWAY_6)])
def test_connecting_raises_and_is_remembered(family: int, address: tuple[object, ...]) -> None:
    before = len(no_network.attempts)
    with (
        socket.socket(family) as one,
        pytest.raises(no_network.NetworkUsedError, match="tried to reach"),
    ):
        one.connect(address)
    assert len(no_network.attempts) == before + 1


def test_datagrams_and_names_are_refused_as_well() -> None:
    with (
        socket.socket(type=socket.SOCK_DGRAM) as one,
        pytest.raises(no_network.NetworkUsedError),
    ):
        one.sendto(b"x", AWAY)
    with pytest.raises(no_network.NetworkUsedError):
        socket.create_connection(("drviewer.invalid", 443))


def test_loopback_and_local_sockets_work(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        socket.create_connection(server.getsockname()).close()
    one, other = socket.socketpair()
    with one, other:
        one.sendall(b"x")
        assert other.recv(1) == b"x"


def test_spawned_process_has_no_network_either(told: Path) -> None:
    """As the grader's is made."""
    spawn = multiprocessing.get_context("spawn")
    here, there = spawn.Pipe()
    process = spawn.Process(target=reach, args=(there,))
    process.start()
    there.close()
    assert here.poll(60)
    assert here.recv() == "NetworkUsedError"
    process.join()
    assert told.read_text().startswith("socket.connect")


def test_started_program_has_no_network_either() -> None:
    program = f"import socket; socket.socket().connect({AWAY!r})"
    words = [sys.executable, "-c", program]
    ran = subprocess.run(words, check=False, capture_output=True, text=True)
    assert ran.returncode == 1
    assert "tried to reach the network" in ran.stderr


def test_attempt_that_a_started_program_swallows_is_told(told: Path) -> None:
    program = f"""
import contextlib, socket
with contextlib.suppress(Exception):
    socket.socket().connect({AWAY!r})
"""
    subprocess.run([sys.executable, "-c", program], check=True)
    assert told.read_text().splitlines() == [f"socket.connect {AWAY}"]
