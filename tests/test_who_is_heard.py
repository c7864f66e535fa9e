"""Who is heard, and with what, in plain sentences of news: each row is a construction, and what a reader would list for it."""

import pytest

from framing.attribution.scorers import find_quotes, find_sources

# A sentence, and for each source in order what it goes by, its title and what it is reported to say.
_HEARD = {
    "what is asked for after something": (
        "Following the loss of the photos, Mayor Tom Vance has asked for a full review of leaks.",
        [],
    ),
    "a statement in another tongue": (
        "The Norland government said in a statement (in Norse) that it was late.",
        [("Norland government", None, "that it was late")],
    ),
    "whose reps announce something": (
        "Lena Hale's reps announced on Wednesday that she will row.",
        [("Lena Hale's reps", None, "that she will row")],
    ),
    "whoever the reader need not be": (
        "You don't have to be Tom Vance to suspect that it is late. Let's see it and compare the pier to boats.",
        [],
    ),
    "a compound is no end": (
        "Critics blame the bait-and-click trade of today for it.",
        [("Critics", None, "the bait-and-click trade of today for it")],
    ),
    "what a page says before a caption is no name": (
        "Image copyright Reuters Image caption The crash came at dawn\n\nRowers were found after the crash, the navy says.",
        [("the navy", None, "Rowers were found after the crash")],
    ),
    "who is quoted in the caption of a film": (
        "Media playback is blocked on this device Media caption Ana Ruiz: “We row on”\n\nIt rained.",
        [("Ana Ruiz", None, None)],
    ),
    "who is named in a caption": (
        "Image copyright Harbor Image caption Port counsel Ana Ruiz says it is late\n\nIt rained.",
        [("Ana Ruiz", "Port counsel", "it is late")],
    ),
    "a public warning and a body's findings": (
        "A public warning is the first step that the board can use. The Port Budget Office’s findings showed that rowers pay.",
        [("Port Budget Office", None, "that rowers pay")],
    ),
    "within minutes of a paper": ("She left within minutes of an analysis that had said so.", []),
    "by phone, and so many of whom it is told": (
        "Tom Vance, a lawmaker, said by telephone that about 40 rowers were late.",
        [("Tom Vance", "a lawmaker", "that about 40 rowers were late")],
    ),
    "those who are gathered": (
        "Tom Vance told Monday's briefing he would stay. Ana Ruiz told a rally in Ohio she would go.",
        [("Tom Vance", None, "he would stay"), ("Ana Ruiz", None, "she would go")],
    ),
    "two who say different things": (
        "Tom Vance says the board hid papers for a year and rowers say the memo isn't accurate.",
        [("Tom Vance", None, "the board hid papers for a year"), ("rowers", None, "the memo isn't accurate")],
    ),
    "who agrees with another and says so": (
        "Lowell lawyer Tom Vance agreed with Ana Ruiz saying clerks can run their offices.",
        [("Tom Vance", "Lowell lawyer", "clerks can run their offices")],
    ),
    "whom somebody comes to see to say something": (
        "When it was called Ana Ruiz approached Tom Vance to say she never takes help. It was late, she said.",
        [("Ana Ruiz", None, "It was late")],
    ),
    "a journalist behind his outlet and as": (
        "The pier is no win for the port, the guild, or the town, as the Wire's Ana May Ruiz suggested.",
        [("Ana May Ruiz", "Wire", "The pier is no win for the port, the guild, or the town")],
    ),
    "as somebody told us": (
        "The younger Vance, as economist Ana Ruiz explained to us last month, also dropped the plan.",
        [("Ana Ruiz", "economist", "The younger Vance, as economist Ana Ruiz explained to us last month, also dropped the plan.")],
    ),
    "as somebody points out today": ("As Ana Ruiz points out today, the pier may sink.", [("Ana Ruiz", None, "the pier may sink")]),
    "what the outlet guesses that somebody fears": ("Its sponsor rowed on, apparently fearing that the vote might fail.", []),
    "of whom others expect something": ("Former Mayor Tom Vance, the nominee expected to face Lee Roe in May, praised the vote.", []),
    "who is urged to do something": (
        "Mayor Tom Vance, a Democrat, urged clerks on Wednesday to row on.",
        [("Tom Vance", "Mayor, a Democrat", "to row on")],
    ),
    "a clause in front of what is said": (
        "Critics have argued that since rower data is more open than toll data, putting rowers on the rolls could pose risks.",
        [("Critics", None, "that since rower data is more open than toll data, putting rowers on the rolls could pose risks")],
    ),
    "what an outlet's own work says": ("Our original post found that it rained. Our analysis found that fares rose.", []),
    "when something is said, before a clause without its that": (
        "Ana Ruiz has said previously the storm would not stop her. Two clerks said recently they still backed Tom Vance.",
        [("Ana Ruiz", None, "the storm would not stop her"), ("Two clerks", None, "they still backed Tom Vance")],
    ),
    "where something is said, before a pronoun": (
        "Tom Vance said in Lowell he was glad. Ana Ruiz said at City Hall she would go. Lee Roe said in Lowell the pier was late.",
        [("Tom Vance", None, "he was glad"), ("Ana Ruiz", None, "she would go"), ("Lee Roe", None, "in Lowell the pier was late")],
    ),
    "on a show with a title": (
        "Ana Ruiz told the Wire's “Morning Boats” show that it was late.",
        [("Ana Ruiz", None, "that it was late")],
    ),
    "words in marks are no show": (
        "Tom Vance told clerks he had “never” felt pride that she was late. Ana Ruiz told clerks to “end what may lead to harm.”",
        [("Tom Vance", None, None), ("Ana Ruiz", None, None)],
    ),
    "who has since done more than say something": (
        "Some rowers say the rule will be fought, and have urged the council to pass a law instead.",
        [("Some rowers", None, "the rule will be fought")],
    ),
    "with somebody asking in front": (
        "With rowers wondering if it was late, the council met in May.",
        [("rowers", None, "if it was late")],
    ),
    "whose marks in a state show something": ("Ana Ruiz's poor marks in her home state suggest that Tom Vance was right.", []),
    "what would be made clear": ("The law is old. To vote means making it clear that the pier is the clerks'.", []),
    "a bullet is no word": (
        "• The pier sank in May, according to Ana Ruiz.",
        [("Ana Ruiz", None, "The pier sank in May")],
    ),
    "what is pointed out is told before": ("Rowers were quick to point that out.", []),
    "an example": ("The port belongs to the Harbor Guild — say, closing piers that serve the poor, or raising tolls.", []),
    "that comment, and more": ("Ana Ruiz has a song denouncing that remark, and she's singing it in May.", []),
    "what they are urged not to do": (
        "Others urged Ana Ruiz not to do that but to row on.",
        [("Others", None, "not to do that but to row on")],
    ),
    "others close to somebody, and they": (
        "Others close to the mayor say he is wrong. The counsel, they say, would be asked.",
        [("Others close to the mayor", None, "he is wrong")],
    ),
    "two who went first and spoke then": (
        "Tom Vance and Ana Ruiz emerged from the meeting with a smile, but said more work was due.",
        [("Tom Vance", None, "more work was due"), ("Ana Ruiz", None, "more work was due")],
    ),
    "an affiliate": (
        "It rained in Lowell, a local affiliate reported.",
        [("a local affiliate", None, "It rained in Lowell")],
    ),
    "officials whom somebody unnamed is none of": (
        "A driver said he saw smoke. Fire officials came at noon. The officials said it was old.",
        [("A driver", "A driver", "he saw smoke"), ("The officials", None, "it was old")],
    ),
    "who is off duty": ("Tom Vance announced that off-duty clerks would help.", [("Tom Vance", None, "that off-duty clerks would help")]),
    "several verbs of those who warn": (
        "With rowers warning that wind, rain and tides will rise, the council met.",
        [("rowers", None, "that wind, rain and tides will rise")],
    ),
    "a bill in marks is no show": (
        "Tom Vance told clerks the “Big Bill” means that tolls will fall.",
        [("Tom Vance", None, "the “Big Bill” means that tolls will fall")],
    ),
    "what is one of two things": (
        "Tom Vance said that crime, and not work, was the main worry.",
        [("Tom Vance", None, "that crime, and not work, was the main worry")],
    ),
    "several places in a dateline": (
        "LOWELL/PORT ASH (AP) — Mayor Tom Vance on Wednesday ended days of talk and suggested the port was late.",
        [("Tom Vance", "Mayor", "the port was late")],
    ),
    "the officials who asked not to be named": (
        "Two people who asked not to be named said it was late. The pier is old, the officials said.",
        [("Two people who asked not to be named", "Two people", "it was late")],
    ),
    "many of whom people tell": (
        "Many said officials had lied.",
        [("Many", None, "officials had lied")],
    ),
    "a country behind officials of another": (
        "The raid killed two leaders of the guild, and Israel said more would follow.",
        [("Israel", None, "more would follow")],
    ),
    "countries behind talks with officials of another": (
        "After talks with officials in Israel, Egypt and Jordan said they would send aid.",
        [("Egypt", None, "they would send aid"), ("Jordan", None, "they would send aid")],
    ),
    "the president, and not his minister": (
        "Iranian President Tom Vance spoke after Iranian Foreign Minister Lee Roe. The Iranian president said it was late.",
        [("Tom Vance", "Iranian President", "it was late")],
    ),
    "that source, and not whom he tells of": (
        "A port source said a thief was held. That source said he was armed.",
        [("A port source", "A port source", "a thief was held")],
    ),
    "somebody in a town of which more is told": (
        "A clerk in Mombasa, Kenya's second city, said trade was poor.",
        [("A clerk in Mombasa", "A clerk in Mombasa", "trade was poor")],
    ),
    "people of a town behind which its country stands": (
        "Most of the rowers in Punjab, India, say that fares fell.",
        [("Most of the rowers in Punjab, India", None, "that fares fell")],
    ),
    "where and how it is said": (
        "Tom Vance said outside the court that he would appeal. Ana Ruiz warned by phone from Lowell that the tide was rising.",
        [("Tom Vance", None, "that he would appeal"), ("Ana Ruiz", None, "that the tide was rising")],
    ),
    "by whom somebody is so upset": ("Rowers will be so upset with Ana Ruiz that they will leave in May.", []),
    "with what somebody disagrees": ("Ana Ruiz disagreed with the study that the pier is old.", []),
    "what a coroner determined": (
        "Police have yet to determine whether it was late. They never determined who rowed. The court determined that Tom Vance had rowed.",
        [("The court", None, "that Tom Vance had rowed")],
    ),
    "people close to somebody who insist": (
        "People close to the singer insist she knew nothing.",
        [("People close to the singer", "People close to the singer", "she knew nothing")],
    ),
    "a survey of so many by a body": (
        "A survey of 1,200 adults by the Lowell Institute found that fares rose.",
        [("Lowell Institute", "survey", "that fares rose")],
    ),
    "remarks that somebody judges": ("Lee Roe condemned Tom Vance's remarks about the strike. Roe attacked the grieving town.", []),
    "money that is proposed": ("Lowell has proposed billions of dollars in tolls that hurt the port.", []),
    "limits that are proposed": ("The port proposes limits on how much clerks can borrow. Another proposed plan would shut the pier.", []),
    "what a firm learned to do": ("Halvard Motor has learned how to make masks for clerks.", []),
    "a few worried people": ("The pier was shut, as a few worried rowers found out before they left.", []),
    "what was described in a speech": ("What Ana Ruiz described in her address was no plan at all.", []),
    "some who argue behind a comma": (
        "Ana Ruiz demanded that the port do more, with some arguing that it is poor.",
        [("Ana Ruiz", None, "that the port do more")],
    ),
    "a draft that suggests otherwise": (
        "Tom Vance has said he is keen to open the pier; but a first draft of the rules suggested that it may shut.",
        [("Tom Vance", None, "he is keen to open the pier"), ("a first draft of the rules", None, "that it may shut")],
    ),
    "the ally who spoke last": (
        "It was late, according to a friend of Vance. Another ally of Vance predicted that it was hard. This person said it was ugly.",
        [("a friend of Vance", "a friend of Vance", "It was late"), ("Another ally of Vance", "Another ally of Vance", "that it was hard")],
    ),
    "auditors who find out": ("Auditors found out that the port had paid no tax.", [("Auditors", None, "that the port had paid no tax")]),
    "who proposes it without that": (
        "Ana Ruiz proposed the council should vote again.",
        [("Ana Ruiz", None, "the council should vote again")],
    ),
    "an outlet that has learned it": (
        "The mayor will resign, the Harbor Post has learned.",
        [("Harbor Post", None, "The mayor will resign")],
    ),
    "nothing in the next sentence": (
        "The boat was stolen, Ana Ruiz said. Nothing else was taken.",
        [("Ana Ruiz", None, "The boat was stolen")],
    ),
    "questions that somebody raises": ("Ana Ruiz raised two questions: “Why was it open? Who had the key?”", [("Ana Ruiz", None, None)]),
    "claims that somebody dismisses": ("Ana Ruiz dismissed claims he took bribes.", [("Ana Ruiz", None, "claims he took bribes")]),
    "the worst that it has seen": (
        "It was what Ana Ruiz called the worst storm the port has seen.",
        [("Ana Ruiz", None, "the worst storm the port has seen")],
    ),
    "the view that a court takes": ("The court took the view that the law was vague.", [("The court", None, "that the law was vague")]),
    "a list behind semicolons": (
        "The report says that rents rose; that tenants say they cannot pay; and that it rained.",
        [
            ("The report", None, "that rents rose; that tenants say they cannot pay; and that it rained"),
            ("tenants", None, "they cannot pay; and that it rained"),
        ],
    ),
    "whom two cite": (
        "Citing the port's critics, Ana Ruiz and Tom Vance said the deal was bad.",
        [("Ana Ruiz", None, "the deal was bad"), ("Tom Vance", None, "the deal was bad")],
    ),
    "a pledge on which a party runs": (
        "The party ran on a pledge that it would cut tolls.",
        [("The party", None, "that it would cut tolls")],
    ),
    "a question of somebody's own": (
        "Ana Ruiz said: Was the pier late? Who will pay, Tom Vance asked, if it is? What did Lee Roe say about it?",
        [("Ana Ruiz", None, "Was the pier late"), ("Tom Vance", None, "Who will pay, Tom Vance asked, if it is?")],
    ),
    "several who say something behind a semicolon": (
        "Ana Ruiz insists that tolls be part of the plan; rowers say fares are off the table.",
        [("Ana Ruiz", None, "that tolls be part of the plan"), ("rowers", None, "fares are off the table")],
    ),
    "words that are used to describe a thing": ("Ana Ruiz used the same words in May to describe the harbor fire.", []),
    "a claim that falls apart": (
        "Ana Ruiz's claim that most notes were kept in the files of other clerks fell apart Friday.",
        [("Ana Ruiz", None, "that most notes were kept in the files of other clerks")],
    ),
    "whom somebody only judges": (
        "Tom Vance is busy attacking the parents of a rower who drowned. Ana Ruiz dismissed the thief’s crude boast.",
        [],
    ),
    "why somebody judges another": (
        "Ana Ruiz mocked Vance for leaving the pier. She denounced the plan as a farce.",
        [("Ana Ruiz", None, "Vance for leaving the pier")],
    ),
    "what somebody said about a thing": ("Her account of what Ana Ruiz said about the notes was widely panned.", []),
    "a plan that a body proposed": ("The port leadership proposed a plan that would have closed the pier.", []),
    "brackets between a verb and its clause": (
        "The budget office reported (as if it had to) that the port is poor.",
        [("The budget office", None, "that the port is poor")],
    ),
    "what is called so between dashes": (
        "The case is about a rule in the port law — called the “toll corridor” plan — that was meant to help.",
        [],
    ),
    "a few weary rowers": ("Not even the piers were spared, as a few weary rowers found out by noon.", []),
    "the manufacturer before whose name it was said": (
        "The boat manufacturer Halvard said it would be late at Lowell Port. The manufacturer added that it rained.",
        [("Halvard", "boat manufacturer", "it would be late at Lowell Port")],
    ),
    "a former director of an office": (
        "“It is late,” said former Harbor Department Office of Boats and Rules Director Tom Vance.",
        [("Tom Vance", "former Harbor Department Office of Boats and Rules Director", None)],
    ),
    "sources of whom nothing is told": ("Sources say the pier was sold.", [("Sources", None, "the pier was sold")]),
    "an appeal that argues": (
        "Her appeal argues that the firm ended her contract, and claims that it never paid.",
        [("Her appeal", None, "that the firm ended her contract")],
    ),
    "whoever lives in a house": ("Whoever ran the port then praised the rowers and claimed that they were fast.", []),
    "questions and a mantra of nobody": (
        "They had not finished discussing questions such as, “What is the right pier?” and “Is it old?” The mantra of “a good pier with a guard” is loved by others.",
        [],
    ),
    "whose governor has threatened": (
        "Crowds fill Lowell City so “fast” that the governor of Norland threatened, “I will come down there.”",
        [("the governor of Norland", "governor of Norland", None)],
    ),
    "some details, and what voters believe in": (
        "Questions about some details of that day came up. Voters no longer believe in the council that the charter sets up.",
        [],
    ),
    "a firm's bio": ("According to Vance's law firm bio, he “has rowed for years.”", [("Vance's law firm bio", None, None)]),
    "the leader of a people": (
        "Israeli Prime Minister Ana Ruiz met Russian President Tom Vance. The Israeli leader said it was late. The Russian leader agreed that it was.",
        [("Ana Ruiz", "Israeli Prime Minister", "it was late"), ("Tom Vance", "Russian President", "that it was")],
    ),
    "a president of another people than that of the White House": (
        "President Ana Ruiz met clerks at the White House. The Libyan president said it was late.",
        [("The Libyan president", "Libyan president", "it was late")],
    ),
    "a vice president and the president": (
        "Vice President Ana Ruiz met clerks. The president said it was late.",
        [("The president", "president", "it was late")],
    ),
    "who comes from a town behind which its state stands": (
        "A clerk from Port Ash, Ohio, said the pier was late. “It is old,” a rower in Lowell, Texas, who saw it, said.",
        [
            ("A clerk from Port Ash, Ohio", "A clerk from Port Ash, Ohio", "the pier was late"),
            ("a rower in Lowell, Texas", "a rower in Lowell, Texas", None),
        ],
    ),
    "officials in several places": (
        "Officials in Ohio, Texas, and Iowa said fares would rise.",
        [("Officials in Ohio, Texas, and Iowa", None, "fares would rise")],
    ),
    "what people learn and find out": ("Rowers have found out they will pay more. Others learned that the pier is shut.", []),
    "what an outlet has learned": ("The Harbor Wire has learned that the pier is shut.", [("Harbor Wire", None, "that the pier is shut")]),
    "the more willing it has been": ("The older the council is, the more willing it was to give up a fair hearing.", []),
    "what is worth asking": ("Rowers stayed away, and it is worth asking why they had never rowed before.", []),
    "a slide show that people view": ("Members viewed a slide show that told how the old pier burned.", []),
    "who was once touted as something": ("The third, Tom Vance, once touted as the heir of a great name, has left the race.", []),
    "what somebody described as something": (
        "It was what Vance described as a quiet day.",
        [("Vance", None, "as a quiet day")],
    ),
    "what somebody proposes to do": (
        "Ana Ruiz proposed closing the pier. Vance proposed that it stay open.",
        [("Vance", None, "that it stay open")],
    ),
    "who said nothing": ("The pier had been rotten for years, and its keepers said nothing.", []),
    "what some have dubbed so": (
        "What some rowers have dubbed the Ruiz Effect has led to haste.",
        [("some rowers", None, "the Ruiz Effect")],
    ),
    "complaints of nobody": (
        "A shop in Lowell was shut, and despite many complaints that small shops flout the rules, it opened again.",
        [],
    ),
    "who argues something else behind a semicolon": (
        "For one, Ana Ruiz says that rowers are late; for another, she argues that piers are old.",
        [("Ana Ruiz", None, "that rowers are late")],
    ),
    "with whom claiming something else": (
        "Norland asked that the patrols end, with a Velmar aide claiming that they were lawful.",
        [("Norland", None, "that the patrols end"), ("a Velmar aide", "a Velmar aide", "that they were lawful")],
    ),
    "a study showing something is no surprise": (
        "The Harbor Institute's study showing that support has fallen was no surprise.",
        [("Harbor Institute", "study", "that support has fallen")],
    ),
    "a study showing what happened when": (
        "A study showing that fares rose when it was late.",
        [("A study", None, "that fares rose when it was late")],
    ),
    "a noun that gives words in marks from afar": ("Ana Ruiz's comments help spread the “good pier with a guard” myth.", []),
    "words that a gloss explains": (
        "The report says that fares are “lower than planned.” That does not mean “low.” It was called Muro, meaning “wall”, in May.",
        [("The report", None, None)],
    ),
    "a piece by somebody, called by its title": ("All this is told in a piece by Ana Ruiz, called “The Clerk and the Pier.”", []),
    "a charter that somebody signs": ("In 2005 the guild signed the “Charter of the Rights of Norland Rowers.”", []),
    "a spokeswoman who responded on a day": (
        "Ana Ruiz, a spokeswoman for Mayor Tom Vance responded Friday, saying the pier was old.",
        [("Ana Ruiz", "a spokeswoman for Mayor Tom Vance", "the pier was old")],
    ),
    "that magazine's editor": (
        "“It is late,” says Ana Ruiz, that magazine’s managing editor.",
        [("Ana Ruiz", "that magazine’s managing editor", None)],
    ),
    "a candidate with an office": (
        "Mayoral candidate Sen. Ana Ruiz lamented that the pier was old.",
        [("Ana Ruiz", "Mayoral candidate Sen.", "that the pier was old")],
    ),
    "two lawyers of one, and what they said": (
        "Lake's lawyers, William Vance III and Ana Ruiz of the law firm Harbor Law, have denied that it was his. In a note, they called it “a farce.”",
        [("William Vance III", "Lake's lawyer", "that it was his"), ("Ana Ruiz", "Lake's lawyer", "that it was his")],
    ),
    "this source, and this person": (
        "One Harbor Party operative was blunt. “It is lost,” this source said. Later an aide, speaking as a rower, was mild. “It is hard,” this person said.",
        [("One Harbor Party operative", "One Harbor Party operative", None), ("an aide", "an aide", None)],
    ),
    "this person, who was told of by one of many": (
        "“It is bad,” said one of the sources, a rower from Lowell. This person added that it would pass.",
        [("one of the sources", "one of the sources", "that it would pass")],
    ),
    "both of two who are named": (
        "Some rowers, such as clerk Ana Ruiz and guild founder Tom Vance, are worried. Both argued in May that the pier was old.",
        [("Ana Ruiz", "clerk", "that the pier was old"), ("Tom Vance", "guild founder", "that the pier was old")],
    ),
    "a source in somebody's circle, a strategist with ties": (
        "It is “over,” according to a source in Ruiz’s circle. “It is not,” a strategist with Lowell ties said.",
        [
            ("a source in Ruiz’s circle", "a source in Ruiz’s circle", None),
            ("a strategist with Lowell ties", "a strategist with Lowell ties", None),
        ],
    ),
    "a body that states something in its own report": (
        "The LHF states in its report that the pier is old. Six Rust Belt states in the east that voted late were lost.",
        [("LHF", None, "that the pier is old")],
    ),
    "who was less pleased, issuing a statement": (
        "The Harbor Union was less pleased, issuing a statement saying that the pier was old.",
        [("Harbor Union", None, "that the pier was old")],
    ),
    "a report that an administration released": (
        "A report released by the Ruiz administration was late. The report says that fares will fall.",
        [("Ruiz administration", "report", "that fares will fall")],
    ),
    "a more recent study": (
        "Here is a 2007 study by the Harbor School. A more recent study from 2013 came to the same end: After all, the study found that piers rot.",
        [("the study", None, "that piers rot")],
    ),
    "somebody's own organization": (
        "Ruiz's own organization said that piers are dear.",
        [("Ruiz's own organization", None, "that piers are dear")],
    ),
    "her opposition": ("The mayor waits; her opposition says that it is late.", [("her opposition", None, "that it is late")]),
    "loud voices": ("Loud voices in town say that the pier is sound.", [("Loud voices in town", None, "that the pier is sound")]),
    "an opinion piece that warns": (
        "Norland clerks cheered the plan, but an opinion piece in a Lowell paper warned that any pier “bodes ill for the region.”",
        [("an opinion piece in a Lowell paper", None, None)],
    ),
    "who does not do one thing and says another": (
        "Rowers don't trust the port and say that the toll should fall.",
        [("Rowers", None, "that the toll should fall")],
    ),
    "hyphens in a relative": (
        "The long-term scheme, which critics say would harm low-income rowers, was shelved.",
        [("critics", None, "would harm low-income rowers")],
    ),
    "a survey told by its owner, and far on as the survey": (
        "A survey by the Lowell Institute found that few rowers will vote. A Norland Data survey was worse in May."
        + " It rained on the pier." * 30
        + " Overall, the survey shows that the mood is better.",
        [("Lowell Institute", "survey", "that few rowers will vote")],
    ),
    "somebody of whose a relative tells": (
        "Tom Vance, whose lawyer said he was innocent, left. Ana Ruiz, whose clerks say the charge is false, is due on Monday.",
        [("whose lawyer", "lawyer", "he was innocent"), ("whose clerks", None, "the charge is false")],
    ),
    "who says behind a comma what others do": ("Most rowers agree, Tom Vance said.", [("Tom Vance", None, "Most rowers agree")]),
    "a survey says behind a comma what others do": ("Most rowers agree, the survey found.", [("the survey", None, "Most rowers agree")]),
    "a body before a name into which a page runs headlines": (
        "Harbor Party hopeful Ana Ruiz Ana Maria RuizRuiz hits Vance over ports Vance ‘a fighter’ in Lowell MORE on Sunday said she was late.",
        [("Ana Ruiz", "Harbor Party hopeful", "she was late")],
    ),
    "words in marks within headlines that a page runs into a name": (
        "A bill by Rep. Ana Ruiz Ana RuizClass of 1994 goes House clerk says I'd be ‘a fighter’ in Lowell MORE (D-Lowell) is gaining steam.",
        [],
    ),
    "whose word others seize on": ("The rowers were quick to seize on Ruiz’s “late” comment.", []),
    "a family that says": ("The victim's family said he was kind.", [("The victim's family", None, "he was kind")]),
    "why she went unnamed, and then what she said": (
        "An aide who asked not to be named because she was not allowed to talk said the plan was dead.",
        [("An aide who asked not to be named because she was not allowed to talk", "An aide", "the plan was dead")],
    ),
    "firms of two letters and an ampersand": (
        "M&S said it would not. Ben & Jerry's said it would appeal.",
        [("M&S", None, "it would not"), ("Ben & Jerry", None, "it would appeal")],
    ),
    "of two of a family the one who was called by it": (
        "Kim Jong-un opened the port. Kim smiled. Kim left. Kim Yo-jong, his sister, stayed. Kim said he was tired.",
        [("Kim Jong-un", None, "he was tired")],
    ),
    "by whom a report was published, between commas": (
        "The report, published by the Lowell Institute, found that wages fell.",
        [("Lowell Institute", "report", "that wages fell")],
    ),
    "a firm that owns its name and tells something": (
        "Macy's announced on Monday that it would close 40 stores. Ruiz's proposed plan would close nine.",
        [("Macy's", None, "that it would close 40 stores")],
    ),
    "another who says the contrary behind a verb": (
        "The pier was late, Ana Ruiz said, but Tom Vance said it was early.",
        [("Ana Ruiz", None, "The pier was late"), ("Tom Vance", None, "it was early")],
    ),
    "whether somebody puts it so": ("It is unclear whether officials put the cost at $4 billion.", []),
    "a sentence that ends with who gave it": (
        "Officials say the pier is late, and that is all that Ruiz gave",
        [("Officials", None, "the pier is late, and that is all that Ruiz gave")],
    ),
    "who says in a relative what a thing is": (
        "The bank, which the rowers said is old, has closed. Her plan, which Tom Vance says was written in May, comes late.",
        [("the rowers", None, "is old"), ("Tom Vance", None, "was written in May")],
    ),
    "through what a club speaks": (
        "Lowell Rovers sacked Tom Vance. In a post on Wharfbook, the club said it was sorry.",
        [("Lowell Rovers", None, "it was sorry")],
    ),
    "a subject with what he is between commas behind a participle": (
        "Arguing that the toll was illegal, the company, a unit of Harbor Motors, sued the city.",
        [("the company", None, "that the toll was illegal")],
    ),
    "by whose widow a suit is filed": (
        "The lawsuit, filed by Tom Vance's widow, says the clinic was late.",
        [("The lawsuit", None, "the clinic was late")],
    ),
    "in what somebody was told, with words in marks": (
        "In an email seen by the Wire, Tom Vance told staff to “wait.”",
        [("Tom Vance", None, None)],
    ),
    "an act that goes by the bill": (
        "The Clean Harbors Act says that rowers pay. Tom Vance said it was late. The bill says that the town pays too.",
        [("Clean Harbors Act", "bill", "that rowers pay"), ("Tom Vance", None, "it was late")],
    ),
    "who does not answer to a report": (
        "Ana Ruiz did not respond to a report saying that she broke rules.",
        [("a report", None, "that she broke rules")],
    ),
    "how large a crowd is": ("Harbor police put the crowd at 4,000.", [("Harbor police", None, "the crowd at 4,000")]),
    "what is put up for sale": ("As the Harbor Fund put it up for sale, shares fell by a third.", []),
    "what is put to a vote": ("As the council put it to a vote on Monday, rowers gathered outside.", []),
    "whom rowers shout at": ("Harbor police condemned the rowers shouting that it was late.", []),
    "the right thing to do": (
        "Ana Ruiz said the right things to do are clear.",
        [("Ana Ruiz", None, "the right things to do are clear")],
    ),
    "boats that were built and recalled": ("Harbor Motors recalled 900 boats that were built in May.", []),
    "a pair at the end of content": (
        "Tom Vance said he fears the harbor clerk, Ana Ruiz, is keeping the mayor and her oldest rowers busy on other boats.",
        [
            (
                "Tom Vance",
                None,
                "he fears the harbor clerk, Ana Ruiz, is keeping the mayor and her oldest rowers busy on other boats",
            )
        ],
    ),
    "a claim that he did not have something": (
        "Tom Vance's claim that he didn't have boats in Norland has been disputed.",
        [("Tom Vance", None, "that he didn't have boats in Norland")],
    ),
    "another voice of one body": (
        "Another Harbor Fund spokesman said no. Harbor Fund spokesman Tom Vance said it was late.",
        [("Harbor Fund", "Another Harbor Fund spokesman", "no"), ("Tom Vance", "Harbor Fund spokesman", "it was late")],
    ),
    "voices of two cities": (
        "A city spokesman said it was late. Lowell City spokesman Tom Vance said it was not.",
        [("A city spokesman", "A city spokesman", "it was late"), ("Tom Vance", "Lowell City spokesman", "it was not")],
    ),
    "the mayor and he": (
        "The mayor said the town was safe. He said he would stay. “I will,” he said.",
        [("The mayor", "mayor", "the town was safe")],
    ),
    "one voter who is a nurse": ("One voter, Ana Ruiz, a nurse, said she was tired.", [("Ana Ruiz", "a nurse", "she was tired")]),
    "a state of two words that owns": ("New York's Tom Vance said it was over.", [("Tom Vance", None, "it was over")]),
    "a president of a country of two words": (
        "South Korean President Han Ji-won arrived. South Korea's president said it was near.",
        [("Han Ji-won", "South Korean President", "it was near")],
    ),
    "but in her words": ("But in the words of Sen. Ana Ruiz, “it is late.”", [("Ana Ruiz", "Sen.", None)]),
    "whom somebody else speaks of": (
        "A man who Tom Vance said was drunk fell.",
        [("Tom Vance", None, "was drunk fell")],
    ),
    "a minister with the name of a month": (
        "Norland Interior Minister Jan Lake told the Wire that it was late.",
        [("Jan Lake", "Norland Interior Minister", "that it was late")],
    ),
    "a general and what is thought of him": (
        "The attorney general, Tom Vance, a port hardliner who wrote it, welcomed the plan, which he said was late.",
        [("Tom Vance", "attorney general", "was late")],
    ),
    "the oldest child": (
        "Jane Vance Lake, the couple's oldest child, testified that it was late.",
        [("Jane Vance Lake", "couple's oldest child", "that it was late")],
    ),
    "two justices and one": (
        "Justices Ana Ruiz and Tom Vance agreed. Justice Ana Ruiz wrote that it was late.",
        [("Ana Ruiz", "Justice", "that it was late")],
    ),
    "a running mate": ("He ribbed running mate Tom Vance. “It is late,” Vance said.", [("Tom Vance", "running mate", None)]),
    "an outlet of several words that owns": (
        "Talking Ports Memo's Tom Vance called it late.",
        [("Tom Vance", "Talking Ports Memo", "it late")],
    ),
    "what somebody might do and blame": ("Tom Vance might take the podium and blame rowers for the chaos.", []),
    "papers that are not there": ("The Harbor Fund has not provided documents detailing what it owns.", []),
    "who remains confident behind another": (
        "Despite the quarrel of the mayor's former associates, Norland rowers remain confident the pier will open.",
        [("Norland rowers", None, "the pier will open")],
    ),
    "to whom credit is given": ("Ana Ruiz went on to give Vance credit for the raid that sank the boats.", []),
    "letters with points within content": (
        "Tom Vance wrote that the L.H.F. had read the files of the U.N. mission in May.",
        [("Tom Vance", None, "that the L.H.F. had read the files of the U.N. mission in May")],
    ),
    "a month for short within content": (
        "Tom Vance was wary, saying that many roads led away from the Sept. 14 fire.",
        [("Tom Vance", None, "that many roads led away from the Sept. 14 fire")],
    ),
    "when something was said in front of it": (
        "Ana Ruiz, who said earlier this week she was looking for a boat, has shut the pier. Tom Vance said last year was late.",
        [("Ana Ruiz", None, "she was looking for a boat"), ("Tom Vance", None, "last year was late")],
    ),
    "what is written off": ("Tom Vance wrote it off as caution on the port's part.", []),
    "what somebody turns out to be": ("Tom Vance revealed himself to be a rower deeply scorned by the port.", []),
    "what somebody says, whatever it is": ("Whether what Tom Vance says bears any relation to the pier hardly matters.", []),
    "a hint that was not even given": ("Ana Ruiz did not even dimly hint that a rower would pay.", []),
    "what is called so, and another deed": (
        "Tom Vance has described the strike that halved the catch as a declaration of war and has bought oars.",
        [("Tom Vance", None, "the strike that halved the catch as a declaration of war")],
    ),
    "an insertion between dashes": (
        "The rower – the third one to stop him and who Tom Vance said had thrown oars at guards – drew his ire.",
        [("Tom Vance", None, "had thrown oars at guards")],
    ),
    "ministers of two countries": (
        "Iran's foreign minister told the Wire it was late. It rained. “It is,” said French Foreign Minister Tom Vance.",
        [
            ("Iran's foreign minister", "Iran's foreign minister", "it was late"),
            ("Tom Vance", "French Foreign Minister", None),
        ],
    ),
    "a ban on what is called so": (
        "In his book, Tom Vance wrote that he generally opposes oar control, but that he backed a ban on so-called storm boats.",
        [("Tom Vance", None, "that he generally opposes oar control, but that he backed a ban on so-called storm boats")],
    ),
    "and then something else": (
        "She left. Ana Ruiz called the result a mild bargain, and then, perhaps hearing how that sounded, a fair one.",
        [("Ana Ruiz", None, "the result a mild bargain")],
    ),
    "a director and a visitor": (
        "The hospital's director said it was full. “My mother waited nine hours,” said Ana Ruiz.",
        [("The hospital's director", "hospital's director", "it was full"), ("Ana Ruiz", None, None)],
    ),
    "an owner and a friend of the club": (
        "The club's owner said he would sell. “We are lost,” said Ana Ruiz, who has rowed there since May.",
        [("The club's owner", "club's owner", "he would sell"), ("Ana Ruiz", None, None)],
    ),
    "a resident and another": (
        "One resident said it was late. “I am lost,” said Ana Ruiz.",
        [("One resident", "One resident", "it was late"), ("Ana Ruiz", None, None)],
    ),
    "an expert who is named at once": (
        "The plan will fail, says one expert. “It is late,” said Ana Ruiz, an economist.",
        [("Ana Ruiz", "an economist", "The plan will fail")],
    ),
    "a number about which something is said": ("Police said around 40 rowers fell.", [("Police", None, "around 40 rowers fell")]),
    "groups from outside": (
        "Officials said outside groups paid for the pier.",
        [("Officials", None, "outside groups paid for the pier")],
    ),
    "where two argued": ("Two rowers argued outside the inn where they slept.", []),
    "an office that nobody is named for": (
        "The mayor issued a statement saying the pier was shut. The mayor added that it was late.",
        [("The mayor", "mayor", "the pier was shut")],
    ),
    "a statement of others": (
        "Tom Vance released a statement from the Harbor Fund that said it was late.",
        [("Harbor Fund", None, "it was late")],
    ),
    "a family whose statement another gives out": (
        "Ana Ruiz released a statement from the family that said it was late.",
        [("a statement from the family", None, "it was late")],
    ),
    "somebody of whom a speaker tells": (
        "Ana Ruiz said the clerk had said it was late.",
        [("Ana Ruiz", None, "the clerk had said it was late"), ("the clerk", "clerk", "it was late")],
    ),
    "a figure that nobody puts": ("The Harbor Fund did not put the toll at 40.", []),
    "a kettle and a meeting": ("Ana Ruiz put the kettle on at 4 p.m. Tom Vance put the meeting at 9 a.m.", []),
    "a figure of many words": (
        "Ana Ruiz put the cost of the new pier and its two boats at more than about 40 million crowns.",
        [("Ana Ruiz", None, "the cost of the new pier and its two boats at more than about 40 million")],
    ),
    "a share of three and a span": (
        "Ana Ruiz put the share of late boats at one in three. Tom Vance puts the toll at between 40 and 50.",
        [("Ana Ruiz", None, "the share of late boats at one in three"), ("Tom Vance", None, "the toll at between 40 and 50")],
    ),
    "a poll and a candidate": ("A Lowell poll puts Ana Ruiz at 49 percent.", [("Lowell poll", None, "Ana Ruiz at 49 percent")]),
    "men who ran": (
        "Ana Ruiz recalled three men running. Tom Vance conceded one rower was late.",
        [("Ana Ruiz", None, "three men running"), ("Tom Vance", None, "one rower was late")],
    ),
    "a storm in which": (
        "Tom Vance recalled one storm in which a boat sank.",
        [("Tom Vance", None, "one storm in which a boat sank")],
    ),
    "things that are gone": (
        "Harbor police reported stolen boats fell by half. Tom Vance reported his oar stolen on Friday.",
        [("Harbor police", None, "stolen boats fell by half")],
    ),
    "who answers to whom": ("In her new post Ms. Ruiz reports to the chief clerk and oversees the port.", []),
    "a street in which things show something": ("The empty berths along Route 9 show how far the trade has sunk.", []),
    "people who know her": ("Friends who know her say she is ill.", [("Friends who know her", None, "she is ill")]),
    "a teacher of law": (
        "According to law professor Ana Ruiz, the ban is illegal.",
        [("Ana Ruiz", "law professor", "the ban is illegal")],
    ),
    "the last say": ("The family keeps the final say over the toll of every ferry.", []),
    "a recall of boats": ("Harbor Motors is recalling 900 boats over a faulty oar.", []),
    "a quarrel somewhere": ("Two rowers argued outside the inn before one of them rowed off.", []),
    "a title that is won": ("Ana Ruiz claimed the title in Lowell, saving two points.", []),
    "as it was planned": ("It all went according to plan for the first six miles.", []),
    "somebody reported missing": ("A rower reported missing on Sunday was found at the pier.", []),
    "goals that are conceded": ("The Terns conceded two goals and never came back.", []),
    "a crowd that is greeted": ("Tom Vance acknowledged the crowd with a wave and went in.", []),
    "a figure that somebody puts": (
        "The Harbor Fund put the number of late boats at 900.",
        [("Harbor Fund", None, "the number of late boats at 900")],
    ),
    "what goes on from a relative": ("The pier shut in May, which Ana Ruiz said was late.", [("Ana Ruiz", None, "was late")]),
    "a verb before its subject and a book": (
        "The lake is dying, argues Ana Ruiz in a new book.",
        [("Ana Ruiz", None, "The lake is dying")],
    ),
    "though, put between": (
        "Rowers on the western side, though, say the tolls hurt.",
        [("Rowers", None, "the tolls hurt")],
    ),
    "time behind a clause and its cue": (
        "The pier was shut, Ana Ruiz said on Friday, two weeks after it had opened.",
        [("Ana Ruiz", None, "The pier was shut")],
    ),
    "a box with a label": ("Ana Ruiz walked out with a box labelled RUST.", []),
    "a study by another noun": (
        "A Harbor Fund study found that it was late. The report said it would rain.",
        [("Harbor Fund", "study", "that it was late")],
    ),
    "an outlet nearer than a study": (
        "A Lowell University study found that it was late. The Harbor Courier printed it. The paper said nobody knew.",
        [("Lowell University", "study", "that it was late"), ("Harbor Courier", None, "nobody knew")],
    ),
    "a study nearer than an outlet": (
        "The Harbor Courier told of it. A Harbor Fund study found that it was late. The paper said it would rain.",
        [("Harbor Fund", "study", "that it was late")],
    ),
    "a report that is told to be another's": (
        "A Lowell University study found that it was late. The report by the Harbor Fund said it would rain.",
        [("Lowell University", "study", "that it was late"), ("Harbor Fund", "report", "it would rain")],
    ),
    "a survey nearer than a study": (
        "A Lowell University study found that it was late. A Harbor Fund survey said it was not. The report said it would rain.",
        [
            ("Lowell University", "study", "that it was late"),
            ("Harbor Fund", "survey", "it was not"),
            ("The report", None, "it would rain"),
        ],
    ),
    "who leads a show": (
        "Ana Ruiz, a host on Harbor TV, rowed off. The host of the show said it was late.",
        [("Ana Ruiz", "a host on Harbor TV", "it was late")],
    ),
    "who leads a program that ends in -s": (
        "The host of Harbor News said it was late.",
        [("The host of Harbor News", "host of Harbor News", "it was late")],
    ),
    "a sponsor that a study finds": ("The study found a sponsor in the Harbor Fund.", []),
    "a home that a review finds": ("The review found a home on the website of a club.", []),
    "a way that a study finds": ("The study found its way to the desk of Tom Vance.", []),
    "a way to do something": ("The study found a way to save oil.", [("The study", None, "a way to save oil")]),
    "a rise that a review finds": ("The review found a rise in thefts.", [("The review", None, "a rise in thefts")]),
    "what a sponsor did": (
        "The study found a sponsor had paid for it.",
        [("The study", None, "a sponsor had paid for it")],
    ),
    "claims that do something": ("The court rejected claims that were filed late.", []),
    "a suggestion that comes from somebody": ("The board rejected the suggestion that came from Tom Vance.", []),
    "claims of what somebody was": (
        "Ana Ruiz rejected claims that she was late.",
        [("Ana Ruiz", None, "claims that she was late")],
    ),
    "claims of what plans did": (
        "Ana Ruiz rejected claims that plans changed.",
        [("Ana Ruiz", None, "claims that plans changed")],
    ),
    "a suit by another noun": ("The lawsuit said it was late. The complaint said it would rain.", [("The lawsuit", None, "it was late")]),
    "who is described and goes on by name": (
        "The pier would stay shut, the town's pier director told the Wire.\n\n“I am late,” said Ana Ruiz, who took the job in May.",
        [("Ana Ruiz", "town's pier director", "The pier would stay shut")],
    ),
    "a clerk and a nurse": (
        "A clerk said it was late.\n\n“It is,” said Ana Ruiz, a nurse.",
        [("A clerk", "A clerk", "it was late"), ("Ana Ruiz", "a nurse", None)],
    ),
    "rowers of whom others say something": (
        "It took in six rowers who authorities say were involved in it.",
        [("authorities", None, "were involved in it")],
    ),
    "a suspicion of nobody": ("A rower was arrested on suspicions he sank nine boats.", []),
    "what somebody is": (
        "Tom Vance, the Wire columnist who is a strong supporter of the mayor, said that he must “row on.”",
        [("Tom Vance", "Wire columnist", None)],
    ),
    "a host of people": ("A host of critics said it was late.", [("A host of critics", None, "it was late")]),
    "the women who accuse him": ("The mayor, and the women accusing him, were late in May.", []),
    "who brings out a statement that says so, on a day": (
        "The bakery on Monday released a statement saying its mill was shut.",
        [("The bakery", None, "its mill was shut")],
    ),
    "who issued a statement of whom commas enclose more": (
        "Tom Vance, the mayor of Lowell, issued a statement that said the bridge was shut.",
        [("Tom Vance", "mayor of Lowell", "the bridge was shut")],
    ),
    "findings without a clause": (
        "An audit found 40 faults in the bridge.",
        [("An audit", None, "40 faults in the bridge")],
    ),
    "findings of a paper that others agree with": (
        "The board agreed with a Harbor Fund report that found widespread rust.",
        [("Harbor Fund", "report", "widespread rust")],
    ),
    "what others did shows something": ("The successes of Lowell, Port Ash and Marea show that it can be done.", []),
    "figures that show something": (
        "The Harbor Fund released new figures on Monday, showing that tolls rose.",
        [("Harbor Fund", None, "that tolls rose")],
    ),
    "a lawsuit that shows something": ("The Harbor Fund filed a lawsuit, showing that it was angry.", []),
    "a report that is burned": ("Ana Ruiz burned the report, showing that she was angry.", []),
    "a deed that shows something": ("The firm gave way on the toll, showing that it was late.", []),
    "an inquiry into claims of nobody": ("Vance stayed away from inquiries into claims that the mayor took money.", []),
    "claims that somebody rejects": (
        "Tom Vance rejected claims that the mayor took money.",
        [("Tom Vance", None, "claims that the mayor took money")],
    ),
    "a passive with a negation and an adverb": ("The gift was not carefully noted, if it came at all.", []),
    "an adjective and no public": ("The fund has to plan public walks, accept public comments, and face a lawsuit in May.", []),
    "an adverb that opens a sentence is nobody": ("Slightly more called the toll “steep.”", []),
    "told by an official": (
        "The clerk was told by a senior official that the bridge was late.",
        [("a senior official", "a senior official", "that the bridge was late")],
    ),
    "a role of a body of somewhere": (
        "Tom Vance, Associated Boat Clubs of Lowell's director, said that the toll was late.",
        [("Tom Vance", "Associated Boat Clubs of Lowell's director", "that the toll was late")],
    ),
    "a voice that is named at once": (
        "It rained. It poured. It snowed. A spokesman for Sen. Ana Ruiz called it late. “It is,” spokesman Otto Lowe said.",
        [("Otto Lowe", "spokesman", "it late")],
    ),
    "an abbreviation keeps its stop": (
        "The U.N. mission in Kenya said the bridge was late.",
        [("U.N. mission", None, "the bridge was late")],
    ),
    "a body and a person behind and": (
        "The Department of Boats and Tom Vance said the case was closed.",
        [("Department of Boats", None, "the case was closed"), ("Tom Vance", None, "the case was closed")],
    ),
    "a body at the end of a clause": (
        "She rowed for the University of Lowell, and Vance said she was bright.",
        [("Vance", None, "she was bright")],
    ),
    "a topic of a body is none of these": (
        "The Department of Housing and Harbor Development said it was late.",
        [("Department of Housing and Harbor Development", None, "it was late")],
    ),
    "a relative clause with a short title": (
        "A lawyer who represents Mr. Vance said he would appeal.",
        [("A lawyer who represents Mr. Vance", "A lawyer", "he would appeal")],
    ),
    "knowledge with a short title": (
        "Two people close to Mr. Vance said the vote was lost.",
        [("Two people close to Mr. Vance", "Two people close to Mr. Vance", "the vote was lost")],
    ),
    "knowledge before a perfect": (
        "Vance will row, and friends close to him have warned that Ms. Ruiz would come too.",
        [("friends close to him", "friends close to him", "that Ms. Ruiz would come too")],
    ),
    "knowledge before another verb": (
        "People briefed on the plan were adamant that Mr. Vance's sons would block it.",
        [("People briefed on the plan", "People briefed on the plan", "that Mr. Vance's sons would block it")],
    ),
    "people without a part in it": (
        "Doctors not involved in the trial said it was sound.",
        [("Doctors not involved in the trial", None, "it was sound")],
    ),
    "people without a part in it, of whom a verb without a clause tells": (
        "Engineers unaffiliated with the port called it sound but said it was late.",
        [("Engineers unaffiliated with the port", None, "it sound")],
    ),
    "a company that posts": (
        "Kestrel Foods shut its mill in May. In a post on Faceboard, the company said it was late.",
        [("Kestrel Foods", None, "it was late")],
    ),
    "a company that writes to a body": (
        "Kestrel Foods shut its mill in May. In a letter to the Harbor Board, the firm said it was late.",
        [("Kestrel Foods", None, "it was late")],
    ),
    "an agency that tells an outlet": (
        "The Lowell Housing Agency shut. In a statement to the Harbor Wire, the agency said it was late.",
        [("Lowell Housing Agency", None, "it was late")],
    ),
    "an office of a body with its matter, who tells an outlet": (
        "The union will sit it out, PMU Director of Toll Affairs Tom Vance told the Lowell Times.",
        [("Tom Vance", "PMU Director of Toll Affairs", "The union will sit it out")],
    ),
    "an office with its matter, and then the office alone": (
        "Superintendent of Schools Ana Ruiz came. The superintendent said it was late.",
        [("Ana Ruiz", "Superintendent of Schools", "it was late")],
    ),
    "a matter that is no name of its own": (
        "Commissioner of Labor Statistics Orrin Vance said it was late.",
        [("Orrin Vance", "Commissioner of Labor Statistics", "it was late")],
    ),
    "a body with a matter and a place in its name": (
        "Head of Policy Exchange Britain said it was late.",
        [("Policy Exchange Britain", None, "it was late")],
    ),
    "when something was said, and then what": (
        "Police said just after midnight that two men had died.",
        [("Police", None, "just after midnight that two men had died")],
    ),
    "an office of a county with its matter": (
        "Port County Supervisor of Elections Ana Ruiz said it was late.",
        [("Ana Ruiz", "Port County Supervisor of Elections", "it was late")],
    ),
    "an office behind a full stop, whose matter is known": (
        "It was shut. Former Secretary of State Orrin Vance famously said that it was late.",
        [("Orrin Vance", "Former Secretary of State", "that it was late")],
    ),
    "a body whose people are named in it": (
        "Ana Ruiz of the Harbor Rights Campaign, a clerks' group, said it was late.",
        [("Ana Ruiz", "Harbor Rights Campaign", "it was late")],
    ),
    "a relative clause with an apposition in it": (
        "Ana Ruiz, whose firm, Harbor Data, sells maps, said it was late.",
        [("Ana Ruiz", None, "it was late")],
    ),
    "who speaks between the cue of another and its content": (
        "Ana Ruiz left the paper. She hoped, she said, that it would be late.",
        [("Ana Ruiz", None, "She hoped, she said, that it would be late.")],
    ),
    "a participle behind a preposition, with its day": (
        "After suggesting on Monday that it was late, Ana Ruiz left.",
        [("Ana Ruiz", None, "that it was late")],
    ),
    "a poll with its name behind an adjective": (
        "It was late, according to a national Harbor Poll taken last week.",
        [("Harbor Poll", None, "It was late")],
    ),
    "when something was said is none of it": (
        "“It was theft,” Ana Ruiz, a clerk, said just after midnight on Harbor TV.",
        [("Ana Ruiz", "a clerk", None)],
    ),
    "what is called off": (
        "Ana Ruiz called off a deal after the town issued those rules.",
        [],
    ),
    "a body that was reached by an outlet": (
        "Ruiz’s office, when contacted by the Harbor Wire, said it was late.",
        [("Ruiz’s office", None, "it was late")],
    ),
    "figures that are people": (
        "Leading figures in the industry warned that it was late. Official figures show that it was late.",
        [("Leading figures in the industry", None, "that it was late"), ("Official figures", None, "that it was late")],
    ),
    "one of several papers": (
        "One of Ana Ruiz’s documents shows that it was late.",
        [("Ana Ruiz’s documents", None, "that it was late")],
    ),
    "what somebody never said": (
        "Ana Ruiz never said it was late. The agency never showed signs it was worried.",
        [],
    ),
    "what somebody never denied": (
        "Ana Ruiz never denied that it was late.",
        [("Ana Ruiz", None, "that it was late")],
    ),
    "a number of things that is added": (
        "The agency also added 9,000 planks to its yard, where Ruiz rowed.",
        [],
    ),
    "who goes on to speak behind then": (
        "Ana Ruiz offered him a post as secretary, then said it was late.",
        [("Ana Ruiz", None, "it was late")],
    ),
    "an office with its matter behind for": (
        "Vice President for Toll Affairs Ana Ruiz wrote that it was late.",
        [("Ana Ruiz", "Vice President for Toll Affairs", "that it was late")],
    ),
    "somebody whose place a word tells": (
        "A clerk there, who is not allowed to talk to the media, said it was late.",
        [("A clerk", "A clerk", "it was late")],
    ),
    "an outlet that reports of somebody with a title": (
        "The Harbor Wire reports Lowell pastor Ana Ruiz and others begged for it.",
        [("Harbor Wire", None, "Lowell pastor Ana Ruiz and others begged for it")],
    ),
    "a second verb behind no comment": (
        "Ana Ruiz did not comment for the story but told Harbor radio on Sunday that it was late.",
        [("Ana Ruiz", None, "that it was late")],
    ),
    "another of two": (
        "Two clerks agreed. Another, who asked not to be named, said it was late.",
        [("Another, who asked not to be named", None, "it was late")],
    ),
    "a clause that opens with but and that": (
        "It rained. But that is not all, says Ana Ruiz, a nurse at the port who has rowed for years.",
        [("Ana Ruiz", "a nurse at the port", "But that is not all")],
    ),
    "the adviser of a body told in its own words": (
        "The pier is safe, and its health adviser, Dr Ana Ruiz, said it was late.",
        [("Ana Ruiz", "its health adviser", "it was late")],
    ),
    "what stands behind a clause of the source": (
        "According to her aunt Ana Ruiz, who rowed with her for years, she rose at four.",
        [("Ana Ruiz", "her aunt", "she rose at four")],
    ),
    "a commander somebody else has": (
        "Ambassador Ana Ruiz said it was late. The commander of the Norland navy agreed that it was.",
        [("Ana Ruiz", "Ambassador", "it was late"), ("The commander of the Norland navy", "commander of the Norland navy", "that it was")],
    ),
    "who behind a state in brackets": (
        "The bill was written by Sen. Ana Ruiz (N.J.), who said on Monday that it was late.",
        [("Ana Ruiz", "Sen.", "that it was late")],
    ),
    "a meeting that is called, and one that is called something": (
        "The Harbor Board called a late meeting before the fair. Ana Ruiz called the meeting a farce.",
        [("Ana Ruiz", None, "the meeting a farce")],
    ),
    "a son with his father's name": (
        "Tom Vance Jr. met them. President Vance was late. “It is shut,” Vance Jr. said. Vance said it was open.",
        [("Tom Vance Jr", None, None), ("Vance", "President", "it was open")],
    ),
    "a family name behind a sister's given name": (
        "It leaves Otilia and Maeve Ruiz alone. Mayor Ana Ruiz met Otilia. It is late, Ruiz said.",
        [("Ana Ruiz", "Mayor", "It is late")],
    ),
    "a bargain that is concluded, and what is": (
        "Firms from both towns concluded six contracts worth a reported $40. The board concluded the deal was late.",
        [("The board", None, "the deal was late")],
    ),
    "a chief with a participle": (
        "Kestrel Foods chief operating officer Ana Ruiz said it was late.",
        [("Ana Ruiz", "Kestrel Foods chief operating officer", "it was late")],
    ),
    "an age before a trade": (
        "It was late, said 38-year-old harbor clerk Ana Ruiz.",
        [("Ana Ruiz", "harbor clerk", "It was late")],
    ),
    "the head of a body with of in it": (
        "Bank of Norland Governor Ana Ruiz said it was late.",
        [("Ana Ruiz", "Bank of Norland Governor", "it was late")],
    ),
    "a role without its closing comma": (
        "“It is late,” Ana Ruiz, head of the guild told the Harbor Wire.",
        [("Ana Ruiz", "head of the guild", None)],
    ),
    "two of whom a clause tells what they were": (
        "Vance said it was late. In May, when Vance was a clerk and Roe was a nurse, it rained.",
        [("Vance", "a clerk", "it was late")],
    ),
    "a service of the public hand": (
        "The shed belongs to Kestrel Foods. Nine were hurt, the fire service said.",
        [("the fire service", None, "Nine were hurt")],
    ),
    "the opposition is no body named before": (
        "Ana Ruiz of Lowell University left. The opposition said it was late.",
        [("The opposition", None, "it was late")],
    ),
    "a second verb joined to the first": (
        "Mayor Ana Ruiz called the flood “a warning” and promised an inquiry.",
        [("Ana Ruiz", "Mayor", None)],
    ),
    "a union that speaks for others": (
        "A union that represents its workers says it complained.",
        [("A union", None, "it complained")],
    ),
    "somebody called by a first name": ("A driver called Otto said it was late.", [("Otto", None, "it was late")]),
    "who gave a first name only": (
        "A neighbor, who gave her name only as Otilia, said it was late.",
        [("Otilia", None, "it was late")],
    ),
    "bodies of one sort": ("Charities and agencies said it was late.", [("agencies", None, "it was late")]),
    "a body told what it is where the sentence begins": (
        "Watchdog group Harbor Aid said it was late.",
        [("Harbor Aid", "Watchdog group", "it was late")],
    ),
    "a body told by somebody": ("Tom Vance told radio station Harbor Wave that it was late.", [("Tom Vance", None, "that it was late")]),
    "whose office": (
        "The mill, whose founder, Ana Ruiz, said it was late, shut in May.",
        [("Ana Ruiz", "founder", "it was late, shut in May")],
    ),
    "by whose lawyer": (
        "Under questioning by her lawyer, Tom Vance, she wept. Vance said it was late.",
        [("Tom Vance", "her lawyer", "it was late")],
    ),
    "a master": ("“It is safe,” said Ana Ruiz, the harbor master. She said it was late.", [("Ana Ruiz", "harbor master", "it was late")]),
    "two with an age and a town": (
        "Ana Ruiz, 41, of Port Ash, and Tom Vance, 52, of Lowell, said the road was shut.",
        [("Ana Ruiz", None, "the road was shut"), ("Tom Vance", None, "the road was shut")],
    ),
    "two, one told by a name": (
        "Ana Ruiz, Tom Lake's lawyer, and Bill Hale, a friend, said the road was shut.",
        [("Ana Ruiz", "Tom Lake's lawyer", "the road was shut"), ("Bill Hale", "a friend", "the road was shut")],
    ),
    "two before an adverb": (
        "Ana Ruiz and Tom Vance repeatedly said it was late.",
        [("Ana Ruiz", None, "it was late"), ("Tom Vance", None, "it was late")],
    ),
    "an occasion before a clause": (
        "Harborline said in an emailed statement it was looking into it.",
        [("Harborline", None, "it was looking into it")],
    ),
    "a rally before a clause": ("Ms. Ruiz said at a rally she would vote.", [("Ruiz", None, "she would vote")]),
    "an office of a town whose name is given to people": (
        "Austin Mayor Ana Ruiz said it was late.",
        [("Ana Ruiz", "Austin Mayor", "it was late")],
    ),
    "who cites unnamed people": (
        "The Harbor Wire, citing unnamed officials, reported that tolls would rise.",
        [("Harbor Wire", None, "that tolls would rise"), ("unnamed officials", "unnamed officials", "that tolls would rise")],
    ),
    "whom an outlet cites before that": (
        "The Harbor Wire reported on Monday, citing three people with knowledge of the talks, that the sale would be called off.",
        [
            ("Harbor Wire", None, "that the sale would be called off"),
            ("three people with knowledge of the talks", "three people with knowledge of the talks", "that the sale would be called off"),
        ],
    ),
    "whom an outlet cites at the end": (
        "The firm has rowed with three clubs, the Harbor Wire reports on Monday, citing friends of the rowers.",
        [("friends of the rowers", None, "The firm has rowed with three clubs")],
    ),
    "what is cited for a deed": ("Tom Vance voted against it, citing a study by the port.", []),
    "a denial of the clause before": (
        "Norland said Velmar had sunk the boat, and Velmar denied it.",
        [("Norland", None, "Velmar had sunk the boat"), ("Velmar", None, "it")],
    ),
    "two nations of officials": (
        "There were no survivors, both Norland and Velmar officials said.",
        [("Velmar officials", None, "There were no survivors")],
    ),
    "who is 52": ("She sued Tom Vance, 52, who said he had rowed.", [("Tom Vance", None, "he had rowed")]),
    "a family name that an apposition tells": (
        "Swift, director of the port, said the plan was late.",
        [("Swift", "director of the port", "the plan was late")],
    ),
    "a family name in -ing": ("Harling said the port is broken.", [("Harling", None, "the port is broken")]),
    "a spokeswoman of an office": (
        "The governor's spokeswoman said it was late.",
        [("The governor's spokeswoman", "governor's spokeswoman", "it was late")],
    ),
    "a town": ("The village maintains that the meters are right.", [("The village", None, "that the meters are right")]),
    "what somebody says in a phrase with with": (
        "Vance rowed on, with a friend close to him saying that it was late.",
        [("a friend close to him", "a friend close to him", "that it was late")],
    ),
    "an office of its own": (
        "Tom Vance, who quit as trade minister, was glum. The prime minister said it was late.",
        [("The prime minister", "prime minister", "it was late")],
    ),
    "a family name in -s that a role tells": (
        "Bowles, chairman of the port, said it was late.",
        [("Bowles", "chairman of the port", "it was late")],
    ),
    "a role behind a date": (
        "On 9 October the depot manager, Tom Vance, wrote that it was late.",
        [("Tom Vance", "depot manager", "that it was late")],
    ),
    "a paper of research": (
        "The Harbor Wire had it. A 2024 paper found that mills closed. The paper says it was late.",
        [("A 2024 paper", None, "that mills closed")],
    ),
    "a firm whose name has a verb in it": (
        "Halvard Home Brands Inc. cut its forecast and said it would close 43 stores.",
        [("Halvard Home Brands", None, "it would close 43 stores")],
    ),
    "a firm by its trade": (
        "Castlebury Furniture, which sells beds, said it was late.",
        [("Castlebury Furniture", None, "it was late")],
    ),
    "a paper passed round in a body": (
        "An internal memo circulated last month at Boats and Harbor Services projected that tolls would grow.",
        [("An internal memo", None, "that tolls would grow")],
    ),
    "sheets that show it": (
        "On some nights, time sheets show, a single clerk was recorded in three boats.",
        [("time sheets", None, "a single clerk was recorded in three boats")],
    ),
    "what is reported missing": ("The boat belongs to Harborline, which had reported it missing from a pier on Friday.", []),
    "what a rule forbids to tell": (
        "Ana Ruiz said the port took it seriously but could not discuss it, citing privacy rules.",
        [("Ana Ruiz", None, "the port took it seriously but could not discuss it")],
    ),
    "by her word": (
        "Ana Ruiz laughed. According to her, free boats would make that cost zero.",
        [("Ana Ruiz", None, "free boats would make that cost zero")],
    ),
    "she behind an inverted subject": (
        "A single aide was seen in three boats.\n\n“You had to clock in,” said a clerk who left in May. She said it was bad.",
        [("a clerk", "a clerk", "it was bad")],
    ),
    "he behind a subject with a clause": (
        "A second former clerk, who rowed in another county, described the boats. He said it was bad.",
        [("A second former clerk", "A second former clerk", "the boats")],
    ),
    "findings of a study": (
        "A study published in the Harbor Journal found that boats leak. The findings showed that four in ten sink.",
        [("A study", None, "that boats leak")],
    ),
    "figures of a poll by a body": (
        "A new poll by the Harbor Institute found that boats leak. The figures showed that four in ten sink.",
        [("Harbor Institute", "new poll", "that boats leak")],
    ),
    "figures of nothing told before": ("The figures showed that four in ten sink.", [("The figures", None, "that four in ten sink")]),
    "what a call drew": ("The Rowers led by 12. Vance lost his oar, a call that drew a long protest from coach Tom Hale.", []),
    "leave that somebody gives": ("The mayor rowed. Clerks who sail without her say-so might lose their boats.", []),
    "a rival firm": ("Rival Castlebury Furniture said it was late.", [("Castlebury Furniture", None, "it was late")]),
    "a firm of three words by its first": (
        "Halvard Home Brands Inc. said it would close. Halvard said it now expects rain.",
        [("Halvard Home Brands", None, "it would close")],
    ),
    "a case of two parties": ("Ruiz v. Vance held that a firm must row. Roe vs. Lake said that it need not.", []),
    "who is described": ("The sailors rowed. They are better described as gulls in their will to row.", []),
    "findings far behind their study": (
        "A study found that boats leak. Tom Vance rowed. It rained. Nobody rowed then. The pier was shut. The findings show that it leaks.",
        [("A study", None, "that boats leak")],
    ),
    "a paper by the last word of its name": (
        "The talks may fail, the Harbor Ledger reported. They are at an early stage, the Ledger said.",
        [("Harbor Ledger", None, "The talks may fail")],
    ),
    "a professor of something": (
        "Associate Professor of History Ana Ruiz wrote that it was late.",
        [("Ana Ruiz", "Associate Professor of History", "that it was late")],
    ),
    "an aide to somebody with an office": (
        "A spokesman for Vice President of Tolls Ana Ruiz said it was late.",
        [
            (
                "A spokesman for Vice President of Tolls Ana Ruiz",
                "A spokesman for Vice President of Tolls Ana Ruiz",
                "it was late",
            )
        ],
    ),
    "a sister who weeps": (
        "Gwen Marsh rowed. Outside the court, Marsh's sister, Dana, wept. She said it was late.",
        [("Dana", "Marsh's sister", "it was late")],
    ),
    "a sister who is met": (
        "Gwen Marsh met her sister, Dana, in May. She said it was late.",
        [("Gwen Marsh", None, "it was late")],
    ),
    "for whom it was so": (
        "Dr. Priya Raman, the author, rowed. For Joyce Tibbets, a bus driver, it was no surprise. She said it was late.",
        [("Joyce Tibbets", "a bus driver", "it was late")],
    ),
    "what is joined on behind a day": (
        "Tolls rose, Ana Ruiz said on Friday, and later fell again.",
        [("Ana Ruiz", None, "Tolls rose, Ana Ruiz said on Friday, and later fell again.")],
    ),
    "another who is heard behind a source": (
        "Tolls fell, according to the Harbor Fund, but a union leader said boats would come back.",
        [("Harbor Fund", None, "Tolls fell"), ("a union leader", "a union leader", "boats would come back")],
    ),
    "several who warn behind a source": (
        "Tolls fell, according to Ana Ruiz, and clerks warn that they will rise.",
        [("Ana Ruiz", None, "Tolls fell"), ("clerks", None, "that they will rise")],
    ),
    "who goes on behind what is by her": (
        "The pier was shut, according to Ana Ruiz, but she said it would open.",
        [("Ana Ruiz", None, "The pier was shut, according to Ana Ruiz, but she said it would open.")],
    ),
    "two who are heard one behind the other": (
        "The pier was shut, according to Ana Ruiz, and Tom Vance said boats were late.",
        [("Ana Ruiz", None, "The pier was shut"), ("Tom Vance", None, "boats were late")],
    ),
    "what goes on behind a source": (
        "The pier was shut, according to Ana Ruiz, and plans to say more are due.",
        [("Ana Ruiz", None, "The pier was shut, according to Ana Ruiz, and plans to say more are due.")],
    ),
    "what is related to something": ("In a related matter, Ana Ruiz said it was late.", [("Ana Ruiz", None, "it was late")]),
    "the chairman of a body, told before his name": (
        "On Friday, chairman of the American Harbor Union Tom Vance wrote that it was late.",
        [("Tom Vance", "chairman of the American Harbor Union", "that it was late")],
    ),
    "a lawyer of a body that bears a name": (
        "On Friday, a lawyer of the Lowell Committee Ana Ruiz said it was late.",
        [("a lawyer of the Lowell Committee Ana Ruiz", "a lawyer of the Lowell Committee Ana Ruiz", "it was late")],
    ),
    "state police of a place": (
        "Ohio state police said it was late. State police said the pier was shut.",
        [("Ohio state police", None, "it was late")],
    ),
    "a force by its name": (
        "Ohio State Police said it was late. State police said the pier was shut.",
        [("Ohio State Police", None, "it was late")],
    ),
    "state police of two places": (
        "Ohio state police said it was late. Maine state police said the pier was shut.",
        [("Ohio state police", None, "it was late"), ("Maine state police", None, "the pier was shut")],
    ),
    "letters with an article": (
        "The Lowell Housing Fund, also known as the XHF, said it was late. The XHF said it would rain.",
        [("Lowell Housing Fund", None, "it was late")],
    ),
    "a number of one king": (
        "Otto III said it was shut. Tom Vance, known as III, said it was late. King Otto III said it would rain.",
        [("King Otto III", "King", "it was shut"), ("Tom Vance", None, "it was late")],
    ),
    "a voice of a body who is named at once": (
        "A Harbor Fund spokesman said it was shut.\n\nIt would open soon, Harbor Fund spokesman Tom Vance said.",
        [("Tom Vance", "Harbor Fund spokesman", "it was shut")],
    ),
    "a voice with its body behind": (
        "A spokesman for the Harbor Fund said it was shut. It would open soon, fund spokesman Tom Vance said.",
        [
            ("Harbor Fund", "A spokesman for the Harbor Fund", "it was shut"),
            ("Tom Vance", "fund spokesman", "It would open soon"),
        ],
    ),
    "a voice of a body told by its noun": (
        "A fund spokeswoman said it was shut. It would open soon, fund spokeswoman Ana Ruiz said.",
        [("Ana Ruiz", "fund spokeswoman", "it was shut")],
    ),
    "a voice of another body": (
        "A Harbor Fund spokesman said it was shut. It would open soon, Lowell Bank spokesman Tom Vance said.",
        [("Harbor Fund", "A Harbor Fund spokesman", "it was shut"), ("Tom Vance", "Lowell Bank spokesman", "It would open soon")],
    ),
    "a woman who speaks behind a man": (
        "A Harbor Fund spokesman said it was shut. It would open soon, spokeswoman Ana Ruiz said.",
        [("Harbor Fund", "A Harbor Fund spokesman", "it was shut"), ("Ana Ruiz", "spokeswoman", "It would open soon")],
    ),
    "two who are named behind what they are": (
        "It is late, said two lawmakers, Ana Ruiz and Tom Vance.",
        [("Ana Ruiz", None, "It is late"), ("Tom Vance", None, "It is late")],
    ),
    "two senators who are named": (
        "Two senators, Ana Ruiz of Lowell and Tom Vance of Hull, told the Wire that it was late.",
        [("Ana Ruiz", None, "that it was late"), ("Tom Vance", None, "that it was late")],
    ),
    "two who speak and two who leave": (
        "According to two lawmakers, Ana Ruiz and Tom Vance left.",
        [("two lawmakers", None, "Ana Ruiz and Tom Vance left")],
    ),
    "an aide who goes on": (
        "An aide said it was late. He added that the pier was shut.",
        [("An aide", "An aide", "it was late")],
    ),
    "a voice of somebody who is a she": (
        "A spokesman for Marlowe said she was ill.",
        [("A spokesman for Marlowe", "A spokesman for Marlowe", "she was ill")],
    ),
    "a voice of somebody named further on": (
        "A spokesman for Ruiz said it was late. Ana Ruiz left in May.",
        [("A spokesman for Ruiz", "A spokesman for Ruiz", "it was late")],
    ),
    "a party that goes by what it stands for": (
        "His coalition partner, the Agrarians, has said it was late.",
        [("the Agrarians", None, "it was late")],
    ),
    "according to such a party": ("According to the Agrarians, boats are late.", [("the Agrarians", None, "boats are late")]),
    "a poll of two bodies": (
        "A Harbor Wire/Lowell Consult poll found that rowers leave.\n\nThe Next Pier\n\nBut, overall, the poll shows that drivers agree.",
        [("Harbor Wire/Lowell Consult", "poll", "that rowers leave")],
    ),
    "those polled for a survey": ("Rowers polled for the survey said that it helps.", [("Rowers", None, "that it helps")]),
    "how a thing is of which another tells": (
        "Tom Vance hid a leak that his aunt said was “two fingers” wide.",
        [("his aunt", "his aunt", None)],
    ),
    "an essay with its matter and its title": (
        "Tom Vance writes in his 1978 essay on rust, “Boats, Tides, and Piers: Why Barges Sink,” that it is late.",
        [("Tom Vance", None, "that it is late")],
    ),
    "a book by its title": (
        "Ana Ruiz writes in her book “Boats and Tides” that piers are late.",
        [("Ana Ruiz", None, "that piers are late")],
    ),
    "a guest on a show with a title": (
        "Ana Ruiz, a guest on the harbor show, “The Rower,” said her boat was “always kind.”",
        [("Ana Ruiz", None, None)],
    ),
    "a title before who speaks": (
        "In his essay on rust, “The Tide Is Late,” Tom Vance says that boats sink.",
        [("Tom Vance", None, "that boats sink")],
    ),
    "whose criticism it is": ("Citing Ruiz's criticism that Vance is late, the Wire shut.", [("Ruiz", None, "that Vance is late")]),
    "whose jab it is, beside another": (
        "It drew Tom Vance into Ana Ruiz’s jab that boats sink.",
        [("Ana Ruiz", None, "that boats sink")],
    ),
    "whose argument it is, with a verb behind": (
        "Ana Ruiz’s argument that boats shouldn't sail is not shared in Lowell.",
        [("Ana Ruiz", None, "that boats shouldn't sail")],
    ),
    "whose complaint it is": (
        "Ana Ruiz’s complaint that the pier is late was loud.",
        [("Ana Ruiz", None, "that the pier is late")],
    ),
    "whose message comes out of talks": ("Rowers could shape the Harbor Fund's message that emerges from the talks.", []),
    "whose criticism was loud": ("The clerks met Ana Ruiz’s criticism that was loud.", []),
    "everything that is denied": ("The Norlanders deny everything.", [("Norlanders", None, "everything")]),
    "nothing that is denied": ("The Norlanders did not deny everything.", []),
    "according to some lists": ("According to some lists, boats are safe.", [("some lists", None, "boats are safe")]),
    "how somebody put it": ("As Ana Ruiz put it recently, the pier is late.", [("Ana Ruiz", None, "the pier is late")]),
    "how somebody put it, behind": (
        "The pier is late, as clerk Tom Vance put it in May.",
        [("Tom Vance", "clerk", "The pier is late")],
    ),
    "what somebody put down": ("As Ana Ruiz put it down, the cup broke.", []),
    "two alike": (
        "Norland’s new rules face criticism from rowers and sailors alike, who say they are cruel.",
        [("rowers and sailors", None, "they are cruel")],
    ),
    "what somebody fires off": (
        "Tom Vance fired off a series of posts calling the clerk a “slimeball.”",
        [("Tom Vance", None, None)],
    ),
    "what somebody puts out": ("Ana Ruiz put out a statement saying that it is late.", [("Ana Ruiz", None, "that it is late")]),
    "what others have said or done": ("Nothing the other clerks have said or done has hurt Ana Ruiz.", []),
    "who says the right things": ("Lowell hired a clerk who says the right things to calm rowers.", []),
    "who says the wrong things": ("Tom Vance says all the wrong things.", []),
    "who says that the wrong things are done": (
        "Tom Vance says the wrong things are done.",
        [("Tom Vance", None, "the wrong things are done")],
    ),
    "what the record is to show": ("Let the record show: calm, reasonable rowers exist.", []),
    "what would be nice to hear": ("It would be kinder to hear that nobody calls the pier late.", []),
    "what is hard to say": ("It is hard to say whether boats sink.", []),
    "words in single marks": (
        "Ms. Ruiz said 'mistakes were made' but refused to resign.",
        [("Ruiz", None, None)],
    ),
    "what somebody is not": ("Ana Ruiz is no ordinary candidate. She says it is late.", [("Ana Ruiz", None, "it is late")]),
    "whose friend somebody is not": ("Ana Ruiz, no friend of the port, said it was late.", [("Ana Ruiz", None, "it was late")]),
    "a nurse with a number": (
        "Ana Ruiz, No. 3 nurse of the ward, said it was late.",
        [("Ana Ruiz", "No. 3 nurse of the ward", "it was late")],
    ),
    "whom a mayor thanks": (
        "The mayor thanked a Harbor Fund director, Tom Vance, who said it was late.",
        [("Tom Vance", "a Harbor Fund director", "it was late")],
    ),
    "whom a president quotes": (
        "The president quoted a Harbor Wire commentator, Tom Vance, as saying it was late.",
        [("Tom Vance", "a Harbor Wire commentator", "it was late")],
    ),
    "whom a mayor calls on": (
        "The mayor visited her neighbour, Tom Vance, who said it was late.",
        [("Tom Vance", "her neighbour", "it was late")],
    ),
    "when a judge was appointed": (
        "A retired judge appointed a year ago, Tom Vance, said it was late.",
        [("Tom Vance", "A retired judge appointed a year ago", "it was late")],
    ),
    "from near a town of a country": (
        "Ana Lake from near Lowell, Norland, was hopeful that the pier would open.",
        [("Ana Lake", None, "that the pier would open")],
    ),
    "of a town of a state": (
        "Ana Ruiz of Lowell, Ohio, was hopeful that the pier would open.",
        [("Ana Ruiz", None, "that the pier would open")],
    ),
    "who is not a town's state": (
        "The mayor of Lowell, Tom Vance, said it was late.",
        [("Tom Vance", "mayor of Lowell", "it was late")],
    ),
    "whose town is told before who said": (
        "The pier was closed by Ana Ruiz of Lowell, Norland, said the mayor.",
        [("the mayor", "mayor", "The pier was closed by Ana Ruiz of Lowell, Norland")],
    ),
    "who defends somebody saying more": (
        "Defence Secretary Tom Vance defended the council saying that it had not known.",
        [("Tom Vance", "Defence Secretary", "that it had not known")],
    ),
    "who attacks a fund arguing": (
        "The Harbor Fund slammed Norland Power arguing that it was slow.",
        [("Harbor Fund", None, "that it was slow")],
    ),
    "whom somebody hears saying": ("Ana Ruiz heard the mayor saying he had lied.", [("the mayor", "mayor", "he had lied")]),
    "whom somebody joins who say": ("Ana Ruiz joined protesters saying the pier was lost.", [("protesters", None, "the pier was lost")]),
    "a group for somebody": (
        "The town saw films, with one pro-Ruiz group airing a film about Tom Vance, calling him late.",
        [("one pro-Ruiz group", None, "him late")],
    ),
    "a group for somebody told before": (
        "Ana Ruiz spoke on Monday. One pro-Ruiz group called the mayor late.",
        [("One pro-Ruiz group", None, "the mayor late")],
    ),
    "groups for somebody, at the start": ("Pro-Ruiz groups say it is late.", [("Pro-Ruiz groups", None, "it is late")]),
    "a league against something": ("The Anti-Noise League said it was late.", [("Anti-Noise League", None, "it was late")]),
    "who is against somebody": (
        "The anti-Vance Senator Ana Ruiz said it was late.",
        [("Ana Ruiz", "anti-Vance Senator", "it was late")],
    ),
    "who has somebody beside her": (
        "Ana Ruiz spoke, with Tom Vance sitting beside her, saying it was late.",
        [("Ana Ruiz", None, "it was late")],
    ),
    "recent posts": ("Recent Chirper posts show Ana Ruiz rowed.", [("Chirper posts", None, "Ana Ruiz rowed")]),
    "a recent poll": ("Recent Harbor Wire polls show boats ahead.", [("Harbor Wire", "polls", "boats ahead")]),
    "a new memo": ("A new Ruiz memo says it is late.", [("Ruiz memo", None, "it is late")]),
    "a family name that is a common word": (
        "The veteran journalist Dan Rather wrote that it was late. Mr Rather said it rained.",
        [("Dan Rather", "veteran journalist", "that it was late")],
    ),
    "a senator of such a name": ("Senator Ben Both said it was late.", [("Ben Both", "Senator", "it was late")]),
    "most, and somebody called so": (
        "Ana Most said it was late. Most said it was early.",
        [("Ana Most", None, "it was late"), ("Most", None, "it was early")],
    ),
    "two offices of one": (
        "Ohio State Rep. and Minority Leader Ana Ruiz (D) said it was late.",
        [("Ana Ruiz", "Ohio State Rep. and Minority Leader, D", "it was late")],
    ),
    "the mayor and another": (
        "The Mayor and Council President Ana Ruiz said it was late.",
        [("Ana Ruiz", "Council President", "it was late")],
    ),
    "a body that goes by an office": (
        "The Norland Counsel, a law firm that represents rowers, said it was late. It rained, according to the Norland Counsel.",
        [("Norland Counsel", "a law firm", "it was late")],
    ),
    "a counsel who is somebody's friend": (
        "The White House Counsel, a friend of the mayor, said it was late.",
        [("The White House Counsel", "White House Counsel", "it was late")],
    ),
    "the chair of a committee": (
        "The Democratic Chair of the Lowell Harbor Committee, Tom Vance, said it was late.",
        [("Tom Vance", "Democratic Chair of the Lowell Harbor Committee", "it was late")],
    ),
    "two who share no office": (
        "Attorney General Tom Barr and Port Secretary Ana Ruiz said it was late.",
        [("Tom Barr", "Attorney General", "it was late"), ("Ana Ruiz", "Port Secretary", "it was late")],
    ),
    "a union for somebody": (
        "A pro-Ruiz Harbor Union, run by the clerk Tom Vance, said it was late.",
        [("Harbor Union", None, "it was late")],
    ),
    "a group for a body": ("A pro-Harbor Fund group said it was late.", [("A pro-Harbor Fund group", None, "it was late")]),
    "one of several before the name": (
        "It is late, one of the mayor's advisers, Tom Vance, said.",
        [("Tom Vance", "one of the mayor's advisers", "It is late")],
    ),
    "officials there, between two parts of what they say": (
        "The sale, officials there said, was a shock. As for Tom Vance, there are rumours that he is ill.",
        [("officials", None, "The sale, officials there said, was a shock.")],
    ),
    "who is told of with a rival between commas": (
        "The mayor, who met her rival, Lee Roe, last week, said it was late.",
        [("The mayor", "mayor", "it was late")],
    ),
    "what is told against what somebody says": ("Contrary to what Ana Ruiz says, it is late. No matter what Lee Roe said, it sank.", []),
    "what somebody says was so, behind despite": (
        "Despite what Ana Ruiz said was a bad day, the pier was open.",
        [("Ana Ruiz", None, "was a bad day, the pier was open")],
    ),
    "what is described to somebody": (
        "Ana Ruiz described it to us, and Tom Vance described it as a mess.",
        [("Tom Vance", None, "it as a mess")],
    ),
    "whom nobody warns": (
        "Rowers have long warned the fund is slow. Divers warned rowers it is late.",
        [("Rowers", None, "the fund is slow"), ("Divers", None, "it is late")],
    ),
    "whom somebody doubts": ("Tom Vance hit back, questioning the source.", []),
    "letters in brackets at the end": (
        "Ana Ruiz told clerks that firms use the Ferry Tax Credit (FTC).",
        [("Ana Ruiz", None, "that firms use the Ferry Tax Credit (FTC)")],
    ),
    "a state in brackets amid what is said": (
        "Some aides think that Vance and Roe (R-Calif.) will show that it is late.",
        [("Some aides", None, "that Vance and Roe (R-Calif.) will show that it is late")],
    ),
    "nothing as a subject": (
        "A Vance spokesman said nothing was offered.",
        [("A Vance spokesman", "A Vance spokesman", "nothing was offered")],
    ),
    "who calls himself something": (
        "It is a bond between a self-described rower and a firm that lives by a “creep” of tides.",
        [],
    ),
    "whose a statement is that a sentence opens with": (
        "In a statement issued on Monday, Ana Ruiz said it was late. The statement added that it sank.",
        [("Ana Ruiz", None, "it was late")],
    ),
    "who answers in a statement": (
        "The Harbor Fund did not deny it, but issued a statement saying it was late. The statement said that it sank.",
        [("Harbor Fund", None, "it was late")],
    ),
    "whose an email is": (
        "Ana Ruiz wrote in an email that it was late. The email said it sank.",
        [("Ana Ruiz", None, "that it was late")],
    ),
    "a statement of nobody told": (
        "In an interview, Ana Ruiz said it was late. The statement said it sank.",
        [("Ana Ruiz", None, "it was late"), ("The statement", None, "it sank")],
    ),
    "a verb in a name behind its owner": ("The pier is in Lowell's Promise Fund to avoid the look that it is late.", []),
    "a ruling that nobody quotes": (
        "On Monday a judge ruled that the port may close. “It sank,” the court ruled.",
        [("the court", None, None)],
    ),
    "what nobody thought": ("He asked them to wait, not because the clerk thought that it was right, but because a law did.", []),
    "with what one agrees": ("Somebody who agrees with that is Tom Vance, who rows.", []),
    "what somebody was then": (
        "Ana Ruiz left. “It sank,” Ruiz, then a professor at Lowell Law School, says in the clip. “What frightens me is it.”",
        [("Ana Ruiz", "then a professor at Lowell Law School", None)],
    ),
    "somebody of whom two roles are told": (
        "“It is late,” said mayoral candidate and Ohio Sen. Ana Ruiz. A clerk and Mayor Tom Vance said it sank.",
        [("Ana Ruiz", "Ohio Sen.", None), ("Tom Vance", "Mayor", "it sank")],
    ),
    "whose role has a year": (
        "2012 Ruiz campaign spokesman Ben Roe said it was late.",
        [("Ben Roe", "Ruiz campaign spokesman", "it was late")],
    ),
    "who could not but say it": (
        "Ana Ruiz felt compelled to say that it was late. Tom Vance was compelled to leave.",
        [("Ana Ruiz", None, "that it was late")],
    ),
    "who somebody is whom something governs": (
        "They voted for Ana Ruiz, one of the women who said it was late. It follows the words of Tom Vance, a clerk who said it sank.",
        [("Ana Ruiz", "one of the women", "it was late"), ("Tom Vance", "a clerk", "it sank")],
    ),
    "who rows in a town": ("In Lowell, a clerk who rows said it was late.", [("a clerk", "a clerk", "it was late")]),
    "a role that is also a verb": (
        "The pier is late, according to state senator Ana Ruiz. They refused to nominate federal judge Tom Roe, who said it sank.",
        [("Ana Ruiz", "state senator", "The pier is late"), ("Tom Roe", "federal judge", "it sank")],
    ),
    "who speaks behind what is told of somebody else": (
        "Police arrested a man, who was armed, Tom Roe, a police spokesman, said on Monday.",
        [("Tom Roe", "a police spokesman", "Police arrested a man, who was armed")],
    ),
    "who saw what another likens": (
        "Like Ana Ruiz, a neighbor who saw the fire said it was huge.",
        [("a neighbor who saw the fire", "a neighbor", "it was huge")],
    ),
    "who has called for it, and is governed": (
        "Lee was joined by Ana Ruiz, a rower who has called for a ban.",
        [("Ana Ruiz", "a rower", "a ban")],
    ),
    "who issued it, not who opens the sentence": (
        "Voters were angry, but the mayor stood firm and released a statement saying the plan was sound.",
        [("a statement", None, "the plan was sound")],
    ),
    "as what somebody described it to others": (
        "Ana Ruiz described it to reporters as a mistake.",
        [("Ana Ruiz", None, "it to reporters as a mistake")],
    ),
    "a spokesman behind one of another": (
        "A spokesman for Harbor Motors said it was safe. A spokesman for the union disagreed. The spokesman, Tom Vance, said it was not.",
        [("Harbor Motors", "A spokesman for Harbor Motors", "it was safe"), ("Tom Vance", "spokesman", "it was not")],
    ),
    "what another was then": ("The clerk called Ana Ruiz, then a lawyer said it was over.", [("a lawyer", "a lawyer", "it was over")]),
    "a ruling behind its words": (
        "The law can stand, a federal judge ruled.",
        [("a federal judge", "a federal judge", "The law can stand")],
    ),
    "her own statement": (
        "In a statement, Ana Ruiz said it was late. The statement said it sank.",
        [("Ana Ruiz", None, "it was late")],
    ),
    "what a judge orders": ("A judge has ordered the port to stay open. She ordered that it be “safe.”", [("A judge", "A judge", None)]),
    "whose challenger is named behind a town of which everybody knows": (
        "Vance's challenger, Milwaukee Mayor Tom Roe, urged rowers to stay.",
        [("Tom Roe", "Milwaukee Mayor, Vance's challenger", "to stay")],
    ),
    "an adverb between what a source knows and its verb": (
        "A source familiar with the sale later said that the fund had paid.",
        [("A source familiar with the sale", "A source familiar with the sale", "that the fund had paid")],
    ),
    "a strategist and not the body with which he is aligned": (
        "A strategist aligned with the Harbor Fund said that it was late.",
        [("A strategist aligned with the Harbor Fund", "A strategist aligned with the Harbor Fund", "that it was late")],
    ),
    "the first of two things": ("The port has two orders. The first one cites that boats are late.", []),
    "the first of two witnesses": (
        "Two witnesses spoke. The first one said it was late. The second one told the court it was not.",
        [("The first one", "second one", "it was late")],
    ),
    "what is told most of all": ("Most importantly, rowers say that it is late.", [("rowers", None, "that it is late")]),
    "an adjective that is no trade": (
        "Vance doubled down on his racist remarks, and accused Ana Ruiz of being late.",
        [("Vance", None, "Ana Ruiz of being late")],
    ),
    "what somebody believes no longer": ("Rowers left, but Ana Ruiz no longer believes that the pier is late.", []),
    "time between who and the verb": (
        "They met Ana Ruiz, who earlier this summer said it was late.",
        [("Ana Ruiz", None, "it was late")],
    ),
    "two who say something of themselves": (
        "They met Tom Vance and Ana Ruiz, who last week said they were late.",
        [("Tom Vance", None, "they were late"), ("Ana Ruiz", None, "they were late")],
    ),
    "a clause of as behind a conjunction": (
        "And as Ana Ruiz once said in another town, if it rains, boats sink.",
        [("Ana Ruiz", None, "if it rains, boats sink")],
    ),
    "as somebody puts it, behind a conjunction": ("But as Ana Ruiz puts it, the pier is late.", [("Ana Ruiz", None, "the pier is late")]),
    "somebody who is told by where he is, behind a conjunction": (
        "Boats left after a clerk in the tower said he was afraid.",
        [("a clerk", "a clerk in the tower", "he was afraid")],
    ),
    "others who ask behind a semicolon": (
        "Some rowers said it was late; others question whether it was.",
        [("Some rowers", None, "it was late"), ("others", None, "whether it was")],
    ),
    "what a proposal is": (
        "Lowell's proposal that towns join, Ana Ruiz said, is late.",
        [("Ana Ruiz", None, "Lowell's proposal that towns join, Ana Ruiz said, is late.")],
    ),
    "of what somebody is asked": (
        "Asked about Lowell's claim that the pier was late, Ana Ruiz said she agreed.",
        [("Lowell", None, "that the pier was late"), ("Ana Ruiz", None, "she agreed")],
    ),
    "the button of a page before a title": ("CLOSE Mayor Ana Ruiz says it is late.", [("Ana Ruiz", "Mayor", "it is late")]),
    "those of a group": (
        "A panel of clerks met in Lowell on Monday. They said it was late.",
        [("A panel of clerks", None, "it was late")],
    ),
    "who is named last with his title, and not before": (
        "Ruiz aide Rick Gale left.\n\nAt the port, former Ruiz campaign manager Tom Vance faces a charge.\n\nHe denied it was late.",
        [("Tom Vance", "former Ruiz campaign manager", "it was late")],
    ),
    "an outlet that goes by its report": (
        "The Cook Political Report predicted that rowers would win.",
        [("Cook Political Report", None, "that rowers would win")],
    ),
    "who adds behind a comma that he says so": (
        "The partners told him that they would hire him when the port opens in May, he said.",
        [("The partners", None, "that they would hire him when the port opens in May")],
    ),
    "somebody's family and others": (
        "Ruiz's family and witnesses said the pier was late.",
        [("Ruiz's family and witnesses", None, "the pier was late")],
    ),
    "most, who were told of before": (
        "Most experts agree that it is late. Most also say that it is cold.",
        [("Most experts", None, "that it is late")],
    ),
    "where critics range": ("Critics ranging from rowers to pilots showed that it was late.", [("Critics", None, "that it was late")]),
    "as a saying goes": ("Rowers chose, as the saying goes, “row on, row on.”", []),
    "a clerk told of in a town": ("In Lowell, a clerk who said it was late left.", [("a clerk", "a clerk", "it was late left")]),
    "friends who are a body": (
        "Friends of the Harbor International said it was late.",
        [("Friends of the Harbor International", None, "it was late")],
    ),
    "two who speak on a day": (
        "Ana Ruiz and Tom Vance on Monday said it was late.",
        [("Ana Ruiz", None, "it was late"), ("Tom Vance", None, "it was late")],
    ),
    "a clerk who was named beside what he is": (
        "It was done by Ana Ruiz, a clerk. The clerk said it was late.",
        [("Ana Ruiz", "a clerk", "it was late")],
    ),
    "a firm by its name alone": ("Halvard Ltd. sold boats. Halvard said it was late.", [("Halvard", None, "it was late")]),
    "who has argued, and is somebody by what he does": (
        "Kestrel had argued that it was late.",
        [("Kestrel", None, "that it was late")],
    ),
    "a senator with a common word for a name": ("Sen. Pope said it was late. The pope left.", [("Pope", "Sen.", "it was late")]),
    "who says it of whom he met": ("Lee Roe met Tom Vance, who he said was late. He left.", [("Lee Roe", None, "was late")]),
    "an aide of hers, who speaks in a relative": (
        "An aide of hers, who said it was late, left.",
        [("An aide", "An aide of hers", "it was late")],
    ),
    "a name with two particles": ("Jan van der Houten said it was late.", [("Houten", None, "it was late")]),
    "a part of a union by its number": ("Sailors Local 25 said it was late.", [("Sailors Local 25", None, "it was late")]),
    "a party for short": (
        "Ana Ruiz (Lab) and Tom Vance (Con) said it was late.",
        [("Ana Ruiz", "Lab", "it was late"), ("Tom Vance", "Con", "it was late")],
    ),
    "a Dutch name with an article": ("Sophie in 't Zand said it was late.", [("Sophie in 't Zand", None, "it was late")]),
    "what a clerk knows, with a clause in it": (
        "A clerk familiar with the plan which had leaked said it was late.",
        [("A clerk familiar with the plan which had leaked",) * 2 + ("it was late",)],
    ),
    "a source who says something meanwhile": (
        "It was late, with a source close to Ruiz saying it was wet.",
        [("a source close to Ruiz", "a source close to Ruiz", "it was wet")],
    ),
    "a model that is no thing": ("The fashion model told rowers that it was late.", []),
    "what was not put, but was": ("As Ruiz put it was raining, the pier was late.", []),
    "where somebody argued before another left": ("Ruiz argued outside the inn before one of them left.", []),
    "what a board found out": ("The board found out that it was late.", [("The board", None, "that it was late")]),
    "a clerk's post behind according to": ("It was late, according to press clerk Ana Ruiz.", [("Ana Ruiz", "press clerk", "It was late")]),
    "a verb that is no part of a clerk's post": (
        "It should worry port clerk Ana Ruiz, who said it was late.",
        [("Ana Ruiz", "port clerk", "it was late")],
    ),
    "a company behind an adverb": ("Meanwhile company Harbor Aid said it was late.", [("Harbor Aid", None, "it was late")]),
    "the president of a country that is told": (
        "President Emil Roe of France visited the White House. The French president said it was late.",
        [("Emil Roe", "President", "it was late")],
    ),
    "a country's president": (
        "France's president, Emil Roe, visited the White House. The French president said it was late.",
        [("Emil Roe", "France's president", "it was late")],
    ),
    "the president of the White House": (
        "President Ana Ruiz spoke at the White House. The American president said it was late.",
        [("Ana Ruiz", "President", "it was late")],
    ),
    "a spokesman for a senator of a party": (
        "A spokesman for Senate Whip Tom Vance (R-Ky.) said it was late.",
        [("A spokesman for Senate Whip Tom Vance (R-Ky.)", "A spokesman for Senate Whip Tom Vance (R-Ky.)", "it was late")],
    ),
    "a union of a trade": ("The Cutlers’ Union said it was late.", [("Cutlers’ Union", None, "it was late")]),
    "the body of somebody": ("The body of a man shows that he was shot.", []),
    "who speaks amid his sentence with what he is": (
        "The rower, who was late, Ana Ruiz, the port's clerk, said, was ill.",
        [("Ana Ruiz", "port's clerk", "The rower, who was late, Ana Ruiz, the port's clerk, said, was ill.")],
    ),
    "what somebody said just before something": (
        "Tom Vance rowed. Just before the vote in May he said this:\n\nI will ask the board to row.",
        [("Tom Vance", None, None)],
    ),
    "what is said far behind those who hear it": (
        "Ana Ruiz told rowers at a harbor fair in Lowell on Monday night that, if it rains, she would win.",
        [("Ana Ruiz", None, "that, if it rains, she would win")],
    ),
    "how long somebody holds an office": (
        "Tom Vance, chairman of the board only until May, said it was late.",
        [("Tom Vance", "chairman of the board", "it was late")],
    ),
    "through what a company speaks": (
        "Kestrel closed two plants. In a post on Chirper, the company said it was late.",
        [("the company", None, "it was late")],
    ),
    "the company, and not the boat company": (
        "The boat company Halvard sued Kestrel in May. Kestrel shares fell. The company said it was late.",
        [("Kestrel", None, "it was late")],
    ),
    "the president of whose country is told in a word": (
        "Tom Vance, the president of Norland, met U.S. President Ana Ruiz. The American president said it was late.",
        [("Ana Ruiz", "U.S. President", "it was late")],
    ),
    "a paper that is a study": ("A paper by two economists found that fares rose.", [("A paper", None, "that fares rose")]),
    "a trade that no list has": (
        "A sonographer who saw the scan said it was late.",
        [("A sonographer who saw the scan", "A sonographer", "it was late")],
    ),
    "what only looks like naming": ("Casting doubt on the plan, Tom Vance left the room.", []),
    "what somebody recalls before he acts": ("Recalling that he was once poor, Tom Vance wept.", []),
    "whose son": (
        "Tom Vance runs the shop. His son, Mark, works there. He said it was late.",
        [("Mark", "His son", "it was late")],
    ),
    "what is said behind a phrase in front": (
        "Officials said that so far, no one has responded.",
        [("Officials", None, "that so far, no one has responded")],
    ),
    "what was off, as another says": (
        "Ana Ruiz said that the deal was off, Tom Vance said.",
        [("Ana Ruiz", None, "that the deal was off"), ("Tom Vance", None, "Ana Ruiz said that the deal was off")],
    ),
    "most, who privately admit": ("Most privately admit that it is late.", [("Most", None, "that it is late")]),
    "an outlet sympathetic to something": (
        "A media outlet sympathetic to the strike reported that it was late.",
        [("A media outlet", None, "that it was late")],
    ),
    "a claim with an aside": (
        "Dismissing Vance's claim that the vote, held in May, was stolen, Ana Ruiz said it was late.",
        [("Vance", None, "that the vote, held in May, was stolen"), ("Ana Ruiz", None, "it was late")],
    ),
    "others of whom most say something": (
        "Most nurses said they were tired. Hundreds of doctors were asked. Most said it was late.",
        [("Most nurses", None, "they were tired"), ("Most", None, "it was late")],
    ),
    "what voters no longer believe, as a poll found": (
        "Two-thirds of rowers no longer believe that it is late, a poll found.",
        [("a poll", None, "Two-thirds of rowers no longer believe that it is late")],
    ),
    "a body with a word of a page's buttons": (
        "SAVE Lowell, a citizens' group, said it was late.",
        [("SAVE Lowell", "a citizens' group", "it was late")],
    ),
}

