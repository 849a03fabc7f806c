"""The version resource of the Windows programs."""

from pathlib import Path

from metadata import METADATA

_TEXT = """\
VSVersionInfo(
  ffi=FixedFileInfo(filevers={numbers}, prodvers={numbers}, mask=0x3F, flags=0x0, OS=0x40004,
                    fileType=0x1, subtype=0x0, date=(0, 0)),
  kids=[
    StringFileInfo([StringTable('040904B0', [
      StringStruct('CompanyName', {publisher!r}),
      StringStruct('FileDescription', {summary!r}),
      StringStruct('FileVersion', {version!r}),
      StringStruct('InternalName', {name!r}),
      StringStruct('LegalCopyright', {copyright!r}),
      StringStruct('OriginalFilename', '{name}.exe'),
      StringStruct('ProductName', {name!r}),
      StringStruct('ProductVersion', {version!r}),
    ])]),
    VarFileInfo([VarStruct('Translation', [1033, 1200])]),
  ]
)
"""


def numbers() -> tuple[int, int, int, int]:
    """The version as Windows wants it: four numbers."""
    release = METADATA.version.split("+")[0].split("-")[0]
    found = [int(part) for part in release.split(".") if part.isdigit()]
    major, minor, patch, build = (*found, 0, 0, 0, 0)[:4]
    return major, minor, patch, build


def write_version_info(path: Path) -> None:
    text = _TEXT.format(
        numbers=numbers(),
        publisher=METADATA.publisher,
        summary=METADATA.summary,
        version=METADATA.version,
        name=METADATA.name,
        copyright=METADATA.copyright,
    )
    path.write_text(text, encoding="utf-8")
