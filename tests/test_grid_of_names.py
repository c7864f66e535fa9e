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
    "Tom Will": "Tom Will",
    "Sophie in 't Zand": "Sophie in 't Zand",
    "Jean-Luc de la Tour": "Jean-Luc de la Tour",
    "Robert “Beto” Baker": "Robert “Beto” Baker",
    "Robert (Bob) Baker": "Robert (Bob) Baker",
    "Sen. Tom Baker (D., N.Y.)": "Tom Baker",
    "Sen. Tom Baker Tom Henry BakerDrivers: close the pier Ferry company says it is broke MORE (S.D.)": "Tom Baker",
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
    "Lowell Right to Life": "Lowell Right to Life",
    "the Lowell Right to Work Committee": "Lowell Right to Work Committee",
    "the Committee to Protect Sailors": "Committee to Protect Sailors",
    "the 10th Circuit": "10th Circuit",
    "the 101st Airborne": "101st Airborne",
    "the Court of Appeals for the Harbor Circuit": "Court of Appeals for the Harbor Circuit",
    "the University of Lowell at Port Ash": "University of Lowell at Port Ash",
    "Lowell Children’s Hospital": "Lowell Children’s Hospital",
    "St. Mary’s Hospital": "St. Mary’s Hospital",
    "Alternative für Lowell": "Alternative für Lowell",
    "Sailors Local 25": "Sailors Local 25",
    "the Fraternal Order of Drivers Lodge 5": "Fraternal Order of Drivers Lodge 5",
    "the Court of Appeals for the 23rd Circuit": "Court of Appeals for the 23rd Circuit",
    "the Times of Lowell": "Times of Lowell",
    "the Times": "The Times",
    "Fox & Friends": "Fox & Friends",
    "the Bureau of Tolls, Piers, Ports and Boats": "Bureau of Tolls, Piers, Ports and Boats",
    "La Stampa": "La Stampa",
    "L'Osservatore": "L'Osservatore",
    "the Lowell Courier-Post": "Lowell Courier-Post",
    "Lowell’s criminal court": "Lowell’s criminal court",
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
# What stands in capitals and is nobody, beside the one who speaks.
NO_NAMES = {
    "Show Hide Ana Ruiz said that the pier was old.": ["Ana Ruiz"],
    "Share Save Ana Ruiz said that the pier was old.": ["Ana Ruiz"],
    "Fake News is saying that the pier will close, Ana Ruiz said.": ["Ana Ruiz"],
    "The talk on Meet the Press began with Ms Ruiz asking whether the pier was safe.": ["Ruiz"],
    "Had the shop its own line, T-shirts and mugs would be stamped with “Row, row” — a nod to the races.": [],
    "Today's vote is meant to help the mayor. It signals to drivers that she is no “thief” after all.": [None],
}
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
    "the Ruiz camp": ("The Ruiz campaign opened an office in Lowell.", "Ruiz campaign"),
    "Ruiz’s team": ("The Ruiz campaign opened an office in Lowell.", "Ruiz campaign"),
    "the court": ("Lowell’s criminal court opened in May.", "Lowell’s criminal court"),
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


@pytest.mark.parametrize("text", NO_NAMES)
def test_capitals_that_are_no_name_make_nobody(text: str):
    assert [one.name for one in framing.find_sources(text)] == NO_NAMES[text]


@pytest.mark.parametrize(
    ("told", "outlet"),
    [
        ("As Ana Ruiz, editor of Marea Viva, said, it is late. Marea Viva said the pier was old.", "Marea Viva"),
        ("Ana Ruiz told Marea Viva that it was late. Marea Viva said the pier was old.", "Marea Viva"),
        ("It is late, as was first reported by Marea Viva. Marea Viva said the pier was old.", "Marea Viva"),
        ("It stood in the port’s newspaper, Marea Viva, in May. Marea Viva said the pier was old.", "Marea Viva"),
    ],
)
def test_an_outlet_is_known_by_what_stands_beside_it(told: str, outlet: str):
    assert (outlet, "organisation") in [(one.name, one.kind) for one in framing.find_sources(told)]


def test_a_party_stands_in_square_brackets_too():
    (source,) = framing.find_sources("Sen. Tom Baker [D-Ohio] said that the pier was old.")
    assert source.name == "Tom Baker"


def test_two_courts_of_appeals_are_two():
    text = "The Court of Appeals for the 21st Circuit said no. The Court of Appeals for the 22nd Circuit said that the pier was old."
    assert "Court of Appeals for the 22nd Circuit" in [one.name for one in framing.find_sources(text)]


def test_what_is_told_to_a_programme_is_told_by_who_speaks():
    (source,) = framing.find_sources("Ana Ruiz told Fox & Friends on Monday that the pier was shut.")
    assert source.name == "Ana Ruiz"


def test_a_ship_named_after_somebody_is_not_he():
    assert [one.name for one in framing.find_sources("The captain of the USS Tom Baker said that the pier was old.")] in ([], [None])


def test_an_editor_speaks_and_not_the_paper_beside_him():
    (source,) = framing.find_sources("Ana Ruiz, the editor of the port’s newspaper, Marea Viva, said the pier was old.")
    assert (source.name, source.kind) == ("Ana Ruiz", "named-person")


@pytest.mark.parametrize("noun", ["publication", "outlet", "newspaper"])
def test_a_paper_is_no_place(noun: str):
    text = f"It tells of ties between the mayor and Norway, the {noun} revealed on Friday."
    assert "Norway" not in [one.name for one in framing.find_sources(text)]


@pytest.mark.parametrize("note", ["— Tom Baker contributed.", "-- Tom Baker and Otto Lane contributed to this report."])
def test_who_contributed_signs_no_words(note: str):
    assert "Tom Baker" not in [one.name for one in framing.find_sources(f"“The pier is old,” she said. “It will close.”\n\n{note}")]


def test_a_verb_behind_a_name_is_no_document_of_its():
    (source,) = framing.find_sources("It was late.\n\nAs Tom Baker notes in the latest Harbor Jolt, the fair suggests that it was.")
    assert (source.name, source.kind) == ("Tom Baker", "named-person")


def test_headlines_that_a_page_runs_into_a_name_say_nothing():
    card = "Sen. Tom Baker Tom Henry BakerLane says that drivers lie about tolls Ferry owner admits that it is broke MORE (R-Ohio)"
    assert [one.name for one in framing.find_sources(f"The clerks met {card} in May.")] == []


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
