"""The transparency label: what each line says of a page or a text written for it."""

import re

import pytest

import framing
from framing.article.publishers import agencies_in, outlets_in
from framing.article.signers import sort_byline
from framing.indicators import clickbait
from framing.indicators.clickbait import clickbait_signs
from framing.indicators.headline_match import figures_in
from framing.indicators.label_lines import label_lines
from framing.lexicons import read_lexicon

from .brackets import unbracket

STORY = [
    "The harbour board put off its vote on the new quay until the summer, Ana Ruiz told the Port Ash Herald on Monday.",
    "The mill did not respond to a request for comment, and the port's spokesman declined to discuss the case.",
    "It will meet again on June 9, when a report on the cost of the dredging is to be published, the chair of the board said.",
]


def page(*, head="", above="", below="", story=STORY, foot="", title="Vote on the quay put off"):
    paragraphs = "".join(f"<p>{line}</p>" for line in story)
    return framing.read_page(
        f'<html lang="en"><head><meta property="og:site_name" content="Quay Post">{head}</head><body><main><article>{above}<h1>{title}</h1>'
        f"{below}{paragraphs}{foot}</article></main></body></html>",
        url="https://quay.example/vote",
    )


def line(article, key):
    return next(one for one in framing.find_indicators(article) if one.key == key)


def test_the_lines_are_those_that_the_guide_names():
    keys = [one.key for one in label_lines()]
    asked = """ai_notice ai_markup byline publication_date modification_date content_label sponsored_label affiliate_notice agency_credit
    interest_disclosed method_told named_sources anonymous_sources reason_for_anonymity primary_document study_or_expert outbound_links
    cited_publishers correction_notice update_notice right_of_reply independent_verification limits_stated headline_figures_in_story
    headline_names_in_story clickbait_headline dateline charged_words exclamation_marks_outside_quotes"""
    assert set(asked.split()) <= set(keys)
    assert len(set(keys)) == len(keys)
    assert all(one.standard and one.firmness and one.pitfall for one in label_lines())


LABELS = read_lexicon("content_labels")


@pytest.mark.parametrize(
    ("above", "kind"),
    [
        *((f"<p>{text}</p>", kind) for kind, text in LABELS["finds"].items()),
        *((f"<p>{text}</p>", None) for text in LABELS["misses"]),
        ("<nav><p>Business</p><p>Politics</p><p>Travel</p><p>Opinions</p><p>Sport</p></nav>", None),
        ("<nav><p>About us</p><p>Advertise</p><p>Editorial</p><p>Subscribe</p><p>Privacy</p></nav>", None),
        ("<nav><p>Harbour</p><p>Opinion</p></nav>", "opinion"),
    ],
)
def test_a_kicker_tells_the_kind_of_the_piece(above, kind):
    seen = line(page(above=above), "content_label")
    assert (seen.status, seen.value) == (("present", kind) if kind else ("absent", None))


@pytest.mark.parametrize(("title", "kind"), [("Opinion: The quay must wait", "opinion"), ("The quay must wait | Review", "review")])
def test_a_headline_may_tell_the_kind(title, kind):
    assert line(page(title=title), "content_label").value == kind


def test_the_markup_may_tell_the_kind():
    assert LABELS["finds"].keys() == LABELS["kinds"].keys()
    assert line(page(head='<meta property="article:section" content="Interview">'), "content_label").value == "interview"


def test_a_label_of_an_advert_beside_the_story_is_not_the_storys():
    box = "<div>Sponsored content</div><div>Nine boats that every harbour town has to see once</div>"
    assert line(page(below=box), "sponsored_label").status == "absent"
    assert line(page(below="<div>Partner content</div><div>3 March 2026</div>"), "sponsored_label").status == "present"


def test_links_of_the_running_text_to_other_sites_are_counted():
    story = [
        STORY[0].replace("Port Ash Herald", '<a href="https://portash.example/x">Port Ash Herald</a>'),
        STORY[1].replace("port", '<a href="/port">port</a>'),
        STORY[2],
    ]
    seen = line(page(story=story), "outbound_links")
    assert (seen.value, [span.text for span in seen.spans]) == (1, ["Port Ash Herald (https://portash.example/x)"])


def test_other_outlets_are_counted_and_the_own_is_not():
    assert line(page(), "cited_publishers").value == 1
    own = [STORY[0].replace("Port Ash Herald", "Quay Post"), *STORY[1:]]
    assert line(page(story=own), "cited_publishers").status == "absent"
    subject = page(title="Port Ash Herald closes its quay office")
    assert line(subject, "cited_publishers").status == "absent"


def test_the_outcome_of_asking_is_told():
    assert line(page(), "right_of_reply").value == "declined+did not respond"


@pytest.mark.parametrize(
    ("story", "credit"),
    [
        ([f"PORT ASH (AP) — {STORY[0]}", *STORY[1:]], "AP"),
        ([*STORY, "Additional reporting by Reuters."], "Reuters"),
        ([*STORY, "SOURCE: News agencies"], "news agencies"),
        ([STORY[0], "The mill told Reuters that it would wait for the vote of the board.", STORY[2]], None),
    ],
)
def test_an_agency_is_credited_by_dateline_or_sign_off_and_not_by_being_cited(story, credit):
    assert line(page(story=story), "agency_credit").value == credit


