"""OpenCV's wheel brings FFmpeg for videos, which drviewer never opens: 36 MB less without it.

OpenCV's library still asks for FFmpeg's at start. Stand-ins under the same names answer: each has
the functions that OpenCV names, and ends the process if one is called. Linux only, where there is
a C compiler; elsewhere FFmpeg stays in.
"""

import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

_WANTED = re.compile(r"\s([A-Za-z_0-9]+)@(LIB(AVCODEC|AVFORMAT|AVUTIL|SWSCALE)_\d+)$", re.MULTILINE)
#: What only FFmpeg asks for. (libaom stays: it is AVIF's.)
_FREED = ("libvpx", "libcrypto", "libssl", "libswresample", "libdrm")


def replace_ffmpeg(program: Path) -> None:
    """In the built program's folder, whose OpenCV is loaded afterwards to make sure."""
    inside = program / "_internal"
    libraries = inside / "opencv_python_headless.libs"
    tools = [shutil.which(name) for name in ("cc", "nm")]
    if sys.platform != "linux" or not libraries.is_dir() or not all(tools):
        return
    (opencv,) = inside.glob("cv2/cv2*.so")
    said = subprocess.run(
        ["nm", "-D", "--undefined-only", str(opencv)], check=True, capture_output=True, text=True
    ).stdout
    by_version: dict[str, list[str]] = {}
    for name, version, _ in _WANTED.findall(said):
        by_version.setdefault(version, []).append(name)
    for version, names in by_version.items():
        stem = version.rpartition("_")[0].lower()
        (library,) = libraries.glob(f"{stem}-*")
        _make(library, version, names)
    for stem in _FREED:
        for file in libraries.glob(f"{stem}-*"):
            file.unlink()
            _let_go(inside, file.name)


def _let_go(inside: Path, name: str) -> None:
    """The name at the top points to another package's copy, or goes with the file."""
    at_top = inside / name
    at_top.unlink(missing_ok=True)
    others = sorted(inside.glob(f"*.libs/{name}"))
    if others:
        at_top.symlink_to(others[0].relative_to(inside))


def _make(library: Path, version: str, names: list[str]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        source, script = Path(folder) / "stub.c", Path(folder) / "stub.map"
        functions = "".join(f"void {name}(void) {{ abort(); }}\n" for name in sorted(set(names)))
        source.write_text(f"#include <stdlib.h>\n{functions}", encoding="utf-8")
        script.write_text(f"{version} {{ global: *; }};\n", encoding="utf-8")
        library.unlink()
        subprocess.run(
            ["cc", "-shared", "-fPIC", "-fno-builtin", "-O1", "-s", f"-Wl,-soname,{library.name}",
             f"-Wl,--version-script={script}", "-o", str(library), str(source)],
            check=True,
        )  # fmt: skip
