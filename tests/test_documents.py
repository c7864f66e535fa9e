"""What must come out on the five real articles, and on twins of them in our own words."""

import dataclasses

import pytest

import framing
from framing.text.region_labels import STORY


def in_story(spans):
    return [span for span in spans if span.region in STORY]


def frames_of(article):
    return {cue.frame for cue in in_story(framing.find_frames(article))}


def region_of(article, words):
    at = article.text.index(words)
    return next(r.label for r in article.regions if r.start <= at < r.end)


class TestRealArticles:
    def test_000_is_generated_with_a_caveat_and_has_a_bare_label(self, documents):
        notices = framing.find_ai_disclaimers(documents["000"])
        assert sorted(notice.kind for notice in notices) == ["generated", "unspecified"]
        generated = next(notice for notice in notices if notice.kind == "generated")
        assert (generated.accuracy_caveat, generated.human_review) == (True, None)

    def test_000_is_pragmatic_in_three_places_and_balances_in_the_outlets_voice(self, documents):
        cues = in_story(framing.find_frames(documents["000"]))
        assert frames_of(documents["000"]) == {"pragmatic", "balancing act"}
        pragmatic = {(cue.region, cue.voice) for cue in cues if cue.frame == "pragmatic"}
        assert {("standfirst", "outlet"), ("subheading", "outlet"), ("body", "quoted")} <= pragmatic
        assert {cue.voice for cue in cues if cue.frame == "balancing act"} == {"outlet"}

    def test_000_has_one_pair_of_marks(self, documents):
        assert len(framing.find_quotes(documents["000"])) == 1

    def test_001_is_pragmatic_in_lees_voice_reported(self, documents):
        cues = in_story(framing.find_frames(documents["001"]))
        assert {(cue.frame, cue.voice) for cue in cues} == {("pragmatic", "reported")}
        assert all("Lee" in (cue.voice_name or "") for cue in cues)

    def test_001_has_five_quoted_passages_one_of_them_in_the_body(self, documents):
        quotes = framing.find_quotes(documents["001"])
        assert [quote.region for quote in quotes] == ["body"] + ["timeline"] * 4

    def test_001_keeps_source_list_and_timeline_out_of_its_body(self, documents):
        article = documents["001"]
        assert region_of(article, "Yonhap:") == "source-list"
        assert region_of(article, "Jan 5 2026 – North Korea") == "timeline"
        assert "Yonhap:" not in article.body
        assert framing.find_ai_disclaimers(article) == []

    def test_002_speakers_are_the_adviser_and_the_president(self, documents):
        article = documents["002"]
        assert frames_of(article) == set()
        assert framing.find_ai_disclaimers(article) == []
        quotes = [quote for quote in framing.find_quotes(article) if quote.kind in ("direct", "partial")]
        assert [quote.speaker_name for quote in quotes[:2]] == ["Wi Sung-lac"] * 2
        selfie = next(quote for quote in quotes if "photos" in quote.text)
        assert selfie.speaker_name == "Lee Jae Myung"

    def test_003_is_generated_and_its_teasers_count_for_nothing(self, documents):
        article = documents["003"]
        (notice,) = framing.find_ai_disclaimers(article)
        assert (notice.kind, notice.accuracy_caveat) == ("generated", True)
        assert frames_of(article) == {"pragmatic", "balancing act"}
        teasers = article.text.index("Related Articles")
        found = framing.score(article).spans
        assert [span for span in found if span.field == "text" and span.start >= teasers] == []

    def test_004_piles_insult_on_injury_and_tells_its_speakers(self, documents):
        article = documents["004"]
        assert frames_of(article) == {"insult to injury"}
        assert framing.find_ai_disclaimers(article) == []
        quotes = framing.find_quotes(article)
        by_start = {quote.text[:24]: quote for quote in quotes}
        assert by_start["“The stone lions are Chi"].speaker_name == "Jeon Hyeong-pil"
        first, second = (q for q in quotes if q.text.startswith(("This summit will serve", "At present, South Korean")))
        assert (len(first.pieces), len(second.pieces)) == (3, 2)
        assert {first.speaker_name, second.speaker_name} == {"Lee Jae-myung"}
        assert any("panda" in quote.text for quote in quotes)

    def test_004_might_is_a_hedge_behind_military_and_could_not_have_been_is_none(self, documents):
        article = documents["004"]
        hedges = {(hedge.start, hedge.text) for hedge in framing.find_hedges(article)}
        assert (article.text.index("might get involved"), "might") in hedges
        boost = article.text.index("could not have been greater")
        assert not any(boost <= start < boost + 27 for start, _ in hedges)