def test_a_change_of_the_same_second_is_a_template():
    stamp = '<meta property="article:published_time" content="2026-03-03T08:00:00Z"><meta property="article:modified_time" content="{}">'
    assert line(page(head=stamp.format("2026-03-03T08:00:00Z")), "modification_date").status == "absent"
    assert line(page(head=stamp.format("2026-03-05T08:00:00Z")), "modification_date").value == "2026-03-05"
    shown = page(head=stamp.format("2026-03-05T08:00:00Z"), below="<p>Updated March 4, 2026</p>")
    assert line(shown, "modification_date").value == "2026-03-04"


def test_a_dated_correction_dates_the_change():
    article = page(foot="<div>Correction, 6 March 2026: An earlier version of this story gave the wrong month.</div>")
    assert line(article, "correction_notice").status == "present"
    assert line(article, "modification_date").value == "2026-03-06"


def test_a_notice_on_links_is_found_wherever_it_stands():
    article = page(foot="<footer><div>About us</div><div>If you buy through our links, we may earn a commission.</div></footer>")
    assert line(article, "affiliate_notice").status == "present"


@pytest.mark.parametrize(
    ("title", "status"),
    [
        ("Ana Ruiz waits for the vote", "present"),
        ("Ana Ruiz waits for Tom Vance", "absent"),
        ("The vote is put off", "unknown"),
        ("Ana Ruiz Waits For The Vote On The Quay", "present"),
    ],
)
def test_names_of_the_headline_are_looked_for_in_the_story(title, status):
    assert line(page(title=title), "headline_names_in_story").status == status


@pytest.mark.parametrize(("name", "initials"), [("Port Ash Harbour Board", "PAHB"), ("Bank of Lowell", "BoL")])
def test_initials_in_the_headline_stand_for_a_name_in_the_story(name, initials):
    story = [STORY[0].replace("The harbour board", f"The {name}"), *STORY[1:]]
    assert line(page(title=f"Why the {initials} put off its vote", story=story), "headline_names_in_story").status == "present"


def test_charged_words_are_the_outlets_own():
    assert line(page(story=["The shameful vote was put off.", *STORY[1:]]), "charged_words").value == "shameful"
    assert line(page(story=["“The shameful vote was put off,” Ana Ruiz said.", *STORY[1:]]), "charged_words").status == "absent"
    assert line(page(story=["The staggering cost was put off.", *STORY[1:]]), "charged_words").status == "absent"
    assert line(page(story=["The beloved film is The Shameful Eight.", *STORY[1:]]), "charged_words").value == "beloved"


def test_papers_of_a_court_are_a_document_and_no_study():
    article = page(story=["Court papers obtained by our correspondent showed that the mill had sued.", *STORY[1:]])
    keys = ("primary_document", "study_or_expert", "independent_verification")
    assert [line(article, key).status for key in keys] == ["present", "absent", "present"]
    assert line(page(story=["The paper showed that quays sink, Ana Ruiz said.", *STORY[1:]]), "study_or_expert").status == "present"


@pytest.mark.parametrize(
    ("title", "status"),
    [
        ("Ana Ruiz, a geologist at the quay, left early.", "present"),
        ("Geologist Ana Ruiz left early.", "present"),
        ("Ana Ruiz, the treasurer of Lowell University’s rowing club, left early.", "present"),
        ("Ana Ruiz, a nurse, left early.", "absent"),
        ("A geologist left early.", "absent"),
    ],
)
def test_who_is_heard_for_knowledge_may_be_told_where_nothing_is_said(title, status):
    story = ["Ana Ruiz said that the quay was sinking.", title, *STORY[1:]]
    assert line(page(story=story), "study_or_expert").status == status


def test_exclamation_marks_of_quotes_and_names_are_not_counted():
    story = ["“Wait!” Ana Ruiz said of Yahoo! and the quay.", *STORY[1:]]
    assert line(page(story=story), "exclamation_marks_outside_quotes").status == "absent"
    assert line(page(story=["The quay must wait!", *STORY[1:]]), "exclamation_marks_outside_quotes").value == 1


def test_a_letter_seen_by_the_outlet_is_its_own_checking():
    article = page(story=["The cost is told in a letter seen by Quay Post.", *STORY[1:]])
    assert line(article, "independent_verification").status == "present"


def test_markup_of_ai_is_a_line_of_its_own():
    marked = page(head='<meta name="ai-generated" content="true">')
    assert (line(marked, "ai_markup").status, line(marked, "ai_notice").status) == ("present", "absent")
    assert line(framing.Article("The quay must wait."), "ai_markup").status == "unknown"


def test_review_and_caveat_are_asked_only_where_there_is_a_notice():
    assert line(page(), "ai_human_review").status == "unknown"
    article = page(foot="<div>This article was generated with AI and reviewed by an editor. It may contain errors.</div>")
    assert line(article, "ai_human_review").status == line(article, "ai_accuracy_caveat").status == "present"


