"""The style sheet, made from the tokens.

Roles (dynamic property ``role``, set with ``theme.set_role``):

- ``QLabel``: ``title`` (17 px), ``heading`` (bold body), ``caption`` (small, bold, muted: over a
  group), ``muted``, ``small`` (small and muted), ``danger``, ``warning``, ``success``,
  ``number`` (body, for figures), ``dock`` (a dock's title), ``key`` (a key cap),
  ``canvas_title`` and ``canvas_text`` (in place of a picture, dark in both themes)
- ``QPushButton``: none (outlined), ``primary`` (one a place), ``quiet`` (flat), ``danger``,
  ``bar`` (in a message), ``link`` (flat, its words in line with what stands above)
- ``QToolButton``: flat; ``outlined``; ``segment`` (one of a row, checkable); ``chip`` (a filter);
  ``status`` (in the status line); ``close`` (in a close line of words)
- ``QPlainTextEdit``: ``record`` (read only, and as readable as what can be written)
- ``QTableView``: ``worklist`` (its first head over the names)
- ``QFrame``/``QWidget``: ``panel`` (surface), ``card`` (bordered, rounded), ``bar`` (a strip with a
  line above), ``canvas`` (dark, around pictures), ``line`` (a hairline), ``info``, ``warning``,
  ``danger``, ``success`` (tinted, rounded: banners), ``desk`` (under a report's pages)
"""

from typing import TYPE_CHECKING

from drviewer import paths

if TYPE_CHECKING:
    from drviewer.ui.theme import Tokens


def make_style_sheet(theme: "Tokens") -> str:
    """The whole program's style sheet for one theme."""
    parts = (_surfaces, _labels, _buttons, _fields, _choices, _sliders, _lists, _chrome)
    return "\n".join(part(theme) for part in parts)


def _image(name: str, theme: "Tokens") -> str:
    return f'url("{paths.resource("icons", f"{name}-{theme.name}.svg").as_posix()}")'


def _surfaces(t: "Tokens") -> str:
    banners = "\n".join(
        f'QFrame[role="{role}"] {{ background: {soft}; border: 1px solid {edge};'
        f" border-radius: {t.radius}px; }}\n"
        # Across the window: a strip, not a card.
        f'QFrame[role="{role}"][strip="true"] {{ border: none; border-radius: 0;'
        f" border-bottom: 1px solid {edge}; }}"
        for role, soft, edge in (
            ("info", t.info_soft, t.accent),
            ("warning", t.warning_soft, t.warning),
            ("danger", t.danger_soft, t.danger),
            ("success", t.success_soft, t.success),
        )
    )
    return f"""
QMainWindow, QDialog, QMessageBox {{ background: {t.window}; }}
QWidget[role="panel"], QFrame[role="panel"] {{ background: {t.surface}; border: none; }}
QFrame[role="card"] {{ background: {t.surface}; border: 1px solid {t.border};
    border-radius: {t.radius}px; }}
QFrame[role="bar"], QWidget[role="bar"] {{ background: {t.surface}; border: none;
    border-top: 1px solid {t.border}; }}
QWidget[role="canvas"], QFrame[role="canvas"] {{ background: {t.canvas}; border: none; }}
QWidget[role="desk"] {{ background: {t.pressed}; }}
QLabel[role="page"] {{ background: #ffffff; border: 1px solid {t.border_strong}; }}
QFrame[role="line"] {{ background: {t.border}; border: none; max-height: 1px; min-height: 1px; }}
{banners}
"""


def _labels(t: "Tokens") -> str:
    return f"""
QLabel {{ background: transparent; }}
QLabel[role="title"] {{ font-size: {t.text_title}px; font-weight: 700; }}
QLabel[role="heading"] {{ font-weight: 700; }}
QLabel[role="caption"] {{ font-size: {t.text_small}px; font-weight: 700; color: {t.text_muted}; }}
QLabel[role="dock"] {{ font-size: {t.text_small}px; font-weight: 700; color: {t.text_muted};
    background: {t.surface}; }}
QLabel[role="key"] {{ background: {t.sunken}; border: 1px solid {t.border_strong};
    border-radius: {t.radius_small}px; padding: 1px 6px; font-size: {t.text_small}px; }}
QLabel[role="muted"] {{ color: {t.text_muted}; }}
QLabel[role="small"] {{ font-size: {t.text_small}px; color: {t.text_muted}; }}
QLabel[role="danger"], QLabel[role="warning"], QLabel[role="success"] {{ border: none;
    background: transparent; }}
QLabel[role="danger"] {{ color: {t.danger}; }}
QLabel[role="warning"] {{ color: {t.warning}; }}
QLabel[role="success"] {{ color: {t.success}; }}
QLabel[role="canvas_title"] {{ color: {t.canvas_text}; font-size: {t.text_title}px;
    font-weight: 700; }}
QLabel[role="canvas_text"] {{ color: {t.canvas_text_muted}; }}
QLabel[role="number"] {{ font-size: {t.text_body}px; }}
QDialog[role="popup"] {{ background: {t.raised}; border: 1px solid {t.border_strong};
    border-radius: {t.radius}px; }}
QDialog[role="popup"] QListWidget {{ background: transparent; border: none; outline: none; }}
QToolTip {{ background: {t.raised}; color: {t.text}; border: 1px solid {t.border_strong};
    padding: 4px 8px; font-size: {t.text_small}px; }}
"""


