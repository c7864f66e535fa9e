import datetime
from dataclasses import replace

import pytest

import framing
from framing.article.page import Page
from framing.cues.rules import RuleMatcher, find_cues, read_rules
from framing.indicators.label_lines import GROUPS

from .brackets import bracket, unbracket

RULES = read_rules("indicators")


def test_every_wording_holds_its_own_examples():
    def shown(rule, example):
        (document,) = framing.Article(unbracket(example)[0]).documents
        return bracket(document.text, [hit for hit in find_cues(document, "indicators") if hit.rule.id == rule.id])

    examples = [(rule, example) for rule in RULES for example in (*rule.finds, *rule.misses)]
    assert [(rule.id, example) for rule, example in examples if shown(rule, example) != example] == []


def decided_without(rule, name, examples):
    """Each piece of a field of a rule, and whether the rule finds otherwise without it in some example."""
    documents = [framing.Article(unbracket(example)[0]).documents[0] for example in examples]

    def found(one):
        matcher = RuleMatcher([one])
        return [[(hit.start, hit.end) for hit in matcher.find(document)] for document in documents]

    pieces = getattr(rule, name)
    return {piece: found(replace(rule, **{name: tuple(one for one in pieces if one != piece)})) != found(rule) for piece in pieces}


def test_every_wording_decides_one_of_the_examples():
    assert [(rule.id, cue) for rule in RULES for cue, decides in decided_without(rule, "cues", rule.finds).items() if not decides] == []


def test_every_exception_decides_one_of_the_examples():
    idle = [(rule.id, cue) for rule in RULES for cue, decides in decided_without(rule, "unless", rule.misses).items() if not decides]
    assert idle == []


def indicator(article, name):
    return next(one for one in framing.find_indicators(article) if one.name == name)


def test_every_article_has_the_same_indicators_in_their_groups(seeds):
    cards = [[(one.group, one.name) for one in framing.find_indicators(article)] for article in (*seeds, "", "#")]
    assert all(card == cards[0] for card in cards)
    groups = [group for group, _ in cards[0]]
    assert groups == sorted(groups, key=GROUPS.index)
    assert set(groups) == set(GROUPS)


def test_a_present_indicator_shows_the_words_that_show_it():
    one = indicator("The ferry sank. The company did not respond to a request for comment on Monday.", "right of reply")
    assert one.status == "present"
    assert "did not respond" in one.spans[0].text


def test_what_this_copy_cannot_show_is_unknown_not_absent():
    pasted = framing.Article("The ferry sailed.")
    assert indicator(pasted, "byline").status == "unknown"
    assert indicator(pasted, "links in the text").status == "unknown"
    assert indicator(pasted, "publication date").status == "unknown"
    assert indicator(pasted, "correction notice").status == "absent"


def test_no_ai_notice_reads_none_in_this_copy():
    one = indicator("The ferry sailed.", "AI disclaimer")
    assert one.status == "absent"
    assert "none in this copy" in one.note


def test_what_the_manifest_knows_is_shown():
    article = framing.Article("The ferry sailed.", byline=("Ana Ruiz",), published=datetime.date(2026, 3, 9))
    assert indicator(article, "byline").value == "Ana Ruiz"
    assert indicator(article, "publication date").value == "2026-03-09"


def test_a_dateline_is_told_from_the_start_of_the_story():
    assert indicator("PORT ANSELM, March 9 (Halvard Wire) — The ferry sailed.", "dateline").status == "present"
    assert indicator("The ferry sailed from PORT ANSELM — at last.", "dateline").status == "absent"


@pytest.mark.parametrize(
    ("title", "status"),
    [
        ("Two die, 90 million lost", "present"),
        ("2 ferries lost", "present"),
        ("12 ferries lost", "absent"),
        ("Windows 11 on two ferries", "present"),
        ("Ferries lost", "unknown"),
    ],
)
def test_figures_of_the_headline_are_looked_for_in_the_story(title, status):
    article = framing.Article("Two ferries worth 90 million were lost.", title=title)
    assert indicator(article, "headline figures in the story").status == status


def test_a_correction_notice_is_a_sign_of_care():
    text = (
        "The ferry sailed at nine on Monday with a full load of cars and fish, and came home late.\n" * 3
        + "Correction: the ferry sailed at ten.\n"
    )
    one = indicator(framing.Article(text), "correction notice")
    assert (one.group, one.status) == ("care", "present")


def test_what_is_told_in_english_only_is_unknown_in_other_languages():
    german = (
        "Der Rat hat am Montag beschlossen, dass die Fähre nicht mehr fährt und auch der Markt für zwei Wochen geschlossen bleibt. " * 3
    )
    assert indicator(german, "right of reply").status == "unknown"
    assert "German" not in indicator(german, "named sources").note
    assert indicator(german, "AI disclaimer").status == "absent"


def test_a_reason_for_anonymity_is_asked_only_where_someone_is_anonymous():
    assert indicator("The ferry sailed, said Ana Ruiz.", "reason for anonymity").status == "unknown"


MARKED = {"json_ld": [{"@type": "NewsArticle", "digitalSourceType": "trainedAlgorithmicMedia"}]}
NOTICE = "The ferry sailed.\n\nThis article was written by AI."


@pytest.mark.parametrize(
    ("text", "markup", "for_machines", "for_readers"),
    [
        ("The ferry sailed.", MARKED, "present", "absent"),
        (NOTICE, {}, "absent", "present"),
        (NOTICE, MARKED, "absent", "absent"),
        ("The ferry sailed.", {}, "absent", "absent"),
    ],
)
def test_a_marking_without_a_notice_and_a_notice_without_a_marking_are_told(text, markup, for_machines, for_readers):
    article = framing.Article(text, page=Page(markup={"json_ld": [], "meta": [], "c2pa": [], **markup}))
    assert indicator(article, "AI marking without a notice").status == for_machines
    assert indicator(article, "AI notice without a marking").status == for_readers


def test_a_pasted_copy_has_no_markup_to_compare_with():
    assert indicator(NOTICE, "AI notice without a marking").status == "unknown"


def test_what_somebody_told_a_paper_or_a_station_is_credited_to_it():
    text = (
        "Port Ash closes quay\n\nThe quay is shut, Ana Ruiz told The Atlanta Journal-Constitution. Tom Vance told WLWL-TV that it was safe."
    )
    assert [span.text for span in indicator(framing.Article(text), "cited publishers").spans] == ["Atlanta Journal-Constitution", "WLWL-TV"]


def test_one_group_of_researchers_is_counted_once():
    text = "Researchers warn of mud\n\nResearchers warn that the quay may sink. Researchers said that mud had risen. The mayor was told."
    assert indicator(framing.Article(text, title="Researchers warn of mud"), "study or expert").value == 1
