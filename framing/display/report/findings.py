"""What stands out, in six sentences? Each with its n, its interval where one holds, and where to look."""

import math
from typing import NamedTuple

import pandas as pd

from framing.comparing.outlets.beyond_chance import ALPHA, beyond_chance, nearest_interval
from framing.frames.definitions import slug_of
from framing.scoring.glossary import describe_error
from framing.statistics.intervals import estimate_share
from framing.text.wording import plural, words_of

from .corpus import Corpus
from .evidence import Evidence
from .linked_cells import day, interval, number, p_value

_FEW = 3  # articles, below which a median or an interval says nothing that the article does not
_HEDGES = "hedges_per_1000_words"


class Finding(NamedTuple):
    """One sentence, what it rests on, and where it opens to."""

    claim: str
    rests_on: str
    href: str
    opens: str = ""


def list_findings(corpus: Corpus, evidence: Evidence) -> list[Finding]:
    """Six sentences at most: the corpus, hedging, the clearest difference, frames, contradictions, AI notices."""
    compared = _compared(corpus)
    most = _hedges_most(compared)
    found = [
        _size(corpus),
        _hedging(corpus, evidence, most),
        _clearest(corpus, compared, hedging=most),
        _frames(corpus, evidence),
        _contradictions(corpus) if corpus.whole else None,
        _notices(corpus, evidence),
    ]
    return [finding for finding in found if finding]


def _size(corpus: Corpus) -> Finding:
    table = corpus.table
    when = f", {published}" if (published := published_when(table)) else ""
    events, several = len(corpus.event_sizes), int((corpus.event_sizes > 1).sum())
    of_groups = f" of {plural(corpus.named, corpus.called.one, corpus.called.many)}" if corpus.named else ""
    claim = f"{plural(len(table), 'article')}{of_groups} {'was' if len(table) == 1 else 'were'} read{when}, on {plural(events, 'event')}."
    claim += "" if corpus.named else f" None names its {corpus.called.head}." if len(table) > 1 else f" It names no {corpus.called.head}."
    unread = f"{plural(len(corpus.unread), 'article')} could not be read" if corpus.unread else "every article could be read"
    how = "events recognised by the likeness of texts where no label names one" if corpus.events_found else "events as labelled"
    return Finding(claim, f"{plural(several, 'event')} with two articles or more; {how}; {unread}", "#articles")


def published_when(table: pd.DataFrame) -> str:
    """When the articles of a table were published; "" where no date is known."""
    dates = table["published"].dropna()
    if not len(dates):
        return ""
    first, last = day(dates.min()), day(dates.max())
    return f"published on {first}" if first == last else f"published from {first} to {last}"


def _compared(corpus: Corpus) -> pd.DataFrame | None:
    """The rows of single outlets, and whether each differs from the rest by more than chance, with the interval that says so."""
    if corpus.compared is None:
        return None
    low, high = nearest_interval(corpus.compared)
    compared = corpus.compared.assign(sure=beyond_chance(corpus.compared), nearest_low=low, nearest_high=high)
    return compared[compared["outlet"].isin(corpus.single)]


def _hedges_most(compared: pd.DataFrame | None) -> pd.DataFrame | None:
    """The outlets with a mean of hedges, the highest first; None where fewer than two have one, so that none has the most."""
    if compared is None:
        return None
    rows = compared[(compared["measure"] == _HEDGES) & compared["mean"].notna()]
    return rows.sort_values("mean", ascending=False) if len(rows) > 1 else None


