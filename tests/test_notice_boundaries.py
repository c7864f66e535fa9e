"""Each named reach of words in a notice, moved by one: the size of text at which the answer turns moves by one with it.

Those of characters in long texts stand in test_disclaimer_boundaries.py.
"""

import pytest

from framing import Article
from framing.disclaimers import judged_sentences, notices
from framing.disclaimers.ai_disclaimers import find_ai_disclaimers
from framing.disclaimers.constructions import Grammar
from framing.disclaimers.judged_sentences import NoticeWeights, likeliest_kind
from framing.disclaimers.notice_words import notice_lexicon, review_entries, statement_entries
from framing.disclaimers.notices import tagged
from framing.disclaimers.sentence_features import features_of_sentence, sentence_as_statement
from framing.disclaimers.worth_reading import _is_english, worth_reading
from framing.text.document import Document

from .boundaries import assert_decides, each_row, letters, moving

QUAY = "Tides turned on the quay. " * 18


def found(text):
    return find_ai_disclaimers(Article(text))


def first(text, attribute):
    return getattr(next(iter(found(text)), None), attribute, None)


def statement(text):
    """The first English sentence that names an agent, taken as a statement about it."""
    document = Document(text)
    readings = (one for readings in worth_reading(document) for one in readings if one.language == "en")
    return sentence_as_statement(document, *tagged(document, next(readings)))


def features(text):
    return features_of_sentence(statement(text))


def calm(n):
    return "calm " * n


# module, parameter, what is asked of a text of size n
ROWS = [
    ("denials_of_ai", "_BETWEEN_COMMAS", lambda n: found(f"A computer, not {calm(n)}reporters, wrote this article.")),
    ("denials_of_ai", "_NEARBY", lambda n: found(f"This photo is not {calm(n)}real, it was made by AI.")),
    ("exclusions", "_NEARBY", lambda n: found(f"In diesem Beitrag wird gezeigt, wie {'gut ' * n}KI Texte schreibt.")),
    ("exclusions", "_REACH_OF_SAYING", lambda n: found(f"This article was written by AI {calm(n)}the clerk said.")),
    ("exclusions", "_REACH_OF_SAYING", lambda n: found(f"This article was written by clerks {calm(n)}with the help of AI.")),
    ("exclusions", "_SUBJECT_AND_VERB", lambda n: found(f"We {calm(n)}revealed our AI had written the letters.")),
    ("labels", "_PARTICLE", lambda n: found(f"手紙の返事にAIを使って{'ね' * n}。")),
    (
        "named_tool",
        "_INTRODUCTION",
        lambda n: first(f"This article was written by Nellie, our {calm(n)}language model.", "tool"),
    ),
    ("notice_kinds", "_BEHIND_AGENT", lambda n: first(f"We used DeepL for {calm(n)}research.", "kind") == "assisted"),
    ("places", "_NAMED_REACH", lambda n: found(f"This article {letters(n)}. It was written by AI.")),
    ("places", "_BESIDE", lambda n: found(f"This {calm(n)}article is late. It was written by AI.")),
    ("places", "_BESIDE", lambda n: found(f"The article {calm(n)}this morning came late. It was written by AI.")),
    ("places", "_BEHIND_BE", lambda n: found(f"This is {calm(n)}photo work. It was made by AI.")),
    ("policies", "_RIGHT_BEHIND", lambda n: found(f"This article was written by AI, as is said {letters(n)} our guidelines.")),
    ("policies", "_OF_WHAT", lambda n: found(f"Our policy {calm(n)}: this article was written by AI.")),
    (
        "review_and_caveat",
        "_BY_WHOM",
        lambda n: first(f"This article was written by AI and edited by Ana Ruiz {calm(n)}with software.", "human_review"),
    ),
    (
        "review_and_caveat",
        "_BEFORE_PEOPLE",
        lambda n: first(f"This article was written by AI and checked by our {calm(n)}editor.", "reviewer") == f"our {calm(n)}editor",
    ),
    ("statements", "_OPENING", lambda n: first(f"Summary {calm(n)}· Made by AI", "kind") == "summary"),
    (
        "sentence_features",
        "_BEHIND",
        lambda n: "behind it: name" in features(f"AI contribution: a first list. {letters(n)} Ana"),
    ),
    (
        "sentence_features",
        "_BARE",
        lambda n: "doubt: the agent alone" in features(f"The {calm(n)}AI lay on the quay."),
    ),
    ("sentence_features", "_SHORT", lambda n: "paragraph: short" in features(f"M{letters(n)} read it: AI wrote this.")),
    ("sentence_features", "_LONG", lambda n: "paragraph: long" in features(f"M{letters(n)} read it: AI wrote this.")),
    ("sentence_features", "_LONG", lambda n: statement(f"The AI lay {calm(12)}there. {letters(n)}")),
    ("sentence_features", "_FIVE", lambda n: "fives of words: 0" in features(f"AI {calm(n)}")),
    ("sentence_features", "_MOST_FIVES", lambda n: f"fives of words: {n}" in features(f"AI {calm(5 * n)}")),
    ("sentence_features", "_MOST_CAPITALS", lambda n: f"capitals: {n}" in features(f"AI wrote {'Pier ' * n}")),
    ("worth_reading", "_ENGLISH_ENOUGH", lambda n: found(f"{'Regen fiel. ' * 30}\n\nDieser Artikel wurde mit KI {'the ' * n}erstellt.")),
]

