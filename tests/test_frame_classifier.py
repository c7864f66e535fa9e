import io
import pickle
import zipfile

import numpy as np
import pandas as pd
import pytest
from sklearn.base import clone
from sklearn.exceptions import NotFittedError
from sklearn.model_selection import GridSearchCV, cross_val_score
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import FunctionTransformer

from framing import Article, FrameClassifier
from framing.text.region_labels import Region

MONEY = [
    "Lindqvist bank cuts loans as profit falls",
    "Shares of the ferry company rise again",
    "Investors leave the harbour fund",
    "Store chain files for bankruptcy",
    "Prices of bread climb for a third month",
    "Retailer drops its oldest sponsor",
    "Sales of boats slump after new tax",
    "Lenders tighten credit for small firms",
]
SCHOOL = [
    "Teachers in Orsk plan a new timetable",
    "Pupils return to the old classroom",
    "Campus reopens after flood",
    "Students ask for longer library hours",
    "College drops its entrance exam",
    "Principal Tamm greets the first graders",
    "School board votes on lunch",
    "University hires forty professors",
]
COURT = [
    "Judge Arvo delays the hearing",
    "Jury finds the baker not guilty",
    "Lawyer asks court to drop the lawsuit",
    "Two men sentenced for theft of a bell",
    "Appeal over the bridge rejected",
    "Prosecutors charge a former driver",
    "Witness told to testify again",
    "Supreme court to rule on fishing",
]
TEXTS = MONEY + SCHOOL + COURT
LABELS = ["money"] * 8 + ["school"] * 8 + ["court"] * 8


@pytest.fixture(scope="module")
def learned():
    return FrameClassifier().fit(TEXTS, LABELS)


def test_texts_that_were_not_learned_from_are_told_apart(learned):
    assert learned.predict(["A judge and a jury", "Profit of the bank", "Pupils of the college"]).tolist() == ["court", "money", "school"]


def test_a_word_that_no_labelled_text_held_is_known_by_its_class(learned):
    unseen = ["Kindergarten", "Plaintiff", "Recession"]
    assert not {word.lower() for word in unseen} & {word.lower() for text in TEXTS for word in text.split()}
    assert learned.predict(unseen).tolist() == ["school", "court", "money"]


def test_probabilities_add_up_and_agree_with_the_prediction(learned):
    chances = learned.predict_proba(TEXTS[::3])
    assert chances.shape == (8, 3)
    assert chances.sum(axis=1) == pytest.approx(np.ones(8))
    assert (learned.classes_[chances.argmax(axis=1)] == learned.predict(TEXTS[::3])).all()


def test_probabilities_are_as_sure_as_the_texts_left_out_allow():
    random = np.random.default_rng(3)
    noise = [" ".join(random.choice(["lamp", "rope", "tin", "oak", "reed", "sand"], 5)) for _ in range(60)]
    blind = FrameClassifier().fit(noise, random.permutation(["a", "b"] * 30))
    assert blind.predict_proba(noise).max() < 0.75
    assert FrameClassifier().fit(MONEY * 5 + COURT * 5, ["m"] * 40 + ["c"] * 40).predict_proba(MONEY).max() > 0.95


def test_decision_words_stand_where_they_say_and_add_up_to_the_decision(learned):
    text = "“The judge’s ruling,” said Ms. Tamm, “hurt the bank’s profit.”"
    for number, label in enumerate(learned.classes_):
        words = learned.find_decision_words(text, label)
        assert all(text[word.start : word.end] == word.text for word in words)
        assert sum(word.contribution for word in words) + learned.intercept_[number] == pytest.approx(
            learned.decision_function([text])[0, number]
        )


def test_decision_words_name_what_spoke_for_the_label(learned):
    words = learned.find_decision_words("A judge walked past the bank")
    strongest = max(words, key=lambda word: word.contribution)
    assert (strongest.text, strongest.label) == ("judge", "court")
    against = min(words, key=lambda word: word.contribution)
    assert against.text == "bank"
    assert against.contribution < 0


def test_decision_words_of_a_title_apart_and_of_the_text_each_tell_their_field(learned):
    article = Article("Profit fell at the bank.", title="Jury meets")
    words = learned.find_decision_words(article, "money")
    assert {word.field for word in words} == {"title", "text"}
    assert all(getattr(article, word.field)[word.start : word.end] == word.text for word in words)
    assert sum(word.contribution for word in words) + learned.intercept_[1] == pytest.approx(learned.decision_function([article])[0, 1])


def test_furniture_is_not_learned_from(learned):
    story, menu = "The judge spoke. ", "Bank profit shares"
    article = Article(story + menu, regions=(Region(0, len(story), "body"), Region(len(story), len(story + menu), "furniture")))
    assert learned.decision_function([article]) == pytest.approx(learned.decision_function([story]))


def test_an_unknown_label_is_refused_with_those_there_are(learned):
    with pytest.raises(ValueError, match="'court', 'money', 'school'"):
        learned.find_decision_words("A judge", "sport")


