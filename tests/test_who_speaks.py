"""Who speaks in a sentence, and who or what beside him does not, on texts with invented people."""

import pytest

from framing.attribution.scorers import find_sources

from .named_sources import by_name


def test_nobody_is_heard_through_a_day_or_through_what_others_accuse_of():
    text = "“There is a tax on oars,” Tom Vance claimed the other day. Otto Roe was a troubled candidate accused of having lied."
    assert [source.name for source in find_sources(text)] == ["Tom Vance"]


def test_the_trip_of_somebody_is_not_his_speech():
    assert not find_sources("Ruiz went to Port Ash. Ruiz’s visit signals a “wholesale return” of trade.")


def test_who_does_not_recall_a_thing_says_nothing_of_it():
    by = by_name(
        "For newcomers who might not remember the “Quay” affair, Lamp Day is a feast “without any lamps at all.” It is held in June."
    )
    assert by == {}


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        # Floating words are nobody's.
        ("Ana Ruiz came late. She both claimed that it froze and that it rained.", "Ana Ruiz", "named-person"),
        ("Otto Roe left, though Tom Vance himself has said that it froze.", "Tom Vance", "named-person"),
        ("Two clerks came. Both said that it froze.", None, "group"),
        # A place, a site or a body behind somebody is not who speaks.
        ("“It froze,” harbor candidate Tom Vance of Lowell says in a leaflet.", "Tom Vance", "named-person"),
        ("Ana Ruiz, 52, a Port Ash, Ohio, baker, said the pier was shut.", "Ana Ruiz", "named-person"),
        ("Police in Lowell said the pier was shut.", None, "organisation"),
        # What a participle tells of people, or of a paper, is part of their phrase.
        ("Crews clearing the ice in Lowell reported that the pier was shut.", None, "group"),
        ("Members of the Lowell Gang of Nine clerks drafting ice legislation said they would be late.", None, "group"),
        ("A study published in the Ice Gazette found that the pier was shut.", None, "document"),
        ("The cold was a burden for pier clerks, who say the ice was thick.", None, "group"),
        ("Tom Vance Jr., the brother of Ana Ruiz, said the pier was shut.", "Tom Vance Jr", "named-person"),
        # A document speaks; what is only counted, or stands in a sentence about somebody else, does not.
        ("Tom Vance spent several minutes talking about the ice and how it had shut the pier.", "Tom Vance", "named-person"),
        ("During a speech in Lowell, Ana Ruiz was applauded after saying that the pier was shut.", "Ana Ruiz", "named-person"),
        ("The minutes say that the pier was shut.", None, "document"),
        ("Tom Vance, D-Ohio, a pilot, issued a statement saying the pier was shut.", "Tom Vance", "named-person"),
        # A body is one by what is told of it.
        ("In its plea, Drovax said its pier was shut. Lowell heard Drovax.", "Drovax", "organisation"),
        ("In May a Drovax spokesman said the company was late. Lowell heard Drovax.", "Drovax", "organisation"),
        ("The pier froze twice, the LHF notes.", "LHF", "organisation"),
        ("The ice inspectorate said that the pier was shut.", None, "organisation"),
        # An age stands for somebody.
        ("Ana Ruiz came late. “It froze,” the 52-year-old said.", "Ana Ruiz", "named-person"),
        ("Clerks like Ana Ruiz, a 52-year-old who saw it, said the pier was “frozen.”", "Ana Ruiz", "named-person"),
        ("“It froze,” a 52-year-old from Lowell said.", None, "anonymous"),
        ("The 52-year-old pier froze, said Tom Vance.", "Tom Vance", "named-person"),
    ],
)
def test_one_is_heard_and_no_word_or_thing_beside_him(text: str, name: str | None, kind: str):
    assert [(source.name, source.kind) for source in find_sources(text)] == [(name, kind)]


def test_what_the_subject_does_meanwhile_is_no_speaker():
    text = "Leading Ohio’s oldest harbor community, Rep. Ana Ruiz, D-Lowell, also a pilot, told HarborWire the ice is “a good step for all of us.”"
    assert [source.name for source in find_sources(text) if source.quotes] == ["Ana Ruiz"]


