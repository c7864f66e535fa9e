"""What an article tells of its sources: title, reason and channel, on texts with invented people."""

import tomllib

import pytest

from framing.article.article import Article
from framing.attribution.scorers import find_sources, measure_sources
from framing.attribution.sources.channels import CHANNELS
from framing.attribution.sources.source import Source

from .brackets import unbracket
from .conftest import ROOT


def source(text: str, name: str | None = "Ana Ruiz", outlet: str = "") -> Source:
    return next(one for one in find_sources(Article(text=text, outlet=outlet)) if one.name == name)


def examples(lexicon: str, key: str) -> list[str]:
    return tomllib.loads((ROOT / "framing" / "lexicons" / lexicon).read_text("utf-8"))[key]


@pytest.mark.parametrize("marked", examples("roles.toml", "finds"))
def test_a_title_stands_where_the_lexicon_marks_it(marked: str):
    text, [(start, end)] = unbracket(marked)
    found = source(text)
    assert found.title is not None
    assert found.title.endswith(text[start:end])
    assert found.title_spans[-1].end == end


@pytest.mark.parametrize("text", examples("roles.toml", "misses"))
def test_other_words_beside_a_name_are_no_title(text: str):
    assert source(text).title is None


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Sen. Ana Ruiz (R-Ohio) said it was late.", "Sen., R-Ohio"),
        ("Rep. Ana Ruiz, D-Lowell, said it was late.", "Rep., D-Lowell"),
        ("The agency’s director, Ana Ruiz, said it was late.", "agency’s director"),
        ("“It is late,” said Ana Ruiz of the Lowell Food Bank.", "Lowell Food Bank"),
        ("CNBC’s Ana Ruiz said it was late.", "CNBC"),
        ("Time magazine’s Ana Ruiz said it was late.", "Time magazine"),
        ("Ana Ruiz of the Lowell Food Bank has seen it twice. “It is late,” Ruiz said.", "Lowell Food Bank"),
        ("Ana Ruiz of the Lowell Food Bank also called it late. “It is late,” Ruiz said.", "Lowell Food Bank"),
        ("Sen. Ana Ruiz of Ohio, the No. 3 nurse on the ward, said it was late.", "Sen., No. 3 nurse on the ward"),
        ("Justice Ana Ruiz, who was then a law professor, said it was late.", "Justice"),
        ("Sen. Ana Ruiz, a navy veteran, said it was late.", "Sen."),
        ("Ana Ruiz, a navy veteran, said it was late.", "a navy veteran"),
        ("Ana Ruiz of the Lowell Food Bank, part of a coalition, said it was late.", "Lowell Food Bank"),
        ("Ana Ruiz attended the hearing as chair of the board. “It is late,” Ruiz said.", "chair of the board"),
        ("Ana Ruiz runs a clinic and is head of the choir. “It is late,” Ruiz said.", "head of the choir"),
        ("Ana Ruiz described Tom Vance as a nurse. “It is late,” Ruiz said.", None),
        ("“It is late,” said Ana Ruiz, who was head of that fund.", "head"),
        ("Ana Ruiz of the Lowell Food Bank in Port Ash said it was late.", "Lowell Food Bank"),
        ("Halvard Wire’s Ana Ruiz at the Lowell Institute said it was late.", "Halvard Wire"),
        ("Sens. Tom Vance of Ohio and Ana Ruiz of Iowa met. “It is late,” Ruiz said.", "Sen."),
        ("It is late, Lowell’s secretary of state, Ana Ruiz, said.", "Lowell’s secretary of state"),
        ("Sen. Ana Ruiz, a member of the Lowell Council, said it was late.", "Sen., a member of the Lowell Council"),
        ("Ana Ruiz, the 39-year-old independent, said it was late.", "39-year-old independent"),
        ("“It is late,” said former Secretary of State Ana Ruiz.", "former Secretary of State"),
        ("Health and Human Services Secretary Ana Ruiz said it was late.", "Health and Human Services Secretary"),
        ("State Sen. Ana Ruiz came. Ruiz, a farmer from Lowell, said it was late.", "State Sen., a farmer from Lowell"),
        ("Dr. Ana Ruiz, director of the Harbor Clinic, said it was late.", "director of the Harbor Clinic"),
        ("The list includes former senator Ana Ruiz. “It is late,” Ruiz said.", "former senator"),
        ("Tom Vance came with his wife Ana Ruiz. “It is late,” Ruiz said.", "his wife"),
        ("Ana Ruiz is one of the twelve. “It is late,” Ruiz said.", None),
        ("House Ways and Means Committee Chairman Ana Ruiz said it was late.", "House Ways and Means Committee Chairman"),
        ("President Ana Ruiz, greeting Lowell’s envoy on Monday, said it was late.", "President"),
        ("“It is late,” said Ana Ruiz, then head of the harbor police.", "then head of the harbor police"),
        ("Speaker of the House Ana Ruiz said it was late.", "Speaker of the House"),
        ("Ana Ruiz of Lowell, the ranking Democrat on the panel, said it was late.", "ranking Democrat on the panel"),
        ("Harbor Wire editor-in-chief Ana Ruiz said it was late.", "Harbor Wire editor-in-chief"),
        ("They met the ambassador to Port Ash Ana Ruiz, who said it was late.", "ambassador to Port Ash"),
        ("U.S. Ambassador to the Harbor Union Ana Ruiz said it was late.", "U.S. Ambassador to the Harbor Union"),
        ("Former nominee and governor of Ohio Ana Ruiz said it was late.", "Former nominee and governor of Ohio"),
        ("Tom Vance said all four living presidents – Ana Ruiz, Otto Roe, Orla Lake – came. “It is late,” Ruiz said.", None),
        ("Republican Sens. Kelly Roe, Tom Vance and Ana Ruiz came. “It is late,” Ruiz said.", "Republican Sen."),
        ("Reps. Kelly Roe (R-Iowa) and Ana Ruiz (D-Ohio) came. “It is late,” Ruiz said.", "Rep., D-Ohio"),
        ("Tom Vance and Ana Ruiz came. “It is late,” Ruiz said.", None),
        ("“It is late,” tweeted Vance’s communications director, Ana Ruiz.", "Vance’s communications director"),
        ("They heard Ana Ruiz, Energy Secretary Otto Roe and Vance’s lawyer. “It is late,” Ruiz said.", None),
        ("“It is late,” said Ana Ruiz, President Otto Roe’s first campaign manager.", "President Otto Roe’s first campaign manager"),
        ("“It is late,” said North Carolina Gov. Ana Ruiz.", "North Carolina Gov."),
        ("“It is late,” said Virginia Governor Ana Ruiz.", "Virginia Governor"),
        ("Calling it one of the oldest tricks of the trade, Ana Ruiz said it was late.", None),
        ("“It is late,” says Ana Ruiz, a Harbor pastor now leading a choir.", "a Harbor pastor now leading a choir"),
        ("They told the mayor’s campaign manager, Ana Ruiz: wait. “It is late,” Ruiz said.", "mayor’s campaign manager"),
        ("Lowell’s former clerk, Ana Ruiz, told Vance’s aide, Otto Roe: “It is late and dark out there.”", "Lowell’s former clerk"),
        ("The arrest of Mayor Roe’s ex-adviser Ana Ruiz came at dawn. “It is late,” Ruiz said.", "Mayor Roe’s ex-adviser"),
        ("The vote was lost. Plus Ana Ruiz left. “It is late,” Ruiz said.", None),
        ("They met port officials Ana Ruiz and Kelly Roe. “It is late,” Ruiz said.", "port official"),
        ("Lowell clerks Kelly Roe, Tom Vance and Ana Ruiz met. “It is late,” Ruiz said.", "Lowell clerk"),
        ("He told port officials Ana Ruiz and Kelly Roe had left. “It is late,” Ruiz said.", None),
        ("Their rivals Ana Ruiz and Kelly Roe met. “It is late,” Ruiz said.", None),
        ("Ana Ruiz, who directs the Ferry Guild, said it was late.", "who directs the Ferry Guild"),
        ("Ana Ruiz, who also teaches rowing and leads the choir, said it was late.", "who also teaches rowing and leads the choir"),
        ("Ana Ruiz, who works at the port, said it was late.", "who works at the port"),
        ("Ana Ruiz, who leads by nine points, said it was late.", None),
        ("Ana Ruiz, a clerk who heads the Ferry Guild, said it was late.", "a clerk"),
        ("They met the aide, and with Vance and another diplomat, Ana Ruiz, who rowed. “It is late,” Ruiz said.", "another diplomat"),
        ("Otto Roe, an officer, rowed. It was a plan of Ana Ruiz, the officer testified. “It is late,” Ruiz said.", None),
        ("Ana Ruiz, a senior at Lowell High, rowed. Ruiz, head of the choir, said it was late.", "head of the choir"),
        ("They wrote to Hillary Clinton,” Rep. Ana Ruiz (R-Ohio) said.", "Rep., R-Ohio"),
        ("Norland officials met a senior Ruiz deputy. “It is late,” Ana Ruiz said.", None),
        ("“It is late,” said Ana Ruiz, head of the joint WHO-Norland mission.", "head of the joint WHO-Norland mission"),
        ("Harbor spokeswoman Dr. Ana Ruiz said it was late.", "Harbor spokeswoman"),
        ("Across the counter, 19-year-old Ana Ruiz rowed. “It is late,” Ruiz said.", None),
        ("“It is late,” said Assistant Professor of Marine Biology Ana Ruiz.", "Assistant Professor of Marine Biology"),
        ("“It is late,” said Superintendent of Schools Ana Ruiz.", "Superintendent of Schools"),
        ("Tom Vance thanked Ana Ruiz, the mayor “and my other good friends.” Ruiz said it was late.", None),
        (
            "“It is late,” said Ana Ruiz, chief of the Port Ash, South Carolina, police force.",
            "chief of the Port Ash, South Carolina, police force",
        ),
        ("“It is late,” said Ana Ruiz, a clerk from Port Ash, South Carolina, who rowed.", "a clerk from Port Ash"),
        ("The old harbor center Ana Ruiz said it was late.", None),
    ],
)
def test_a_title_is_joined_from_office_party_and_belonging(text: str, title: str | None):
    assert source(text).title == title


