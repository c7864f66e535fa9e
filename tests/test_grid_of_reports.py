"""A grid of plain news sentences: whoever speaks, in whatever frame, is heard as the one source, with words."""

import pytest

import framing

PERSON, BODY, PAPER, GROUP, UNNAMED = "named-person", "organisation", "document", "group", "anonymous"

# What stands in the frame, the name of who is heard, the kind of source, and what stands before.
SPEAKERS = [
    ("Paul Vance", "Paul Vance", PERSON, ""),
    ("Rep. Ana Ruiz, D-Ohio,", "Ana Ruiz", PERSON, ""),
    ("Ana Ruiz, 52,", "Ana Ruiz", PERSON, ""),
    ("Ana Ruiz, 41, of Lowell,", "Ana Ruiz", PERSON, ""),
    ("Ana Ruiz, who runs a bakery near the wharf,", "Ana Ruiz", PERSON, ""),
    ("Paul Vance, a lecturer in law at the University of Lowell who studies judges,", "Paul Vance", PERSON, ""),
    ("Ana Ruiz, then the mayor of Lowell,", "Ana Ruiz", PERSON, ""),
    ("Paul Vance of the Lowell Food Bank", "Paul Vance", PERSON, ""),
    ("Ana Ruiz at the Harbor Institute", "Ana Ruiz", PERSON, ""),
    ("the fund’s director, Paul Vance,", "Paul Vance", PERSON, ""),
    ("Lowell Fire Chief Paul Vance", "Paul Vance", PERSON, ""),
    ("Omar al-Nasiri", "Omar al-Nasiri", PERSON, ""),
    ("Ana Ruiz, who helped found Harbor Watch, a group based in Lowell,", "Ana Ruiz", PERSON, ""),
    ("Ana Ruiz, the head of the Harbor Council, which runs the ferry,", "Ana Ruiz", PERSON, ""),
    ("a man named Paul Vance", "Paul Vance", PERSON, ""),
    ("clerks including Paul Vance", "Paul Vance", PERSON, ""),
    ("Paul Vance and other clerks", "Paul Vance", PERSON, ""),
    ("organizers of the rally in Boston", None, GROUP, ""),
    ("she", "Ana Ruiz", PERSON, "Ana Ruiz came to Lowell in May."),
    ("Ruiz, who has led the fund since 2012,", "Ana Ruiz", PERSON, "Ana Ruiz came to Lowell in May."),
    ("the Department of Ports and Human Services", "Department of Ports and Human Services", BODY, ""),
    ("The Wall Street Journal", "Wall Street Journal", BODY, ""),
    ("economists", None, GROUP, ""),
    ("two of the drivers", None, GROUP, ""),
    ("a lawyer for the family", None, UNNAMED, ""),
    ("a 2019 report by the Harbor Institute", "Harbor Institute", PAPER, ""),
]

FRAMES = [
    "{} said the wharf would shut in May.",
    "The wharf would shut in May, {} said Friday on Harbor TV.",
    "The wharf would shut in May, {} added, and the fair would be late.",
    "The wharf, {} said, would shut in May.",
    "Shutting the wharf would hurt the town, {} argued.",
    "“The wharf will shut in May,” {} said.",
    "According to {}, the wharf would shut in May.",
    "{} has said the wharf would shut in May.",
    "{} also said that the wharf would shut in May.",
    "{} said the vote, which came in May, would hurt the town.",
    "{} said Tom Lake, who leads the council, would shut the wharf.",
    "In March, {} warned that the wharf would shut in May.",
]

# What nobody but people does.
FRAMES_OF_PEOPLE = [
    "{} declined to say whether the wharf would shut but said the boats were safe.",
    "{} would not comment on the storm but said the wharf would shut in May.",
    "{} refused to give details and said the wharf would shut in May.",
    "“The wharf will shut in May,” {} told reporters in Lowell on Friday.",
    "The wharf would shut in May, {} told reporters.",
    "The wharf would shut in May, {} told Harbor Radio on Friday.",
    "Standing near the boats on Friday, {} said: “The wharf will shut in May.”",
    "{} expressed concern that the wharf would shut in May.",
]

