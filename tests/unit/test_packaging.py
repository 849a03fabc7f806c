"""What installers are made of: one version everywhere, nothing that was left out, all licences."""

import importlib.util
import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

from drviewer import __version__

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def scripts(monkeypatch: pytest.MonkeyPatch) -> None:
    """The packaging scripts can be imported by their names."""
    monkeypatch.syspath_prepend(str(ROOT / "packaging"))


def load(name: str) -> ModuleType:
    import importlib

    return importlib.import_module(name)


def test_version_comes_from_the_package(scripts: None) -> None:
    assert load("metadata").METADATA.version == __version__
    numbers = load("version_info").numbers()
    assert numbers[:3] == tuple(int(part) for part in __version__.split(".")[:3])


@pytest.mark.parametrize(
    ("place", "variant", "is_left_out"),
    [
        ("tensorflow/libtensorflow_cc.so.2", "full", False),
        ("tensorflow/libtensorflow_cc.so.2", "light", True),
        ("tensorflow/include/eigen/x.h", "full", True),
        ("keras/src/api.py", "light", True),
        ("PySide6/Qt/plugins/platforms/libqxcb.so", "light", False),
        ("PySide6/Qt/plugins/platforms/libqoffscreen.so", "light", False),
        ("PySide6/Qt/plugins/platforms/libqeglfs.so", "light", True),
        ("PySide6/Qt/plugins/imageformats/libqsvg.so", "full", False),
        ("PySide6/Qt/lib/libQt6Svg.so.6", "full", False),
        ("PySide6/Qt/lib/libQt6Qml.so.6", "full", True),
        ("ai_edge_litert/libpywrap_litert_common.so", "light", False),
        ("ai_edge_litert/libLiteRtWebGpuAccelerator.so", "full", True),
        ("resources/fonts/NotoSans-Regular.ttf", "light", False),
    ],
)
def test_what_is_never_used_is_left_out(
    scripts: None, place: str, variant: str, is_left_out: bool
) -> None:
    assert load("leave_out").is_left_out(place, variant) is is_left_out
    assert load("leave_out").is_left_out(place.replace("/", "\\"), variant) is is_left_out


@pytest.mark.parametrize("variant", ["full", "light"])
def test_list_of_parts_names_versions_and_licences(
    scripts: None, tmp_path: Path, variant: str
) -> None:
    path = tmp_path / "sbom.cdx.json"
    load("parts").write_sbom(path, variant)
    bill = json.loads(path.read_text(encoding="utf-8"))
    assert (bill["bomFormat"], bill["specVersion"]) == ("CycloneDX", "1.6")
    assert bill["metadata"]["component"]["version"] == __version__
    parts = {part["name"].lower(): part for part in bill["components"]}
    assert {"pyside6", "numpy", "qt", "ai-edge-litert", "cpython"} <= set(parts)
    has_tensorflow = any(name.startswith("tensorflow") for name in parts)
    assert has_tensorflow is (variant == "full")
    libraries = [part for part in bill["components"] if part["type"] == "library"]
    assert all(part["licenses"] for part in libraries)
    references = [part["bom-ref"] for part in bill["components"]]
    assert len(references) == len(set(references))
    assert set(bill["dependencies"][0]["dependsOn"]) == set(references)


def test_licences_and_the_note_on_qt_are_staged(scripts: None, tmp_path: Path) -> None:
    load("parts").stage_licences(tmp_path / "licences", "light")
    folder = tmp_path / "licences"
    note = (folder / "QT.txt").read_text(encoding="utf-8")
    assert "LGPL-3.0.txt" in note
    assert "GNU LESSER GENERAL PUBLIC LICENSE" in (folder / "LGPL-3.0.txt").read_text()
    assert (folder / "GPL-3.0.txt").exists()
    assert list((folder / "numpy").iterdir())