def test_a_title_told_far_from_the_words_is_found():
    text = "Ana Ruiz, a marine biologist, lives in Lowell.\n\nThe bridge is old.\n\nIt was built in May.\n\n“It is late,” Ruiz said."
    assert source(text).title == "a marine biologist"


@pytest.mark.parametrize(
    ("told", "title"),
    [
        ("The Port Ash guitarist used to tour the country.", "Port Ash guitarist"),
        ("In May, the Port Ash guitarist toured the country.", "Port Ash guitarist"),
        ("The Port Ash senior toured the country.", "Port Ash senior"),
        ("But last year, the guitarist toured the country. The old guitarist came home.", "old guitarist"),
        ("The old driver was hurt.", None),  # who may be anybody
        ("The Lowell driver was hurt.", None),
        ("The doctor gave her a pill.", None),
        ("Vance, the Port Ash guitarist toured the country.", None),  # a slip of the pen tells nothing of Ruiz
        ("They saw the Port Ash guitarist tour the country.", None),
        ("The head of the fund toured the country.", None),
        ("The Port Ash guitarist of the band toured the country.", None),
        ("“The guitarist toured the country,” said Tom Vance.", None),
        ("The woman toured the country.", None),
        ("The nurse practitioners toured the country.", None),
    ],
)
def test_a_later_sentence_tells_a_title_by_what_its_subject_is_called(told: str, title: str | None):
    assert source(f"For years, Ana Ruiz felt stuck. {told} “It is late,” Ruiz said.").title == title


