"""What every test gets: a home of its own, and the real photographs where they are to be had."""

import gc
import os
import shutil
import sys
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    import keras

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")

WriteModel = Callable[["keras.Model", Path, str], Path]

ROOT = Path(__file__).resolve().parent.parent
# Puts what several folders of tests share within their reach.
sys.path.insert(0, str(ROOT / "tests"))
OFFLINE = ROOT / "tests" / "offline"
sys.path.insert(0, str(OFFLINE))


@pytest.fixture(autouse=True, scope="session")
def _no_network(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Nobody reaches the network, in this process or in one that a test starts (D6)."""
    import no_network

    told = tmp_path_factory.mktemp("network") / "attempts.txt"
    told.touch()
    os.environ[no_network.TOLD_IN] = str(told)
    former = os.environ.get("PYTHONPATH")
    os.environ["PYTHONPATH"] = os.pathsep.join(filter(None, (str(OFFLINE), former)))
    no_network.begin()
    yield
    no_network.end()
    if former is None:
        del os.environ["PYTHONPATH"]
    else:
        os.environ["PYTHONPATH"] = former
    del os.environ[no_network.TOLD_IN]
    assert no_network.attempts == []
    assert told.read_text(encoding="utf-8") == ""


@pytest.fixture(autouse=True)
def home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A temporary home, so that no test reads or writes the user's own data and settings."""
    folder = tmp_path_factory.mktemp("home")
    monkeypatch.setenv("HOME", str(folder))
    monkeypatch.setenv("DRVIEWER_HOME", str(folder / "drviewer"))
    monkeypatch.setenv("DRVIEWER_SITE_SETTINGS", str(folder / "none" / "site.json"))
    return folder


@pytest.fixture(autouse=True)
def _garbage_in_the_window_thread(request: pytest.FixtureRequest) -> Iterator[None]:
    """As in the program (``ui.garbage``): no worker's thread frees a widget of a former test."""
    if "qtbot" not in request.fixturenames:
        yield
        return
    gc.disable()
    yield
    gc.collect(1)
    gc.enable()


@pytest.fixture(scope="session")
def photographs() -> Path:
    """The folder of real graded photographs; ``DRVIEWER_DATA`` names another place for it."""
    folder = Path(os.environ.get("DRVIEWER_DATA", ROOT.parent / "shared" / "data"))
    if not (folder / "labels.csv").is_file():
        pytest.skip(f"no real photographs at {folder}; set DRVIEWER_DATA to where they are")
    return folder


@pytest.fixture(scope="session")
def tiny_model_card(tmp_path_factory: pytest.TempPathFactory, write_model: WriteModel) -> Path:
    """The card of a tiny network with the real one's layers, that answers in milliseconds.

    Made once a run and loads TensorFlow: tests that want it are marked ``model``. Copy the
    folder before altering anything in it.
    """
    return write_model(_tiny_network(20, 64), tmp_path_factory.mktemp("tiny_model"), "attention")


@pytest.fixture(scope="session")
def tiny_pair_card(
    tiny_model_card: Path, tmp_path_factory: pytest.TempPathFactory, write_model: WriteModel
) -> Path:
    """The tiny model's card with a partner, of other weights and for pictures of another size.

    The two answer together by default, at a temperature and thresholds of their own.
    """
    from drviewer.grading.card import Partner, read_card, write_card

    folder = tmp_path_factory.mktemp("tiny_pair") / "models"
    shutil.copytree(tiny_model_card.parent, folder)
    made = write_model(_tiny_network(21, 48), tmp_path_factory.mktemp("made"), "attention")
    partner = read_card(made).model_copy(update={"name": "small", "file": "small.keras"})
    shutil.copy(made.with_name("tiny.keras"), folder / partner.file)
    write_card(partner, folder / "small.json")
    card = read_card(folder / tiny_model_card.name)
    together = Partner(
        card="small.json",
        sha256=partner.sha256,
        temperature=2.5,
        thresholds={
            "referable": 0.3,
            "referable_balanced": 0.6,
            "vision_threatening": 0.2,
            "vision_threatening_balanced": 0.5,
        },
        grade_set_floors=(0.05, 0.05, 0.05, 0.05, 0.05),
        metrics=card.metrics,
        milliseconds=30.0,
    )
    pair = card.model_copy(update={"together": together, "milliseconds": 10.0})
    write_card(pair, folder / tiny_model_card.name)
    return folder / tiny_model_card.name


def _tiny_network(seed: int, side: int) -> "keras.Model":
    import keras

    from drviewer.grading.network import GRADES, attention_layer

    keras.utils.set_random_seed(seed)
    layers = keras.layers
    pictures = keras.Input((side, side, 3), name="pictures")
    x = layers.Rescaling(1 / 128, offset=-1)(pictures)
    x = layers.Conv2D(8, 8, 4, activation="relu")(x)
    x = layers.Conv2D(16, 3, 2, padding="same", activation="relu", name="features")(x)
    x = layers.Dropout(0.4)(x)
    x = attention_layer()(name="attention")(x)
    x = layers.GlobalAveragePooling2D(name="pool")(x)
    x = layers.Dropout(0.6)(x)
    # Wide enough weights that pictures differ in their answers.
    wide = keras.initializers.RandomNormal(stddev=2.0, seed=seed)
    model = keras.Model(pictures, layers.Dense(GRADES, kernel_initializer=wide, name="logits")(x))
    model.get_layer("attention").gate.assign(0.5)
    return model


@pytest.fixture(scope="session")
def write_model() -> WriteModel:
    """Saves a model with a card of invented figures: model, folder, heatmap layer → card's path."""
    return _write_model


def _write_model(model: "keras.Model", folder: Path, heatmap_layer: str) -> Path:
    import numpy as np

    from drviewer.grading.card import ModelCard, file_sha256, write_card
    from drviewer.grading.card_figures import Training, TrainingData
    from drviewer.grading.metrics import measure
    from drviewer.grading.preprocess import Preprocessing

    file = folder / "tiny.keras"
    model.save(file)
    preprocessing = Preprocessing(size=model.input_shape[1])
    grades = np.arange(20) % 5
    now = datetime(2026, 1, 2, 3, 4, tzinfo=UTC)
    card = ModelCard(
        name="tiny",
        version="0.0.1",
        file=file.name,
        sha256=file_sha256(file),
        backbone="tiny",
        preprocessing=preprocessing,
        preprocessing_digest=preprocessing.digest(),
        heatmap_layer=heatmap_layer,
        temperature=1.5,
        thresholds={"referable": 0.4},
        training=Training(
            data=(TrainingData(name="invented", n=20, terms="none: random weights"),),
            seed=20,
            epochs=0,
            started=now,
            finished=now,
            command="none",
        ),
        metrics={"invented": measure(np.eye(5)[grades] * 0.6 + 0.08, grades, {"referable": 0.4})},
        intended_use="Tests of drviewer.",
        not_for=("Anything else.",),
        limitations=("Random weights.",),
    )
    card_path = folder / "dr_grader.json"
    write_card(card, card_path)
    return card_path


@pytest.fixture(scope="session")
def light_model_card(tiny_model_card: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The tiny model's card with an export for LiteRT and golden pictures beside it."""
    from drviewer.training.light_export import export_light

    folder = tmp_path_factory.mktemp("light") / "models"
    shutil.copytree(tiny_model_card.parent, folder)
    export_light(folder / tiny_model_card.name)
    return folder / tiny_model_card.name
