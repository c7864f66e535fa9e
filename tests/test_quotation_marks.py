"""Marks to passages: pairs, repairs, paragraphs, and what only looks like a mark."""

import pytest

from framing.attribution.passages.passages import find_passages
from framing.lexicons import read_lexicon
from framing.text.document import Document

from .growth import grows_in_proportion


def quoted(text):
    return [[text[start:end] for start, end in passage.pieces] for passage in find_passages(Document(text))]


def flat(text):
    return [piece for pieces in quoted(text) for piece in pieces]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("“It rained,” Ruiz said.", ["“It rained,”"]),
        ('"It rained," Ruiz said.', ['"It rained,"']),
        ("''It rained,'' Ruiz said.", ["''It rained,''"]),
        ("``It rained,'' Ruiz said.", ["``It rained,''"]),
        ('“It rained," Ruiz said.', ['“It rained,"']),
        ('Ruiz: "It rained." Osei: “It did not.”', ['"It rained."', "“It did not.”"]),
        ("‘It rained,’ Ruiz said.", ["‘It rained,’"]),
        ("'It rained,' Ruiz said.", ["'It rained,'"]),
    ],
)
def test_marks_of_every_make_pair_up(text, wanted):
    assert flat(text) == wanted


def test_an_interrupted_quote_is_one_of_two_pieces():
    text = "“It rained,” Ruiz said on Monday, “until the river rose.”"
    assert quoted(text) == [["“It rained,”", "“until the river rose.”"]]


def test_a_sentence_between_two_quotes_keeps_them_apart():
    text = "“It rained,” Ruiz said. The river had risen by noon. “It will rain again.”"
    assert len(quoted(text)) == 2


@pytest.mark.parametrize(
    "text",
    [
        "A clerk told him, “Let’s go now.” The mayor said, “Never, it will rain.”",
        "She left what they called “a shame,” Ruiz said, adding, “It was none of mine.”",
        "Ana Ruiz, star of “The Clerk,” said, “I never row.”",
    ],
)
def test_what_is_introduced_by_itself_is_no_end_of_the_quote_before(text):
    assert len(quoted(text)) == 2


def test_two_quotes_with_an_attribution_each_are_two():
    assert len(quoted("“It rained,” Ruiz says. “It always rains,” he adds.")) == 2
    assert len(quoted("“It rained,” Ruiz says. “When?” Osei asks.")) == 2


def test_words_of_the_outlet_between_two_parts_keep_them_apart():
    assert len(quoted("Ruiz said the plan was “a gift” and called the council “a wall of silence.”")) == 2


@pytest.mark.parametrize(("opens", "closes"), [("“", "”"), ('"', '"')])
def test_a_quote_over_three_paragraphs_is_one(opens, closes):
    text = f"{opens}We waited.\n\n{opens}We waited again.\n\n{opens}Then we left,{closes} Ruiz said."
    assert quoted(text) == [[f"{opens}We waited.", f"{opens}We waited again.", f"{opens}Then we left,{closes}"]]


def test_the_outer_marks_are_the_quote():
    assert flat("“He told me ‘never again’ and left,” Ruiz said.") == ["“He told me ‘never again’ and left,”"]
    assert flat('"He sang “Blue Barn” all night," Ruiz said.') == ['"He sang “Blue Barn” all night,"']
    assert flat("“They call it “the barn” here,” Ruiz said.") == ["“They call it “the barn” here,”"]
    assert flat("‘He told me “never again” and left,’ Ruiz said.") == ["‘He told me “never again” and left,’"]


def test_a_missing_closing_mark_costs_its_own_paragraph_only():
    text = '"It rained all day.\n\nThe river rose. "We left," Osei said.\n\n"So did we," Ruiz said.'
    assert flat(text) == ['"It rained all day.', '"We left,"', '"So did we,"']


def test_a_missing_opening_mark_begins_the_quote_with_its_sentence():
    text = "The bridge is shut. It will stay shut,” Ruiz said.\n\n“We left,” Osei said."
    assert flat(text) == ["It will stay shut,”", "“We left,”"]


def test_a_mark_too_many_behind_an_attribution_quotes_nothing():
    assert flat('“It rained,” Ruiz said."') == ["“It rained,”"]
    assert flat("“It rained.” It poured,” Ruiz said.") == ["“It rained.”", "It poured,”"]


def test_a_mark_that_looks_the_wrong_way_still_pairs():
    assert flat("”It rained all day.” Ruiz left.\n\nHe spoke of a “turning point“ in the talks.") == [
        "”It rained all day.”",
        "“turning point“",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The voters' choice was clear, and the farmers' too.",
        "It was the '90s, rock 'n' roll and all that; don't ask 'em.",
        "She stands 5'10\" and he 6'2\" in socks.",
        "Ruiz’s plan isn’t the mayors’ plan.",
        "",
        "'",
        '"',
        "No marks at all.",
    ],
)
def test_apostrophes_and_inches_are_no_quotation_marks(text):
    assert [piece for piece in flat(text) if len(piece) > 1] == []