def test_a_later_sentence_tells_the_title_of_the_one_who_is_named_before_it():
    told = "Kahl Oruvi felt stuck. The 46-year-old guitarist toured Norway. “It is late,” Oruvi said."
    assert source(told, "Kahl Oruvi").title == "46-year-old guitarist"
    of_two = "Kahl Oruvi met Vanni Tor. The Lowell guitarist toured Norway. “It is late,” Oruvi said."
    assert source(of_two, "Kahl Oruvi").title is None
    of_another = "Police praised Kahl Oruvi. The Lowell guitarist toured Norway. “It is late,” Oruvi said."
    assert source(of_another, "Kahl Oruvi").title is None


def test_a_phrase_that_is_the_subject_of_its_clause_is_no_title():
    assert source("After the vote for Ana Ruiz, the director of the fund said it was late. “It is early,” Ruiz said.").title is None


def test_a_body_is_told_by_what_it_is():
    found = source("The Sentinel Institute, a research group that studies bridges, said it was late.", "Sentinel Institute")
    assert found.title == "a research group"


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("The liberal watchdog group Harbor Aid said it was late.", "liberal watchdog group"),
        ("It is late, the Lowell nuclear watchdog, the Harbor Aid, said in May. Harbor Aid said it was dark.", "Lowell nuclear watchdog"),
        ("The group Harbor Aid said it was late.", None),
        ("Of the group Harbor Aid said it was late.", None),
        ("They met with group Harbor Aid. Harbor Aid said it was late.", None),
    ],
)
def test_a_body_is_told_by_what_stands_before_its_name(text: str, title: str | None):
    assert source(text, "Harbor Aid").title == title


def test_a_body_is_titled_by_who_speaks_for_it_where_nothing_tells_what_it_is():
    assert source("A spokeswoman for the Harbor Fund said it was late.", "Harbor Fund").title == "A spokeswoman for the Harbor Fund"
    assert source("A spokeswoman for the university said it was late.", None).title == "A spokeswoman for the university"
    assert source("The Harbor Fund said it was late.", "Harbor Fund").title is None