def test_texts_may_come_as_list_array_series_and_articles(learned):
    wanted = learned.predict_proba(TEXTS)
    for same in (np.array(TEXTS), np.array(TEXTS, dtype=object), pd.Series(TEXTS, index=range(50, 74)), [Article(t) for t in TEXTS]):
        assert FrameClassifier().fit(same, LABELS).predict_proba(same) == pytest.approx(wanted)


def test_the_constructor_only_keeps_what_it_is_given():
    odd = FrameClassifier(C="much", balanced=None)
    assert odd.get_params() == {"C": "much", "balanced": None}
    assert clone(odd).get_params() == odd.get_params()
    with pytest.raises(ValueError, match="C='much'"):
        odd.fit(TEXTS, LABELS)


def test_fitting_returns_itself_leaves_its_parameters_and_comes_out_the_same_twice():
    one = FrameClassifier(C=2.0)
    assert one.fit(TEXTS, LABELS) is one
    assert one.get_params() == {"C": 2.0, "balanced": False}
    assert (clone(one).fit(TEXTS, LABELS).coef_ == one.coef_).all()


def test_it_works_in_pipeline_and_grid_search():
    lower = FunctionTransformer(lambda texts: [text.lower() for text in texts])
    search = GridSearchCV(make_pipeline(lower, FrameClassifier()), {"frameclassifier__C": [0.1, 1.0]}, cv=2)
    search.fit(TEXTS, LABELS)
    assert search.predict(["A jury sat"]).tolist() == ["court"]
    assert cross_val_score(FrameClassifier(), [Article(text) for text in TEXTS], LABELS, cv=4).mean() > 0.5


def test_rare_labels_weigh_more_when_balanced():
    texts, labels = MONEY * 4 + COURT[:2], ["money"] * 32 + ["court"] * 2
    plain, balanced = (FrameClassifier(balanced=choice).fit(texts, labels) for choice in (False, True))
    assert balanced.decision_function(["A lawyer"])[0] < plain.decision_function(["A lawyer"])[0]


@pytest.mark.parametrize(
    ("texts", "labels", "error", "message"),
    [
        ("one text", ["a"], TypeError, "a list of texts"),
        (Article("one text"), ["a"], TypeError, "got one Article"),
        (pd.DataFrame({"text": TEXTS}), LABELS, TypeError, "one column"),
        (["a", None], ["x", "y"], TypeError, "row 1 is NoneType"),
        (["a", float("nan")], ["x", "y"], TypeError, "row 1 is float"),
        ({"a": 1}, ["x"], TypeError, "got dict"),
        (7, ["x"], TypeError, "got int"),
        ([], [], ValueError, "no texts"),
        (["a", "b"], ["x"], ValueError, "inconsistent"),
        (["a", "b"], ["x", "x"], ValueError, "only 1 class is among the labels, 'x'"),
        (["a", "b"], ["x", None], ValueError, "row 1 has no label"),
        (["a", "b"], [0.5, 1.7], ValueError, "continuous"),
    ],
)
def test_what_cannot_be_learned_from_is_refused_with_a_reason(texts, labels, error, message):
    with pytest.raises(error, match=message):
        FrameClassifier().fit(texts, labels)


def test_asking_before_learning_is_refused():
    for ask in (FrameClassifier().predict, FrameClassifier().predict_proba, FrameClassifier().decision_function):
        with pytest.raises(NotFittedError):
            ask(TEXTS)


def test_empty_and_unknown_texts_get_a_label_and_no_texts_none(learned):
    assert len(learned.predict(["", "zzz", "\n"])) == 3
    assert learned.find_decision_words("") == []
    assert learned.predict([]).shape == (0,)
    assert learned.predict_proba([]).shape == (0, 3)


def test_two_labels_have_one_decision_as_in_scikit_learn():
    two = FrameClassifier().fit(MONEY + COURT, [False] * 8 + [True] * 8)
    asked = ["A jury", "A bank"]
    assert two.decision_function(asked).shape == (2,)
    assert ((two.decision_function(asked) > 0) == two.predict(asked)).all()
    assert two.predict(asked).tolist() == [True, False]
    assert two.predict_proba(asked)[:, 1] == pytest.approx(1 / (1 + np.exp(-2 * two.temperature_ * two.decision_function(asked))))


def test_a_label_with_a_single_text_does_not_stop_the_rest():
    assert FrameClassifier().fit([*MONEY, "A jury sat"], ["m"] * 8 + ["c"]).predict(["A jury"]).tolist() == ["c"]


def test_what_was_learned_is_saved_and_read_back_the_same(learned, tmp_path):
    learned.save(tmp_path / "frames.npz")
    again = FrameClassifier.load(tmp_path / "frames.npz")
    assert (again.predict_proba(TEXTS) == learned.predict_proba(TEXTS)).all()
    assert again.get_params() == learned.get_params()
    assert again.find_decision_words(TEXTS[0]) == learned.find_decision_words(TEXTS[0])


