"""What the user can choose, typed and checked, kept as one JSON file."""

import json
from pathlib import Path
from typing import Any, Literal, Self, TypeVar

from pydantic import BaseModel, ConfigDict, Field, ValidationError, model_validator

from drviewer import paths
from drviewer.errors import SettingsError, first_wrong
from drviewer.language import tr, tr_noop

#: Tried in order on the file's path without its suffix, with ``/`` between folders, beginning two
#: folders above the one that was opened; the first that matches wins. Letter case does not matter.
#: Named groups: ``patient``, ``eye`` (OD, OS, R, L, right, left), ``date`` (2024-05-01, 20240501).
DEFAULT_NAME_PATTERNS: tuple[str, ...] = (
    r"(?:^|/)(?P<patient>[^/]+?)_(?P<date>\d{4}-?\d{2}-?\d{2})_(?P<eye>OD|OS|R|L|right|left)(?:_\d{1,3})?$",
    r"(?:^|/)(?P<patient>[^/]+?)_(?P<eye>OD|OS|R|L|right|left)(?:_(?P<date>\d{4}-?\d{2}-?\d{2}))?(?:_\d{1,3})?$",
    r"(?:^|/)(?P<patient>[^/]+)/(?P<date>\d{4}-?\d{2}-?\d{2})/(?P<eye>OD|OS|right|left)/[^/]+$",
    r"(?:^|/)(?P<patient>[^/]+)/(?P<eye>OD|OS|right|left)/(?P<date>\d{4}-?\d{2}-?\d{2})/[^/]+$",
    r"(?:^|/)(?P<patient>[^/]+)/(?P<eye>OD|OS|right|left)/[^/]+$",
    r"(?:^|/)(?P<patient>[A-Za-z]+_\d+)(?:_grade\d)?$",
)


_Model = TypeVar("_Model", bound=BaseModel)


class EnhancementPreset(BaseModel):
    """How the enhanced picture is made, under a name the reader gave."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    name: str = ""
    clahe_target: Literal["lightness", "green", "each", "off"] = "lightness"
    clahe_clip_limit: float = Field(default=2.0, ge=0.5, le=10.0)
    clahe_tiles: int = Field(default=8, ge=2, le=32)
    channel: Literal["colour", "red", "green", "blue"] = "colour"
    evens_light: bool = False
    brightness: int = Field(default=0, ge=-100, le=100)
    contrast: int = Field(default=0, ge=-100, le=100)
    gamma: float = Field(default=1.0, ge=0.3, le=3.0)
    sharpness: int = Field(default=0, ge=0, le=100)


class Settings(BaseModel):
    """Every setting with its default. Unknown keys are refused, so that a typo is noticed."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    clinic_name: str = ""
    reader_name: str = ""
    #: "#rrggbb" in place of the program's own accent; "": its own.
    accent: str = Field(default="", pattern="^(#[0-9a-f]{6})?$")
    #: A PNG or JPEG file, printed on reports beside the clinic's name; "": none.
    clinic_logo: str = ""
    theme: Literal["system", "light", "dark"] = "system"
    #: The window's words; ``system``: the desktop's first language that there is.
    language: Literal["system", "en", "zh_CN", "es"] = "system"
    #: A report's words, where the patient's language is not known; ``window``: the window's.
    report_language: Literal["window", "en", "zh_CN", "es"] = "window"
    guideline: str = "ico_high_resource"
    clahe_clip_limit: float = Field(default=2.0, ge=0.5, le=10.0)
    clahe_tiles: int = Field(default=8, ge=2, le=32)
    #: The model's grade stays hidden until the clinician has entered one; or stands beside; or
    #: comes first.
    reading_mode: Literal["blind_first", "side_by_side", "ai_first"] = "blind_first"
    #: Suspects of vision-threatening disease on top of the worklist; not while reading blind,
    #: since the order would tell.
    urgent_first: bool = False
    #: Who answers: one network, two together, or what was measured to be better.
    models: Literal["default", "one", "two"] = "default"
    #: What counts as referable: finding nine of ten, or both errors weighed the same.
    operating_point: Literal["sensitive", "balanced"] = "sensitive"
    enhancement_presets: tuple[EnhancementPreset, ...] = ()
    #: Reports print what the reader has drawn on the photographs.
    report_marks: bool = False
    #: Reports print this over the photographs, where fovea and disc are known.
    report_grid: Literal["none", "etdrs", "quadrants"] = "none"
    #: What runs the network: LiteRT starts at once, Keras (TensorFlow) is the reference; ``auto``
    #: is the first where the model was exported for it.
    engine: Literal["auto", "keras", "litert"] = "auto"
    #: What the wheel does over a picture; with Ctrl it zooms either way.
    wheel: Literal["zoom", "image"] = "zoom"
    #: What dragging with another button than the left one does over a picture.
    right_drag: Literal["tone", "pan", "zoom", "nothing"] = "tone"
    middle_drag: Literal["tone", "pan", "zoom", "nothing"] = "pan"
    #: What the buttons on the mouse's side, back and forward, do over a picture.
    side_buttons: Literal["image", "patient", "overlay", "nothing"] = "image"
    #: Keys other than the defaults by the command's name, {"next_image": ["Right"]}; []: none.
    shortcuts: dict[str, tuple[str, ...]] = Field(default_factory=dict)
    #: A word on the desktop when long work has ended while another window is in front.
    notify_when_done: bool = True
    #: Dragged panes snap into place and menus appear at once: nothing slides or fades.
    reduce_motion: bool = False
    overlay_opacity: int = Field(default=0, ge=0, le=100)
    name_patterns: tuple[str, ...] = DEFAULT_NAME_PATTERNS
    recent_folders: tuple[str, ...] = ()

    @model_validator(mode="before")
    @classmethod
    def _from_former_versions(cls, values: Any) -> Any:
        """Until 0.4 there were two modes, told by a switch."""
        if isinstance(values, dict) and "is_read_first" in values:
            values = dict(values)
            is_read_first = values.pop("is_read_first")
            values.setdefault("reading_mode", "blind_first" if is_read_first else "side_by_side")
        return values