_REASONS = {
    "what is denied": ("Tom Vance denied he had stolen the boat.", None),
    "what a mother tells of her daughter": ("Her mother said she had rowed for years.", None),
    "what a witness tells of himself": ("Tom Vance said he had lost his house in the flood.", "he had lost his house in the flood"),
    "a participle before the present": ("Drivers stranded by the flood say it is late.", "stranded by the flood"),
    "a number in a clause": (
        "The Ferry Guild, which speaks for about 27,000 sailors, said it was late.",
        "which speaks for about 27,000 sailors",
    ),
    "a town with its state": (
        "It was late, said Dr. Ana Ruiz, who runs a clinic in Port Ash, Texas.",
        "who runs a clinic in Port Ash, Texas",
    ),
    "what somebody does not say": (
        "Tom Vance said it was late. Vance did not say whether the board would look into the two piers in May.",
        None,
    ),
    "what somebody had no part in": ("Doctors not involved with the trial said it was sound.", None),
    "a document got by a request for records": (
        "Emails obtained by the Beacon through a public records request also show that it was late.",
        "Emails obtained by the Beacon through a public records request",
    ),
    "how a document came": (
        "An internal memo obtained by The Harbor Wire shows that clerks knew.",
        "An internal memo obtained by The Harbor Wire",
    ),
    "what somebody has read": ("Having read the draft, a clerk said it was late.", "Having read the draft"),
    "what somebody was told": ("A man who was told the port is late said it was late.", "who was told the port"),
    "who filed a suit": ("A suit filed by Harbor Mutual says it was late.", "A suit filed by Harbor Mutual"),
    "who asks that her name be withheld": (
        "A clerk who did not want to have her name printed said it was late.",
        "want to have her name printed",
    ),
    "what somebody has long been saying": ("“I have been saying so for years,” Ana Ruiz said.", None),
    "what somebody may not say": (
        "A clerk who was not allowed to say so in public said it was late.",
        "who was not allowed to say so in public",
    ),
}

