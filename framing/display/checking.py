"""How does one check a scorer in a notebook? Passage after passage, by button or key; a plain table where a page has no buttons."""

from collections.abc import Iterable
from importlib.resources import files
from pathlib import Path
from typing import Any

import anywidget
import traitlets

from framing.article.article import Article
from framing.coding.coding_sessions import ArticleSession, Session, SheetSession, open_sheet
from framing.frames.finding import FrameChoice
from framing.marking.marked_text import marked_text
from framing.marking.templates import render

_KEYS = {"yes": "y", "no": "n", "?": "d", "right": "r", "wrong": "w", "doubtful": "d"}
_LISTED = 5


class _Desk(anywidget.AnyWidget):
    """The buttons; what is said comes back as messages, so that nothing of the page decides what is in a file."""

    _esm = files("framing").joinpath("display/checking.js").read_text("utf-8")
    answers: traitlets.List[Any] = traitlets.List().tag(sync=True)
    comments = traitlets.Bool().tag(sync=True)
    kinds: traitlets.List[Any] = traitlets.List().tag(sync=True)
    texts: traitlets.List[Any] = traitlets.List().tag(sync=True)
    shown = traitlets.Dict().tag(sync=True)
    kept = traitlets.Unicode().tag(sync=True)


class Checking:
    """Passages to check, shown by a notebook where it is the last line of a cell.

    Attributes:
        session: where the coder is; ``say`` and ``back`` work without buttons too.
    """

    def __init__(self, session: Session) -> None:
        self.session = session
        marked = session if isinstance(session, ArticleSession) else None
        self._desk = _Desk(
            answers=[[code, words, _KEYS[code]] for code, words in session.answers.items()],
            comments=marked is None,
            kinds=[" ".join(filter(None, kind)) for kind in marked.kinds] if marked else [],
            texts=[[one.field, str(marked_text(one, marked.evidence))] for one in marked.article.documents] if marked else [],
            shown=self._shown(),
        )
        self._desk.on_msg(self._receive)

    def say(self, code: str, comment: str = "") -> None:
        """Keep a code of the passage that is shown, and show the next."""
        self.session.say(code, comment)
        self._desk.shown = self._shown()

    def back(self) -> None:
        """Show the passage before."""
        self.session.back()
        self._desk.shown = self._shown()

    def _receive(self, _: Any, message: dict[str, Any], __: Any) -> None:
        """What a button or key says; a second stroke on a passage that has gone by is let go."""
        passage = self.session.passage
        if message.get("back"):
            self.back()
        elif "missed" in message and isinstance(self.session, ArticleSession):
            self._desk.kept = _keep_missed(self.session, message["missed"])
        elif passage is not None and message.get("name") == passage.name:
            try:
                self.say(message["say"], message.get("comment", ""))
            except OSError as error:  # such as a sheet that a spreadsheet holds open
                self._desk.shown = {**self._shown(), "place": f"not kept: {error}"}

    def _shown(self) -> dict[str, str]:
        passage = self.session.passage
        if passage is None:
            return {"place": f"{self._place()}: all are coded"}
        return {**passage._asdict(), "place": self._place()}

    def _place(self) -> str:
        return f"{self.session.coded} of {len(self.session)} passages coded in {self.session.path.name}"

    def __repr__(self) -> str:
        return self._place()

    def _repr_mimebundle_(self, **_: Any) -> dict[str, Any]:
        waiting = self.session.waiting
        codes = ", ".join(self.session.answers)
        sheet = f"fill the column “code” of {self.session.path.name} in a spreadsheet ({codes}), or call .say(code)"
        advice = sheet if isinstance(self.session, SheetSession) else f"call .say(code): {codes}"
        listed, more = waiting[:_LISTED], max(0, len(waiting) - _LISTED)
        table = render("display/checking.html.jinja", place=self._place(), advice=advice, waiting=listed, more=more)
        buttons = self._desk._repr_mimebundle_() or ({},)
        return {**buttons[0], "text/plain": repr(self), "text/html": str(table)}


def _keep_missed(session: ArticleSession, missed: dict[str, Any]) -> str:
    scorer, label = session.kinds[missed["kind"]]
    try:
        return f"kept: “{session.missed(missed['start'], missed['end'], scorer, label, field=missed['field'])}”"
    except ValueError as error:
        return str(error)


def check_scorer(
    articles: Iterable[Article | str],
    scorer: str,
    path: str | Path,
    n: int = 100,
    *,
    by: str = "outlet",
    seed: int = 0,
    frames: FrameChoice = None,
) -> Checking:
    """Code a sample in the notebook, one passage after another in its context, blind to what the scorer said.

    Every code is in the sheet at ``path`` before the next passage is shown; called again, it goes on where it was left. Keys: y yes,
    n no, d doubtful, b back. A second coder gives a sheet of her own and the same ``seed``: she gets the same passages.

    Args:
        articles: Articles or strs.
        scorer: frames, hedges, boosters, interpretations or quotes.
        path: her sheet, .csv or .jsonl, drawn where it is missing, its key beside it; ``read_sheets`` reads it.
        n: how many passages are drawn.
        by: a field of the articles, or one of their own columns, of each of whose values some are drawn.
        seed: another number draws another sample.
        frames: frames to look for; the shipped three where None.

    Raises:
        ValueError: the sheet that is there asks about another scorer or other articles, or nothing can be drawn.
    """
    return Checking(open_sheet(articles, scorer, path, n, by=by, seed=seed, frames=frames))


def check_article(
    article: Article | str, path: str | Path, *, scorer: str | None = None, frames: FrameChoice = None, coder: str = ""
) -> Checking:
    """Call each hit in an article right, wrong or doubtful, and mark what was missed in its text.

    Each verdict is in the file at ``path`` before the next hit is shown (see ``add_verdict``); ``read_verdicts`` reads it. Keys:
    r right, w wrong, d doubtful, b back.

    Args:
        article: an Article or a str.
        path: a file of verdicts, .jsonl, made where it is missing.
        scorer: one scorer's hits alone; all but whose word each sentence is where None.
        frames: frames to look for; the shipped three where None.
        coder: who says so.
    """
    return Checking(ArticleSession(article, path, scorer=scorer, frames=frames, coder=coder))
