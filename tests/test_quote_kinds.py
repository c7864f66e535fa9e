"""What a passage in marks is: speech, a part of it, distance, a name, a title, or nothing of the kind."""

import tomllib
from importlib.resources import files

import pytest

from framing.article.article import Article
from framing.attribution.scorers import find_quotes

from .growth import grows_in_proportion

LEXICON = tomllib.loads(files("framing.lexicons").joinpath("quote_kinds.toml").read_text(encoding="utf-8"))
KIND = {"title": "title", "term": "term", "clause": "direct", "quoted": "partial", "scare": "scare"}


def kinds(text):
    return [quote.kind for quote in find_quotes(text)]


@pytest.mark.parametrize(
    "text",
    [
        "“It rained all day,” Ruiz said.",
        "“Never!” Ruiz said.",
        "Ruiz shook her head. “Not on my watch.”",
        "To Ruiz, “there is nothing more to say about the bridge.”",
        "Ruiz wrote that after nine years, “it’s a younger woman’s turn,” and left.",
        "“We will build it.” — Ana Ruiz",
        "Mayor: ‘We Don’t Want a Bridge’",
    ],
)
def test_whole_clauses_are_direct(text):
    assert kinds(text) == ["direct"]


@pytest.mark.parametrize(
    "text",
    [
        "Ruiz called the plan “a gift to the county.”",
        "Ruiz said the bridge “may never be built in our time, whatever the council decides.”",
        "The plan was, Ruiz said, “past repair.”",
        "Ruiz called Osei “stubborn” and left.",
        "She described him as “the last honest man in the county,” and he blushed.",
    ],
)
def test_words_of_a_sentence_are_partial(text):
    assert kinds(text)[0] == "partial"


@pytest.mark.parametrize(
    "text",
    [
        "The “reform” left the bridge as it was.",
        "There is nothing new about this “new” bridge.",
        "It was “packed” when she came.",
        "The bridge was “finished” in June.",
        "The ‘reform’ left the bridge as it was.",
        "Another “river tax” is the toll.",
        "The ‘reform’ left the bridge as it was. Nobody came.",
        "The “old pier” plan failed and the council refused to meet.",
        "The ‘reform’ flags the bridge.",
        "The “experts” grade the pier.",
        "The “keepers” sign their log.",
        "All day ‘experts’ flag leaks.",
    ],
)
def test_words_that_nobody_said_are_held_at_a_distance(text):
    assert kinds(text) == ["scare"]


@pytest.mark.parametrize(
    "text",
    [
        "Both sides avoided the word “bridge” all day.",
        "The so-called “river tax” is back.",
        "She kept to the “Two Rivers” policy.",
        "They use the term “low water” for a drought.",
    ],
)
def test_a_word_mentioned_as_such_is_a_term(text):
    assert kinds(text) == ["term"]


def test_a_list_of_words_mentioned_as_such_is_one_of_terms():
    assert kinds("Ruiz used the words “trust,” “care” and “patience” on Monday.") == ["term"] * 3
    assert kinds("Ruiz called him “weak,” “old” and “slow” on Monday.") == ["partial"] * 3


@pytest.mark.parametrize(
    "text",
    [
        "She played the song “Blue Barn” on the bridge.",
        "The film “Rain” opens on Friday.",
        "He is the author of the novel “The Long River and the Sea.”",
        "Her first record was “Songs From a Barn” (1987).",
        "“Blue Barn” singer Ana Ruiz was there.",
        "‘The River Play’\n\nA family show with music.",
    ],
)
def test_songs_shows_and_books_are_titles(text):
    assert kinds(text)[0] == "title"


def test_a_title_named_once_is_a_title_everywhere():
    text = "Her new film “Barnstorm” opens on Friday.\n\n“Barnstorm” begins in a field. The field in “Barnstorm” is real."
    assert kinds(text) == ["title"] * 3


def test_a_short_answer_behind_another_speech_is_direct():
    assert kinds("“Is this the last boat?” “Certainly.” The pier went dark.")[1:] == ["direct"]


def test_a_number_in_marks_is_no_quote():
    assert kinds("They lit the “18” in the square.") == ["other"]


