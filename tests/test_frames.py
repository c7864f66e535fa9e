"""Frames in articles: presence, evidence, voice, place and measures."""

from __future__ import annotations

import math
import pickle

import pytest

from framing.article.article import Article
from framing.cues.cue_parser import CueError
from framing.frames import denials, matching
from framing.frames.definitions import Frame, FrameCuePattern
from framing.frames.finding import describe_frames, find_frames, measure_frames
from framing.text.region_labels import Region

from .boundaries import turns_at

STORM = Frame("political storm", "Politics told as weather.", ["political storm~", ("clouds gather~", 0.5), ("thunder", 0.5)])


def article(*stretches: tuple[str, str]) -> Article:
    """An article of labelled stretches, a blank line between them."""
    text, regions = "", []
    for label, words in stretches:
        start = len(text)
        text += words + "\n\n"
        regions.append(Region(start, len(text), label))
    return Article(text, regions=tuple(regions))


def test_evidence_stands_where_its_offsets_say() -> None:
    text = "The minister is walking a tightrope between farmers and conservationists."
    cue = find_frames(text)[0]
    assert (cue.frame, cue.text, text[cue.start : cue.end]) == ("balancing act", cue.text, cue.text)
    assert cue.text == "walking a tightrope between farmers and conservationists"
    assert {slot.role: slot.text for slot in cue.slots} == {"who": "The minister", "these": "farmers", "those": "conservationists"}
    assert all(text[slot.start : slot.end] == slot.text for slot in cue.slots)


def test_a_slot_that_goes_on_into_a_clause_stands_behind_the_evidence() -> None:
    cue = find_frames("She is torn between a port that feeds her and the reef.")[0]
    assert cue.text == "torn between"
    assert {slot.role: slot.text for slot in cue.slots} == {"who": "She", "these": "a port that feeds her", "those": "the reef"}


def test_evidence_is_no_longer_than_a_phrase(monkeypatch: pytest.MonkeyPatch) -> None:
    def is_cut(words: int) -> bool:
        return find_frames(f"She is torn between {'old ' * (words - 4)}Lowell and Port Ash.")[0].text == "torn between"

    assert turns_at(is_cut, range(4, 10)) == 7
    monkeypatch.setattr(matching, "_LONGEST_PHRASE", 7)
    assert turns_at(is_cut, range(4, 10)) == 8


def test_the_evidence_of_a_pair_is_its_first_half() -> None:
    assert [cue.text for cue in find_frames("On the one hand, Lowell needs rain; on the other, it floods.")] == ["On the one hand"]


def test_salt_on_a_fish_wrongs_nobody() -> None:
    assert find_frames("The cook sprinkled salt on the fish.") == []


def test_who_wrongs_whom_is_told() -> None:
    cue = find_frames("The letter rubbed salt in the wounds of the widows.")[0]
    assert {slot.role: slot.text for slot in cue.slots} == {"who": "The letter", "whom": "the widows"}


@pytest.mark.parametrize(
    "text",
    [
        "The acrobat walked a tightrope above the circus ring.",
        "She is out with an ankle injury, and that is no insult to the club.",
        "The firm's balance sheet is sound.",
        "He teaches pragmatics in the department of linguistics.",
        "This is no balancing act.",
        "The course is anything but pragmatic.",
        "",
        "#",
    ],
)
def test_literal_and_denied_uses_carry_no_frame(text: str) -> None:
    assert find_frames(text) == []


def test_weak_cues_count_together_and_not_alone() -> None:
    assert find_frames("Clouds gathered over the ministry.", STORM) == []
    together = find_frames("Clouds gathered over the ministry, and there was thunder.", STORM)
    assert [cue.text for cue in together] == ["Clouds gathered", "thunder"]


def test_a_weak_cue_twice_is_no_stronger() -> None:
    assert find_frames("Thunder, and again thunder.", STORM) == []


def test_a_weak_cue_beside_one_that_is_enough_is_not_counted() -> None:
    assert [cue.text for cue in find_frames("A political storm, with thunder.", STORM)] == ["political storm"]


def test_cues_count_together_only_as_near_as_the_frame_says() -> None:
    text = "Clouds gathered. There was thunder."
    near = Frame("storm", "Weather.", STORM.cues, within="sentence")
    assert find_frames(text, near) == []
    assert len(find_frames(text, STORM)) == 2


