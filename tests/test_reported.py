"""Reported speech: source, cue and extent of what is attributed without quotation marks."""

import math

import pytest

from framing.attribution.mentions.mention import Mention
from framing.attribution.passages.quotation_marks import Passage
from framing.attribution.pipeline import attribution_of
from framing.attribution.reported.content_end import best_length
from framing.attribution.reported.content_start import content_start
from framing.attribution.reported.cues import find_attribution_cues, neighbours
from framing.attribution.reported.model import TEMPLATES, model_from, model_tables, reported_speech_model
from framing.attribution.reported.possible_reports import possible_report, probable_cues
from framing.attribution.reported.report import Report
from framing.attribution.reported.reported_speech import add_report, is_marked, probable_report
from framing.attribution.reported.tokens import token_view
from framing.attribution.scorers import find_sources
from framing.text.document import Document
from training import reported_speech as training
from training.reported_examples import view_of

from .growth import grows_in_proportion

# (sentence with the content in brackets, source)
CASES = [
    ("Ruiz said [the bridge would open in June].", "Ruiz"),
    ("[The bridge would open in June], Ruiz said.", "Ruiz"),
    ("According to the harbour office, [exports rose in autumn].", "the harbour office"),
    ("[Exports rose in autumn], according to the harbour office.", "the harbour office"),
    ("Ruiz told reporters [that the bridge was safe].", "Ruiz"),
    ("Ruiz promised [to rebuild the bridge].", "Ruiz"),
    ("Critics blamed [the mayor for the delay].", "Critics"),
    ("Ruiz believes [the bridge is safe].", "Ruiz"),
    ("Officials hope [to open the bridge next week].", "Officials"),
    ("The mayor denied [that the bridge was unsafe].", "The mayor"),
    ("Ruiz called [the plan a gift to the rich].", "Ruiz"),
    ("Ruiz accused [the council of hiding the report].", "Ruiz"),
    ("A new poll shows [that most voters want the bridge].", "A new poll"),
    ("He added [that the work had cost less than planned].", "He"),
    ("People familiar with the matter said [the fund would close].", "People familiar with the matter"),
    ("Ruiz said in a statement on Tuesday [that the fund would close].", "Ruiz"),
    ("The mayor was confident [that the bridge would open].", "The mayor"),
    ("“It is late,” Ruiz said, adding [that the road was shut].", "Ruiz"),
    ("Dana Ruiz, an analyst at the Harbour Institute, said [the fund would close].", "Dana Ruiz"),
    ("Ruiz, D-Ohio, said [the fund would close].", "Ruiz, D-Ohio"),
    ("Ruiz, 55, said [the fund would close].", "Ruiz"),
]


def content_and_source(text: str) -> list[tuple[str, str | None]]:
    found = attribution_of(Document(text)).reports
    return [(text[slice(*report.span)], report.source and text[slice(*report.source)]) for report in found]


@pytest.mark.parametrize(("example", "source"), CASES)
def test_content_and_source_are_found(example, source):
    start, end = example.index("["), example.index("]") - 1
    text = example.replace("[", "").replace("]", "")
    assert (text[start:end], source) in content_and_source(text)


@pytest.mark.parametrize("cue", ["Ruiz said", "said Ana Ruiz"])
def test_an_attribution_inside_its_content_is_cut_out_of_it(cue):
    text = f"The bridge, {cue}, would open in June."
    (report,) = attribution_of(Document(text)).reports
    assert [text[slice(*piece)] for piece in report.content] == ["The bridge", "would open in June."]
    assert text[slice(*report.cue)] == "said"


def test_a_participle_goes_with_the_subject_of_its_sentence():
    text = "Ruiz declared the bridge open, emphasizing safety and thrift."
    assert ("safety and thrift", "Ruiz") in content_and_source(text)


def test_what_ruiz_says_that_lee_hopes_is_reported_twice():
    text = "Ruiz said Lee hopes to return next year."
    assert [source for _, source in content_and_source(text)] == ["Ruiz", "Lee"]


def test_what_ruiz_says_that_he_hopes_is_reported_once():
    assert [source for _, source in content_and_source("Ruiz said he hopes to return next year.")] == ["Ruiz"]


