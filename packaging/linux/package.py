"""The built program as a .deb and as a relocatable archive: ``make packages``.

python packaging/linux/package.py [deb] [archive]
"""

import gzip
import os
import shutil
import subprocess
import sys
import tarfile
from datetime import UTC, datetime
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
from metadata import METADATA, MIME_TYPES, ROOT
from sizes import note

LINUX = ROOT / "packaging" / "linux"
DIST = ROOT / "dist"
#: What the program loads from the system; the rest is in it. `make chroot` lists what is missing.
DEPENDS = (
    f"libc6 (>= {os.confstr('CS_GNU_LIBC_VERSION').split()[1]})", "libegl1", "libgl1", "libfontconfig1", "libfreetype6", "libdbus-1-3",
    "libxkbcommon0", "libxkbcommon-x11-0", "libx11-6", "libx11-xcb1", "libxcb1", "libxcb-cursor0",
    "libxcb-icccm4", "libxcb-image0", "libxcb-keysyms1", "libxcb-randr0", "libxcb-render-util0",
    "libxcb-render0", "libxcb-shape0", "libxcb-shm0", "libxcb-sync1", "libxcb-xfixes0",
    "libxcb-xkb1", "zlib1g",
)  # fmt: skip
#: For Wayland and printers; without them there is X11 and PDF.
RECOMMENDS = ("libwayland-client0", "libwayland-cursor0", "libwayland-egl1", "libcups2")
#: Debian's names of machines.
_MACHINES = {"x86_64": "amd64", "aarch64": "arm64"}
#: Why lintian's complaints about a program that brings its own libraries are no faults.
_OVERRIDES = (
    "custom-library-search-path",
    "dir-or-file-in-opt",
    "duplicate-font-file",
    "embedded-library",
    "hardening-no-pie",
    "library-not-linked-against-libc",
    "shared-library-lacks-prerequisites",
    "unstripped-binary-or-object",
)  # fmt: skip


def main() -> int:
    wanted = sys.argv[1:] or ["deb", "archive"]
    program = DIST / "drviewer"
    variant = (program / "VARIANT").read_text(encoding="utf-8").strip()
    (program / "VERSION").write_text(METADATA.version + "\n", encoding="utf-8")
    if "deb" in wanted:
        note(variant, "deb", make_deb(program, variant).stat().st_size)
    if "archive" in wanted:
        note(variant, "archive", make_archive(program, variant).stat().st_size)
    return 0


def machine() -> str:
    return os.uname().machine


def make_deb(program: Path, variant: str) -> Path:
    tree = ROOT / "build" / "deb" / variant
    shutil.rmtree(tree, ignore_errors=True)
    shutil.copytree(program, tree / "opt" / "drviewer", symlinks=True)
    _share(tree / "usr" / "share", "/usr/bin/drviewer", variant)
    (tree / "usr" / "bin").mkdir(parents=True)
    (tree / "usr" / "bin" / "drviewer").symlink_to("/opt/drviewer/drviewer")
    _documents(tree / "usr" / "share" / "doc" / _package(variant), variant)
    lintian = tree / "usr" / "share" / "lintian" / "overrides"
    lintian.mkdir(parents=True)
    lines = "".join(f"{_package(variant)}: {tag}\n" for tag in _OVERRIDES)
    (lintian / _package(variant)).write_text(lines, encoding="utf-8")
    _modes(tree)
    _control(tree, variant)
    target = DIST / f"{_package(variant)}_{METADATA.version}_{_MACHINES[machine()]}.deb"
    command = ["dpkg-deb", "--root-owner-group", "-Zxz", "-z6", "--build", str(tree), str(target)]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    return target


def _package(variant: str) -> str:
    return METADATA.name if variant == "full" else f"{METADATA.name}-{variant}"


def _control(tree: Path, variant: str) -> None:
    folder = tree / "DEBIAN"
    folder.mkdir()
    size = sum(f.stat().st_size for f in tree.rglob("*") if f.is_file() and not f.is_symlink())
    other = _package("light" if variant == "full" else "full")
    text = (
        f"Package: {_package(variant)}\n"
        f"Version: {METADATA.version}\n"
        f"Architecture: {_MACHINES[machine()]}\n"
        f"Maintainer: {METADATA.publisher} <{METADATA.contact}>\n"
        f"Installed-Size: {size // 1024}\n"
        f"Depends: {', '.join(DEPENDS)}\n"
        f"Recommends: {', '.join(RECOMMENDS)}\n"
        f"Conflicts: {other}\n"
        f"Replaces: {other}\n"
        "Section: science\n"
        "Priority: optional\n"
        "Homepage: https://drviewer.example.org\n"
        f"Description: {METADATA.summary}\n"
        " Colour fundus photographs are shown plain and enhanced and graded on the ICDR\n"
        " scale, with a second opinion from a bundled network that shows where it\n"
        " looked; one page a patient is printed. Works offline.\n"
        " .\n"
        " Research use: not a cleared medical device.\n"
        + (" .\n This variant runs the network with LiteRT and comes without TensorFlow.\n"
           if variant == "light" else "")
    )  # fmt: skip
    (folder / "control").write_text(text, encoding="utf-8")
    for script in ("preinst", "postrm"):
        source = (LINUX / script).read_text(encoding="utf-8")
        path = folder / script
        source = source.replace("@PACKAGE@", _package(variant))
        path.write_text(source.replace("@VERSION@", METADATA.version), encoding="utf-8")
        path.chmod(0o755)


