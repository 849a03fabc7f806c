"""What the built program is made of: the list of parts (CycloneDX) and everybody's licences.

Python packages are those that drviewer needs, found in the environment that the program is built
in; what their wheels carry besides, and what is no package, stands in ``_INSIDE`` and ``_FILES``.
"""

import json
import re
import shutil
import uuid
from collections.abc import Iterator
from datetime import UTC, datetime
from importlib import metadata
from pathlib import Path
from typing import Any

from metadata import METADATA, ROOT
from packaging.requirements import Requirement

_TENSORFLOW = {"tensorflow", "tensorflow-cpu", "keras"}
_LICENCE_FILE = re.compile(
    r"(licen[cs]e|copying|notice|authors|third.party|copyright)", re.IGNORECASE
)
#: In some package's wheel: package, part, its version where known, SPDX licence.
_INSIDE = (
    ("pyside6-essentials", "Qt", "", "LGPL-3.0-only"),
    ("pyside6-essentials", "ICU", "73", "Unicode-3.0"),
    ("opencv-python-headless", "FFmpeg", "", "LGPL-2.1-or-later"),
    ("numpy", "OpenBLAS", "", "BSD-3-Clause"),
    ("python-gdcm", "GDCM", "", "BSD-3-Clause"),
    ("python-gdcm", "OpenSSL", "1.1.1", "OpenSSL"),
    ("pylibjpeg-openjpeg", "OpenJPEG", "", "BSD-2-Clause"),
    ("ai-edge-litert", "XNNPACK", "", "BSD-3-Clause"),
)
#: No packages at all: name, version, SPDX licence, licence file in the checkout or "".
_FILES = (
    ("Noto Sans subsets", "", "OFL-1.1", "resources/fonts/OFL.txt"),
    ("Phosphor icons", "", "MIT", "resources/icons/PHOSPHOR-LICENSE.txt"),
)
#: Where a package's metadata has a licence in words only.
_SPDX = {
    "apache 2.0": "Apache-2.0", "apache license 2.0": "Apache-2.0", "apache-2.0": "Apache-2.0",
    "apache software license": "Apache-2.0", "apache license, version 2.0": "Apache-2.0",
    "mit": "MIT", "mit license": "MIT", "bsd": "BSD-3-Clause", "bsd-3-clause": "BSD-3-Clause",
    "3-clause bsd license": "BSD-3-Clause", "bsd license": "BSD-3-Clause",
    "bsd 2-clause": "BSD-2-Clause", "lgpl": "LGPL-3.0-only",
    "mozilla public license 2.0 (mpl 2.0)": "MPL-2.0", "isc license (iscl)": "ISC",
}  # fmt: skip


def bundled(variant: str) -> list[metadata.Distribution]:
    """The Python packages in this variant, by name: what drviewer needs, and what that needs."""
    found: dict[str, metadata.Distribution] = {}
    _add(METADATA.name, variant, found)
    # PyInstaller's start-up code is in every program that it makes.
    found["pyinstaller"] = metadata.distribution("pyinstaller")
    del found[METADATA.name]
    return [found[name] for name in sorted(found)]


def _add(name: str, variant: str, found: dict[str, metadata.Distribution]) -> None:
    key = re.sub(r"[-_.]+", "-", name).lower()
    if key in found or (variant == "light" and key in _TENSORFLOW):
        return
    try:
        found[key] = metadata.distribution(name)
    except metadata.PackageNotFoundError:
        return
    for text in found[key].requires or ():
        wanted = Requirement(text)
        if wanted.marker is None or wanted.marker.evaluate({"extra": ""}):
            _add(wanted.name, variant, found)


def licence_of(package: metadata.Distribution) -> str:
    """The SPDX expression, as well as the package's metadata tells it."""
    about = package.metadata
    if said := about.get("License-Expression"):
        return str(said)
    words = str(about.get("License") or "").strip()
    if words.lower() in _SPDX:
        return _SPDX[words.lower()]
    classified = [str(one) for one in about.get_all("Classifier") or () if "License ::" in str(one)]
    for one in classified:
        last = one.rpartition("::")[2].strip().lower()
        if last in _SPDX:
            return _SPDX[last]
    return words if 0 < len(words) < 60 else "see its licence file"