TWIN = """Farside Home|Quick Takes
Delegates of both islands on the pier at Port Anselm during the signing
WorldAI Analysis

Ilmar and Costa sign eleven accords as ferries return

2 min readSource

Ilmar and Costa signed eleven accords on March 9, 2026, on fish, ferries and power lines in a turn to pragmatic diplomacy.

The two islands shook hands after nine years without a ferry, and the larger neighbour watched from the far shore. Premier Ana Belmonte must now perform a balancing act between the fleet that feeds her and the neighbour that guards her. Her speech on the pier set out a "pragmatic" course for the years to come, with visits every spring.

A Pragmatic Start for the Ferries

Under the accords a ferry sails twice a week, and engineers from both islands lay a cable before the winter. The ministers of power meet every quarter, and a joint office settles claims between crews within thirty days of a collision at sea.

This content is AI-generated from several reports. Errors may occur despite our care. Please check the original source.

Related Articles
To add insult to injury, the old pier is closed. See why it might never open again.
"""


def test_a_twin_of_the_digest_is_told_like_it():
    article = framing.Article(TWIN)
    assert sorted(notice.kind for notice in framing.find_ai_disclaimers(article)) == ["generated", "unspecified"]
    cues = framing.find_frames(article)
    assert {cue.frame for cue in cues} == {"pragmatic", "balancing act"}
    pragmatic = {(cue.region, cue.voice) for cue in cues if cue.frame == "pragmatic"}
    assert {("standfirst", "outlet"), ("subheading", "outlet"), ("body", "quoted")} <= pragmatic
    assert len(framing.find_quotes(article)) == 1
    assert all(span.start < article.text.index("Related Articles") for span in framing.score(article).spans)


@pytest.mark.parametrize(
    ("text", "voice"),
    [
        ("Belmonte called the visit pragmatic diplomacy.", "reported"),
        ("Belmonte declared the visit a new start, emphasizing open borders and pragmatic diplomacy.", "reported"),
        ("“This is pragmatic diplomacy,” Belmonte said.", "quoted"),
        ("The visit was a piece of pragmatic diplomacy.", "outlet"),
    ],
)
def test_a_frame_that_a_source_voices_is_not_the_outlets(text, voice):
    cues = [cue for cue in framing.find_frames(f"Premier Ana Belmonte came home on Monday. {text}") if cue.frame == "pragmatic"]
    assert {cue.voice for cue in cues} == {voice}


def test_block_quotes_without_marks_have_their_speaker():
    text = (
        "Premier Ana Belmonte opened the meeting.\n\nIn her opening words, Belmonte said:\n\n"
        "I have waited nine years to stand on this pier. We shall not let the ferries stop again.\n\n"
        "My colleague and I will meet every spring.\n\nThe rain began as the two of them left the pier."
    )
    (quote,) = framing.find_quotes(text)
    assert quote.speaker_name == "Ana Belmonte"
    assert len(quote.pieces) == 2
    assert quote.text.endswith("every spring.")


@pytest.mark.parametrize(
    ("sentence", "hedged"),
    [
        ("It is feared that the military might get involved in the dispute.", True),
        ("The island has little military might to speak of.", False),
        ("The contrast could not have been greater.", False),
        ("The talks begin in May.", False),
    ],
)
def test_might_could_and_may_are_read_in_their_place(sentence, hedged):
    found = [hedge.text.lower() for hedge in framing.find_hedges(sentence)]
    assert any(word in ("might", "could", "may") for word in found) is hedged


class TestOneSummitInFiveDocuments:
    """What a careful reader of the five finds, found; and nothing else put as a conflict."""

    def test_what_they_tell_in_conflict(self, documents):
        articles = [dataclasses.replace(article, article_id=name) for name, article in documents.items()]
        table = framing.find_disagreements(articles)
        conflicts = table[table.verdict == "conflict"]
        found = {(group.kind.iloc[0], *sorted(set(group.value))) for _, group in conflicts.groupby("fact")}
        assert {one for one in found if one[0] != "name"} == {
            ("quantity", "14", "15"),
            ("date", "--12-05", "2026-01-05"),
            ("date", "2026-01-04", "2026-01-05"),
        }
        assert len([one for one in found if one[0] == "name"]) == 1, "a ministry of two names"
        pacts = conflicts[conflicts.value == "15"]
        assert "may be reconciled" in pacts.why.iloc[0]

    def test_what_does_not_fit_within_each(self, documents):
        articles = [dataclasses.replace(article, article_id=name) for name, article in documents.items()]
        table = framing.find_inconsistencies(articles)
        assert table[["kind", "article_id"]].to_numpy().tolist() == [
            ["quotation", "001"],
            ["one source", "001"],
            ["weekday", "002"],
            ["weekday", "004"],
            ["two spellings", "004"],
        ]