def make_archive(program: Path, variant: str) -> Path:
    name = f"{METADATA.name}-{METADATA.version}-{variant}-linux-{machine()}"
    stage = ROOT / "build" / "archive" / variant
    shutil.rmtree(stage, ignore_errors=True)
    _share(stage / "share", "drviewer", variant)
    _modes(stage)
    target = DIST / f"{name}.tar.xz"
    with tarfile.open(target, "w:xz", preset=6) as archive:
        archive.add(program, f"{name}/drviewer", filter=_rooted)
        archive.add(stage / "share", f"{name}/share", filter=_rooted)
        archive.add(LINUX / "install.sh", f"{name}/install.sh", filter=_rooted)
    return target


def _rooted(one: tarfile.TarInfo) -> tarfile.TarInfo:
    one.uid = one.gid = 0
    one.uname = one.gname = "root"
    return one


def _share(share: Path, command: str, variant: str) -> None:
    """Desktop entry, AppStream, man page, MIME type and icons."""
    places = {
        "drviewer.desktop": share / "applications" / "drviewer.desktop",
        "org.drviewer.drviewer.metainfo.xml": share / "metainfo" / f"{METADATA.identifier}.metainfo.xml",
        "mime.xml": share / "mime" / "packages" / "drviewer.xml",
    }  # fmt: skip
    for name, place in places.items():
        place.parent.mkdir(parents=True)
        place.write_text(_filled(name, command), encoding="utf-8")
    man = share / "man" / "man1" / "drviewer.1.gz"
    man.parent.mkdir(parents=True)
    _gzip(man, _filled("drviewer.1", command))
    icons = share / "icons" / "hicolor"
    for file in (ROOT / "build" / "stage" / variant / "icons").glob("*.png"):
        place = icons / f"{file.stem}x{file.stem}" / "apps" / "drviewer.png"
        place.parent.mkdir(parents=True)
        shutil.copyfile(file, place)
    scalable = icons / "scalable" / "apps" / "drviewer.svg"
    scalable.parent.mkdir(parents=True)
    shutil.copyfile(ROOT / "resources" / "icons" / "drviewer.svg", scalable)


def _filled(name: str, command: str) -> str:
    text = (LINUX / name).read_text(encoding="utf-8")
    values = {
        "EXEC": command,
        "SUMMARY": METADATA.summary,
        "PUBLISHER": METADATA.publisher,
        "VERSION": METADATA.version,
        "DATE": datetime.now(UTC).date().isoformat(),
        "MIME": ";".join(MIME_TYPES) + ";",
    }
    for key, value in values.items():
        text = text.replace(f"@{key}@", value)
    return text


def _documents(folder: Path, variant: str) -> None:
    folder.mkdir(parents=True)
    copyright_text = (
        f"{METADATA.name}\n\nCopyright 2026 {METADATA.publisher}\n\n"
        "License: Apache-2.0. On Debian systems the text is in\n"
        "/usr/share/common-licenses/Apache-2.0.\n\n"
        "Other people's work in this package, and its terms, are listed in\n"
        "/opt/drviewer/_internal/THIRD_PARTY.md, sbom.cdx.json and licences/ beside it.\n"
    )
    (folder / "copyright").write_text(copyright_text, encoding="utf-8")
    when = datetime.now(UTC).strftime("%a, %d %b %Y %H:%M:%S +0000")
    entry = (
        f"{_package(variant)} ({METADATA.version}) stable; urgency=medium\n\n"
        f"  * Built from version {METADATA.version}; see CHANGELOG.md of the source.\n\n"
        f" -- {METADATA.publisher} <{METADATA.contact}>  {when}\n"
    )
    _gzip(folder / "changelog.gz", entry)


def _gzip(path: Path, text: str) -> None:
    with (
        path.open("wb") as raw,
        gzip.GzipFile(fileobj=raw, mode="wb", mtime=0, compresslevel=9) as stream,
    ):
        stream.write(text.encode())


def _modes(tree: Path) -> None:
    """Readable by everybody, writable by root; programs and scripts stay executable."""
    for path in (tree, *tree.rglob("*")):
        if path.is_symlink():
            continue
        is_program = path.is_dir() or (
            path.parent == tree / "opt" / "drviewer"
            and "." not in path.name
            and path.name not in ("VARIANT", "VERSION")
        )
        path.chmod(0o755 if is_program else 0o644)


if __name__ == "__main__":
    sys.exit(main())