def test_of_overlapping_cues_the_weightier_then_the_longer_stays() -> None:
    frame = Frame("x", "X.", ["fine line", ("walk a fine line today", 0.5), "a fine line"])
    assert [cue.text for cue in find_frames("They walk a fine line today.", frame)] == ["a fine line"]


def test_furniture_and_related_articles_are_not_read() -> None:
    page = article(("body", "The vote is today."), ("related", "A pragmatic premier"), ("furniture", "Read more: pragmatic politics"))
    assert find_frames(page) == []


def test_a_caption_is_evidence_but_is_not_counted() -> None:
    page = article(("body", "The vote is today."), ("caption", "A pragmatic premier waves."))
    assert [cue.region for cue in find_frames(page)] == ["caption"]
    assert measure_frames(page)["frame_pragmatic_cues"] == 0


def test_each_cue_tells_its_place() -> None:
    page = article(
        ("headline", "A pragmatic premier"),
        ("standfirst", "Her pragmatic course divides the party."),
        ("body", "Pragmatism is back.\n\nHer pragmatic turn surprised many."),
        ("subheading", "Pragmatic to a fault"),
    )
    assert [cue.place for cue in find_frames(page)] == ["headline", "standfirst", "lead", "later", "subheading"]


def test_a_title_apart_from_the_text_is_a_headline() -> None:
    page = Article("The vote is today.", title="A pragmatic premier")
    cue = find_frames(page)[0]
    assert (cue.field, cue.place, page.title[cue.start : cue.end]) == ("title", "headline", "pragmatic")
    assert measure_frames(page)["frame_pragmatic_in_headline"] is True


def test_a_quoted_cue_is_not_the_outlets() -> None:
    text = "“It is a balancing act,” said Ms. Farah. The minister walks a tightrope."
    page = Article(text, regions=(Region(0, len(text), "body"),))
    assert [cue.voice for cue in find_frames(page)] == ["quoted", "outlet"]
    measures = measure_frames(page)
    assert (measures["frame_balancing_act_cues"], measures["frame_balancing_act_outlet_voice_cues"]) == (2, 1)
    assert measures["frame_balancing_act_quoted_cues"] == 1


def test_slots_outside_the_marks_do_not_change_a_quoted_cues_voice() -> None:
    cue = find_frames("Ms. Farah called it a “balancing act” between the port and the reef.")[0]
    assert cue.voice == "quoted"


def test_counts_stand_beside_rates_and_every_article_has_the_same_keys() -> None:
    one, none = measure_frames(Article("A pragmatic course of ten words stands here, no more.")), measure_frames(Article("Rain."))
    assert one.keys() == none.keys()
    assert one["frame_pragmatic_cues"] == 1
    assert one["frame_pragmatic_per_1000_words"] == 100.0
    assert none["frame_pragmatic_per_1000_words"] == 0.0
    assert math.isnan(float(measure_frames(Article(""))["frame_pragmatic_per_1000_words"]))


def test_every_measure_is_described_and_every_description_is_a_measure() -> None:
    assert {measure.name for measure in describe_frames()} == set(measure_frames(Article("Rain.")))
    assert {measure.name for measure in describe_frames(["political storm"])} == set(measure_frames(Article("Rain."), STORM))


def test_frames_may_be_one_frame_several_a_path_or_the_shipped_ones(tmp_path) -> None:
    text = "A political storm over a pragmatic course."
    file = tmp_path / "storm.toml"
    file.write_text('name = "storm"\ndefinition = "Weather."\n\n[[cues]]\npatterns = ["storm~"]\n', encoding="utf-8")
    assert [cue.frame for cue in find_frames(text)] == ["pragmatic"]
    assert [cue.frame for cue in find_frames(text, STORM)] == ["political storm"]
    assert [cue.frame for cue in find_frames(text, iter([STORM]))] == ["political storm"]
    assert [cue.frame for cue in find_frames(text, file)] == ["storm"]
    assert [cue.frame for cue in find_frames(text, str(tmp_path))] == ["storm"]
    assert find_frames(text, []) == []


def test_two_frames_of_one_name_are_refused() -> None:
    with pytest.raises(ValueError, match="two frames are called “political storm”"):
        find_frames("Rain.", [STORM, Frame("Political Storm", "Again.", ["rain"])])