@pytest.mark.parametrize(
    "text",
    [
        "Ana Ruiz hopes that the bridge will open in May.",
        "Ana Ruiz decided that the bridge would open in May.",
        "Ana Ruiz was convinced that the bridge would open in May.",
        "Heavy rain may force Ana Ruiz to announce that the bridge would open in May.",
        "Ana Ruiz was also told that the bridge would open in May.",
    ],
)
def test_nobody_is_named_for_a_thought_or_a_wish_or_for_what_he_is_told(text: str):
    assert "Ana Ruiz" not in by_name(text)


@pytest.mark.parametrize(
    "text",
    [
        "Ana Ruiz announced that the bridge would open in May.",
        "Ana Ruiz hopes for rain. Later Ana Ruiz said that the bridge would open in May.",
        "The bridge will open in May, according to Ana Ruiz.",
    ],
)
def test_words_make_a_named_source(text: str):
    assert "Ana Ruiz" in by_name(text)


@pytest.mark.parametrize(
    "text",
    [
        "At the docks of Rotterdam, where hundreds of so-called “Bridgers” waited all day, nobody slept.",
        "The march ended with a rally at the Harbour Hall that signals a “pragmatic” turn in the plans for the bridge.",
    ],
)
def test_a_place_is_not_heard_through_a_few_words_in_marks_beside_it(text: str):
    assert not {"Rotterdam", "Harbour Hall"} & by_name(text).keys()


@pytest.mark.parametrize(
    "text",
    [
        "Ana Ruiz and Tom Vance said that the bridge would open in May.",
        "The bridge will open in May, according to Ana Ruiz and Tom Vance.",
        "“It is late, and it is over budget,” wrote Ana Ruiz and Tom Vance.",
        "Sens. Ana Ruiz (D-Ohio) and Tom Vance (D-Ore.) also suggested that the bridge was unsafe.",
    ],
)
def test_two_who_speak_together_are_two_sources(text: str):
    assert {"Ana Ruiz", "Tom Vance"} <= by_name(text).keys()


@pytest.mark.parametrize(
    "text",
    [
        "Sens. Ana Ruiz of Ohio and Tom Vance of Texas said the pier was shut.",
        "“It froze,” said Sens. Ana Ruiz of Ohio and Tom Vance of Texas.",
        "Clerks Ana Ruiz in Ohio and Tom Vance in Texas have both said the pier was shut.",
        "L. Brent Ruiz III and Tom Vance met. “It froze,” Ruiz and Vance wrote.",
    ],
)
def test_two_of_several_places_speak_together(text: str):
    assert sorted(len(source.quotes) + len(source.reported) for source in find_sources(text)) == [1, 1]


def test_three_in_a_list_speak_together():
    text = "Sens. Ana Ruiz (D-Ohio), Gwen Lowe (D-Ore.) and Tom Vance (D-N.J.) all suggested that the bridge was unsafe."
    assert {"Ana Ruiz", "Gwen Lowe", "Tom Vance"} <= by_name(text).keys()


def test_who_is_only_owned_with_a_speaker_does_not_speak():
    assert "Tom Vance" not in by_name("Residents of Lowell and Tom Vance's neighbours said that the bridge was unsafe.")


def test_the_place_of_a_dateline_is_no_source():
    text = "PORT ASH, Ohio (Harbor Wire) — Ana Ruiz says that Tom Vance is a “necessary mayor” who reflects the town."
    assert by_name(text).keys() == {"Ana Ruiz"}


def test_a_state_for_short_is_no_source():
    text = "Tom Vance, of Springfield, Va., said that he had crossed the bridge."
    assert by_name(text).keys() == {"Tom Vance"}


def test_the_verb_that_opens_an_entry_of_a_list_is_nobody():
    text = "Tom Vance gave two reasons.\n— Lower the fares and open the bridge.\n— Continue paving, which the town likes.\nHe concluded that this was enough."
    assert not {"Continue", "Lower"} & by_name(text).keys()


def test_who_is_quoted_as_saying_something_is_heard_and_who_is_dubbed_something_is_not():
    assert [source.name for source in find_sources("Ana Ruiz was quoted as saying the plan was “a mess.”")] == ["Ana Ruiz"]
    assert find_sources("Ana Ruiz was dubbed “the wall” in Lowell.") == []


