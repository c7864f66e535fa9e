"""Each named parameter of what is compared, coded and learned: the size at which the answer turns moves with it."""

import datetime
import importlib
from tempfile import TemporaryDirectory

import numpy as np
import pandas as pd
import pytest
from scipy.sparse import csr_array
from sklearn.dummy import DummyClassifier

from framing import (
    Article,
    Frame,
    compare_outlets,
    draw_sample,
    find_changes,
    find_distinctive_words,
    find_events,
    find_quote_variants,
    find_shared_text,
    leave_one_out,
    measure_agreement,
    trace_certainty,
    trace_lineage,
)
from framing.coding.coding_sessions import ArticleSession
from framing.comparing.events import events
from framing.comparing.events.by_event import each_event
from framing.comparing.events.news_days import find_news_days
from framing.comparing.outlets.beyond_chance import beyond_chance
from framing.comparing.outlets.correcting import correct
from framing.comparing.outlets.pooling import pool_small
from framing.comparing.sourcing.non_responses import find_non_responses
from framing.comparing.sourcing.source_linking import ArticleSource, same_sources
from framing.comparing.sourcing.told_by_one import list_told_by_one
from framing.comparing.text_reuse import declared_sources
from framing.comparing.text_reuse.fingerprints import quotes_of
from framing.comparing.text_reuse.paraphrases import outlines, retold, stems_of
from framing.comparing.text_reuse.utterances import differences, is_same_utterance, is_stock
from framing.comparing.versions import sentence_alignment
from framing.comparing.versions.score_changes import compare_score_tables
from framing.learning.validation import cross_validate
from framing.text.document import Document

from .boundaries import assert_boundary_moves, boundary_of, counted, deciding, each_row, letters, moving


def day(number):
    return datetime.date(2026, 3, number)


def articles(*texts):
    """Articles on one event, each of its own outlet."""
    return [Article(text, article_id=str(at), outlet=f"Outlet {at}", event="quay", published=day(5)) for at, text in enumerate(texts)]


def are_one_event(text, other, later=2):
    first, second = find_events([Article(text, published=day(2)), Article(other, published=later and day(later))])["event"]
    return first == second


def quay_with_names(letter, n):
    """A text like others of the quay, with one name in common and names of its own."""
    names = " and ".join(f"{letter}{chr(97 + at // 26)}{chr(97 + at % 26)}r" for at in range(n))
    return f"Then {'the river quay was wet and the barge sank by the ferry and the lock ' * 2} in Lowell and {names} slept."


def shared(between):
    """How many words two texts share that have the same but for what one has between."""
    return find_shared_text(articles(f"The {between('mud')}.", f"One {between('tar')}."))["words"].tolist()


def in_runs(run):
    """A text with so many words in a row that another has too."""
    return lambda own: " ".join(f"{counted(f'boat{i}x', run)} {own}{i}" for i in range(6))


def parted(first, n, last):
    """So many words, then so many of its own, then words again."""
    return lambda own: f"{counted('boat', first)} {counted(own, n)} {counted('rope', last)}"


def verdict(*texts):
    return trace_lineage(articles(*texts))["verdict"][0]


def beside_a_spelling(first, second):
    """The verdict on two texts that spell a name alike and a third does not."""
    known = "Ida Maria Brandt sang. Rain fell. ", "Wind rose, as Ida Maria Brandt told us. It poured. "
    return verdict(known[0] + first, known[1] + second, "Ida-Maria Brandt spoke of the fair.")


RETOLD = [
    ("Dockers blocked the quay before dawn and stopped every lorry.", "Every lorry was stopped before dawn when dockers blocked the quay."),
    ("The council raised fares on the ferry to mend its engine.", "To mend the engine of the ferry, fares were raised by the council."),
    ("A storm tore slates from the roof of the school library.", "From the roof of a library at the school, slates were torn by a storm."),
    ("Bakers gave bread to the crew that cleared mud from cellars.", "The crew clearing mud out of cellars got bread that bakers gave."),
    ("A judge ordered the brewery to close its leaking drain.", "The leaking drain of the brewery must close, as a judge ordered."),
]


def is_retold(text, other):
    return retold(*outlines(articles(text, other)))


SAID = "We will keep the quay shut until somebody from the council walks down here and talks to the people who load its ships"


def variants(text, other):
    return find_quote_variants(articles(text, f"It rained. {other}"))["differs"].tolist()[1:]


