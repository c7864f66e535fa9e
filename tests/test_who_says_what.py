"""Which words are given to which source, on texts with invented people."""

import pytest

from framing.attribution.scorers import find_sources


def test_the_occasion_of_what_is_said_is_no_part_of_it():
    (told,) = find_sources("Tom Vance wrote in a long note on the wall of the old Lowell station that he might not come.")
    assert [span.text for span in told.reported] == ["that he might not come"]


def test_what_is_told_to_a_show_begins_behind_its_name():
    (told,) = find_sources("Tom Vance told “Lowell News Sunday” on Monday that it was late.")
    assert (told.name, [span.text for span in told.reported], told.quotes) == ("Tom Vance", ["that it was late"], ())


def test_of_what_a_noun_brings_the_clause_alone_is_reported():
    (source,) = find_sources("Ana Ruiz’s claim that the bridge was never safe has been rejected.")
    assert [report.text for report in source.reported] == ["that the bridge was never safe"]


def test_what_a_poll_shows_is_its_word_without_a_clause():
    (source,) = find_sources("A Lowell Institute poll conducted in May showed clear divisions along party lines.")
    assert (source.kind, source.name, source.owner) == ("document", "Lowell Institute", "Lowell Institute")


def test_it_is_the_paper_in_which_somebody_wrote():
    text = (
        "A study by the Harbor Fund came out. Harbor Fund clerks ruled that it was late.\n\n"
        "Pilots wrote in the complaint that nobody came near.\n\n“The ice was never cleared,” it said."
    )
    assert [(source.kind, source.name) for source in find_sources(text) if source.quotes] == [("document", None)]


def test_who_works_for_a_site_speaks_and_not_the_site():
    text = (
        "It was hard to find boats, they said.\n\nTom Vance, loan analyst for interest rate website Hullwatch.com, "
        "said that a June chart from the Ice Department, held to the light, was “on the cold side”."
    )
    assert [source.name for source in find_sources(text) if source.quotes] == ["Tom Vance"]


def test_who_gives_a_rebuke_says_what_stands_behind_it():
    text = "Tom Vance spoke. He said it was late. (The words drew a rebuke from Ana Ruiz, “It is late for you and not for us.”)"
    assert [(source.name, len(source.quotes)) for source in find_sources(text)] == [("Tom Vance", 0), ("Ana Ruiz", 1)]


def test_who_joked_beside_a_quote_goes_on():
    text = (
        "Otto Roe met Lindsey Lane and left. Roe had run thrice, and Roe had lost. Roe is a clerk. He rests. "
        "“It is loud,” Lane joked, adding that Roe has a horn. “It is a nice break,” he said."
    )
    assert [(source.name, len(source.quotes)) for source in find_sources(text)] == [("Lindsey Lane", 2)]


def test_what_a_source_between_commas_parts_is_one_clause():
    (source,) = find_sources("The pier, according to Ana Ruiz, was late.")
    assert [span.text for span in source.reported] == ["The pier, according to Ana Ruiz, was late."]


def test_what_a_source_with_an_aside_parts_is_one_clause():
    (source,) = find_sources("The delay, says Ana Ruiz, a clerk at the port, was foreseen.")
    assert [span.text for span in source.reported] == ["The delay, says Ana Ruiz, a clerk at the port, was foreseen."]


def who_says(text):
    return {source.name or source.label: [span.text for span in (*source.quotes, *source.reported)] for source in find_sources(text)}


