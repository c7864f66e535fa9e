"""Each named parameter of mentions, unmarked passages and kinds of quotes: the size at which an answer turns moves with it."""

import pytest

from framing.attribution.pipeline import attribution_of
from framing.text.document import Document

from .boundaries import boundary_of, deciding, letters, moving


def who(text):
    return attribution_of(Document(text))


def mentioned(text):
    return [text[mention.start : mention.end] for mention in who(text).mentions]


def kinds(text):
    return [quote.kind for quote in who(text).quotes]


def speakers(text):
    return [quote.speaker and quote.speaker.text for quote in who(text).quotes]


def reporters(text):
    return [report.source and text[slice(*report.source)] for report in who(text).reports]


def words(n, word="old"):
    return " ".join([word] * n)


def listed(n, word):
    return ", ".join([word] * n)


def union(n):
    """A body of n + 1 trades, and in brackets n letters for it: all but the second."""
    trades = ["Rail", "Dock", "Berth", "Canal", "Ferry", "Gate"][: n + 1]
    initials = "".join(trade[0] for i, trade in enumerate(trades) if i != 1)
    return f"They asked the {', '.join(trades[:-1])} and {trades[-1]} ({initials}) to wait."


# module, parameter, what is asked, in a text of size n
ROWS = [
    (
        "mentions.headline_cards",
        "_LONGEST_CARD",
        lambda n: f"Ana Ruiz Ana Maria RuizClerk {letters(n)} MORE said that it rained.",
        lambda text: mentioned(text)[0].endswith("MORE"),
    ),
    (
        "mentions.letters_of_bodies",
        "_FEW_LETTERS",
        union,
        lambda text: any(one.startswith("the Rail, Dock") for one in mentioned(text)),
    ),
    (
        "mentions.letters_of_bodies",
        "_LONGEST_WORD",
        lambda n: f"They asked the Rail, Dock and B{letters(4 * n)} Union (RDBU) to wait.",
        lambda text: any(one.startswith("the Rail, Dock") for one in mentioned(text)),
    ),
    (
        "mentions.mentions",
        "_LONGEST_PARTICLE",
        lambda n: f"They met K{letters(n)} Said al-Nasiri.",
        lambda text: any(one.startswith("Kx") for one in mentioned(text) if "Nasiri" in one),
    ),
    (
        "mentions.mentions",
        "_LONGEST_PAIR",
        lambda n: f"P{letters(n)} and housing advocates said no. They like p{letters(n)}.",
        lambda text: mentioned(text)[0].startswith("P"),
    ),
    (
        "mentions.name_spans",
        "_MOST_OCCURRENCES",
        lambda n: words(n, "A church is old.") + " Frank Church spoke. Church said no.",
        lambda text: who(text).mentions[-1].kind == "name",
    ),
    (
        "mentions.name_spans",
        "_LONGEST_NUMBER",
        lambda n: f"They asked the {'1' * n}th Circuit to wait.",
        lambda text: mentioned(text)[-1].startswith("the"),
    ),
    (
        "mentions.noun_phrase_ends",
        "_LONGEST_BELONGING",
        lambda n: f"Residents of the {words(n)} hillside said no.",
        lambda text: mentioned(text)[0].endswith("hillside"),
    ),
    (
        "mentions.shares_of_people",
        "_LONGEST",
        lambda n: f"It rained. {'forty-' * n}seven percent said no.",
        lambda text: mentioned(text)[-1].count("-") == text.count("-"),
    ),
    (
        "mentions.source_nouns",
        "_MOST_JOINED",
        lambda n: f"The Department of Trade, {listed(n, 'Work')} and Health said no.",
        lambda text: mentioned(text)[0].endswith("Health"),
    ),
    (
        "mentions.verbs_in_place",
        "_LONGEST",
        lambda n: f"Critics of {words(n, 'Lowell')} report that it rained.",
        lambda text: mentioned(text)[0].endswith("report"),
    ),
    ("mentions.verbs_in_place", "_SHORT", lambda n: f"The pier was, {words(n)} keepers note, late.", lambda text: reporters(text) != []),
    (
        "mentions.unlisted_nouns",
        "_LONGEST_PLACE",
        lambda n: f"Its boosters in {words(n, 'Port')} said that it rained.",
        lambda text: any("boosters" in one for one in mentioned(text)),
    ),
    (
        "mentions.unlisted_nouns",
        "_LONGEST_PHRASE",
        lambda n: f"It rained, according to the {words(n)} modder.",
        lambda text: any("modder" in one for one in mentioned(text)),
    ),
    (
        "mentions.shares_of_people",
        "_LONGEST_NOUN",
        lambda n: f"Eight in 10 {words(n, 'red')} voters say that it rained.",
        lambda text: any(one.startswith("Eight") for one in mentioned(text)),
    ),
    (
        "passages.quote_shapes",
        "_LONGEST_TITLE",
        lambda n: f"It is the show “{words(n, 'Blue')},” said Ruiz.",
        lambda text: kinds(text) == ["title"],
    ),
    (
        "passages.unmarked",
        "_LEAST_POST",
        lambda n: f"The pier is shut.\n\n{letters(n)}— Ana Ruiz (@anaruiz) March 3, 2026\n\nIt rained.",
        lambda text: text[who(text).passages[0].start] == "x",
    ),
    (
        "passages.unmarked",
        "_SPACES_OF_SENTENCE",
        lambda n: f"RUIZ: Did it?\nVANCE: it {words(n)}",
        lambda text: len(who(text).passages) == 2,
    ),
    (
        "quotes.contexts",
        "_GOVERNED",
        lambda n: f"The council heard Ruiz speak {letters(n)} “a betrayal” Vance told them of.",
        lambda text: speakers(text) == ["Ruiz"],
    ),
    (
        "quotes.speakers",
        "_LONGEST_POST",
        lambda n: f"For The {letters(n)} Ana Ruiz, Vance’s pier was part of “one long tantrum of a man.”",
        lambda text: speakers(text) == ["Ana Ruiz"],
    ),
    (
        "quotes.scare_quotes",
        "_LONGEST_NAME",
        lambda n: f"It was full of Vance’s “{words(n, 'boats')}”.",
        lambda text: kinds(text) == ["scare"],
    ),
    (
        "quotes.scare_quotes",
        "_LONGER_SPEECH",
        lambda n: f"The “sham” was off. Rain fell. Ruiz said: “It was a sham {letters(n)}.” Vance left.",
        lambda text: kinds(text)[0] == "scare",
    ),
    (
        "quotes.scare_quotes",
        "_RIGHT_BEHIND",
        lambda n: f"It rained. Ruiz said: “It was a bad trip on the road.” R{letters(n)} took the “trip” as ever.",
        lambda text: kinds(text)[1] == "scare",
    ),
    (
        "quotes.scare_quotes",
        "_REACH_OF_A_COLON",
        lambda n: f"Ruiz: Council out {letters(n)} to get “a scalp” at last",
        lambda text: kinds(text) == ["scare"],
    ),
    (
        "quotes.scare_quotes",
        "_ADJOINING",
        lambda n: "The pier was a “mess”." + "\n" * n + "“It leaks all day long and all night.”",
        lambda text: kinds(text)[0] == "scare",
    ),
    (
        "quotes.scare_quotes",
        "_REACH_OF_GLUE",
        lambda n: f"“It rained,” Ruiz said.\n\nRuiz opens FairVance rows {letters(n)} to a ‘leaky’ pier in May.",
        lambda text: kinds(text)[1] == "partial",
    ),
    (
        "quotes.text_passages",
        "_LENGTH_OF_A_REPORT",
        lambda n: f"It has a plan of “shared duties” in May. {words(n, 'rain')}.",
        lambda text: kinds(text) == ["term"],
    ),
    (
        "quotes.text_passages",
        "_FEW",
        lambda n: f"It has a plan of “shared duties” in May. {words(200, 'rain')}. {words(n, 'we')} rowed.",
        lambda text: kinds(text) == ["term"],
    ),
    (
        "quotes.attribution_reach",
        "_FEW_WORDS",
        lambda n: f"They knock down the “{words(n, 'proof')}” in May.",
        lambda text: kinds(text) == ["scare"],
    ),
    (
        "quotes.attribution_reach",
        "_LEAD_REACH",
        lambda n: f"Ruiz says that they had {letters(n)} passed the “clean” bill.",
        lambda text: kinds(text) == ["partial"],
    ),
    (
        "quotes.attribution_reach",
        "_REACH_OF_A_CLAUSE",
        lambda n: f"Ruiz calls it peace, and {letters(n)}'s “peacekeepers” took the oars.",
        lambda text: kinds(text) == ["scare"],
    ),
    (
        "quotes.attribution_reach",
        "_SOON",
        lambda n: f"{words(n, 'two')} “independent” keepers, both kin of Vance, praised the eels.",
        lambda text: kinds(text) == ["scare"],
    ),
    (
        "quotes.attribution_reach",
        "_NEAR_BEHIND",
        lambda n: f"It was a “race,” R{letters(n)} thinks in May.",
        lambda text: kinds(text) == ["partial"],
    ),
    (
        "quotes.scare_quotes",
        "_MANY",
        lambda n: "It is for " + " and for ".join(["“old men”"] * n) + ".",
        lambda text: set(kinds(text)) == {"scare"},
    ),
]