# A sentence with one quote, and the name of who speaks it.
_SPOKEN_BY = {
    "not who is named in it": (
        "Mr. Vance wants fares to fall.\n\nThe shift was noted by Mayor Roe in his speech.\n\n“Speaker Vance has talked of it,” he said.",
        "Roe",
    ),
    "nobody else being there, who is named in it": ("Tom Vance rowed on. “Vance never stops,” he said.", "Tom Vance"),
    "who tells once of himself": (
        "The mayors hated the Wire, though Lowell fed its clerks and Vance once declared he would prefer “piers without boats.”",
        "Vance",
    ),
    "who tells famously of himself": ("Ana Ruiz fed clerks and Vance famously said that he wanted “piers without boats.”", "Vance"),
    "who of two tells of himself": ("Ana Ruiz asked Tom Vance to leave and said she was “not afraid.”", "Ana Ruiz"),
    "who cites what another prints": (
        "The four leaks he cited are “a drop, a drip, a spill and a flood at once,” the Harbor Wire reported.",
        "Harbor Wire",
    ),
    "who speaks between dashes": (
        "The port said it was unsure if Mr Vance – who allegedly said “they should sink” – would be charged.",
        "Vance",
    ),
    "how somebody was": ("Ana Ruiz was blunt: “You are late.”", "Ana Ruiz"),
    "how somebody was, behind a time": ("In a note on Friday Ana Ruiz was blunt: “You are late.”", "Ana Ruiz"),
    "how somebody was, behind a clause": ("While Tom Vance was glad, Ana Ruiz was blunt: “You are late.”", "Ana Ruiz"),
    "to whom something was sent": ("The email Tom Vance sent Ana Ruiz was blunt: “You are late.”", None),
    "to whom something was handed": ("The letter handed to Ana Ruiz was blunt: “You are late.”", None),
    "by whom somebody was hired": ("Tom Vance, who hired Ana Ruiz, was blunt: “You are late.”", "Tom Vance"),
    "with whom somebody spoke": ("Tom Vance, after a talk with Ana Ruiz, was blunt: “You are late.”", "Tom Vance"),
    "who says so behind his words": ("“It was late.” So says Ana Ruiz, who runs the pier.", "Ana Ruiz"),
    "who said so behind his words": ("“It was late.” So said the clerk, Tom Vance.", "Tom Vance"),
    "who says it amid his clause what an outlet reports": ("Ana Ruiz said it “was late and cold,” the Harbor Wire reported.", "Ana Ruiz"),
    "who is called a party's for short": ("“It was late,” said Dem. Sen. Ana Ruiz.", "Ana Ruiz"),
    "who speaks behind a label": ("EXCLUSIVE: “I never took a cent,” Ana Ruiz told the Harbor Wire.", "Ana Ruiz"),
    "whose answer it was to say so": ("Ana Ruiz dodged it. Her answer was to say, “We will see.”", "Ana Ruiz"),
    "who takes long to say so": ("It took an hour for a clerk to say, “Help is on the way.”", None),
    "who warns of something by one word": ("Tom Vance warned of a “Marxist” takeover.", "Tom Vance"),
    "who helped with a report": ("“It is late.”\n\n— Ana Ruiz has contributed to this report.", None),
}

