"""``make build``: the program in dist/drviewer, from a clean clone.

    python packaging/build.py [full|light]

Stages models (exported for LiteRT if the checkout's are not), licences, the list of parts (SBOM)
and icons; runs PyInstaller; takes out what only videos, debuggers and strangers to TensorFlow's
libraries would ask for; writes build/sizes.json.
"""

import argparse
import os
import shutil
import subprocess
import sys
from pathlib import Path

from icons import write_icons
from metadata import ROOT, VARIANTS
from parts import stage_licences, write_sbom
from private_names import hide_private_names
from sizes import measure
from stand_ins import replace_codecs
from version_info import write_version_info

BUILD = ROOT / "build"
DIST = ROOT / "dist"


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("variant", nargs="?", choices=VARIANTS, default="full")
    variant: str = parser.parse_args().variant
    stage = BUILD / "stage" / variant
    shutil.rmtree(stage, ignore_errors=True)
    stage.mkdir(parents=True)
    say(f"staging the {variant} variant")
    stage_models(stage / "models", variant)
    stage_licences(stage / "licences", variant)
    write_sbom(stage / "sbom.cdx.json", variant)
    write_icons(stage)
    write_version_info(stage / "version_info.txt")
    say("running PyInstaller, some minutes")
    run_pyinstaller(stage, variant)
    program = DIST / "drviewer"
    replace_codecs(program)
    strip(program)
    hide_private_names(program)
    if sys.platform != "win32":
        # Only Windows tells a window program from a console program.
        console = program / "drviewer-cli"
        console.unlink()
        console.symlink_to("drviewer")
    (program / "VARIANT").write_text(variant + "\n", encoding="utf-8")
    measure(variant, program)
    return 0


def stage_models(target: Path, variant: str) -> None:
    """The checkout's models with the default network's export for LiteRT.

    Light has that network alone: the second one is large, runs with Keras only where it is not
    exported, and is not the default.
    """
    shutil.copytree(ROOT / "models", target)
    card = target / "dr_grader.json"
    if not is_exported(card):
        say("the model is not exported for LiteRT yet: exporting it")
        subprocess.run(
            [sys.executable, "-m", "drviewer", "export", str(card)], check=True, cwd=ROOT
        )
    if variant == "light":
        leave_alone(card)


def leave_alone(card_path: Path) -> None:
    """Take the second network away, and what only Keras reads."""
    from drviewer.grading.card import read_card, write_card

    card = read_card(card_path)
    partner = card.together
    write_card(card.with_models("one"), card_path)
    if partner is not None:
        for file in card_path.parent.glob(f"{Path(partner.card).stem}.*"):
            file.unlink()
    for file in card_path.parent.glob("*.keras"):
        file.unlink()


def is_exported(card_path: Path) -> bool:
    """Whether the default network has an export that fits it, and golden pictures."""
    from drviewer.errors import DrviewerError
    from drviewer.grading.card import read_cards
    from drviewer.grading.golden import read_golden
    from drviewer.grading.light_card import verify_light

    try:
        (card,) = read_cards(card_path, "one")
        verify_light(card, card_path)
        return read_golden(card, card_path) is not None
    except DrviewerError:
        return False


def run_pyinstaller(stage: Path, variant: str) -> None:
    command = [
        sys.executable, "-m", "PyInstaller", "--noconfirm", "--log-level", "WARN",
        "--distpath", str(DIST), "--workpath", str(BUILD / "pyinstaller" / variant),
        str(ROOT / "packaging" / "drviewer.spec"),
    ]  # fmt: skip
    environment = {
        **os.environ,
        "DRVIEWER_VARIANT": variant,
        "DRVIEWER_STAGE": str(stage),
        "QT_QPA_PLATFORM": "offscreen",
        "TF_CPP_MIN_LOG_LEVEL": "3",
    }
    subprocess.run(command, check=True, cwd=ROOT, env=environment)


def strip(program: Path) -> None:
    """Symbols that only a debugger reads; a fifth of TensorFlow. Only where there is ``strip``."""
    tool = shutil.which("strip")
    if sys.platform != "linux" or tool is None:
        return
    for file in (program / "_internal").rglob("*.so*"):
        if file.is_symlink() or file.stat().st_size < 50_000:
            continue
        # patchelf has been at work on those in *.libs: strip would leave them unloadable.
        if any(part.endswith(".libs") for part in file.parts):
            continue
        subprocess.run([tool, "--strip-unneeded", str(file)], check=False, capture_output=True)


def say(words: str) -> None:
    print(f"build: {words}", flush=True)


if __name__ == "__main__":
    sys.exit(main())