def told_again(words, kept):
    """How a quote of so many words is printed where its speaker is reported with the first of them in another order."""
    spoken = counted("boat", words).split()
    return variants(f"“We {' '.join(spoken)},” Ana Ruiz said.", f"Ana Ruiz said that {' '.join(spoken[:kept][::-1])} sank.")


def changes_told(n):
    """How many of so many changed words the sentence on a printing tells."""
    said, printed = (
        f"“{' '.join(f'boat{i}a boat{i}b boat{i}c {own}{i}' for i in range(n))} {SAID},” Ana Ruiz said." for own in ("mud", "tar")
    )
    return find_quote_variants(articles(said, f"It rained. {printed}"))["why"].iloc[-1].count(";") + 1


def with_a_long_tail(own):
    """Twelve words in a row, and then never five: every fifth is a text's own."""
    return f"{counted('boat', 12)} {' '.join(own + str(i) + ' ' + counted(f'rope{i}x', 4) for i in range(9))}"


def with_every_fourth(own):
    return f"“We keep {own}1 old quay shut {own}2 nobody walks down {own}3 ferries rot here {own}4 people leave town,” Ana Ruiz said."


def kinds(old, new):
    return find_changes([old, new])["kind"].tolist()


def sentences(*first):
    return " ".join(f"The {counted(f'{one}{i}x', 6)}." for i, one in enumerate(first))


def owned(n):
    """Whether a notice with so many words of a changed sentence owns up to it."""
    old = "The fire probably began in the net loft under the roof of the brewery. It rained."
    words = " ".join(["net", "loft", "roof", "brewery", "began"][:n])
    notice = f"\n\nCorrection: An earlier version of this article was wrong about the {words}."
    return find_changes([Article(old), Article(old.replace("probably ", "") + notice)]).set_index("kind")["owned"]["hedge dropped"]


FROM_FRONT = "Rain fell all day. The quay was shut. Nobody came there."


def coded(hits, others):
    """A coded sample of one outlet, every hit of it right and nothing missed."""
    rows = [("hit", 120.0, True, 1)] * hits + [("other", 1000.0, False, 0)] * others
    sample = pd.DataFrame(rows, columns=["stratum", "stratum_size", "code", "hits"])
    known = {"measure": "hedges", "label": "hedges", "group": "Quay", "per_1000": 1.0, "group_articles": 40, "passage": range(len(sample))}
    return sample.assign(**known, stratum_hits=120.0, stratum_hits_per_1000=120.0, stratum_per_1000=1000.0)


def too_few_coded(hits, others):
    table = pd.DataFrame({"outlet": "Quay", "hedges": [1.0, 2, 3, 4, 5] * 8})
    return "too few to correct by" in correct(table, coded(hits, others))["note"][0]


def named_columns(n):
    with pytest.raises(ValueError, match="no column 'xyzzy'") as refused:
        leave_one_out(pd.DataFrame({f"c{i}": [1.0] for i in range(n)}), "xyzzy", by="c0")
    return str(refused.value)


def titled(name, title, event=""):
    return ArticleSource(name="Ana Ruiz", kind="named-person", article_id=name, title=title, event=event)


def heard_in_outlets(n):
    """Whether a senator and a professor of one name are one, whom so many outlets hear and one more."""
    titles = ["senator", *["professor"] * n]
    found = [
        ArticleSource(name="Ana Ruiz", kind="named-person", title=title, article_id=str(at), outlet=str(at))
        for at, title in enumerate(titles)
    ]
    return len(same_sources(found)) == 1


def foremost(n):
    """Whether somebody without a title is the mayor, whom so many articles hear, rather than the baker of one."""
    mayors = [titled(str(at), "mayor", event=str(at)) for at in range(n)]
    return len(same_sources([*mayors, titled("oven", "baker"), titled("quay", None)])) == 2


def body(name):
    return ArticleSource(name=name, kind="named-organisation", article_id=name, event="quay")


def by_its_letters(n):
    """Whether a body of so many words is known by their first letters."""
    words = ["Lowell", "Harbour", "Rowing", "Club", "Trust", "Fund"][:n]
    return len(same_sources([body(" ".join(words)), body("".join(word[0] for word in words))])) == 1


NOBODYS_OWN = "of Lowell, Harlow, Calder, Norland, Ashby, Brandt and Fell"


