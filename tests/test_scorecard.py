import math
import pickle
from concurrent.futures import ProcessPoolExecutor
from copy import copy
from multiprocessing import get_context

import pytest

import framing
from framing.scoring import scorecard
from framing.scoring.registry import FIRST, scorers
from framing.text.region_labels import STORY
from framing.text.wording import words_of

TEXT = (
    "Premier Ana Belmonte said the ferries would return in May. “We will not wait another nine years,” she told reporters. "
    "Critics say the plan may cost about 90 million. The council walks a tightrope between the fleet and the islanders."
)
KOREAN = "섬과 섬 사이의 배편이 다시 열린다고 총리가 월요일에 밝혔다. 양측은 열한 건의 협정에 서명했다."


def test_every_measure_is_described_and_every_described_measure_is_given():
    given = set(framing.score(TEXT).measures)
    described = {measure.name for scorer in scorers() for measure in scorer.measures}
    assert given == described


def test_the_ten_that_a_reader_wants_first_stand_first():
    assert list(framing.score(TEXT).measures)[:10] == list(FIRST)


def test_the_cues_of_own_frames_stand_among_the_first():
    storm = framing.Frame("storm", "Politics as weather.", ["political storm"])
    card = framing.score("A political storm broke.", frames=[storm])
    assert list(card.measures)[:2] == ["words", "frame_storm_cues"]
    assert card.first == tuple(list(card.measures)[: len(card.first)])


def test_the_measures_that_the_contract_names_are_there():
    measures = framing.score(TEXT).measures
    wanted = """words sentences ai_disclaimer ai_disclaimer_kind quotes quotes_per_1000_words quoted_share_of_words
    scare_quotes_per_1000_words named_sources anonymous_sources attributed_share_of_sentences hedges_per_1000_words
    boosters_per_1000_words interpretations_per_1000_words quoted_hedges_per_1000_words reported_hedges_per_1000_words
    flesch_reading_ease flesch_kincaid_grade""".split()
    for frame in ("pragmatic", "balancing_act", "insult_to_injury"):
        wanted += [f"frame_{frame}_cues", f"frame_{frame}_per_1000_words", f"frame_{frame}_outlet_voice_cues"]
    assert [name for name in wanted if name not in measures] == []


def test_every_article_has_the_same_keys_in_the_same_order():
    cards = [framing.score(text) for text in (TEXT, "", "#", KOREAN)]
    assert len({tuple(card.measures) for card in cards}) == 1


def test_every_span_is_the_text_at_its_offsets(seeds):
    for article in seeds:
        for span in framing.score(article).spans:
            if span.field != "page":
                assert getattr(article, span.field)[span.start : span.end] == span.text


def test_an_empty_article_is_not_measured_and_says_so():
    card = framing.score("")
    assert math.isnan(card.measures["hedges_per_1000_words"])
    assert card.notes == ("not measured: the article is empty",)


def test_none_found_is_zero_not_nan():
    measures = framing.score("The ferry sailed at nine. It was full.").measures
    assert measures["hedges_per_1000_words"] == 0.0
    assert measures["ai_disclaimer"] is False


def test_an_article_in_another_language_is_not_measured_and_says_so():
    card = framing.score(KOREAN * 3)
    assert math.isnan(card.measures["hedges_per_1000_words"])
    assert card.measures["words"] > 0
    assert "not English" in card.notes[0]


def test_an_article_with_an_error_is_not_scored():
    card = framing.score(framing.Article("", article_id="x", error="x.txt is a picture"))
    assert card.notes == ("not scored: x.txt is a picture",)
    assert math.isnan(card.measures["words"])


def test_frames_of_ones_own_take_the_place_of_the_shipped_three():
    storm = framing.Frame("perfect storm", "several harms at once", ["perfect storm"])
    measures = framing.score("It was a perfect storm of bad luck.", frames=[storm]).measures
    assert measures["frame_perfect_storm_cues"] == 1
    assert "frame_pragmatic_cues" not in measures


def test_evidence_outside_the_story_is_shown_and_not_counted():
    caption = "The premier may sail on Monday. Photo: Ana Ruiz / Harbour Post\n"
    body = "The ferry sailed at nine on Monday with a full load of cars and fish. It was late, as it had been all week long.\n" * 2
    card = framing.score(framing.Article(body + caption + body))
    hedges = card.evidence["hedges"]
    assert [hedge.region for hedge in hedges] == ["caption"]
    assert card.measures["hedges_per_1000_words"] == 0.0


