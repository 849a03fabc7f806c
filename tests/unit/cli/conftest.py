"""A way to run the program as from a shell, and pictures for it to grade."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from drviewer.cli import main
from drviewer.imaging.phantom import PhantomSpec, draw_phantom


@dataclass(frozen=True)
class Ran:
    code: int
    out: str
    err: str


Run = Callable[..., Ran]


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Run:
    """``run("grade", path)`` → exit code and what was printed, 200 columns wide, uncoloured."""
    monkeypatch.setenv("COLUMNS", "200")
    monkeypatch.setenv("NO_COLOR", "1")
    monkeypatch.setattr("drviewer.log.start_log", lambda *_, **__: None)

    def ran(*words: object) -> Ran:
        capsys.readouterr()
        with pytest.raises(SystemExit) as left:
            main([str(word) for word in words])
        said = capsys.readouterr()
        return Ran(int(left.value.code or 0), said.out, said.err)

    return ran


@pytest.fixture(scope="session")
def drawn(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with both drawn eyes of one patient, and a file that is no picture."""
    from PIL import Image

    from drviewer.domain import Laterality

    folder = tmp_path_factory.mktemp("drawn")
    for seed, (name, eye) in enumerate([("OD", Laterality.RIGHT), ("OS", Laterality.LEFT)]):
        picture = draw_phantom(PhantomSpec(seed, eye, side=512)).rgb
        Image.fromarray(picture).save(folder / f"P-0001_{name}_2024-05-01.png")
    (folder / "notes.jpg").write_text("no picture")
    return folder