def is_a_claim(*texts):
    return not trace_certainty(articles(*texts)).empty


def quoted(n):
    """Two texts with so many quotes alike."""
    names = ["Ruiz", "Vance", "Roe", "Moss", "Calder"][:n]
    return [" ".join(f"“We {counted(f'{name}x'.lower(), 6)},” {name} said {own}{name}." for name in names) for own in ("mud", "tar")]


def printed_by_one(n):
    """So many articles of one outlet on as many days, and one of another, with some words alike."""
    house = [Article(f"Rain mud{at}. The {counted('boat', 12)}.", outlet="Quay", published=day(at + 1)) for at in range(n)]
    return [*house, Article(f"Wind. The {counted('boat', 12)}.", outlet="Fell")]


def changes_before_a_run(n):
    """How many changes are told of two printings that both have one word less than so many behind a change."""
    own = (f"{counted('boat', 4)} {one} {counted('rope', n - 1)} {counted(f'{one}x', 3)}".split() for one in ("mud", "tar"))
    return len(differences(*own).inside)


# module, parameter, what is asked of size n
ROWS = [
    (
        "comparing.events.news_days",
        "_LEAD",
        lambda n: find_news_days(Article("It rained. " * (n - 1) + "Envoys will meet on Monday.", published=day(5))).announced,
    ),
    ("comparing.sourcing.source_linking", "_CLEARLY", foremost),
    ("comparing.sourcing.source_linking", "_WELL_KNOWN", heard_in_outlets),
    ("comparing.sourcing.source_linking", "_LEAST_LETTERS", by_its_letters),
    ("comparing.text_reuse.certainty", "_LEAST_STEMS", lambda n: is_a_claim(*[f"The {counted('boat', n)}."] * 2)),
    ("comparing.text_reuse.certainty", "_LEAST_OWN", lambda n: is_a_claim(*[f"The {counted('boat', n)} {NOBODYS_OWN}."] * 2)),
    (
        "comparing.text_reuse.certainty",
        "_LEAST_OWN",
        lambda n: is_a_claim(*[f"The {counted('boat', n)} {NOBODYS_OWN} met {counted(own, 3)}." for own in ("mud", "tar")]),
    ),
    ("comparing.text_reuse.lineage", "_QUOTES", lambda n: beside_a_spelling(*quoted(n)).startswith("probably")),
    ("comparing.text_reuse.paraphrases", "_SHORT", lambda n: stems_of([letters(n)])),
    ("comparing.text_reuse.shared_text", "LEAST_SHARED", lambda n: shared(lambda own: f"{own} {counted('boat', n)} {own}")),
    ("comparing.text_reuse.shared_text", "_HOUSE", lambda n: find_shared_text(printed_by_one(n)).empty),
    ("comparing.text_reuse.utterances", "_RUN", lambda n: is_same_utterance(*[in_runs(n)(own).split() for own in ("mud", "tar")])),
    (
        "comparing.text_reuse.utterances",
        "_RUN",
        lambda n: differences(*[f"{counted('boat', n)} {counted(own, 4)}".split() for own in ("mud", "tar")]).end,
    ),
    ("comparing.text_reuse.utterances", "_RUN", changes_before_a_run),
    ("comparing.outlets.correcting", "_FEW_CODED", lambda n: too_few_coded(n, 50)),
    ("comparing.outlets.correcting", "_FEW_CODED", lambda n: too_few_coded(50, n)),
    ("comparing.outlets.measure_columns", "_NAMED", lambda n: named_columns(n).endswith("more")),
    ("comparing.outlets.pooling", "SMALL", lambda n: "Wire" in pool_small([*["Quay", "Fell"] * 9, *["Wire"] * n, *"ABCDEF"]).values()),
    (
        "comparing.outlets.pooling",
        "NAMED",
        lambda n: "A" in pool_small([*["Quay", "Fell"] * 9, *"ABCDEFGHIJKLM"[: max(1, n - 2)]]).values(),
    ),
    (
        "comparing.text_reuse.certainty",
        "_BEFORE_SHARED",
        lambda n: any(
            trace_certainty(
                articles(
                    "Two drunken fishermen set the old quay on fire.",
                    f"It seems that {letters(n)} two drunken fishermen set the old quay on fire.",
                )
            )["hedges"]
        ),
    ),
    (
        "comparing.text_reuse.certainty",
        "_LONGEST",
        lambda n: (
            trace_certainty(
                articles(*[f"The gale {may} tear the old tin roof of the quay off{' then' * n}." for may in ("may", "will")])
            ).empty
        ),
    ),
    (
        "comparing.sourcing.told_by_one",
        "_LEAST",
        lambda n: list_told_by_one(articles(f"Vance saw {n} boats.", "Vance slept."))["what"].any(),
    ),
    (
        "comparing.sourcing.non_responses",
        "_TOUCHES",
        lambda n: not [one for one in find_non_responses(Document(f"Ana Ruiz{' ' * n}declined to comment.")) if one.name == "Ana Ruiz"],
    ),
    (
        "comparing.text_reuse.declared_sources",
        "_BEFORE",
        lambda n: declared_sources.declared_sources(Article(f"Ruiz told a {letters(n)} Slate so."), []),
    ),
    ("comparing.text_reuse.passage_alignment", "_GAP", lambda n: shared(parted(9, n, 9))),
    ("comparing.text_reuse.utterances", "LEAST_WORDS", lambda n: is_same_utterance(*[counted("boat", n).split()] * 2)),
    (
        "comparing.text_reuse.utterances",
        "_SHORT",
        lambda n: n > 4 and is_same_utterance(*[f"{counted('boat', 3 * n // 4)} {counted(own, n - 3 * n // 4)}".split() for own in "ab"]),
    ),
    ("comparing.text_reuse.utterances", "_SHOWN", lambda n: changes_told(n) < n),
    ("comparing.text_reuse.fingerprints", "_QUOTE_WORDS", lambda n: quotes_of(*articles(f"Ana Ruiz said: “{counted('boat', n)}.”"))),
    (
        "comparing.text_reuse.lineage",
        "_SHARED_WORDS",
        lambda n: verdict(f"Rain fell. The {counted('boat', n - 1)}.", f"Wind rose. The {counted('boat', n - 1)}.").startswith("probably"),
    ),
    (
        "comparing.text_reuse.lineage",
        "LEAST_SHARED",
        lambda n: beside_a_spelling(*[f"The {counted('boat', n - 1)}."] * 2).startswith("probably"),
    ),
    (
        "comparing.text_reuse.lineage",
        "_RETOLD",
        lambda n: verdict(*(" ".join(side) for side in zip(*RETOLD[:n], strict=True))).startswith("probably"),
    ),
    (
        "comparing.text_reuse.lineage",
        "_FIGURES",
        lambda n: beside_a_spelling(
            " ".join(f"It sold {200 + i} boats." for i in range(n)), " ".join(f"They lost {200 + i} crates there." for i in range(n))
        ).startswith("probably"),
    ),
    ("comparing.text_reuse.paraphrases", "_LEAST_SHARED", lambda n: is_retold(*[f"The {counted('roof', n)}."] * 2)),
    (
        "comparing.text_reuse.printings",
        "_BESIDE",
        lambda n: variants(f"“{SAID},” Ana Ruiz said.", f"Tom Vance, {letters(n)}, said: “{SAID}.”") == ["given to somebody else"],
    ),
    ("comparing.text_reuse.quote_variants", "_LEAST_STEMS", lambda n: told_again(5, n)),
    (
        "comparing.text_reuse.shared_text",
        "_LEAST_OWN",
        lambda n: shared(lambda own: f"{own} {counted('boat', n)} at the Port Ash Harbour Lowell District Calder Board Trade Works Fund"),
    ),
    (
        "comparing.text_reuse.shared_text",
        "_REPEATS",
        lambda n: (
            len(shared(lambda own: " ".join(f"{counted('boat', 12)}. {counted(f'{own}{i}x', 10).capitalize()}. The" for i in range(n)))) < n
        ),
    ),
    (
        "comparing.text_reuse.shared_text",
        "_TRADE",
        lambda n: find_shared_text([f"Sheds fell near mud{i}. The {counted('boat', 12)}." for i in range(n + 1)]).empty,
    ),
    (
        "comparing.text_reuse.utterances",
        "_LAST_WORDS",
        lambda n: differences(*(f"the quay is shut {counted(own, n)}".split() for own in ("mud", "tar"))).inside,
    ),
    ("comparing.text_reuse.utterances", "_STOCK", lambda n: is_stock(f"thoughts and prayers {counted('boat', n)}".split())),
    (
        "comparing.text_reuse.utterances",
        "_CONTENT",
        lambda n: is_same_utterance(*[f"they would have been {counted('boat', n)}".split()] * 2),
    ),
    ("comparing.versions.changes", "_OWNED_STEMS", owned),
    (
        "comparing.versions.sentence_alignment",
        "_LEAST_MOVED",
        lambda n: (
            kinds(f"Boats {counted('tar', n - 1)}. {FROM_FRONT}", f"{FROM_FRONT} Boats {counted('tar', n - 1)}.") == ["sentence moved"]
        ),
    ),
    (
        "comparing.versions.sentence_alignment",
        "_LEAST_MOVED",
        lambda n: (
            kinds(
                f"It rained. Boats {counted('tar', n - 1)}. Rain fell.",
                f"It rained. Boats {counted('tar', n - 1)} {counted('mud', 3 * n)}. Rain fell.",
            )
            == ["reworded"]
        ),
    ),
]