def _buttons(t: "Tokens") -> str:
    return f"""
QPushButton {{ background: {t.surface}; color: {t.text}; border: 1px solid {t.border_strong};
    border-radius: {t.radius}px; padding: 0 {t.space_3}px; min-height: {t.control_height - 2}px; }}
QPushButton:hover {{ background: {t.hover}; }}
QPushButton:pressed {{ background: {t.pressed}; }}
QPushButton:focus {{ border-color: {t.accent}; }}
QPushButton:disabled {{ color: {t.text_disabled}; border-color: {t.border};
    background: {t.sunken}; }}
QPushButton[role="primary"] {{ background: {t.accent}; color: {t.on_accent};
    border: 1px solid {t.accent}; font-weight: 700; }}
QPushButton[role="primary"]:hover {{ background: {t.accent_hover}; }}
QPushButton[role="primary"]:pressed {{ background: {t.accent_pressed}; }}
QPushButton[role="primary"]:focus {{ border-color: {t.text}; }}
QPushButton[role="primary"]:disabled {{ background: {t.pressed}; color: {t.text_disabled};
    border-color: {t.pressed}; }}
QPushButton[role="quiet"] {{ background: transparent; border: 1px solid transparent;
    color: {t.accent_text}; }}
QPushButton[role="quiet"]:hover {{ background: {t.hover}; }}
QPushButton[role="quiet"]:focus {{ border-color: {t.accent}; }}
QPushButton[role="quiet"]:disabled {{ color: {t.text_disabled}; }}
QPushButton[role="link"] {{ background: transparent; border: 1px solid transparent; padding: 0;
    color: {t.accent_text}; text-align: left; }}
QPushButton[role="link"]:hover {{ background: {t.hover}; }}
QPushButton[role="link"]:focus {{ border-color: {t.accent}; }}
QPushButton[role="link"]:disabled {{ color: {t.text_disabled}; }}
QPushButton[role="bar"] {{ min-height: 24px; max-height: 24px;
    border: 1px solid {t.border_strong}; }}
QPushButton[role="bar"]:hover {{ background: {t.hover}; }}
QPushButton[role="bar"]:focus {{ border-color: {t.accent}; }}
QPushButton[role="danger"] {{ color: {t.danger}; border-color: {t.danger}; }}
QToolButton {{ background: transparent; border: 1px solid transparent;
    border-radius: {t.radius}px; padding: 4px 6px; color: {t.text}; }}
QToolButton:hover {{ background: {t.hover}; }}
QToolButton:pressed, QToolButton:open {{ background: {t.pressed}; }}
QToolButton:checked {{ background: {t.accent_soft}; color: {t.accent_text}; }}
QToolButton:focus {{ border-color: {t.accent}; }}
QToolButton:disabled {{ color: {t.text_disabled}; }}
QToolButton:checked:disabled {{ background: transparent; color: {t.text_disabled}; }}
QToolButton::menu-indicator {{ image: none; }}
QToolButton[role="menu"] {{ padding: 4px 22px 4px 8px; }}
QToolButton[role="menu"]::menu-indicator {{ image: {_image("caret-down", t)}; width: 12px;
    height: 12px; subcontrol-origin: padding; subcontrol-position: center right; right: 6px; }}
QToolButton[role="split"] {{ padding-right: 20px; }}
QToolButton[role="split"]::menu-button {{ border: none; width: 20px; }}
QToolButton[role="split"]::menu-arrow {{ image: {_image("caret-down", t)}; width: 12px;
    height: 12px; }}
QToolButton[role="status"] {{ padding: 1px 6px; font-size: {t.text_small}px;
    color: {t.text_muted}; }}
QToolButton[role="offer"] {{ padding: 1px 6px; color: {t.accent_text}; }}
QToolButton[role="close"] {{ padding: 0 {t.space_1}px; }}
QToolButton[role="outlined"] {{ border: 1px solid {t.border_strong}; background: {t.surface}; }}
QToolButton[role="outlined"]:hover {{ background: {t.hover}; }}
QToolButton[role="segment"] {{ border: 1px solid {t.border}; background: {t.surface}; }}
QToolButton[role="segment"]:hover {{ background: {t.hover}; }}
QToolButton[role="segment"]:checked {{ background: {t.accent_soft}; color: {t.accent_text};
    border-color: {t.accent}; }}
QToolButton[role="segment"]:focus {{ border-color: {t.accent}; }}
QToolButton[role="chip"] {{ border: 1px solid {t.border}; background: {t.sunken};
    border-radius: 11px; padding: 0 8px; min-height: 20px; max-height: 20px;
    font-size: {t.text_small}px; color: {t.text_muted}; }}
QToolButton[role="chip"]:hover {{ background: {t.hover}; }}
QToolButton[role="chip"]:checked {{ background: {t.accent_soft}; color: {t.accent_text};
    border-color: {t.accent}; }}
QToolButton[role="chip"]:focus {{ border-color: {t.accent}; }}
"""


