"""Candidate sources: names with titles, pronouns, and noun phrases."""

from itertools import pairwise

import pytest

from framing.attribution.mentions.mentions import find_mentions
from framing.text.document import Document

from .growth import grows_in_proportion

NAMES = [
    "[Rep. Gwen Ortiz (D-Ohio)] spoke first.",
    "On Tuesday [South Korean President Kim Min Seo] arrived.",
    "Then [Chen Wei-ling] spoke.",
    "It was [Mohammed bin Rashid] who called.",
    "Later [Jean-Luc Moreau] and [María de la Cruz] met.",
    "All hung on [the White House].",
    "[The Ministry of Trade, Industry and Fisheries] agreed.",
    "[Campaign manager Ana Ruiz] told them so.",
    "[White House press secretary Ana Ruiz] spoke.",
    "But [Mr. Ruiz] left.",
    "[Julie A. Ruiz] left.",
    "Then [Reem As-Sabaa] and [Niall O’Dowd] left.",
    "It was [Ruiz]’s visit to [the U.S. Treasury].",
    "[The Securities and Harbours Commission] agreed.",
    "[Harbour Council] Says [Ruiz] Agreed",
    "So wrote [@anaruiz] at noon.",
    "According to [Ruiz], it rained.",
    "PORT ASH, Ohio (Harbor Wire) — [Ruiz] left.",
    "LIMA -- [Ruiz] left.",
    "[Ruiz], of [Elmford, Md.], left.",
    "It was [Elmford, D.C.], in spring.",
    "[Sen. Ana Ruiz of Ohio] agreed.",
    "[Sen. Ana Ruiz, D-N.H.], agreed.",
    "[Rep. Tom Vance, R-Ohio], agreed.",
    "They warned [Ruiz] of [Ohio].",
    "[The Harbour Museum in Chicago] agreed.",
    "[Democratic state Senator Ana Ruiz] agreed.",
    "[The County Attorney's Office] agreed.",
    "It was [Ruiz]'s [Office] of old.",
    "So [HarborGoods.com] wrote.",
    "Last year [Ruiz] agreed.",
    "[Harlow], who wrote so at news.example/harlow, left.",
    "[NATO], which [Ruiz] leads, left.",
    "[Tom Vance, Jr.] agreed.",
    "[Bill] said so.",
]
NOMINALS = [
    "[A senior official] left.",
    "[Sen. Ana Ruiz' campaign] agreed.",
    "[a spokesman for the ministry] agreed.",
    "They met [two aides].",
    "[The new poll] is out.",
    "[Critics] said so.",
    "[The mayors of Lowell and Port Ash] said so.",
    "[The mayor of Lowell] and Ruiz said so.",
    "[People familiar with the matter] said so.",
    "[A senior official who asked not to be named] said so.",
    "The president told [officials] so.",
    "Ruiz meets [council officials].",
    "Ruiz thinks that [officials] know.",
    "Ruiz reportedly told [officials] so.",
    "[The newly elected president] left.",
    "[The former House speaker] left.",
    "[Ruiz's harbor news agency] agreed.",
    "[The agency] reports that it rained.",
    "[The letter] states: “It rained.”",
    "[Landlord advocates] say [some property owners] left.",
    "[Supporters of Tom Vance] note that it rained.",
    "They urged [the council] to order [a study].",
    "[Doctors and patients] said that it rained.",
    "[Three drivers who saw the bridge fall] said so.",
    "[Three drivers who saw the bridge fall] explained that it had creaked.",
    "[Residents who had reported smoke] argued that nobody came.",
    *(f"[An official familiar with the plan] {verb} that the bridge was shut." for verb in ("warned", "explained", "noted", "stated")),
    "[An official familiar with the proposed deal] said so.",
    "[A clerk briefed on what was promised] wrote that it rained.",
    "[Forty-seven percent] said so.",
    "[46.5 percent of drivers] said so.",
    "In Lowell [12%] said so.",
    "[Two in three] said so.",
    "[Eight in 10 voters] said so.",
    "[A Harbor Wire/Lowell University poll] is out.",
]


def unbracketed(example: str) -> tuple[str, list[str]]:
    wanted = [part.split("]")[0] for part in example.split("[")[1:]]
    return example.replace("[", "").replace("]", ""), wanted


@pytest.mark.parametrize("example", NAMES)
def test_a_name_is_found_with_title_and_party(example):
    text, wanted = unbracketed(example)
    assert [text[m.start : m.end] for m in find_mentions(Document(text)) if m.kind == "name"] == wanted


@pytest.mark.parametrize("example", NOMINALS)
def test_a_source_without_a_name_is_found_with_what_is_told_of_it(example):
    text, wanted = unbracketed(example)
    found = [text[m.start : m.end] for m in find_mentions(Document(text)) if m.kind == "nominal"]
    assert [phrase for phrase in wanted if phrase not in found] == []


def test_the_head_of_a_titled_name_is_the_name():
    text = "Rep. Gwen Ortiz (D-Ohio) spoke."
    (mention,) = find_mentions(Document(text))
    assert text[mention.head_start : mention.head_end] == "Gwen Ortiz"


@pytest.mark.parametrize(
    "text", ["Instead it rained.", "Monday was dry.", "It rained in May.", "According to plan, it rained.", "Oddly, it rained."]
)
def test_a_capital_that_opens_a_sentence_makes_no_name(text):
    assert [m for m in find_mentions(Document(text)) if m.kind == "name"] == []


def test_pronouns_are_found_with_their_short_forms():
    text = "He’s late, and they left, but who knows."
    assert [text[m.start : m.end] for m in find_mentions(Document(text))] == ["He", "they", "who"]


def test_mentions_are_in_order_and_apart():
    text = "The governor’s office told Ana Ruiz, a reporter at the Daily Post, that critics of the plan had left. " * 20
    found = find_mentions(Document(text))
    assert all(one.end <= other.start for one, other in pairwise(found))
    assert all(m.start <= m.head_start < m.head_end <= m.end for m in found)


@pytest.mark.parametrize("unit", ["Aa ", "Aa of ", "A.", "Aa-", "the the ", "of the Aa and ", "officials ", "people close to "])
def test_a_long_line_takes_time_in_proportion(unit):
    def line(length: int) -> Document:
        document = Document(unit * (length // len(unit)))
        assert document.words
        return document

    assert grows_in_proportion(find_mentions, line, 7_000)