test_a_boundary_moves_with_its_parameter = moving(ROWS)


def is_kept(read, n):
    """Whether what is computed of each of so many articles on an event is kept once it has been read."""
    found = [Article("The boat sank.", title="Quay", event="quay", article_id=str(at)) for at in range(n)]
    read(found)
    return all("documents" in vars(article) for article in found)


def read_each(found):
    for _, members in each_event(found):
        for article in members:
            assert article.documents


@each_row([("comparing.events.events", "KEPT", find_events), ("comparing.events.by_event", "KEPT", read_each)])
def test_of_so_many_articles_what_is_computed_is_kept(row, monkeypatch):
    module, parameter, read = row
    monkeypatch.setattr(importlib.import_module(f"framing.{module}"), parameter, 3)  # five hundred take long
    assert_boundary_moves(module, parameter, lambda n: is_kept(read, n), monkeypatch)


@boundary_of("comparing.events.events", "_CHUNK")
@pytest.mark.parametrize(("size", "pieces"), [(1, 5), (2, 3), (5, 1)])
def test_so_many_articles_are_compared_at_a_time_and_the_same_found(size, pieces, monkeypatch):
    monkeypatch.setattr(events, "_CHUNK", size)
    cut = []
    fade = events._faded
    monkeypatch.setattr(events, "_faded", lambda alike, days, others: cut.append(days) or fade(alike, days, others))
    vectors = csr_array([[1.0, 0], [0, 1], [1, 0], [0, 1], [1, 0]])
    assert events._alike_pairs(vectors, np.zeros(5), np.zeros(5), 0.5) == [(0, 2), (0, 4), (1, 3), (2, 4)]
    assert len(cut) == pieces