def test_an_anonymous_source_is_titled_by_its_phrase_and_heard_for_what_it_knows():
    found = source("A senior official familiar with the talks said it was late.", None)
    assert found.title == "A senior official familiar with the talks"
    assert found.reason == "familiar with the talks"
    assert found.anonymity is None


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("An aide on the trade committee said it was late.", "An aide on the trade committee"),
        ("The plan led a clerk to call it “a shame.”", "a clerk"),
        ("An aide in Lowell claiming to know said it was late.", "An aide in Lowell"),
    ],
)
def test_the_title_of_somebody_unnamed_goes_on_behind_a_preposition(text: str, title: str):
    assert source(text, None).title == title


def test_the_reason_for_anonymity_comes_before_others_and_is_kept_apart():
    text = "An aide who asked not to be named, citing the talks, said it was late."
    found = source(text, None)
    assert found.anonymity == found.reason
    assert found.reason is not None
    assert found.reason.startswith("who asked not to be named")
    assert measure_sources(Article(text=text))["anonymous_sources_with_reason"] == 1
    for none in ("A man who saw the crash said it was late.", "An aide who asked not to be named said it was late."):
        assert measure_sources(Article(text=none))["anonymous_sources_with_reason"] == 0
    for ground in ("who was not authorized to speak", "speaking on condition of anonymity for fear of the mayor"):
        assert measure_sources(Article(text=f"An aide, {ground}, said it was late."))["anonymous_sources_with_reason"] == 1


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("“It is late,” said Ana Ruiz, who sells fish below the bridge.", "who sells fish below the bridge"),
        ("“It is late,” said Ana Ruiz, whose house was flooded.", "whose house was flooded"),
        ("Ana Ruiz, whose son Tom, 6, fell from the pier, said it was late.", "whose son Tom, 6, fell from the pier"),
        ("“It is late,” said Ana Ruiz, who feeds sailors, widows and orphans.", "who feeds sailors, widows and orphans"),
        ("Rep. Ana Ruiz, one of the bill’s sponsors, said it was late.", "one of the bill’s sponsors"),
        ("The bill’s author, Sen. Ana Ruiz, said it was late.", "bill’s author"),
        ("“It is late,” said Ana Ruiz, president of the Harbor Fund and a critic of the plan.", "a critic of the plan"),
        ("“It is late,” said Ana Ruiz, a lawyer at the fund who has defended tenants.", "who has defended tenants"),
        (
            "“It is late,” said Ana Ruiz, director of Safe Harbor, a nonprofit that feeds the poor.",
            "a nonprofit that feeds the poor",
        ),
        ("Ana Ruiz moved to Lowell two years ago to teach. “It is late,” Ruiz said.", "Ana Ruiz moved to Lowell two years ago to teach."),
        ("Ana Ruiz told the town council that it was late.", "told the town council"),
        ("“It is late,” Ana Ruiz said after touring the broken bridge.", "after touring the broken bridge"),
        ("Ana Ruiz, a lawyer working on the census case, said it was late.", "working on the census case"),
        ("“It is late,” said Rep. Ana Ruiz, an Ohio Democrat co-sponsoring the ferry law.", "co-sponsoring the ferry law"),
        ("“It is late,” said Ana Ruiz, a farmer worried about ferries.", "worried about ferries"),
        ("Ana Ruiz is a candidate who wants a new bridge. “It is late,” Ruiz said.", "who wants a new bridge"),
        ("Sen. Ana Ruiz, who is a nurse by trade, said it was late.", "who is a nurse by trade"),
        ("Ana Ruiz, who was the ambassador to Chile, said it was late.", "who was the ambassador to Chile"),
        ("“It is late,” said Ana Ruiz, a law professor who writes about fish.", "who writes about fish"),
        ("“It is late,” said Ana Ruiz, director of Safe Harbor, a small food charity.", "a small food charity"),
        ("Rep. Ana Ruiz, a navy veteran, said it was late.", "a navy veteran"),
        ("Ana Ruiz of Roe Landing is part of the mayor’s council and says it is late.", "is part of the mayor’s council"),
        ("Ana Ruiz, however, has sued the port three times, saying it was late.", "has sued the port three times"),
        ("Ana Ruiz said she had lost her house in the flood.", "she had lost her house in the flood"),
        ("Ana Ruiz said that she works at the port and that it was late.", "she works at the port"),
        ("Ana Ruiz said she and her husband, Tom, were rescued by a ferry.", "she and her husband, Tom, were rescued by a ferry"),
        ("Ana Ruiz, in a speech at the old port, said it was late.", "in a speech at the old port"),
        ("“It is late,” Ana Ruiz said ahead of the vote on Monday.", "ahead of the vote on Monday"),
        ("“It is late,” Ana Ruiz said when asked about the port.", "when asked about the port"),
        ("“It is late,” said Ana Ruiz, a law professor and longtime friend of the mayor.", "longtime friend of the mayor"),
        ("Ana Ruiz, a survivor of the flood said it was late.", "a survivor of the flood"),
        ("“It is late,” said Ana Ruiz, a mayor and ferry pilot worried about the old port.", "worried about the old port"),
        ("“It is late,” said Ana Ruiz, a lawyer who’s now at the Harbor Fund.", "who’s now at the Harbor Fund"),
        ("“It is late,” said Ana Ruiz, a clerk who advised Vance’s campaign.", "who advised Vance’s campaign"),
        ("Two of the bill’s sponsors, Sen. Kelly Roe and Rep. Ana Ruiz, came. Ruiz said it was late.", "Two of the bill’s sponsors"),
        ("It won over two of his old critics: the Daily Roe’s Tom Vance and Ana Ruiz. Ruiz said it was late.", "two of his old critics"),
        ("On Monday critics of the ferry plan, including Sen. Ana Ruiz, met. Ruiz said it was late.", "critics of the ferry plan"),
        (
            "A ferry bill written by Sens. Kelly Roe (R-Ohio) and Ana Ruiz failed. Ruiz said it was late.",
            "A ferry bill written by Sens. Kelly Roe (R-Ohio) and Ana Ruiz",
        ),
        ("A dozen clerks, led by Rep. Ana Ruiz, sued. Ruiz said it was late.", "A dozen clerks, led by Rep. Ana Ruiz"),
        ("Both Kelly Roe and Ana Ruiz, who sit on the port panel, came. Ruiz said it was late.", "who sit on the port panel"),
        ("Both Ana Ruiz and Kelly Roe, who sit on the port panel, came. Ruiz said it was late.", "who sit on the port panel"),
        ("Ana Ruiz was among the 10,000 clerks who left the port. Ruiz said it was late.", "among the 10,000 clerks who left the port"),
        (
            "Ana Ruiz, for one, sees it. Ruiz, however, runs a shelter in the U.S. Harbor Zone. Ruiz said it was late.",
            "runs a shelter in the U.S. Harbor Zone",
        ),
        ("Ana Ruiz runs a shelter below the bridge. Ruiz, who sells fish, said it was late.", "runs a shelter below the bridge"),
        ("“I’ve been protesting out here all summer,” Ana Ruiz said.", "I’ve been protesting out here all summer"),
        ("“It is late. I have a young son,” Ana Ruiz said.", "I have a young son"),
        ("“I have known Otto Roe for years,” Ana Ruiz said.", "I have known Otto Roe for years"),
        ("One of the boats is Ana Ruiz’s. Ruiz said it was late.", None),
        ("One farmer who lost her herd is Ana Ruiz of Lowell. Ruiz said it was late.", "One farmer who lost her herd"),
        ("“It is late,” said Ana Ruiz, who wrote a book on ferries called “Rust.”", "who wrote a book on ferries called"),
        ("“It is late,” said Ana Ruiz, who called the whole ferry plan “rust.”", None),
        ("Ana Ruiz released a long statement and said it was late.", None),
        ("Ana Ruiz said she respected the port and its laws.", None),
        ("Ana Ruiz said she was present at the old port.", "she was present at the old port"),
        ("“It is late,” Ana Ruiz said in a long written statement.", None),
        ("“It is late,” Ana Ruiz said in a long written statement on the port.", "in a long written statement on the port"),
        ("“I have been telling you for years,” Ana Ruiz said.", None),
        ("Ana Ruiz outlined the plan, which has two parts. “It is late,” Ruiz said.", "outlined the plan"),
        (
            "Ana Ruiz briefed the council on her talks with Vance, which failed. “It is late,” Ruiz said.",
            "briefed the council on her talks with Vance",
        ),
        (
            "Ana Ruiz has long fought for a new bridge over the old harbor, which she says is late. “It is dark,” Ruiz said.",
            "has long fought for a new bridge over the old harbor",
        ),
        ("The bill goes to Ana Ruiz, a clerk of the fund said on Monday. Ruiz said it was late.", None),
        ("Ana Ruiz, chief of the port, told senators that it was late.", None),
        ("The bill was written by Kelly Roe, Ana Ruiz’s aide. Ruiz said it was late.", None),
        ("It pleased business leaders and old friends, Ana Ruiz said.", None),
        ("Ana Ruiz announced that it was late.", None),
        ("Ana Ruiz issued a long statement saying it was late, which it was. Ruiz said it was late.", None),
        ("Ana Ruiz goes on to say it is a bad plan for the port, which it is. Ruiz said it was late.", None),
        ("Ana Ruiz has come to believe that the new plan for the port is bad, which it is. Ruiz said it was late.", None),
        ("Ana Ruiz has every right to be there on the day of the vote, which she says is late. “It is dark,” Ruiz said.", None),
        ("Ana Ruiz has led those who call the plan for a new bridge “a shame.” Ruiz said it was late.", None),
        ("Knowing how late it was, Ana Ruiz said it was over.", None),
        ("Ana Ruiz, including many of her aides, said it was late.", None),
        ("Ana Ruiz has criticized the port many times, saying it was late.", None),
        ("After the bridge of Lowell was shut, Ana Ruiz said it was late.", None),
        ("According to two of her aides, Ana Ruiz said it was late.", None),
        ("Ana Ruiz said she was concerned about the bridge.", None),
        ("Ana Ruiz said she had no comment on the bridge.", None),
        ("Ana Ruiz said she had lost 4.5 million boats in May.", "she had lost 4.5 million boats in May"),
        ("Ana Ruiz said she was “a fool” on the bridge.", None),
        ("Ana Ruiz said he had lost his house in the flood.", None),
        ("Rep. Ana Ruiz, a Lowell Democrat, said it was late.", None),
        ("“It is late,” said Ana Ruiz, who is a nurse.", None),
        ("“It is late,” Ana Ruiz said while adding that the port is safe.", None),
        ("“It is late,” said Ana Ruiz, who said so twice before.", None),
        ("“It is late,” Ana Ruiz said in a statement on Monday.", None),
    ],
)
def test_a_reason_is_what_ties_a_source_to_the_story(text: str, reason: str | None):
    assert source(text).reason == reason


