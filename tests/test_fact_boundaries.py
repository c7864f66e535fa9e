"""Each named parameter of facts and of what disagrees in them: at its boundary the answer turns, and moves with it.

How likely two mentions are one fact is given here, not learned: another training moves no boundary.
"""

import datetime
from math import log

import pytest

from framing import Article, find_inconsistencies
from framing.comparing.disagreements import alignment
from framing.comparing.disagreements.dismissed import DismissedFinding
from framing.comparing.disagreements.facts_compared import find_facts
from framing.comparing.disagreements.values import relate_days
from framing.comparing.facts import fact_mentions
from framing.comparing.facts.dates_in_text import anchor_of, date_mention, find_days
from framing.comparing.facts.names import find_names, group_names
from framing.comparing.facts.quantities import find_quantities
from framing.comparing.facts.word_keys import content_key
from framing.text import numbers
from framing.text.document import Document
from framing.text.numbers import UNITS

from .boundaries import assert_decides, boundary_of, deciding, each_row, letters, moving, words

DAY = datetime.date(2024, 3, 28)  # a Thursday
THEN = datetime.date(2022, 1, 1)  # the first day of two years ago
LONG = "andolmer"  # the rest of a name


def before(n):
    day = DAY - datetime.timedelta(n)
    return f"{day:%B} {day.day}"


def quantities(text):
    return list(find_quantities(Document(text), 0, []))


def heads(text):
    return [one.head for one in quantities(text)]


def measures(text):
    return [one.measure for one in quantities(text)]


def are_kept(text):
    """Whether the last quantity is known by the town that the sentence names first."""
    return "lowel" in quantities(text)[-1].keys


def listed(first, n):
    return f"Lowell counted {', '.join(f'{i} {thing}' for i, thing in enumerate(['lamps', 'tents', 'boats', 'oars', *['ropes'] * n][:n], first))}."


def days(text):
    return [day for _, day in find_days(Document(text), DAY)]


def dated(text):
    document = Document(text)
    return [date_mention(document, 0, sentence, day).head for sentence, day in find_days(document, DAY)]


def odd(text):
    return find_inconsistencies([Article(text, published=DAY)])["kind"].tolist()


def joined(*texts):
    """Whether names are of fewer bearers than there are names."""
    names = [name for place, text in enumerate(texts) for name in find_names(Document(text), place)]
    return len(group_names(names)) < len(names)


def facts(*texts, chance=0.99, feature=None):
    """What articles tell alike: the verdict and the words of each fact. All pairs are as likely one, or those alone with a feature."""
    weights = {"": -9.0, feature: 18.0} if feature else {"": log(chance / (1 - chance))}
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(alignment, "_weights", lambda: dict.fromkeys(("same", "within", "apart"), weights))
        found = find_facts([Article(text, published=DAY) for text in texts])
        return [(fact.verdict, [mention.text for mention in fact.mentions]) for fact in found if fact.kind != "name"]


def verdicts(text, one, other, **more):
    return [verdict for verdict, _ in facts(text.format(one), text.format(other), **more)]


def find_facts_of_2017():
    texts = (
        "Lowell shut the river quay and the missiles of the north in 2017.",
        "Ruiz opened the river quay for a visit to the temple in 2017.",
    )
    return [fact.verdict for fact in find_facts([Article(text) for text in texts]) if fact.kind == "date"]


def names(*texts):
    return [fact.verdict for fact in find_facts([Article(text) for text in texts]) if fact.kind == "name"]


BOATS = "{} boats left the harbour of Lowell."
PACTS = "Lowell and Port Ash signed {} on trade and river water."
PAID = "Vance paid {} for the harbour of Lowell."
RAMMED = "The ferry rammed the pier of Lowell at {}, the coast guard said."
LISTED = "Ana Ruiz met the board [1]. She said the town would “{}” [1].\n\nSources (1 article)\n-\n[1]\nHarbor Wire: {} – The board met.\n"
CONTENT = "mend broken bridges roads quays lamps".split()
TOLD = "Boats rot where clerks mend broken quays roads lamps".split()