def _fields(t: "Tokens") -> str:
    up, down = _image("caret-up", t), _image("caret-down", t)
    return f"""
QLineEdit, QPlainTextEdit, QTextEdit, QAbstractSpinBox, QComboBox {{ background: {t.surface};
    color: {t.text}; border: 1px solid {t.border_strong}; border-radius: {t.radius}px;
    padding: 0 {t.space_2}px; selection-background-color: {t.accent};
    selection-color: {t.on_accent}; }}
QLineEdit, QComboBox {{ min-height: {t.control_height - 2}px; }}
QAbstractSpinBox {{ min-height: {t.control_height - 5}px; }} /* To which Qt adds 5, not 2. */
QPlainTextEdit, QTextEdit {{ padding: {t.space_1}px; }}
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QAbstractSpinBox:focus, QComboBox:focus
    {{ border: 1px solid {t.accent}; }}
QLineEdit:disabled, QPlainTextEdit:disabled, QAbstractSpinBox:disabled, QComboBox:disabled
    {{ color: {t.text_disabled}; background: {t.sunken}; border-color: {t.border}; }}
QPlainTextEdit[role="record"] {{ background: {t.sunken}; border-color: {t.border}; }}
QLineEdit[invalid="true"], QPlainTextEdit[invalid="true"] {{ border: 1px solid {t.danger}; }}
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button {{ border: none; width: 18px;
    background: transparent; }}
QAbstractSpinBox::up-button:hover, QAbstractSpinBox::down-button:hover {{ background: {t.hover}; }}
QAbstractSpinBox::up-arrow {{ image: {up}; width: 12px; height: 12px; }}
QAbstractSpinBox::down-arrow {{ image: {down}; width: 12px; height: 12px; }}
QComboBox::drop-down, QDateEdit::drop-down {{ border: none; width: 22px; }}
QComboBox::down-arrow, QDateEdit::down-arrow {{ image: {down}; width: 14px; height: 14px; }}
QComboBox QAbstractItemView {{ background: {t.raised}; color: {t.text};
    border: 1px solid {t.border_strong}; padding: 4px; outline: none;
    selection-background-color: {t.accent_soft}; selection-color: {t.text}; }}
"""


def _choices(t: "Tokens") -> str:
    return f"""
QCheckBox, QRadioButton {{ spacing: {t.space_2}px; background: transparent; }}
QCheckBox::indicator, QRadioButton::indicator {{ width: 16px; height: 16px;
    border: 1px solid {t.border_strong}; background: {t.surface}; }}
QCheckBox::indicator {{ border-radius: {t.radius_small}px; }}
QRadioButton::indicator {{ border-radius: 9px; }}
QCheckBox::indicator:hover, QRadioButton::indicator:hover, QCheckBox::indicator:focus,
QRadioButton::indicator:focus {{ border-color: {t.accent}; }}
QCheckBox::indicator:checked {{ background: {t.accent}; border-color: {t.accent};
    image: {_image("check", t)}; }}
QRadioButton::indicator:checked {{ background: {t.accent}; border-color: {t.accent};
    image: {_image("dot", t)}; }}
QCheckBox::indicator:disabled, QRadioButton::indicator:disabled {{ background: {t.sunken};
    border-color: {t.border}; }}
QCheckBox:disabled, QRadioButton:disabled {{ color: {t.text_disabled}; }}
"""


