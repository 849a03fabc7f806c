"""What drviewer.nsi includes: metadata, the built program's files one by one, associations.

    python packaging/windows/stage.py        writes build/windows/files.nsh
    python packaging/windows/stage.py make   and runs makensis (here or on Windows)

Files are listed, so that uninstalling removes what was installed and nothing that a user put there.
"""

import shutil
import subprocess
import sys
from pathlib import Path, PureWindowsPath

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
from icons import write_icons
from metadata import EXTENSIONS, METADATA, ROOT
from sizes import note
from version_info import numbers

STAGE = ROOT / "build" / "windows"
PROGRAM = ROOT / "dist" / "drviewer"


def main() -> int:
    STAGE.mkdir(parents=True, exist_ok=True)
    write_icons(STAGE)
    variant = (PROGRAM / "VARIANT").read_text(encoding="utf-8").strip()
    out = ROOT / "dist" / f"{METADATA.name}-{METADATA.version}-{variant}-setup.exe"
    (STAGE / "files.nsh").write_text("\n".join(_lines(out)) + "\n", encoding="utf-8")
    if sys.argv[1:] == ["make"]:
        tool = shutil.which("makensis")
        if tool is None:
            sys.exit("makensis is missing: install NSIS 3")
        script = ROOT / "packaging" / "windows" / "drviewer.nsi"
        subprocess.run([tool, "-V2", f"-DSTAGE={STAGE}", str(script)], check=True)
        note(variant, "setup", out.stat().st_size)
    return 0


def _lines(out: Path) -> list[str]:
    files = sorted(file for file in PROGRAM.rglob("*") if file.is_file())
    folders = sorted({file.parent for file in files}, key=lambda one: len(one.parts))
    values = {
        "NAME": METADATA.name,
        "VERSION": METADATA.version,
        "VERSION_NUMBERS": ".".join(map(str, numbers())),
        "SUMMARY": METADATA.summary,
        "PUBLISHER": METADATA.publisher,
        "COPYRIGHT": METADATA.copyright,
        "LICENCE": str(ROOT / "LICENSE"),
        "OUT": str(out),
    }
    lines = [f'!define {key} "{value}"' for key, value in values.items()]
    lines.append("!macro INSTALL_FILES")
    for folder in folders:
        lines.append(f'  SetOutPath "{_there(folder)}"')
        lines += [f'  File "{file}"' for file in files if file.parent == folder]
    lines += ["!macroend", "!macro UNINSTALL_FILES"]
    lines += [f'  Delete "{_there(file)}"' for file in files]
    lines += [f'  RMDir "{_there(folder)}"' for folder in reversed(folders) if folder != PROGRAM]
    lines += ["!macroend", "!macro ASSOCIATE"]
    for extension in EXTENSIONS:
        lines.append(
            f'  WriteRegStr SHCTX "Software\\Classes\\.{extension}\\OpenWithProgids" "${{CLASS}}" ""'
        )
    lines += ["!macroend", "!macro DISSOCIATE"]
    for extension in EXTENSIONS:
        lines.append(
            f'  DeleteRegValue SHCTX "Software\\Classes\\.{extension}\\OpenWithProgids" "${{CLASS}}"'
        )
    return [*lines, "!macroend"]


def _there(path: Path) -> str:
    """The path in the installed program; ``$`` is NSIS' own sign."""
    inside = PureWindowsPath(*path.relative_to(PROGRAM).parts)
    return (
        ("$INSTDIR" if path == PROGRAM else f"$INSTDIR\\{inside}")
        .replace("$INSTDIR", "\0")
        .replace("$", "$$")
        .replace("\0", "$INSTDIR")
    )


if __name__ == "__main__":
    sys.exit(main())
