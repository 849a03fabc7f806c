"""The grader's process, with stand-ins for the model: answers, cancels, dies, is made anew."""

import importlib
import os
import queue
import signal
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import CancelledError, Future, wait
from contextlib import closing
from multiprocessing.connection import Listener
from pathlib import Path
from types import ModuleType

import numpy as np
import psutil
import pytest

from drviewer.domain import Prediction, Rgb
from drviewer.errors import GraderProcessError, ModelError
from drviewer.grading.card import Partner, read_card, write_card
from drviewer.grading.options import GraderOptions
from drviewer.grading.preprocess import Preprocessing
from drviewer.grading.process import GraderProcess

LONG_S = 60


@pytest.fixture
def workers(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """The stand-ins, importable by name here and in the spawned process."""
    monkeypatch.syspath_prepend(str(Path(__file__).parent))
    return importlib.import_module("standin_graders")


@pytest.fixture
def gate(monkeypatch: pytest.MonkeyPatch) -> Iterator[Listener]:
    """Where a held worker reports, and waits to be let on."""
    with Listener(family="AF_UNIX" if hasattr(signal, "SIGKILL") else "AF_PIPE") as listener:
        monkeypatch.setenv("DRVIEWER_TEST_GATE", str(listener.address))
        yield listener


@pytest.fixture
def card_path(plain_card: Callable[[int], Path]) -> Path:
    return plain_card(32)


@pytest.fixture
def pair_card(card_path: Path) -> Path:
    """A card that names a partner for pictures of 48 pixels, whose own card lies beside it."""
    card = read_card(card_path)
    other = Preprocessing(size=48)
    digest, sha256 = other.digest(), "b" * 64
    partner = card.model_copy(
        update={"preprocessing": other, "preprocessing_digest": digest, "sha256": sha256}
    )
    write_card(partner, card_path.with_name("partner.json"))
    together = Partner(
        card="partner.json", sha256=sha256, thresholds=card.thresholds, metrics=card.metrics
    )
    write_card(card.model_copy(update={"together": together}), card_path)
    return card_path


@pytest.fixture(autouse=True)
def nothing_survives() -> Iterator[None]:
    """No worker and no thread outlives its ``GraderProcess``."""
    threads = set(threading.enumerate())
    yield
    assert _worker_pids() == []
    assert set(threading.enumerate()) - threads == set()


def picture(level: int) -> Rgb:
    """As wide as it is bright, and without a field of view, so that it is prepared as a whole."""
    return np.full((40, level, 3), level, np.uint8)


def pid_of(grader: GraderProcess) -> int:
    """The worker's process id, which the stand-in gives in the region's place."""
    return grader.submit(picture(1)).result(LONG_S).region.x


def test_answers_arrive_in_order_from_one_other_process(
    card_path: Path, workers: ModuleType
) -> None:
    with GraderProcess(card_path, worker=workers.brightness) as grader:
        futures = [grader.submit(picture(level)) for level in (10, 20, 30)]
        answers = [future.result(LONG_S) for future in futures]
    assert [answer.region.width for answer in answers] == [10, 20, 30]
    assert {answer.region.x for answer in answers}.isdisjoint({os.getpid()})
    assert len({answer.region.x for answer in answers}) == 1
    assert answers[0].heatmaps.dtype == np.float32
    assert sum(answers[0].probabilities) == pytest.approx(1)


def test_only_the_prepared_square_is_sent(card_path: Path, workers: ModuleType) -> None:
    with GraderProcess(card_path, worker=workers.brightness) as grader:
        answer = grader.submit(np.full((900, 1200, 3), 90, np.uint8)).result(LONG_S)
    assert answer.heatmaps.shape == (5, 32, 32)
    assert (answer.region.width, answer.region.height) == (1200, 900)


def test_worker_is_told_the_options_and_sent_a_square_for_each_network(
    pair_card: Path, workers: ModuleType
) -> None:
    names = []
    for options in (GraderOptions("one", "balanced"), GraderOptions("two"), GraderOptions()):
        with GraderProcess(pair_card, options, worker=workers.telling) as grader:
            names.append(grader.submit(picture(10)).result(LONG_S).model.name)
    assert names == ["[32] one balanced", "[32, 48] two sensitive", "[32, 48] default sensitive"]


def test_what_the_worker_warns_of_names_no_file(
    card_path: Path, workers: ModuleType, capfd: pytest.CaptureFixture[str]
) -> None:
    with GraderProcess(card_path, worker=workers.warning) as grader:
        grader.submit(picture(10)).result(LONG_S)
    said = capfd.readouterr().err
    assert "WARNING drviewer.some: no golden picture ‹file" in said
    assert "Zora" not in said


def test_who_answers_is_told_at_once(pair_card: Path) -> None:
    with (
        GraderProcess(pair_card, GraderOptions("one")) as one,
        GraderProcess(pair_card, GraderOptions("two")) as two,
    ):
        assert one.card.identity == read_card(pair_card).with_models("one").identity
        assert one.card.identity != two.card.identity
        assert two.card.identity.name == "m + partner"


def test_partner_that_is_missing_is_told_at_once(pair_card: Path) -> None:
    pair_card.with_name("partner.json").unlink()
    with pytest.raises(ModelError, match=r"partner\.json is missing"):
        GraderProcess(pair_card)
    GraderProcess(pair_card, GraderOptions("one")).close()


def test_start_tells_when_the_worker_is_ready(card_path: Path, workers: ModuleType) -> None:
    with GraderProcess(card_path, worker=workers.brightness) as grader:
        assert grader.start().result(LONG_S) is None
        first = pid_of(grader)
        grader.start().result(LONG_S)
        assert pid_of(grader) == first


def test_unfit_model_is_told_at_start_and_at_every_grade(
    card_path: Path, workers: ModuleType
) -> None:
    with GraderProcess(card_path, worker=workers.unfit) as grader:
        for future in (grader.start(), grader.submit(picture(1))):
            with pytest.raises(ModelError, match="altered") as caught:
                future.result(LONG_S)
            assert caught.value.advice == "Install drviewer again."


def test_missing_card_is_told_at_once(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match="missing"):
        GraderProcess(tmp_path / "none.json")


def test_own_errors_cross_the_pipe_and_the_worker_lives_on(
    card_path: Path, workers: ModuleType
) -> None:
    with GraderProcess(card_path, worker=workers.picky) as grader:
        before = pid_of(grader)
        with pytest.raises(ModelError, match="not a number") as caught:
            grader.submit(picture(200)).result(LONG_S)
        assert caught.value.advice == "Train again."
        assert pid_of(grader) == before


def test_other_errors_become_ours_and_name_their_cause(
    card_path: Path, workers: ModuleType, caplog: pytest.LogCaptureFixture
) -> None:
    with GraderProcess(card_path, worker=workers.picky) as grader:
        with pytest.raises(GraderProcessError, match="ZeroDivisionError: by nothing"):
            grader.submit(picture(100)).result(LONG_S)
        assert grader.submit(picture(1)).result(LONG_S)
    assert "Traceback" in caplog.text


def test_waiting_request_can_be_cancelled_and_one_under_way_can_not(
    card_path: Path, workers: ModuleType, gate: Listener
) -> None:
    with GraderProcess(card_path, worker=workers.held) as grader:
        first = grader.submit(picture(10))
        second, third = grader.submit(picture(20)), grader.submit(picture(30))
        with closing(gate.accept()) as first_held:
            assert first_held.recv() == 10
            assert second.cancel()
            assert not first.cancel()
            first_held.send(None)
            with closing(gate.accept()) as third_held:
                assert third_held.recv() == 30
                third_held.send(None)
                assert first.result(LONG_S)
                assert third.result(LONG_S)
        assert not wait([second], LONG_S).not_done
        assert second.cancelled()


def test_request_can_be_cancelled_while_the_model_is_loaded(
    card_path: Path, workers: ModuleType, gate: Listener
) -> None:
    with GraderProcess(card_path, worker=workers.slow_to_load) as grader:
        future = grader.submit(picture(10))
        with closing(gate.accept()) as loading:
            assert loading.recv() == "loading"
            assert future.cancel()
            loading.send(None)
        assert not wait([future], LONG_S).not_done
        assert grader.submit(picture(1)).result(LONG_S)


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="no kill -9 on this system")
def test_killed_worker_fails_what_was_under_way_and_the_next_works(
    card_path: Path, workers: ModuleType, gate: Listener
) -> None:
    with GraderProcess(card_path, worker=workers.held) as grader:
        doomed, waiting = grader.submit(picture(10)), grader.submit(picture(20))
        with closing(gate.accept()) as held:
            held.recv()
            (worker,) = _worker_pids()
            os.kill(worker, signal.SIGKILL)
            with pytest.raises(GraderProcessError, match=r"died \(exit code -9\)") as caught:
                doomed.result(LONG_S)
        assert "again" in caught.value.advice
        with closing(gate.accept()) as held:
            assert held.recv() == 20
            held.send(None)
            assert waiting.result(LONG_S).region.x != worker


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="no kill -9 on this system")
def test_worker_killed_while_idle_is_made_anew_unnoticed(
    card_path: Path, workers: ModuleType
) -> None:
    with GraderProcess(card_path, worker=workers.brightness) as grader:
        before = pid_of(grader)
        worker = psutil.Process(before)
        worker.kill()
        psutil.wait_procs([worker], LONG_S)
        assert pid_of(grader) != before