PARK = "{} at {}Friendship Park {}."
SIGNS = (
    PARK.format("The crowd met", "Open ", "in May to march along the quay"),
    PARK.format("Old lamps and signs went out", "", "after the march"),
)
WANDERED = "on and " * 8 + "by the quay road"  # two words more than 14 words away


def of_a_ministry(n):
    """How the names of a ministry of so many matters are judged, of which outlets give the last in their own way."""
    matters = ", ".join(["Trade", "Ports", "Rivers", "Roads", "Mines", "Woods", "Fields", "Lakes"][:n])
    return names(*(f"The Ministry of {matters} and {last} fined the quay of Lowell." for last in ("Fish", "Timber")))


VISIT = "It was the first visit of a mayor of Lowell to Port Ash {}."

# module, parameter, what is asked of a size n
ROWS = [
    ("disagreements.alignment", "_LEAST_COUNTED", lambda n: verdicts(PACTS, f"{n} pacts", f"{n + 2} pacts", chance=0.8)),
    ("disagreements.oddities", "_LEAST_LETTERS", lambda n: odd(f"Ana V{LONG[:n]} spoke. Then Ana V{LONG[:n].replace('a', 'o')} left.")),
    ("disagreements.oddities", "_LEAST_ALONE", lambda n: odd(f"Tom V{LONG[:n]} spoke. “It rains,” V{LONG[:n].replace('a', 'o')} said.")),
    ("disagreements.quotations", "_LEAST_CONTENT", lambda n: "quotation" in odd(LISTED.format(" ".join(CONTENT[:n]), " ".join(CONTENT[n - 1 :: -1])))),
    ("disagreements.same_fact", "_SIGNIFICANT", lambda n: facts(f"Police found {'7' * n}0 crates.", f"The wind blew {'7' * n}0 lamps out.")),
    ("disagreements.same_fact", "MINUTES_OFF", lambda n: verdicts(RAMMED, "2:00 a.m.", f"{2 + n // 60}:{n % 60:02} a.m.")),
    ("disagreements.values", "_A_FEW", lambda n: verdicts(BOATS, "Two dozen", f"{24 + n}") == ["conflict"]),
    ("disagreements.values", "_FIGURES", lambda n: verdicts(PAID, f"$8{'7' * (n - 1)}", f"$6{'7' * (n - 1)}", feature="one figure differs")),
    (
        "disagreements.values",
        "_YEAR_OFF",
        lambda n: relate_days(*days(f"It rained on {THEN - datetime.timedelta(n):%B %d, %Y}, and two years ago.")).name == "within",
    ),
    ("disagreements.quotations", "_LEAST", lambda n: names(*(f"“{' '.join(TOLD[:n])},” {who} said." for who in ("Ana Ruiz", "Tom Vance")))),
    ("disagreements.same_fact", "_FEW", lambda n: verdicts("The ferry held {} at sea.", f"{n} migrants", f"{n} lamps")),
    ("facts.counted_things", "_LONGEST", lambda n: heads(f"Vance saw 14 {words(n)} boats.") == ["ship"]),
    ("facts.counted_things", "_REACH", lambda n: quantities(f"The fire killed {words(n)} some 14 men.")[0].fate == "dead"),
    ("facts.fact_mentions", "_LISTED", lambda n: are_kept(listed(12, n))),
    ("facts.fact_mentions", "_LISTED", lambda n: facts(listed(12, n), listed(22, n), feature="of a list")),
    ("facts.fact_mentions", "_LONG", lambda n: are_kept(f"Lowell {words(n)} counted 4 lamps.")),
    ("facts.fact_mentions", "_OPENING", lambda n: quantities(f"{words(n, 'It rained.')} Vance saw 14 boats.")[0].is_lead),
    ("facts.votes", "_AROUND", lambda n: measures(f"They voted {letters(n)} 14-9 on it.") == ["tally"]),
    ("facts.counted_things", "_FROM_VERB", lambda n: heads(f"Arrests fell {words(n)} to 400.") == ["arrest"]),
    ("facts.dates_in_text", "_DATELINE_OFF", lambda n: anchor_of(Document(f"PORT ASH, {before(n)} (Harbor Wire) — It rained."), DAY) == DAY),
    ("facts.fact_mentions", "_TO_DATED", lambda n: dated(f"Her term ends {words(n, 'to')} 2019.") == ["end"]),
    ("facts.units", "_STRONGEST", lambda n: measures(f"The quake had a magnitude of {n}.0.")),
    ("facts.units", "_AROUND_QUAKE", lambda n: measures(f"The quake of {letters(n)} was a 6.4.")),
    ("facts.names", "_LEAST_LETTERS", lambda n: joined(f"They shelled {'Qaremlunit'[:n]}.", f"They shelled {'Qaaremlunit'[: n + 1]}.")),
    ("facts.resolving", "_FAR_AHEAD", lambda n: days(f"It will rain on {before(-n)}.")[0].first > DAY),
    ("facts.ages", "_GROWN", lambda n: measures(f"Vance turned {n} on Sunday.") == ["age"]),
    ("facts.ages", "_GROWN", lambda n: measures(f"She was {n}.") == ["age"]),
    ("facts.ages", "_OLDEST", lambda n: measures(f"Vance was aged {n}.") == ["age"]),
    ("facts.names", "_LONG_NAME", lambda n: of_a_ministry(n) == ["conflict"]),
    ("facts.quantities", "_FEW", lambda n: heads(f"{UNITS[n - 1].title()} were hurt.")),
    ("facts.quantities", "_LONGEST_NOUN", lambda n: quantities(f"Vance saw 14 {letters(n)} boats.")[0].text.endswith("boats")),
    ("facts.word_keys", "_LEAST", lambda n: content_key(letters(n))),
]  # fmt: skip