_VERBS = {
    "whose house it was": ("Said Tom Vance, whose house was lost: “We lost everything.”", "Tom Vance", "Said"),
    "who has called it so in a relative": ("Ana Ruiz opposes the tax, which Tom Vance has called “fair.”", "Tom Vance", "called"),
    "who called her so": ("Ana Ruiz resigned after Tom Vance called her “a liar.”", "Tom Vance", "called"),
    "what a fund has said": ("Mayor Vance was moved after his pain “grew”, the Harbor Fund has said.", "Harbor Fund", "said"),
    "between two commas, behind a verb": ("The two messages, said Tom Vance, “should have been one.”", "Tom Vance", "said"),
    "in whose words, at the start": ("In the words of Ana Ruiz, “it is late.”", "Ana Ruiz", "words"),
    "in whose words": ("The treaty, in the words of chief clerk Tom Vance, is “ugly but ours.”", "Tom Vance", "words"),
    "what somebody rejects": ("Ana Ruiz rejected the plan as “a mess.”", "Ana Ruiz", "rejected"),
    "a verb in a relative clause": ("Ms. Ruiz, who wants a new vote, said the count was “a farce”.", "Ruiz", "said"),
    "a verb in a participle": ("Mr. Vance, asked whether he was glad, said: “It was loud.”", "Vance", "said"),
    "a verb in a clause behind": ("“It was not me,” Tom Vance, who is charged with theft, told the court.", "Tom Vance", "told"),
    "a participle with with": ("Mr Vance rowed on, with some clerks accusing him of “neglect”.", None, "accusing"),
    "a trade": ("“There was one engineer on nights,” a fitter told the court.", None, "told"),
    "a husband": ("Helen Roe shrugged. Her husband shook his head. “It is not silly,” he said.", None, "said"),
    "a role before a name, behind a note": (
        "In a May note to aides seen by the Harbor Wire, the port’s then-director, Ana Ruiz, warned that the pier “will not last, and should not.”",
        "Ana Ruiz",
        "warned",
    ),
    "a clerk from a town and state": ("Tom Vance, a clerk from Port Ash, Ohio, says Ruiz will “row with joy.”", "Tom Vance", "says"),
    "a sentence behind a clock": (
        "Tom Vance, 44, who had been ill, was found at 6 a.m. An incident report says a clerk saw him “every ten minutes.”",
        None,
        "says",
    ),
    "how somebody described it": ("“A mess” is how Ana Ruiz, head of the port, described the plan of Tom Vance.", "Ana Ruiz", "described"),
    "a town before who": ("Mr Vance, 54, of Hull, who has rowed since May, said: “I have rowed for ten.”", "Vance", "said"),
}