#: Not the clinic's to give: they say who sits there and what was open.
PERSONAL = ("reader_name", "recent_folders")


class SiteSettings(BaseModel):
    """What a clinic's IT lays down for all its users: ``defaults`` that may be changed, and values
    that are ``locked``. Both hold fields of ``Settings``."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    defaults: dict[str, Any] = Field(default_factory=dict)
    locked: dict[str, Any] = Field(default_factory=dict)

    @model_validator(mode="after")
    def _are_settings(self) -> Self:
        for part in (self.defaults, self.locked):
            Settings.model_validate(part)
        personal = sorted({*self.defaults, *self.locked}.intersection(PERSONAL))
        if personal:
            raise ValueError(f"{personal[0]} is everybody's own")
        return self


NO_SITE = SiteSettings()


def read_site_settings(path: Path) -> SiteSettings:
    """The clinic's file at ``path``; nothing laid down where there is none.

    Raises:
        SettingsError: it can't be read or lays down what is not allowed.
    """
    what = tr("clinic's settings file")
    text = _read_text(path, what)
    return NO_SITE if text is None else _validated(SiteSettings, text, path, what)


def read_settings(path: Path, site: SiteSettings = NO_SITE) -> Settings:
    """The settings kept at ``path`` over the clinic's defaults; what the clinic locked counts.

    Without a file they are the clinic's, or the program's.

    Raises:
        SettingsError: the file can't be read or holds a value that is not allowed. The file is
            left as it is.
    """
    text = _read_text(path, tr("settings file"))
    own: dict[str, Any] = {}
    if text is not None:
        own = _validated(Settings, text, path, tr("settings file")).model_dump(exclude_unset=True)
    return Settings.model_validate({**site.defaults, **own, **site.locked})


def read_user_settings() -> Settings:
    """This user's, with what the clinic lays down on this computer.

    Raises:
        SettingsError: as ``read_settings`` and ``read_site_settings``.
    """
    return read_settings(paths.settings_path(), read_site_settings(paths.site_settings_path()))


def import_settings(path: Path, present: Settings, site: SiteSettings = NO_SITE) -> Settings:
    """``present`` with what the file at ``path`` says; personal and locked fields stay.

    Raises:
        SettingsError: there is no such file, it can't be read, or a value is not allowed.
    """
    text = _read_text(path, tr("settings file"))
    if text is None:
        raise SettingsError(
            tr("There is no file {path}.", path=path), advice=tr("Choose a file that was exported.")
        )
    found = _validated(Settings, text, path, tr("settings file")).model_dump(exclude_unset=True)
    kept = {*PERSONAL, *site.locked}
    taken = {name: value for name, value in found.items() if name not in kept}
    return Settings.model_validate({**present.model_dump(), **taken})


def export_settings(settings: Settings, path: Path) -> None:
    """Everything but what is personal, for another computer or all of them.

    Raises:
        SettingsError: ``path`` can't be written.
    """
    _write(settings.model_dump(mode="json", exclude=set(PERSONAL)), path)


def _read_text(path: Path, what: str) -> str | None:
    """None where there is no file."""
    try:
        return path.read_text(encoding="utf-8")
    except FileNotFoundError:
        return None
    except (OSError, UnicodeDecodeError) as error:
        raise SettingsError(
            tr("The {what} {path} can't be read: {error}.", what=what, path=path, error=error),
            advice=tr(_ADVICE),
        ) from error


def _validated(kind: type[_Model], text: str, path: Path, what: str) -> _Model:
    try:
        return kind.model_validate_json(text)
    except ValidationError as error:
        where, what_is_wrong = first_wrong(error)
        raise SettingsError(
            tr(
                "The {what} {path} is not valid: {where}: {first}.",
                what=what,
                path=path,
                where=where or tr("the file"),
                first=what_is_wrong,
            ),
            advice=tr(_ADVICE),
        ) from error


_ADVICE = tr_noop("Mend it, or delete it to go back to the defaults.")


def write_settings(settings: Settings, path: Path, site: SiteSettings = NO_SITE) -> None:
    """Keep ``settings`` at ``path``; a failed write leaves the former file whole.

    Only what differs from the clinic's and the program's defaults is written, so that these count
    when they change; and nothing that is locked, which counts only while it is.

    Raises:
        SettingsError: the folder can't be written.
    """
    given = Settings.model_validate(site.defaults).model_dump(mode="json")
    values = settings.model_dump(mode="json", exclude=set(site.locked))
    _write({name: value for name, value in values.items() if value != given[name]}, path)


def _write(values: dict[str, Any], path: Path) -> None:
    beside = path.with_suffix(".part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        beside.write_text(json.dumps(values, indent=2, ensure_ascii=False), encoding="utf-8")
        beside.replace(path)
    except OSError as error:
        raise SettingsError(
            tr("The settings can't be written to {path}: {error}.", path=path, error=error),
            advice=tr("Check the folder's permissions."),
        ) from error