# module, parameter, the nearest value at which the answer is another, what is asked
DECIDING = [
    ("disagreements.alignment", "_LEAST_OF_SUMS", 0.495, lambda: verdicts(PAID, "$2 million", "$3 million", chance=0.46)),
    ("disagreements.alignment", "_LEAST_OF_ONE_WORD", 0.13, find_facts_of_2017),
    ("disagreements.alignment", "_LEAST_OF_OTHERS", 0.605, lambda: verdicts("The ferry held {} at sea.", "11,000 migrants", "9,000 members", chance=0.56)),
    ("disagreements.alignment", "_LEAST_OF_SMALL", 0.935, lambda: verdicts(PACTS, "two pacts", "four pacts", chance=0.86)),
    ("disagreements.alignment", "_OF_BEGINNINGS", 0.44, lambda: facts("The barn fire broke out on Sunday.", "It began on Saturday.")),
    ("disagreements.alignment", "_LEAST_ONCE", 0.462, lambda: facts("The driver, 19, slept.", "The 21-year-old driver was in Lowell.", chance=0.43)),
    ("disagreements.alignment", "_TWICE", 0.09, lambda: facts("About 50 boats sank off Lowell. Divers found 45 boats off Lowell.", "About 50 boats sank off Lowell.")),
    ("disagreements.judging", "_ROUNDED", 0.022, lambda: verdicts("Lowell has {}, the clinic said.", "47 cases", "61 cases, up from 48")),
    ("disagreements.oddities", "_YEARS_OFF", 1.4 * 365.25, lambda: odd("No mayor had come in seven and a half years, since 2015.")),
    ("disagreements.pair_features", "_BESIDE", 1.3, lambda: facts("Vance signed 14 pacts.", "Ruiz inked 15 accords.", feature="one word right beside both")),
    ("disagreements.naming", "_ALIKE", 0.242, lambda: names(*SIGNS)),
    ("disagreements.quotations", "_SHARED", 0.77, lambda: odd(LISTED.format("mend broken bridges across the river", "Ruiz to see each broken bridge over its river"))),
    ("disagreements.same_fact", "_FARTHEST", 2.1, lambda: verdicts(PAID, "$2 million", "$4.1 million")),
    ("disagreements.values", "_HALF", 0.55, lambda: verdicts("The bell of Lowell rang for {}.", "about eight and a half minutes", "eight minutes")),
    ("disagreements.values", "_BOTH_ABOUT", 0.77, lambda: verdicts(BOATS, "About 60", "About 80")),
    ("disagreements.values", "_SHARE", 2.75, lambda: verdicts("Ruiz won {} of the vote in Lowell.", "a third", "36 percent")),
    ("disagreements.values", "_YEAR", 367, lambda: verdicts(VISIT, "in 2,555 days", "since 2016")),
    ("facts.dates_in_text", "_YEAR", 365.27, lambda: verdicts(VISIT, "in 36,160 days", "since 1924")),
    ("facts.ages", "_NEAR_NAME", 5, lambda: heads("Ana Ruiz, the 41-year-old nurse, slept.")),
    ("facts.names", "_LEAST_ALIKE", 76, lambda: joined("They shelled Qarimelu.", "They shelled Qaremolu.")),
    ("facts.names", "_LEAST_SLIP", 73, lambda: names("Ana Bolder mended the old quay.", "Ana Bodir mended the old quay.")),
    ("facts.names", "_LEAST_OF_ONE_SOUND", 61, lambda: names("Ana Karen spoke.", "Ana Kirin spoke.")),
    (
        "disagreements.pair_features",
        "_CLOSE",
        1.1,
        lambda: facts(*(f"It was the barn as it was then on {day}." for day in ("Sunday", "March 24")), feature="days: words near both"),
    ),
    (
        "disagreements.same_fact",
        "_BEFORE",
        12,
        lambda: verdicts("Lowell had sums {}.", "beginning on June 1", "up to June 4"),
    ),
    ("disagreements.dismissed", "_KEY", 11, lambda: DismissedFinding("day", ()).key),
    ("facts.resolving", "_LONGEST_AGO", 146_101, lambda: days("The quay was built 400 years ago.")),
    ("facts.quantities", "_A_DOZEN", 11, lambda: [one.marks for one in quantities("A dozen oars were lost.")]),
]  # fmt: skip