def test_worker_that_dies_while_loading_is_told(card_path: Path, workers: ModuleType) -> None:
    with (
        GraderProcess(card_path, worker=workers.dies_loading) as grader,
        pytest.raises(GraderProcessError, match=r"died \(exit code 7\)"),
    ):
        grader.submit(picture(1)).result(LONG_S)


def test_worker_that_does_not_import_is_told(card_path: Path) -> None:
    module = ModuleType("nowhere_to_be_found")
    exec("def load(card_path, options): ...", vars(module))
    sys.modules[module.__name__] = module
    try:
        with (
            GraderProcess(card_path, worker=module.load) as grader,
            pytest.raises(GraderProcessError, match="died"),
        ):
            grader.submit(picture(1)).result(LONG_S)
    finally:
        del sys.modules[module.__name__]


def test_close_while_busy_fails_that_one_and_cancels_the_rest(
    card_path: Path, workers: ModuleType, gate: Listener
) -> None:
    grader = GraderProcess(card_path, worker=workers.held)
    busy, waiting = grader.submit(picture(10)), grader.submit(picture(20))
    with closing(gate.accept()) as held:
        held.recv()
        grader.close()
    with pytest.raises(GraderProcessError, match="closed"):
        busy.result(0)
    with pytest.raises(CancelledError):
        waiting.result(0)