@pytest.mark.parametrize(
    "text",
    ["Rain fell on the town.", "The bridge opened in June.", "The list of names was long.", "They were seated according to rank.", ""],
)
def test_the_outlet_telling_what_happened_reports_nobody(text):
    assert attribution_of(Document(text)).reports == []


def test_a_cue_in_quotation_marks_is_left_to_the_quote():
    text = "“My sister said it would rain,” he added."
    assert "it would rain" not in [content for content, _ in content_and_source(text)]


def test_content_with_words_in_double_marks_is_marked():
    text = "Ruiz said the plan would be “dead by Friday” in the council."
    assert [report.marked for report in attribution_of(Document(text)).reports] == [True]
    assert [report.marked for report in attribution_of(Document("Ruiz said the plan would fail in the council.")).reports] == [False]


def test_reports_keep_to_their_sentence():
    text = "Ruiz said the bridge would open. Rain fell on the town."
    assert [content for content, _ in content_and_source(text)] == ["the bridge would open"]


def test_the_model_says_how_sure_it_is():
    assert all(
        reported_speech_model().threshold <= report.probability <= 1
        for report in attribution_of(Document("Ruiz said it would rain. Lee hopes to stay.")).reports
    )


@pytest.mark.parametrize(
    "unit", ["said that ", "Ruiz said, ", "according to ", "of the plan and ", "“said ", "said; ", "has been said ", "in a Kestrel poll, "]
)
def test_a_long_line_takes_time_in_proportion(unit):
    def line(length: int) -> Document:
        document = Document(unit * (length // len(unit)))
        assert document.sentences
        return document

    assert grows_in_proportion(lambda document: attribution_of(document).reports, line, 700)


def probability_of_hopes(outer: float) -> float | None:
    """That of "hopes" in a report of some probability, whose source hopes it."""
    view = view_of(Document("Ruiz said she hopes to return next year."))
    tables = model_tables()
    cue, beside, odds = next(found for found in probable_cues(view, tables) if found[0].term.lemma == "hope")
    possible = possible_report(view, tables, cue, beside, odds, outer=outer)
    return possible and possible.odds


def test_what_a_source_says_of_its_own_hopes_is_told_once_where_the_saying_is_clear():
    assert probability_of_hopes(0.79) is not None
    assert probability_of_hopes(0.81) is None


@pytest.mark.parametrize(("odds", "told"), [(0.49, False), (0.51, True)])
def test_what_somebody_else_hopes_within_content_is_told_where_it_is_clear(odds, told):
    view, tables = view_of(Document("Ruiz said Lee hopes to return next year.")), model_tables()
    cue, beside, cue_odds = next(found for found in probable_cues(view, tables) if found[0].term.lemma == "hope")
    possible = possible_report(view, tables, cue, beside, cue_odds, outer=0.9)
    mention = next(mention for mention in view.mentions if mention.start == 10)
    assert bool(probable_report(view, tables.model, possible._replace(odds=odds), mention)) == told
    assert probable_report(view, tables.model, possible._replace(odds=odds, outer=None), mention)


@pytest.mark.parametrize(("end", "told"), [(60, 1), (59, 2)])
def test_two_cues_that_share_three_fifths_of_their_content_tell_one_thing(end, told):
    found = [Report((0, 4), None, ((0, 100),), False, 0.9, "speech")]
    add_report(found, Report((10, 14), None, ((0, end),), False, 0.8, "speech"))
    assert len(found) == told
    assert found[0].probability == 0.9


@pytest.mark.parametrize(("end", "told"), [(75, 1), (74, 2)])
def test_a_cue_with_a_source_of_its_own_tells_the_same_if_it_shares_three_quarters(end, told):
    found = [Report((0, 4), None, ((0, 100),), False, 0.9, "speech")]
    add_report(found, Report((10, 14), Mention(5, 9, 5, 9, "name"), ((0, end),), False, 0.95, "speech"))
    assert len(found) == told
    assert found[-1].probability == (0.9 if told == 1 else 0.95)


def test_an_end_is_taken_that_outweighs_all_others_else_one_in_the_middle():
    lengths = [100, 150, 220]
    assert best_length(lengths, [math.log(0.30), math.log(0.29), 0.0]) == (220, pytest.approx(1.29 / 1.59))
    assert best_length(lengths, [math.log(0.31), math.log(0.30), 0.0]) == (150, pytest.approx(1.0))


def test_of_ends_that_are_as_safe_the_likelier_is_taken():
    assert best_length([100, 120], [math.log(0.7), 0.0]) == (120, pytest.approx(1.0))
    assert best_length([100, 120], [0.0, math.log(0.7)]) == (100, pytest.approx(1.0))


@pytest.mark.parametrize(("words", "that"), [(8, True), (9, False)])
def test_a_clause_with_that_is_looked_for_behind_eight_words(words, that):
    text = f"Ruiz said {' '.join(['in'] + ['old'] * (words - 1))} that the road was shut."
    view = view_of(Document(text))
    first = content_start(view, find_attribution_cues(view)[0], len(view.starts))
    assert (view.folded[first] == "that") == that


@pytest.mark.parametrize(("quoted", "marked"), [(60, False), (61, True)])
def test_content_that_is_mostly_quoted_in_single_marks_is_marked(quoted, marked):
    document = Document("Ruiz said " + "a" * quoted + " " + "b" * (99 - quoted) + ".")
    passage = Passage(((10, 10 + quoted),), "single")
    view = token_view(document, view_of(document).mentions, [passage])
    assert is_marked(view, (10, 110)) == marked


@pytest.mark.parametrize(("length", "read"), [(505, 505), (506, 505)])
def test_of_an_endless_sentence_what_stands_near_the_cue_is_read(length, read):
    view = view_of(Document(("Ruiz said " + "so it goes, " * 50)[: length - 1] + "."))
    assert neighbours(view, find_attribution_cues(view), 0).closing == read


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Dana Ruiz, who said the road was shut, left.", "Dana Ruiz"),
        ("The vote fell after Ruiz said the road was shut.", "Ruiz"),
        ("In Lowell three of the officials said the road was shut.", "the officials"),
        ("The map of the officials showed that the road was shut.", None),
        ("A lawyer who has advised the council, and who asked not to be named, said the road was shut.", "A lawyer"),
        ("Some drivers at the hearing in Lowell said the road was shut.", "Some drivers at the hearing in Lowell"),
        ("A study by the nonprofit Harbor Watch shows that the road was shut.", "A study"),
        ("A poll conducted in June by the Harbor Wire and Lowell University showed that the road was shut.", "A poll"),
        ("Ana Ruiz — the face of the campaign until May — abruptly announced that the road was shut.", "Ana Ruiz"),
        ("The road was shut, three people who worked on the bridge said. Ana Ruiz left.", "three people who worked on the bridge"),
        ("About 12 percent of drivers said the road was shut.", "12 percent of drivers"),
        ("The council defeated a proposal that said the road was shut.", "a proposal"),
        ("Both clerks met Tom Roe (the harbor police later disclosed that the road was shut).", "the harbor police"),
        ("Out of play was the House, where Speaker Ana Ruiz, R-Ohio, told them that the road was shut.", "Speaker Ana Ruiz, R-Ohio"),
        ("An official from Lowell, 55, said the road was shut.", "An official from Lowell"),
    ],
)
def test_the_words_around_a_cue_tell_whose_its_content_is(text, source):
    assert content_and_source(text)[-1][1] == source


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("Ruiz said the road was shut [3]. It rained.", "the road was shut"),
        ("Rain fell; the bridge will open, Ruiz said.", "the bridge will open"),
        ("Ruiz called for calm in Lowell.", "calm in Lowell"),
        ("Ruiz warned the council the road was shut.", "the road was shut"),
        ("Ruiz said Monday the road was shut.", "the road was shut"),
        ("Ruiz said repeatedly that the road was shut.", "that the road was shut"),
        ("Ruiz said in a well-known speech that the road was shut.", "that the road was shut"),
        ("Ruiz warned of 15 deaths.", "of 15 deaths"),
        ("The lab found, in general, that the road was shut.", "that the road was shut"),
        ("The road is shut for good, he tells her.", "The road is shut for good"),
        ("The bridge could cost the town millions, they estimate.", "The bridge could cost the town millions"),
        ("The bridge could cost the town millions, reports the Harbor Wire.", "The bridge could cost the town millions"),
        ("The road may stay shut, polls showed, with more drivers in favour.", "The road may stay shut"),
        ("The road will stay shut for good, the Harbor Wire reports.", "The road will stay shut for good"),
        ("The road will stay shut, says Tom Vance, who runs the port.", "The road will stay shut"),
        ("Ruiz warned of at least 15 deaths.", "at least 15 deaths"),
        ("Ruiz said that the road was shut: “Nobody came.”", "that the road was shut"),
        ("Ruiz said the road was shut, saying it was “all about money”.", "the road was shut"),
        ("Ruiz said the road was shut, though she admitted that few knew.", "the road was shut"),
        ("Ruiz says the road was shut and says she knew it.", "the road was shut"),
        ("Ruiz said at a hall in Lowell, Ohio, that the road was shut.", "that the road was shut"),
        ("Ruiz insists, most recently on the air with Harbor Radio, that the road was shut.", "that the road was shut"),
        ("Ruiz announced two days earlier that the road was shut.", "that the road was shut"),
        ("Ruiz told the council on Monday how the road was shut.", "how the road was shut"),
        ("Ruiz noted however that the road was shut.", "that the road was shut"),
        ("Ruiz said much of the road was shut.", "much of the road was shut"),
        ("The road was shut around 8:30 p.m., according to Ruiz.", "The road was shut around 8:30 p.m."),
        ("Many roads – the quay among them – were shut, Ruiz said.", "Many roads – the quay among them – were shut"),
        ("The road was shut – but soon open again, Ruiz said.", "The road was shut – but soon open again"),
        ("The road will be shut – it is a ruin, Ruiz said.", "it is a ruin"),
        ("LOWELL – The road was shut on Friday, Ruiz said.", "The road was shut on Friday"),
        ("Vance has sold the road to Tom Lake (R-Ohio), Ruiz said.", "Vance has sold the road to Tom Lake (R-Ohio)"),
        (
            "According to port data, 70 percent of roads were shut, a third of them for good.",
            "70 percent of roads were shut, a third of them for good",
        ),
        ("Drivers were told by Ruiz that the road was shut.", "that the road was shut"),
        ("Despite a warning by Tom Vance that the road could fall, nobody left.", "that the road could fall"),
        ("Claims by Tom Vance that the road was shut have been rejected.", "that the road was shut have been rejected"),
        ("Ruiz said the road was shut, and residents were told by the council that it would open.", "the road was shut"),
        ("Ruiz, who claims the road, built in 1902, is unsafe, will sue.", "the road, built in 1902, is unsafe"),
        ("Although Ruiz said the road was safe, it was closed on Monday.", "the road was safe"),
        ("The road was shut, Ruiz said, before leaving the hall.", "The road was shut"),
        ("Ruiz said that two men knocked and said they were late.", "that two men knocked and said they were late"),
        ("Ruiz said Friday was the last day.", "Friday was the last day"),
        ("Ruiz told her the road was shut.", "the road was shut"),
        ("Ruiz said of the road that it was shut.", "that it was shut"),
        ("The road was shut, as Ana Ruiz said last week.", "The road was shut"),
        ("As Ana Ruiz said on her page, the road was shut in May.", "the road was shut in May"),
        ("As the mayor hints at what some of her plans might hold, Lake is not having any of it.", "what some of her plans might hold"),
        ("As road expert Ana Ruiz notes on her page, the road was shut in May.", "the road was shut in May"),
        ("In a warning by officials in Lowell that the road was shut, few believed.", "that the road was shut"),
    ],
)
def test_content_leaves_out_what_only_leads_to_it(text, content):
    assert content_and_source(text)[0][0] == content