ANOTHER = "Tom Lake said on Monday that the fair was late. “We are tired,” Lake said.\n\n"


def sentence(frame, speaker, lead):
    filled = frame.format(speaker).replace(",,", ",").replace(",.", ".")
    return (lead and lead + "\n\n") + filled[0].upper() + filled[1:]


def misheard(frame, speakers, before=""):
    """The speakers whom the frame does not give as its one source with words, and who is heard instead."""
    failed = []
    for speaker, name, kind, lead in speakers:
        text = before + sentence(frame, speaker, lead)
        heard = [source for source in framing.find_sources(text) if source.name != "Tom Lake" or "council" in frame]
        found = [(source.name, source.kind) for source in heard if source.quotes or source.reported]
        if [(source.name, source.kind) for source in heard] != found or found != [(name, kind)]:
            failed.append((speaker, found))
    return failed


@pytest.mark.parametrize("before", ["", ANOTHER], ids=["alone", "behind another"])
@pytest.mark.parametrize("frame", FRAMES)
def test_whoever_speaks_is_heard(frame, before):
    if before and "Tom Lake" in frame:
        return
    assert not misheard(frame, SPEAKERS, before)


@pytest.mark.parametrize("frame", FRAMES_OF_PEOPLE)
def test_whoever_speaks_as_people_do_is_heard(frame):
    assert not misheard(frame, [one for one in SPEAKERS if one[2] != PAPER])


TOGETHER = [
    ("Ana Ruiz and Paul Vance", ["Ana Ruiz", "Paul Vance"]),
    ("the Harbor Department and the Board of Ports", ["Harbor Department", "Board of Ports"]),
    ("Harbor Watch and the Lowell Institute", ["Harbor Watch", "Lowell Institute"]),
    ("Mayor Ana Ruiz and Police Chief Paul Vance", ["Ana Ruiz", "Paul Vance"]),
    ("Ana Ruiz, the mayor, and Paul Vance, the police chief,", ["Ana Ruiz", "Paul Vance"]),
    ("Ana Ruiz and her husband, Paul Vance,", ["Ana Ruiz", "Paul Vance"]),
    ("Associate Justices Ana Ruiz, Paul Vance and Orla Moss", ["Ana Ruiz", "Paul Vance", "Orla Moss"]),
    ("Ana Ruiz and Paul Vance of the Harbor Institute", ["Ana Ruiz", "Paul Vance"]),
    ("Norway and Sweden", ["Norway", "Sweden"]),
]
FRAMES_OF_SEVERAL = [
    "{} said the wharf would shut in May.",
    "The wharf would shut in May, {} said.",
    "“The wharf will shut in May,” {} said.",
    "{} have said they would shut the wharf in May.",
    "{} warned that “the wharf is a shame” for the town.",
    "The wharf would shut in May, according to {}.",
    "“The wharf will shut in May,” said {}.",
]


