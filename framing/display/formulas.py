"""How is a formula in TeX shown where no script may draw it? As MathML, which browsers draw themselves."""

from html import escape, unescape
from xml.etree import ElementTree

from latex2mathml.converter import convert_to_element
from nbconvert.filters.markdown_mistune import IPythonRenderer


class FormulaRenderer(IPythonRenderer):
    """Markdown as nbconvert reads it, its formulas as MathML."""

    def inline_math(self, body: str) -> str:
        """A formula within a line; "$5 million to $10 million" is none, for TeX leaves no blank beside its dollars."""
        whole = f"${escape(body, quote=False)}$"
        return whole if body != body.strip() else mathml(body) or whole

    def block_math(self, body: str) -> str:
        """A formula of its own lines."""
        return mathml(body, block=True) or super().block_math(body)

    def latex_environment(self, name: str, body: str) -> str:
        """Formulas under each other."""
        return mathml(rf"\begin{{{name}}}{body}\end{{{name}}}", block=True) or super().latex_environment(name, body)


def mathml(tex: str, *, block: bool = False) -> str:
    """A formula as MathML; "" where it holds a command that is not known, and should be read as it was written."""
    try:
        formula = convert_to_element(tex, display="block" if block else "inline")
    except Exception:  # the library raises some twenty kinds, and IndexError and KeyError beside them
        return ""
    for part in formula.iter():
        part.text = unescape(part.text or "")
        if part.text.startswith(("\\", "&", "$")):
            return ""
    formula.set("alttext", tex.strip())
    return ElementTree.tostring(formula, encoding="unicode")


def formula_of(output: str) -> str:
    """What a cell shows as TeX: as MathML, or as it is written."""
    bare = output.strip().strip("$").removeprefix(r"\displaystyle").strip()
    return mathml(bare, block=True) or f"<pre>{escape(output)}</pre>"