@pytest.mark.parametrize(("text", "heard"), _HEARD.values(), ids=_HEARD)
def test_who_is_heard_with_what(text, heard):
    found = [
        (source.name or source.mentions[0].text, source.title, next((span.text for span in source.reported), None))
        for source in find_sources(text)
    ]
    assert [(name, title, said) for name, title, said in found] == heard


@pytest.mark.parametrize(("text", "reason"), _REASONS.values(), ids=_REASONS)
def test_why_somebody_is_heard(text, reason):
    assert [source.reason for source in find_sources(text)] == [reason]


@pytest.mark.parametrize(("text", "speaker"), _SPOKEN_BY.values(), ids=_SPOKEN_BY)
def test_who_speaks_a_quote(text, speaker):
    (quote,) = find_quotes(text)
    assert quote.speaker_name == speaker


@pytest.mark.parametrize(("text", "speaker", "verb"), _VERBS.values(), ids=_VERBS)
def test_the_verb_of_a_quote_is_its_speakers_own(text, speaker, verb):
    (quote,) = find_quotes(text)
    assert (quote.speaker_name, quote.verb.text) == (speaker, verb)
    assert [[one.text for one in source.quotes] for source in find_sources(text)] == [[quote.text]]


def test_those_named_behind_what_they_are_speak_a_quote():
    sources = find_sources("Two lawmakers, Ana Ruiz (R-Ohio) and Tom Vance, said: “It is late.”")
    assert [(source.name, [one.text for one in source.quotes]) for source in sources] == [
        ("Ana Ruiz", ["“It is late.”"]),
        ("Tom Vance", ["“It is late.”"]),
    ]