@pytest.mark.parametrize("labels", [[3, 7] * 8, [True, False] * 8, np.array(["x", "y"] * 8, dtype=object)])
def test_labels_keep_their_type_when_read_back(labels, tmp_path):
    one = FrameClassifier().fit(MONEY + COURT, labels)
    one.save(tmp_path / "a file without ending")
    again = FrameClassifier.load(tmp_path / "a file without ending")
    assert again.classes_.dtype == one.classes_.dtype
    assert (again.predict(TEXTS) == one.predict(TEXTS)).all()


def test_a_saved_file_holds_no_pickle(learned, tmp_path):
    learned.save(tmp_path / "frames.npz")
    with np.load(tmp_path / "frames.npz", allow_pickle=False) as saved:
        assert {saved[name].dtype.kind for name in saved.files} == {"U", "f"}


def _rewritten(learned, path, **changes):
    learned.save(path)
    with np.load(path) as saved:
        arrays = dict(saved)
    np.savez(path, **(arrays | changes))
    return path


def test_a_file_that_is_not_whole_or_not_ours_is_refused(learned, tmp_path):
    whole = tmp_path / "frames.npz"
    learned.save(whole)
    half = tmp_path / "half.npz"
    half.write_bytes(whole.read_bytes()[:900])
    other = tmp_path / "other.npz"
    np.savez(other, header=np.array("{}"), coef=1, intercept=1, idf=1)
    text = tmp_path / "text.npz"
    text.write_text("not numbers")
    trap = tmp_path / "trap.npz"
    with zipfile.ZipFile(trap, "w") as archive:
        npy = io.BytesIO()
        np.save(npy, np.array([{"run": print}], dtype=object), allow_pickle=True)
        archive.writestr("header.npy", npy.getvalue())
    for path in (half, other, text, trap):
        with pytest.raises(ValueError, match="is not a file that"):
            FrameClassifier.load(path)
    with pytest.raises(FileNotFoundError):
        FrameClassifier.load(tmp_path / "nothing.npz")
    with pytest.raises(ValueError, match="damaged"):
        FrameClassifier.load(_rewritten(learned, whole, intercept=np.zeros(2)))


@pytest.mark.parametrize(
    ("old", "new", "message"), [('"version": 1', '"version": 99', "version 99"), ('"topics": "', '"topics": "x', "other word classes")]
)
def test_a_file_of_another_version_or_of_other_word_classes_is_refused(learned, tmp_path, old, new, message):
    learned.save(tmp_path / "frames.npz")
    with np.load(tmp_path / "frames.npz") as saved:
        header = str(saved["header"])
    assert old in header
    path = _rewritten(learned, tmp_path / "frames.npz", header=np.array(header.replace(old, new)))
    with pytest.raises(ValueError, match=message):
        FrameClassifier.load(path)


def test_it_can_be_sent_to_another_process(learned):
    assert (pickle.loads(pickle.dumps(learned)).predict(TEXTS) == learned.predict(TEXTS)).all()


def test_cross_validation_asks_only_about_texts_left_out():
    random = np.random.default_rng(0)
    blind = random.permutation(LABELS)
    assert (FrameClassifier().fit(TEXTS, blind).predict(TEXTS) == blind).all()
    figures = FrameClassifier().cross_validate(TEXTS, blind, cv=4).set_index("figure")
    assert figures.loc["accuracy", "value"] < 0.6


def test_cross_validation_gives_each_figure_with_an_interval_around_it():
    figures = FrameClassifier().cross_validate(TEXTS, LABELS, cv=4)
    assert figures["figure"].tolist() == ["accuracy", "macro_f1", "commonest_label_accuracy", "f1", "f1", "f1"]
    assert figures["label"].tolist()[3:] == ["court", "money", "school"]
    assert (figures["low"] <= figures["value"]).all()
    assert (figures["value"] <= figures["high"]).all()
    assert figures["texts"].tolist() == [24, 24, 24, 8, 8, 8]
    assert figures["value"][0] > figures["value"][2]
    assert figures["low"][0] < figures["high"][0]
    pd.testing.assert_frame_equal(figures, FrameClassifier().cross_validate(TEXTS, LABELS, cv=4))


def test_cross_validation_does_not_part_groups():
    random = np.random.default_rng(1)
    once = [" ".join(random.choice(["lamp", "rope", "tin", "oak", "reed", "sand", "kelp", "fern", "moss"], 6)) for _ in range(40)]
    labels = random.permutation(["a", "b"] * 20)
    twice, both = once * 2, [*labels, *labels]
    parted = FrameClassifier(C=10).cross_validate(twice, both)
    whole = FrameClassifier(C=10).cross_validate(twice, both, groups=[*range(40), *range(40)])
    assert parted["value"][0] > 0.85
    assert whole["value"][0] < 0.7
    assert whole["high"][0] - whole["low"][0] > 0.2