def test_growth_of_more_than_a_twentieth_fails(
    scripts: None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    sizes = load("sizes")
    monkeypatch.setattr(sizes, "SIZES", tmp_path / "now.json")
    monkeypatch.setattr(sizes, "RECORDED", tmp_path / "then.json")
    (tmp_path / "then.json").write_text(json.dumps({"light": {"disk": 1000}}))
    for size, code in ((1050, 0), (1051, 1)):
        (tmp_path / "now.json").write_text(json.dumps({"light": {"disk": size, "deb": 9}}))
        assert sizes.check() == code


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    """An unpacked archive with a program of one line."""
    folder = tmp_path / "un packed ä"
    program = folder / "drviewer"
    program.mkdir(parents=True)
    (program / "drviewer").write_text("#!/bin/sh\necho started\n")
    (program / "drviewer").chmod(0o755)
    (program / "VERSION").write_text("2.0.0\n")
    entry = folder / "share" / "applications" / "drviewer.desktop"
    entry.parent.mkdir(parents=True)
    entry.write_text("[Desktop Entry]\nExec=drviewer %F\nTryExec=drviewer\n")
    (folder / "install.sh").write_bytes((ROOT / "packaging/linux/install.sh").read_bytes())
    return folder


def install(archive: Path, home: Path, *words: str) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        ["sh", str(archive / "install.sh"), *words],
        env={"PATH": os.environ["PATH"], "HOME": str(home)},
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.skipif(sys.platform == "win32", reason="a shell script")
def test_archive_is_installed_started_and_removed(archive: Path, tmp_path: Path) -> None:
    home = tmp_path / "höme dir"
    data = home / ".local" / "share" / "drviewer" / "drviewer.sqlite"
    data.parent.mkdir(parents=True)
    data.write_text("patients")
    assert install(archive, home, "--user").returncode == 0
    command = home / ".local" / "bin" / "drviewer"
    said = subprocess.run([command], capture_output=True, text=True, check=True).stdout
    assert said == "started\n"
    entry = (home / ".local/share/applications/drviewer.desktop").read_text()
    assert f'Exec="{home}/.local/lib/drviewer/drviewer" %F' in entry
    assert install(archive, home, "--user", "--remove").returncode == 0
    assert not command.exists()
    assert not (home / ".local/lib/drviewer").exists()
    assert data.read_text() == "patients"


@pytest.mark.skipif(sys.platform == "win32", reason="a shell script")
def test_older_archive_does_not_replace_a_newer_program(archive: Path, tmp_path: Path) -> None:
    assert install(archive, tmp_path, "--prefix", str(tmp_path / "p")).returncode == 0
    (archive / "drviewer" / "VERSION").write_text("1.10.0\n")
    refused = install(archive, tmp_path, "--prefix", str(tmp_path / "p"))
    assert refused.returncode == 1
    assert "2.0.0 is installed here, which is newer than 1.10.0" in refused.stderr
    assert (tmp_path / "p/lib/drviewer/VERSION").read_text() == "2.0.0\n"
    (archive / "drviewer" / "VERSION").write_text("2.0.1\n")
    assert install(archive, tmp_path, "--prefix", str(tmp_path / "p")).returncode == 0
    assert (tmp_path / "p/lib/drviewer/VERSION").read_text() == "2.0.1\n"


def workflow_commands() -> list[str]:
    """What ``.github/workflows/build.yml`` runs, as written there."""
    text = (ROOT / ".github" / "workflows" / "build.yml").read_text(encoding="utf-8")
    return re.findall(r"^ *- run: (.*)$", text, re.MULTILINE)


def test_workflow_quotes_commands_that_yaml_would_read_as_a_mapping() -> None:
    commands = workflow_commands()
    assert len(commands) > 10
    bare = [one for one in commands if not one.startswith(('"', "'"))]
    assert [one for one in bare if ": " in one or " #" in one] == []


def test_workflow_runs_scripts_and_targets_that_exist() -> None:
    text = "\n".join(workflow_commands()).replace("\\\\", "/").replace("\\", "/")
    scripts = re.findall(r"packaging/[\w/]+\.(?:py|sh|ps1)", text)
    assert scripts
    assert [one for one in scripts if not (ROOT / one).is_file()] == []
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    targets = re.findall(r"^make (\w+)", text, re.MULTILINE)
    assert targets
    assert [one for one in targets if f"\n{one}:" not in makefile] == []


@pytest.fixture
def tensorflow_library(tmp_path: Path) -> Path:
    """A copy of TensorFlow's smaller library, 51 MB, that may be written to."""
    if sys.platform != "linux":
        pytest.skip("libraries of Linux")
    found = importlib.util.find_spec("tensorflow")
    assert found is not None
    assert found.origin is not None
    source = Path(found.origin).with_name("libtensorflow_framework.so.2")
    return Path(shutil.copy(source, tmp_path / source.name))


def ask_status(library: Path) -> int:
    """What a new status of TensorFlow's C interface says, every name looked up at once."""
    script = (
        "import ctypes, os, sys\n"
        "library = ctypes.CDLL(sys.argv[1], mode=os.RTLD_NOW)\n"
        "library.TF_NewStatus.restype = ctypes.c_void_p\n"
        "status = ctypes.c_void_p(library.TF_NewStatus())\n"
        "library.TF_SetStatus(status, 3, b'x')\n"
        "print(library.TF_GetCode(status))\n"
    )
    return int(subprocess.check_output([sys.executable, "-c", script, str(library)]))


def test_a_library_without_its_private_names_is_smaller_and_works(
    scripts: None, tensorflow_library: Path
) -> None:
    private_names = load("private_names")
    before, names = tensorflow_library.stat().st_size, private_names.names_in(tensorflow_library)
    asked_for = {name for name in names if name.startswith(b"_ZN3tsl")}
    freed = private_names.take_out_private_names(tensorflow_library, asked_for)
    assert freed > 1_000_000
    assert tensorflow_library.stat().st_size == before - freed
    left = private_names.names_in(tensorflow_library)
    assert asked_for <= left < names
    assert {name for name in names if not name.startswith(b"_Z")} <= left
    assert ask_status(tensorflow_library) == 3


def test_a_file_that_is_no_library_is_left_as_it_is(scripts: None, tmp_path: Path) -> None:
    private_names = load("private_names")
    file = tmp_path / "libother.so"
    file.write_bytes(b"INPUT(-lother)\n")
    assert private_names.names_in(file) == set()
    with pytest.raises(load("elf").LayoutError):
        private_names.take_out_private_names(file, set())
    assert file.read_bytes() == b"INPUT(-lother)\n"