def test_markup_left_in_a_text_is_no_quote():
    assert kinds('<span class="lead">It rained.</span>') == ["other"]
    assert kinds("The lamp showed “?!” and went out.") == ["other"]


@pytest.mark.parametrize("name", KIND)
def test_every_part_of_the_lexicon_keeps_its_examples(name):
    for example in LEXICON[name]["finds"]:
        passage = example[example.index("[") + 1 : example.index("]")]
        assert {quote.text: quote.kind for quote in find_quotes(example.replace("[", "").replace("]", ""))}[passage] == KIND[name], example
    for example in LEXICON[name]["misses"]:
        assert KIND[name] not in kinds(example), example


def test_the_lexicon_names_its_source_and_licence():
    assert LEXICON["source"]
    assert LEXICON["licence"]


@pytest.mark.parametrize(
    "text",
    [
        "Ruiz: Lowell ‘safe’ again\n\nThe “reform” is over.",
        "“We need the river fund, all of it,” Ruiz said.\n\nThe “river fund” is empty.",
    ],
)
def test_single_marks_among_double_ones_and_echoes_of_speech_are_quotes(text):
    assert "partial" in kinds(text)


def test_a_word_of_a_passage_right_before_it_is_an_echo():
    gap = "of the pier with its boats " * 5
    near, far = (f"The hall was “packed with boats” in June. The end {gap * n}has a “packed” hall." for n in (1, 2))
    assert kinds(near) == ["partial", "partial"]
    assert kinds(far) == ["partial", "scare"]


def test_a_lead_takes_a_word_out_of_a_speech_below_it():
    speech = "\n\n“It was a moderate thing to do to all of the people of the river,” Ruiz said."
    between = " It has sat there for years, in the rain and in the sun, and hears of each boat that comes up the river in the spring, and of each one that goes down it in the autumn of the year."
    assert kinds("Lowell has a “moderate” council." + between + speech) == ["partial", "direct"]
    assert kinds("It rained. Lowell has a “moderate” council." + between + speech) == ["scare", "direct"]


def test_a_word_right_ahead_of_a_speech_that_holds_it_is_taken_out_of_it():
    text = "It rained. Lowell has a “moderate” council.\n\n“It was a moderate thing to do to all of the people of the river,” Ruiz said."
    assert kinds(text) == ["partial", "direct"]


@pytest.mark.parametrize(
    "text",
    [
        "They knock down the “evidence” of the guild.",
        "A “free” lunch, as it happens, adds $9 to the fare.",
        "There was a “race,” if a man reading a map runs one.",
        "The council passed the “clean” bill in May.",
        "Upstairs, she was told, sits a board of “water experts” that met twice.",
        "He offered “help,” which is to say a list of piers.",
        "Two “independent” keepers, both kin of Vance, praised the eels.",
        "Ruiz calls it peace, and the “peacekeepers” took the oars.",
        "Ruiz said she passed the bill, and the “experts” left.",
    ],
)
def test_a_verb_that_tells_of_something_else_gives_a_few_words_to_nobody(text):
    [quote] = find_quotes(text)
    assert (quote.kind, quote.speaker) == ("scare", None)


def test_what_somebody_said_he_does_is_his_own_word():
    [quote] = find_quotes("As for the pier, Ana Ruiz said she was largely focused on “transparency” in May.")
    assert (quote.kind, quote.speaker_name) == ("partial", "Ana Ruiz")


def test_a_verb_of_saying_gives_a_few_words_to_its_subject():
    assert kinds("Ruiz said the “evidence” of the guild was thin.") == ["partial"]
    assert kinds("The lunch is “free,” adds Ruiz.") == ["partial"]


def test_single_marks_in_a_title_quote():
    assert [quote.kind for quote in find_quotes(Article("It rained.", title="Council drops the ‘reform’ of Lowell"))] == ["partial"]


def test_a_word_for_how_somebody_feels_or_how_great_a_thing_is_is_quoted():
    assert kinds("The keepers were “surprised” at the sale.") == ["partial"]
    assert kinds("She was “promoted” to a desk below stairs.") == ["scare"]
    assert kinds("They say little. The guild made “massive” repairs.")[0] == "partial"
    assert kinds("The pier was “open” by noon.") == ["scare"]


