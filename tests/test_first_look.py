"""Does every figure know how often its scorer is wrong, and are these the figures that were found?"""

import gzip
import json
from collections import Counter

import pytest

import framing
from framing.scoring.glossary import NOT_MEASURED, describe_error, first_look

from .conftest import SHARED

JUDGED = SHARED / "gold" / "wild" / "allsides_hits_judged.jsonl.gz"
FRAMES = ("pragmatic", "balancing act", "insult to injury")
KINDS = {
    "pragmatic": "frame_pragmatic_cues",
    "balancing act": "frame_balancing_act_per_1000_words",
    "insult to injury": "frame_insult_to_injury_present",
    "hedge": "hedges_per_1000_words",
    "booster": "quoted_boosters",
    "interp": "interpretations",
    "scare": "scare_quotes",
}


def test_every_measure_says_on_what_its_error_was_measured_or_that_it_was_not():
    glossary = framing.describe_measures().set_index("measure")
    assert (glossary["error_set"] != "").all()
    assert (glossary["precision"].notna() == (glossary["error_n"] > 0)).all()
    assert not glossary["error_set"].str.match(r"\d").any()  # behind the number of hits it would read as one figure of two
    assert glossary.loc["flesch_reading_ease", "error_set"] == "not measured"
    assert glossary.loc["vague_quantities", "error_set"] == "not measured"
    assert glossary.loc[["sources", "named_sources", "quotes"], "recall"].tolist() == [0.9, 0.91, 0.996]


def test_frames_of_ones_own_were_not_measured():
    own = framing.Frame("storm", "harms at once", ["perfect storm"])
    glossary = framing.describe_measures([own]).set_index("measure")
    assert glossary.loc["frame_storm_cues", "error_set"] == "not measured"
    assert first_look("frame_storm_cues") is NOT_MEASURED


@pytest.mark.skipif(not JUDGED.exists(), reason="the judged hits are not at hand")
@pytest.mark.parametrize("kind", KINDS)
def test_the_figures_are_those_of_the_hits_that_were_judged(kind):
    with gzip.open(JUDGED, "rt", encoding="utf-8") as file:
        verdicts = Counter((row["kind"], row["verdict"]) for row in map(json.loads, file))
    right, wrong = verdicts[(kind, "right")], verdicts[(kind, "wrong")]
    found = first_look(KINDS[kind])
    if kind in FRAMES:  # of which two readers judged others since, more of them wrong
        assert found.error_n > right + wrong
        assert found.precision < right / (right + wrong)
    else:
        assert (found.error_n, found.precision) == (right + wrong, round(right / (right + wrong), 2))


@pytest.mark.parametrize(
    ("measure", "told"),
    [
        ("hedges_per_1000_words", "first look: precision 0.97 (n = 34)"),
        ("named_sources", "first look: precision 0.93, recall 0.91 (n = 236)"),
        ("quotes", "first look: recall 0.996"),
        ("ai_disclaimer", "first look: F1 0.95 on 320 wordings of two writers, 0.90 on 160 of another"),
        ("frame_storm_cues", "how often right: not measured"),
        ("words", ""),
    ],
)
def test_what_is_told_beside_a_figure_is_short(measure, told):
    assert describe_error(measure) == told


@pytest.mark.usefixtures("no_pictures")
def test_the_scorecard_a_chart_and_the_report_say_it(seeds):
    error = describe_error("hedges_per_1000_words")
    assert error in framing.score(seeds[0])._repr_html_()
    chart = framing.plot_measure_by_outlet(framing.score_table(seeds[:6]), "hedges_per_1000_words")
    assert error in " ".join(" ".join(one.get_text() for one in chart.texts).split())
    assert error.capitalize() in framing.explore(seeds[:5]).html