@pytest.mark.parametrize(
    "text",
    [
        "The road, Ruiz said on Friday, was shut.",
        "The road, as Ana Ruiz noted, was never built for trucks.",
        "The road, as Ruiz said on Monday, was shut.",
        "The road was badly hurt by the storm, Ruiz said, since the wall fell.",
        "If the road is shut, Ruiz said she would swim.",
    ],
)
def test_content_may_stand_on_both_sides_of_its_cue(text):
    (report,) = [report for report in attribution_of(Document(text)).reports if report.act == "speech"]
    assert report.span[0] == 0
    assert len(report.content) == 2


def test_what_began_behind_as_is_not_said():
    reports = attribution_of(Document("As Ruiz began to warn of floods, Vance came home.")).reports
    assert not [report for report in reports if report.act == "speech"]


@pytest.mark.parametrize(
    ("text", "sources"),
    [
        ("Ruiz said Lee hopes that the road opens.", ["Ruiz"]),
        ("Lee said that the road was shut, the Harbor Wire reported.", ["Lee", "the Harbor Wire"]),
        ("Lee hopes that the road opens, Ruiz said.", ["Ruiz"]),
    ],
)
def test_of_what_is_told_twice_the_one_who_is_heard_keeps_it(text, sources):
    reports = attribution_of(Document(text)).reports
    assert [text[slice(*report.source)] for report in reports if report.act == "speech"] == sources