def test_what_tells_who_somebody_is_behind_her_words_is_no_quote_of_hers():
    text = "He found comfort in the words of Ana Ruiz, “the best poet of the town,” and left."
    assert [quote.speaker for quote in find_quotes(text)] == [None]
    assert find_sources(text) == []


_RAIN = "It rained.\n" * 4


@pytest.mark.parametrize(
    ("text", "spokesmen"),
    [
        ("Ruiz met Lee Roe, though a Roe spokesman said “no.”\n\nThe spokesman, Max Kolb, said “perhaps.”", ["Max Kolb"]),
        ("Mr. Roe was out, but a spokesman said he was “ready.”\n\n“Yes,” said Mr. Roe’s spokesman, Max Kolb.", ["Max Kolb"]),
        ("Mr. Roe was out, but a spokesman said he was “ready.”\n\n“Yes,” said Mr. Vance’s spokesman, Max Kolb.", [None, "Max Kolb"]),
        ("A spokesman for Mayor Roe denied that it was late. “We plan on a fair,” Max Kolb said.", ["Max Kolb"]),
        ("A rower from Lowell says it is time to go.\n\n“Nobody wins,” said Max Kolb.", [None, "Max Kolb"]),
        ("A rower from Lowell says it is time to go. “Nobody wins,” said Max Kolb, a clerk.", [None, "Max Kolb"]),
        ("A rower from Lowell says it is time to go. “Nobody wins,” Mayor Max Kolb said.", [None, "Max Kolb"]),
        ("Ruiz met Lee Roe, though a Roe spokeswoman said “no.”\n\nThe spokesman, Max Kolb, said “perhaps.”", [None, "Max Kolb"]),
    ],
)
def test_somebody_unnamed_is_who_is_named_in_apposition_to_one_or_goes_on_without_a_role(text, spokesmen):
    assert [source.name for source in find_sources(_RAIN + text)] == spokesmen


