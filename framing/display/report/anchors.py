"""Where in the report does an article stand, and where a stretch of it?"""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence

from framing.article.article import Article
from framing.text.wording import shortened

from .linked_cells import day

_SHORT = 44  # letters of a title at the head of a column


class Places:
    """Hands out links to articles and to characters of them; what was handed out is marked when the articles are drawn."""

    def __init__(self, articles: Sequence[Article], whole: Collection[str], tongues: Mapping[str, str] | None = None) -> None:
        """Of the articles ``whole`` are shown whole; ``tongues`` tells apart by their ids those that are not English."""
        self.number = {article.article_id: n for n, article in enumerate(articles, 1)}
        self._articles = {article.article_id: article for article in articles}
        self._whole = whole
        self._tongues = tongues or {}
        self.anchors: dict[str, dict[int, str]] = defaultdict(dict)

    def link(self, article_id: str, field: str = "text", start: int = 0) -> str:
        """Where an article opens, or the character of it where that is shown; "" where there is no such article."""
        number = self.number.get(article_id)
        if number is None:
            return ""
        if article_id not in self._whole or field != "text" or start <= 0:
            return f"#a{number}"
        return "#" + self.anchors[article_id].setdefault(int(start), f"a{number}-{start}")

    def name(self, article_id: str) -> str:
        """An article as a reader knows it: its title, or its first words."""
        article = self._articles.get(article_id)
        return article_title(article) if article else article_id

    def short(self, article_id: str) -> str:
        """The same for the head of a column: which article of the list it is, and the first words of its title."""
        return numbered_title(self.number[article_id], self._articles[article_id])

    def by(self, article_id: str) -> str:
        """Who published an article, and when."""
        article = self._articles[article_id]
        return ", ".join(filter(None, (article.outlet, day(article.published))))

    def event(self, event: str) -> str:
        """An event as a reader knows it: by the title of its first article in the language of most, beside a label that is short."""
        articles = [article for article in self._articles.values() if article.event == event]
        tongues = [self._tongues.get(article.article_id, "") for article in articles]
        most = max(tongues, key=tongues.count, default="")
        title = next((article_title(article) for article, tongue in zip(articles, tongues, strict=True) if tongue == most), "")
        return f"{event}: “{title}”" if len(event) <= 24 else f"“{title}”"


def numbered_title(number: int, article: Article) -> str:
    """Which article of the list one is, and the first words of its title."""
    return f"{number}. {shortened(article_title(article), _SHORT)}"


def article_title(article: Article) -> str:
    """A title, or the first words of the text."""
    return article.title or shortened(" ".join(article.text[:200].split()), 90)