def with_own(first, n, second="the"):
    """Two sentences that have the same words first, and then so many of their own."""
    return [f"It was {first} and {second} {counted(own, n)}." for own in "ab"]


def told_alone(*texts):
    return list_told_by_one(articles(*texts, "It rained."))["what"].tolist()


def figures(*sums):
    return list_told_by_one(articles(*(f"Repairs cost ${one} million." for one in sums)))["what"].tolist()


def most_distinctive():
    """A word that one group often has and the other seldom, against one that it seldom has and the other never."""

    def group(ferry, goat):
        return [", ".join(["ferry"] * ferry + ["goat"] * goat + ["mud"] * 40)] * 3

    return find_distinctive_words([*group(11, 6), *group(3, 0)], ["a"] * 3 + ["b"] * 3, top=1)["phrase"][0]


def hangs_on():
    """Of which articles a difference hangs that none of eight may lack."""
    counts = {f"q{n}": ("Quay", 9.0 + n % 2) for n in range(8)} | {f"f{n}": ("Fell", 1.0 + n % 2) for n in range(20)}
    table = pd.DataFrame([(name, *row) for name, row in counts.items()], columns=["article_id", "outlet", "cues"])
    return compare_outlets(table, measures=["cues"], permutations=0)["hangs_on"][0]


def around_a_hit(text):
    with TemporaryDirectory() as folder:
        passage = ArticleSession(text, f"{folder}/verdicts.jsonl", scorer="hedges").passage
    return passage.before, passage.after


def strata(others):
    """The strata of a text with a hit, a sentence that has a word of it, and so many others."""
    frame = Frame("storm", "harms at once", ["storm of"])
    text = "A storm of bills came. The storm passed. " + " ".join(["Rain fell."] * others)
    return set(draw_sample([text], "frames", others + 2, frames=[frame])["stratum"])