@pytest.mark.parametrize(
    ("text", "kind"), [("The bridge is shut, a clerk said.", "anonymous"), ("Two clerks said that the bridge was shut.", "group")]
)
def test_a_clerk_is_a_source(text, kind):
    assert [source.kind for source in find_sources(text)] == [kind]


@pytest.mark.parametrize(
    ("text", "quotes"),
    [
        ("One way to interpret the slow and steady trend in the “dip” is that fares rose.", 0),
        ("One called it a “dip” in the road.", 1),
        ("One told the crowd at the old harbor that they should “bring back the boats.”", 1),
    ],
)
def test_a_word_in_marks_far_from_its_verb_makes_no_source_of_somebody_unknown(text: str, quotes: int):
    assert sum(len(one.quotes) for one in find_sources(text) if one.kind == "unknown") == quotes


@pytest.mark.parametrize(
    ("text", "heard"),
    [
        ("Ann Toller MP said that it was late.", ["Ann Toller"]),
        ("Osric Penhallow KC said that it was late.", ["Osric Penhallow"]),
        ("The Bakers' Union said it was late.", ["Bakers' Union"]),
        ("A memo seen by the Harbor Wire said that the ferry was late.", [None]),
        ("The fee rose 5% in May, Ana Ruiz said on Monday.", ["Ana Ruiz"]),
        ("It rained today.\n\n— Ana Ruiz (@ana) May 3, 2018", ["Ana Ruiz"]),
        ("Harbor Watch and the Lowell Institute said that it was late.", ["Harbor Watch", "Lowell Institute"]),
        ("Ana Ruiz, Tom Vance and other clerks said that it was late.", ["Ana Ruiz", "Tom Vance"]),
        ("Iran — which denies it — said it was late.", ["Iran"]),
        ("A Texas study found that it was late.", ["Texas study"]),
        ("Mr. Houston said he was pleased.", ["Houston"]),
        ("Iran’s trade ministry said that it was late.", ["Iran’s trade ministry"]),
        ("They went to Iran. The publication said that it was late.", [None]),
        ("Harbor Watch still says that it was late.", ["Harbor Watch"]),
        # Whom a clause is about is not who speaks in the next.
        ("The mayor has sued Harbor Watch and the Lowell Institute said that it was late.", ["Lowell Institute"]),
        ("He met Ana Ruiz and some clerks said it was late.", [None]),
        ("The mayor has met Ana Ruiz and other critics say it was late.", [None]),
        ("The mayor thanked Ana Ruiz, a clerk, and Tom Vance said it was late.", ["Tom Vance"]),
        ("Supporters of candidates, including Ana Ruiz, said it was late.", [None]),
        # A place where something lies says nothing.
        ("Organizers of the rally in Lowell said it was late.", [None]),
        ("New images from Iran show that it was late.", []),
        ("It was not clear that the drivers agreed.", []),
        ("The report states that it was late.", [None]),
        ("The States that he left were late.", []),
        ("Transport for Lowell says that it was late.", ["Transport for Lowell"]),
        ("Mum-of-three Kayleigh Borrowdale said that it was late.", ["Kayleigh Borrowdale"]),
        ("Sir Alastair Quoyle MP said that it was late.", ["Alastair Quoyle"]),
        ("One Labour MP said that it was late.", [None]),
        ("Close the clinic, blame the mother.", []),
        ("The gallery said in a statement that it was late.", [None]),
        ("Iran has sent jets, prompting calls for “lone wolf” raids.", []),
        ("He won 3 of 4 seats in a Lowell poll booth.", []),
        # One word that opens a text is somebody's name before a verb of saying or an age.
        ("Swiftline said it was late.", ["Swiftline"]),
        ("Edgeworth, 26, who tore a muscle in May, told the radio he was glad.", ["Edgeworth"]),
        ("Furthermore, it was late. Shoppers said so.", []),
        ("Story highlights Critics ask why it was late", []),
        # Nobody by that name is told of, so that "the driver" is nobody named.
        ("The driver, who told police he was late, was fined.", [None]),
        ("A Keyhold spokesperson said it was late.", ["Keyhold"]),
        ("A spokeswoman for Dunmore Ceramics said it was late.", ["Dunmore Ceramics"]),
        ("Ana Ruiz declined to guess but said “all is open”.", ["Ana Ruiz"]),
        ("The bill that Ana Ruiz filed aims to guess and establishes “penalties”.", []),
        ("Per the Harbor Wire, the pier was shut.", ["Harbor Wire"]),
        ("The pier was shut, per the indictment.", [None]),
        ("Per Hansen said it was late.", ["Per Hansen"]),
        ("The tour cost 30 pounds per Norwegian.", []),
        ("In Ruiz's view, the pier is lost.", ["Ruiz"]),
        ("The pier, in Ana Ruiz’s words, is “lost”.", ["Ana Ruiz"]),
        ("In Ruiz's view of the pier it rained.", []),
        ("Ana Ruiz states that the bridge is shut.", ["Ana Ruiz"]),
        ("He won in Lakeside states that Ruiz lost.", []),
        ("Bill and Ana Ruiz said it was late.", ["Bill Ruiz", "Ana Ruiz"]),
        ("John and Ana Ruiz said it was late. Tom John left.", ["Ana Ruiz"]),
        ("Campaigners said it was late. A councillor warned that fares would rise.", [None, None]),
        ("Ana Ruiz said a deal was near; Tom Vance called the plan “mad”.", ["Ana Ruiz", "Tom Vance"]),
        ("The brothers, Ali and Reza Mokri, say they were never paid.", ["Ali Mokri", "Reza Mokri"]),
        ("Shut the pier, blame Tom Vance.", []),
        ("The Rail, Dock and Depot Workers' Union (RDDU) said it was late.", ["Rail, Dock and Depot Workers' Union"]),
        ("The union, the Amalgamated Mineworkers of Orania-Vaal (AMOV), said it was late.", ["Amalgamated Mineworkers of Orania-Vaal"]),
        ("“It is late,” said the study's lead author, Dr Oona Bresk of the University of Kerrin.", ["Oona Bresk"]),
        ("An op-ed in May says that it was late.", [None]),
        ("The force said it was late. According to the log, the start-up knew.", [None, None]),
        ("Organizing for Action, a nonprofit group, said it was late.", ["Organizing for Action"]),
        ("Growth in Lowell, the bank said, would slow.", [None]),
        ("Ana Ruiz of Harbor Watch, a charity, said the pier was lost.", ["Ana Ruiz"]),
        ("Sales at Harbor Mart, a chain, rose. Harbor Mart said it was late.", ["Harbor Mart"]),
        ("Vance, Kim and Ana Ruiz met. Kim said it was late.", ["Kim"]),
        ("Boris Lake left. Boris and Ana Ruiz met. Boris said it was late.", ["Boris Lake"]),
        ("Asked whether he had read the book, “No,” Ana Ruiz said.", ["Ana Ruiz"]),
        ("But when he arrived, Per Hansen was gone. Per school, the state spends $5 million.", []),
        ("There were tears in Ruiz's eyes, and the crowd sang.", []),
        ("Rumor said he was ill. Whoever said the pier was safe was wrong.", []),
        ("The force of the blast suggested that it was a bomb.", []),
        ("The list has clerks, note writers.", []),
        ("Officials at Harbor Bank, a lender, said it was late.", [None]),
        ("Members of the Club of Nine senators working out a pier law said they were late.", [None]),
        ("Iran’s government has defended the law, saying it was late.", ["Iran"]),
        ("The ambassador to Norland Ana Ruiz said it was late.", ["Ana Ruiz"]),
        ("Ann Vance left. The mother of the boy said it was late.", [None]),
        ("Meet the Press said it was late.", []),
        ("The delay, says Ana Ruiz, a clerk at the port, was foreseen.", ["Ana Ruiz"]),
        ("Two people died in the crash, say police.", [None]),
        ("The port is to axe 900 jobs, says union.", [None]),
        ("You may travel to, say, Norland.", []),
        ("The drug may not work, says team doctor Des Oram.", ["Des Oram"]),
        ("A pharmacologist said it was late.", [None]),
        ("Sixth-former Ioan Prys said it was late.", ["Ioan Prys"]),
        ("Ana Ruiz, founder of the Harbor Watch Center in Port Ash, Norland, said: “It is late.”", ["Ana Ruiz"]),
        ("Mayor Ana Ruiz and consultant Rory Blackstock both told the council that it was late.", ["Ana Ruiz", "Rory Blackstock"]),
        ("A union representing 6,000 baggage handlers said its members were late.", [None]),
        ("Ridgeback Airlines grounded nine jets. “Safety first,” a spokesman for the carrier said.", ["Ridgeback Airlines"]),
        ("Calendara, which makes the app, said it was late.", ["Calendara"]),
        ("Baroness Thirlby has said that fees cannot be frozen.", ["Thirlby"]),
        ("Waits took 38 minutes in March, figures released on Thursday show.", [None]),
        ("The pier was shut in March, people living nearby said.", [None]),
        ("15:07 GMT – The army says that the pier is “ours”.", [None]),
        ("Lord Tollemache of Aske, a former minister, told peers: “It is late.”", ["Tollemache"]),
        # An agent behind "by" or "from".
        ("Passengers were assured by management that the pier would stay open.", [None]),
        ("Engineers had been warned by their own security lead, Ana Ruiz, that the pier was weak.", ["Ana Ruiz"]),
        ("Jurors heard from a paramedic, Ana Ruiz, that the pier was dark.", ["Ana Ruiz"]),
        ("In a warning by vets that the fever may be here, keepers were told to check their flocks.", [None]),
        ("There was an acknowledgement from the bank's chairwoman, Ana Ruiz, that the pier was late.", ["Ana Ruiz"]),
        ("They received assurances from Ana Ruiz, the port's director, that it would stay open.", ["Ana Ruiz"]),
        ("We heard from Ana Ruiz on Monday.", []),
        ("The report by the council that was leaked on Monday is wrong.", []),
        ("According to an officer in charge of the base that night, the pier was dark.", [None]),
        ("Tom Vance was warned by Ana Ruiz that the river “will rise”.", ["Ana Ruiz"]),
        ("The plan was widely described as “a disgrace” by Ana Ruiz.", ["Ana Ruiz"]),
        ("Her name means “calm water” and is pronounced in one breath. Many drivers left.", []),
        # What ends and what opens a clause.
        ("The diocese would say only that it was looking into the matter.", [None]),
        ("The diocese would not say whether it was looking into the matter.", []),
        ("Tom Vance met them. Vance said much of his talk with Ana Ruiz was about rain.", ["Tom Vance"]),
        ("Ana Ruiz met the council. She said Vance hopes that his successor will stay.", ["Ana Ruiz"]),
        ("The pier was dark, suggests a new study by Lowell University.", ["Lowell University"]),
        ("Sleep helps memory, a new study in the journal Harbor Letters suggests.", [None]),
        ("Old-school ice makers say the dam is dry.", [None]),
        ("The Germans say they are glad of the pier.", [None]),
        ("1,409 teachers said they were glad of the pier.", [None]),
        ("Former employees are of another mind. One, who left in April, said the newsroom was late.", [None]),
        ("Seafarers aboard the Gannet told inspectors they were down to rice.", [None]),
        ("Bea Hallam led them, to whom the boys later confessed that they had stolen the raft.", [None]),
        # Which body.
        ("The Severn Trust is cutting jobs. A spokeswoman said staffing had been doubled.", ["Severn Trust"]),
        ("Ana Ruiz of the Severn Trust is cutting jobs. A spokeswoman said staffing had been doubled.", [None]),
        ("Kestrel said it would hire 400 people.", ["Kestrel"]),
        ("St Brannoc's Hospice said it was closing.", ["St Brannoc's Hospice"]),
        ("King's College said it was closing.", ["King's College"]),
        ("Hobday's has said it will close 20 stores.", ["Hobday's"]),
        ("Sub-Inspector Ana Ruiz said the pier was dark.", ["Ana Ruiz"]),
        # Not heard: who did not say it, a channel, a device, who is not spoken for.
        ("There was no warning from the council that the pier was shut.", []),
        ("Ana Ruiz had not been told by Tom Vance that the pier was shut.", []),
        ("Ana Ruiz wants a promise from Tom Vance that the pier will open.", []),
        ("If drivers are told by police that the pier is shut, they should turn back.", []),
        ("Residents were told by letter that the pier would close.", []),
        ("The scanner said the bag was empty.", []),
        ("Germans said farewell to the mark.", []),
        ("The trust was fined by the Food Standards Agency. A spokesman said it would appeal.", [None]),
        ("The street is called “Lovers' Lane” by locals.", []),
        ("The plan, described as “a disgrace” by Ana Ruiz, was dropped.", ["Ana Ruiz"]),
        ("In an email seen by the Harbor Wire, Ana Ruiz told staff the pier was shut.", ["Ana Ruiz"]),
        ("“The pier was shut,” Ana Ruiz from the charity Harbor Watch said.", ["Ana Ruiz"]),
        ("The pier was shut, said Tom Vance and Ana Ruiz.", ["Tom Vance", "Ana Ruiz"]),
        ("Rents rose to 4%, official figures show.", [None]),
        ("It was, said Tom Vance, a very wet final.", ["Tom Vance"]),
        ("The vote was forced by Ana Ruiz, who’s said for years that the ferry must stay.", ["Ana Ruiz"]),
        ("Ana Ruiz left the board. She’s said to be ill.", []),
        (
            "Three of the judges – Associate Justices Ana Ruiz, Tom Vance and Neil Gorse – dissented and said the court was late.",
            ["Ana Ruiz", "Tom Vance", "Neil Gorse"],
        ),
        ("University of Lowell at Port Ash professor Ana Ruiz said the list was leaked.", ["Ana Ruiz"]),
        ("The Vance campaign announced that it hired Ana Ruiz, who has been outspoken in backing the plan.", ["Vance campaign"]),
        ("Merkhausen, the former chancellor, denied that she had lied.", ["Merkhausen"]),
        ("Zelinka, speaking in Lowell, said Norland had broken the truce.", ["Zelinka"]),
        ("Merkhausen left the hall, saying that the pier was shut.", ["Merkhausen"]),
        ("Downtown shops closed early, saying that they feared looters.", []),
        ("Merkhausen argues that the deal is dead.", ["Merkhausen"]),
        ("Zelinka and Merkhausen said the pier was shut.", ["Zelinka", "Merkhausen"]),
        ("The Archdiocese of Port Ash, and the dioceses of Scranton, Merkhausen, and Erie, confirmed that the pier was shut.", ["Erie"]),
        ("Fees rose. Harbor Today reports that students miss many classes.", ["Harbor Today"]),
        ("The pier was shut, Ana Ruiz said. Now Tom Vance says it is open.", ["Ana Ruiz", "Tom Vance"]),
        ("Rockstone Interactive was hacked on Monday. The hack cost it $5 million, Rockstone said.", ["Rockstone Interactive"]),
        ("A Harbor Council resolution said that the pier must stay.", ["Harbor Council"]),
        ("Tom Vance was firm on Friday that the pier was to be sold, urging the Harbor Board to agree.", ["Tom Vance"]),
        ("Members soured on Vance, the Harbor Post reported, citing Ana Ruiz.", ["Harbor Post", "Ana Ruiz"]),
        ("In Port Ash, Clara Lindqvist, 41, said: “It has rained all day.”", ["Clara Lindqvist"]),
        ("In Merkhausen, a nurse, 41, said: “It has rained all day.”", [None]),
        ("In Merkhausen, a man from Harbor Watch, a group, said that it rained.", [None]),
        ("They met the ambassador to Port Ash Ana Ruiz, who said the pier was shut.", ["Ana Ruiz"]),
        ("Clara Lindqvist also commented on Tom Vance's false claim that the pier was shut.", ["Tom Vance"]),
        ("Vance appointee Neomi Rahn dissented, writing that the pier had “simply rotted.”", ["Neomi Rahn"]),
        ("Ana Ruiz personally greeted the freed sailors overnight when they arrived in Lowell.", []),
        ("Ana Ruiz talked about the pier and took the stage with Tom Vance.", []),
        ("Ana Ruiz, a broker and self-described contractor who owns the pier, was given the job.", []),
        ("Ana Ruiz commented on Monday's announcement that the pier was shut.", ["Ana Ruiz"]),
        ("Five are new, according to the Center for Harbor Studies.In May, the rate rose.", ["Center for Harbor Studies"]),
        ("The plan is late, Ana Ruiz told the Harbor Wire.Drivers and those who sail argue that it is early.", ["Ana Ruiz", None]),
        ("The deal was dead, said people who were at the talks.", [None]),
        ("The deal was dead, said an aide who was there would be others.", []),
        ("Ana Ruiz claimed the mayor stole the title.", ["Ana Ruiz"]),
        ("Ana Ruiz claimed her third straight Lowell city chess title and left.", []),
        ("Passengers were never told that the pier was shut.", []),
        ("No passengers of the old night ferry were told by Ana Ruiz that the pier was shut.", []),
        ("It was shut, Ana Ruiz said.", ["Ana Ruiz"]),
        ("The pier shut, Ruiz explained.", ["Ruiz"]),
        ("In many critics’ eyes, the pier is lost.", [None]),
        ("In the board’s view, the pier is lost.", [None]),
        ("In the Port Ash Ferry Board’s eyes, the pier is lost.", ["Port Ash Ferry Board"]),
        ("On Tuesday, Lowell newspapers quoted Ana Ruiz as saying that Vance left his post.", ["Ana Ruiz"]),
        ("The Harbor Wire cited Ruiz’s lawyer, Tom Vance, as saying the pier was lost.", ["Tom Vance"]),
        ("A letter admitting the error broke with the past.", []),
        ("Here’s a letter admitting the error was theirs.", [None]),
        ("Walter Roe left. “It is late. It was lost.” Ana Ruiz said.", ["Ana Ruiz"]),
        ("Walter Roe sought a law calling for an inquiry but was ignored.", []),
        ("Ana Ruiz was referring to details of the storm that emerged in May.", []),
        ("Ana Ruiz complained publicly about the pier and left.", []),
        ("Clerks challenged that rule in court.", []),
        ("Ana Ruiz demanded that the crew leave.", ["Ana Ruiz"]),
        (
            "Iowa Republican Sen. Roy Lake told the Wire it is late.\n\nChairman Walter Roe began to speak.\n\n“It is,” the Ohio Republican said.",
            ["Roy Lake", "Walter Roe"],
        ),
        ("Ana Ruiz is the author of “River of Noise: How the Ports of Our Day Are Quietly Changing What We All Sing.”", []),
        ("Clerks argued against the new fares of the port.", []),
        ("The council will vote on the bill, dubbed the Harbor Act, as well as a rule.", []),
        ("Tom Vance was late. Republican Vance left, claiming that it was lost.", ["Tom Vance"]),
        ("Clerks argued against raising the fares of the port.", [None]),
        ("Ana Ruiz said Wednesday she had not asked that question.", ["Ana Ruiz"]),
        (
            "A post upset them when Ana Ruiz tweeted, “It has been late for years,” according to the Harbor Press.",
            ["Ana Ruiz", "Harbor Press"],
        ),
        ("Anytime HPA and Lowell clerks need help, Ana Ruiz said, they ask.", ["Ana Ruiz"]),
        ("Clerks parted from Harbor Watch, described as a small outfit with little influence.", []),
        ("Ana Ruiz, 55, dubbed the plan “a mess of lies”.", ["Ana Ruiz"]),
        ("Ana Ruiz was quoted by the Harbor Wire as saying the pier was lost.", ["Ana Ruiz"]),
        # A noun in -s is no verb of content, nor is that of a clause behind "as" or a preposition.
        ("Ana Ruiz showed no signs of being late.", []),
        ("Ana Ruiz defended her own comments in support of the pier.", []),
        ("Ana Ruiz projected an air of calm as the Harbor Wire praised the speech.", []),
        ("Ana Ruiz’s attacks on the crew began in May.", []),
        ("Ana Ruiz is not happy about the pier that Tom Vance has built.", []),
        ("Ana Ruiz pleaded guilty to burning the pier.", []),
        ("Ana Ruiz added a new boat to the fleet of the port.", []),
        ("Ana Ruiz explained the rules of the fair at length.", []),
        # These are: short forms, what a noun bears, what is promised or warned of.
        ("Ana Ruiz believes it’s too early to row.", ["Ana Ruiz"]),
        ("Ana Ruiz expressed the hope that the pier would stay.", ["Ana Ruiz"]),
        ("Ana Ruiz disputed the notion that the pier was late.", ["Ana Ruiz"]),
        ("Ana Ruiz promised a bus for every school.", ["Ana Ruiz"]),
        ("Ana Ruiz warned of a growing unrest within the port.", ["Ana Ruiz"]),
        ("As far as she knows, Ana Ruiz said, no boat was lost.", ["Ana Ruiz"]),
        ("Tom Somers -- who backed the pier and now supports Ana Ruiz -- said it was late.", ["Tom Somers"]),
        ("Tom Somers – a friend of Ana Ruiz – has said it was late.", ["Tom Somers"]),
        ("Two judges – Ana Ruiz and Tom Vance – said it was late.", ["Ana Ruiz", "Tom Vance"]),
        ("Clerks cited by the Harbor Wire described the plan as a gift.", [None]),
        ("Drivers interviewed by the Harbor Wire said it hurt.", [None]),
        ("The anger stirred by Ana Ruiz’s claim that it hurt was great.", ["Ana Ruiz"]),
        ("Clerks are asking for more boats and are questioning why so few sail.", [None]),
        ("Ana Ruiz, of Harbor Policy and Lowell Associates, said it was late.", ["Ana Ruiz"]),
        ("“It is late,” said Ana Ruiz of Harbor Policy and Lowell Associates.", ["Ana Ruiz"]),
        ("“It is late,” Ana Ruiz, head of the Lowell Food Bank said.", ["Ana Ruiz"]),
        ("If Ana Ruiz thinks the pier is late, she may be right.", []),
        ("It was unclear whether Ana Ruiz said the pier was late.", []),
        ("It rained, and according to Ana Ruiz, the pier was late.", ["Ana Ruiz"]),
        ("Ana Ruiz told the Harbor Wire’s Tom Vance for a story on the fair.", []),
        ("Tom Vance, a clerk who had challenged Ana Ruiz in May, ran as an outsider.", []),
        ("The United States said the vote was illegal.", ["United States"]),
        ("The European Union criticized the vote, calling it illegal.", ["European Union"]),
        ("Users are easy marks, retweeting hits about entirely fake claims.", []),
        ("Tom Vance acknowledged, under questioning from Rep. Ana Ruiz, that he had left.", ["Tom Vance"]),
        ("Asked whether it was late, Ana Ruiz said yes.", ["Ana Ruiz"]),
        ("Ana Ruiz expressed surprise that the pier was late.", ["Ana Ruiz"]),
        ("Ana Ruiz pointed to the fares as proof that the plan works.", ["Ana Ruiz"]),
        ("Ana Ruiz claims to be neutral in the fight.", ["Ana Ruiz"]),
        ("The Mayor of Port Ash Ana Ruiz said it was late.", ["Ana Ruiz"]),
        ("The Bishop of Lowell Tom Vance said it was late.", ["Tom Vance"]),
        # Whoever tells others what to do, or what is wanted, is heard.
        ("Ana Ruiz urged drivers to stay at home.", ["Ana Ruiz"]),
        ("Ana Ruiz called on the council to act.", ["Ana Ruiz"]),
        ("Ana Ruiz has called for a vote on the pier.", ["Ana Ruiz"]),
        ("The plan calls for a new pier.", []),
        ("Ana Ruiz’s calls for a vote failed.", []),
        ("Ana Ruiz is not calling for a vote.", []),
        ("Ana Ruiz is thinking about how to win the vote.", []),
        ("The plan that Ana Ruiz described is not in the bill.", []),
        ("Ana Ruiz builds small boats, called prams, for the fair.", []),
        ("Critics within Norland said it was late.", [None]),
        ("Ana Ruiz has not said whether the pier will close.", []),
        ("Ana Ruiz hasn’t yet indicated how she will vote.", []),
        ("Ana Ruiz gave a statement that accompanied the plan.", []),
        ("Smarting from the vote in the council, Ana Ruiz pledged to fight on.", []),
        ("Ana Ruiz’s comments on the port are mild.", []),
        ("Ana Ruiz told reporters President Vance would come.", ["Ana Ruiz"]),
        ("Ana Ruiz is mild compared to that of the others.", []),
        # Who is somebody's relative is not whom a title names before.
        ("President Vance spoke. His wife, Ana Vance, left. “It is late,” the president said.", ["Vance"]),
        ("Gov. Vance spoke. Ana Vance, the governor’s sister, left. “It is late,” the governor said.", ["Vance"]),
        ("Gov. Tom Vance came. Ana Ruiz left. The governor had a cold. He said it was late.", ["Tom Vance"]),
    ],
)
def test_just_those_who_speak_are_heard(text: str, heard: list[str | None]):
    assert [source.name for source in find_sources(text)] == heard