@pytest.mark.parametrize(
    ("text", "heard"),
    [
        # A few words in marks that hang on no verb, or on one of finding or thinking, are nobody's.
        ("Through May the harbor guard met 40 crews arriving as “family boats.”", {}),
        ("Together the two sailors looked at berths — and Ana Ruiz found a “silver” one that would cost more.", {}),
        ("Ana Ruiz denied it, calling the story “wholly false.”", {"Ana Ruiz": ["“wholly false.”", "it"]}),
        ("Vance: Toll “a disaster”\n\nTom Vance spoke on Monday in Lowell about the toll.", {"Tom Vance": ["“a disaster”"]}),
        # What a court is told is a deed, and so is what stands in front of a whole sentence.
        ("Tom Vance pleaded guilty to charges that he had sold the pier.", {}),
        ("Though Tom Vance has said that the pier is safe, few believed it.", {"Tom Vance": ["that the pier is safe"]}),
        # Who stands behind what he is, in small letters.
        (
            "Several children said it was late -- “better than my dad rows,” first-grader Ruth Gebre said.",
            {"Several children": [], "Ruth Gebre": ["“better than my dad rows,”"]},
        ),
        # Of whom dashes, commas and a town with its state tell more.
        (
            "Dr. Ana Ruiz, director of Lowell's Harbor Research Initiative — which puts out a report each year — noted that six piers were shut.",
            {"Ana Ruiz": ["that six piers were shut"]},
        ),
        ("Ana Ruiz of the Port Ash, Florida, school district says rowing is taught.", {"Ana Ruiz": ["rowing is taught"]}),
        ("One user on Wharfbook, which is closing, posted: “I just want to row home.”", {"One user": ["“I just want to row home.”"]}),
        # Whoever speaks with his own people speaks for them.
        ("Tom Vance lives in Lowell. Vance and his team reported that the pier was shut.", {"Tom Vance": ["that the pier was shut"]}),
        (
            "Ana Ruiz and her husband said the pier was shut.",
            {"Ana Ruiz": ["the pier was shut"], "her husband": ["the pier was shut"]},
        ),
        # A name that tells which person is meant is not his.
        ("Tom Vance sued. The former Vance fixer asserted that Vance was concerned.", {}),
        ("US officials call Norland's lawsuit “baseless.”", {"US officials": ["“baseless.”"]}),
        # Abbreviations part no "that" from its verb.
        ("The port authority announced on Sept. 30 that the pier would close.", {"The port authority": ["that the pier would close"]}),
        # Whom a verb addresses ends with his noun; letters in brackets are part of whose post it is.
        (
            "The collapse of the old pier is near, Sir Tom Vance told the Harbor Guild summit in Lowell.",
            {"Tom Vance": ["The collapse of the old pier is near"]},
        ),
        (
            "No new request will be granted, Department of Harbor Tolls (DHT) Acting Secretary Elaine Dukes said in a memo sent out on Monday.",
            {"Elaine Dukes": ["No new request will be granted"]},
        ),
        (
            "Ana Ruiz said at least 4,200 boats and 300 piers sustained damage.",
            {"Ana Ruiz": ["at least 4,200 boats and 300 piers sustained damage"]},
        ),
        ("The rower was wearing black, witnesses told TV stations.", {"witnesses": ["The rower was wearing black"]}),
        ("As Tom Vance has explained elsewhere, he is against the toll.", {"Tom Vance": ["he is against the toll"]}),
        ("As Tom Vance explained brilliantly, the pier was late.", {"Tom Vance": ["the pier was late"]}),
        ("Clerks who met with Ana Ruiz said they also support the plan.", {"Clerks who met with Ana Ruiz": ["they also support the plan"]}),
        ("The boats were prepared to weigh in, officials said.", {"officials": ["The boats were prepared to weigh in"]}),
        ("The pier will close in May, as the Harbor Wire reports.", {"Harbor Wire": ["The pier will close in May"]}),
        ("The pier is no mess, as critics of the toll claim.", {}),
        ("It was first reported by the Harbor Wire that the pier was sold.", {"Harbor Wire": ["that the pier was sold"]}),
        (
            "The two will meet on Saturday, Ben Rode, White House security adviser, said on Friday.",
            {"Ben Rode": ["The two will meet on Saturday"]},
        ),
        (
            "Those are the piers least at risk, a study by the rowing website Harborlet says.",
            {"Harborlet": ["Those are the piers least at risk"]},
        ),
        # Whatever somebody says is spoken of, and not what it is.
        ("She would be in office if everything Ana Ruiz said and did had been known.", {}),
        ("They do not care whether what Ana Ruiz says is true or not.", {}),
        ("Drivers report feeling safe. Residents report hearing shots.", {"Drivers": ["feeling safe"], "Residents": ["hearing shots"]}),
        ("Ana Ruiz tried to explain to officers that she was rowing.", {"Ana Ruiz": ["that she was rowing"]}),
        # Of two clauses the second has its own subject.
        (
            "Nico Moreno beat Henri Capril in May, but Capril has not yielded and has called it a fraud.",
            {"Henri Capril": ["it a fraud"]},
        ),
        ("Ana Ruiz won, and Tom Vance left the hall and said it was late.", {"Tom Vance": ["it was late"]}),
        # Who is telephoned, what would let somebody argue, and a plan that is vowed against tell no words.
        ("Tom Vance then called Ana Ruiz on Sunday from his boat.", {}),
        ("Doing so would help sailors argue they should stay.", {}),
        ("Sailors are vowing to vote against any bill that allows such tolls to go on.", {}),
        (
            "Ana Ruiz announced that she would all but certainly back the bill.",
            {"Ana Ruiz": ["that she would all but certainly back the bill"]},
        ),
        ("Sailors and clerks alike say the port has changed.", {"Sailors and clerks": ["the port has changed"]}),
        (
            "The fund is in New York. New data from the Department of Harbor Tolls suggest that the toll is dead.",
            {"New data from the Department of Harbor Tolls": ["that the toll is dead"]},
        ),
        # Of a party and a state, without a name; whose family name is a title as well.
        ("An Iowa Republican said it was late.", {"An Iowa Republican": ["it was late"]}),
        ("“It is late,” a Lowell Democrat added.", {"a Lowell Democrat": ["“It is late,”"]}),
        ("Attorney Tom Barr spoke. Later, Mr Barr said that it was late.", {"Tom Barr": ["that it was late"]}),
        ("Overall, the authors report, “The average boat sinks.”", {"the authors": ["“The average boat sinks.”"]}),
        ("A port official later said that it was late.", {"A port official": ["that it was late"]}),
        ("Sen. Tom Vance (D-Ohio) in an interview said that it was late.", {"Tom Vance": ["that it was late"]}),
        # A day, an adverb or a date behind the verb parts nobody from what stands in front.
        ("The pier would close, Ana Ruiz on Monday said.", {"Ana Ruiz": ["The pier would close"]}),
        ("The pier would close, Ana Ruiz said in a letter dated May 4.", {"Ana Ruiz": ["The pier would close"]}),
        ("The pier would close, Ana Ruiz said through a lawyer.", {"Ana Ruiz": ["The pier would close"]}),
        ("The pier would close, clerks at Lowell Port repeatedly wrote.", {"clerks at Lowell Port": ["The pier would close"]}),
        ("The pier would close, Ana Ruiz argued, adding that it was old.", {"Ana Ruiz": ["The pier would close", "that it was old"]}),
        ("Ana Ruiz of Port Ash, New York, said it was late.", {"Ana Ruiz": ["it was late"]}),
        (
            "For Courier columnist Jonah Cape, Kelly’s pier was part of “one long tantrum of a man.”",
            {"Jonah Cape": ["“one long tantrum of a man.”"]},
        ),
        (
            "The Department of Harbor Tolls closed. The Harbor Tolls Department said it was late.",
            {"Department of Harbor Tolls": ["it was late"]},
        ),
        ("The firm Fuser GPS was paid. Fuser said it was late.", {"Fuser GPS": ["it was late"]}),
        ("He saw an L.L. Bean-type man. “It is late,” the man said.", {"the man": ["“It is late,”"]}),
        (
            "Rep. Ana Ruiz, Ohio Democrat, and Sen. Tom Vance, Iowa Republican, said it was late.",
            {"Ana Ruiz": ["it was late"], "Tom Vance": ["it was late"]},
        ),
        ("The Department of Harbors closed. The DOH said it was late.", {"Department of Harbors": ["it was late"]}),
        (
            "The Centers for Harbor Toll Control closed. The Centers for Harbor Toll Control and Rescue said it was late.",
            {"Centers for Harbor Toll Control and Rescue": ["it was late"]},
        ),
        # What is found of a place is not told by it; the media are no outlet named before.
        (
            "An analysis by her guild found that in New York State half of the boats were late.",
            {"An analysis": ["that in New York State half of the boats were late"]},
        ),
        (
            "The Harbor Wire closed. The media have alleged that it was sold.",
            {"The media": ["that it was sold"]},
        ),
        ("Ana Ruiz has reassured members of the guild that the pier is safe.", {"Ana Ruiz": ["that the pier is safe"]}),
        # What a state runs is no state.
        ("Calderi state radio said that the talks had ended.", {"Calderi state radio": ["that the talks had ended"]}),
        ("The radio station said that the pier was shut.", {"The radio station": ["that the pier was shut"]}),
        # A participle tells which one is meant; its object is told about.
        ("The lawyer representing the keepers said that it was late.", {"The lawyer": ["that it was late"]}),
        ("The nurse treating Ana Ruiz said that it was late.", {"The nurse": ["that it was late"]}),
        ("A man accused of hitting Ana Ruiz said that it was late.", {"A man": ["that it was late"]}),
        # A few words that end in their verb are a clause.
        ("Ana Ruiz said the boy died.", {"Ana Ruiz": ["the boy died"]}),
        ("Ana Ruiz said the driver fled.", {"Ana Ruiz": ["the driver fled"]}),
        ("“It is late,” Port Ash Hawks linebacker Osric Penhallow said.", {"Osric Penhallow": ["“It is late,”"]}),
        ("“It is late,” said veteran drag racer Osric Penhallow.", {"Osric Penhallow": ["“It is late,”"]}),
        ("Ana Ruiz made it clear that the pier was late.", {"Ana Ruiz": ["that the pier was late"]}),
        ("Ana Ruiz held the fair, making it clear that the pier was late.", {"Ana Ruiz": ["that the pier was late"]}),
        ("The vote prompted Ana Ruiz to warn that it was late.", {"Ana Ruiz": ["that it was late"]}),
        ("They met him over the protest of clerks who argued it was late.", {"clerks": ["it was late"]}),
        ("They include Ana Ruiz, Kelly Roe and Mark Hale, and Tom Vance writes that it is late.", {"Tom Vance": ["that it is late"]}),
        ("People close to the mayor felt it was late.", {"People close to the mayor": ["it was late"]}),
        ("A clerk familiar with the plan would not comment, but said it was late.", {"A clerk familiar with the plan": ["it was late"]}),
        ("Two clerks familiar with it -- as critics wait -- said it was late.", {"Two clerks familiar with it": ["it was late"]}),
        (
            "Retired generals said it was late. Evangelists say it rained.",
            {"Retired generals": ["it was late"], "Evangelists": ["it rained"]},
        ),
        ("Posts will go, said the port's newly appointed chair Ana Ruiz in a memo.", {"Ana Ruiz": ["Posts will go"]}),
        ("The Lowell Fund announced the goal of that plan had been reached.", {"Lowell Fund": ["the goal of that plan had been reached"]}),
        ("The pier is unsafe, a Lowell Institute report found — with more to come.", {"Lowell Institute": ["The pier is unsafe"]}),
        ("The boats were slower, according to the modder.", {"the modder": ["The boats were slower"]}),
        ("According to the Lowell Housing Fund (LHF), rents rose.", {"Lowell Housing Fund": ["rents rose"]}),
        ("Ana Ruiz backed the court's decision by saying it was late.", {"Ana Ruiz": ["it was late"]}),
        ("The toll fell, said lobbyist and trade expert Charlie Vance.", {"Charlie Vance": ["The toll fell"]}),
        ("Ana Ruiz called the toll a “gift” and said it was fair.", {"Ana Ruiz": ["“gift”", "it was fair"]}),
        ("The Harbor Wire reported that, according to a study, fares rose.", {"Harbor Wire": ["fares rose"]}),
        ("Fares would rise, according to a sheet lawmakers released.", {"a sheet": ["Fares would rise"]}),
        ("Ana Ruiz now finds herself pitted against a man whom she once taught.", {}),
        ("The Lowell Fund announced Feb. 3 that rents fell.", {"Lowell Fund": ["that rents fell"]}),
        ("A third of the drivers said they had rowed.", {"the drivers": ["they had rowed"]}),
        ("Ana Ruiz, though, said she’s with the mayor.", {"Ana Ruiz": ["she’s with the mayor"]}),
        (
            "Its boosters in Port Ash insisted it was late. Numbers from Port Ash suggest it rose.",
            {"Its boosters in Port Ash": ["it was late"]},
        ),
        ("Exit polls taken in Port Ash found that it was late.", {"Exit polls": ["that it was late"]}),
        ("In Lowell, where Tom Vance is liked, some clerks made clear that it was late.", {"some clerks": ["that it was late"]}),
        ("Tom Vance is liked, but Ana Ruiz rightly notes that it was late.", {"Ana Ruiz": ["that it was late"]}),
        # What somebody is before his name is no part of it.
        (
            "Port attorneys Ana Ruiz and Tom Vance left. “It is late,” said Ruiz. Calder-born Kelly Roe said it rained.",
            {"Ana Ruiz": ["“It is late,”"], "Kelly Roe": ["it rained"]},
        ),
        ("“It is late,” Lowell Policy Center co-director Eric Roe said.", {"Eric Roe": ["“It is late,”"]}),
        ("Prize-winner Kelly Roe left. “It is late,” Roe said.", {"Kelly Roe": ["“It is late,”"]}),
        ("They rowed on Lake Champ. He said it was late.", {}),
        ("They met at Camp Ash. She said it was late.", {}),
        ("They read Polling Data. She said it was late.", {}),
        ("“It is late,” LHF Committeewoman Ana Ruiz said.", {"Ana Ruiz": ["“It is late,”"]}),
        ("The Council on Harbor Relations' Eric Roe said it was late.", {"Eric Roe": ["it was late"]}),
        ("Acting LHF director Ana Ruiz left. “It is late,” the LHF said.", {"LHF": ["“It is late,”"]}),
        # Whose people are is no part of how they are told apart; what has an article is nobody.
        ("Top Vance aides left. “It is late,” Vance said.", {"Vance": ["“It is late,”"]}),
        ("Another Vance aide left. “It is late,” Vance said.", {"Vance": ["“It is late,”"]}),
        ("Everything Vance likes is shut. “It is late,” Vance said.", {"Vance": ["“It is late,”"]}),
        (
            "“It grew,” said law professor Linda Roe. The club enjoys a Harbor Charter, she notes.",
            {"Linda Roe": ["“It grew,”", "The club enjoys a Harbor Charter"]},
        ),
        # Behind a comma, who does what the sentence tells.
        (
            "The Lowell Fund answered Mr. Vance's attack on its record, calling it late and unfair.",
            {"Lowell Fund": ["it late and unfair"]},
        ),
        (
            "Tom Vance, who won Lowell and his home state of Calder, is calling for a vote.",
            {"Tom Vance": ["a vote"]},
        ),
        ("Despite the loss in Port Ash, Ana Ruiz stayed on, saying it was late.", {"Ana Ruiz": ["it was late"]}),
        ("Ana Ruiz has nevertheless said it was late.", {"Ana Ruiz": ["it was late"]}),
        ("She paid for ads that slam clerks who say it was late.", {"clerks": ["it was late"]}),
        ("Ana Ruiz made sure that the pier was shut.", {}),
        # "And" joins what tells which people are meant.
        ("It was late, according to current and former officials.", {"current and former officials": ["It was late"]}),
        ("Former Secretary of State and Democratic candidate Ana Ruiz said no.", {"Ana Ruiz": ["no"]}),
        ("A further source confirmed that it was late.", {"A further source": ["that it was late"]}),
        # A noun for a paper that is a verb between commas or at the end.
        ("But so far, Democrats note, the port has been alone.", {"Democrats": ["the port has been alone"]}),
        ("The port failed, his defenders note.", {"his defenders": ["The port failed"]}),
        ("He struck a cautious, careful note, saying it was late.", {}),
        ("The organisers said more than a million clerks marched.", {"The organisers": ["more than a million clerks marched"]}),
        ("The clerks said up to 40 boats sank.", {"The clerks": ["up to 40 boats sank"]}),
        # Behind a title of address a trade is a family name.
        ("Mr Weaver said it was late. Mr. Speaker said no.", {"Weaver": ["it was late"]}),
        ("The Harbor Brigades said no.", {"Harbor Brigades": ["no"]}),
        # The name of a work that a comma closes is no speech.
        ("Tom Vance, author of the book “The Old Pier,” said it was late.", {"Tom Vance": ["it was late"]}),
        # Whatever words are according to, apart from a clause, is a source.
        ("It was late, according to a March letter.", {"a March letter": ["It was late"]}),
        ("It was late, according to a since-deleted letter.", {"a since-deleted letter": ["It was late"]}),
        ("It was late, according to press reports.", {"press reports": ["It was late"]}),
        ("It was late, according to excerpts released by the port.", {"excerpts": ["It was late"]}),
        ("It was late, according to an overview of it.", {"an overview": ["It was late"]}),
        ("It was late, according to the left-leaning Harbor Policy Center.", {"Harbor Policy Center": ["It was late"]}),
        ("It was late, according to more than a dozen clerks.", {"a dozen clerks": ["It was late"]}),
        ("It was late, according to a source familiar with it.", {"a source familiar with it": ["It was late"]}),
        ("Prices vary according to the size of the boat. It all went according to plan.", {}),
        ("The pier, according to their mood, was good or bad.", {}),
        ("It was late, according to an October 11 letter.", {"an October 11 letter": ["It was late"]}),
        # A town and its state are where somebody in apposition is from.
        ("Ana Ruiz, a clerk from Port Ash, Ohio, said it was late.", {"Ana Ruiz": ["it was late"]}),
        ("Ana Ruiz, a glazier from Port Ash, N.J., says he was late.", {"Ana Ruiz": ["he was late"]}),
        ("Assistant Secretary for Health Ana Ruiz said no.", {"Ana Ruiz": ["no"]}),
        # How somebody unnamed knows.
        ("A person with first-hand knowledge of it said no.", {"A person with first-hand knowledge of it": ["no"]}),
        ("Two clerks aware of the plan said no.", {"Two clerks aware of the plan": ["no"]}),
        ("A person present at the talks said no.", {"A person present at the talks": ["no"]}),
        ("A person knowledgeable about it said no.", {"A person knowledgeable about it": ["no"]}),
        ("It was late, according to a person privy to it.", {"a person privy to it": ["It was late"]}),
        ("The cable also said it was late.", {"The cable": ["it was late"]}),
        # By what somebody comes to say it.
        ("Mayor Ana Ruiz of Lowell stepped in to say it was late.", {"Ana Ruiz": ["it was late"]}),
        ("Ana Ruiz, D-Lowell, took to Chirper on Monday to call it late.", {"Ana Ruiz": ["it late"]}),
        ("Ana Ruiz used her speech to argue that it was late.", {"Ana Ruiz": ["that it was late"]}),
        ("The Harbor Fund, which backed Ana Ruiz, used the day to say it was late.", {"Harbor Fund": ["it was late"]}),
        ("Ana Ruiz used old words to call it late. She was among the first to say it.", {}),
        # An adverb that opens a sentence is no part of a name.
        ("Eventually Harbor TV said it was late.", {"Harbor TV": ["it was late"]}),
        ("Unless Harbor TV and its viewers are fooled, it will stay. It said no.", {"Harbor TV": ["no"]}),
        # Whose a phrase is who speaks.
        ("The office of Lowell Mayor Ana Ruiz said no.", {"Ruiz’s office": ["no"]}),
        ("Lawyers for special counsel Ana Ruiz said no.", {"Lawyers for special counsel Ana Ruiz": ["no"]}),
        ("Secretary of State Ana Ruiz said no.", {"Ana Ruiz": ["no"]}),
        ("She kept a clip of Lowell clerk Ana Ruiz saying it was late.", {"Ana Ruiz": ["it was late"]}),
        (
            "Rep. Ana Ruiz (D-MD) and Rep. Tom Vance (D-OH) met. They said no.",
            {"Ana Ruiz": ["no"], "Tom Vance": ["no"]},
        ),
        ("The South Korean government said it was late.", {"South Korean government": ["it was late"]}),
        ("The body of a man found in the lake was late. The body found floating was cold.", {}),
        ("They met others. Even then, they’ll ask to see only the bank’s name and number.", {}),
        ("Kicker: Ana Ruiz\nPosition: SG\nAge: 18\n\nKicker: Tom Vance\nPosition: SF\nAge: 19\n\nYou can find them here.", {}),
    ],
)
def test_who_says_what(text, heard):
    assert who_says(text) == heard
