import datetime

import pytest

from framing import Article, find_changes
from framing.comparing.versions import sentence_alignment
from framing.comparing.versions.sentence_alignment import likeness

OLD = (
    "Ana Ruiz, who speaks for the dockers of Port Ash, said on Monday that the old quay would stay shut. "
    "“We will keep the quay shut until somebody from the council walks down here,” she said. "
    "The fire probably began in the net loft behind the brewery. "
    "About 40 goats were saved by two fishermen from Calder. "
    "Tom Vance, the mayor, called the strike a disgrace. "
    "The fair of Lowell will open as planned in the lower town."
)


def changes(old, new, **more):
    table = find_changes([Article(old), Article(new, **more)])
    return [(row.kind, row.before, row.after) for row in table.itertuples()]


@pytest.mark.parametrize(
    ("was", "now", "expected"),
    [
        ("About 40 goats", "About 14 goats", [("number changed", "40", "14")]),
        ("by two fishermen", "by three fishermen", [("number changed", "two", "three")]),
        ("fishermen from Calder", "fishermen from Lowell", [("name changed", "Calder", "Lowell")]),
        ("The fire probably began", "The fire began", [("hedge dropped", "probably", "")]),
        ("will open as planned", "will perhaps open as planned", [("hedge added", "", "perhaps")]),
        ("the strike a disgrace", "the strike a nuisance", [("reworded", "Tom Vance, the mayor, called the strike a disgrace.", "Tom Vance, the mayor, called the strike a nuisance.")]),
        ("keep the quay shut", "hold the quay shut", [("quote altered", "“We will keep the quay shut until somebody from the council walks down here,”", "“We will hold the quay shut until somebody from the council walks down here,”")]),
        ("The fire probably began in the net loft behind the brewery. ", "", [("sentence cut", "The fire probably began in the net loft behind the brewery.", "")]),
        ("in the lower town.", "in the lower town. Nobody was hurt.", [("sentence added", "", "Nobody was hurt.")]),
        ("“We will keep", "\"We will keep", []),
        ("as planned", "as  planned", []),
    ],
)  # fmt: skip
def test_what_changed_is_told_by_kind_with_the_words(was, now, expected):
    assert was in OLD
    assert changes(OLD, OLD.replace(was, now)) == expected


def test_a_sentence_that_stands_elsewhere_has_moved():
    sentence = "The fire probably began in the net loft behind the brewery. "
    assert [kind for kind, *_ in changes(OLD, sentence + OLD.replace(sentence, ""))] == ["sentence moved"]


def test_a_source_that_vanishes_and_an_attribution_that_falls():
    found = changes(OLD, OLD.replace("Tom Vance, the mayor, called the strike a disgrace. ", ""))
    assert ("source gone", "Tom Vance", "") in found
    old = "The quay is a ruin that nobody can mend, Ana Ruiz said. She left at noon."
    assert [kind for kind, *_ in changes(old + " Ruiz sang.", old.replace(", Ana Ruiz said", "") + " Ruiz sang.")] == [
        "attribution dropped"
    ]


def test_headline_and_byline():
    old = Article(OLD, title="Quay stays shut", byline=("Ida Brandt",))
    new = Article(OLD, title="Dockers hold the quay", byline=("Ida Brandt", "Lim Jun-seo"))
    table = find_changes([old, new])
    assert table["kind"].tolist() == ["headline rewritten", "byline changed"]
    assert table["after"].tolist() == ["Dockers hold the quay", "Ida Brandt; Lim Jun-seo"]


def test_a_notice_owns_up_to_what_it_names_and_to_nothing_else():
    new = OLD.replace("About 40 goats", "About 14 goats").replace("The fire probably began", "The fire began")
    new += "\n\nCorrection: An earlier version of this article misstated the number of goats. It is 14."
    table = find_changes([Article(OLD), Article(new)]).set_index("kind")
    assert bool(table["owned"]["number changed"])
    assert not table["owned"]["hedge dropped"]
    assert "notice added" in table.index
    silent = find_changes([Article(OLD), Article(OLD.replace("40", "14"))])
    assert silent["owned"].tolist() == [False]


def test_offsets_hold_in_both_copies_and_copies_follow_each_other():
    second = OLD.replace("40", "14")
    third = second.replace("probably ", "")
    table = find_changes(
        [Article(OLD, article_id="a"), Article("", error="is a PDF"), Article(second, article_id="b"), Article(third, article_id="c")]
    )
    assert table[["old", "new", "kind"]].to_numpy().tolist() == [["a", "b", "number changed"], ["b", "c", "hedge dropped"]]
    assert table.attrs["skipped"] == 1
    number, hedge = table.itertuples()
    assert (OLD[number.before_start : number.before_end], second[number.after_start : number.after_end]) == ("40", "14")
    assert second[hedge.before_start : hedge.before_end] == "probably"
    assert table["after_start"].isna().tolist() == [False, True]


def test_nothing_one_the_same_and_a_megabyte():
    assert find_changes([]).empty
    assert find_changes([OLD]).empty
    assert find_changes([OLD] * 3).empty
    refrain = "The quay of Port Ash was shut again today and no lorry came through the old gate. " * 12_000
    assert find_changes([refrain, refrain.replace("today", "tonight", 1)])["kind"].tolist() == ["reworded"]
    with pytest.raises(TypeError, match="a list of articles"):
        find_changes(Article(OLD, published=datetime.date(2026, 3, 1)))


def test_a_sentence_that_says_it_was_corrected_is_a_notice():
    text = "The quay in Lowell will be shut in May. About 40 boats lie there, Ana Ruiz said."
    told = f"{text} This article has been corrected."
    assert "notice added" in find_changes([Article(text), Article(told)])["kind"].tolist()


def test_an_update_told_in_the_body_is_a_notice():
    told = "This story was updated with a word from the mayor."
    assert changes(OLD, f"{OLD}\n\n{told}") == [("notice added", "", told)]


def test_copies_of_one_id_are_told_apart():
    copies = [Article(text, article_id="a") for text in ("The quay is shut. It rained.", "The quay is open. It rained.")]
    assert set(find_changes(copies)[["old", "new"]].itertuples(index=False, name=None)) == {("a", "a_2")}


def test_sentences_that_share_no_words_are_not_compared_word_by_word(monkeypatch):
    asked = []
    monkeypatch.setattr(sentence_alignment, "likeness", lambda one, other: asked.append(one) or likeness(one, other))
    old, new = ([f"Goat{n}{letter} climbed hill{n}{letter} by night{n}{letter}." for n in range(30)] for letter in "ab")
    moved = [("sentence added", "", one) for one in new]
    assert changes(" ".join(old), " ".join(new)) == [*(("sentence cut", one, "") for one in old), *moved]
    assert asked == []


def test_a_short_quote_with_another_word_is_altered():
    copies = ["Ana Ruiz spoke on Monday. “It is sad,” she said.", "Ana Ruiz spoke on Monday. “It is bad,” she said."]
    assert find_changes(copies)["kind"].tolist() == ["quote altered"]
    copies[1] = "Ana Ruiz spoke on Monday. “Nobody came to us,” she said."
    assert "quote altered" not in find_changes(copies)["kind"].tolist()