FILLER = "The bridge is old. " * 9


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("Mayor Ana Ruiz moved to Lowell two years ago to teach. “It is late,” Ruiz said.", None),
        ("Democrat Ana Ruiz moved to Lowell two years ago to teach. “It is late,” Ruiz said.", None),
        (
            "“It is late,” Ana Ruiz said. Mr. Vance left. Ms. Ruiz sued two of the six states last year.",
            "Ms. Ruiz sued two of the six states last year.",
        ),
        (f"“It is late,” Ana Ruiz said. {FILLER}Ruiz sued two of the six states last year.", "sued two of the six states last year"),
        (
            f"“It is late,” Ana Ruiz said in a long written statement. {FILLER}Ruiz filed a suit over the port in May.",
            "filed a suit over the port in May",
        ),
        (
            f"“It is late,” Ana Ruiz said in a long speech on the port. {FILLER}Ruiz filed a suit over the port in May.",
            "in a long speech on the port",
        ),
        (f"“It is late,” Ana Ruiz said. {FILLER}Ruiz is concerned about the plan for a new bridge at the port.", None),
        (f"“It is late,” Ana Ruiz said. {FILLER}Ruiz may be lured to the old port by a plan for a new one.", None),
        (
            f"“It is late,” Ana Ruiz said after touring the bridge. {FILLER}Ruiz sued two of the six states last year.",
            "after touring the bridge",
        ),
        (
            f"“It is late. I lost my boat in the flood,” Ana Ruiz said. {FILLER}Ruiz sued two of the six states.",
            "I lost my boat in the flood",
        ),
        (
            "“It is late,” Ana Ruiz said. After talks with the port, Ruiz and Tom Vance, R-Ohio, took charge of the bridge.",
            "After talks with the port, Ruiz and Tom Vance, R-Ohio, took charge of the bridge.",
        ),
        (
            "“It is late,” Ana Ruiz said. After talks with Tom Vance, Ruiz took charge of the bridge in May.",
            "Ruiz took charge of the bridge in May.",
        ),
        (
            "“It is late,” Ana Ruiz said. Ruiz stood with the many clerks not invited to the port.",
            "Ruiz stood with the many clerks not invited to the port.",
        ),
        (
            "“It is late,” Ana Ruiz said. Ruiz faces charges of fraud over the port in May.",
            "Ruiz faces charges of fraud over the port in May.",
        ),
        (
            "“It is late,” Ana Ruiz said.\n\nPORT ASH (Harbor Wire) — Ruiz is preparing to leave the town for good.",
            "Ruiz is preparing to leave the town for good.",
        ),
        ("“It is late,” Ana Ruiz said. Ruiz did not respond to a second request for comment.", None),
        (
            "“It is late,” Ana Ruiz said. It would have been odd a year ago, when the mayor, Ana Ruiz, was still holding out for more time.",
            None,
        ),
        ("“It is late,” Ana Ruiz said. Ruiz; Tom Vance; the mayor; and all the rest of them.", None),
        ("“It is late,” Ana Ruiz said. Ruiz aides went to the port to see the bridge.", None),
        ("“It is late,” Ana Ruiz said. Ruiz speaks during a rally at the old bridge in Lowell, June 2, 2020.", None),
        ("“I voted, and I hope it is late,” Ana Ruiz said.", None),
        ("“I claimed it was late,” Ana Ruiz said.", None),
    ],
)
def test_a_deed_told_anywhere_is_a_reason_where_nothing_nearer_is(text: str, reason: str | None):
    assert source(text).reason == reason


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("Some drivers left the stage of a concert and said it was late.", None),  # what a crowd or a body did is the news itself
        ("A driver left the stage of a concert and said it was late.", "left the stage of a concert"),
        ("Clerks displaced by the flood said it was late.", "displaced by the flood"),
        ("Groups working on the dam said it was late.", "working on the dam"),
        ("“It is late,” said a woman displaced by the flood.", "displaced by the flood"),
        ("A clerk directly involved in the talks said it was late.", "directly involved in the talks"),
        ("Clerks arguing over the old mill said it was late.", None),
        ("A clerk said she had lost her house in the flood.", None),  # what she says is not yet who she is
        ("A clerk said they had lost a house in the flood.", None),
        ("Some clerks said they had lost a house in the flood.", "they had lost a house in the flood"),
        ("Some clerks said they had lost a fleet of U.S. boats.", "they had lost a fleet of U.S. boats"),
        ("A lawmaker investigating the sale of the port says it was late.", "investigating the sale of the port"),
        ("Another woman, standing outside her burned house, says it was late.", "standing outside her burned house"),
        ("A driver caught in the flood said it was late.", "caught in the flood"),
        ("A clerk involved in the talks said it was late.", "involved in the talks"),
        ("A contractor hired by the port said it was late.", "hired by the port"),
    ],
)
def test_a_deed_beside_the_words_of_somebody_unnamed_is_a_reason(text: str, reason: str | None):
    assert source(text, None).reason == reason


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("Writing for the court in the toll case, Justice Ana Ruiz said it was late.", "Writing for the court in the toll case"),
        ("In dissent, Justice Ana Ruiz said it was late.", "In dissent"),
        ("Ana Ruiz, writing for the majority, said it was late.", "writing for the majority"),
        ("Ana Ruiz, representing the port’s keepers, said it was late.", "representing the port’s keepers"),
        ("Ana Ruiz, hired in May to run the port, said it was late.", "hired in May to run the port"),
        # What it cites, and when it speaks, tell nothing of it.
        ("Ana Ruiz, citing a study of the port, said it was late.", None),
        ("Following the vote on the port, Ana Ruiz said it was late.", None),
        ("Ana Ruiz, starting with the port, said it was late.", None),
        ("Speaking forcefully, Ana Ruiz said it was late.", None),
        ("Ana Ruiz, speaking forcefully of the port, said it was late.", None),
    ],
)
def test_a_participle_beside_a_name_is_a_reason(text: str, reason: str | None):
    assert source(text).reason == reason