def _sliders(t: "Tokens") -> str:
    return f"""
QSlider {{ background: transparent; min-height: 20px; }}
QSlider::groove:horizontal {{ height: 4px; border-radius: 2px; background: {t.pressed}; }}
QSlider::sub-page:horizontal {{ height: 4px; border-radius: 2px; background: {t.accent}; }}
QSlider::sub-page:horizontal:disabled {{ background: {t.pressed}; }}
QSlider::handle:horizontal {{ width: 14px; height: 14px; margin: -6px 0; border-radius: 8px;
    background: {t.surface}; border: 1px solid {t.accent}; }}
QSlider::handle:horizontal:hover {{ background: {t.accent_soft}; }}
QSlider::handle:horizontal:focus {{ background: {t.accent}; }}
QSlider::handle:horizontal:disabled {{ border-color: {t.border_strong}; background: {t.sunken}; }}
QProgressBar {{ background: {t.pressed}; border: none; border-radius: 3px; max-height: 6px;
    min-height: 6px; }}
QProgressBar::chunk {{ background: {t.accent}; border-radius: 3px; }}
"""


def _lists(t: "Tokens") -> str:
    return f"""
QAbstractItemView {{ background: {t.surface}; border: none; outline: none; color: {t.text};
    selection-background-color: {t.accent_soft}; selection-color: {t.text}; }}
QHeaderView::section {{ background: {t.sunken}; color: {t.text_muted}; border: none;
    border-bottom: 1px solid {t.border}; padding: 6px 8px; font-size: {t.text_small}px; }}
QTableView[role="worklist"] QHeaderView::section:first {{ padding-left: {t.space_4}px; }}
QScrollBar:vertical {{ background: transparent; width: 12px; margin: 0; }}
QScrollBar:horizontal {{ background: transparent; height: 12px; margin: 0; }}
QScrollBar::handle {{ background: {t.border_strong}; border-radius: 4px; margin: 2px; }}
QScrollBar::handle:vertical {{ min-height: 32px; }}
QScrollBar::handle:horizontal {{ min-width: 32px; }}
QScrollBar::handle:hover {{ background: {t.text_muted}; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
QScrollArea, QScrollArea > QWidget > QWidget[role="panel"] {{ border: none; }}
"""


def _chrome(t: "Tokens") -> str:
    return f"""
QMenuBar {{ background: {t.surface}; color: {t.text}; border-bottom: 1px solid {t.border};
    padding: 0 {t.space_1}px; }}
QMenuBar::item {{ padding: 4px 10px; border-radius: {t.radius_small}px; background: transparent; }}
QMenuBar::item:selected {{ background: {t.hover}; }}
QMenu {{ background: {t.raised}; color: {t.text}; border: 1px solid {t.border_strong};
    padding: 4px; }}
QMenu::item {{ padding: 6px 28px 6px 30px; border-radius: {t.radius_small}px; }}
QMenu::item:selected {{ background: {t.accent_soft}; }}
QMenu::item:disabled {{ color: {t.text_disabled}; }}
QMenu::icon {{ padding-left: 8px; }}
QMenu::separator {{ height: 1px; background: {t.border}; margin: 4px 8px; }}
QToolBar {{ background: {t.surface}; border: none; border-bottom: 1px solid {t.border};
    padding: 2px {t.space_2}px; spacing: 2px; }}
QToolBar::separator {{ background: {t.border}; width: 1px; margin: 6px 6px; }}
QStatusBar {{ background: {t.surface}; color: {t.text_muted}; border-top: 1px solid {t.border}; }}
QStatusBar::item {{ border: none; }}
QDockWidget {{ color: {t.text_muted}; titlebar-close-icon: none; titlebar-normal-icon: none; }}
QMainWindow::separator {{ background: {t.border}; width: 1px; height: 1px; }}
QMainWindow::separator:hover {{ background: {t.accent}; }}
QSplitter::handle {{ background: {t.canvas_border}; }}
QSplitter::handle:hover {{ background: {t.accent}; }}
QTabWidget::pane {{ border: none; border-top: 1px solid {t.border}; }}
QTabBar::tab {{ background: transparent; color: {t.text_muted}; padding: 8px 12px; border: none;
    border-bottom: 2px solid transparent; }}
QTabBar::tab:hover {{ color: {t.text}; }}
QTabBar::tab:selected {{ color: {t.text}; border-bottom: 2px solid {t.accent}; }}
QTabBar::tab:focus {{ color: {t.accent_text}; }}
QGroupBox {{ border: none; margin-top: 22px; font-weight: 700; }}
QGroupBox::title {{ subcontrol-origin: margin; left: 0; padding: 0; color: {t.text_muted}; }}
"""