def _hedging(corpus: Corpus, evidence: Evidence, most: pd.DataFrame | None) -> Finding | None:
    if most is None:
        return _median_hedges(corpus, evidence)
    top = most.iloc[0]
    claim = f"{top['outlet']} hedges most in its own voice"
    if corpus.called.what != "outlet":
        claim = f"Articles of “{top['outlet']}” hedge most in the outlet’s own voice"
    claim += f": {number(top['mean'])} hedges per 1,000 words on average; {_certain(top, corpus.called.many)}"
    between = interval(top["low"], top["high"])
    others = ", ".join(f"{row['outlet']} {number(row['mean'])} (n = {row['n']})" for _, row in most.iloc[1:4].iterrows())
    rests = f"n = {plural(top['n'], 'article')}, 95% interval {between or 'not known'}; the others: {others}; {describe_error(_HEDGES)}"
    return Finding(claim, rests, *evidence.link("hedges", outlet=top["outlet"], voice="outlet"))


def _median_hedges(corpus: Corpus, evidence: Evidence) -> Finding | None:
    """How much the articles hedge, where no outlet can be said to hedge most."""
    values = corpus.table[_HEDGES].dropna()
    if not len(values):
        return None
    what = "hedges per 1,000 words in the outlet’s own voice"
    if len(values) < _FEW:
        claim = f"{'The article has' if len(values) == 1 else 'The two articles have'} {' and '.join(map(number, values))} {what}."
        rests = ""
    else:
        few = "" if corpus.compared is None else f" Too few {corpus.called.many} have enough articles for a reliable mean."
        claim = f"The median article has {number(values.median())} {what}.{few}"
        rests = f"n = {plural(len(values), 'article')}, from {number(values.min())} to {number(values.max())}; "
    return Finding(claim, rests + describe_error(_HEDGES), *evidence.link("hedges", voice="outlet"))


def _certain(row: pd.Series, groups: str) -> str:
    """Whether a difference is one that chance would hardly make."""
    low, high = row["nearest_low"], row["nearest_high"]
    where = "on the events that it shares with others" if _is_inside(row) else f"from all other {groups} together"
    if math.isnan(low):
        return "whether that is more than chance cannot be told from so few."
    difference = f"the difference {where} ({interval(low, high, sign=True)})"
    return f"{difference} is more than chance." if row["sure"] else f"but {difference} may be chance."


def _is_inside(row: pd.Series) -> bool:
    """Whether a difference inside events is known, which goes before that over all articles."""
    return not math.isnan(row["within_low"])


def _clearest(corpus: Corpus, compared: pd.DataFrame | None, *, hedging: pd.DataFrame | None) -> Finding | None:
    """The clearest difference of all measures, or of all but hedging where that was told already; or that there is none."""
    if compared is None:
        return None
    rows = compared[compared["cliffs_delta"].notna()]
    apart = rows[rows["sure"]]
    if not len(apart):
        return _no_difference(corpus, compared)
    claim = "The clearest difference"
    if hedging is not None and hedging.iloc[0]["sure"]:
        apart, claim = apart[apart["measure"] != _HEDGES], "Apart from hedging, the clearest difference"
        if not len(apart):
            return None
    row = apart.loc[apart["cliffs_delta"].abs().idxmax()]
    more = "higher" if row["cliffs_delta"] > 0 else "lower"
    value = row["within_difference"] if _is_inside(row) else row["difference"]
    where = " on the same events" if _is_inside(row) else ""
    claim += f": “{words_of(row['measure'])}” is {more} in {row['outlet']} than in the others{where}"
    claim += f" ({number(value, _digits(value), sign=True)})."
    between = interval(row["nearest_low"], row["nearest_high"], _digits(value), sign=True)
    rests = f"n = {plural(row['n'], 'article')} against {row['rest_n']}; 95% interval {between}{_p(row['p_holm'])}"
    rests += f"; {error}" if (error := describe_error(row["measure"])) else ""
    return Finding(claim, rests, f"#m-{row['measure']}")