def test_a_number_before_what_a_document_is_called_is_no_part_of_its_name():
    found = next(one for one in find_sources("“It is late,” says the July 6 Harbor Fund letter.") if one.kind == "document")
    assert (found.name, found.owner) == ("Harbor Fund letter", "Harbor Fund")


def test_what_a_body_did_is_no_reason_why_it_is_heard():
    text = "“It is late,” the Port Agency said. The Port Agency runs a boat on the Moor."
    assert source(text, "Port Agency").reason is None
    assert source("Harbor Aid, which tracks the tides, said it was late.", "Harbor Aid").reason == "which tracks the tides"


def test_a_document_is_told_by_how_it_was_got_or_whose_it_is():
    text = "The report said it was late. The Harbor Wire obtained the report under the records law."
    got = next(one for one in find_sources(text) if one.kind == "document")
    assert got.reason == "The Harbor Wire obtained the report under the records law."
    assert got.channel == "document"


@pytest.mark.parametrize("marked", examples("channels.toml", "finds"))
def test_an_occasion_stands_where_the_lexicon_marks_it(marked: str):
    text, [(start, end)] = unbracket(marked)
    found = source(text)
    assert found.channel in CHANNELS
    assert found.reason in (None, text[start:end])


@pytest.mark.parametrize("text", examples("channels.toml", "misses"))
def test_what_is_said_of_an_occasion_is_none(text: str):
    assert source(text).channel is None