def licence_files(package: metadata.Distribution) -> Iterator[Path]:
    for file in package.files or ():
        is_own = ".dist-info" in file.parts[0] or len(file.parts) == 2
        if is_own and _LICENCE_FILE.search(file.name) and file.suffix not in {".py", ".pyc"}:
            path = Path(str(package.locate_file(file)))
            if path.is_file():
                yield path


def stage_licences(target: Path, variant: str) -> None:
    """One folder a part, with the words of its licence; and the note on Qt."""
    shutil.copytree(ROOT / "packaging" / "licences", target)
    missing = []
    for package in bundled(variant):
        folder = target / package.name.lower()
        files = list(licence_files(package))
        for file in files:
            folder.mkdir(exist_ok=True)
            shutil.copyfile(file, folder / file.name)
        if not files:
            missing.append(f"{package.name} {package.version}: {licence_of(package)}")
    for name, _version, _licence, place in _FILES:
        folder = target / name.lower().replace(" ", "-")
        folder.mkdir(exist_ok=True)
        shutil.copyfile(ROOT / place, folder / Path(place).name)
    text = "These packages come without a file of their licence; their metadata name it:\n\n"
    (target / "BY-NAME.txt").write_text(text + "\n".join(missing) + "\n", encoding="utf-8")


def write_sbom(path: Path, variant: str) -> None:
    """The parts as CycloneDX 1.6."""
    packages = bundled(variant)
    names = {one.name.lower().replace("_", "-") for one in packages}
    parts = [_component(one) for one in packages]
    parts += [
        _other(name, version, licence, {"inside": host})
        for host, name, version, licence in _INSIDE
        if host in names
    ]
    parts += [_other(name, version, licence, {}) for name, version, licence, _ in _FILES]
    parts += [_python(), *_models()]
    bill: dict[str, Any] = {
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "serialNumber": f"urn:uuid:{uuid.uuid4()}",
        "version": 1,
        "metadata": {
            "timestamp": datetime.now(UTC).isoformat(timespec="seconds"),
            "component": {
                "type": "application",
                "bom-ref": METADATA.name,
                "name": METADATA.name,
                "version": METADATA.version,
                "licenses": [{"license": {"id": METADATA.licence}}],
            },
            "properties": [{"name": "drviewer:variant", "value": variant}],
        },
        "components": parts,
        "dependencies": [{"ref": METADATA.name, "dependsOn": [part["bom-ref"] for part in parts]}],
    }
    path.write_text(json.dumps(bill, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")


def _component(package: metadata.Distribution) -> dict[str, Any]:
    name = package.name.lower().replace("_", "-")
    reference = f"pkg:pypi/{name}@{package.version}"
    return {
        "type": "library",
        "bom-ref": reference,
        "name": package.name,
        "version": package.version,
        "purl": reference,
        "licenses": _licences(licence_of(package)),
    }


def _licences(said: str) -> list[dict[str, Any]]:
    if re.fullmatch(r"[A-Za-z0-9.+-]+", said):
        return [{"license": {"id": said}}]
    if re.search(r"\b(AND|OR|WITH)\b", said):
        return [{"expression": said}]
    return [{"license": {"name": said}}]


def _other(name: str, version: str, licence: str, properties: dict[str, str]) -> dict[str, Any]:
    part: dict[str, Any] = {
        "type": "library",
        "bom-ref": f"part:{name}",
        "name": name,
        "licenses": _licences(licence),
    }
    if version:
        part["version"] = version
    if properties:
        part["properties"] = [
            {"name": f"drviewer:{key}", "value": value} for key, value in properties.items()
        ]
    return part


def _python() -> dict[str, Any]:
    import platform

    return _other("CPython", platform.python_version(), "PSF-2.0", {})


def _models() -> list[dict[str, Any]]:
    cards = [
        json.loads(file.read_text(encoding="utf-8")) for file in (ROOT / "models").glob("*.json")
    ]
    return [
        {
            "type": "machine-learning-model",
            "bom-ref": f"model:{card['name']}",
            "name": card["name"],
            "version": str(card["version"]),
            "hashes": [{"alg": "SHA-256", "content": card["sha256"]}],
        }
        for card in cards
        if "backbone" in card
    ]