def test_a_term_of_several_words_that_is_brought_in_is_a_term():
    assert kinds("Lowell is building a “dry port” at the mill.") == ["term"]
    assert kinds("It has had “lull years” — those of no rain.") == ["term"]
    assert kinds("Lowell is building a “free trade” port.") == ["scare"]


def test_who_only_reports_names_things_by_their_terms():
    report = " Rain fell on Lowell and the river rose a little." * 20
    assert kinds("The guild has a plan of “shared duties” for May." + report) == ["term"]
    assert kinds(
        "The guild has a plan of “shared duties” for May." + report + " We know how that ends, and you do. Do we not, you and our aunts?"
    ) == ["scare"]
    assert kinds("The guild has a plan of “free help” for May." + report) == ["scare"]
    assert kinds("The guild has a plan of “shared duties” for May.") == ["scare"]


def test_words_whose_opening_mark_is_lost_are_not_held_at_a_distance():
    assert kinds("It rained.\n\nin boats and barges.”\n\nIt rained.") == ["partial"]


def test_single_marks_in_a_sentence_hold_at_a_distance_beside_double_ones():
    assert kinds("“No,” Ruiz said.\n\nThe ‘reform’ left the bridge as it was.") == ["direct", "scare"]


def test_the_next_sentence_of_a_person_who_is_quoted_goes_on_with_his_words():
    assert kinds("Ruiz called Vance a “leaky tub.” She turned on “old tubs” all day.") == ["partial", "partial"]
    assert kinds("Ruiz called Vance a “leaky tub.” The crew turned on “old tubs” all day.") == ["partial", "scare"]


def test_a_sentence_pieced_together_of_three_passages_quotes_them():
    assert kinds("A “sound old” boat that “leaks” is still a “boat” to them.") == ["partial"] * 3
    assert kinds("A “sound” boat that leaks is still a “boat” to them.") == ["scare"] * 2
    assert kinds("These “experts” sat in an “institute” and did “science” all day.") == ["scare"] * 3


@pytest.mark.parametrize(
    "text",
    [
        "Troops on the ground met “heroes” in the town.",
        "The bill may come with a “bonus” for the crew.",
        "They hold that “vote” in May.",
        "The headline act was a “legend” of the port.",
        "Italian for “foodies” was on the menu.",
        "The counts of “lost” boats went up.",
        "She left the suspended train for the “luxury” bus.",
        "The law firm must hire “stars” in May.",
        "He is no “Christian” at all, and no christian either.",
    ],
)
def test_common_words_ahead_quote_nobody(text):
    assert kinds(text) == ["scare"]


def test_short_words_in_marks_take_time_in_proportion():
    assert grows_in_proportion(find_quotes, lambda n: Article('"a" ' * n), 60, 20)


def test_words_that_somebody_is_quoted_with_are_quoted_again():
    assert kinds("Ruiz called the pier “least sound” in May. The “least sound” title drew crowds.") == ["partial", "partial"]


@pytest.mark.parametrize(
    "text",
    [
        "The clerks will end this “train wreck” and the keepers will row again.",
        "They avoid the yearly “row-a-rama” when clerks can offer a hundred bills.",
        "The fund could return “swift” pact powers to the mayor, and support him on the rest.",
        "They grew used to “lone rower” attacks by friends of the guild.",
    ],
)
def test_a_verb_that_nothing_ties_to_the_words_gives_them_to_nobody(text):
    assert [(quote.kind, quote.speaker) for quote in find_quotes(text)] == [("scare", None)]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("The pier is a “mess” for all the rowers there, Ana Ruiz said.", "Ana Ruiz"),
        ("The town is a “mess” Ana Ruiz said.", "Ana Ruiz"),
        ("The pier is a “mess” for all, Lowell keepers think.", "Lowell keepers"),
    ],
)
def test_a_verb_behind_a_comma_or_beside_its_subject_gives_a_few_words(text, who):
    assert [quote.speaker and quote.speaker.text for quote in find_quotes(text)] == [who]