def kappa_interval():
    scores = pd.DataFrame({"article_id": range(40), "storm": [True, False, True, True] * 10})
    return measure_agreement(scores, scores.assign(storm=[True, False, False, True, True] * 8))["kappa_high"][0]


def f1_interval():
    guessing = DummyClassifier(strategy="stratified", random_state=0)
    return cross_validate(guessing, counted("boat", 60).split(), ["a", "b", "c"] * 20)[["low", "high"]].round(12).to_numpy().tolist()


def are_one_event_of_many(text, other, later):
    """Whether two articles of thirty are on one event, of which the others have no word in common."""
    others = [Article(f"{counted(f'mud{at}x', 3).capitalize()}.", published=day(2)) for at in range(28)]
    first, second, *_ = find_events([Article(text, published=day(2)), Article(other, published=day(later)), *others])["event"]
    return first == second


def count_of_events():
    """How many events there are of two labels whose articles are alike, as are four without a label."""
    texts = [Article("The boat sank off the pier of Lowell.", published=day(2), event=event) for event in ("quay", "fell", *[""] * 4)]
    return find_events(texts)["event"].nunique()


def moved(was, now):
    return compare_score_tables(*(pd.DataFrame({"article_id": ["quay"], "version": ["1"], "hedges": [n]}) for n in (was, now))).empty


def differ(p):
    compared = {"within_low": [None], "within_high": [None], "difference_low": [1.0], "difference_high": [2.0], "p_holm": [p]}
    return beyond_chance(pd.DataFrame(compared))[0]