# module, parameter, the nearest value at which an answer turns, what is asked, of which text
DECIDES = [
    (
        "mentions.asides",
        "_LONGEST_PREPOSITION",
        11,
        reporters,
        "Against the van Houten, a clerk of Harbor Watch, a group for rowers, said that it rained.",
    ),
    ("mentions.name_spans", "_LONGEST_OFFICE", 17, mentioned, "They met the representative of Norland Ana Ruiz."),
    ("mentions.name_spans", "_LONGEST_CLOCK", 4, mentioned, "It fell at 9 a.m. GMT."),
    ("passages.named_works", "_LONGEST_NOUN", 13, kinds, "Her autobiography “Blue Road,” said Ruiz."),
    ("passages.named_works", "_LONGEST_CALLED", 40, kinds, "It is told in a piece by the Lowell rower Ana Ruiz, called “The Blue Road”."),
    ("quotes.kinds", "_LONGEST_MEANING", 1, kinds, "Ruiz said so. That does not mean “quite low.”"),
    ("quotes.text_passages", "_LEAST_CAPITALS", 0.76, kinds, "Council Calm Opens “blue rain” Bridge Again Today"),
    ("quotes.called_titles", "_REACH_OF_A_WORD", 14, kinds, "Her autobiography, “What the Rower Said”, sold well."),
    ("quotes.called_titles", "_REACH_OF_A_PHRASE", 14, kinds, "Her book on piers, “What the Rower Said”, sold well."),
    (
        "quotes.cue_subjects",
        "_LONGEST_OPENING",
        12,
        speakers,
        "Ruiz praised Lowell although the van Houten called “it a bad day” twice.",
    ),
    ("quotes.cue_subjects", "_JOINED_REACH", 8, speakers, "Lee Roe called it “a mess”, while Ruiz called the pier “a joke.”"),
]


test_a_boundary_moves_with_its_parameter = moving(ROWS, under="attribution", near=["_LONGEST_CARD"])


test_an_answer_turns_with_its_parameter = deciding(DECIDES, under="attribution")


@boundary_of("attribution.mentions.asides", "LONGEST_ASIDE")
@pytest.mark.parametrize(("between", "source"), [(25, "Ana Ruiz"), (26, "They")])
def test_what_an_agent_says_is_found_behind_an_aside_of_so_many_words(between, source):
    assert reporters(f"They were told by Ana Ruiz, who came {words(between - 2, 'late')}, that the mill was shut.") == [source]
