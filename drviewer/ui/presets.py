"""Presets of the enhanced picture: those that come with the program, and the reader's own."""

from drviewer.imaging.enhance import ClaheParams
from drviewer.language import tr, tr_noop
from drviewer.settings import EnhancementPreset
from drviewer.ui.session import Session
from drviewer.ui.workbench import Workbench

BUILT_IN = (
    EnhancementPreset(name=tr_noop("As usual")),
    EnhancementPreset(
        name=tr_noop("Red lesions"),
        channel="green",
        evens_light=True,
        clahe_target="lightness",
        clahe_clip_limit=3.0,
    ),
    EnhancementPreset(
        name=tr_noop("Bright lesions"), clahe_clip_limit=1.5, contrast=15, gamma=0.8, sharpness=20
    ),
    EnhancementPreset(
        name=tr_noop("Dark photograph"), evens_light=True, gamma=1.7, clahe_clip_limit=1.5
    ),
    EnhancementPreset(
        name=tr_noop("Colours as they are, even light"), clahe_target="off", evens_light=True
    ),
)
_ADJUSTED = ("channel", "evens_light", "brightness", "contrast", "gamma", "sharpness")


def preset_of(session: Session, name: str) -> EnhancementPreset:
    """What is set now, under ``name``."""
    clahe = session.clahe
    return EnhancementPreset(
        name=name,
        clahe_target=clahe.target,
        clahe_clip_limit=clahe.clip_limit,
        clahe_tiles=clahe.tiles,
        **{field: getattr(session.adjustment, field) for field in _ADJUSTED},
    )


def use_preset(session: Session, preset: EnhancementPreset) -> None:
    """Set all that the preset holds."""
    session.set_clahe(ClaheParams(preset.clahe_clip_limit, preset.clahe_tiles, preset.clahe_target))
    session.set_adjustment(**{field: getattr(preset, field) for field in _ADJUSTED})


def keep_preset(bench: Workbench, preset: EnhancementPreset) -> None:
    """Among the settings; one of the same name is replaced."""
    others = _others(bench, preset.name)
    bench.change_settings(enhancement_presets=(*others, preset))
    bench.messages.status(tr("Kept as “{name}”", name=preset.name))


def drop_preset(bench: Workbench, name: str) -> None:
    bench.change_settings(enhancement_presets=_others(bench, name))


def _others(bench: Workbench, name: str) -> tuple[EnhancementPreset, ...]:
    kept = bench.session.settings.enhancement_presets
    return tuple(one for one in kept if one.name != name)