def _no_difference(corpus: Corpus, compared: pd.DataFrame) -> Finding:
    """That no outlet differs by more than chance, on how many measures that was asked, and which comes nearest to it."""
    measures = plural(compared["measure"].nunique(), "measure")
    claim = f"None of {measures} sets one {corpus.called.what} apart from the rest by more than chance."
    significant = compared[compared["p_holm"] < ALPHA]
    if len(significant):
        first = significant.loc[significant["cliffs_delta"].abs().idxmax()]
        but = "articles are too few for an interval" if math.isnan(first["nearest_low"]) else "the interval of the difference includes 0"
        claim += f" By a permutation test {first['outlet']} is unlikely to differ by chance on “{words_of(first['measure'])}”, but {but}."
    return Finding(claim, f"n = {plural(len(corpus.table), 'article')}{_p(compared['p_holm'].min(), 'the smallest p')}", "#outlets")


def _p(value: float, what: str = "p") -> str:
    """A p-value in words; "" where none is known."""
    shown = p_value(value)
    return "" if math.isnan(value) else f"; {what} {'' if shown.startswith('<') else '= '}{shown} after Holm’s correction"


def _digits(value: float) -> int:
    return 2 if abs(value) < 1 else 1


def _frames(corpus: Corpus, evidence: Evidence) -> Finding | None:
    n = len(corpus.table)
    present = {frame.name: int(corpus.table[f"frame_{slug_of(frame.name)}_present"].fillna(False).sum()) for frame in corpus.frames}
    if not n or not present:
        return None
    name, articles = max(present.items(), key=lambda pair: pair[1])
    if not articles:
        claim = "None of the frames that were looked for is in these articles."
        return Finding(claim, f"n = {plural(n, 'article')}, {plural(len(present), 'frame')}", "#frames")
    total, own = evidence.count("frames", label=name), evidence.count("frames", label=name, voice="outlet")
    claim = f"The frame most often present is “{name}”: in {articles} of {plural(n, 'article')}; "
    claim += f"{own} of its {plural(total, 'cue')} {'stands' if own == 1 else 'stand'} in an outlet’s own voice."
    error = describe_error(f"frame_{slug_of(name)}_cues")
    return Finding(claim, f"{_share(articles, n)}; {error}", *evidence.link("frames", label=name))


def _share(some: int, n: int) -> str:
    """A share of the articles, with its interval where there are enough articles for one to say more than the count."""
    if n < _FEW:
        return f"{some} of {plural(n, 'article')}" if n else "no article"
    share = estimate_share(some, n)
    return f"{some} of {plural(n, 'article')}: {share.value:.0%}, 95% interval {share.low:.0%} to {share.high:.0%}"


def _contradictions(corpus: Corpus) -> Finding:
    verdicts = corpus.facts.drop_duplicates("fact")["verdict"]
    conflicts, facts = int((verdicts == "conflict").sum()), len(verdicts)
    odd = len(corpus.inconsistencies)
    odd_ones = "inside the articles no inconsistency was found"
    if odd:
        odd_ones = f"{plural(odd, 'inconsistency', 'inconsistencies')} inside an article or an outlet {'was' if odd == 1 else 'were'} found"
    on = f"{conflicts} of" if conflicts else "none of"
    claim = f"Articles on one event contradict each other on {on} the {plural(facts, 'fact')} that two or more report; {odd_ones}."
    if not facts:
        claim = f"No fact appears in two articles, so nothing could be compared; {odd_ones}."
        return Finding(claim, "facts are quantities, dates and names that two articles on one event report", "#check-first")
    return Finding(claim, "each with its sentences; the majority is not assumed to be right", "#facts" if conflicts else "#check-first")


def _notices(corpus: Corpus, evidence: Evidence) -> Finding:
    n = len(corpus.table)
    noted = int(corpus.table["ai_disclaimer"].fillna(False).sum())
    say, them = ("says", "it") if noted < 2 else ("say", "them")
    who = f"{noted} of {plural(n, 'article')} {say}" if noted else "No article says"
    claim = f"{who} in this copy that AI or automation had a part in making {them}."
    return Finding(claim, f"{_share(noted, n)}; no notice in a copy is no proof of anything", *evidence.link("ai_disclaimers"))