test_a_boundary_moves_with_its_parameter = moving(ROWS, under="comparing", near=["_YEAR_OFF"])


test_a_weight_decides = deciding(DECIDING, under="comparing")


@boundary_of("text.numbers", "_SHORT")
def test_a_short_unit_may_stand_without_a_space(monkeypatch):
    monkeypatch.setattr(numbers, "_pattern", numbers._pattern.__wrapped__)
    assert_decides("text.numbers", "_SHORT", 4, lambda: quantities("The pit was 10feet deep."), monkeypatch)


@each_row(
    [
        ("disagreements.alignment", "_ON_THE_WHOLE", 0.55, PACTS.format("14 pacts"), 0.0),
        ("disagreements.alignment", "_ON_THE_WHOLE_DAYS", 1.1, "The ferry sank on Sunday.", 0.25),
    ],
    under="comparing",
)
def test_mentions_of_a_group_are_alike_on_the_whole(row, monkeypatch):
    module, parameter, instead, text, of_first_and_last = row
    chances = {(0, 1): 0.9, (1, 2): 0.26, (0, 2): of_first_and_last}
    monkeypatch.setattr(alignment._Alignment, "_chance", lambda self, a, b, relation: chances[a.article, b.article])
    assert_decides(module, parameter, instead, lambda: len(facts(text, text, text)[0][1]), monkeypatch)


@boundary_of("comparing.facts.fact_mentions", "_FARTHEST")
def test_words_far_from_a_name_weigh_little(monkeypatch):
    def weigh():
        weights = [fact_mentions._FARTHEST if weight == 0.45 else weight for weight in fact_mentions._WEIGHTS]
        monkeypatch.setattr(fact_mentions, "_WEIGHTS", weights)

    texts = PARK.format("The old crowd met in May", "Open ", WANDERED), PARK.format("Broken lamps in deep snow shone", "", WANDERED)
    assert_decides("comparing.facts.fact_mentions", "_FARTHEST", 0.405, lambda: names(*texts), monkeypatch, renew=weigh)
