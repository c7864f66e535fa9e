"""What does a scored article say of itself in a few lines, where there is no notebook to show it marked?"""

from collections.abc import Iterable, Mapping
from typing import Any

from framing.article.article import Article
from framing.text.wording import shortened, words_of

from .scorecard_html import figure_in_words

_TITLE = 70  # characters that are shown
_NOTE = 160


def scorecard_text(
    article: Article, *, measures: Mapping[str, Any], counts: Mapping[str, int], notes: Iterable[str], of_measures: int
) -> str:
    """An article, the figures that a reader wants first, how much evidence there is, what to know before, and where to see more.

    Args:
        article: the article.
        measures: the figures to show, by name.
        counts: how many spans each scorer found.
        notes: what a reader must know before using the figures.
        of_measures: how many measures there are.
    """
    title = shortened(" ".join((article.title or article.headline or article.text[: 2 * _TITLE]).split()), _TITLE)
    known = ", ".join(filter(None, (article.outlet, article.published.isoformat() if article.published else "", article.article_id)))
    lines = [" – ".join(filter(None, (title, known))) or "an article without a text"]
    names = [words_of(name) for name in measures]
    width = max(map(len, names))
    lines += [f"  {name:<{width}}  {figure_in_words(value)}" for name, value in zip(names, measures.values(), strict=True)]
    found = ", ".join(f"{words_of(scorer)} {count}" for scorer, count in counts.items() if count)
    lines.append(f"evidence: {found or 'none'}")
    lines += [f"note: {shortened(note, _NOTE)}" for note in notes]
    lines.append(
        f"more: .measures (all {of_measures}), .evidence, .sources, .indicators; as the last line of a notebook cell, marked in the text"
    )
    return "\n".join(lines)