def test_close_while_loading_fails_the_start(
    card_path: Path, workers: ModuleType, gate: Listener
) -> None:
    grader = GraderProcess(card_path, worker=workers.slow_to_load)
    started = grader.start()
    with closing(gate.accept()) as loading:
        loading.recv()
        grader.close()
    with pytest.raises(GraderProcessError, match="closed"):
        started.result(0)


def test_closed_grader_takes_nothing_and_closes_twice(card_path: Path) -> None:
    grader = GraderProcess(card_path)
    grader.close()
    grader.close()
    for ask in (grader.start, lambda: grader.submit(picture(1))):
        with pytest.raises(GraderProcessError, match="closed"):
            ask()


def test_close_from_a_callback_does_not_hang(card_path: Path, workers: ModuleType) -> None:
    grader = GraderProcess(card_path, worker=workers.brightness)
    closed: queue.Queue[bool] = queue.Queue()

    def close(_: Future[Prediction]) -> None:
        grader.close()
        closed.put(True)

    grader.submit(picture(1)).add_done_callback(close)
    assert closed.get(timeout=LONG_S)
    grader.close()


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="no kill -9 on this system")
def test_worker_ends_with_its_parent(card_path: Path, workers: ModuleType) -> None:
    program = (
        "import sys\n"
        f"sys.path[:0] = {[str(Path(__file__).parent), *sys.path]!r}\n"
        "import standin_graders\n"
        "import numpy as np\n"
        "from pathlib import Path\n"
        "from drviewer.grading.process import GraderProcess\n"
        "grader = GraderProcess(Path(sys.argv[1]), worker=standin_graders.brightness)\n"
        "answer = grader.submit(np.zeros((9, 9, 3), np.uint8)).result()\n"
        "print(answer.region.x, flush=True)\n"
        "sys.stdin.read()\n"
    )
    with subprocess.Popen(
        [sys.executable, "-c", program, str(card_path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as parent:
        assert parent.stdout is not None
        worker = psutil.Process(int(parent.stdout.readline()))
        parent.kill()
    _, alive = psutil.wait_procs([worker], LONG_S)
    assert alive == []


def test_importing_the_process_and_the_card_loads_no_tensorflow() -> None:
    program = (
        "import sys\n"
        f"sys.path[:0] = {sys.path!r}\n"
        "import drviewer.grading.process, drviewer.grading.card, drviewer.grading.metrics\n"
        "heavy = {'tensorflow', 'keras', 'h5py', 'PySide6', 'sklearn', 'sqlalchemy'}\n"
        "print(*sorted(heavy & set(sys.modules)))\n"
    )
    ran = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    assert ran.stdout.strip() == ""


def _worker_pids() -> list[int]:
    """Our children that are graders; Python's own resource tracker is not."""
    children = psutil.Process().children()
    return [child.pid for child in children if "spawn_main" in " ".join(child.cmdline())]