def test_a_title_of_honour_leaves_what_she_is_no_reason():
    (source,) = find_sources("Dr. Ana Ruiz, an epidemiologist at Lowell University, said cases fell.")
    assert (source.title, source.reason) == ("an epidemiologist at Lowell University", None)


def test_a_post_is_his_in_whose_sentence_it_is_told():
    heard = find_sources("The pier was late, said Ana Ruiz. Tom Vance tweeted that it was not.")
    assert [(source.name, source.channel) for source in heard] == [("Ana Ruiz", None), ("Tom Vance", "post")]


def test_a_firm_does_not_go_by_the_street_in_which_it_is():
    (source,) = find_sources("The bill came to Pell Street in May. The company said its meters were right.")
    assert (source.kind, source.name) == ("organisation", None)


def test_what_was_told_to_an_outlet_is_known_behind_a_relative_clause():
    (source,) = find_sources("Ana Ruiz, who led the crew, told the Harbor Wire that it worked.")
    assert source.channel == "other outlet"


@pytest.mark.parametrize("friend", ["A neighbour of his", "A friend of hers", "A neighbour"])
def test_who_speaks_is_whom_the_words_before_tell(friend):
    (source,) = find_sources(f"{friend}, who asked not to be named, said: “It was loud.”")
    assert (source.kind, source.title, source.reason) == ("anonymous", friend, "who asked not to be named")


