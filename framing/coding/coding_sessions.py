"""How does one coder go through passages: where did she stop, what comes next, where are her answers kept?"""

import re
from abc import ABC, abstractmethod
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import ClassVar, NamedTuple, cast

import pandas as pd

from framing.article.article import Article, as_article
from framing.frames.finding import FrameChoice, chosen_frames
from framing.marking.marks import MarkedEvidence
from framing.scoring.registry import describe_span, scorers
from framing.scoring.scorecard import Scorecard
from framing.scoring.tables import named_articles, score_tables
from framing.table_schemas import SHEET_COLUMNS

from .sampling import draw_sample
from .sheets import key_of, read_rows, save_rows, write_sheet
from .verdicts import Verdict, add_verdict, apply_verdicts, read_verdicts

_EVERY_SENTENCE = "claims"  # each sentence is one: nothing to call right or wrong
_CONTEXT = 160  # characters on either side of the sentence of a hit
_CUT_WORD, _CUT_WORD_BEHIND = re.compile(r"^\S+\s?"), re.compile(r"\s?\S+$")


class ShownPassage(NamedTuple):
    """What a coder has before her: the words she is asked about, what stands around them, and what she said of them before."""

    name: str
    question: str
    before: str
    words: str
    after: str
    code: str
    comment: str


class Session(ABC):
    """Passages one after another, from the first that nobody has coded.

    Attributes:
        path: her file.
        answers: what can be said of a passage, and what that is called.
    """

    path: Path
    answers: ClassVar[Mapping[str, str]]

    def __init__(self, codes: Iterable[str]) -> None:
        self._codes = list(codes)
        self._at = self._next_after(-1)

    def __len__(self) -> int:
        return len(self._codes)

    @property
    def coded(self) -> int:
        """How many passages have a code."""
        return sum(code != "" for code in self._codes)

    @property
    def passage(self) -> ShownPassage | None:
        """The passage that is asked about; None when all are coded."""
        return self._passage(self._at) if self._at < len(self) else None

    @property
    def waiting(self) -> list[ShownPassage]:
        """Those that have no code yet, in order."""
        return [self._passage(at) for at, code in enumerate(self._codes) if code == ""]

    def say(self, code: str, comment: str = "") -> None:
        """Keep a code of the passage, and go on to the next that has none.

        Raises:
            ValueError: it is no answer, or all is coded.
        """
        if code not in self.answers:
            raise ValueError(f"{code!r} is not an answer: say {', '.join(self.answers)}")
        if self._at >= len(self):
            raise ValueError(f"all {len(self)} passages are coded: go back() to change one")
        self._keep(self._at, code, comment)
        self._codes[self._at] = code
        self._at = self._next_after(self._at)

    def back(self) -> None:
        """Go back one passage, coded or not."""
        self._at = max(0, self._at - 1)

    def _next_after(self, at: int) -> int:
        places = [*range(at + 1, len(self)), *range(at + 1)]
        return next((place for place in places if self._codes[place] == ""), len(self))

    @abstractmethod
    def _passage(self, at: int) -> ShownPassage: ...

    @abstractmethod
    def _keep(self, at: int, code: str, comment: str) -> None: ...


class SheetSession(Session):
    """A blind sheet, as ``write_sheet`` writes it; it can be open in a spreadsheet or filled there between two sessions."""

    answers: ClassVar = {"yes": "yes", "no": "no", "?": "doubtful"}

    def __init__(self, path: str | Path) -> None:
        self.path = Path(path)
        self._rows = self._read()
        super().__init__(self._rows["code"])

    def _read(self) -> pd.DataFrame:
        rows = read_rows(self.path)
        return rows.assign(**{name: rows[name].fillna("").astype(str) for name in SHEET_COLUMNS})

    def _passage(self, at: int) -> ShownPassage:
        row = self._rows.iloc[at]
        return ShownPassage(row["passage"], row["question"], row["before"], row["sentence"], row["after"], row["code"], row["comment"])

    def _keep(self, at: int, code: str, comment: str) -> None:
        """Into the sheet as it is now: what was filled in elsewhere since stays."""
        rows = self._read()
        here = rows["passage"] == self._rows["passage"].iloc[at]
        rows.loc[here, ["code", "comment"]] = [code, comment]
        save_rows(rows, self.path)
        self._rows = rows


