"""How does a notebook become a page like the reports? ``jupyter nbconvert --to framing-report any.ipynb``.

nbconvert's own pages name MathJax, require.js and mermaid on other hosts, even that of an empty notebook. These name none, and a
browser lets nothing run in them but the script of a report that ``explore`` puts into a frame.
"""

import re
from collections.abc import Iterator
from importlib.resources import files
from typing import Any

from jinja2 import pass_context
from nbconvert.exporters import HTMLExporter
from nbconvert.filters.markdown_mistune import MarkdownWithMath
from traitlets import default
from traitlets.config import Config

from .formulas import FormulaRenderer, formula_of
from .report.page import content_policy

_TEMPLATES = files("framing").joinpath("display/nbconvert")
_TITLE = re.compile(r"^#\s+(.+?)\s*#*$", re.MULTILINE)
_SHOWN = ["text/html", "text/markdown", "image/svg+xml", "image/png", "image/jpeg", "text/latex", "text/plain"]
"""Of what an output offers, the first is shown: what is for a screen that answers, such as a widget, has a twin among these."""


class FramingReportExporter(HTMLExporter):
    """Any notebook as one HTML file that names no other host: its code folded away, its outputs whole, a style for paper.

    Formulas are MathML, which browsers draw; one with a command that is not known stands as it is written.
    """

    export_from_notebook = "Framing report (HTML)"
    exclude_anchor_links = True

    @default("template_name")
    def _template_name_default(self) -> str:
        return "framing-report"

    @default("extra_template_basedirs")
    def _default_extra_template_basedirs(self) -> list[str]:
        return [str(_TEMPLATES)]

    @property
    def default_config(self) -> Config:
        """What of an output is shown, and that no style is put in but that of the page."""
        config = Config({"NbConvertBase": {"display_data_priority": _SHOWN}, "CSSHTMLHeaderPreprocessor": {"enabled": False}})
        own = super().default_config.copy()
        own.merge(config)
        return own

    @pass_context
    def markdown2html(self, context: Any, source: str) -> str:
        """Markdown as nbconvert reads it, but for its formulas."""
        attachments = context.get("cell", {}).get("attachments", {})
        where = context.get("resources", {}).get("metadata", {}).get("path", "")
        kept = {"embed_images": self.embed_images, "exclude_anchor_links": self.exclude_anchor_links, **self.lexer_options}
        renderer = FormulaRenderer(escape=False, attachments=attachments, path=where, **kept)
        return str(MarkdownWithMath(renderer=renderer).render(source))

    def default_filters(self) -> Iterator[tuple[str, Any]]:
        """The filters of nbconvert's pages, and what shows a formula."""
        yield from super().default_filters()
        yield "formula", formula_of

    def from_notebook_node(self, nb: Any, resources: dict[str, Any] | None = None, **kw: Any) -> Any:
        """The page of a notebook, and its resources."""
        resources = self._init_resources(resources)
        style = _TEMPLATES.joinpath("framing-report/page.css").read_text("utf-8")
        resources["framing"] = {
            "title": _title(nb) or resources["metadata"].get("name") or "Notebook",
            "style": style,
            "policy": content_policy(),
            "picture": "a chart that the code above it draws",
        }
        return super().from_notebook_node(nb, resources, **kw)


def _title(nb: Any) -> str:
    """What a notebook calls itself: its title, or its first heading."""
    title = nb.metadata.get("title", "")
    headings = (found[1] for cell in nb.cells if cell.cell_type == "markdown" and (found := _TITLE.search(cell.source)))
    return str(title or next(headings, ""))