@pytest.mark.parametrize(
    ("text", "channel"),
    [
        ("Ana Ruiz told the Harbor Wire it was late.", "interview"),
        ("Ana Ruiz told CNN it was late.", "other outlet"),
        ("Ana Ruiz said in an interview that it was late.", "interview"),
        ("Ana Ruiz said in an interview with CNN that it was late.", "other outlet"),
        ("Ana Ruiz told reporters it was late.", "press conference"),
        ("Ana Ruiz tweeted that it was late.", "post"),
        ("“It is late,” said Ana Ruiz, the mayor, in a letter to the council.", "message"),
        ("Ana Ruiz, speaking at a rally in Lowell, said it was late.", "speech"),
        ("“It is late,” Ana Ruiz wrote in an affidavit.", "document"),
        ("Ana Ruiz said it was late.", None),
    ],
)
def test_the_channel_is_told_beside_the_words(text: str, channel: str | None):
    assert source(text, outlet="The Harbor Wire").channel == channel


def test_places_of_title_and_reason_are_where_they_say():
    text = "State Sen. Ana Ruiz, a farmer from Lowell who lost her barn, said it was late."
    found = source(text)
    assert found.reason_span is not None
    for span in (*found.title_spans, found.reason_span):
        assert text[span.start : span.end] == span.text
    assert found.reason == found.reason_span.text


