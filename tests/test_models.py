"""What holds for every learned model: its card says where it comes from, and its features are those of the code."""

import json
import re

import pytest

from framing.attribution.reported.model import TEMPLATES, feature_names
from framing.comparing.disagreements.pair_features import PAIR_FEATURES
from framing.disclaimers.sentence_features import NOTICE_FEATURES
from framing.models import read_model
from training import speakers
from training.model_files import CARD, as_json, features_hash

from .conftest import ROOT

NAMES = sorted(path.stem for path in (ROOT / "framing" / "models").glob("*.json"))


def speaker_features() -> list[str]:
    """What the code sees around annotated quotes of every sort."""
    texts = {
        "“It rained,” Ana Ruiz said. The road was shut. “It was cold all night.”": "Ana Ruiz",
        "Ana Ruiz, the mayor of Lowell, told Tom Vance: “It will rain all night, and then it will snow.”": "Ana Ruiz",
    }
    made = []
    for text, source in texts.items():
        attributions = [
            {
                "kind": "direct",
                "source": [{"start": text.index(source), "end": text.index(source) + len(source)}],
                "content": [{"start": quote.start(), "end": quote.end()}],
            }
            for quote in re.finditer("“[^”]+”", text)
        ]
        made += speakers.choices({"text": text, "gold_quotes": attributions}, 0)
    return speakers.feature_names(made)


FEATURES = {
    "reported_speech": feature_names,
    "speaker_ranking": speaker_features,
    "fact_alignment": lambda: PAIR_FEATURES,
    "ai_notices": lambda: NOTICE_FEATURES,
}


@pytest.mark.parametrize("name", NAMES)
def test_a_card_says_all_that_a_card_says(name):
    card = read_model(name)["card"]
    assert tuple(card) == CARD
    assert [field for field in CARD if not card[field]] == []
    assert card["figures"]["measured_on"]
    assert re.fullmatch(r"\d{4}-\d\d-\d\d", card["date"])


@pytest.mark.parametrize("name", NAMES)
def test_the_command_of_a_card_runs_a_module_that_is_there(name):
    module = read_model(name)["card"]["command"].split()[2]
    assert (ROOT / (module.replace(".", "/") + ".py")).is_file()


@pytest.mark.parametrize("name", NAMES)
def test_the_features_of_a_card_are_those_of_the_code(name):
    assert features_hash(FEATURES[name]()) == read_model(name)["card"]["features"]


def test_the_model_of_reported_speech_holds_every_template():
    model = read_model("reported_speech")
    assert {question: tuple(model[question])[1:] for question in TEMPLATES} == TEMPLATES


def test_a_features_hash_tells_names_and_their_order():
    assert features_hash(["a", "b"]) != features_hash(["b", "a"])
    assert features_hash(["a", "b"]) != features_hash(["a", "c"])


def test_a_model_is_written_with_short_groups_on_one_line_and_long_ones_on_many():
    table = {"a": {"b": {"x": 0.1, "“": -2.0}}, "long": {f"word {i}": 0.25 for i in range(20)}}
    written = as_json(table)
    assert json.loads(written) == table
    assert written.splitlines()[1] == ' "a": {"b": {"x": 0.1, "“": -2.0}},'
    assert max(map(len, written.splitlines())) < 140
