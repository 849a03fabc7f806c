"""How large the built program and what is made of it are; watched against recorded sizes.

python packaging/sizes.py check       fails where something grew by more than 5 %
python packaging/sizes.py record      takes today's sizes as the recorded ones
"""

import json
import sys
from pathlib import Path
from typing import Any

from metadata import ROOT

SIZES = ROOT / "build" / "sizes.json"
RECORDED = ROOT / "packaging" / "sizes.json"
MOST_GROWTH = 1.05
#: Megabytes, on disk and as a download.
GOALS = {"full": (1100, 330), "light": (380, 130)}


def measure(variant: str, program: Path) -> None:
    """Note the folder's size, and its largest parts, in build/sizes.json; print them."""
    files = [file for file in program.rglob("*") if file.is_file() and not file.is_symlink()]
    total = sum(file.stat().st_size for file in files)
    parts: dict[str, int] = {}
    for file in files:
        place = file.relative_to(program).parts
        name = place[1] if place[0] == "_internal" and len(place) > 1 else place[0]
        parts[name] = parts.get(name, 0) + file.stat().st_size
    largest = sorted(parts.items(), key=lambda one: -one[1])[:20]
    note(variant, "disk", total, dict(largest))
    for name, size in largest:
        print(f"  {size / 1e6:7.1f} MB  {name}")


def note(variant: str, what: str, size: int, parts: dict[str, int] | None = None) -> None:
    """Put one size into build/sizes.json. ``what``: ``disk``, ``deb``, ``archive``, ``setup``."""
    sizes = _read(SIZES)
    entry = sizes.setdefault(variant, {})
    entry[what] = size
    if parts is not None:
        entry["parts"] = parts
    SIZES.parent.mkdir(exist_ok=True)
    SIZES.write_text(json.dumps(sizes, indent=2) + "\n", encoding="utf-8")
    goal = GOALS[variant][0 if what == "disk" else 1]
    verdict = "within" if size <= goal * 1e6 else "OVER"
    print(f"sizes: {variant} {what} {size / 1e6:.1f} MB, {verdict} its {goal} MB")


def check() -> int:
    """1 where something measured is more than 5 % over what is recorded."""
    failed = 0
    recorded = _read(RECORDED)
    for variant, measured in _read(SIZES).items():
        for what, size in measured.items():
            before = recorded.get(variant, {}).get(what)
            if what == "parts" or before is None:
                continue
            if size > before * MOST_GROWTH:
                print(
                    f"sizes: {variant} {what} grew from {before / 1e6:.1f} to {size / 1e6:.1f} MB"
                )
                failed = 1
    return failed


def record() -> int:
    kept = _read(RECORDED)
    for variant, measured in _read(SIZES).items():
        sizes = {what: size for what, size in measured.items() if what != "parts"}
        kept[variant] = {**kept.get(variant, {}), **sizes}
    RECORDED.write_text(json.dumps(kept, indent=2) + "\n", encoding="utf-8")
    return 0


def _read(path: Path) -> dict[str, dict[str, Any]]:
    found: dict[str, dict[str, Any]] = (
        json.loads(path.read_text(encoding="utf-8")) if path.exists() else {}
    )
    return found


if __name__ == "__main__":
    sys.exit({"check": check, "record": record}[sys.argv[1]]())