def test_a_long_row_of_digits_or_capitals_ahead_costs_nothing():
    """A pattern that could part one token in many ways took seconds for twenty digits."""
    for token in ("7" * 60, "A" * 60, "(7" * 30):
        assert source(f"{token} was sent to Ana Ruiz, a nurse at the clinic, who said it was late.").name == "Ana Ruiz"


def test_whoever_says_something_of_the_company_is_none():
    found = find_sources("Vance said the company would grow. “It is fine,” Vance said.")
    assert [(one.name, one.kind) for one in found] == [("Vance", "named-person")]


def test_the_agency_is_rather_a_body_of_that_noun_than_one_that_goes_by_letters():
    found = find_sources("The Harbor Safety Agency met officials of the LHF. The agency said tolls would rise.")
    assert [one.name for one in found] == ["Harbor Safety Agency"]


def test_a_figure_that_a_body_tells_is_no_life_of_its_own():
    (agency,) = find_sources("Harbor Watch said it was at 62.9 percent in May.")
    assert (agency.name, agency.reason) == ("Harbor Watch", None)


def test_the_body_of_a_title_may_have_an_and_in_its_name():
    text = "But Institute of Boats and Harbors Director Ana Ruiz said it was late. Mayor of Lowell and Port Director Tom Lake said it was shut."
    titles = {one.name: one.title for one in find_sources(text)}
    assert titles == {"Ana Ruiz": "Institute of Boats and Harbors Director", "Tom Lake": "Port Director"}


def test_a_number_with_a_comma_ends_no_clause():
    found = source("“It is late,” said Ana Ruiz, head of Harbor Aid, which expects 5,000 rowers to attend. It rained.")
    assert found.reason == "which expects 5,000 rowers to attend"


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Sens. Ana Ruiz and Tom Vance left. Ruiz said it was late.", "Sen."),
        ("Port analysts Ana Ruiz and Tom Vance left. Ruiz said it was late.", "Port analyst"),
        ("Ana Ruiz, one of the mayor’s advisers, said it was late.", "one of the mayor’s advisers"),
        ("Ana Ruiz, director of Harbor Sports, said it was late.", "director of Harbor Sports"),
        ("“It is late,” said Ana Ruiz, head of that town’s Harbor Party, nodding.", "head of that town’s Harbor Party"),
        ("“It is late,” said Ana Ruiz, head of that fund.", "head"),
        ("Port Ash police Chief Ana Ruiz said it was late.", "Port Ash police Chief"),
        ("Navy pilot Lt. Ana Ruiz said it was late.", "Navy pilot Lt."),
        ("They urge Gov. Ana Ruiz, who said it was late.", "Gov."),
        ("He must meet port clerk Ana Ruiz, who said it was late.", "port clerk"),
        ("He wants to sue port clerk Ana Ruiz, who said it was late.", "port clerk"),
    ],
)
def test_where_a_title_begins_and_ends_and_of_how_many_it_is(text, title):
    assert [source.title for source in find_sources(text)] == [title]
