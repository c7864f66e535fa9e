"""What is pinned: the scores of the sample corpus, one JSON file an article, and the README's output, docs/measures.md.

``make golden`` writes them anew; ``git diff`` then shows what a change of rules did, one span a line.
"""

import contextlib
import io
import json
import math
import os
import re

import framing
from framing.scoring.glossary import measures_as_markdown
from framing.scoring.registry import scorers

from .conftest import ROOT, SEEDS

FOLDER = ROOT / "tests" / "golden"
MEASURES = ROOT / "docs" / "measures.md"


def pinned(article):
    """An article's measures and evidence as JSON, sorted, one span a line."""
    card = framing.score(article)
    labels = {scorer.name: scorer.label for scorer in scorers()}
    measures = {name: _plain(value) for name, value in sorted(card.measures.items())}
    lines = [
        json.dumps([scorer, labels[scorer](span), span.field, span.start, span.end, span.text, _voice(span)], ensure_ascii=False)
        for scorer, spans in sorted(card.evidence.items())
        for span in sorted(spans, key=lambda span: (span.field, span.start, span.end))
    ]
    return '{\n"measures": ' + json.dumps(measures, indent=1, ensure_ascii=False) + ',\n"spans": [\n' + ",\n".join(lines) + "\n]\n}\n"


def _voice(span):
    return [getattr(span, "voice", "quoted"), getattr(span, "voice_name", getattr(span, "speaker_name", None))]


def _plain(value):
    if isinstance(value, float):
        return None if math.isnan(value) else round(value, 3)
    return value


def readme_output(readme):
    """What the README's first block of Python prints."""
    code = re.search(r"```python\n(.*?)```", readme, re.DOTALL)[1]
    said = io.StringIO()
    before = os.getcwd()
    os.chdir(ROOT)
    try:
        with contextlib.redirect_stdout(said):
            exec(compile(code, "README.md", "exec"), {})
    finally:
        os.chdir(before)
    return said.getvalue()


def readme_pinned(readme):
    """The README with its output as it is now."""
    shown = f"<!-- output -->\n```text\n{readme_output(readme)}```\n<!-- /output -->"
    return re.sub(r"<!-- output -->.*?<!-- /output -->", lambda _: shown, readme, flags=re.DOTALL)


def measures_page():
    """What stands in docs/measures.md."""
    count = len(framing.describe_measures())
    return (
        f"# The {count} measures\n\nWhat `framing.score` gives of each article, the ten that a reader wants first on top. `framing measures` prints"
        " this table, with `--frames FOLDER` for frames of your own.\n\n0.0 means looked and found none; an empty cell means could not be"
        " measured, and the row's notes say why. “How often right” is the first look at text that nobody had read while the scorer was"
        f" built.\n\n{measures_as_markdown()}"
    )


def main():
    FOLDER.mkdir(exist_ok=True)
    for old in FOLDER.glob("*.json"):
        old.unlink()
    for article in framing.read_articles(SEEDS):
        (FOLDER / f"{article.article_id}.json").write_text(pinned(article), "utf-8")
    readme = ROOT / "README.md"
    readme.write_text(readme_pinned(readme.read_text("utf-8")), "utf-8")
    MEASURES.parent.mkdir(exist_ok=True)
    MEASURES.write_text(measures_page(), "utf-8")


if __name__ == "__main__":
    main()
