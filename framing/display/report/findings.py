"""What stands out, in six sentences? Each with its n, its interval where one holds, and where to look."""

from __future__ import annotations

import math
from typing import Any, NamedTuple

import pandas as pd

from framing.frames.definitions import slug_of
from framing.scoring.glossary import tell_error
from framing.statistics.intervals import estimate_share
from framing.text.wording import plural, words_of

from .corpus import Corpus
from .evidence import Evidence
from .linked_cells import day, interval, number

_LEVEL = 0.95
_SURE = 0.05  # after Holm's correction


class Finding(NamedTuple):
    """One sentence, what it rests on, and where it opens to."""

    said: str
    rests_on: str
    href: str
    opens: str = ""


def list_findings(corpus: Corpus, evidence: Evidence) -> list[Finding]:
    """Six sentences at most: the corpus, hedging, the clearest difference, frames, contradictions, AI notices."""
    found = [
        _size(corpus),
        _hedging(corpus, evidence),
        _clearest(corpus),
        _frames(corpus, evidence),
        _contradictions(corpus) if corpus.whole else None,
        _notices(corpus, evidence),
    ]
    return [finding for finding in found if finding]


def _size(corpus: Corpus) -> Finding:
    table = corpus.table
    dates = table["published"].dropna()
    when = f", published from {day(dates.min())} to {day(dates.max())}" if len(dates) else ""
    events = table["event"].replace("", None).nunique()
    several = (table["event"].value_counts() > 1).sum()
    whose = f" of {plural(corpus.named, 'outlet')}" if corpus.named else ""
    said = f"{plural(len(table), 'article')}{whose} {'was' if len(table) == 1 else 'were'} read{when}, on {plural(events, 'event')}."
    said += "" if corpus.named else " None names its outlet." if len(table) > 1 else " It names no outlet."
    unread = f"{plural(len(corpus.unread), 'article')} could not be read" if corpus.unread else "every article could be read"
    how = "events recognised by the likeness of texts where no label names one" if corpus.events_found else "events as labelled"
    return Finding(
        said,
        f"{plural(several, 'event')} with two articles or more; {how}; {unread}",
        "#articles",
    )


def _row(corpus: Corpus, measure: str) -> pd.DataFrame | None:
    if corpus.compared is None:
        return None
    rows = corpus.compared[(corpus.compared["measure"] == measure) & corpus.compared["mean"].notna()]
    return rows.sort_values("mean", ascending=False) if len(rows) else None


def _hedging(corpus: Corpus, evidence: Evidence) -> Finding | None:
    measure = "hedges_per_1000_words"
    rows = _row(corpus, measure)
    href, opens = evidence.link("hedges", voice="outlet")
    if rows is None:
        values = corpus.table[measure].dropna()
        if not len(values):
            return None
        few = "" if corpus.compared is None else " No outlet has articles enough for a mean that could be relied on."
        said = f"The median article has {number(values.median())} hedges per 1,000 words in the outlet’s own voice.{few}"
        rests = f"n = {plural(len(values), 'article')}, from {number(values.min())} to {number(values.max())}"
        return Finding(said, f"{rests}; {tell_error(measure)}", href, opens)
    top = rows.iloc[0]
    said = f"{top['outlet']} hedges most in its own voice: {number(top['mean'])} hedges per 1,000 words on average; {_certain(top)}"
    href, opens = evidence.link("hedges", outlet=top["outlet"], voice="outlet")
    between = interval(top["low"], top["high"])
    rests = f"n = {plural(top['n'], 'article')}, 95 % interval {between or 'not known'}; the others: {_others(rows)}; {tell_error(measure)}"
    return Finding(said, rests, href, opens)


def _others(rows: pd.DataFrame) -> str:
    return (
        ", ".join(f"{row['outlet']} {number(row['mean'])} (n = {row['n']})" for _, row in rows.iloc[1:4].iterrows()) or "too few articles"
    )


def _certain(row: pd.Series) -> str:
    """Whether a difference is one that chance would hardly make."""
    inside = not math.isnan(row["within_low"])
    low, high = (row["within_low"], row["within_high"]) if inside else (row["difference_low"], row["difference_high"])
    where = "inside the events that it shares with others" if inside else "from all others together"
    if math.isnan(low):
        return "whether that is more than chance cannot be told from so few."
    if low > 0 or high < 0:
        return f"the difference {where} ({interval(low, high, sign=True)}) is more than chance."
    return f"but the difference {where} ({interval(low, high, sign=True)}) may be chance."


