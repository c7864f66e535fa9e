"""Reported speech: source, cue and extent of what is attributed without quotation marks."""

import tomllib

import pytest

from framing.attribution.reported.model import model
from framing.attribution.reported.reports import reports
from framing.text.document import Document
from training import reported_speech as train_reported

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


def told(text: str) -> list[tuple[str, str | None]]:
    found = reports(Document(text))
    return [(text[slice(*report.span)], report.source and text[slice(*report.source)]) for report in found]


@pytest.mark.parametrize(("example", "source"), CASES)
def test_content_and_source_are_found(example, source):
    start, end = example.index("["), example.index("]") - 1
    text = example.replace("[", "").replace("]", "")
    assert (text[start:end], source) in told(text)


def test_an_attribution_inside_its_content_is_cut_out_of_it():
    text = "The bridge, Ruiz said, would open in June."
    (report,) = reports(Document(text))
    assert [text[slice(*piece)] for piece in report.content] == ["The bridge", "would open in June."]
    assert text[slice(*report.cue)] == "said"


def test_a_participle_goes_with_the_subject_of_its_sentence():
    text = "Ruiz declared the bridge open, emphasizing safety and thrift."
    assert ("safety and thrift", "Ruiz") in told(text)


def test_what_ruiz_says_that_lee_hopes_is_reported_twice():
    text = "Ruiz said Lee hopes to return next year."
    assert [source for _, source in told(text)] == ["Ruiz", "Lee"]


def test_what_ruiz_says_that_he_hopes_is_reported_once():
    assert [source for _, source in told("Ruiz said he hopes to return next year.")] == ["Ruiz"]


@pytest.mark.parametrize(
    "text",
    ["Rain fell on the town.", "The bridge opened in June.", "The list of names was long.", "They were seated according to rank.", ""],
)
def test_the_outlet_telling_what_happened_reports_nobody(text):
    assert reports(Document(text)) == []


def test_a_cue_in_quotation_marks_is_left_to_the_quote():
    text = "“My sister said it would rain,” he added."
    assert "it would rain" not in [content for content, _ in told(text)]


def test_content_with_words_in_double_marks_is_marked():
    text = "Ruiz said the plan would be “dead on arrival” in the council."
    assert [report.marked for report in reports(Document(text))] == [True]
    assert [report.marked for report in reports(Document("Ruiz said the plan would fail in the council."))] == [False]


def test_reports_keep_to_their_sentence():
    text = "Ruiz said the bridge would open. Rain fell on the town."
    assert [content for content, _ in told(text)] == ["the bridge would open"]


def test_the_model_says_how_sure_it_is():
    assert all(model().threshold <= report.likely <= 1 for report in reports(Document("Ruiz said it would rain. Lee hopes to stay.")))


@pytest.mark.parametrize("unit", ["said that ", "Ruiz said, ", "according to ", "of the plan and ", "“said ", "said; "])
def test_a_long_line_takes_time_in_proportion(unit):
    def line(length: int) -> Document:
        document = Document(unit * (length // len(unit)))
        assert document.sentences
        return document

    assert grows_in_proportion(reports, line, 3_000)


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
    learned = train_reported.train(articles)
    words = learned.near.kinds[train_reported.NEAR.index("form: word")]
    assert words["past"]["said"] > 0 > words["base"]["list"]
    table = tomllib.loads(train_reported.written(learned, len(articles)))
    assert " said " in table["near"]["form: word"]
    assert train_reported.train(articles) == learned