# the same where a learned judge is sure of every sentence that nothing forbids it
JUDGED = [
    ("denials_of_ai", "_SUBJECT", lambda n: found(f"Not one {calm(n)}sentence in this dull piece is owed to AI.")),
    ("places", "_MENU_BARS", lambda n: found("AI contribution: a first list of questions." + " | Share" * n)),
    ("notices", "_LONGEST_JUDGED", lambda n: found(f"AI contribution: a first list of questions. Ida {letters(n - 40)}")),
    ("policies", "_NEARBY", lambda n: found(f"Under a rule that bans silence we note {calm(n)}that this article was written by AI.")),
    ("sentence_features", "_AROUND", lambda n: found(f"The clerk met AI {calm(n)}article {'lamp ' * 5}. {QUAY}")),
    ("sentence_features", "_AROUND", lambda n: found(f"The article {calm(n)}AI {'lamp ' * 12}. {QUAY}")),
    ("sentence_features", "_BARE", lambda n: found(f"The {calm(n)}AI lay. {QUAY}")),
]
FAR = {"_NAMED_REACH", "_RIGHT_BEHIND", "_LONGEST_JUDGED", "_SHORT", "_LONG"}


test_a_boundary_moves_with_its_parameter = moving(
    ROWS,
    under="disclaimers",
    near=FAR,
    given=[
        (notices, "threshold", lambda: 2.0),  # the learned judge knows no boundaries
        (notices, "likeliest_kind", lambda _, by_grammar: by_grammar),
    ],
)


test_a_boundary_of_the_judge_moves_with_its_parameter = moving(
    JUDGED,
    under="disclaimers",
    near=FAR,
    given=[(notices, "may_be_notice", lambda _: True), (notices, "probability", lambda _: 1.0)],
)


def likelier_by(far, monkeypatch):
    weights = {"generated": NoticeWeights({}, 0.0), "media": NoticeWeights({}, far)}
    monkeypatch.setattr(judged_sentences, "_kinds", lambda: weights)
    return likeliest_kind(set(), "generated")


COLLEAGUE = f"No {calm(3)}colleague wrote these lines: they come from a language model."

# module, parameter, another value at which it turns, what is asked
DECIDING = [
    ("judged_sentences", "_FAR_LIKELIER", 4.1, lambda monkeypatch: likelier_by(4.05, monkeypatch)),
    ("judged_sentences", "_FAR_LIKELIER", 3.9, lambda monkeypatch: likelier_by(3.95, monkeypatch)),
    ("sentence_features", "_DENIED", 4, lambda _: "doubt: denies AI" in features(COLLEAGUE)),
    ("worth_reading", "_ENGLISH_SHARE", 0.066, lambda _: _is_english(Document("mud " * 937 + "the " * 63))),
]


@each_row(DECIDING, under="disclaimers")
def test_a_parameter_decides(row, monkeypatch):
    module, parameter, instead, answer = row
    assert_decides(module, parameter, instead, lambda: answer(monkeypatch), monkeypatch)


@pytest.mark.parametrize("gathered", [statement_entries, review_entries])
def test_the_codes_of_parts_mean_nothing_in_a_class_and_are_soon_compiled(gathered):
    lexicon = notice_lexicon("en")
    grammar = Grammar(lexicon, gathered(lexicon), "constructions" if gathered is statement_entries else "reviews")
    codes = grammar._codes.values()
    assert len(set(codes)) == len(codes)
    assert set("\\[]^-").isdisjoint(codes)
    assert max(codes) < "\u0100"