def _clearest(corpus: Corpus) -> Finding | None:
    if corpus.compared is None:
        return None
    rows = corpus.compared[(corpus.compared["measure"] != "hedges_per_1000_words") & corpus.compared["cliffs_delta"].notna()]
    small = rows[rows["p_holm"] < _SURE]
    sure = small[small["difference_low"].notna() | small["within_low"].notna()]
    if not len(sure):
        measures = plural(corpus.compared["measure"].nunique(), "measure")
        said = f"On none of {measures} does an interval show an outlet to differ from the rest."
        if len(small):
            first = small.loc[small["cliffs_delta"].abs().idxmax()]
            said += f" Labels shuffled at random would seldom set {first['outlet']} so far apart on “{words_of(first['measure'])}”,"
            said += " but articles are few."
        return Finding(
            said,
            f"n = {plural(len(corpus.table), 'article')}; the smallest p after Holm’s correction {_p(rows['p_holm'].min())}",
            "#outlets",
        )
    row = sure.loc[sure["cliffs_delta"].abs().idxmax()]
    more = "higher" if row["cliffs_delta"] > 0 else "lower"
    inside = not math.isnan(row["within_low"])
    value, low, high = (
        row[name]
        for name in (("within_difference", "within_low", "within_high") if inside else ("difference", "difference_low", "difference_high"))
    )
    where = " on the same events" if inside else ""
    said = f"The clearest difference: “{words_of(row['measure'])}” is {more} in {row['outlet']} than in the others{where}"
    said += f" ({number(value, _digits(value), sign=True)})."
    between = interval(low, high, _digits(value), sign=True)
    rests = f"n = {plural(row['n'], 'article')} against {row['rest_n']}; 95 % interval {between or 'not known'}"
    rests += f"; p {_p(row['p_holm'])} after Holm’s correction"
    rests += f"; {error}" if (error := tell_error(row["measure"])) else ""
    return Finding(said, rests, f"#m-{row['measure']}")


def _p(value: Any) -> str:
    return "< 0.01" if value < 0.01 else f"= {number(float(value), 2)}"


def _digits(value: float) -> int:
    return 2 if abs(value) < 1 else 1


def _frames(corpus: Corpus, evidence: Evidence) -> Finding | None:
    n = len(corpus.table)
    present = {frame.name: int(corpus.table[f"frame_{slug_of(frame.name)}_present"].fillna(False).sum()) for frame in corpus.frames}
    if not n or not present:
        return None
    name, articles = max(present.items(), key=lambda pair: pair[1])
    if not articles:
        return Finding(
            "None of the frames that were looked for is in these articles.",
            f"n = {plural(n, 'article')}, {plural(len(present), 'frame')}",
            "#frames",
        )
    share = estimate_share(articles, n, _LEVEL)
    total, own = evidence.count("frames", label=name), evidence.count("frames", label=name, voice="outlet")
    said = f"The frame most often present is “{name}”: in {articles} of {plural(n, 'article')}; "
    said += f"{own} of its {plural(total, 'cue')} {'stands' if own == 1 else 'stand'} in an outlet’s own voice."
    error = tell_error(f"frame_{slug_of(name)}_cues")
    return Finding(
        said,
        f"{articles} of {n} articles: {share.value:.0%}, 95 % interval {share.low:.0%} to {share.high:.0%}; {error}",
        *evidence.link("frames", label=name),
    )


def _contradictions(corpus: Corpus) -> Finding:
    verdicts = corpus.facts.drop_duplicates("fact")["verdict"]
    conflicts, facts = int((verdicts == "conflict").sum()), len(verdicts)
    odd = len(corpus.inconsistencies)
    odd_ones = (
        f"{plural(odd, 'thing')} inside an article or an outlet {'does' if odd == 1 else 'do'} not fit together"
        if odd
        else "inside the articles nothing was found that does not fit together"
    )
    on = f"{conflicts} of" if conflicts else "none of"
    said = f"Articles on one event contradict each other on {on} the {plural(facts, 'fact')} that two or more report; {odd_ones}."
    if not facts and not odd:
        said = "No fact is told twice, so none could be held against another; inside the articles nothing was found that does not fit."
        return Finding(said, "facts are quantities, dates and names that two articles on one event tell", "#check-first")
    return Finding(
        said, "each with its sentences; nobody is outvoted, the odd one out may be right", "#facts" if conflicts else "#check-first"
    )


def _notices(corpus: Corpus, evidence: Evidence) -> Finding:
    n = len(corpus.table)
    noted = int(corpus.table["ai_disclaimer"].fillna(False).sum())
    share = estimate_share(noted, n, _LEVEL)
    say, them = ("says", "it") if noted < 2 else ("say", "them")
    who = f"{noted} of {plural(n, 'article')} {say}" if noted else "No article says"
    said = f"{who} in this copy that AI or automation had a part in making {them}."
    rests = f"{noted} of {n}: {share.value:.0%}, 95 % interval {share.low:.0%} to {share.high:.0%}" if n else "no article"
    return Finding(said, f"{rests}; no notice in a copy is no proof of anything", *evidence.link("ai_disclaimers"))