def attribution(text: str, source: str, cue: str, content: str) -> dict:
    def span(phrase: str) -> list[dict]:
        return [{"start": text.index(phrase), "end": text.index(phrase) + len(phrase)}]

    return {"kind": "indirect", "source": span(source), "cue": span(cue), "content": span(content)}


def test_the_model_is_learned_from_annotated_articles_and_written_as_plain_numbers():
    texts = (
        "Ruiz said it would rain all night. The list of names was long.",
        "The bridge would open in autumn, Kim told them. The list of names was long.",
    )
    gold = (
        [attribution(texts[0], "Ruiz", "said", "it would rain all night")],
        [attribution(texts[1], "Kim", "told", "The bridge would open in autumn")],
    )
    articles = [(Document(text), marked) for text, marked in zip(texts, gold, strict=True)] * 8
    model = training.train(articles)
    words = model.cue_by_neighbours.templates[TEMPLATES["cue_by_neighbours"].index("word, by form")]
    assert words["past"]["said"] > 0 > words["base"]["list"]
    assert training.train(articles) == model
    written = training.as_table(model)
    assert written["cue_by_neighbours"]["word, by form"]["past"]["said"] == round(words["past"]["said"], 2)
    assert training.as_table(model_from(written)) == written


def test_the_figures_of_a_model_count_content_that_shares_half_of_the_annotated_one():
    text = "Ruiz said it would rain all night. Lee hopes to stay."
    rain, night = attribution(text, "Ruiz", "said", "it would rain all night"), attribution(text, "Ruiz", "said", "night")
    figures = [training.figures(reported_speech_model(), [(Document(text), [marked])]) for marked in (rain, night)]
    assert [(one["precision"], one["recall"]) for one in figures] == [(0.5, 1.0), (0.0, 0.0)]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("Less than a week after Ana Ruiz said the pier was lost, Vance left the town.", "the pier was lost"),
        ("When Mr. Vance said the pier was lost, nobody came.", "the pier was lost"),
        ("When Mr. Vance said she, like Lake, was late, nobody came.", "she, like Lake, was late"),
        ("As Mr. Vance noted on the quay, two of the boats were late.", "two of the boats were late"),
    ],
)
def test_a_clause_in_front_is_parted_from_the_main_clause(text, content):
    (source,) = find_sources(text)
    assert [span.text for span in source.reported] == [content]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("Her plan, which Ana Ruiz says was written in May, comes late.", "was written in May"),
        ("Her plan, which Ana Ruiz says is short and plain, will be late.", "is short and plain"),
        ("It was brought by Ana Ruiz, who argued that Tom Vance, who ran the port, took the boat.", None),
    ],
)
def test_what_is_said_in_a_relative_clause_ends_with_it(text, content):
    (source,) = find_sources(text)
    assert [span.text for span in source.reported] == [content or "that Tom Vance, who ran the port, took the boat"]