def test_words_that_are_interrupted_are_told_in_the_pieces_between_which_others_stand():
    text = "The pier was late, Ana Ruiz said, and rowers paid. The tide rose, the fund said."
    ruiz, fund = find_sources(text)
    assert [[text[start:end] for start, end in words.pieces] for words in ruiz.reported] == [["The pier was late", "and rowers paid."]]
    assert [words.text for words in ruiz.reported] == ["The pier was late, Ana Ruiz said, and rowers paid."]
    assert [words.pieces for words in fund.reported] == [((words.start, words.end),) for words in fund.reported]


@pytest.mark.parametrize(
    ("text", "mentions"),
    [
        ("Mayor Ana Ruiz and Tom Vance said it was late.", ["Mayor Ana Ruiz", "Tom Vance"]),
        ("“It was late,” said Ana Ruiz and Tom Vance.", ["Ana Ruiz", "Tom Vance"]),
        ("Ana Ruiz and several rowers said it was late.", ["Ana Ruiz", "several rowers"]),
        ("Ana Ruiz and other rowers said it was late.", ["Ana Ruiz"]),
        ("Mayor Ana Ruiz and a clerk, Tom Vance, said it was late.", ["Mayor Ana Ruiz", "Tom Vance"]),
        ("Ana Ruiz and a clerk, Tom Vance said, left.", ["Tom Vance"]),
        ("Tom Vance rowed on. Ana Ruiz left, and others said it was late.", ["others"]),
    ],
)
def test_each_of_those_who_speak_together_is_mentioned_where_he_is_named(text, mentions):
    assert [mention.text for source in find_sources(text) for mention in source.mentions] == mentions


def test_the_office_of_an_office_is_a_body():
    (source,) = find_sources("The secretary of state's office insisted that it was late.")
    assert source.kind == "organisation"


@pytest.mark.parametrize(
    "text",
    [
        "Clerks rowed on. Don’t say: “It is late, and rowers know it.”",
        "A clerk was there. It is no time for a mayor to say “wait.”",
        "There have been others. It is bad form to cry “thief!” each time.",
        "People could get close to Roe to hear his “We Have a Pier” speech.",
        "READ: ‘Nobody Was Told’: How the Pier Sank\n\nPrices fell.",
    ],
)
def test_words_that_nobody_has_said_have_no_source(text):
    assert find_sources(text) == []


def test_whose_account_it_is_that_somebody_said_so_is_heard_beside_him():
    ruiz, people = find_sources("“It is late,” Ana Ruiz told the board, she said it was “over,” according to two people in the room.")
    assert (ruiz.name, people.mentions[0].text) == ("Ana Ruiz", "two people")


def test_the_outlet_of_a_journalist_may_have_an_article_of_its_own():
    (source,) = find_sources("“That will do,” says Josh Kolb at The Port Journal.")
    assert source.title == "Port Journal"


def test_a_few_words_are_his_of_whom_another_tells_what_he_said():
    (clerk,) = find_sources("The radio reported a clerk in Lowell as saying the tolls were the “weakest” of several.")
    assert ([one.text for one in clerk.mentions], [quote.text for quote in clerk.quotes]) == (["a clerk in Lowell"], ["“weakest”"])


@pytest.mark.parametrize(
    "text",
    ["It was late. Read more: “The pier is sinking.”", "Photograph of the pier, which clerks call “late”, by Lee."],
)
def test_a_word_that_only_looks_like_a_name_speaks_nothing(text):
    assert not [one for one in find_sources(text) if one.kind == "unknown"]
    assert not [quote for quote in find_quotes(text) if quote.speaker and quote.speaker_name is None and quote.source_kind == "unknown"]


def test_some_who_call_something_so_are_heard_with_it():
    (some,) = find_sources("“Super Friday,” as some are calling it, will help the Port House.")
    assert ([one.text for one in some.mentions], [quote.text for quote in some.quotes]) == (["some"], ["“Super Friday,”"])


def test_what_is_warned_of_beside_what_is_so_is_his_who_said_it():
    (vance,) = find_sources("Tom Vance said Lowell is the “port of boats” and warned of more “tragedies.”")
    assert [clause.text for clause in vance.mixed] == ["Lowell is the “port of boats”"]


def test_what_comes_behind_though_is_anothers():
    (vance,) = find_sources("Mayor Tom Vance hailed the trip as “very good news” though the rowers cautioned it was early.")
    assert [quote.text for quote in vance.quotes] == ["“very good news”"]
    assert all("cautioned" not in clause.text for clause in vance.mixed)


@pytest.mark.parametrize(
    "text", ["Rowers expect a step known as “budget mooring” that will help.", "It has funds (called “calm money”) that help."]
)
def test_by_what_something_goes_is_nobodys_word(text):
    assert [quote.speaker for quote in find_quotes(text)] == [None]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("The mayor said the plan was dead. He called it “a disgrace.”", "“a disgrace.”"),
        ("The suspect is known as “the Fox,” police said.", "“the Fox,”"),
        ("The mayor came on Monday. He was blunt: “It is a bad law.”", "“It is a bad law.”"),
    ],
)
def test_words_stay_with_whom_nothing_names(text, said):
    assert said in [quote.text for source in find_sources(text) for quote in source.quotes]


def test_of_whom_another_tells_what_he_said_has_no_words_behind_the_next_clause():
    (quote,) = find_quotes("The Wire quoted Ana Ruiz as saying it was off, and the ministry called the story “false.”")
    assert quote.speaker.text == "the ministry"
