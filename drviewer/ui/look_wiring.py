"""What the commands of looking do: which of them changes what about the viewer and the session."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QPointF
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QInputDialog, QWidget

from drviewer.language import tr
from drviewer.settings import EnhancementPreset
from drviewer.ui import look_operations, snapshot, view_print
from drviewer.ui.actions import Actions
from drviewer.ui.presets import drop_preset, keep_preset
from drviewer.ui.view_transform import MouseUse
from drviewer.ui.workbench import Workbench
from drviewer.ui.workspace import Workspace


def look_commands(
    bench: Workbench, workspace: Workspace, actions: Actions
) -> list[tuple[QAction, Callable[[], object]]]:
    """Which command of looking does what."""
    a, viewer = actions.look, workspace.viewer
    return [
        (a.rotate_right, viewer.rotate_right),
        (a.rotate_left, viewer.rotate_left),
        (a.mirror, viewer.mirror),
        (a.show_pixel, viewer.toggle_pixel),
        (a.adjust, viewer.clahe_bar.more.toggle),
        (a.reset_adjustment, viewer.adjust_bar.reset),
        (a.overlay_options, viewer.overlay_slider.more.toggle),
        (a.contours, partial(_toggle_contours, bench)),
        (a.copy_view, partial(snapshot.copy_view, bench, viewer.views_frame)),
        (a.save_view, partial(snapshot.save_view, bench, viewer.views_frame)),
        (a.print_view, partial(view_print.print_view, bench, viewer.views_frame)),
        (a.walk, workspace.cine.toggle),
        (a.walk_faster, partial(workspace.cine.quicken, 1)),
        (a.walk_slower, partial(workspace.cine.quicken, -1)),
        (a.enhance_both, lambda: bench.session.set_enhances_both(a.enhance_both.isChecked())),
        (a.align, partial(look_operations.align_companion, bench)),
        (a.lock, viewer.comparison.toggle_lock),
        (a.flicker, viewer.flicker.turn),
        (a.flicker_on, viewer.flicker.toggle),
        (a.faster, partial(viewer.flicker.quicken, 1)),
        (a.slower, partial(viewer.flicker.quicken, -1)),
    ]


def wire_looking(bench: Workbench, workspace: Workspace, actions: Actions) -> None:
    """What else follows from looking: the neighbours are read ahead, ticks tell how things are."""
    session, browser, viewer = bench.session, workspace.browser, workspace.viewer
    transform, overlay = viewer.transform, actions.overlay

    def follow_settings(*_: object) -> None:
        one = session.settings
        transform.mouse = MouseUse(one.wheel == "image", one.right_drag, one.middle_drag)

    def press_side(way: int) -> None:
        if session.settings.side_buttons == "image":
            browser.step(way)
        elif session.settings.side_buttons == "patient":
            browser.step_patient(way)
        elif session.settings.side_buttons == "overlay":
            overlay.trigger()

    session.settings_changed.connect(follow_settings)
    follow_settings()
    transform.step_requested.connect(browser.step)
    transform.side_pressed.connect(press_side)

    def read_ahead(pixels: object) -> None:
        if pixels is not None:
            bench.ahead.want(browser.neighbours())

    def show_ticks() -> None:
        actions.look.mirror.setChecked(transform.orientation.is_mirrored)
        actions.look.show_pixel.setChecked(transform.shows_pixel)

    def show_comparing(*_: object) -> None:
        actions.look.update(session)
        actions.look.enhance_both.setChecked(session.enhances_both)
        actions.look.flicker_on.setChecked(viewer.flicker.is_running)
        actions.look.lock.setChecked(viewer.comparison.is_locked)

    def shift(offset: QPointF) -> None:
        look_operations.shift_companion(bench, offset.x(), offset.y())

    for changed in (session.pixels_loaded, session.layout_changed):
        changed.connect(lambda _value: look_operations.load_companion(bench))
    for changed in (session.companion_changed, session.enhances_both_changed):
        changed.connect(show_comparing)
    viewer.flicker.changed.connect(show_comparing)
    session.adjustment_changed.connect(show_comparing)
    viewer.clahe_bar.more.toggled.connect(actions.look.adjust.setChecked)
    viewer.overlay_slider.more.toggled.connect(actions.look.overlay_options.setChecked)
    session.overlay_changed.connect(
        lambda overlay: actions.look.contours.setChecked(overlay.style.is_contour)
    )
    cine = workspace.cine
    cine.changed.connect(lambda: actions.look.walk.setChecked(cine.is_running))
    cine.changed.connect(
        lambda: bench.messages.status(
            tr("Walking, {pace_s} s a photograph", pace_s=cine.pace_s)
            if cine.is_running
            else tr("Standing")
        )
    )
    for view in (viewer.companion, viewer.comparison.enhanced.view):
        view.shifted.connect(shift)
    viewer.adjust_bar.preset_kept.connect(partial(_name_preset, bench, workspace))
    viewer.adjust_bar.preset_dropped.connect(partial(drop_preset, bench))
    session.pixels_loaded.connect(read_ahead)
    transform.changed.connect(show_ticks)
    transform.pointer_changed.connect(show_ticks)


def _toggle_contours(bench: Workbench) -> None:
    style = bench.session.overlay.style
    bench.session.set_overlay_style(is_contour=not style.is_contour)


def _name_preset(bench: Workbench, parent: QWidget, preset: EnhancementPreset) -> None:
    name, is_given = QInputDialog.getText(parent, tr("Keep as a preset"), tr("Name"))
    if is_given and name.strip():
        keep_preset(bench, preset.model_copy(update={"name": name.strip()}))
