"""Who is heard, tried systematically: every subject in every frame is one source, by its full name and of its kind."""

import pytest

import framing

FRAMES = (
    "{} said the pier would close in May.",
    "The pier would close in May, {} said.",
    "“The pier will close in May,” {} said.",
    "“The pier will close in May,” said {}.",
    "{} said, “The pier will close in May.”",
    "The pier would close in May, according to {}.",
    "In a statement, {} called the plan “a shame.”",
    "Still, {} told Harbor Radio that the pier would close in May.",
    "{} believed the pier would close in May, but the fair went on.",
)
# What stands around a subject that speaks: somebody else who speaks before it and behind it, the same words twice.
SURROUNDINGS = (
    "{}",
    "“It was the rain,” said Otto Lane, a clerk.\n\n{}",
    "{} Otto Lane agreed.\n\n“It was the rain,” Lane said.",
    "{0}\n\n{0}",
)

PEOPLE = {
    "Maj. Gen. Tom Baker": "Tom Baker",
    "retired U.S. Army Maj. Gen. Tom Baker": "Tom Baker",
    "retired Marine Lt. Gen. Tom Baker": "Tom Baker",
    "Army Brig. Gen. Tom Baker": "Tom Baker",
    "Lt. Col. Ana Ruiz": "Ana Ruiz",
    "Air Force Master Sgt. Ana Ruiz": "Ana Ruiz",
    "St. Paul Police Sgt. Tom Baker": "Tom Baker",
    "Asst. Dist. Atty. Ana Ruiz": "Ana Ruiz",
    "Sheriff’s Deputy Tom Baker": "Tom Baker",
    "former N.Y. Gov. Ana Ruiz": "Ana Ruiz",
    "former Gov. Ana Ruiz": "Ana Ruiz",
    "then-Gov. Ana Ruiz": "Ana Ruiz",
    "acting Police Chief Ana Ruiz": "Ana Ruiz",
    "longtime Velmar Oats Chairman Tom Baker": "Tom Baker",
    "retired teacher Tom Baker": "Tom Baker",
    "registered nurse Ana Ruiz": "Ana Ruiz",
    "Trade and Harbor Affairs Secretary Ana Ruiz": "Ana Ruiz",
    "Norwegian Ambassador to the United Nations Ana Ruiz": "Ana Ruiz",
    "Velmar Oats CEO Ana Ruiz": "Ana Ruiz",
    "Ana Ruiz, chief executive of Velmar Oats Inc.,": "Ana Ruiz",
    "Ana Ruiz, M.D.,": "Ana Ruiz",
    "Ana Ruiz, Ph.D.,": "Ana Ruiz",
    "Tom Baker Jr.": "Tom Baker Jr",
    "Tom Baker, Jr.,": "Tom Baker Jr",
    "actor Tom Baker": "Tom Baker",
    "Will Baker": "Will Baker",
    "Sen. King": "King",
    "Judge Pope": "Pope",
    "Martin Dean Jr.": "Martin Dean Jr",
    "Ludwig van Houten": "Ludwig van Houten",
    "Khalid al-Nasiri": "Khalid al-Nasiri",
    "Pope Otto": "Pope Otto",
    "King Otto III": "King Otto III",
    "Queen Ana": "Queen Ana",
    "Crown Prince Harald": "Prince Harald",
    "Prince Omar bin Khalil": "Omar bin Khalil",
}
BODIES = {
    "Velmar Oats Inc.": "Velmar Oats",
    "Velmar Corp.": "Velmar",
    "Velmar Oats, LLC,": "Velmar Oats",
    "Velmar Oats AG": "Velmar Oats",
    "the Velmar Oats Co.": "Velmar Oats",
    "Velmar Oats Group": "Velmar Oats Group",
    "the Lowell Journal of Medicine": "Lowell Journal of Medicine",
    "the Lowell Academy of Sailors": "Lowell Academy of Sailors",
    "the Fraternal Order of Drivers": "Fraternal Order of Drivers",
    "the Harbor Scouts": "Harbor Scouts",
    "the Sierra Watch": "Sierra Watch",
    "Lowell Public Schools": "Lowell Public Schools",
    "Lowell Air Lines": "Lowell Air Lines",
    "Planned Parenthood": "Planned Parenthood",
    "Ana M. Ruiz’s office": "Ana M. Ruiz’s office",
    "the Ruiz campaign": "Ruiz campaign",
    "Harbor Bank survey data": "Harbor Bank",
    "Bank of Lowell": "Bank of Lowell",
    "a Department of Ports spokesman": "Department of Ports",
}
GROUPS = (
    "residents of the harbor district",
    "parents in the school district",
    "several critics of the plan",
    "drivers near the old pier",
    "members of the Lowell school board",
    "critics of the plan",
    "Department of Ports officials",
)
# People called by their family name in the second sentence, though it may be another word.
FAMILIES = {
    "Ludwig van Houten": "van Houten",
    "Khalid al-Nasiri": "al-Nasiri",
    "Frank Church": "Church",
    "Tom King": "Rep. King",
    "Ana Post": "Post",
}
# Of whom the sentence before tells under another name.
TOLD_BEFORE = {
    "Velmar Oats": ("Velmar Oats Inc. sells oats in Lowell.", "Velmar Oats"),
    "a spokeswoman for Velmar Oats": ("Velmar Oats Ltd. sells oats in Lowell.", "Velmar Oats"),
    "a Velmar Oats spokesman": ("The oats come from Velmar Oats GmbH, which sells them in Lowell.", "Velmar Oats"),
    "the company": ("Velmar Oats, Inc., sells oats in Lowell.", "Velmar Oats"),
    "Velmar": ("Velmar Corp. sells oats in Lowell.", "Velmar"),
    "Harbor Freight": ("Harbor Freight Group sells oats in Lowell.", "Harbor Freight Group"),
    "the agency": ("The LHF opened an office in Lowell.", "LHF"),
    "Ruiz’s office": ("Ana M. Ruiz’s office opened in Lowell.", "Ana M. Ruiz’s office"),
}


