"""Who speaks: the attribution at the marks, the sentence around them, and the quotes before."""

import pytest

from framing.attribution.pipeline import attribution_of
from framing.attribution.quotes.speakers import attribute_passages, speaker_weights
from framing.text.document import Document


def speakers(text):
    who = attribution_of(Document(text))
    found = attribute_passages(who.tokens, who.mentions, who.passages)
    return [text[one.speaker.start : one.speaker.end] if one.speaker else None for one in found]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("“It rained,” Ruiz said.", "Ruiz"),
        ("“It rained,” said Ruiz.", "Ruiz"),
        ("“It rained,” she added.", "she"),
        ("“Will it rain?” Ruiz asked.", "Ruiz"),
        ("Ruiz said, “It rained.”", "Ruiz"),
        ("Ruiz said: “It rained.”", "Ruiz"),
        ("“It rained,” said Mayor Ana Ruiz, who leads the council in Oldford.", "Mayor Ana Ruiz"),
        ("“It rained,” Ana Ruiz, the mayor of Oldford, told reporters on Monday.", "Ana Ruiz"),
        ("“It rained,” Rep. Ana Ruiz (D-Wis.) boasted.", "Rep. Ana Ruiz (D-Wis.)"),
        ("According to Ruiz, “it rained all day.”", "Ruiz"),
        ("The Courier looked into Ruiz's claim that there were “forty boats.”", "Ruiz"),
        ("It rained.\n\n“We want to see the bridge open again, said Ana Ruiz, who leads the council.", "Ana Ruiz"),
        ("“It rained”, Ruiz said.", "Ruiz"),
        ("''It rained,'' Ruiz said.", "Ruiz"),
        ("“It rained,” Ana Ruiz, the mayor of Oldford, said.", "Ana Ruiz"),
        ("Osei was there. On Monday Ruiz said that it was “past repair.”", "Ruiz"),
        ("It “rained all day long,” according to Ben Osei.", "Ben Osei"),
        ("The bridge was, as Ruiz put it, “a gift to the whole county.”", "Ruiz"),
        ("“It rained,” the statement said.", "the statement"),
        ("Ruiz said: “It rained all day,” the Courier reported.", "Ruiz"),
        ("It was no small matter: soon Ruiz said that it was “past repair.”", "Ruiz"),
        ("“It rained,” Sen. Ana Ruiz of Ohio wrote on Monday.", "Sen. Ana Ruiz of Ohio"),
        ("“It rained,” said a senior official who asked not to be named.", "a senior official who asked not to be named"),
        ("Asked about the bridge by Osei, Ruiz replied: “It is shut.”", "Ruiz"),
        ("In her letter to Osei, Ruiz also says: “It is shut.”\n\nOn Monday Vance said: “It is open,” twice.", "Ruiz"),
        ("“It rained,” U.S. Rep. Ana Ruiz of Ohio told reporters.", "U.S. Rep. Ana Ruiz of Ohio"),
        ("The council voted down a proposal that said the port was “past repair.”", "a proposal"),
        ("They turned to the harbor police which reported “two boats on the rocks” in May.", "which"),
        ("The statement of the fund prompted Ruiz to tweet: “It is shut.”", "Ruiz"),
        ("Mr. Osei listened. Then Ms. Ruiz explained that the bridge was “past repair.”", "Ms. Ruiz"),
    ],
)
def test_the_attribution_names_the_speaker(text, who):
    speaker = speakers(text)[0]
    assert speaker == who


def test_whom_a_sentence_names_at_its_start_speaks_unless_a_verb_says_more():
    text = "Ana Ruiz said “no.” According to {}, the Lowell Fund had a long list of what “works” on the quay when drivers talk of tolls."
    assert speakers(text.format("harbor prosecutors")) == ["Ana Ruiz", "harbor prosecutors"]
    assert speakers(text.format("a February report")) == ["Ana Ruiz", "a February report"]


def test_a_quote_without_a_verb_goes_on_with_the_speech_before_it_in_its_paragraph():
    text = (
        "“It is a bridge that wants paint and a town that wants a brush, and neither has come,” Ruiz, a harbor pilot, said Thursday on "
        "Harbor News’s “Quay and Friends.” “You see, there are ropes on it that my mother tied when she was young.”"
    )
    assert [speakers(text)[0], speakers(text)[-1]] == ["Ruiz", "Ruiz"]