@pytest.mark.parametrize("frame", FRAMES_OF_SEVERAL)
def test_those_who_speak_together_are_all_heard(frame):
    heard = {several: [source.name for source in framing.find_sources(sentence(frame, several, ""))] for several, _ in TOGETHER}
    assert {several: (names, heard[several]) for several, names in TOGETHER if heard[several] != names} == {}


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        # Outlets and papers, by what is told of them.
        ("The wharf would shut in May, as reported by Harbor News.", "Harbor News", BODY),
        ("The wharf would shut in May, according to a report in the Harbor Wire.", "Harbor Wire", PAPER),
        ("The wharf would shut in May, according to a tally kept by Harbor News.", "Harbor News", PAPER),
        ("Ana Ruiz leads Tom Lake by 9 points, 42 percent to 33 percent, in a Harbor Wire poll.", "Harbor Wire", PAPER),
        ("Tom Lake’s memo says the wharf would shut in May.", "Tom Lake", PERSON),
        # A noun for who he is that is no source by itself.
        ("The wharf would shut in May, said the head of Harbor Watch, Ana Ruiz.", "Ana Ruiz", PERSON),
        ("The wharf would shut in May, said the band’s drummer, Ana Ruiz.", "Ana Ruiz", PERSON),
        # Whose words they are, where more than one could say them.
        ("The vote moved the statues of the Confederacy, with drivers charging that they were late.", None, GROUP),
        ("The bold, anti-Norland express that worked in May would stall in June, Ana Ruiz said.", "Ana Ruiz", PERSON),
        ("While Ana Ruiz has warned of “a sad loss” in what the United States replies, the fair went on.", "Ana Ruiz", PERSON),
        ("Washington, meanwhile, said the talks were over.", "Washington", BODY),
        ("In Ohio, the state reported that cases rose.", None, BODY),
        # Commas enclose more of the subject, an inverted verb has it behind.
        ("The wharf would shut in May, said Paul Vance of the Lowell Food Bank.", "Paul Vance", PERSON),
        ("The wharf was sold to Tom Lake, said Ana Ruiz.", "Ana Ruiz", PERSON),
        ("On Friday, Tom Lake, a clerk, faulted the fund for joining the case, arguing that it hurt the town.", "Tom Lake", PERSON),
        ("According to Ana Ruiz, the group’s founder, the wharf would shut in May.", "Ana Ruiz", PERSON),
        ("According to Ana Ruiz, the clerks were late, spending a year to explain why the wharf had shut.", "Ana Ruiz", PERSON),
        # "Notes" is a verb where "as" opens the clause.
        ("As dock expert Paul Vance notes on his page, the wharf would shut in May.", "Paul Vance", PERSON),
        ("As economists note, the wharf would shut in May.", None, GROUP),
        ("As early reports suggest, the wharf would shut in May.", None, PAPER),
        # Who issues a statement speaks in it.
        ("Former LHF clerk Ana Ruiz issued a statement saying the wharf was shut.", "Ana Ruiz", PERSON),
        ("Ana Ruiz, 41, of Lowell, issued a statement saying the wharf was shut.", "Ana Ruiz", PERSON),
        ("The plan, Ana Ruiz, 41, warned, “is a shame.”", "Ana Ruiz", PERSON),
        # Content before its cue begins behind what parts it.
        ("It was a careful plan — the wharf, Ana Ruiz says, will open in May.", "Ana Ruiz", PERSON),
        (
            "In her first words on the flood since it was told, Ana Ruiz said in an email to the council that it was over.",
            "Ana Ruiz",
            PERSON,
        ),
    ],
)
def test_one_is_heard_where_more_are_named(text, name, kind):
    assert [(source.name, source.kind) for source in framing.find_sources(text) if source.quotes or source.reported] == [(name, kind)]


@pytest.mark.parametrize(
    "text",
    [
        "Last week, Ana Ruiz, the head of a dredging firm, testified before the council.",
        "That same day, wharf chief Paul Vance testified before the council.",
        "In the end, the jury agreed, and the wharf was shut.",
        "A blast that tore up a mill in West, Texas, causing a fire, added to the noise.",
        "Ana Ruiz, who must carry out the rule, has voiced fewer doubts in public than in private.",
        "By noon a page about the fair had been made by Tom Lake, written in crayon.",
        "The bill needs a vote, and it is far from clear that the fund knew of it.",
        "While stopping short of saying the Lake case was right, the remarks suggested he would stay.",
        "Australia has sent jets, prompting calls for “lone wolf” raids.",
    ],
)
def test_nobody_is_heard(text):
    assert not [source for source in framing.find_sources(text) if source.quotes or source.reported]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("Ana Ruiz said the wharf, which opened in March, would shut in May.", "the wharf, which opened in March, would shut in May"),
        ("Ana Ruiz said Tom Lake, a clerk, had left.", "Tom Lake, a clerk, had left"),
        ("The wharf would shut in May, Ana Ruiz, 52, argued.", "The wharf would shut in May"),
        ("The wharf would shut in May, Ana Ruiz of the Lowell Food Bank argued.", "The wharf would shut in May"),
        ("Ana Ruiz declined to say whether the wharf would shut but said it was safe.", "it was safe"),
        (
            "Two boats lay near the wharf, 15km (9 miles) west of Lowell, the fund said, but nobody was hurt.",
            "Two boats lay near the wharf",
        ),
    ],
)
def test_content_ends_with_what_was_said(text, content):
    assert [span.text[: len(content)] for source in framing.find_sources(text) for span in source.reported] == [content]