def test_the_largest_speakers_share_is_of_the_sentences_in_a_named_voice():
    seen = line("“It will wait,” Ana Ruiz said. “It has to.” The quay is old. Tom Vance said that it was safe.", "largest_speakers_share")
    assert 0 < seen.value <= 1
    assert seen.note.startswith("Ana Ruiz")


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("20,000 boats", [{20000.0}]),
        ("$17 million", [{17.0, 17e6}]),
        ("$50M deal", [{50.0, 50e6}]),
        ("three boats", [{3.0}]),
        ("twenty-one boats", [{21.0}]),
        ("Twenty one boats", [{21.0}]),
        ("Two hundred and six boats", [{206.0}]),
        ("Half a dozen boats", [{6.0}]),
        ("46 to 57 boats", [{46.0, 57.0}]),
        ("A third of the boats", []),
        ("No one of the first 4K boats on the 3rd quay", []),
        ("iPhone 15 and Series 9", []),
    ],
)
def test_figures_are_read_by_value(text, values):
    assert [set(one.values) for one in figures_in(text)] == values


@pytest.mark.parametrize("money", ["$5 million", "£400", "¥90"])
def test_a_figure_keeps_its_currency(money):
    assert [one.text for one in figures_in(f"Council cuts {money} from the quay")] == [money]


SIGNS = read_lexicon("clickbait")["sign"]


@pytest.mark.parametrize(("name", "headline"), [(sign["name"], headline) for sign in SIGNS for headline in sign["finds"]])
def test_a_clickbait_headline_has_its_sign(name, headline):
    assert name in [found for _, _, found in clickbait_signs(headline.lower())]


@pytest.mark.parametrize(("name", "headline"), [(sign["name"], headline) for sign in SIGNS for headline in sign["misses"]])
def test_a_plain_headline_has_no_sign(name, headline):
    assert name not in [found for _, _, found in clickbait_signs(headline)]


def test_every_pattern_of_clickbait_decides_one_of_its_examples():
    for sign in SIGNS:
        whole = [re.compile(sign["holds"][i], re.IGNORECASE) for i in range(len(sign["holds"])) if "{" not in sign["holds"][i]]
        assert all(any(pattern.search(headline) for headline in sign["finds"]) for pattern in whole), sign["name"]


def test_every_exception_of_clickbait_decides_one_of_its_examples(monkeypatch):
    idle = []
    for sign in SIGNS:
        for line in sign.get("unless", ()):
            without = sign["name"], tuple(sign["holds"]), tuple(one for one in sign["unless"] if one != line)
            monkeypatch.setattr(clickbait, "_signs", lambda only=without: [only])
            idle += [(sign["name"], line)] * (not any(map(clickbait_signs, sign["misses"])))
    assert idle == []


def test_publishers_are_named():
    lexicon = read_lexicon("publishers")
    for example in lexicon["finds"]:
        text, spans = unbracket(example)
        assert [place for _, place in outlets_in(text)] == [tuple(span[:2]) for span in spans]
    assert [list(outlets_in(text)) for text in lexicon["misses"]] == [[]] * len(lexicon["misses"])
    assert agencies_in("The Associated Press and AFP") == ["AP", "AFP"]
    assert [name for name, _ in outlets_in("The Guardian and the Guardian")] == ["guardian"] * 2


def test_a_byline_is_sorted_by_who_signs():
    byline = sort_byline(
        ["Ana Ruiz", "Quay Post Staff", "The Associated Press", "AI Desk", "Lowell Medical School", "Port Ash Herald"], "Quay Post"
    )
    assert byline.persons == ("Ana Ruiz",)
    assert byline.agencies == ("The Associated Press",)
    assert byline.programs == ("AI Desk",)
    assert byline.desks == ("Quay Post Staff", "Lowell Medical School", "Port Ash Herald")
    assert str(byline) == "Ana Ruiz"
    assert str(sort_byline(["Newsroom"])) == "desk: Newsroom"
    assert sort_byline(["KPAH-TV", "Al Jazeera"]).desks == ("KPAH-TV", "Al Jazeera")


def test_the_card_shows_every_line_and_escapes_what_the_page_says():
    card = framing.label_card(page(title="Vote <b>on</b> the quay & more put off"))
    assert all(one.name.replace("'", "&#39;") in card for one in label_lines())
    assert "&amp; more" in card
    assert "<script" not in card
    assert "did not respond" in card


def test_the_table_has_outlets_by_lines_and_no_sum():
    table = framing.label_table(
        [page(), page(), framing.Article("The quay must wait.", outlet="Harbor Wire"), framing.Article("", error="x")]
    )
    assert list(table.index) == ["Harbor Wire", "Quay Post"]
    assert list(table["articles", ""]) == [1, 2]
    assert tuple(table.loc["Quay Post", "right_of_reply"]) == (2, 2)
    assert tuple(table.loc["Harbor Wire", "ai_markup"]) == (0, 0)
    assert len(table.columns) == 1 + 2 * len(label_lines())
    assert framing.label_table([]).shape == (0, 1 + 2 * len(label_lines()))