def test_a_headline_in_single_marks_keeps_its_apostrophes():
    assert flat("Mayor: ‘We Don’t Want Osei’s Bridge’ on the Island") == ["‘We Don’t Want Osei’s Bridge’"]
    assert flat("Mayor 'won't wait' for the bridge") == ["'won't wait'"]


def test_single_marks_inside_double_ones_are_no_passage_of_their_own():
    assert flat("Ruiz said “the ‘new’ bridge” was old.") == ["“the ‘new’ bridge”"]


def test_a_quote_set_apart_with_its_name_below_is_signed():
    text = "“We waited for a year and nothing came.\nAna Ruiz, mayor of Oldford.”\n\nThe council met."
    (passage,) = find_passages(Document(text))
    assert text[slice(*passage.signed)] == "Ana Ruiz, mayor of Oldford"
    assert text[slice(*passage.pieces[0])] == "“We waited for a year and nothing came."


def test_turns_of_a_transcript_are_quotes_with_their_label():
    text = "Partial transcript as follows:\n\nMODERATOR: Will it rain?\n\nRUIZ: It will. It always does here.\n\nMODERATOR: Thank you.\n\nThe show ended at noon."
    found = find_passages(Document(text))
    assert [text[slice(*passage.signed)] for passage in found] == ["MODERATOR", "RUIZ", "MODERATOR"]
    assert [text[passage.start : passage.end] for passage in found] == ["Will it rain?", "It will. It always does here.", "Thank you."]


def test_questions_and_answers_are_turns():
    text = "The interview was edited.\n\nQ: Will it rain?\n\nA: I think so.\n\nA long answer, it was not.\n\nQ: When?\n\nA: At noon."
    assert flat(text) == ["Will it rain?", "I think so.", "A long answer, it was not.", "When?", "At noon."]


def test_a_team_with_its_record_takes_no_turn():
    text = "PORT ASH (1-0): Vance ran twice.\n\nLOWELL (0-1): Ruiz ran once.\n\nPORT ASH (2-0): Vance ran again."
    assert flat(text) == []


def test_a_tally_and_a_note_are_no_transcript():
    assert flat("Ana Ruiz: 1,204 votes.\n\nBen Osei: 998 votes.\n\nRuiz: 51 percent.\n\nOsei: 49 percent.") == []
    assert flat("CORRECTION: An earlier version named the wrong river.") == []


def test_a_block_quote_without_marks_follows_its_announcement():
    text = (
        "In her first speech Ruiz said:\n\nThis bridge will join our two towns. I am sure of it.\n\n"
        "We have waited for it, and I will see it built.\n\nThe towns lie four miles apart."
    )
    assert quoted(text) == [["This bridge will join our two towns. I am sure of it.", "We have waited for it, and I will see it built."]]


def test_a_block_quote_may_be_announced_by_stating_that():
    text = "Ruiz spoke of the need to build, stating that:\n\nOur towns have no bridge, and I believe that they need one.\n\nThe council was divided."
    assert quoted(text) == [["Our towns have no bridge, and I believe that they need one."]]


def test_an_indented_block_ends_with_its_indent():
    text = "The Courier reported:\n\n    The bridge is shut until May, officials said.\n\n    Ferries run twice a day.\n\nThat is not so."
    assert quoted(text) == [["The bridge is shut until May, officials said.", "Ferries run twice a day."]]


@pytest.mark.parametrize(
    ("text", "passages"),
    [
        ("The plan names three towns:\n\nOldford is the largest of them, and it has no bridge.", []),
        ("Watch the whole speech below:\n\nFollow our writer for more of this every week.", []),
        ("Ruiz said there were three reasons:\n\n- The river rises every spring and floods the road.", []),
        ("Ruiz said:\n\n“It rained.”", [["“It rained.”"]]),
    ],
)
def test_not_every_colon_announces_a_block_quote(text, passages):
    assert quoted(text) == passages


def test_a_post_is_a_quote_with_its_signature():
    text = "The band announced it.\n\nWe are back on the road! https://t.co/abc pic.twitter.com/xyz— The Blue Barns (@bluebarns) May 4, 2021\n\nTickets went on sale."
    (passage,) = find_passages(Document(text))
    assert text[passage.start : passage.end] == "We are back on the road! https://t.co/abc"
    assert text[slice(*passage.signed)] == "The Blue Barns"


@pytest.mark.parametrize(
    "unit", ["“I said so,” he said, ", '"word ', "“word ", "word” ", "'word ", "‘a’ ", "RUIZ: a\n", "said:\n", "— A (@a) ", "''", '"\n"']
)
def test_a_long_line_of_marks_takes_no_more_than_its_length(unit):
    assert grows_in_proportion(lambda text: find_passages(Document(text)), lambda times: unit * times, 1_000)


@pytest.mark.parametrize("example", read_lexicon("quotation")["finds"])
def test_what_an_example_of_the_lexicon_marks_is_quoted(example):
    text = example.replace("[", "").replace("]", "")
    assert quoted(text) == [[example[example.index("[") + 1 : example.index("]")]]]


@pytest.mark.parametrize("example", read_lexicon("quotation")["misses"])
def test_what_an_example_of_the_lexicon_leaves_alone_is_not_quoted(example):
    assert quoted(example) == []
