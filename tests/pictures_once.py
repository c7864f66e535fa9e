"""Pictures of pages, each drawn once: they take half of the time of a page, and many tests look at pages of one corpus.

What was drawn is kept in the folder that ``KEPT_PICTURES`` names, for all processes of a run.
"""

import os
import pickle
from hashlib import sha256
from pathlib import Path

from framing.display import figures
from framing.display.report import page
from framing.display.report.pictures import by_title, draw_pictures
from framing.writing import written_whole


def drawn_once(corpus):
    sources, lineage = corpus.sources, by_title(corpus.lineage, corpus.articles)
    # Read from a report, sources without a name and what is in common are kept otherwise, of which no picture shows anything.
    tables = corpus.by_group, sources[sources["name"] != ""], lineage.assign(evidence=lineage["evidence"].map(tuple))
    shown = repr((corpus.settings.by, corpus.several, *(table.to_csv() for table in tables)))
    kept = Path(os.environ["KEPT_PICTURES"]) / sha256(shown.encode("utf-8", "replace")).hexdigest()
    if not kept.exists():
        with written_whole(kept) as beside:
            beside.write_bytes(pickle.dumps(draw_pictures(corpus)))
    return pickle.loads(kept.read_bytes())


def shown_alone(ax, path):
    """In the place of ``save_figure``, of a chart that a notebook shows as well: its files are looked at where charts are tested."""
    figures.describe_chart(ax)  # raises where it is no chart
    return Path(path).with_suffix(".png"), Path(path).with_suffix(".csv")


def draw_once():
    """Let every page of this process take what was drawn of the same corpus, and no chart be drawn for its files too."""
    page.draw_pictures = drawn_once
    figures.save_figure = shown_alone
