"""The ablation of rules: on a toy package whose rules are known, and on the sample corpus."""

import pytest

from training import ablations, questions, rules
from training.annotated import Item, Mark, sample
from training.hits import count

TOY = """
import re
from functools import cache, lru_cache
from framing.lexicons import read_lexicon

_LONGEST = 6
_UNUSED = 3
_DIGITS = 2
_BUILT = re.compile(r"\\d{%d}" % _DIGITS)
_NEVER = re.compile("xyzzy")
_HEDGES = frozenset(("may", "might"))
_IDLE = frozenset(("nowhere",))
_WAYS = (re.compile("so"), re.compile("nowhere"))


@cache
def doubts():
    return frozenset(read_lexicon("toy")["doubts"].split())


@lru_cache(maxsize=100)
def is_long(word: str) -> bool:
    return len(word) > _LONGEST


def is_odd(word: str) -> bool:
    return word == "odd"


class Words:
    @property
    def are_there(self) -> bool:
        return True


def find(text):
    if not Words().are_there:
        return []
    found = []
    for m in re.finditer(r"\\w+", text):
        word = m.group()
        if _NEVER.match(word):
            continue
        if word in _HEDGES or word in _IDLE or is_long(word) or is_odd(word) or word in doubts() or _BUILT.fullmatch(word):
            found.append((m.start(), m.end(), "text"))
        elif any(way.fullmatch(word) for way in _WAYS):
            found.append((m.start(), m.end(), "text"))
    return found
"""
LEXICONS = """
import tomli
from importlib.resources import files


def read_lexicon(name):
    return tomli.loads(files(__name__).joinpath(f"{name}.toml").read_text("utf-8"))
"""
WORDS = """
source = "not a rule"
doubts = "perhaps maybe"

[[cue]]
id = "first"
cues = ["a b", "c d"]
unless = ["e f"]

[[cue]]
id = "second"
cues = ["g h"]
"""
TEXTS = [
    Item("one", "it may be", {"boosters": [Mark(3, 6)]}),
    Item("two", "it may be so", {"boosters": [Mark(10, 12)]}),
    Item("three", "perhaps elephants", {}),
    Item("four", "room 12 was long", {}),
]


def ask_toy(payload):
    from framing.toy import find

    return {"boosters": find(payload)}


def judged_toy(folder):
    """In a process of its own: the verdicts on the rules of a package that stands in the place of the real one."""
    ablations.PACKAGE = folder / "framing"
    for remembered in (ablations.modules, ablations.source_of, ablations._code, ablations._lexicons):
        remembered.cache_clear()
    questions.ASK["toy"] = ask_toy
    ablations.load()
    found = [*ablations.module_rules("framing.toy"), *ablations.lexicon_rules(lambda name: "toy")]
    by_one = list(rules.judge("toy", found, TEXTS))
    rules._FEW = 0  # none alone
    return by_one, list(rules.judge_widely("toy", found, TEXTS))


@pytest.fixture(scope="module")
def both(tmp_path_factory):
    folder = tmp_path_factory.mktemp("toy")
    (folder / "framing" / "lexicons").mkdir(parents=True)
    (folder / "framing" / "__init__.py").write_text("", "utf-8")
    (folder / "framing" / "toy.py").write_text(TOY, "utf-8")
    (folder / "framing" / "lexicons" / "__init__.py").write_text(LEXICONS, "utf-8")
    (folder / "framing" / "lexicons" / "toy.toml").write_text(WORDS, "utf-8")
    return rules.alone(judged_toy, folder)


@pytest.fixture(scope="module")
def toy(both):
    return both[0]


def decided(toy, name, without=None):
    return sum(verdict.decided for verdict in toy if verdict.rule.name == name and without in (None, verdict.rule.without))


@pytest.mark.parametrize(
    ("name", "without", "texts"),
    [
        ("_LONGEST", "3", 1),  # "room" and "long" of the last text
        ("_LONGEST", "12", 1),
        ("_HEDGES", "none", 2),
        ("_DIGITS", "4", 1),  # told though the pattern was built at import
        ("_BUILT", ablations.NEVER, 1),
        ("_WAYS[0]", "none", 1),
        ("is_odd", "True", 3),
        ("is_long", "False", 1),
        ("Words.are_there", "False", 4),
        ("doubts", ablations.NO_WORD, 0),  # "perhaps" is long as well
    ],
)
def test_a_rule_that_decides_says_on_how_many_texts(toy, name, without, texts):
    assert decided(toy, name, without) == texts