def test_a_quote_goes_on_behind_what_is_told_of_its_speaker():
    text = "The Harbor Command has said it can “prevent it,” said Mr. Vance, “doing good by doing harm.”"
    assert speakers(text) == ["Mr. Vance", "Mr. Vance"]


def test_a_quote_behind_a_sentence_of_somebody_else_goes_on_with_nobody():
    assert speakers("“It broke,” Marla Quint said. Otis Fenn disagreed. “It broke at noon.”")[-1] != "Marla Quint"


def test_two_quotes_in_one_sentence_have_each_their_subject():
    assert speakers("Osei called it “a mess,” and Ruiz called it “a joke.”") == ["Osei", "Ruiz"]


def test_a_place_that_a_preposition_governs_speaks_no_quote_that_nobody_is_given():
    assert speakers("A baker from Lowell came to vote. “All that she went through, and now this.”") != ["Lowell"]


def test_where_something_takes_place_speaks_nothing():
    assert speakers("The talks at the Old Customs House signal Ruiz's wish for “patient” repairs.") == ["Ruiz"]


@pytest.mark.parametrize("verb", ["demanded", "boasted", "typed", "sings", "chanted", "quipped", "tweeted", "thundered", "muses"])
def test_verbs_of_saying_come_in_every_colour_and_tense(verb):
    assert speakers(f"Osei listened. “It rains on us all,” Ruiz {verb}.") == ["Ruiz"]


def test_the_speaker_stands_between_the_pieces_of_an_interrupted_quote():
    assert speakers("“It rained,” Ruiz told Osei, “until the river rose.”") == ["Ruiz"]


def test_a_speaker_is_introduced_in_the_sentence_before():
    text = "Ana Ruiz was not convinced. “This bridge will never be built, and they know it.”\n\nThe council met at noon."
    assert speakers(text) == ["Ana Ruiz"]


def test_a_quote_that_stands_alone_goes_on_with_the_last_speaker():
    text = "“It rained,” Ruiz said. “The river rose. We left at noon.”\n\n“We came back a week later, and there was no bridge.”"
    assert set(speakers(text)) == {"Ruiz"}


def test_a_block_quote_belongs_to_whom_its_announcement_names():
    text = "Osei was there. In her first speech Ruiz said:\n\nThis bridge will join our towns. I am sure of it."
    assert speakers(text) == ["Ruiz"]


def test_who_issued_a_statement_speaks_it():
    text = "Ben Osei had resigned. On Monday Ana Ruiz issued the following statement:\n\n“We thank him for his work, and we wish him well.”"
    assert speakers(text) == ["Ana Ruiz"]


@pytest.mark.parametrize("dash", ["—", "–", "-", "―"])
def test_a_signature_behind_a_dash_is_the_speaker(dash):
    assert speakers(f"Osei was there. “We will build it.” {dash} Ana Ruiz") == ["Ana Ruiz"]
    assert speakers(f"Osei was there.\n\n“We will build it.”\n\n{dash}Ana Ruiz, mayor.") == ["Ana Ruiz"]


def test_a_label_names_the_speaker_of_its_turn():
    text = "MODERATOR: Will it rain?\n\nRUIZ: It will.\n\nMODERATOR: Thank you."
    assert speakers(text) == ["MODERATOR", "RUIZ", "MODERATOR"]


def test_a_participle_belongs_to_the_subject_at_the_head_of_its_sentence():
    text = "At the fair, Ruiz showed a lamp made by Osei for the museum in Oldford, calling it “the brightest thing in the county.”"
    assert speakers(text) == ["Ruiz"]


def test_a_verb_inside_a_name_attributes_nothing():
    assert speakers("Ruiz met Kim Sung-ho. “It rained,” Ruiz said.") == ["Ruiz"]


def test_a_name_in_brackets_is_not_the_speaker():
    (speaker,) = speakers("The collector Ana Ruiz (known to her friends as Nita) once said, “It will be back one day.”")
    assert speaker.endswith("Ana Ruiz")


def test_nobody_speaks_a_title():
    assert speakers("She played the song “Blue Barn” on the bridge.") == [None]


def test_a_text_without_any_name_has_quotes_without_speakers():
    assert speakers("“It rained.”") == [None]


def test_the_weights_are_numbers_of_known_evidence():
    names = {piece[0] for piece in speaker_weights()}
    assert names == {"zone", "rank", "kind", "order", "before", "behind", "subject", "object", "clause", "spoke"}
    assert max(map(abs, speaker_weights().values())) < 10