def written(frame: str, subject: str) -> str:
    """A frame with its subject, with the commas and the full stop that a sentence has once."""
    text = frame.format(subject).replace(",.", ".").replace(",,", ",").replace("..", ".")
    return text[0].upper() + text[1:]


def failing(subject: str, name: str | None, kind: str, lead: str = "") -> list[tuple[str, list[tuple[str | None, str]]]]:
    """The cells of a subject in which another is heard, or one more, or none; with who is."""
    cells = []
    for number, frame in enumerate(FRAMES):
        text = SURROUNDINGS[number % len(SURROUNDINGS)].format(written(frame, subject))
        heard = [one for one in framing.find_sources(f"{lead}\n\n{text}".strip()) if one.name != "Otto Lane"]
        if [(one.name, one.kind) for one in heard] != [(name, kind)] or not (heard[0].quotes or heard[0].reported):
            cells.append((text, [(one.name, one.kind) for one in heard]))
    return cells


@pytest.mark.parametrize("subject", PEOPLE)
def test_people_are_heard_by_their_names(subject: str):
    assert failing(subject, PEOPLE[subject], "named-person") == []


@pytest.mark.parametrize("name", FAMILIES)
def test_people_are_heard_again_by_their_family_names(name: str):
    text = f"“The pier,” {name} said, “will close.”\n\nThe port is safe, {FAMILIES[name]} added. “It was the rain,” {FAMILIES[name]} said."
    (source,) = framing.find_sources(text)
    assert (source.name, len(source.reported)) == (name, 1)
    assert len(source.quotes) > 1


@pytest.mark.parametrize("subject", BODIES)
def test_bodies_are_heard_by_their_names(subject: str):
    assert failing(subject, BODIES[subject], "organisation") == []


@pytest.mark.parametrize("subject", GROUPS)
def test_several_people_are_heard_with_what_they_belong_to(subject: str):
    assert failing(subject, None, "group") == []


@pytest.mark.parametrize(
    ("paper", "name"), [("a Department of Ports letter", "Department of Ports letter"), ("a Harbor Bank study", "Harbor Bank")]
)
def test_papers_are_heard_with_whose_they_are(paper: str, name: str):
    (source,) = framing.find_sources(written("The pier would close in May, according to {}.", paper))
    assert (source.name, source.kind) == (name, "document")


@pytest.mark.parametrize("subject", TOLD_BEFORE)
def test_bodies_are_known_again_under_a_shorter_name(subject: str):
    lead, name = TOLD_BEFORE[subject]
    assert failing(subject, name, "organisation", lead) == []


@pytest.mark.parametrize(
    ("kicker", "words"),
    [
        ("Harbor Investigation Ruiz", "The pier is safe."),
        ("Harbor Politics Ana Ruiz", "The pier is safe."),
        ("Pier Toll Ruiz", "The toll is fair."),
    ],
)
def test_a_kicker_before_a_name_makes_nobody_new(kicker: str, words: str):
    text = f"{kicker}: “{words}”\n\nAna Ruiz came to the fair. Ruiz said that the toll was fair."
    assert [one.name for one in framing.find_sources(text)] == ["Ana Ruiz"]


@pytest.mark.parametrize(
    "told", ["Harbor Bank survey data show families", "Figures from the Harbor Bank show families", "Harbor Bank surveys suggest drivers"]
)
def test_what_figures_show_of_people_is_no_part_of_their_name(told: str):
    (source,) = framing.find_sources(f"{told} in the middle pay less.")
    assert source.name in ("Harbor Bank", "Harbor Bank surveys")
