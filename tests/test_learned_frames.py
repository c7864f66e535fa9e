"""Are frames found by learned weights where no cue tells them, and only there?"""

import math

import pytest

from framing import Frame, find_frames, load_frames
from framing.frames import learned_frames
from framing.frames.frame_files import FrameFileError
from framing.frames.learned_frames import LearnedFrame
from framing.text.document import Document

TOLD = "The village lost its bus."
WEIGHED = "The ferry sank, and the village lost its pier."


@pytest.fixture
def harm(monkeypatch):
    """A frame that "lost" speaks for, and "its pier" decides."""
    weights = LearnedFrame(0.8, -4.0, {"lost": 3.0, "villag": 1.0, "alread": -6.0}, {"its": {"pier": 3.0}})
    monkeypatch.setattr(learned_frames, "learned_frames", lambda: {"insult to injury": weights})
    monkeypatch.setattr("framing.frames.matching.learned_frames", lambda: {"insult to injury": weights})
    return Frame("insult to injury", "harm on harm", ["salt in the wound"], within="sentence", learned=True)


def test_what_no_cue_tells_is_found_by_its_words_with_its_probability(harm):
    (cue,) = find_frames(WEIGHED, harm)
    assert cue.text == "village lost its pier"
    assert cue.probability == pytest.approx(1 / (1 + math.exp(-3.0)))
    assert (cue.frame, cue.group) == ("insult to injury", "learned")


def test_a_sentence_that_is_not_probable_enough_is_none(harm):
    assert find_frames(TOLD, harm) == []
    assert find_frames("Already the village had lost its pier.", harm) == []


def test_where_a_cue_tells_it_no_weights_are_asked(harm):
    (cue,) = find_frames("It was salt in the wound when the village lost its pier.", harm)
    assert (cue.text, cue.probability) == ("salt in the wound", None)


def test_a_cue_that_is_taken_back_is_not_brought_back_by_weights(harm):
    assert find_frames("It was not salt in the wound when the village lost its pier.", harm) == []


def test_a_pair_counts_only_within_a_sentence(harm):
    assert find_frames("The village lost its. Pier fees rise.", harm) == []


def test_a_sentence_weighs_the_same_wherever_it_stands(harm):
    alone = find_frames(WEIGHED, harm)[0].probability
    behind = find_frames(f"{TOLD} Nobody spoke. {WEIGHED}", harm)
    assert [cue.probability for cue in behind] == [pytest.approx(alone)]


def test_a_frame_that_was_not_learned_has_no_weights():
    with pytest.raises(ValueError, match="leave learned out"):
        Frame("storm", "harms at once", ["storm of"], learned=True)


def test_a_file_says_whether_its_frame_is_learned(tmp_path):
    text = 'name = "storm"\ndefinition = "harms"\nlearned = {}\ncues = ["storm of"]\n'
    for learned, wanted in (('"yes"', "line 3.*write learned = true"), ("true", "line 3.*leave learned out")):
        (tmp_path / "storm.toml").write_text(text.format(learned), "utf-8")
        with pytest.raises(FrameFileError, match=wanted):
            load_frames(tmp_path / "storm.toml")


def test_the_shipped_frames_are_learned():
    assert [frame.learned for frame in load_frames()] == [True] * 3


@pytest.mark.parametrize("name", ["pragmatic", "balancing act", "insult to injury"])
def test_no_weight_is_lost_between_training_and_use(name):
    """A sentence weighs what training would say of it."""
    from framing.models import read_model
    from training.frames import Learned, Sentence, composed

    of = read_model("frames")["frames"][name]
    pairs = {f"{stem} {behind}": weight for stem, others in of["pairs"].items() for behind, weight in others.items()}
    learned = Learned(name, of["start"], of["words"] | pairs)
    weights = learned_frames.learned_frames()[name]
    found = 0
    for one in composed()[:600]:
        document = Document(one.text)
        if len(document.sentences) == 1:
            probability = learned.probability(Sentence("", "", False, one.text))
            told = [hit.probability for _, hit in weights.sentences(document)]
            assert told == ([pytest.approx(probability)] if probability >= of["threshold"] else [])
            found += len(told)
    assert found
