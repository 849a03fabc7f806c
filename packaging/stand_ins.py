"""OpenCV's wheel brings FFmpeg for videos and AOM for AVIF, which drviewer never opens: 44 MB less.

OpenCV's library still asks for them at start. Stand-ins under the same names answer, each with the
functions that are asked for. FFmpeg's end the process if one is called. AOM's fail, as for a
picture that they can't decode: by a file's first bytes OpenCV may choose them itself, whatever the
file is called. Linux only, where there is a C compiler; elsewhere both stay in.
"""

import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

_WANTED = re.compile(r"\s([A-Za-z_0-9]+)@(LIB(AVCODEC|AVFORMAT|AVUTIL|SWSCALE)_\d+)$", re.MULTILINE)
_NAMED = re.compile(r"\s(aom_[a-z_0-9]+)$", re.MULTILINE)
_IN_WORDS = re.compile(r"_(str|to_string|error|detail)$")
#: What only FFmpeg asks for.
_FREED = ("libvpx", "libcrypto", "libssl", "libswresample", "libdrm")


def replace_codecs(program: Path) -> None:
    """In the built program's folder, whose OpenCV is loaded afterwards to make sure."""
    inside = program / "_internal"
    libraries = inside / "opencv_python_headless.libs"
    tools = [shutil.which(name) for name in ("cc", "nm")]
    if sys.platform != "linux" or not libraries.is_dir() or not all(tools):
        return
    _replace_ffmpeg(inside, libraries)
    (aom,), (avif,) = libraries.glob("libaom-*"), libraries.glob("libavif-*")
    functions = [_failing(name) for name in _NAMED.findall(_asked_for(avif))]
    _make(aom, "", functions)


def _asked_for(library: Path) -> str:
    command = ["nm", "-D", "--undefined-only", str(library)]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def _failing(name: str) -> str:
    """In C: nothing to be said, or an error's number."""
    if _IN_WORDS.search(name):
        return f'const char *{name}(void) {{ return ""; }}\n'
    return f"int {name}(void) {{ return 1; }}\n"


def _replace_ffmpeg(inside: Path, libraries: Path) -> None:
    (opencv,) = inside.glob("cv2/cv2*.so")
    by_version: dict[str, list[str]] = {}
    for name, version, _ in _WANTED.findall(_asked_for(opencv)):
        by_version.setdefault(version, []).append(name)
    for version, names in by_version.items():
        stem = version.rpartition("_")[0].lower()
        (library,) = libraries.glob(f"{stem}-*")
        _make(
            library, version, [f"void {name}(void) {{ abort(); }}\n" for name in sorted(set(names))]
        )
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


def _make(library: Path, version: str, functions: list[str]) -> None:
    """Compile the functions into ``library``'s place, their names under ``version`` ("": none)."""
    with tempfile.TemporaryDirectory() as folder:
        source, script = Path(folder) / "stub.c", Path(folder) / "stub.map"
        source.write_text("#include <stdlib.h>\n" + "".join(functions), encoding="utf-8")
        script.write_text(f"{version} {{ global: *; }};\n", encoding="utf-8")
        library.unlink()
        subprocess.run(
            ["cc", "-shared", "-fPIC", "-fno-builtin", "-O1", "-s", f"-Wl,-soname,{library.name}",
             f"-Wl,--version-script={script}", "-o", str(library), str(source)],
            check=True,
        )  # fmt: skip
