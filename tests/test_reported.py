"""Reported speech: source, cue and extent of what is attributed without quotation marks."""

import pytest

from framing.attribution.pipeline import attribution_of
from framing.attribution.reported.model import TEMPLATES, model_from, reported_speech_model
from framing.text.document import Document
from training import reported_speech as training

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


def test_an_attribution_inside_its_content_is_cut_out_of_it():
    text = "The bridge, Ruiz said, would open in June."
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
    text = "Ruiz said the plan would be “dead on arrival” in the council."
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


@pytest.mark.parametrize("unit", ["said that ", "Ruiz said, ", "according to ", "of the plan and ", "“said ", "said; "])
def test_a_long_line_takes_time_in_proportion(unit):
    def line(length: int) -> Document:
        document = Document(unit * (length // len(unit)))
        assert document.sentences
        return document

    assert grows_in_proportion(lambda document: attribution_of(document).reports, line, 5_000)


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