def test_the_title_counts_as_headline_where_it_does_not_stand_in_the_text():
    article = framing.Article("The ferry sailed at nine on Monday.", title="Council may walk a tightrope over ferries")
    spans = [span for span in framing.score(article).spans if span.field == "title"]
    assert {span.region for span in spans} == {"headline"}
    assert spans
    assert framing.score(article).measures["frame_balancing_act_cues"] == 1


def test_spans_come_in_reading_order(seeds):
    spans = [span for span in framing.score(seeds[0]).spans if span.field == "text"]
    assert spans == sorted(spans, key=lambda span: (span.start, -span.end))
    assert {span.region for span in spans} & STORY


@pytest.mark.parametrize("wrong", [None, 3, b"x"])
def test_what_is_no_article_is_refused(wrong):
    with pytest.raises(TypeError):
        framing.score(wrong)


def test_an_article_may_be_as_long_as_the_longest_and_no_longer(monkeypatch):
    monkeypatch.setattr(scorecard, "LONGEST", len("The ferry sailed."))
    assert framing.score("The ferry sailed.").measures["words"] == 3
    assert "more than one article (17 at most)" in framing.score("The ferry sailed!!").notes[0]


def test_ten_megabytes_on_one_line_are_no_article_and_say_so():
    card = framing.score("word " * 2_000_000)
    assert math.isnan(card.measures["words"])
    assert "split it" in card.notes[0]


def test_a_scored_article_keeps_nothing_of_the_work():
    article = framing.Article(TEXT)
    first = framing.score(article)
    assert not {"documents", "story", "body"} & set(vars(article))
    assert framing.score(article) == first


def test_a_scorecard_travels_to_another_process_and_back(seeds):
    card = framing.score(seeds[0])
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool:
        (again,) = pool.map(copy, [card])
    assert (again.spans, again.notes, again.indicators) == (card.spans, card.notes, card.indicators)
    assert again._repr_html_() == card._repr_html_()


def test_a_pickled_scorecard_holds_no_work_that_can_be_done_again(seeds):
    card = framing.score(seeds[0])
    before = len(pickle.dumps(card))
    assert card._repr_html_()
    assert card.article.documents[0].words
    assert len(pickle.dumps(card)) == before
    evidence = sum(len(span.text) + 500 for span in card.spans)
    assert before < len(pickle.dumps(card.article)) + evidence + 500 * len(card.indicators) + 100 * len(card.measures)


def test_who_is_heard_is_found_when_it_is_asked_for(seeds):
    card = framing.score(seeds[0])
    assert card.sources == tuple(framing.find_sources(seeds[0])) != ()
    german = "Der Hafen bleibt bis Montag geschlossen, sagte Ana Ruiz am Freitag. " * 4
    assert framing.score(german).sources == framing.score("").sources == ()


def test_the_name_of_a_file_in_the_place_of_a_text_is_noted():
    assert "the text reads like the name of a file: read_articles reads files" in framing.score("seeds/articles/ferry.txt").notes
    assert "the text reads like the name of a file: read_articles reads files" in framing.score("quay.ndjson").notes
    assert not any("name of a file" in note for note in framing.score("The list stands in ferry.txt").notes)


def test_the_place_of_a_notice_that_is_not_there_is_not_worth_a_note():
    assert not any("ai_disclaimer_place" in note for note in framing.score("The quay may open in June, said Ana Ruiz.").notes)


def test_a_card_is_printed_in_a_few_lines(seeds):
    card = framing.score(seeds[0])
    shown = str(card).splitlines()
    assert len(shown) < 20
    assert max(map(len, shown)) <= 170
    assert [line.split("  ")[1] for line in shown[1:11]] == [words_of(name) for name in FIRST]
    assert shown[0].endswith(f"– {seeds[0].outlet}, {seeds[0].published}, {seeds[0].article_id}")
    assert "hedges 5" in str(card)
    assert f"all {len(card.measures)}" in shown[-1]
    assert len(repr(card)) < 400
    assert repr(card).startswith("Scorecard(Article(<")


def test_a_printed_card_tells_what_could_not_be_measured():
    assert "note: not measured: the article is empty" in str(framing.score(""))
    assert "evidence: none" in str(framing.score(""))
    assert "hedges per 1,000 words       not measured" in str(framing.score(KOREAN))
