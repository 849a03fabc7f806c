"""The user guide: pages in Markdown, shown in the program or written as HTML for a browser."""

import re
import shutil
from dataclasses import dataclass
from html import escape
from pathlib import Path

from drviewer import __version__, paths
from drviewer.errors import ResourceError
from drviewer.language import spoken, tr

_NUMBER = re.compile(r"^\d+-")
_LINK = re.compile(r'href="(\d+-)([a-z-]+)\.md(#[^"]*)?"')
_SHEET = """
body { font: 16px/1.55 system-ui, sans-serif; color: #1a1f26; margin: 0; background: #fff; }
main { max-width: 46rem; margin: 0 auto; padding: 2rem 1.5rem 5rem; }
nav { background: #f5f7f9; border-bottom: 1px solid #dbe0e6; padding: .6rem 1.5rem; }
nav a { margin-right: 1rem; white-space: nowrap; } a { color: #2452c4; }
img { max-width: 100%; border: 1px solid #dbe0e6; border-radius: 6px; }
table { border-collapse: collapse; } td, th { border: 1px solid #dbe0e6; padding: .3rem .6rem;
text-align: left; vertical-align: top; } code { background: #eef1f4; padding: 0 .25rem; }
blockquote { margin: 1rem 0; padding: .2rem 1rem; border-left: 4px solid #efb118; }
@media (prefers-color-scheme: dark) { body { color: #e7eaee; background: #1c2026; }
nav { background: #14171b; } nav, td, th, img { border-color: #2d333b; } a { color: #92b4ff; }
code { background: #252a31; } }
"""


@dataclass(frozen=True, slots=True)
class GuidePage:
    """``name`` is the file's without number and ending: "first-start"."""

    name: str
    title: str
    path: Path

    def html(self) -> str:
        """The page's body; links to other pages read ``NAME.html``."""
        from markdown_it import MarkdownIt

        # The pages are our own, but what stands in angle brackets is still meant as text.
        maker = MarkdownIt("commonmark", {"html": False}).enable("table")
        body = str(maker.render(self.path.read_text(encoding="utf-8")))
        # All languages share the pictures, which lie beside the English pages.
        body = body.replace('src="../pictures/', 'src="pictures/')
        return _LINK.sub(lambda found: f'href="{found[2]}.html{found[3] or ""}"', body)


def guide_pages() -> list[GuidePage]:
    """The pages in their order, in the window's language; English where they were not translated.

    Raises:
        ResourceError: the guide was not installed.
    """
    own = paths.guide_dir() / spoken()
    folder = own if own.is_dir() else paths.guide_dir()
    found = [_read_page(path) for path in sorted(folder.glob("[0-9]*-*.md"))]
    if not found:
        raise ResourceError(
            tr("The user guide is not installed."), advice=tr("Install drviewer again.")
        )
    return found


def _read_page(path: Path) -> GuidePage:
    with path.open(encoding="utf-8") as file:
        title = file.readline().lstrip("# ").strip()
    return GuidePage(_NUMBER.sub("", path.stem), title, path)


def write_guide(folder: Path) -> Path:
    """Write the whole guide as HTML, with its pictures, into ``folder``; returns the first page."""
    pages = guide_pages()
    folder.mkdir(parents=True, exist_ok=True)
    links = " ".join(f'<a href="{page.name}.html">{escape(page.title)}</a>' for page in pages)
    for page in pages:
        text = (
            f'<!doctype html><html lang="{spoken().replace("_", "-")}"><meta charset="utf-8">'
            '<meta name="viewport" content="width=device-width">'
            f"<title>{escape(page.title)} – drviewer {__version__}</title>"
            f"<style>{_SHEET}</style><nav>{links}</nav><main>{page.html()}</main></html>\n"
        )
        (folder / f"{page.name}.html").write_text(text, encoding="utf-8")
    pictures = paths.guide_dir() / "pictures"
    if pictures.is_dir():
        shutil.copytree(pictures, folder / "pictures", dirs_exist_ok=True)
    return folder / f"{pages[0].name}.html"