def open_sheet(
    articles: Iterable[Article | str],
    scorer: str,
    path: str | Path,
    n: int = 100,
    *,
    by: str = "outlet",
    seed: int = 0,
    frames: FrameChoice = None,
) -> SheetSession:
    """The sheet at ``path``, drawn from the articles where there is none; see ``draw_sample``.

    Raises:
        ValueError: the sheet that is there asks about another scorer, or about other articles.
    """
    articles = list(articles)
    if not Path(path).exists():
        write_sheet(draw_sample(articles, scorer, n, by=by, seed=seed, frames=frames), path)
        return SheetSession(path)
    known = read_rows(key_of(path))
    if (asked := known["scorer"].iloc[0]) != scorer:
        raise ValueError(f"{path} is a sheet for {asked}: give the one for {scorer} another name")
    if strange := sorted(set(known["article_id"]) - {article.article_id for article in named_articles(articles)}):
        raise ValueError(f"{path} was drawn from other articles, such as {strange[0]}: give the new sheet another name")
    return SheetSession(path)


class ArticleSession(Session):
    """The hits in one article, each called right, wrong or doubtful, and what was missed there: kept as ``add_verdict`` keeps it.

    Attributes:
        article: the article.
        evidence: what is marked in it.
        kinds: what a missed passage can be, each a scorer and a label ("" where a scorer has none to choose).
    """

    answers: ClassVar = {"right": "right", "wrong": "wrong", "doubtful": "doubtful"}

    def __init__(
        self, article: Article | str, path: str | Path, *, scorer: str | None = None, frames: FrameChoice = None, coder: str = ""
    ) -> None:
        cards: list[Scorecard] = []
        _, spans = score_tables([as_article(article)], frames=frames, seen=cards.append, progress=False)
        self.path, self.coder = Path(path), coder
        self.article: Article = cards[0].article
        self.evidence: list[MarkedEvidence] = cards[0].marked_evidence
        judged = spans[spans["scorer"] == scorer] if scorer else spans[spans["scorer"] != _EVERY_SENTENCE]
        self._hits = apply_verdicts(judged, read_verdicts(path)).sort_values(["field", "start"], ascending=[False, True])
        named = [("frames", frame.name) for frame in chosen_frames(frames)]
        others = [(one.name, "") for one in scorers() if one.mark and one.name != "frames"]
        self.kinds: Sequence[tuple[str, str]] = [kind for kind in (*named, *others) if scorer in (None, kind[0])]
        super().__init__(self._hits["verdict"])

    def _passage(self, at: int) -> ShownPassage:
        hit = self._hits.iloc[at]
        text = "" if hit["field"] == "page" else getattr(self.article, hit["field"])  # what stands in markup has no place in the text
        start, end = hit["start"], hit["end"]
        left, right = hit["sentence_start"] - _CONTEXT, max(end, hit["sentence_start"] + len(hit["sentence"])) + _CONTEXT
        before = text[:start] if left <= 0 else _CUT_WORD.sub("", text[left - 1 : start], count=1)
        after = text[end:] if right >= len(text) else _CUT_WORD_BEHIND.sub("", text[end : right + 1], count=1)
        description = describe_span(*hit[["scorer", "label", "voice", "voice_name", "cue"]])
        return ShownPassage(str(at), description, before, hit["text"], after, self._codes[at], "")

    def _keep(self, at: int, code: str, comment: str) -> None:
        add_verdict(self.path, self._hits.iloc[at].to_dict(), cast(Verdict, code), coder=self.coder, comment=comment)

    def missed(self, start: int, end: int, scorer: str, label: str = "", *, field: str = "text") -> str:
        """Keep that a scorer missed a passage, and give its words.

        Raises:
            ValueError: no words stand there.
        """
        text = getattr(self.article, field)
        words = text[max(start, 0) : max(end, 0)]
        if not words.strip():
            raise ValueError("no words are marked: mark the passage that was missed in the text")
        start += len(words) - len(words.lstrip())
        words = words.strip()
        document = next(document for document in self.article.documents if document.field == field)
        first, last = document.sentences_around(start, start + len(words))
        passage = {"scorer": scorer, "label": label, "text": words, "sentence": text[first:last], "article_id": self.article.article_id}
        passage |= {"start": start, "sentence_start": first}
        add_verdict(self.path, passage, "missed", coder=self.coder)
        return str(words)
