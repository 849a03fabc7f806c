"""Where things lie: bundled resources and models, and the user's own data and settings.

The only module that knows how the program was installed (source tree, wheel, frozen).
"""

import os
import stat
import sys
from pathlib import Path

import platformdirs

from drviewer.errors import ResourceError

APP_NAME = "drviewer"


def bundle_dir() -> Path:
    """The folder that holds ``resources/`` and ``models/``."""
    frozen = getattr(sys, "_MEIPASS", None)
    if frozen:
        return Path(frozen)
    package = Path(__file__).resolve().parent
    bundled = package / "_bundled"
    return bundled if bundled.is_dir() else package.parent


def resource(*parts: str) -> Path:
    """A file or folder under ``resources/``.

    Raises:
        ResourceError: it is not there, so the installation is incomplete.
    """
    path = bundle_dir().joinpath("resources", *parts)
    if not path.exists():
        raise ResourceError(
            f"{'/'.join(parts)} is missing from the program's resources.",
            advice="Install drviewer again.",
        )
    return path


def guide_dir() -> Path:
    """The user guide's pages and pictures; may be absent from a cut-down installation."""
    return bundle_dir() / "docs" / "guide"


def models_dir() -> Path:
    """The folder of the bundled models; ``DRVIEWER_MODELS`` names another one."""
    override = os.environ.get("DRVIEWER_MODELS")
    return Path(override) if override else bundled_models_dir()


def bundled_models_dir() -> Path:
    """The folder of the models that came with the program."""
    return bundle_dir() / "models"


def data_dir() -> Path:
    """The user's data folder (database, logs); ``DRVIEWER_HOME`` moves it, with the settings."""
    return _user_dir("data", platformdirs.user_data_path(APP_NAME, appauthor=False))


def config_dir() -> Path:
    """The user's settings folder."""
    return _user_dir("config", platformdirs.user_config_path(APP_NAME, appauthor=False))


def cache_dir() -> Path:
    """What can be deleted at any time: it is made anew."""
    return _user_dir("cache", platformdirs.user_cache_path(APP_NAME, appauthor=False))


def _user_dir(name: str, default: Path) -> Path:
    home = os.environ.get("DRVIEWER_HOME")
    return Path(home) / name if home else default


def database_path() -> Path:
    return data_dir() / "drviewer.sqlite"


def settings_path() -> Path:
    return config_dir() / "settings.json"


def site_settings_path() -> Path:
    """What a clinic lays down for all users of a computer; ``DRVIEWER_SITE_SETTINGS`` names another
    file."""
    override = os.environ.get("DRVIEWER_SITE_SETTINGS")
    if override:
        return Path(override)
    return platformdirs.site_config_path(APP_NAME, appauthor=False) / "settings.json"


def guidelines_dir() -> Path:
    """The clinic's own copies of follow-up tables; made when the first is kept."""
    return config_dir() / "guidelines"


def log_path() -> Path:
    return data_dir() / "drviewer.log"


def reports_of_mistakes_dir() -> Path:
    """What mistakes and crashes of the program leave behind."""
    return data_dir() / "mistakes"


def is_special(path: Path) -> bool:
    """Whether a pipe, a socket or a device lies there: opening one may wait for ever.

    Links are followed. False too where there is nothing, or nothing that may be looked at.
    """
    try:
        mode = path.stat().st_mode
    except OSError:
        return False
    return not (stat.S_ISREG(mode) or stat.S_ISDIR(mode))
