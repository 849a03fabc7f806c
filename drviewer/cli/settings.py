"""``drviewer settings``: what is chosen, and one file that carries it to other computers."""

import json
from pathlib import Path
from typing import Annotated, Literal

import typer

from drviewer.cli.terminal import answers, remarks

Doing = Literal["show", "export", "import"]


def settings(
    doing: Annotated[Doing, typer.Argument(help="What to do.")] = "show",
    file: Annotated[
        Path | None, typer.Argument(metavar="FILE.json", help="Where to, or where from.")
    ] = None,
) -> None:
    """Show all settings, export them to a file, or import what a file says.

    The reader's name and the folders opened last are nobody else's and stay out of the file. What
    the clinic locked on this computer is not changed by an import.
    """
    from drviewer import paths
    from drviewer.settings import (
        export_settings,
        import_settings,
        read_settings,
        read_site_settings,
        write_settings,
    )

    if doing != "show" and file is None:
        raise typer.BadParameter(f"{doing} needs a file")
    site = read_site_settings(paths.site_settings_path())
    present = read_settings(paths.settings_path(), site)
    if file is None or doing == "show":
        values = present.model_dump(mode="json")
        answers().print_json(json.dumps(values, ensure_ascii=False))
        if site.locked:
            remarks().print(f"Locked by the clinic: {', '.join(sorted(site.locked))}")
    elif doing == "export":
        export_settings(present, file)
        remarks().print(f"Wrote {file}")
    else:
        imported = import_settings(file, present, site)
        write_settings(imported, paths.settings_path(), site)
        remarks().print(_changes(present.model_dump(), imported.model_dump()))


def _changes(before: dict[str, object], after: dict[str, object]) -> str:
    names = [name for name, value in after.items() if value != before[name]]
    return f"Changed: {', '.join(names)}" if names else "Nothing is different"