@pytest.mark.parametrize("name", ["_UNUSED", "_NEVER", "_IDLE", "_WAYS[1]", "cue[first]", "cue[first].cues[a b]", "cue[first].unless"])
def test_a_rule_that_decides_nothing_says_so(toy, name):
    assert any(verdict.rule.name == name for verdict in toy)
    assert decided(toy, name) == 0


def test_rules_that_are_taken_out_by_the_dozen_decide_as_they_do_alone(toy, both):
    alone, together = ({verdict.rule: verdict[2:] for verdict in verdicts} for verdicts in both)
    assert alone == together


def test_a_lexicon_belongs_to_the_part_that_reads_it_not_to_one_that_names_it():
    names = "hedges boosters label roles bylines ai_tools abbreviations quantities".split()
    wings = "hedging hedging indicators attribution reading disclaimers text comparing".split()
    assert list(map(rules._wing_of_lexicon, names)) == wings
    assert [rule for rule in ablations.lexicon_rules(rules._wing_of_lexicon) if rule.wing == "unread"] == []


def test_a_rule_that_other_parts_rest_on_is_asked_there_too():
    publishers, titles = (
        ablations.Rule("article", f"framing.{module}", "", "", "") for module in ("article.publishers", "reading.page_titles")
    )
    assert rules._wings_of(publishers) == ["comparing", "indicators", "reading"]
    assert rules._wings_of(titles) == []


def test_what_people_marked_tells_right_from_wrong(toy):
    hedges = next(verdict for verdict in toy if verdict.rule.name == "_HEDGES")
    assert (hedges.fired, hedges.decided, hedges.rightly, hedges.wrongly) == (2, 2, 1, 1)


def test_facts_that_articles_share_are_held_against_those_that_people_compared():
    def report(article, start, end):
        return {"article_id": article, "start": start, "end": end}

    told = [(1, "conflict", "a", "text", 0, 6), (1, "conflict", "b", "text", 9, 15), (2, "agree", "a", "text", 20, 25)]
    dead = {"verdict": "conflict", "reports": [report("a", 0, 6), report("b", 9, 15)]}
    hurt = {"verdict": "agree", "reports": [report("a", 20, 25), report("b", 30, 35)]}
    trap = {"mentions": dead["reports"]}
    assert count({"facts": told}, {"facts": {"facts": [dead, hurt], "traps": [trap]}}) == {
        "facts": (1, 1, 2),
        "verdicts": (1, 1, 1),
        "conflicts": (1, 1, 1),
    }
    assert count({"facts": told}, {"facts": {"facts": [hurt], "traps": [trap]}})["conflicts"] == (0, 1, 0)
    assert count({"events": ["x", "x", "y"]}, {"events": ["p", "p", "p"]}) == {"events": (1, 1, 3)}


def test_the_summary_counts_rules_not_what_is_put_in_their_place(toy):
    idle = [verdict for verdict in toy if verdict.rule.name in ("_UNUSED", "_IDLE", "is_odd")]
    assert rules.summary("toy", idle) == "toy: 3 rules, 2 decide nothing here (4 texts)"


def test_a_sentence_of_prose_in_a_lexicon_is_no_rule(toy):
    assert not any(verdict.rule.name == "source" for verdict in toy)


def some_frames():
    ablations.prepare()
    found = [
        rule for rule in ablations.lexicon_rules(lambda name: "frames") if rule.module == "lexicons/frames/pragmatic" and rule.kind == "row"
    ]
    return list(rules.judge("frames", found[:2], list(sample().values())[:5], enough=2))


def test_rows_of_a_real_lexicon_are_judged_on_the_sample_corpus():
    verdicts = rules.alone(some_frames)
    assert len(verdicts) == 2
    assert sum(verdict.decided for verdict in verdicts) > 0
    assert all(verdict.note == "" and verdict.rightly + verdict.wrongly <= verdict.decided <= 2 <= verdict.of for verdict in verdicts)
    assert [(row["wing"], row["fired"]) for row in map(rules.as_row, verdicts)] == [("frames", "not counted")] * 2


def test_nothing_of_it_is_left_behind():
    import tomli

    import framing

    assert tomli.loads.__module__.startswith("tomli")
    assert framing.find_frames("A pragmatic answer.")


def test_some_of_the_rules_are_drawn_each_with_all_that_is_put_in_its_place():
    of_five = [rules.Rule("toy", "toy", f"_{letter}", "parameter", without) for letter in "ABCDE" for without in ("half", "double")]
    drawn, of = rules._drawn(of_five, 2)
    assert (len(drawn), len({rule.name for rule in drawn}), of) == (4, 2, ", drawn from 5")
    assert rules._drawn(of_five[::-1], 2)[0] == drawn[::-1]
    assert rules._drawn(of_five, 5) == (of_five, "")