# module, parameter, the nearest value at which the answer turns, what is asked
DECIDES = [
    ("comparing.events.events", "_ALIKE", 0.121, lambda: are_one_event(*with_own("Lowell and the pier", 12))),
    ("comparing.events.events", "_MORE", 0.021, lambda: are_one_event_of_many(*with_own("Lowell, Port Ash and the pier", 9), 10)),
    # of nine pairs that lie between three articles and three one is never of one event: the more pairs, the larger it must be
    ("comparing.events.events", "_NEVER", 9 * (1 - 0.12) - 0.01, count_of_events),
    ("comparing.events.news_days", "_WEEK", 8, lambda: find_news_days(Article("The ferry sank on Friday.", published=day(5))).reported),
    ("comparing.outlets.beyond_chance", "ALPHA", 0.0502, lambda: differ(0.0501)),
    (
        "comparing.text_reuse.utterances",
        "_COVERED",
        0.61,
        lambda: is_same_utterance(*[f"{counted('boat', 12)} {counted(own, 8)}".split() for own in "ab"]),
    ),
    (
        "comparing.text_reuse.utterances",
        "_COVERED_WHERE_SHORT",
        0.87,
        lambda: is_same_utterance(*[f"{counted('boat', 7)} {own}".split() for own in "ab"]),
    ),
    ("comparing.versions.score_changes", "_ALIKE", 1.1e-9, lambda: moved(0, 1.05e-9)),
    ("comparing.events.event_words", "_NAME_WEIGHT", 1.35, lambda: are_one_event(*with_own("Lowell", 7))),
    (
        "comparing.events.event_words",
        "_NAMED",
        0.88,
        lambda: are_one_event(
            f"By the Pier, the Pier and the Pier, the {counted('a', 20)}.", f"By the pier and Pier, the {counted('b', 20)}."
        ),
    ),
    ("comparing.events.events", "_MOST_OVER_NAMES", 8.5, lambda: are_one_event(*(quay_with_names(letter, 30) for letter in "BC"))),
    ("comparing.events.events", "_FADE", 7.7, lambda: are_one_event(*["It was by the pier and the ferry."] * 2, 17)),
    ("comparing.events.events", "_UNKNOWN", 3.3, lambda: are_one_event(*with_own(f"the {counted('ferry', 5)}", 11), None)),
    ("comparing.outlets.distinctive_words", "_PRIOR_WEIGHT", 0.09, most_distinctive),
    ("comparing.outlets.sensitivity", "_PULLING", 4, hangs_on),
    (
        "comparing.sourcing.source_linking",
        "_BEGINNING",
        8,
        lambda: len(same_sources([titled("one", "nurse and harbourer"), titled("two", "guard"), titled("three", "harbourite")])),
    ),
    # no phrase that tells what a number is of stands farther before it than "woman of ": more changes nothing
    ("comparing.sourcing.told_by_one", "_BEFORE", 8, lambda: told_alone("They met a woman of 105.")),
    ("comparing.sourcing.told_by_one", "_ROUNDED", 0.054, lambda: figures(100, 94)),
    (
        "comparing.text_reuse.certainty",
        "_ALIKE",
        0.6,
        lambda: trace_certainty(articles(*(f"The gale tore the {counted('roof', 5)} and the {counted(own, 2)}." for own in "ab"))).empty,
    ),
    (
        "comparing.text_reuse.declared_sources",
        "_SHOUTED",
        5,
        lambda: declared_sources.declared_sources(Article("The strike is over, Slate reported on Monday."), []),
    ),
    ("comparing.text_reuse.paraphrases", "ALIKE", 0.55, lambda: is_retold(*with_own(counted("roof", 8), 13))),
    (
        "comparing.text_reuse.paraphrases",
        "_QUOTED",
        0.55,
        lambda: outlines(articles(f"Ruiz called the plan “a gift to nobody in this old harbour town” {letters(10)} at dawn."))[0].sentences,
    ),
    ("comparing.text_reuse.passage_alignment", "_DROP", 2.7, lambda: shared(parted(12, 4, 4))),
    ("comparing.text_reuse.passage_alignment", "_MISS", -0.825, lambda: shared(parted(12, 4, 4))),
    ("comparing.text_reuse.passage_alignment", "_REACH", 24, lambda: shared(with_a_long_tail)),
    ("comparing.text_reuse.quote_variants", "_RETOLD", 0.66, lambda: told_again(10, 6)),
    ("comparing.text_reuse.printings", "_TRIGRAM", 4, lambda: variants(*map(with_every_fourth, ("mud", "tar")))),
    ("comparing.text_reuse.shared_text", "_LEAST_ALIKE", 0.66, lambda: shared(parted(6, 8, 6))),
    (
        "comparing.versions.changes",
        "_IN_COMMON",
        0.22,
        lambda: find_changes([sentences(*["boat"] * 10), sentences(*["boat"] * 2, *["tar"] * 8)]).attrs["unlike"],
    ),
    (
        "comparing.versions.sentence_alignment",
        "_LIKE",
        0.55,
        lambda: kinds(
            f"It rained. The {counted('boat', 5)}. Rain fell.", f"It rained. The {counted('boat', 3)} {counted('tar', 6)}. Rain fell."
        ),
    ),
    (
        "comparing.versions.sentence_alignment",
        "_LARGEST",
        39_999,
        lambda: (0, 0) in sentence_alignment._rewritten_pairs([("a",)], [("a",), *[()] * 39_999]),
    ),
    (
        "comparing.versions.sentence_changes",
        "_LEAST_GIVEN",
        0.33,
        lambda: kinds("The quay is a ruin, Ana Ruiz said on the deck of the ferry.", "The quay is a ruin on the deck of the ferry."),
    ),
    ("coding.agreement", "_RESAMPLES", 501, kappa_interval),
    ("coding.coding_sessions", "_CONTEXT", 161, lambda: around_a_hit(f"Quay {letters(154)}. The ferry may sail.")[0]),
    ("coding.coding_sessions", "_CONTEXT", 161, lambda: around_a_hit(f"The ferry may sail. {letters(154)} rots.")[1]),
    ("coding.sampling", "_TOO_COMMON", 0.09, lambda: strata(18)),
    ("learning.validation", "_DRAWS", 2001, f1_interval),
]


test_an_answer_turns_with_its_parameter = deciding(DECIDES, renew=declared_sources._known.cache_clear)


@boundary_of("comparing.text_reuse.passage_alignment", "SHINGLE")
@pytest.mark.parametrize(("run", "found"), [(4, False), (5, True)])
def test_five_words_in_a_row_make_two_texts_be_compared(run, found):
    assert bool(shared(in_runs(run))) == found


@each_row(
    [
        ("coding.agreement", "_RESAMPLES", measure_agreement, "{:,} resamples"),
        ("learning.validation", "_DRAWS", cross_validate, "{:,} samples"),
    ]
)
def test_the_documentation_says_how_often_an_interval_draws(row):
    module, parameter, tells, told = row
    assert told.format(getattr(importlib.import_module(f"framing.{module}"), parameter)) in tells.__doc__
