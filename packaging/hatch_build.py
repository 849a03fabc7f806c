"""Puts ``resources/``, ``models/`` and the user guide into a built wheel; an editable install uses the tree's."""

from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class BundleHook(BuildHookInterface[Any]):
    """``drviewer.paths.bundle_dir`` finds them under ``drviewer/_bundled``."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        if version == "standard":
            for folder in ("resources", "models", "docs/guide"):
                build_data["force_include"][folder] = f"drviewer/_bundled/{folder}"