def test_what_is_no_frame_is_refused() -> None:
    with pytest.raises(TypeError, match="make one with Frame"):
        find_frames("Rain.", ["pragmatic"])  # type: ignore[list-item]
    with pytest.raises(TypeError, match="read_page"):
        find_frames(b"Rain.")  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("", "X.", ["x"]), "a word or a phrase"),
        (("x", "X.", []), "has no cue"),
        (("x", "X.", "walk a line"), "are a list"),
        (("x", "X.", [("walk", 0)]), "the weight of “walk” is a number above 0"),
        (("x", "X.", [("walk", "strong")]), "the weight of “walk” is a number above 0"),
        (("x", "X.", [3]), "a pattern or a pair"),
        (("x", "X.", ["walk? on"]), "(very)? fine line"),
    ],
)
def test_a_bad_frame_is_refused_with_what_to_write_instead(arguments: tuple, says: str) -> None:
    with pytest.raises(ValueError, match=r".") as refused:
        Frame(*arguments)
    assert says in str(refused.value)


def test_a_bad_threshold_or_reach_is_refused() -> None:
    with pytest.raises(ValueError, match="the threshold of “x” is a number above 0"):
        Frame("x", "X.", ["x"], threshold=0)
    with pytest.raises(ValueError, match="one of sentence, paragraph, article"):
        Frame("x", "X.", ["x"], within="page")  # type: ignore[arg-type]


def test_a_bad_exception_is_refused() -> None:
    with pytest.raises(CueError, match="never closed"):
        FrameCuePattern("walk", unless=("(a|b",))


def test_frames_are_equal_hashable_and_travel_between_processes() -> None:
    again = pickle.loads(pickle.dumps(STORM))
    assert again == STORM
    assert hash(again) == hash(STORM)
    assert again != Frame("political storm", "Other.", STORM.cues)


def test_frames_are_found_once_for_all_who_ask() -> None:
    page = Article("A pragmatic course.")
    assert find_frames(page)[0] is find_frames(page)[0]
    assert find_frames(page, STORM) == []
    assert find_frames(page)[0].frame == "pragmatic"


def test_a_denial_takes_ninety_letters_at_most(monkeypatch) -> None:
    def longest_denied() -> int:
        return next(n for n in range(1, 120) if find_frames(f"It was not {'x' * n} pragmatic.")) - 1

    assert longest_denied() == 90 - len("not  ")
    monkeypatch.setattr(denials, "_BEFORE", denials._BEFORE + 1)
    assert longest_denied() == 91 - len("not  ")


@pytest.mark.parametrize(("between", "denied"), [("   ", True), ("-- ", True), ("    ", False), (" , ", False)])
def test_a_denial_behind_a_cue_stands_right_behind_it(between, denied) -> None:
    assert bool(find_frames(f"The balancing act{between}went out the window.")) is not denied


def test_a_long_text_without_a_break_is_read() -> None:
    assert len(find_frames("a pragmatic tightrope, so on " * 4_000)) == 8_000


@pytest.mark.parametrize(
    "name", ["Shares in Pragmatic Foods rose on Monday.", "The novel is called Insult to Injury.", "The Balancing Act, an inn, closed."]
)
def test_a_name_that_sounds_like_a_frame_is_none(name: str) -> None:
    assert find_frames(name) == []


@pytest.mark.parametrize(
    "text", ["Mayor Takes Pragmatic Approach to Toll", "It is a Goldilocks answer, Ana Ruiz said.", "Pragmatic Ana Ruiz signed the pact."]
)
def test_capitals_of_a_headline_or_of_one_word_make_no_name(text: str) -> None:
    assert len(find_frames(text)) == 1


def test_what_a_cue_needs_may_stand_behind_a_semicolon() -> None:
    assert [cue.text for cue in find_frames("They lost their barn; the insurer cancelled the policy.")] == ["insurer cancelled"]
    assert not find_frames("They lost their barn. The insurer cancelled the policy.")


@pytest.mark.parametrize(("text", "found"), [("Insult to injury? They gave us a cake.", 0), ("How much more can this town take?", 1)])
def test_a_frame_that_is_all_a_question_asks_is_none_unless_it_is_a_question_itself(text: str, found: int) -> None:
    assert len(find_frames(text)) == found
